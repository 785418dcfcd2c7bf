import { asLineId } from "../model/ids.ts";
import type { Instant } from "../model/ids.ts";
import type { JudgedVisit, Visit } from "../model/line.ts";
import type { LineRole, RecordOf } from "../model/line-record.ts";
import type { VisitVerdict } from "../model/vocabulary.ts";
import { MINUTE_MS } from "../time/units.ts";
import { judgeVisits } from "./judge-visit.ts";
import { VISIT_SHORT_MINUTES } from "./limits.ts";
import { type LineFile, recordsOf, rolesOf } from "./line-file.ts";
import { changesOfLine } from "./tapped.ts";

/** What a visit was worth for one line. */
export interface LineVerdict {
  readonly line: LineRole;
  readonly verdict: VisitVerdict;
  readonly heldMs: number | null;
}

export interface FileVisit {
  readonly record: RecordOf<"visit"> | RecordOf<"home_repair">;
  /** Of each line that was in trouble before it; empty: nothing can be said (yet). */
  readonly verdicts: readonly LineVerdict[];
  /** The worst of them, which is the site's; null: not known yet. */
  readonly verdict: VisitVerdict | null;
  readonly heldMs: number | null;
  readonly short: boolean;
}

/** From worst to best: a site is no better than its worst line. */
const WORST_FIRST: readonly VisitVerdict[] = [
  "worse",
  "did_not_hold",
  "carries",
  "holding",
  "verified",
];

type Work = RecordOf<"visit"> | RecordOf<"home_repair">;

const asVisit = ({ at, body }: Work, line: LineRole): Visit => {
  const home = body.kind === "home_repair";
  const came = home || body.outcome === "kept" || body.outcome === "late";
  return {
    line: asLineId(line),
    promised: null,
    arrived: came ? at - (home ? 0 : (body.minutes ?? 0) * MINUTE_MS) : null,
    left: came ? at : null,
    by: home ? "subscriber" : body.party,
    said: null,
    outcome: home ? null : body.outcome,
  };
};

/** Visits and home repairs in their order. */
const worksOf = (file: LineFile): readonly Work[] =>
  file.live.filter(
    (record): record is Work => record.body.kind === "visit" || record.body.kind === "home_repair",
  );

function judgedOn(file: LineFile, line: LineRole, now: Instant): readonly JudgedVisit[] {
  const changes = changesOfLine(file, line).filter(({ at }) => at <= now);
  const onset = changes.find(({ state }) => state !== "up")?.at;
  const visits = worksOf(file).map((work) => asVisit(work, line));
  if (onset === undefined) return visits.map((visit) => ({ ...visit, verdict: null }));
  return judgeVisits({ changes, onset, now }, visits);
}

/** Whether a line was in trouble when they came: a line that worked throughout judges nobody. */
const inTrouble = (file: LineFile, line: LineRole, visit: JudgedVisit): boolean => {
  const begin = visit.arrived ?? visit.left ?? 0;
  const before = changesOfLine(file, line).findLast(({ at }) => at < begin);
  return before !== undefined && (before.state !== "up" || visit.verdict === "worse");
};

/** Each visit and home repair with what came of it, line by line, by the states tapped around it. */
export function fileVisits(file: LineFile, now: Instant): readonly FileVisit[] {
  const judged = rolesOf(file).map((line) => ({ line, visits: judgedOn(file, line, now) }));
  return worksOf(file).map((record, index): FileVisit => {
    const verdicts = judged.flatMap(({ line, visits }): LineVerdict[] => {
      const visit = visits[index];
      if (visit === undefined || visit.verdict === null || !inTrouble(file, line, visit)) return [];
      return [{ line, verdict: visit.verdict, heldMs: visit.heldMs ?? null }];
    });
    const worst = WORST_FIRST.map((word) => verdicts.find(({ verdict }) => verdict === word)).find(
      (found) => found !== undefined,
    );
    const { body } = record;
    const minutes = body.kind === "visit" ? body.minutes : null;
    return {
      record,
      verdicts,
      verdict: worst?.verdict ?? null,
      heldMs: worst?.heldMs ?? null,
      short: minutes !== null && minutes < VISIT_SHORT_MINUTES,
    };
  });
}

/** True for a verdict after which the line was in trouble again: `worse` held even less. */
export const didNotHold = (verdict: VisitVerdict | null): boolean =>
  verdict === "did_not_hold" || verdict === "worse";

export const visitsWithoutEffect = (visits: readonly FileVisit[]): number =>
  visits.filter(({ verdict }) => didNotHold(verdict)).length;

/** Of a file: how many entries are visits that took place. */
export const visitsMade = (file: LineFile): number =>
  recordsOf(file, "visit").filter(({ body }) => body.outcome === "kept" || body.outcome === "late")
    .length;
