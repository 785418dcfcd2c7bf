import type { PageContext } from "../context.ts";
import { hiddenField, problemSummary, textArea } from "../fields.ts";
import type { FormState } from "../fields.ts";
import { frameOf } from "../frame.ts";
import { html } from "../html.ts";
import { deskPage } from "../layout.ts";
import { deskHref } from "../paths.ts";

export interface ImportView extends FormState {
  readonly csrf: string;
  /** True after a text or file in which no message was found. */
  readonly nothing: boolean;
}

/** `/desk/import`: a box to paste into and a place to drop a file. */
export function importPage(context: PageContext, view: ImportView): string {
  const frame = frameOf(context);
  const title = frame.say("desk.import.title");
  const main = html`<h1>${title}</h1>
    ${problemSummary(frame, view)}
    ${view.nothing && html`<p class="problem" role="alert">${frame.say("desk.import.nothing")}</p>`}
    <form
      class="import"
      action="${deskHref(frame, "/import")}"
      method="post"
      enctype="multipart/form-data"
      data-drop
    >
      ${hiddenField("csrf", view.csrf)}
      ${textArea(view, { name: "text", label: frame.say("desk.import.text"), hint: frame.say("desk.import.hint") }, { rows: 14, class: "wide" })}
      <div class="field">
        <label for="file">${frame.say("desk.import.file")}</label>
        <input
          type="file"
          id="file"
          name="file"
          accept=".csv,.mbox,.txt,.eml,text/csv,text/plain,application/mbox"
        />
      </div>
      <button type="submit">${frame.say("desk.import.button")}</button>
    </form>`;
  return deskPage(frame, { title, current: "import", main });
}
