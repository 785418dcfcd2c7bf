import type { Instant, OperatorId } from "../model/ids.ts";
import type { Service } from "../model/vocabulary.ts";
import { type Baseline, type Counts, addCount, noCounts } from "./baseline.ts";
import { ARRONDISSEMENT_LEVEL, COMMUNE_LEVEL, type Country, LEVELS } from "./country.ts";
import { type BestWindow, HullPool, type Standing } from "./hull.ts";
import { NodePool } from "./node-pool.ts";
import { type RecentReport, RecentReports } from "./recent.ts";
import { SlotTable } from "./slot-table.ts";
import type { DetectorSettings } from "./settings.ts";
import { binOf, usageDays, wallOf } from "./shape.ts";
import { offsetMs } from "../time/offset.ts";
import { DAY_MS, HOUR_MS } from "../time/units.ts";

const MINUTES_PER_DAY = 1_440;
/** An arrondissement is near its threshold with so many reports: what one of them is worth. */
const REPORTS_USUAL = 10;
/** A further report of a commune is worth this much of a first one, at least and at most. */
const AGAIN_MIN = 0.2;
const AGAIN_MAX = 0.5;
const MINUTES_PER_HOUR = 60;
/** Nodes are looked through this often: there may be tens of thousands. */
const NODES_SWEEP_MS = 6 * HOUR_MS;

/** The highest excess over its threshold that one report left behind. */
export interface Hit {
  readonly node: number;
  readonly margin: number;
  readonly window: BestWindow;
}

export interface StreamKey {
  readonly operator: OperatorId;
  readonly service: Service | null;
  readonly country: Country;
}

