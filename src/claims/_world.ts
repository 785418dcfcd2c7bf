import type { Area, AreaTree } from "../model/area.ts";
import type { Fact, ReportFact } from "../model/entry.ts";
import type { Finding } from "../model/finding.ts";
import {
  asAreaCode,
  asIncidentId,
  asOperatorId,
  asReportId,
  asStatementId,
  asWitnessKey,
} from "../model/ids.ts";
import type { AreaCode, Instant, OperatorId, ReportId } from "../model/ids.ts";
import type { IncidentDecision } from "../model/incident.ts";
import type { Claim, Statement } from "../model/statement.ts";
import type { Service } from "../model/vocabulary.ts";
import type { ClaimsDeps } from "./deps.ts";
import { createClaimsRegister } from "./register.ts";
import type { ClaimsRegister } from "./register.ts";

export const MINUTE = 60_000;
export const HOUR: number = 60 * MINUTE;
export const DAY: number = 24 * HOUR;
/** A Monday, 00:00 UTC; the world's zone is UTC. */
export const EPOCH: number = Date.UTC(2024, 0, 1);
export const OPERATOR: OperatorId = asOperatorId("net");

/** Seeded random numbers (mulberry32). */
export interface Random {
  next(): number;
  exp(mean: number): number;
  normal(): number;
  poisson(mean: number): number;
  pick<T>(list: readonly T[]): T;
}

export const random = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    normal,
    exp: (mean) => -mean * Math.log(1 - next()),
    poisson(mean) {
      if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
      let count = 0;
      let left = Math.exp(-mean);
      let product = next();
      while (product > left) {
        count += 1;
        product *= next();
      }
      left = count;
      return left;
    },
    pick: (list) => list[Math.floor(next() * list.length)] as (typeof list)[number],
  };
};

export interface Country {
  readonly tree: AreaTree;
  readonly communes: readonly AreaCode[];
  readonly arrondissements: readonly AreaCode[];
  readonly provinces: readonly AreaCode[];
  readonly population: number;
  share(area: AreaCode): number;
}

/** 1 country, 3 regions, 11 provinces, 44 arrondissements, 581 communes with log-normal populations. */
export const country = (seed: number): Country => {
  const draw = random(seed);
  const areas = new Map<AreaCode, Area & { population: number }>();
  const children = new Map<AreaCode, AreaCode[]>();
  const add = (code: string, kind: Area["kind"], parent: string | null): AreaCode => {
    const id = asAreaCode(code);
    areas.set(id, {
      code: id,
      name: code,
      country: "XA",
      kind,
      parent: parent === null ? null : asAreaCode(parent),
      population: 0,
      lat: null,
      lon: null,
    });
    if (parent !== null) {
      const list = children.get(asAreaCode(parent)) ?? [];
      list.push(id);
      children.set(asAreaCode(parent), list);
    }
    return id;
  };
  const path = (code: AreaCode): AreaCode[] => {
    const found: AreaCode[] = [];
    for (let area = areas.get(code); area !== undefined;) {
      found.push(area.code);
      area = area.parent === null ? undefined : areas.get(area.parent);
    }
    return found;
  };
  add("XA", "country", null);
  for (let r = 0; r < 3; r += 1) add(`XA-R${r}`, "region", "XA");
  const provinces = Array.from({ length: 11 }, (_, p) =>
    add(`XA-P${p}`, "province", `XA-R${p % 3}`),
  );
  const arrondissements = Array.from({ length: 44 }, (_, a) =>
    add(`XA-A${a}`, "arrondissement", `XA-P${a % 11}`),
  );
  const communes = Array.from({ length: 581 }, (_, c) =>
    add(`XA-${String(c).padStart(3, "0")}`, "commune", `XA-A${c % 44}`),
  );
  let population = 0;
  for (const commune of communes) {
    const people = Math.round(12_000 * Math.exp(0.9 * draw.normal()));
    population += people;
    for (const code of path(commune)) {
      const area = areas.get(code);
      if (area !== undefined) area.population += people;
    }
  }
  const tree: AreaTree = {
    get: (code) => areas.get(code),
    children: (code) => children.get(code) ?? [],
    path,
    contains: (outer, inner) => path(inner).includes(outer),
    roots: () => [asAreaCode("XA")],
    commune: (code) => path(code).find((one) => areas.get(one)?.kind === "commune") ?? null,
  };
  return {
    tree,
    communes,
    arrondissements,
    provinces,
    population,
    share: (area) => (areas.get(area)?.population ?? 0) / population,
  };
};

