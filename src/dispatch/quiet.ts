import type { Instant } from "../model/ids.ts";
import type { QuietHours } from "../model/subscription.ts";
import { local } from "../time/local.ts";
import { MINUTE_MS } from "../time/units.ts";

const DAY_MINUTES = 1440;

/**
 * Until when nothing may be sent: the end of the quiet hours `at` falls in, null outside of them.
 * On a night when clocks change the end may be an hour off; nobody is kept waiting longer than a day.
 */
export function quietUntil(quiet: QuietHours | null, at: Instant, zone: string): Instant | null {
  if (quiet === null || quiet.from === quiet.until) return null;
  const { hour, minute } = local(at, zone);
  const now = hour * 60 + minute;
  const { from, until } = quiet;
  const within = from < until ? now >= from && now < until : now >= from || now < until;
  if (!within) return null;
  const left = (until - now + DAY_MINUTES) % DAY_MINUTES;
  return Math.floor(at / MINUTE_MS) * MINUTE_MS + left * MINUTE_MS;
}
