import { setImmediate as nextTurn, setTimeout as delay } from "node:timers/promises";
import { TRIED_MS_MAX } from "../dispatch/back-off.ts";
import { quietUntil } from "../dispatch/quiet.ts";
import type { Journal } from "../journal/port.ts";
import type { AreaTree } from "../model/area.ts";
import type { Outcome, Person } from "../model/delivery.ts";
import type { Entry } from "../model/entry.ts";
import type { Instant, OperatorId } from "../model/ids.ts";
import type { MailCause } from "../store/mail-views.ts";
import type { Store } from "../store/store.ts";
import type { AudienceDeps } from "./audience.ts";
import { Job } from "./job.ts";
import { Jobs } from "./jobs.ts";
import { letterId } from "./letter-id.ts";
import {
  DISK_RETRY_MS,
  DUE_MAX,
  IDLE_MS_MAX,
  IN_FLIGHT_MAX,
  READY_PER_SLOT,
  WINDOW,
} from "./limits.ts";
import type { Answer, Compose, Letter, Way } from "./port.ts";
import type { OutboxState } from "../model/outbox-state.ts";
import { Recorder } from "./recorder.ts";
import { Sender } from "./sender.ts";
import { Ways } from "./ways.ts";

export interface OutboxOptions<Message> {
  readonly journal: Journal;
  readonly store: Store;
  readonly tree: AreaTree;
  readonly network: (operator: OperatorId) => OperatorId;
  readonly compose: Compose<Message>;
  /** The preferred one first. */
  readonly ways: readonly Way<Message>[];
  /** Goes into the ids of messages: two desks never share one. */
  readonly desk: string;
  /** IANA zone of quiet hours. */
  readonly zone: string;
  readonly clock: () => Instant;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
  readonly onTrouble: (message: string) => void;
}

/** Persons of subscriptions and of reports are counted apart. */
const keyOf = ({ kind }: MailCause, person: Person): string =>
  kind === "notice" || kind === "invitation" ? `r${person}` : `w${person}`;

const startsMail = ({ body }: Entry): boolean => {
  if (body.kind === "notice") return body.notice.mutedBy === null;
  return ["census", "invitation", "acknowledgement", "question", "canary"].includes(body.kind);
};

/**
 * Sends what the journal says people are to be told: at least once, the same id on every try, with
 * the far side's answer as the only proof. Everything it knows can be rebuilt from the journal.
 */
export class Outbox<Message> {
  readonly #options: OutboxOptions<Message>;
  readonly #audience: AudienceDeps;
  readonly #ways: Ways<Message>;
  readonly #recorder: Recorder;
  readonly #sender: Sender<Message>;
  readonly #jobs = new Jobs();
  readonly #busy = new Map<string, Letter>();
  /** Answered, but not yet in the tables: sequence of the answer. */
  readonly #late = new Map<string, number>();
  /** Planned, and not yet handed to the sender. */
  #launching = 0;
  #wake = Promise.withResolvers<void>();

