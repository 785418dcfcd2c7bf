import type { Subject } from "../../store/views.ts";
import { CONTACT_CHARS_MAX, PLACE_CHARS_MAX } from "../../commands/limits.ts";
import type { PageContext } from "../context.ts";
import { operatorChoices, serviceChoices } from "../choices.ts";
import { hiddenField, one, problemSummary, selectField, textField } from "../fields.ts";
import type { FormState } from "../fields.ts";
import { frameOf } from "../frame.ts";
import type { Frame } from "../frame.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { publicPage } from "../layout.ts";
import { subjectTitle } from "../naming.ts";
import { publicHref } from "../paths.ts";

/** What the form is about when it is not filled in by hand. */
export type About =
  | { readonly kind: "subject"; readonly subject: Subject }
  | { readonly kind: "incident"; readonly id: string; readonly title: string }
  | { readonly kind: "report"; readonly token: string }
  | null;

export interface SubscribeView extends FormState {
  readonly about: About;
}

export const aboutText = (frame: Frame, about: NonNullable<About>): string => {
  switch (about.kind) {
    case "subject":
      return subjectTitle(frame, about.subject);
    case "incident":
      return frame.say("mail.interest.incident", { title: about.title });
    case "report":
      return frame.say("mail.interest.report");
  }
};

const hidden = (about: NonNullable<About>): Html => {
  if (about.kind === "incident") return hiddenField("incident", about.id);
  if (about.kind === "report") return hiddenField("report", about.token);
  const { operator, service, area } = about.subject;
  return html`${hiddenField("operator", operator)}${service !== null && hiddenField("service", service)}${area !== null && hiddenField("area", area)}`;
};

const chosenByHand = (frame: Frame, view: SubscribeView): Html =>
  html`${selectField(view, { name: "operator", label: frame.say("report.operator") }, { choices: operatorChoices(frame), empty: "–" })}
  ${selectField(view, { name: "service", label: frame.say("report.services") }, { choices: serviceChoices(frame), empty: frame.say("subject.allServices") })}
  ${textField(view, { name: "place", label: frame.say("report.place") }, { maxlength: PLACE_CHARS_MAX, autocomplete: "address-level2" })}`;

/** When nothing is to be sent, as two clock times. */
export const quietFields = (frame: Frame, form: FormState): Html =>
  html`<fieldset class="field">
    <legend>${frame.say("sub.quiet")}</legend>
    <p class="small" id="quiet-hint">${frame.say("sub.quietHint")}</p>
    ${textField(form, { name: "quiet_from", label: frame.say("sub.quietFrom") }, { type: "time" })}
    ${textField(form, { name: "quiet_until", label: frame.say("sub.quietUntil") }, { type: "time" })}
  </fieldset>`;

/** `/{lang}/subscribe`: an address, and what it is to be told about. */
export function subscribePage(context: PageContext, view: SubscribeView): string {
  const frame = frameOf(context);
  const { about } = view;
  const quietOpen = ["quiet_from", "quiet_until"].some((name) => one(view.values, name) !== "");
  const form = html`${problemSummary(frame, view)}
    <form class="report" action="${publicHref(frame, "/subscribe")}" method="post">
      ${
        about === null
          ? chosenByHand(frame, view)
          : html`<p>${frame.say("sub.about", { subject: aboutText(frame, about) })}</p>
              ${hidden(about)}`
      }
      ${textField(view, { name: "email", label: frame.say("sub.email") }, { type: "email", autocomplete: "email", maxlength: CONTACT_CHARS_MAX, required: true })}
      <details class="more" ${quietOpen && html` open`}>
        <summary>${frame.say("sub.quiet")}</summary>
        ${quietFields(frame, view)}
      </details>
      <p class="send"><button type="submit">${frame.say("sub.send")}</button></p>
      <p class="small">${frame.say("sub.privacy")}</p>
    </form>`;
  const main = html`<h1>${frame.say("sub.title")}</h1>
    <p class="lead">${frame.say("sub.lead")}</p>
    ${frame.mail === true ? form : html`<p>${frame.say("sub.off")}</p>`}`;
  return publicPage(frame, { title: frame.say("sub.title"), path: "/subscribe", main });
}

/** After asking; the same whether the address is known or not. */
export function subscribeSentPage(context: PageContext): string {
  const frame = frameOf(context);
  const main = html`<h1>${frame.say("sub.sentTitle")}</h1>
    <p class="lead">${frame.say("sub.sentText")}</p>`;
  return publicPage(frame, { title: frame.say("sub.sentTitle"), path: null, main, secret: true });
}
