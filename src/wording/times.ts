import type { Instant } from "../model/ids.ts";
import type { Language } from "../model/vocabulary.ts";
import { daysOfCivil } from "../time/civil.ts";
import { local } from "../time/local.ts";
import type { SentenceKey } from "./keys.ts";

/** Local times of one zone as readers of one language see them: 24 hours, the day named when it is not today. */
export interface Times {
  /** IANA name. */
  readonly zone: string;
  /** `22:30`. */
  readonly clock: (at: Instant) => string;
  /** For tables and axes: `22:30`, `Mon 22:30`, `8 Jan 2018, 22:30`. */
  readonly short: (at: Instant) => string;
  /** For sentences: `at 22:30`, `on Monday at 22:30`, `on 8 January 2018 at 22:30`. */
  readonly at: (at: Instant) => string;
  readonly since: (at: Instant) => string;
  readonly until: (at: Instant) => string;
  /** `Monday 8 January 2018`, for a heading. */
  readonly day: (at: Instant) => string;
  /** Two instants of one local day have the same number, the next day's is one more. */
  readonly dayNumber: (at: Instant) => number;
  /** What `<input type="datetime-local">` takes: `2018-01-08T22:30`. */
  readonly input: (at: Instant) => string;
  /** What `<time datetime>` takes. */
  readonly iso: (at: Instant) => string;
}

/** 24-hour clock and day before month in every language. */
export const LOCALES: Readonly<Record<Language, string>> = {
  fr: "fr",
  nl: "nl",
  de: "de",
  en: "en-GB",
};

/** From here on a weekday alone could mean two days. */
const WEEKDAY_DAYS_MAX = 6;

/** Formatters are dear to build: one set per zone and language, kept by the wording. */
export interface ZoneFormatters {
  readonly weekday: Intl.DateTimeFormat;
  readonly weekdayShort: Intl.DateTimeFormat;
  readonly date: Intl.DateTimeFormat;
  readonly dateYear: Intl.DateTimeFormat;
  readonly dateShort: Intl.DateTimeFormat;
  readonly dateShortYear: Intl.DateTimeFormat;
  readonly day: Intl.DateTimeFormat;
}

export function createZoneFormatters(lang: Language, zone: string): ZoneFormatters {
  const make = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(LOCALES[lang], { timeZone: zone, ...options });
  return {
    weekday: make({ weekday: "long" }),
    weekdayShort: make({ weekday: "short" }),
    date: make({ day: "numeric", month: "long" }),
    dateYear: make({ day: "numeric", month: "long", year: "numeric" }),
    dateShort: make({ day: "numeric", month: "short" }),
    dateShortYear: make({ day: "numeric", month: "short", year: "numeric" }),
    day: make({ weekday: "long", day: "numeric", month: "long", year: "numeric" }),
  };
}

const digits = (value: number, count: number): string => String(value).padStart(count, "0");

export function createTimes(
  formatters: ZoneFormatters,
  say: (key: SentenceKey, values: Readonly<Record<string, string>>) => string,
  { zone, now }: { readonly zone: string; readonly now: Instant },
): Times {
  const dayNumber = (at: Instant): number => {
    const { year, month, day } = local(at, zone);
    return daysOfCivil(year, month, day);
  };
  const today = dayNumber(now);
  const thisYear = local(now, zone).year;
  const clock = (at: Instant): string => {
    const { hour, minute } = local(at, zone);
    return `${digits(hour, 2)}:${digits(minute, 2)}`;
  };
  const span = (at: Instant): "today" | "week" | "date" => {
    const days = Math.abs(today - dayNumber(at));
    if (days === 0) return "today";
    return days <= WEEKDAY_DAYS_MAX ? "week" : "date";
  };
  const dateOf = (at: Instant): string =>
    (local(at, zone).year === thisYear ? formatters.date : formatters.dateYear).format(at);
  const phrase = (form: "at" | "since" | "until", at: Instant): string => {
    const when = span(at);
    const values = { clock: clock(at) };
    if (when === "today") return say(`time.${form}.today`, values);
    return when === "week"
      ? say(`time.${form}.week`, { ...values, weekday: formatters.weekday.format(at) })
      : say(`time.${form}.date`, { ...values, date: dateOf(at) });
  };
  return {
    zone,
    clock,
    short: (at) => {
      const when = span(at);
      if (when === "today") return clock(at);
      if (when === "week") return `${formatters.weekdayShort.format(at)} ${clock(at)}`;
      const short =
        local(at, zone).year === thisYear ? formatters.dateShort : formatters.dateShortYear;
      return `${short.format(at)}, ${clock(at)}`;
    },
    at: (at) => phrase("at", at),
    since: (at) => phrase("since", at),
    until: (at) => phrase("until", at),
    day: (at) => formatters.day.format(at),
    dayNumber,
    input: (at) => {
      const { year, month, day } = local(at, zone);
      return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}T${clock(at)}`;
    },
    iso: (at) => new Date(at).toISOString(),
  };
}
