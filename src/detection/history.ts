import type { AreaCode, Instant, OperatorId } from "../model/ids.ts";
import type { Service } from "../model/vocabulary.ts";
import type { PastCount, StreamBook } from "./stream-book.ts";

/** Reports counted in an hour or a minute of the past; what has no row counts 0. */
export interface HistoryRow {
  /** Start of the hour or minute. */
  readonly at: Instant;
  readonly span: "hour" | "minute";
  readonly operator: OperatorId;
  readonly service: Service | null;
  readonly area: AreaCode | null;
  readonly count: number;
}

const HALF_HOUR_MS = 1_800_000;

/** Rows with their streams and nodes, oldest first; rows about places outside the tree are left out. */
export function pastCounts(
  rows: readonly HistoryRow[],
  book: StreamBook,
  deps: { network(operator: OperatorId): OperatorId },
): readonly PastCount[] {
  const counts: PastCount[] = [];
  for (const row of rows) {
    const operator = deps.network(row.operator);
    const place = book.place(row.area, operator);
    if (place === null || !(row.count > 0)) continue;
    const stream = book.open(operator, row.service, place.country);
    if (stream === null) continue;
    const minute = row.span === "minute";
    counts.push({
      at: minute ? row.at : row.at + HALF_HOUR_MS,
      minute,
      stream,
      node: place.node,
      count: Math.round(row.count),
    });
  }
  return counts.toSorted((a, b) => a.at - b.at);
}
