import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { asAreaCode } from "../src/model/ids.ts";
import { loadGazetteer } from "../src/places/gazetteer.ts";
import { COURSE_MOMENTS_MAX } from "../src/store/course-view.ts";
import { type RunningDesk, startDesk, temporaryFolder } from "./_running-desk.ts";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => existsSync(path),
);
const skip =
  CHROMIUM === undefined ? "Chromium is missing: the map was not played in a browser" : false;
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const places = loadGazetteer(readFileSync(new URL("../data/gazetteer.bin", import.meta.url)));
const folder = temporaryFolder();
let desk: RunningDesk;
/** The evening of 8 January 2018, played to its end in the demonstration. */
let path = "";

before(async () => {
  desk = await startDesk(folder.path);
  // The demonstration opens with the first visit.
  for (let n = 0; n < 240 && path === ""; n++) {
    await fetch(`${desk.url}/demo/fr/playing`, {
      method: "POST",
      redirect: "manual",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ do: "seek", position: "1000" }),
    });
    const list = await fetch(`${desk.url}/demo/api/v1/incidents?limit=200`);
    const { incidents = [] } = (await list.json().catch(() => ({}))) as {
      incidents?: { id: string; parent: string | null; over_at: string | null }[];
    };
    const whole = incidents.find(({ parent }) => parent === null);
    if (whole === undefined) await delay(250);
    else path = `/demo/fr/incidents/${whole.id}/hours`;
  }
  assert.notEqual(path, "");
});
after(async () => {
  assert.equal(await desk.stop(), 0);
  folder.remove();
});

const page = async (address: string): Promise<string> => {
  const answer = await fetch(desk.url + address);
  assert.equal(answer.status, 200, address);
  return answer.text();
};
const optionsOf = (text: string): readonly string[] =>
  [...text.matchAll(/<option value="([^"]+)"/g)].map(([, value]) => value ?? "");
const selectedIn = (text: string): string | undefined =>
  /<option value="([^"]+)"\s+selected/.exec(text)?.[1];
/** Names in the table beside the map. */
const placesOf = (text: string): readonly string[] => {
  const [table = ""] = /<div class="scroll" id="map-table"[\s\S]*?<\/div>/.exec(text) ?? [];
  return [...table.matchAll(/<a href="[^"]*\/([^"/]+)"/g)].map(([, code]) => code ?? "");
};

test("every moment of an evening has its own map and table, in every language, without scripts", async () => {
  const last = await page(path);
  const moments = optionsOf(last);
  assert.ok(moments.length > 5 && moments.length <= COURSE_MOMENTS_MAX, `${moments.length}`);
  assert.deepEqual(moments.toSorted(), moments);
  const outlines = new Set<string>();
  for (const moment of moments) {
    const then = await page(`${path}?at=${moment}`);
    assert.equal(selectedIn(then), moment);
    outlines.add(placesOf(then).toSorted().join(" "));
    // Nothing below three witnesses: a count is at least three or not told.
    for (const [, count] of then.matchAll(/<td class="n">(\d+)<\/td>/g))
      assert.ok(Number(count) >= 3, `${moment}: ${count}`);
  }
  assert.ok(outlines.size > 2, "the outline never changed");
  for (const lang of ["nl", "de", "en"]) {
    const other = await page(path.replace("/fr/", `/${lang}/`));
    assert.ok(other.includes(`<html lang="${lang}"`), lang);
    assert.deepEqual(optionsOf(other), moments);
  }
});

test("a moment before the first, after the last or that is no moment shows the nearest one", async () => {
  const moments = optionsOf(await page(path));
  const selectedAt = async (at: string): Promise<string | undefined> =>
    selectedIn(await page(`${path}?at=${at}`));
  assert.equal(await selectedAt("1999-01-01T00:00Z"), moments[0]);
  assert.equal(await selectedAt("2999-01-01T00:00Z"), moments.at(-1));
  assert.equal(await selectedAt("nonsense"), moments.at(-1));
  const unknown = await fetch(`${desk.url}/demo/fr/incidents/nobody-knows/hours`);
  assert.equal(unknown.status, 404);
});

test("the incident page leads to it, and the API gives the outlines that the maps are made of", async () => {
  const incident = await page(path.replace(/\/hours$/, ""));
  assert.ok(incident.includes(`href="${path}"`), "no way from the incident to its course");
  const moments = optionsOf(await page(path));
  const api = await fetch(
    `${desk.url}${path.replace("/fr/", "/api/v1/").replace(/hours$/, "extents")}`,
  );
  const { extents } = (await api.json()) as {
    extents: { at: string; shown: string; areas: { code: string }[] }[];
  };
  assert.equal(extents.length, moments.length);
  const middle = Math.floor(moments.length / 2);
  const codes = extents[middle]?.areas.map(({ code }) => code) ?? [];
  // What the map tells of is in the outline, or the province or district of communes that are.
  const shown = placesOf(await page(`${path}?at=${moments[middle] ?? ""}`));
  assert.ok(shown.length > 3, `${shown.length}`);
  for (const area of shown)
    assert.ok(
      codes.some((code) => places.path(asAreaCode(code)).includes(asAreaCode(area))),
      area,
    );
});

let browser: Browser;
const inBrowser = async (
  options: Parameters<Browser["newContext"]>[0],
  use: (context: BrowserContext) => Promise<void>,
): Promise<void> => {
  browser = await chromium.launch({
    ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }),
    args: FLAGS,
  });
  try {
    await use(await browser.newContext(options));
  } finally {
    await browser.close();
  }
};

test(
  "the evening is played by keyboard, and the table follows where it stops",
  { skip },
  async () => {
    await inBrowser(
      { viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" },
      async (context) => {
        const shown = await context.newPage();
        await shown.goto(desk.url + path);
        const slider = shown.locator(".map-tools input[type=range]");
        await slider.waitFor({ state: "visible" });
        await slider.focus();
        await shown.keyboard.press("Home");
        const first = optionsOf(await page(path))[0] ?? "";
        await shown.waitForURL((url) => url.searchParams.get("at") === first);
        const label = await shown.locator(".map-tools output").innerText();
        assert.notEqual(label, "");
        await shown.locator("#moment time").waitFor();
        const then = placesOf(await page(`${path}?at=${first}`)).toSorted();
        const table = await shown
          .locator("#map-table th a")
          .evaluateAll((links) =>
            links.map((one) => one.getAttribute("href")?.split("/").at(-1) ?? ""),
          );
        assert.deepEqual(table.toSorted(), then);
        const play = shown.locator(".map-tools [data-play]");
        await play.focus();
        await shown.keyboard.press("Enter");
        assert.equal(await shown.locator(".map-tools output").getAttribute("aria-live"), "off");
        await shown.waitForFunction(
          (before) => document.querySelector(".map-tools output")?.textContent !== before,
          label,
        );
        await shown.keyboard.press("Enter");
        assert.equal(await shown.locator(".map-tools output").getAttribute("aria-live"), "polite");
        const { violations } = await new AxeBuilder({ page: shown })
          .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
          .analyze();
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`),
          [],
        );
      },
    );
  },
);
