import { civilOfDays, daysOfCivil } from "../../time/civil.ts";
import { daysInMonth } from "../../time/days-in-month.ts";
import { holiday } from "../../time/holiday.ts";
import type { LocalTime } from "../../time/local.ts";
import type { Frame } from "./frame.ts";
import type { CalendarDate } from "./piece.ts";
import type { Edge, Unit } from "./senses.ts";

/** A day on the calendar, in days since 1970-01-01, and whether the words name it loosely. */
export interface NamedDay {
  readonly days: number;
  readonly loose: boolean;
}

export type Direction = "past" | "future";

interface Calendar {
  readonly now: LocalTime;
  readonly today: number;
  readonly direction: Direction;
}

const named = (days: number, loose = false): NamedDay => ({ days, loose });

function dateDays(date: CalendarDate, today: number, direction: Direction): number | null {
  const now = civilOfDays(today);
  if (date.month === null) {
    // Only the day of the month: the last, or the next, that exists.
    for (let step = 0; step <= 12; step += 1) {
      const month = now.month + (direction === "past" ? -step : step);
      const first = civilOfDays(daysOfCivil(now.year, month, 1));
      if (date.day > daysInMonth(first.year, first.month)) continue;
      const days = daysOfCivil(first.year, first.month, date.day);
      if (direction === "past" ? days <= today : days >= today) return days;
    }
    return null;
  }
  if (date.year !== null) return daysOfCivil(date.year, date.month, date.day);
  return yearly(today, direction, (year) =>
    date.month !== null && date.day <= daysInMonth(year, date.month)
      ? daysOfCivil(year, date.month, date.day)
      : null,
  );
}

/** The last (or next) day of those that come once a year; a year is rolled back in January. */
function yearly(
  today: number,
  direction: Direction,
  daysIn: (year: number) => number | null,
): number | null {
  const { year } = civilOfDays(today);
  const sign = direction === "past" ? -1 : 1;
  for (let step = 0; step <= 8; step += 1) {
    const days = daysIn(year + sign * step);
    if (days !== null && (days - today) * sign >= 0) return days;
  }
  return null;
}

function weekdayDays(frame: Frame, { now, today, direction }: Calendar): number {
  const weekday = frame.weekday ?? 0;
  if (frame.period === "week") {
    const shift = frame.isLast ? -7 : frame.isNext ? 7 : 0;
    return today - now.weekday + weekday + shift;
  }
  if (direction === "future") {
    const ahead = (weekday - now.weekday + 7) % 7;
    return today + (ahead === 0 && frame.clock === null && !frame.isThis ? 7 : ahead);
  }
  const behind = (now.weekday - weekday + 7) % 7;
  if (behind !== 0) return today - behind;
  // Today's own name: this very day when something finer or "this" stands beside it.
  const isToday =
    frame.isThis ||
    frame.day === 0 ||
    (!frame.isLast && (frame.part !== null || frame.clock !== null));
  return isToday ? today : today - 7;
}

const EDGE_DAY: Readonly<Record<Edge, number>> = { begin: 1, middle: 15, end: 25 };

function monthDays(
  month: number,
  edge: Edge | null,
  { today, direction }: Calendar,
): number | null {
  const day = EDGE_DAY[edge ?? (direction === "past" ? "begin" : "end")];
  return yearly(today, direction, (number) => daysOfCivil(number, month, day));
}

function periodDays(frame: Frame, unit: Unit, { now, today }: Calendar): NamedDay | null {
  const shift = frame.isLast ? -1 : frame.isNext ? 1 : 0;
  if (unit === "week") {
    if (frame.isLast && frame.edge === null) return named(today - 7, true);
    const monday = today - now.weekday + 7 * shift;
    const days = frame.edge === "end" ? 4 : frame.edge === "middle" ? 2 : 0;
    return named(monday + days, true);
  }
  if (unit === "month") {
    const first = civilOfDays(daysOfCivil(now.year, now.month + shift, 1));
    if (frame.isLast && frame.edge === null) {
      const day = Math.min(now.day, daysInMonth(first.year, first.month));
      return named(daysOfCivil(first.year, first.month, day), true);
    }
    return named(daysOfCivil(first.year, first.month, EDGE_DAY[frame.edge ?? "begin"]), true);
  }
  if (unit === "year") {
    const month = frame.edge === "end" ? 12 : frame.edge === "middle" ? 7 : 1;
    return named(daysOfCivil(now.year + shift, month, 1), true);
  }
  return null;
}

/** The end of a running or next week, month or year, for promises. */
export function periodEnd(frame: Frame, now: LocalTime, today: number): number | null {
  const shift = frame.isNext ? 1 : 0;
  if (frame.period === "week") return today - now.weekday + 6 + 7 * shift;
  if (frame.period === "month") return daysOfCivil(now.year, now.month + 1 + shift, 1) - 1;
  if (frame.period === "year") return daysOfCivil(now.year + 1 + shift, 1, 1) - 1;
  return null;
}

function weekendDays(frame: Frame, { now, today, direction }: Calendar): number {
  if (direction === "future") return today + ((5 - now.weekday + 7) % 7);
  const behind = (now.weekday - 5 + 7) % 7;
  const isNow = behind <= 1;
  return today - behind - (isNow && frame.isLast ? 7 : 0);
}

/** The day a frame names; null when it names none or an impossible one. */
export function dayOf(frame: Frame, now: LocalTime, direction: Direction): NamedDay | null {
  const today = daysOfCivil(now.year, now.month, now.day);
  const calendar = { now, today, direction };
  if (frame.date !== null) {
    const days = dateDays(frame.date, today, direction);
    return days === null ? null : named(days);
  }
  if (frame.holiday !== null) {
    const { holiday: name } = frame;
    const days = yearly(today, direction, (year) => {
      const date = holiday(name, year);
      return daysOfCivil(date.year, date.month, date.day);
    });
    return days === null ? null : named(days);
  }
  if (frame.weekday !== null) return named(weekdayDays(frame, calendar));
  if (frame.nightTo !== null && frame.nightTo >= 0) {
    return named(today - ((now.weekday - frame.nightTo + 7) % 7) - 1);
  }
  if (frame.day !== null) return named(today + frame.day);
  if (frame.weekend) return named(weekendDays(frame, calendar));
  if (frame.month !== null) {
    const days = monthDays(frame.month, frame.edge, calendar);
    return days === null ? null : named(days, true);
  }
  if (frame.period !== null) return periodDays(frame, frame.period, calendar);
  return null;
}
