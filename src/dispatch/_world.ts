import type { Area, AreaTree } from "../model/area.ts";
import type { DecisionBody } from "../model/entry.ts";
import type { Finding } from "../model/finding.ts";
import { asAreaCode, asIncidentId, asOperatorId, asStatementId } from "../model/ids.ts";
import type { AreaCode, Instant } from "../model/ids.ts";
import type { IncidentDecision } from "../model/incident.ts";
import type { Notice } from "../model/notice.ts";
import type { DispatchDeps } from "./cover.ts";
import { createDispatch, type Dispatch } from "./dispatch.ts";

const PARENTS: Readonly<Record<string, string | null>> = {
  BE: null,
  HAINAUT: "BE",
  LIEGE: "BE",
  MONS: "HAINAUT",
  CHARLEROI: "HAINAUT",
  SPA: "LIEGE",
};

const path = (code: AreaCode): readonly AreaCode[] => {
  if (!(code in PARENTS)) return [];
  const parent = PARENTS[code] ?? null;
  return parent === null ? [code] : [code, ...path(asAreaCode(parent))];
};

/** Belgium with two provinces. */
export const tree: AreaTree = {
  get: (code) => (code in PARENTS ? ({ code } as Area) : undefined),
  children: (code) =>
    Object.keys(PARENTS)
      .filter((child) => PARENTS[child] === code)
      .map(asAreaCode),
  path,
  contains: (outer, inner) => path(inner).includes(outer),
  roots: () => [asAreaCode("BE")],
  commune: (code) => code,
};

/** `scarlet` runs on the network of `proximus`. */
export const deps: DispatchDeps = {
  tree,
  network: (operator) => asOperatorId(operator === "scarlet" ? "proximus" : operator),
};

export const areas = (...codes: readonly string[]): readonly AreaCode[] => codes.map(asAreaCode);

export const incident = (
  id: string,
  state: IncidentDecision["state"],
  more: Partial<IncidentDecision> = {},
): DecisionBody => ({
  kind: "incident",
  incident: {
    incident: asIncidentId(id),
    state,
    reason: "first_hand_reports",
    operator: asOperatorId("proximus"),
    services: ["tv"],
    areas: areas("HAINAUT"),
    except: [],
    onset: 0,
    onsetLow: 0,
    onsetHigh: 0,
    endedAt: state === "over" ? 1 : null,
    reports: 5,
    witnesses: 5,
    affectedLow: null,
    numbers: null,
    evidence: [],
    parent: null,
    linked: [],
    spillOverOf: null,
    foundLate: false,
    ...more,
  },
});

export const finding = (statement: string, verdict: Finding["verdict"]): DecisionBody => ({
  kind: "finding",
  finding: {
    statement: asStatementId(statement),
    operator: asOperatorId("proximus"),
    claimIndex: 0,
    claim: { kind: "resolved", at: 0 },
    speaker: null,
    saidBy: "operator",
    verdict,
    doubtful: false,
    reason: "answers_still_down",
    numbers: {},
    evidence: [],
    asOf: 0,
  },
});

/** Decisions at minutes; gives what was told, as "minute kind incident". */
export class Evening {
  readonly dispatch: Dispatch = createDispatch(deps);
  readonly notices: { readonly at: Instant; readonly notice: Notice }[] = [];

  at(minute: number, ...decisions: readonly DecisionBody[]): this {
    const at = minute * 60_000;
    for (const decision of decisions) this.dispatch.decided(decision, at);
    for (const notice of this.dispatch.due(at)) {
      this.dispatch.adopt(notice, at);
      this.notices.push({ at, notice });
    }
    return this;
  }

  get told(): readonly string[] {
    return this.notices
      .filter(({ notice }) => notice.mutedBy === null)
      .map(({ at, notice }) => `${at / 60_000} ${notice.kind} ${notice.incident}`);
  }
}
