import type { Actor } from "../model/entry.ts";
import type { ReportId, WitnessKey } from "../model/ids.ts";
import type { ReportView } from "../store/views.ts";
import type { CommandDeps } from "./deps.ts";
import { DeskError } from "./desk-error.ts";
import { failed } from "./failed.ts";
import type { CommandName } from "./permissions.ts";
import { permit } from "./permit.ts";

/** A report as its witness names it (by the page's token) or as an editor does (by its id). */
export type ReportRef = { readonly token: string } | { readonly report: ReportId };

/** How long a page waits for a report that is on disk but not yet in the store. */
const FOLD_WAIT_MS_MAX = 1000;

/**
 * The id behind a reference: a token proves itself, an id needs whoever may do this to reports.
 * @throws DeskError `not_found` for a token this desk never gave, `unauthorised`, `forbidden`, `reauthenticate`
 */
export async function permitReport(
  deps: CommandDeps,
  actor: Actor,
  { ref, command }: { readonly ref: ReportRef; readonly command: CommandName },
): Promise<ReportId> {
  if ("token" in ref) {
    const report = deps.secrets.reportOf(ref.token);
    if (report === null) throw new DeskError("not_found", "no report under this token");
    return report;
  }
  await permit(deps, actor, command);
  return ref.report;
}

/** Resolves when the store has folded `seq`, or after a moment: a page is never held up for long. */
export async function foldedOrLate(deps: Pick<CommandDeps, "store">, seq: number): Promise<void> {
  if (deps.store.seq >= seq) return;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, FOLD_WAIT_MS_MAX);
  });
  await Promise.race([deps.store.reached(seq), late]);
  clearTimeout(timer);
}

/**
 * The report as it stands; one that is on disk but not yet folded is waited for.
 * @throws DeskError `not_found`, `unavailable`
 */
export async function findReport(deps: CommandDeps, report: ReportId): Promise<ReportView> {
  const now = deps.clock();
  const view = deps.store.report(report, now);
  if (view !== null) return view;
  try {
    const entry = await deps.journal.find(`report:${report}`);
    if (entry !== undefined) await foldedOrLate(deps, entry.seq);
  } catch (error) {
    throw failed(error);
  }
  const late = deps.store.report(report, now);
  if (late === null) throw new DeskError("not_found", `no report ${report}`);
  return late;
}

/** @throws DeskError `not_found`, or `gone` once it was erased */
export async function findLivingReport(deps: CommandDeps, report: ReportId): Promise<ReportView> {
  const view = await findReport(deps, report);
  if (view.erased) throw new DeskError("gone", `report ${report} was erased`);
  return view;
}

/** Key of the witness of a report, from its own fact. */
export async function witnessOf(deps: CommandDeps, report: ReportId): Promise<WitnessKey | null> {
  const body = (await deps.journal.find(`report:${report}`))?.body;
  return body?.kind === "report" ? body.witness : null;
}
