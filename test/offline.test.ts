import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { createServer, request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { AxeBuilder } from "@axe-core/playwright";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { openSqliteJournal } from "../src/journal/sqlite/open-sqlite-journal.ts";
import { ownFolder } from "./_folder.ts";
import { JUMET_EXIF, photoOf } from "./_photos.ts";
import { type RunningDesk, startDesk } from "./_running-desk.ts";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => existsSync(path),
);
const skip = CHROMIUM === undefined ? "Chromium is missing: nothing was kept on any phone" : false;
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
/** A desk behind a prefix: everything below works under a sub-path. */
const BASE = "/pannes";
const WORDS = "Plus de télé Proximus à Jumet depuis ce matin";

type Mood = "up" | "busy" | "cut" | "deaf";

interface Way {
  /** The desk as the browser sees it. */
  readonly url: string;
  readonly posts: () => number;
  /** `busy`: 503 with Retry-After; `cut`: the connection breaks; `deaf`: the desk does what it is asked and its answer is lost. */
  set(mood: Mood): void;
}

/** Between browser and desk: a network that can be taken away while the desk runs on. */
async function wayTo(t: TestContext, desk: RunningDesk): Promise<Way> {
  let mood: Mood = "up";
  let posts = 0;
  const server = createServer((incoming, outgoing) => {
    if (incoming.method === "POST") posts += 1;
    if (mood === "cut") return void incoming.socket.destroy();
    if (mood === "busy") {
      incoming.resume();
      outgoing.writeHead(503, {
        "retry-after": "1",
        "content-type": "application/problem+json",
      });
      return void outgoing.end("{}");
    }
    const { method, headers, url } = incoming;
    const onward = httpRequest(new URL(url ?? "/", desk.url), { method, headers }, (answer) => {
      if (mood === "deaf" && method !== "GET") return void incoming.socket.destroy();
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on("error", () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${BASE}`,
    posts: () => posts,
    set: (next) => {
      mood = next;
      server.closeIdleConnections();
    },
  };
}

interface World {
  readonly desk: RunningDesk;
  readonly way: Way;
  readonly dataDir: string;
  readonly photo: { name: string; mimeType: string; buffer: Buffer };
  /** The same profile again: a browser that was closed and opened. */
  open(): Promise<BrowserContext>;
}

async function world(t: TestContext): Promise<World> {
  const folder = ownFolder(t);
  const dataDir = join(folder, "data");
  const desk = await startDesk(dataDir, { VIGIE_BASE: BASE });
  t.after(() => desk.kill());
  const way = await wayTo(t, desk);
  let context: BrowserContext | null = null;
  t.after(() => context?.close());
  const bytes = await photoOf({ width: 1600, height: 1200, exif: JUMET_EXIF });
  return {
    desk,
    way,
    dataDir,
    photo: { name: "decodeur.jpg", mimeType: "image/jpeg", buffer: Buffer.from(bytes) },
    open: async () => {
      context = await chromium.launchPersistentContext(join(folder, "profile"), {
        executablePath: CHROMIUM ?? "",
        args: FLAGS,
        locale: "fr-BE",
        viewport: { width: 360, height: 740 },
      });
      return context;
    },
  };
}

const ready = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while ((await caches.match("/pannes/fr/report")) === undefined)
      await new Promise((resolve) => setTimeout(resolve, 50));
  });
};

const write = async (page: Page, { photo }: World): Promise<void> => {
  await page.locator("textarea[name=text]").fill(WORDS);
  await page.locator("input[name=photo]").setInputFiles(photo);
  await page.locator("form.report button[type=submit]").first().click();
};

const says = async (page: Page, words: RegExp): Promise<void> => {
  await page
    .locator("[data-outbox] [data-words]")
    .filter({ hasText: words })
    .waitFor({ timeout: 30_000 });
};

const accessible = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "RGAAv4", "best-practice"])
    .analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(" ")}`),
    [],
  );
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(wide <= 0, `${page.url()} scrolls sideways by ${wide} px`);
};

/** What the journal holds once the desk has stopped. */
const kept = async ({ desk, dataDir }: World): Promise<{ reports: number[]; photos: number }> => {
  await desk.stop();
  const { journal } = await openSqliteJournal({ dir: dataDir, clock: Date.now });
  const { seq } = await journal.head();
  const entries = await journal.read(1, seq);
  await journal.close();
  const reports = entries.flatMap(({ body }) => (body.kind === "report" ? [body.saidAt] : []));
  return { reports, photos: entries.filter(({ body }) => body.kind === "photo").length };
};

test(
  "a report with its photo, written without network, arrives once after tab and browser were closed",
  { skip, timeout: 180_000 },
  async (t) => {
    const there = await world(t);
    const { way } = there;
    const first = await there.open();
    const page = await first.newPage();
    await page.goto(`${way.url}/fr/proximus`);
    await ready(page);

    way.set("cut");
    await first.setOffline(true);
    await page.goto(`${way.url}/fr/report`);
    assert.match(await page.locator("[data-known]").innerText(), /hors ligne/i);
    await page.goto(`${way.url}/fr/proximus`);
    assert.match(await page.locator("h1").innerText(), /Proximus/);
    assert.match(await page.locator("[data-known]").innerText(), /\d\d:\d\d/);
    await page.goto(`${way.url}/fr/report?operator=proximus`);
    const writtenAt = Date.now();
    await write(page, there);
    await says(page, /Gardé sur ce téléphone/);
    await page.close();
    await first.close();

    const second = await there.open();
    await second.setOffline(true);
    const again = await second.newPage();
    await again.goto(`${way.url}/fr/report`);
    await says(again, /Gardé sur ce téléphone/);
    await delay(2000);
    way.set("up");
    await second.setOffline(false);
    await says(again, /Reçu/);
    await again.locator("a[data-follow]").click();
    await again.waitForURL(/\/fr\/me\//);
    assert.match(await again.locator("blockquote").innerText(), /Jumet/);
    const image = again.locator("ul.photos img");
    await image.scrollIntoViewIfNeeded();
    assert.ok(await image.evaluate((one: HTMLImageElement) => one.decode().then(() => true)));
    // Nothing is left to be sent again.
    await again.goto(`${way.url}/fr/report`);
    await delay(500);
    assert.equal(await again.locator("[data-outbox]").isVisible(), false);
    await second.close();
    const { reports, photos } = await kept(there);
    assert.equal(reports.length, 1);
    assert.equal(photos, 1);
    // Said when it was written, not when the network came back.
    assert.ok(Math.abs((reports[0] ?? 0) - writtenAt) < 2000);
  },
);

test(
  "while the desk answers 503 or its answers are lost, the report waits, says so, and arrives once",
  { skip, timeout: 180_000 },
  async (t) => {
    const there = await world(t);
    const { way } = there;
    const context = await there.open();
    const page = await context.newPage();
    await page.goto(`${way.url}/fr/report`);
    await ready(page);
    way.set("busy");
    await write(page, there);
    await says(page, /Gardé sur ce téléphone/);
    // Who reads meanwhile is shown the last state, with its time.
    const reader = await context.newPage();
    await reader.goto(`${way.url}/fr/report`);
    assert.match(await reader.locator("[data-known]").innerText(), /le serveur ne répond pas/);
    await reader.close();
    await accessible(page);
    const tries = way.posts();
    await delay(4500);
    const more = way.posts() - tries;
    assert.ok(more >= 1 && more <= 5, `${more} tries in 4.5 s, one a second was asked for`);
    // The worst moment: the desk has it on disk, the phone does not know.
    way.set("deaf");
    await page.locator("[data-outbox] [data-send]").click();
    await delay(1500);
    way.set("up");
    await page.waitForURL(/\/fr\/me\//, { timeout: 60_000 });
    assert.match(await page.locator("blockquote").innerText(), /Jumet/);
    await context.close();
    const { reports, photos } = await kept(there);
    assert.equal(reports.length, 1);
    assert.equal(photos, 1);
  },
);

test(
  "a desk that answers 503 for ten minutes gets the report once, by itself, when it is back",
  { skip, timeout: 600_000 },
  async (t) => {
    const there = await world(t);
    const { way } = there;
    const context = await there.open();
    const page = await context.newPage();
    await page.goto(`${way.url}/fr/report`);
    await ready(page);
    way.set("busy");
    await write(page, there);
    await says(page, /Gardé sur ce téléphone/);
    // Minutes of the phone pass in a moment; between them its clock runs as ever.
    await page.clock.install();
    for (let minute = 1; minute <= 10; minute += 1) {
      const tries = way.posts();
      await page.clock.fastForward(60_000);
      while (way.posts() === tries) await delay(20);
      await says(page, /Gardé sur ce téléphone/);
    }
    // By itself: nothing touches the page any more.
    way.set("up");
    await page.waitForURL(/\/fr\/me\//, { timeout: 300_000 });
    assert.match(await page.locator("blockquote").innerText(), /Jumet/);
    await context.close();
    const { reports, photos } = await kept(there);
    assert.equal(reports.length, 1);
    assert.equal(photos, 1);
  },
);

test(
  "the desk is installable, and its worker keeps to its own pages",
  { skip, timeout: 120_000 },
  async (t) => {
    const there = await world(t);
    const { way } = there;
    const manifest = await fetch(`${way.url}/manifest.webmanifest`);
    assert.match(manifest.headers.get("content-type") ?? "", /manifest\+json/);
    const {
      start_url: start,
      scope,
      icons,
    } = (await manifest.json()) as {
      start_url: string;
      scope: string;
      icons: { src: string }[];
    };
    assert.deepEqual([start, scope], [`${BASE}/`, `${BASE}/`]);
    assert.equal((await fetch(new URL(icons[0]?.src ?? "", way.url))).status, 200);
    const worker = await fetch(`${way.url}/sw.js`);
    assert.match(worker.headers.get("content-security-policy") ?? "", /default-src 'none'/);
    assert.equal(worker.headers.get("cache-control"), "no-cache");

    const context = await there.open();
    const page = await context.newPage();
    const refused: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") refused.push(message.text());
    });
    await page.goto(`${way.url}/fr/`);
    await ready(page);
    const session = await context.newCDPSession(page);
    const { errors } = await session.send("Page.getAppManifest");
    assert.deepEqual(errors, []);
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
    assert.deepEqual(
      installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito"),
      [],
    );
    await page.goto(`${way.url}/fr/report`);
    await write(page, there);
    await page.waitForURL(/\/fr\/me\//);
    const own = page.url();
    await page.locator("ul.photos img").waitFor();
    await accessible(page);
    assert.deepEqual(refused, []);
    const cached = await page.evaluate(async () => {
      const all = await Promise.all(
        (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
      );
      return all.flat().map(({ url }) => new URL(url).pathname);
    });
    assert.ok(cached.includes(`${BASE}/fr/report`), cached.join(" "));
    assert.ok(!cached.includes(new URL(own).pathname), "a witness's own page was kept");
    assert.ok(cached.every((path) => path.startsWith(`${BASE}/`)));
  },
);
