// What a reader on a bad line waits for: bytes at first paint, and requests before the content.
import assert from "node:assert/strict";
import { request } from "node:http";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { NO_BROWSER, openBrowser } from "./_browser.ts";
import { openPlayedPages, type PlayedPages } from "./_played-desk.ts";

/**
 * The first ten segments of a new connection carry as much without waiting (RFC 6928: 14,600 bytes,
 * less the headers). Counted: the brotli body of the page, and of every sheet that holds up its
 * first paint. Pictures, scripts and what comes into view later hold up nothing.
 */
const FIRST_PAINT_BYTES_MAX = 14 * 1024;

let desk: PlayedPages;
let browser: Browser | null = null;
before(async () => {
  desk = await openPlayedPages();
  if (NO_BROWSER === false) browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await desk.close();
});

const bytesOf = (url: string): Promise<number> =>
  new Promise((resolve, reject) => {
    request(url, { headers: { "accept-encoding": "br" } }, (response) => {
      let bytes = 0;
      assert.equal(response.headers["content-encoding"], "br");
      response.on("data", (chunk: Buffer) => (bytes += chunk.length));
      response.on("end", () => resolve(bytes));
    })
      .on("error", reject)
      .end();
  });

for (const name of ["report", "incident", "home", "place"]) {
  test(`the page "${name}" needs one answer of at most 14 KB to be painted`, async (t) => {
    const url = desk.url + (desk.pages[name] ?? "");
    const text = await (await fetch(url)).text();
    const [head = ""] = text.split("</head>", 1);
    const sheets = [...head.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)];
    // Pages of places share a sheet of their own; the form and the incident have everything in them.
    if (name !== "place") assert.deepEqual(sheets, []);
    assert.doesNotMatch(head, /<script(?! type="module")/);
    let bytes = await bytesOf(url);
    for (const [, href = ""] of sheets) bytes += await bytesOf(desk.url + href);
    t.diagnostic(`${name}: ${bytes} bytes with brotli, of ${Buffer.byteLength(text)}`);
    assert.ok(bytes <= FIRST_PAINT_BYTES_MAX, `${bytes} bytes`);
  });
}

test("state, hour and place of an incident stand before anything else in its page", async () => {
  const text = await (await fetch(desk.url + (desk.pages["incident"] ?? ""))).text();
  const main = text.slice(text.indexOf("<main"));
  const words = main.replaceAll(/<[^>]*>/g, " ").slice(0, 700);
  for (const word of [/Proximus/, /20:5\d/, / dans \d+ (arrondissements|communes|provinces)/])
    assert.match(words, word);
});

/** Requests of a page that were sent before its first words were painted. */
const requestsBeforePaint = async (page: Page, url: string): Promise<readonly string[]> => {
  await page.goto(url, { waitUntil: "load" });
  return page.evaluate(() => {
    const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
    return performance
      .getEntriesByType("resource")
      .filter((entry) => entry.startTime < paint && "renderBlockingStatus" in entry)
      .filter((entry) => Reflect.get(entry, "renderBlockingStatus") === "blocking")
      .map(({ name }) => name);
  });
};

test(
  "nothing else is asked for before an incident's first words",
  { skip: NO_BROWSER },
  async () => {
    const page = await browser?.newPage({ viewport: { width: 360, height: 740 } });
    assert.ok(page);
    assert.deepEqual(
      await requestsBeforePaint(page, desk.url + (desk.pages["incident"] ?? "")),
      [],
    );
    await page.close();
  },
);

test(
  "the map comes when it is near: a picture without scripts, every area with them",
  { skip: NO_BROWSER },
  async () => {
    for (const javaScriptEnabled of [false, true]) {
      const context = await browser?.newContext({
        javaScriptEnabled,
        viewport: { width: 360, height: 740 },
      });
      const page = await context?.newPage();
      assert.ok(page && context);
      const reports: string[] = [];
      page.on("console", (message) => reports.push(message.text()));
      page.on("pageerror", (error) => reports.push(error.message));
      await page.goto(desk.url + (desk.pages["incident"] ?? ""));
      const map = page.locator("#map");
      await map.scrollIntoViewIfNeeded();
      if (javaScriptEnabled) {
        await map.locator("svg.map-picture a").first().waitFor();
        await map.locator("button[data-zoom='2']").click();
      } else {
        const picture = map.locator("img.map-picture");
        await picture.scrollIntoViewIfNeeded();
        await page.waitForFunction("document.images[0].complete");
        assert.ok(
          await picture.evaluate((one) => one instanceof HTMLImageElement && one.naturalWidth > 0),
        );
        await page.locator("p.map-tools a").click();
        await page.locator("svg.map-picture a").first().waitFor();
      }
      assert.deepEqual(reports, []);
      await context.close();
    }
  },
);

test("what is one person's own is not for search engines, and the rest says where it is", async () => {
  const robots = await (await fetch(`${desk.url}/robots.txt`)).text();
  assert.match(robots, /^User-agent: \*\n/);
  assert.match(robots, /\nDisallow: \/desk\/\n/);
  const own = await (await fetch(desk.url + (desk.pages["witness"] ?? ""))).text();
  assert.match(own, /<meta name="robots" content="noindex"/);
  for (const name of ["home", "incident", "report"]) {
    const page = await (await fetch(desk.url + (desk.pages[name] ?? ""))).text();
    assert.match(page, /<meta name="description" content="[^"]{20,}"/);
  }
});
