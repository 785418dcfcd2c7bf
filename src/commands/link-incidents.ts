import type { Actor } from "../model/entry.ts";
import { asIncidentId, asLinkId } from "../model/ids.ts";
import type { IncidentId } from "../model/ids.ts";
import { LINK_KINDS, PARTY_KINDS } from "../model/register.ts";
import type { IncidentLink, Party } from "../model/register.ts";
import type { CommandDeps } from "./deps.ts";
import { DeskError, Problems } from "./desk-error.ts";
import { failed } from "./failed.ts";
import { checkText, checkWord, given } from "./fields.ts";
import type { RawFields } from "./fields.ts";
import { LINKED_INCIDENTS_MAX, PARTIES_MAX, REASON_CHARS_MAX, WORDS_CHARS_MAX } from "./limits.ts";
import { permit } from "./permit.ts";
import { base64url } from "./secrets.ts";

export interface LinkIncidents {
  readonly key: string | null;
  /** `kind, incidents[], reason, parties[{kind, name}]?` */
  readonly said: RawFields;
}

export interface Linked {
  readonly link: IncidentLink;
  readonly seq: number;
}

function checkIncidents(
  deps: CommandDeps,
  raw: RawFields,
  problems: Problems,
): readonly IncidentId[] {
  const value = raw["incidents"];
  const field = "incidents";
  if (!Array.isArray(value) || !value.every((item) => typeof item === "string")) {
    problems.add({ field, problem: given(value) ? "wrong_type" : "empty" });
    return [];
  }
  const ids = [...new Set(value.map((item) => item.trim()).filter((item) => item !== ""))];
  const least = raw["kind"] === "third_party_works" ? 1 : 2;
  if (ids.length > LINKED_INCIDENTS_MAX)
    problems.add({ field, problem: "too_many", max: LINKED_INCIDENTS_MAX });
  else if (ids.length < least) problems.add({ field, problem: "empty" });
  else if (deps.store.cards(ids.map(asIncidentId), deps.clock()).length < ids.length)
    problems.add({ field, problem: "unknown_value" });
  return ids.map(asIncidentId);
}

function checkParties(raw: RawFields, problems: Problems): readonly Party[] {
  const value: unknown = raw["parties"] ?? [];
  if (!Array.isArray(value)) {
    problems.add({ field: "parties", problem: "wrong_type" });
    return [];
  }
  if (value.length > PARTIES_MAX) {
    problems.add({ field: "parties", problem: "too_many", max: PARTIES_MAX });
    return [];
  }
  return (value as readonly unknown[]).flatMap((item, index): Party[] => {
    const prefix = `parties.${index}.`;
    const own = new Problems();
    const fields: RawFields = typeof item === "object" && item !== null ? (item as RawFields) : {};
    const kind = checkWord(fields, { field: "kind", words: PARTY_KINDS }, own);
    const name = checkText(fields, { field: "name", max: WORDS_CHARS_MAX }, own);
    if (!given(fields["kind"])) own.add({ field: "kind", problem: "empty" });
    if (!given(fields["name"])) own.add({ field: "name", problem: "empty" });
    for (const found of own.found) problems.add({ ...found, field: prefix + found.field });
    return kind === null || name === null ? [] : [{ kind, name }];
  });
}

/**
 * An editor finds that incidents belong together, or that works of a third party are behind one, and
 * says why. Shown on each of them.
 * @throws DeskError `unauthorised`, `forbidden`, `invalid`, `conflict`, `unavailable`
 */
export async function linkIncidents(
  deps: CommandDeps,
  actor: Actor,
  input: LinkIncidents,
): Promise<Linked> {
  await permit(deps, actor, "link_incidents");
  const { said } = input;
  const problems = new Problems();
  const kind = checkWord(said, { field: "kind", words: LINK_KINDS }, problems);
  if (!given(said["kind"])) problems.add({ field: "kind", problem: "empty" });
  const incidents = checkIncidents(deps, said, problems);
  const parties = checkParties(said, problems);
  if (kind === "third_party_works" && !given(said["parties"]))
    problems.add({ field: "parties", problem: "empty" });
  const reason = checkText(said, { field: "reason", max: REASON_CHARS_MAX }, problems);
  if (!given(said["reason"])) problems.add({ field: "reason", problem: "empty" });
  problems.refuse("link");
  if (kind === null || reason === null) throw new Error("a required field passed unseen");
  const id = deps.secrets.linkId(input.key ?? base64url(deps.random(16)));
  const link: IncidentLink = { id, kind, incidents, parties, reason };
  try {
    const draft = { key: `link:${id}`, actor, body: { kind: "link", link } } as const;
    const [appended] = await deps.journal.append([draft]);
    return { link, seq: appended?.seq ?? 0 };
  } catch (error) {
    throw failed(error);
  }
}

/**
 * Takes a link back, with the reason; the journal keeps both.
 * @throws DeskError `unauthorised`, `forbidden`, `not_found`, `invalid`, `unavailable`
 */
export async function unlinkIncidents(
  deps: CommandDeps,
  actor: Actor,
  input: { readonly link: string; readonly said: RawFields },
): Promise<{ readonly link: IncidentLink; readonly seq: number }> {
  await permit(deps, actor, "link_incidents");
  const known = deps.store.link(asLinkId(input.link));
  if (known === null) throw new DeskError("not_found", `no link ${input.link}`);
  const problems = new Problems();
  const reason = checkText(input.said, { field: "reason", max: REASON_CHARS_MAX }, problems);
  if (!given(input.said["reason"])) problems.add({ field: "reason", problem: "empty" });
  problems.refuse("unlink");
  const { link } = known;
  const body = { kind: "unlink", link: link.id, reason: reason ?? "" } as const;
  try {
    const [appended] = await deps.journal.append([{ key: `unlink:${link.id}`, actor, body }]);
    return { link, seq: appended?.seq ?? 0 };
  } catch (error) {
    throw failed(error);
  }
}
