import type { JournalLimits } from "./limits.ts";
import { JournalError, type Vault } from "./port.ts";
import { freshKey, openWith, saltedKey, saltYear, sealWith } from "./seal.ts";

/** A vault that ends with the process. */
export class MemoryVault implements Vault {
  readonly #limits: JournalLimits;
  /** Null: erased. */
  readonly #keys: Map<string, Uint8Array | null> = new Map();
  readonly #salts: Map<number, Uint8Array> = new Map();
  #saltsDestroyedBefore = 0;
  #closed = false;

  constructor(limits: JournalLimits) {
    this.#limits = limits;
  }

  async seal(report: string, plain: Uint8Array): Promise<string> {
    if (plain.byteLength > this.#limits.SEAL_BYTES_MAX) {
      throw new JournalError(
        "too_large",
        `Words of ${plain.byteLength} bytes; the limit is ${this.#limits.SEAL_BYTES_MAX}.`,
      );
    }
    return this.sealNow(report, plain);
  }

  /** `seal` without waiting. Throws. */
  sealNow(report: string, plain: Uint8Array): string {
    this.#refuseClosed();
    const known = this.#keys.get(report);
    if (known === null) throw new JournalError("erased", `The report ${report} was erased.`);
    const key = known ?? freshKey();
    this.#keys.set(report, key);
    return sealWith(key, report, plain);
  }

  async open(report: string, sealed: string): Promise<Uint8Array | null> {
    return this.openNow(report, sealed);
  }

  /** `open` without waiting. Throws. */
  openNow(report: string, sealed: string): Uint8Array | null {
    this.#refuseClosed();
    const key = this.#keys.get(report) ?? null;
    return key === null ? null : openWith(key, report, sealed);
  }

  async erase(report: string): Promise<void> {
    this.#refuseClosed();
    this.#keys.get(report)?.fill(0);
    this.#keys.set(report, null);
  }

  async witnessKey(contact: string, at: number): Promise<string> {
    this.#refuseClosed();
    const year = saltYear(at);
    let salt = this.#salts.get(year);
    if (salt === undefined) {
      if (year < this.#saltsDestroyedBefore) {
        throw new JournalError("erased", `The salt of ${year} was destroyed.`);
      }
      salt = freshKey();
      this.#salts.set(year, salt);
    }
    return saltedKey(salt, contact);
  }

  async rotateSalts(at: number): Promise<void> {
    this.#refuseClosed();
    this.#saltsDestroyedBefore = Math.max(this.#saltsDestroyedBefore, saltYear(at));
    for (const [year, salt] of this.#salts) {
      if (year >= this.#saltsDestroyedBefore) continue;
      salt.fill(0);
      this.#salts.delete(year);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
  }

  #refuseClosed(): void {
    if (this.#closed) throw new JournalError("closed", "The vault is closed.");
  }
}
