/** Letters that Unicode does not decompose, and how people type them without the key. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ŧ: "t",
  ı: "i",
};

/** "Saint", "Sint", "Sankt" and their abbreviations are one word, since people write "St" in every language. */
export const canonicalWord = (folded: string): string => {
  switch (folded) {
    case "saint":
    case "sint":
    case "sankt":
    case "sanct":
      return "st";
    case "sainte":
    case "sinte":
      return "ste";
    default:
      return folded;
  }
};

const PLAIN_PATTERN = /[ßæœøłđðþħŧı]/gu;

/** Lower case, compatibility forms, accents apart from their letters, ligatures as people type them. */
export const plainLetters = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(PLAIN_PATTERN, (letter) => PLAIN[letter] ?? letter);

/** The words of a name: lower case, without accents and ligatures, split at everything that is no letter or digit. */
export const nameWords = (name: string): string[] =>
  plainLetters(name)
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => canonicalWord(word));

/** What names are looked up by: the words with one space between them. */
export const nameKey = (name: string): string => nameWords(name).join(" ");
