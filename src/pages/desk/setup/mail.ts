import type { Diagnosis } from "../../../model/mail-diagnosis.ts";
import type { ShownMailSettings, TestAnswer } from "../../../model/mail-settings.ts";
import type { PageContext } from "../../context.ts";
import {
  EMPTY_FORM,
  type FormState,
  type FormValues,
  hiddenField,
  problemSummary,
  selectField,
  textField,
} from "../../fields.ts";
import { type Frame, frameOf } from "../../frame.ts";
import { html, type Html } from "../../html.ts";
import { setupStepPage, stepHref } from "./steps.ts";

/** What has to be set for mail, in the order of docs/MAIL.md. */
const MAIL_VARIABLES = ["VIGIE_ORIGIN", "VIGIE_MAIL_FROM", "VIGIE_MAIL_RELAY", "VIGIE_MAIL_INBOX"];
const FIELD_CHARS_MAX = 254;

export interface TxtRecord {
  readonly name: string;
  readonly value: string;
}

/** What an administrator can say here. */
export interface MailSetupView {
  /** Null: nothing is sent. */
  readonly settings: ShownMailSettings | null;
  readonly needsOrigin: boolean;
  readonly dkimRecord: TxtRecord | null;
  /** Refused as typed; null: what holds is shown. */
  readonly refused: FormState | null;
  readonly key: string;
}

export interface SetupMailView {
  readonly csrf: string;
  /** Null: this desk sends no mail. */
  readonly mail: { readonly sender: string; readonly relays: readonly string[] } | null;
  /** Null: the environment has set it, or this desk keeps no settings of mail. */
  readonly setup: MailSetupView | null;
  /** Of the test message. */
  readonly form: FormState;
  readonly answers: readonly TestAnswer[];
  readonly diagnoses: readonly Diagnosis[];
  readonly done: "saved" | "off" | null;
}

const variables = (): Html =>
  html`<ul class="bullets">
    ${MAIL_VARIABLES.map((name) => html`<li><code>${name}</code></li>`)}
  </ul>`;

const answerLine = (frame: Frame, { relay, accepted, answer, trouble }: TestAnswer): Html => {
  const text = frame.say(accepted ? "setup.mail.sent" : "setup.mail.failed", { relay, answer });
  return accepted
    ? html`<p class="notice" role="status">${text}</p>`
    : html`<div class="problem" role="alert">
        <p>${text}</p>
        ${trouble !== null && html`<p>${frame.say(`trouble.${trouble}`)}</p>`}
      </div>`;
};

const recordBlock = (frame: Frame, { name, value }: TxtRecord): Html =>
  html`<p class="small">${frame.say("setup.mail.publish", { name })}</p>
    <p><code>${value}</code></p>`;

const diagnosisList = (frame: Frame, diagnoses: readonly Diagnosis[]): Html | false =>
  diagnoses.length > 0 &&
  html`<section aria-labelledby="records">
    <h2 id="records">${frame.say("setup.mail.records")}</h2>

    ${diagnoses.map(({ about, level, code, name, found, record }) => {
      const heading = { about, level: frame.say(`diagnosis.level.${level}`) };
      return html`<div>
        <h3>${frame.say("diagnosis.heading", heading)}</h3>
        <p>${frame.say(`diagnosis.${code}`, { name, found })}</p>
        ${record !== null && recordBlock(frame, record)}
      </div>`;
    })}
  </section>`;

const testForm = (frame: Frame, { csrf, form, mail }: SetupMailView): Html =>
  html`<p>
      ${frame.say("setup.mail.ready", {
        from: mail?.sender ?? "",
        relays: frame.wording.list(mail?.relays ?? []),
      })}
    </p>
    ${problemSummary(frame, form)}
    <form class="narrow" action="${stepHref(frame, "mail")}" method="post">
      ${hiddenField("csrf", csrf)}
      ${textField(
        form,
        { name: "to", label: frame.say("setup.mail.to") },
        { type: "email", autocomplete: "email", maxlength: 200, required: true },
      )}
      <button type="submit" class="quiet">${frame.say("setup.mail.send")}</button>
    </form>`;

const presentOf = (settings: ShownMailSettings | null): FormValues =>
  settings === null
    ? { security: "starttls" }
    : {
        from: settings.from,
        host: settings.host,
        port: String(settings.port),
        security: settings.secure ? "tls" : "starttls",
        user: settings.user ?? "",
        selector: settings.selector ?? "",
        origin: settings.origin ?? "",
      };

