import type { PageContext } from "../../context.ts";
import { frameOf } from "../../frame.ts";
import { html } from "../../html.ts";
import { deskHref, publicHref } from "../../paths.ts";
import { setupStepPage } from "./steps.ts";

const MORE_VARIABLES = ["VIGIE_HOST", "VIGIE_PORT", "VIGIE_DATA", "VIGIE_TRUSTED_PROXIES"];

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
