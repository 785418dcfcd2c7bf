import { aliasesRevealed, sealAliases } from "./alias-candidates.ts";
import type { AliasCandidate } from "../model/alias.ts";
import type { Actor, ReportFields } from "../model/entry.ts";
import type { ReportId } from "../model/ids.ts";
import { ONSET_PRECISIONS, SERVICES, STATUSES } from "../model/vocabulary.ts";
import { checkOperator, checkPast, checkPlace } from "./check-report.ts";
import type { CommandDeps } from "./deps.ts";
import { Problems } from "./desk-error.ts";
import { failed } from "./failed.ts";
import { checkList, checkWord, given } from "./fields.ts";
import type { RawFields } from "./fields.ts";
import { findLivingReport, permitReport } from "./find-report.ts";
import type { ReportRef } from "./find-report.ts";
import { base64url } from "./secrets.ts";

export interface CorrectReport {
  readonly ref: ReportRef;
  readonly key: string | null;
  /** Only the fields that change, under the names of the contract; a given but empty field means "not known". */
  readonly said: RawFields;
}

export interface Corrected {
  readonly report: ReportId;
  readonly changes: Partial<ReportFields>;
  /** Names worth adding, for an editor; a witness is proposed none. */
  readonly aliases: readonly AliasCandidate[];
  readonly seq: number;
}

/** What of a report is read differently. */
export type Changes = { -readonly [Field in keyof ReportFields]?: ReportFields[Field] };

/** The fields that change, checked; problems are added where they are wrong. */
export function checkChanges(deps: CommandDeps, said: RawFields, problems: Problems): Changes {
  const changes: Changes = {};
  const now = deps.clock();
  if ("operator" in said) changes.operator = checkOperator(deps, said, problems);
  if ("services" in said)
    changes.services = checkList(said, { field: "services", words: SERVICES }, problems) ?? [];
  if ("place" in said || "area" in said) {
    const place = checkPlace(deps, said, problems);
    // A place that is corrected to unknown words would be lost: nothing is sealed by a correction.
    if (place?.area === null) problems.add({ field: "place", problem: "unknown_place" });
    changes.area = place?.area ?? null;
  }
  if ("onset" in said) {
    changes.onset = checkPast(said, { field: "onset", now }, problems);
    const rule = { field: "onset_precision", words: ONSET_PRECISIONS };
    const precision = checkWord(said, rule, problems);
    changes.onsetPrecision = changes.onset === null ? null : (precision ?? "minute");
  }
  if ("recovered_at" in said)
    changes.recoveredAt = checkPast(said, { field: "recovered_at", now }, problems);
  if ("status" in said)
    changes.status = checkWord(said, { field: "status", words: STATUSES }, problems) ?? "unknown";
  return changes;
}

/**
 * A witness or an editor puts right what was understood. The first report stays: this is a new fact
 * that points to it.
 * @throws DeskError `not_found`, `forbidden`, `gone`, `invalid`, `conflict`, `unavailable`
 */
export async function correctReport(
  deps: CommandDeps,
  actor: Actor,
  input: CorrectReport,
): Promise<Corrected> {
  const report = await permitReport(deps, actor, { ref: input.ref, command: "edit_report" });
  const view = await findLivingReport(deps, report);
  const problems = new Problems();
  const changes = checkChanges(deps, input.said, problems);
  if (Object.keys(changes).length === 0) problems.add({ field: "part", problem: "empty" });
  problems.refuse("correction");
  const key = given(input.key) && input.key !== null ? input.key : base64url(deps.random(16));
  try {
    const aliases = "report" in input.ref ? await aliasesRevealed(deps, view, changes) : [];
    const kept = aliases.length === 0 ? {} : { aliases: await sealAliases(deps, report, aliases) };
    const body = { kind: "correction", report, changes, ...kept } as const;
    const draft = {
      key: `correction:${report}:${deps.secrets.requestHash(key, report)}`,
      actor,
      body,
    };
    const [appended] = await deps.journal.append([draft]);
    return { report, changes, aliases, seq: appended?.seq ?? 0 };
  } catch (error) {
    throw failed(error);
  }
}
