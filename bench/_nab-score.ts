/** Scoring of the Numenta Anomaly Benchmark (NAB 1.1, Lavin and Ahmad 2015), standard profile. */

/** Weights of the standard application profile. */
export const STANDARD = { truePositive: 1, falsePositive: 0.11, falseNegative: 1 } as const;
/** Rows of the first part of a file that only teach the detector. */
const PROBATION_SHARE = 0.15;
const PROBATION_ROWS_BASE = 5_000;
/** A false alarm so many window lengths behind a window counts in full. */
const FAR_BEHIND = 3;

/** First and last row of a labelled window, both included. */
export interface NabWindow {
  readonly left: number;
  readonly right: number;
}

export interface NabFile {
  readonly rows: number;
  readonly windows: readonly NabWindow[];
  /** Anomaly score of each row. */
  readonly scores: ArrayLike<number>;
}

/** One row as the sweep sees it: what it adds when it is called an anomaly. */
interface Swept {
  readonly score: number;
  /** Window it lies in, numbered over all files; null outside. */
  readonly window: number | null;
  readonly worth: number;
}

export const probationOf = (rows: number): number =>
  Math.floor(PROBATION_SHARE * Math.min(rows, PROBATION_ROWS_BASE));

/** 1 far before the end of a window, 0 at its end, -1 far behind it. */
export const scaledSigmoid = (position: number): number =>
  position > FAR_BEHIND ? -1 : 2 / (1 + Math.exp(5 * position)) - 1;

/** What an alarm at a row is worth: earlier in a window is better, behind it is worse the farther away. */
function worthOf(
  row: number,
  windows: readonly NabWindow[],
): { worth: number; inside: number | null } {
  let before: NabWindow | null = null;
  for (const [index, window] of windows.entries()) {
    const { left, right } = window;
    if (row > right) before = window;
    else if (row >= left) {
      const position = -(right - row + 1) / (right - left + 1);
      const worth = (scaledSigmoid(position) * STANDARD.truePositive) / scaledSigmoid(-1);
      return { worth, inside: index };
    }
  }
  if (before === null) return { worth: -STANDARD.falsePositive, inside: null };
  const width = before.right - before.left;
  const behind = width === 0 ? Number.POSITIVE_INFINITY : (row - before.right) / width;
  return { worth: scaledSigmoid(behind) * STANDARD.falsePositive, inside: null };
}

export interface NabResult {
  /** 0: no alarm at all; 100: every window found in its first row and no false alarm. */
  readonly score: number;
  /** Rows with at least this anomaly score are alarms: the best threshold for all files together. */
  readonly threshold: number;
  readonly windows: number;
  readonly found: number;
  readonly falseAlarms: number;
}

/** The best score any one threshold gives over all files, as the benchmark optimises it. */
export function nabScore(files: readonly NabFile[]): NabResult {
  const swept: Swept[] = [];
  let windows = 0;
  for (const file of files) {
    for (let row = probationOf(file.rows); row < file.rows; row += 1) {
      const { worth, inside } = worthOf(row, file.windows);
      const window = inside === null ? null : windows + inside;
      swept.push({ score: file.scores[row] ?? 0, window, worth });
    }
    windows += file.windows.length;
  }
  swept.sort((a, b) => b.score - a.score);
  const none = -STANDARD.falseNegative * windows;
  const best = new Map<number, number>();
  let total = none;
  let falseAlarms = 0;
  let result: NabResult & { readonly raw: number } = {
    raw: none,
    score: 0,
    threshold: Number.POSITIVE_INFINITY,
    windows,
    found: 0,
    falseAlarms: 0,
  };
  for (const [index, { score, window, worth }] of swept.entries()) {
    if (window === null) {
      total += worth;
      falseAlarms += 1;
    } else {
      const known = best.get(window) ?? -STANDARD.falseNegative;
      best.set(window, Math.max(known, worth));
      total += Math.max(0, worth - known);
    }
    // Rows of one score are alarms together.
    if (swept[index + 1]?.score === score || total <= result.raw) continue;
    result = { ...result, raw: total, threshold: score, found: best.size, falseAlarms };
  }
  const perfect = STANDARD.truePositive * windows;
  const score = windows === 0 ? 0 : (100 * (result.raw - none)) / (perfect - none);
  const { raw: _raw, ...rest } = result;
  return { ...rest, score };
}