  constructor(options: OutboxOptions<Message>) {
    const { store, tree, network, clock } = options;
    this.#options = options;
    this.#audience = { mail: store.mail, tree, network };
    this.#ways = new Ways(options.ways, clock);
    this.#recorder = new Recorder(options);
    this.#sender = new Sender({
      ways: this.#ways,
      putBack: (letter) => this.#putBack(letter),
      drained: () => this.#stir(),
      answered: (letter, answer, by) =>
        this.#answered(letter, { outcome: outcomeOf(answer), by, answer: answer.answer }),
    });
  }

  get state(): OutboxState {
    return {
      ways: this.#ways.state,
      inFlight: this.#busy.size,
      open: this.#jobs.state,
    };
  }

  /** Runs until the signal; what is on its way then is tried again at the next start. */
  async run(): Promise<void> {
    const { journal, store, signal, clock } = this.#options;
    const { seq } = await journal.head();
    await store.reached(seq);
    for (const cause of store.mail.openCauses(clock() - TRIED_MS_MAX)) this.#open(cause, true);
    const following = this.#follow(seq + 1);
    signal.addEventListener("abort", () => this.#wake.resolve(), { once: true });
    while (!signal.aborted) {
      try {
        if (!(await this.#step())) await this.#idle();
      } catch (error) {
        this.#options.onTrouble(`outbox: ${String(error)}`);
        await this.#options.sleep(DISK_RETRY_MS, signal);
      }
    }
    await following;
    const patience = this.#options.clock() + DRAIN_MS_MAX;
    while (this.#busy.size > 0 && this.#options.clock() < patience) await delay(DRAIN_LOOK_MS);
    await this.#ways.close();
    await this.#recorder.close();
  }

  async #follow(from: number): Promise<void> {
    const { journal, store, signal } = this.#options;
    const end = aborted(signal);
    for await (const entries of journal.follow(from, signal)) {
      for (const entry of entries) {
        if (!startsMail(entry)) continue;
        // The audience is read from the tables as of this entry.
        if (store.seq < entry.seq) await Promise.race([store.reached(entry.seq), end]);
        const cause = signal.aborted ? null : store.mail.cause(entry.seq);
        if (cause !== null) this.#open(cause, false);
      }
    }
  }

  #open(cause: MailCause, resumed: boolean): void {
    if (this.#jobs.get(cause.cause) !== undefined) return;
    this.#jobs.add(new Job(cause, this.#audience, resumed));
    this.#stir();
  }

  #stir(): void {
    this.#wake.resolve();
    this.#wake = Promise.withResolvers<void>();
  }

  /** One window of letters; false when there is nothing to do now. */
  async #step(): Promise<boolean> {
    await this.#close();
    if (!this.#ways.open || this.#busy.size > IN_FLIGHT_MAX - WINDOW) return false;
    if (this.#launching + this.#sender.waiting > this.#ways.slots * READY_PER_SLOT) return false;
    const letters = this.#dueLetters();
    while (letters.length < WINDOW && (await this.#takeRound(letters)));
    this.#jobs.countOn();
    if (letters.length === 0) return false;
    // The next window is made while this one's attempts go to disk.
    this.#launching += letters.length;
    void this.#launch(letters);
    return true;
  }

  async #launch(letters: readonly Letter[]): Promise<void> {
    await this.#recorder.attempts(letters);
    if (this.#options.signal.aborted) return;
    await Promise.all(
      letters.map(async (letter) => {
        await this.#deliver(letter);
        this.#launching -= 1;
      }),
    );
    this.#stir();
  }

  /** Jobs that are done are counted and let go; those that took a day are given up. */
  async #close(): Promise<void> {
    const now = this.#options.clock();
    for (const job of this.#jobs.all) {
      const late = now - job.cause.at > TRIED_MS_MAX;
      if (job.wakeAt !== null && job.wakeAt <= now) job.restart();
      if (!late && !job.taken) continue;
      if (!job.counted) {
        job.counted = true;
        await this.#recorder.fanOut(job.cause.cause, job.people);
      }
      if (late) for (const person of job.again.splice(0)) this.#giveUp(job.cause.cause, person);
      if (job.done || (late && job.inFlight === 0)) this.#jobs.delete(job);
    }
  }

  /** Some letters of each job; false when none has any now. */
  async #takeRound(letters: Letter[]): Promise<boolean> {
    const before = letters.length;
    const ready = this.#jobs.ready();
    const share = Math.max(1, Math.ceil((WINDOW - before) / ready.length));
    for (const job of ready) {
      if (letters.length >= WINDOW) break;
      await this.#take(job, letters, share);
    }
    return letters.length > before;
  }

  async #take(job: Job, letters: Letter[], share: number): Promise<void> {
    let taken = 0;
    // Each once: who is busy comes back to the end. Only then is a page read, so they stay few.
    for (let left = job.again.length; left > 0 && taken < share; left--) {
      const person = job.again.shift();
      if (person !== undefined && this.#plan(job, person, letters)) taken += 1;
    }
    while (taken < share && !job.swept) {
      const people = job.page();
      for (const [index, person] of people.entries()) {
        if (taken < share) {
          if (this.#plan(job, person, letters)) taken += 1;
        } else {
          job.again.push(...people.slice(index));
          return;
        }
      }
      // A page of a large audience that nobody of is to be told must not hold up anything else.
      await nextTurn();
    }
  }

  /** A letter to somebody, with everything else that waits for them; false: not now, or never. */
  #plan(job: Job, person: Person, letters: Letter[]): boolean {
    const { clock, store, zone, desk } = this.#options;
    const { cause } = job;
    if (job.isSettled(person)) return false;
    const key = keyOf(cause, person);
    if (this.#busy.has(key)) {
      job.again.push(person);
      return false;
    }
    const now = clock();
    let held = false;
    const causes = [cause];
    if (cause.kind === "notice") {
      const recipient = store.mail.person(person);
      const until = quietUntil(recipient?.quiet ?? null, now, zone);
      if (until !== null) {
        job.wakeAt = Math.min(job.wakeAt ?? until, until);
        return false;
      }
      held = quietUntil(recipient?.quiet ?? null, cause.at, zone) !== null;
      causes.push(...this.#waitingFor(job, person));
    }
    const sorted = causes.toSorted((a, b) => a.cause - b.cause);
    const [first = cause, ...rest] = sorted;
    const numbers = sorted.map((one) => one.cause);
    const letter: Letter = {
      id: letterId(numbers, person, desk),
      causes: [first, ...rest],
      person,
      held,
    };
    this.#busy.set(key, letter);
    for (const { cause: number } of sorted) {
      const other = this.#jobs.get(number);
      if (other === undefined) continue;
      other.inFlight += 1;
      other.answered.add(person);
    }
    letters.push(letter);
    return true;
  }

  /** Other notices that this person was not told of yet: one message tells them all. */
  #waitingFor(job: Job, person: Person): readonly MailCause[] {
    const open: Job[] = [];
    for (const other of this.#jobs.notices)
      if (other !== job && !other.isSettled(person)) open.push(other);
    if (open.length === 0) return [];
    const rows = this.#audience.mail.sought(person);
    return open.filter((other) => other.concerns(rows)).map(({ cause }) => cause);
  }

  /** Deferred ones whose time has come. */
  #dueLetters(): Letter[] {
    const { clock, store } = this.#options;
    const now = clock();
    const letters: Letter[] = [];
    const next = store.mail.nextDue();
    if (next === null || next > now) return letters;
    for (const [key, seq] of this.#late) if (seq <= store.seq) this.#late.delete(key);
    for (const { cause: number, person } of store.mail.due(now, DUE_MAX)) {
      if (letters.length >= WINDOW) break;
      const job = this.#jobs.get(number);
      if (job === undefined || now - job.cause.at > TRIED_MS_MAX) {
        this.#giveUp(number, person);
        continue;
      }
      const key = keyOf(job.cause, person);
      if (this.#late.has(key) || this.#busy.has(key)) continue;
      this.#plan(job, person, letters);
    }
    return letters;
  }

  #giveUp(number: number, person: Person): void {
    const cause = this.#options.store.mail.cause(number);
    if (cause === null) return;
    const key = keyOf(cause, person);
    if (this.#late.has(key)) return;
    this.#late.set(key, Number.POSITIVE_INFINITY);
    this.#jobs.get(number)?.deferred.delete(person);
    const letter: Letter = { id: "", causes: [cause], person, held: true };
    const said = { outcome: "expired", by: "outbox", answer: "" } as const;
    this.#recorder.result(letter, said, (seq) => this.#late.set(key, seq));
  }

  async #deliver(letter: Letter): Promise<void> {
    try {
      const message = await this.#options.compose(letter);
      if (message === null) {
        this.#answered(letter, { outcome: "withdrawn", by: "outbox", answer: "" });
        return;
      }
      this.#sender.send(letter, message);
    } catch (error) {
      this.#options.onTrouble(`a message could not be made: ${String(error)}`);
      await this.#options.sleep(DISK_RETRY_MS, this.#options.signal);
      this.#putBack(letter);
    }
  }

  /** The way failed, not the recipient: no try is counted against them. */
  #putBack(letter: Letter): void {
    this.#busy.delete(keyOf(letter.causes[0], letter.person));
    for (const { cause } of letter.causes) {
      const job = this.#jobs.get(cause);
      if (job === undefined) continue;
      job.inFlight -= 1;
      if (!job.deferred.has(letter.person)) job.answered.delete(letter.person);
      job.again.push(letter.person);
    }
    this.#stir();
  }

  #answered(
    letter: Letter,
    said: { readonly outcome: Outcome; readonly by: string; readonly answer: string },
  ): void {
    const key = keyOf(letter.causes[0], letter.person);
    this.#recorder.result(letter, said, (seq) => {
      this.#busy.delete(key);
      this.#late.set(key, seq);
      if (this.#late.size > LATE_MAX) this.#forgetLate();
      for (const { cause } of letter.causes) {
        const job = this.#jobs.get(cause);
        if (job === undefined) continue;
        job.inFlight -= 1;
        if (said.outcome === "deferred") job.deferred.add(letter.person);
        else {
          job.deferred.delete(letter.person);
          job.settled.add(letter.person);
        }
      }
      this.#stir();
    });
  }

  #forgetLate(): void {
    const { seq } = this.#options.store;
    for (const [key, at] of this.#late) if (at <= seq) this.#late.delete(key);
  }

  /** Until something happens, or the next thing is due. */
  async #idle(): Promise<void> {
    const { clock, store, sleep, signal } = this.#options;
    const now = clock();
    const times = [store.mail.nextDue(), this.#ways.nextTrial];
    const next = Math.min(...times.map((at) => at ?? Number.POSITIVE_INFINITY));
    const ms = Math.min(IDLE_MS_MAX, Math.max(10, next - now));
    const stop = new AbortController();
    const woken = this.#wake.promise;
    await Promise.race([woken, sleep(ms, AbortSignal.any([signal, stop.signal]))]);
    stop.abort();
  }
}

const outcomeOf = (answer: Answer): Outcome => {
  if (answer.kind === "accepted") return "accepted";
  return answer.kind === "refused" && answer.permanent ? "bounced" : "deferred";
};

/** At the end, answers that are on their way are waited for. */
const DRAIN_MS_MAX = 2_500;
const DRAIN_LOOK_MS = 20;
const LATE_MAX = 4096;

const aborted = (signal: AbortSignal): Promise<void> =>
  signal.aborted
    ? Promise.resolve()
    : new Promise((resolve) => {
        signal.addEventListener("abort", () => resolve(), { once: true });
      });