/** Usage relative to its mean by the hour of day, 20:1 between evening and night. */
const HOURLY: readonly number[] = (() => {
  const raw = [
    3, 2, 1, 1, 1, 1.5, 4, 9, 13, 14, 14, 14, 14, 13, 13, 13, 14, 16, 18, 20, 20, 18, 12, 6,
  ];
  const mean = raw.reduce((sum, value) => sum + value, 0) / raw.length;
  return raw.map((value) => value / mean);
})();

export const usageAt = (at: Instant): number =>
  HOURLY[Math.floor(((((at - EPOCH) % DAY) + DAY) % DAY) / HOUR)] ?? 1;

/** Integral of usage, in mean-usage ms. */
export const usage = (from: Instant, to: Instant): number => {
  let sum = 0;
  for (let at = from; at < to;) {
    const next = Math.min(to, EPOCH + (Math.floor((at - EPOCH) / HOUR) + 1) * HOUR);
    sum += (next - at) * usageAt(at);
    at = next;
  }
  return sum;
};

/** When `need` ms of usage have passed. */
const afterUsage = (from: Instant, need: number): Instant => {
  let left = need;
  for (let at = from; ;) {
    const next = EPOCH + (Math.floor((at - EPOCH) / HOUR) + 1) * HOUR;
    const here = (next - at) * usageAt(at);
    if (here >= left) return at + left / usageAt(at);
    left -= here;
    at = next;
  }
};

export const dependencies = (land: Country, perDay: number): ClaimsDeps => ({
  tree: land.tree,
  usual: ({ area, from, to }) =>
    (perDay * (area === null ? 1 : land.share(area)) * usage(from, to)) / DAY,
  share: (_operator, _service, area) => land.share(area),
  network: (operator) => operator,
  homeCountry: () => null,
});

export const reportFact = (fields: Partial<ReportFact> & { id: string }): ReportFact => ({
  kind: "report",
  report: asReportId(fields.id),
  source: "web",
  saidAt: EPOCH,
  operator: OPERATOR,
  services: ["tv"],
  area: null,
  otherAreas: [],
  onset: null,
  onsetPrecision: null,
  recoveredAt: null,
  status: "down",
  firstHand: true,
  witness: asWitnessKey(fields.id),
  lang: "fr",
  audience: null,
  quotable: false,
  trace: null,
  sealed: null,
  ...fields,
});

export const statement = (id: string, at: Instant, claims: readonly Claim[]): Statement => ({
  id: asStatementId(id),
  operator: OPERATOR,
  speaker: "A. Speaker",
  saidBy: "operator",
  at,
  publishedIn: null,
  text: "",
  lang: "fr",
  claims,
  replaces: null,
});

export const incident = (
  fields: Partial<IncidentDecision> & Pick<IncidentDecision, "onset">,
): IncidentDecision => ({
  incident: asIncidentId("i1"),
  state: "confirmed",
  reason: "reports_above_usual",
  operator: OPERATOR,
  services: ["tv"],
  areas: [asAreaCode("XA")],
  except: [],
  onsetLow: fields.onset - 10 * MINUTE,
  onsetHigh: fields.onset + 10 * MINUTE,
  endedAt: null,
  reports: 0,
  witnesses: 0,
  affectedLow: null,
  numbers: null,
  evidence: [],
  parent: null,
  linked: [],
  spillOverOf: null,
  foundLate: false,
  ...fields,
});

export interface OutageOptions {
  readonly land: Country;
  readonly seed: number;
  /** Reports a day of the stream without any outage. */
  readonly perDay: number;
  readonly service?: Service;
}

export interface Told {
  readonly fact: ReportFact;
  /** Whether the person is really hit, and until when. */
  readonly until: Instant | null;
}

