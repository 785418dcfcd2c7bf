import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium } from "playwright-core";
import sharp from "sharp";
import { loadAssets } from "../src/http/assets.ts";
import { FolderBlobs } from "../src/journal/folder-blobs.ts";
import { asAreaCode, asIncidentId, asOperatorId } from "../src/model/ids.ts";
import type { Decision } from "../src/model/entry.ts";
import { openTestDesk, postForm, postJson, SETUP_TOKEN } from "./_desk.ts";
import type { TestDesk, TestDeskOptions } from "./_desk.ts";
import { ownFolder } from "./_folder.ts";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => existsSync(path),
);
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
const INCIDENT = "photo-incident";
const [WIDTH, HEIGHT] = [400, 300];

/** A plain background, and in its middle a field of black and white squares that could be letters. */
async function letterPhoto(): Promise<Uint8Array<ArrayBuffer>> {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3, 200);
  for (let y = 100; y < 200; y++)
    for (let x = 100; x < 300; x++)
      pixels.fill(
        ((x >> 3) + (y >> 3)) % 2 === 0 ? 0 : 255,
        (y * WIDTH + x) * 3,
        (y * WIDTH + x) * 3 + 3,
      );
  const image = sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } });
  return Uint8Array.from(await image.jpeg({ quality: 90 }).toBuffer());
}
/** In per cent: more than the squares cover. */
const OVER_LETTERS = { left0: "20", top0: "30", width0: "60", height0: "40" };

/** How much neighbouring pixels differ inside the middle of the letters, 0 to 255. */
async function contrast(jpeg: Uint8Array): Promise<number> {
  const { data, info } = await sharp(jpeg).greyscale().raw().toBuffer({ resolveWithObject: true });
  let sum = 0;
  let count = 0;
  for (let y = 104; y < 196; y++)
    for (let x = 104; x < 288; x++) {
      const at = y * info.width + x;
      sum += Math.abs((data[at] ?? 0) - (data[at + 8] ?? 0));
      count += 1;
    }
  return sum / count;
}

interface Scene {
  readonly desk: TestDesk;
  readonly id: string;
  readonly token: string;
  readonly cookie: string;
  readonly csrf: string;
  readonly page: string;
}

/** A witness with a photo among three of a confirmed incident, and an editor with a session. */
async function scene(t: TestContext, options: TestDeskOptions = {}): Promise<Scene> {
  const desk = await openTestDesk(options);
  t.after(() => desk.close());
  const answers = [];
  for (const name of ["a", "b", "c"])
    answers.push(
      await postJson(`${desk.url}/api/v1/reports`, {
        operator: "proximus",
        services: ["tv"],
        area: "BE-52011",
        contact: `${name}@example.org`,
      }),
    );
  const [first] = answers;
  const id = String(first?.body["id"]);
  const token = String(first?.body["follow_url"]).split("/").at(-1) ?? "";
  const put = await fetch(`${desk.url}/api/v1/reports/${token}/photos/0`, {
    method: "PUT",
    headers: { "content-type": "image/jpeg" },
    body: await letterPhoto(),
  });
  assert.equal(put.status, 201);
  const opened = await postForm(`${desk.url}/desk/setup`, { token: SETUP_TOKEN });
  const cookie = (opened.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "";
  const now = desk.commands.clock();
  const incident: Decision = {
    kind: "incident",
    cause: 1,
    rule: "test@1",
    incident: {
      incident: asIncidentId(INCIDENT),
      state: "confirmed",
      reason: "reports_above_usual",
      operator: asOperatorId("proximus"),
      services: ["tv"],
      areas: [asAreaCode("BE-P50000")],
      except: [],
      onset: now - 3_600_000,
      onsetLow: now - 3_600_000,
      onsetHigh: now - 3_600_000,
      endedAt: null,
      reports: 3,
      witnesses: 3,
      affectedLow: null,
      numbers: null,
      evidence: [],
      parent: null,
      linked: [],
      spillOverOf: null,
      foundLate: false,
    },
  };
  await desk.journal.append([
    { key: "test:incident", actor: { role: "desk", id: null }, body: incident },
  ]);
  await desk.store.reached((await desk.journal.head()).seq);
  const page = `/desk/reports/${id}/photos/0/publish`;
  const drawn = await (await fetch(desk.url + page, { headers: { cookie } })).text();
  const csrf = /name="csrf" value="([^"]+)"/.exec(drawn)?.[1] ?? "";
  return { desk, id, token, cookie, csrf, page };
}

