import { DIARY_FORMAT, DIARY_VERSION, type DiaryProof } from "../journal/evidence/diary-file.ts";
import { fileVisits } from "../lines/file-visits.ts";
import type { LineFile } from "../lines/line-file.ts";
import { testedClaims } from "../lines/probation.ts";
import { recordJson } from "../lines/record-json.ts";
import type { ShareRow } from "../pages/line/share.ts";
import type { Instant, LineFileId } from "../model/ids.ts";

/** A whole file in clear: each entry with its place in the journal, what the rules say of it, and the proof. */
export function lineJson(
  file: LineFile,
  {
    file: id,
    now,
    proof,
    links,
  }: {
    readonly file: LineFileId;
    readonly now: Instant;
    readonly proof: DiaryProof;
    /** For the owner: who was given a link, and when it was read. */
    readonly links: readonly ShareRow[];
  },
): object {
  const visits = new Map(fileVisits(file, now).map((visit) => [visit.record.id, visit]));
  const claims = new Map(testedClaims(file, now).map((claim) => [claim.record.id, claim]));
  return {
    format: DIARY_FORMAT,
    version: DIARY_VERSION,
    file: id,
    exported_at: new Date(now).toISOString(),
    entries: file.all.map((record) => {
      const visit = visits.get(record.id);
      const claim = claims.get(record.id);
      return {
        ...recordJson(record),
        withdrawn: file.withdrawn.has(record.id),
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
    links: links.map(({ label, madeAt, expiresAt, live, reads }) => ({
      label,
      made_at: new Date(madeAt).toISOString(),
      expires_at: new Date(expiresAt).toISOString(),
      live,
      read_at: reads.map((at) => new Date(at).toISOString()),
    })),
    proof,
  };
}
