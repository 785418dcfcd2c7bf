import type { PageContext } from "../context.ts";
import { corrections } from "../corrections.ts";
import { problemSummary } from "../fields.ts";
import type { FormState } from "../fields.ts";
import { frameOf } from "../frame.ts";
import { html } from "../html.ts";
import { deskPage } from "../layout.ts";
import { deskHref } from "../paths.ts";
import { callForm } from "./call-form.ts";
import { reportTable } from "./report-table.ts";
import type { ReportWithWords } from "./report-table.ts";

export interface CallsView extends FormState {
  readonly csrf: string;
  readonly key: string;
  /** The report just recorded or chosen for correction. */
  readonly last: ReportWithWords | null;
  readonly recent: readonly ReportWithWords[];
}

/** `/desk/calls`: one call after another; what was understood of the last one stands below the line. */
export function callsPage(context: PageContext, view: CallsView): string {
  const frame = frameOf(context);
  const { last } = view;
  const main = html`<h1>${frame.say("desk.call.title")}</h1>
    ${problemSummary(frame, view)} ${callForm(frame, view)}
    ${
      last !== null &&
      html`<section aria-labelledby="last" role="status">
        <h2 id="last">${frame.say("desk.call.last")}</h2>
        ${last.text !== null && html`<blockquote lang="${last.report.lang}">${last.text}</blockquote>`}
        ${corrections(frame, {
          report: last.report,
          action: deskHref(frame, `/reports/${encodeURIComponent(last.report.report)}/correct`),
          csrf: view.csrf,
          problems: {},
        })}
      </section>`
    }
    <section aria-labelledby="recent">
      <h2 id="recent">${frame.say("desk.recent")}</h2>
      ${view.recent.length > 0 ? reportTable(frame, view.recent) : html`<p>${frame.say("desk.noRecent")}</p>`}
    </section>`;
  return deskPage(frame, { title: frame.say("desk.call.title"), current: "calls", main });
}
