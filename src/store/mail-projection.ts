import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { CensusDecision, Entry, MailFact, SubscriptionFact } from "../model/entry.ts";
import type { AttemptFact, DeliveryFact } from "../model/delivery.ts";
import type { Instant, OperatorId } from "../model/ids.ts";
import type { Notice } from "../model/notice.ts";
import { nextTry } from "../dispatch/back-off.ts";
import { FOR_EVER, suppressedUntil } from "../dispatch/suppress.ts";
import { ACCEPTED, ATTEMPTED, BOUNCED, COMPLAINED, DEFERRED, DELIVERED } from "./mail-states.ts";
import { serviceMask } from "./service-mask.ts";
import type { Topic } from "./store.ts";

interface MailProjectionDeps {
  readonly network: (operator: OperatorId) => OperatorId;
}

type Value = string | number | null;

/** Refusals for good in a row after which an address is left alone, whatever they said. */
const REFUSALS_MAX = 3;
const SECOND_MS = 1000;

/** A later answer replaces an earlier one of the same rank or below: a bounce can follow `accepted`. */
function rankOf(state: number): number {
  switch (state) {
    case ATTEMPTED:
    case DEFERRED:
      return 0;
    case ACCEPTED:
      return 2;
    case DELIVERED:
      return 3;
    case BOUNCED:
      return 4;
    case COMPLAINED:
      return 5;
    default:
      return 1;
  }
}

/** How many more and fewer people of a cause are in each state; written once per entry. */
class Counts {
  readonly #deltas = new Map<number, number>();

  move(from: number | null, to: number): void {
    if (from === to) return;
    if (from !== null) this.#deltas.set(from, (this.#deltas.get(from) ?? 0) - 1);
    this.#deltas.set(to, (this.#deltas.get(to) ?? 0) + 1);
  }

  get all(): Iterable<[number, number]> {
    return this.#deltas;
  }
}

/** Who is left alone: subscribers by their number, witnesses by the key of the contact they left. */
interface SuppressionList {
  readonly personOf: (prepare: (sql: string) => StatementSync, number: number) => Value;
  /** ?1 person. */
  readonly taken: string;
  /** ?1 person, ?2 until. */
  readonly silence: string;
  /** ?1 person, ?2 how many refusals in a row are too many, ?3 until. */
  readonly refused: string;
}

const SUBSCRIBERS: SuppressionList = {
  personOf: (_prepare, number) => number,
  taken: "UPDATE recipients SET refused = 0 WHERE number = ?1 AND refused > 0",
  silence: "UPDATE recipients SET suppressed_until = max(suppressed_until, ?2) WHERE number = ?1",
  refused: `UPDATE recipients SET refused = refused + 1, suppressed_until =
    CASE WHEN refused + 1 >= ?2 THEN max(suppressed_until, ?3) ELSE suppressed_until END WHERE number = ?1`,
};

const WITNESSES: SuppressionList = {
  personOf: (prepare, number) =>
    (prepare("SELECT person FROM reports WHERE seq = ?").get(number)?.["person"] ?? null) as Value,
  taken: "UPDATE silent_witnesses SET refused = 0 WHERE person = ?1 AND refused > 0",
  silence: `INSERT INTO silent_witnesses (person, until) VALUES (?1, ?2)
    ON CONFLICT (person) DO UPDATE SET until = max(until, ?2)`,
  refused: `INSERT INTO silent_witnesses (person, refused) VALUES (?1, 1)
    ON CONFLICT (person) DO UPDATE SET refused = refused + 1,
    until = CASE WHEN refused + 1 >= ?2 THEN max(until, ?3) ELSE until END`,
};

const LISTS: Readonly<Record<string, SuppressionList>> = {
  notice: SUBSCRIBERS,
  invitation: SUBSCRIBERS,
  census: WITNESSES,
  acknowledgement: WITNESSES,
  question: WITNESSES,
};

interface Row {
  readonly state: number;
  readonly tries: number;
}

