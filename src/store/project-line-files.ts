import type { Entry } from "../model/entry.ts";
import type { LineFact } from "../model/line-file.ts";
import type { Run } from "./account-projection.ts";

/** Files of businesses as rows; touches no topic, no page that is the same for everybody shows them. */
export function projectLineFiles(
  run: Run,
  { seq, at }: Pick<Entry, "seq" | "at">,
  fact: LineFact,
): void {
  switch (fact.kind) {
    case "line_file":
      return run(
        `INSERT OR IGNORE INTO line_files (file, seq, at, secret, notice, changed)
         VALUES (?1, ?2, ?3, ?4, ?5, ?2)`,
        [fact.file, seq, at, fact.secret, fact.notice],
      );
    case "line_record":
      // An entry that comes in beside the erasure of its file stays out.
      run(
        `INSERT INTO line_records (seq, file, at, sealed)
         SELECT ?1, file, ?3, ?4 FROM line_files WHERE file = ?2 AND erased = 0`,
        [seq, fact.file, at, fact.sealed],
      );
      return run("UPDATE line_files SET changed = ? WHERE file = ?", [seq, fact.file]);
    case "line_share":
      return run(
        `INSERT OR IGNORE INTO line_shares (share, seq, file, made_at, expires_at, sealed)
         SELECT ?1, ?2, file, ?4, ?5, ?6 FROM line_files WHERE file = ?3 AND erased = 0`,
        [fact.share, seq, fact.file, at, fact.expiresAt, fact.sealed],
      );
    case "line_share_end":
      return run("UPDATE line_shares SET ended = 1 WHERE share = ? AND file = ?", [
        fact.share,
        fact.file,
      ]);
    case "line_read":
      return run("INSERT INTO line_reads (seq, file, share, at) VALUES (?, ?, ?, ?)", [
        seq,
        fact.file,
        fact.share,
        at,
      ]);
    case "line_key":
      return run(
        `INSERT OR IGNORE INTO line_keys (secret, seq, file)
         SELECT ?1, ?2, file FROM line_files WHERE file = ?3 AND erased = 0`,
        [fact.secret, seq, fact.file],
      );
    case "line_access":
      if (fact.mailbox === null) return run("DELETE FROM line_access WHERE file = ?", [fact.file]);
      return run(
        `INSERT OR REPLACE INTO line_access (file, seq, mailbox)
         SELECT file, ?2, ?3 FROM line_files WHERE file = ?1 AND erased = 0`,
        [fact.file, seq, fact.mailbox],
      );
    case "line_erasure":
      for (const table of ["line_records", "line_shares", "line_reads", "line_access"])
        run(`DELETE FROM ${table} WHERE file = ?`, [fact.file]);
      return run("UPDATE line_files SET erased = 1, changed = ? WHERE file = ?", [seq, fact.file]);
  }
}
