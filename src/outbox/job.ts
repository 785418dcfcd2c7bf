import type { Person } from "../model/delivery.ts";
import type { Instant } from "../model/ids.ts";
import type { MailCause, SoughtRow } from "../store/mail-views.ts";
import { Audience, type AudienceDeps, concernsOf } from "./audience.ts";
import { Bits } from "./bits.ts";

/**
 * One cause and its people. What it knows of each is a bit: its size does not matter. Answers of an
 * earlier run are looked up page by page as the audience is gone through again, so that a start does
 * not wait for them.
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
  /** The number is in the journal. */
  counted = false;
  readonly #mail: AudienceDeps["mail"];
  readonly #audience: Audience;
  /** Goes through the same people ahead of the letters, to know how many there are. */
  readonly #count: Audience;
  /** There may be answers of an earlier run that this one has not come across. */
  #unread: boolean;

  /** `resumed`: an earlier run may have begun it. */
  constructor(cause: MailCause, deps: AudienceDeps, resumed: boolean) {
    const concerns = concernsOf(cause, deps);
    this.cause = cause;
    this.#mail = deps.mail;
    this.#audience = new Audience(cause, deps, concerns);
    this.#count = new Audience(cause, deps, concerns);
    this.#unread = resumed;
  }

  /** How many it concerns, as far as it was gone through. */
  get people(): number {
    return this.#audience.people;
  }

  /** How many it concerns; null while they are being counted. */
  get total(): number | null {
    if (this.swept) return this.people;
    return this.#count.ended ? this.#count.people : null;
  }

  /** A stretch of the count; false when it is known. */
  countOn(): boolean {
    if (this.total !== null) return false;
    this.#count.page();
    return true;
  }

  get swept(): boolean {
    return this.#audience.ended;
  }

  /** Somebody may be taken now. */
  get ready(): boolean {
    return this.again.length > 0 || !this.swept;
  }

  /** Everybody has at least been tried: a later run need not go through the audience for them. */
  get taken(): boolean {
    return this.swept && this.again.length === 0 && this.wakeAt === null;
  }

  /** Nothing is left to do. */
  get done(): boolean {
    return this.taken && this.inFlight === 0 && this.deferred.size === 0;
  }

  /** Whether one of a recipient's subscriptions, agreed to before the cause, asks for it. */
  concerns(rows: readonly SoughtRow[]): boolean {
    return this.#audience.concerns(rows);
  }

  /** Whether somebody has an answer that ends it, from this run or an earlier one. */
  isSettled(person: Person): boolean {
    if (this.settled.has(person)) return true;
    if (!this.#unread || this.answered.has(person)) return false;
    return this.#mail.answers(this.cause.cause, person, person).some(({ final }) => final);
  }

  /** From the start again; who has an answer is passed by. */
  restart(): void {
    this.#audience.restart();
    this.wakeAt = null;
  }

  /** The next stretch of the audience; an empty one does not mean that it is at its end. */
  page(): readonly Person[] {
    const found = this.#audience.page();
    if (this.#unread) this.#readAnswers(found);
    if (this.swept) this.#unread = false;
    return found.filter((person) => !this.answered.has(person));
  }

  #readAnswers(people: readonly Person[]): void {
    if (people.length === 0) return;
    let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const person of people) [from, to] = [Math.min(from, person), Math.max(to, person)];
    for (const { person, final } of this.#mail.answers(this.cause.cause, from, to)) {
      // What this run knows of somebody is newer than the tables.
      if (this.answered.has(person)) continue;
      this.answered.add(person);
      (final ? this.settled : this.deferred).add(person);
    }
  }
}
