/** What the store tells of who asked to be told, and of what became of messages. */
import type { Interest, QuietHours } from "../model/subscription.ts";
import type {
  AreaCode,
  IncidentId,
  Instant,
  OperatorId,
  RecipientId,
  ReportId,
  SubscriptionId,
} from "../model/ids.ts";
import type { Notice } from "../model/notice.ts";
import type { Language, Service } from "../model/vocabulary.ts";
import type { Outcome, Person } from "../model/delivery.ts";

/** `attempted`: on its way, no answer yet. `queued` is the rest of a cause's people. */
export type DeliveryState = "attempted" | Outcome;

export interface RecipientView {
  readonly number: Person;
  readonly recipient: RecipientId;
  readonly mailbox: string;
  readonly generation: number;
  /** Null once erased. */
  readonly sealed: string | null;
  readonly lang: Language;
  readonly quiet: QuietHours | null;
  readonly invitedAt: Instant | null;
  /** 0: may be sent to. */
  readonly suppressedUntil: Instant;
  /** Confirmed subscriptions. */
  readonly active: number;
}

export interface SubscriptionView {
  readonly subscription: SubscriptionId;
  readonly interest: Interest;
  readonly at: Instant;
  readonly confirmed: boolean;
}

/** A confirmed subscription as the audience of a notice is picked from. */
export interface SoughtRow {
  readonly number: Person;
  /** Sequence of the agreement. */
  readonly confirmed: number;
  readonly operator: OperatorId | null;
  readonly services: readonly Service[];
  readonly area: AreaCode | null;
  readonly incident: IncidentId | null;
}

/** An entry that messages are sent for. */
export type MailCause = { readonly cause: number; readonly at: Instant } & (
  | { readonly kind: "notice"; readonly notice: Notice }
  | { readonly kind: "census"; readonly incident: IncidentId; readonly asked: readonly ReportId[] }
  | { readonly kind: "invitation"; readonly recipient: RecipientId }
  | { readonly kind: "acknowledgement"; readonly report: ReportId }
  | { readonly kind: "question"; readonly report: ReportId; readonly question: string }
  | { readonly kind: "canary" }
);

export interface MailCauseView {
  readonly cause: MailCause;
  /** How many it concerns; null while they are still being gone through. */
  readonly people: number | null;
  readonly counts: Readonly<Partial<Record<DeliveryState, number>>>;
}

export interface DeliveryView {
  readonly cause: number;
  readonly person: Person;
  readonly state: DeliveryState;
  readonly tries: number;
  readonly at: Instant;
  readonly nextAt: Instant | null;
  readonly latencyMs: number | null;
  readonly by: string | null;
  readonly answer: string | null;
}

/** How fast people were told of an incident: seconds until the far side took the message. */
export interface ToldView {
  readonly people: number;
  readonly p50Seconds: number;
  readonly p95Seconds: number;
}

/** Messages and their recipients; reads are synchronous like those of the rest of the store. */
export interface MailStore {
  recipient(recipient: RecipientId): RecipientView | null;
  person(number: Person): RecipientView | null;
  /** Last invitation to any address of the mailbox. */
  invitedAt(mailbox: string): Instant | null;
  /** Requests of a mailbox that were not agreed to, since an instant. */
  waiting(mailbox: string, since: Instant): number;
  subscriptions(number: Person): readonly SubscriptionView[];
  /** Confirmed subscriptions of one recipient, as audiences are picked from. */
  sought(number: Person): readonly SoughtRow[];
  /** Those to do with an operator's network, by recipient after `after`. */
  byNetwork(network: OperatorId, after: Person, limit: number): readonly SoughtRow[];
  byIncident(incident: IncidentId, after: Person, limit: number): readonly SoughtRow[];
  /** Recipients who never agreed and asked before an instant. */
  unconfirmed(before: Instant, limit: number): readonly RecipientId[];
  /** Causes since an instant whose people were not all gone through, or that still wait for an answer; oldest first. */
  openCauses(since: Instant): readonly MailCause[];
  cause(cause: number): MailCause | null;
  /** How many a cause concerns, once all were gone through. */
  people(cause: number): number | null;
  /** Persons `from`..`to` of a cause that have a row in another state than `attempted`; `final`: an answer that ends it. */
  answers(
    cause: number,
    from: Person,
    to: Person,
  ): readonly { readonly person: Person; readonly final: boolean }[];
  /** Deferred ones whose time has come, with their causes. */
  due(now: Instant, limit: number): readonly { readonly cause: number; readonly person: Person }[];
  nextDue(): Instant | null;
  delivery(cause: number, person: Person): DeliveryView | null;
  row(cause: number): MailCauseView | null;
  /** Newest first. */
  ledger(limit: number): readonly MailCauseView[];
  deliveries(
    cause: number,
    part: { readonly state: DeliveryState | null; readonly after: Person; readonly limit: number },
  ): readonly DeliveryView[];
  told(incident: IncidentId): ToldView | null;
  /** The newest canary that arrived: when it was sent, and when it was seen. */
  canary(): { readonly sentAt: Instant; readonly seenAt: Instant } | null;
  /** The report of a sequence. */
  reportAt(seq: number): ReportId | null;
  seqOf(report: ReportId): number | null;
  /** Until when nothing is sent to a witness: their mail came back, or they complained; 0: it may be. */
  silentUntil(witness: string): Instant;
  /** The newest report of a witness since an instant that was not erased. */
  lastReportOf(witness: string, since: Instant): ReportId | null;
}
