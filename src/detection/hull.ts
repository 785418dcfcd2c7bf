import type { Instant } from "../model/ids.ts";
import { clumpedLikelihood, excessLikelihood, type Shapes } from "./likelihood.ts";

/** Best window of one node: from just before the first report after `since` until now. */
export interface BestWindow {
  readonly score: number;
  readonly since: Instant;
  readonly observed: number;
  readonly expected: number;
}

/** A possible start: what was expected and counted up to it. */
export interface HullStart {
  readonly expected: number;
  readonly counted: number;
  readonly at: Instant;
}

/** Where a node stands, and by which likelihood it is scored. */
export interface Standing {
  readonly expected: number;
  readonly counted: number;
  /** A single commune, whose usual reports come in clumps. */
  readonly clumped: boolean;
}

const NONE = -1;
const GROWTH = 2;

/**
 * Possible starts of an excess, per node, as the lower convex hull of the points (expected so far,
 * counted so far) taken just before each report. All nodes share one pool of columns (24 bytes and
 * a link per point), so a hundred thousand live nodes are a few arrays and not as many objects.
 * With a Poisson likelihood the maximum over the hull is the maximum over all starts.
 */
export class HullPool {
  #expected: Float64Array = new Float64Array(256);
  #counted: Float64Array = new Float64Array(256);
  #at: Float64Array = new Float64Array(256);
  #below: Int32Array = new Int32Array(256);
  #free: number = NONE;
  #used = 0;
  readonly #shapes: Shapes;

  constructor(shapes: Shapes) {
    this.#shapes = shapes;
  }

  /** Points in use. */
  get size(): number {
    let free = 0;
    for (let point = this.#free; point !== NONE; point = this.#below[point] ?? NONE) free += 1;
    return this.#used - free;
  }

  get bytes(): number {
    return this.#expected.length * 28;
  }

  static readonly EMPTY: number = NONE;

  /** Pushes the point just before a report; returns the new top of the node's hull. */
  push(top: number, start: HullStart): number {
    const { expected, counted, at } = start;
    let head = top;
    while (head !== NONE) {
      const run = expected - this.expectedAt(head);
      const rise = counted - this.countedAt(head);
      const below = this.#below[head] ?? NONE;
      const previous =
        below === NONE
          ? 0
          : slope(
              this.countedAt(head) - this.countedAt(below),
              this.expectedAt(head) - this.expectedAt(below),
            );
      if (slope(rise, run) > Math.max(1, previous)) break;
      this.#release(head);
      head = below;
    }
    const point = this.#take();
    this.#expected[point] = expected;
    this.#counted[point] = counted;
    this.#at[point] = at;
    this.#below[point] = head;
    return point;
  }

  /** The highest likelihood ratio over all starts not before `oldest`; null when there is none above 0. */
  best(top: number, now: Standing, oldest: Instant): number {
    let best = 0;
    this.bestPoint = NONE;
    for (let point = top; point !== NONE; point = this.#below[point] ?? NONE) {
      if ((this.#at[point] ?? 0) < oldest) {
        this.#cut(top, point);
        break;
      }
      const score = this.#score(point, now);
      if (score > best) {
        best = score;
        this.bestPoint = point;
      }
    }
    return best;
  }

  /** Start that the last `best` found; EMPTY when its score was 0. */
  bestPoint: number = NONE;

  window(point: number, now: Standing): BestWindow {
    const observed = now.counted - this.countedAt(point);
    const expected = now.expected - this.expectedAt(point);
    return { score: this.#score(point, now), since: this.#at[point] ?? 0, observed, expected };
  }

  #score(point: number, now: Standing): number {
    const observed = now.counted - this.countedAt(point);
    const expected = now.expected - this.expectedAt(point);
    return now.clumped
      ? clumpedLikelihood(observed, expected, this.#shapes)
      : excessLikelihood(observed, expected, this.#shapes.dispersion);
  }

  expectedAt(point: number): number {
    return this.#expected[point] ?? 0;
  }

  countedAt(point: number): number {
    return this.#counted[point] ?? 0;
  }

  /** When the newest start was noted; -Infinity for an empty hull. */
  newest(top: number): Instant {
    return top === NONE ? Number.NEGATIVE_INFINITY : (this.#at[top] ?? 0);
  }

  /** Rewrites what was expected at each point, after a new baseline was learned. */
  rebase(top: number, expectedOf: (at: Instant, before: number) => number): void {
    for (let point = top; point !== NONE; point = this.#below[point] ?? NONE) {
      this.#expected[point] = expectedOf(this.#at[point] ?? 0, this.expectedAt(point));
    }
  }

  clear(top: number): void {
    let point = top;
    while (point !== NONE) {
      const below = this.#below[point] ?? NONE;
      this.#release(point);
      point = below;
    }
  }

  /** Frees `from` and everything below it; a single point that is the top itself stays. */
  #cut(top: number, from: number): void {
    let above = top;
    if (above === from) {
      this.clear(this.#below[from] ?? NONE);
      this.#below[from] = NONE;
      return;
    }
    while ((this.#below[above] ?? NONE) !== from) above = this.#below[above] ?? NONE;
    this.#below[above] = NONE;
    this.clear(from);
  }

  #take(): number {
    if (this.#free !== NONE) {
      const point = this.#free;
      this.#free = this.#below[point] ?? NONE;
      return point;
    }
    if (this.#used === this.#expected.length) this.#grow();
    this.#used += 1;
    return this.#used - 1;
  }

  #release(point: number): void {
    this.#below[point] = this.#free;
    this.#free = point;
  }

  #grow(): void {
    const length = this.#expected.length * GROWTH;
    this.#expected = copied(this.#expected, new Float64Array(length));
    this.#counted = copied(this.#counted, new Float64Array(length));
    this.#at = copied(this.#at, new Float64Array(length));
    this.#below = copied(this.#below, new Int32Array(length));
  }
}

function copied<A extends Float64Array | Int32Array>(from: A, to: A): A {
  to.set(from);
  return to;
}

/** Nothing expected between two points makes any report infinitely steep. */
const slope = (rise: number, run: number): number =>
  run > 0 ? rise / run : rise > 0 ? Number.POSITIVE_INFINITY : 0;
