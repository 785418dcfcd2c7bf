import type { ReadingTrace } from "../../model/entry.ts";
import type { TriageDeed } from "../../model/triage.ts";
import type {
  AccountId,
  AreaCode,
  IncidentId,
  Instant,
  OperatorId,
  ReportId,
} from "../../model/ids.ts";
import type { Service, Source, Status } from "../../model/vocabulary.ts";
import type { ReportView } from "../views.ts";
import type { Flag } from "./queue-columns.ts";

/** Which reports of the queue are meant; what is null is not asked. */
export interface QueueQuery {
  /** The operator or brand itself; a network stands for all its brands. */
  readonly operator: OperatorId | null;
  readonly service: Service | null;
  /** In this area, or in a part of it. */
  readonly area: AreaCode | null;
  readonly status: Status | null;
  readonly source: Source | null;
  /** All of them must hold. */
  readonly flags: readonly Flag[];
  /** `none`: counts in no incident. */
  readonly incident: IncidentId | "none" | null;
  /** Further test on the words, by the report's sequence; null: none is asked. */
  readonly words: ((seq: number) => boolean) | null;
}

export interface QueueRow {
  readonly seq: number;
  readonly report: ReportView;
  /** What reading found; null for a call, a structured report, or once erased. */
  readonly trace: ReadingTrace | null;
  readonly flags: ReadonlySet<Flag>;
}

export interface QueuePart {
  /** Newest first. */
  readonly rows: readonly QueueRow[];
  /** Sequence to go on from; null: there are no older ones. */
  readonly older: number | null;
  /** Reports looked at, for the bench. */
  readonly looked: number;
}

export interface QueueGroup {
  /** Null: those that count in no incident. */
  readonly incident: IncidentId | null;
  readonly reports: number;
  readonly last: Instant;
}

export interface QueueNews {
  /** Reports that came since. */
  readonly fresh: number;
  /** Reports of the page that somebody changed since. */
  readonly changed: number;
}

export interface KeptSearch {
  readonly name: string;
  /** `operator=…&flag=photo` */
  readonly search: string;
}

/** The flood as the desk works it. */
export interface Queue {
  part(
    query: QueueQuery,
    at: { readonly before: number | null; readonly limit: number; readonly now: Instant },
  ): QueuePart;
  /** Reports of the last `QUEUE_DAYS` by where they count, the busiest first. */
  groups(now: Instant): readonly QueueGroup[];
  /**
   * What came since the store stood at `since`, and what of the page that was drawn at `drawn` was
   * changed; `oldest`: sequence of the last row of the page.
   */
  news(
    query: QueueQuery,
    at: {
      readonly since: number;
      readonly drawn: number;
      readonly oldest: number;
      readonly now: Instant;
    },
  ): QueueNews;
  /** What can still be taken back, newest first. */
  pending(now: Instant): readonly PendingDeed[];
  /** Searches that editors keep, by name. */
  views(): readonly KeptSearch[];
  /** One row; null: unknown. */
  row(report: ReportId, now: Instant): QueueRow | null;
  /** Sealed words of the reports before `before` (exclusive), newest first; erased ones are left out. */
  sealed(before: number, limit: number): readonly SealedWords[];
  /** Sequences of reports erased by entries after `since`. */
  erasedSince(since: number): readonly number[];
  isErased(seq: number): boolean;
}

/** Something an editor did that can still be taken back. */
export interface PendingDeed {
  readonly triage: string;
  readonly deed: TriageDeed;
  readonly reports: number;
  readonly account: AccountId | null;
  readonly until: Instant;
}

export interface SealedWords {
  readonly seq: number;
  readonly report: ReportId;
  readonly sealed: string | null;
}
