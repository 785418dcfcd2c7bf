import type { LinkView } from "../store/register-views.ts";
import type { IncidentCard } from "../store/views.ts";
import { timeTag } from "./frame.ts";
import type { Frame } from "./frame.ts";
import { headline } from "./headline.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { incidentPath, publicHref } from "./paths.ts";

/** "operator: Proximus; works company: Dupont": who has a part in it. */
export const partiesText = (frame: Frame, { link }: LinkView): string =>
  link.parties.map(({ kind, name }) => `${frame.say(`party.${kind}`)} ${name}`).join(" ; ");

/** Of a migration the first incident is where it began; what this page's part in it is. */
const partOf = (frame: Frame, { link }: LinkView, incident: IncidentCard["incident"]): string => {
  if (link.kind !== "migration") return frame.say(`link.${link.kind}`);
  return frame.say(link.incidents[0] === incident ? "link.migration.first" : "link.migration");
};

/** What editors found about this incident: kind, parties, reason. */
export function linkNotes(
  frame: Frame,
  card: Pick<IncidentCard, "incident">,
  links: readonly LinkView[],
): readonly Html[] {
  return links.map(
    (view) =>
      html`<div class="reply">
        <p class="side">${partOf(frame, view, card.incident)} · ${timeTag(frame, view.at)}</p>
        <p>${view.link.reason}</p>
        ${view.link.parties.length > 0 && html`<p class="small">${frame.say("link.parties", { parties: partiesText(frame, view) })}</p>`}
        <p class="small">${frame.say("link.note")}</p>
      </div>`,
  );
}

/** The linked incidents, as sentences that lead to their pages. */
export const linkedList = (frame: Frame, cards: readonly IncidentCard[]): Html =>
  html`<ul class="bullets">
    ${cards.map(
      (card) =>
        html`<li>
          <a href="${publicHref(frame, incidentPath(card.incident))}">${headline(frame, card)}</a>
        </li>`,
    )}
  </ul>`;
