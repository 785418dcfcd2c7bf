/**
 * What readers of the store get: the shapes pages, feeds and the API are made from. Counts of
 * witnesses that could point at a person are already hidden here (`null`: fewer than
 * `WITNESSES_SHOWN_MIN`), so that no page can leak them.
 */
import type { IncidentNames, MergeView, SplitView } from "./queries/merged.ts";
import type { UpdateView } from "./queries/editorial.ts";
import type { CensusView } from "./census-view.ts";
import type {
  AreaCode,
  IncidentId,
  Instant,
  OperatorId,
  ReportId,
  StatementId,
} from "../model/ids.ts";
import type { ToldView } from "./mail-views.ts";
import type { IncidentReason } from "../model/incident.ts";
import type { Finding } from "../model/finding.ts";
import type { ReportFields } from "../model/entry.ts";
import type { Statement } from "../model/statement.ts";
import type { Conflict } from "../claims/conflicts.ts";
import type { LinkView, ReplyView } from "./register-views.ts";
import type {
  AnswerCause,
  AnswerStatus,
  IncidentState,
  Language,
  Service,
  Source,
} from "../model/vocabulary.ts";

/** Below this many distinct witnesses a count, a place or a bar is not shown. */
export const WITNESSES_SHOWN_MIN = 3;

/** Distinct witnesses, or null: fewer than three (none included). */
export type ShownCount = number | null;

/** One operator × service, or the whole operator (`service` null), in one area or everywhere (`area` null). */
export interface Subject {
  readonly operator: OperatorId;
  readonly service: Service | null;
  readonly area: AreaCode | null;
}

/**
 * The state a page shows. `claimed_over`: the operator says it is over, witnesses say it is not.
 * `unknown`: nothing is known (too few reports ever, or the desk's data are missing); `none`: no incident.
 */
export type ShownState =
  | "none"
  | "checking"
  | "down"
  | "claimed_over"
  | "recovering"
  | "over"
  | "unknown";

export interface IncidentCard {
  readonly incident: IncidentId;
  readonly operator: OperatorId;
  readonly services: readonly Service[];
  readonly state: IncidentState;
  readonly shown: ShownState;
  readonly areas: readonly AreaCode[];
  readonly except: readonly AreaCode[];
  readonly onset: Instant;
  readonly onsetLow: Instant;
  readonly onsetHigh: Instant;
  readonly confirmedAt: Instant | null;
  readonly overAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly witnesses: ShownCount;
  readonly communes: ShownCount;
  readonly lastReportAt: Instant | null;
  readonly parent: IncidentId | null;
  /** The latest "resolved" of the operator within this incident, with what came after it. */
  readonly afterResolved: AfterResolved | null;
  /** No end time was given by the operator since this instant; null when one was given or the incident is over. */
  readonly noEtaSince: Instant | null;
  /** What editors call it. */
  readonly names: IncidentNames;
}

/** "Since 'resolved' (Mon 22:30): N witnesses in M communes still down; last: Tue 21:00". */
export interface AfterResolved {
  readonly statement: StatementId;
  readonly saidAt: Instant;
  readonly speaker: string | null;
  readonly witnesses: ShownCount;
  readonly communes: ShownCount;
  readonly last: Instant | null;
  /** Newest first, at most 100; only communes inside an open or confirmed incident are named. */
  readonly places: readonly { readonly area: AreaCode; readonly last: Instant }[];
  readonly contradicted: boolean;
}

/** Reports of one clock hour (or other bucket) beside the usual level. */
export interface Bar {
  readonly from: Instant;
  readonly to: Instant;
  readonly reports: ShownCount;
  readonly usual: number;
}

export interface StatementView {
  readonly statement: Statement;
  /** The standing finding of each claim, by claim index; null while none was made. */
  readonly findings: readonly (Finding | null)[];
  /** The same with those that wait for an editor: for the desk only. */
  readonly standing?: readonly (Finding | null)[];
  /** By claim: an editor let the standing finding be seen, with the name of its speaker. */
  readonly reviewed?: readonly boolean[];
  /** When the desk learned of it. */
  readonly enteredAt: Instant;
  /** A later version of the same statement. */
  readonly replacedBy: StatementId | null;
  /** What the operator answered to findings on it, oldest first. */
  readonly replies: readonly ReplyView[];
}

