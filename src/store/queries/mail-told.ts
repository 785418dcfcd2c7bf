import type { IncidentId } from "../../model/ids.ts";
import type { ToldView } from "../mail-views.ts";
import { type Database, number } from "./database.ts";

/** Of the first notice of an incident that somebody took: how many, and half and 95 % within what. */
export function toldOf(db: Database, incident: IncidentId): ToldView | null {
  const first = db.get(
    `SELECT c.cause FROM mail_causes c WHERE c.incident = ? AND EXISTS
     (SELECT 1 FROM mail_times t WHERE t.cause = c.cause) ORDER BY c.cause LIMIT 1`,
    incident,
  );
  if (first === undefined) return null;
  const rows = db.all(
    "SELECT seconds, people FROM mail_times WHERE cause = ? ORDER BY seconds",
    number(first, "cause"),
  );
  const people = rows.reduce((sum, row) => sum + number(row, "people"), 0);
  // Nearest rank: the smallest number of whole seconds within which so many had it.
  const within = (share: number): number => {
    let left = Math.ceil(people * share);
    for (const row of rows) {
      left -= number(row, "people");
      if (left <= 0) return number(row, "seconds") + 1;
    }
    return 0;
  };
  return { people, p50Seconds: within(0.5), p95Seconds: within(0.95) };
}
