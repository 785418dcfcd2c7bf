import type { CensusShare } from "../claims/census.ts";
import type { CensusView } from "../store/census-view.ts";
import { WITNESSES_SHOWN_MIN } from "../store/views.ts";
import type { Frame } from "./frame.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { placeName } from "./naming.ts";
import { aboutPath, publicHref } from "./paths.ts";

const whenAsked = (frame: Frame, { statement, at, asked }: CensusView): string =>
  frame.say(statement === null ? "census.round" : "census.afterClaim", {
    at: frame.times.short(at),
    asked,
  });

const shareOf = (frame: Frame, { answered, share, low, high }: CensusShare): string | null =>
  answered < WITNESSES_SHOWN_MIN || share === null || low === null || high === null
    ? null
    : frame.say("census.share", {
        share: frame.wording.percent(share),
        low: frame.wording.percent(low),
        high: frame.wording.percent(high),
      });

const sentences = (frame: Frame, view: CensusView): string => {
  const { answered, stillDown, degraded } = view;
  const answers =
    answered < WITNESSES_SHOWN_MIN
      ? frame.say("census.none")
      : frame.say("census.answers", { answered, stillDown, degraded });
  return [whenAsked(frame, view), answers, shareOf(frame, view)]
    .filter((sentence) => sentence !== null)
    .join(" ");
};

const countText = (frame: Frame, count: number): string =>
  count < WITNESSES_SHOWN_MIN ? frame.say("census.few") : frame.wording.number(count);

const areaRow = (frame: Frame, row: CensusView["byArea"][number]): Html => {
  const { low, high } = row;
  return html`<tr>
    <th scope="row">${placeName(frame, row.area)}</th>
    <td>${countText(frame, row.asked)}</td>
    <td>${countText(frame, row.answered)}</td>
    <td>${row.stillDown === 0 ? frame.wording.number(0) : countText(frame, row.stillDown)}</td>
    <td>
      ${low !== null && high !== null ? `${frame.wording.percent(low)} – ${frame.wording.percent(high)}` : "–"}
    </td>
  </tr>`;
};

/** Places where at least three answered; of the others nothing can be told. */
const toldAreas = ({ byArea }: CensusView): CensusView["byArea"] =>
  byArea.filter(({ answered }) => answered >= WITNESSES_SHOWN_MIN);

const areaTable = (frame: Frame, view: CensusView): Html | null =>
  toldAreas(view).length === 0
    ? null
    : html`<div class="scroll" tabindex="0" role="group" aria-labelledby="census">
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">${frame.say("census.area")}</th>
              <th scope="col">${frame.say("census.asked")}</th>
              <th scope="col">${frame.say("census.answered")}</th>
              <th scope="col">${frame.say("census.stillDown")}</th>
              <th scope="col">${frame.say("census.interval")}</th>
            </tr>
          </thead>
          <tbody>
            ${toldAreas(view).map((row) => areaRow(frame, row))}
          </tbody>
        </table>
      </div>`;

/** "Is it back for you?": asked, answered, and the share still down with its interval, by place. */
export function censusSection(frame: Frame, censuses: readonly CensusView[]): Html | null {
  const [latest, ...earlier] = censuses;
  if (latest === undefined) return null;
  return html`<section aria-labelledby="census" data-live="census">
    <h2 id="census">${frame.say("census.title")}</h2>
    <p class="lead">${sentences(frame, latest)}</p>
    ${areaTable(frame, latest)}
    ${
      earlier.length > 0 &&
      html`<details>
        <summary>${frame.say("census.earlier")} (${frame.wording.number(earlier.length)})</summary>
        <ul>
          ${earlier.map((view) => html`<li>${sentences(frame, view)}</li>`)}
        </ul>
      </details>`
    }
    <p class="small">
      <a href="${publicHref(frame, aboutPath("method"))}">${frame.say("census.method")}</a>
    </p>
  </section>`;
}
