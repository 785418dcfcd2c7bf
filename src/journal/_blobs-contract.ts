import assert from "node:assert/strict";
import { describe, test, type TestContext } from "node:test";
import type { BlobLimits, Blobs } from "./blobs.ts";
import { JournalError, type JournalFailure } from "./port.ts";

export interface BlobEngine {
  readonly name: string;
  readonly open: (context: TestContext, limits?: Partial<BlobLimits>) => Blobs;
}

const refuses = (code: JournalFailure) => (error: unknown) =>
  error instanceof JournalError && error.code === code;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const asText = (found: Uint8Array | null): string | null =>
  found === null ? null : new TextDecoder().decode(found);

/** What every place for blobs must do; a new one is done when this passes. */
export const blobsContract = ({ name, open }: BlobEngine): void => {
  const mine = { owner: "r_Report-1", name: "photo-0" };
  const second = { owner: "r_Report-1", name: "photo-1" };
  const other = { owner: "r_report-1", name: "photo-0" };

  describe(`${name}: blobs`, () => {
    test("are read back as they were written, each under its own name, case included", async (t) => {
      const blobs = open(t);
      assert.equal(await blobs.read(mine), null);
      await Promise.all([
        blobs.write(mine, bytes("mine")),
        blobs.write(second, bytes("second")),
        blobs.write(other, bytes("other")),
      ]);
      assert.equal(asText(await blobs.read(mine)), "mine");
      assert.equal(asText(await blobs.read(second)), "second");
      assert.equal(asText(await blobs.read(other)), "other");
    });

    test("written again are replaced as a whole, and may be empty", async (t) => {
      const blobs = open(t);
      await blobs.write(mine, bytes("a long first version"));
      await blobs.write(mine, bytes("short"));
      assert.equal(asText(await blobs.read(mine)), "short");
      await blobs.write(mine, new Uint8Array());
      assert.equal(asText(await blobs.read(mine)), "");
    });

    test("do not change with the bytes they were given", async (t) => {
      const blobs = open(t);
      const given = bytes("given");
      await blobs.write(mine, given);
      given.fill(0);
      assert.equal(asText(await blobs.read(mine)), "given");
    });

    test("of one owner are removed together, again and for nobody too", async (t) => {
      const blobs = open(t);
      await blobs.remove("r_nobody");
      for (const blob of [mine, second, other]) await blobs.write(blob, bytes("x"));
      await blobs.remove(mine.owner);
      await blobs.remove(mine.owner);
      assert.equal(await blobs.read(mine), null);
      assert.equal(await blobs.read(second), null);
      assert.equal(asText(await blobs.read(other)), "x");
      await blobs.write(mine, bytes("anew"));
      assert.equal(asText(await blobs.read(mine)), "anew");
    });

    test("have names that no file system can misread", async (t) => {
      const blobs = open(t);
      for (const bad of ["", "..", "a/b", "a.b", "\0", "é", "x".repeat(101)]) {
        await assert.rejects(
          blobs.write({ owner: bad, name: "a" }, bytes("x")),
          refuses("invalid"),
        );
        await assert.rejects(
          blobs.write({ owner: "a", name: bad }, bytes("x")),
          refuses("invalid"),
        );
        await assert.rejects(blobs.read({ owner: "a", name: bad }), refuses("invalid"));
        await assert.rejects(blobs.remove(bad), refuses("invalid"));
      }
      await blobs.write({ owner: "x".repeat(100), name: "x".repeat(100) }, bytes("x"));
    });

    test("have a largest size", async (t) => {
      const blobs = open(t, { BLOB_BYTES_MAX: 8 });
      await blobs.write(mine, new Uint8Array(8));
      await assert.rejects(blobs.write(mine, new Uint8Array(9)), refuses("too_large"));
      assert.equal((await blobs.read(mine))?.byteLength, 8);
    });
  });
};
