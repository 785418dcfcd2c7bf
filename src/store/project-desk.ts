import type { CorrectionFact, Entry } from "../model/entry.ts";
import type { QueueViewFact } from "../model/queue-view.ts";
import type { RegisterTables } from "./project-register.ts";

const KEEP_VIEW = "INSERT OR REPLACE INTO queue_views (name, seq, search) VALUES (?, ?, ?)";
const FORGET_VIEW = "DELETE FROM queue_views WHERE name = ?";
const REVEALED = `INSERT OR REPLACE INTO revealed_names (report, seq, sealed)
  SELECT report, ?2, ?3 FROM reports WHERE report = ?1 AND erased = 0`;

/** A search that editors keep under a name; no public page shows it. */
export function projectView(
  tables: RegisterTables,
  { seq }: Pick<Entry, "seq">,
  { name, search }: QueueViewFact,
): void {
  if (search === "") tables.run(FORGET_VIEW, [name]);
  else tables.run(KEEP_VIEW, [name, seq, search]);
}

/** Names that a correction revealed: those of the last one stand. */
export function projectNames(
  tables: RegisterTables,
  { seq }: Pick<Entry, "seq">,
  { report, aliases }: CorrectionFact,
): void {
  if (aliases !== undefined) tables.run(REVEALED, [report, seq, aliases]);
}
