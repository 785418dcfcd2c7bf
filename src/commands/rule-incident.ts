import { RULING_WITNESSES_MIN, RULINGS } from "../model/editorial.ts";
import type { Actor } from "../model/entry.ts";
import { asIncidentId } from "../model/ids.ts";
import { appendEditorial } from "./append-editorial.ts";
import type { CommandDeps } from "./deps.ts";
import { DeskError, Problems } from "./desk-error.ts";
import { checkText, checkWord, given } from "./fields.ts";
import type { RawFields } from "./fields.ts";
import { REASON_CHARS_MAX } from "./limits.ts";
import { permit } from "./permit.ts";
import { base64url } from "./secrets.ts";

export interface RuleIncident {
  readonly incident: string;
  readonly key: string | null;
  /** `ruling, why` */
  readonly said: RawFields;
}

/**
 * An editor confirms or rejects a suspicion, with a reason. The watch decides by it at its place in
 * the journal.
 * @throws DeskError `unauthorised`, `forbidden`, `not_found`, `invalid`, `conflict` (it is suspected no longer, or fewer than three witnesses stand behind it), `unavailable`
 */
export async function ruleIncident(
  deps: CommandDeps,
  actor: Actor,
  { incident: id, key, said }: RuleIncident,
): Promise<{ readonly seq: number }> {
  await permit(deps, actor, "rule_incident");
  const incident = asIncidentId(id);
  const [card] = deps.store.cards([incident], deps.clock());
  if (card === undefined) throw new DeskError("not_found", `no incident ${id}`);
  const problems = new Problems();
  const ruling = checkWord(said, { field: "ruling", words: RULINGS }, problems);
  if (!given(said["ruling"])) problems.add({ field: "ruling", problem: "empty" });
  const why = checkText(said, { field: "why", max: REASON_CHARS_MAX }, problems);
  if (!given(said["why"])) problems.add({ field: "why", problem: "empty" });
  problems.refuse("ruling");
  if (ruling === null || why === null) throw new Error("a required field passed unseen");
  if (card.state !== "suspected") throw new DeskError("conflict", "it is suspected no longer");
  const witnesses = deps.store.explanation(incident, { now: deps.clock(), full: true })?.card
    .witnesses;
  if (ruling === "confirm" && (witnesses ?? 0) < RULING_WITNESSES_MIN)
    throw new DeskError("conflict", "fewer than three witnesses stand behind it");
  const own = deps.secrets.tag("ruling", key ?? base64url(deps.random(16)));
  const body = { kind: "ruling", incident, ruling, why } as const;
  return appendEditorial(deps, actor, { key: `ruling:${own}`, body });
}
