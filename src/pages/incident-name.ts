import { LANGUAGES } from "../model/vocabulary.ts";
import type { IncidentCard } from "../store/views.ts";
import type { Frame } from "./frame.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";

/** What editors call an incident: in the reader's language, else in the first it was given in. */
export const incidentName = (
  { lang }: Pick<Frame, "lang">,
  { names }: Pick<IncidentCard, "names">,
): { readonly name: string; readonly lang: string } | null => {
  for (const known of [lang, ...LANGUAGES]) {
    const name = names[known];
    if (name !== undefined) return { name, lang: known };
  }
  return null;
};

/** The name with its language; nothing where there is none. */
export const nameTag = (frame: Frame, card: Pick<IncidentCard, "names">): Html | null => {
  const named = incidentName(frame, card);
  return named === null ? null : html`<strong lang="${named.lang}">${named.name}</strong>`;
};
