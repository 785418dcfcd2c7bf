import type { Instant } from "../model/ids.ts";
import { daysOfCivil } from "../time/civil.ts";
import { instantOfWall } from "../time/instant-of.ts";
import { local } from "../time/local.ts";
import { MONTH_NAMES } from "../time/month-names.ts";
import { DAY_MS, MINUTE_MS } from "../time/units.ts";
import { plainLetters } from "../places/key.ts";

/** From when until when something is offered; null where the words give no day. */
export interface OfferTerms {
  /** First instant of the first day. */
  readonly from: Instant | null;
  /** Last minute of the last day. */
  readonly until: Instant | null;
}

const MONTHS: ReadonlyMap<string, number> = new Map(
  Object.values(MONTH_NAMES).flatMap((names) =>
    names.map((name, index): [string, number] => [plainLetters(name), index + 1]),
  ),
);
const MONTH = [...MONTHS.keys()].join("|");
const DAY = String.raw`(\d{1,2})(?:er|st|nd|rd|th|\.|e)?`;
const YEAR = String.raw`(?:,? (\d{4}))?`;
const DATE = String.raw`(?:${DAY} (?:of )?(${MONTH})${YEAR}|(${MONTH}) ${DAY}${YEAR}|(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?)`;
const UNTIL = String.raw`(?:jusqu'(?:au|a)|jusque|tot (?:en met )?|t/m|t\.e\.m\.|bis (?:zum |einschliesslich )?|until|till|through|up to)`;
const FROM = String.raw`(?:du|des le|a partir du|le|van|vanaf|vom|ab|ab dem|from|starting|as of|between)`;
const TO = String.raw`(?:au|tot en met|tot|t/m|bis zum|bis|to|until|through|and|-|–)`;

const UNTIL_DATE = new RegExp(String.raw`\b${UNTIL} ?(?:le |the )?${DATE}\b`, "u");
const FROM_DATE = new RegExp(
  String.raw`\b(?:des le|a partir du|vanaf|ab|ab dem|vom|from|starting|as of) (?:the )?${DATE}\b`,
  "u",
);
/** "Du 12 au 24 janvier", "from 12 March to 3 April": the first day may leave its month to the second. */
const RANGE = new RegExp(
  String.raw`\b${FROM} (?:the )?${DAY}(?: (${MONTH}))?${YEAR} ${TO} (?:le |the )?${DATE}\b`,
  "u",
);
const RANGE_GROUPS = 3;

interface Day {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

const numberOf = (digits: string | undefined): number | null =>
  digits === undefined ? null : Number(digits);

/** The date in the groups of `DATE` that begin at an index. */
const dateIn = (groups: readonly (string | undefined)[], first: number): Day | null => {
  const group = (index: number): string | undefined => groups[first + index];
  const [day, name, year] =
    group(1) === undefined ? [group(4), group(3), group(5)] : [group(0), group(1), group(2)];
  const plain = group(6) !== undefined;
  const month = plain ? numberOf(group(7)) : (MONTHS.get(name ?? "") ?? null);
  const of = plain ? numberOf(group(6)) : numberOf(day);
  if (month === null || of === null || month < 1 || month > 12 || of < 1 || of > 31) return null;
  return { year: numberOf(plain ? group(8) : year), month, day: of };
};

/** A day that is longer past is one of the next year: offers are made for days to come. */
const PAST_DAYS_MAX = 31;

/** Days since 1970: of the year given, else of the one that lies ahead of the day it was said. */
const dayNumber = ({ year, month, day }: Day, said: Instant, zone: string): number => {
  const today = local(said, zone);
  if (year !== null) return daysOfCivil(year, month, day);
  const now = daysOfCivil(today.year, today.month, today.day);
  const same = daysOfCivil(today.year, month, day);
  if (now - same > PAST_DAYS_MAX) return daysOfCivil(today.year + 1, month, day);
  return same;
};

/** The days between which an offer holds, from words in four languages; `said`: when, `zone`: IANA. */
export const offerTerms = (
  text: string,
  { said, zone }: { readonly said: Instant; readonly zone: string },
): OfferTerms => {
  const folded = plainLetters(text).replaceAll("’", "'").replaceAll(/\s+/gu, " ");
  const begin = (day: Day): Instant => instantOfWall(dayNumber(day, said, zone) * DAY_MS, zone);
  const end = (day: Day): Instant =>
    instantOfWall((dayNumber(day, said, zone) + 1) * DAY_MS - MINUTE_MS, zone);
  const range = RANGE.exec(folded);
  const last = range === null ? null : dateIn(range, 1 + RANGE_GROUPS);
  const firstDay = numberOf(range?.[1]);
  if (range !== null && last !== null && firstDay !== null && firstDay >= 1 && firstDay <= 31) {
    const month = MONTHS.get(range[2] ?? "") ?? last.month;
    const year = numberOf(range[3]) ?? last.year;
    return { from: begin({ year, month, day: firstDay }), until: end(last) };
  }
  const until = UNTIL_DATE.exec(folded);
  const from = FROM_DATE.exec(folded);
  const untilDay = until === null ? null : dateIn(until, 1);
  const fromDay = from === null ? null : dateIn(from, 1);
  return {
    from: fromDay === null ? null : begin(fromDay),
    until: untilDay === null ? null : end(untilDay),
  };
};
