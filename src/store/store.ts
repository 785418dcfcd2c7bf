import type { Explanation } from "./explanation-view.ts";
import type { SettingsPage } from "./settings-views.ts";
import type { Accounts } from "./queries/accounts.ts";
import type { DeskSettings } from "../model/desk-settings.ts";
import type { LineFiles } from "./queries/line-files.ts";
import type { Entry } from "../model/entry.ts";
import type {
  AreaCode,
  IncidentId,
  Instant,
  LinkId,
  OperatorId,
  QuoteId,
  ReportId,
  StatementId,
} from "../model/ids.ts";
import type { PublishedPhoto } from "../model/photo.ts";
import type { IncidentCourse } from "./course-view.ts";
import type {
  FindingQuery,
  FindingRow,
  LinkView,
  OperatorRecord,
  SealedQuote,
  StatementPage,
  WaitingFinding,
} from "./register-views.ts";
import type { Editorial, NoteView } from "./queries/editorial.ts";
import type { Halves } from "./queries/shape-preview.ts";
import type { QuestionView } from "./queries/questions.ts";
import type { Queue } from "./queue/queue-view.ts";
import type { MailStore } from "./mail-views.ts";
import type {
  HomePage,
  IncidentCard,
  IncidentLine,
  IncidentPage,
  IncidentQuery,
  OperatorPage,
  Part,
  PlacePage,
  ReportView,
  ShownPhoto,
  StatementView,
  Subject,
  SubjectPage,
} from "./views.ts";

/** What a page depends on: an operator's facts, or anything at all. */
export type Topic = `operator:${string}` | "all";

/** Which rows of a list. */
export interface ListPart {
  readonly offset: number;
  readonly limit: number;
}

/** Tables rebuilt from the journal. Reads are synchronous and never wait for a disk's fsync. */
export interface Store {
  /** Sequence of the last entry folded in. */
  readonly seq: number;
  apply(entries: readonly Entry[]): void;
  /** Grows whenever something of the topic changed: two equal versions mean equal pages within one minute. */
  version(topic: Topic): number;
  /** Resolves once entry `seq` is folded in (a command's own write shows on the next page). */
  reached(seq: number): Promise<void>;
  onChange(listener: (topics: readonly Topic[]) => void): () => void;

  home(now: Instant): HomePage;
  operator(operator: OperatorId, now: Instant): OperatorPage;
  subject(subject: Subject, now: Instant): SubjectPage;
  /** Null: no such area. */
  place(area: AreaCode, now: Instant): PlacePage | null;
  /** Newest onset first. */
  incidents(query: IncidentQuery, part: ListPart): Part<IncidentLine>;
  /** Cards of these, in their order; unknown ones are left out. */
  cards(incidents: readonly IncidentId[], now: Instant): readonly IncidentCard[];
  /** Onset of the oldest incident ever confirmed; null: none was. */
  firstOnset(): Instant | null;
  incident(incident: IncidentId, now: Instant): IncidentPage | null;
  /** The incident that stands for this one; itself when it was put into no other. */
  standing(incident: IncidentId): IncidentId;
  /** What would be told of two incidents that are put together; null: one of them is unknown. */
  mergedCard(of: {
    readonly into: IncidentId;
    readonly from: IncidentId;
    readonly now: Instant;
  }): IncidentCard | null;
  /** What would be told of an incident without some places, and of these; null: one of them would be nowhere. */
  halves(
    incident: IncidentId,
    of: { readonly areas: readonly AreaCode[]; readonly now: Instant },
  ): Halves | null;
  /** How its outline went until `at` (null: until now); null: unknown, or nothing may be told yet. */
  course(
    incident: IncidentId,
    asked: { readonly at: Instant | null; readonly now: Instant },
  ): IncidentCourse | null;
  statement(statement: StatementId): StatementView | null;
  settings(now: Instant): SettingsPage;
  /** What was said of the desk itself; asked for each page, and cheap. */
  deskSettings(): DeskSettings;
  /** Standing findings that are doubtful or whose speaker is told, newest first: for the desk only. */
  reviewable(): readonly WaitingFinding[];
  /** With its versions and what it does not agree with. */
  statementPage(statement: StatementId, now: Instant): StatementPage | null;
  /** Newest first; of one operator, or of all. */
  statements(operator: OperatorId | null, part: ListPart): Part<StatementView>;
  /** The finding that stands on each claim, newest first. */
  findings(query: FindingQuery, part: ListPart): Part<FindingRow>;
  record(operator: OperatorId, now: Instant): OperatorRecord;
  link(link: LinkId): LinkView | null;
  /** Of one incident, or the newest of all. */
  quotes(incident: IncidentId | null): readonly SealedQuote[];
  /** Photos shown with an incident, oldest first. */
  photosOfIncident(incident: IncidentId): readonly ShownPhoto[];
  photosOfReport(report: ReportId): readonly PublishedPhoto[];
  /** Null: shown no longer, or never. */
  publishedPhoto(id: string): PublishedPhoto | null;
  agreedToPhotos(report: ReportId): boolean;
  quote(quote: QuoteId): SealedQuote | null;
  /** Reports that tell what an operator said, newest first. */
  toldReports(limit: number, now: Instant): readonly ReportView[];
  /** What its alarms were computed from; `full` for editors only. Null: no such incident. */
  explanation(
    incident: IncidentId,
    query: { readonly now: Instant; readonly full: boolean },
  ): Explanation | null;
  report(report: ReportId, now: Instant): ReportView | null;
  /** What its witness was asked, oldest first. */
  questions(report: ReportId): readonly QuestionView[];
  /** Names that the last correction of a report revealed, sealed; null: none. */
  revealedNames(report: ReportId): string | null;
  /** Newest first. */
  recentReports(limit: number, before?: Instant): readonly ReportView[];
  /** What editors added to an incident. */
  editorial(incident: IncidentId, now: Instant): Editorial;
  /** The incident of an update that is not ended. */
  incidentOfUpdate(update: string): IncidentId | null;
  /** Of the whole desk, newest first. */
  notesSince(since: Instant): readonly NoteView[];
  /** The flood as the desk works it. */
  readonly queue: Queue;
  readonly accounts: Accounts;
  readonly lineFiles: LineFiles;
  setupTokenUsed(hash: string): boolean;
  /** Who asked to be told, and what became of messages. */
  readonly mail: MailStore;
  close(): void;
}
