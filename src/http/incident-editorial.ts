import { accountNames } from "../commands/accounts/manage-accounts.ts";
import type { Actor } from "../model/entry.ts";
import { LANGUAGES } from "../model/vocabulary.ts";
import type { Language } from "../model/vocabulary.ts";
import type { EditorialView } from "../pages/desk/incident-editorial.ts";
import { frameOf } from "../pages/frame.ts";
import { headline, support } from "../pages/headline.ts";
import type { IncidentCard } from "../store/views.ts";
import type { Door } from "./door.ts";
import { contextOf } from "./site.ts";

/** What the facts say by now, in each language: the first words of an update. */
function draftsOf(door: Door, card: IncidentCard): Readonly<Record<Language, string>> {
  const now = door.commands.clock();
  const drafts: Record<Language, string> = { fr: "", nl: "", de: "", en: "" };
  for (const lang of LANGUAGES) {
    const frame = frameOf(contextOf(door.site, lang, now));
    drafts[lang] = [headline(frame, card), ...support(frame, card)].join(" ");
  }
  return drafts;
}

/** What editors added to an incident, and what they may add. */
export async function editorialView(
  door: Door,
  actor: Actor,
  card: IncidentCard,
): Promise<Omit<EditorialView, "csrf" | "key" | "card" | "preview">> {
  const { store, clock } = door.commands;
  const names = await accountNames(door.commands);
  return {
    editorial: store.editorial(card.incident, clock()),
    explanation: store.explanation(card.incident, { now: clock(), full: true }),
    drafts: draftsOf(door, card),
    signature: names.get(actor.account ?? "") ?? "",
    names,
  };
}
