import type { PageContext } from "../../context.ts";
import { hiddenField } from "../../fields.ts";
import { frameOf } from "../../frame.ts";
import { html } from "../../html.ts";
import { deskPage } from "../../layout.ts";
import { deskHref } from "../../paths.ts";

/** `/desk/setup?token=`: a GET only asks, so that a scanner that follows links spends nothing. */
export function setupPage(
  context: PageContext,
  { token, refused }: { readonly token: string; readonly refused: boolean },
): string {
  const frame = frameOf(context);
  const title = frame.say("desk.setup.title");
  const main = html`<h1>${title}</h1>
    ${
      refused
        ? html`<p class="problem" role="alert">${frame.say("desk.setup.used")}</p>`
        : html`<p>${frame.say("desk.setup.text")}</p>
            <form action="${deskHref(frame, "/setup")}" method="post">
              ${hiddenField("token", token)}<button type="submit">
                ${frame.say("desk.setup.button")}
              </button>
            </form>`
    }`;
  return deskPage(frame, { title, current: null, main });
}
