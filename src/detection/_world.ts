import type { Area, AreaTree } from "../model/area.ts";
import type { AnswerFact, Fact, ReportFact } from "../model/entry.ts";
import {
  type AreaCode,
  asAreaCode,
  asOperatorId,
  asReportId,
  asStatementId,
  asWitnessKey,
  type Instant,
  type OperatorId,
} from "../model/ids.ts";
import type { Claim } from "../model/statement.ts";
import type { DetectorDeps } from "./deps.ts";
import { createDetector, type DetectionDecision, type Detector } from "./detector.ts";
import type { HistoryRow } from "./history.ts";
import { DEFAULT_DETECTOR_SETTINGS, type DetectorSettings } from "./settings.ts";

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;
/** A Monday, 18:00 UTC. */
export const EVENING: Instant = Date.parse("2026-03-09T18:00:00Z");
export const ALFA: OperatorId = asOperatorId("alfa");
export const BRAVO: OperatorId = asOperatorId("bravo");

/** 2 regions, 4 provinces, 8 arrondissements, 80 communes of 10,000 people. */
export function smallTree(): AreaTree {
  const areas = new Map<AreaCode, Area>();
  const children = new Map<AreaCode, AreaCode[]>();
  const add = (code: string, kind: Area["kind"], parent: AreaCode | null): AreaCode => {
    const area = asAreaCode(code);
    const population = kind === "commune" ? 10_000 : 0;
    areas.set(area, {
      code: area,
      name: code,
      country: "XA",
      kind,
      parent,
      population,
      lat: null,
      lon: null,
    });
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), area]);
    return area;
  };
  const root = add("XA", "country", null);
  for (let r = 1; r <= 2; r += 1) {
    const region = add(`XA-R${String(r)}`, "region", root);
    for (let p = 1; p <= 2; p += 1) {
      const province = add(`XA-P${String(r)}${String(p)}`, "province", region);
      for (let a = 1; a <= 2; a += 1) {
        const arrondissement = add(
          `XA-A${String(r)}${String(p)}${String(a)}`,
          "arrondissement",
          province,
        );
        for (let c = 0; c < 10; c += 1)
          add(`XA-${String(r)}${String(p)}${String(a)}0${String(c)}`, "commune", arrondissement);
      }
    }
  }
  const path = (code: AreaCode): AreaCode[] => {
    const up: AreaCode[] = [];
    for (
      let area = areas.get(code);
      area !== undefined;
      area = area.parent === null ? undefined : areas.get(area.parent)
    )
      up.push(area.code);
    return up;
  };
  return {
    get: (code) => areas.get(code),
    children: (code) => children.get(code) ?? [],
    path,
    contains: (outer, inner) => path(inner).includes(outer),
    roots: () => [root],
    commune: (code) => path(code).find((up) => areas.get(up)?.kind === "commune") ?? null,
  };
}

export const COMMUNES: readonly AreaCode[] = [1, 2].flatMap((r) =>
  [1, 2].flatMap((p) =>
    [1, 2].flatMap((a) =>
      Array.from({ length: 10 }, (_, c) =>
        asAreaCode(`XA-${String(r)}${String(p)}${String(a)}0${String(c)}`),
      ),
    ),
  ),
);

export function depsOf(settings: Partial<DetectorSettings> = {}): DetectorDeps {
  return {
    tree: smallTree(),
    network: (operator) => (operator === "alfa-light" ? ALFA : operator),
    marketShare: () => 0.4,
    homeCountry: () => asAreaCode("XA"),
    zone: () => "Europe/Brussels",
    settings: { ...DEFAULT_DETECTOR_SETTINGS, ...settings },
  };
}

/** Four weeks before the evening in which every stream had its twenty reports a day, spread evenly. */
export function quietHistory(perDay = 20): HistoryRow[] {
  const rows: HistoryRow[] = [];
  const first = EVENING - 18 * HOUR - HOUR - 28 * DAY;
  let n = 0;
  for (const operator of [ALFA, BRAVO]) {
    for (let day = 0; day < 28; day += 1) {
      for (let i = 0; i < perDay; i += 1) {
        const hour = 7 + ((i * 15) % 16);
        n += 1;
        const area = COMMUNES[(n * 37) % COMMUNES.length] ?? null;
        rows.push({
          at: first + day * DAY + hour * HOUR,
          span: "hour",
          operator,
          service: "tv",
          area,
          count: 1,
        });
      }
    }
  }
  return rows;
}

export const learned = (settings: Partial<DetectorSettings> = {}): Detector => {
  const detector = createDetector(depsOf(settings));
  detector.learnHistory(quietHistory());
  return detector;
};

let serial = 0;

export function report(at: Instant, area: AreaCode | null, more: Partial<ReportFact> = {}): Timed {
  serial += 1;
  const id = `r${String(serial)}`;
  const fact: ReportFact = {
    kind: "report",
    report: asReportId(id),
    source: "web",
    saidAt: at,
    operator: ALFA,
    services: ["tv"],
    area,
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
    ...more,
  };
  return { at, fact };
}

export interface Timed {
  readonly at: Instant;
  readonly fact: Fact;
}

export const answer = (at: Instant, to: Timed, status: AnswerFact["status"]): Timed => {
  if (to.fact.kind !== "report") throw new TypeError("answers belong to reports");
  const { report: id, witness } = to.fact;
  return { at, fact: { kind: "answer", report: id, witness, status, saidAt: at } };
};

export const statement = (at: Instant, claims: readonly Claim[]): Timed => ({
  at,
  fact: {
    kind: "statement",
    statement: {
      id: asStatementId(`s${String(at)}`),
      operator: ALFA,
      speaker: "press office",
      saidBy: "operator",
      at,
      publishedIn: null,
      text: "",
      lang: null,
      claims,
      replaces: null,
    },
  },
});

/** One report in each of some communes, a minute apart. */
export const wave = (
  from: Instant,
  areas: readonly AreaCode[],
  everyMs: number = MINUTE,
): Timed[] => areas.map((area, n) => report(from + n * everyMs, area));

/** Facts in order of time (stable), with a tick every minute until `until`. */
export function withTicks(facts: readonly Timed[], until: Instant): Timed[] {
  const all: Timed[] = [];
  const sorted = facts.toSorted((a, b) => a.at - b.at);
  let tick = Math.ceil((sorted[0]?.at ?? until) / MINUTE) * MINUTE;
  for (const fact of sorted) {
    for (; tick <= fact.at; tick += MINUTE) all.push({ at: tick, fact: { kind: "tick" } });
    all.push(fact);
  }
  for (; tick <= until; tick += MINUTE) all.push({ at: tick, fact: { kind: "tick" } });
  return all;
}

export interface Made {
  readonly seq: number;
  readonly at: Instant;
  readonly decision: DetectionDecision;
}

/** As the watch does: observe, adopt at once. */
export function play(detector: Detector, facts: readonly Timed[], firstSeq = 1): Made[] {
  const made: Made[] = [];
  facts.forEach(({ at, fact }, n) => {
    const seq = firstSeq + n;
    for (const decision of detector.observe({ seq, at }, fact)) {
      detector.adopt(decision, at);
      made.push({ seq, at, decision });
    }
  });
  return made;
}

export const statesOf = (made: readonly Made[]): string[] =>
  made.flatMap(({ decision }) =>
    decision.kind === "incident" && decision.incident.reason !== "extent_changed"
      ? [`${decision.incident.state} ${decision.incident.reason}`]
      : [],
  );
