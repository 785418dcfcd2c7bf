/** Words without accents (the combining marks of Latin letters) and case, so that spellings compare. */
export const plainWords = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036F]/g, "")
    .replaceAll("’", "'")
    .toLowerCase();
