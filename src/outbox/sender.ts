import type { Answer, Letter } from "./port.ts";
import { READY_PER_SLOT } from "./limits.ts";
import type { Ways } from "./ways.ts";

/** Ways that stall or open again are looked at this often while something is under way. */
const LOOK_MS = 50;

interface Waiting<Message> {
  readonly letter: Letter;
  readonly message: Message;
}

interface SenderDeps<Message> {
  readonly ways: Ways<Message>;
  /** The recipient was answered for. */
  readonly answered: (letter: Letter, answer: Answer, by: string) => void;
  /** Little waits any more. */
  readonly drained: () => void;
  /** No way takes anything: the letter goes back to where it came from. */
  readonly putBack: (letter: Letter) => void;
}

/** Hands letters to ways in the order they came, each as soon as there is room. */
export class Sender<Message> {
  readonly #deps: SenderDeps<Message>;
  readonly #waiting: Waiting<Message>[] = [];
  #looking = false;

  constructor(deps: SenderDeps<Message>) {
    this.#deps = deps;
  }

  /** Letters that no way has taken yet. */
  get waiting(): number {
    return this.#waiting.length;
  }

  send(letter: Letter, message: Message): void {
    this.#waiting.push({ letter, message });
    this.#pump();
  }

  #pump(): void {
    const { ways, putBack } = this.#deps;
    while (this.#waiting.length > 0) {
      if (!ways.open) {
        for (const { letter } of this.#waiting.splice(0)) putBack(letter);
        break;
      }
      const picked = ways.pick();
      if (picked === null) break;
      const next = this.#waiting.shift();
      if (next !== undefined) void this.#hand(picked, next);
    }
    if (this.#waiting.length <= ways.slots * READY_PER_SLOT) this.#deps.drained();
    if (this.#looking || (this.#waiting.length === 0 && ways.inFlight === 0)) return;
    this.#looking = true;
    setTimeout(() => {
      this.#looking = false;
      ways.recallStalled();
      this.#pump();
    }, LOOK_MS);
  }

  async #hand(
    picked: NonNullable<ReturnType<Ways<Message>["pick"]>>,
    next: Waiting<Message>,
  ): Promise<void> {
    const answer = await this.#deps.ways.send(picked, next.message);
    if (answer.kind === "unreachable" || answer.kind === "returned") this.#waiting.unshift(next);
    else this.#deps.answered(next.letter, answer, picked.way.name);
    this.#pump();
  }
}
