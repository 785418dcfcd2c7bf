// The diary of a line as evidence: a third person checks it with nothing but the file, the desk's key and,
// where there is one, an export of the journal.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, before, test } from "node:test";
import sharp from "sharp";
import type { LineFileId } from "../src/model/ids.ts";
import { FolderBlobs } from "../src/journal/folder-blobs.ts";
import { openCheckpoint, signedCheckpoint } from "../src/journal/evidence/checkpoint.ts";
import { type DiaryLink, linksDigest, signedJson } from "../src/journal/evidence/diary-file.ts";
import { verifyDiaryPdf } from "../src/journal/evidence/signed-pdf.ts";
import { verifyDiary } from "../src/journal/evidence/verify-diary.ts";
import { openSqliteJournal } from "../src/journal/sqlite/open-sqlite-journal.ts";
import { exportFolder } from "../src/journal/sqlite/read-batches.ts";
import { openTestDesk, postForm, type TestDesk } from "./_desk.ts";

const HERE = { key: null, journal: null };
const dir = mkdtempSync(join(tmpdir(), "vigie-evidence-"));
const VIGIE = join(import.meta.dirname, "..", "vigie.mjs");

let desk: TestDesk;
let close: () => Promise<void>;
before(async () => {
  const engine = await openSqliteJournal({ dir: join(dir, "data"), clock: Date.now });
  desk = await openTestDesk({ engine, blobs: new FolderBlobs(join(dir, "data")) });
  close = async () => {
    await desk.close();
    await engine.journal.close();
  };
});
after(async () => {
  await close();
  rmSync(dir, { recursive: true });
});

async function openFile(name: string): Promise<string> {
  const response = await postForm(`${desk.url}/line/open`, { name });
  return response.headers.get("location") ?? "";
}
async function add(path: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const response = await postForm(`${desk.url}${path}/records`, fields);
  assert.equal(response.status, 303, await response.text());
}
const textOf = async (path: string): Promise<string> => (await fetch(`${desk.url}${path}`)).text();

/** A file with a few entries, among those of others. */
async function lived(name: string): Promise<string> {
  const path = await openFile(name);
  const other = await openFile("Somebody else");
  await Promise.all([
    add(path, { kind: "state", lines: "main", state: "dead" }),
    add(other, { kind: "note", words: "nobody's business" }),
    add(path, {
      kind: "promise",
      party: "operator",
      part: "morning",
      day: new Date(desk.commands.clock() + 86_400_000).toISOString().slice(0, 10),
      words: "Dienstag früh, 8 h « promis »",
    }),
    add(other, { kind: "note", words: "nobody's business again" }),
    add(path, { kind: "notice", notice: "closed" }),
  ]);
  return path;
}

const journalExport = async (): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  await exportFolder(join(dir, "data"), (bytes) => void parts.push(bytes));
  return Buffer.concat(parts);
};
async function* streamOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** A diary that its own desk signs anew without one of its entries. */
function withoutEntry(text: string, at: number): string {
  const { signer } = desk.commands;
  const whole = JSON.parse(text) as {
    file: string;
    entries: object[];
    proof: { key: string; checkpoint: string; links: DiaryLink[] };
    signature?: string;
  };
  delete whole.signature;
  whole.entries.splice(at, 1);
  whole.proof.links.splice(at, 1);
  const { links, key, checkpoint } = whole.proof;
  const stated = openCheckpoint(checkpoint, key);
  assert.ok(stated !== null);
  const diary = { file: whole.file, entries: links.length, digest: linksDigest(links) };
  whole.proof.checkpoint = signedCheckpoint({ ...stated, diary }, signer);
  return signedJson(whole, signer);
}

