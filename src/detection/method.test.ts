import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { asAreaCode } from "../model/ids.ts";
import { DAY, EVENING, HOUR, MINUTE, smallTree } from "./_world.ts";
import { addCount, dayOf, noCounts, rateOf, sharesOf } from "./baseline.ts";
import { childrenOf, contains, isLeaf, readCountry } from "./country.ts";
import { addAnswer, addReport, addSilence, END_DECISION, newEndTest } from "./end-test.ts";
import { maskOf, outline } from "./extent.ts";
import { onsetOf } from "./onset.ts";
import { publish } from "./publish-extent.ts";
import { priorShapeCounts, shapeOf, usageDays, usageNow, wallOf } from "./shape.ts";
import {
  noMaxima,
  noteMaximum,
  recurrenceWeeks,
  startThreshold,
  thresholdsOf,
} from "./thresholds.ts";

const country = readCountry(smallTree(), asAreaCode("XA"), "Europe/Brussels");

test("a country is numbered from the root down, and containment is an interval", () => {
  assert.equal(country.nodes, 1 + 2 + 4 + 8 + 80);
  for (let node = 0; node < country.nodes; node += 1) {
    for (const child of childrenOf(country, node)) assert.equal(country.parent[child], node);
    const share = [...childrenOf(country, node)].reduce(
      (sum, child) => sum + (country.share[child] ?? 0),
      0,
    );
    if (!isLeaf(country, node)) assert.ok(Math.abs(share - (country.share[node] ?? 0)) < 1e-12);
  }
});

test("usage has mean 1, and its running sum is its integral over any stretch", () => {
  const shape = shapeOf(priorShapeCounts());
  const mean = shape.usage.reduce((sum, value) => sum + value, 0) / shape.usage.length;
  assert.ok(Math.abs(mean - 1) < 1e-9);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 1, max: 3_000 }),
      (start, length) => {
        const from = wallOf(EVENING, "UTC") + start * MINUTE;
        let sum = 0;
        for (let minute = 0; minute < length; minute += 1)
          sum += usageNow(shape, from + minute * MINUTE);
        const integral = usageDays(shape, from + length * MINUTE) - usageDays(shape, from);
        assert.ok(Math.abs(integral - sum / 1_440) < 1e-6);
      },
    ),
    { seed: 20260101, numRuns: 50 },
  );
});

test("the rate is the mean of 28 clean days, filled up with the prior while there are fewer", () => {
  const counts = noCounts();
  for (let day = 100; day < 128; day += 1) addCount(counts, { day, bin: 0, node: 5, count: 10 });
  dayOf(counts, 127).count = 400;
  const full = rateOf(counts, { first: 100, today: 128 }, 50);
  assert.equal(full.daysLearned, 28);
  assert.ok(Math.abs(full.rate - 10) < 1e-9, "a day far above the median is left out");
  const young = rateOf(counts, { first: 120, today: 127 }, 50);
  assert.equal(young.daysLearned, 7);
  assert.ok(Math.abs(young.rate - (7 * 10 + 21 * 50) / 28) < 1e-9);
  for (let day = 114; day < 127; day += 1) dayOf(counts, day).incident = true;
  assert.ok(Math.abs(rateOf(counts, { first: 100, today: 127 }, 50).rate - 10) < 1e-9);
});

test("shares add up from communes to the country and lean on own counts", () => {
  const places = new Map([[country.number.get(asAreaCode("XA-11100")) ?? -1, 400]]);
  const share = sharesOf(country, places);
  assert.ok(Math.abs((share[0] ?? 0) - 1) < 1e-9);
  for (let node = 0; node < country.nodes; node += 1) {
    if (isLeaf(country, node)) continue;
    const sum = [...childrenOf(country, node)].reduce(
      (total, child) => total + (share[child] ?? 0),
      0,
    );
    assert.ok(Math.abs(sum - (share[node] ?? 0)) < 1e-9);
  }
  const own = share[country.number.get(asAreaCode("XA-11100")) ?? -1] ?? 0;
  assert.ok(own > 20 / 80 && own < 1);
});

/** Twelve streams of the tree the start values were measured on. */
const KEYS = [1, 3, 11, 44, 581].map((places) => 12 * places);

test("thresholds start from the stated values and follow own history from eight weeks on", () => {
  const context = { alarmBudgetPerWeek: 0.29, keys: KEYS, rate: 900 };
  const start = [...thresholdsOf(noMaxima(), context)].map((value) => Number(value.toFixed(2)));
  assert.deepEqual(start, [14.2, 15.8, 16.1, 19, 21.1]);
  assert.ok(
    Math.abs(
      startThreshold(0, { ...context, keys: KEYS.map((keys) => 10 * keys) }) - 14.2 - Math.log(10),
    ) < 1e-9,
  );
  const own = noMaxima();
  // Exponential block maxima of scale 1 whose 24th largest of 26 weeks is 11.
  for (let k = 1; k <= 24; k += 1) noteMaximum(own, 0, 11 + Math.log(24 / (k - 0.5 + 0.5)));
  own.weeks = 26;
  const learned = thresholdsOf(own, context)[0] ?? 0;
  const exact = 11 + Math.log(24 / 26 / ((0.75 * 0.29) / 5));
  assert.ok(
    learned < 14.2 && Math.abs(learned - (16 * 14.2 + 26 * exact) / 42) < 0.2,
    String(learned),
  );
  own.weeks = 7;
  assert.equal(thresholdsOf(own, context)[0], 14.2);
});

