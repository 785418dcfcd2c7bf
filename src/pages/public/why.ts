import type { Explanation } from "../../store/explanation-view.ts";
import type { PageContext } from "../context.ts";
import { explanationBlocks } from "../explanation.ts";
import { frameOf } from "../frame.ts";
import { headline, incidentTitle } from "../headline.ts";
import { html } from "../html.ts";
import { publicPage } from "../layout.ts";
import { stateBadge } from "../marks.ts";
import { aboutPath, incidentPath, publicHref, whyPath } from "../paths.ts";

/** `/{lang}/incidents/{id}/why` */
export function whyPage(context: PageContext, view: Explanation): string {
  const frame = frameOf(context);
  const { card } = view;
  const title = frame.say("why.title");
  const main = html`<p class="above">
      <a href="${publicHref(frame, incidentPath(card.incident))}">${incidentTitle(frame, card)}</a>
    </p>
    <h1>${title}</h1>
    <p>${stateBadge(frame, card.shown)} ${headline(frame, card)}</p>
    ${explanationBlocks(frame, view)}
    <p>
      <a href="${publicHref(frame, aboutPath("method"))}#again">${frame.say("why.again")}</a> ·
      <a href="${publicHref(frame, incidentPath(card.incident))}">${frame.say("why.back")}</a> ·
      <a href="${frame.base}/api/v1/incidents/${encodeURIComponent(card.incident)}/why">JSON</a>
    </p>`;
  return publicPage(frame, {
    title: `${title}: ${incidentTitle(frame, card)}`,
    path: whyPath(card.incident),
    main,
  });
}
