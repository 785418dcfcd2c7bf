import type { AreaCode, Instant, OperatorId } from "../model/ids.ts";
import type { Service } from "../model/vocabulary.ts";
import type { StreamBook } from "./stream-book.ts";

/** How unusual the reports of a stream at an area are now. */
export interface ScoreView {
  readonly score: number;
  readonly threshold: number;
  readonly observed: number;
  readonly expected: number;
  readonly since: Instant;
  readonly recurrenceWeeks: number;
}

/** Null when nothing unusual came there within the last day. */
export function scoreOf(
  book: StreamBook,
  where: { operator: OperatorId; service: Service | null; area: AreaCode },
  at: Instant,
): ScoreView | null {
  const place = book.place(where.area, where.operator);
  if (place === null) return null;
  const stream = book.find(where.operator, where.service, place.country);
  const window = stream?.window(place.node, at) ?? null;
  if (window === null) return null;
  const level = place.country.level[place.node] ?? 0;
  const recurrenceWeeks = book.recurrence(level, window.score);
  return { ...window, threshold: book.thresholds[level] ?? 0, recurrenceWeeks };
}
