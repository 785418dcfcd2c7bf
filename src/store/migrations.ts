import type { DatabaseSync } from "node:sqlite";
import { TABLES_001 } from "./migrations/001-tables.ts";
import { MAIL_008 } from "./migrations/008-mail.ts";
import { PHOTOS_002 } from "./migrations/002-photos.ts";
import { SETTINGS_003 } from "./migrations/003-settings.ts";
import { OUTLINES_004 } from "./migrations/004-outlines.ts";
import { REGISTER_005 } from "./migrations/005-register.ts";
import { LOCAL_006 } from "./migrations/006-local.ts";
import { CENSUS_007 } from "./migrations/007-census.ts";
import { ACCOUNTS_009 } from "./migrations/009-accounts.ts";
import { PUBLISHED_PHOTOS_010 } from "./migrations/010-published-photos.ts";
import { TRIAGE_012 } from "./migrations/012-triage.ts";
import { EDITORIAL_014 } from "./migrations/014-editorial.ts";
import { INCIDENT_SHAPE_016 } from "./migrations/016-incident-shape.ts";
import { SILENT_WITNESSES_017 } from "./migrations/017-silent-witnesses.ts";
import { QUEUE_011 } from "./migrations/011-queue.ts";
import { FINDING_REVIEWS_018 } from "./migrations/018-finding-reviews.ts";
import { DESK_DEEDS_019 } from "./migrations/019-desk-deeds.ts";
import { LINE_ACCESS_020 } from "./migrations/020-line-access.ts";
import { LINE_FILES_013 } from "./migrations/013-line-files.ts";
import { LEAN_REPORTS_015 } from "./migrations/015-lean-reports.ts";

/** In order; each runs once, inside a transaction. A change of a table is a new file, never an edit. */
const MIGRATIONS: readonly string[] = [
  TABLES_001,
  PHOTOS_002,
  SETTINGS_003,
  OUTLINES_004,
  REGISTER_005,
  LOCAL_006,
  CENSUS_007,
  MAIL_008,
  ACCOUNTS_009,
  PUBLISHED_PHOTOS_010,
  QUEUE_011,
  TRIAGE_012,
  LINE_FILES_013,
  EDITORIAL_014,
  LEAN_REPORTS_015,
  INCIDENT_SHAPE_016,
  SILENT_WITNESSES_017,
  FINDING_REVIEWS_018,
  DESK_DEEDS_019,
  LINE_ACCESS_020,
];

/** Versions whose tables are filled from entries that were folded before: everything is folded anew. */
const FOLDED_ANEW: readonly number[] = [9, 11, 17];

/** Forgets every row: the journal has them all. */
function forgetRows(db: DatabaseSync): void {
  const tables = db.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'meta'",
  );
  for (const { name } of tables.all()) db.exec(`DELETE FROM "${String(name)}"`);
  db.exec("DELETE FROM meta WHERE name = 'seq'");
}

export const SCHEMA_VERSION: number = MIGRATIONS.length;

/** Brings the tables to the newest shape. Throws when the file is from a newer Vigie: rebuild it. */
export function migrate(db: DatabaseSync): void {
  const row = db.prepare("PRAGMA user_version").get() as { user_version: number };
  if (row.user_version > SCHEMA_VERSION) {
    throw new Error(
      `the store has schema ${row.user_version}, this Vigie knows up to ${SCHEMA_VERSION}: run "vigie rebuild"`,
    );
  }
  const isNew = row.user_version === 0;
  for (let version = row.user_version; version < SCHEMA_VERSION; version++) {
    db.exec("BEGIN");
    db.exec(MIGRATIONS[version] ?? "");
    if (!isNew && FOLDED_ANEW.includes(version + 1)) forgetRows(db);
    db.exec(`PRAGMA user_version = ${version + 1}`);
    db.exec("COMMIT");
  }
}
