import { hiddenField } from "../../fields.ts";
import type { Frame } from "../../frame.ts";
import { attributes, html, type Html } from "../../html.ts";
import { deskHref } from "../../paths.ts";

export interface PasskeyFormView {
  readonly does: "make" | "use";
  /** Below `/desk`; what to sign is asked for at `…/options`. */
  readonly action: string;
  readonly button: string;
  readonly csrf: string | null;
  /** Fields besides. */
  readonly fields: Html;
  /** Below `/desk`: where somebody proves who they are, when the desk wants that first. */
  readonly again?: string;
}

/** Hidden until the script finds that the browser can do it. */
export const passkeyForm = (frame: Frame, view: PasskeyFormView): Html =>
  html`<form
    class="narrow"
    hidden
    action="${deskHref(frame, view.action)}"
    method="post"
    ${attributes({
      "data-passkey": view.does,
      "data-options": deskHref(frame, `${view.action}/options`),
      "data-again": view.again === undefined ? null : deskHref(frame, view.again),
    })}
  >
    ${view.csrf !== null && hiddenField("csrf", view.csrf)} ${hiddenField("response", "")}
    ${view.fields}
    <p class="problem" role="alert" data-failed hidden>${frame.say("account.passkeys.failed")}</p>
    <button type="submit">${view.button}</button>
  </form>`;
