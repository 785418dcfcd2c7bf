import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, chromium, type Page } from "playwright-core";
import { postReport, type RunningDesk, startDesk, temporaryFolder } from "./_running-desk.ts";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => existsSync(path),
);
const skip =
  CHROMIUM === undefined ? "Chromium is missing: no page was looked at in a browser" : false;
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
const TOWNS = ["Charleroi", "Mons", "Tournai", "La Louvière", "Mouscron", "Binche", "Châtelet"];
const MORE = ["Soignies", "Ath", "Fleurus", "Thuin", "Chimay", "Dour", "Lessines", "Colfontaine"];

const folder = temporaryFolder();
let desk: RunningDesk;
let browser: Browser;

before(async () => {
  if (CHROMIUM === undefined) return;
  desk = await startDesk(folder.path);
  browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: FLAGS,
    env: { ...process.env, LANGUAGE: "en_US" },
  });
});
after(async () => {
  if (CHROMIUM === undefined) return;
  await browser.close();
  assert.equal(await desk.stop(), 0);
  folder.remove();
});

/** Presses Tab until the element has the focus: what cannot be reached so is no part of the page for many. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    const here = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) === true,
      selector,
    );
    if (here) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`the keyboard does not reach ${selector}`);
}

async function typeInto(page: Page, selector: string, text: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
}

async function looksWell(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "RGAAv4", "best-practice"])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${what}: ${id} ${nodes.map((node) => node.html).join(" ")}`,
  );
  assert.deepEqual(found, []);
  const fits = await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  assert.ok(fits, `${what} scrolls sideways`);
  const folder = process.env["VIGIE_SCREENSHOTS"];
  if (folder !== undefined)
    await page.screenshot({ path: `${folder}/${what}.png`, fullPage: true });
}

async function reports(towns: readonly string[]): Promise<void> {
  for (const town of towns) {
    const answer = await postReport(desk.url, {
      text: `Plus de télé Proximus à ${town}`,
      contact: `${town.replaceAll(/\W/g, "")}@example.org`,
    });
    assert.equal(answer.status, 201);
  }
}

const text = (page: Page): Promise<string> => page.locator("main").innerText();

test(
  "settings, a trial on the past and a mute, by keyboard alone",
  { skip, timeout: 180_000 },
  async () => {
    const context = await browser.newContext({
      locale: "fr-BE",
      timezoneId: "Europe/Brussels",
      viewport: { width: 1280, height: 900 },
    });
    const page = await context.newPage();
    await page.goto(desk.setup);
    await tabTo(page, "main button");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/desk\/setup\/country$/);
    await page.goto(new URL("/desk/", page.url()).href);
    await tabTo(page, "nav a[href$='/desk/settings']");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/desk\/settings$/);
    await looksWell(page, "settings");

    await typeInto(page, "#alarm_budget_per_week", "1.5");
    await typeInto(page, "#sources_min", "4");
    await tabTo(page, "button[formaction$='/settings/try']");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/what-if\//);
    await page.waitForSelector("#trial:not([data-poll])", { timeout: 60_000 });
    assert.match(await text(page), /1,5 fausse alarme par semaine, 4 témoins au moins/);
    await looksWell(page, "what-if");
    await typeInto(page, "#why", "essayé sur le passé");
    await page.keyboard.press("Enter");
    await page.waitForURL(/done=alarms/);
    assert.match(await text(page), /Réglages enregistrés/);
    assert.equal(await page.inputValue("#sources_min"), "4");

    await tabTo(page, "#operator");
    await page.keyboard.type("Proximus");
    await typeInto(page, "#place", "Hainaut");
    await tabTo(page, "#until");
    const tomorrow = new Date(Date.now() + 86_400_000);
    const [year, month, day] = tomorrow.toISOString().slice(0, 10).split("-");
    // The browser's own words are English: month, day, year, hour, minute, half of the day.
    await page.keyboard.type(`${month ?? ""}${day ?? ""}${year ?? ""}`);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.type("1130P");
    assert.equal(await page.inputValue("#until"), `${tomorrow.toISOString().slice(0, 10)}T23:30`);
    await typeInto(page, "#muteWhy", "travaux annoncés");
    await page.keyboard.press("Enter");
    await page.waitForURL(/done=mute/);
    assert.match(await text(page), /Proximus, tous les services, Hainaut/);
    assert.match(await text(page), /travaux annoncés/);

    // The running watch holds back what it would have opened, and says so.
    await reports([...TOWNS, ...MORE]);
    for (let tries = 0; tries < 40; tries += 1) {
      await page.goto(`${desk.url}/desk/settings`);
      if (!/\brien\b/.test(await page.locator("#mutes ~ .scroll").first().innerText())) break;
      await delay(250);
      // The second of the last reports is counted once another fact comes after it.
      await reports(["Namur"]);
    }
    assert.match(await page.locator("#mutes ~ .scroll").first().innerText(), /fois/);
    await looksWell(page, "muted");
    await page.goto(`${desk.url}/fr/proximus`);
    assert.doesNotMatch(await text(page), /vérification en cours|en panne/i);

    await page.goto(`${desk.url}/desk/settings`);
    await tabTo(page, "form[action$='/end'] button");
    await page.keyboard.press("Enter");
    await page.waitForURL(/done=unmute/);
    assert.match(await text(page), /Aucune sourdine en cours/);
    let shown = "";
    for (let n = 0; n < 40; n += 1) {
      await reports([["Beloeil", "Boussu", "Frameries", "Quaregnon"][n % 4] ?? "Mons"]);
      await delay(250);
      const answer = await fetch(`${desk.url}/api/v1/incidents?operator=proximus`);
      shown = JSON.stringify(await answer.json());
      if (shown.includes('"id"')) break;
    }
    assert.match(shown, /"operator":"proximus"/);
    const id = encodeURIComponent(/"id":"([^"]+)"/.exec(shown)?.[1] ?? "");
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${desk.url}/fr/incidents/${id}`);
    await tabTo(page, "a[href$='/why']");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/why$/);
    assert.match(await text(page), /témoignages comptés, contre 0,\d+ d’habitude/);
    await looksWell(page, "why");
    await page.goto(`${desk.url}/desk/incidents/${id}`);
    await tabTo(page, "a[href$='/why']");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/desk\/incidents\/[^/]+\/why$/);
    assert.match(await text(page), /Charleroi/);
    await looksWell(page, "desk-why");
    await page.goto(`${desk.url}/desk/settings`);
    await looksWell(page, "settings-360");
    await context.close();
  },
);
