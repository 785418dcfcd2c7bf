import type { Cue, CueKind } from "./cues.ts";
import type { Frame } from "./frame.ts";
import type { Surroundings } from "./surroundings.ts";

/** Words between a time and what tells what it is the time of. */
export const NEAR = 5;
export const FAR = 14;

export const set = (...kinds: CueKind[]): ReadonlySet<CueKind> => new Set(kinds);

export const has = (cue: Cue | null, kind: CueKind): boolean =>
  cue !== null && cue.kinds.includes(kind);

/** "Every evening it drops at eight": no begin. */
export function isHabit(frame: Frame, around: Surroundings): boolean {
  const habit = around.nearest(frame, set("habit"), NEAR);
  return habit !== null && around.sameClause(frame, habit);
}
