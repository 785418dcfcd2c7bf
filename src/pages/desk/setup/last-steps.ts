import type { TestAnswer } from "../../../model/outbox-state.ts";
import type { PageContext } from "../../context.ts";
import { type FormState, hiddenField, problemSummary, textField } from "../../fields.ts";
import { type Frame, frameOf } from "../../frame.ts";
import { html, type Html } from "../../html.ts";
import { deskHref, publicHref } from "../../paths.ts";
import { setupStepPage, stepHref } from "./steps.ts";

/** What has to be set for mail, in the order of docs/MAIL.md. */
const MAIL_VARIABLES = ["VIGIE_ORIGIN", "VIGIE_MAIL_FROM", "VIGIE_MAIL_RELAY", "VIGIE_MAIL_INBOX"];
const MORE_VARIABLES = ["VIGIE_HOST", "VIGIE_PORT", "VIGIE_DATA", "VIGIE_TRUSTED_PROXIES"];

export interface SetupMailView {
  readonly csrf: string;
  /** Null: this desk sends no mail. */
  readonly mail: { readonly sender: string; readonly relays: readonly string[] } | null;
  readonly form: FormState;
  readonly answers: readonly TestAnswer[];
}

const variables = (names: readonly string[]): Html =>
  html`<ul class="bullets">
    ${names.map((name) => html`<li><code>${name}</code></li>`)}
  </ul>`;

const answerLine = (frame: Frame, { relay, accepted, answer }: TestAnswer): Html => {
  const text = frame.say(accepted ? "setup.mail.sent" : "setup.mail.failed", { relay, answer });
  return accepted
    ? html`<p class="notice" role="status">${text}</p>`
    : html`<p class="problem" role="alert">${text}</p>`;
};

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

/** `/desk/setup/mail`: a password belongs in no journal, so mail is set where the desk is started. */
export function setupMailPage(context: PageContext, view: SetupMailView): string {
  const frame = frameOf(context);
  const main = html`${view.answers.map((answer) => answerLine(frame, answer))}
    ${
      view.mail === null
        ? html`<p>${frame.say("setup.mail.none")}</p>
            ${variables(MAIL_VARIABLES)}`
        : testForm(frame, view)
    }
    <p class="send">
      <a class="button" href="${stepHref(frame, "page")}">${frame.say("setup.next")}</a>
    </p>`;
  return setupStepPage(frame, { step: "mail", main });
}

/** `/desk/setup/page`: where to go from here. `hasAccount`: the session belongs to somebody. */
export function setupDonePage(
  context: PageContext,
  { hasAccount }: { readonly hasAccount: boolean },
): string {
  const frame = frameOf(context);
  const { homeLang = frame.lang, base, origin } = frame;
  const [before = "", after = ""] = frame
    .say("setup.page.environment", { variables: "\u0000" })
    .split("\u0000");
  const main = html`<p class="send">
      <a class="button" href="${publicHref({ base, lang: homeLang }, "/")}"
        >${frame.say("setup.page.open")}</a
      >
    </p>
    <ul class="bullets">
      ${
        !hasAccount &&
        html`<li>
          <a href="${deskHref(frame, "/account")}">${frame.say("setup.page.account")}</a>
        </li>`
      }
      <li><a href="${deskHref(frame, "/")}">${frame.say("setup.page.desk")}</a></li>
    </ul>
    <p>
      ${
        origin === null || origin === undefined
          ? html`${frame.say("setup.page.noOrigin")} <code>VIGIE_ORIGIN</code>`
          : frame.say("setup.page.origin", { origin })
      }
    </p>
    <p class="small">
      ${before}${MORE_VARIABLES.map(
        (name, index) => html`${index > 0 && ", "}<code>${name}</code>`,
      )}${after}
    </p>`;
  return setupStepPage(frame, { step: "page", main });
}
