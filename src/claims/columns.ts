import type { Witnessed } from "./evidence-book.ts";
import { Marks } from "./marks.ts";

export const FIRST_HAND = 1;
export const STILL = 2;
export const UP = 8;
/** First-hand, down, and of a known commune: it may tell that a trouble lasts. */
export const TELLING = 16;
export const ONSET_STATED = 32;

type Numbers = Float64Array | Int32Array | Uint16Array | Uint8Array;

const ROOM_MIN = 64;

const flagsOf = (report: Witnessed): number =>
  (report.firstHand ? FIRST_HAND : 0) |
  (report.still ? STILL : 0) |
  (report.status === "up" ? UP : 0) |
  (report.firstHand && report.status === "down" && report.commune >= 0 ? TELLING : 0) |
  (report.onset === null ? 0 : ONSET_STATED);

/**
 * The reports about one network as columns of numbers, in the order they were said: hundreds of claims
 * are each held against a hundred thousand reports, and an object a report is ten times slower to walk.
 */
export class EvidenceColumns {
  length = 0;
  /** Which sets of services were ever named together, and how many communes were ever heard from. */
  readonly named: Set<number> = new Set();
  communes = 0;
  readonly #communesHeard = new Marks();
  saidAt: Float64Array = new Float64Array(ROOM_MIN);
  /** Stated onset and the latest instant it may mean; NaN where none was stated. */
  onset: Float64Array = new Float64Array(ROOM_MIN);
  onsetBy: Float64Array = new Float64Array(ROOM_MIN);
  witness: Int32Array = new Int32Array(ROOM_MIN);
  /** Places by number; -1: none. */
  area: Int32Array = new Int32Array(ROOM_MIN);
  commune: Int32Array = new Int32Array(ROOM_MIN);
  province: Int32Array = new Int32Array(ROOM_MIN);
  services: Uint16Array = new Uint16Array(ROOM_MIN);
  flags: Uint8Array = new Uint8Array(ROOM_MIN);

  write(row: number, report: Witnessed): void {
    this.saidAt[row] = report.saidAt;
    this.onset[row] = report.onset ?? Number.NaN;
    this.onsetBy[row] = report.onsetBy ?? Number.NaN;
    this.witness[row] = report.witness;
    this.area[row] = report.place;
    this.commune[row] = report.commune;
    this.province[row] = report.province;
    this.services[row] = report.services;
    this.flags[row] = flagsOf(report);
    this.named.add(report.services);
    if (report.commune >= 0 && this.#communesHeard.add(report.commune)) this.communes += 1;
  }

  insert(row: number, report: Witnessed): void {
    if (this.length === this.saidAt.length) this.#grow();
    if (row < this.length)
      for (const column of this.#all()) column.copyWithin(row + 1, row, this.length);
    this.length += 1;
    this.write(row, report);
  }

  remove(row: number): void {
    for (const column of this.#all()) column.copyWithin(row, row + 1, this.length);
    this.length -= 1;
  }

  rebuild(reports: readonly Witnessed[]): void {
    this.length = 0;
    for (const report of reports) this.insert(this.length, report);
  }

  #all(): readonly Numbers[] {
    return [
      this.saidAt,
      this.onset,
      this.onsetBy,
      this.witness,
      this.area,
      this.commune,
      this.province,
      this.services,
      this.flags,
    ];
  }

  #grow(): void {
    const room = this.length * 2;
    const wider = <A extends Numbers>(column: A, fresh: A): A => {
      fresh.set(column);
      return fresh;
    };
    this.saidAt = wider(this.saidAt, new Float64Array(room));
    this.onset = wider(this.onset, new Float64Array(room));
    this.onsetBy = wider(this.onsetBy, new Float64Array(room));
    this.witness = wider(this.witness, new Int32Array(room));
    this.area = wider(this.area, new Int32Array(room));
    this.commune = wider(this.commune, new Int32Array(room));
    this.province = wider(this.province, new Int32Array(room));
    this.services = wider(this.services, new Uint16Array(room));
    this.flags = wider(this.flags, new Uint8Array(room));
  }
}
