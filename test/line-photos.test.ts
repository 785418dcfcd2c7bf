// Pictures in the diary of a line: made anew, sealed, seen by its owner and whoever holds a link.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, test } from "node:test";
import sharp from "sharp";
import { verifyDiaryPdf } from "../src/journal/evidence/signed-pdf.ts";
import { LINE_PHOTOS_MAX } from "../src/commands/line/limits.ts";
import { MemoryBlobs } from "../src/journal/memory-blobs.ts";
import { openTestDesk, postForm, type TestDesk } from "./_desk.ts";

let desk: TestDesk;
let blobs: MemoryBlobs;
before(async () => {
  blobs = new MemoryBlobs();
  desk = await openTestDesk({ blobs });
});
after(() => desk.close());

const openFile = async (): Promise<string> =>
  (await postForm(`${desk.url}/line/open`, { name: "Kino" })).headers.get("location") ?? "";
const send = (
  path: string,
  bytes: Uint8Array,
  fields: Readonly<Record<string, string>> = {},
): Promise<Response> => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append("photo", new Blob([Buffer.from(bytes)], { type: "image/jpeg" }), "box.jpg");
  return fetch(`${desk.url}${path}/photos`, {
    method: "POST",
    body,
    redirect: "manual",
    headers: { accept: "application/json" },
  });
};
const picture = (): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: "#a33" } })
    .withExif({ IFD0: { Make: "SecretPhone" }, IFD3: { GPSLatitudeRef: "N" } })
    .jpeg()
    .toBuffer();
interface Diary {
  readonly entries: readonly Readonly<Record<string, unknown>>[];
}
const photosOf = async (path: string): Promise<Diary["entries"]> => {
  const diary = (await (await fetch(`${desk.url}${path}/diary.json`)).json()) as Diary;
  return diary.entries.filter(({ kind }) => kind === "photo");
};

test("a photo is made anew without its metadata, once, and its hash stands in the diary", async () => {
  const path = await openFile();
  const bytes = await picture();
  assert.ok(bytes.includes("SecretPhone"));
  const fields = { key: "a-photo-of-the-box", words: "The box blinks", at: "2026-01-01T10:00:00Z" };
  for (const status of [201, 201]) assert.equal((await send(path, bytes, fields)).status, status);
  const [photo, ...more] = await photosOf(path);
  assert.deepEqual(more, []);
  assert.deepEqual([photo?.["words"], photo?.["width"]], ["The box blinks", 40]);
  const shown = await fetch(`${desk.url}${path}/photos/${String(photo?.["id"])}`);
  assert.equal(shown.headers.get("content-type"), "image/jpeg");
  assert.equal(shown.headers.get("cache-control"), "private, no-store");
  const made = Buffer.from(await shown.arrayBuffer());
  assert.ok(!made.includes("SecretPhone") && !made.includes("Exif"));
  assert.equal(createHash("sha256").update(made).digest("hex"), photo?.["picture"]);
  const page = await (await fetch(`${desk.url}${path}/diary`)).text();
  assert.match(page, new RegExp(`<img src="${path}/photos/${String(photo?.["id"])}"`));
  assert.equal((await send(path, bytes, { ...fields, words: "other words" })).status, 409);
  const pdf = Buffer.from(await (await fetch(`${desk.url}${path}/diary.pdf`)).arrayBuffer());
  assert.match(pdf.toString("latin1"), /\/Subtype \/Image\n[^>]*\/Width 40\n\/Height 30\n/);
  assert.ok((await verifyDiaryPdf(pdf, { key: null, journal: null })).ok);
});

test("what is no photo, and one too many, are refused with a reason", async () => {
  const path = await openFile();
  const refused = await send(path, Buffer.from("no picture"));
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /"photo"/);
  const html = new FormData();
  html.append("words", "kept words");
  html.append("photo", new Blob(["no picture"]), "x.jpg");
  const drawn = await fetch(`${desk.url}${path}/photos`, {
    method: "POST",
    body: html,
    headers: { accept: "text/html" },
  });
  assert.equal(drawn.status, 422);
  await postForm(`${desk.url}${path}/records`, { kind: "line", line: "main" });
  const bytes = await picture();
  for (let count = 0; count < LINE_PHOTOS_MAX; count += 1)
    assert.equal((await send(path, bytes)).status, 201, `photo ${count + 1}`);
  assert.equal((await send(path, bytes)).status, 409);
});

test("a link's holder sees the photo, nobody else does, and erasure leaves nothing of it", async () => {
  const [path, other] = [await openFile(), await openFile()];
  await send(path, await picture());
  const [photo] = await photosOf(path);
  const at = `/photos/${String(photo?.["id"])}`;
  const made = await postForm(`${desk.url}${path}/share`, { label: "insurer", days: "2" });
  const [link = ""] = /\/line\/s\/[\w-]{32}/.exec(await made.text()) ?? [];
  const statusOf = async (from: string): Promise<number> =>
    (await fetch(`${desk.url}${from}${at}`)).status;
  assert.deepEqual(
    [await statusOf(path), await statusOf(link), await statusOf(other)],
    [200, 200, 404],
  );
  await postForm(`${desk.url}${path}/records`, {
    kind: "withdrawn",
    record: String(photo?.["id"]),
  });
  assert.equal(await statusOf(link), 404, "taken back, it is shown no more");
  await send(path, await picture());
  const name = {
    owner: (await desk.journal.read(1, (await desk.journal.head()).seq))
      .map(({ body }) => body)
      .filter((body) => body.kind === "line_record")
      .findLast(({ photo: hash }) => hash !== undefined),
  };
  assert.ok(name.owner !== undefined);
  const blob = { owner: name.owner.file, name: `photo-${String(name.owner.photo).slice(0, 32)}` };
  assert.ok((await blobs.read(blob)) !== null);
  await postForm(`${desk.url}${path}/erase`, { confirm: "1" });
  assert.equal(await blobs.read(blob), null);
  assert.equal(await statusOf(path), 410);
  assert.equal((await send(path, await picture())).status, 410);
});
