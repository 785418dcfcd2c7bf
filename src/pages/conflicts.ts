import type { ClaimRef, Conflict } from "../claims/conflicts.ts";
import type { StatementView } from "../store/views.ts";
import { whoText } from "./axis.ts";
import { spoken } from "./claim-words.ts";
import { timeTag } from "./frame.ts";
import type { Frame } from "./frame.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { publicHref, statementPath } from "./paths.ts";

/** Since and until when both stood, as a sentence. */
export const stoodText = (frame: Frame, { from, to }: Conflict): string =>
  to === null
    ? frame.say("conflict.stillBoth", { from: frame.times.short(from) })
    : frame.say("conflict.both", { from: frame.times.short(from), to: frame.times.short(to) });

const side = (frame: Frame, view: StatementView, ref: ClaimRef): Html => {
  const { statement } = view;
  const claim = statement.claims[ref.claimIndex];
  return html`<div>
    <p class="side">
      ${timeTag(frame, statement.at)} ·
      <a href="${publicHref(frame, statementPath(statement.id))}">${whoText(frame, view)}</a>
    </p>
    <blockquote>${spoken(statement.text, statement.lang)}</blockquote>
    ${claim !== undefined && html`<p class="small">${frame.say(`claimKind.${claim.kind}`)}</p>`}
  </div>`;
};

/** Pairs of claims side by side; only the first of each pair of statements. */
export function conflictSection(
  frame: Frame,
  conflicts: readonly Conflict[],
  statements: readonly StatementView[],
): Html | null {
  const views = new Map(statements.map((view) => [view.statement.id, view]));
  const pairs = new Map<string, Conflict>();
  for (const conflict of conflicts) {
    const pair = `${conflict.kind} ${conflict.earlier.statement} ${conflict.later.statement}`;
    if (!pairs.has(pair)) pairs.set(pair, conflict);
  }
  const drawn = [...pairs.values()].flatMap((conflict) => {
    const earlier = views.get(conflict.earlier.statement);
    const later = views.get(conflict.later.statement);
    if (earlier === undefined || later === undefined) return [];
    return html`<article class="versus">
      <h3>${frame.say(`conflict.kind.${conflict.kind}`)}</h3>
      <p>${stoodText(frame, conflict)}</p>
      <div class="pair">
        ${side(frame, earlier, conflict.earlier)} ${side(frame, later, conflict.later)}
      </div>
    </article>`;
  });
  return drawn.length === 0
    ? null
    : html`<section aria-labelledby="conflicts" data-live="conflicts">
        <h2 id="conflicts">${frame.say("conflict.title")}</h2>
        ${drawn}
      </section>`;
}

/** One line for a page that has no room for both texts. */
export function conflictLine(
  frame: Frame,
  conflicts: readonly Conflict[],
  href: string,
): Html | null {
  const [first] = conflicts;
  if (first === undefined) return null;
  return html`<p class="small">
    ${frame.say(`conflict.kind.${first.kind}`)} ${stoodText(frame, first)}
    <a href="${href}">${frame.say("conflict.more")}</a>
  </p>`;
}
