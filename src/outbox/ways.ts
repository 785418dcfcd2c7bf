import type { Instant } from "../model/ids.ts";
import { Breaker } from "./breaker.ts";
import type { Answer, Way } from "./port.ts";
import type { WayState } from "../model/outbox-state.ts";

interface Guarded<Message> {
  readonly way: Way<Message>;
  readonly breaker: Breaker;
}

/** Ways of one channel, the preferred one first. */
export class Ways<Message> {
  readonly #ways: readonly Guarded<Message>[];
  readonly #clock: () => Instant;

  constructor(ways: readonly Way<Message>[], clock: () => Instant) {
    this.#ways = ways.map((way) => ({ way, breaker: new Breaker(clock) }));
    this.#clock = clock;
  }

  /**
   * The first way that answers and has room; when the preferred one only is slow its turn is waited
   * for, when it stalls the next one is taken. Null: none now.
   */
  pick(): Guarded<Message> | null {
    let stalled: Guarded<Message> | null = null;
    for (const guarded of this.#ways) {
      const { way, breaker } = guarded;
      if (!breaker.takes) continue;
      const room = breaker.inFlight < way.slots;
      if (breaker.stalled) {
        if (room) stalled ??= guarded;
        continue;
      }
      return room ? guarded : null;
    }
    return stalled;
  }

  /** Messages that all ways together take at the same time. */
  get slots(): number {
    return this.#ways.reduce((sum, { way }) => sum + way.slots, 0);
  }

  /** Whether any way may take something, now or when an answer comes. */
  get open(): boolean {
    return this.#ways.some(({ breaker }) => breaker.closedUntil === null || breaker.takes);
  }

  /** When the next closed way may be tried; null when none is closed. */
  get nextTrial(): Instant | null {
    const times = this.#ways.flatMap(({ breaker }) =>
      breaker.closedUntil === null ? [] : [breaker.closedUntil],
    );
    return times.length === 0 ? null : Math.min(...times);
  }

  get inFlight(): number {
    return this.#ways.reduce((sum, { breaker }) => sum + breaker.inFlight, 0);
  }

  /** What a stalled way has not begun is called back when another one would take it. */
  recallStalled(): void {
    const free = this.#ways.some(({ breaker }) => breaker.takes && !breaker.stalled);
    if (!free) return;
    for (const { way, breaker } of this.#ways) if (breaker.stalled) way.recall?.();
  }

  async send({ way, breaker }: Guarded<Message>, message: Message): Promise<Answer> {
    const started = breaker.start();
    const answer = await way.send(message);
    if (answer.kind === "returned") breaker.drop(started);
    else breaker.end(started, answer.kind === "unreachable" ? answer.answer : null);
    return answer;
  }

  get state(): readonly WayState[] {
    return this.#ways.map(({ way, breaker }) => {
      const closed = breaker.closedUntil !== null && breaker.closedUntil > this.#clock();
      return {
        name: way.name,
        state: closed ? "closed" : breaker.stalled ? "stalled" : "open",
        inFlight: breaker.inFlight,
        retryAt: breaker.closedUntil,
        trouble: breaker.trouble,
      };
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#ways.map(({ way }) => way.close()));
  }
}
