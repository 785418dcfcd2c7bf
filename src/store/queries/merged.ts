import type { AccountId, IncidentId, Instant } from "../../model/ids.ts";
import type { Merge } from "../../model/incident-shape.ts";
import type { Language } from "../../model/vocabulary.ts";
import { type Database, number, text } from "./database.ts";

/** Ids of an incident and of all that were put into it; `?1` is the incident. */
export const GROUP = `(SELECT ?1 UNION ALL SELECT incident FROM incidents WHERE standing = ?1)`;

/** A merge in force, with who made it and when. */
export interface MergeView extends Merge {
  readonly at: Instant;
  readonly account: AccountId | null;
}

/** An incident that came out of another. */
export interface SplitView {
  readonly part: IncidentId;
  readonly incident: IncidentId;
  readonly why: string;
  readonly at: Instant;
  readonly account: AccountId | null;
}

/** By languages; empty: no name was given. */
export type IncidentNames = Readonly<Partial<Record<Language, string>>>;

/** The incident that stands for this one; itself when it was put into no other, or is unknown. */
export function standingOf(db: Database, incident: IncidentId): IncidentId {
  const row = db.get("SELECT standing FROM incidents WHERE incident = ?", incident);
  return (row?.["standing"] as IncidentId | null | undefined) ?? incident;
}

/** What was put into an incident, oldest first. */
export const mergesOf = (db: Database, incident: IncidentId): readonly MergeView[] =>
  db
    .all(
      `SELECT merge, at, account, into_incident, from_incident, why FROM merges
       WHERE into_incident IN ${GROUP} ORDER BY seq`,
      incident,
    )
    .map((row) => ({
      merge: text(row, "merge"),
      into: text(row, "into_incident") as IncidentId,
      from: text(row, "from_incident") as IncidentId,
      why: text(row, "why"),
      at: number(row, "at"),
      account: row["account"] as AccountId | null,
    }));

/** What came out of an incident, and what it came out of; oldest first. */
export const splitsOf = (db: Database, incident: IncidentId): readonly SplitView[] =>
  db
    .all(
      "SELECT part, incident, why, at, account FROM splits WHERE part = ?1 OR incident = ?1 ORDER BY seq",
      incident,
    )
    .map((row) => ({
      part: text(row, "part") as IncidentId,
      incident: text(row, "incident") as IncidentId,
      why: text(row, "why"),
      at: number(row, "at"),
      account: row["account"] as AccountId | null,
    }));

export function namesOf(db: Database, incident: IncidentId): IncidentNames {
  const row = db.get("SELECT names FROM incident_names WHERE incident = ?", incident);
  return row === undefined ? {} : (JSON.parse(text(row, "names")) as IncidentNames);
}
