import type { PageContext } from "../context.ts";
import { EMPTY_FORM } from "../fields.ts";
import { type Frame, frameOf } from "../frame.ts";
import { html, type Html } from "../html.ts";
import { publicPage } from "../layout.ts";
import { input, type RefusedEntry, stateOf } from "./inputs.ts";
import type { LineView } from "./view.ts";

const addressInput = { type: "email", maxlength: 200, autocomplete: "email" } as const;

/** On the owner's page: where a lost address may be asked for. Nothing where the desk sends no mail. */
export function accessSection(
  frame: Frame,
  view: LineView,
  { refused, set }: { readonly refused: RefusedEntry | null; readonly set: boolean },
): Html | null {
  if (frame.mail !== true) return null;
  const { say } = frame;
  const form = stateOf(refused, "access");
  return html`<section id="access">
    <h2>${say("line.access.title")}</h2>
    <p>${say(set ? "line.access.set" : "line.access.text")}</p>
    <form action="${view.path}/access" method="post">
      ${input(form, { name: "address", label: say("line.access.address") }, addressInput)}
      <p class="send"><button type="submit">${say("line.access.keep")}</button></p>
    </form>
  </section>`;
}

/** Before a file is opened: for whoever has one already. */
export const sendLinkSection = (frame: Frame): Html | null =>
  frame.mail !== true
    ? null
    : html`<section>
        <h2>${frame.say("line.access.lost")}</h2>
        <form action="${frame.base}/line/send" method="post">
          ${input(EMPTY_FORM, { name: "address", label: frame.say("line.access.address") }, { ...addressInput, required: true })}
          <p class="send">
            <button class="quiet" type="submit">${frame.say("line.access.send")}</button>
          </p>
        </form>
      </section>`;

/** The same whether there is a file or not. */
export function linkSentPage(context: PageContext): string {
  const frame = frameOf(context);
  const title = frame.say("line.access.lost");
  const main = html`<h1>${title}</h1>
    <p>${frame.say("line.access.sent")}</p>
    <p><a href="${frame.base}/line/">${frame.say("line.title")}</a></p>`;
  return publicPage(frame, { title, path: null, main, secret: true });
}

/** `/line/link/{token}`: one press opens the file under a new address. */
export function linkPage(context: PageContext, token: string): string {
  const frame = frameOf(context);
  const title = frame.say("line.title");
  const main = html`<h1>${title}</h1>
    <p>${frame.say("line.access.once")}</p>
    <form action="${frame.base}/line/link/${token}" method="post">
      <p class="send"><button type="submit">${frame.say("line.access.open")}</button></p>
    </form>`;
  return publicPage(frame, { title, path: null, main, secret: true });
}
