import type { CensusKey } from "./census-keys.ts";
import type { AccountKey, AccountProblem } from "./account-keys.ts";
import type { DemoKey } from "./demo-keys.ts";
import type { DeskKey } from "./desk-keys.ts";
import type { AboutKey, GuideKey } from "./guide-keys.ts";
import type { WhyKey } from "./why-keys.ts";
import type { QuestionKey } from "./question-keys.ts";
import type { ReviewKey } from "./review-keys.ts";
import type { ShapeKey, ShapeProblem } from "./shape-keys.ts";
import type { EditorialKey } from "./editorial-keys.ts";
import type { QueueKey } from "./queue-keys.ts";
import type { SetupKey, SetupProblem } from "./setup-keys.ts";
import type { StatusKey } from "./status-keys.ts";
import type { SettingsKey } from "./settings-keys.ts";
import type { RegisterKey } from "./register-keys.ts";
import type { LineKey } from "./line-keys.ts";
import type { MailKey } from "./mail-keys.ts";
import type { MailSetupKey, MailSetupProblem } from "./mail-setup-keys.ts";
import type { FindingReason } from "../model/finding.ts";
import type { IncidentReason } from "../model/incident.ts";
import type { ClaimKind } from "../model/statement.ts";
import type {
  AnswerStatus,
  Audience,
  IncidentState,
  Language,
  OnsetPrecision,
  SaidBy,
  Service,
  Source,
  Status,
  Verdict,
} from "../model/vocabulary.ts";

/** What a page shows as state; the same words as `ShownState` of the store, which this ring cannot see. */
export type StateWord =
  | "none"
  | "checking"
  | "down"
  | "claimed_over"
  | "recovering"
  | "over"
  | "unknown";

/** Countries whose "in …" has a form of its own in some language; all others are named plainly. */
export const COUNTRIES_IN_WORDS = ["BE", "CH", "DE", "FR", "GB", "IE", "LU", "NL"] as const;
export type CountryInWords = (typeof COUNTRIES_IN_WORDS)[number];

/** Why a form was refused; one sentence each, shown beside the field. */
export type FormProblem =
  | ShapeProblem
  | "empty"
  | "too_long"
  | "not_a_moment"
  | "in_the_future"
  | "unknown_value"
  | "unknown_operator"
  | "unknown_place"
  | "not_a_contact"
  | "not_a_number"
  | "confirm_first"
  | "too_many"
  | "unreadable_file"
  | "no_finding"
  | "before_replaced"
  | "replaced_already"
  | "not_in_words"
  | AccountProblem
  | SetupProblem
  | MailSetupProblem
  | PhotoProblem;

/** Why a photo was refused, beside what any file may be refused for. */
export type PhotoProblem = "not_a_photo" | "too_many_pixels";

/** Pages that say what went wrong as a whole. */
export type ErrorWord =
  | "not_found"
  | "gone"
  | "bad_request"
  | "forbidden"
  | "too_large"
  | "conflict"
  | "too_many"
  | "unavailable"
  | "broken";

/** Words of the closed lists. */
export type TermKey =
  | `service.${Service}`
  /** Inside a sentence, as `subject.services` takes it. */
  | `service.of.${Service}`
  | `status.${Status}`
  | `answer.${AnswerStatus}`
  | `source.${Source}`
  | `audience.${Audience}`
  | `language.${Language}`
  | `precision.${OnsetPrecision}`
  | `saidBy.${SaidBy}`
  | `verdict.${Verdict}`
  | `claimKind.${ClaimKind}`
  | `incidentState.${IncidentState}`
  | `state.${StateWord}`
  | `country.in.${CountryInWords}`;

/** Sentences about incidents, places and times. */
export type SentenceKey =
  | "subject.services"
  | "subject.operator"
  | `headline.${StateWord}`
  | `here.${StateWord}`
  | "headline.witnesses"
  | "headline.afterResolved"
  | "headline.afterResolvedFew"
  | "headline.resolvedHolds"
  | "headline.noEta"
  | "headline.except"
  | "where.names"
  | "where.counts"
  | "where.countsIn"
  | "where.ofAll"
  | "where.kind.country"
  | "where.kind.region"
  | "where.kind.province"
  | "where.kind.arrondissement"
  | "where.kind.commune"
  | "where.kind.locality"
  | "time.at.today"
  | "time.at.week"
  | "time.at.date"
  | "time.since.today"
  | "time.since.week"
  | "time.since.date"
  | "time.until.today"
  | "time.until.week"
  | "time.until.date"
  | "duration.minutes"
  | "duration.hours"
  | "duration.hoursMinutes"
  | "duration.days"
  | "duration.daysHours"
  | `reason.${IncidentReason}`
  | "seen.state"
  | "seen.witnesses"
  | "seen.reports"
  | "seen.reportsFew"
  | "counter.title"
  | "counter.sentence"
  | "counter.few"
  | "counter.copyHead"
  | "alarm.sentence"
  | "alarm.recurrence";

/** Who said what, the verdict on it, and why. */
export type FindingKey =
  | `said.${SaidBy}`
  | "said.operatorBy"
  | "said.thirdPartyBy"
  | `claim.${ClaimKind}`
  | "claim.scopeSpared"
  | "claim.scopeWords"
  | "claim.countShare"
  | "claim.countWords"
  | "claim.services"
  | "claim.where"
  | `finding.${FindingReason}`
  | "finding.doubtful"
  | "finding.none"
  | "finding.interval";

