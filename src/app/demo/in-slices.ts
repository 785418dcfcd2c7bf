import { setImmediate as nextTurn } from "node:timers/promises";

/** Work at one go; the real desk of the same process answers in between. */
const SLICE_MS = 12;

/** Runs to the end without holding up anybody for long. */
export async function inSlices(steps: Iterator<void>): Promise<void> {
  let began = performance.now();
  while (steps.next().done !== true) {
    if (performance.now() - began < SLICE_MS) continue;
    await nextTurn();
    began = performance.now();
  }
}

/** Runs to the end without a pause: for few steps. */
export function atOnce(steps: Iterator<void>): void {
  while (steps.next().done !== true);
}
