import type { IncidentCard, StatementView } from "../store/views.ts";
import { timeTag } from "./frame.ts";
import type { Frame } from "./frame.ts";
import { findingBlock } from "./findings.ts";
import { headline, support } from "./headline.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { nameTag } from "./incident-name.ts";
import { stateMark } from "./marks.ts";
import { spoken } from "./claim-words.ts";
import { whoText } from "./axis.ts";
import { incidentPath, publicHref, statementPath } from "./paths.ts";

/** One incident as one sentence that leads to its page. */
const incidentRow = (frame: Frame, card: IncidentCard): Html =>
  html`<li class="row">
    ${stateMark(card.shown)}
    <div>
      <a class="sentence" href="${publicHref(frame, incidentPath(card.incident))}"
        >${headline(frame, card)}</a
      >
      <p class="small">
        <span class="badge s-${card.shown}"><span>${frame.say(`state.${card.shown}`)}</span></span>
        ${nameTag(frame, card)} ${support(frame, card).join(" ")}
      </p>
    </div>
  </li>`;

export const incidentList = (frame: Frame, cards: readonly IncidentCard[]): Html =>
  html`<ul class="rows">
    ${cards.map((card) => incidentRow(frame, card))}
  </ul>`;

/** A heading and its incidents; nothing at all when there are none. */
export const incidentSection = (
  frame: Frame,
  cards: readonly IncidentCard[],
  { id, title }: { readonly id: string; readonly title: string },
): Html | null =>
  cards.length === 0
    ? null
    : html`<section aria-labelledby="${id}">
        <h2 id="${id}">${title}</h2>
        ${incidentList(frame, cards)}
      </section>`;

/** Statements shown at once; the rest folds away. */
const STATEMENTS_OPEN_MAX = 4;

const statements = (frame: Frame, views: readonly StatementView[]): Html =>
  html`<ol class="statements">
    ${views.map(
      (view) =>
        html`<li id="statement-${view.statement.id}">
          <p class="side">
            ${timeTag(frame, view.statement.at)} ·
            <a href="${publicHref(frame, statementPath(view.statement.id))}"
              >${whoText(frame, view)}</a
            >
          </p>
          <blockquote>${spoken(view.statement.text, view.statement.lang)}</blockquote>
          ${view.statement.claims.map((_, index) => findingBlock(frame, view, { index, open: false }))}
        </li>`,
    )}
  </ol>`;

/** Statements, newest first, each with its words and the verdicts on its claims. */
export const statementList = (frame: Frame, views: readonly StatementView[]): Html => {
  const newest = views.toSorted((a, b) => b.statement.at - a.statement.at);
  const rest = newest.slice(STATEMENTS_OPEN_MAX);
  return html`${statements(frame, newest.slice(0, STATEMENTS_OPEN_MAX))}
  ${
    rest.length > 0 &&
    html`<details class="more">
      <summary>${frame.say("operator.earlier", { count: rest.length })}</summary>
      ${statements(frame, rest)}
    </details>`
  }`;
};
