import assert from "node:assert/strict";
import { describe, test } from "node:test";

import type { EntryDraft } from "../model/entry.ts";
import { decisionDraft, MONDAY, reportDraft, tick } from "./_drafts.ts";
import { batchBytes, chainHash, GENESIS, type StoredBatch } from "./chain.ts";
import { exportBatches } from "./export.ts";
import { openMemoryJournal } from "./memory.ts";
import { EXPORT_LINE_BYTES_MAX, verifyExport } from "./verify.ts";

const SEED = 20260101;

/** Numbers from 0 to 1, the same for the same seed. */
const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
};

const exported = async (batches: Iterable<StoredBatch>): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  await exportBatches(batches, (bytes) => void parts.push(bytes));
  return Buffer.concat(parts);
};

const journalOf = (appends: readonly (readonly EntryDraft[])[]) => {
  let now = MONDAY;
  const { journal } = openMemoryJournal({ clock: () => (now += 1_000) });
  for (const drafts of appends) journal.appendNow(drafts);
  return journal;
};

const sample = () =>
  journalOf([
    [reportDraft("é"), tick("b")],
    [decisionDraft("c", 1)],
    [reportDraft("d"), reportDraft("e"), tick("f")],
  ]);

/** In pieces of `size` bytes, in one buffer that is used again, as some streams do. */
function* pieces(bytes: Buffer, size: number): Generator<Uint8Array> {
  const buffer = Buffer.alloc(size);
  for (let at = 0; at < bytes.length; at += size) {
    const length = bytes.copy(buffer, 0, at, at + size);
    yield buffer.subarray(0, length);
  }
}

const batch = (first: number, texts: readonly string[], previous = GENESIS): StoredBatch => {
  const bytes = batchBytes(texts);
  return { first, last: first + texts.length - 1, bytes, hash: chainHash(previous, bytes) };
};
const entry = (seq: number, at: number): string =>
  JSON.stringify({ seq, at, key: `k${seq}`, actor: null, body: { kind: "tick" } });

describe("verifying an export", () => {
  test("a good export is good, in pieces of any size, with the journal's own head", async () => {
    const journal = sample();
    const bytes = await exported(journal.batches());
    const { hash } = await journal.head();
    for (const size of [1, 7, 100, bytes.length]) {
      const result = await verifyExport(pieces(bytes, size));
      assert.deepEqual(result, { ok: true, entries: 6, batches: 3, head: hash });
    }
    const empty = await verifyExport([await exported([])]);
    assert.deepEqual(empty, { ok: true, entries: 0, batches: 0, head: "0".repeat(64) });
  });

  test("every line is JSON and holds the entries as they are read", async () => {
    const journal = sample();
    const lines = (await exported(journal.batches())).toString().trimEnd().split("\n");
    const records = lines.map((line) => JSON.parse(line) as { entries?: unknown[] });
    const entries = records.flatMap((record) => record.entries ?? []);
    assert.deepEqual(entries, await journal.read(1, 6));
  });

  test("one changed byte is found wherever it is", async () => {
    const bytes = await exported(sample().batches());
    const random = seeded(SEED);
    const lineEnds = [...bytes.keys()].filter((at) => bytes[at] === 10);
    for (let round = 0; round < 500; round += 1) {
      const at = Math.floor(random() * bytes.length);
      const changed = Buffer.from(bytes);
      changed[at] = (bytes[at] ?? 0) ^ (1 + Math.floor(random() * 255));
      const result = await verifyExport([changed]);
      const line = lineEnds.filter((end) => end < at).length;
      assert.equal(result.ok, false, `seed ${SEED}, byte ${at}`);
      // A changed newline joins two lines or makes one more: the fault is in the line it ends.
      assert.equal(!result.ok && result.record, line, `seed ${SEED}, byte ${at}`);
    }
  });

  test("a lost, doubled, exchanged or cut batch is found", async () => {
    const bytes = await exported(sample().batches());
    const lines = bytes.toString().trimEnd().split("\n");
    const [header = "", one = "", two = "", three = "", end = ""] = lines;
    const bad: readonly [number, readonly string[]][] = [
      [2, [header, one, three, end]],
      [3, [header, one, two, two, three, end]],
      [1, [header, two, one, three, end]],
      [3, [header, one, two, end]],
      [4, [header, one, two, three]],
      [4, [header, one, two, three, end, end]],
      [0, [one, two, three, end]],
      [0, []],
    ];
    for (const [record, kept] of bad) {
      const result = await verifyExport([Buffer.from(kept.map((line) => `${line}\n`).join(""))]);
      assert.equal(!result.ok && result.record, record, kept.join("\n"));
    }
    for (const cut of [1, 2, 30, 200]) {
      const result = await verifyExport([bytes.subarray(0, bytes.length - cut)]);
      assert.equal(result.ok, false);
    }
  });

  test("a well-hashed chain with entries out of order or out of time is refused", async () => {
    const good = batch(1, [entry(1, 5), entry(2, 5)]);
    const cases: readonly [boolean, readonly StoredBatch[]][] = [
      [true, [good, batch(3, [entry(3, 5)], good.hash)]],
      [false, [good, batch(3, [entry(4, 5)], good.hash)]],
      [false, [good, batch(4, [entry(4, 5)], good.hash)]],
      [false, [good, batch(3, [entry(3, 4)], good.hash)]],
      [false, [batch(1, [entry(2, 5), entry(1, 5)])]],
      [false, [batch(1, ["[not json"])]],
      [false, [{ ...good, last: 3 }]],
    ];
    for (const [ok, batches] of cases) {
      assert.equal((await verifyExport([await exported(batches)])).ok, ok);
    }
  });

  test("a line without end is refused before it fills the memory", async () => {
    const piece = Buffer.alloc(1024 * 1024, "x");
    let given = 0;
    const endless = function* (): Generator<Uint8Array> {
      for (;;) {
        given += piece.length;
        yield piece;
      }
    };
    const result = await verifyExport(endless());
    assert.equal(result.ok, false);
    assert.ok(given <= EXPORT_LINE_BYTES_MAX + 2 * piece.length);
  });
});
