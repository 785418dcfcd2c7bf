import type { AreaCode, Instant, OperatorId } from "../model/ids.ts";
import type { Service } from "../model/vocabulary.ts";
import type { Baseline } from "./baseline.ts";
import { usageDays, wallOf } from "./shape.ts";
import type { Place, StreamBook } from "./stream-book.ts";

export interface UsualQuestion {
  readonly operator: OperatorId;
  /** Null: all services together. */
  readonly service: Service | null;
  /** Null: the operator's whole country. */
  readonly area: AreaCode | null;
  readonly from: Instant;
  readonly to: Instant;
}

interface Naming {
  network(operator: OperatorId): OperatorId;
}

function baselines(
  book: StreamBook,
  at: { operator: OperatorId; service: Service | null; place: Place },
): readonly Baseline[] {
  const { country } = at.place;
  if (at.service !== null) {
    const stream = book.find(at.operator, at.service, country);
    return [stream?.baseline ?? book.prior(at.operator, country)];
  }
  const streams = book.of(at.operator).filter((stream) => stream.key.country === country);
  if (streams.length === 0) return [book.prior(at.operator, country)];
  return streams.map((stream) => stream.baseline);
}

/**
 * Days without incidents that an operator's rate at home rests on, 0..28; over all services the
 * fewest of them, since the sum is no better known than its least known part.
 */
export function baselineDaysOf(
  book: StreamBook,
  deps: Naming,
  of: { readonly operator: OperatorId; readonly service: Service | null },
): number {
  const operator = deps.network(of.operator);
  const place = book.place(null, operator);
  if (place === null) return 0;
  const known = baselines(book, { operator, service: of.service, place });
  return Math.min(...known.map(({ daysLearned }) => daysLearned));
}

export function usualOf(book: StreamBook, deps: Naming, question: UsualQuestion): number {
  const operator = deps.network(question.operator);
  const place = book.place(question.area, operator);
  if (place === null || question.to <= question.from) return 0;
  const { zone } = place.country;
  let expected = 0;
  for (const { shape, rate, share } of baselines(book, {
    operator,
    service: question.service,
    place,
  })) {
    const from = usageDays(shape, wallOf(question.from, zone));
    const days = Math.max(0, usageDays(shape, wallOf(question.to, zone)) - from);
    expected += days * rate * (share[place.node] ?? 0);
  }
  return expected;
}

export function shareOf(
  book: StreamBook,
  deps: Naming,
  where: { operator: OperatorId; service: Service | null; area: AreaCode },
): number {
  const operator = deps.network(where.operator);
  const place = book.place(where.area, operator);
  if (place === null) return 0;
  const known = baselines(book, { operator, service: where.service, place });
  const rates = known.reduce((sum, { rate }) => sum + rate, 0);
  return known.reduce((sum, { rate, share }) => sum + (rate / rates) * (share[place.node] ?? 0), 0);
}
