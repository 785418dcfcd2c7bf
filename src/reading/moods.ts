import { TAG } from "./lexicon.ts";

/** What a clause says of the service. */
export type Mood = "none" | "working" | "back" | "claimed" | "expected" | "degraded" | "down";

export const isBad = (mood: Mood): boolean => mood === "down" || mood === "degraded";
export const isGood = (mood: Mood): boolean => mood === "working" || mood === "back";

/** Tags that say something of the service; the others colour them. */
export const PREDICATES: number =
  TAG.works |
  TAG.worked |
  TAG.able |
  TAG.yes |
  TAG.restored |
  TAG.down |
  TAG.trouble |
  TAG.degraded |
  TAG.unreachable |
  TAG.same |
  TAG.still |
  TAG.opposite;

const mood = (tags: number, wanted: number): boolean => (tags & wanted) !== 0;

/** A good predicate is only as good as who says it and when it shall be. */
const good = (reached: Mood, around: number): Mood => {
  if (mood(around, TAG.future)) return "expected";
  if (mood(around, TAG.claim)) return "claimed";
  if (mood(around, TAG.hypothetical)) return "none";
  return reached;
};

/**
 * The mood of one predicate. `around` are the tags of its clause, `negated` whether a negation
 * reaches it.
 */
export const moodOf = (tags: number, around: number, negated: boolean): Mood => {
  const bad: Mood = mood(around, TAG.often) ? "degraded" : "down";
  if (mood(tags, TAG.restored)) return negated ? "down" : good("back", around);
  if (mood(tags, TAG.opposite | TAG.still)) return "down";
  if (mood(tags, TAG.degraded)) return negated ? "working" : "degraded";
  if (mood(tags, TAG.down | TAG.trouble | TAG.unreachable)) {
    return negated ? good("working", around) : bad;
  }
  if (mood(tags, TAG.same)) return bad;
  if (negated) return bad;
  if (mood(tags, TAG.works | TAG.yes)) {
    if (mood(around, TAG.often)) return "degraded";
    return good(mood(around, TAG.again) ? "back" : "working", around);
  }
  if (mood(around, TAG.again)) return good("back", around);
  return "none";
};