function settingFields(frame: Frame, view: MailSetupView, form: FormState): Html {
  const { say } = frame;
  const { settings, needsOrigin } = view;
  const plain = { maxlength: FIELD_CHARS_MAX, autocomplete: "off", spellcheck: "false" };
  const choices = [
    { value: "starttls", label: say("setup.mail.starttls") },
    { value: "tls", label: say("setup.mail.tls") },
  ];
  const passHint = settings?.hasPass === true ? "setup.mail.passKept" : "setup.mail.passHint";
  return html`${textField(form, { name: "from", label: say("setup.mail.from") }, { ...plain, type: "email", required: true })}
  ${textField(form, { name: "host", label: say("setup.mail.host"), hint: say("setup.mail.hostHint") }, { ...plain, required: true })}
  ${selectField(form, { name: "security", label: say("setup.mail.security") }, { choices, empty: null })}
  ${textField(form, { name: "port", label: say("setup.mail.port") }, { inputmode: "numeric", maxlength: 5, autocomplete: "off" })}
  ${textField(form, { name: "user", label: say("setup.mail.user"), hint: say("setup.mail.userHint") }, plain)}
  ${textField({ ...form, values: {} }, { name: "pass", label: say("setup.mail.pass"), hint: say(passHint) }, { maxlength: FIELD_CHARS_MAX, type: "password", autocomplete: "new-password" })}
  ${textField(form, { name: "selector", label: say("setup.mail.selector"), hint: say("setup.mail.selectorHint") }, { ...plain, maxlength: 63 })}
  ${
    needsOrigin &&
    textField(
      form,
      { name: "origin", label: say("setup.mail.origin"), hint: say("setup.mail.originHint") },
      { ...plain, type: "url", required: true },
    )
  }`;
}

function settingForms(
  frame: Frame,
  view: MailSetupView,
  { csrf, diagnoses }: Pick<SetupMailView, "csrf" | "diagnoses">,
): Html {
  const { settings, refused, key } = view;
  const form = refused ?? { ...EMPTY_FORM, values: presentOf(settings) };
  const whole = html`${problemSummary(frame, form)}
    <form class="narrow" action="${stepHref(frame, "mail")}/settings" method="post">
      ${hiddenField("csrf", csrf)} ${hiddenField("key", key)} ${settingFields(frame, view, form)}
      <button type="submit" class="quiet">${frame.say("setup.mail.save")}</button>
    </form>`;
  if (settings === null)
    return html`<p>${frame.say("setup.mail.ask")}</p>
      ${whole}
      <p class="small">${frame.say("setup.mail.elsewhere")}</p>
      ${variables()}`;
  const { dkimRecord } = view;
  // It stands beside what DNS says of it.
  const publish = dkimRecord !== null && diagnoses.length === 0;
  return html`${publish && recordBlock(frame, dkimRecord)}
    <details ${refused !== null && "open"}>
      <summary>${frame.say("setup.mail.change")}</summary>
      ${whole}
      <form class="narrow" action="${stepHref(frame, "mail")}/off" method="post">
        ${hiddenField("csrf", csrf)} ${hiddenField("key", `${key}-off`)}
        <button type="submit" class="quiet">${frame.say("setup.mail.off")}</button>
      </form>
    </details>`;
}

/** The set-up cannot change it: the environment has said it, or nothing of it is kept here. */
const fixedText = (frame: Frame, sends: boolean): Html =>
  sends
    ? html`<p class="small">
        ${frame.say("setup.mail.environment", { variables: "VIGIE_MAIL_RELAY, VIGIE_MAIL_FROM" })}
      </p>`
    : html`<p>${frame.say("setup.mail.none")}</p>
        ${variables()}`;

/** `/desk/setup/mail`: by which server mail leaves, a test of it, and what DNS says of its sender. */
export function setupMailPage(context: PageContext, view: SetupMailView): string {
  const frame = frameOf(context);
  const { mail, setup, done } = view;
  const told = { saved: "setup.mail.saved", off: "setup.mail.offDone" } as const;
  const main = html`${done !== null && html`<p class="notice" role="status">${frame.say(told[done])}</p>`}
    ${view.answers.map((answer) => answerLine(frame, answer))}
    ${diagnosisList(frame, view.diagnoses)} ${mail !== null && testForm(frame, view)}
    ${setup === null ? fixedText(frame, mail !== null) : settingForms(frame, setup, view)}
    <p class="send">
      <a class="button" href="${stepHref(frame, "page")}">${frame.say("setup.next")}</a>
    </p>`;
  return setupStepPage(frame, { step: "mail", main });
}