export interface Outage {
  readonly onset: Instant;
  readonly end: Instant;
  readonly areas: readonly AreaCode[];
  readonly communes: readonly AreaCode[];
  readonly told: readonly Told[];
}

const hit = (land: Country, draw: Random): readonly AreaCode[] => {
  const kind = Math.floor(draw.next() * 4);
  if (kind === 0) return [draw.pick(land.arrondissements)];
  if (kind === 1) return [draw.pick(land.provinces)];
  const shuffled = land.provinces.toSorted(() => draw.next() - 0.5);
  return kind === 2 ? shuffled.slice(0, 3) : shuffled.slice(2);
};

/**
 * One outage as in the simulator's description: awareness follows usage, echo is spread by population,
 * pockets last longer, some tell late, some state a wrong onset. Meaner than it: echo, late and wrong
 * reports state onsets and say "still" as often as the true ones.
 */
export const outage = ({ land, seed, perDay }: OutageOptions): Outage => {
  const draw = random(seed);
  const areas = hit(land, draw);
  const communes = land.communes.filter((commune) =>
    areas.some((area) => land.tree.contains(area, commune)),
  );
  const onset = EPOCH + 7 * DAY + draw.next() * 7 * DAY;
  const end = onset + 3 * HOUR * Math.exp(0.8 * draw.normal());
  const large = communes.length > 20;
  const pocketed = large && draw.next() < 0.5;
  const pocketEnd = end + 2 * HOUR + draw.exp(4 * HOUR);
  const local = communes.length < 20 ? 4 : 1;
  const reporting = 0.0006 * local * (perDay / 135) * (0.5 + draw.next());
  const told: Told[] = [];
  let number = 0;
  const say = (
    commune: AreaCode,
    [saidAt, until]: readonly [Instant, Instant | null],
    witness: string,
  ): void => {
    number += 1;
    const id = `r${number}`;
    const stated = draw.next() < 0.35;
    const wrong = draw.next() < 0.08 ? (draw.next() - 0.5) * 12 * HOUR : 0;
    const rounded = Math.round((onset + wrong) / (HOUR / 2)) * (HOUR / 2);
    const works = draw.next() < 0.06;
    told.push({
      until,
      fact: reportFact({
        id,
        saidAt: Math.round(saidAt),
        area: commune,
        onset: stated ? Math.min(rounded, saidAt) : null,
        onsetPrecision: stated ? "hour" : null,
        still: saidAt > onset + HOUR && draw.next() < (until === null ? 0.25 : 0.5),
        status: works ? "up" : "down",
        witness: draw.next() < 0.6 ? asWitnessKey(witness) : null,
      }),
    });
  };
  const trueTimes: Instant[] = [];
  for (const commune of communes) {
    const people = (land.tree.get(commune)?.population ?? 0) * 0.45;
    const until = pocketed && draw.next() < 0.07 ? pocketEnd : end;
    const reporters = draw.poisson(people * reporting);
    for (let i = 0; i < reporters; i += 1) {
      const witness = `w${seed}-${number}-${i}`;
      let at = afterUsage(onset, draw.exp(60 * MINUTE)) + draw.exp(8 * MINUTE);
      if (at > until) continue;
      trueTimes.push(at);
      say(commune, [at, until], witness);
      for (;;) {
        at += draw.exp(HOUR / 0.08);
        if (at > until) break;
        say(commune, [at, until], witness);
      }
    }
  }
  const weights = land.communes.map((commune) => land.share(commune));
  const anywhere = (): AreaCode => {
    let left = draw.next();
    for (const [index, weight] of weights.entries()) {
      left -= weight;
      if (left <= 0) return land.communes[index] as AreaCode;
    }
    return land.communes[0] as AreaCode;
  };
  const echoFrom = onset + 15 * MINUTE + draw.exp(30 * MINUTE);
  const echo = draw.poisson(trueTimes.length * (0.1 + 0.4 * draw.next()));
  for (let i = 0; i < echo; i += 1) {
    if (trueTimes.length === 0) break;
    const at = Math.max(echoFrom, draw.pick(trueTimes)) + draw.exp(60 * MINUTE);
    say(anywhere(), [at, null], `e${seed}-${i}`);
  }
  const stale = draw.poisson(trueTimes.length * 0.02);
  for (let i = 0; i < stale; i += 1) {
    const late = draw.next() < 0.5 ? draw.exp(HOUR) : draw.next() * 14 * HOUR;
    say(draw.pick(communes), [end + late, null], `s${seed}-${i}`);
  }
  const from = onset - 3 * HOUR;
  const usual = draw.poisson((perDay * usage(from, end + 16 * HOUR)) / DAY);
  for (let i = 0; i < usual; i += 1) {
    const at = afterUsage(from, draw.next() * usage(from, end + 16 * HOUR));
    say(anywhere(), [at, null], `b${seed}-${i}`);
    const last = told.at(-1);
    if (last === undefined || last.fact.onset === null) continue;
    // Ordinary troubles have their own onset, mostly fresh.
    const onsetOwn = Math.round(at - draw.exp(2 * HOUR));
    told[told.length - 1] = { until: null, fact: { ...last.fact, onset: onsetOwn } };
  }
  told.sort((a, b) => a.fact.saidAt - b.fact.saidAt);
  return { onset, end, areas, communes, told };
};

