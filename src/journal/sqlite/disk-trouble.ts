import { JournalError } from "../port.ts";

/** Primary SQLite result codes that mean "the disk, for now": https://sqlite.org/rescode.html */
const PASSING_CODES: ReadonlyMap<number, string> = new Map([
  [5, "busy"],
  [6, "locked"],
  [8, "read-only"],
  [10, "failing"],
  [13, "full"],
  [14, "not to be opened"],
  [26, "not a database"],
]);

const resultCode = (error: unknown): number | null => {
  if (!(error instanceof Error) || !("errcode" in error)) return null;
  return typeof error.errcode === "number" ? error.errcode & 0xff : null;
};

/** The `unavailable` that an SQLite error means to a caller; null when it is no such error. */
export const diskTrouble = (error: unknown): JournalError | null => {
  const code = resultCode(error);
  const word = code === null ? undefined : PASSING_CODES.get(code);
  if (word === undefined || !(error instanceof Error)) return null;
  return new JournalError("unavailable", `The journal's disk is ${word}: ${error.message}.`);
};

export const isBusy = (error: unknown): boolean => resultCode(error) === 5;
