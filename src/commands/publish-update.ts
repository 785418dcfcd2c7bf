import type { UpdateFact } from "../model/editorial.ts";
import type { Actor } from "../model/entry.ts";
import { asIncidentId } from "../model/ids.ts";
import type { Instant } from "../model/ids.ts";
import { LANGUAGES } from "../model/vocabulary.ts";
import type { Language } from "../model/vocabulary.ts";
import { appendEditorial } from "./append-editorial.ts";
import type { CommandDeps } from "./deps.ts";
import { DeskError, Problems } from "./desk-error.ts";
import { checkInstant, checkText, given } from "./fields.ts";
import type { RawFields } from "./fields.ts";
import {
  EMBARGO_MS_MAX,
  REASON_CHARS_MAX,
  SIGNATURE_CHARS_MAX,
  UPDATE_TEXT_CHARS_MAX,
  UPDATES_MAX,
} from "./limits.ts";
import { permit } from "./permit.ts";
import { base64url } from "./secrets.ts";

export interface PublishUpdate {
  readonly incident: string;
  readonly key: string | null;
  /** `text.fr, text.nl, text.de, text.en, signature, from?` (an embargo, ISO 8601) */
  readonly said: RawFields;
}

function checkTexts(said: RawFields, problems: Problems): Readonly<Record<Language, string>> {
  const texts: Record<Language, string> = { fr: "", nl: "", de: "", en: "" };
  for (const lang of LANGUAGES) {
    const field = `text.${lang}`;
    texts[lang] = checkText(said, { field, max: UPDATE_TEXT_CHARS_MAX }, problems) ?? "";
    if (texts[lang] === "" && !problems.found.some((found) => found.field === field))
      problems.add({ field, problem: "empty" });
  }
  return texts;
}

function checkFrom(said: RawFields, now: Instant, problems: Problems): Instant | null {
  const from = checkInstant(said, "from", problems);
  if (from === null) return null;
  if (from > now + EMBARGO_MS_MAX) problems.add({ field: "from", problem: "out_of_range" });
  return from;
}

/** What an update would say; nothing is written. @throws DeskError as `publishUpdate` */
export async function checkUpdate(
  deps: CommandDeps,
  actor: Actor,
  { incident: id, said }: PublishUpdate,
): Promise<
  Pick<UpdateFact, "incident" | "texts" | "signature"> & { readonly from: Instant | null }
> {
  await permit(deps, actor, "publish_update");
  const incident = asIncidentId(id);
  const now = deps.clock();
  if (deps.store.cards([incident], now).length === 0)
    throw new DeskError("not_found", `no incident ${id}`);
  const problems = new Problems();
  const texts = checkTexts(said, problems);
  const signature = checkText(said, { field: "signature", max: SIGNATURE_CHARS_MAX }, problems);
  if (!given(said["signature"])) problems.add({ field: "signature", problem: "empty" });
  const from = checkFrom(said, now, problems);
  if (deps.store.editorial(incident, now).updates.length >= UPDATES_MAX)
    problems.add({ field: "signature", problem: "too_many", max: UPDATES_MAX });
  problems.refuse("update");
  return { incident, texts, signature: signature ?? "", from };
}

/**
 * What a person of the desk says of an incident, in every language of the pages and under a name;
 * before its hour no public page has it.
 * @throws DeskError `unauthorised`, `forbidden`, `not_found`, `invalid`, `conflict`, `unavailable`
 */
export async function publishUpdate(
  deps: CommandDeps,
  actor: Actor,
  input: PublishUpdate,
): Promise<{ readonly seq: number; readonly update: string }> {
  const checked = await checkUpdate(deps, actor, input);
  const update = deps.secrets.tag("update", input.key ?? base64url(deps.random(16)));
  // A second press of the button is the same update, though its hour was "now" both times.
  const first = await deps.journal.find(`update:${update}`);
  const before = first?.body.kind === "update" ? first.body.from : null;
  const from = checked.from ?? before ?? deps.clock();
  const body = { kind: "update", update, ...checked, from } as const;
  return { update, ...(await appendEditorial(deps, actor, { key: `update:${update}`, body })) };
}

/** Takes an update off the pages. @throws DeskError `unauthorised`, `forbidden`, `not_found`, `invalid`, `unavailable` */
export async function endUpdate(
  deps: CommandDeps,
  actor: Actor,
  { update, said }: { readonly update: string; readonly said: RawFields },
): Promise<{ readonly seq: number }> {
  await permit(deps, actor, "publish_update");
  if (deps.store.incidentOfUpdate(update) === null)
    throw new DeskError("not_found", `no update ${update}`);
  const problems = new Problems();
  const why = checkText(said, { field: "why", max: REASON_CHARS_MAX }, problems) ?? "";
  problems.refuse("end of an update");
  const body = { kind: "update_end", update, why } as const;
  return appendEditorial(deps, actor, { key: `update_end:${update}`, body });
}