/** One mark on the two-sided axis, oldest first. */
export type AxisItem =
  | { readonly side: "says"; readonly at: Instant; readonly statement: StatementView }
  | {
      readonly side: "seen";
      readonly at: Instant;
      readonly what: "state";
      readonly state: IncidentState;
      readonly reason: IncidentReason;
      readonly witnesses: ShownCount;
    }
  | {
      /** Reports between two statements or state changes, summed up. */
      readonly side: "seen";
      readonly at: Instant;
      readonly what: "reports";
      readonly to: Instant;
      readonly witnesses: ShownCount;
      readonly communes: ShownCount;
      readonly areas: readonly AreaCode[];
    };

export interface IncidentPage extends IncidentCard {
  /** Newest first. */
  readonly censuses: readonly CensusView[];
  readonly reason: IncidentReason;
  readonly history: readonly {
    readonly state: IncidentState;
    readonly at: Instant;
    readonly reason: IncidentReason;
  }[];
  readonly axis: readonly AxisItem[];
  readonly bars: readonly Bar[];
  /** Areas (communes with at least three witnesses, else their province), most witnesses first. */
  readonly table: readonly {
    readonly area: AreaCode;
    readonly witnesses: ShownCount;
    readonly last: Instant;
  }[];
  /** The published outline as maps may show it. */
  readonly outline: ToldAreas;
  /** Witnesses whose trouble turned out to be in their own home: in none of the counts. */
  readonly local: ShownCount;
  /** How fast people were told; null or absent: nobody was. */
  readonly told?: ToldView | null;
  /** What the desk says under a name, newest first; absent: nothing. */
  readonly updates?: readonly UpdateView[];
  /** Photos that editors show; none while fewer than three witnesses are counted. */
  readonly photos: readonly ShownPhoto[];
  readonly pockets: readonly IncidentCard[];
  /** What editors put into it, oldest first. */
  readonly merges: readonly MergeView[];
  /** What editors took out of it, and what it was taken out of. */
  readonly splits: readonly SplitView[];
  /** By detection or by an editor. */
  readonly linked: readonly IncidentCard[];
  /** What editors found to belong together, oldest first. */
  readonly links: readonly LinkView[];
  /** Statements of the operator that do not agree with one another. */
  readonly conflicts: readonly Conflict[];
  /** Numbers the alarm was computed from. */
  readonly alarm: {
    readonly observed: number;
    readonly expected: number;
    readonly from: Instant;
    readonly to: Instant;
    readonly recurrenceWeeks: number | null;
  } | null;
}

export interface SubjectPage {
  readonly subject: Subject;
  readonly shown: ShownState;
  /** Distinct witnesses with trouble in the last two hours, in this area. */
  readonly witnesses2h: ShownCount;
  readonly communes2h: ShownCount;
  readonly lastReportAt: Instant | null;
  /** Witnesses of the last 24 hours whose trouble turned out to be in their own home: in none of the counts. */
  readonly local24h: ShownCount;
  /** The last 24 clock hours. */
  readonly bars: readonly Bar[];
  /** Open incidents that cover or lie in the area, widest first. */
  readonly open: readonly IncidentCard[];
  /** Ended ones of the last 90 days, newest first, at most 50. */
  readonly past: readonly IncidentCard[];
  readonly statements: readonly StatementView[];
  /** Days of own history the baseline rests on; under 28 the page says "still learning". */
  readonly baselineDays: number;
}

export interface HomePage {
  readonly down: readonly IncidentCard[];
  readonly checking: readonly IncidentCard[];
  readonly over: readonly IncidentCard[];
  /** Contradicted claims of open incidents. */
  readonly contradicted: readonly StatementView[];
  /** Where something is open, wherever that is. */
  readonly areas: TroubledAreas;
  /** Everything ever received, distinct reports. */
  readonly reports: number;
}

/**
 * An area with at least three distinct witnesses. Communes of an outline that have fewer are added up
 * under the next wider area, at most the province: then `parts` are the areas of the outline it stands
 * for, and witnesses in areas that are told by themselves are not counted again.
 */
export interface ToldArea {
  readonly area: AreaCode;
  readonly witnesses: number;
  /** The area itself where it is in the outline as a whole. Sorted. */
  readonly parts: readonly AreaCode[];
}

export interface ToldAreas {
  /** Sorted by code. */
  readonly areas: readonly ToldArea[];
  /** Areas of the outline that no map tells of: even in their province there are fewer than three witnesses. */
  readonly held: readonly AreaCode[];
}

