import type { Instant } from "../model/ids.ts";

/** Odds at which the end is decided: fifty to one. */
export const END_DECISION: number = Math.log(50);
/** Above this the desk begins to ask and says "recovering". */
export const END_HINT = 1;
/** After the end of an outage its extent still has this many times the usual reports: echo, stale ones. */
const REST_FACTOR = 1.3;
const FACTOR_MIN = 3;
/** One that shows hardly more than the usual is held against this much: else no silence would ever end it. */
const SHOWN_MIN = 1.8;
/** An outage that goes on keeps at least this share of its peak rate. */
const PEAK_SHARE = 0.08;
/** Nor does it fall much faster than this from one hour to the next, however high its peak was. */
const LATE_SHARE = 0.6;
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
  /**
   * The same ratio over two hours that ended half an hour ago, as it was when last it could be
   * measured: how strongly it has gone on lately.
   */
  lateRatio: number;
  /** The same over two hours before the sum was last 0: it does not fall with the end it is to show. */
  shownRatio: number;
  /** Who said that it works since the sum was last 0. */
  back: number;
}

export const newEndTest = (at: Instant): EndTest => ({
  sum: 0,
  zeroAt: at,
  peakRatio: 0,
  lateRatio: Number.POSITIVE_INFINITY,
  shownRatio: Number.POSITIVE_INFINITY,
  back: 0,
});

/** After a relapse the test begins anew; how strongly the outage shows is known. */
export function restartEndTest(test: EndTest, at: Instant): void {
  test.sum = 0;
  test.zeroAt = at;
  test.back = 0;
}

/** Times the usual rate if it goes on: never more than it has lately shown. */
const goesOn = ({ peakRatio, lateRatio, shownRatio }: EndTest): number =>
  Math.max(
    SHOWN_MIN,
    Math.min(FACTOR_MIN, shownRatio),
    Math.min(PEAK_SHARE * peakRatio, LATE_SHARE * lateRatio),
  );

/** The outline now holds so many times the usual reports: the same outage stands out less there. */
export function widen(test: EndTest, times: number): void {
  test.peakRatio /= times;
  test.lateRatio /= times;
  test.shownRatio /= times;
}

/** Silence: `expected` reports were usual meanwhile and none came. */
export function addSilence(test: EndTest, expected: number): void {
  test.sum += (goesOn(test) - REST_FACTOR) * expected;
}

export function addReport(test: EndTest, at: Instant): void {
  add(test, -Math.log(goesOn(test) / REST_FACTOR), at);
}

export function addAnswer(test: EndTest, back: boolean, at: Instant): void {
  if (back) test.back += 1;
  add(test, back ? ANSWER_WORKS : ANSWER_DOWN, at);
}

function add(test: EndTest, step: number, at: Instant): void {
  test.sum += step;
  if (test.sum > 0) return;
  restartEndTest(test, at);
}
