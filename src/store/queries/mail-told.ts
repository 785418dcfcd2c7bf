import type { IncidentId } from "../../model/ids.ts";
import type { ToldView } from "../mail-views.ts";
import { ACCEPTED, COMPLAINED, DELIVERED } from "../mail-states.ts";
import { type Database, number } from "./database.ts";

/** Of the first notice of an incident that somebody took: how many have it, and half and 95 % within what. */
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
  const timed = rows.reduce((sum, row) => sum + number(row, "people"), 0);
  // Who asked for quiet has the message too, at an hour of their own choice: it has no part in the delays.
  const taken = db.get(
    "SELECT sum(people) AS n FROM mail_counts WHERE cause = ? AND state IN (?, ?, ?)",
    number(first, "cause"),
    ACCEPTED,
    DELIVERED,
    COMPLAINED,
  );
  // Nearest rank: the smallest number of whole seconds within which so many had it.
  const within = (share: number): number => {
    let left = Math.ceil(timed * share);
    for (const row of rows) {
      left -= number(row, "people");
      if (left <= 0) return number(row, "seconds") + 1;
    }
    return 0;
  };
  return { people: number(taken ?? {}, "n"), p50Seconds: within(0.5), p95Seconds: within(0.95) };
}
