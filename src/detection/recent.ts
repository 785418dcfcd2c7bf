import type { Instant, ReportId } from "../model/ids.ts";

/** What is kept of a report for a day: enough to count again, to ask its witness and to cite it. */
export interface RecentReport {
  readonly report: ReportId;
  /** Witness, or the report itself where nobody is known. */
  readonly source: string;
  readonly reachable: boolean;
  /** Where it counts: a commune, or a wider node. */
  readonly node: number;
  /** What the spread rule keeps apart: the commune, or a pseudo-commune below a wider node. */
  readonly place: number;
  readonly at: Instant;
  readonly saidAt: Instant;
  readonly onset: Instant | null;
  readonly firstHand: boolean;
  readonly late: boolean;
  /** Counted for its stream: the first of its source in six hours. */
  readonly admitted: boolean;
  /** Counted above commune level too: the first of its place within the hour. */
  readonly spread: boolean;
}

/** Reports kept per stream; beyond it the oldest go. */
export const RECENT_REPORTS_MAX = 20_000;

/** The last day of one stream, in order of arrival. */
export class RecentReports {
  #list: RecentReport[] = [];
  #head = 0;

  push(report: RecentReport): void {
    this.#list.push(report);
    if (this.#list.length - this.#head > RECENT_REPORTS_MAX) this.#head += 1;
    this.#compact();
  }

  forgetBefore(at: Instant): void {
    while (this.#head < this.#list.length && (this.#list[this.#head]?.at ?? at) < at)
      this.#head += 1;
    this.#compact();
  }

  get size(): number {
    return this.#list.length - this.#head;
  }

  /** Oldest first. */
  *since(at: Instant): Generator<RecentReport> {
    let from = this.#list.length;
    while (from > this.#head && (this.#list[from - 1]?.at ?? 0) >= at) from -= 1;
    for (let i = from; i < this.#list.length; i += 1) {
      const report = this.#list[i];
      if (report !== undefined) yield report;
    }
  }

  remove(report: ReportId): RecentReport | null {
    for (let i = this.#list.length - 1; i >= this.#head; i -= 1) {
      const known = this.#list[i];
      if (known?.report !== report) continue;
      this.#list.splice(i, 1);
      return known;
    }
    return null;
  }

  /** Hands the room of forgotten reports back once they are half of the list. */
  #compact(): void {
    if (this.#head < 1024 || this.#head * 2 < this.#list.length) return;
    this.#list = this.#list.slice(this.#head);
    this.#head = 0;
  }
}
