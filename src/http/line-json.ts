import type { LineFile } from "../lines/line-file.ts";
import { fileVisits } from "../lines/file-visits.ts";
import { testedClaims } from "../lines/probation.ts";
import type { Instant, LineFileId } from "../model/ids.ts";

const iso = (at: Instant): string => new Date(at).toISOString();

/** A whole file in clear, each entry with its place in the journal and what the rules say of it. */
export function lineJson(
  file: LineFile,
  { file: id, now }: { readonly file: LineFileId; readonly now: Instant },
): object {
  const visits = new Map(fileVisits(file, now).map((visit) => [visit.record.id, visit]));
  const claims = new Map(testedClaims(file, now).map((claim) => [claim.record.id, claim]));
  return {
    vigie_line_diary: 1,
    file: id,
    exported_at: iso(now),
    entries: file.all.map(({ id: entry, seq, at, writtenAt, body }) => {
      const visit = visits.get(entry);
      const claim = claims.get(entry);
      return {
        id: entry,
        journal_seq: seq,
        at: iso(at),
        written_at: iso(writtenAt),
        withdrawn: file.withdrawn.has(entry),
        ...body,
        ...(body.kind === "promise" ? { from: iso(body.from), until: iso(body.until) } : {}),
        ...(body.kind === "notice" ? { until: body.until === null ? null : iso(body.until) } : {}),
        ...(visit === undefined
          ? {}
          : {
              verdict: visit.verdict,
              held_minutes: visit.heldMs === null ? null : Math.floor(visit.heldMs / 60_000),
              verdicts: visit.verdicts.map(({ line, verdict }) => ({ line, verdict })),
            }),
        ...(claim === undefined ? {} : { tested: claim.result }),
      };
    }),
  };
}
