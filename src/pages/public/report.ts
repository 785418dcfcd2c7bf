import {
  CONTACT_CHARS_MAX,
  PLACE_CHARS_MAX,
  REPORT_TEXT_CHARS_MAX,
} from "../../commands/limits.ts";
import { AUDIENCES } from "../../model/vocabulary.ts";
import type { PageContext } from "../context.ts";
import { operatorChoices, serviceChoices, statusChoices } from "../choices.ts";
import {
  checkbox,
  choiceSet,
  hiddenField,
  one,
  problemSummary,
  selectField,
  textArea,
  textField,
} from "../fields.ts";
import type { FormState } from "../fields.ts";
import { frameOf } from "../frame.ts";
import type { Frame } from "../frame.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { publicPage } from "../layout.ts";
import { subjectTitle } from "../naming.ts";
import { isDesk } from "../offline.ts";
import { photoField } from "../photos.ts";
import { publicHref } from "../paths.ts";
import type { Subject } from "../../store/views.ts";

export interface ReportFormView extends FormState {
  /** Known from the link that led here; its parts are filled in, and stay correctable. */
  readonly subject: Subject | null;
  /** Idempotency key, or "": then the door draws one. */
  readonly key: string;
}

const details = (frame: Frame, form: FormState, open: boolean): Html =>
  html`<details class="more" ${open && html` open`}>
    <summary>${frame.say("report.more")}</summary>
    <p class="small">${frame.say("report.moreHint")}</p>
    ${selectField(form, { name: "operator", label: frame.say("report.operator") }, { choices: operatorChoices(frame), empty: frame.say("report.unknown") })}
    ${choiceSet(form, { name: "services", label: frame.say("report.services") }, { type: "checkbox", choices: serviceChoices(frame) })}
    ${textField(form, { name: "place", label: frame.say("report.place"), hint: frame.say("report.placeHint") }, { maxlength: PLACE_CHARS_MAX, autocomplete: "address-level2" })}
    ${textField(form, { name: "onset", label: frame.say("report.onset") }, { type: "datetime-local", max: frame.times.input(frame.now) })}
    ${selectField(form, { name: "status", label: frame.say("report.status") }, { choices: statusChoices(frame), empty: frame.say("report.unknown") })}
    ${selectField(form, { name: "audience", label: frame.say("report.audience") }, { choices: AUDIENCES.map((audience) => ({ value: audience, label: frame.say(`audience.${audience}`) })), empty: "–" })}
    ${textField(form, { name: "contact", label: frame.say("report.contact"), hint: frame.say("report.contactHint") }, { maxlength: CONTACT_CHARS_MAX })}
    ${checkbox(form, { name: "quotable", label: frame.say("report.quotable") })}
  </details>`;

/** Fields whose problem would be hidden inside the closed details. */
const DETAIL_FIELDS = [
  "operator",
  "services",
  "place",
  "onset",
  "status",
  "audience",
  "contact",
  "quotable",
];

/** `/{lang}/report`: one text box; everything else is optional and folded away. */
export function reportPage(context: PageContext, view: ReportFormView): string {
  const frame = frameOf(context);
  const open = DETAIL_FIELDS.some((name) => view.problems[name] !== undefined);
  const area = one(view.values, "area");
  const main = html`<h1>${frame.say("report.title")}</h1>
    ${problemSummary(frame, view)}
    <form
      class="report"
      action="${publicHref(frame, "/report")}"
      method="post"
      data-report
      data-kept="${frame.say("report.kept")}"
    >
      ${hiddenField("key", view.key)}
      ${view.subject !== null && html`<p>${frame.say("report.about", { subject: subjectTitle(frame, view.subject) })}</p>`}
      ${area !== "" && hiddenField("area", area)}
      ${textArea(view, { name: "text", label: frame.say("report.text"), hint: frame.say("report.textHint") }, { rows: 4, maxlength: REPORT_TEXT_CHARS_MAX, class: "text" })}
      ${isDesk(frame) && photoField(frame)}
      <p class="trap" aria-hidden="true">
        <label
          >${frame.say("report.honeypot")}
          <input name="website" value="" tabindex="-1" autocomplete="off"
        /></label>
      </p>
      <p class="send">
        <button type="submit">${frame.say("report.send")}</button>
        <span class="small" role="status" data-report-status></span>
      </p>
      ${details(frame, view, open)}
      <p class="small">${frame.say("report.privacy")}</p>
    </form>`;
  return publicPage(frame, {
    title: frame.say("report.title"),
    path: "/report",
    main,
    scripts: ["report"],
  });
}
