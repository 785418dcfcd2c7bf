import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { readConfig } from "../src/app/config.ts";
import { loadKnowledge, ROOT } from "../src/app/knowledge.ts";
import { type Desk, openDesk } from "../src/app/open-desk.ts";
import { wordings } from "../src/app/wordings.ts";
import { loadAssets } from "../src/http/assets.ts";
import { type Doors, openDoors } from "../src/http/open-doors.ts";
import { NO_BROWSER, openBrowser } from "./_browser.ts";
import { clientAddress, postReport, temporaryFolder } from "./_running-desk.ts";

const MINUTE = 60_000;
const WITNESSES = 60;
const STILL_DOWN = 40;
/** Twenty communes of four provinces. */
const COMMUNES = `52011 52015 52012 53053 57081 62063 62038 62120 62096 62079
  92094 92003 92142 91030 91034 25112 25121 25124 25084 25014`
  .split(/\s+/)
  .map((code) => `BE-${code}`);

const folder = temporaryFolder();
let now = Date.parse("2018-01-08T20:58:00+01:00");
let desk: Desk;
let doors: Doors;
let browser: Browser;
let url = "";
let bearer = "";

/** The clock moves on, and the minute is over: what the ticker of a desk writes when its time comes. */
const at = async (time: string): Promise<void> => {
  now = Date.parse(time);
  const minute = Math.floor(now / MINUTE);
  const [tick] = await desk.deps.journal.append([
    { key: `tick:${minute}`, actor: { role: "desk", id: null }, body: { kind: "tick" } },
  ]);
  await desk.store.reached(tick?.seq ?? 0);
};

const until = async (what: string, holds: () => boolean | Promise<boolean>): Promise<void> => {
  const end = performance.now() + 20_000;
  while (!(await holds())) {
    assert.ok(performance.now() < end, `waited for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
};

before(async () => {
  if (NO_BROWSER !== false) return;
  const config = readConfig(
    { VIGIE_COUNTRY: "BE", VIGIE_DEMO: "off", VIGIE_TRUSTED_PROXIES: "127.0.0.1" },
    { data: folder.path },
  );
  const knowledge = loadKnowledge();
  desk = await openDesk({ config, knowledge, clock: () => now, log: () => undefined });
  const source = join(ROOT, "src");
  doors = openDoors({
    commands: desk.deps,
    site: {
      base: "",
      origin: null,
      deskName: "Vigie",
      zone: config.zone,
      country: "BE",
      lang: "fr",
      places: knowledge.gazetteer,
      operators: knowledge.operators,
      wording: wordings(),
    },
    assets: loadAssets({ base: "", pages: join(source, "pages"), web: join(source, "web") }),
    openapi: readFileSync(join(source, "http", "openapi.json"), "utf8"),
    trustedProxies: config.trustedProxies,
    limits: { RENDER_SPACING_MS: 0 },
    ready: () => Promise.resolve(true),
    onTrouble: () => undefined,
  });
  url = `http://127.0.0.1:${await doors.listen(0)}`;
  const opened = await fetch(`${url}/desk/setup`, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ token: desk.setupToken }),
  });
  bearer = /vigie_session=([^;]+)/.exec(opened.headers.get("set-cookie") ?? "")?.[1] ?? "";
  browser = await openBrowser();
});
after(async () => {
  if (NO_BROWSER !== false) return;
  await browser.close();
  await doors.close();
  await desk.close();
  folder.remove();
});

/** Sixty people report, a minute apart; each gets a page of their own. */
const evening = async (): Promise<readonly string[]> => {
  const pages: string[] = [];
  for (let n = 0; n < WITNESSES; n += 1) {
    await at(new Date(Date.parse("2018-01-08T21:00:00+01:00") + n * MINUTE).toISOString());
    const { status, body } = await postReport(
      url,
      {
        operator: "proximus",
        services: ["tv"],
        area: COMMUNES[n % COMMUNES.length],
        status: "down",
        contact: `witness-${n}@example.org`,
      },
      { from: clientAddress(n) },
    );
    assert.equal(status, 201, JSON.stringify(body));
    pages.push(new URL(String(body["follow_url"]), url).href);
  }
  return pages;
};

