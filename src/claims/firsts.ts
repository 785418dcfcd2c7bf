import type { Instant } from "../model/ids.ts";
import type { EvidenceView } from "./view.ts";
import { wider } from "./wider.ts";

/** How many of these positions, in rising order, lie before this one. */
const countedBefore = (positions: readonly number[], position: number): number => {
  let low = 0;
  let high = positions.length;
  if (high === 0 || (positions[high - 1] ?? 0) < position) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
};

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
  readonly #byPlace: (number[] | undefined)[] = [];
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
    if (from === length) return 0;
    this.#makeRoom(length + 1);
    const { witness, area } = columns;
    const [sums, byPlace] = [this.#sums, this.#byPlace];
    const begin = this.#view.firstFrom(this.#from);
    this.#begin = begin;
    let [sum, byWitness] = [sums[from] ?? 0, this.#byWitness];
    // Walked for every report of every beginning.
    for (let at = from; at < length; at += 1) {
      if (at >= begin && (before[at] ?? -1) < begin) {
        sum += 1;
        const row = rows[at] ?? 0;
        const who = witness[row] ?? 0;
        if (who >= byWitness.length) byWitness = wider(byWitness, who + 1);
        byWitness[who] = at + 1;
        const place = area[row] ?? -1;
        if (place >= 0) (byPlace[place] ?? this.#at(place)).push(at);
      }
      sums[at + 1] = sum;
    }
    this.#byWitness = byWitness;
    this.#seen = length;
    return length - from;
  }

  /** Distinct witnesses before a position. */
  countBefore(position: number): number {
    return this.#sums[Math.min(position, this.#seen)] ?? 0;
  }

  countAt(place: number, position: number): number {
    const positions = this.#byPlace[place];
    return positions === undefined ? 0 : countedBefore(positions, position);
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
      this.#byPlace[columns.area[row] ?? -1]?.pop();
    }
    this.#seen = Math.min(this.#seen, length);
    this.#begin = Math.min(this.#begin, this.#seen);
  }

  #at(place: number): number[] {
    let known = this.#byPlace[place];
    if (known === undefined) {
      known = [];
      this.#byPlace[place] = known;
      this.#places.push(place);
    }
    return known;
  }

  #makeRoom(room: number): void {
    if (room > this.#sums.length) this.#sums = wider(this.#sums, room);
  }
}
