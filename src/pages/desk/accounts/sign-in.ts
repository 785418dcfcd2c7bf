import type { PageContext } from "../../context.ts";
import { type FormState, hiddenField, problemSummary, textField } from "../../fields.ts";
import { type Frame, frameOf } from "../../frame.ts";
import { html, type Html } from "../../html.ts";
import { deskPage } from "../../layout.ts";
import { deskHref } from "../../paths.ts";
import { passkeyForm } from "./passkey-form.ts";

const passwordField = (frame: Frame, form: FormState, complete: string): Html =>
  textField(
    form,
    { name: "password", label: frame.say("account.password") },
    { type: "password", autocomplete: complete, required: true, maxlength: 200 },
  );

const codeField = (frame: Frame, form: FormState): Html =>
  textField(
    form,
    { name: "code", label: frame.say("account.code"), hint: frame.say("account.code.hint") },
    { inputmode: "numeric", autocomplete: "one-time-code", maxlength: 10 },
  );

export interface SignInView {
  readonly form: FormState;
  /** Page of the desk to go to afterwards. */
  readonly to: string;
  /** What was refused; null: nothing yet. */
  readonly refused: "password" | "passkey" | null;
  /** Minutes until another try is worth it; null: now. */
  readonly later: number | null;
  /** Passkeys can be used here. */
  readonly passkeys: boolean;
}

const REFUSED = {
  password: "account.signIn.refused",
  passkey: "account.passkeys.failed",
} as const;

/** `/desk/sign-in`, and any page of the desk without a session. */
export function signInPage(context: PageContext, view: SignInView): string {
  const frame = frameOf(context);
  const title = frame.say("account.signIn");
  const problem =
    view.later === null
      ? view.refused !== null && frame.say(REFUSED[view.refused])
      : frame.say("account.signIn.later", { minutes: view.later });
  const main = html`<h1>${title}</h1>
    <p>${frame.say("account.signIn.text")}</p>
    ${problem && html`<p class="problem" role="alert">${problem}</p>`}
    <form class="narrow" action="${deskHref(frame, "/sign-in")}" method="post">
      ${hiddenField("to", view.to)}
      ${textField(
        view.form,
        { name: "login", label: frame.say("account.login") },
        { autocomplete: "username", required: true, maxlength: 100, autocapitalize: "none" },
      )}
      ${passwordField(frame, view.form, "current-password")} ${codeField(frame, view.form)}
      <button type="submit">${title}</button>
    </form>
    ${
      view.passkeys &&
      passkeyForm(frame, {
        does: "use",
        action: "/sign-in/passkey",
        button: frame.say("account.passkeys.use"),
        csrf: null,
        fields: hiddenField("to", view.to),
      })
    }`;
  return deskPage(frame, { title, current: null, main, passkey: view.passkeys });
}

export interface ProofView {
  readonly form: FormState;
  readonly csrf: string;
  readonly to: string;
  readonly code: boolean;
  /** The account has passkeys, and they can be used here. */
  readonly passkeys: boolean;
}

/** `/desk/again`: before what cannot be undone. */
export function proofPage(context: PageContext, view: ProofView): string {
  const frame = frameOf(context);
  const title = frame.say("account.again");
  const main = html`<h1>${title}</h1>
    <p>${frame.say("account.again.text")}</p>
    ${problemSummary(frame, view.form)}
    <form class="narrow" action="${deskHref(frame, "/again")}" method="post">
      ${hiddenField("csrf", view.csrf)} ${hiddenField("to", view.to)}
      ${passwordField(frame, view.form, "current-password")}
      ${view.code && codeField(frame, view.form)}
      <button type="submit">${title}</button>
    </form>
    ${
      view.passkeys &&
      passkeyForm(frame, {
        does: "use",
        action: "/again/passkey",
        button: frame.say("account.passkeys.confirm"),
        csrf: view.csrf,
        fields: hiddenField("to", view.to),
      })
    }`;
  return deskPage(frame, { title, current: null, main, passkey: view.passkeys });
}

export interface MakeView {
  readonly form: FormState;
  readonly passwordMin: number;
}

/** Name, login and password of a new account. */
export const makeFields = (frame: Frame, { form, passwordMin }: MakeView): Html =>
  html`${textField(
    form,
    { name: "name", label: frame.say("account.name"), hint: frame.say("account.name.hint") },
    { autocomplete: "name", required: true, maxlength: 100 },
  )}
  ${textField(
    form,
    { name: "login", label: frame.say("account.login") },
    { autocomplete: "username", required: true, maxlength: 100, autocapitalize: "none" },
  )}
  ${textField(
    form,
    {
      name: "password",
      label: frame.say("account.password"),
      hint: frame.say("account.password.hint", { count: passwordMin }),
    },
    { type: "password", autocomplete: "new-password", required: true, maxlength: 200 },
  )}`;

/** `/desk/join?token=`: a GET only asks. `role`: null for an invitation that is gone. */
export function joinPage(
  context: PageContext,
  view: MakeView & { readonly token: string; readonly role: string | null },
): string {
  const frame = frameOf(context);
  const title = frame.say("account.join");
  const main = html`<h1>${title}</h1>
    ${
      view.role === null
        ? html`<p class="problem" role="alert">${frame.say("account.join.gone")}</p>`
        : html`<p>${frame.say("account.join.text", { role: view.role })}</p>
            ${problemSummary(frame, view.form)}
            <form class="narrow" action="${deskHref(frame, "/join")}" method="post">
              ${hiddenField("token", view.token)} ${makeFields(frame, view)}
              <button type="submit">${frame.say("account.make")}</button>
            </form>`
    }`;
  return deskPage(frame, { title, current: null, main });
}
