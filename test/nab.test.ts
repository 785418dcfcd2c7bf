import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { anomalyScores, countsOf } from "../bench/_nab-detector.ts";
import { nabScore, probationOf, scaledSigmoid } from "../bench/_nab-score.ts";
import { ROOT } from "../src/app/knowledge.ts";
import { seeded } from "./_random.ts";
import { temporaryFolder } from "./_running-desk.ts";

const SEED = 20_260_101;
const MINUTE = 60_000;
const ROWS = 1_000;
/** Rows 0 to 149 are probation. */
const WINDOW = { left: 400, right: 499 };

const at = (flagged: Readonly<Record<number, number>>): Float64Array =>
  Float64Array.from({ length: ROWS }, (_, row) => flagged[row] ?? 0);
const scoreOf = (flagged: Readonly<Record<number, number>>): number =>
  nabScore([{ rows: ROWS, windows: [WINDOW], scores: at(flagged) }]).score;

test("the sigmoid is the benchmark's: 1 far before, 0 at the end of a window, -1 far behind", () => {
  assert.ok(Math.abs(scaledSigmoid(-1) - 0.986_614_298_151_430_3) < 1e-15);
  assert.equal(scaledSigmoid(0), 0);
  assert.ok(Math.abs(scaledSigmoid(0.4) + 0.761_594_155_955_764_9) < 1e-15);
  assert.equal(scaledSigmoid(3.01), -1);
  assert.deepEqual([ROWS, 5_000, 20_000].map(probationOf), [150, 750, 750]);
});

test("perfect is 100, nothing is 0, late is less, and false alarms cost by their distance", () => {
  assert.ok(Math.abs(scoreOf({ 400: 1 }) - 100) < 1e-9);
  assert.equal(scoreOf({}), 0);
  // One window of a hundred rows: half through it, half a window before its end.
  const half = scaledSigmoid(-0.51) / scaledSigmoid(-1);
  assert.ok(Math.abs(scoreOf({ 449: 1 }) - (100 * (1 + half)) / 2) < 1e-9);
  // The best threshold takes the window and leaves the weaker false alarm.
  assert.ok(Math.abs(scoreOf({ 200: 0.5, 400: 1 }) - 100) < 1e-9);
  // A stronger one has to be paid for: 0.11 of the two points between nothing and perfect.
  assert.ok(Math.abs(scoreOf({ 200: 1, 400: 0.5 }) - (100 * (2 - 0.11)) / 2) < 1e-9);
  const behind = -scaledSigmoid(10 / 99) * 0.11;
  assert.ok(Math.abs(scoreOf({ 509: 1, 400: 0.5 }) - (100 * (2 - behind)) / 2) < 1e-9);
  // Rows of probation count for nothing.
  assert.ok(Math.abs(scoreOf({ 100: 1, 400: 0.5 }) - 100) < 1e-9);
});

test("what is no count is shifted and scaled, counts stay as they are", () => {
  assert.deepEqual(countsOf([0, 3, 12]), [0, 3, 12]);
  const scaled = countsOf(Array.from({ length: 100 }, (_, n) => 0.5 + (n % 3) / 10));
  assert.equal(Math.min(...scaled), 0);
  assert.ok(Math.max(...scaled) <= 60);
});

/** Twelve days of counts every five minutes with a daily rhythm; a threefold burst in each window. */
function series(random: () => number): {
  rows: string;
  windows: [string, string][];
  values: number[];
  times: number[];
} {
  const start = Date.parse("2026-03-02T00:00:00Z");
  const bursts = [5.3, 7.7, 10.2].map((day) => Math.round((day + random() / 4) * 288));
  const values: number[] = [];
  const times: number[] = [];
  for (let row = 0; row < 12 * 288; row += 1) {
    const rhythm = 12 + 9 * Math.sin((2 * Math.PI * (row % 288)) / 288);
    const burst = bursts.some((first) => row >= first && row < first + 18) ? 3 : 1;
    let count = 0;
    // Poisson by its waiting times.
    for (let time = -Math.log(1 - random()); time < rhythm * burst; time -= Math.log(1 - random()))
      count += 1;
    values.push(count);
    times.push(start + row * 5 * MINUTE);
  }
  const text = (row: number): string =>
    new Date(times[row] ?? 0).toISOString().slice(0, 19).replace("T", " ");
  return {
    values,
    times,
    rows: values.map((value, row) => `${text(row)},${String(value)}\n`).join(""),
    windows: bursts.map((first) => [`${text(first - 12)}.000000`, `${text(first + 60)}.000000`]),
  };
}

test("the detector's anomaly score finds planted bursts in a folder of the format, and prints its score", () => {
  console.log(`seed ${String(SEED)}`);
  const random = seeded(SEED);
  const folder = temporaryFolder();
  try {
    const labels: Record<string, [string, string][]> = {};
    mkdirSync(join(folder.path, "data", "made"), { recursive: true });
    mkdirSync(join(folder.path, "labels"));
    for (const name of ["one", "two", "three"]) {
      const { rows, windows } = series(random);
      labels[`made/${name}.csv`] = windows;
      writeFileSync(join(folder.path, "data", "made", `${name}.csv`), `timestamp,value\n${rows}`);
    }
    writeFileSync(join(folder.path, "labels", "combined_windows.json"), JSON.stringify(labels));
    const run = (dir: string): ReturnType<typeof spawnSync> =>
      spawnSync(process.execPath, [join(ROOT, "bench", "nab.ts"), dir], { encoding: "utf8" });
    const { status, stdout, stderr } = run(folder.path);
    assert.equal(status, 0, String(stderr));
    const score = Number(/standard profile: ([\d.]+)/.exec(String(stdout))?.[1]);
    assert.match(String(stdout), /made\/two\.csv/);
    assert.match(String(stdout), /9 of 9 windows/);
    assert.ok(score > 80, String(stdout));
    writeFileSync(
      join(folder.path, "data", "made", "one.csv"),
      "timestamp,value\n2026-03-02 00:00:00,many\n",
    );
    const refused = run(folder.path);
    assert.equal(refused.status, 2);
    assert.match(String(refused.stderr), /one\.csv:2: "many" is no number/);
  } finally {
    folder.remove();
  }
});

test("a score rests on earlier rows only", () => {
  const { values, times } = series(seeded(SEED + 1));
  const whole = anomalyScores({ at: times, values });
  const half = anomalyScores({ at: times.slice(0, 2_000), values: values.slice(0, 2_000) });
  assert.ok(whole.some((score) => score > 0));
  assert.deepEqual(Array.from(half), Array.from(whole.subarray(0, 2_000)));
});