/** Turns what is about telling people into rows. */
export class MailProjection {
  readonly #db: DatabaseSync;
  readonly #deps: MailProjectionDeps;
  readonly #prepared = new Map<string, StatementSync>();

  constructor(db: DatabaseSync, deps: MailProjectionDeps) {
    this.#db = db;
    this.#deps = deps;
  }

  fact(entry: Entry, fact: MailFact, topics: Set<Topic>): void {
    switch (fact.kind) {
      case "subscription":
        return this.#subscription(entry, fact);
      case "invitation":
        this.#run("UPDATE recipients SET invited_at = ? WHERE recipient = ?", [
          entry.at,
          fact.recipient,
        ]);
        return this.#cause(entry, { kind: "invitation", body: { recipient: fact.recipient } });
      case "confirmation":
        return this.#confirmation(entry, fact);
      case "withdrawal":
        return this.#withdrawal(fact);
      case "preferences":
        return this.#run(
          "UPDATE recipients SET lang = ?, quiet_from = ?, quiet_until = ? WHERE recipient = ?",
          [fact.lang, fact.quiet?.from ?? null, fact.quiet?.until ?? null, fact.recipient],
        );
      case "acknowledgement":
        return this.#cause(entry, { kind: "acknowledgement", body: { report: fact.report } });
      case "question":
        this.#run(
          `INSERT OR IGNORE INTO questions (question, seq, at, account, report, sealed)
           SELECT ?1, ?2, ?3, ?4, report, ?6 FROM reports WHERE report = ?5 AND erased = 0`,
          [
            fact.question,
            entry.seq,
            entry.at,
            entry.actor.account ?? null,
            fact.report,
            fact.sealed,
          ],
        );
        return this.#cause(entry, {
          kind: "question",
          body: { report: fact.report, question: fact.question },
        });
      case "question_answer":
        return this.#run(
          "UPDATE questions SET answered_at = ?, answer = ? WHERE question = ? AND report = ? AND answered_at IS NULL",
          [entry.at, fact.sealed, fact.question, fact.report],
        );
      case "canary":
        return this.#cause(entry, { kind: "canary", body: {} });
      case "attempt":
        return this.#attempt(entry, fact);
      case "delivery":
        return this.#delivery(entry, fact, topics);
      case "fan_out":
        this.#run("UPDATE mail_causes SET people = ? WHERE cause = ?", [fact.people, fact.of]);
        return this.#touch(fact.of, topics);
    }
  }

  notice(entry: Entry, notice: Notice): void {
    if (notice.mutedBy !== null) return;
    this.#cause(entry, { kind: "notice", body: notice, incident: notice.incident });
  }

  census(entry: Entry, { incident, asked }: CensusDecision): void {
    this.#cause(entry, { kind: "census", body: { incident, asked } });
  }

  #run(sql: string, values: readonly Value[]): void {
    this.#prepare(sql).run(...values);
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#prepared.get(sql);
    if (statement === undefined) {
      statement = this.#db.prepare(sql);
      this.#prepared.set(sql, statement);
    }
    return statement;
  }

  #cause(
    entry: Entry,
    { kind, body, incident = null }: { kind: string; body: unknown; incident?: string | null },
  ): void {
    this.#run(
      "INSERT OR IGNORE INTO mail_causes (cause, at, kind, incident, body) VALUES (?, ?, ?, ?, ?)",
      [entry.seq, entry.at, kind, incident, JSON.stringify(body)],
    );
  }

  #subscription(entry: Entry, fact: SubscriptionFact): void {
    const quiet = [fact.quiet?.from ?? null, fact.quiet?.until ?? null];
    // A stranger who types an address changes nothing of what its holder chose.
    this.#run(
      `INSERT INTO recipients (recipient, mailbox, generation, sealed, lang, quiet_from, quiet_until, at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (recipient) DO UPDATE SET
       sealed = ?4, generation = ?3, at = ?8,
       lang = CASE WHEN active = 0 THEN ?5 ELSE lang END,
       quiet_from = CASE WHEN active = 0 THEN ?6 ELSE quiet_from END,
       quiet_until = CASE WHEN active = 0 THEN ?7 ELSE quiet_until END
       WHERE generation <= ?3`,
      [fact.recipient, fact.mailbox, fact.generation, fact.sealed, fact.lang, ...quiet, entry.at],
    );
    const { operator, services, area, incident } = this.#columnsOf(fact);
    this.#run(
      `INSERT OR IGNORE INTO subscriptions (number, subscription, at, interest, network, operator, services, area, incident)
       SELECT number, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 FROM recipients WHERE recipient = ?1 AND generation = ?10`,
      [
        fact.recipient,
        fact.subscription,
        entry.at,
        JSON.stringify(fact.interest),
        operator === null ? null : this.#deps.network(operator as OperatorId),
        operator,
        services,
        area,
        incident,
        fact.generation,
      ],
    );
  }

  /** A report is sought by what it says at this moment. */
  #columnsOf({ interest }: SubscriptionFact): {
    operator: string | null;
    services: number;
    area: string | null;
    incident: string | null;
  } {
    if (interest.kind === "incident")
      return { operator: null, services: 0, area: null, incident: interest.incident };
    if (interest.kind === "subject") {
      const { operator, service, area } = interest;
      return {
        operator,
        services: serviceMask(service === null ? [] : [service]),
        area,
        incident: null,
      };
    }
    const row = this.#prepare("SELECT operator, services, area FROM reports WHERE report = ?").get(
      interest.report,
    );
    return {
      operator: (row?.["operator"] as string | null | undefined) ?? null,
      services: Number(row?.["services"] ?? 0),
      area: (row?.["area"] as string | null | undefined) ?? null,
      incident: null,
    };
  }

  #confirmation(entry: Entry, fact: MailFact & { kind: "confirmation" }): void {
    for (const subscription of fact.subscriptions)
      this.#run(
        `UPDATE subscriptions SET confirmed = ? WHERE confirmed = 0 AND subscription = ?
         AND number = (SELECT number FROM recipients WHERE recipient = ?)`,
        [entry.seq, subscription, fact.recipient],
      );
    this.#countActive(fact.recipient);
  }

  #withdrawal(fact: MailFact & { kind: "withdrawal" }): void {
    const { recipient, subscription, reason } = fact;
    const own = "number = (SELECT number FROM recipients WHERE recipient = ?)";
    if (subscription !== null) {
      this.#run(`DELETE FROM subscriptions WHERE ${own} AND subscription = ?`, [
        recipient,
        subscription,
      ]);
      return this.#countActive(recipient);
    }
    this.#run(`DELETE FROM subscriptions WHERE ${own}`, [recipient]);
    this.#run(
      "UPDATE recipients SET sealed = NULL, active = 0, generation = generation + 1 WHERE recipient = ?",
      [recipient],
    );
    if (reason === "complained")
      this.#run("UPDATE recipients SET suppressed_until = ? WHERE recipient = ?", [
        FOR_EVER,
        recipient,
      ]);
  }

  #countActive(recipient: string): void {
    this.#run(
      `UPDATE recipients SET active = (SELECT count(*) FROM subscriptions
       WHERE subscriptions.number = recipients.number AND confirmed > 0) WHERE recipient = ?`,
      [recipient],
    );
  }

  #rowOf(cause: number, person: number): Row | undefined {
    return this.#prepare("SELECT state, tries FROM deliveries WHERE cause = ? AND person = ?").get(
      cause,
      person,
    ) as Row | undefined;
  }

  #attempt(entry: Entry, { causes, to }: AttemptFact): void {
    for (const cause of causes) {
      const counts = new Counts();
      for (const person of to) {
        const before = this.#rowOf(cause, person);
        if (before !== undefined && rankOf(before.state) > 0) continue;
        this.#run(
          `INSERT INTO deliveries (cause, person, state, tries, at) VALUES (?1, ?2, ?3, 1, ?4)
           ON CONFLICT (cause, person) DO UPDATE SET state = ?3, tries = tries + 1, at = ?4, next_at = NULL`,
          [cause, person, ATTEMPTED, entry.at],
        );
        counts.move(before?.state ?? null, ATTEMPTED);
      }
      this.#count(cause, counts);
    }
  }

  #delivery(entry: Entry, fact: DeliveryFact, topics: Set<Topic>): void {
    const newest = this.#timeOf(fact.causes.at(-1));
    for (const cause of fact.causes) {
      const counts = new Counts();
      const waited = newest - this.#timeOf(cause);
      for (const [person, outcome, latency, answer] of fact.rows) {
        const before = this.#rowOf(cause, person);
        if (before !== undefined && rankOf(outcome) < rankOf(before.state)) continue;
        const tries = before?.tries ?? 1;
        const next = outcome === DEFERRED ? nextTry(tries, entry.at, person) : null;
        const since = latency < 0 ? null : latency + waited;
        this.#run(
          `INSERT INTO deliveries (cause, person, state, tries, at, next_at, latency, by, answer)
           VALUES (?1, ?2, ?3, 1, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (cause, person) DO UPDATE SET
           state = ?3, at = ?4, next_at = ?5, latency = coalesce(latency, ?6), by = ?7, answer = ?8`,
          [cause, person, outcome, entry.at, next, since, fact.by, answer],
        );
        counts.move(before?.state ?? null, outcome);
        if (outcome === ACCEPTED && before?.state !== ACCEPTED && since !== null)
          this.#time(cause, Math.floor(since / SECOND_MS));
      }
      this.#count(cause, counts);
      this.#touch(cause, topics);
    }
    this.#suppress(entry.at, fact);
  }

  #timeOf(cause: number | undefined): Instant {
    if (cause === undefined) return 0;
    const row = this.#prepare("SELECT at FROM mail_causes WHERE cause = ?").get(cause);
    return Number(row?.["at"] ?? 0);
  }

  #time(cause: number, seconds: number): void {
    this.#run(
      `INSERT INTO mail_times (cause, seconds, people) VALUES (?, ?, 1)
       ON CONFLICT (cause, seconds) DO UPDATE SET people = people + 1`,
      [cause, seconds],
    );
  }

  #count(cause: number, counts: Counts): void {
    for (const [state, delta] of counts.all)
      this.#run(
        `INSERT INTO mail_counts (cause, state, people) VALUES (?1, ?2, ?3)
         ON CONFLICT (cause, state) DO UPDATE SET people = people + ?3`,
        [cause, state, delta],
      );
  }

  /** The page of an incident says how many were told. */
  #touch(cause: number, topics: Set<Topic>): void {
    const row = this.#prepare(
      "SELECT i.operator FROM mail_causes c JOIN incidents i ON i.incident = c.incident WHERE c.cause = ?",
    ).get(cause);
    if (row !== undefined) topics.add(`operator:${String(row["operator"])}`);
  }

  /** Addresses that do not exist, and holders who complained, are left alone. */
  #suppress(at: Instant, { causes, rows }: DeliveryFact): void {
    const [cause = 0] = causes;
    const kind = this.#prepare("SELECT kind FROM mail_causes WHERE cause = ?").get(cause)?.["kind"];
    const list = LISTS[String(kind)];
    if (list === undefined) return;
    for (const [number, outcome, , answer] of rows) {
      const person = list.personOf(this.#prepare.bind(this), number);
      if (person === null) continue;
      if (outcome === ACCEPTED) this.#run(list.taken, [person]);
      else if (outcome === COMPLAINED) this.#run(list.silence, [person, FOR_EVER]);
      else if (outcome === BOUNCED) {
        const until = suppressedUntil(answer, at);
        if (until !== null) this.#run(list.silence, [person, until]);
        else this.#run(list.refused, [person, REFUSALS_MAX, suppressedUntil("5.1.1", at)]);
      }
    }
  }
}
