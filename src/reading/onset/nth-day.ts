import { durationPiece } from "./piece.ts";
import type { Piece } from "./piece.ts";
import { isTight, longestPhrase, numberAt, senseOf, unitAt } from "./scan.ts";
import type { Scan } from "./scan.ts";

const DAY_COUNT_MAX = 60;

/** "Day 5 with no landline", "5e jour sans": the fifth day began four days ago. */
export function nthDay(
  scan: Scan,
  from: number,
  { value, to }: { value: number; to: number },
): Piece | null {
  const runs =
    senseOf(scan, to)?.kind === "lasting" || longestPhrase(scan, to)?.sense.kind === "lasting";
  if (!runs || value < 2 || value > DAY_COUNT_MAX || value % 1 !== 0) return null;
  return durationPiece(from, to, { amount: value - 1, unit: "day", approx: false, nth: true });
}

export function nthDayAt(scan: Scan, at: number): Piece | null {
  if (unitAt(scan, at) !== "day" || !isTight(scan, at + 1)) return null;
  const number = numberAt(scan, at + 1);
  return number === null || number.article ? null : nthDay(scan, at, number);
}
