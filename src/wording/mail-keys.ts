import type { NoticeKind } from "../model/notice.ts";
import type { Outcome } from "../model/delivery.ts";

/** Pages on which people ask to be told, and manage what they asked for. */
export type SubscribeKey =
  | "sub.title"
  | "sub.ask"
  | "sub.lead"
  | "sub.about"
  | "sub.email"
  | "sub.quiet"
  | "sub.quietFrom"
  | "sub.quietUntil"
  | "sub.quietHint"
  | "sub.send"
  | "sub.privacy"
  | "sub.sentTitle"
  | "sub.sentText"
  | "sub.off"
  | "mail.title"
  | "mail.waiting"
  | "mail.waitingHint"
  | "mail.confirm"
  | "mail.active"
  | "mail.none"
  | "mail.remove"
  | "mail.preferences"
  | "mail.save"
  | "mail.stop"
  | "mail.stopHint"
  | "mail.stopped"
  | "mail.interest.incident"
  | "mail.interest.report"
  | "told.sentence"
  | "told.seconds";

/** Words of the messages themselves. */
export type LetterKey =
  | `letter.head.${NoticeKind}`
  | `letter.line.${NoticeKind}`
  | "letter.more"
  | "letter.page"
  | "letter.timeline"
  | "letter.why"
  | "letter.manage"
  | "letter.stop"
  | "letter.sender"
  | "letter.invite.subject"
  | "letter.invite.text"
  | "letter.invite.link"
  | "letter.invite.ignore"
  | "letter.census.subject"
  | "letter.census.text"
  | "letter.census.how"
  | "letter.census.link"
  | "letter.ack.subject"
  | "letter.ack.text"
  | "letter.ack.link"
  | "letter.ack.back"
  | "letter.canary.subject"
  | "letter.canary.text"
  | "letter.test.subject"
  | "letter.test.text";

/** The editors' page on what was sent. */
export type LedgerKey =
  | "ledger.title"
  | "ledger.off"
  | "ledger.ways"
  | "ledger.way.open"
  | "ledger.way.stalled"
  | "ledger.way.closed"
  | "ledger.sent"
  | "ledger.retry"
  | `ledger.notice.${NoticeKind}`
  | "ledger.canary"
  | "ledger.canaryNone"
  | "ledger.canaryLate"
  | "ledger.what"
  | "ledger.when"
  | "ledger.people"
  | "ledger.nothing"
  | "ledger.person"
  | "ledger.state"
  | "ledger.tries"
  | "ledger.answer"
  | "ledger.next"
  | "ledger.back"
  | "ledger.cause.notice"
  | "ledger.cause.census"
  | "ledger.cause.invitation"
  | "ledger.cause.acknowledgement"
  | "ledger.cause.canary"
  | "ledger.going"
  | "delivery.queued"
  | "delivery.attempted"
  | `delivery.${Outcome}`;

export type MailKey = SubscribeKey | LetterKey | LedgerKey;
