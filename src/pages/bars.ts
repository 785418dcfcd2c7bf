import type { Instant } from "../model/ids.ts";
import type { Bar } from "../store/views.ts";
import { timeTag } from "./frame.ts";
import type { Frame } from "./frame.ts";
import { html, raw } from "./html.ts";
import type { Html } from "./html.ts";

/** Units of the drawing; it is stretched to the width of the page, so words stand outside it. */
const BAR_WIDTH = 10;
const BAR_GAP = 2;
const HEIGHT = 100;
/** The stub of an hour whose number may not be shown. */
const STUB_HEIGHT = 2;
/** A peak is worth a title when it stands this many times above the usual level. */
const REMARKABLE_FACTOR = 2;
const TICKS_MAX = 5;

interface Peak {
  readonly bar: Bar;
  readonly reports: number;
}

const peakOf = (bars: readonly Bar[]): Peak | null => {
  let peak: Peak | null = null;
  for (const bar of bars) {
    if (bar.reports === null) continue;
    if (peak === null || bar.reports > peak.reports) peak = { bar, reports: bar.reports };
  }
  return peak;
};

/** The title says the finding, not the kind of chart. */
const titleOf = (frame: Frame, peak: Peak | null): string => {
  if (peak === null) return frame.say("bars.titleFew");
  if (peak.reports <= REMARKABLE_FACTOR * peak.bar.usual) return frame.say("bars.titleUsual");
  return frame.say("bars.titleAbove", {
    peak: peak.reports,
    at: frame.times.at(peak.bar.from),
    usual: frame.wording.number(peak.bar.usual),
  });
};

const drawing = (bars: readonly Bar[], top: number): Html => {
  const y = (value: number): number => Math.round((HEIGHT - (value / top) * HEIGHT) * 10) / 10;
  const columns = bars.map(({ reports }, index) => {
    const x = index * BAR_WIDTH + BAR_GAP / 2;
    const height = reports === null ? STUB_HEIGHT : HEIGHT - y(reports);
    return `<rect class="${reports === null ? "stub" : "bar"}" x="${x}" y="${HEIGHT - height}" width="${BAR_WIDTH - BAR_GAP}" height="${height}"/>`;
  });
  const usual = bars
    .map(
      ({ usual: level }, index) =>
        `${index === 0 ? "M" : "L"}${index * BAR_WIDTH} ${y(level)}H${(index + 1) * BAR_WIDTH}`,
    )
    .join("");
  return raw(
    `<svg class="plot" viewBox="0 0 ${bars.length * BAR_WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true" focusable="false">${columns.join("")}<path class="usual" d="${usual}"/></svg>`,
  );
};

/** A few hours under the drawing, evenly spread; the first and the last always. */
const ticks = (bars: readonly Bar[], tick: (at: Instant) => string): Html => {
  const last = bars.length - 1;
  const steps = Math.min(TICKS_MAX - 1, last);
  const chosen = Array.from({ length: steps + 1 }, (_, step) =>
    steps === 0 ? 0 : Math.round((step * last) / steps),
  );
  return html`<p class="ticks small" aria-hidden="true">
    ${chosen.map((index) => {
      const bar = bars[index];
      return bar === undefined ? null : html`<span>${tick(bar.from)}</span>`;
    })}
  </p>`;
};

const legend = (frame: Frame): Html =>
  html`<p class="legend small" aria-hidden="true">
    <span><i class="key-bar"></i>${frame.say("bars.legendReports")}</span>
    <span><i class="key-usual"></i>${frame.say("bars.legendUsual")}</span>
    <span><i class="key-stub"></i>${frame.say("bars.legendHidden")}</span>
  </p>`;

const twin = (frame: Frame, bars: readonly Bar[]): Html =>
  html`<details>
    <summary>${frame.say("bars.table")}</summary>
    <table class="numbers">
      <thead>
        <tr>
          <th scope="col">${frame.say("bars.hour")}</th>
          <th scope="col">${frame.say("bars.reports")}</th>
          <th scope="col">${frame.say("bars.usual")}</th>
        </tr>
      </thead>
      <tbody>
        ${bars.map(
          (bar) =>
            html`<tr>
              <th scope="row">${timeTag(frame, bar.from)}</th>
              <td>
                ${bar.reports === null ? frame.say("bars.few") : frame.wording.number(bar.reports)}
              </td>
              <td>${frame.wording.number(bar.usual)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </details>`;

/** Of bars that are no hours. */
export interface BarsWords {
  readonly title: string;
  readonly unit: string;
  /** Of a moment under the drawing. */
  readonly tick: (at: Instant) => string;
}

/** Reports against the usual level: a drawing with its finding as title, and the same numbers as a table. */
export function barsFigure(frame: Frame, bars: readonly Bar[], words?: BarsWords): Html {
  if (bars.length === 0) return html``;
  const peak = peakOf(bars);
  const top = Math.max(3, peak?.reports ?? 0, ...bars.map(({ usual }) => usual));
  // Nothing that may be drawn: the sentence says it all.
  const drawn =
    peak === null
      ? null
      : html`<div class="area">
            <span class="max small" aria-hidden="true">${frame.wording.number(top)}</span>
            ${drawing(bars, top)}
          </div>
          ${ticks(bars, words?.tick ?? frame.times.short)}${legend(frame)}`;
  return html`<figure class="bars">
    <figcaption>
      <strong>${words?.title ?? titleOf(frame, peak)}</strong>
      ${peak !== null && html`<span class="small">${words?.unit ?? frame.say("bars.unit")}</span>`}
    </figcaption>
    ${drawn}${twin(frame, bars)}
  </figure>`;
}
