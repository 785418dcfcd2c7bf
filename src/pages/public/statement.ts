import type { StatementPage } from "../../store/register-views.ts";
import type { StatementView } from "../../store/views.ts";
import type { PageContext } from "../context.ts";
import { whoText } from "../axis.ts";
import { spoken } from "../claim-words.ts";
import { conflictSection } from "../conflicts.ts";
import { findingBlock } from "../findings.ts";
import { frameOf, timeTag } from "../frame.ts";
import type { Frame } from "../frame.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { publicPage } from "../layout.ts";
import { operatorName } from "../naming.ts";
import { incidentPath, operatorPath, publicHref, recordPath, statementPath } from "../paths.ts";
import { diffWords } from "../text-diff.ts";

/** What changed, readable without colour: what went is struck out, what came is underlined, both are named. */
const difference = (frame: Frame, old: StatementView, next: StatementView): Html => {
  if (old.statement.text === next.statement.text)
    return html`<p class="small">${frame.say("diff.same")}</p>`;
  return html`<blockquote class="diff">
    ${diffWords(old.statement.text, next.statement.text).map(({ change, text }) => {
      if (change === "same") return text;
      const label = html`<span class="hidden"
        >${frame.say(change === "added" ? "diff.added" : "diff.removed")}
      </span>`;
      return change === "added"
        ? html`<ins>${label}${text}</ins>`
        : html`<del>${label}${text}</del>`;
    })}
  </blockquote>`;
};

/** Every version with the time it was said, and what changed from one to the next. */
const versions = (frame: Frame, view: StatementPage): Html | null => {
  if (view.versions.length < 2) return null;
  return html`<section aria-labelledby="versions">
    <h2 id="versions">${frame.say("versions.title")}</h2>
    <ol class="versions">
      ${view.versions.map((version, index) => {
        const { id, at } = version.statement;
        const before = view.versions[index - 1];
        const until = view.versions[index + 1]?.statement.at ?? null;
        const here = id === view.statement.id;
        return html`<li>
          <p class="side">
            ${timeTag(frame, at)}
            ${here ? html`<strong>${frame.say("versions.this")}</strong>` : html`<a href="${publicHref(frame, statementPath(id))}">${whoText(frame, version)}</a>`}
            ${until !== null && html`<span class="small">${frame.say("versions.stood", { until: frame.times.short(until) })}</span>`}
          </p>
          ${
            before === undefined
              ? html`<blockquote>
                  ${spoken(version.statement.text, version.statement.lang)}
                </blockquote>`
              : difference(frame, before, version)
          }
        </li>`;
      })}
    </ol>
  </section>`;
};

/** `/{lang}/statements/{id}`: the words, and each claim with its verdict, numbers and evidence. */
export function statementPage(context: PageContext, view: StatementPage): string {
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
      ${statement.saidBy !== "operator" && html`<p class="small">${frame.say("statement.notItsOwn")}</p>`}
      <section aria-labelledby="claims">
        <h2 id="claims">${frame.say("statement.claims")}</h2>
        ${
          statement.claims.length === 0
            ? html`<p>${frame.say("statement.noClaims")}</p>`
            : statement.claims.map((_, index) => findingBlock(frame, view, { index, open: true }))
        }
      </section>
      ${versions(frame, view)} ${conflictSection(frame, view.conflicts, view.others)}
      <ul class="bullets">
        ${view.incident !== null && html`<li><a href="${publicHref(frame, incidentPath(view.incident))}">${frame.say("statement.incident")}</a></li>`}
        <li>
          <a href="${publicHref(frame, recordPath(statement.operator))}"
            >${frame.say("record.title", { operator: operatorName(frame, statement.operator) })}</a
          >
        </li>
      </ul>
    </div>`;
  return publicPage(frame, {
    title,
    path: statementPath(statement.id),
    main,
    live: statementPath(statement.id),
    guide: true,
  });
}
