import type { AccountEntry, Role } from "./account.ts";
import type {
  AccountId,
  AreaCode,
  IncidentId,
  Instant,
  LinkId,
  OperatorId,
  QuoteId,
  RecipientId,
  ReportId,
  StatementId,
  SubscriptionId,
  WitnessKey,
} from "./ids.ts";
import type { IncidentDecision } from "./incident.ts";
import type { FindingReviewFact } from "./finding-review.ts";
import type { QuestionAnswerFact, QuestionFact } from "./question.ts";
import type { QueueViewFact } from "./queue-view.ts";
import type { Finding } from "./finding.ts";
import type { AttemptFact, DeliveryFact, FanOutFact } from "./delivery.ts";
import type { Interest, QuietHours } from "./subscription.ts";
import type { Notice } from "./notice.ts";
import type { LineFact } from "./line-file.ts";
import type { LineFaultDecision, Measurement, Visit } from "./line.ts";
import type { PublishedPhoto } from "./photo.ts";
import type { Reading } from "./reading.ts";
import type { HeldAlarm, SettingChange } from "./setting.ts";
import type { IncidentLink, Quote, Reply } from "./register.ts";
import type { EditorialFact } from "./editorial.ts";
import type { ShapeFact } from "./incident-shape.ts";
import type { TriageFact, UntriageFact } from "./triage.ts";
import type { Statement } from "./statement.ts";
import type {
  AnswerCause,
  AnswerStatus,
  Audience,
  Language,
  OnsetPrecision,
  Service,
  Source,
  Status,
} from "./vocabulary.ts";

/** Who wrote: a witness, somebody with a session or a key and its role, or the desk itself. */
export interface Actor {
  readonly role: Role | "witness" | "api" | "desk";
  /** Session, key or witness-page id (hashed where it is a secret); null for the desk itself. */
  readonly id: string | null;
  /** Whose session it is; absent or null where no person is known. */
  readonly account?: AccountId | null;
}

/** The fields of a report that stay after its person is erased, and that may be corrected. */
export interface ReportFields {
  readonly operator: OperatorId | null;
  readonly services: readonly Service[];
  /** The finest area that is certain: a locality, a commune, or wider; null when no place was said. */
  readonly area: AreaCode | null;
  readonly onset: Instant | null;
  readonly onsetPrecision: OnsetPrecision | null;
  readonly recoveredAt: Instant | null;
  readonly status: Status;
}

/** What reading leaves in the clear: no words of the person. */
export type ReadingTrace = Pick<Reading, "confidence" | "spans"> & {
  readonly version: string;
  readonly candidates: readonly AreaCode[];
};

/** What one person says happened. */
export interface ReportFact extends ReportFields {
  readonly kind: "report";
  readonly report: ReportId;
  readonly source: Source;
  /** When it was said; not after the entry's own time. */
  readonly saidAt: Instant;
  /** Further places the same message names (a relayed list). */
  readonly otherAreas: readonly AreaCode[];
  readonly firstHand: boolean;
  /** True when the words say that it lasts: "still down", "toujours pas". Absent: not said or not known. */
  readonly still?: boolean;
  readonly witness: WitnessKey | null;
  readonly lang: Language;
  readonly audience: Audience | null;
  /** May be quoted with first name and place. */
  readonly quotable: boolean;
  readonly trace: ReadingTrace | null;
  /** Words, contact and reported statement, encrypted with the report's own key (base64url); null when there were none. */
  readonly sealed: string | null;
  /** Keyed hash of the request under its idempotency key: the same key with another one is refused. Null when no key came. */
  readonly request?: string | null;
  /** What the sender's domain says of a mail (DMARC). `fail`: the sender may be forged. Absent: not a mail. */
  readonly auth?: "pass" | "none" | "fail";
  /** True: written by a robot, as far as can be seen (it filled the field nobody sees). Kept, but in no count. */
  readonly quarantined?: boolean;
}

export interface CorrectionFact {
  readonly kind: "correction";
  readonly report: ReportId;
  readonly changes: Partial<ReportFields>;
  /**
   * Names that the correction reveals (`AliasCandidate`, packed by `commands/alias-candidates.ts`): words
   * of the witness, hence sealed with the report's key. Absent: none was proposed.
   */
  readonly aliases?: string;
}

