import type { IncidentPage } from "../../store/views.ts";
import { articleText } from "../article-text.ts";
import type { PageContext } from "../context.ts";
import { frameOf } from "../frame.ts";
import { incidentTitle } from "../headline.ts";
import { html } from "../html.ts";
import { publicPage } from "../layout.ts";
import { articlePath, articleTextPath, incidentPath, publicHref } from "../paths.ts";
import type { QuoteView } from "../quotes.ts";

export interface ArticleView {
  readonly incident: IncidentPage;
  readonly quotes: readonly QuoteView[];
  /** Of the incident's page; null: the desk does not know its own origin. */
  readonly address: string | null;
}

/** `/{lang}/incidents/{id}/article`: text to copy, with a button and as a plain file. */
export function articlePage(context: PageContext, view: ArticleView): string {
  const frame = frameOf(context);
  const { incident } = view;
  const title = frame.say("article.title");
  const plain = publicHref(frame, articleTextPath(incident.incident));
  const main = html`<p class="above">
      <a href="${publicHref(frame, incidentPath(incident.incident))}"
        >${incidentTitle(frame, incident)}</a
      >
    </p>
    <h1>${title}</h1>
    <p>${frame.say("article.hint")}</p>
    <div data-live="article">
      <pre id="article-text">${articleText(frame, incident, view)}</pre>
      <p class="send">
        <button
          type="button"
          data-copy="article-text"
          data-done="${frame.say("counter.copied")}"
          hidden
        >
          ${frame.say("article.copy")}
        </button>
        <a href="${plain}">${frame.say("article.plain")}</a>
      </p>
    </div>`;
  return publicPage(frame, {
    title: `${title} · ${incidentTitle(frame, incident)}`,
    path: articlePath(incident.incident),
    main,
    live: articlePath(incident.incident),
    guide: true,
  });
}

/** The same as a plain file. */
export const articleFile = (context: PageContext, view: ArticleView): string =>
  articleText(frameOf(context), view.incident, view);
