// An evening at the desk: thousands of messages come in as fast as the desk takes them, ten minutes in
// as many seconds, while two editors and a third without a mouse work in Chromium. The short form runs
// with every change; `npm run evening` plays all 5,000 messages and holds the two seconds as well.
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

const MESSAGES = Number(process.env["VIGIE_EVENING_MESSAGES"] ?? 1_200);
const IS_WHOLE = MESSAGES >= 5_000;
const PASTED = Math.min(300, Math.ceil(MESSAGES / 8));
const CORRECTED = IS_WHOLE ? 20 : 6;
/** What an editor waits for at most; a machine that runs other tests beside it is given more. */
const SEEN_MS_MAX = IS_WHOLE ? 2_000 : 20_000;
const WAIT = { timeout: 120_000 };
/** Witnesses who write at the same time. */
const AT_ONCE = 6;
const CLICKS_MAX = 2;
const KEYS_MAX = 3;
const PASSWORD = "une longue phrase de passe";
const TOWNS = ["Charleroi", "Mons", "Tournai", "Binche", "Châtelet", "Ath", "Thuin", "Chimay"];

const folder = temporaryFolder();
let desk: RunningDesk;
let browser: Browser;
let ada: DeskBrowser;
let ben: DeskBrowser;
let cleo: DeskBrowser;

before(async () => {
  if (NO_BROWSER !== false) return;
  desk = await startDesk(folder.path, { ...MANY_CLIENTS, VIGIE_DEMO: "off" });
  browser = await openBrowser();
  ada = new DeskBrowser(desk);
  await ada.post("/desk/setup", { token: new URL(desk.setup).searchParams.get("token") ?? "" });
  await ada.post("/desk/account", { name: "Ada", login: "ada", password: PASSWORD });
  const join = async (name: string): Promise<DeskBrowser> => {
    const invited = await (await ada.post("/desk/accounts/invite", { role: "editor" })).text();
    const token = /\/desk\/join\?token=([\w-]+)/.exec(invited)?.[1] ?? "";
    const joined = new DeskBrowser(desk);
    await joined.post("/desk/join", { token, name, login: name.toLowerCase(), password: PASSWORD });
    return joined;
  };
  ben = await join("Ben");
  cleo = await join("Cleo");
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
  const number = sent;
  sent += 1;
  const from = clientAddress(number);
  const answer = await postReport(desk.url, { text, device: `device-${number}` }, { from });
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
};

const messageOf = (index: number): string => {
  const town = TOWNS[index % TOWNS.length] ?? "";
  return index % 3 === 0
    ? `Plus d'internet Proximus à ${town} depuis 20 h, modem rouge numéro ${index}`
    : `Plus de télé Proximus à ${town} depuis 20 h, écran noir numéro ${index}`;
};

/** Witnesses who write all evening, whatever the editors do; resolves with how long the desk took for all. */
async function flood(): Promise<number> {
  const began = performance.now();
  let next = 0;
  const witness = async (): Promise<void> => {
    while (next < MESSAGES) {
      const index = next;
      next += 1;
      await send(messageOf(index));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, witness));
  return performance.now() - began;
}

const firstRow = (page: Page): Promise<{ id: string; top: number }> =>
  page.evaluate(() => {
    const row = document.querySelector(".queue [data-row]");
    return { id: row?.id ?? "", top: row?.getBoundingClientRect().top ?? 0 };
  });

const newsOf = (page: Page): Promise<string> => page.locator(".news [role=status]").innerText();

/** Resolves with how long it took until it was so. */
async function until(what: string, isSo: () => Promise<boolean>): Promise<number> {
  const began = performance.now();
  while (!(await isSo())) {
    assert.ok(performance.now() - began < WAIT.timeout, `never: ${what}`);
    await delay(20);
  }
  return performance.now() - began;
}

/** Within two seconds, on a machine of its own. */
function seenIn(what: string, ms: number): void {
  console.log(`  ${what}: seen by the other after ${ms.toFixed(0)} ms`);
  assert.ok(ms < SEEN_MS_MAX, `${what} was seen after ${ms.toFixed(0)} ms`);
}

/** Presses a button and waits for the page it leads to. */
const press = async (page: Page, selector: string): Promise<void> => {
  await Promise.all([
    page.waitForEvent("domcontentloaded", WAIT),
    page.locator(selector).first().click(),
  ]);
};
const pressKey = async (page: Page, key: string): Promise<void> => {
  await Promise.all([page.waitForEvent("domcontentloaded", WAIT), page.keyboard.press(key)]);
};

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
  await pressKey(page, "Enter");
  await page.locator(`tr[id="${id}"]`).waitFor(WAIT);
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
  await press(page, "main form button[type=submit]");
  await press(page, "main form button[data-save], main form button[name=accept]");
}