export interface AnswerFact {
  readonly kind: "answer";
  readonly report: ReportId;
  readonly witness: WitnessKey | null;
  readonly status: AnswerStatus;
  /** `local`: it was in the witness's own home (plug, box, wiring, account). Absent: nothing of the kind was said. */
  readonly cause?: AnswerCause;
  /** When it was said. */
  readonly saidAt: Instant;
}

export interface ErasureFact {
  readonly kind: "erasure";
  readonly report: ReportId;
}

export interface StatementFact {
  readonly kind: "statement";
  readonly statement: Statement;
}

export interface MeasurementFact {
  readonly kind: "measurement";
  readonly measurement: Measurement;
  readonly measuredAt: Instant;
}

export interface VisitFact {
  readonly kind: "visit";
  readonly visit: Visit;
}

/** Appended once a minute by the watch: rules see only the time the journal gave an entry. */
export interface TickFact {
  readonly kind: "tick";
}

/**
 * A witness's photo, re-encoded and without its metadata. Its bytes are a blob sealed with the report's
 * key, so that erasing the report takes them along; they are shown to the witness and to editors only.
 */
export interface PhotoFact {
  readonly kind: "photo";
  readonly report: ReportId;
  /** 0 to 3. */
  readonly number: number;
  /** Hex SHA-256 of the sealed blob: proves the file, and tells nothing of the picture. */
  readonly sha256: string;
  /** Of the picture, before sealing. */
  readonly bytes: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Commune nearest to where it was taken; null unless the witness agreed and the photo said where. */
  readonly area: AreaCode | null;
  /** Keyed hash of what was sent: the same photo again is the same fact, another one is refused. */
  readonly request: string;
}

/** Counts of one stream learned at night (see docs/DETECTION.md); opaque to everybody but detection. */
export interface LearnedFact {
  readonly kind: "learned";
  readonly learned: unknown;
}

/**
 * An editor changed how detection runs. It takes effect at its place in the journal, so that a
 * restart and a replay decide the same; who and when are the entry's own.
 */
export interface SettingFact {
  readonly kind: "setting";
  readonly change: SettingChange;
  /** In the editor's words. */
  readonly why: string;
}

export interface ReplyFact {
  readonly kind: "reply";
  readonly reply: Reply;
}

export interface LinkFact {
  readonly kind: "link";
  readonly link: IncidentLink;
}

/** A link that was wrong: it is shown nowhere any more, the journal keeps both. */
export interface UnlinkFact {
  readonly kind: "unlink";
  readonly link: LinkId;
  readonly reason: string;
}

export interface QuoteFact {
  readonly kind: "quote";
  readonly quote: Quote;
}

/** A quote that is shown no longer. */
export interface UnquoteFact {
  readonly kind: "unquote";
  readonly quote: QuoteId;
}

/** Somebody asks to be told. Nothing is sent for it until the holder of the address agreed. */
export interface SubscriptionFact {
  readonly kind: "subscription";
  readonly subscription: SubscriptionId;
  readonly recipient: RecipientId;
  /** Keyed hash of the mailbox behind the address: the same for all its `+tags`. */
  readonly mailbox: string;
  /** Grows with each erasure of the recipient: links and keys of the one before are dead. */
  readonly generation: number;
  readonly interest: Interest;
  readonly lang: Language;
  readonly quiet: QuietHours | null;
  /** The address, sealed with the recipient's key of this generation. */
  readonly sealed: string;
}

/** One message that asks the holder of an address to agree. */
export interface InvitationFact {
  readonly kind: "invitation";
  readonly recipient: RecipientId;
}

/** The holder of the address agreed. */
export interface ConfirmationFact {
  readonly kind: "confirmation";
  readonly recipient: RecipientId;
  readonly subscriptions: readonly SubscriptionId[];
}

/** No longer told. `subscription` null: about nothing at all, and the address is erased. */
export interface WithdrawalFact {
  readonly kind: "withdrawal";
  readonly recipient: RecipientId;
  readonly subscription: SubscriptionId | null;
  readonly reason: "asked" | "bounced" | "complained";
}

