import { KIND } from "./cue-kinds.ts";
import { FAR, isHabit } from "./cue-tests.ts";
import { hasDay } from "./frame.ts";
import type { Frame } from "./frame.ts";
import type { Surroundings } from "./surroundings.ts";

/** "In der Nacht ausgefallen", "in de loop van de nacht weggevallen": the past one, not every night. */
export function isThatNight(frame: Frame, around: Surroundings): boolean {
  if (frame.part !== "night" || hasDay(frame) || frame.clock !== null) return false;
  const article = around.word(frame.to - 2);
  const preposition = around.word(frame.to - 3);
  if (!NIGHT_ARTICLES.has(article) || !NIGHT_PREPOSITIONS.has(preposition)) return false;
  if (isHabit(frame, around)) return false;
  const failure = around.nearest(frame, KIND.failure, FAR);
  return failure !== null && around.sameClause(frame, failure);
}
/** "Rond de middag viel het weg", "lost it around lunchtime": today's, where something fails. */
export function isThatNoon(frame: Frame, around: Surroundings): boolean {
  if (frame.part !== "noon" || hasDay(frame) || frame.clock !== null) return false;
  const failure = around.nearest(frame, KIND.failure | KIND.negation, FAR);
  return failure !== null && around.sameClause(frame, failure) && !isHabit(frame, around);
}

const NIGHT_ARTICLES = new Set(["der", "de", "la", "the"]);
const NIGHT_PREPOSITIONS = new Set(
  "in dans pendant durant de tijdens gedurende van waehrend wahrend during through".split(" "),
);
