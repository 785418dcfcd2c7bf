import type { Language } from "../model/vocabulary.ts";

/** U+202F: does not break and is narrower than a space. */
export const NARROW_NO_BREAK_SPACE = "\u202F";

/**
 * French puts a narrow no-break space before `: ; ? !` and inside « ». Catalogues are written with
 * plain spaces, which a person can see, and are set once when a message is compiled.
 */
export const typeset = (lang: Language, text: string): string =>
  lang === "fr"
    ? text
        .replaceAll(/ (?=[:;?!»%])/g, NARROW_NO_BREAK_SPACE)
        .replaceAll("« ", `«${NARROW_NO_BREAK_SPACE}`)
    : text;
