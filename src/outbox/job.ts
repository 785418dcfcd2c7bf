import { type Concerns, createConcerns } from "../dispatch/concerns.ts";
import type { AreaTree } from "../model/area.ts";
import type { Person } from "../model/delivery.ts";
import type { Instant, OperatorId } from "../model/ids.ts";
import type { MailCause, MailStore, SoughtRow } from "../store/mail-views.ts";
import { Bits } from "./bits.ts";
import { PAGE_ROWS } from "./limits.ts";

export interface AudienceDeps {
  readonly mail: MailStore;
  readonly tree: AreaTree;
  readonly network: (operator: OperatorId) => OperatorId;
}

type Phase = "network" | "incident" | "end";

/**
 * One cause and its people. The audience is a pure function of the journal up to the cause; it is
 * gone through page by page, so that its size does not matter, and again after quiet hours or a restart.
 */
export class Job {
  readonly cause: MailCause;
  /** Have an answer that ends it. */
  readonly settled: Bits = new Bits();
  /** Have an answer of any kind: passed by when the audience is gone through. */
  readonly answered: Bits = new Bits();
  /** Refused for now. */
  readonly deferred: Bits = new Bits();
  /** To be taken again before anybody else: their way failed, or they were busy. */
  readonly again: Person[] = [];
  /** When quiet hours of somebody who was passed by are over. */
  wakeAt: Instant | null = null;
  /** On their way. */
  inFlight = 0;
  /** How many it concerns, as far as it was gone through. */
  people = 0;
  /** The number is in the journal. */
  counted = false;
  readonly #deps: AudienceDeps;
  readonly #concerns: Concerns | null;
  /** Gone through at least once. */
  readonly #seen = new Bits();
  #phase: Phase = "network";
  #after: Person = -1;

  constructor(cause: MailCause, deps: AudienceDeps) {
    this.cause = cause;
    this.#deps = deps;
    this.#concerns = cause.kind === "notice" ? createConcerns(cause.notice, deps) : null;
  }

  get swept(): boolean {
    return this.#phase === "end";
  }

  /** Nothing is left to do. */
  get done(): boolean {
    const idle = this.again.length === 0 && this.inFlight === 0;
    return this.swept && idle && this.deferred.size === 0 && this.wakeAt === null;
  }

  /** Whether one of a recipient's subscriptions, agreed to before the cause, asks for it. */
  concerns(rows: readonly SoughtRow[]): boolean {
    return rows.some((row) => row.confirmed <= this.cause.cause && this.#concerns?.(row) === true);
  }

  /** From the start again; who has an answer is passed by. */
  restart(): void {
    this.#phase = "network";
    this.#after = -1;
    this.wakeAt = null;
  }

  /** The next stretch of the audience; an empty one does not mean that it is at its end. */
  page(): readonly Person[] {
    const found = this.#next();
    const fresh: Person[] = [];
    for (const person of found) {
      if (!this.#seen.has(person)) {
        this.#seen.add(person);
        this.people += 1;
      }
      if (!this.answered.has(person)) fresh.push(person);
    }
    return fresh;
  }

  #next(): readonly Person[] {
    const { cause } = this;
    const { mail } = this.#deps;
    switch (cause.kind) {
      case "notice":
        return this.#subscribers(cause.notice);
      case "census":
        this.#phase = "end";
        return cause.asked.flatMap((report) => mail.seqOf(report) ?? []);
      case "acknowledgement":
        this.#phase = "end";
        return [mail.seqOf(cause.report) ?? []].flat();
      case "invitation":
        this.#phase = "end";
        return [mail.recipient(cause.recipient)?.number ?? []].flat();
      case "canary":
        this.#phase = "end";
        return [0];
    }
  }

  #subscribers(notice: (MailCause & { kind: "notice" })["notice"]): readonly Person[] {
    if (this.#phase === "end") return [];
    const { mail, network } = this.#deps;
    const rows =
      this.#phase === "network"
        ? mail.byNetwork(network(notice.operator), this.#after, PAGE_ROWS)
        : mail.byIncident(notice.incident, this.#after, PAGE_ROWS);
    const last = rows.at(-1);
    // One recipient may have more rows than fit: the last one is taken whole next time.
    const cut = rows.length === PAGE_ROWS && rows[0]?.number !== last?.number;
    const whole = cut ? rows.filter(({ number }) => number !== last?.number) : rows;
    this.#after = whole.at(-1)?.number ?? this.#after;
    if (rows.length < PAGE_ROWS) {
      this.#phase = this.#phase === "network" ? "incident" : "end";
      this.#after = -1;
    }
    const found = new Set<Person>();
    for (const row of whole) if (this.concerns([row])) found.add(row.number);
    return [...found];
  }
}
