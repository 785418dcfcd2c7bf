import { NAME_ELISION, NAME_PARTICLES } from "../wording/person-names.ts";

const MASK = "[…]";

const ADDRESS = /[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".,;!?]+/gu;
/** Telephone, customer and account numbers: seven digits or more, however they are spaced. */
const NUMBER = /(?:\b[A-Z]{2}\d{2}|\+|\b)\d(?:[ \u00A0\u202F./()-]{0,2}\d){6,}/gu;
/** Days are no numbers of a person. */
const DAY = /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2})(?:\D{0,2}\d{1,2})?$/u;
const PARTICLES = String.raw`(?:(?:${NAME_PARTICLES.join("|")})\s+)*`;
const NAME = String.raw`(?:${NAME_ELISION})?\p{Lu}[\p{L}’'-]+`;
/** "Mme Dupont", "Herr von der Heide"; "je m'appelle Anne Dupont", "mijn naam is …". */
const TITLED = new RegExp(
  String.raw`\b(M\.|Mme|Mlle|Monsieur|Madame|Mr\.?|Mrs\.?|Ms\.?|Dhr\.?|Mevr\.?|Mevrouw|Meneer|Herrn?|Frau)\s+${PARTICLES}${NAME}(?:\s+${PARTICLES}${NAME})*`,
  "gu",
);
const CALLED = new RegExp(
  String.raw`([Jj]e m['’]appelle|[Mm]on nom est|[Mm]y name is|[Ii]k heet|[Mm]ijn naam is|[Ii]ch hei(?:ß|ss)e|[Mm]ein Name ist)\s+${NAME}(?:\s+${PARTICLES}${NAME})*`,
  "gu",
);

/**
 * Words of a witness without what points at persons: addresses, numbers of seven digits or more, names
 * after a title or after "my name is". What is left out is marked as an editor would mark it.
 */
export const masked = (text: string): string =>
  text
    .replaceAll(ADDRESS, MASK)
    .replaceAll(NUMBER, (found) => (DAY.test(found) ? found : MASK))
    .replaceAll(TITLED, (_found, title: string) => `${title} ${MASK}`)
    .replaceAll(CALLED, (_found, before: string) => `${before} ${MASK}`);
