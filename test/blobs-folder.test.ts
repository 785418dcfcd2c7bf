import assert from "node:assert/strict";
import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { blobsContract } from "../src/journal/_blobs-contract.ts";
import { FolderBlobs } from "../src/journal/folder-blobs.ts";
import { JournalError } from "../src/journal/port.ts";
import { ownFolder } from "./_folder.ts";

blobsContract({ name: "folder", open: (t, limits) => new FolderBlobs(ownFolder(t), limits) });

const MINE = { owner: "r1", name: "photo-0" };
const unavailable = (error: unknown): boolean =>
  error instanceof JournalError && error.code === "unavailable";

test("blobs outlive their process; what a crash left half-written does not", async (t) => {
  const dir = ownFolder(t);
  await new FolderBlobs(dir).write(MINE, Buffer.from("first"));
  const incoming = join(dir, "blobs", "incoming");
  assert.deepEqual(readdirSync(incoming), []);
  writeFileSync(join(incoming, "half"), "of a photo");
  const again = new FolderBlobs(dir);
  assert.equal(Buffer.from((await again.read(MINE)) ?? []).toString(), "first");
  await again.write({ ...MINE, name: "photo-1" }, Buffer.from("second"));
  assert.deepEqual(readdirSync(incoming), []);
});

test("blobs are readable by the desk's user alone, and the folder is made with the first", async (t) => {
  const dir = ownFolder(t);
  const blobs = new FolderBlobs(dir);
  assert.equal(await blobs.read(MINE), null);
  assert.deepEqual(readdirSync(dir), []);
  await blobs.write(MINE, Buffer.from("x"));
  for (const name of readdirSync(join(dir, "blobs"), { recursive: true, encoding: "utf8" }))
    assert.equal(statSync(join(dir, "blobs", name)).mode & 0o077, 0, name);
});

test("the last of the disk is left to the journal", async (t) => {
  const blobs = new FolderBlobs(ownFolder(t), { DISK_FREE_BYTES_MIN: Number.MAX_SAFE_INTEGER });
  await assert.rejects(blobs.write(MINE, Buffer.from("x")), unavailable);
});

test("a disk that refuses makes a write unavailable, and the next one works again", async (t) => {
  const dir = ownFolder(t);
  writeFileSync(join(dir, "blobs"), "a file where a folder should be");
  const blobs = new FolderBlobs(dir);
  await assert.rejects(blobs.write(MINE, Buffer.from("x")), unavailable);
  const other = ownFolder(t);
  const mended = new FolderBlobs(other);
  await mended.write(MINE, Buffer.from("x"));
  mkdirSync(join(other, "blobs", "in-the-way"));
  assert.equal((await mended.read(MINE))?.byteLength, 1);
});