interface Line {
  readonly id: string;
  readonly state: string;
  readonly services: readonly string[];
}
const incidentsNow = async (): Promise<readonly Line[]> => {
  const answer = await fetch(`${desk.url}/api/v1/incidents?limit=50`);
  return ((await answer.json()) as { readonly incidents: readonly Line[] }).incidents;
};
const idOf = async (service: string): Promise<string | undefined> =>
  (await incidentsNow()).find(({ services }) => services.join() === service)?.id;

/** Ada puts the two incidents of the evening together, and says so in public. */
async function mergeAndTell(page: Page): Promise<string> {
  await until("two incidents", async () => {
    const found = await incidentsNow();
    return ["tv", "internet"].every((service) =>
      found.some(({ services, state }) => services.join() === service && state === "confirmed"),
    );
  });
  const [tv = "", net = ""] = [await idOf("tv"), await idOf("internet")];
  await page.goto(`${desk.url}/desk/incidents/${tv}`);
  await page.locator("summary[data-merge]").click();
  await page.locator(`input[name=other][value="${net}"]`).check();
  await page.fill('[name="why.merge"]', "un seul câble");
  await press(page, "button[name=do][value=merge]");
  const moved = async (): Promise<boolean> => {
    const answer = await fetch(`${desk.url}/en/incidents/${net}`, { redirect: "manual" });
    return answer.headers.get("location") === `/en/incidents/${tv}#${net}`;
  };
  seenIn("the merge", await until("the part leads to the whole", moved));
  await page.locator("summary[data-update]").click();
  await page.fill("[name=signature]", "Ada");
  await press(page, "button[name=do][value=publish]");
  await page.locator(".update").first().waitFor(WAIT);
  return tv;
}

/** Ben enters what the operator says. */
async function enterResolved(page: Page): Promise<void> {
  await page.goto(`${desk.url}/desk/statements`);
  await page.fill("[name=text]", "Le problème est entièrement résolu depuis 21 h.");
  await page.selectOption("[name=operator]", "proximus");
  await page.fill("[name=speaker]", "service de presse");
  await press(page, "form.statement button[formaction]");
  await page.locator(".beside fieldset.claim").first().waitFor(WAIT);
  await press(page, "form.statement [data-save]");
}

