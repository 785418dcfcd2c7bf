import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { postReport, type RunningDesk, startDesk, temporaryFolder } from "./_running-desk.ts";

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
const JUMET = "Plus de télé Proximus à Jumet depuis ce matin";
const PLACE = "/fr/proximus/tv/BE-52011";

const folder = temporaryFolder();
let desk: RunningDesk;
let browser: Browser;

before(async () => {
  if (CHROMIUM === undefined) return;
  desk = await startDesk(folder.path);
  browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
});
after(async () => {
  if (CHROMIUM === undefined) return;
  await browser.close();
  assert.equal(await desk.stop(), 0);
  folder.remove();
});

const fewerThanThree = async (page: Page): Promise<boolean> =>
  /moins de 3 témoignages/i.test(await page.locator("main").innerText());

const reportFrom = async (page: Page, words: string): Promise<void> => {
  await page.goto(`${desk.url}/fr/report`);
  await page.locator("textarea[name=text]").fill(words);
  await page.locator("form[action$='/fr/report'] button[type=submit]").first().click();
  await page.waitForURL(/\/fr\/me\//);
};

const withContext = async (
  options: Parameters<Browser["newContext"]>[0],
  use: (context: BrowserContext) => Promise<void>,
): Promise<void> => {
  const context = await browser.newContext(options);
  try {
    await use(context);
  } finally {
    await context.close();
  }
};

/** Three witnesses from other places, by the API. */
async function threeWitnesses(from: number): Promise<void> {
  for (let n = from; n < from + 3; n++) {
    const answer = await postReport(desk.url, {
      text: "Toujours pas de télé Proximus à Charleroi",
      contact: `temoin${n}@example.org`,
    });
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
  }
}

test(
  "a witness fills the form, sees what was understood, and the place's page changes by itself",
  { skip, timeout: 120_000 },
  async () => {
    await withContext(
      { locale: "fr-BE", viewport: { width: 360, height: 740 } },
      async (context) => {
        const reader = await context.newPage();
        await reader.goto(`${desk.url}${PLACE}`);
        assert.match(await reader.locator("main").innerText(), /moins de 3 témoignages/i);
        const witness = await context.newPage();
        await reportFrom(witness, JUMET);
        const understood = await witness.locator("main").innerText();
        for (const word of [/Proximus/, /Jumet|Charleroi/, /T[ée]l[ée]/i])
          assert.match(understood, word);

        await threeWitnesses(1);
        // No reload: the page is told by server-sent events and replaces what changed.
        for (let tries = 0; tries < 60 && (await fewerThanThree(reader)); tries++) await delay(250);
        assert.match(await reader.locator("main").innerText(), /[34]\s+témoins/);
      },
    );
  },
);

test("with scripts off the same is there after a reload", { skip, timeout: 120_000 }, async () => {
  await withContext(
    { locale: "fr-BE", javaScriptEnabled: false, viewport: { width: 360, height: 740 } },
    async (context) => {
      const page = await context.newPage();
      const place = "/fr/proximus/internet/BE-62063";
      await page.goto(`${desk.url}${place}`);
      assert.match(await page.locator("main").innerText(), /moins de 3 témoignages/i);
      await reportFrom(page, "Internet Proximus en panne à Liège depuis ce matin");
      assert.match(await page.locator("main").innerText(), /Liège/);
      for (let n = 1; n <= 3; n++) {
        await postReport(desk.url, {
          operator: "proximus",
          services: ["internet"],
          area: "BE-62063",
          contact: `liege${n}@example.org`,
        });
      }
      await page.goto(`${desk.url}${place}`);
      // A page that keeps changing is rendered once a second.
      await delay(1_500);
      await page.reload();
      assert.doesNotMatch(await page.locator("main").innerText(), /moins de 3 témoignages/i);
    },
  );
});

test(
  "a witness says that it is back, and the page keeps it",
  { skip, timeout: 60_000 },
  async () => {
    await withContext({ locale: "fr-BE", javaScriptEnabled: false }, async (context) => {
      const page = await context.newPage();
      await reportFrom(page, "Plus de mail chez Proximus à Namur");
      await page.locator("button[name=status][value=up]").click();
      await page.waitForLoadState();
      assert.match(page.url(), /\/fr\/me\//);
      assert.match(await page.locator("main").innerText(), /remarche|revenu|rétabli/i);
    });
  },
);
