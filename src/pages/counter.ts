import type { IncidentCard } from "../store/views.ts";
import { shown, timeTag } from "./frame.ts";
import type { Frame } from "./frame.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { placeName } from "./naming.ts";
import { articlePath, publicHref } from "./paths.ts";

export const counterSentence = (frame: Frame, card: IncidentCard): string | null => {
  const { afterResolved } = card;
  if (afterResolved === null) return null;
  const values = {
    at: frame.times.short(afterResolved.saidAt),
    last: afterResolved.last === null ? "none" : frame.times.short(afterResolved.last),
  };
  return afterResolved.witnesses === null
    ? frame.say("counter.few", values)
    : frame.say("counter.sentence", {
        ...values,
        witnesses: afterResolved.witnesses,
        communes: shown(afterResolved.communes),
      });
};

/** Places shown at once; the rest folds away, so that a phone gets past a long list. */
const PLACES_OPEN_MAX = 12;

type Places = NonNullable<IncidentCard["afterResolved"]>["places"];

const placeList = (frame: Frame, places: Places): Html =>
  html`<ul class="places">
    ${places.map(
      ({ area, last }) =>
        html`<li><span>${placeName(frame, area)}</span> ${timeTag(frame, last)}</li>`,
    )}
  </ul>`;

/** "Since 'resolved' (Mon 22:30): N witnesses in M communes still down; last: Tue 21:00", place by place. */
export function counterSection(frame: Frame, card: IncidentCard): Html | null {
  const sentence = counterSentence(frame, card);
  if (sentence === null || card.afterResolved === null) return null;
  const { places } = card.afterResolved;
  const [open, rest] = [places.slice(0, PLACES_OPEN_MAX), places.slice(PLACES_OPEN_MAX)];
  return html`<section class="counter" data-live="counter" aria-labelledby="counter">
    <h2 id="counter">${frame.say("counter.title")}</h2>
    <p class="lead">${sentence}</p>
    ${open.length > 0 && placeList(frame, open)}
    ${
      rest.length > 0 &&
      html`<details>
        <summary>${frame.say("list.more", { count: rest.length })}</summary>
        ${placeList(frame, rest)}
      </details>`
    }
    <p class="small">
      <a href="${publicHref(frame, articlePath(card.incident))}">${frame.say("counter.copy")}</a>
    </p>
  </section>`;
}
