import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { bestWithin, usualOf, type WeeklySeries, weeklyScores } from "../bench/_weekly.ts";

const FROM = 520;

test("of outbreaks in weekly series more than half are found with few false alarms", () => {
  const file = new URL("../bench/weekly-series.json", import.meta.url);
  const series = JSON.parse(readFileSync(file, "utf8")) as WeeklySeries[];
  assert.equal(series.length, 24);
  const scores = series.map(({ counts }) => weeklyScores(counts, FROM));
  const few = bestWithin(series, scores, { from: FROM, falsePositives: 0.009 });
  const more = bestWithin(series, scores, { from: FROM, falsePositives: 0.018 });
  assert.equal(few.outbreaks, 51);
  assert.ok(few.detected >= 0.52, String(few.detected));
  assert.ok(more.detected >= 0.55, String(more.detected));
});

test("the regression finds level, trend and season, and no outbreak of the past", () => {
  const mean = (week: number): number =>
    20 * Math.exp(0.001 * week + 0.5 * Math.sin((2 * Math.PI * week * 7) / 365.25));
  const past = Array.from(
    { length: 400 },
    (_, i) => Math.round(mean(i - 400)) + (i % 97 === 3 ? 200 : 0),
  );
  const usual = usualOf(past);
  for (const week of [0, 13, 26])
    assert.ok(Math.abs(usual.mean(week) / mean(week) - 1) < 0.05, String(week));
});
