/**
 * The sender's own words of a mail: what is quoted of earlier mails, signatures, and what devices
 * add by themselves is left out. Answers are written above what they answer, or below it (Usenet);
 * quoted lines are dropped wherever they stand.
 */

/** "> " as programs quote, also "| ". */
const QUOTED = /^\s*(>|\|\s)/;

/** "Le 8 janv. 2018 à 22:30, X <x@y> a écrit :", in the languages of the desk and their programs. */
const WROTE =
  /\b(a écrit|a ecrit|wrote|schreef|schrieb|writes|heeft .{0,80}geschreven|het volgende geschreven|escribió|ha scritto)\s*.{0,60}:?\s*$/i;
const WROTE_HEAD = /^(le|on|op|am|il|el)\b.{6,}/i;
/** The head may be broken over lines: looked for in so many. */
const WROTE_LINES = 4;

/** "-----Message d'origine-----", "-------- Original Message --------". */
const DIVIDER =
  /^[-_=*\s]{2,}\s*(original message|message d['’]origine|message original|message transféré|forwarded message|oorspronkelijk bericht|doorgestuurd bericht|ursprüngliche nachricht|weitergeleitete nachricht|original-nachricht)\b/i;
const RULE = /^_{10,}\s*$/;

/** Outlook quotes by a block of headers: two of these close together. */
const HEADER =
  /^\*?(de|from|von|van|à|to|an|aan|envoyé|sent|gesendet|verzonden|date|datum|objet|subject|betreff|onderwerp|cc)\s?\*?\s?:\*?\s+\S/i;
const HEADERS_MIN = 3;
const HEADERS_LINES = 6;

const SIGNATURE = /^--\s?$/;
/** Lines that a telephone adds. */
const DEVICE =
  /^(envoyé (de|depuis|à partir)|sent from|sent via|get outlook|obtenir outlook|téléchargez outlook|verzonden (vanaf|met|via|vanuit)|verstuurd (vanaf|met|via)|gesendet (von|mit)|von meinem .{2,30} gesendet|diese nachricht wurde von meinem|provenance : courrier)\b/i;

const isHeaderBlock = (lines: readonly string[], at: number): boolean => {
  if (!HEADER.test(lines[at]?.trim() ?? "")) return false;
  const block = lines.slice(at, at + HEADERS_LINES).filter((line) => HEADER.test(line.trim()));
  return block.length >= HEADERS_MIN;
};

const isWrote = (lines: readonly string[], at: number): boolean => {
  const first = lines[at]?.trim() ?? "";
  if (!WROTE_HEAD.test(first) && !/<[^>@\s]+@[^>\s]+>/.test(first)) return false;
  for (let count = 1; count <= WROTE_LINES; count += 1) {
    const together = lines
      .slice(at, at + count)
      .map((line) => line.trim())
      .join(" ");
    if (WROTE.test(together)) return true;
  }
  return false;
};

/** How many lines the "… wrote:" head takes. */
const wroteLines = (lines: readonly string[], at: number): number => {
  for (let count = 1; count <= WROTE_LINES; count += 1) {
    const together = lines
      .slice(at, at + count)
      .map((line) => line.trim())
      .join(" ");
    if (WROTE.test(together)) return count;
  }
  return 1;
};

/** Whether only quoted lines and blanks follow up to the sender's next own line. */
const nextIsQuoted = (lines: readonly string[], from: number): boolean => {
  const next = lines.slice(from).find((line) => line.trim() !== "");
  return next !== undefined && QUOTED.test(next);
};

/** The own words of a plain text; "" when there are none. */
export function ownWords(body: string): string {
  const lines = body.replaceAll("\u00A0", " ").split(/\r?\n/);
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const bare = line.trim();
    if (SIGNATURE.test(line) || DIVIDER.test(bare) || RULE.test(bare)) break;
    if (isHeaderBlock(lines, at)) break;
    if (isWrote(lines, at)) {
      const after = at + wroteLines(lines, at);
      // What is quoted by marks may be answered below; what is not ends the sender's words.
      if (!nextIsQuoted(lines, after)) break;
      at = after - 1;
      continue;
    }
    if (QUOTED.test(line) || DEVICE.test(bare)) continue;
    kept.push(line.trimEnd());
  }
  return kept
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}
