import type { PageContext } from "../context.ts";
import { type FormState, problemSummary } from "../fields.ts";
import { frameOf } from "../frame.ts";
import { html } from "../html.ts";
import { publicPage } from "../layout.ts";
import { sendLinkSection } from "./access.ts";
import { input } from "./inputs.ts";

/** `/line/`: a file is opened with a name; nothing else is asked. */
export function openLinePage(context: PageContext, form: FormState): string {
  const frame = frameOf(context);
  const { say } = frame;
  const title = say("line.title");
  const main = html`<h1>${title}</h1>
    <p class="lead">${say("line.open.text")}</p>
    ${problemSummary(frame, form)}
    <form action="${frame.base}/line/open" method="post">
      ${input(form, { name: "name", label: say("line.open.name") }, { maxlength: 120, required: true, autocomplete: "organization" })}
      ${input(form, { name: "place", label: say("line.open.place") }, { maxlength: 120, autocomplete: "address-level2" })}
      ${input(form, { name: "street", label: say("line.open.street") }, { maxlength: 200, autocomplete: "street-address" })}
      ${input(form, { name: "phone", label: say("line.open.phone") }, { maxlength: 200, type: "tel", autocomplete: "tel" })}
      <p class="send"><button type="submit">${say("line.open.do")}</button></p>
      <p class="small">${say("line.open.privacy")}</p>
    </form>
    ${sendLinkSection(frame)}`;
  return publicPage(frame, { title, path: null, main });
}

/** After the key was destroyed. */
export function erasedLinePage(context: PageContext): string {
  const frame = frameOf(context);
  const title = frame.say("line.erased");
  const main = html`<h1>${title}</h1>
    <p>${frame.say("line.erasedText")}</p>
    <p><a href="${frame.base}/line/">${frame.say("line.title")}</a></p>`;
  return publicPage(frame, { title, path: null, main, secret: true });
}
