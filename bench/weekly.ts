/**
 * The detector's likelihood on weekly series with outbreaks, in the way of public health surveillance: share of
 * outbreaks found at a share of false alarms. Run: `node bench/weekly.ts`.
 */
import { readFileSync } from "node:fs";
import { bestWithin, type WeeklySeries, weeklyScores } from "./_weekly.ts";

const EVALUATED_FROM = 520;
const series = JSON.parse(
  readFileSync(new URL("weekly-series.json", import.meta.url), "utf8"),
) as WeeklySeries[];
const scores = series.map(({ counts }) => weeklyScores(counts, EVALUATED_FROM));
for (const falsePositives of [0.009, 0.018]) {
  const rates = bestWithin(series, scores, { from: EVALUATED_FROM, falsePositives });
  console.log(
    `at most ${(100 * falsePositives).toFixed(1)} % of quiet weeks: ${(100 * rates.falsePositives).toFixed(2)} %, ${(100 * rates.detected).toFixed(1)} % of ${String(rates.outbreaks)} outbreaks found, threshold ${rates.threshold.toFixed(2)}`,
  );
}
