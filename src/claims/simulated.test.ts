import assert from "node:assert/strict";
import { test } from "node:test";
import { poissonExcess } from "../statistics/poisson.ts";
import { HOUR, MINUTE, country, outage, play, random, statement } from "./_world.ts";
import type { Outage } from "./_world.ts";

const land = country(7);
/** Reports a day of the stream: a desk that is just known, and a small one. */
const DENSITIES = [135, 22] as const;
const OUTAGES = 60;
const SEED = 20_260_101;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** What a checker would say that holds all reports after the grace against the usual ones. */
const naive = (broken: Outage, claimedAt: number, perDay: number): boolean => {
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

test("simulated 'resolved': no true claim is contradicted, most premature ones soon are", () => {
  let claims = 0;
  let wrong = 0;
  let naiveWrong = 0;
  let premature = 0;
  const waits: number[] = [];
  for (const perDay of DENSITIES) {
    for (let seed = SEED; seed < SEED + OUTAGES; seed += 1) {
      const broken = outage({ land, seed, perDay });
      const draw = random(seed + 5);
      const heldAgainst = (at: number): ReturnType<typeof play>["findings"] =>
        play(
          { land, seed, perDay },
          {
            broken,
            said: statement("s1", at, [{ kind: "resolved", at }]),
            until: at + 14 * HOUR,
          },
        ).findings;
      const at = broken.end + draw.next() * 30 * MINUTE;
      claims += 1;
      if (heldAgainst(at).some(({ verdict }) => verdict === "contradicted")) wrong += 1;
      if (naive(broken, at, perDay)) naiveWrong += 1;
      const early = broken.end - (0.5 + 3.5 * draw.next()) * HOUR;
      const hour = new Date(early).getUTCHours();
      if (early < broken.onset + HOUR / 2 || hour < 7 || hour >= 21) continue;
      premature += 1;
      const found = heldAgainst(early).find(({ verdict }) => verdict === "contradicted");
      if (found !== undefined) waits.push((found.at - early) / MINUTE);
    }
  }
  console.log(
    `seed ${SEED}: ${claims} true "resolved", ${wrong} contradicted (naive test ${naiveWrong}); ` +
      `${premature} premature by day, ${waits.length} contradicted, median ${median(waits).toFixed(1)} min`,
  );
  assert.equal(wrong, 0);
  assert.ok(naiveWrong > 0, "the world is no test if the naive rule passes it");
  assert.ok(waits.length >= 0.8 * premature);
  assert.ok(median(waits) <= 15);
});

test("simulated 'only here': no true claim is contradicted, most false ones are", () => {
  let claims = 0;
  let wrong = 0;
  let falseClaims = 0;
  let found = 0;
  for (const perDay of DENSITIES) {
    for (let seed = SEED; seed < SEED + OUTAGES; seed += 1) {
      const broken = outage({ land, seed, perDay });
      const at = broken.onset + HOUR;
      const contradicted = (areas: Outage["areas"]): boolean =>
        play(
          { land, seed, perDay },
          {
            broken,
            said: statement("s1", at, [{ kind: "scope", areas }]),
            until: at + 4 * HOUR,
          },
        ).findings.some(({ verdict }) => verdict === "contradicted");
      claims += 1;
      if (contradicted(broken.areas)) wrong += 1;
      if (broken.areas.length < 2) continue;
      falseClaims += 1;
      if (contradicted(broken.areas.slice(0, 1))) found += 1;
    }
  }
  console.log(
    `seed ${SEED}: ${claims} true "only here", ${wrong} contradicted; ${falseClaims} false, ${found} contradicted`,
  );
  assert.equal(wrong, 0);
  assert.ok(found >= 0.67 * falseClaims);
});
