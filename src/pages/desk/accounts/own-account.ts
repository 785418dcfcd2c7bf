import { encode } from "uqr";

import type { Role } from "../../../model/account.ts";
import type { PageContext } from "../../context.ts";
import { type FormState, hiddenField, problemSummary, textField } from "../../fields.ts";
import { type Frame, frameOf } from "../../frame.ts";
import { html, type Html } from "../../html.ts";
import { deskPage } from "../../layout.ts";
import { deskHref } from "../../paths.ts";
import { type OwnPasskeysView, passkeySection } from "./own-passkeys.ts";
import { makeFields } from "./sign-in.ts";

export interface OwnAccountView {
  readonly csrf: string;
  /** Null: a session of the set-up link, which belongs to nobody. */
  readonly account: {
    readonly name: string;
    readonly login: string;
    readonly role: Role;
    readonly code: boolean;
  } | null;
  /** What an authenticator would be given. */
  readonly code: { readonly secret: string; readonly address: string };
  /** The form that was refused, or an empty one each. */
  readonly forms: Readonly<Record<"make" | "password" | "code" | "passkeys", FormState>>;
  readonly passkeys: Pick<OwnPasskeysView, "keys" | "offer" | "labelMax">;
  readonly passwordMin: number;
  readonly done: boolean;
}

/** A QR code as one path, so that it needs no style of its own. */
function qrCode(address: string, label: string): Html {
  const { size, data } = encode(address, { border: 2 });
  const squares = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}">
    <path d="${squares}" />
  </svg>`;
}

const password = (
  frame: Frame,
  form: FormState,
  { name, id }: { readonly name: "password" | "wanted"; readonly id: string },
): Html =>
  textField(
    form,
    { name, id, label: frame.say(name === "wanted" ? "account.newPassword" : "account.password") },
    {
      type: "password",
      autocomplete: name === "wanted" ? "new-password" : "current-password",
      required: true,
      maxlength: 200,
    },
  );

function codeSection(frame: Frame, view: OwnAccountView): Html {
  const form = view.forms.code;
  const { secret, address } = view.code;
  const isOn = view.account?.code === true;
  const path = isOn ? "/account/code-off" : "/account/code-on";
  return html`<section aria-labelledby="code-title">
    <h2 id="code-title">${frame.say("account.codeOn")}</h2>
    <p>${frame.say(isOn ? "account.codeIsOn" : "account.codeOn.text")}</p>
    ${problemSummary(frame, form)}
    <form class="narrow" action="${deskHref(frame, path)}" method="post">
      ${hiddenField("csrf", view.csrf)}
      ${
        !isOn &&
        html`${hiddenField("secret", secret)} ${qrCode(address, frame.say("account.codeOn"))}
          <p><code>${secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}</code></p>
          ${textField(
            form,
            { name: "code", label: frame.say("account.code") },
            { inputmode: "numeric", autocomplete: "one-time-code", required: true, maxlength: 10 },
          )}`
      }
      ${password(frame, form, { name: "password", id: "code-password" })}
      <button type="submit">
        ${frame.say(isOn ? "account.codeOff" : "account.codeOn.button")}
      </button>
    </form>
  </section>`;
}

const passwordSection = (frame: Frame, view: OwnAccountView): Html =>
  html`<section aria-labelledby="password-title">
    <h2 id="password-title">${frame.say("account.changePassword")}</h2>
    ${problemSummary(frame, view.forms.password)}
    <form class="narrow" action="${deskHref(frame, "/account/password")}" method="post">
      ${hiddenField("csrf", view.csrf)}
      ${password(frame, view.forms.password, { name: "password", id: "password" })}
      ${password(frame, view.forms.password, { name: "wanted", id: "wanted" })}
      <button type="submit">${frame.say("account.changePassword")}</button>
    </form>
  </section>`;

/** `/desk/account` */
export function ownAccountPage(context: PageContext, view: OwnAccountView): string {
  const frame = frameOf(context);
  const title = frame.say("account.mine");
  const { account } = view;
  const main = html`<h1>${title}</h1>
    ${view.done && html`<p class="notice" role="status">${frame.say("account.done")}</p>`}
    ${
      account === null
        ? html`<p>${frame.say("account.mine.none")}</p>
            ${problemSummary(frame, view.forms.make)}
            <form class="narrow" action="${deskHref(frame, "/account")}" method="post">
              ${hiddenField("csrf", view.csrf)}
              ${makeFields(frame, { form: view.forms.make, passwordMin: view.passwordMin })}
              <button type="submit">${frame.say("account.make")}</button>
            </form>`
        : html`<p>
              ${account.name} (${account.login}), ${frame.say(`account.role.${account.role}`)}
            </p>
            ${codeSection(frame, view)}
            ${passkeySection(frame, { ...view.passkeys, csrf: view.csrf, form: view.forms.passkeys })}
            ${passwordSection(frame, view)}`
    }
    <nav class="about" aria-label="${frame.say("account.people")}">
      <a href="${deskHref(frame, "/accounts")}">${frame.say("account.people")}</a>
      <a href="${deskHref(frame, "/deeds")}">${frame.say("account.deeds")}</a>
    </nav>
    <form action="${deskHref(frame, "/sign-out")}" method="post">
      ${hiddenField("csrf", view.csrf)}
      <button type="submit" class="quiet">${frame.say("account.signOut")}</button>
    </form>`;
  return deskPage(frame, { title, current: "account", main, passkey: account !== null });
}
