import { STATEMENT_TEXT_CHARS_MAX } from "../../commands/limits.ts";
import { LANGUAGES, SAID_BY } from "../../model/vocabulary.ts";
import type { Claim } from "../../model/statement.ts";
import type { StatementId } from "../../model/ids.ts";
import type { StatementView } from "../../store/views.ts";
import type { PageContext } from "../context.ts";
import { operatorChoices } from "../choices.ts";
import { hiddenField, problemSummary, selectField, textArea, textField } from "../fields.ts";
import type { FormState } from "../fields.ts";
import { frameOf } from "../frame.ts";
import { html } from "../html.ts";
import { deskPage } from "../layout.ts";
import { deskHref } from "../paths.ts";
import { spoken } from "../claim-words.ts";
import type { WaitingFinding } from "../../store/register-views.ts";
import type { IncidentCard } from "../../store/views.ts";
import { evidenceSection, reviewSection } from "./review.ts";
import { claimRows } from "./claim-rows.ts";
import { recentSection, toldSection } from "./statement-lists.ts";
import type { ToldRow } from "./statement-lists.ts";

export interface StatementFormView extends FormState {
  readonly csrf: string;
  readonly key: string;
  /** The earlier version this one replaces; null for a new statement. */
  readonly replaces: StatementId | null;
  /** Proposed from the words, or of the earlier version; null before anything was read. */
  readonly claims: readonly Claim[] | null;
  /** The report whose words it comes from. */
  readonly told?: ToldRow | null;
  /** Incidents of the operator around the time it was said; absent: it is not known yet whose words these are. */
  readonly evidence?: readonly IncidentCard[];
  /** Findings that wait for an editor, or did. */
  readonly findings?: readonly WaitingFinding[];
  /** What witnesses say the operator said, and what is recorded; beside an empty form only. */
  readonly lists?: { readonly told: readonly ToldRow[]; readonly recent: readonly StatementView[] };
}

/** `/desk/statements`: words with a speaker and a time, then the claims in them. */
export function statementFormPage(context: PageContext, view: StatementFormView): string {
  const frame = frameOf(context);
  const title = frame.say(
    view.replaces === null ? "desk.statement.title" : "desk.statement.newVersion",
  );
  const read = deskHref(frame, "/statements/read");
  const label = (
    name: "operator" | "speaker" | "saidBy" | "at" | "publishedIn" | "text" | "lang",
  ): { name: string; label: string } => ({
    name,
    label: frame.say(`desk.statement.${name}`),
  });
  const main = html`<h1>${title}</h1>
    ${
      view.told &&
      html`<p class="notice">
          ${frame.say("desk.told.from")}
          ${!view.told.report.quotable && frame.say("desk.told.private")}
        </p>
        ${view.told.text !== null && html`<blockquote>${spoken(view.told.text, view.told.report.lang)}</blockquote>`}`
    }
    ${problemSummary(frame, view)}
    <form class="statement" action="${deskHref(frame, "/statements")}" method="post" data-keys>
      <div class="${view.claims === null ? "" : "beside"}">
        <div>
          ${hiddenField("csrf", view.csrf)}${hiddenField("key", view.key)}${hiddenField("replaces", view.replaces ?? "")}
          ${textArea(view, label("text"), { rows: 5, required: true, maxlength: STATEMENT_TEXT_CHARS_MAX, autofocus: view.claims === null, class: "wide" })}
          <div class="columns">
            ${selectField(view, label("operator"), { choices: operatorChoices(frame), empty: "–" })}
            ${textField(view, label("speaker"), { maxlength: 200, autocomplete: "off" })}
            ${selectField(view, label("saidBy"), { choices: SAID_BY.map((value) => ({ value, label: frame.say(`saidBy.${value}`) })), empty: null })}
            ${textField(view, label("at"), { type: "datetime-local", required: true, max: frame.times.input(frame.now) })}
            ${textField(view, label("publishedIn"), { maxlength: 500, autocomplete: "off" })}
            ${selectField(view, label("lang"), { choices: LANGUAGES.map((value) => ({ value, label: frame.say(`language.${value}`) })), empty: frame.say("report.unknown") })}
          </div>
          <p class="send">
            <button type="submit" class="quiet" formaction="${read}">
              ${frame.say("desk.statement.read")}
            </button>
          </p>
        </div>
        ${view.claims !== null && html`<div>${claimRows(frame, view, view.claims)}</div>`}
      </div>
      <p class="send">
        <button type="submit" data-save>${frame.say("desk.statement.save")}</button>
      </p>
    </form>
    ${view.evidence && evidenceSection(frame, view.evidence)}
    ${view.findings && reviewSection(frame, { csrf: view.csrf, findings: view.findings })}
    ${view.lists && html`${toldSection(frame, view.lists.told)} ${recentSection(frame, view.lists.recent)}`}`;
  return deskPage(frame, { title, current: "statements", main });
}
