import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { poissonExcess } from "./poisson.ts";
import { negativeBinomialScore, populationExcess, type ScanCell } from "./scan.ts";

const SEED = 20_261_122;

/** Σ of n ln(rate) - rate over two parts whose rates are those that fit best: the likelihood itself, not its formula. */
const logLikelihood = (parts: readonly (readonly [number, number])[]): number =>
  parts.reduce((sum, [count, mean]) => sum + (count === 0 ? 0 : count * Math.log(mean)) - mean, 0);

test("the score of a share is the gain in likelihood of two rates over one", () => {
  const whole = fc.integer({ min: 2, max: 500 });
  const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
  fc.assert(
    fc.property(whole, share, share, (total, inside, expectedShare) => {
      const observed = Math.round(total * inside);
      const expected = total * expectedShare;
      const one = logLikelihood([
        [observed, expected],
        [total - observed, total - expected],
      ]);
      const two = logLikelihood([
        [observed, observed],
        [total - observed, total - observed],
      ]);
      const wanted = observed > expected ? two - one : 0;
      const found = populationExcess({ observed, expected, total });
      assert.ok(Math.abs(found - wanted) <= 1e-8, `${found} for ${wanted}`);
    }),
    { seed: SEED },
  );
});

test("the score of negative binomial counts is their score function over its information", () => {
  const cell = fc.record({
    observed: fc.integer({ min: 0, max: 40 }),
    mean: fc.double({ min: 0.05, max: 30, noNaN: true }),
    weight: fc.integer({ min: 1, max: 6 }),
  });
  /** Log likelihood of means raised by `q` times the weight, terms without `q` left out. */
  const likelihood = (cells: readonly ScanCell[], { size, q }: { size: number; q: number }) =>
    cells.reduce((sum, { observed, mean, weight }) => {
      const raised = mean * (1 + q * weight);
      return sum + observed * Math.log(raised) - (observed + size) * Math.log(size + raised);
    }, 0);
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 12 }), (cells) => {
      const size = 1.5;
      const h = 1e-6;
      const slope =
        (likelihood(cells, { size, q: h }) - likelihood(cells, { size, q: -h })) / (2 * h);
      const information = cells.reduce(
        (sum, { mean, weight }) => sum + (weight * weight * mean) / (1 + mean / size),
        0,
      );
      const wanted = slope / information;
      const found = negativeBinomialScore(cells, size);
      assert.ok(Math.abs(found - wanted) <= 1e-5 * (1 + Math.abs(wanted)), `${found}, ${wanted}`);
    }),
    { seed: SEED },
  );
});

test("a window that holds everything, or no more than its share, is no excess", () => {
  assert.equal(populationExcess({ observed: 4, expected: 4, total: 20 }), 0);
  assert.ok(Number.isFinite(populationExcess({ observed: 20, expected: 10, total: 20 })));
});

/** Folder with the data and scores of the R package scanstatistics, which are not ours to ship. */
const folder = join(process.env["VIGIE_REFERENCE"] ?? "/nonexistent", "detection");
const hasReference = existsSync(join(folder, "nm_expected.json"));

interface Expected {
  readonly MLC: { readonly zone_number: number; readonly duration: number; readonly score: number };
}

test(
  "the most likely cluster in New Mexico and its score are those of scanstatistics",
  { skip: hasReference ? false : "VIGIE_REFERENCE names no folder with nm_expected.json" },
  () => {
    const read = (name: string): string => readFileSync(join(folder, name), "utf8");
    const expected = JSON.parse(read("nm_expected.json")) as Record<string, Expected>;
    const { zones, locations } = JSON.parse(read("nm_zones.json")) as {
      zones: (number | number[])[];
      locations: string[];
    };
    const rows = read("nm_counts_baselines_1986_1989.csv").trim().split("\n").slice(1);
    const cells = new Map(
      rows.map((row) => {
        const [year = "", county = "", , count, mean] = row.replaceAll('"', "").split(",");
        return [`${county} ${year}`, { observed: Number(count), mean: Number(mean) }];
      }),
    );
    const window = (zone: readonly number[], duration: number): ScanCell[] =>
      zone.flatMap((place) =>
        Array.from({ length: duration }, (_, back) => {
          const cell = cells.get(`${locations[place - 1] ?? ""} ${1989 - back}`);
          return { observed: 0, mean: 0, ...cell, weight: duration - back };
        }),
      );
    const sum = (list: readonly ScanCell[], of: (cell: ScanCell) => number): number =>
      list.reduce((all, cell) => all + of(cell), 0);
    const scores: Readonly<Record<string, (list: readonly ScanCell[]) => number>> = {
      eb_poisson: (list) =>
        poissonExcess(
          sum(list, (cell) => cell.observed),
          sum(list, (cell) => cell.mean),
        ),
      eb_negbin_hotspot: (list) =>
        negativeBinomialScore(
          list.map((cell) => ({ ...cell, weight: 1 })),
          1.5,
        ),
      eb_negbin_emerging: (list) => negativeBinomialScore(list, 1.5),
    };
    for (const [name, score] of Object.entries(scores)) {
      let best = { score: -Infinity, zone: 0, duration: 0 };
      for (const [index, places] of zones.entries()) {
        const zone = typeof places === "number" ? [places] : places;
        for (let duration = 1; duration <= 4; duration += 1) {
          const found = score(window(zone, duration));
          if (found > best.score) best = { score: found, zone: index + 1, duration };
        }
      }
      const wanted = expected[name]?.MLC;
      assert.ok(wanted, name);
      assert.ok(Math.abs(best.score - wanted.score) <= 1e-8, `${name}: ${best.score}`);
      assert.deepEqual([best.zone, best.duration], [wanted.zone_number, wanted.duration], name);
    }
  },
);
