import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, chromium, type Page } from "playwright-core";
import { type RunningDesk, startDesk, temporaryFolder } from "./_running-desk.ts";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => existsSync(path),
);
const skip =
  CHROMIUM === undefined ? "Chromium is missing: no page was looked at in a browser" : false;
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
/** From the start of the desk to the last step. */
const STRANGER_MS_MAX = 120_000;
const MESSAGES = readFileSync(
  join(import.meta.dirname, "..", "scenarios", "proximus-2018", "messages.jsonl"),
  "utf8",
)
  .trim()
  .split("\n").length;
const OWN_WORDS = "plus de télé à Jumet depuis hier soir";

const folder = temporaryFolder();
let desk: RunningDesk;
let startedAt = 0;

before(async () => {
  startedAt = performance.now();
  desk = await startDesk(folder.path);
});
after(async () => {
  assert.equal(await desk.stop(), 0);
  folder.remove();
});

/** As somebody sees it who follows the printed link. */
async function demoLink(): Promise<string> {
  let link = "";
  await until("a printed link to the demonstration", async () => {
    link = /demo\s+(http:\S+)/.exec(desk.output())?.[1] ?? "";
    return link !== "";
  });
  return link;
}

const textOf = (page: string): string =>
  page
    .replace(/^[\s\S]*<main/, "<main")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");

const get = async (url: string): Promise<string> => {
  const response = await fetch(url, { headers: { "accept-language": "fr" } });
  return response.ok ? response.text() : "";
};

const post = (path: string, fields: Record<string, string>): Promise<Response> =>
  fetch(desk.url + path, {
    method: "POST",
    redirect: "manual",
    headers: { accept: "text/html", "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields),
  });

/** Looks again until the page says it; fails when the stranger's two minutes are over. */
async function until(what: string, look: () => Promise<boolean>): Promise<void> {
  while (!(await look())) {
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    assert.ok(performance.now() - startedAt < STRANGER_MS_MAX, `not seen in ${seconds} s: ${what}`);
    await delay(250);
  }
}

const received = async (): Promise<number> => {
  const [, count] =
    /(\d+) témoignages? reçus?/.exec(textOf(await get(`${desk.url}/demo/fr/`))) ?? [];
  return Number(count ?? 0);
};

/** The sections of findings, as text. */
const contradictions = (page: string): string[] =>
  page
    .split(/<(?:section|div|article|li)[^>]*class="finding /)
    .slice(1)
    .filter((part) => part.startsWith("v-contradicted") || /contredit/.test(part.slice(0, 400)))
    .map((part) => textOf(part).slice(0, 600));

test(
  "a stranger who follows the printed link sees an outage unfold, 'resolved' contradicted, and a sentence of their own read, counted and mapped",
  { timeout: STRANGER_MS_MAX + 60_000 },
  async (t) => {
    const seen = (what: string): void =>
      t.diagnostic(`${Math.round((performance.now() - startedAt) / 1000)} s: ${what}`);
    const link = await demoLink();
    const home = await get(link);
    assert.match(home, /Démonstration/);
    assert.match(home, /8 janvier 2018/);
    assert.match(textOf(home), /Aucun témoignage reçu/);
    seen("an ordinary evening");

    let incident = "";
    await until("an incident on the first page", async () => {
      const [, href] = /data-incident[^>]*>\s*<a href="([^"]+)"/.exec(await get(link)) ?? [];
      incident = href ?? "";
      return href !== undefined;
    });
    const page = (): Promise<string> => get(desk.url + incident);
    await until("confirmed", async () => /confirm/.test(textOf(await page())));
    seen("confirmed");
    await until("'resolved' said", async () => /Evere, est résolue/.test(textOf(await page())));
    seen("'resolved' said");
    await until("contradicted with numbers", async () =>
      contradictions(await page()).some(
        (words) => /résolu/.test(words) && /\d+ témoins/.test(words),
      ),
    );
    seen("contradicted with numbers");

    await post("/demo/fr/playing", { do: "pause", back: incident });
    const countBefore = await received();
    const answer = await post("/demo/fr/report", { text: OWN_WORDS });
    assert.equal(answer.status, 303);
    const ownPage = await get(desk.url + (answer.headers.get("location") ?? ""));
    const own = textOf(ownPage);
    for (const word of [/Jumet/, /Télévision/, /Proximus/, /lun\. 20:00|hier/, /en panne/])
      assert.match(own, word);
    assert.ok(own.includes(OWN_WORDS));
    assert.equal(await received(), countBefore + 1);
    const place = /href="(\/demo\/fr\/proximus\/tv\/BE-[^"]+)"/.exec(ownPage)?.[1] ?? "";
    assert.match(textOf(await get(desk.url + place)), /à Jumet : l’opérateur la dit terminée/);
    const map = /<figure class="map"[\s\S]*?<\/figure>/.exec(await get(link))?.[0] ?? "";
    assert.match(textOf(map), /Charleroi/);
    const incidents = await get(`${desk.url}/demo/api/v1/incidents`);
    assert.ok(incidents.includes(incident.split("/").at(-1) ?? "?"));
    seen("an own sentence, read, counted and mapped");
    assert.ok(performance.now() - startedAt < STRANGER_MS_MAX);
  },
);

