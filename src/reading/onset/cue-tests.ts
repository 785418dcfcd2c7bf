import { KIND } from "./cue-kinds.ts";
import type { Cue } from "./cues.ts";
import type { Frame } from "./frame.ts";
import type { Surroundings } from "./surroundings.ts";

/** Words between a time and what tells what it is the time of. */
export const NEAR = 5;
export const FAR = 14;

/** `kinds` are bits of KIND. */
export const has = (cue: Cue | null, kinds: number): boolean =>
  cue !== null && (cue.kinds & kinds) !== 0;

/** "Every evening it drops at eight": no begin. */
export function isHabit(frame: Frame, around: Surroundings): boolean {
  const habit = around.nearest(frame, KIND.habit, NEAR);
  return habit !== null && around.sameClause(frame, habit);
}
