import { isLineFact } from "../model/line-file.ts";
import { isMailFact } from "../model/entry.ts";
import type { Decision, DecisionBody, Entry, Fact } from "../model/entry.ts";
import { MergedIncidents } from "./merged-incidents.ts";
import { PendingTriage } from "./pending-triage.ts";
import type { Cause, DetectionDecision, Rules } from "./rules.ts";

/** Versions of the rules: a decision says by which it was made. */
export const RULES = {
  incident: "detection@7",
  census: "census@3",
  held: "muting@1",
  finding: "claims@4",
  line_fault: "lines@1",
  notice: "dispatch@1",
} as const;

/**
 * Folds facts in journal order and decides. The order within one entry is always the same
 * (detection, claims, findings, lines, who is told), and a decision takes effect right after its cause, so that
 * folding stored decisions beside their causes rebuilds exactly the state that made them.
 */
export class Fold {
  readonly #rules: Rules;
  readonly #pending: PendingTriage = new PendingTriage();
  readonly #merged: MergedIncidents;

  constructor(rules: Rules) {
    this.#rules = rules;
    this.#merged = new MergedIncidents(rules.tree);
  }

  /** Decides what the fact makes due and adopts it. */
  decide(entry: Entry<Fact>): readonly Decision[] {
    const seen = this.#seen(entry);
    if (seen.length === 0) return [];
    const cause: Cause = { seq: entry.seq, at: entry.at };
    const made: DecisionBody[] = [];
    /** The same as the rules after detection see it. */
    const told: DecisionBody[] = [...this.#merge(seen, cause)];
    for (const decision of seen.flatMap((fact) => this.#rules.detection.observe(cause, fact))) {
      told.push(this.#adoptDetection(decision, cause));
      made.push(decision);
    }
    for (const fact of seen) this.#rules.claims.observe(cause, fact);
    if (seen.some(mayChangeFindings)) {
      for (const finding of this.#rules.claims.judge(cause.at)) {
        this.#rules.claims.adopt(finding, cause.at);
        made.push({ kind: "finding", finding });
        told.push({ kind: "finding", finding });
      }
    }
    for (const fault of seen.flatMap((fact) => this.#rules.lines.observe(cause, fact))) {
      this.#rules.lines.adopt(fault, cause.at);
      made.push({ kind: "line_fault", fault });
    }
    for (const decision of told) this.#rules.dispatch.decided(decision, cause.at);
    for (const notice of this.#rules.dispatch.due(cause.at)) {
      this.#rules.dispatch.adopt(notice, cause.at);
      made.push({ kind: "notice", notice });
    }
    return made.map((body) => ({ ...body, cause: entry.seq, rule: RULES[body.kind] }));
  }

  /** Folds a fact whose decisions are already in the journal: they win over what the rules would say today. */
  recall(entry: Entry<Fact>, stored: readonly Decision[]): void {
    const seen = this.#seen(entry);
    if (seen.length === 0) return;
    const cause: Cause = { seq: entry.seq, at: entry.at };
    const told: DecisionBody[] = [...this.#merge(seen, cause)];
    for (const fact of seen) this.#rules.detection.observe(cause, fact);
    for (const decision of stored)
      told.push(isDetection(decision) ? this.#adoptDetection(decision, cause) : decision);
    for (const fact of seen) this.#rules.claims.observe(cause, fact);
    for (const decision of stored) {
      if (decision.kind === "finding") this.#rules.claims.adopt(decision.finding, cause.at);
    }
    for (const fact of seen) this.#rules.lines.observe(cause, fact);
    for (const decision of stored) {
      if (decision.kind === "line_fault") this.#rules.lines.adopt(decision.fault, cause.at);
    }
    for (const decision of told) this.#rules.dispatch.decided(decision, cause.at);
    for (const decision of stored) {
      if (decision.kind === "notice") this.#rules.dispatch.adopt(decision.notice, cause.at);
    }
  }

  /** The fact itself and the editors' deeds that have become due with it, all before anything is adopted. */
  #seen(entry: Entry<Fact>): readonly Fact[] {
    const due = this.#pending.next(entry);
    const { body } = entry;
    if (isSetAside(body)) return due;
    return [...(body.kind === "ruling" ? this.#merged.rulings(body) : [body]), ...due];
  }

  /** Incidents that editors put together or took apart, as they are seen from now on. */
  #merge(seen: readonly Fact[], { at }: Cause): readonly DecisionBody[] {
    return seen
      .flatMap((fact) => this.#merged.observe(fact))
      .map((incident) => {
        this.#rules.claims.incident(incident, at);
        return { kind: "incident", incident };
      });
  }

  /** The decision as the rules after detection see it. */
  #adoptDetection(decision: DetectionDecision, cause: Cause): DetectionDecision {
    this.#rules.detection.adopt(decision, cause.at);
    if (decision.kind === "census") this.#rules.claims.census(decision.census, cause.at);
    if (decision.kind !== "incident") return decision;
    const incident = this.#merged.decided(decision.incident);
    this.#rules.claims.incident(incident, cause.at);
    return { kind: "incident", incident };
  }
}

const isDetection = (body: DecisionBody): body is DetectionDecision =>
  body.kind === "incident" || body.kind === "census" || body.kind === "held";

/**
 * Doubtful reports (a filled honeypot) are kept and counted apart; no rule looks at them, nor at what
 * was sent to whom, nor into the file of a business. What an editor does to reports waits until it can
 * no longer be taken back.
 */
function isSetAside(fact: Fact): boolean {
  if (isMailFact(fact) || isLineFact(fact)) return true;
  if (fact.kind === "triage" || fact.kind === "untriage") return true;
  return fact.kind === "report" && fact.quarantined === true;
}

const CHANGES_FINDINGS: readonly Fact["kind"][] = [
  "statement",
  "answer",
  "tick",
  "measurement",
  "correction",
  "triage",
  "merge",
  "unmerge",
];

/** Findings are looked at when something was said, and once a minute; single reports wait for the tick. */
function mayChangeFindings(fact: Fact): boolean {
  return CHANGES_FINDINGS.includes(fact.kind);
}