test("an earlier moment is played anew, and what a visitor wrote comes back at its time", async () => {
  await post("/demo/fr/playing", { do: "pause" });
  const earlier = await received();
  const early = await post("/demo/fr/playing", {
    to: "2018-01-08T20:50:00+01:00",
    back: "/demo/fr/incidents/none",
  });
  assert.equal(early.headers.get("location"), "/demo/fr/");
  assert.match(textOf(await get(`${desk.url}/demo/fr/`)), /Aucun témoignage reçu/);
  await post("/demo/fr/playing", { to: "2018-01-09T22:00:00+01:00" });
  const own = await received();
  assert.equal(own, MESSAGES + 1, "the scenario's messages, and one of the visitor");
  assert.ok(own >= earlier);
  await post("/demo/fr/playing", { do: "again" });
  await post("/demo/fr/playing", { do: "pause" });
  await post("/demo/fr/playing", { to: "2018-01-09T22:00:00+01:00" });
  assert.equal(
    await received(),
    MESSAGES,
    "a new showing knows nothing of the visitors of the last one",
  );
});

test("visitors' reports are bounded, and none of it reaches the real desk or its disk", async () => {
  await post("/demo/fr/playing", { do: "again" });
  await post("/demo/fr/playing", { do: "pause" });
  const statuses: number[] = [];
  for (let n = 0; n < 202; n++)
    statuses.push((await post("/demo/fr/report", { text: OWN_WORDS })).status);
  assert.deepEqual([...new Set(statuses.slice(0, 200))], [303]);
  assert.deepEqual(statuses.slice(200), [503, 503]);
  await post("/demo/fr/playing", { do: "again" });
  assert.equal((await post("/demo/fr/report", { text: OWN_WORDS })).status, 303);

  const real = JSON.parse(await get(`${desk.url}/api/v1/incidents`)) as { total: number };
  assert.equal(real.total, 0);
  const first = await get(`${desk.url}/fr/`);
  assert.match(textOf(first), /Aucun témoignage reçu/);
  assert.match(first, /href="\/demo\/"[^>]*>[^<]*8 janvier 2018/);
  assert.ok(!first.includes('class="demo"'), "the real desk looks like the demonstration");
  for (const name of readdirSync(folder.path)) assert.doesNotMatch(name, /demo|proximus/);
});

test("nobody edits in the sandbox, and its buttons refuse what makes no sense", async () => {
  assert.equal(
    (await fetch(`${desk.url}/demo/desk/`, { headers: { accept: "text/html" } })).status,
    401,
  );
  const odd: Record<string, string>[] = [
    { do: "seek", position: "-5" },
    { do: "seek", position: "NaN" },
    { to: "yesterday" },
    { do: "explode" },
    { do: "pause", back: "https://elsewhere.example/demo/" },
    { do: "pause", back: "//elsewhere.example/demo/" },
    { do: "pause", back: "/fr/" },
  ];
  for (const fields of odd) {
    const answer = await post("/demo/fr/playing", fields);
    assert.equal(answer.headers.get("location"), "/demo/fr/", JSON.stringify(fields));
  }
  assert.equal((await post("/demo/xx/playing", { do: "pause" })).status, 404);
});

const clockOf = (page: Page): Promise<string> => page.locator("[data-clock]").innerText();

/** Pictures of the steps, for whoever asks for them. */
async function shot(page: Page, step: string): Promise<void> {
  const pictures = process.env["VIGIE_SCREENSHOTS"];
  if (pictures === undefined) return;
  const width = page.viewportSize()?.width ?? 0;
  await page.screenshot({ path: join(pictures, `demo-${step}-${width}.png`), fullPage: true });
}

async function watch(browser: Browser, width: number): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    locale: "fr-BE",
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(String(error)));
  await page.goto(await demoLink());
  await page.locator(".moments button").first().click();
  const toggle = page.locator("[data-toggle]");
  if ((await toggle.innerText()) !== "Pause") await toggle.click();
  await page.locator("main .row, main .rows a").first().waitFor({ timeout: 30_000 });
  const clock = await clockOf(page);
  for (let tries = 0; tries < 20 && (await clockOf(page)) === clock; tries++) await delay(250);
  assert.notEqual(await clockOf(page), clock, "the clock stands still");
  await shot(page, "unfolding");
  await page.locator("[data-incident] a").click();
  await page.waitForURL(/incidents/);
  const slider = page.locator("input[name=position]");
  await slider.fill("990");
  await page
    .getByText(/bouquet thématique/)
    .first()
    .waitFor({ timeout: 15_000 });
  await shot(page, "contradicted");
  await slider.fill("0");
  // That incident has not happened yet: the reader is brought to where there is something.
  await page.waitForURL(/\/demo\/fr\/$/, { timeout: 15_000 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(wide <= 0, `scrolls sideways by ${wide} px at ${width} px`);
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(" ")}`),
    [],
  );
  assert.deepEqual(troubles, []);
  await context.close();
}

test(
  "in a browser the page changes by itself, the slider moves the time, axe finds nothing",
  { skip, timeout: 120_000 },
  async () => {
    const browser = await chromium.launch({ executablePath: CHROMIUM ?? "", args: FLAGS });
    try {
      for (const width of [360, 1280]) await watch(browser, width);
    } finally {
      await browser.close();
    }
  },
);

test("without scripts the buttons do the same", { skip, timeout: 60_000 }, async () => {
  const browser = await chromium.launch({ executablePath: CHROMIUM ?? "", args: FLAGS });
  try {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: "fr-BE" });
    const page = await context.newPage();
    await page.goto(await demoLink());
    await page.locator(".moments button", { hasText: "résolu" }).click();
    await page.waitForLoadState();
    assert.match(await clockOf(page), /22:3/);
    await page.locator("[data-toggle]").click();
    await page.waitForLoadState();
    assert.equal(await page.locator("[data-toggle]").innerText(), "Reprendre");
    await page.locator(".own summary").click();
    await page.locator("#demo-text").fill(OWN_WORDS);
    await page.locator(".own button").click();
    await page.waitForURL(/\/demo\/fr\/me\//);
    assert.match(await page.locator("main").innerText(), /Jumet/);
  } finally {
    await browser.close();
  }
});
