import { plainLetters } from "../places/key.ts";

/** Words that take back, for one sentence, what others in it would claim. Folded. */
const NOT_ONLY =
  /\b(?:pas (?:limite|seul|uniquement|que\b|restreint|circonscrit)|limite(?:nt)? pas|non seulement|not (?:only|just|confined|limited|restricted)|isn't (?:only|just|confined|limited|restricted)|niet (?:alleen|enkel|beperkt|uitsluitend)|nicht (?:nur|allein|begrenzt|beschrankt)|nicht auf .{1,60}(?:begrenzt|beschrankt))/u;
const NOT_BEFORE =
  /\b(?:pas|aucun|aucune)\b[^,.;:!?]{0,60}\bavant\b|\b(?:not?|never|isn't|won't|can't)\b[^,.;:!?]{0,60}\bbefore\b|\b(?:niet|geen)\b[^,.;:!?]{0,60}\bvoor\b|\b(?:nicht|kein|keine)\b[^,.;:!?]{0,60}\bvor\b/u;
const EXCEPT =
  /\b(?:sauf (?!imprevu|incident|erreur)|hormis|excepte|a l'exception|except|apart from|other than|behalve|uitgezonderd|met uitzondering|ausser|mit ausnahme|ausgenommen)\b/u;

const plain = (text: string): string => plainLetters(text).replaceAll("’", "'");

/** "It is not confined to Leeds": a place is named, but not as the only one. */
export const saysNotOnly = (text: string): boolean => NOT_ONLY.test(plain(text));

/** "No fix is expected before ten": the earliest end, and no promise of one by then. */
export const saysNotBefore = (text: string): boolean => NOT_BEFORE.test(plain(text));

/** "Restored everywhere except in Namur": not for all. */
export const saysExcept = (text: string): boolean => EXCEPT.test(plain(text));
