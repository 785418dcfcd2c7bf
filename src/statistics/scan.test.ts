import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { poissonExcess } from "./poisson.ts";
import { negativeBinomialScore, populationExcess } from "./scan.ts";

const read = (name: string): string =>
  readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");

test("scan scores of 180 windows agree with the package scanstatistics to 1e-8", () => {
  const [, ...rows] = read("scan_windows.csv").trim().split("\n");
  assert.equal(rows.length, 180);
  for (const row of rows) {
    const [kind, ...numbers] = row.split(",");
    const [observed = 0, expected = 0, total = 0, wanted = 0] = numbers.map(Number);
    const score =
      kind === "expectation"
        ? poissonExcess(observed, expected)
        : populationExcess({ observed, expected, total });
    assert.ok(Math.abs(score - wanted) <= 1e-8, `${row}: ${String(score)}`);
  }
});

test("scores of negative binomial windows, steady and growing, agree with it to 1e-8", () => {
  const windows = JSON.parse(read("scan_cells.json")) as {
    emerging: boolean;
    score: number;
    cells: [number, number, number][];
  }[];
  assert.ok(windows.filter(({ emerging }) => emerging).length >= 10);
  for (const { emerging, score, cells } of windows) {
    const found = negativeBinomialScore(
      cells.map(([weight, observed, mean]) => ({ observed, mean, weight: emerging ? weight : 1 })),
      1.5,
    );
    assert.ok(Math.abs(found - score) <= 1e-8, `${String(score)}: ${String(found)}`);
  }
});

test("a window that holds everything, or no more than its share, is no excess", () => {
  assert.equal(populationExcess({ observed: 4, expected: 4, total: 20 }), 0);
  assert.ok(Number.isFinite(populationExcess({ observed: 20, expected: 10, total: 20 })));
});
