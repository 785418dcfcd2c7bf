import type { Reading } from "../model/reading.ts";
import type { AnswerStatus } from "../model/vocabulary.ts";

/**
 * Short answers to "is it back for you?" that say nothing outside of that question, in the four
 * languages of the desk. Longer ones are read like any message.
 */
const STILL_NOT =
  /^(non|no|nope|nee|neen|nein|nö)?[\s,.!:;]*(toujours|tjrs|encore|encor|still|nog|nog steeds|nog altijd|steeds|immer noch|noch immer|noch)?[\s,]*(pas|pas encore|niet|nicht|not|nichts|niks|rien|nothing|non|no|nee|neen|nein|nope)[\s,.!]*(encore|yet|du tout|hoor|toujours|helemaal)?[\s.!]*$/iu;
const STILL_SAME =
  /^(toujours|encore|still|nog steeds|nog altijd|immer noch|noch immer)[\s,]*(la même chose|pareil|idem|the same|out|hetzelfde|dasselbe|so)?[\s.!]*$/iu;
const BACK =
  /^(oui|ouais|yes|yep|yeah|ja|jawel|jep|jo|ok|okay|d'accord|si)[\s,.!]*(merci|thanks|thank you|bedankt|dank u|dank je|danke)?[\s.!]*$/iu;
/** As our own question suggests it. */
const BADLY = /^(it(?:'s| is)? )?(works?|working) (very )?(badly|poorly|slowly)/iu;
const POLITE =
  /^(bonjour|bonsoir|salut|hello|hi|hallo|dag|goeden?(dag|avond|morgen)|guten (tag|abend|morgen)|madame,? monsieur)[\s,.!]*/iu;
const SIGNED = /\n[\s\S]*$/u;

/** The first paragraph without greeting: an answer stands there, a name or thanks below it. */
const coreOf = (text: string): string =>
  text.trim().replace(POLITE, "").trim().replace(SIGNED, "").trim().replaceAll("’", "'");

/**
 * What a witness answers; null when the words do not tell. `reading` is that of the same words: it
 * knows everything that is said in full.
 */
export function readAnswer(
  text: string,
  reading: Pick<Reading, "status" | "still"> | null,
): AnswerStatus | null {
  const core = coreOf(text);
  if (STILL_NOT.test(core) || STILL_SAME.test(core)) return "down";
  if (BACK.test(core)) return "up";
  if (BADLY.test(core)) return "degraded";
  if (reading === null) return null;
  if (reading.still === true && reading.status === "unknown") return "down";
  return reading.status === "unknown" ? null : reading.status;
}
