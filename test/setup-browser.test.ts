// A newcomer with nothing but the link of the terminal: does what the screen says, and nothing else.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { NO_BROWSER, openBrowser } from "./_browser.ts";
import { type RunningDesk, startDesk, temporaryFolder } from "./_running-desk.ts";

const SETUP_MS_MAX = 180_000;

const folder = temporaryFolder();
let desk: RunningDesk;
let browser: Browser;
before(async () => {
  if (NO_BROWSER !== false) return;
  desk = await startDesk(folder.path, { VIGIE_DEMO: "off" });
  browser = await openBrowser();
});
after(async () => {
  if (NO_BROWSER !== false) return;
  await browser.close();
  await desk.stop();
  folder.remove();
});

const faults = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
};

/** What somebody who set out to have a Dutch desk answers, by what the label asks. */
const ANSWERS: readonly [RegExp, (page: Page, label: RegExp) => Promise<unknown>][] = [
  [/^Country of the desk$/, (page, label) => page.getByLabel(label).selectOption("NL")],
  [/^First language$/, (page, label) => page.getByLabel(label).selectOption("nl")],
  [/^Name of the desk$/, (page, label) => page.getByLabel(label).fill("Storingswacht")],
  [/^Colour$/, (page, label) => page.getByLabel(label).fill("#7a1f5c")],
  [/Ziggo/, (page, label) => page.getByLabel(label).check()],
  [/^Publisher$/, (page, label) => page.getByLabel(label).fill("De Krant")],
];

test(
  "the set-up takes less than three minutes and ends on the public page, in its language and look",
  { skip: NO_BROWSER, timeout: SETUP_MS_MAX },
  async () => {
    const context = await browser.newContext({
      locale: "en-GB",
      viewport: { width: 360, height: 740 },
    });
    const page = await context.newPage();
    const began = performance.now();
    await page.goto(desk.setup);
    await page.getByRole("main").getByRole("button").click();
    const answered: string[] = [];
    for (let steps = 0; steps < 12 && page.url().includes("/desk/setup/"); steps++) {
      assert.deepEqual(await faults(page), [], page.url());
      assert.ok(
        await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
        `${page.url()} scrolls sideways`,
      );
      for (const [label, answer] of ANSWERS) {
        if ((await page.getByRole("main").getByLabel(label).count()) === 0) continue;
        await answer(page, label);
        answered.push(String(label));
      }
      // The one thing that looks like the way on: the button, or the link that looks like one.
      const save = page.getByRole("main").locator("button:not(.quiet), a.button");
      assert.equal(await save.count(), 1, page.url());
      const address = page.url();
      await save.click();
      await page.waitForURL((url) => url.href !== address);
    }
    assert.equal(answered.length, ANSWERS.length, answered.join(" "));
    const tookMs = performance.now() - began;
    console.log(`# set up in ${(tookMs / 1000).toFixed(1)} s, ${answered.length} answers`);
    assert.ok(tookMs < SETUP_MS_MAX);

    assert.equal(new URL(page.url()).pathname, "/nl/");
    assert.equal(await page.locator("html").getAttribute("lang"), "nl");
    assert.match(await page.title(), /Storingswacht/);
    await page.locator("a.button").first().waitFor();
    const look = await page
      .locator("a.button")
      .first()
      .evaluate((button) => getComputedStyle(button).backgroundColor);
    assert.equal(look, "rgb(122, 31, 92)");
    assert.deepEqual(await faults(page), []);
    await page.emulateMedia({ colorScheme: "dark" });
    assert.deepEqual(await faults(page), [], "in the dark");
    await page
      .getByRole("contentinfo")
      .getByRole("link", { name: /juridisch|wettelijk/i })
      .click();
    await page.getByText("De Krant").first().waitFor();
    await context.close();
  },
);

test("what was said outlives a restart", { skip: NO_BROWSER, timeout: 60_000 }, async () => {
  assert.equal(await desk.stop(), 0);
  desk = await startDesk(folder.path, { VIGIE_DEMO: "off" });
  const home = await (await fetch(`${desk.url}/nl/`)).text();
  assert.match(home, /Storingswacht/);
  const languages = { "accept-language": "xx" };
  const root = await fetch(`${desk.url}/`, { redirect: "manual", headers: languages });
  assert.equal(root.headers.get("location"), "/nl/");
});
