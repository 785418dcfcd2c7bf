// An evening at the desk, scaled down: messages come in all the while, two editors work at once in
// Chromium. VIGIE_EVENING_MESSAGES=5000 VIGIE_EVENING_MS=600000 plays the whole one.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { NO_BROWSER, openBrowser } from "./_browser.ts";
import { DeskBrowser } from "./_desk-browser.ts";
import {
  clientAddress,
  MANY_CLIENTS,
  postReport,
  type RunningDesk,
  startDesk,
  temporaryFolder,
} from "./_running-desk.ts";

const MESSAGES = Number(process.env["VIGIE_EVENING_MESSAGES"] ?? 240);
const EVENING_MS = Number(process.env["VIGIE_EVENING_MS"] ?? 8_000);
const PASTED = Math.min(300, Math.ceil(MESSAGES / 8));
const CORRECTED = Math.min(20, Math.ceil(MESSAGES / 60));
const SEEN_MS_MAX = 2_000;
const CLICKS_MAX = 2;
const KEYS_MAX = 3;
const PASSWORD = "une longue phrase de passe";
const TOWNS = ["Charleroi", "Mons", "Tournai", "Binche", "Châtelet", "Ath", "Thuin", "Chimay"];

const folder = temporaryFolder();
let desk: RunningDesk;
let browser: Browser;
let ada: DeskBrowser;
let ben: DeskBrowser;

before(async () => {
  if (NO_BROWSER !== false) return;
  desk = await startDesk(folder.path, { ...MANY_CLIENTS, VIGIE_DEMO: "off" });
  browser = await openBrowser();
  ada = new DeskBrowser(desk);
  await ada.post("/desk/setup", { token: new URL(desk.setup).searchParams.get("token") ?? "" });
  await ada.post("/desk/account", { name: "Ada", login: "ada", password: PASSWORD });
  const invited = await (await ada.post("/desk/accounts/invite", { role: "editor" })).text();
  const token = /\/desk\/join\?token=([\w-]+)/.exec(invited)?.[1] ?? "";
  ben = new DeskBrowser(desk);
  await ben.post("/desk/join", { token, name: "Ben", login: "ben", password: PASSWORD });
});
after(async () => {
  if (NO_BROWSER !== false) return;
  await browser.close();
  assert.equal(await desk.stop(), 0);
  folder.remove();
});

const contextOf = async (who: DeskBrowser): Promise<BrowserContext> => {
  const context = await browser.newContext({
    locale: "en-GB",
    viewport: { width: 1280, height: 900 },
  });
  const cookies = [...who.cookies].map(([name, value]) => ({ name, value, url: desk.url }));
  await context.addCookies(cookies);
  return context;
};

