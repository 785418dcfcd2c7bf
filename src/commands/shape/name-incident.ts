import type { Actor } from "../../model/entry.ts";
import { asIncidentId } from "../../model/ids.ts";
import { LANGUAGES } from "../../model/vocabulary.ts";
import type { Language } from "../../model/vocabulary.ts";
import type { CommandDeps } from "../deps.ts";
import { DeskError, Problems } from "../desk-error.ts";
import { failed } from "../failed.ts";
import { checkText } from "../fields.ts";
import type { RawFields } from "../fields.ts";
import { INCIDENT_NAME_CHARS_MAX } from "../limits.ts";
import { permit } from "../permit.ts";
import { base64url } from "../secrets.ts";

/**
 * Gives an incident a name that people know it by, in each language of the pages or in all of them the
 * same; no names at all take the name off. The sentence that the desk computes stays.
 * @throws DeskError `unauthorised`, `forbidden`, `not_found`, `invalid`, `unavailable`
 */
export async function nameIncident(
  deps: CommandDeps,
  actor: Actor,
  input: {
    readonly incident: string;
    readonly key: string | null;
    /** `name.fr, name.nl, name.de, name.en`, each or none */
    readonly said: RawFields;
  },
): Promise<{ readonly seq: number }> {
  await permit(deps, actor, "name_incident");
  const incident = asIncidentId(input.incident);
  if (deps.store.incident(incident, deps.clock()) === null)
    throw new DeskError("not_found", `no incident ${input.incident}`);
  const problems = new Problems();
  const names: Partial<Record<Language, string>> = {};
  for (const lang of LANGUAGES) {
    const field = `name.${lang}`;
    const name = checkText(input.said, { field, max: INCIDENT_NAME_CHARS_MAX }, problems);
    if (name !== null) names[lang] = name;
  }
  problems.refuse("name");
  const own = deps.secrets.tag("name", input.key ?? base64url(deps.random(16)));
  const body = { kind: "incident_name", incident, names } as const;
  try {
    const [appended] = await deps.journal.append([{ key: `name:${own}`, actor, body }]);
    return { seq: appended?.seq ?? 0 };
  } catch (error) {
    throw failed(error);
  }
}
