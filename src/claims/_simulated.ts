import { poissonExcess } from "../statistics/poisson.ts";
import { HOUR, MINUTE, country, outage, play, random, statement } from "./_world.ts";
import type { Outage } from "./_world.ts";

const land = country(7);

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** What a checker would say that holds all reports after the grace against the usual ones. */
const naiveResolved = (broken: Outage, claimedAt: number, perDay: number): boolean => {
  let count = 0;
  for (const { fact } of broken.told) {
    if (fact.status === "up" || fact.saidAt < claimedAt + HOUR / 2) continue;
    if (fact.saidAt > claimedAt + 6 * HOUR) break;
    count += 1;
    const hours = (fact.saidAt - claimedAt) / HOUR;
    if (poissonExcess(count, (1.5 * perDay * hours * 1.8) / 24) >= 9.2) return true;
  }
  return false;
};

/** The same for "only there": any province outside that writes more than usual, without an allowance for echo. */
const naiveZone = (broken: Outage, at: number, perDay: number): boolean => {
  const { tree } = land;
  const from = broken.onset - HOUR / 2;
  const outside = land.provinces.filter((province) =>
    broken.areas.every((area) => !tree.contains(area, province) && !tree.contains(province, area)),
  );
  return outside.some((province) => {
    const told = broken.told.filter(
      ({ fact }) =>
        fact.status !== "up" &&
        fact.saidAt >= from &&
        fact.saidAt <= at + 3 * HOUR &&
        fact.area !== null &&
        tree.contains(province, fact.area),
    );
    const hours = (at + 3 * HOUR - from) / HOUR;
    return (
      poissonExcess(told.length, (1.5 * perDay * land.share(province) * hours * 1.8) / 24) >= 9.2
    );
  });
};

/** Outages with consecutive seeds, each at every density of reports a day. */
export interface Sample {
  readonly seed: number;
  readonly outages: number;
  readonly densities: readonly number[];
}

const eachOutage = (
  { seed: first, outages, densities }: Sample,
  visit: (of: { broken: Outage; perDay: number; seed: number }) => void,
): void => {
  for (const perDay of densities)
    for (let seed = first; seed < first + outages; seed += 1)
      visit({ broken: outage({ land, seed, perDay }), perDay, seed });
};

export interface ResolvedFigures {
  readonly claims: number;
  readonly wrong: number;
  readonly naiveWrong: number;
  readonly premature: number;
  /** Minutes until a premature claim was contradicted, of those that were. */
  readonly waits: readonly number[];
}

/** "Resolved", said within half an hour of the true end; and said half an hour to four hours too early, by day. */
export const resolvedClaims = (sample: Sample): ResolvedFigures => {
  let [claims, wrong, naiveWrong, premature] = [0, 0, 0, 0];
  const waits: number[] = [];
  eachOutage(sample, ({ broken, perDay, seed }) => {
    const draw = random(seed + 5);
    const heldAgainst = (at: number): ReturnType<typeof play>["findings"] =>
      play(
        { land, seed, perDay },
        { broken, said: statement("s1", at, [{ kind: "resolved", at }]), until: at + 14 * HOUR },
      ).findings;
    const at = broken.end + draw.next() * 30 * MINUTE;
    claims += 1;
    if (heldAgainst(at).some(({ verdict }) => verdict === "contradicted")) wrong += 1;
    if (naiveResolved(broken, at, perDay)) naiveWrong += 1;
    const early = broken.end - (0.5 + 3.5 * draw.next()) * HOUR;
    const hour = new Date(early).getUTCHours();
    if (early < broken.onset + HOUR / 2 || hour < 7 || hour >= 21) return;
    premature += 1;
    const found = heldAgainst(early).find(({ verdict }) => verdict === "contradicted");
    if (found !== undefined) waits.push((found.at - early) / MINUTE);
  });
  return { claims, wrong, naiveWrong, premature, waits };
};

export interface ZoneFigures {
  readonly claims: number;
  readonly wrong: number;
  readonly naiveWrong: number;
  readonly falseClaims: number;
  readonly found: number;
}

/** "Only there", said an hour after the onset: of the whole outage, and of a part of it. */
export const zoneClaims = (sample: Sample): ZoneFigures => {
  let [claims, wrong, naiveWrong, falseClaims, found] = [0, 0, 0, 0, 0];
  eachOutage(sample, ({ broken, perDay, seed }) => {
    const at = broken.onset + HOUR;
    const isContradicted = (areas: Outage["areas"]): boolean =>
      play(
        { land, seed, perDay },
        { broken, said: statement("s1", at, [{ kind: "scope", areas }]), until: at + 4 * HOUR },
      ).findings.some(({ verdict }) => verdict === "contradicted");
    claims += 1;
    if (isContradicted(broken.areas)) wrong += 1;
    if (naiveZone(broken, at, perDay)) naiveWrong += 1;
    if (broken.areas.length < 2) return;
    falseClaims += 1;
    if (isContradicted(broken.areas.slice(0, 1))) found += 1;
  });
  return { claims, wrong, naiveWrong, falseClaims, found };
};
