import type { Entry } from "../model/entry.ts";
import type { EditorialFact } from "../model/editorial.ts";
import type { IncidentId } from "../model/ids.ts";
import type { RegisterTables } from "./project-register.ts";

const INSERT = `INSERT OR IGNORE INTO editorial (seq, at, account, kind, id, incident, shown_from, body)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;

export const isEditorial = (body: Entry["body"]): body is EditorialFact =>
  body.kind === "ruling" ||
  body.kind === "note" ||
  body.kind === "update" ||
  body.kind === "update_end";

/** Writes the row; the incident whose public page changes, null for none. */
export function projectEditorial(
  tables: RegisterTables,
  { seq, at, actor }: Entry,
  fact: EditorialFact,
): IncidentId | null {
  if (fact.kind === "update_end") {
    tables.run("UPDATE editorial SET ended = 1 WHERE id = ?", [fact.update]);
    const [row] = tables.all("SELECT incident FROM editorial WHERE id = ?", [fact.update]);
    return (row?.["incident"] as IncidentId | undefined) ?? null;
  }
  const id = fact.kind === "update" ? fact.update : fact.kind === "note" ? fact.note : null;
  const from = fact.kind === "update" ? fact.from : null;
  const body = JSON.stringify(fact);
  tables.run(INSERT, [seq, at, actor.account ?? null, fact.kind, id, fact.incident, from, body]);
  return fact.kind === "update" ? fact.incident : null;
}
