import type { EntryDraft } from "../../model/entry.ts";
import { JournalError } from "../../journal/port.ts";
import type { CommandDeps } from "../deps.ts";
import { failed } from "../failed.ts";

/** Appends unless the key is known, whatever stands under it: the first one counts. Gives the sequence. */
export async function appendOnce(
  deps: Pick<CommandDeps, "journal">,
  draft: EntryDraft,
): Promise<number> {
  try {
    const [appended] = await deps.journal.append([draft]);
    return appended?.seq ?? 0;
  } catch (error) {
    if (!(error instanceof JournalError) || error.code !== "conflict") throw failed(error);
  }
  try {
    return (await deps.journal.find(draft.key))?.seq ?? 0;
  } catch (error) {
    throw failed(error);
  }
}
