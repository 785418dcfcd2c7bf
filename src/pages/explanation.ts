import type { AlarmStep, Explanation } from "../store/explanation-view.ts";
import { barsFigure } from "./bars.ts";
import { timeTag } from "./frame.ts";
import type { Frame } from "./frame.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { placeName, placeNameInFull } from "./naming.ts";

const COMMUNES_OPEN_MAX = 20;
/** Below this a recurrence in weeks says no more than "every week". */
const WEEKS_MIN = 1;

/** From here on detection gives no larger number: a thousand years. */
const WEEKS_MAX = 52_000;

const weeksText = (frame: Frame, weeks: number): string =>
  `${weeks >= WEEKS_MAX ? "> " : ""}${frame.say("why.weeks", { weeks: Math.max(WEEKS_MIN, Math.round(weeks)) })}`;

/** How rarely chance alone gives as much. */
export const recurrenceText = (frame: Frame, weeks: number): string =>
  weeks >= WEEKS_MAX
    ? frame.say("why.rare")
    : frame.say("alarm.recurrence", { weeks: Math.max(WEEKS_MIN, Math.round(weeks)) });

/** A step that changed no state says the numbers as they stood last. */
const stepTitle = (frame: Frame, step: AlarmStep, before: AlarmStep | undefined): string => {
  const { state, at } = step;
  const isNew = before?.state !== state;
  const word =
    isNew && (state === "suspected" || state === "confirmed" || state === "reopened")
      ? state
      : "latest";
  return frame.say(`why.step.${word}`, { at: frame.times.at(at) });
};

const countsText = (frame: Frame, step: AlarmStep): string => {
  const values = {
    where: placeNameInFull(frame, step.area),
    from: frame.times.short(step.from),
    to: frame.times.short(step.to),
    expected: frame.wording.precise(step.expected),
  };
  return step.observed === null
    ? frame.say("why.countsFew", values)
    : frame.say("why.counts", { ...values, observed: step.observed });
};

const sourcesText = (frame: Frame, { sources, communes }: AlarmStep): string =>
  sources === null || communes === null
    ? frame.say("why.sourcesFew")
    : frame.say("why.sources", { sources, communes });

const scoreText = (frame: Frame, { score, threshold }: AlarmStep): string =>
  frame.say(score >= threshold ? "why.score" : "why.scoreBelow", {
    score: frame.wording.number(score),
    threshold: frame.wording.number(threshold),
  });

/** Lines that fell silent together are an alarm without any score. */
const linesText = (frame: Frame, step: AlarmStep): string =>
  frame.say("why.lines", {
    where: placeNameInFull(frame, step.area),
    from: frame.times.short(step.from),
    to: frame.times.short(step.to),
    lines: step.observed ?? 0,
  });

const stepBlock = (frame: Frame, step: AlarmStep, before: AlarmStep | undefined): Html => {
  const title = html`<h2>${stepTitle(frame, step, before)}</h2>`;
  if (step.reason === "measurement" && step.score === 0)
    return html`<li>
      ${title}
      <p>${linesText(frame, step)}</p>
    </li>`;
  return html`<li>
    ${title}
    <p>
      ${countsText(frame, step)} ${sourcesText(frame, step)} ${scoreText(frame, step)}
      ${step.recurrenceWeeks !== null && recurrenceText(frame, step.recurrenceWeeks)}
    </p>
  </li>`;
};

const stepRow = (frame: Frame, step: AlarmStep): Html => {
  const few = frame.say("bars.few");
  const { score, threshold, recurrenceWeeks } = step;
  return html`<tr>
    <th scope="row">${timeTag(frame, step.at)}</th>
    <td>${placeName(frame, step.area)}</td>
    <td>${timeTag(frame, step.from)} – ${timeTag(frame, step.to)}</td>
    <td>${step.observed ?? few}</td>
    <td>${frame.wording.precise(step.expected)}</td>
    <td>${step.sources ?? few}</td>
    <td>${frame.wording.number(score)} / ${frame.wording.number(threshold)}</td>
    <td>${recurrenceWeeks === null ? "–" : weeksText(frame, recurrenceWeeks)}</td>
  </tr>`;
};

const stepsTable = (frame: Frame, steps: readonly AlarmStep[]): Html =>
  html`<details>
    <summary>${frame.say("why.steps")}</summary>
    <div class="scroll" tabindex="0" role="group" aria-label="${frame.say("why.steps")}">
      <table>
        <thead>
          <tr>
            ${(
              [
                "moment",
                "area",
                "window",
                "observed",
                "expected",
                "witnesses",
                "scoreShort",
                "recurrence",
              ] as const
            ).map((word) => html`<th scope="col">${frame.say(`why.${word}`)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${steps.map((step) => stepRow(frame, step))}
        </tbody>
      </table>
    </div>
  </details>`;

const communeRows = (frame: Frame, rows: Explanation["communes"]): Html =>
  html`<table class="numbers">
    <thead>
      <tr>
        <th scope="col">${frame.say("why.commune")}</th>
        <th scope="col">${frame.say("why.witnesses")}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ area, witnesses }) =>
          html`<tr>
            <th scope="row">${placeNameInFull(frame, area)}</th>
            <td>${witnesses === null ? frame.say("bars.few") : frame.wording.number(witnesses)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;

const communes = (frame: Frame, { communes: rows, card, held }: Explanation): Html => {
  const rest = rows.slice(COMMUNES_OPEN_MAX);
  const empty = card.confirmedAt === null ? "why.communesLater" : "why.communesNone";
  const named = rows.length > 0 || held === 0;
  return html`<section aria-labelledby="communes">
    <h2 id="communes">${frame.say("why.communes")}</h2>
    ${named && (rows.length === 0 ? html`<p>${frame.say(empty)}</p>` : communeRows(frame, rows.slice(0, COMMUNES_OPEN_MAX)))}
    ${
      rest.length > 0 &&
      html`<details>
        <summary>${frame.say("list.more", { count: rest.length })}</summary>
        ${communeRows(frame, rest)}
      </details>`
    }
    ${held > 0 && html`<p class="small">${frame.say("why.communesFew", { count: held })}</p>`}
  </section>`;
};

const DAY_MS = 86_400_000;
const spanOf = (bars: Explanation["bars"]): number => (bars.at(-1)?.to ?? 0) - (bars[0]?.from ?? 0);

/** What the alarms of one incident were computed from: in words, as a chart, as tables. */
export function explanationBlocks(frame: Frame, view: Explanation): Html {
  if (view.steps.length === 0)
    return html`<p>${frame.say("why.none", { reason: frame.say(`reason.${view.reason}`) })}</p>`;
  const where = view.barsArea === null ? "" : placeName(frame, view.barsArea);
  const chart = {
    title: frame.say("why.chart", { where }),
    unit: frame.say("why.unit", { duration: frame.wording.duration(view.barMs) }),
    tick: spanOf(view.bars) < DAY_MS ? frame.times.clock : frame.times.short,
  };
  return html`<ol class="statements">
      ${view.steps.map((step, index) => stepBlock(frame, step, view.steps[index - 1]))}
    </ol>
    ${stepsTable(frame, view.steps)} ${barsFigure(frame, view.bars, chart)}
    <p class="small">${frame.say("why.counting")}</p>
    ${communes(frame, view)}`;
}
