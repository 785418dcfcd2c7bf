import assert from "node:assert/strict";
import { test } from "node:test";
import { openMemoryJournal } from "./memory.ts";
import { JournalError } from "./port.ts";
import { openBlob, sealBlob } from "./sealed-blob.ts";

const MINE = { owner: "r1", name: "photo-0" };
const PLAIN: Uint8Array = Buffer.alloc(300_000, "a picture of a decoder ");
const damaged = (error: unknown): boolean =>
  error instanceof JournalError && error.code === "damaged";
const vaultOf = () => openMemoryJournal({ clock: () => 0 }).vault;

test("a sealed blob larger than any words opens with its report's key, and shows nothing without", async () => {
  const vault = vaultOf();
  const sealed = await sealBlob(vault, MINE, PLAIN);
  assert.ok(!Buffer.from(sealed).includes("decoder"));
  assert.deepEqual(await openBlob(vault, MINE, sealed), PLAIN);
  assert.notDeepEqual(await sealBlob(vault, MINE, PLAIN), sealed);
});

test("once the report is erased the blob opens for nobody, and none can be sealed for it", async () => {
  const vault = vaultOf();
  const sealed = await sealBlob(vault, MINE, PLAIN);
  await vault.erase(MINE.owner);
  assert.equal(await openBlob(vault, MINE, sealed), null);
  await assert.rejects(
    sealBlob(vault, MINE, PLAIN),
    (error) => error instanceof JournalError && error.code === "erased",
  );
});

test("a blob that was changed, cut or moved to another place is damaged", async () => {
  const vault = vaultOf();
  const sealed = await sealBlob(vault, MINE, PLAIN);
  await vault.seal("r2", new Uint8Array(1));
  await assert.rejects(openBlob(vault, { ...MINE, owner: "r2" }, sealed), damaged);
  await assert.rejects(openBlob(vault, { ...MINE, name: "photo-1" }, sealed), damaged);
  for (const at of [0, 1, 10, 200, sealed.length - 1]) {
    const changed = Uint8Array.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    await assert.rejects(openBlob(vault, MINE, changed), damaged, `byte ${at}`);
  }
  for (const length of [0, 2, 40, sealed.length - 1])
    await assert.rejects(openBlob(vault, MINE, sealed.slice(0, length)), damaged, `cut ${length}`);
});
