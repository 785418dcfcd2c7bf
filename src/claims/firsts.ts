import type { Instant } from "../model/ids.ts";
import type { EvidenceView } from "./view.ts";

/** Positions in rising order. */
class Positions {
  length = 0;
  #at: Int32Array = new Int32Array(32);

  push(position: number): void {
    if (this.length === this.#at.length) {
      const wider = new Int32Array(this.length * 4);
      wider.set(this.#at);
      this.#at = wider;
    }
    this.#at[this.length] = position;
    this.length += 1;
  }

  /** How many lie before this one. */
  before(position: number): number {
    if (this.length === 0 || (this.#at[this.length - 1] ?? 0) < position) return this.length;
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#at[middle] ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * The first report of each witness of a view since an instant: how many there are up to any position,
 * in all and by place, without looking at one of them. All claims about one outage share it, however
 * many there are and whenever they were made.
 */
export class Firsts {
  readonly #view: EvidenceView;
  readonly #from: Instant;
  /** Position of the first report since the instant. */
  #begin = 0;
  #seen = 0;
  /** At each position, how many of those before it are firsts. */
  #sums: Int32Array = new Int32Array(64);
  /** By witness: the position of the first report, plus one. */
  #byWitness: Int32Array = new Int32Array(64);
  readonly #byPlace: (Positions | undefined)[] = [];
  readonly #places: number[] = [];

  constructor(view: EvidenceView, from: Instant) {
    this.#view = view;
    this.#from = from;
  }

  get begin(): number {
    return this.#begin;
  }

  /** Places, by number, that some first report came from. */
  get places(): readonly number[] {
    return this.#places;
  }

  /** Takes in what the view was filled with; returns how many reports were looked at. */
  catchUp(): number {
    const { before, rows, length, columns } = this.#view;
    const from = this.#seen;
    this.#makeRoom(length + 1);
    for (let at = from; at < length; at += 1) {
      const row = rows[at] ?? 0;
      const sum = this.#sums[at] ?? 0;
      if (this.#begin === at && (columns.saidAt[row] ?? 0) < this.#from) this.#begin = at + 1;
      const isFirst = at >= this.#begin && (before[at] ?? -1) < this.#begin;
      this.#sums[at + 1] = isFirst ? sum + 1 : sum;
      if (!isFirst) continue;
      this.#note(columns.witness[row] ?? 0, at);
      const place = columns.area[row] ?? -1;
      if (place >= 0) this.#at(place).push(at);
    }
    this.#seen = length;
    return length - from;
  }

  /** Distinct witnesses before a position. */
  countBefore(position: number): number {
    return this.#sums[Math.min(position, this.#seen)] ?? 0;
  }

  countAt(place: number, position: number): number {
    return this.#byPlace[place]?.before(position) ?? 0;
  }

  isFirst(position: number): boolean {
    return (this.#sums[position + 1] ?? 0) > (this.#sums[position] ?? 0);
  }

  /** Had this witness reported before the position, since the instant? */
  isKnown(witness: number, position: number): boolean {
    const first = this.#byWitness[witness] ?? 0;
    return first > 0 && first <= position;
  }

  /** Forgets what lies at and after a position; the view still holds it. */
  cut(length: number): void {
    const { rows, columns } = this.#view;
    for (let at = this.#seen - 1; at >= length; at -= 1) {
      if (!this.isFirst(at)) continue;
      const row = rows[at] ?? 0;
      this.#byWitness[columns.witness[row] ?? 0] = 0;
      const place = this.#byPlace[columns.area[row] ?? -1];
      if (place !== undefined) place.length -= 1;
    }
    this.#seen = Math.min(this.#seen, length);
    this.#begin = Math.min(this.#begin, this.#seen);
  }

  #at(place: number): Positions {
    let known = this.#byPlace[place];
    if (known === undefined) {
      known = new Positions();
      this.#byPlace[place] = known;
      this.#places.push(place);
    }
    return known;
  }

  #note(witness: number, at: number): void {
    if (witness >= this.#byWitness.length) {
      const wider = new Int32Array(Math.max(witness + 1, this.#byWitness.length * 2));
      wider.set(this.#byWitness);
      this.#byWitness = wider;
    }
    this.#byWitness[witness] = at + 1;
  }

  #makeRoom(room: number): void {
    if (room <= this.#sums.length) return;
    const wider = new Int32Array(Math.max(room, this.#sums.length * 2));
    wider.set(this.#sums);
    this.#sums = wider;
  }
}
