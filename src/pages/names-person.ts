import { NAME_ELISION, NAME_PARTICLES } from "../wording/person-names.ts";

/** A capitalised word, "d’" before it or not: a name, or the first word of a department. */
const CAPITALISED = new RegExp(
  String.raw`^(?:${NAME_ELISION})?\p{Lu}[\p{L}’'-]*\p{Ll}[\p{L}’'-]*$`,
  "u",
);
const ELISION = new RegExp(`^${NAME_ELISION}`, "u");
/** Between the parts of a name. */
const PARTICLES = new Set(NAME_PARTICLES);

/**
 * Whether a speaker's name may be a person's: two capitalised words in a row that are not the
 * operator's own. Rather too often than not at all: what names a person waits for an editor.
 */
export function namesPerson(speaker: string | null, operator: string): boolean {
  if (speaker === null) return false;
  const own = new Set(operator.toLowerCase().split(/[\s.]+/u));
  return speaker.split(/[,;()/·–—]/u).some((part) => {
    let before = false;
    for (const word of part.split(/\s+/u).filter(Boolean)) {
      if (before && PARTICLES.has(word.toLowerCase())) continue;
      const isName = CAPITALISED.test(word) && !own.has(word.toLowerCase().replace(ELISION, ""));
      if (isName && before) return true;
      before = isName;
    }
    return false;
  });
}
