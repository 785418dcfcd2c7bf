import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, chromium, type Page } from "playwright-core";
import { asAreaCode } from "../src/model/ids.ts";
import { toText } from "../src/pages/html.ts";
import { contextOf, NOW, PROXIMUS } from "../src/pages/_samples.ts";
import type { MapView } from "../src/pages/map/map-view.ts";
import { renderMap } from "../src/pages/map/render-map.ts";
import { loadGazetteer } from "../src/places/gazetteer.ts";
import { loadShapes } from "../src/places/shapes.ts";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => existsSync(path),
);
const skip =
  CHROMIUM === undefined ? "Chromium is missing: the map was not tried in a browser" : false;
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const read = (path: string): Buffer => readFileSync(new URL(`../${path}`, import.meta.url));
const scripts = ["map", "map-slider"].map((name) =>
  stripTypeScriptTypes(read(`src/web/${name}.ts`).toString("utf8")),
);
const css = ["colours.css", "look.css", "map/picture.css", "map/map.css"]
  .map((path) => read(`src/pages/${path}`))
  .join("");

const LIEGE = asAreaCode("BE-P60000");
const NAMUR = asAreaCode("BE-P90000");
const view: MapView = {
  root: asAreaCode("BE"),
  level: "province",
  operator: PROXIMUS,
  service: "tv",
  areas: [{ code: LIEGE, state: "down", witnesses: 34, share: 0.5, part: false }],
  others: "none",
  held: false,
  except: [],
  asOf: NOW,
  frames: [
    { at: NOW - 7_200_000, areas: [] },
    { at: NOW - 3_600_000, areas: [{ code: NAMUR, state: "checking", part: true }] },
    { at: NOW, areas: [{ code: LIEGE, state: "down", part: false }] },
  ],
};

let browser: Browser;
before(async () => {
  if (CHROMIUM !== undefined) {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  }
});
after(async () => {
  if (CHROMIUM !== undefined) await browser.close();
});

const withMap = async (width: number, use: (page: Page) => Promise<void>): Promise<void> => {
  const places = loadGazetteer(read("data/gazetteer.bin"));
  const shapes = loadShapes(read("data/map.bin"), places);
  const map = toText(renderMap({ ...contextOf("en", { places }), shapes }, view));
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  try {
    await page.setContent(
      `<!doctype html><html lang="en"><title>Map</title><style>${css}</style><body><main><h1>Map</h1>${map}</main></body></html>`,
    );
    for (const content of scripts) await page.addScriptTag({ content, type: "module" });
    await page.locator(".map-tools").waitFor({ state: "visible" });
    await use(page);
  } finally {
    await context.close();
  }
};
const stateOf = (page: Page, code: string): Promise<string | null> =>
  page.locator(`[data-area="${code}"]`).getAttribute("class");
const boxOf = async (page: Page): Promise<readonly number[]> =>
  ((await page.locator(".map-picture").getAttribute("viewBox")) ?? "").split(" ").map(Number);

test(
  "the slider shows earlier moments by keyboard and comes back to the present",
  { skip },
  async () => {
    await withMap(1280, async (page) => {
      const slider = page.locator("input[type=range]");
      await slider.focus();
      assert.equal(await page.locator("output").innerText(), "at 21:20");
      await page.keyboard.press("ArrowLeft");
      assert.equal(await page.locator("output").innerText(), "at 20:20");
      assert.equal(await stateOf(page, LIEGE), "m s-none");
      assert.equal(await stateOf(page, NAMUR), "m s-checking m-part");
      assert.equal(
        await page.locator(`[data-area="${NAMUR}"]`).getAttribute("fill"),
        "url(#map-checking)",
      );
      assert.match(
        (await page.locator(`[data-area="${NAMUR}"] title`).textContent()) ?? "",
        /being checked$/,
      );
      await page.keyboard.press("End");
      assert.equal(await stateOf(page, LIEGE), "m s-down");
      assert.equal(await page.locator(`[data-area="${NAMUR}"]`).getAttribute("fill"), null);
      assert.match(
        (await page.locator(`[data-area="${LIEGE}"] title`).textContent()) ?? "",
        /Witnesses 34/,
      );
    });
  },
);

