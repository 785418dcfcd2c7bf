import type { ReadingTrace, ReportFact } from "../../model/entry.ts";
import { SOURCES, STATUSES } from "../../model/vocabulary.ts";
import type { Source, Status } from "../../model/vocabulary.ts";

/** What an editor may ask for of a report, as bits. */
export const FLAGS = {
  photo: 1,
  quotable: 2,
  /** The witness writes for a company. */
  business: 4,
  /** Read with little certainty, or from a sender that its domain denies, or set aside at the door. */
  doubtful: 8,
  /** In no count and no rule. */
  aside: 16,
  erased: 32,
  corrected: 64,
  /** Somebody is to call the witness back. */
  call: 128,
  /** Its witness was asked something, and has not answered. */
  asked: 256,
  answered: 512,
} as const;
export type Flag = keyof typeof FLAGS;

/** Below this a reading is worth a second look. */
export const CERTAIN_MIN = 0.6;

/** The least certain of what decides where a report counts; 1 when nothing was read. */
export function certainty(trace: ReadingTrace | null): number {
  const { operator = 1, services = 1, places = 1, status = 1 } = trace?.confidence ?? {};
  return Math.min(operator, services, places, status);
}

export function flagsOf(fact: ReportFact): number {
  const { quotable, audience, trace, auth, quarantined } = fact;
  let flags = quotable ? FLAGS.quotable : 0;
  if (audience !== null && audience !== "consumer") flags |= FLAGS.business;
  if (quarantined === true) flags |= FLAGS.aside | FLAGS.doubtful;
  if (auth === "fail" || certainty(trace) < CERTAIN_MIN) flags |= FLAGS.doubtful;
  return flags;
}

export const sourceNumber = (source: Source): number => SOURCES.indexOf(source);
export const statusNumber = (status: Status): number => STATUSES.indexOf(status);

const ROOM_AT_FIRST = 1_024;

/** Beside `ReportColumns`, under the same row numbers: 14 bytes a report. */
export class QueueColumns {
  length = 0;
  source: Uint8Array = new Uint8Array(ROOM_AT_FIRST);
  status: Uint8Array = new Uint8Array(ROOM_AT_FIRST);
  flags: Uint32Array = new Uint32Array(ROOM_AT_FIRST);
  /** Sequence of the last entry about it. */
  touched: Float64Array = new Float64Array(ROOM_AT_FIRST);

  #grow(): void {
    const room = this.source.length * 2;
    const wider = <A extends { set(from: A): void }>(make: new (size: number) => A, from: A): A => {
      const to = new make(room);
      to.set(from);
      return to;
    };
    this.source = wider(Uint8Array, this.source);
    this.status = wider(Uint8Array, this.status);
    this.flags = wider(Uint32Array, this.flags);
    this.touched = wider(Float64Array, this.touched);
  }

  /** `at`: the report's row in the columns that are counted; the next one, or one that is folded again. */
  set(
    at: number,
    row: {
      readonly source: number;
      readonly status: number;
      readonly flags: number;
      readonly touched: number;
    },
  ): void {
    if (at < 0 || at > this.length) throw new Error(`row ${at} of the queue after ${this.length}`);
    if (at === this.source.length) this.#grow();
    if (at === this.length) this.length += 1;
    this.source[at] = row.source;
    this.status[at] = row.status;
    this.flags[at] = row.flags;
    this.touched[at] = row.touched;
  }
}
