import type { NoteFact, RulingFact, UpdateFact, Written } from "../../model/editorial.ts";
import type { AccountId, IncidentId, Instant } from "../../model/ids.ts";
import { type Database, number, type Row, text } from "./database.ts";
import { GROUP } from "./merged.ts";

/** Of one incident, each kind. */
export const EDITORIAL_SHOWN_MAX = 50;

export interface UpdateView extends UpdateFact, Written {
  /** It waits for its hour. */
  readonly embargoed: boolean;
}
export interface NoteView extends NoteFact, Written {}
export interface RulingView extends RulingFact, Written {}

/** What editors added to an incident; newest first. */
export interface Editorial {
  readonly updates: readonly UpdateView[];
  readonly notes: readonly NoteView[];
  readonly rulings: readonly RulingView[];
}

const bodyOf = (row: Row): unknown => JSON.parse(text(row, "body"));

const writtenOf = (row: Row): Written => ({
  at: number(row, "at"),
  account: row["account"] as AccountId | null,
});

const rowsOf = (db: Database, kind: string, incident: IncidentId): readonly Row[] =>
  db.all(
    `SELECT at, account, body FROM editorial WHERE incident IN ${GROUP} AND kind = ?2 AND ended = 0
     ORDER BY seq DESC LIMIT ${EDITORIAL_SHOWN_MAX}`,
    incident,
    kind,
  );

export const editorialOf = (db: Database, incident: IncidentId, now: Instant): Editorial => ({
  updates: rowsOf(db, "update", incident).map((row) => {
    const update = { ...(bodyOf(row) as UpdateFact), ...writtenOf(row) };
    return { ...update, embargoed: update.from > now };
  }),
  notes: rowsOf(db, "note", incident).map((row) => ({
    ...(bodyOf(row) as NoteFact),
    ...writtenOf(row),
  })),
  rulings: rowsOf(db, "ruling", incident).map((row) => ({
    ...(bodyOf(row) as RulingFact),
    ...writtenOf(row),
  })),
});

/** What readers see: no update before its hour. */
export const updatesOf = (
  db: Database,
  incident: IncidentId,
  now: Instant,
): readonly UpdateView[] =>
  editorialOf(db, incident, now).updates.filter(({ embargoed }) => !embargoed);

/** The incident of an update that is not ended; null: there is none. */
export function incidentOfUpdate(db: Database, update: string): IncidentId | null {
  const row = db.get(
    "SELECT incident FROM editorial WHERE id = ? AND kind = 'update' AND ended = 0",
    update,
  );
  return row === undefined ? null : (text(row, "incident") as IncidentId);
}

/** Notes of the desk since then, about anything; newest first. */
export const notesSince = (db: Database, since: Instant): readonly NoteView[] =>
  db
    .all(
      `SELECT at, account, body FROM editorial WHERE kind = 'note' AND at >= ?
       ORDER BY seq DESC LIMIT ${EDITORIAL_SHOWN_MAX}`,
      since,
    )
    .map((row) => ({ ...(bodyOf(row) as NoteFact), ...writtenOf(row) }));
