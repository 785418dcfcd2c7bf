import type { Instant } from "../model/ids.ts";
import { SERVICES } from "../model/vocabulary.ts";
import { FIRST_HAND, ONSET_STATED, STILL, TELLING, UP } from "./columns.ts";
import type { EvidenceColumns } from "./columns.ts";
import { Firsts } from "./firsts.ts";
import { HOTLINE_BITS } from "./service-bits.ts";
import { wider } from "./wider.ts";

/** Which reports a count is about. Reports that say "it works" are never among them. */
export interface ViewFilter {
  /** Bits of services; 0: all but the operator's own hotline and site; null: whatever is named. */
  readonly services: number | null;
  /** A report that names no service counts too: it speaks of whatever is broken. */
  readonly unnamed: boolean;
  readonly firstHand: boolean;
  /** Whether a place, by its number, lies in the areas asked about; null: everywhere. */
  readonly inside: ((place: number) => boolean) | null;
}

/** A count that was made from a view; stale once what it has counted was rewritten. */
export interface Counted {
  next: number;
  stale: boolean;
}

/** For each set of services, whether a report that names it is in the view. */
const wantedServices = ({ services, unnamed }: ViewFilter): Uint8Array => {
  const wanted = new Uint8Array(1 << SERVICES.length);
  for (let named = 0; named < wanted.length; named += 1) {
    if (services === null) wanted[named] = 1;
    else if (named === 0) wanted[named] = unnamed ? 1 : 0;
    else wanted[named] = (named & (services === 0 ? ~HOTLINE_BITS : services)) === 0 ? 0 : 1;
  }
  return wanted;
};

/** Words that a trouble lasts, or since when. */
const SAYS = STILL | ONSET_STATED;

/** Rows taken in at once: room is made before. */
const BLOCK = 4096;

/** Beginnings for which the first reports are kept: claims about one outage share theirs. */
export const FIRSTS_MAX = 16;

/**
 * The reports of one network that pass a filter, oldest first, each with the one before it of the same
 * witness: distinct witnesses of a stretch are those whose earlier report lies before it. Claims of the
 * same filter share a view, and it is filled as they look at it.
 */
export class EvidenceView {
  readonly columns: EvidenceColumns;
  /** Rows of the columns, and for each the position of the same witness's report before; -1: none. */
  rows: Int32Array = new Int32Array(64);
  before: Int32Array = new Int32Array(64);
  length = 0;
  /**
   * Positions, in rising order, of those who may say that a trouble lasts: by a stated onset, by the word
   * "still", or by having reported before. All others tell nothing of it, whichever claim is looked at.
   */
  telling: Int32Array = new Int32Array(64);
  tellingLength = 0;
  /** Rows of the columns looked at so far. */
  #seen = 0;
  /** By witness: the position of the last report, plus one. */
  #last: Int32Array = new Int32Array(64);
  readonly #wanted: Uint8Array;
  readonly #mask: number;
  readonly #inside: ViewFilter["inside"];
  readonly #counts = new Set<Counted>();
  readonly #firsts = new Map<Instant, Firsts>();

  constructor(columns: EvidenceColumns, filter: ViewFilter) {
    this.columns = columns;
    this.#wanted = wantedServices(filter);
    this.#mask = filter.firstHand ? FIRST_HAND | UP : UP;
    this.#inside = filter.inside;
  }

  /** Takes in what was added since; returns how many rows were looked at. */
  catchUp(): number {
    const { columns } = this;
    const from = this.#seen;
    if (from < columns.length && !this.#isNamed()) {
      this.#seen = columns.length;
      return 0;
    }
    for (let begin = from; begin < columns.length; begin += BLOCK)
      this.#take(begin, Math.min(begin + BLOCK, columns.length));
    this.#seen = columns.length;
    return this.#seen - from;
  }

  /** Rows of the columns, no more than a block of them: walked for every report of every view. */
  #take(from: number, to: number): void {
    this.#makeRoom(to - from);
    const { services, flags, witness, area } = this.columns;
    const [wanted, inside, mask] = [this.#wanted, this.#inside, this.#mask];
    const { rows, before, telling } = this;
    let [last, length, tellingLength] = [this.#last, this.length, this.tellingLength];
    for (let row = from; row < to; row += 1) {
      const flag = flags[row] ?? 0;
      // First-hand where asked for, and not "it works".
      if ((flag & mask) !== (mask & FIRST_HAND) || wanted[services[row] ?? 0] === 0) continue;
      if (inside !== null && !inside(area[row] ?? -1)) continue;
      const who = witness[row] ?? 0;
      if (who >= last.length) last = wider(last, who + 1);
      const earlier = last[who] ?? 0;
      if ((flag & TELLING) !== 0 && ((flag & SAYS) !== 0 || earlier > 0)) {
        telling[tellingLength] = length;
        tellingLength += 1;
      }
      rows[length] = row;
      before[length] = earlier - 1;
      length += 1;
      last[who] = length;
    }
    this.#last = last;
    this.length = length;
    this.tellingLength = tellingLength;
  }

  /** First position said at or after this instant. */
  firstFrom(from: Instant): number {
    const { saidAt } = this.columns;
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((saidAt[this.rows[middle] ?? 0] ?? Infinity) < from) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The first of the telling positions that is not before this one. */
  firstTelling(position: number): number {
    let low = 0;
    let high = this.tellingLength;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.telling[middle] ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Forgets what it knows of rows from this one on: they are about to change. */
  cut(row: number): void {
    if (row >= this.#seen) return;
    const { witness } = this.columns;
    while (this.length > 0 && (this.rows[this.length - 1] ?? 0) >= row) {
      this.length -= 1;
      const who = witness[this.rows[this.length] ?? 0] ?? 0;
      this.#last[who] = (this.before[this.length] ?? -1) + 1;
    }
    this.#seen = row;
    while ((this.telling[this.tellingLength - 1] ?? -1) >= this.length) this.tellingLength -= 1;
    for (const firsts of this.#firsts.values()) firsts.cut(this.length);
    for (const count of this.#counts) {
      if (count.next <= this.length) continue;
      count.stale = true;
      this.#counts.delete(count);
    }
  }

  /** The first reports since an instant, filled up to now; `looked` is told how many were looked at. */
  firstsSince(from: Instant, looked: { rows: number }): Firsts {
    const known = this.#firsts.get(from);
    const firsts = known ?? new Firsts(this, from);
    // The one asked for longest ago goes first.
    this.#firsts.delete(from);
    this.#firsts.set(from, firsts);
    const [oldest] = this.#firsts.keys();
    if (this.#firsts.size > FIRSTS_MAX && oldest !== undefined) this.#firsts.delete(oldest);
    looked.rows += firsts.catchUp();
    return firsts;
  }

  watch(count: Counted): void {
    this.#counts.add(count);
  }

  unwatch(count: Counted): void {
    this.#counts.delete(count);
  }

  /** Whether any report can be in the view at all. */
  #isNamed(): boolean {
    for (const services of this.columns.named) if (this.#wanted[services] !== 0) return true;
    return false;
  }

  #makeRoom(more: number): void {
    if (this.length + more > this.rows.length) {
      this.rows = wider(this.rows, this.length + more);
      this.before = wider(this.before, this.length + more);
    }
    if (this.tellingLength + more > this.telling.length)
      this.telling = wider(this.telling, this.tellingLength + more);
  }
}