test("the recurrence interval grows with the score and is the budget's at the threshold", () => {
  const context = { alarmBudgetPerWeek: 0.25, keys: KEYS, rate: 900 };
  const at = startThreshold(0, context);
  assert.ok(Math.abs(recurrenceWeeks(noMaxima(), context, { level: 0, score: at }) - 4) < 1e-9);
  assert.ok(recurrenceWeeks(noMaxima(), context, { level: 0, score: at + 2 }) > 28);
});

test("the outline of the tree programme is the best of all outlines of a small tree", () => {
  // One arrondissement of ten communes below an otherwise silent country is small enough for all 2^10 choices.
  const home = country.number.get(asAreaCode("XA-A111")) ?? -1;
  const communes = [...childrenOf(country, home)];
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 12 }), { minLength: 10, maxLength: 10 }), (reports) => {
      const counts = new Map(communes.map((node, i) => [node, reports[i] ?? 0]));
      const expected = 8;
      const found = outline({ country, counts, expected, share: country.share });
      const price = Math.log(country.nodes);
      let best = 0;
      for (const q of [2, 3, 5, 8, 12, 20, 32, 50, 80, 130, 200, 400, 800]) {
        const value = (node: number): number =>
          (counts.get(node) ?? 0) * Math.log(q) - (q - 1) * expected * (country.share[node] ?? 0);
        let alone = 0;
        let whole = -price;
        for (const node of communes) {
          alone += Math.max(0, value(node) - price);
          whole += Math.max(value(node), -price);
        }
        best = Math.max(best, alone, whole);
      }
      // A wider unit around it may cost less than it seems only when most of it is hit.
      assert.ok((found?.gain ?? 0) >= best - 1e-9);
      if (best > 1e-6 && found !== null)
        assert.ok(
          found.gain <= best + 1e-9 || found.taken.some((node) => contains(country, node, home)),
        );
    }),
    { seed: 20260101, numRuns: 200 },
  );
});

test("a province without one silent arrondissement is told as such", () => {
  const province = country.number.get(asAreaCode("XA-P11")) ?? -1;
  const silent = country.number.get(asAreaCode("XA-A112")) ?? -1;
  const counts = new Map<number, number>();
  for (const arrondissement of [
    "XA-A111",
    "XA-A121",
    "XA-A122",
    "XA-A211",
    "XA-A212",
    "XA-A221",
    "XA-A222",
  ]) {
    for (const node of childrenOf(country, country.number.get(asAreaCode(arrondissement)) ?? -1))
      counts.set(node, 5);
  }
  const found = outline({ country, counts, expected: 20, share: country.share });
  assert.ok(found !== null);
  assert.deepEqual(found.taken, [0]);
  assert.deepEqual(found.cut, [silent]);
  const mask = maskOf(country, found);
  assert.ok(mask[silent + 1] === 0 && mask[province + 2] === 1);
  const said = publish(found, { country, counts, wholeUnitShareMin: 0 });
  assert.ok(said.units.length > 1 && !said.units.some((unit) => contains(country, unit, silent)));
});

test("few witnesses speak for their own communes only while nothing usual is known", () => {
  const node = country.number.get(asAreaCode("XA-22203")) ?? -1;
  const counts = new Map([[node, 1]]);
  const said = publish({ taken: [0], cut: [] }, { country, counts, wholeUnitShareMin: 0.6 });
  assert.deepEqual(said.units, [node]);
  assert.deepEqual(
    publish({ taken: [0], cut: [] }, { country, counts, wholeUnitShareMin: 0 }).units,
    [0],
  );
});

const onset = (reports: number[], stated: number[], usage: number) =>
  onsetOf({
    reports,
    stated,
    now: EVENING + 40 * MINUTE,
    dispersion: 15,
    expected: (from, to) => (to - from) / HOUR,
    usage: () => usage,
  });

test("the onset is where the excess begins, with an interval around it", () => {
  const burst = Array.from({ length: 12 }, (_, n) => EVENING + n * 2 * MINUTE);
  const found = onset([EVENING - 10 * HOUR, EVENING - 5 * HOUR, ...burst], [], 1);
  assert.equal(found?.at, EVENING);
  assert.ok(
    found !== null &&
      found.low <= found.at &&
      found.high >= found.at &&
      found.high <= EVENING + 15 * MINUTE,
  );
});

test("at night five stated onsets move it back to their lower quartile, four do not, nor by day", () => {
  const burst = Array.from({ length: 12 }, (_, n) => EVENING + n * 2 * MINUTE);
  const stated = [3, 2.5, 2, 1, 1].map((hours) => EVENING - hours * HOUR);
  assert.equal(onset(burst, stated, 0.3)?.at, EVENING - 2.5 * HOUR);
  assert.equal(onset(burst, stated.slice(1), 0.3)?.at, EVENING);
  assert.equal(onset(burst, stated, 1)?.at, EVENING);
  assert.equal(
    onset(
      burst,
      stated.map((at) => at - DAY),
      0.3,
    )?.at,
    EVENING,
    "not from a day before",
  );
});

test("silence ends nothing where nothing is usual, answers do, and a report sets the sum back", () => {
  const ending = newEndTest(EVENING);
  addSilence(ending, 0);
  assert.equal(ending.sum, 0);
  for (let i = 0; i < 11; i += 1) addAnswer(ending, true, EVENING + i * MINUTE);
  assert.ok(ending.sum >= END_DECISION);
  for (let i = 0; i < 3; i += 1) addAnswer(ending, false, EVENING + HOUR);
  assert.equal(ending.sum, 0);
  assert.equal(ending.zeroAt, EVENING + HOUR);
  addSilence(ending, 1);
  const before = ending.sum;
  assert.ok(before > 1.6 && before < 1.8, "1.7 a report that was to be expected");
  addReport(ending, EVENING + 2 * HOUR);
  assert.ok(ending.sum < before);
});
