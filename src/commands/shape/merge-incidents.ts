import type { Actor } from "../../model/entry.ts";
import { asIncidentId } from "../../model/ids.ts";
import type { IncidentId } from "../../model/ids.ts";
import { MERGED_MAX } from "../../model/incident-shape.ts";
import type { CommandDeps } from "../deps.ts";
import { DeskError, Problems } from "../desk-error.ts";
import { failed } from "../failed.ts";
import { checkText, given } from "../fields.ts";
import type { RawFields } from "../fields.ts";
import { REASON_CHARS_MAX } from "../limits.ts";
import { permit } from "../permit.ts";
import { base64url } from "../secrets.ts";

export interface MergeIncidents {
  /** The one that will stand for both. */
  readonly into: string;
  readonly key: string | null;
  /** `other, why` */
  readonly said: RawFields;
}

export interface CheckedMerge {
  readonly into: IncidentId;
  readonly from: IncidentId;
  readonly why: string;
}

/** What is wrong with an incident that is to be put into another, as the desk knows both. */
function problemWith(
  deps: CommandDeps,
  into: IncidentId,
  from: IncidentId,
): "same_incident" | "merged_already" | "other_operator" | "few_witnesses" | "too_many" | null {
  const { store } = deps;
  const now = deps.clock();
  if (into === from) return "same_incident";
  const [whole, part] = [store.incident(into, now), store.incident(from, now)];
  if (whole === null || part === null || store.standing(from) !== from || part.state === "lapsed")
    return "merged_already";
  if (deps.operators.network(whole.operator) !== deps.operators.network(part.operator))
    return "other_operator";
  // Beside something public, a suspicion becomes public: not with fewer witnesses than pages may tell of.
  if (part.state === "suspected" && part.witnesses === null) return "few_witnesses";
  return whole.merges.length + part.merges.length + 2 > MERGED_MAX ? "too_many" : null;
}

/** What a merge would say; nothing is written. @throws DeskError as `mergeIncidents` */
export async function checkMerge(
  deps: CommandDeps,
  actor: Actor,
  { into: id, said }: MergeIncidents,
): Promise<CheckedMerge> {
  await permit(deps, actor, "merge_incidents");
  const into = asIncidentId(id);
  if (deps.store.incident(into, deps.clock()) === null)
    throw new DeskError("not_found", `no incident ${id}`);
  if (deps.store.standing(into) !== into)
    throw new DeskError("conflict", `${id} was put into another incident`);
  const problems = new Problems();
  const from = checkText(said, { field: "other", max: REASON_CHARS_MAX }, problems);
  if (!given(said["other"])) problems.add({ field: "other", problem: "choose_one" });
  const why = checkText(said, { field: "why", max: REASON_CHARS_MAX }, problems);
  if (!given(said["why"])) problems.add({ field: "why", problem: "say_why" });
  if (from !== null) {
    const problem = problemWith(deps, into, asIncidentId(from));
    if (problem !== null) problems.add({ field: "other", problem, max: MERGED_MAX });
  }
  problems.refuse("merge");
  return { into, from: asIncidentId(from ?? ""), why: why ?? "" };
}

/**
 * Two incidents are one outage: from now on the public sees the first, made of both. The rules go on
 * following each, so that it can be taken back at any time.
 * @throws DeskError `unauthorised`, `forbidden`, `not_found`, `invalid`, `conflict`, `unavailable`
 */
export async function mergeIncidents(
  deps: CommandDeps,
  actor: Actor,
  input: MergeIncidents,
): Promise<{ readonly merge: string; readonly seq: number }> {
  await permit(deps, actor, "merge_incidents");
  const merge = deps.secrets.tag("merge", input.key ?? base64url(deps.random(16)));
  // The second press of a button finds them merged by the first.
  const first = await deps.journal.find(`merge:${merge}`);
  if (first !== undefined) return { merge, seq: first.seq };
  const checked = await checkMerge(deps, actor, input);
  const body = { kind: "merge", merge, ...checked } as const;
  try {
    const [appended] = await deps.journal.append([{ key: `merge:${merge}`, actor, body }]);
    return { merge, seq: appended?.seq ?? 0 };
  } catch (error) {
    throw failed(error);
  }
}

/**
 * They are two again.
 * @throws DeskError `unauthorised`, `forbidden`, `not_found`, `invalid`, `unavailable`
 */
export async function unmergeIncidents(
  deps: CommandDeps,
  actor: Actor,
  { merge, said }: { readonly merge: string; readonly said: RawFields },
): Promise<{ readonly seq: number }> {
  await permit(deps, actor, "merge_incidents");
  const problems = new Problems();
  const why = checkText(said, { field: "why", max: REASON_CHARS_MAX }, problems) ?? "";
  problems.refuse("end of a merge");
  try {
    const made = await deps.journal.find(`merge:${merge}`);
    if (made === undefined) throw new DeskError("not_found", `no merge ${merge}`);
    const body = { kind: "unmerge", merge, why } as const;
    const [appended] = await deps.journal.append([{ key: `unmerge:${merge}`, actor, body }]);
    return { seq: appended?.seq ?? 0 };
  } catch (error) {
    throw error instanceof DeskError ? error : failed(error);
  }
}
