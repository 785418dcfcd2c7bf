import type { Instant } from "../../model/ids.ts";
import type { OnsetPrecision } from "../../model/vocabulary.ts";
import { addDays } from "../../time/add-days.ts";
import { addMonths } from "../../time/add-months.ts";
import { daysOfCivil } from "../../time/civil.ts";
import { instantOfWall } from "../../time/instant-of.ts";
import { local } from "../../time/local.ts";
import type { LocalTime } from "../../time/local.ts";
import { startOfDay } from "../../time/start-of-day.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../time/units.ts";
import { dayOf } from "./day-of.ts";
import type { Frame } from "./frame.ts";
import type { Moment } from "./moment.ts";
import { hourInPart, PART_HOURS } from "./parts.ts";
import type { Clock, Duration } from "./piece.ts";
import type { Part } from "./senses.ts";

export interface Resolved {
  readonly instant: Instant;
  readonly precision: OnsetPrecision;
}

/** "Depuis 21h" sent at 20:55: people round the minutes. */
const ROUNDING_MS = 10 * MINUTE_MS;
/** A trouble of so many years is a manner of speaking, or the age of a contract. */
const YEARS_MAX = 12;
/** Counted days up to a week are meant to the day. */
const EXACT_DAYS_MAX = 7;

interface Setting extends Moment {
  readonly now: LocalTime;
  readonly today: number;
}

/** The wall clock at an hour of a day (hours may leave the day), as an instant. */
const at = (setting: Setting, days: number, minutes: number): Instant =>
  instantOfWall(days * DAY_MS + minutes * MINUTE_MS, setting.zone);

function resolveDuration(duration: Duration, roughly: boolean, setting: Setting): Resolved | null {
  const { amount, unit } = duration;
  const { publishedAt, zone } = setting;
  const approx = duration.approx || roughly;
  const whole = Math.floor(amount);
  if (amount <= 0) return null;
  switch (unit) {
    case "minute": {
      const precision = duration.approx ? "approx" : "minute";
      return { instant: publishedAt - amount * MINUTE_MS, precision };
    }
    case "hour": {
      const precision = duration.approx ? "approx" : amount < 1 ? "minute" : "hour";
      return { instant: publishedAt - amount * HOUR_MS, precision };
    }
    case "day": {
      if (amount % 1 !== 0) {
        return { instant: publishedAt - amount * DAY_MS, precision: "daypart" };
      }
      const precision = approx || amount > EXACT_DAYS_MAX ? "approx" : "day";
      return { instant: startOfDay(addDays(publishedAt, -amount, zone), zone), precision };
    }
    case "week": {
      const days = Math.round(amount * 7);
      const instant = startOfDay(addDays(publishedAt, -days, zone), zone);
      return { instant, precision: "approx" };
    }
    case "month": {
      const half = amount % 1 === 0 ? 0 : 15;
      const back = addDays(addMonths(publishedAt, -whole, zone), -half, zone);
      return { instant: startOfDay(back, zone), precision: "approx" };
    }
    case "year": {
      if (amount > YEARS_MAX) return null;
      const back = addMonths(publishedAt, -Math.round(amount * 12), zone);
      return { instant: startOfDay(back, zone), precision: "approx" };
    }
  }
}

/** Days to add to the named day for an hour of a night: after midnight it is the next one. */
function nightShift(frame: Frame, part: Part, hour: number): number {
  const small = hour < 12;
  if (part === "last_night") return small ? 1 : 0;
  // "cette nuit" names the day it ends on; "lundi dans la nuit" the day it begins on.
  if (frame.day === 0) return small ? 0 : -1;
  return small ? 1 : 0;
}

const precisionOf = (frame: Frame, clock: Clock): OnsetPrecision => {
  if (clock.form === "word") return "hour";
  return (frame.intro.around || frame.roughly) && clock.minute === 0 ? "hour" : "minute";
};

/** Candidate hours of a clock time on a day, the likeliest last. */
function hoursOf(clock: Clock): readonly number[] {
  if (clock.form !== "loose" || clock.hour > 12) return [clock.hour];
  const dial = clock.hour % 12;
  return [dial, dial + 12];
}

function clockWithPart(clock: Clock, part: Part): number {
  return hourInPart(clock.form === "word" && clock.hour === 0 ? 24 : clock.hour, part);
}

/** A clock time on a named day. */
function resolveOnDay(frame: Frame, days: number, setting: Setting): Resolved | null {
  const { clock } = frame;
  if (clock === null) return null;
  const precision = precisionOf(frame, clock);
  if (frame.part !== null && clock.hour <= 12) {
    const hour = clockWithPart(clock, frame.part);
    const isNight = frame.part === "night" || frame.part === "last_night";
    const shift = isNight ? nightShift(frame, frame.part, hour) : 0;
    const instant = at(setting, days + shift, hour * 60 + clock.minute);
    if (instant <= setting.publishedAt) return { instant, precision };
    return isNight && hour >= 12
      ? past(at(setting, days + shift - 1, hour * 60 + clock.minute), precision, setting)
      : past(instant, precision, setting);
  }
  if (frame.part === "night" && frame.day === 0 && clock.hour >= 18) {
    const tonight = at(setting, days, clock.hour * 60 + clock.minute);
    const instant =
      tonight <= setting.publishedAt
        ? tonight
        : at(setting, days - 1, clock.hour * 60 + clock.minute);
    return past(instant, precision, setting);
  }
  if (clock.form === "word" && clock.hour === 0) {
    // "hier à minuit" is the end of that day, "aujourd'hui minuit" its begin.
    const isToday = days === setting.today;
    return past(at(setting, isToday ? days : days + 1, 0), precision, setting);
  }
  const isToday = days === setting.today;
  let found: Instant | null = null;
  for (const hour of hoursOf(clock)) {
    const instant = at(setting, days, hour * 60 + clock.minute);
    // Without a part of the day, small hours of a past day are those after noon.
    if (!isToday && found !== null && hour % 12 >= 8) continue;
    if (instant <= setting.publishedAt + (isToday ? ROUNDING_MS : 0)) found = instant;
  }
  return found === null ? null : past(Math.min(found, setting.publishedAt), precision, setting);
}