async function accessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id} ${nodes.map((node) => node.html).join()}`);
  assert.deepEqual(found, [], what);
}

let sent = 0;
const send = async (text: string): Promise<void> => {
  const from = clientAddress(sent);
  const answer = await postReport(desk.url, { text, device: `device-${sent}` }, { from });
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  sent += 1;
};

/** Witnesses who write all evening, whatever the editors do. */
async function flood(): Promise<void> {
  const pause = EVENING_MS / MESSAGES;
  const began = performance.now();
  for (let index = 0; index < MESSAGES; index += 1) {
    const town = TOWNS[index % TOWNS.length] ?? "";
    await send(`Plus de télé Proximus à ${town} depuis 20 h, écran noir numéro ${index}`);
    await delay(Math.max(0, began + index * pause - performance.now()));
  }
}

const firstRow = (page: Page): Promise<{ id: string; top: number }> =>
  page.evaluate(() => {
    const row = document.querySelector(".queue [data-row]");
    return { id: row?.id ?? "", top: row?.getBoundingClientRect().top ?? 0 };
  });

const newsOf = (page: Page): Promise<string> => page.locator(".news [role=status]").innerText();

/** Resolves with how long it took until the page said so. */
async function until(page: Page, words: RegExp): Promise<number> {
  const began = performance.now();
  while (!words.test(await newsOf(page))) {
    assert.ok(performance.now() - began < 3 * SEEN_MS_MAX, `never said ${words}`);
    await delay(20);
  }
  return performance.now() - began;
}

/** By keyboard alone: the next row, its reading, its status, saved. */
async function correctNext(page: Page): Promise<void> {
  await page.keyboard.press("j");
  const row = page.locator(".queue [data-row].here");
  const id = (await row.getAttribute("id")) ?? "";
  await page.keyboard.press("e");
  const status = page.locator(".here + tr.opened summary").last();
  await status.waitFor();
  await status.press("Enter");
  await page.locator(".here + tr.opened select[name=status]").selectOption("degraded");
  const save = page.locator(".here + tr.opened details[open] button");
  await save.focus();
  const top = await row.evaluate((element) => element.getBoundingClientRect().top);
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  await page.locator(`tr[id="${id}"]`).waitFor();
  const now = await page.locator(`tr[id="${id}"]`).evaluate((e) => e.getBoundingClientRect().top);
  assert.ok(Math.abs(now - top) <= 2, `the row jumped by ${now - top} px`);
}

async function pasteMessages(page: Page): Promise<void> {
  await page.goto(`${desk.url}/desk/import`);
  const messages = Array.from(
    { length: PASTED },
    (_, index) => `Télé Proximus en panne à ${TOWNS[index % TOWNS.length]}, lettre ${index}`,
  );
  await page.locator("textarea").first().fill(messages.join("\n\n"));
  await Promise.all([
    page.waitForNavigation(),
    page.locator("main form button[type=submit]").first().click(),
  ]);
  await Promise.all([
    page.waitForNavigation(),
    page.locator("main form button[data-save], main form button[name=accept]").first().click(),
  ]);
}

test(
  "two editors work the evening: nothing jumps, nothing is lost, each sees the other within two seconds",
  { skip: NO_BROWSER, timeout: EVENING_MS + 120_000 },
  async () => {
    for (const town of TOWNS) await send(`Plus de télé Proximus à ${town} depuis 20 h`);
    const [one, two] = await Promise.all([contextOf(ada), contextOf(ben)]);
    const [adas, bens] = await Promise.all([one.newPage(), two.newPage()]);
    await Promise.all([adas, bens].map((page) => page.goto(`${desk.url}/desk/queue`)));
    const evening = flood();

    await until(adas, /new: \d/);
    const before = await firstRow(adas);
    await delay(1_500);
    assert.deepEqual(await firstRow(adas), before, "the list moved while it was read");

    for (let times = 0; times < CORRECTED; times += 1) await correctNext(adas);

    // Ben looks at the same rows; what Ada does to one of them is said on his page.
    await bens.goto(adas.url());
    await adas.keyboard.press("m");
    await Promise.all([adas.waitForNavigation(), adas.keyboard.press("a")]);
    const seen = await until(bens, /changed here: \d/);
    assert.ok(seen < SEEN_MS_MAX, `Ben saw it after ${seen.toFixed(0)} ms`);
    assert.match(await adas.locator(".undo").first().innerText(), /1 report set aside/);
    await Promise.all([adas.waitForNavigation(), adas.keyboard.press("u")]);
    assert.equal(await adas.locator(".undo").count(), 0);
    await accessible(adas, "the queue");

    await pasteMessages(bens);
    await evening;
    await adas.goto(`${desk.url}/desk/queue`);
    const counted = await adas.locator(".groups .count").first().innerText();
    assert.equal(Number(counted.replaceAll(/\D/g, "")), sent + PASTED, "a message was lost");
    await Promise.all([one.close(), two.close()]);
  },
);

/** Ways of the desk: from the queue, what is pressed, and what must then be there. */
const WAYS: readonly {
  readonly what: string;
  readonly clicks?: readonly string[];
  readonly keys?: readonly string[];
  readonly there: string;
}[] = [
  { what: "correct a reading", keys: ["j", "e"], there: "tr.opened summary" },
  { what: "set aside", keys: ["j", "m", "a"], there: ".undo" },
  { what: "take it back", keys: ["u"], there: ".deeds" },
  { what: "search", keys: ["/"], there: "input[data-search]:focus" },
  { what: "see what came in", keys: ["n"], there: ".queue" },
  { what: "reports of one incident", clicks: [".groups li:nth-child(3) a"], there: ".queue" },
  { what: "its desk page", clicks: [".queue a[href*='/desk/incidents/']"], there: "#update" },
  {
    what: "write an update",
    clicks: [".queue a[href*='/desk/incidents/']", "summary[data-update]"],
    there: "textarea[name='text.fr']:visible",
  },
  {
    what: "its explanation",
    clicks: [".queue a[href*='/desk/incidents/']", "main a[href$='/why']"],
    there: "main h1",
  },
  { what: "enter a statement", clicks: [".tabs a[href$='/statements']"], there: "textarea" },
  { what: "take a call", clicks: [".tabs a[href$='/calls']"], there: "form.call" },
  {
    what: "mute a stream",
    clicks: [".tabs a[href$='/settings']"],
    there: "form[action$='/mutes']",
  },
  { what: "a note", clicks: [".queue a[href*='/desk/incidents/']"], there: "#notes" },
];

test(
  "nothing an editor needs is more than two clicks or three keys away from the queue",
  { skip: NO_BROWSER, timeout: 120_000 },
  async () => {
    const context = await contextOf(ada);
    const page = await context.newPage();
    for (let tries = 0; ; tries += 1) {
      await page.goto(`${desk.url}/desk/queue`);
      if ((await page.locator(".groups li:nth-child(3) a").count()) > 0) break;
      assert.ok(tries < 300, "no incident is suspected");
      await delay(250);
    }
    for (const { what, clicks = [], keys = [], there } of WAYS) {
      assert.ok(clicks.length <= CLICKS_MAX && keys.length <= KEYS_MAX, what);
      if (what !== "take it back") await page.goto(`${desk.url}/desk/queue`);
      for (const selector of clicks) await page.locator(selector).first().click();
      for (const key of keys) await page.keyboard.press(key);
      await page
        .locator(there)
        .first()
        .waitFor({ timeout: 10_000 })
        .catch(() => {
          assert.fail(`${what}: ${there} is not there on ${page.url()}`);
        });
    }
    await page.goto(`${desk.url}/desk/queue`);
    await page.locator(".queue a[href*='/desk/incidents/']").first().click();
    await page.locator("summary[data-update]").click();
    await page.fill("[name=signature]", "Ada");
    await accessible(page, "the incident at the desk");
    await page.locator("button[name=do][value=publish]").click();
    await page.locator(".update").first().waitFor();
    const incident = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    const shown = await fetch(`${desk.url}/en/incidents/${incident}`);
    if (shown.status === 200) assert.match(await shown.text(), /Ada, <time/);
    await context.close();
  },
);
