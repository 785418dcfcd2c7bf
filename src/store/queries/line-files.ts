import type { Instant, LineFileId } from "../../model/ids.ts";
import type { Database, Row } from "./database.ts";

/** A file as rows know it: nothing of what it says. */
export interface LineFileView {
  readonly file: LineFileId;
  readonly openedAt: Instant;
  /** Names its public page. */
  readonly notice: string;
  readonly erased: boolean;
  /** Sequence of the newest entry about it: what was made from an older one is stale. */
  readonly changed: number;
}

export interface SealedRecord {
  readonly seq: number;
  readonly at: Instant;
  readonly sealed: string;
}

export interface ShareView {
  readonly share: string;
  readonly file: LineFileId;
  readonly madeAt: Instant;
  readonly expiresAt: Instant;
  readonly ended: boolean;
  readonly sealed: string;
}

export interface ReadView {
  readonly share: string;
  readonly at: Instant;
}

/** Files of businesses. Every query names one file by a secret or an id nobody can guess: there is no list. */
export interface LineFiles {
  bySecret(hash: string): LineFileView | null;
  byId(file: LineFileId): LineFileView | null;
  /** Files whose links may be asked for at a mailbox, newest first. */
  byMailbox(mailbox: string, limit: number): readonly LineFileId[];
  /** Keyed hash of the mailbox of a file; null: none was said. */
  mailboxOf(file: LineFileId): string | null;
  byNotice(notice: string): LineFileView | null;
  /** Null: no such link, or it has run out or was ended. */
  byShare(
    hash: string,
    now: Instant,
  ): { readonly file: LineFileView; readonly share: ShareView } | null;
  /** As they came in. */
  records(file: LineFileId): readonly SealedRecord[];
  recordCount(file: LineFileId): number;
  /** Oldest first, those that ran out too. */
  shares(file: LineFileId): readonly ShareView[];
  /** Newest first. */
  reads(file: LineFileId, limit: number): readonly ReadView[];
}

const fileView = (row: Row): LineFileView => ({
  file: row["file"] as LineFileId,
  openedAt: Number(row["at"]),
  notice: String(row["notice"]),
  erased: row["erased"] === 1,
  changed: Number(row["changed"]),
});

const shareView = (row: Row): ShareView => ({
  share: String(row["share"]),
  file: row["file"] as LineFileId,
  madeAt: Number(row["made_at"]),
  expiresAt: Number(row["expires_at"]),
  ended: row["ended"] === 1,
  sealed: String(row["sealed"]),
});

export function lineFilesOf(db: Database): LineFiles {
  const fileBy = (column: "secret" | "notice" | "file", value: string): LineFileView | null => {
    const row = db.get(`SELECT * FROM line_files WHERE ${column} = ?`, value);
    return row === undefined ? null : fileView(row);
  };
  return {
    bySecret: (hash) => {
      const first = fileBy("secret", hash);
      if (first !== null) return first;
      // An erased file has later keys still: they find it gone.
      const row = db.get("SELECT file FROM line_keys WHERE secret = ?", hash);
      return row === undefined ? null : fileBy("file", String(row["file"]));
    },
    byMailbox: (mailbox, limit) =>
      db
        .all(
          "SELECT file FROM line_access WHERE mailbox = ? ORDER BY seq DESC LIMIT ?",
          mailbox,
          limit,
        )
        .map((row) => row["file"] as LineFileId),
    mailboxOf: (file) => {
      const row = db.get("SELECT mailbox FROM line_access WHERE file = ?", file);
      return row === undefined ? null : String(row["mailbox"]);
    },
    byId: (file) => fileBy("file", file),
    byNotice: (notice) => fileBy("notice", notice),
    byShare: (hash, now) => {
      const row = db.get(
        "SELECT * FROM line_shares WHERE share = ? AND ended = 0 AND expires_at > ?",
        hash,
        now,
      );
      if (row === undefined) return null;
      const share = shareView(row);
      const file = fileBy("file", share.file);
      return file === null || file.erased ? null : { file, share };
    },
    records: (file) =>
      db
        .all("SELECT seq, at, sealed FROM line_records WHERE file = ? ORDER BY seq", file)
        .map((row) => ({
          seq: Number(row["seq"]),
          at: Number(row["at"]),
          sealed: String(row["sealed"]),
        })),
    recordCount: (file) =>
      Number(db.get("SELECT count(*) AS n FROM line_records WHERE file = ?", file)?.["n"] ?? 0),
    shares: (file) =>
      db.all("SELECT * FROM line_shares WHERE file = ? ORDER BY seq", file).map(shareView),
    reads: (file, limit) =>
      db
        .all(
          "SELECT share, at FROM line_reads WHERE file = ? ORDER BY seq DESC LIMIT ?",
          file,
          limit,
        )
        .map((row) => ({ share: String(row["share"]), at: Number(row["at"]) })),
  };
}
