import type { AreaCode, Instant } from "../model/ids.ts";
import { PersonIds } from "./person-ids.ts";

/**
 * `trouble`: evidence of an outage; `local`: it turned out to be in the witness's own home, counted
 * apart; `nothing`: "it works", and quarantined reports.
 */
export type Counts = "nothing" | "trouble" | "local";
/** As the column holds them. */
export const COUNTS: Readonly<Record<Counts, number>> = { nothing: 0, trouble: 1, local: 2 };

/** One report as counting needs it. */
export interface CountedReport {
  readonly seq: number;
  readonly receivedAt: Instant;
  readonly saidAt: Instant;
  readonly network: string | null;
  readonly operator: string | null;
  /** Bits of `serviceMask`. */
  readonly services: number;
  readonly person: string;
  readonly commune: AreaCode | null;
  /** `/BE/BE-P50000/BE-52011/`; empty when no place was said. */
  readonly path: string;
  readonly counts: Counts;
}

/** Numbers for words: the same word has the same number. */
class Numbered {
  readonly #numbers = new Map<string, number>();
  readonly words: string[] = [];

  of(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.words.length;
      this.words.push(word);
      this.#numbers.set(word, number);
    }
    return number;
  }

  known(word: string): number {
    return this.#numbers.get(word) ?? -1;
  }
}

/** 53 bits of a text (cyrb53, public domain): distinct witnesses are told apart by it; two of a million collide once in 18,000 desks. */
function hash53(text: string): number {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    h1 = Math.imul(h1 ^ code, 2_654_435_761);
    h2 = Math.imul(h2 ^ code, 1_597_334_677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2_246_822_507) ^ Math.imul(h2 ^ (h2 >>> 13), 3_266_489_909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2_246_822_507) ^ Math.imul(h1 ^ (h1 >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & h2) + (h1 >>> 0);
}

const NONE = -1;
const GROWTH = 2;
const ROOM_AT_FIRST = 1_024;

/**
 * The reports in memory, one number a column, in the order they came: 38 bytes each, and 24 to 48
 * for each witness. Counting the witnesses of an incident is one walk over typed arrays; the table on
 * disk holds the same rows.
 */
export class ReportColumns {
  length = 0;
  seq: Float64Array = new Float64Array(ROOM_AT_FIRST);
  receivedAt: Float64Array = new Float64Array(ROOM_AT_FIRST);
  saidAt: Float64Array = new Float64Array(ROOM_AT_FIRST);
  /** Number of the witness, below `persons`. */
  person: Int32Array = new Int32Array(ROOM_AT_FIRST);
  /** Number of the place: its path, with the commune it lies in. */
  place: Int32Array = new Int32Array(ROOM_AT_FIRST);
  network: Int16Array = new Int16Array(ROOM_AT_FIRST);
  operator: Int16Array = new Int16Array(ROOM_AT_FIRST);
  services: Uint8Array = new Uint8Array(ROOM_AT_FIRST);
  counts: Uint8Array = new Uint8Array(ROOM_AT_FIRST);
  readonly places: Numbered = new Numbered();
  readonly #names = new Numbered();
  /** Commune of each place, as a number of `communes`; -1 above commune level. */
  readonly #communeOfPlace: number[] = [];
  readonly #personIds: PersonIds = new PersonIds();
  readonly communes: Numbered = new Numbered();

  /** Distinct witnesses of all reports. */
  get persons(): number {
    return this.#personIds.size;
  }

  numberOf(name: string): number {
    return this.#names.known(name);
  }

  /** How many operators and networks have a number. */
  get networks(): number {
    return this.#names.words.length;
  }

  /** The operator or network of a number; undefined for none. */
  nameOf(number: number): string | undefined {
    return this.#names.words[number];
  }

  communeOf(place: number): number {
    return this.#communeOfPlace[place] ?? NONE;
  }

  #grow(): void {
    const room = this.seq.length * GROWTH;
    const wider = <A extends { set(from: A): void }>(make: new (size: number) => A, from: A): A => {
      const to = new make(room);
      to.set(from);
      return to;
    };
    this.seq = wider(Float64Array, this.seq);
    this.receivedAt = wider(Float64Array, this.receivedAt);
    this.saidAt = wider(Float64Array, this.saidAt);
    this.person = wider(Int32Array, this.person);
    this.place = wider(Int32Array, this.place);
    this.network = wider(Int16Array, this.network);
    this.operator = wider(Int16Array, this.operator);
    this.services = wider(Uint8Array, this.services);
    this.counts = wider(Uint8Array, this.counts);
  }

  /** Adds a report, or takes a corrected one in place of what stood under its sequence. */
  set(report: CountedReport): void {
    const known = this.rowOf(report.seq);
    if (known === NONE && this.length === this.seq.length) this.#grow();
    const row = known === NONE ? this.length++ : known;
    this.seq[row] = report.seq;
    this.receivedAt[row] = report.receivedAt;
    this.saidAt[row] = report.saidAt;
    this.person[row] = this.#personIds.of(hash53(report.person));
    const place = this.places.of(report.path);
    this.#communeOfPlace[place] = report.commune === null ? NONE : this.communes.of(report.commune);
    this.place[row] = place;
    this.network[row] = report.network === null ? NONE : this.#names.of(report.network);
    this.operator[row] = report.operator === null ? NONE : this.#names.of(report.operator);
    this.services[row] = report.services;
    this.counts[row] = COUNTS[report.counts];
  }

  /** First row with at least this value of a rising column. */
  #firstFrom(column: Float64Array, value: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((column[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Position of a report; -1: none. */
  rowOf(seq: number): number {
    const row = this.#firstFrom(this.seq, seq);
    return row < this.length && this.seq[row] === seq ? row : NONE;
  }

  /** Sequences of one witness's reports received at `since` or later, newest first: one walk over the column. */
  *reportsOf(person: string, since: Instant): Generator<number> {
    const number = this.#personIds.known(hash53(person));
    if (number === NONE) return;
    const first = this.firstRow(since);
    for (let row = this.length - 1; row >= first; row--)
      if (this.person[row] === number) yield this.seq[row] ?? 0;
  }

  /** First row with this sequence or a later one. */
  firstSeq(seq: number): number {
    return this.#firstFrom(this.seq, seq);
  }

  /** No report before this row can have been said at `from` or later: nothing is said after it was received. */
  firstRow(from: Instant): number {
    return this.#firstFrom(this.receivedAt, from);
  }
}
