import { createReadStream, existsSync } from "node:fs";
import { linesOf } from "../lines-of.ts";

/** Bad input of a command: the message names file, line and field. The command line exits with 2. */
export class InputError extends Error {
  override readonly name = "InputError";
}

const ROW_CHARS_MAX = 1_000_000;

/** One JSON object of a file of JSON Lines, with getters that refuse wrong types by name. */
export class JsonRow {
  readonly #fields: Readonly<Record<string, unknown>>;
  readonly where: string;

  constructor(value: unknown, where: string) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      throw new InputError(`${where}: expected a JSON object`);
    }
    this.#fields = value as Record<string, unknown>;
    this.where = where;
  }

  fail(field: string, wanted: string): never {
    throw new InputError(`${this.where}: field "${field}" must be ${wanted}`);
  }

  has(field: string): boolean {
    return this.#fields[field] !== undefined && this.#fields[field] !== null;
  }

  raw(field: string): unknown {
    return this.#fields[field];
  }

  textOrNull(field: string): string | null {
    if (!this.has(field)) return null;
    const value = this.#fields[field];
    return typeof value === "string" ? value : this.fail(field, "a text");
  }

  text(field: string): string {
    return this.textOrNull(field) ?? this.fail(field, "given as a text");
  }

  numberOrNull(field: string): number | null {
    if (!this.has(field)) return null;
    const value = this.#fields[field];
    return typeof value === "number" && Number.isFinite(value)
      ? value
      : this.fail(field, "a number");
  }

  number(field: string): number {
    return this.numberOrNull(field) ?? this.fail(field, "given as a number");
  }

  /** One of `words`; null when the field is absent. */
  wordOrNull<Word extends string>(field: string, words: readonly Word[]): Word | null {
    const value = this.textOrNull(field);
    if (value === null) return null;
    const found = words.find((word) => word === value);
    return found ?? this.fail(field, `one of ${words.join(", ")}`);
  }

  textsOrNull(field: string): string[] | null {
    if (!this.has(field)) return null;
    const value = this.#fields[field];
    if (!Array.isArray(value) || !value.every((item) => typeof item === "string")) {
      return this.fail(field, "a list of texts");
    }
    return value;
  }

  rowOrNull(field: string): JsonRow | null {
    return this.has(field) ? new JsonRow(this.#fields[field], `${this.where}, "${field}"`) : null;
  }

  rows(field: string): JsonRow[] {
    if (!this.has(field)) return [];
    const value = this.#fields[field];
    if (!Array.isArray(value)) return this.fail(field, "a list");
    return value.map((item, index) => new JsonRow(item, `${this.where}, "${field}"[${index}]`));
  }
}

export function parseRow(line: string, where: string): JsonRow {
  if (line.length > ROW_CHARS_MAX) {
    throw new InputError(`${where}: longer than ${ROW_CHARS_MAX} characters`);
  }
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new InputError(`${where}: not valid JSON`);
  }
  return new JsonRow(value, where);
}

/** The lines of a file that are not blank, each with its place for messages; an absent file has none. */
export async function* readLines(path: string): AsyncGenerator<{ text: string; where: string }> {
  if (!existsSync(path)) return;
  let line = 0;
  for await (const text of linesOf(createReadStream(path))) {
    line += 1;
    if (text.trim() !== "") yield { text, where: `${path}:${line}` };
  }
}

/** The rows of a file of JSON Lines; an absent file means none. */
export async function* readRows(path: string): AsyncGenerator<JsonRow> {
  for await (const { text, where } of readLines(path)) yield parseRow(text, where);
}
