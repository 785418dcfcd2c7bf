import type { HolidayName } from "../../time/holiday.ts";

/** Parts of a day; `last_night` is the English one, which begins the evening before. */
export type Part =
  | "early_morning"
  | "morning"
  | "forenoon"
  | "late_morning"
  | "noon"
  | "early_afternoon"
  | "afternoon"
  | "late_afternoon"
  | "early_evening"
  | "evening"
  | "late_evening"
  | "night"
  | "last_night";

export type Unit = "minute" | "hour" | "day" | "week" | "month" | "year";

/** Begin, middle or end of a month, week or year. */
export type Edge = "begin" | "middle" | "end";

/** What one word or phrase of a list means in a time expression. */
export type Sense =
  /** Introduces the begin: since, from. */
  | { readonly kind: "since" }
  /** "since then": points back to a time already named. */
  | { readonly kind: "since_then" }
  | { readonly kind: "from" }
  /** "il y a", "vor": a duration before now; `before` when it also means earlier than a clock time. */
  | { readonly kind: "ago"; readonly before: boolean }
  | { readonly kind: "ago_after" }
  /** "al", "schon", "for": a duration up to now. */
  | { readonly kind: "elapsed" }
  | { readonly kind: "at" }
  | { readonly kind: "around" }
  | { readonly kind: "until"; readonly firm: boolean }
  /** "in two hours", "sous 48 h". */
  | { readonly kind: "within" }
  | { readonly kind: "range" }
  | { readonly kind: "now_is" }
  | { readonly kind: "link" }
  | { readonly kind: "this" }
  /** "all morning", "heel de dag": from the begin of it until now. */
  | { readonly kind: "whole" }
  | { readonly kind: "last" }
  | { readonly kind: "next" }
  | { readonly kind: "every" }
  /** "more than", "nearly", "a good": before a duration. */
  | { readonly kind: "roughly" }
  | { readonly kind: "day"; readonly offset: number }
  | {
      readonly kind: "weekday";
      readonly weekday: number;
      readonly part: Part | null;
      /** A shortened name that is a word too ("sun", "fr"): only within an expression of time. */
      readonly short?: boolean;
    }
  | { readonly kind: "part"; readonly part: Part; readonly offset: number | null }
  /** "in der Nacht auf": the day that follows is the one after midnight. */
  | { readonly kind: "night_to" }
  | { readonly kind: "clock_word"; readonly hour: number }
  | { readonly kind: "month"; readonly month: number }
  | {
      readonly kind: "number";
      readonly value: number;
      readonly article: boolean;
      readonly approx: boolean;
      readonly ordinal: boolean;
    }
  | { readonly kind: "unit"; readonly unit: Unit; readonly factor: number }
  /** A whole duration in one word: "kwartier", "fortnight". */
  | { readonly kind: "duration"; readonly amount: number; readonly unit: Unit }
  | { readonly kind: "edge"; readonly edge: Edge }
  | { readonly kind: "edge_of"; readonly edge: Edge; readonly unit: Unit }
  | { readonly kind: "weekend" }
  | { readonly kind: "holiday"; readonly name: HolidayName }
  /** After a duration: "que", "without": it runs until now. */
  | { readonly kind: "lasting" };