test("a diary is verified with nothing but the file, and shows nothing that others wrote", async () => {
  const path = await lived("Kino am Eck");
  const text = await textOf(`${path}/diary.json`);
  const result = await verifyDiary(text, HERE);
  assert.ok(result.ok, JSON.stringify(result));
  assert.deepEqual([result.entries, result.linked, result.in_journal], [4, 4, false]);
  assert.equal(result.key, (await textOf("/line/key")).trim());
  const given = await verifyDiary(text, { ...HERE, key: result.key });
  assert.ok(given.ok && given.key_is === "given");
  assert.doesNotMatch(text, /nobody's business/);
  const seen = new Set([...text.matchAll(/"file\\?": ?\\?"(f[\w-]+)/g)].map(([, file]) => file));
  assert.deepEqual([...seen], [result.file], "no entry of another file, sealed or not");
});

test("one changed byte anywhere is found, and what was changed is named", async () => {
  const path = await lived("Bytes");
  const bytes = Buffer.from(await textOf(`${path}/diary.json`), "utf8");
  let tried = 0;
  for (let at = 0; at < bytes.length; at += at < 400 ? 1 : 13) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    tried += 1;
    const result = await verifyDiary(changed.toString("utf8"), HERE);
    assert.equal(result.ok, false, `byte ${at}: ${changed.toString("utf8", at - 40, at + 40)}`);
  }
  assert.ok(tried > 800, `${tried} changes tried`);
  const text = bytes.toString("utf8");
  const reasonOf = async (from: string | RegExp, to: string): Promise<unknown> => {
    const changed = text.replace(from, to);
    assert.notEqual(changed, text);
    const result = await verifyDiary(changed, HERE);
    return result.ok || `${result.record}: ${result.reason}`;
  };
  assert.equal(
    await reasonOf('"state": "dead"', '"state": "works"'),
    '2: "state" is not what was written down',
  );
  assert.equal(
    await reasonOf(/"state\\":\\"dead/, '"state\\":\\"works'),
    "2: what is shown is not what the journal's entry is the digest of",
  );
  assert.match(
    String(await reasonOf(/"digest\\":\\"/, '"digest\\":\\"x')),
    /1: the hash does not match the entry and the hash before it/,
  );
  assert.match(String(await reasonOf('"withdrawn": false', '"withdrawn": true')), /signature/);
});

test("entries that are left out, or of another desk, do not pass", async () => {
  const path = await lived("Whole");
  const text = await textOf(`${path}/diary.json`);
  const diary = JSON.parse(text) as { entries: unknown[]; proof: { links: unknown[] } };
  diary.entries.splice(2, 1);
  diary.proof.links.splice(2, 1);
  const cut = await verifyDiary(JSON.stringify(diary, null, 1), HERE);
  assert.deepEqual(cut, {
    ok: false,
    record: 0,
    reason: "the checkpoint is not about these entries",
  });
  const stranger = await openTestDesk();
  const foreign = await verifyDiary(text, { ...HERE, key: stranger.commands.signer.key });
  await stranger.close();
  assert.equal(foreign.ok, false);
});

test("with an export of the journal every entry is found in it, and a diary that hides one is not believed", async () => {
  const path = await lived("In the chain");
  const early = await textOf(`${path}/diary.json`);
  await add(path, { kind: "note", words: "later" });
  const whole = await journalExport();
  const result = await verifyDiary(early, { key: null, journal: streamOf(whole) });
  assert.ok(result.ok, JSON.stringify(result));
  assert.equal(result.in_journal, true, "entries after the checkpoint are not missed");
  const hiding = await verifyDiary(withoutEntry(early, 2), HERE);
  assert.ok(hiding.ok, "what the desk itself signed holds as long as nobody has its journal");
  const seen = await verifyDiary(withoutEntry(early, 2), { key: null, journal: streamOf(whole) });
  assert.match(seen.ok ? "" : seen.reason, /entry \d+ of this diary was left out/);
  const other = Buffer.from(
    whole.toString("latin1").replace(/line_record/, "line_recorb"),
    "latin1",
  );
  const broken = await verifyDiary(early, { key: null, journal: streamOf(other) });
  assert.match(broken.ok ? "" : broken.reason, /the journal itself does not hold/);
});

test("the PDF carries the diary, and no byte of it can be changed", async () => {
  const path = await lived("Éditions Łódź → 東京");
  const response = await fetch(`${desk.url}${path}/diary.pdf`);
  assert.equal(response.headers.get("content-type"), "application/pdf");
  const pdf = Buffer.from(await response.arrayBuffer());
  assert.equal(pdf.toString("latin1", 0, 5), "%PDF-");
  const result = await verifyDiaryPdf(pdf, HERE);
  assert.ok(result.ok, JSON.stringify(result));
  assert.deepEqual([result.entries, result.linked], [4, 4]);
  for (let at = 0; at < pdf.length; at += 97) {
    const changed = Buffer.from(pdf);
    changed[at] = (changed[at] ?? 0) ^ 1;
    assert.equal((await verifyDiaryPdf(changed, HERE)).ok, false, `byte ${at}`);
  }
  const longer = await verifyDiaryPdf(Buffer.concat([pdf, Buffer.from(" ")]), HERE);
  assert.equal(longer.ok, false);
  if (process.env["VIGIE_SHOTS"] !== undefined)
    writeFileSync(join(process.env["VIGIE_SHOTS"], "diary.pdf"), pdf);
});

test("the poster is a PDF of one page, in four languages", async () => {
  const path = await lived("Poster");
  const page = /href="(\/line\/p\/[\w-]+)"/.exec(await textOf(path))?.[1] ?? "";
  const response = await fetch(`${desk.url}${page}/poster.pdf`);
  assert.equal(response.status, 200);
  const pdf = Buffer.from(await response.arrayBuffer());
  assert.match(pdf.toString("latin1"), /\/Type \/Pages\n\/Count 1\n/);
  assert.equal((await fetch(`${desk.url}/line/p/${"x".repeat(16)}/poster.pdf`)).status, 404);
  if (process.env["VIGIE_SHOTS"] !== undefined)
    writeFileSync(join(process.env["VIGIE_SHOTS"], "poster.pdf"), pdf);
});

test("the desk's checkpoint is of its journal, signed, and changes with it", async () => {
  const [one, key] = [await textOf("/line/checkpoint"), (await textOf("/line/key")).trim()];
  const { seq, hash } = await desk.journal.head();
  assert.deepEqual([openCheckpoint(one, key)?.seq, openCheckpoint(one, key)?.hash], [seq, hash]);
  for (let at = 0; at < one.length; at += 1) {
    const changed = `${one.slice(0, at)}${one[at] === "x" ? "y" : "x"}${one.slice(at + 1)}`;
    assert.equal(openCheckpoint(changed, key), null, `character ${at}`);
  }
});

/** Every file below the data folder that holds these bytes. */
const filesWith = (bytes: Buffer): readonly string[] =>
  readdirSync(join(dir, "data"), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((path) => readFileSync(path).includes(bytes));

test("erasure leaves no key, no file and no row with which anything of it could be read", async () => {
  const path = await lived("Gone for ever");
  const body = new FormData();
  const pixels = { create: { width: 9, height: 9, channels: 3, background: "#123" } } as const;
  const picture = await sharp(pixels).png().toBuffer();
  body.append("photo", new Blob([Buffer.from(picture)]), "x.png");
  await fetch(`${desk.url}${path}/photos`, { method: "POST", body });
  await postForm(`${desk.url}${path}/share`, { label: "insurer", days: "3" });
  const before = await textOf(`${path}/diary.json`);
  const file = (JSON.parse(before) as { file: LineFileId }).file;
  const vault = new DatabaseSync(join(dir, "data", "vault.sqlite"), { readOnly: true });
  const found = vault
    .prepare("SELECT secret FROM secret JOIN report USING (id) WHERE report = ?")
    .get(file);
  vault.close();
  const key = Buffer.from((found?.["secret"] ?? []) as ArrayLike<number>);
  assert.equal(key.length, 32);
  assert.notDeepEqual(filesWith(key), [], "the key lies in the vault");
  const blobs = join(dir, "data", "blobs");
  const ownFolders = (): readonly string[] =>
    readdirSync(blobs, { recursive: true, encoding: "utf8" }).filter((name) => name.includes(file));
  assert.notDeepEqual(ownFolders(), []);
  await postForm(`${desk.url}${path}/erase`, { confirm: "1" });
  for (const form of [key, Buffer.from(key.toString("hex")), Buffer.from(key.toString("base64"))])
    assert.deepEqual(filesWith(form), []);
  for (const words of ["Gone for ever", "promis »", "insurer"])
    assert.deepEqual(filesWith(Buffer.from(words)), [], words);
  assert.deepEqual(ownFolders(), []);
  const { lineFiles } = desk.store;
  assert.deepEqual(
    [lineFiles.records(file), lineFiles.shares(file), lineFiles.reads(file, 9)],
    [[], [], []],
  );
  let sealed = 0;
  for (const { body: fact } of await desk.journal.read(1, (await desk.journal.head()).seq)) {
    if (!("file" in fact) || fact.file !== file || !("sealed" in fact)) continue;
    sealed += 1;
    assert.equal(await desk.vault.open(file, fact.sealed), null);
  }
  assert.equal(sealed, 6, "five entries and a link");
  assert.ok((await verifyDiary(before, HERE)).ok, "what was taken along still stands");
});

test("vigie verify says what it verified, and fails on a changed byte", async () => {
  const path = await lived("On the command line");
  const text = await textOf(`${path}/diary.json`);
  const run = (name: string, body: string | Buffer, ...more: string[]) => {
    const file = join(dir, name);
    writeFileSync(file, body);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [VIGIE, "verify", file, ...more],
      {
        encoding: "utf8",
      },
    );
    return {
      status,
      result: JSON.parse(stdout === "" ? "{}" : stdout) as Record<string, unknown>,
      stderr,
    };
  };
  const key = (await textOf("/line/key")).trim();
  writeFileSync(join(dir, "journal.jsonl"), await journalExport());
  const good = run("diary.json", text, "--key", key, "--journal", join(dir, "journal.jsonl"));
  assert.equal(good.status, 0, good.stderr);
  assert.deepEqual(
    [good.result["what"], good.result["entries"], good.result["in_journal"]],
    ["diary", 4, true],
  );
  const pdf = Buffer.from(await (await fetch(`${desk.url}${path}/diary.pdf`)).arrayBuffer());
  assert.equal(run("diary.pdf", pdf, "--key", key).status, 0);
  const bad = run("changed.json", text.replace("promis ", "promix "));
  assert.equal(bad.status, 1);
  assert.equal(bad.result["record"], 3);
  assert.equal(run("checkpoint", await textOf("/line/checkpoint")).status, 2, "it needs a key");
  assert.equal(run("checkpoint", await textOf("/line/checkpoint"), "--key", key).status, 0);
});
