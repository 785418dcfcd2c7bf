import type { Instant } from "../../model/ids.ts";
import { addDays } from "../../time/add-days.ts";
import { addMonths } from "../../time/add-months.ts";
import { instantOfWall } from "../../time/instant-of.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../time/units.ts";
import { dayOf, periodEnd } from "./day-of.ts";
import type { Frame } from "./frame.ts";
import type { Moment } from "./moment.ts";
import { hourInPart, PART_HOURS } from "./parts.ts";
import type { Duration } from "./piece.ts";
import { settingOf } from "./resolve-past.ts";

/** "By the end of the day". */
const END_OF_DAY_HOUR = 18;
/** A promise for a whole day holds until its last minute. */
const LAST_MINUTE = 24 * 60 - 1;

function afterDuration(duration: Duration, { publishedAt, zone }: Moment): Instant {
  const { amount, unit } = duration;
  switch (unit) {
    case "minute":
      return publishedAt + amount * MINUTE_MS;
    case "hour":
      return publishedAt + amount * HOUR_MS;
    case "day":
      return addDays(publishedAt, amount, zone);
    case "week":
      return addDays(publishedAt, Math.round(amount * 7), zone);
    case "month":
      return addMonths(publishedAt, Math.round(amount), zone);
    case "year":
      return addMonths(publishedAt, Math.round(amount * 12), zone);
  }
}

/** Minutes after midnight of the latest moment the words allow. */
function minuteOf(frame: Frame): number {
  if (frame.clock !== null) {
    const { hour, minute, form } = frame.clock;
    if (form === "word" && hour === 0) return 24 * 60;
    const inPart = frame.part === null || hour > 12 ? hour : hourInPart(hour, frame.part);
    // A loose hour of a promise is one of the waking day.
    const meant = form === "loose" && frame.part === null && hour <= 7 ? hour + 12 : inPart;
    return meant * 60 + minute;
  }
  if (frame.part !== null) {
    const end = PART_HOURS[frame.part].end;
    return (frame.part === "night" ? end + 24 : end) * 60;
  }
  return LAST_MINUTE;
}

/** The latest moment a promise allows ("by noon tomorrow"); null when it is not after the text. */
export function resolveFuture(frame: Frame, moment: Moment): Instant | null {
  const setting = settingOf(moment);
  const { publishedAt, zone } = moment;
  const wall = (days: number, minutes: number): Instant =>
    instantOfWall(days * DAY_MS + minutes * MINUTE_MS, zone);
  if (frame.duration !== null) return afterDuration(frame.duration, moment);
  if (frame.period === "day") return later(wall(setting.today, END_OF_DAY_HOUR * 60), publishedAt);
  if (frame.period !== null && frame.edge === "end") {
    const days = periodEnd(frame, setting.now, setting.today);
    return days === null ? null : later(wall(days, LAST_MINUTE), publishedAt);
  }
  const day = dayOf(frame, setting.now, "future");
  if (day !== null) return later(wall(day.days, minuteOf(frame)), publishedAt);
  if (frame.clock === null && frame.part === null) return null;
  const minutes = minuteOf(frame);
  const candidates = [wall(setting.today, minutes), wall(setting.today + 1, minutes)];
  if (frame.clock?.form === "loose" && frame.part === null && frame.clock.hour <= 12) {
    candidates.push(wall(setting.today, minutes + 12 * 60));
  }
  const ahead = candidates.filter((instant) => instant > publishedAt);
  return ahead.length === 0 ? null : Math.min(...ahead);
}

const later = (instant: Instant, publishedAt: Instant): Instant | null =>
  instant > publishedAt ? instant : null;