const post = (
  { desk, cookie, csrf, page }: Scene,
  fields: Readonly<Record<string, string>>,
): Promise<Response> => postForm(desk.url + page, { csrf, ...fields }, { cookie });
const agree = async (at: Scene, agreed: "yes" | "no"): Promise<Scene> => {
  const answer = await postForm(`${at.desk.url}/fr/me/${at.token}/photo-consent`, { agreed });
  assert.equal(answer.status, 303);
  const drawn = await fetch(at.desk.url + at.page, { headers: { cookie: at.cookie } });
  const csrf = /name="csrf" value="([^"]+)"/.exec(await drawn.text())?.[1] ?? "";
  return { ...at, csrf };
};
/** Address of the photo on the public page of the incident; null: there is none. */
const publicPhoto = async ({ desk }: Scene): Promise<string | null> => {
  // Pages are rendered once a second at most.
  desk.later(2_000);
  const text = await (await fetch(`${desk.url}/fr/incidents/${INCIDENT}`)).text();
  return /<img src="(\/photos\/[^"]+)"/.exec(text)?.[1] ?? null;
};
const PUBLISH = { do: "publish", checked: "1", ...OVER_LETTERS };

describe("publishing a witness's photo", () => {
  it("needs the witness's consent, an editor's session and form, and a look at it", async (t) => {
    const alone = await scene(t);
    assert.equal(alone.csrf, "", "no form without consent");
    const agreed = await agree(alone, "yes");
    assert.notEqual(agreed.csrf, "");
    assert.equal((await fetch(agreed.desk.url + agreed.page)).status, 401);
    assert.equal((await postForm(agreed.desk.url + agreed.page, PUBLISH)).status, 401);
    assert.equal((await post({ ...agreed, csrf: "forged" }, PUBLISH)).status, 403);
    const unseen = await post(agreed, { do: "publish", ...OVER_LETTERS });
    assert.equal(unseen.status, 422);
    assert.ok((await unseen.text()).includes('value="60"'), "what was entered stays");
    assert.equal(await publicPhoto(agreed), null);
    await agree(agreed, "no");
    assert.equal((await post(agreed, PUBLISH)).status, 403);
    assert.equal(await publicPhoto(agreed), null);
  });

  it("shows what was made anew, unrecognisable where it was marked, and nothing of the file", async (t) => {
    const at = await agree(await scene(t), "yes");
    const kept = await fetch(`${at.desk.url}/desk/reports/${at.id}/photos/0`, {
      headers: { cookie: at.cookie },
    });
    const original = Buffer.from(await kept.arrayBuffer());
    assert.ok((await contrast(original)) > 100, "the test photo has letters");
    const seen = await post(at, { do: "preview", ...OVER_LETTERS });
    const src = /src="([^"]+\/preview\?[^"]+)"/
      .exec(await seen.text())?.[1]
      ?.replaceAll("&amp;", "&");
    const preview = await fetch(`${at.desk.url}${src ?? ""}`, { headers: { cookie: at.cookie } });
    assert.equal(preview.status, 200);
    assert.ok((await contrast(Buffer.from(await preview.arrayBuffer()))) < 8);
    assert.equal((await fetch(`${at.desk.url}${src ?? ""}`)).status, 401);
    assert.equal((await post(at, PUBLISH)).status, 303);
    const href = await publicPhoto(at);
    assert.ok(href !== null, "not on the page of the incident");
    assert.ok(!href.includes(at.id), "the address says nothing of the report");
    const shown = await fetch(at.desk.url + href);
    assert.equal(shown.headers.get("content-type"), "image/jpeg");
    assert.match(shown.headers.get("cache-control") ?? "", /max-age=60/);
    const bytes = Buffer.from(await shown.arrayBuffer());
    assert.ok((await contrast(bytes)) < 8, "letters can be read");
    const { width, height, exif } = await sharp(bytes).metadata();
    assert.deepEqual([width, height, exif], [WIDTH, HEIGHT, undefined]);
    const corner = await sharp(bytes)
      .extract({ left: 0, top: 0, width: 50, height: 50 })
      .greyscale()
      .raw()
      .toBuffer();
    assert.ok(
      corner.every((pixel) => Math.abs(pixel - 200) < 5),
      "what was not marked stays",
    );
    const { body } = (await at.desk.journal.find(
      `photo_published:${/photos\/([\w-]+)\.jpg/.exec(href)?.[1] ?? ""}`,
    )) ?? { body: null };
    assert.ok(body?.kind === "photo_published");
    assert.deepEqual(body.photo.regions, [{ left: 20, top: 30, width: 60, height: 40 }]);
    assert.deepEqual(at.desk.troubles, []);
  });

  it("is undone by the editor, by the witness, and by erasing the report", async (t) => {
    const folder = ownFolder(t);
    const at = await agree(await scene(t, { blobs: new FolderBlobs(folder) }), "yes");
    const gone = async (href: string): Promise<void> => {
      assert.equal(await publicPhoto(at), null);
      assert.equal((await fetch(at.desk.url + href)).status, 404);
    };
    const published = async (fields: Readonly<Record<string, string>>): Promise<string> => {
      assert.equal((await post(at, { ...PUBLISH, ...fields })).status, 303);
      const href = await publicPhoto(at);
      assert.ok(href !== null);
      assert.equal((await fetch(at.desk.url + href)).status, 200);
      return href;
    };
    const first = await published({});
    const second = await published({ left0: "10" });
    assert.notEqual(second, first);
    assert.equal((await fetch(at.desk.url + first)).status, 404, "a new version takes its place");
    assert.equal((await post(at, { do: "withdraw" })).status, 303);
    await gone(second);
    const third = await published({});
    await agree(at, "no");
    await gone(third);
    await agree(at, "yes");
    const fourth = await published({});
    const erased = await postForm(`${at.desk.url}/fr/me/${at.token}/erase`, { confirm: "1" });
    assert.equal(erased.status, 303);
    await gone(fourth);
    const files = readdirSync(folder, { recursive: true }).filter((name) =>
      String(name).includes("shown-"),
    );
    assert.deepEqual(files, [], "files of shown photos are left");
  });

  it("refuses rectangles that are none, too many of them, and a report of no incident", async (t) => {
    const at = await agree(await scene(t), "yes");
    for (const wrong of [
      { width0: "0" },
      { left0: "100" },
      { top0: "-1" },
      { height0: "1.5" },
      { width0: "" },
      { left0: "x" },
    ]) {
      const answer = await post(at, { ...PUBLISH, ...wrong });
      assert.equal(answer.status, 422, JSON.stringify(wrong));
    }
    const { commands } = at.desk;
    const { publishPhoto } = await import("../src/commands/publish-photo.ts");
    const regions = Array.from({ length: 9 }, () => ({ left: 1, top: 1, width: 1, height: 1 }));
    const editor = { role: "editor", id: "test" } as const;
    const input = { report: at.id, number: 0, regions, checked: true };
    await assert.rejects(publishPhoto(commands, editor, input), /too_many/);
    await assert.rejects(publishPhoto(commands, { role: "witness", id: null }, input), {
      code: "unauthorised",
    });
    const other = await postJson(`${at.desk.url}/api/v1/reports`, { operator: "voo" });
    const token = String(other.body["follow_url"]).split("/").at(-1) ?? "";
    await fetch(`${at.desk.url}/api/v1/reports/${token}/photos/0`, {
      method: "PUT",
      headers: { "content-type": "image/jpeg" },
      body: await letterPhoto(),
    });
    await postForm(`${at.desk.url}/fr/me/${token}/photo-consent`, { agreed: "yes" });
    const nowhere = { report: String(other.body["id"]), number: 0, regions: [], checked: true };
    await assert.rejects(publishPhoto(commands, editor, nowhere), /incident/);
  });

  it(
    "is done with the mouse or with keys alone, and axe finds nothing",
    { skip: CHROMIUM === undefined ? "Chromium is missing" : false },
    async (t) => {
      const source = join(import.meta.dirname, "..", "src");
      const assets = loadAssets({
        base: "",
        pages: join(source, "pages"),
        web: join(source, "web"),
      });
      const at = await agree(await scene(t, { assets }), "yes");
      const browser = await chromium.launch({
        ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }),
        args: FLAGS,
      });
      t.after(() => browser.close());
      const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
      const [name = "", value = ""] = at.cookie.split("=");
      await context.addCookies([{ name, value, url: at.desk.url }]);
      const page = await context.newPage();
      await page.goto(at.desk.url + at.page);
      const photo = page.locator("[data-blur] svg");
      const box = await photo.boundingBox();
      assert.ok(box !== null);
      await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.3);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.5, { steps: 4 });
      await page.mouse.move(box.x + box.width * 0.8, box.y + box.height * 0.7, { steps: 4 });
      await page.mouse.up();
      const left = page.locator("[name=left0]");
      assert.ok(Math.abs(Number(await left.inputValue()) - 20) <= 1, await left.inputValue());
      assert.ok(Math.abs(Number(await page.locator("[name=width0]").inputValue()) - 60) <= 2);
      // The rest by keys: the number moves the rectangle.
      await left.focus();
      const before = Number(await left.inputValue());
      await page.keyboard.press("ArrowDown");
      assert.equal(Number(await left.inputValue()), before - 1);
      assert.equal(await photo.locator("rect").first().getAttribute("x"), String(before - 1));
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze();
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`),
        [],
      );
      await page.locator("button[value=preview]").focus();
      await page.keyboard.press("Enter");
      await page.locator("#preview img").waitFor();
      const loaded = await page
        .locator("#preview img")
        .evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth > 0);
      assert.ok(loaded, "the preview is no picture");
      await page.locator("[name=checked]").focus();
      await page.keyboard.press("Space");
      await page.locator("[data-save]").focus();
      await page.keyboard.press("Enter");
      await page.locator("button[value=withdraw]").waitFor();
      const href = await publicPhoto(at);
      assert.ok(href !== null);
      const shown = Buffer.from(await (await fetch(at.desk.url + href)).arrayBuffer());
      assert.ok((await contrast(shown)) < 12);
    },
  );
});
