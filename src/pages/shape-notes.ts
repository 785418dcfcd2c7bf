import type { IncidentPage } from "../store/views.ts";
import { timeTag } from "./frame.ts";
import type { Frame } from "./frame.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { incidentPath, publicHref, whyPath } from "./paths.ts";

/** What editors put together with this incident, and what they took out of it, each with the reason. */
export function shapeNotes(
  frame: Frame,
  { incident, merges, splits }: Pick<IncidentPage, "incident" | "merges" | "splits">,
): Html | null {
  if (merges.length === 0 && splits.length === 0) return null;
  return html`<section aria-labelledby="shape" data-live="shape">
    <h2 id="shape">${frame.say("shape.title")}</h2>
    ${merges.map(
      ({ from, why, at }) =>
        html`<div class="reply" id="${from}">
          <p class="side">${frame.say("shape.merged")} · ${timeTag(frame, at)}</p>
          <p>${frame.say("shape.merged.note")} ${why}</p>
          <p class="small">
            <a href="${publicHref(frame, whyPath(from))}">${frame.say("shape.merged.numbers")}</a>
          </p>
        </div>`,
    )}
    ${splits.map((split) => {
      const isPart = split.part === incident;
      const other = isPart ? split.incident : split.part;
      return html`<div class="reply">
        <p class="side">${timeTag(frame, split.at)}</p>
        <p>
          ${frame.say(isPart ? "shape.split.of" : "shape.split.note")} ${split.why}
          <a href="${publicHref(frame, incidentPath(other))}">${frame.say("desk.incident")}</a>
        </p>
      </div>`;
    })}
  </section>`;
}
