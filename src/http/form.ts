import { isUtf8 } from "node:buffer";

/** Fields of a urlencoded body; a name may stand several times. */
export class Form {
  readonly #values: ReadonlyMap<string, readonly string[]>;

  constructor(values: ReadonlyMap<string, readonly string[]>) {
    this.#values = values;
  }

  /** The first value, without outer blanks; "" when absent. */
  text(name: string): string {
    return this.#values.get(name)?.[0]?.trim() ?? "";
  }

  all(name: string): readonly string[] {
    return this.#values.get(name) ?? [];
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  flag(name: string): boolean {
    return this.text(name) !== "";
  }

  /** The same without some fields. */
  without(left: (name: string) => boolean): Form {
    return new Form(new Map([...this.#values].filter(([name]) => !left(name))));
  }

  /** Every field with its values, for drawing the form again. */
  entries(): IterableIterator<[string, readonly string[]]> {
    return this.#values.entries();
  }
}

export const EMPTY_FORM: Form = new Form(new Map());

const PLUS = 0x2b;
const PERCENT = 0x25;
const SPACE = 0x20;

const hexDigit = (byte: number | undefined): number => {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | SPACE;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
};

/** Percent-decoded in place of bytes, so that invalid UTF-8 is seen and not silently replaced; null when invalid. */
function decode(part: Buffer): string | null {
  const out = Buffer.allocUnsafe(part.length);
  let length = 0;
  for (let index = 0; index < part.length; index++) {
    let byte = part[index] ?? 0;
    if (byte === PLUS) byte = SPACE;
    else if (byte === PERCENT) {
      const [high, low] = [hexDigit(part[index + 1]), hexDigit(part[index + 2])];
      if (high >= 0 && low >= 0) {
        byte = high * 16 + low;
        index += 2;
      }
    }
    out[length++] = byte;
  }
  const bytes = out.subarray(0, length);
  return isUtf8(bytes) ? bytes.toString("utf8") : null;
}

const AMPERSAND = 0x26;
const EQUALS = 0x3d;

/** `application/x-www-form-urlencoded` (WHATWG); null when it is not UTF-8 or has more than `fieldsMax` fields. */
export function parseForm(body: Buffer, fieldsMax: number): Form | null {
  const values = new Map<string, string[]>();
  let fields = 0;
  for (let start = 0; start < body.length;) {
    const next = body.indexOf(AMPERSAND, start);
    const end = next === -1 ? body.length : next;
    if (end > start) {
      fields += 1;
      if (fields > fieldsMax) return null;
      const pair = body.subarray(start, end);
      const equals = pair.indexOf(EQUALS);
      const name = decode(equals === -1 ? pair : pair.subarray(0, equals));
      const value = equals === -1 ? "" : decode(pair.subarray(equals + 1));
      if (name === null || value === null) return null;
      const known = values.get(name);
      if (known === undefined) values.set(name, [value]);
      else known.push(value);
    }
    start = end + 1;
  }
  return new Form(values);
}
