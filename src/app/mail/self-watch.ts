import type { CommandDeps } from "../../commands/deps.ts";
import type { Instant } from "../../model/ids.ts";
import type { ProofState } from "../../model/outbox-state.ts";
import type { MailConfig } from "./mail-config.ts";

interface SelfWatchDeps {
  readonly commands: CommandDeps;
  readonly mail: MailConfig;
  readonly log: (line: string) => void;
}

const MINUTE_MS = 60_000;
const MISSED_MAX = 3;
const PING_MS_MAX = 10_000;

/**
 * Sends a message to the desk's own address through the real path every few minutes. When it comes
 * back, an address outside of this machine may be fetched, whose owner raises the alarm when we fall silent.
 */
export class SelfWatch {
  readonly #deps: SelfWatchDeps;
  readonly #startedAt: Instant;
  #timer: NodeJS.Timeout | null = null;
  #wasSilent = false;

  constructor(deps: SelfWatchDeps) {
    this.#deps = deps;
    this.#startedAt = deps.commands.clock();
  }

  get state(): ProofState {
    const { commands, mail } = this.#deps;
    const proof = commands.store.mail.canary();
    const { canaryMinutes } = mail;
    if (canaryMinutes === null) return { proof, silent: false, on: false };
    const since = Math.max(proof?.seenAt ?? 0, this.#startedAt);
    const silent = commands.clock() - since > MISSED_MAX * canaryMinutes * MINUTE_MS;
    return { proof, silent, on: true };
  }

  start(): void {
    const { canaryMinutes } = this.#deps.mail;
    if (canaryMinutes === null) return;
    this.#send();
    this.#timer = setInterval(() => {
      this.#tellSilence();
      this.#send();
    }, canaryMinutes * MINUTE_MS);
    this.#timer.unref();
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
  }

  /** A canary came back. */
  proof(): void {
    this.#wasSilent = false;
    const { mail, log } = this.#deps;
    if (mail.deadManUrl === null) return;
    const signal = AbortSignal.timeout(PING_MS_MAX);
    fetch(mail.deadManUrl, { method: "GET", redirect: "error", signal }).catch((error: unknown) =>
      log(`the watcher outside could not be told: ${String(error)}`),
    );
  }

  #send(): void {
    const { commands, mail, log } = this.#deps;
    const slot = Math.floor(commands.clock() / ((mail.canaryMinutes ?? 1) * MINUTE_MS));
    const actor = { role: "desk", id: null } as const;
    commands.journal
      .append([{ key: `canary:${slot}`, actor, body: { kind: "canary" } }])
      .catch((error: unknown) => log(`the canary could not be written: ${String(error)}`));
  }

  #tellSilence(): void {
    const { silent } = this.state;
    if (silent && !this.#wasSilent)
      this.#deps.log("no test message has come back for too long: look after sending (desk, Mail)");
    this.#wasSilent = silent;
  }
}
