// Words that want to be more than words, written by hand into every field of a desk and looked at in
// Chromium on every page: they stay words.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { parse } from "csv-parse/sync";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { NO_BROWSER, openBrowser } from "./_browser.ts";
import { photoOf } from "./_photos.ts";
import { openPlayedPages, type PlayedPages } from "./_played-desk.ts";

/** Each calls a dialog, asks another host or breaks the page where it is taken for more than text. */
const PAYLOADS = [
  `<script>alert("script")</script>`,
  `"><img src=x onerror=alert(1)>`,
  `'><svg/onload=alert(2)>`,
  `</textarea></title></style></template><script>alert(3)</script>`,
  `" autofocus onfocus=alert(4) x="`,
  `javascript:alert(5)//http://elsewhere.invalid/`,
  `<a href="javascript:alert(6)">voir</a><base href=//elsewhere.invalid>`,
  `<svg><style>@import'//elsewhere.invalid'</style><animate onbegin=alert(7)>`,
  `<iframe srcdoc="<script>alert(8)</script>"></iframe><meta http-equiv=refresh content=0>`,
  `{n, plural, one {#} other {<b>#</b>}} {{constructor.constructor('alert(9)')()}} \${alert(9)}`,
  `\u202Eexe.gpj\u202C \u2066x\u2069 e\u0301\u0301\u0301\u0301\u0301\u0301`,
  `=HYPERLINK("http://elsewhere.invalid","ouvrir")`,
  `+1+cmd|' /C calc'!A0`,
  `@SUM(1+1)*cmd`,
  `\t=1+1 -2+3`,
  `<!--`,
  `]]><![CDATA[ &lt;script&gt;alert(10)&lt;/script&gt; &#106;avascript:`,
];
const ALL = PAYLOADS.join(" ");
const ABOUT = "Plus de télé Proximus à Charleroi";

let desk: PlayedPages;
let browser: Browser;
before(async () => {
  if (NO_BROWSER !== false) return;
  desk = await openPlayedPages({ deskName: `"><img src=x onerror=alert("name")><script>` });
  browser = await openBrowser();
});
after(async () => {
  if (NO_BROWSER !== false) return;
  await browser.close();
  await desk.close();
});

/** Whatever a page does that it should not: dialogs, policy reports, other hosts, errors. */
class Watched {
  readonly found: string[] = [];
  readonly #context: BrowserContext;

  constructor(context: BrowserContext) {
    this.#context = context;
  }

  async open(): Promise<Page> {
    const page = await this.#context.newPage();
    const note = (what: string): void => {
      this.found.push(`${page.url()}: ${what}`);
    };
    page.on("dialog", (dialog) => {
      note(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("pageerror", (error) => note(error.message));
    page.on("popup", (popup) => note(`popup ${popup.url()}`));
    page.on("console", (message) => {
      // A refusal (422) is what a form deserves here; the browser notes it too.
      if (message.type() === "error" && !/status of 4\d\d/.test(message.text()))
        note(message.text());
    });
    page.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== desk.url && protocol !== "data:") note(`asked ${request.url()}`);
    });
    await page.addInitScript(() => {
      addEventListener("securitypolicyviolation", (event) => {
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
      });
    });
    return page;
  }
}

/** Elements and attributes that none of the desk's own templates writes. */
const strangers = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter(
        (one) =>
          (one instanceof HTMLScriptElement && one.getAttribute("src") === null) ||
          one.matches("iframe, object, embed, base, animate, [srcdoc], img[src='x']") ||
          /^\s*javascript:/i.test(one.getAttribute("href") ?? "") ||
          one.getAttributeNames().some((name) => name.startsWith("on") || name === "style"),
      )
      .map((one) => one.outerHTML.slice(0, 200)),
  );

const visit = async (page: Page, url: string): Promise<void> => {
  await page.goto(url, { waitUntil: "load" });
  assert.deepEqual(await strangers(page), [], url);
};

/** Fills every field for words on the page with the same words. */
const fillAll = async (page: Page, words: string): Promise<void> => {
  const fields = page.locator(
    "main :is(textarea, input:not([type]), input[type=text], input[type=search], input[type=email], input[type=tel], input[type=url])",
  );
  for (const field of await fields.all()) {
    if (!(await field.isVisible()) || !(await field.isEditable())) continue;
    // Single-line fields drop line breaks as they do for somebody who pastes.
    await field.fill(words);
  }
};

const openAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll("details")) one.open = true;
  });

/** Sends a form and looks at the page that answers; a form that a script sends first ends on one too. */
const submit = async (page: Page, button: string): Promise<void> => {
  // The document that is left carries a mark: whoever looks for one without it cannot look too early.
  await page.evaluate(() => {
    document.documentElement.dataset["left"] = "";
  });
  await page.locator(button).first().click();
  await page.locator("html:not([data-left])").waitFor({ state: "attached" });
  await page.waitForLoadState("load");
  assert.deepEqual(await strangers(page), [], page.url());
};

test("the watch over a page would see a script that gets in", { skip: NO_BROWSER }, async () => {
  const context = await browser.newContext();
  const watched = new Watched(context);
  const page = await watched.open();
  await page.goto(`${desk.url}/fr/`);
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "alert(1)";
    const picture = document.createElement("img");
    picture.src = "http://elsewhere.invalid/x.png";
    document.body.append(script, picture);
  });
  // Told by the browser when it has refused; a watch that is blind fails at the time limit.
  const told = (): string => watched.found.join("\n");
  while (!/inline script violates/.test(told()) || !/violates .* "img-src/.test(told()))
    await page.waitForEvent("console");
  assert.equal((await strangers(page)).length, 1);
  await context.close();
});

