import type { CensusDecision, Fact } from "../model/entry.ts";
import type { Finding } from "../model/finding.ts";
import type { Instant, OperatorId, StatementId } from "../model/ids.ts";
import type { IncidentDecision } from "../model/incident.ts";
import type { Claim, Statement } from "../model/statement.ts";
import { countAfter } from "./after-resolved.ts";
import type { AfterResolved, StillDown } from "./after-resolved.ts";
import type { LaterCause } from "./cause.ts";
import { CENSUSES_MAX, figuresOf } from "./census-figures.ts";
import type { KnownCensus } from "./census-figures.ts";
import type { CensusFigures } from "./census.ts";
import { isWorthSaying } from "./changed.ts";
import type { LastFinding } from "./changed.ts";
import { claimedServices, eachReport, placeTest } from "./claim-case.ts";
import type { ClaimCase } from "./claim-case.ts";
import type { ClaimsDeps } from "./deps.ts";
import { createEvidenceBook } from "./evidence-book.ts";
import { createIncidentBook } from "./incident-book.ts";
import { judgeClaim, momentOf } from "./judge-claim.ts";
import { clearMemo, createMemo } from "./tally.ts";
import type { TallyMemo } from "./tally.ts";
import { CLAIM_FOLLOWED_MS, EVIDENCE_KEPT_MS } from "./limits.ts";

/** Where an entry stands in the journal. */
export interface Cause {
  readonly seq: number;
  readonly at: Instant;
}

/** All statements, what speaks for and against their claims, and what was found last. */
export interface ClaimsRegister {
  /** Facts in journal order. */
  observe(cause: Cause, fact: Fact): void;
  /** An adopted decision about an incident. */
  incident(decision: IncidentDecision, at: Instant): void;
  /** An adopted census: its witnesses' answers count from now on. */
  census(decision: CensusDecision, at: Instant): void;
  /** Findings that are new, changed, or whose counts moved; in the order of the statements. */
  judge(at: Instant): readonly Finding[];
  /** A finding that now stands: just decided, or stored before a restart. */
  adopt(finding: Finding, at: Instant): void;
  censuses(): readonly CensusFigures[];
  /** Rows of evidence that were counted so far, by all claims: the work, whatever the machine. */
  work(): number;
  /** The counter of every claim "resolved". */
  afterResolved(): readonly AfterResolved[];
}

interface FollowedClaim {
  readonly statement: Statement;
  readonly claim: Claim;
  readonly index: number;
  readonly operator: OperatorId;
  readonly moment: Instant;
  last: LastFinding | undefined;
  readonly memo: TallyMemo;
  /** State of the evidence when it was judged last. */
  judged: string;
}

const keyOf = (statement: StatementId, index: number): string => `${statement} ${String(index)}`;