/** One operator × service × country: what is usual, what came, and how unusual that is at every node. */
export class Stream {
  readonly key: StreamKey;
  readonly counts: Counts = noCounts();
  readonly recent: RecentReports = new RecentReports();
  /** Largest score of the running block, per level. */
  readonly blockMaxima: Float64Array = new Float64Array(LEVELS.length);
  /** Until then scores are no chance: an outage of its own or of a rival's, and its echo. */
  disturbedUntil: Instant = Number.NEGATIVE_INFINITY;
  baseline: Baseline;
  /** Expected on top, spread like the stream itself: callers of other operators' outages. */
  spill = 0;
  readonly #pool: NodePool;
  readonly #hulls: HullPool;
  readonly #slots: SlotTable;
  readonly #sources: Map<string, Instant> = new Map();
  /** Pseudo-communes below wider nodes; communes have a slot of their own. */
  readonly #places: Map<number, Instant> = new Map();
  readonly #settings: DetectorSettings;
  /** Filled anew at every level of every report: nothing is allocated for them. */
  readonly #scratch = {
    start: { expected: 0, counted: 0, at: 0 },
    now: { expected: 0, counted: 0, clumped: false },
  };
  #nodesSweptAt = Number.NEGATIVE_INFINITY;
  #offset: number | null = null;
  /** Usage days that changes of the clock took away or gave twice: sums never run backwards. */
  #clockChange = 0;
  /** Whether the last counted report was the first of its place within the hour. */
  lastSpread = false;

  constructor(
    key: StreamKey,
    baseline: Baseline,
    shared: { pool: NodePool; hulls: HullPool; settings: DetectorSettings },
  ) {
    this.key = key;
    this.baseline = baseline;
    this.#slots = new SlotTable(key.country.nodes);
    this.#pool = shared.pool;
    this.#hulls = shared.hulls;
    this.#settings = shared.settings;
  }

  get liveNodes(): number {
    return this.#slots.size;
  }

  /** Expected reports at a node since long ago; differences are what counts. */
  expectedSum(node: number, at: Instant): number {
    return this.#expectedAt(node, this.#days(at)) + this.#pathSpill(node);
  }

  /** Expected reports at a node between two moments, without callers of other operators' outages. */
  expected(node: number, from: Instant, to: Instant): number {
    const { shape, rate, share } = this.baseline;
    const zone = this.key.country.zone;
    const days = usageDays(shape, wallOf(to, zone)) - usageDays(shape, wallOf(from, zone));
    return Math.max(0, days * rate * (share[node] ?? 0));
  }

  /** True when this source was not yet counted in the last six hours; notes it. */
  admit(source: string, at: Instant): boolean {
    const before = this.#sources.get(source);
    if (before !== undefined) {
      if (at - before < this.#settings.sourceQuietMs) return false;
      this.#sources.delete(source);
    }
    this.#sources.set(source, at);
    return true;
  }

  /** Adds to what is remembered for the baseline. */
  remember(node: number, at: Instant, count: number): void {
    const wall = wallOf(at, this.key.country.zone);
    addCount(this.counts, { day: Math.floor(wall / DAY_MS), bin: binOf(wall), node, count });
  }

  /**
   * Counts one report from its node up to the country; returns the node whose score is highest over
   * its threshold, null when none is within the margin in which a suspicion opens.
   */
  count(place: { node: number; place: number }, at: Instant, thresholds: Float64Array): Hit | null {
    const { parent, level } = this.key.country;
    const days = this.#days(at);
    const spreads = this.#spreads(place.place, at);
    this.lastSpread = spreads;
    const oldest = at - this.#settings.windowMs;
    let bestMargin = -this.#settings.possibleMargin;
    let bestNode = -1;
    let bestPoint = HullPool.EMPTY;
    for (let node = place.node; node >= 0; node = parent[node] ?? -1) {
      const at_level = level[node] ?? COMMUNE_LEVEL;
      const weight = at_level === COMMUNE_LEVEL || spreads ? 1 : this.#again(node);
      if (weight === 0) continue;
      const slot = this.#slot(node);
      const expected = this.#expectedAt(node, days) + this.#pool.spill(slot);
      const before = this.#pool.counted(slot);
      const { start, now } = this.#scratch;
      start.expected = expected;
      start.counted = before;
      start.at = at;
      const top = this.#hulls.push(this.#pool.top(slot), start);
      this.#pool.note(slot, before + weight, top);
      now.expected = expected + this.#instant(node);
      now.counted = before + weight;
      now.clumped = at_level === COMMUNE_LEVEL;
      const score = this.#hulls.best(top, now, oldest);
      if (score > (this.blockMaxima[at_level] ?? 0)) this.blockMaxima[at_level] = score;
      const margin = score - (thresholds[at_level] ?? Number.POSITIVE_INFINITY);
      if (margin >= bestMargin) {
        bestMargin = margin;
        bestNode = node;
        bestPoint = this.#hulls.bestPoint;
      }
    }
    if (bestNode < 0 || bestPoint === HullPool.EMPTY) return null;
    const window = this.#hulls.window(bestPoint, this.#standing(bestNode, days));
    return { node: bestNode, margin: bestMargin, window };
  }

  /** The score of a node now; null when nothing came there lately. */
  window(node: number, at: Instant): BestWindow | null {
    const slot = this.#slots.get(node);
    if (slot < 0) return null;
    const now = this.#standing(node, this.#days(at));
    const score = this.#hulls.best(this.#pool.top(slot), now, at - this.#settings.windowMs);
    return score > 0 ? this.#hulls.window(this.#hulls.bestPoint, now) : null;
  }

  /** Callers of another operator's outage are to be expected on the path of each of its reports. */
  expectOnPath(node: number, amount: number): void {
    for (let v = node; v >= 0; v = this.key.country.parent[v] ?? -1) {
      const slot = this.#slots.get(v);
      if (slot >= 0) this.#pool.addSpill(slot, amount);
    }
  }

  /** Takes over a new baseline: what was expected since each possible start is worked out again. */
  rebase(next: Baseline, at: Instant): void {
    const zone = this.key.country.zone;
    const now = wallOf(at, zone);
    const old = this.baseline;
    const sums = { old: this.#days(at), next: usageDays(next.shape, now) + this.#clockChange };
    for (const [node, slot] of this.#slots) {
      const oldFactor = old.rate * (old.share[node] ?? 0);
      const nextFactor = next.rate * (next.share[node] ?? 0);
      const shareOld = old.share[node] ?? 0;
      const shareNext = next.share[node] ?? 0;
      const path = this.#pool.spill(slot);
      const nowOld = sums.old * oldFactor + this.spill * shareOld + path;
      const nowNext = sums.next * nextFactor + this.spill * shareNext + path;
      this.#hulls.rebase(this.#pool.top(slot), (then, before) => {
        const wall = wallOf(then, zone);
        const change = this.#clockChange;
        const daysOld = sums.old - usageDays(old.shape, wall) - change;
        const daysNext = sums.next - usageDays(next.shape, wall) - change;
        return nowNext - (nowOld - before - daysOld * oldFactor) - daysNext * nextFactor;
      });
    }
    this.baseline = next;
  }

  /** Forgets every start: after the end of an outage the count begins anew. */
  restart(): void {
    for (const [, slot] of this.#slots) {
      this.#hulls.clear(this.#pool.top(slot));
      this.#pool.free(slot);
    }
    this.#slots.clear();
    this.#places.clear();
  }

  /** Takes back that a source was counted, for a report that was corrected away. */
  unadmit(source: string): void {
    this.#sources.delete(source);
  }

  /** Counts the last day again, after a report was taken out of it. */
  recount(thresholds: Float64Array): void {
    this.restart();
    for (const report of this.recent.since(Number.NEGATIVE_INFINITY)) {
      if (report.admitted && !report.late) this.count(report, report.at, thresholds);
    }
  }

  /** What these reports would have raised at the time they were said; changes nothing. */
  rehearse(reports: readonly RecentReport[], thresholds: Float64Array): Hit | null {
    const shared = {
      pool: new NodePool(),
      hulls: new HullPool(this.#settings),
      settings: this.#settings,
    };
    const scratch = new Stream(this.key, this.baseline, shared);
    let best: Hit | null = null;
    for (const report of reports) {
      const hit = scratch.count(report, report.saidAt, thresholds);
      if (hit !== null && hit.margin > (best?.margin ?? Number.NEGATIVE_INFINITY)) best = hit;
    }
    return best;
  }

  /** Frees what is too old to matter. Both maps are in order of time. */
  sweep(at: Instant): void {
    for (const [place, seen] of this.#places) {
      if (at - seen < this.#settings.spreadQuietMs) break;
      this.#places.delete(place);
    }
    for (const [source, seen] of this.#sources) {
      if (at - seen < this.#settings.sourceQuietMs) break;
      this.#sources.delete(source);
    }
    this.recent.forgetBefore(at - this.#settings.windowMs);
    if (at - this.#nodesSweptAt >= NODES_SWEEP_MS) this.#sweepNodes(at);
  }

  #sweepNodes(at: Instant): void {
    this.#nodesSweptAt = at;
    const oldest = at - this.#settings.windowMs;
    for (const [node, slot] of this.#slots) {
      const top = this.#pool.top(slot);
      if (this.#hulls.newest(top) >= oldest) continue;
      this.#hulls.clear(top);
      this.#pool.free(slot);
      this.#slots.delete(node);
    }
  }

  #days(at: Instant): number {
    const { shape } = this.baseline;
    const offset = offsetMs(at, this.key.country.zone);
    const wall = at + offset + 3 * DAY_MS;
    if (offset !== this.#offset) {
      if (this.#offset !== null) {
        const before = usageDays(shape, wall - offset + this.#offset);
        this.#clockChange += before - usageDays(shape, wall);
      }
      this.#offset = offset;
    }
    return usageDays(shape, wall) + this.#clockChange;
  }

  #expectedAt(node: number, days: number): number {
    return (days * this.baseline.rate + this.spill) * (this.baseline.share[node] ?? 0);
  }

  /**
   * No window is shorter than a minute: times are given to the minute at best, and reports that were
   * handed over together are not a surprise beyond all measure.
   */
  #instant(node: number): number {
    return (this.baseline.rate * (this.baseline.share[node] ?? 0)) / MINUTES_PER_DAY;
  }

  #standing(node: number, days: number): Standing {
    const slot = this.#slots.get(node);
    return {
      expected: this.#expectedAt(node, days) + this.#pathSpill(node) + this.#instant(node),
      counted: slot < 0 ? 0 : this.#pool.counted(slot),
      clumped: this.key.country.level[node] === COMMUNE_LEVEL,
    };
  }

  /**
   * What a further report of a commune within the hour counts: nothing, but in its arrondissement the
   * part of a first one that it is worth. A first report is worth about ln(n/b) there, one more of a
   * clump ln of how much rarer it makes it: three communes with four reports each are no three clumps.
   */
  #again(node: number): number {
    if (this.key.country.level[node] !== ARRONDISSEMENT_LEVEL) return 0;
    const anHour = Math.min(1, MINUTES_PER_HOUR * this.#instant(node));
    const first = Math.log(REPORTS_USUAL / Math.max(1e-9, anHour));
    return Math.min(AGAIN_MAX, Math.max(AGAIN_MIN, this.#settings.againWorth / first));
  }

  #pathSpill(node: number): number {
    const slot = this.#slots.get(node);
    return slot < 0 ? 0 : this.#pool.spill(slot);
  }

  #spreads(place: number, at: Instant): boolean {
    if (place >= 0) {
      const slot = this.#slot(place);
      if (at - this.#pool.spreadAt(slot) < this.#settings.spreadQuietMs) return false;
      this.#pool.noteSpread(slot, at);
      return true;
    }
    const before = this.#places.get(place);
    if (before !== undefined) {
      if (at - before < this.#settings.spreadQuietMs) return false;
      this.#places.delete(place);
    }
    this.#places.set(place, at);
    return true;
  }

  #slot(node: number): number {
    let slot = this.#slots.get(node);
    if (slot < 0) {
      slot = this.#pool.take();
      this.#slots.add(node, slot);
    }
    return slot;
  }
}
