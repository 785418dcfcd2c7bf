import type { Explanation } from "../../store/explanation-view.ts";
import type { PageContext } from "../context.ts";
import { explanationBlocks } from "../explanation.ts";
import { frameOf } from "../frame.ts";
import { headline } from "../headline.ts";
import { html } from "../html.ts";
import { deskPage } from "../layout.ts";
import { incidentPath, publicHref, whyPath } from "../paths.ts";

/** `/desk/incidents/{id}/why`: the numbers of its alarms in full, small counts and suspicions included. */
export function deskWhyPage(context: PageContext, view: Explanation): string {
  const frame = frameOf(context);
  const { incident } = view.card;
  const title = frame.say("why.title");
  const main = html`<h1>${title}</h1>
    <p>
      <a href="${publicHref(frame, incidentPath(incident))}">${headline(frame, view.card)}</a>
    </p>
    ${explanationBlocks(frame, view)}
    <p><a href="${publicHref(frame, whyPath(incident))}">${frame.say("why.public")}</a></p>`;
  return deskPage(frame, { title, current: "home", main });
}
