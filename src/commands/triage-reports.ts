import type { Actor } from "../model/entry.ts";
import { asReportId } from "../model/ids.ts";
import type { ReportId } from "../model/ids.ts";
import { settledAt, TRIAGE_DEEDS, TRIAGE_REPORTS_MAX } from "../model/triage.ts";
import { checkChanges } from "./correct-report.ts";
import type { CommandDeps } from "./deps.ts";
import { DeskError, Problems } from "./desk-error.ts";
import { failed } from "./failed.ts";
import { checkText, checkWord, given } from "./fields.ts";
import type { RawFields } from "./fields.ts";
import { WORDS_CHARS_MAX } from "./limits.ts";
import { permit } from "./permit.ts";
import { base64url } from "./secrets.ts";

export interface TriageReports {
  readonly key: string | null;
  /** `deed, reports[], why?`; of a `correct` the fields that change, under the names of the contract */
  readonly said: RawFields;
}

export interface Triaged {
  readonly triage: string;
  readonly seq: number;
}

function checkReports(deps: CommandDeps, said: RawFields, problems: Problems): readonly ReportId[] {
  const value = said["reports"];
  const field = "reports";
  if (!Array.isArray(value) || !value.every((item) => typeof item === "string")) {
    problems.add({ field, problem: given(value) ? "wrong_type" : "empty" });
    return [];
  }
  const ids = [...new Set(value)].map(asReportId);
  if (ids.length === 0) problems.add({ field, problem: "empty" });
  else if (ids.length > TRIAGE_REPORTS_MAX)
    problems.add({ field, problem: "too_many", max: TRIAGE_REPORTS_MAX });
  else if (ids.some((id) => deps.store.report(id, deps.clock()) === null))
    problems.add({ field, problem: "unknown_value" });
  return ids;
}

/**
 * One deed on many reports, as one entry. It counts thirty seconds later unless it is taken back.
 * @throws DeskError `unauthorised`, `forbidden`, `invalid`, `conflict`, `unavailable`
 */
export async function triageReports(
  deps: CommandDeps,
  actor: Actor,
  { key, said }: TriageReports,
): Promise<Triaged> {
  await permit(deps, actor, "triage_reports");
  const problems = new Problems();
  const deed = checkWord(said, { field: "deed", words: TRIAGE_DEEDS }, problems);
  if (!given(said["deed"])) problems.add({ field: "deed", problem: "empty" });
  const reports = checkReports(deps, said, problems);
  const why = checkText(said, { field: "why", max: WORDS_CHARS_MAX }, problems) ?? "";
  const changes = deed === "correct" ? checkChanges(deps, said, problems) : {};
  if (deed === "correct" && Object.keys(changes).length === 0)
    problems.add({ field: "status", problem: "choose_one" });
  problems.refuse("deed");
  if (deed === null) throw new Error("a required field passed unseen");
  const own = key ?? base64url(deps.random(16));
  const triage = deps.secrets.tag("triage", own);
  const kept = deed === "correct" ? { changes } : {};
  const body = { kind: "triage", triage, deed, reports, why, ...kept } as const;
  try {
    const [appended] = await deps.journal.append([{ key: `triage:${triage}`, actor, body }]);
    return { triage, seq: appended?.seq ?? 0 };
  } catch (error) {
    throw failed(error);
  }
}

/**
 * Takes a deed back, whoever's it was.
 * @throws DeskError `unauthorised`, `forbidden`, `not_found`, `conflict` when its thirty seconds are over, `unavailable`
 */
export async function takeBack(
  deps: CommandDeps,
  actor: Actor,
  { triage }: { readonly triage: string },
): Promise<Triaged> {
  await permit(deps, actor, "triage_reports");
  try {
    const made = await deps.journal.find(`triage:${triage}`);
    if (made === undefined) throw new DeskError("not_found", `no deed ${triage}`);
    const late = new DeskError("conflict", "it is too late to take this back: do the opposite");
    if (deps.clock() >= settledAt(made.at)) throw late;
    const body = { kind: "untriage", triage } as const;
    const [appended] = await deps.journal.append([{ key: `untriage:${triage}`, actor, body }]);
    if ((appended?.at ?? 0) >= settledAt(made.at)) throw late;
    return { triage, seq: appended?.seq ?? 0 };
  } catch (error) {
    throw error instanceof DeskError ? error : failed(error);
  }
}
