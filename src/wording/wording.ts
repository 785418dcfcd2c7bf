import { IntlMessageFormat } from "intl-messageformat";
import type { Instant } from "../model/ids.ts";
import type { Language } from "../model/vocabulary.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";
import type { Catalogue, MessageKey } from "./keys.ts";
import { createTimes, createZoneFormatters, LOCALES } from "./times.ts";
import type { Times, ZoneFormatters } from "./times.ts";
import { NARROW_NO_BREAK_SPACE, typeset } from "./typography.ts";

export type MessageValues = Readonly<Record<string, string | number>>;

/** One language's words, numbers and times. Built once per language; messages are compiled on first use and kept. */
export interface Wording {
  readonly lang: Language;
  /** For `<html lang>` and Intl. */
  readonly locale: string;
  /** Throws when a value the message needs is missing. */
  readonly say: (key: MessageKey, values?: MessageValues) => string;
  /** As `say`, with values that are not text (marked-up words): the pieces in order. */
  pieces<T extends object>(
    key: MessageKey,
    values: Readonly<Record<string, string | number | T>>,
  ): readonly (string | T)[];
  /** "a, b and c". */
  list(items: readonly string[]): string;
  number(value: number): string;
  /** To three significant digits: for numbers of any size, such as probabilities. */
  precise(value: number): string;
  /** Of a share 0..1: "31 %". */
  percent(share: number): string;
  /** Of milliseconds, rounded down to minutes: "45 min", "9 h", "2 days 3 h". Never negative. */
  duration(ms: number): string;
  times(zone: string, now: Instant): Times;
}

export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { fr, nl, de, en };

const MINUTE_MS = 60_000;
const MINUTES_OF_HOUR = 60;
const HOURS_OF_DAY = 24;
/** Up to here a length of time is told in hours: "25 h" says more than "1 day 1 h". */
const HOURS_SAID_MAX = 48;

export function createWording(lang: Language, catalogue: Catalogue = CATALOGUES[lang]): Wording {
  const locale = LOCALES[lang];
  const compiled = new Map<MessageKey, IntlMessageFormat>();
  const zones = new Map<string, ZoneFormatters>();
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const precise = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });
  const percents = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const smallPercents = new Intl.NumberFormat(locale, {
    style: "percent",
    maximumSignificantDigits: 1,
  });
  const lists = new Intl.ListFormat(locale, { type: "conjunction", style: "long" });

  const message = (key: MessageKey): IntlMessageFormat => {
    const known = compiled.get(key);
    if (known !== undefined) return known;
    const made = new IntlMessageFormat(typeset(lang, catalogue[key]), locale, undefined, {
      ignoreTag: true,
    });
    compiled.set(key, made);
    return made;
  };
  const say = (key: MessageKey, values?: MessageValues): string =>
    String(message(key).format(values));

  const duration = (ms: number): string => {
    const minutes = Math.max(0, Math.floor(ms / MINUTE_MS));
    if (minutes < MINUTES_OF_HOUR) return say("duration.minutes", { minutes });
    const hours = Math.floor(minutes / MINUTES_OF_HOUR);
    if (hours < HOURS_SAID_MAX) {
      const rest = minutes % MINUTES_OF_HOUR;
      // Beyond a few hours the minutes are noise.
      return rest === 0 || hours >= 6
        ? say("duration.hours", { hours })
        : say("duration.hoursMinutes", { hours, minutes: rest });
    }
    const days = Math.floor(hours / HOURS_OF_DAY);
    const restHours = hours % HOURS_OF_DAY;
    return restHours === 0 || days >= 6
      ? say("duration.days", { days })
      : say("duration.daysHours", { days, hours: restHours });
  };

  return {
    lang,
    locale,
    say,
    pieces: <T extends object>(
      key: MessageKey,
      values: Readonly<Record<string, string | number | T>>,
    ): readonly (string | T)[] => {
      const made = message(key).format<T>(values);
      return Array.isArray(made) ? made : [made];
    },
    list: (items) => lists.format(items),
    number: (value) => numbers.format(value),
    precise: (value) => (Number.isInteger(value) ? numbers : precise).format(value),
    percent: (share) =>
      (share > 0 && share < 0.01 ? smallPercents : percents)
        .format(share)
        .replace("\u00A0", NARROW_NO_BREAK_SPACE),
    duration,
    times: (zone, now) => {
      let formatters = zones.get(zone);
      if (formatters === undefined) {
        formatters = createZoneFormatters(lang, zone);
        zones.set(zone, formatters);
      }
      return createTimes(formatters, say, { zone, now });
    },
  };
}
