import { isLineFact } from "../model/line-file.ts";
import type { Fact, ReportFact } from "../model/entry.ts";
import { isMailFact } from "../model/entry.ts";

/** Facts of one second are taken in this order whatever order they came in. */
const ORDER: Partial<Record<Fact["kind"], number>> = {
  report: 0,
  correction: 1,
  measurement: 2,
  answer: 3,
  statement: 4,
  erasure: 5,
  triage: 6,
};

export const isWatched = (fact: Fact): boolean => ORDER[fact.kind] !== undefined;

function identity(fact: Fact): string {
  if (isMailFact(fact) || isLineFact(fact)) return "";
  switch (fact.kind) {
    case "report":
    case "correction":
    case "answer":
    case "erasure":
      return fact.report;
    case "triage":
      return fact.triage;
    case "statement":
      return fact.statement.id;
    case "measurement":
      return `${fact.measurement.line} ${fact.measurement.service} ${fact.measurement.state}`;
    case "photo":
    case "visit":
    case "untriage":
    case "ruling":
    case "note":
    case "update":
    case "update_end":
    case "merge":
    case "unmerge":
    case "split":
    case "incident_name":
    case "finding_review":
    case "queue_view":
    case "tick":
    case "account":
    case "account_invitation":
    case "session":
    case "setting":
    case "session_end":
    case "api_key":
    case "api_key_end":
    case "refusal":
    case "learned":
    case "reply":
    case "link":
    case "unlink":
    case "quote":
    case "unquote":
    case "photo_consent":
    case "photo_published":
    case "photo_withdrawn":
      return "";
  }
}

function saidAt(fact: Fact): number {
  if (fact.kind === "report" || fact.kind === "answer") return fact.saidAt;
  return fact.kind === "measurement" ? fact.measuredAt : 0;
}

/** An order that depends on what was said only, so that chance within a second decides nothing. */
export function compareFacts(a: Fact, b: Fact): number {
  const kinds = (ORDER[a.kind] ?? 9) - (ORDER[b.kind] ?? 9);
  if (kinds !== 0) return kinds;
  const times = saidAt(a) - saidAt(b);
  if (times !== 0) return times;
  const [first, second] = [identity(a), identity(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Who counts as one source: the witness, or the report itself where nobody is known. */
export const sourceOf = (report: ReportFact): string => report.witness ?? report.report;