/** From the sign-in on nothing but keys, each of which a reader of the page can find. */
async function byKeyboardAlone(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${desk.url}/desk/`);
  // The form for calls has the focus; the ways to the other pages stand above it.
  const queue = page.locator(".tabs a[href$='/queue']:focus");
  for (let times = 0; (await queue.count()) === 0; times += 1) {
    assert.ok(times < 30, "the queue is never reached by Tab");
    await page.keyboard.press("Shift+Tab");
  }
  await pressKey(page, "Enter");
  await page.keyboard.press("/");
  await page.keyboard.type("écran noir");
  await pressKey(page, "Enter");
  // Words are opened for the search while it goes on: what was found grows.
  await until("two reports are found", async () => {
    if ((await page.locator(".queue [data-row]").count()) > 1) return true;
    await pressKey(page, "n");
    return false;
  });
  for (const key of ["j", "m", "j", "m"]) await page.keyboard.press(key);
  assert.equal(await page.locator("[data-mark]:checked").count(), 2);
  await pressKey(page, "a");
  await page.locator(".undo").first().waitFor(WAIT);
  await pressKey(page, "u");
  await page.keyboard.press("?");
  await page.locator("#keys[open]").waitFor(WAIT);
  await page.close();
}

test(
  "editors work the evening: nothing jumps, nothing is lost, each sees the other, one of them by keyboard alone",
  { skip: NO_BROWSER, timeout: 600_000 },
  async () => {
    for (const town of TOWNS) await send(`Plus de télé Proximus à ${town} depuis 20 h`);
    const [one, two, three] = await Promise.all([contextOf(ada), contextOf(ben), contextOf(cleo)]);
    const [adas, bens] = await Promise.all([one.newPage(), two.newPage()]);
    await Promise.all([adas, bens].map((page) => page.goto(`${desk.url}/desk/queue`)));
    const evening = flood();

    const news = async (page: Page, words: RegExp): Promise<boolean> =>
      words.test(await newsOf(page));
    await until("new reports are told", () => news(adas, /new: \d/));
    const [before, told] = [await firstRow(adas), await newsOf(adas)];
    await until("more of them", async () => (await newsOf(adas)) !== told);
    assert.deepEqual(await firstRow(adas), before, "the list moved while it was read");

    for (let times = 0; times < CORRECTED; times += 1) await correctNext(adas);

    // Ben looks at the same rows; what Ada does to one of them is said on his page.
    await bens.goto(adas.url());
    await adas.keyboard.press("m");
    await pressKey(adas, "a");
    seenIn("a report set aside", await until("said", () => news(bens, /changed here: \d/)));
    assert.match(await adas.locator(".undo").first().innerText(), /1 report set aside/);
    await pressKey(adas, "u");
    await adas.locator(".deeds").waitFor(WAIT);
    assert.equal(await adas.locator(".undo").count(), 0);
    await accessible(adas, "the queue");

    await Promise.all([pasteMessages(bens), byKeyboardAlone(three)]);
    const whole = await mergeAndTell(adas);
    await accessible(adas, "the incident at the desk");
    await bens.goto(`${desk.url}/desk/incidents/${whole}`);
    assert.match(await bens.locator("main").innerText(), /un seul câble/);
    await enterResolved(bens);
    const entered = async (): Promise<boolean> => {
      const page = await (await fetch(`${desk.url}/en/incidents/${whole}`)).text();
      return page.includes("entièrement résolu");
    };
    seenIn("what the operator says", await until("the statement", entered));

    const took = await evening;
    console.log(`  ${MESSAGES} messages taken in ${(took / 1_000).toFixed(1)} s`);
    await adas.goto(`${desk.url}/desk/queue`);
    const counted = await adas.locator(".groups .count").first().innerText();
    assert.equal(Number(counted.replaceAll(/\D/g, "")), sent + PASTED, "a message was lost");

    // Another editor finds that it was a mistake: both are there again.
    await bens.goto(`${desk.url}/desk/incidents/${whole}`);
    await press(bens, "form[action$='/undo'] button");
    const apart = async (): Promise<boolean> =>
      (await incidentsNow()).some(({ services }) => services.join() === "internet");
    seenIn("the merge taken back", await until("two again", apart));
    await Promise.all([one.close(), two.close(), three.close()]);
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
  {
    what: "put together with another",
    clicks: [".queue a[href*='/desk/incidents/']", "summary[data-merge]"],
    there: "[name='why.merge']:visible",
  },
  {
    what: "split off places",
    clicks: [".queue a[href*='/desk/incidents/']", "summary[data-split]"],
    there: "[name='why.split']:visible",
  },
  {
    what: "give it a name",
    clicks: [".queue a[href*='/desk/incidents/']", "summary[data-name]"],
    there: "[name='name.fr']:visible",
  },
  { what: "ask the witness", keys: ["j", "e", "q"], there: "[name='question']:visible" },
  { what: "correct many", keys: ["j", "m", "c"], there: "[name='to.status']:visible" },
  { what: "findings that wait", clicks: [".tabs a[href$='/statements']"], there: "textarea" },
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
      for (const key of keys) {
        await page.keyboard.press(key);
        // The row that opens comes from the desk; an editor sees it before the next key.
        if (key === "e") await page.locator("tr.opened").first().waitFor(WAIT);
      }
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
