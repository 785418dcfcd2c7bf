import type { DatabaseSync } from "node:sqlite";
import { TABLES_001 } from "./migrations/001-tables.ts";
import { PHOTOS_002 } from "./migrations/002-photos.ts";
import { SETTINGS_003 } from "./migrations/003-settings.ts";
import { OUTLINES_004 } from "./migrations/004-outlines.ts";

interface Migration {
  readonly tables: string;
  /** It keeps what earlier entries said too: an older file is computed anew from the journal. */
  readonly fromTheStart?: boolean;
}

/** In order; each runs once, inside a transaction. A change of a table is a new file, never an edit. */
const MIGRATIONS: readonly Migration[] = [
  { tables: TABLES_001 },
  { tables: PHOTOS_002 },
  { tables: SETTINGS_003 },
  { tables: OUTLINES_004, fromTheStart: true },
];

export const SCHEMA_VERSION: number = MIGRATIONS.length;

/**
 * Brings the tables to the newest shape. Throws when the file is from a newer Vigie, or from one
 * that did not keep what a table of today holds: rebuild it.
 */
export function migrate(db: DatabaseSync): void {
  const row = db.prepare("PRAGMA user_version").get() as { user_version: number };
  const found = row.user_version;
  if (found > SCHEMA_VERSION) {
    throw new Error(
      `the store has schema ${found}, this Vigie knows up to ${SCHEMA_VERSION}: run "vigie rebuild"`,
    );
  }
  const due = MIGRATIONS.slice(found);
  if (found > 0 && due.some(({ fromTheStart }) => fromTheStart === true)) {
    throw new Error(`the store has schema ${found}: it is computed anew from the journal`);
  }
  for (const [index, { tables }] of due.entries()) {
    db.exec("BEGIN");
    db.exec(tables);
    db.exec(`PRAGMA user_version = ${found + index + 1}`);
    db.exec("COMMIT");
  }
}
