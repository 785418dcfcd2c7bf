import type { Language } from "../model/vocabulary.ts";
import { createWording, type Wording } from "../wording/wording.ts";

/** Catalogues are compiled on first use. */
export function wordings(): (lang: Language) => Wording {
  const made = new Map<Language, Wording>();
  return (lang) => {
    const wording = made.get(lang) ?? createWording(lang);
    made.set(lang, wording);
    return wording;
  };
}
