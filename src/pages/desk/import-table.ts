import type { AreaCode, Instant, OperatorId } from "../../model/ids.ts";
import { SERVICES, STATUSES } from "../../model/vocabulary.ts";
import type { OnsetPrecision, Service, Source, Status } from "../../model/vocabulary.ts";
import type { PageContext } from "../context.ts";
import { operatorChoices } from "../choices.ts";
import { hiddenField } from "../fields.ts";
import type { FormProblems } from "../fields.ts";
import { frameOf, timeTag } from "../frame.ts";
import type { Frame } from "../frame.ts";
import { attributes, html } from "../html.ts";
import type { Html } from "../html.ts";
import { deskPage } from "../layout.ts";
import { placeNameInFull } from "../naming.ts";
import { deskHref } from "../paths.ts";

/** One message as it was read. */
export interface ImportRow {
  readonly text: string;
  readonly saidAt: Instant;
  readonly source: Source;
  /** Contact of the sender as found in the file. */
  readonly witness: string | null;
  readonly operator: OperatorId | null;
  readonly services: readonly Service[];
  /** As corrected by hand; null: the name of `area`. */
  readonly place: string | null;
  readonly area: AreaCode | null;
  readonly onset: Instant | null;
  readonly onsetPrecision: OnsetPrecision | null;
  readonly status: Status;
  /** Ticked: what reads like a report. */
  readonly accept: boolean;
}

export interface ImportTableView {
  readonly csrf: string;
  readonly key: string;
  readonly rows: readonly ImportRow[];
  /** By field name (`row.3.place`). */
  readonly problems: FormProblems;
}

const problemOf = (view: ImportTableView, name: string): Html | null => {
  const problem = view.problems[name];
  return problem === undefined ? null : html`<p class="problem">${problem}</p>`;
};

const hidden = (frame: Frame, row: ImportRow, name: (field: string) => string): Html => {
  const place = row.area === null ? "" : placeNameInFull(frame, row.area);
  return html`${hiddenField(name("text"), row.text)}${hiddenField(name("saidAt"), frame.times.iso(row.saidAt))}${hiddenField(name("source"), row.source)}${hiddenField(name("witness"), row.witness ?? "")}${hiddenField(name("placeRead"), place)}${hiddenField(name("area"), row.area ?? "")}${hiddenField(name("onsetRead"), row.onset === null ? "" : frame.times.input(row.onset))}${hiddenField(name("onsetPrecision"), row.onsetPrecision ?? "")}`;
};

const servicesCell = (frame: Frame, row: ImportRow, name: string): Html =>
  html`<details>
    <summary>
      ${
        row.services.length === 0
          ? "–"
          : row.services.map((service) => frame.say(`service.${service}`)).join(", ")
      }
    </summary>
    <div class="set">
      ${SERVICES.map(
        (service) =>
          html`<label
            ><input
              type="checkbox"
              name="${name}"
              value="${service}"
              ${attributes({ checked: row.services.includes(service) })}
            />
            ${frame.say(`service.${service}`)}</label
          >`,
      )}
    </div>
  </details>`;

const tableRow = (frame: Frame, view: ImportTableView, index: number): Html | null => {
  const row = view.rows[index];
  if (row === undefined) return null;
  const name = (field: string): string => `row.${index}.${field}`;
  const label = (field: Parameters<Frame["say"]>[0]): string =>
    `${frame.say("desk.import.row", { number: index + 1 })}, ${frame.say(field)}`;
  const place = row.place ?? (row.area === null ? "" : placeNameInFull(frame, row.area));
  return html`<tr data-row tabindex="-1">
    <td>
      <input
        type="checkbox"
        name="${name("accept")}"
        value="1"
        aria-label="${label("desk.import.accept")}"
        data-mark${attributes({ checked: row.accept })}
      />${hidden(frame, row, name)}
    </td>
    <td>${timeTag(frame, row.saidAt)}</td>
    <td class="words">${row.text}</td>
    <td>
      <input
        id="${name("operator")}"
        name="${name("operator")}"
        list="operators"
        value="${row.operator ?? ""}"
        aria-label="${label("report.operator")}"
        data-edit
      />${problemOf(view, name("operator"))}
    </td>
    <td>${servicesCell(frame, row, name("services"))}${problemOf(view, name("services"))}</td>
    <td>
      <input
        id="${name("place")}"
        name="${name("place")}"
        value="${place}"
        aria-label="${label("report.place")}"
      />${problemOf(view, name("place"))}
    </td>
    <td>
      <input
        id="${name("onset")}"
        type="datetime-local"
        name="${name("onset")}"
        value="${row.onset === null ? "" : frame.times.input(row.onset)}"
        aria-label="${label("report.onset")}"
      />${problemOf(view, name("onset"))}
    </td>
    <td>
      <select
        id="${name("status")}"
        name="${name("status")}"
        aria-label="${label("report.status")}"
      >
        ${STATUSES.map(
          (status) =>
            html`<option value="${status}" ${attributes({ selected: status === row.status })}>
              ${frame.say(`status.${status}`)}
            </option>`,
        )}
      </select>
    </td>
  </tr>`;
};

/** The answer to `POST /desk/import`: what was read, to be corrected and accepted in one go. */
export function importTablePage(context: PageContext, view: ImportTableView): string {
  const frame = frameOf(context);
  const title = frame.say("desk.import.title");
  const wrong = new Set(Object.keys(view.problems).map((field) => field.split(".")[1])).size;
  const main = html`<h1>${frame.say("desk.import.table", { count: view.rows.length })}</h1>
    <p>${frame.say("desk.import.tableHint")}</p>
    ${wrong > 0 && html`<p class="problem" role="alert">${frame.say("desk.import.problemRows", { count: wrong })}</p>`}
    <form action="${deskHref(frame, "/import/accept")}" method="post" data-keys>
      ${hiddenField("csrf", view.csrf)}${hiddenField("key", view.key)}${hiddenField("rows", String(view.rows.length))}
      <datalist id="operators">
        ${operatorChoices(frame).map(({ value, label }) => html`<option value="${value}">${label}</option>`)}
      </datalist>
      <div class="scroll" tabindex="0" role="group" aria-label="${title}">
        <table class="dense">
          <thead>
            <tr>
              ${(
                [
                  "desk.import.accept",
                  "desk.statement.at",
                  "desk.words",
                  "report.operator",
                  "operator.services",
                  "counter.place",
                  "report.onset",
                  "report.status",
                ] as const
              ).map((key) => html`<th scope="col">${frame.say(key)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${view.rows.map((_, index) => tableRow(frame, view, index))}
          </tbody>
        </table>
      </div>
      <p class="send">
        <button type="submit" data-save>
          ${frame.say("desk.import.acceptAll", { count: view.rows.length })}
        </button>
      </p>
    </form>`;
  return deskPage(frame, { title, current: "import", main });
}