export interface PreferencesFact {
  readonly kind: "preferences";
  readonly recipient: RecipientId;
  readonly lang: Language;
  readonly quiet: QuietHours | null;
}

/** One answer to a witness who wrote by mail: what was understood, and how to follow it. */
export interface AcknowledgementFact {
  readonly kind: "acknowledgement";
  readonly report: ReportId;
}

/** A message to ourselves through the real path; its arrival is the proof that others arrive. */
export interface CanaryFact {
  readonly kind: "canary";
}

export type MailFact =
  | SubscriptionFact
  | InvitationFact
  | ConfirmationFact
  | WithdrawalFact
  | PreferencesFact
  | AcknowledgementFact
  | QuestionFact
  | QuestionAnswerFact
  | CanaryFact
  | AttemptFact
  | DeliveryFact
  | FanOutFact;

/** A witness agrees that the photos of the report may be shown, made unrecognisable; or takes it back. */
export interface PhotoConsentFact {
  readonly kind: "photo_consent";
  readonly report: ReportId;
  readonly agreed: boolean;
}

export interface PublishedPhotoFact {
  readonly kind: "photo_published";
  readonly photo: PublishedPhoto;
}

/** A photo that is shown no longer. */
export interface WithdrawnPhotoFact {
  readonly kind: "photo_withdrawn";
  readonly report: ReportId;
  readonly number: number;
}

export type Fact =
  | MailFact
  | ReportFact
  | CorrectionFact
  | AnswerFact
  | ErasureFact
  | StatementFact
  | MeasurementFact
  | VisitFact
  | TickFact
  | PhotoFact
  | SettingFact
  | ReplyFact
  | LinkFact
  | UnlinkFact
  | QuoteFact
  | UnquoteFact
  | TriageFact
  | UntriageFact
  | EditorialFact
  | ShapeFact
  | FindingReviewFact
  | QueueViewFact
  | AccountEntry
  | LineFact
  | PhotoConsentFact
  | PublishedPhotoFact
  | WithdrawnPhotoFact
  | LearnedFact;

/** Witnesses asked "is it back for you?", and what they had answered when this was decided. */
export interface CensusDecision {
  readonly incident: IncidentId;
  readonly statement: StatementId | null;
  /** Reports whose witnesses are asked from now on. */
  readonly asked: readonly ReportId[];
}

/** What the watch decided; kept like any fact, with its cause. */
export type DecisionBody =
  | { readonly kind: "incident"; readonly incident: IncidentDecision }
  | { readonly kind: "finding"; readonly finding: Finding }
  | { readonly kind: "line_fault"; readonly fault: LineFaultDecision }
  | { readonly kind: "census"; readonly census: CensusDecision }
  | { readonly kind: "held"; readonly held: HeldAlarm }
  | { readonly kind: "notice"; readonly notice: Notice };

export type Decision = DecisionBody & {
  /** Sequence of the entry that made the rule decide. */
  readonly cause: number;
  /** Name and version, e.g. `detection@1`. */
  readonly rule: string;
};

export type Body = Fact | Decision;
export type BodyKind = Body["kind"];

/** One appended fact, as a follower sees it. */
export interface Entry<B extends Body = Body> {
  readonly seq: number;
  /** The journal's own time; never decreases. */
  readonly at: Instant;
  /** Idempotency key: the first entry of a key is the fact, later ones are the same answer. */
  readonly key: string;
  readonly actor: Actor;
  readonly body: B;
}

export type EntryDraft = Pick<Entry, "key" | "actor" | "body">;

const MAIL_KINDS: ReadonlySet<BodyKind> = new Set<MailFact["kind"]>([
  "subscription",
  "invitation",
  "confirmation",
  "withdrawal",
  "preferences",
  "acknowledgement",
  "question",
  "question_answer",
  "canary",
  "attempt",
  "delivery",
  "fan_out",
]);

/** What is about telling people, and nothing about networks. */
export const isMailFact = (body: Body): body is MailFact => MAIL_KINDS.has(body.kind);

/** No fact has a rule; an answer may have a cause of its own kind. */
export const isDecision = (body: Body): body is Decision => "rule" in body;
