import type { StatementView } from "../../store/views.ts";
import type { ReportId } from "../../model/ids.ts";
import { whoText } from "../axis.ts";
import { spoken } from "../claim-words.ts";
import { timeTag } from "../frame.ts";
import type { Frame } from "../frame.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { operatorName } from "../naming.ts";
import { deskHref, publicHref, statementPath } from "../paths.ts";
import type { ReportWithWords } from "./report-table.ts";

/** What a witness says the operator said, not recorded yet. */
export interface ToldRow extends ReportWithWords {
  readonly told: string;
}

export const toldPath = (report: ReportId): string =>
  `/statements/told/${encodeURIComponent(report)}`;

/** Proposals from witnesses' words, newest first; nothing where there are none. */
export const toldSection = (frame: Frame, rows: readonly ToldRow[]): Html | null =>
  rows.length === 0
    ? null
    : html`<section aria-labelledby="told">
        <h2 id="told">${frame.say("desk.told.title")}</h2>
        <p class="small">${frame.say("desk.told.hint")}</p>
        <ol class="statements">
          ${rows.map(
            ({ report, text, told }) =>
              html`<li data-row tabindex="-1">
                <p class="side">
                  ${timeTag(frame, report.saidAt)} ·
                  ${report.operator === null ? frame.say("report.unknown") : operatorName(frame, report.operator)}
                </p>
                ${text !== null && html`<blockquote>${spoken(text, report.lang)}</blockquote>`}
                <p>${frame.say("desk.told.said", { words: told })}</p>
                <p class="small">
                  <a href="${deskHref(frame, toldPath(report.report))}" data-edit
                    >${frame.say("desk.told.propose")}</a
                  >
                </p>
              </li>`,
          )}
        </ol>
      </section>`;

/** Recorded ones, newest first, with the ways to a new version and to a reply. */
export const recentSection = (frame: Frame, views: readonly StatementView[]): Html | null =>
  views.length === 0
    ? null
    : html`<section aria-labelledby="recent">
        <h2 id="recent">${frame.say("desk.statement.recent")}</h2>
        <ol class="statements">
          ${views.map((view) => {
            const { statement } = view;
            const desk = deskHref(frame, statementPath(statement.id));
            return html`<li>
              <p class="side">
                ${timeTag(frame, statement.at)} ·
                <a href="${publicHref(frame, statementPath(statement.id))}"
                  >${whoText(frame, view)}</a
                >
              </p>
              <blockquote>${spoken(statement.text, statement.lang)}</blockquote>
              <p class="small">
                <a href="${desk}">${frame.say("desk.statement.version")}</a> ·
                <a href="${desk}/reply">${frame.say("desk.statement.reply")}</a>
              </p>
            </li>`;
          })}
        </ol>
      </section>`;
