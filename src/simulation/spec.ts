import type { Instant } from "../model/ids.ts";

/** Sizes of outages: one to three communes, an arrondissement, a province, three, all but two. */
export const OUTAGE_SIZES = [
  "local",
  "arrondissement",
  "province",
  "provinces",
  "country",
] as const;
export type OutageSize = (typeof OUTAGE_SIZES)[number];

export interface OutageSpec {
  readonly operator?: string;
  readonly service?: string;
  readonly size?: OutageSize;
  /** Area codes, instead of a size. */
  readonly areas?: readonly string[];
  /** ISO 8601; drawn when absent. */
  readonly start?: string;
  readonly minutes?: number;
  readonly pockets?: boolean;
  /** "resolved" this many minutes before the end (negative: after it); drawn when absent, none when null. */
  readonly resolved_early_minutes?: number | null;
}

/** What `vigie simulate --scenario FILE` reads; every field has a default. */
export interface ScenarioSpec {
  readonly name: string;
  readonly zone: string;
  /** User-assigned country code of the tree. */
  readonly country: string;
  /** ISO 8601, local midnight. */
  readonly start: string;
  readonly days: number;
  readonly history_days: number;
  readonly history_span: "hour" | "minute";
  readonly tree: {
    readonly regions: number;
    readonly provinces: number;
    readonly arrondissements: number;
    readonly communes: number;
    readonly people: number;
  };
  readonly operators: Readonly<Record<string, number>>;
  readonly services: readonly string[];
  /** Background of all streams together. */
  readonly reports_per_day: number;
  /** Single outages, or how many are drawn: one in each equal part of the time. */
  readonly outages: readonly OutageSpec[] | number;
  /** Bursts of hearsay without an outage. */
  readonly rumours: number;
  /** Measured lines per operator. */
  readonly lines: number;
  /** Share of people who report, per person affected. */
  readonly reporting: number;
  readonly alarm_budget_per_week: number;
}

export const DEFAULT_SPEC: ScenarioSpec = {
  name: "simulated",
  zone: "Europe/Brussels",
  country: "XA",
  start: "2026-03-02T00:00:00+01:00",
  days: 7,
  history_days: 28,
  history_span: "hour",
  tree: { regions: 3, provinces: 11, arrondissements: 44, communes: 581, people: 11_600_000 },
  operators: { alfa: 0.45, bravo: 0.3, charlie: 0.17, delta: 0.08 },
  services: ["internet", "tv", "mobile"],
  reports_per_day: 900,
  outages: 2,
  rumours: 0,
  lines: 0,
  reporting: 0.0006,
  alarm_budget_per_week: 0.25,
};

/** Fields of a spec that are wrong, in words; empty when it can be simulated. */
export function specTrouble(spec: ScenarioSpec): string[] {
  const trouble: string[] = [];
  if (!/^(A[A]|Q[M-Z]|X[A-Z]|ZZ)$/.test(spec.country))
    trouble.push("country: a user-assigned code such as XA");
  if (Number.isNaN(Date.parse(spec.start))) trouble.push("start: an ISO 8601 instant");
  if (!(spec.days > 0 && spec.days <= 800)) trouble.push("days: 1..800");
  if (!(spec.history_days >= 0 && spec.history_days <= 400)) trouble.push("history_days: 0..400");
  if (Object.keys(spec.operators).length === 0) trouble.push("operators: at least one");
  if (spec.services.length === 0) trouble.push("services: at least one");
  const { tree } = spec;
  if (!(tree.regions <= tree.provinces && tree.provinces <= tree.arrondissements)) {
    trouble.push("tree: regions ≤ provinces ≤ arrondissements");
  }
  if (tree.arrondissements > tree.communes || tree.communes > 40_000) {
    trouble.push("tree.communes: from the number of arrondissements to 40,000");
  }
  return trouble;
}

export const startOf = (spec: ScenarioSpec): Instant => Date.parse(spec.start);
