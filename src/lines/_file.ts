import type { Instant } from "../model/ids.ts";
import type { LineRecord, LineRecordBody } from "../model/line-record.ts";
import { parseIso } from "../time/parse-iso.ts";
import { type LineFile, lineFile } from "./line-file.ts";

export const at = (iso: string): Instant => {
  const instant = parseIso(iso);
  if (instant === null) throw new Error(`no instant: ${iso}`);
  return instant;
};

/** A file of `[when, what]`, in the order in which it was written. */
export const fileOf = (entries: readonly (readonly [string, LineRecordBody])[]): LineFile =>
  lineFile(
    entries.map(([when, body], index): LineRecord => {
      const instant = at(when);
      return { id: `e${index}`, at: instant, writtenAt: instant, seq: index + 1, body };
    }),
  );
