import { durationPiece } from "./piece.ts";
import type { Piece } from "./piece.ts";
import { longestPhrase, numberAt, senseOf, unitAt, wordAt } from "./scan.ts";
import type { Scan } from "./scan.ts";

/** "een uur of drie", "een dag of tien": about that many. */
export function dutchUnitOf(scan: Scan, at: number): Piece | null {
  if (scan.lexicon.lang !== "nl") return null;
  const start = senseOf(scan, at);
  const unitIndex = start?.kind === "number" && start.article ? at + 1 : at;
  const unit = unitAt(scan, unitIndex);
  if (unit === null || wordAt(scan, unitIndex + 1) !== "of") return null;
  const number = numberAt(scan, unitIndex + 2);
  if (number === null || number.value < 2) return null;
  const next = longestPhrase(scan, number.to)?.sense.kind;
  if (unit === "hour" && (next === "part" || next === "day") && number.value <= 12) {
    // "een uur of drie vanmorgen": about three o'clock.
    const clock = { hour: number.value, minute: 0, form: "loose" } as const;
    return { kind: "clock", from: at, to: number.to, clock, around: true };
  }
  return durationPiece(at, number.to, { amount: number.value, unit, approx: true });
}
