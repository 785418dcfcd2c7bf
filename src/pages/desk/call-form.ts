import { REPORT_TEXT_CHARS_MAX } from "../../commands/limits.ts";
import { hiddenField, textField } from "../fields.ts";
import type { FormState } from "../fields.ts";
import type { Frame } from "../frame.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { deskHref } from "../paths.ts";

/** One line, the caret already in it, Enter records. */
export const callForm = (
  frame: Frame,
  form: FormState & { readonly csrf: string; readonly key: string },
): Html =>
  html`<form class="call" action="${deskHref(frame, "/calls")}" method="post">
    ${hiddenField("csrf", form.csrf)}${hiddenField("key", form.key)}
    ${textField(form, { name: "text", label: frame.say("desk.call.label"), hint: frame.say("desk.call.hint") }, { autofocus: true, required: true, maxlength: REPORT_TEXT_CHARS_MAX, autocomplete: "off", class: "wide" })}
    ${textField(form, { name: "saidAt", label: frame.say("desk.call.saidAt") }, { type: "datetime-local", max: frame.times.input(frame.now) })}
    <button type="submit">${frame.say("desk.call.button")}</button>
  </form>`;