/** Labels and sentences of public pages. */
export type PageKey =
  | "site.skip"
  | "site.tagline"
  | "site.language"
  | "site.times"
  | "site.method"
  | "site.methodText"
  | "site.live.now"
  | "site.live.offline"
  | "site.live.updated"
  | "site.asOf"
  | "home.title"
  | "home.now"
  | "home.nothing"
  | "home.nothingYet"
  | "home.checking"
  | "home.contradicted"
  | "home.over"
  | "home.received"
  | "search.label"
  | "search.hint"
  | "search.button"
  | "search.title"
  | "search.places"
  | "search.operators"
  | "search.none"
  | "search.askOperator"
  | "operator.services"
  | "operator.network"
  | "operator.open"
  | "operator.past"
  | "operator.statements"
  | "operator.noPast"
  | "operator.earlier"
  | "list.more"
  | "operator.noStatements"
  | "subject.title"
  | "subject.titlePlace"
  | "subject.down"
  | "subject.works"
  | "subject.ask"
  | "subject.witnesses"
  | "subject.few"
  | "subject.last"
  | "subject.learning"
  | "subject.everywhere"
  | "subject.allServices"
  | "subject.otherServices"
  | "bars.titleUsual"
  | "bars.titleAbove"
  | "bars.titleFew"
  | "bars.reports"
  | "bars.usual"
  | "bars.legendReports"
  | "bars.legendUsual"
  | "bars.legendHidden"
  | "bars.hour"
  | "bars.few"
  | "bars.table"
  | "bars.unit"
  | "incident.title"
  | "incident.since"
  | "incident.onsetBetween"
  | "incident.extent"
  | "incident.witnesses"
  | "incident.communes"
  | "incident.lastReport"
  | "incident.ended"
  | "incident.duration"
  | "incident.reportHere"
  | "axis.title"
  | "axis.says"
  | "axis.seen"
  | "axis.later"
  | "axis.earlier"
  | "axis.nothingSaid"
  | "axis.publishedIn"
  | "axis.empty"
  | "counter.place"
  | "counter.copy"
  | "counter.copied"
  | "findings.title"
  | "findings.evidence"
  | "findings.why"
  | "findings.count"
  | "areas.title"
  | "areas.place"
  | "areas.witnesses"
  | "areas.last"
  | "areas.few"
  | "history.title"
  | "pockets.title"
  | "linked.title"
  | "statement.title"
  | "statement.entered"
  | "statement.replacedBy"
  | "statement.replaces"
  | "statement.claims"
  | "statement.noClaims"
  | "report.title"
  | "report.text"
  | "report.textHint"
  | "report.send"
  | "report.more"
  | "report.moreHint"
  | "report.operator"
  | "report.unknown"
  | "report.services"
  | "report.place"
  | "report.placeHint"
  | "report.onset"
  | "report.status"
  | "report.audience"
  | "report.contact"
  | "report.contactHint"
  | "report.quotable"
  | "report.honeypot"
  | "report.about"
  | "report.privacy"
  | "report.kept"
  | "report.problem"
  | "me.title"
  | "me.thanks"
  | "me.understood"
  | "me.understoodHint"
  | "me.yourWords"
  | "me.notSaid"
  | "me.correct"
  | "me.save"
  | "me.answerTitle"
  | "me.asked"
  | "me.others"
  | "me.othersFew"
  | "me.noSubject"
  | "me.operatorSays"
  | "me.operatorSilent"
  | "me.answers"
  | "me.keepLink"
  | "me.erase"
  | "me.eraseHint"
  | "me.eraseConfirm"
  | "me.erased"
  | "me.pageOf"
  | `error.title.${ErrorWord}`
  | `error.text.${ErrorWord}`
  | "error.home"
  | `problem.${Exclude<FormProblem, PhotoProblem | AccountProblem | SetupProblem | MailSetupProblem | ShapeProblem>}`;

/** Photos of witnesses, reports that wait on the phone, and pages read offline. */
export type PhotoKey =
  | `problem.${PhotoProblem}`
  | "photo.label"
  | "photo.hint"
  | "photo.title"
  | "photo.alt"
  | "photo.add"
  | "photo.position"
  | "photo.area"
  | "photo.consent"
  | "photo.consentHint"
  | "photo.consentGiven"
  | "photo.consentTake"
  | "photo.shown"
  | "photo.publish"
  | "photo.publishTitle"
  | "photo.noConsent"
  | "photo.noIncident"
  | "photo.regions"
  | "photo.regionsHint"
  | "photo.region"
  | "photo.left"
  | "photo.top"
  | "photo.width"
  | "photo.height"
  | "photo.preview"
  | "photo.previewAlt"
  | "photo.checked"
  | "photo.isPublic"
  | "photo.withdraw"
  | "photo.section"
  | "photo.publicAlt"
  | "outbox.waiting"
  | "outbox.sending"
  | "outbox.received"
  | "outbox.refused"
  | "outbox.photoLost"
  | "outbox.send"
  | "outbox.follow"
  | "outbox.again"
  | "offline.known";

export type MessageKey =
  | TermKey
  | SentenceKey
  | FindingKey
  | PageKey
  | DeskKey
  | SettingsKey
  | QueueKey
  | SetupKey
  | EditorialKey
  | ShapeKey
  | ReviewKey
  | QuestionKey
  | StatusKey
  | WhyKey
  | DemoKey
  | GuideKey
  | AboutKey
  | AccountKey
  | PhotoKey
  | RegisterKey
  | CensusKey
  | LineKey
  | MailSetupKey
  | MailKey;

/** A message of every key: a missing or a foreign one is a type error. */
export type Catalogue = Readonly<Record<MessageKey, string>>;
