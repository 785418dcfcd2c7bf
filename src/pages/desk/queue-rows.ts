import type { ReadingField } from "../../model/reading.ts";
import type { QueueRow } from "../../store/queue/queue-view.ts";
import { corrections } from "../corrections.ts";
import { timeTag } from "../frame.ts";
import type { Frame } from "../frame.ts";
import { attributes, html } from "../html.ts";
import type { Html } from "../html.ts";
import { operatorName, placeName, servicesText } from "../naming.ts";
import type { OpenedQuestion } from "../../commands/ask-witness.ts";
import { QUESTION_CHARS_MAX } from "../../commands/limits.ts";
import type { AliasCandidate } from "../../model/alias.ts";
import { hiddenField, textArea } from "../fields.ts";
import { questionText } from "../questions.ts";
import { deskHref, incidentPath } from "../paths.ts";
import { photoList } from "../photos.ts";
import { queuePath, sameRows } from "./queue-address.ts";
import type { QueueView } from "./queue.ts";
import { readWords, sureText } from "./read-words.ts";

/** A report of the queue with its words from the vault; null when there were none. */
export interface QueueRowWithWords extends QueueRow {
  readonly text: string | null;
  /** Of a witness to call back; null: not asked for, or none was left. */
  readonly contact: string | null;
  /** What its witness was asked; absent: nothing. */
  readonly questions?: readonly OpenedQuestion[];
  /** Names that its correction revealed; absent: none. */
  readonly names?: readonly AliasCandidate[];
}

/** The form that ticked reports belong to; it stands outside the table, whose rows have forms of their own. */
export const TRIAGE_FORM = "triage";

const SHOWN_FLAGS = [
  "answered",
  "asked",
  "call",
  "doubtful",
  "business",
  "quotable",
  "corrected",
  "aside",
  "erased",
] as const;
const COLUMNS = [
  "desk.received",
  "queue.subject",
  "counter.place",
  "report.status",
  "desk.words",
  "queue.about",
] as const;

const sure = (frame: Frame, row: QueueRow, field: ReadingField): Html | null => {
  const text = sureText(frame, row.trace, field);
  // What an editor put right is certain, whatever reading thought of it.
  if (text === null || row.flags.has("corrected")) return null;
  return html` <span class="sure" title="${frame.say("queue.sure")}">${text}</span>`;
};

/** What the correction showed to be a name of something, for those who keep the tables. */
const names = (frame: Frame, { names: found = [] }: QueueRowWithWords): Html | null =>
  found.length === 0
    ? null
    : html`<p class="notice">
        ${frame.say("names.revealed")}
        ${found.map(
          (one, index) =>
            html`${index > 0 && ", "}“${one.name}” →
            ${one.of === "place" ? placeName(frame, one.means) : operatorName(frame, one.means)}
            (${frame.wording.percent(one.score)})`,
        )}
      </p>`;

const words = (frame: Frame, row: QueueRowWithWords): Html => {
  const { report, trace, text } = row;
  return html`${
    report.erased
      ? html`<span class="small">${frame.say("desk.sealedGone")}</span>`
      : text !== null && readWords(frame, { text, lang: report.lang, trace })
  }
  ${report.photos.length > 0 && photoList(frame, report.photos, { folder: deskHref(frame, `/reports/${encodeURIComponent(report.report)}/photos`), publish: true })}
  ${names(frame, row)}`;
};

const about = (frame: Frame, row: QueueRowWithWords): Html => {
  const { report, flags } = row;
  const said = SHOWN_FLAGS.filter((flag) => flags.has(flag));
  return html`${frame.say(`source.${report.source}`)}${said.map((flag) => html`, <span class="f-${flag}">${frame.say(`queue.flag.${flag}`)}</span>`)}
  ${row.contact !== null && html`<br />${frame.say("queue.contact")} ${row.contact}`}
  ${
    report.incident !== null &&
    html`<br /><a href="${deskHref(frame, incidentPath(report.incident))}"
        >${frame.say("desk.incident")}</a
      >`
  }`;
};