export function createClaimsRegister(deps: ClaimsDeps): ClaimsRegister {
  const network = (operator: OperatorId): OperatorId => deps.network(operator);
  const book = createEvidenceBook(deps.tree, network);
  const incidents = createIncidentBook(network);
  const statements = new Map<StatementId, Statement>();
  const ofOperator = new Map<OperatorId, Statement[]>();
  const claims: FollowedClaim[] = [];
  const byKey = new Map<string, FollowedClaim>();
  const adopted = new Map<string, LastFinding>();
  const censuses: KnownCensus[] = [];
  /** Claims before this index are no longer followed. */
  let followedFrom = 0;

  const caseOf = (followed: FollowedClaim, at: Instant): ClaimCase => {
    const { statement, claim, operator, moment, memo } = followed;
    const services = claimedServices(claim);
    return {
      statement,
      claim,
      operator,
      services,
      incident: incidents.about({ operator, services, at: moment }),
      nextTrouble: incidents.nextTrouble({ operator, services, at: moment }),
      book,
      evidence: book.of(operator),
      deps,
      memo,
      at,
    };
  };

  const laterOf = ({ statement, claim, operator }: FollowedClaim): readonly LaterCause[] =>
    (ofOperator.get(operator) ?? [])
      .filter(
        (other) =>
          other.id !== statement.id &&
          other.at >= statement.at &&
          other.at <= statement.at + CLAIM_FOLLOWED_MS &&
          other.saidBy === "operator" &&
          other.claims.some(({ kind }) => kind === claim.kind),
      )
      .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
      .map((other) => ({
        statement: other.id,
        at: other.at,
        replaces: other.replaces === statement.id,
      }));

  const addStatement = (statement: Statement): void => {
    if (statements.has(statement.id)) return;
    const operator = network(statement.operator);
    statements.set(statement.id, statement);
    const known = ofOperator.get(operator) ?? [];
    known.push(statement);
    ofOperator.set(operator, known);
    statement.claims.forEach((claim, index) => {
      const key = keyOf(statement.id, index);
      const followed: FollowedClaim = {
        statement,
        claim,
        index,
        operator,
        moment: momentOf(claim, statement.at),
        last: adopted.get(key),
        memo: createMemo(),
        judged: "",
      };
      claims.push(followed);
      byKey.set(key, followed);
    });
  };

  const isFollowed = ({ moment, statement }: FollowedClaim, at: Instant): boolean =>
    at <= Math.max(moment, statement.at) + 2 * CLAIM_FOLLOWED_MS;

  const stateOf = (followed: FollowedClaim, at: Instant): string => {
    const { operator, moment } = followed;
    const due = at >= moment ? "due" : "early";
    const said = ofOperator.get(operator)?.length ?? 0;
    return `${String(book.of(operator).version)} ${String(incidents.version(operator))} ${String(said)} ${due}`;
  };

  const findingOf = (followed: FollowedClaim, at: Instant): Finding => {
    const { statement, claim, index } = followed;
    const { asOf, ...parts } = judgeClaim(caseOf(followed, at), () => laterOf(followed));
    return {
      statement: statement.id,
      operator: statement.operator,
      claimIndex: index,
      claim,
      speaker: statement.speaker,
      saidBy: statement.saidBy,
      ...parts,
      asOf: asOf === null ? statement.at : Math.max(asOf, statement.at),
    };
  };

  const stillDownOf = (followed: FollowedClaim, at: Instant): readonly StillDown[] => {
    const { claim, moment } = followed;
    const item = caseOf(followed, at);
    const isInside = placeTest(item, claim.kind === "resolved" ? (claim.areas ?? []) : []);
    const said: StillDown[] = [];
    const until = moment + CLAIM_FOLLOWED_MS;
    eachReport(item, { from: moment, to: until }, (report) => {
      const lasting = report.onset === null || report.onset <= moment;
      if (!report.firstHand || !lasting || !isInside(report.area)) return;
      if (report.status === "unknown") return;
      const commune = book.places.code(report.commune) ?? null;
      said.push({ witness: report.witness, commune, saidAt: report.saidAt });
    });
    for (const { report, status, saidAt } of item.evidence.answers) {
      if (status !== "down" || saidAt < moment || saidAt >= until || !isInside(report.area))
        continue;
      const commune = book.places.code(report.commune) ?? null;
      said.push({ witness: report.witness, commune, saidAt });
    }
    return said;
  };

  return {
    observe(cause, fact) {
      if (fact.kind === "report") book.addReport(fact);
      else if (fact.kind === "correction") book.correct(fact);
      else if (fact.kind === "answer") {
        const local = fact.cause === "local";
        if (local || fact.status !== "up") book.setAside(fact.report, local);
        if (!local) book.answer(fact);
      } else if (fact.kind === "erasure") book.erase(fact.report);
      else if (fact.kind === "triage") {
        if (fact.deed === "aside" || fact.deed === "back")
          for (const report of fact.reports) book.triage(report, fact.deed === "aside");
      } else if (fact.kind === "statement") addStatement(fact.statement);
      else if (fact.kind === "tick") book.forget(cause.at - EVIDENCE_KEPT_MS);
    },
    incident: (decision, at) => {
      incidents.add(decision, at);
    },
    census(decision, at) {
      for (const report of decision.asked) book.asked(report, at);
      censuses.push({ at, decision });
      if (censuses.length > CENSUSES_MAX) censuses.shift();
    },
    judge(at) {
      const changed: Finding[] = [];
      for (let index = followedFrom; index < claims.length; index += 1) {
        const followed = claims[index];
        if (followed === undefined) continue;
        if (!isFollowed(followed, at)) {
          clearMemo(followed.memo);
          if (index === followedFrom) followedFrom += 1;
          continue;
        }
        const state = stateOf(followed, at);
        if (state === followed.judged && followed.last !== undefined) continue;
        const finding = findingOf(followed, at);
        if (isWorthSaying(followed.last, finding, at)) changed.push(finding);
        // What is not said now for having been said a minute ago is looked at again.
        else if (!isWorthSaying(followed.last, finding, Infinity)) followed.judged = state;
      }
      return changed;
    },
    adopt(finding, at) {
      const key = keyOf(finding.statement, finding.claimIndex);
      adopted.set(key, { finding, at });
      const followed = byKey.get(key);
      if (followed !== undefined) followed.last = { finding, at };
    },
    work: () => book.work(),
    censuses: () => censuses.map((census) => figuresOf(census, book)),
    afterResolved: () =>
      claims
        .filter(({ claim }) => claim.kind === "resolved")
        .map((followed) =>
          countAfter(
            {
              statement: followed.statement.id,
              claimIndex: followed.index,
              claimedAt: followed.moment,
            },
            stillDownOf(followed, Infinity),
          ),
        ),
  };
}
