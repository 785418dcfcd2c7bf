import { KIND } from "./cue-kinds.ts";
import { FAR, has, isHabit, NEAR } from "./cue-tests.ts";
import type { Cue } from "./cues.ts";
import { hasDay } from "./frame.ts";
import type { Frame } from "./frame.ts";
import type { Part } from "./senses.ts";
import type { Surroundings } from "./surroundings.ts";

/** Parts so exact that nobody names them for a habit: "rond de middag", "en fin de matinée". */
const EXACT_PARTS: ReadonlySet<Part> = new Set<Part>([
  "early_morning",
  "forenoon",
  "late_morning",
  "noon",
  "early_afternoon",
  "late_afternoon",
  "early_evening",
  "late_evening",
]);

/** After these a part is that of one day: "in de loop van de ochtend", "dans la soirée", "am Abend". */
const OF_ONE_DAY = new Set(
  "dans pendant durant tijdens gedurende van waehrend wahrend during through laufe loop courant cours vers gegen tegen rond omstreeks".split(
    " ",
  ),
);
const OF_ONE_NIGHT = new Set(["in"]);
const GERMAN_AM = "am";
const ARTICLES = new Set("la le l les de het der des den the d du".split(" "));

/** The preposition before a part, past its article. */
function prepositionOf(frame: Frame, around: Surroundings): string {
  let at = frame.to - 2;
  while (at >= frame.from - 2 && ARTICLES.has(around.word(at))) at -= 1;
  return around.word(at);
}

function isOfOneDay(frame: Frame, around: Surroundings): boolean {
  const { part } = frame;
  if (part === null) return false;
  if (EXACT_PARTS.has(part)) return true;
  const preposition = prepositionOf(frame, around);
  if (OF_ONE_DAY.has(preposition) || preposition === GERMAN_AM) return true;
  const hasArticle = ARTICLES.has(around.word(frame.to - 2));
  return hasArticle && part === "night" && OF_ONE_NIGHT.has(preposition);
}

const FAILING = KIND.failure | KIND.negation;

/**
 * "Rond de middag viel het weg", "am Vormittag ausgefallen", "lost it around lunchtime": a part of the
 * day without its day, where something fails: the last one, and no habit.
 */
export function isThatPart(frame: Frame, around: Surroundings): boolean {
  if (frame.part === null || hasDay(frame) || frame.clock !== null) return false;
  if (!isOfOneDay(frame, around) || isHabit(frame, around)) return false;
  return failsBeside(frame, around) !== null;
}

/** "All morning, no signal": a comma may stand after the time. */
const BESIDE_MAX = 8;

/** What fails in the clause of the time, or right beside it in its sentence. */
function failsBeside(frame: Frame, around: Surroundings): Cue | null {
  const failure = around.nearest(frame, FAILING, FAR);
  if (failure === null) return null;
  const beside =
    around.sameSentence(frame, failure) && around.distance(frame, failure) <= BESIDE_MAX;
  return beside || around.sameClause(frame, failure) ? failure : null;
}

/** "Tegen de middag viel het weg": of a part that is past, Dutch "by" is "about". */
export const isAboutPart = (frame: Frame, around: Surroundings): boolean =>
  around.word(frame.from) === "tegen" && isThatPart(frame, around);

const DEEDS = KIND.contact | KIND.visit | KIND.waiting | KIND.contract;

/** "No internet all morning", "heel de dag al plat": from the begin of it until now; no wait, no call. */
export function isWholeTime(frame: Frame, around: Surroundings): boolean {
  if (isHabit(frame, around)) return false;
  const failure = failsBeside(frame, around);
  if (failure === null) return false;
  const deed = around.nearest(frame, DEEDS, NEAR);
  return (
    deed === null ||
    has(deed, KIND.failure) ||
    around.distance(frame, deed) > around.distance(frame, failure)
  );
}
