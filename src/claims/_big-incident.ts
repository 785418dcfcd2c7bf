import { HOUR, MINUTE, country, incident, reportFact, statement, dependencies } from "./_world.ts";
import { EPOCH, DAY } from "./_world.ts";
import { createClaimsRegister } from "./register.ts";
import { asIncidentId, asReportId, asWitnessKey } from "../model/ids.ts";
import type { AreaCode } from "../model/ids.ts";
import type { Fact } from "../model/entry.ts";
import type { Claim } from "../model/statement.ts";

export const REPORTS = 100_000;
export const ANSWERS = 10_000;
export const STATEMENTS = 200;

const ONSET = EPOCH + 7 * DAY + 8 * HOUR;
const LENGTH = 12 * HOUR;

export interface BigIncident {
  look(): number;
  report(): void;
  lateReport(): void;
  answer(): void;
  /** Rows of evidence looked at so far. */
  rows(): number;
}

/** Every kind of claim in turn, at different times and of different places. */
const claimOf = (n: number, at: number, provinces: readonly AreaCode[]): Claim => {
  const area = provinces[n % provinces.length] as AreaCode;
  const kinds: readonly Claim[] = [
    { kind: "resolved", at },
    { kind: "scope", areas: [area] },
    { kind: "resolved", at, areas: [area] },
    { kind: "partial" },
    { kind: "count", max: 1000 },
    { kind: "since", at: at - HOUR },
    { kind: "service", only: ["tv"] },
    { kind: "silence", words: "the calls have stopped" },
    { kind: "eta", at: at - 30 * MINUTE },
    { kind: "duration", minutes: 60, about: "service" },
    { kind: "scope", areas: [area], spared: true },
  ];
  // Half of all are the two costly ones.
  return (n % 2 === 0 ? kinds[(n / 2) % 2] : kinds[n % kinds.length]) as Claim;
};

/** 100,000 reports, a quarter of them by witnesses who write more than once, 10,000 answers, 200 statements. */
export function bigIncident(): BigIncident {
  const land = country(7);
  const register = createClaimsRegister(dependencies(land, 1000));
  let seq = 0;
  let now = ONSET;
  const observe = (at: number, fact: Fact): void => {
    seq += 1;
    register.observe({ seq, at }, fact);
  };
  const tell = (id: string, n: number, saidAt: number): void =>
    observe(
      now,
      reportFact({
        id,
        saidAt,
        area: land.communes[(n * 17) % land.communes.length] ?? null,
        services: n % 9 === 0 ? ["tv", "internet"] : ["tv"],
        still: n % 3 === 0,
        onset: n % 4 === 0 ? ONSET : null,
        onsetPrecision: "hour",
        witness: asWitnessKey(`w${n % 75_000}`),
      }),
    );
  for (let n = 0; n < REPORTS; n += 1) {
    now = ONSET + (n * LENGTH) / REPORTS;
    tell(`r${n}`, n, Math.round(now));
  }
  register.incident(incident({ onset: ONSET }), ONSET + HOUR);
  const asked = Array.from({ length: ANSWERS }, (_, n) => asReportId(`r${n}`));
  for (let n = 0; n < STATEMENTS; n += 1) {
    const at = ONSET + Math.round((n * (LENGTH - HOUR)) / STATEMENTS);
    observe(at, {
      kind: "statement",
      statement: statement(`s${n}`, at, [claimOf(n, at, land.provinces)]),
    });
  }
  register.census({ incident: asIncidentId("i1"), statement: null, asked }, ONSET + 2 * HOUR);
  let answers = 0;
  const answer = (): void => {
    const at = ONSET + 2 * HOUR + answers * 1000;
    observe(Math.max(now, at), {
      kind: "answer",
      report: asReportId(`r${answers}`),
      witness: null,
      status: answers % 3 === 0 ? "up" : "down",
      saidAt: at,
    });
    answers += 1;
  };
  for (let n = 0; n < ANSWERS - 100; n += 1) answer();
  let more = 0;
  return {
    rows: () => register.work(),
    look() {
      now += MINUTE;
      const found = register.judge(now);
      for (const finding of found) register.adopt(finding, now);
      return found.length;
    },
    report() {
      more += 1;
      tell(`m${more}`, more * 31, now);
    },
    lateReport() {
      more += 1;
      tell(`m${more}`, more * 31, now - HOUR);
    },
    answer,
  };
}
