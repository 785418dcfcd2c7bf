import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { openSqliteJournal } from "../src/journal/sqlite/open-sqlite-journal.ts";
import type { BlobName, Blobs } from "../src/journal/blobs.ts";
import { MemoryBlobs } from "../src/journal/memory-blobs.ts";
import { FolderBlobs } from "../src/journal/folder-blobs.ts";
import { KEY_BYTES, openWith } from "../src/journal/seal.ts";
import sharp from "sharp";
import { openTestDesk, postForm, postJson, SETUP_TOKEN } from "./_desk.ts";
import type { TestDesk, TestDeskOptions } from "./_desk.ts";
import { ownFolder } from "./_folder.ts";
import { postReport, startDesk } from "./_running-desk.ts";
import { JUMET_EXIF, photoOf, pngOf, withComment } from "./_photos.ts";

const EICAR = String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`;
const MIB = 1024 * 1024;

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly retryAfter: string | null;
}

const opened = async (t: TestContext, options: TestDeskOptions = {}): Promise<TestDesk> => {
  const desk = await openTestDesk(options);
  t.after(() => desk.close());
  return desk;
};

const reported = async (desk: TestDesk): Promise<{ id: string; token: string }> => {
  const { status, body } = await postJson(`${desk.url}/api/v1/reports`, { operator: "proximus" });
  assert.equal(status, 201);
  return { id: String(body["id"]), token: String(body["follow_url"]).split("/").at(-1) ?? "" };
};

const put = async (
  [desk, path]: readonly [TestDesk, string],
  bytes: Uint8Array<ArrayBuffer>,
  type = "image/jpeg",
): Promise<Answer> => {
  const response = await fetch(`${desk.url}/api/v1/reports/${path}`, {
    method: "PUT",
    headers: { "content-type": type },
    body: bytes,
  });
  const body = (await response.json()) as Record<string, unknown>;
  return { status: response.status, body, retryAfter: response.headers.get("retry-after") };
};

const problemOf = ({ body }: Answer): string =>
  (body["errors"] as { problem: string }[] | undefined)?.[0]?.problem ?? "";

const shown = async (
  desk: TestDesk,
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; bytes: Buffer; headers: Headers }> => {
  const response = await fetch(desk.url + path, { headers });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, bytes, headers: response.headers };
};

const text = (words: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(words));

const erase = (desk: TestDesk, token: string): Promise<Response> =>
  postForm(`${desk.url}/fr/me/${token}/erase`, { confirm: "yes" });

describe("photos of witnesses", () => {
  it("are made anew, shown to their witness and to editors, and to nobody else", async (t) => {
    const desk = await opened(t);
    const { id, token } = await reported(desk);
    const photo = await photoOf({ width: 4000, height: 3000, exif: JUMET_EXIF });
    const answer = await put([desk, `${token}/photos/0`], photo);
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
    assert.deepEqual(
      { ...answer.body, bytes: 0 },
      { number: 0, width: 2048, height: 1536, bytes: 0, area: null },
    );
    await desk.store.reached((await desk.journal.head()).seq);

    const own = await shown(desk, `/fr/me/${token}/photos/0`);
    assert.equal(own.status, 200);
    assert.equal(own.headers.get("content-type"), "image/jpeg");
    assert.equal(own.headers.get("x-content-type-options"), "nosniff");
    assert.match(own.headers.get("cache-control") ?? "", /no-store/);
    assert.equal(own.bytes.length, answer.body["bytes"]);
    const { format, width, exif, icc } = await sharp(own.bytes).metadata();
    assert.deepEqual([format, width, exif, icc], ["jpeg", 2048, undefined, undefined]);
    const page = await shown(desk, `/fr/me/${token}`);
    assert.match(page.bytes.toString(), new RegExp(`/fr/me/${token}/photos/0"`));

    const atDesk = `/desk/reports/${id}/photos/0`;
    assert.equal((await shown(desk, atDesk)).status, 401);
    const session = await postForm(`${desk.url}/desk/setup`, { token: SETUP_TOKEN });
    const cookie = (session.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "";
    assert.deepEqual((await shown(desk, atDesk, { cookie })).bytes, own.bytes);
    assert.match((await shown(desk, "/desk/", { cookie })).bytes.toString(), new RegExp(atDesk));
    assert.equal((await shown(desk, `/fr/me/${id}/photos/0`)).status, 404);
    assert.equal((await shown(desk, `/fr/me/${token}/photos/1`)).status, 404);
    assert.equal((await shown(desk, `/fr/me/${token}/photos/-1`)).status, 404);
    assert.deepEqual(desk.troubles, []);
  });

  it("keep the commune where they were taken when the witness agrees, and nothing else", async (t) => {
    const desk = await opened(t);
    const { token } = await reported(desk);
    const photo = await photoOf({ width: 200, height: 100, exif: JUMET_EXIF });
    for (const needle of ["Spyglass", "Hippolyte"])
      assert.ok(Buffer.from(photo).includes(needle), `the test photo lacks ${needle}`);
    const agreed = await put([desk, `${token}/photos/0?position=1`], photo);
    assert.equal((agreed.body["area"] as { code: string }).code, "BE-52011");
    const silent = await put([desk, `${token}/photos/1`], photo);
    assert.equal(silent.body["area"], null);
    await desk.store.reached((await desk.journal.head()).seq);
    for (const number of [0, 1]) {
      const { bytes } = await shown(desk, `/fr/me/${token}/photos/${number}`);
      for (const needle of ["Exif", "Spyglass", "Hippolyte", "GPS"])
        assert.ok(!bytes.includes(needle), `${number}: ${needle}`);
    }
    const entries = JSON.stringify(await desk.journal.read(1, 100));
    assert.doesNotMatch(entries, /"lat"|50\.44|4\.43/);
  });

  it("leave behind what was hidden in the file: a comment, an archive at its end", async (t) => {
    const desk = await opened(t);
    const { token } = await reported(desk);
    const infected = withComment(await photoOf({ width: 80, height: 60 }), EICAR);
    assert.ok(Buffer.from(infected).includes("EICAR"));
    assert.equal((await put([desk, `${token}/photos/0`], infected)).status, 201);
    const archive = Buffer.concat([
      pngOf(64, 64),
      Buffer.from("PK\u0003\u0004 evil.html <script>"),
    ]);
    const polyglot = await put([desk, `${token}/photos/1`], Uint8Array.from(archive), "image/png");
    assert.equal(polyglot.status, 201);
    await desk.store.reached((await desk.journal.head()).seq);
    for (const [number, needle] of [
      ["0", "EICAR"],
      ["1", "PK\u0003\u0004"],
    ] as const) {
      const { bytes, status } = await shown(desk, `/fr/me/${token}/photos/${number}`);
      assert.equal(status, 200);
      assert.ok(!bytes.includes(needle), needle);
      assert.equal((await sharp(bytes).metadata()).format, "jpeg");
    }
  });

  it("of another kind, cut short or broken are refused with their reason", async (t) => {
    const desk = await opened(t);
    const { token } = await reported(desk);
    const photo = await photoOf({ width: 800, height: 600 });
    const svg = text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    const gif = Uint8Array.from(await sharp(photo).resize(20).gif().toBuffer());
    const heic = text("\0\0\0\u0018ftypheic\0\0\0\0mif1heic");
    for (const [name, bytes, type, problem] of [
      ["SVG", svg, "image/svg+xml", "not_a_photo"],
      ["SVG in disguise", svg, "image/jpeg", "not_a_photo"],
      ["GIF", gif, "image/gif", "not_a_photo"],
      ["HEIC", heic, "image/heic", "not_a_photo"],
      ["nothing", new Uint8Array(), "image/jpeg", "not_a_photo"],
      ["half a JPEG", photo.slice(0, photo.length / 2), "image/jpeg", "unreadable_file"],
      ["the head of a JPEG", photo.slice(0, 12), "image/jpeg", "unreadable_file"],
      ["a PNG without pixels", pngOf(0, 10), "image/png", "unreadable_file"],
    ] as const) {
      const answer = await put([desk, `${token}/photos/0`], bytes, type);
      assert.equal(answer.status, 422, name);
      assert.equal(problemOf(answer), problem, name);
    }
    assert.equal((await put([desk, `${token}/photos/0`], photo, "text/html")).status, 415);
    assert.equal((await put([desk, "no-such-token/photos/0"], photo)).status, 404);
  });

  it("a bomb of 256 Mpx is refused in 200 ms, and memory stays where it was", async (t) => {
    const desk = await opened(t);
    const { token } = await reported(desk);
    const bomb = pngOf(16_000, 16_000);
    assert.ok(bomb.length < MIB, `${bomb.length}`);
    const before = process.memoryUsage.rss();
    const took: number[] = [];
    for (let time = 0; time < 5; time += 1) {
      const started = performance.now();
      const answer = await put([desk, `${token}/photos/0`], bomb, "image/png");
      took.push(performance.now() - started);
      assert.equal(answer.status, 413);
      assert.equal(problemOf(answer), "too_many_pixels");
    }
    // The fastest: what else the machine does is not the bomb's.
    assert.ok(Math.min(...took) < 200, `${took.map(Math.round).join(", ")} ms`);
    const grown = (process.memoryUsage.rss() - before) / MIB;
    assert.ok(grown < 32, `${Math.round(grown)} MiB more`);
    // The bound from its other side: 64 Mpx of black are taken.
    const large = await put([desk, `${token}/photos/0`], pngOf(8000, 8000), "image/png");
    assert.equal(large.status, 201, JSON.stringify(large.body));
    const over = await put([desk, `${token}/photos/1`], pngOf(8000, 8001), "image/png");
    assert.equal(over.status, 413);
  });

  it("are four at most, and so large at most", async (t) => {
    const desk = await opened(t);
    const { token } = await reported(desk);
    const photo = await photoOf({ width: 60, height: 40 });
    for (const number of [0, 1, 2, 3])
      assert.equal((await put([desk, `${token}/photos/${number}`], photo)).status, 201);
    const fifth = await put([desk, `${token}/photos/4`], photo);
    assert.equal(fifth.status, 422);
    assert.equal(problemOf(fifth), "too_many");
    const large = new Uint8Array(12 * MIB + 1);
    large.set(photo);
    assert.equal((await put([desk, `${token}/photos/0`], large)).status, 413);
  });

  it("sent twice are one, also at the same moment; another one under the number is refused", async (t) => {
    const desk = await opened(t);
    const { token } = await reported(desk);
    const photo = await photoOf({ width: 60, height: 40 });
    const { seq } = await desk.journal.head();
    const twice = await Promise.all([
      put([desk, `${token}/photos/0`], photo),
      put([desk, `${token}/photos/0`], photo),
    ]);
    assert.deepEqual(
      twice.map(({ status }) => status),
      [201, 201],
    );
    assert.deepEqual(twice[0].body, twice[1].body);
    assert.equal((await put([desk, `${token}/photos/0`], photo)).status, 201);
    assert.equal((await desk.journal.head()).seq, seq + 1);
    const other = await photoOf({ width: 61, height: 40 });
    assert.equal((await put([desk, `${token}/photos/0`], other)).status, 409);
    await desk.store.reached(seq + 1);
    const { bytes } = await shown(desk, `/fr/me/${token}/photos/0`);
    assert.equal((await sharp(bytes).metadata()).width, 60);
  });

  it("wait outside when too many are on their way", async (t) => {
    const desk = await opened(t, { limits: { PHOTO_UPLOADS_MAX: 0 } });
    const { token } = await reported(desk);
    const answer = await put([desk, `${token}/photos/0`], await photoOf({ width: 9, height: 9 }));
    assert.equal(answer.status, 503);
    assert.ok(Number(answer.retryAfter) > 0);
  });

  it("can be added by the form of the own page, without scripts", async (t) => {
    const desk = await opened(t);
    const { token } = await reported(desk);
    const page = `${desk.url}/fr/me/${token}`;
    assert.match(await (await fetch(page)).text(), /enctype="multipart\/form-data"/);
    const send = async (bytes: Uint8Array<ArrayBuffer>): Promise<Response> => {
      const form = new FormData();
      form.set("number", "0");
      form.set("photo", new Blob([bytes], { type: "image/jpeg" }), "<script>.jpg");
      const headers = { accept: "text/html" };
      return fetch(`${page}/photos`, { method: "POST", body: form, redirect: "manual", headers });
    };
    const wrong = await send(Uint8Array.from(Buffer.from("GIF89a")));
    assert.equal(wrong.status, 422);
    assert.match(await wrong.text(), /JPEG, PNG ou WebP/);
    const right = await send(await photoOf({ width: 90, height: 60 }));
    assert.equal(right.status, 303);
    assert.equal((await shown(desk, `/fr/me/${token}/photos/0`)).status, 200);
  });

  it("that are on their way while their report is erased leave nothing behind", async (t) => {
    const blobs = new MemoryBlobs();
    const written: BlobName[] = [];
    let meanwhile = async (): Promise<unknown> => null;
    const slow: Blobs = {
      write: async (blob, bytes) => {
        written.push(blob);
        await blobs.write(blob, bytes);
        await meanwhile();
      },
      read: (blob) => blobs.read(blob),
      remove: (owner) => blobs.remove(owner),
    };
    const desk = await opened(t, { blobs: slow });
    const { token } = await reported(desk);
    meanwhile = () => erase(desk, token);
    const photo = await photoOf({ width: 60, height: 40 });
    assert.equal((await put([desk, `${token}/photos/0`], photo)).status, 410);
    assert.equal(written.length, 1);
    for (const blob of written) assert.equal(await blobs.read(blob), null);
    await desk.store.reached((await desk.journal.head()).seq);
    assert.equal((await shown(desk, `/fr/me/${token}/photos/0`)).status, 410);
  });

  it("that were acknowledged outlive a desk that is killed", { timeout: 60_000 }, async (t) => {
    const dir = join(ownFolder(t), "data");
    const first = await startDesk(dir);
    t.after(() => first.kill());
    const { body } = await postReport(first.url, { text: "Plus de télé Proximus à Jumet" });
    const token = String(body["follow_url"]).split("/").at(-1) ?? "";
    const response = await fetch(`${first.url}/api/v1/reports/${token}/photos/2`, {
      method: "PUT",
      headers: { "content-type": "image/jpeg" },
      body: await photoOf({ width: 300, height: 200, exif: JUMET_EXIF }),
    });
    assert.equal(response.status, 201);
    await first.kill();
    const second = await startDesk(dir);
    t.after(() => second.kill());
    const own = await fetch(`${second.url}/fr/me/${token}/photos/2`);
    assert.equal(own.status, 200);
    assert.equal((await sharp(await own.arrayBuffer()).metadata()).width, 300);
    // Its image process ended with it, and the new desk has none until it is needed.
    assert.equal(await second.stop(), 0);
  });

  it("go with their report: no file that is left can be opened, with any key that is left", async (t) => {
    const dir = ownFolder(t);
    const engine = await openSqliteJournal({ dir, clock: Date.now });
    const blobs = new FolderBlobs(dir);
    const desk = await openTestDesk({ engine, blobs });
    const { token, id } = await reported(desk);
    const photo = await photoOf({ width: 60, height: 40 });
    assert.equal((await put([desk, `${token}/photos/0`], photo)).status, 201);
    const files = (): string[] =>
      readdirSync(join(dir, "blobs"), { recursive: true, encoding: "utf8" })
        .map((name) => join(dir, "blobs", name))
        .filter((path) => statSync(path).isFile());
    const [path = ""] = files();
    const kept = readFileSync(path);
    assert.ok(!kept.includes("JFIF") && statSync(path).mode % 0o100 === 0, "private and sealed");
    const wrapped = kept.toString("ascii", 3, 3 + kept.readUInt16BE(1));
    const triedOpen = (): boolean =>
      readdirSync(dir)
        .filter((name) => statSync(join(dir, name)).isFile())
        .some((name) => {
          const content = readFileSync(join(dir, name));
          for (let at = 0; at + KEY_BYTES <= content.length; at += 1) {
            try {
              openWith(content.subarray(at, at + KEY_BYTES), id, wrapped);
              return true;
            } catch {
              // not this one
            }
          }
          return false;
        });
    // The method finds a key that is there: without this the silence below would prove nothing.
    assert.ok(triedOpen());
    assert.equal((await erase(desk, token)).status, 303);
    assert.equal(existsSync(path), false);
    assert.deepEqual(files(), []);
    assert.equal(triedOpen(), false);
    assert.equal((await shown(desk, `/fr/me/${token}/photos/0`)).status, 410);
    assert.equal((await put([desk, `${token}/photos/1`], photo)).status, 410);
    await desk.close();
    await engine.journal.close();
  });
});
