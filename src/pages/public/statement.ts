import type { StatementView } from "../../store/views.ts";
import type { PageContext } from "../context.ts";
import { whoText } from "../axis.ts";
import { spoken } from "../claim-words.ts";
import { findingBlock } from "../findings.ts";
import { frameOf, timeTag } from "../frame.ts";
import { html } from "../html.ts";
import { publicPage } from "../layout.ts";
import { operatorName } from "../naming.ts";
import { operatorPath, publicHref, statementPath } from "../paths.ts";

/** `/{lang}/statements/{id}`: the words, and each claim with its verdict, numbers and evidence. */
export function statementPage(context: PageContext, view: StatementView): string {
  const frame = frameOf(context);
  const { statement } = view;
  const title = frame.say("statement.title", { operator: operatorName(frame, statement.operator) });
  const main = html`<p class="above">
      <a href="${publicHref(frame, operatorPath(statement.operator))}"
        >${operatorName(frame, statement.operator)}</a
      >
    </p>
    <h1>${title}</h1>
    <div data-live="statement">
      <p class="side">
        ${whoText(frame, view)} ·
        ${timeTag(frame, statement.at, `${frame.times.day(statement.at)}, ${frame.times.clock(statement.at)}`)}
      </p>
      <blockquote class="large">${spoken(statement.text, statement.lang)}</blockquote>
      <p class="small">
        ${statement.publishedIn !== null && html`${frame.say("axis.publishedIn", { where: statement.publishedIn })} · `}${frame.say("statement.entered", { at: frame.times.at(view.enteredAt) })}
      </p>
      ${view.replacedBy !== null && html`<p><a href="${publicHref(frame, statementPath(view.replacedBy))}">${frame.say("statement.replacedBy")}</a></p>`}
      ${statement.replaces !== null && html`<p><a href="${publicHref(frame, statementPath(statement.replaces))}">${frame.say("statement.replaces")}</a></p>`}
      <section aria-labelledby="claims">
        <h2 id="claims">${frame.say("statement.claims")}</h2>
        ${
          statement.claims.length === 0
            ? html`<p>${frame.say("statement.noClaims")}</p>`
            : statement.claims.map((_, index) => findingBlock(frame, view, { index, open: true }))
        }
      </section>
    </div>`;
  return publicPage(frame, {
    title,
    path: statementPath(statement.id),
    main,
    live: statementPath(statement.id),
  });
}
