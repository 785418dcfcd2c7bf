import { execFile } from "node:child_process";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import type { Instant } from "../../model/ids.ts";
import type { ChainState } from "../../model/vitals.ts";
import { ROOT } from "../knowledge.ts";

const FIRST_MS = 10 * 60_000;
const EVERY_MS = 86_400_000;
const OUTPUT_BYTES_MAX = 64 * 1024;

/** Runs `vigie verify` on a data folder in a process of its own; never rejects. */
export function verifyApart(dir: string, clock: () => Instant): Promise<ChainState> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(ROOT, "vigie.mjs"), "verify", dir],
      { maxBuffer: OUTPUT_BYTES_MAX },
      (error, stdout) => {
        const checkedAt = clock();
        try {
          const said = JSON.parse(stdout) as {
            readonly ok: boolean;
            readonly entries?: number;
            readonly record?: number;
            readonly reason?: string;
          };
          const reason = said.ok ? null : `${said.record ?? 0}: ${said.reason ?? ""}`;
          resolve({ checkedAt, ok: said.ok, entries: said.entries ?? null, reason });
        } catch {
          resolve({ checkedAt, ok: false, entries: null, reason: error?.message ?? "no answer" });
        }
      },
    );
    // Readers come first.
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  });
}

/** Goes through the whole chain once a day, beside the desk. */
export class ChainWatch {
  readonly #look: () => Promise<ChainState>;
  readonly #log: (line: string) => void;
  #state: ChainState | null = null;
  #timer: NodeJS.Timeout;

  constructor(look: () => Promise<ChainState>, log: (line: string) => void) {
    this.#look = look;
    this.#log = log;
    this.#timer = this.#after(FIRST_MS);
  }

  get state(): ChainState | null {
    return this.#state;
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #after(ms: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.#timer = this.#after(EVERY_MS);
      void this.#check();
    }, ms).unref();
  }

  async #check(): Promise<void> {
    const state = await this.#look();
    this.#state = state;
    if (!state.ok) this.#log(`the journal's chain does not hold: ${state.reason ?? ""}`);
  }
}
