import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { linesOf } from "./lines-of.ts";

async function* chunks(bytes: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const cut of [...cuts, bytes.length]) {
    if (cut <= from || cut > bytes.length) continue;
    yield bytes.subarray(from, cut);
    await Promise.resolve();
    from = cut;
  }
}

async function read(text: string, cuts: readonly number[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of linesOf(chunks(Buffer.from(text), cuts))) lines.push(line);
  return lines;
}

test("lines come out the same wherever the stream is cut, between the bytes of a letter too", async () => {
  const line = fc
    .string({ unit: "grapheme", maxLength: 20 })
    .map((text) => text.replaceAll(/[\r\n]/g, " "));
  const cut = fc
    .array(fc.nat({ max: 200 }), { maxLength: 10 })
    .map((list) => list.toSorted((a, b) => a - b));
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), cut, async (lines, cuts) => {
      const text = lines.map((one) => `${one}\n`).join("");
      assert.deepEqual(await read(text, cuts), lines);
      assert.deepEqual(await read(text.replaceAll("\n", "\r\n"), []), lines);
    }),
    { seed: 20260101, numRuns: 300 },
  );
});

test("a last line without an end is a line, an empty stream has none", async () => {
  assert.deepEqual(await read("a\nb", [1]), ["a", "b"]);
  assert.deepEqual(await read("", []), []);
});
