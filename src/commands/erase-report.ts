import type { Actor } from "../model/entry.ts";
import type { ReportId } from "../model/ids.ts";
import type { CommandDeps } from "./deps.ts";
import { failed } from "./failed.ts";
import { findReport, permitReport } from "./find-report.ts";
import type { ReportRef } from "./find-report.ts";

export interface EraseReport {
  readonly ref: ReportRef;
}

export interface Erased {
  readonly report: ReportId;
  readonly seq: number;
}

/**
 * Takes the person out of a report: its words and contact can be decrypted by nobody any more. What
 * stays are operator, service, area, times and status. Again is the same. The key goes first: should
 * the desk die between the steps, words and photos are gone and the sender, who has no answer, tries
 * again. The files of its photos, which nobody can open any more, go last.
 * @throws DeskError `not_found`, `forbidden`, `unavailable`
 */
export async function eraseReport(
  deps: CommandDeps,
  actor: Actor,
  input: EraseReport,
): Promise<Erased> {
  const report = await permitReport(deps, actor, { ref: input.ref, command: "erase_report" });
  await findReport(deps, report);
  try {
    await deps.vault.erase(report);
    const body = { kind: "erasure", report } as const;
    const [appended] = await deps.journal.append([{ key: `erasure:${report}`, actor, body }]);
    await deps.photos?.blobs.remove(report);
    return { report, seq: appended?.seq ?? 0 };
  } catch (error) {
    throw failed(error);
  }
}
