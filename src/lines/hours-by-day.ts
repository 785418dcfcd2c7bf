import type { Instant } from "../model/ids.ts";
import type { LineRole, Tap } from "../model/line-record.ts";
import { addDays } from "../time/add-days.ts";
import { startOfDay } from "../time/start-of-day.ts";
import type { LineFile } from "./line-file.ts";
import { DAYS_TOLD_MAX } from "./limits.ts";
import { type TapRun, tapRunsOf } from "./tapped.ts";

/** One local day of one line: milliseconds in each state; what nobody said is in none of them. */
export interface DayOfLine {
  /** First instant of the day in the zone. */
  readonly day: Instant;
  /** 23, 24 or 25 hours. */
  readonly lengthMs: number;
  readonly ms: Readonly<Record<Tap, number>>;
}

const overlap = (run: TapRun, from: Instant, to: Instant): number =>
  Math.max(0, Math.min(run.until, to) - Math.max(run.at, from));

/**
 * Hours dead, without cards and degraded, by calendar day of the business's zone, from the first entry
 * to `now`; the last `DAYS_TOLD_MAX` days. A day on which the line worked throughout is left out.
 */
export function hoursByDay(
  file: LineFile,
  role: LineRole,
  { now, zone }: { readonly now: Instant; readonly zone: string },
): readonly DayOfLine[] {
  const runs = tapRunsOf(file, role);
  const [first] = runs;
  if (first === undefined) return [];
  const oldest = addDays(startOfDay(now, zone), 1 - DAYS_TOLD_MAX, zone);
  const days: DayOfLine[] = [];
  for (let day = Math.max(startOfDay(first.at, zone), oldest); day <= now;) {
    const next = startOfDay(addDays(day, 1, zone), zone);
    const end = Math.min(next, now);
    const ms = { works: 0, degraded: 0, no_cards: 0, dead: 0 };
    for (const run of runs) ms[run.state] += overlap(run, day, end);
    if (ms.degraded + ms.no_cards + ms.dead > 0) days.push({ day, lengthMs: next - day, ms });
    day = next;
  }
  return days;
}

/** The same days added up. */
export const totalOf = (days: readonly DayOfLine[]): Readonly<Record<Tap, number>> => {
  const total = { works: 0, degraded: 0, no_cards: 0, dead: 0 };
  for (const { ms } of days)
    for (const [state, part] of Object.entries(ms)) total[state as Tap] += part;
  return total;
};
