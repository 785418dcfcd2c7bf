import type { Instant } from "../model/ids.ts";
import type { EvidenceColumns } from "./columns.ts";
import type { Witnessed } from "./evidence-book.ts";
import { EVIDENCE_IDS_MAX } from "./limits.ts";

/** Room for erased reports and for many of one instant: five times as many as are cited. Powers of two. */
const KEPT_MAX = 1024;
const ROOM_MIN = 16;

/** Counted reports of which only the newest are kept to be cited. */
export class Recent {
  count = 0;
  readonly #columns: EvidenceColumns;
  #first = -1;
  #last = -1;
  /** Rows of the newest, in a ring. Whole numbers only: an instant kept here would be allocated for every report. */
  #rows: Int32Array = new Int32Array(ROOM_MIN);

  constructor(columns: EvidenceColumns) {
    this.#columns = columns;
  }

  get firstAt(): Instant | null {
    return this.#columns.saidAt[this.#first] ?? null;
  }

  get lastAt(): Instant | null {
    return this.#columns.saidAt[this.#last] ?? null;
  }

  /** Adds a report said at or after all before. */
  add(row: number): void {
    const room = this.#rows.length;
    if (this.count === room && room < KEPT_MAX) this.#grow();
    this.#rows[this.count & (this.#rows.length - 1)] = row;
    if (this.count === 0) this.#first = row;
    this.#last = row;
    this.count += 1;
  }

  /** As many as may be cited and all of the last instant taken; oldest first, erased ones left out. */
  newest(reports: readonly Witnessed[]): readonly Witnessed[] {
    const kept: Witnessed[] = [];
    const room = this.#rows.length;
    const oldest = Math.max(0, this.count - room);
    for (let index = this.count - 1; index >= oldest; index -= 1) {
      const report = reports[this.#rows[index & (room - 1)] ?? 0];
      if (report === undefined || report.erased) continue;
      if (kept.length >= EVIDENCE_IDS_MAX && report.saidAt !== kept.at(-1)?.saidAt) break;
      kept.push(report);
    }
    return kept.toReversed();
  }

  #grow(): void {
    const wider = new Int32Array(Math.min(KEPT_MAX, this.#rows.length * 2));
    wider.set(this.#rows);
    this.#rows = wider;
  }
}
