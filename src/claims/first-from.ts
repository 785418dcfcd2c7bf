import type { Instant } from "../model/ids.ts";

/** First index of a report said at or after this instant. */
export const firstFrom = (
  reports: readonly { readonly saidAt: Instant }[],
  from: Instant,
): number => {
  let low = 0;
  let high = reports.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reports[middle]?.saidAt ?? Infinity) < from) low = middle + 1;
    else high = middle;
  }
  return low;
};
