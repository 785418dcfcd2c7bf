import type { Instant } from "../model/ids.ts";
import type { Notice } from "../model/notice.ts";

/** A notice with the moment it was decided. */
export interface DatedNotice {
  readonly at: Instant;
  readonly notice: Notice;
}

/** What one message says of one incident: the newest notice first in weight, all in order of time. */
export interface Told {
  readonly newest: DatedNotice;
  /** Oldest first; more than one when they waited for each other. */
  readonly all: readonly DatedNotice[];
}

/**
 * Notices that reach one person in one message: one part for each incident, the one that changed
 * last first. "Down 21:04" and "back 21:31" that waited together are one part with two times.
 */
export function merged(notices: readonly DatedNotice[]): readonly Told[] {
  const parts: Told[] = [];
  for (const group of Map.groupBy(notices, ({ notice }) => notice.incident).values()) {
    const all = group.toSorted((a, b) => a.at - b.at);
    const newest = all.at(-1);
    if (newest !== undefined) parts.push({ newest, all });
  }
  return parts.toSorted((a, b) => b.newest.at - a.newest.at);
}
