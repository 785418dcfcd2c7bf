import { LANGUAGES } from "../model/vocabulary.ts";
import type { Language } from "../model/vocabulary.ts";

const ENTRIES_MAX = 20;

/** The language the reader likes best among ours; `fallback` when there is none (RFC 9110 §12.5.4). */
export function acceptedLanguage(
  header: string | undefined,
  fallback: Language,
  offered: readonly Language[] = LANGUAGES,
): Language {
  if (header === undefined) return fallback;
  let best: Language | null = null;
  let bestWeight = 0;
  for (const entry of header.split(",", ENTRIES_MAX)) {
    const [tag = "", ...parameters] = entry.trim().toLowerCase().split(";");
    const lang = offered.find((known) => tag === known || tag.startsWith(`${known}-`));
    const q = parameters.find((parameter) => parameter.trim().startsWith("q="));
    const weight = q === undefined ? 1 : Number(q.trim().slice(2));
    if (lang !== undefined && weight > bestWeight) [best, bestWeight] = [lang, weight];
  }
  return best ?? fallback;
}