const past = (instant: Instant, precision: OnsetPrecision, setting: Setting): Resolved | null =>
  instant <= setting.publishedAt ? { instant, precision } : null;

/** A clock time without a day: the last time the clock showed it. */
function resolveLatest(frame: Frame, clock: Clock, setting: Setting): Resolved {
  const precision = precisionOf(frame, clock);
  const hours =
    frame.part !== null && clock.hour <= 12
      ? [clockWithPart(clock, frame.part) % 24]
      : hoursOf(clock);
  let best = Number.NEGATIVE_INFINITY;
  for (const hour of hours) {
    for (const days of [setting.today, setting.today - 1]) {
      const instant = at(setting, days, hour * 60 + clock.minute);
      if (instant <= setting.publishedAt + ROUNDING_MS) best = Math.max(best, instant);
    }
  }
  return { instant: Math.min(best, setting.publishedAt), precision };
}

function resolveNight(frame: Frame, days: number, setting: Setting): Resolved | null {
  // "cette nuit" ends today; "lundi nuit" and "hier nuit" begin on the day they name.
  const isThisNight = frame.day === 0 && frame.weekday === null && frame.date === null;
  const begin = isThisNight ? days : days + 1;
  const middle = at(setting, begin, isThisNight || frame.nightTo !== null ? 120 : 0);
  if (middle <= setting.publishedAt) return { instant: middle, precision: "daypart" };
  // Said during that night, or before it: the night may have begun already.
  const start = at(setting, begin, -120);
  if (start <= setting.publishedAt) {
    return { instant: start + Math.floor((setting.publishedAt - start) / 2), precision: "daypart" };
  }
  return past(at(setting, days, 120), "daypart", setting);
}

function resolvePart(frame: Frame, days: number, setting: Setting): Resolved | null {
  const { part } = frame;
  if (part === null) return null;
  if (part === "night") return resolveNight(frame, days, setting);
  const hours = PART_HOURS[part];
  const middle = at(setting, days, hours.middle * 60);
  if (middle <= setting.publishedAt) return { instant: middle, precision: "daypart" };
  const start = at(setting, days, hours.start * 60);
  if (start > setting.publishedAt) return null;
  // Said during that part of the day.
  return { instant: start + Math.floor((setting.publishedAt - start) / 2), precision: "daypart" };
}

/** A part without a day ("depuis le matin"): today's when it has begun, else yesterday's. */
function resolvePartAlone(frame: Frame, setting: Setting): Resolved | null {
  if (frame.part === "night") return resolveNight({ ...frame, day: 0 }, setting.today, setting);
  return (
    resolvePart(frame, setting.today, setting) ?? resolvePart(frame, setting.today - 1, setting)
  );
}

export function settingOf(moment: Moment): Setting {
  const now = local(moment.publishedAt, moment.zone);
  return { ...moment, now, today: daysOfCivil(now.year, now.month, now.day) };
}

/** "New Year's Eve, half past eleven": an hour of that day is one of its evening, unless more is said. */
const onEve = (frame: Frame): Frame =>
  frame.holiday === "new_year_eve" && frame.part === null && frame.clock?.form === "loose"
    ? { ...frame, part: "evening" }
    : frame;

/** What a frame means as a moment that is not after the text; null when it is none. */
export function resolvePast(said: Frame, moment: Moment): Resolved | null {
  const setting = settingOf(moment);
  const frame = onEve(said);
  if (frame.duration !== null) return resolveDuration(frame.duration, frame.roughly, setting);
  const day = dayOf(frame, setting.now, "past");
  if (day === null) {
    if (frame.clock !== null) return resolveLatest(frame, frame.clock, setting);
    return frame.part === null ? null : resolvePartAlone(frame, setting);
  }
  if (day.days > setting.today || frame.isNext) return null;
  if (frame.clock !== null) return onDayOrWeekBefore(frame, day.days, setting);
  if (frame.part !== null) {
    const found = resolvePart(frame, day.days, setting);
    if (found !== null || frame.weekday === null || frame.day !== null) return found;
    return resolvePart(frame, day.days - 7, setting);
  }
  const precision = day.loose ? "approx" : "day";
  return past(at(setting, day.days, 0), precision, setting);
}

/** "lundi 20h" said on a Monday morning is last week's. */
function onDayOrWeekBefore(frame: Frame, days: number, setting: Setting): Resolved | null {
  const found = resolveOnDay(frame, days, setting);
  if (found !== null || frame.weekday === null || frame.isThis || frame.day !== null) return found;
  return resolveOnDay(frame, days - 7, setting);
}
