// What rules can see of accessibility, on every page: docs/ACCESSIBILITY.md holds what they cannot.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { LANGUAGES } from "../src/model/vocabulary.ts";
import { NO_BROWSER, openBrowser } from "./_browser.ts";
import { openPlayedPages, type PlayedPages } from "./_played-desk.ts";

const TAGS = [
  "wcag2a",
  "wcag2aa",
  "wcag21a",
  "wcag21aa",
  "wcag22aa",
  "EN-301-549",
  "RGAAv4",
  "best-practice",
];
/** What changes with the colours of the page; all the rest is the same in the dark. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];
/**
 * The same markup in other words: the rules look at all of it in French, and in the other languages
 * at these pages, unless VIGIE_AXE_ALL asks for all of them.
 */
const IN_OTHER_WORDS = ["home", "incident", "report", "check", "legal"];
const ALL_PAGES = process.env["VIGIE_AXE_ALL"] !== undefined;
const PHONE = { width: 360, height: 740 };

let desk: PlayedPages;
let browser: Browser;
before(async () => {
  if (NO_BROWSER !== false) return;
  desk = await openPlayedPages();
  browser = await openBrowser();
});
after(async () => {
  if (NO_BROWSER !== false) return;
  await browser.close();
  await desk.close();
});

/** Only faults are gathered, in the page itself: a second page for each would take longer than the rules. */
const rulesOn = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });

const faultsOf = async (axe: AxeBuilder): Promise<readonly string[]> => {
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(" ")}`,
  );
};

/** What stands out beyond the right edge of a phone. */
const tooWide = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    document.documentElement.scrollWidth <= window.innerWidth
      ? []
      : [...document.querySelectorAll("*")]
          .filter((one) => one.checkVisibility() && one.closest(".scroll") === null)
          .filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1)
          .map((one) => one.outerHTML.slice(0, 200)),
  );

for (const lang of LANGUAGES)
  test(
    `in ${lang}, axe finds nothing, and no page scrolls sideways on a phone`,
    { skip: NO_BROWSER, timeout: 600_000 },
    async () => {
      const context = await browser.newContext({ viewport: PHONE, reducedMotion: "reduce" });
      const page = await context.newPage();
      for (const [name, path] of Object.entries(desk.pages)) {
        await page.goto(desk.url + path.replace(/^\/fr\//, `/${lang}/`));
        assert.equal(await page.locator("html").getAttribute("lang"), lang, name);
        assert.deepEqual(await tooWide(page), [], `${name} scrolls sideways`);
        if (lang === "fr" || ALL_PAGES || IN_OTHER_WORDS.includes(name))
          assert.deepEqual(await faultsOf(rulesOn(page).withTags(TAGS)), [], name);
      }
      await context.close();
    },
  );

test(
  "axe finds nothing on the editors' pages",
  { skip: NO_BROWSER, timeout: 600_000 },
  async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.addCookies([{ ...desk.editor, url: desk.url }]);
    const page = await context.newPage();
    for (const [name, path] of Object.entries(desk.deskPages)) {
      await page.goto(desk.url + path);
      assert.deepEqual(await faultsOf(rulesOn(page).withTags(TAGS)), [], name);
    }
    await context.close();
  },
);

test(
  "in the dark and with everything unfolded, words stand out from their ground on every page",
  { skip: NO_BROWSER, timeout: 600_000 },
  async () => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      colorScheme: "dark",
    });
    await context.addCookies([{ ...desk.editor, url: desk.url }]);
    const page = await context.newPage();
    for (const [name, path] of Object.entries({ ...desk.pages, ...desk.deskPages })) {
      await page.goto(desk.url + path);
      await page.evaluate(() => {
        for (const one of document.querySelectorAll("details")) one.open = true;
      });
      const faults = await faultsOf(rulesOn(page).withRules(COLOUR_RULES));
      assert.deepEqual(faults, [], name);
    }
    await context.close();
  },
);

test(
  "at 200 % and with wide spacing of text nothing is cut off or laid over something else",
  { skip: NO_BROWSER, timeout: 600_000 },
  async () => {
    // WCAG 1.4.4 and 1.4.10: a window of 640 px at 200 % has 320 px; 1.4.12: the spacing of its test.
    const context = await browser.newContext({
      viewport: { width: 320, height: 512 },
      bypassCSP: true,
    });
    const page = await context.newPage();
    const { home = "", incident = "", report = "", subject = "", statement = "" } = desk.pages;
    for (const path of [home, incident, report, subject, statement]) {
      await page.goto(desk.url + path);
      await page.addStyleTag({
        content:
          "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}",
      });
      assert.deepEqual(await tooWide(page), [], path);
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll("main *, header *, footer *")]
          .filter((one) => {
            const { overflowX, overflowY } = getComputedStyle(one);
            const hides = [overflowX, overflowY].includes("hidden");
            return (
              hides && !one.matches(".hidden, .skip") && one.scrollHeight > one.clientHeight + 1
            );
          })
          .map((one) => one.outerHTML.slice(0, 200)),
      );
      assert.deepEqual(cut, [], path);
    }
    await context.close();
  },
);

test(
  "on paper there is nothing to press, no dark ground, nothing folded away, and links say where they lead",
  { skip: NO_BROWSER, timeout: 600_000 },
  async () => {
    const context = await browser.newContext({
      viewport: { width: 720, height: 1000 },
      colorScheme: "dark",
    });
    const page = await context.newPage();
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    for (const name of ["home", "incident", "witness", "record"]) {
      await page.goto(desk.url + (desk.pages[name] ?? ""), { waitUntil: "load" });
      const seen = await page.evaluate(() => {
        const shown = (one: Element): boolean => one.checkVisibility();
        const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
        const addresses = all("main p > a[href^='/']:not(.button)").filter(shown);
        return {
          pressed: all("button, input, select, nav, form, .button, .map-tools").filter(shown)
            .length,
          ground: getComputedStyle(document.body).backgroundColor,
          ink: getComputedStyle(document.body).color,
          folded: all("main details:not([open]) > :not(summary, form)").filter(
            (one) => !shown(one) && one.closest("form, .map-tools, .outbox") === null,
          ).length,
          links: addresses.length,
          silent: addresses.filter(
            (one) =>
              !getComputedStyle(one, "::after").content.includes(one.getAttribute("href") ?? "?"),
          ).length,
        };
      });
      assert.equal(seen.pressed, 0, name);
      assert.equal(seen.ground, "rgb(255, 255, 255)", name);
      assert.equal(seen.ink, "rgb(0, 0, 0)", name);
      assert.equal(seen.folded, 0, name);
      assert.ok(seen.links > 0, name);
      assert.equal(seen.silent, 0, name);
    }
    await context.close();
  },
);
