import type { Instant } from "../model/ids.ts";
import type { LineRecord } from "../model/line-record.ts";

const iso = (at: Instant): string => new Date(at).toISOString();

/** What an entry says, with its moments in ISO 8601: how it stands in an exported diary. */
export const recordJson = ({
  id,
  seq,
  at,
  writtenAt,
  body,
}: LineRecord): Readonly<Record<string, unknown>> => ({
  id,
  journal_seq: seq,
  at: iso(at),
  written_at: iso(writtenAt),
  ...body,
  ...(body.kind === "promise" ? { from: iso(body.from), until: iso(body.until) } : {}),
  ...(body.kind === "notice" ? { until: body.until === null ? null : iso(body.until) } : {}),
  ...(body.kind === "joined" ? { since: iso(body.since) } : {}),
});
