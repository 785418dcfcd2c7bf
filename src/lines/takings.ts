import type { Instant } from "../model/ids.ts";
import type { TakingsDay } from "../model/line-record.ts";
import { local } from "../time/local.ts";
import { DAY_MS } from "../time/units.ts";
import { hoursByDay } from "./hours-by-day.ts";
import { TAKINGS_BACK_DAYS, TAKINGS_LIKE_DAYS_MIN } from "./limits.ts";
import { type LineFile, rolesOf } from "./line-file.ts";

export interface TakingsRow {
  /** `YYYY-MM-DD`, local. */
  readonly day: string;
  readonly expectedCents: number | null;
  /** How many days the expected figure is the mean of; null: it was typed, or there is none. */
  readonly from: number | null;
  readonly actualCents: number | null;
  /** A line was in trouble on that day. */
  readonly trouble: boolean;
}

export interface Takings {
  /** Days in trouble, and days whose expected takings were typed. */
  readonly rows: readonly TakingsRow[];
  /** Other days: what is expected is measured by them. */
  readonly usual: number;
  /** Expected less actual, added up over the rows that have both. */
  readonly missingCents: number;
}

const two = (value: number): string => String(value).padStart(2, "0");

/** The local day of an instant, `YYYY-MM-DD`. */
export const dayOf = (at: Instant, zone: string): string => {
  const { year, month, day } = local(at, zone);
  return `${year}-${two(month)}-${two(day)}`;
};

const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);

/** Each day as last written down, by hand or in a list. */
function typedDays(file: LineFile): ReadonlyMap<string, TakingsDay> {
  const days = new Map<string, TakingsDay>();
  for (const { body } of file.live) {
    if (body.kind === "takings") days.set(body.day, body);
    if (body.kind === "takings_list") for (const day of body.days) days.set(day.day, day);
  }
  return days;
}

/** The mean of the same weekday in the eight weeks before, of days without trouble. */
function usualOf(
  day: string,
  days: ReadonlyMap<string, TakingsDay>,
  trouble: ReadonlySet<string>,
): { readonly cents: number; readonly days: number } | null {
  const at = dayNumber(day);
  const like = [...days.values()].flatMap(({ day: other, actualCents }) => {
    const before = at - dayNumber(other);
    const same = before > 0 && before <= TAKINGS_BACK_DAYS && before % 7 === 0;
    return same && actualCents !== null && !trouble.has(other) ? [actualCents] : [];
  });
  if (like.length < TAKINGS_LIKE_DAYS_MIN) return null;
  const sum = like.reduce((total, cents) => total + cents, 0);
  return { cents: Math.round(sum / like.length), days: like.length };
}

/**
 * Takings expected against actual, of the days in trouble. What is expected is what was typed, else the
 * mean of two or more of the same weekday in the eight weeks before; else nothing.
 */
export function takingsOf(
  file: LineFile,
  moment: { readonly now: Instant; readonly zone: string },
): Takings {
  const days = typedDays(file);
  const trouble = new Set(
    rolesOf(file).flatMap((role) =>
      hoursByDay(file, role, moment).map(({ day }) => dayOf(day, moment.zone)),
    ),
  );
  const rows = [...days.values()]
    .filter(({ day, expectedCents }) => trouble.has(day) || expectedCents !== null)
    .toSorted((a, b) => a.day.localeCompare(b.day))
    .map(({ day, expectedCents, actualCents }): TakingsRow => {
      const usual = expectedCents === null ? usualOf(day, days, trouble) : null;
      return {
        day,
        expectedCents: expectedCents ?? usual?.cents ?? null,
        from: usual?.days ?? null,
        actualCents,
        trouble: trouble.has(day),
      };
    });
  const missingCents = rows.reduce(
    (sum, { expectedCents, actualCents }) =>
      expectedCents === null || actualCents === null ? sum : sum + expectedCents - actualCents,
    0,
  );
  return { rows, usual: days.size - rows.length, missingCents };
}
