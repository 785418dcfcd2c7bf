import type { Instant } from "../model/ids.ts";
import { EVIDENCE_IDS_MAX } from "./limits.ts";
import type { Witnessed } from "./evidence-book.ts";

/** Room for erased reports and for many of one instant. */
const KEPT_MAX = 4 * EVIDENCE_IDS_MAX;

/** Counted reports of which only the newest are kept to be cited. */
export interface Recent {
  count: number;
  firstAt: Instant | null;
  lastAt: Instant | null;
  newest: Witnessed[];
}

export const createRecent = (): Recent => ({ count: 0, firstAt: null, lastAt: null, newest: [] });

/** Adds a report said at or after all before. */
export const addRecent = (recent: Recent, report: Witnessed): void => {
  recent.count += 1;
  recent.firstAt ??= report.saidAt;
  recent.lastAt = report.saidAt;
  recent.newest.push(report);
  if (recent.newest.length > KEPT_MAX) recent.newest = recent.newest.slice(KEPT_MAX / 2);
};