test(
  "hostile words in every field of witnesses and editors open no dialog and break no policy on any page",
  { skip: NO_BROWSER, timeout: 240_000 },
  async (t) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.addCookies([{ ...desk.editor, url: desk.url }]);
    const watched = new Watched(context);
    const page = await watched.open();

    // Somebody has the incident open while it is written to: changes are taken over live.
    const reader = await watched.open();
    await visit(reader, desk.url + (desk.pages["incident"] ?? ""));

    // A witness: words alone, then every field, then the own page with photo and corrections.
    for (const payload of PAYLOADS) {
      const told = await desk.post("/fr/report", { text: `${ABOUT} ${payload}` });
      assert.equal(told.status, 303, payload);
      const own = told.headers.get("location") ?? "";
      if (payload === PAYLOADS[1] || payload === PAYLOADS[3]) await visit(page, desk.url + own);
    }
    await visit(page, `${desk.url}/fr/report`);
    await openAll(page);
    await fillAll(page, ALL.slice(0, 200));
    await page.locator("textarea[name=text]").fill(`${ABOUT} ${ALL}`);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll("[maxlength]")) one.removeAttribute("maxlength");
    });
    await submit(page, "form.report button[type=submit]");
    const told = await desk.post("/fr/report", {
      text: `${ABOUT} ${ALL}`,
      place: `${PAYLOADS[1]}`,
      contact: `"<img src=x onerror=alert(1)>"@example.org`,
      quotable: "yes",
      operator: PAYLOADS[0] ?? "",
      services: PAYLOADS[1] ?? "",
      status: PAYLOADS[2] ?? "",
      area: PAYLOADS[4] ?? "",
      onset: PAYLOADS[5] ?? "",
      key: PAYLOADS[6] ?? "",
    });
    assert.ok([303, 422].includes(told.status), String(told.status));
    const plain = await desk.post("/fr/report", { text: `${ABOUT} ${ALL}` });
    const own = desk.url + (plain.headers.get("location") ?? "");
    await visit(page, own);
    await page.locator("input[type=file]").setInputFiles({
      name: `"><img src=x onerror=alert(1)>.jpg`,
      mimeType: "image/jpeg",
      buffer: Buffer.from(await photoOf({ width: 64, height: 48 })),
    });
    await submit(page, "form[enctype] button[type=submit]");
    await page.goto(own);
    await page.locator("input[type=file]").setInputFiles({
      name: "picture.svg.jpg",
      mimeType: "image/jpeg",
      buffer: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`),
    });
    await submit(page, "form[enctype] button[type=submit]");
    await page.goto(own);
    await openAll(page);
    await fillAll(page, ALL.slice(0, 150));
    await submit(page, ".understood form:has(input[name=place]) button[type=submit]");

    // An editor: a call, a statement with all its claims, and many messages at once.
    await visit(page, `${desk.url}/desk/calls`);
    await fillAll(page, `${ABOUT} ${PAYLOADS[1]} ${PAYLOADS[3]}`);
    await submit(page, "form button[type=submit]");
    for (const words of [PAYLOADS[1] ?? "", PAYLOADS[3] ?? "", ALL]) {
      await visit(page, `${desk.url}/desk/statements`);
      await fillAll(page, words.slice(0, 180));
      await page
        .locator("textarea[name=text]")
        .fill(`La panne à Charleroi est résolue, la cause est ${words}. ${words}`.slice(0, 3_000));
      await page.locator("select[name=operator]").selectOption("proximus");
      await submit(page, "button[formaction]");
      await openAll(page);
      for (const field of await page.locator("input[name^='claim.'][name$='.words']").all())
        if (await field.isVisible()) await field.fill(words.slice(0, 200));
      await submit(page, "button[data-save]");
    }
    const statement = page.url();
    assert.match(statement, /\/statements\//);
    await reader.locator("main", { hasText: "onerror=alert(1)" }).waitFor({ timeout: 15_000 });
    assert.deepEqual(await strangers(reader), []);

    const csv = [
      "nom;message",
      ...PAYLOADS.map(
        (payload) =>
          `"${payload.replaceAll('"', '""')}";"${ABOUT} ${payload.replaceAll('"', '""')}"`,
      ),
    ].join("\n");
    const mail = `From x Mon Jan  8 21:00:00 2018\nFrom: "${PAYLOADS[0]}" <a@example.org>\nSubject: ${PAYLOADS[1]}\nDate: Mon, 8 Jan 2018 21:00:00 +0100\nContent-Type: text/html\n\n<p>${ABOUT}</p>${PAYLOADS.join("\n")}\n`;
    for (const [name, buffer] of [
      [`"><img src=x onerror=alert(1)>.csv`, csv],
      [`<script>alert(1)<script>.mbox`, mail],
      [`'><svg onload=alert(1)>.pdf`, "%PDF-1.4 nothing to read"],
    ] as const) {
      await visit(page, `${desk.url}/desk/import`);
      await page
        .locator("input[type=file]")
        .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(buffer) });
      await submit(page, "form.import button[type=submit]");
    }
    await visit(page, `${desk.url}/desk/import`);
    await page
      .locator("textarea")
      .fill(PAYLOADS.map((payload) => `${ABOUT} ${payload}`).join("\n\n"));
    await submit(page, "form.import button[type=submit]");
    await openAll(page);
    await submit(page, "main form button[type=submit]");

    // Addresses.
    const odd = encodeURIComponent(`${PAYLOADS[1]}${PAYLOADS[3]}`);
    for (const path of [
      `/fr/search?q=${odd}`,
      `/fr/check?place=${odd}&operator=${odd}`,
      `/fr/history?place=${odd}&operator=${odd}&year=${odd}`,
      `/fr/report?operator=${odd}&service=${odd}&area=${odd}&status=${odd}`,
      `/fr/${odd}`,
      `/fr/proximus/${odd}`,
      `/fr/incidents/${odd}`,
      `/desk/setup?token=${odd}`,
      `/desk/calls?last=${odd}`,
      `/api/v1/incidents?operator=${odd}`,
    ])
      await visit(page, desk.url + path);

    // Every page, with all of it in the desk; the file for spreadsheets and the feed of programs too.
    let pages = 0;
    for (const path of [...Object.values(desk.pages), ...Object.values(desk.deskPages)]) {
      await visit(page, desk.url + path);
      pages += 1;
    }
    await visit(page, statement);
    const shown = await page.locator("main").innerText();
    assert.ok(shown.includes(`<svg/onload=alert(2)>`), "the words are there as words");
    assert.ok(!shown.includes("\u202E"), "nothing turns a sentence around");
    for (const path of ["/api/v1/incidents", "/api/v1/statements", "/api/v1/findings"]) {
      const response = await page.goto(desk.url + path);
      assert.match(response?.headers()["content-type"] ?? "", /json/, path);
      assert.equal(response?.headers()["x-content-type-options"], "nosniff");
    }
    const table: string[][] = parse(await (await fetch(`${desk.url}/api/v1/incidents.csv`)).text());
    for (const cell of table.flat()) assert.doesNotMatch(cell, /^[=+\-@\t\r]/, cell);

    t.diagnostic(`${PAYLOADS.length} payloads, ${pages} pages besides those of the forms`);
    assert.deepEqual(watched.found, []);
    assert.deepEqual(desk.troubles, []);
    await context.close();
  },
);
