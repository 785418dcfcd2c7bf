import type { Actor } from "../../model/entry.ts";
import { asAreaCode, asIncidentId } from "../../model/ids.ts";
import type { AreaCode, IncidentId, Instant } from "../../model/ids.ts";
import { SPLIT_AREAS_MAX } from "../../model/incident-shape.ts";
import type { IncidentPage } from "../../store/views.ts";
import type { CommandDeps } from "../deps.ts";
import { DeskError, Problems } from "../desk-error.ts";
import { failed } from "../failed.ts";
import { checkText, given } from "../fields.ts";
import type { RawFields } from "../fields.ts";
import { REASON_CHARS_MAX } from "../limits.ts";
import { permit } from "../permit.ts";
import { base64url } from "../secrets.ts";

/** Of an incident that ended this long ago the rules remember too little to tell its halves apart. */
export const SPLIT_AFTER_END_MS_MAX: number = 24 * 3_600_000;

export interface SplitIncident {
  readonly incident: string;
  readonly key: string | null;
  /** `areas[]` (codes of places inside its outline), `why` */
  readonly said: RawFields;
}

export interface CheckedSplit {
  readonly incident: IncidentId;
  readonly areas: readonly AreaCode[];
  readonly why: string;
}

function checkAreas(
  deps: CommandDeps,
  { incident, said, now }: { incident: IncidentId; said: RawFields; now: Instant },
  problems: Problems,
): readonly AreaCode[] {
  const field = "areas";
  const value = said[field];
  if (!Array.isArray(value) || !value.every((item) => typeof item === "string")) {
    problems.add({ field, problem: given(value) ? "wrong_type" : "choose_one" });
    return [];
  }
  const areas = [...new Set(value)].map(asAreaCode);
  if (areas.length === 0) problems.add({ field, problem: "choose_one" });
  else if (areas.length > SPLIT_AREAS_MAX)
    problems.add({ field, problem: "too_many", max: SPLIT_AREAS_MAX });
  else if (areas.some((area) => deps.places.get(area) === undefined))
    problems.add({ field, problem: "unknown_place" });
  else {
    const halves = deps.store.halves(incident, { areas, now });
    if (halves === null) problems.add({ field, problem: "not_two_parts" });
    else if (halves.part.witnesses === null || halves.rest.witnesses === null)
      problems.add({ field, problem: "few_witnesses" });
  }
  return areas;
}

/** An incident whose state the rules still follow, and that is not made of several. */
function mustBeWhole(page: IncidentPage, now: Instant): void {
  if (page.merges.length > 0)
    throw new DeskError("conflict", "it is made of several incidents: take these apart instead");
  if (page.state === "lapsed") throw new DeskError("conflict", "it is suspected no longer");
  if (page.overAt !== null && now - page.overAt > SPLIT_AFTER_END_MS_MAX)
    throw new DeskError("conflict", "it ended too long ago");
}

/** What a split would say; nothing is written. @throws DeskError as `splitIncident` */
export async function checkSplit(
  deps: CommandDeps,
  actor: Actor,
  { incident: id, said }: SplitIncident,
): Promise<CheckedSplit> {
  await permit(deps, actor, "split_incident");
  const incident = asIncidentId(id);
  const now = deps.clock();
  const page = deps.store.incident(incident, now);
  if (page === null) throw new DeskError("not_found", `no incident ${id}`);
  mustBeWhole(page, now);
  const problems = new Problems();
  const areas = checkAreas(deps, { incident, said, now }, problems);
  const why = checkText(said, { field: "why", max: REASON_CHARS_MAX }, problems);
  if (!given(said["why"])) problems.add({ field: "why", problem: "say_why" });
  problems.refuse("split");
  return { incident, areas, why: why ?? "" };
}

/**
 * What goes on in some places is an outage of its own: the watch makes two of it at this entry, and
 * follows each. It is undone by putting the part back into the incident.
 * @throws DeskError `unauthorised`, `forbidden`, `not_found`, `invalid`, `conflict`, `unavailable`
 */
export async function splitIncident(
  deps: CommandDeps,
  actor: Actor,
  input: SplitIncident,
): Promise<{ readonly part: IncidentId; readonly seq: number }> {
  await permit(deps, actor, "split_incident");
  const own = deps.secrets.tag("split", input.key ?? base64url(deps.random(16)));
  const first = await deps.journal.find(`split:${own}`);
  if (first?.body.kind === "split") return { part: first.body.part, seq: first.seq };
  const checked = await checkSplit(deps, actor, input);
  const part = asIncidentId(`${checked.incident}-${own.slice(0, 8).toLowerCase()}`);
  const body = { kind: "split", part, ...checked } as const;
  try {
    const [appended] = await deps.journal.append([{ key: `split:${own}`, actor, body }]);
    return { part, seq: appended?.seq ?? 0 };
  } catch (error) {
    throw failed(error);
  }
}
