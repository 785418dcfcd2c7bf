import type { ErrorWord } from "../../wording/keys.ts";
import type { PageContext } from "../context.ts";
import { frameOf } from "../frame.ts";
import { html } from "../html.ts";
import { publicPage } from "../layout.ts";
import { publicHref } from "../paths.ts";
import { searchForm } from "../search-form.ts";

export interface ErrorView {
  readonly word: ErrorWord;
  /** What exactly, one sentence each, in the reader's language. */
  readonly details: readonly string[];
  /** Words the person had sent, given back so that they are not lost; null when there were none. */
  readonly keptText: string | null;
}

/** What went wrong, what was kept, what to do; the status is the door's to set. */
export function errorPage(context: PageContext, view: ErrorView): string {
  const frame = frameOf(context);
  const title = frame.say(`error.title.${view.word}`);
  const main = html`<h1>${title}</h1>
    <p class="lead">${frame.say(`error.text.${view.word}`)}</p>
    ${
      view.details.length > 0 &&
      html`<ul>
        ${view.details.map((detail) => html`<li>${detail}</li>`)}
      </ul>`
    }
    ${view.keptText !== null && html`<blockquote>${view.keptText}</blockquote>`}
    ${view.word === "not_found" && searchForm(frame, "")}
    <p><a href="${publicHref(frame, "/")}">${frame.say("error.home")}</a></p>`;
  return publicPage(frame, { title, path: null, main, secret: true });
}
