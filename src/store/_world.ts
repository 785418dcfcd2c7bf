import type { Area, AreaTree } from "../model/area.ts";
import type { Actor, Body, Entry, ReportFact } from "../model/entry.ts";
import type { AreaCode, IncidentId, Instant, OperatorId } from "../model/ids.ts";
import {
  asAreaCode,
  asIncidentId,
  asOperatorId,
  asReportId,
  asStatementId,
  asWitnessKey,
} from "../model/ids.ts";
import type { Finding } from "../model/finding.ts";
import type { IncidentDecision } from "../model/incident.ts";
import type { Claim } from "../model/statement.ts";
import type { StoreDeps } from "./deps.ts";

const AREAS: readonly [string, string, Area["kind"], string | null][] = [
  ["XA", "Atlantis", "country", null],
  ["XA-P1", "North", "province", "XA"],
  ["XA-P2", "South", "province", "XA"],
  ["XA-1", "Alma", "commune", "XA-P1"],
  ["XA-2", "Bel", "commune", "XA-P1"],
  ["XA-3", "Cor", "commune", "XA-P2"],
];

/** Six places: a country, two provinces, three communes. */
export function smallTree(): AreaTree {
  const areas = new Map<string, Area>();
  for (const [code, name, kind, parent] of AREAS) {
    const at = asAreaCode(code);
    const above = parent === null ? null : asAreaCode(parent);
    areas.set(code, {
      code: at,
      name,
      country: "XA",
      kind,
      parent: above,
      population: 10_000,
      lat: null,
      lon: null,
    });
  }
  const path = (code: AreaCode): AreaCode[] => {
    const area = areas.get(code);
    if (area === undefined) return [];
    return area.parent === null ? [code] : [code, ...path(area.parent)];
  };
  return {
    get: (code) => areas.get(code),
    children: (code) =>
      [...areas.values()].filter((area) => area.parent === code).map((area) => area.code),
    path,
    contains: (outer, inner) => path(inner).includes(outer),
    roots: () => [asAreaCode("XA")],
    commune: (code) => (areas.get(code)?.kind === "commune" ? code : null),
  };
}

export const PROXIMUS: OperatorId = asOperatorId("proximus");
export const SCARLET: OperatorId = asOperatorId("scarlet");

export const smallDeps = (): StoreDeps => ({
  tree: smallTree(),
  network: (id) => (id === SCARLET ? PROXIMUS : id),
  brandsOf: (id) => (id === PROXIMUS ? [SCARLET] : []),
  servicesOf: () => ["tv", "internet"],
  usual: ({ from, to }) => (to - from) / 3_600_000,
  baselineDays: () => 3,
  looks: () => true,
});

const DESK: Actor = { role: "desk", id: null };

/** Numbers entries as a journal would. */
export function numbering(): (body: Body, at: Instant) => Entry {
  let seq = 0;
  return (body, at) => {
    seq += 1;
    return { seq, at, key: `k${seq}`, actor: DESK, body };
  };
}

export function report(id: string, at: Instant, changes: Partial<ReportFact> = {}): ReportFact {
  return {
    kind: "report",
    report: asReportId(id),
    source: "web",
    saidAt: at,
    operator: PROXIMUS,
    services: ["tv"],
    area: asAreaCode("XA-1"),
    otherAreas: [],
    onset: null,
    onsetPrecision: null,
    recoveredAt: null,
    status: "down",
    firstHand: true,
    witness: asWitnessKey(`w-${id}`),
    lang: "fr",
    audience: null,
    quotable: false,
    trace: null,
    sealed: null,
    ...changes,
  };
}

export const INCIDENT: IncidentId = asIncidentId("incident-1");

export function incident(
  cause: number,
  onset: Instant,
  changes: Partial<IncidentDecision> = {},
): Body {
  return {
    kind: "incident",
    cause,
    rule: "detection@1",
    incident: {
      incident: INCIDENT,
      state: "confirmed",
      reason: "reports_above_usual",
      operator: PROXIMUS,
      services: ["tv"],
      areas: [asAreaCode("XA-P1")],
      except: [],
      onset,
      onsetLow: onset,
      onsetHigh: onset,
      endedAt: null,
      reports: 5,
      witnesses: 5,
      affectedLow: null,
      numbers: null,
      evidence: [],
      parent: null,
      linked: [],
      spillOverOf: null,
      foundLate: false,
      ...changes,
    },
  };
}

export function statement(id: string, at: Instant, claims: readonly Claim[]): Body {
  return {
    kind: "statement",
    statement: {
      id: asStatementId(id),
      operator: PROXIMUS,
      speaker: "spokesperson",
      saidBy: "operator",
      at,
      publishedIn: null,
      text: "words",
      lang: "en",
      claims,
      replaces: null,
    },
  };
}

export function finding(cause: number, id: string, verdict: Finding["verdict"]): Body {
  return {
    kind: "finding",
    cause,
    rule: "claims@1",
    finding: {
      statement: asStatementId(id),
      operator: PROXIMUS,
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
  };
}