const says = async (words: Readonly<Record<string, unknown>>): Promise<void> => {
  const response = await fetch(`${url}/api/v1/statements`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${bearer}` },
    body: JSON.stringify({ operator: "proximus", said_by: "operator", ...words }),
  });
  assert.equal(response.status, 201, await response.text());
};

const text = async (address: string): Promise<string> =>
  (await (await fetch(address)).text()).replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");

/** What is said in French, whatever space stands before the sign. */
const STILL = /60 ont répondu : 40 sont encore en panne/;
const INTERVAL = /entre 53 % et 78 %/i;
const plain = (words: string): string => words.replaceAll(/[\s\u00a0\u202f]+/g, " ");

test(
  "the Proximus evening: resolved at 22:30, asked in the morning, 40 of 60 still down, told without a reload",
  { skip: NO_BROWSER, timeout: 180_000 },
  async () => {
    const pages = await evening();
    await at("2018-01-08T22:30:00+01:00");
    await says({
      at: new Date(now).toISOString(),
      speaker: "porte-parole",
      text: "La panne est résolue.",
      claims: [{ kind: "resolved", at: new Date(now).toISOString(), services: ["tv"] }],
    });
    await at("2018-01-08T22:31:00+01:00");
    const incidentOf = (): string =>
      desk.store.home(now).down[0]?.incident ?? desk.store.home(now).over[0]?.incident ?? "";
    await until("an incident", () => incidentOf() !== "");
    const address = `${url}/fr/incidents/${incidentOf()}`;
    const [first = ""] = pages;
    assert.ok(!(await text(first)).includes("Est-ce revenu chez VOUS"), "nobody is asked at 22:31");

    // Through the night: nobody is asked before seven.
    for (const time of ["23:30:00", "06:59:00"])
      await at(`2018-01-0${time > "12" ? 8 : 9}T${time}+01:00`);
    assert.equal(desk.store.incident(incidentOf() as never, now)?.censuses.length, 0);
    const reader = await browser.newPage();
    await reader.goto(address);
    assert.ok(!plain(await reader.locator("main").innerText()).includes("ont répondu"));

    await at("2018-01-09T07:00:00+01:00");
    await until("the question", async () =>
      (await text(first)).includes("Est-ce revenu chez VOUS"),
    );

    // Two answer on their own pages, with scripts and without; the others send the same form.
    now = Date.parse("2018-01-09T07:10:00+01:00");
    for (const [n, javaScriptEnabled] of [true, false].entries()) {
      const context = await browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      await page.goto(pages[n] ?? "");
      await page.locator(".ask button[value=down]").click();
      await page.waitForURL(/me\//);
      await context.close();
    }
    for (let n = 2; n < WITNESSES; n += 1) {
      const answered = await fetch(`${pages[n] ?? ""}/answer`, {
        method: "POST",
        redirect: "manual",
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          accept: "text/html",
          "x-forwarded-for": clientAddress(n),
        },
        body: new URLSearchParams({ key: `a${n}`, status: n < STILL_DOWN ? "down" : "up" }),
      });
      assert.equal(answered.status, 303);
    }

    // The page that was open all the time says so, by itself.
    await until("the share on the open page", async () =>
      STILL.test(plain(await reader.locator("main").innerText())),
    );
    const told = plain(await reader.locator("[data-live=census]").innerText());
    assert.match(told, STILL);
    assert.match(told, INTERVAL);
    // The numbers of a finding are said anew at most once a minute.
    await at("2018-01-09T07:12:00+01:00");
    await until("the finding with the same interval", async () =>
      INTERVAL.test(plain(await reader.locator("[data-live=findings]").innerText())),
    );
    assert.match(plain(await reader.locator("[data-live=findings]").innerText()), /contredit/);

    const without = await browser.newContext({ javaScriptEnabled: false });
    const page = await without.newPage();
    await page.goto(address);
    assert.match(plain(await page.locator("[data-live=census]").innerText()), INTERVAL);
    const rows = await page.locator("[data-live=census] tbody tr").allInnerTexts();
    assert.ok(rows.length >= 3, rows.join(" | "));
    await without.close();
  },
);
