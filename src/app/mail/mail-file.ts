import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { MailSettings } from "../../model/mail-settings.ts";
import { InputError } from "../scenario/rows.ts";

const OWNER_ONLY = 0o600;

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
const textOrNull = (value: unknown): string | null => (isText(value) ? value : null);

/** What the set-up keeps of mail: a file of the data folder that only the desk's user can read. */
export class MailFile {
  readonly #path: string;

  constructor(dir: string) {
    this.#path = join(dir, "mail.json");
  }

  /** Null: nothing was said. @throws InputError when it is no such file */
  read(): MailSettings | null {
    if (!existsSync(this.#path)) return null;
    try {
      const raw = JSON.parse(readFileSync(this.#path, "utf8")) as Record<string, unknown>;
      const { from, host, port, secure, dkim } = raw;
      const key = dkim as { readonly selector?: unknown; readonly key?: unknown } | null;
      if (!isText(from) || !isText(host) || typeof port !== "number") throw new Error("fields");
      return {
        origin: textOrNull(raw["origin"]),
        from,
        host,
        port,
        secure: secure === true,
        user: textOrNull(raw["user"]),
        pass: textOrNull(raw["pass"]),
        dkim:
          isText(key?.selector) && isText(key.key)
            ? { selector: key.selector, key: key.key }
            : null,
      };
    } catch (error) {
      throw new InputError(
        `${this.#path} cannot be read (${String(error)}): remove it and set mail up again`,
      );
    }
  }

  /** Whole or not at all, and on disk before it returns. Null removes it. */
  write(settings: MailSettings | null): void {
    if (settings === null) {
      rmSync(this.#path, { force: true });
      return;
    }
    const beside = `${this.#path}.new`;
    rmSync(beside, { force: true });
    const file = openSync(beside, "wx", OWNER_ONLY);
    try {
      writeSync(file, `${JSON.stringify(settings, null, 2)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, this.#path);
  }
}
