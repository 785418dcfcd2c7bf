import type { Instant } from "../model/ids.ts";

/** Odds at which the end is decided: fifty to one. */
export const END_DECISION: number = Math.log(50);
/** Above this the desk begins to ask and says "recovering". */
export const END_HINT = 1;
/** After the end of an outage its extent still has this many times the usual reports: echo, stale ones. */
const REST_FACTOR = 1.3;
const FACTOR_MIN = 3;
/** An outage that goes on keeps at least this share of its peak rate. */
const PEAK_SHARE = 0.08;
/** Nor does it fall much faster than this from one hour to the next, however high its peak was. */
const LATE_SHARE = 0.5;
/** How likely a witness says "works" after the end and before it. */
const ANSWER_WORKS = Math.log(0.95 / 0.65);
const ANSWER_DOWN = Math.log(0.05 / 0.35);

/**
 * Sequential test "it is over" against "it goes on at a few percent of its peak": the sum falls back
 * to 0 with every sign that it goes on, and the last time it was 0 is the estimated end.
 */
export interface EndTest {
  sum: number;
  zeroAt: Instant;
  /** Highest ratio of counted to expected reports in half an hour. */
  peakRatio: number;
  /** The same ratio over two hours that ended half an hour ago: how strongly it has gone on lately. */
  lateRatio: number;
}

export const newEndTest = (at: Instant): EndTest => ({
  sum: 0,
  zeroAt: at,
  peakRatio: 0,
  lateRatio: Number.POSITIVE_INFINITY,
});

const goesOn = (test: EndTest): number =>
  Math.max(FACTOR_MIN, Math.min(PEAK_SHARE * test.peakRatio, LATE_SHARE * test.lateRatio));

/** Silence: `expected` reports were usual meanwhile and none came. */
export function addSilence(test: EndTest, expected: number): void {
  test.sum += (goesOn(test) - REST_FACTOR) * expected;
}

export function addReport(test: EndTest, at: Instant): void {
  add(test, -Math.log(goesOn(test) / REST_FACTOR), at);
}

export function addAnswer(test: EndTest, back: boolean, at: Instant): void {
  add(test, back ? ANSWER_WORKS : ANSWER_DOWN, at);
}

function add(test: EndTest, step: number, at: Instant): void {
  test.sum += step;
  if (test.sum > 0) return;
  test.sum = 0;
  test.zeroAt = at;
}
