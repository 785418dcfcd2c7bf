import type { AnswerFact, Decision, Entry, Fact } from "../../model/entry.ts";
import type { AreaCode, Instant } from "../../model/ids.ts";
import type { Statement } from "../../model/statement.ts";
import type { Fold } from "../../watch/fold.ts";
import type { AskedBook, TimelineItem } from "./timeline.ts";

const MINUTE = 60_000;

/** A decision with the replay clock at which it was taken. */
export interface Decided {
  readonly at: Instant;
  readonly decision: Decision;
}

export interface ReplayResult {
  readonly decided: readonly Decided[];
  readonly ticks: number;
  /** Messages folded, and those of them in which neither operator, service nor place was understood. */
  readonly reports: number;
  readonly unread: number;
  readonly statements: readonly Statement[];
  /** Answers that counted. */
  readonly answers: readonly AnswerFact[];
  /** Where each report said it was. */
  readonly reportAreas: ReadonlyMap<string, AreaCode | null>;
}

/**
 * Runs the fold of the live desk over a timeline with its own clock: a tick at every minute of the
 * clock from `start` to `end`, facts at their time. Nothing after `until` is looked at.
 */
export function replay(
  fold: Fold,
  timeline: readonly TimelineItem[],
  options: {
    readonly start: Instant;
    readonly end: Instant;
    readonly asked: AskedBook;
    /** Sees each fact before it is folded. */
    readonly onFact?: (entry: Entry<Fact>) => void;
  },
): ReplayResult {
  const decided: Decided[] = [];
  const statements: Statement[] = [];
  const answers: AnswerFact[] = [];
  const reportAreas = new Map<string, AreaCode | null>();
  let seq = 0;
  let facts = 0;
  let ticks = 0;
  let unread = 0;
  const actor = { role: "desk", id: null } as const;
  const append = (at: Instant, body: Fact, key: string): void => {
    seq += 1;
    const entry: Entry<Fact> = { seq, at, key, actor, body };
    options.onFact?.(entry);
    for (const decision of fold.decide(entry)) {
      seq += 1;
      decided.push({ at, decision });
      if (decision.kind !== "census") continue;
      for (const report of decision.census.asked) options.asked.ask(report, at);
    }
  };
  const tickTo = (next: Instant, to: Instant): Instant => {
    let tick = next;
    for (; tick <= to; tick += MINUTE) {
      ticks += 1;
      append(tick, { kind: "tick" }, `tick:${tick / MINUTE}`);
    }
    return tick;
  };
  const first = timeline[0]?.at ?? options.start;
  let tick = Math.ceil(Math.min(options.start, first) / MINUTE) * MINUTE;
  for (const item of timeline) {
    if (item.at > options.end) break;
    tick = tickTo(tick, item.at);
    const fact = item.fact();
    if (fact === null) continue;
    facts += 1;
    if (fact.kind === "statement") statements.push(fact.statement);
    if (fact.kind === "answer") answers.push(fact);
    if (fact.kind === "report") {
      reportAreas.set(fact.report, fact.area);
      const { operator, area } = fact;
      if (operator === null && area === null && fact.services.length === 0) unread += 1;
    }
    append(item.at, fact, `fact:${facts}`);
  }
  tickTo(tick, options.end);
  return { decided, ticks, reports: reportAreas.size, unread, statements, answers, reportAreas };
}
