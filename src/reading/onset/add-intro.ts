import type { Frame } from "./frame.ts";
import type { Sense } from "./senses.ts";

type Mark = (frame: Frame) => void;

/** Introductions that are no more than a mark on the frame. */
const MARKS: Readonly<Partial<Record<Sense["kind"], Mark>>> = {
  since: ({ intro }) => {
    intro.since = true;
    // "Wir haben seit heute …": no time of writing after all.
    intro.nowIs = false;
  },
  since_then: (frame) => {
    frame.sinceThen = true;
    frame.intro.since = true;
  },
  from: ({ intro }) => {
    intro.from = true;
    intro.nowIs = false;
  },
  whole: ({ intro }) => {
    intro.whole = true;
    intro.nowIs = false;
  },
  elapsed: ({ intro }) => {
    intro.elapsed = true;
  },
  at: ({ intro }) => {
    intro.at = true;
  },
  around: ({ intro }) => {
    intro.around = true;
  },
  within: ({ intro }) => {
    intro.within = true;
  },
  range: ({ intro }) => {
    intro.range = true;
  },
  now_is: ({ intro }) => {
    intro.nowIs = true;
  },
  every: ({ intro }) => {
    intro.every = true;
  },
  this: (frame) => {
    frame.isThis = true;
  },
  last: (frame) => {
    frame.isLast = true;
  },
  next: (frame) => {
    frame.isNext = true;
  },
  roughly: (frame) => {
    frame.roughly = true;
  },
  // Takes its place in the expression and says nothing.
  link: () => {},
};

/** Words that open an expression, or continue one that has no core yet; false for others. */
export function addIntro(frame: Frame, sense: Sense): boolean {
  const { intro } = frame;
  if (sense.kind === "ago") {
    if (sense.before && intro.until === "no") intro.until = "soft";
    intro.ago = true;
    return true;
  }
  if (sense.kind === "until") {
    intro.until = sense.firm ? "firm" : "soft";
    return true;
  }
  if (sense.kind === "edge") {
    frame.edge = sense.edge;
    return true;
  }
  const mark = MARKS[sense.kind];
  if (mark === undefined) return false;
  mark(frame);
  return true;
}
