/**
 * Scores the detector's anomaly score on a folder in the format of the Numenta Anomaly Benchmark:
 * `DIR/data/**.csv` (timestamp,value) and `DIR/labels/combined_windows.json`. Standard profile, one threshold for
 * all files, chosen as the benchmark chooses it. It looks for excesses of counts: drops are not its business.
 *
 *   node bench/nab.ts DIR
 */
import { anomalyScores } from "./_nab-detector.ts";
import { nabScore } from "./_nab-score.ts";
import { readNab } from "./_nab-series.ts";

const [dir, ...more] = process.argv.slice(2);
if (dir === undefined || more.length > 0) {
  process.stderr.write(
    "usage: node bench/nab.ts DIR (with data/*.csv, labels/combined_windows.json)\n",
  );
  process.exit(2);
}
try {
  const began = performance.now();
  const series = readNab(dir);
  const files = series.map((one) => ({
    name: one.name,
    rows: one.values.length,
    windows: one.windows,
    scores: anomalyScores(one),
  }));
  const seconds = (performance.now() - began) / 1_000;
  for (const file of files) {
    const { score, found, windows, falseAlarms } = nabScore([file]);
    process.stdout.write(
      `${file.name}  ${score.toFixed(1)} alone  (${String(found)} of ${String(windows)} windows, ${String(falseAlarms)} false)\n`,
    );
  }
  const { score, threshold, windows, found, falseAlarms } = nabScore(files);
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  process.stdout.write(
    `standard profile: ${score.toFixed(2)}  (threshold ${threshold.toFixed(4)}, ${String(found)} of ${String(windows)} windows, ` +
      `${String(falseAlarms)} false alarms, ${String(files.length)} files, ${String(rows)} rows, ${seconds.toFixed(1)} s)\n`,
  );
} catch (error) {
  process.stderr.write(`nab: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
