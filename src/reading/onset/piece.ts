import type { Sense, Unit } from "./senses.ts";

/**
 * How exact a clock time is: `exact` as on a 24-hour clock; `loose` may be before or after noon
 * ("half past two"); `word` is noon or midnight.
 */
export type ClockForm = "exact" | "loose" | "word";

export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly form: ClockForm;
}

export interface CalendarDate {
  readonly day: number;
  /** Null when only the day of the month is said. */
  readonly month: number | null;
  readonly year: number | null;
}

export interface Duration {
  readonly amount: number;
  readonly unit: Unit;
  readonly approx: boolean;
  /** "Day 5 of": counted, not measured; any other time says more. */
  readonly nth?: boolean;
  /** "Les deux derniers jours": up to now; "prochains": from now. */
  readonly reach?: "past" | "future";
}

/** One unit of meaning: tokens `from` (inclusive) to `to` (exclusive). */
export type Piece = { readonly from: number; readonly to: number } & (
  | { readonly kind: "mark"; readonly sense: Sense }
  | { readonly kind: "clock"; readonly clock: Clock; readonly around?: boolean }
  /** "8h", "3 uur": a clock time or a duration, told apart by what stands around. */
  | {
      readonly kind: "hours";
      readonly amount: number;
      /** Written with the full word. */
      readonly word: boolean;
      /** The number is a word ("negen uur"): said hours are on the dial of twelve. */
      readonly said: boolean;
      readonly article: boolean;
    }
  | { readonly kind: "duration"; readonly duration: Duration }
  | { readonly kind: "date"; readonly date: CalendarDate }
  | { readonly kind: "number"; readonly value: number; readonly ordinal: boolean }
);

export const durationPiece = (from: number, to: number, duration: Duration): Piece => ({
  kind: "duration",
  from,
  to,
  duration,
});