test(
  "playing starts at the beginning, ends at the present, and can be stopped",
  { skip },
  async () => {
    await withMap(1280, async (page) => {
      const button = page.locator("[data-play]");
      await button.click();
      assert.equal(await button.innerText(), "Stop");
      assert.equal(await page.locator("output").innerText(), "at 19:20");
      await page.locator("output", { hasText: "at 21:20" }).waitFor({ timeout: 5_000 });
      assert.equal(await button.innerText(), "Play");
      await button.click();
      await button.click();
      assert.equal(await button.innerText(), "Play");
    });
  },
);

test(
  "zooming stays inside the map, follows the focus, and goes back to the whole",
  { skip },
  async () => {
    await withMap(1280, async (page) => {
      const whole = await boxOf(page);
      await page.locator(`[data-area="${LIEGE}"]`).focus();
      await page.locator("[data-zoom='2']").click();
      const near = await boxOf(page);
      assert.ok(Math.abs((near[2] ?? 0) * 2 - (whole[2] ?? 0)) < 0.2);
      assert.ok((near[0] ?? 0) > (whole[0] ?? 0) + 100, "Liège lies in the east");
      await page.locator(`[data-area="BE-P30000"]`).focus();
      assert.ok(((await boxOf(page))[0] ?? 0) < (near[0] ?? 0) - 100, "the focus went west");
      for (let press = 0; press < 8; press += 1) await page.locator("[data-zoom='2']").click();
      assert.ok(
        Math.abs(((await boxOf(page))[2] ?? 0) * 16 - (whole[2] ?? 0)) < 1,
        "sixteen times at most",
      );
      await page.locator("[data-zoom='0']").click();
      assert.deepEqual(await boxOf(page), whole);
      await page.locator("[data-zoom='0.5']").click();
      assert.deepEqual(await boxOf(page), whole);
      await page.locator(`[data-area="${LIEGE}"]`).focus();
      await page.keyboard.press("+");
      const byKey = await boxOf(page);
      assert.ok(Math.abs((byKey[2] ?? 0) * 2 - (whole[2] ?? 0)) < 0.2);
      await page.keyboard.press("ArrowLeft");
      assert.ok(((await boxOf(page))[0] ?? 0) < (byKey[0] ?? 0), "arrows move a near map");
      await page.keyboard.press("0");
      assert.deepEqual(await boxOf(page), whole);
    });
  },
);

test("a zoomed map is moved by hand without opening what lies under it", { skip }, async () => {
  await withMap(1280, async (page) => {
    const address = page.url();
    await page.locator("[data-zoom='2']").click();
    const near = await boxOf(page);
    const box = await page.locator(".map-picture").boundingBox();
    const [x, y] = [(box?.x ?? 0) + 300, (box?.y ?? 0) + 200];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 80, y - 20, { steps: 4 });
    await page.mouse.up();
    assert.ok(((await boxOf(page))[0] ?? 0) > (near[0] ?? 0) + 20);
    assert.equal(page.url(), address);
  });
});

test(
  "axe finds nothing, a phone needs no sideways scrolling, focus can be seen",
  { skip },
  async () => {
    await withMap(360, async (page) => {
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze();
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`),
        [],
      );
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
      const area = page.locator(`[data-area="${LIEGE}"]`);
      const width = (): Promise<string> =>
        area.evaluate((one) => getComputedStyle(one).strokeWidth);
      const quiet = await width();
      await page.keyboard.press("Tab");
      await area.focus();
      assert.ok(Number.parseFloat(await width()) > Number.parseFloat(quiet) + 4);
    });
  },
);

test("the scripts weigh at most 2 KB each", () => {
  for (const script of scripts)
    assert.ok(gzipSync(script).length <= 2 * 1024, `${gzipSync(script).length} bytes`);
});
