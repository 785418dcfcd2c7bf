import type {
  AreaCode,
  IncidentId,
  OperatorId,
  RecipientId,
  ReportId,
  SubscriptionId,
} from "../../model/ids.ts";
import type { Notice } from "../../model/notice.ts";
import type { Interest } from "../../model/subscription.ts";
import type { Language } from "../../model/vocabulary.ts";
import {
  ACCEPTED,
  ATTEMPTED,
  DEFERRED,
  DELIVERED,
  stateName,
  stateNumber,
} from "../mail-states.ts";
import type {
  DeliveryState,
  DeliveryView,
  MailCause,
  MailCauseView,
  MailStore,
  RecipientView,
  SoughtRow,
} from "../mail-views.ts";
import { servicesOfMask } from "../service-mask.ts";
import { toldOf } from "./mail-told.ts";
import { type Database, number, numberOrNull, type Row, text } from "./database.ts";
import { GROUP } from "./merged.ts";

const textOrNull = (row: Row, column: string): string | null => {
  const value = row[column];
  return value === null || value === undefined ? null : String(value);
};

function recipientOf(row: Row): RecipientView {
  const [from, until] = [numberOrNull(row, "quiet_from"), numberOrNull(row, "quiet_until")];
  return {
    number: number(row, "number"),
    recipient: text(row, "recipient") as RecipientId,
    mailbox: text(row, "mailbox"),
    generation: number(row, "generation"),
    sealed: textOrNull(row, "sealed"),
    lang: text(row, "lang") as Language,
    quiet: from === null || until === null ? null : { from, until },
    invitedAt: numberOrNull(row, "invited_at"),
    suppressedUntil: number(row, "suppressed_until"),
    active: number(row, "active"),
  };
}

const soughtOf = (row: Row): SoughtRow => ({
  number: number(row, "number"),
  confirmed: number(row, "confirmed"),
  operator: textOrNull(row, "operator") as OperatorId | null,
  services: servicesOfMask(number(row, "services")),
  area: textOrNull(row, "area") as AreaCode | null,
  incident: textOrNull(row, "incident") as IncidentId | null,
});

function causeOf(row: Row): MailCause {
  const head = { cause: number(row, "cause"), at: number(row, "at") };
  const body: unknown = JSON.parse(text(row, "body"));
  const kind = text(row, "kind") as MailCause["kind"];
  switch (kind) {
    case "notice":
      return { ...head, kind, notice: body as Notice };
    case "census":
      return { ...head, kind, ...(body as { incident: IncidentId; asked: readonly ReportId[] }) };
    case "invitation":
      return { ...head, kind, ...(body as { recipient: RecipientId }) };
    case "acknowledgement":
      return { ...head, kind, ...(body as { report: ReportId }) };
    case "question":
      return { ...head, kind, ...(body as { report: ReportId; question: string }) };
    case "canary":
      return { ...head, kind };
  }
}

const deliveryOf = (row: Row): DeliveryView => ({
  cause: number(row, "cause"),
  person: number(row, "person"),
  state: stateName(number(row, "state")),
  tries: number(row, "tries"),
  at: number(row, "at"),
  nextAt: numberOrNull(row, "next_at"),
  latencyMs: numberOrNull(row, "latency"),
  by: textOrNull(row, "by"),
  answer: textOrNull(row, "answer"),
});

function ledgerOf(db: Database, row: Row): MailCauseView {
  const counts: Partial<Record<DeliveryState, number>> = {};
  for (const count of db.all(
    "SELECT state, people FROM mail_counts WHERE cause = ? AND people > 0",
    row["cause"] ?? null,
  ))
    counts[stateName(number(count, "state"))] = number(count, "people");
  return { cause: causeOf(row), people: numberOrNull(row, "people"), counts };
}

function canaryOf(db: Database): ReturnType<MailStore["canary"]> {
  const row = db.get(
    `SELECT c.at AS sent, d.at AS seen FROM mail_causes c JOIN deliveries d ON d.cause = c.cause
     WHERE c.kind = 'canary' AND d.state = ? ORDER BY c.cause DESC LIMIT 1`,
    DELIVERED,
  );
  return row === undefined ? null : { sentAt: number(row, "sent"), seenAt: number(row, "seen") };
}

/** Whoever asked for an incident that was put into another is told of that one. */
const SOUGHT = `SELECT number, confirmed, operator, services, area, CASE WHEN incident IS NULL THEN NULL
  ELSE coalesce((SELECT standing FROM incidents i WHERE i.incident = subscriptions.incident), incident) END AS incident
  FROM subscriptions`;

function recipientQueries(
  db: Database,
): Pick<
  MailStore,
  | "recipient"
  | "person"
  | "invitedAt"
  | "waiting"
  | "subscriptions"
  | "sought"
  | "byNetwork"
  | "byIncident"
  | "unconfirmed"
