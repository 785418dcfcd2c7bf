import { type FormState, hiddenField, problemSummary, textField } from "../../fields.ts";
import type { Frame } from "../../frame.ts";
import { html, type Html } from "../../html.ts";
import { deskHref } from "../../paths.ts";
import { passkeyForm } from "./passkey-form.ts";

export interface OwnPasskeysView {
  readonly csrf: string;
  readonly keys: readonly { readonly id: string; readonly label: string }[];
  /** Here and now; after a proof of who it is; or only under a name of the desk's own. */
  readonly offer: "here" | "prove" | "elsewhere";
  readonly form: FormState;
  readonly labelMax: number;
}

const AGAIN = "/again?to=";

const keyItem = (
  frame: Frame,
  key: OwnPasskeysView["keys"][number],
  { csrf, offer }: OwnPasskeysView,
): Html =>
  html`<li>
    ${key.label}
    ${
      offer === "here" &&
      html`<form
        class="inline"
        action="${deskHref(frame, "/account/passkeys/remove")}"
        method="post"
      >
        ${hiddenField("csrf", csrf)} ${hiddenField("id", key.id)}
        <button
          type="submit"
          class="quiet"
          aria-label="${frame.say("account.passkeys.remove")}: ${key.label}"
        >
          ${frame.say("account.passkeys.remove")}
        </button>
      </form>`
    }
  </li>`;

const offered = (frame: Frame, view: OwnPasskeysView, back: string): Html => {
  if (view.offer === "elsewhere") return html`<p>${frame.say("account.passkeys.elsewhere")}</p>`;
  if (view.offer === "prove")
    return html`<p>
      <a href="${back}">${frame.say("account.passkeys.prove")}</a>
    </p>`;
  return html`<noscript><p>${frame.say("account.passkeys.script")}</p></noscript> ${passkeyForm(
      frame,
      {
        does: "make",
        action: "/account/passkeys",
        button: frame.say("account.passkeys.add"),
        csrf: view.csrf,
        fields: textField(
          view.form,
          { name: "label", label: frame.say("account.passkeys.label") },
          { required: true, maxlength: view.labelMax, autocomplete: "off" },
        ),
        again: `${AGAIN}${encodeURIComponent(deskHref(frame, "/account"))}`,
      },
    )}`;
};

/** The keys of whoever is signed in, and a way to add one. */
export const passkeySection = (frame: Frame, view: OwnPasskeysView): Html => {
  const back = deskHref(frame, `${AGAIN}${encodeURIComponent(deskHref(frame, "/account"))}`);
  return html`<section aria-labelledby="passkeys-title">
    <h2 id="passkeys-title">${frame.say("account.passkeys")}</h2>
    <p>${frame.say("account.passkeys.text")}</p>
    ${problemSummary(frame, view.form)}
    ${
      view.keys.length > 0 &&
      html`<ul>
        ${view.keys.map((key) => keyItem(frame, key, view))}
      </ul>`
    }
    ${offered(frame, view, back)}
  </section>`;
};
