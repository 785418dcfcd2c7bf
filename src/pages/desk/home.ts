import type { IncidentCard } from "../../store/views.ts";
import type { PageContext } from "../context.ts";
import { EMPTY_FORM } from "../fields.ts";
import { frameOf } from "../frame.ts";
import { headline } from "../headline.ts";
import { html } from "../html.ts";
import { deskPage } from "../layout.ts";
import { incidentList } from "../lists.ts";
import { deskHref, incidentPath } from "../paths.ts";
import { callForm } from "./call-form.ts";
import { reportTable } from "./report-table.ts";
import type { ReportWithWords } from "./report-table.ts";

export interface DeskHomeView {
  readonly csrf: string;
  /** Key for the call form. */
  readonly key: string;
  readonly open: readonly IncidentCard[];
  readonly recent: readonly ReportWithWords[];
  /** How many reports the import just recorded; null when none was made. */
  readonly accepted: number | null;
}

/** `/desk/` */
export function deskHomePage(context: PageContext, view: DeskHomeView): string {
  const frame = frameOf(context);
  const main = html`<h1>${frame.say("desk.nav.home")}</h1>
    ${view.accepted !== null && html`<p class="notice" role="status">${frame.say("desk.accepted", { count: view.accepted })}</p>`}
    ${callForm(frame, { ...EMPTY_FORM, csrf: view.csrf, key: view.key })}
    <section aria-labelledby="open">
      <h2 id="open">${frame.say("desk.open")}</h2>
      ${view.open.length > 0 ? incidentList(frame, view.open) : html`<p>${frame.say("desk.noOpen")}</p>`}
      ${
        view.open.length > 0 &&
        html`<details>
          <summary>${frame.say("desk.incident.list")}</summary>
          <ul class="bullets">
            ${view.open.map((card) => html`<li><a href="${deskHref(frame, incidentPath(card.incident))}">${headline(frame, card)}</a></li>`)}
          </ul>
        </details>`
      }
    </section>
    <section aria-labelledby="recent">
      <h2 id="recent">${frame.say("desk.recent")}</h2>
      ${view.recent.length > 0 ? reportTable(frame, view.recent) : html`<p>${frame.say("desk.noRecent")}</p>`}
    </section>`;
  return deskPage(frame, { title: frame.say("desk.title"), current: "home", main });
}
