import type { Instant } from "../model/ids.ts";
import type { LineState } from "../model/vocabulary.ts";
import { LINE_STATES } from "../model/vocabulary.ts";
import { FLAP_FALLS, FLAP_WINDOW_MS, UP_SETTLES_MS } from "./limits.ts";

/** A line in one state from `at` on. */
export interface StateAt {
  readonly state: LineState;
  readonly at: Instant;
}

/** A state with the end of its run; Infinity for the present one. */
export interface Run extends StateAt {
  readonly until: Instant;
}

/** 0 is `up`, the worst is `down`. */
export const rank = (state: LineState): number => LINE_STATES.indexOf(state);

const inOrder = (a: StateAt, b: StateAt): number => a.at - b.at || rank(a.state) - rank(b.state);

/** Adds one measurement in its place; at the same instant the worse one stands last. */
export const insertMeasured = (measured: StateAt[], one: StateAt): void => {
  let index = measured.length;
  for (; index > 0; index -= 1) {
    const before = measured[index - 1];
    if (before === undefined || inOrder(before, one) <= 0) break;
  }
  measured.splice(index, 0, one);
};

/** Measurements without those that say the same again. */
export const changesOf = (measured: readonly StateAt[]): StateAt[] =>
  measured.filter((one, index) => one.state !== measured[index - 1]?.state);

export const runsOf = (changes: readonly StateAt[]): readonly Run[] =>
  changes.map((one, index) => ({ ...one, until: changes[index + 1]?.at ?? Infinity }));

/** Moments at which the line got worse. */
export const fallsOf = (changes: readonly StateAt[]): readonly Instant[] =>
  changes
    .filter((one, index) => rank(one.state) > rank(changes[index - 1]?.state ?? "up"))
    .map((one) => one.at);

/** How long an up run must last to count: longer where the line kept falling. */
export const settlesMs = (falls: readonly Instant[], upAt: Instant): number => {
  const recent = falls.filter((at) => at <= upAt && at > upAt - FLAP_WINDOW_MS);
  return recent.length >= FLAP_FALLS ? FLAP_WINDOW_MS : UP_SETTLES_MS;
};