/** The desk's rule in short: at the claim, by day, who reported and was not asked yet. */
const isDay = (at: Instant): boolean => {
  const hour = Math.floor(((((at - EPOCH) % DAY) + DAY) % DAY) / HOUR);
  return hour >= 7 && hour < 22;
};

const whom = (broken: Outage, at: Instant): readonly ReportId[] => {
  const asked = new Map<string, ReportId>();
  for (const { fact } of broken.told) {
    if (fact.saidAt > at) break;
    if (fact.witness === null || fact.status === "up" || fact.saidAt < broken.onset) continue;
    if (!asked.has(fact.witness)) asked.set(fact.witness, fact.report);
  }
  return [...asked.values()];
};

/** Plays an outage and a claim through a register, minute by minute, with the census it asks for. */
export const play = (
  options: OutageOptions,
  { broken, said, until }: { broken: Outage; said: Statement; until: Instant },
): { register: ClaimsRegister; findings: (Finding & { at: Instant })[] } => {
  const draw = random(options.seed + 99);
  const register = createClaimsRegister(dependencies(options.land, options.perDay));
  const findings: (Finding & { at: Instant })[] = [];
  const facts: { at: Instant; fact: Fact }[] = broken.told.map(({ fact }) => ({
    at: fact.saidAt,
    fact,
  }));
  facts.push({ at: said.at, fact: { kind: "statement", statement: said } });
  facts.sort((a, b) => a.at - b.at);
  const untilOf = new Map(broken.told.map(({ fact, until: end }) => [fact.report, end]));
  let seq = 0;
  let next = 0;
  let known = false;
  let asked = false;
  for (let at = broken.onset - 3 * HOUR; at <= until; at += MINUTE) {
    for (; next < facts.length; next += 1) {
      const one = facts[next];
      if (one === undefined || one.at > at) break;
      seq += 1;
      register.observe({ seq, at: one.at }, one.fact);
    }
    if (!known && at >= broken.onset + 20 * MINUTE) {
      known = true;
      register.incident(incident({ onset: broken.onset, areas: broken.areas }), at);
    }
    if (!asked && known && at >= said.at && isDay(at)) {
      asked = true;
      const reports = whom(broken, at);
      register.census({ incident: asIncidentId("i1"), statement: said.id, asked: reports }, at);
      for (const report of reports) {
        if (draw.next() > 0.4) continue;
        const answeredAt = afterUsage(at, draw.exp(20 * MINUTE));
        const end = untilOf.get(report) ?? null;
        const down = end !== null && end > answeredAt;
        const wrong = draw.next() < 0.03;
        const fact: Fact = {
          kind: "answer",
          report,
          witness: null,
          status: down === wrong ? "up" : "down",
          saidAt: Math.round(answeredAt),
        };
        let index = facts.length;
        while (index > next && (facts[index - 1]?.at ?? 0) > answeredAt) index -= 1;
        facts.splice(index, 0, { at: answeredAt, fact });
      }
    }
    for (const finding of register.judge(at)) {
      register.adopt(finding, at);
      findings.push({ ...finding, at });
    }
  }
  return { register, findings };
};
