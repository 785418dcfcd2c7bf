import { JournalError } from "../journal/port.ts";
import { DeskError } from "./desk-error.ts";

/** What a failure of the journal or the vault means to the caller; anything unforeseen passes as it is. */
export function failed(error: unknown): unknown {
  if (!(error instanceof JournalError)) return error;
  switch (error.code) {
    case "unavailable":
    case "overloaded":
    case "closed":
    case "in_use":
      return new DeskError("unavailable", error.message);
    case "conflict":
      return new DeskError("conflict", error.message);
    case "too_large":
      return new DeskError("too_large", error.message);
    case "erased":
      return new DeskError("gone", error.message);
    case "fenced":
    case "invalid":
    case "damaged":
      return error;
  }
}