/** An area where something is open, with the worst state shown there. Distinct witnesses are those of all open incidents. */
export interface TroubledArea extends ToldArea {
  readonly shown: ShownState;
  /** Communes that the incident of that state spares. */
  readonly except: readonly AreaCode[];
}

export interface TroubledAreas {
  readonly areas: readonly TroubledArea[];
  readonly held: readonly AreaCode[];
}

/** One operator × service in a place: something is open there, or three witnesses wrote of late. */
export interface PlaceRow {
  readonly operator: OperatorId;
  /** Null: witnesses, and the incident if there is one, named no service. */
  readonly service: Service | null;
  /** Worst state of the open incidents whose outline covers the whole place. */
  readonly shown: ShownState;
  /** Worst state of those that have a part inside it. */
  readonly shownInside: ShownState;
  /** Distinct witnesses with trouble in the last two hours, here. */
  readonly witnesses2h: ShownCount;
}

/** "What is down in my town." */
export interface PlacePage {
  readonly area: AreaCode;
  /** Worst first. */
  readonly rows: readonly PlaceRow[];
  /** Open incidents that cover the place or lie in it, worst first. */
  readonly open: readonly IncidentCard[];
  /** Where something is open inside the place (the place itself included). */
  readonly areas: TroubledAreas;
}

/** Which incidents are meant; what is left out does not count. */
export interface IncidentQuery {
  /** The network of this operator. */
  readonly operator?: OperatorId | null;
  readonly service?: Service | null;
  /** Whose outline covers this place or has a part inside it. */
  readonly area?: AreaCode | null;
  readonly state?: IncidentState | null;
  /** Onset from (inclusive) and until (exclusive). */
  readonly from?: Instant | null;
  readonly to?: Instant | null;
  /** Only ended ones that had been confirmed. */
  readonly past?: boolean;
}

/** One incident in a list of many: as it was decided last, nothing counted anew. */
export interface IncidentLine {
  readonly incident: IncidentId;
  readonly operator: OperatorId;
  readonly services: readonly Service[];
  readonly state: IncidentState;
  readonly areas: readonly AreaCode[];
  readonly except: readonly AreaCode[];
  readonly onset: Instant;
  readonly onsetLow: Instant;
  readonly onsetHigh: Instant;
  readonly confirmedAt: Instant | null;
  readonly overAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly witnesses: ShownCount;
  readonly parent: IncidentId | null;
}

/** A part of a list, newest onset first. */
export interface Part<T> {
  readonly total: number;
  readonly rows: readonly T[];
}

export interface OperatorPage {
  readonly operator: OperatorId;
  readonly services: readonly { readonly service: Service; readonly shown: ShownState }[];
  readonly open: readonly IncidentCard[];
  readonly past: readonly IncidentCard[];
  readonly statements: readonly StatementView[];
}

/** One report as the desk and its own witness may see it; the words come from the vault. */
/** A photo of a report, as it is listed; its bytes are opened from their blob when they are shown. */
export interface PhotoView {
  /** 0 to 3. */
  readonly number: number;
  readonly at: Instant;
  /** Of the sealed blob. */
  readonly sha256: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  /** Hint of where it was taken; see `PhotoFact`. */
  readonly area: AreaCode | null;
}

/** A photo that is shown with an incident; its bytes lie under its id. */
export interface ShownPhoto {
  readonly id: string;
  readonly saidAt: Instant;
  /** Commune of the report. */
  readonly area: AreaCode | null;
  readonly width: number;
  readonly height: number;
}

export interface ReportView extends ReportFields {
  readonly report: ReportId;
  readonly source: Source;
  readonly saidAt: Instant;
  readonly receivedAt: Instant;
  readonly lang: Language;
  readonly sealed: string | null;
  readonly corrected: boolean;
  /** The witness agreed to be quoted with first name and town. */
  readonly quotable: boolean;
  readonly erased: boolean;
  readonly answers: readonly {
    readonly status: AnswerStatus;
    readonly at: Instant;
    readonly cause: AnswerCause | null;
  }[];
  /** By number; none once the report is erased. */
  readonly photos: readonly PhotoView[];
  /** The witness agreed that they may be shown, made unrecognisable. */
  readonly photosAgreed: boolean;
  /** The open or latest incident this report counts in. */
  readonly incident: IncidentId | null;
  /** Whether the desk is asking this witness "is it back for you?" now. */
  readonly asked: boolean;
  /** The statement that question is about; null: none, the reports fall off. */
  readonly askedAbout: StatementId | null;
}
