import { countryOf } from "../../lines/line-file.ts";
import { DUTIES_READ, type Duty, reportDuties } from "../../lines/report-duties.ts";
import type { Frame } from "../frame.ts";
import { html, type Html } from "../html.ts";
import type { LineView } from "./view.ts";

const dutiesOf = (frame: Frame, { file }: LineView): readonly Duty[] =>
  reportDuties(file, {
    now: frame.now,
    zone: frame.zone,
    country: countryOf(file) ?? frame.country ?? "",
  });

const sentence = (frame: Frame, { id, until }: Duty): string =>
  frame.say(`line.duty.${id}`, { until: until === null ? "" : frame.times.day(until - 1) });

const row = (frame: Frame, duty: Duty): Html =>
  html`<li class="row">
    <div>
      <p>${sentence(frame, duty)} <strong>${frame.say(`line.duty.state.${duty.state}`)}</strong></p>
      <p class="small">
        ${frame.say("line.duty.source", {
          source: duty.source,
          status: frame.say(`line.duty.status.${duty.status}`),
          read: DUTIES_READ,
        })}
      </p>
    </div>
  </li>`;

/** Every report that a right hangs on, with its date, its source and whether it was done. */
export function dutiesSection(frame: Frame, view: LineView): Html {
  const duties = dutiesOf(frame, view);
  return html`<section>
    <h2>${frame.say("line.duty.title")}</h2>
    ${
      duties.length === 0
        ? html`<p>${frame.say("line.duty.none")}</p>`
        : html`<ul class="rows">
            ${duties.map((duty) => row(frame, duty))}
          </ul>`
    }
  </section>`;
}

/** Those with a date that nothing was done about yet: they stand on the first page. */
export const openDates = (frame: Frame, view: LineView): readonly Html[] =>
  dutiesOf(frame, view)
    .filter(({ state, until }) => until !== null && state !== "done")
    .map(
      (duty) =>
        html`<li class="row">
          <div>
            <strong>${sentence(frame, duty)}</strong> ${frame.say(`line.duty.state.${duty.state}`)}
            (${duty.source})
          </div>
        </li>`,
    );