> {
  return {
    recipient: (recipient) => {
      const row = db.get("SELECT * FROM recipients WHERE recipient = ?", recipient);
      return row === undefined ? null : recipientOf(row);
    },
    person: (person) => {
      const row = db.get("SELECT * FROM recipients WHERE number = ?", person);
      return row === undefined ? null : recipientOf(row);
    },
    invitedAt: (mailbox) =>
      numberOrNull(
        db.get("SELECT max(invited_at) AS at FROM recipients WHERE mailbox = ?", mailbox) ?? {},
        "at",
      ),
    waiting: (mailbox, since) =>
      number(
        db.get(
          `SELECT count(*) AS n FROM subscriptions s JOIN recipients r ON r.number = s.number
           WHERE r.mailbox = ? AND s.confirmed = 0 AND s.at >= ?`,
          mailbox,
          since,
        ) ?? {},
        "n",
      ),
    subscriptions: (person) =>
      db
        .all("SELECT * FROM subscriptions WHERE number = ? ORDER BY at, subscription", person)
        .map((row) => ({
          subscription: text(row, "subscription") as SubscriptionId,
          interest: JSON.parse(text(row, "interest")) as Interest,
          at: number(row, "at"),
          confirmed: number(row, "confirmed") > 0,
        })),
    sought: (person) =>
      db.all(`${SOUGHT} WHERE number = ? AND confirmed > 0`, person).map(soughtOf),
    byNetwork: (network, after, limit) =>
      db
        .all(
          `${SOUGHT} WHERE network = ? AND confirmed > 0 AND number > ? ORDER BY number LIMIT ?`,
          network,
          after,
          limit,
        )
        .map(soughtOf),
    byIncident: (incident, after, limit) =>
      db
        .all(
          `${SOUGHT} WHERE incident IN ${GROUP} AND confirmed > 0 AND number > ?2 ORDER BY number LIMIT ?3`,
          incident,
          after,
          limit,
        )
        .map(soughtOf),
    unconfirmed: (before, limit) =>
      db
        .all(
          "SELECT recipient FROM recipients WHERE active = 0 AND sealed IS NOT NULL AND at < ? LIMIT ?",
          before,
          limit,
        )
        .map((row) => text(row, "recipient") as RecipientId),
  };
}

/** Everything the outbox and the desk's ledger read. */
export function mailStore(db: Database): MailStore {
  return {
    ...recipientQueries(db),
    openCauses: (since) =>
      db
        .all(
          `SELECT * FROM mail_causes WHERE at >= ? AND (people IS NULL OR EXISTS (SELECT 1 FROM mail_counts n
           WHERE n.cause = mail_causes.cause AND n.people > 0 AND n.state IN (?, ?)) OR people > (SELECT
           ifnull(sum(n.people), 0) FROM mail_counts n WHERE n.cause = mail_causes.cause)) ORDER BY cause`,
          since,
          ATTEMPTED,
          DEFERRED,
        )
        .map(causeOf),
    cause: (cause) => {
      const row = db.get("SELECT * FROM mail_causes WHERE cause = ?", cause);
      return row === undefined ? null : causeOf(row);
    },
    people: (cause) =>
      numberOrNull(db.get("SELECT people FROM mail_causes WHERE cause = ?", cause) ?? {}, "people"),
    answers: (cause, from, to) =>
      db
        .all(
          "SELECT person, state FROM deliveries WHERE cause = ? AND person BETWEEN ? AND ? AND state <> ?",
          cause,
          from,
          to,
          ATTEMPTED,
        )
        .map((row) => ({
          person: number(row, "person"),
          final: number(row, "state") !== DEFERRED,
        })),
    due: (now, limit) =>
      db
        .all(
          "SELECT cause, person FROM deliveries WHERE next_at <= ? ORDER BY next_at LIMIT ?",
          now,
          limit,
        )
        .map((row) => ({ cause: number(row, "cause"), person: number(row, "person") })),
    nextDue: () =>
      numberOrNull(
        db.get("SELECT min(next_at) AS at FROM deliveries WHERE next_at IS NOT NULL") ?? {},
        "at",
      ),
    delivery: (cause, person) => {
      const row = db.get("SELECT * FROM deliveries WHERE cause = ? AND person = ?", cause, person);
      return row === undefined ? null : deliveryOf(row);
    },
    row: (cause) => {
      const row = db.get("SELECT * FROM mail_causes WHERE cause = ?", cause);
      return row === undefined ? null : ledgerOf(db, row);
    },
    ledger: (limit) =>
      db
        .all("SELECT * FROM mail_causes ORDER BY cause DESC LIMIT ?", limit)
        .map((row) => ledgerOf(db, row)),
    deliveries: (cause, { state, after, limit }) => {
      const wanted = state === null ? null : stateNumber(state);
      // Few among a million are found by their own index, which has no row for what was simply taken.
      const filter =
        wanted === null
          ? ""
          : wanted > ACCEPTED
            ? "AND state > 0 AND state = ?4"
            : "AND state = ?4";
      return db
        .all(
          `SELECT * FROM deliveries WHERE cause = ?1 AND person > ?2 ${filter} ORDER BY person LIMIT ?3`,
          cause,
          after,
          limit,
          ...(wanted === null ? [] : [wanted]),
        )
        .map(deliveryOf);
    },
    told: (incident) => toldOf(db, incident),
    canary: () => canaryOf(db),
    reportAt: (seq) => {
      const row = db.get("SELECT report FROM reports WHERE seq = ?", seq);
      return row === undefined ? null : (text(row, "report") as ReportId);
    },
    lastReportOf: (witness, since) => {
      for (const seq of db.columns.reportsOf(witness, since)) {
        const row = db.get(
          "SELECT report FROM reports WHERE seq = ? AND person = ? AND erased = 0",
          seq,
          witness,
        );
        if (row !== undefined) return text(row, "report") as ReportId;
      }
      return null;
    },
    silentUntil: (witness) =>
      number(
        db.get("SELECT until FROM silent_witnesses WHERE person = ?", witness) ?? { until: 0 },
        "until",
      ),
    seqOf: (report) => {
      const row = db.get("SELECT seq FROM reports WHERE report = ?", report);
      return row === undefined ? null : number(row, "seq");
    },
  };
}
