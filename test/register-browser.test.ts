import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { NO_BROWSER, openBrowser } from "./_browser.ts";
import { openPlayedPages } from "./_played-desk.ts";
import type { PlayedPages } from "./_played-desk.ts";

const OLD = "Ce mardi matin, tout est résolu.";
const NEW = "Ce mardi matin, presque tout est résolu.";
const REPLY = "Nous contestons : nos mesures montrent un retour complet.";
const CLAIM = "Terrassements Dupont";

let desk: PlayedPages;
let browser: Browser;
const skip = NO_BROWSER;

before(async () => {
  if (NO_BROWSER !== false) return;
  desk = await openPlayedPages({ lang: "fr" });
  browser = await openBrowser();
});
after(async () => {
  if (NO_BROWSER !== false) return;
  await browser.close();
  await desk.close();
  assert.deepEqual(desk.troubles, []);
});

async function withPage(
  options: Parameters<Browser["newContext"]>[0],
  use: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    locale: "fr-BE",
    serviceWorkers: "block",
    reducedMotion: "reduce",
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  await context.addCookies([{ ...desk.editor, url: desk.url }]);
  try {
    await use(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

const mainText = (page: Page): Promise<string> => page.locator("main").innerText();
/** The words of a page, what is folded away included. */
const wholeText = async (page: Page): Promise<string> =>
  (await page.locator("body").textContent()) ?? "";
const numbersIn = (text: string): ReadonlySet<string> => new Set(text.match(/\d+/g) ?? []);

test(
  "an editor enters a new version; both stand with their times and what changed",
  { skip, timeout: 120_000 },
  async () => {
    await withPage({}, async (page) => {
      await page.goto(`${desk.url}/desk/statements`);
      const row = page.locator(".statements > li", { hasText: OLD });
      await row.locator("a[href^='/desk/statements/']").first().click();
      const words = page.locator("textarea[name=text]");
      assert.equal(await words.inputValue(), OLD);
      assert.equal(await page.locator("input[name='claim.0.all']").isChecked(), true);
      await words.fill(NEW);
      await page.locator("input[name=at]").fill("2018-01-09T11:00");
      await page.locator("input[name='claim.0.all']").uncheck();
      await page.locator("button[data-save]").click();
      await page.waitForURL(/\/fr\/statements\//);
      const text = await mainText(page);
      assert.ok(text.includes(NEW) && text.includes("11:00"));
      assert.match((await page.locator("ins").textContent()) ?? "", /presque/);
      await page
        .getByRole("link", { name: "Version précédente" })
        .or(page.locator(".versions a"))
        .first()
        .click();
      await page.waitForLoadState();
      assert.ok((await mainText(page)).includes(OLD), "the earlier words stay");
    });
  },
);

test(
  "an editor enters the operator's reply; it stands beside the finding, which stays",
  { skip, timeout: 120_000 },
  async () => {
    await withPage({ viewport: { width: 360, height: 740 } }, async (page) => {
      await page.goto(`${desk.url}/desk/statements`);
      const row = page.locator(".statements > li", { hasText: OLD });
      await row.locator("a[href$='/reply']").first().click();
      await page.locator("textarea[name=text]").fill(REPLY);
      await page.locator("input[name=speaker]").fill("Jan Smit");
      await page.locator("input[name=at]").fill("2018-01-09T20:00");
      await page.locator("button[data-save]").click();
      await page.waitForURL(/\/fr\/statements\/[^#]+#claim-0$/);
      const finding = page.locator("#claim-0");
      const beside = await finding.innerText();
      assert.ok(beside.includes(REPLY) && beside.includes("Jan Smit"), beside);
      assert.match(beside, /contredit/);
      await page.goto(desk.url + (desk.pages["incident"] ?? ""));
      const shown = page.locator(".finding", { hasText: REPLY });
      assert.match(await shown.innerText(), /contredit/i);
    });
  },
);

test(
  "what a witness says the operator said is proposed, and recorded as told by a witness",
  { skip, timeout: 120_000 },
  async () => {
    const said = "Toujours pas de télé Proximus à Jumet alors que le 0800 m'indique l'inverse";
    const report = await desk.post("/fr/report", { text: said });
    assert.equal(report.status, 303);
    await withPage({}, async (page) => {
      await page.goto(`${desk.url}/desk/statements`);
      const proposal = page.locator("section[aria-labelledby=told] li", { hasText: "0800" });
      await proposal.locator("a[data-edit]").click();
      assert.equal(
        await page.locator("select[name=saidBy]").inputValue(),
        "operator_as_told_by_witness",
      );
      assert.match(await page.locator("textarea[name=text]").inputValue(), /^l'inverse$/);
      await page.locator("textarea[name=text]").fill("Tout fonctionne, selon le 0800.");
      await page.locator("button[data-save]").click();
      await page.waitForURL(/\/fr\/statements\//);
      assert.match(await mainText(page), /pas les propres mots de l’opérateur/);
      await page.goto(`${desk.url}/desk/statements`);
      assert.equal(await proposal.count(), 0, "proposed once");
    });
  },
);

test(
  "works of a third party are recorded with their parties and shown on the incident",
  { skip, timeout: 120_000 },
  async () => {
    await withPage({}, async (page) => {
      await page.goto(desk.url + (desk.deskPages["deskIncident"] ?? ""));
      await page.locator("select[name=kind]").selectOption("third_party_works");
      await page.locator("select[name='party.0.kind']").selectOption("works_company");
      await page.locator("input[name='party.0.name']").fill(CLAIM);
      await page.locator("textarea[name=reason]").fill("Un câble coupé rue Haute");
      await page.locator("section[aria-labelledby=link] button[type=submit]").click();
      await page.waitForLoadState();
      assert.match(await mainText(page), /Terrassements Dupont/);
      await page.goto(desk.url + (desk.pages["incident"] ?? ""));
      assert.match(await mainText(page), /entreprise de travaux Terrassements Dupont/);
    });
  },
);

test(
  "a quote of a witness who agreed is chosen by an editor and stands on the page",
  { skip, timeout: 120_000 },
  async () => {
    const text = "Plus de télé Proximus à Charleroi depuis 24 heures, ma mère est seule";
    assert.equal((await desk.post("/fr/report", { text, quotable: "1" })).status, 303);
    await withPage({}, async (page) => {
      await page.goto(desk.url + (desk.deskPages["deskIncident"] ?? ""));
      const row = page.locator("li[data-row]", { hasText: "ma mère" });
      await row.locator("summary").click();
      await row.locator("textarea").fill("depuis 24 heures […] ma mère est seule");
      await row.locator("input[type=text]").fill("Anne");
      await row.locator("button[type=submit]").click();
      await page.waitForLoadState();
      await page.goto(desk.url + (desk.pages["incident"] ?? ""));
      assert.match(
        await mainText(page),
        /depuis 24 heures \[…\] ma mère est seule[^]*Anne, Charleroi/,
      );
    });
  },
);

test(
  "the article is copied by a button, and holds no number that the incident's page does not show",
  { skip, timeout: 120_000 },
  async () => {
    const article = desk.url + (desk.pages["article"] ?? "");
    let copied = "";
    await withPage({ permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
      await page.goto(article);
      await page.locator("button[data-copy]").click();
      copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.ok(copied.includes("22:30") && copied.includes("Charleroi"));
      assert.match(copied, /«\s+depuis 24 heures \[…\] ma mère est seule\s+» \(Anne, Charleroi/);
      await page.goto(desk.url + (desk.pages["incident"] ?? ""));
      const shown = numbersIn(await wholeText(page));
      assert.deepEqual(
        [...numbersIn(copied)].filter((number) => !shown.has(number)),
        [],
      );
      assert.ok(numbersIn(copied).size > 20);
    });
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(article);
      assert.equal(await page.locator("button[data-copy]").isVisible(), false);
      const plain = await page.locator("a[href$='article.txt']").getAttribute("href");
      const text = await (await fetch(desk.url + (plain ?? ""))).text();
      assert.equal(text.trim(), copied.trim(), "the same as a plain file");
    });
  },
);

test(
  "the post-mortem of the evening shows no number that the incident's page does not show",
  { skip, timeout: 120_000 },
  async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(desk.url + (desk.pages["incident"] ?? ""));
      const shown = numbersIn(await wholeText(page));
      await page.goto(desk.url + (desk.pages["postmortem"] ?? ""));
      const told = (await page.locator("main").textContent()) ?? "";
      const markdown = await (
        await fetch(`${desk.url}${desk.pages["postmortem"] ?? ""}.md`)
      ).text();
      for (const text of [told, markdown]) {
        assert.ok(numbersIn(text).size > 40);
        assert.deepEqual(
          [...numbersIn(text)].filter((number) => !shown.has(number)),
          [],
        );
      }
      assert.match(told, /Dit résolu, puis dit encore en cours/);
    });
  },
);

test(
  "axe finds nothing on the pages of the register, and none scrolls sideways at 360 px",
  { skip, timeout: 240_000 },
  async () => {
    const names = ["incident", "statement", "postmortem", "article", "record"];
    const paths = names.map((name) => desk.pages[name] ?? "");
    const { deskIncident = "", deskReply = "", deskStatements = "" } = desk.deskPages;
    for (const colorScheme of ["light", "dark"] as const) {
      await withPage({ colorScheme, viewport: { width: 360, height: 740 } }, async (page) => {
        for (const path of [...paths, deskIncident, deskReply, deskStatements]) {
          await page.goto(desk.url + path);
          const { violations } = await new AxeBuilder({ page })
            .withTags([
              "wcag2a",
              "wcag2aa",
              "wcag21a",
              "wcag21aa",
              "wcag22aa",
              "RGAAv4",
              "best-practice",
            ])
            .analyze();
          const found = violations.map(
            ({ id, nodes }) =>
              `${path} ${colorScheme}: ${id} ${nodes.map((node) => node.html).join(" ")}`,
          );
          assert.deepEqual(found, []);
          const wide = await page.evaluate(
            () => document.documentElement.scrollWidth - window.innerWidth,
          );
          assert.ok(wide <= 0, `${path} is ${wide} px too wide`);
        }
      });
    }
  },
);
