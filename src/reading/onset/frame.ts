import type { HolidayName } from "../../time/holiday.ts";
import type { CalendarDate, Clock, Duration } from "./piece.ts";
import type { Edge, Part, Unit } from "./senses.ts";

/** How an expression is introduced. */
export interface Intro {
  since: boolean;
  from: boolean;
  ago: boolean;
  elapsed: boolean;
  lasting: boolean;
  around: boolean;
  at: boolean;
  until: "no" | "soft" | "firm";
  within: boolean;
  range: boolean;
  nowIs: boolean;
  every: boolean;
  /** "all morning": from its begin until now. */
  whole: boolean;
}

/** One expression of time, as far as its words say; what they leave open is null. */
export interface Frame {
  /** Tokens: `from` (inclusive) to `to` (exclusive), introduction included. */
  from: number;
  to: number;
  intro: Intro;
  /** "since then", with nothing after it. */
  sinceThen: boolean;
  isThis: boolean;
  isLast: boolean;
  isNext: boolean;
  roughly: boolean;
  /** Days from today. */
  day: number | null;
  /** 0 = Monday. */
  weekday: number | null;
  /** The second day of "in the night from … to …". */
  nightTo: number | null;
  date: CalendarDate | null;
  month: number | null;
  edge: Edge | null;
  /** The running, last or next week, month or year. */
  period: Unit | null;
  weekend: boolean;
  holiday: HolidayName | null;
  part: Part | null;
  clock: Clock | null;
  duration: Duration | null;
}

export const newFrame = (from: number): Frame => ({
  from,
  to: from,
  intro: {
    since: false,
    from: false,
    ago: false,
    elapsed: false,
    lasting: false,
    around: false,
    at: false,
    until: "no",
    within: false,
    range: false,
    nowIs: false,
    every: false,
    whole: false,
  },
  sinceThen: false,
  isThis: false,
  isLast: false,
  isNext: false,
  roughly: false,
  day: null,
  weekday: null,
  nightTo: null,
  date: null,
  month: null,
  edge: null,
  period: null,
  weekend: false,
  holiday: null,
  part: null,
  clock: null,
  duration: null,
});

/** Names a day, alone. */
export const hasDay = (frame: Frame): boolean =>
  frame.day !== null ||
  frame.weekday !== null ||
  frame.nightTo !== null ||
  frame.date !== null ||
  frame.weekend ||
  frame.holiday !== null ||
  frame.month !== null ||
  frame.period !== null;

/** Says anything about when. */
export const hasCore = (frame: Frame): boolean =>
  hasDay(frame) || frame.part !== null || frame.clock !== null || frame.duration !== null;

export const canTakeClock = (frame: Frame): boolean =>
  frame.clock === null && frame.duration === null;
