import { JournalError, type Vault } from "../port.ts";
import { saltedKey, saltYear } from "../seal.ts";
import type { JournalLimits } from "../limits.ts";
import type { ThreadLink } from "./thread-link.ts";

/** The vault as the main thread sees it: keys stay in the thread, only the salts are kept here. */
export class SqliteVault implements Vault {
  readonly #link: ThreadLink;
  readonly #limits: JournalLimits;
  readonly #closeEngine: () => Promise<void>;
  readonly #salts: Map<number, Promise<Uint8Array>> = new Map();
  #closing: Promise<void> | null = null;

  constructor(link: ThreadLink, limits: JournalLimits, closeEngine: () => Promise<void>) {
    this.#link = link;
    this.#limits = limits;
    this.#closeEngine = closeEngine;
  }

  async seal(report: string, plain: Uint8Array): Promise<string> {
    if (plain.byteLength > this.#limits.SEAL_BYTES_MAX) {
      throw new JournalError(
        "too_large",
        `Words of ${plain.byteLength} bytes; the limit is ${this.#limits.SEAL_BYTES_MAX}.`,
      );
    }
    return (await this.#link.ask({ type: "seal", report, plain })) as string;
  }

  async open(report: string, sealed: string): Promise<Uint8Array | null> {
    return (await this.#link.ask({ type: "open", report, sealed })) as Uint8Array | null;
  }

  async erase(report: string): Promise<void> {
    await this.#link.ask({ type: "erase", report });
  }

  async witnessKey(contact: string, at: number): Promise<string> {
    return saltedKey(await this.#salt(saltYear(at)), contact);
  }

  async rotateSalts(at: number): Promise<void> {
    const beforeYear = saltYear(at);
    await this.#link.ask({ type: "destroy_salts", beforeYear });
    for (const [year, salt] of this.#salts) {
      if (year >= beforeYear) continue;
      this.#salts.delete(year);
      (await salt).fill(0);
    }
  }

  close(): Promise<void> {
    this.#closing ??= this.#closeEngine();
    return this.#closing;
  }

  #salt(year: number): Promise<Uint8Array> {
    const known = this.#salts.get(year);
    if (known) return known;
    const salt = this.#link.ask({ type: "salt", year }) as Promise<Uint8Array>;
    this.#salts.set(year, salt);
    // A refusal is not remembered: the next call asks again.
    salt.catch(() => this.#salts.delete(year));
    return salt;
  }
}
