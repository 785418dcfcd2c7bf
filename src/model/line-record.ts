import type { AreaCode, Instant, OperatorId, ReportId } from "./ids.ts";
import type { VisitOutcome } from "./vocabulary.ts";

/** What a business has: at most one line of each sort. */
export const LINE_ROLES = ["main", "backup", "mobile"] as const;
export type LineRole = (typeof LINE_ROLES)[number];

/** What hangs on a line. */
export const LINE_SERVICES = ["internet", "phone", "mail", "cards", "till", "ticketing"] as const;
export type LineService = (typeof LINE_SERVICES)[number];

/** How a line is, by one tap; from best to worst. */
export const TAPS = ["works", "degraded", "no_cards", "dead"] as const;
export type Tap = (typeof TAPS)[number];

export const LINE_PARTIES = [
  "operator",
  "network_operator",
  "subcontractor",
  "works_company",
  "town",
  "insurer",
  "mediator",
  "staff",
  "other",
] as const;
export type LineParty = (typeof LINE_PARTIES)[number];

export const DIRECTIONS = ["out", "in"] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const CAUSE_ANSWERS = ["same", "separate", "unknown"] as const;
export type CauseAnswer = (typeof CAUSE_ANSWERS)[number];

/** What is tried before the technician leaves. */
export const CHECK_ITEMS = [
  "web",
  "cards",
  "call_in",
  "call_out",
  "mail_out",
  "mail_in",
  "till",
  "ticketing",
] as const;
export type CheckItem = (typeof CHECK_ITEMS)[number];
export const CHECK_RESULTS = ["good", "bad"] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

export const NOTICE_SORTS = ["closed", "cash_only", "open", "call", "mail_down"] as const;
export type NoticeSort = (typeof NOTICE_SORTS)[number];

/** Small answers of the desk, and one of 64 KB, over the network a phone was on. */
export interface LineMeasured {
  readonly sent: number;
  readonly answered: number;
  /** Of those that came. */
  readonly medianMs: number | null;
  /** Null: the larger answer did not come whole. */
  readonly kbits: number | null;
}

/** How far a mail can be believed. */
export interface MailTrace {
  /** What its sender's domain says (DMARC); `fail`: the sender may be forged. */
  readonly auth: "pass" | "none" | "fail";
  /** Written by a program: no answer of anybody. */
  readonly automatic: boolean;
}

/** What a day brought, and was to bring. */
export interface TakingsDay {
  /** `YYYY-MM-DD`, the local day. */
  readonly day: string;
  readonly expectedCents: number | null;
  readonly actualCents: number | null;
}

/** What one entry says. Words, names and numbers of persons stand here and nowhere else. */
export type LineRecordBody =
  | {
      readonly kind: "business";
      readonly name: string;
      readonly area: AreaCode | null;
      /** The place in the owner's words. */
      readonly place: string | null;
      readonly street: string | null;
      readonly phone: string | null;
      /** IANA zone; null or absent: that of its place. */
      readonly zone?: string | null;
    }
  | {
      readonly kind: "line";
      readonly line: LineRole;
      /** Null: not known. */
      readonly operator: OperatorId | null;
      readonly contract: string | null;
      readonly services: readonly LineService[];
    }
  | { readonly kind: "state"; readonly lines: readonly LineRole[]; readonly state: Tap }
  | { readonly kind: "cause"; readonly answer: CauseAnswer; readonly words: string | null }
  | {
      readonly kind: "contact";
      readonly by: "call" | "mail" | "letter";
      readonly party: LineParty;
      readonly direction: Direction;
      /** A call: somebody answered. */
      readonly reached: boolean;
      readonly who: string | null;
      readonly number: string | null;
      readonly waitedMinutes: number | null;
      readonly words: string | null;
      /** It came in as a mail. */
      readonly mail?: MailTrace;
    }
  /** Mails sent to the address that this entry makes become entries; `open` false: no longer. */
  | { readonly kind: "mail_address"; readonly open: boolean }
  | {
      readonly kind: "promise";
      readonly party: LineParty;
      readonly from: Instant;
      readonly until: Instant;
      readonly words: string | null;
    }
  | {
      readonly kind: "visit";
      readonly party: LineParty;
      /** `missed`: nobody came, `at` is when it was noted. */
      readonly outcome: VisitOutcome;
      readonly minutes: number | null;
      readonly who: string | null;
      readonly said: string | null;
      readonly boxChanged: boolean;
    }
  | { readonly kind: "cost"; readonly cents: number; readonly words: string | null }
  | ({ readonly kind: "takings" } & TakingsDay)
  /** Many days at once, from a list. */
  | { readonly kind: "takings_list"; readonly days: readonly TakingsDay[] }
  | { readonly kind: "note"; readonly words: string }
  /** A picture made anew from its pixels, which lies sealed beside the journal. */
  | {
      readonly kind: "photo";
      readonly words: string | null;
      /** Pixels. */
      readonly width: number;
      readonly height: number;
      /** Hex SHA-256 of the JPEG, for whoever is handed it; and of its sealed bytes. */
      readonly picture: string;
      readonly blob: string;
    }
  | {
      readonly kind: "check";
      readonly line: LineRole;
      readonly results: Readonly<Partial<Record<CheckItem, CheckResult>>>;
      /** By the phone, over the line; absent: nothing was measured. */
      readonly measured?: LineMeasured;
    }
  | { readonly kind: "said_fixed"; readonly party: LineParty; readonly words: string | null }
  | { readonly kind: "home_repair"; readonly words: string | null }
  | {
      readonly kind: "notice";
      readonly notice: NoticeSort;
      readonly words: string | null;
      /** The number or address to use instead. */
      readonly instead: string | null;
      /** Null: only the line's own holding ends it. */
      readonly until: Instant | null;
    }
  | { readonly kind: "notice_end" }
  /** The trouble of a line counts in public since, as one report without name or words. */
  | {
      readonly kind: "joined";
      readonly line: LineRole;
      /** Of the trouble. */
      readonly since: Instant;
      readonly report: ReportId;
    }
  /** An entry that was wrong: it stays in the diary, struck out, and counts no more. */
  | { readonly kind: "withdrawn"; readonly record: string };

export type LineRecordKind = LineRecordBody["kind"];
/** What may be written down by hand; `joined` is written by the desk, a photo comes with its bytes. */
export type WrittenKind = Exclude<LineRecordKind, "joined" | "photo">;
export const LINE_RECORD_KINDS: readonly WrittenKind[] = [
  "business",
  "line",
  "state",
  "cause",
  "contact",
  "promise",
  "visit",
  "cost",
  "takings",
  "takings_list",
  "note",
  "check",
  "said_fixed",
  "home_repair",
  "notice",
  "notice_end",
  "withdrawn",
  "mail_address",
];

export interface LineRecord {
  readonly id: string;
  /** When it happened; a visit: when they left. */
  readonly at: Instant;
  /** When the desk had it: the journal's own time. */
  readonly writtenAt: Instant;
  /** Its place in the journal. */
  readonly seq: number;
  readonly body: LineRecordBody;
}

/** The entries of one sort. */
export type RecordOf<Kind extends LineRecordKind> = LineRecord & {
  readonly body: Extract<LineRecordBody, { readonly kind: Kind }>;
};

export const isOf =
  <Kind extends LineRecordKind>(kind: Kind) =>
  (record: LineRecord): record is RecordOf<Kind> =>
    record.body.kind === kind;
