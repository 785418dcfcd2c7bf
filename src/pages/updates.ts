import type { UpdateView } from "../store/queries/editorial.ts";
import { timeTag } from "./frame.ts";
import type { Frame } from "./frame.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";

/** One update in the reader's language, with who signed it and since when it stands. */
export const updateBlock = (
  frame: Frame,
  { texts, signature, from }: Pick<UpdateView, "texts" | "signature" | "from">,
): Html =>
  html`<article class="update">
    <p class="update-text">${texts[frame.lang]}</p>
    <p class="small">${signature}, ${timeTag(frame, from)}</p>
  </article>`;

/** Newest first; nothing where there are none. */
export const updatesSection = (
  frame: Frame,
  updates: readonly UpdateView[] | undefined,
): Html | null =>
  updates === undefined
    ? null
    : html`<div data-live="updates">
        ${
          updates.length > 0 &&
          html`<section aria-labelledby="updates">
            <h2 id="updates">${frame.say("updates.title")}</h2>
            ${updates.map((update) => updateBlock(frame, update))}
          </section>`
        }
      </div>`;