/** What the witness was asked and answered, and a further question. */
const asking = (frame: Frame, view: QueueView, row: QueueRowWithWords): Html => {
  const id = row.report.report;
  const to = deskHref(frame, queuePath({ ...sameRows(view), open: id }));
  const field = { name: "question", id: `${id}.question`, label: frame.say("question.ask") };
  return html`${(row.questions ?? []).map((one) => questionText(frame, one))}
    <details>
      <summary data-ask data-key="q">${frame.say("question.ask")}</summary>
      <form
        action="${deskHref(frame, `/reports/${encodeURIComponent(id)}/question`)}"
        method="post"
      >
        ${hiddenField("csrf", view.csrf)}${hiddenField("key", `${view.key}.q`)}${hiddenField("to", to)}
        ${textArea({ values: {}, problems: {} }, { ...field, hint: frame.say("question.hint") }, { rows: 2, required: true, maxlength: QUESTION_CHARS_MAX })}
        <button type="submit" class="quiet">${frame.say("question.send")}</button>
      </form>
    </details>`;
};

const editor = (frame: Frame, view: QueueView, row: QueueRowWithWords): Html => {
  const { report } = row;
  const back = encodeURIComponent(deskHref(frame, queuePath({ ...sameRows(view), open: "" })));
  const action = deskHref(
    frame,
    `/reports/${encodeURIComponent(report.report)}/correct?to=${back}`,
  );
  return html`<tr class="opened">
    <td colspan="${COLUMNS.length + 2}">
      ${asking(frame, view, row)}
      ${corrections(frame, { report, action, csrf: view.csrf, problems: view.problems, idPrefix: `${report.report}.` })}
    </td>
  </tr>`;
};

const tableRow = (frame: Frame, view: QueueView, row: QueueRowWithWords): Html => {
  const { report } = row;
  const isOpen = view.address.open === report.report;
  const target = { ...sameRows(view), open: isOpen ? "" : report.report };
  return html`<tr
      data-row
      tabindex="-1"
      id="${report.report}"
      ${attributes({ class: isOpen ? "here" : null })}
    >
      <td>
        <input
          type="checkbox"
          name="reports"
          value="${report.report}"
          form="${TRIAGE_FORM}"
          data-mark
          aria-label="${frame.say("queue.tick", { at: frame.times.short(report.receivedAt) })}"
        />
      </td>
      <td>${timeTag(frame, report.receivedAt)}</td>
      <td>
        ${report.operator === null ? "–" : operatorName(frame, report.operator)}${sure(frame, row, "operator")}
        ${report.services.length > 0 && html`<br />${servicesText(frame, report.services)}${sure(frame, row, "services")}`}
      </td>
      <td>
        ${report.area === null ? "–" : placeName(frame, report.area)}${sure(frame, row, "places")}
      </td>
      <td>${frame.say(`status.${report.status}`)}${sure(frame, row, "status")}</td>
      <td class="words">${words(frame, row)}</td>
      <td class="small">${about(frame, row)}</td>
      <td>
        ${
          !report.erased &&
          html`<a
            data-edit
            href="${deskHref(frame, queuePath(target))}#${report.report}"
            ${attributes({ "aria-expanded": isOpen ? "true" : "false", role: "button" })}
            >${frame.say("me.correct")}</a
          >`
        }
      </td>
    </tr>
    ${isOpen && editor(frame, view, row)}`;
};

export const queueTable = (frame: Frame, view: QueueView): Html =>
  html`<div class="scroll" tabindex="0" role="region" aria-labelledby="queue">
    <table class="dense queue">
      <thead>
        <tr>
          <th scope="col"><span class="hidden">${frame.say("queue.deeds")}</span></th>
          ${COLUMNS.map((key) => html`<th scope="col">${frame.say(key)}</th>`)}
          <th scope="col"><span class="hidden">${frame.say("me.correct")}</span></th>
        </tr>
      </thead>
      <tbody>
        ${view.rows.map((row) => tableRow(frame, view, row))}
      </tbody>
    </table>
  </div>`;
