import type { Actor } from "../../model/entry.ts";
import {
  DESK_COUNTRIES,
  type DeskSettings,
  PUBLISHER_PARTS,
  type PublisherPart,
} from "../../model/desk-settings.ts";
import { LANGUAGES } from "../../model/vocabulary.ts";
import type { CommandDeps } from "../deps.ts";
import { Problems } from "../desk-error.ts";
import { checkList, checkText, checkWord, given, type RawFields } from "../fields.ts";
import { DESK_NAME_CHARS_MAX, OPERATORS_FIRST_MAX, PUBLISHER_CHARS_MAX } from "../limits.ts";
import { permit } from "../permit.ts";
import { accentOf, DEFAULT_ACCENT } from "./accent.ts";
import { appendSetting, type MadeSetting, settingId, type SettingInput } from "./append-setting.ts";

/** What is asked together; each is its own page of the set-up. */
export const DESK_PARTS = ["country", "operators", "languages", "look", "publisher"] as const;
export type DeskPart = (typeof DESK_PARTS)[number];

type Change = Partial<DeskSettings>;
type Check = (deps: CommandDeps, said: RawFields, problems: Problems) => Change;

function accentSaid(said: RawFields, problems: Problems): string | null {
  const text = checkText(said, { field: "accent", max: 7 }, problems);
  if (text === null || text.toLowerCase() === DEFAULT_ACCENT) return null;
  const accent = accentOf(text);
  return accent === null
    ? problems.add({ field: "accent", problem: "low_contrast" })
    : accent.light;
}

/** `operators`, listed as often as there are ids, or as one text of them with commas. */
function operatorsSaid(deps: CommandDeps, said: RawFields, problems: Problems): Change {
  const field = "operators";
  const words = deps.operators.ids();
  const raw = said[field];
  const list = typeof raw === "string" ? [raw] : raw;
  if (!given(list)) return { operatorsFirst: [] };
  if (Array.isArray(list) && list.length > OPERATORS_FIRST_MAX) {
    problems.add({ field, problem: "too_many", max: OPERATORS_FIRST_MAX });
    return {};
  }
  const chosen = checkList({ [field]: list }, { field, words }, problems) ?? [];
  const country = deps.store.deskSettings().country ?? deps.defaults.country;
  const bySize = deps.operators.inCountry(country);
  const rank = (id: (typeof chosen)[number]): number =>
    bySize.includes(id) ? bySize.indexOf(id) : bySize.length;
  return { operatorsFirst: chosen.toSorted((a, b) => rank(a) - rank(b)) };
}

function languagesSaid(_deps: CommandDeps, said: RawFields, problems: Problems): Change {
  const first = checkWord(said, { field: "first", words: LANGUAGES }, problems);
  const shown = checkList(said, { field: "languages", words: LANGUAGES }, problems) ?? [];
  if (first === null) {
    if (problems.found.length === 0) problems.add({ field: "first", problem: "empty" });
    return {};
  }
  return { languages: [first, ...shown.filter((lang) => lang !== first)] };
}

const CHECKS: Readonly<Record<DeskPart, Check>> = {
  country: (_deps, said, problems) => {
    const words = Object.keys(DESK_COUNTRIES);
    return { country: checkWord(said, { field: "country", words }, problems) };
  },
  operators: operatorsSaid,
  languages: languagesSaid,
  look: (_deps, said, problems) => ({
    name: checkText(said, { field: "name", max: DESK_NAME_CHARS_MAX }, problems),
    accent: accentSaid(said, problems),
  }),
  publisher: (_deps, said, problems) => {
    const entry = (part: PublisherPart): [PublisherPart, string | null] => [
      part,
      checkText(said, { field: part, max: PUBLISHER_CHARS_MAX }, problems),
    ];
    const publisher = Object.fromEntries(PUBLISHER_PARTS.map(entry));
    return { publisher: publisher as DeskSettings["publisher"] };
  },
};

/**
 * Says one part of what the desk is; the rest stays as it is. Holds at once, without a restart.
 * `said`: `country` · `operators[]` · `first`, `languages[]` · `name?`, `accent?` · the publisher's six.
 * @throws DeskError `unauthorised`, `forbidden`, `invalid`, `unavailable`
 */
export async function setUpDesk(
  deps: CommandDeps,
  actor: Actor,
  { part, key, said }: SettingInput & { readonly part: DeskPart },
): Promise<MadeSetting> {
  await permit(deps, actor, "set_up_desk");
  const problems = new Problems();
  const changed = CHECKS[part](deps, said, problems);
  problems.refuse("setting");
  const change = { what: "desk", ...deps.store.deskSettings(), ...changed } as const;
  return appendSetting(deps, actor, { id: settingId(deps, key), change, why: "", said: {} });
}
