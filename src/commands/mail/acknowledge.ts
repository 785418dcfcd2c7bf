import type { Actor } from "../../model/entry.ts";
import type { ReportId } from "../../model/ids.ts";
import { JournalError } from "../../journal/port.ts";
import type { CommandDeps } from "../deps.ts";
import { failed } from "../failed.ts";

const DESK: Actor = { role: "desk", id: null };
const DAY_MS = 86_400_000;

/**
 * A witness who wrote by mail is answered once a day at most, so that two machines never write to
 * each other for long. @throws DeskError `unavailable`
 */
export async function acknowledge(
  deps: Pick<CommandDeps, "journal" | "clock" | "secrets">,
  { report, address }: { readonly report: ReportId; readonly address: string },
): Promise<void> {
  const day = Math.floor(deps.clock() / DAY_MS);
  const key = `acknowledgement:${deps.secrets.tag("acknowledged", address)}:${day}`;
  try {
    await deps.journal.append([{ key, actor: DESK, body: { kind: "acknowledgement", report } }]);
  } catch (error) {
    // They were answered today.
    if (error instanceof JournalError && error.code === "conflict") return;
    throw failed(error);
  }
}
