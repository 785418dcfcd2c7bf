// Passkeys in a real browser, with an authenticator that Chromium itself plays.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { ROOT } from "../src/app/knowledge.ts";
import { loadAssets } from "../src/http/assets.ts";
import { NO_BROWSER, openBrowser } from "./_browser.ts";
import { openTestDesk, SETUP_TOKEN, type TestDesk } from "./_desk.ts";

const PASSWORD = "une longue phrase de passe";
const MINUTE = 60_000;

let desk: TestDesk;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let url: string;
before(async () => {
  if (NO_BROWSER !== false) return;
  const source = join(ROOT, "src");
  const folders = { pages: join(source, "pages"), web: join(source, "web") };
  desk = await openTestDesk({ assets: loadAssets({ base: "", ...folders }) });
  url = desk.url.replace("127.0.0.1", "localhost");
  browser = await openBrowser();
  context = await browser.newContext({ locale: "en-GB", viewport: { width: 360, height: 740 } });
  page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
});
after(async () => {
  if (NO_BROWSER !== false) return;
  await browser.close();
  await desk.close();
});

const faults = async (): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
};

test(
  "a passkey is added, signs in, confirms and is removed by what the pages offer",
  { skip: NO_BROWSER, timeout: 60_000 },
  async () => {
    await page.goto(`${url}/desk/setup?token=${SETUP_TOKEN}`);
    await page.getByRole("button").click();
    await page.goto(`${url}/desk/account`);
    await page.getByLabel("Name").fill("Ada");
    await page.getByLabel("Login").fill("ada");
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Make my account" }).click();

    await page.getByLabel("Name of the key").fill("this computer");
    assert.deepEqual(await faults(), []);
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.getByText("Done.").waitFor();
    await page.getByText("this computer").waitFor();
    assert.deepEqual(await faults(), []);

    await page.getByRole("button", { name: "Sign out" }).click();
    assert.deepEqual(await faults(), []);
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await page.waitForURL(`${url}/desk/`);

    desk.later(11 * MINUTE);
    await page.goto(`${url}/desk/account`);
    await page.getByRole("link", { name: /Confirm that it is you/ }).click();
    assert.deepEqual(await faults(), []);
    await page.getByRole("button", { name: "Confirm with a passkey" }).click();
    await page.waitForURL(`${url}/desk/account`);
    await page.getByRole("button", { name: "Remove: this computer" }).click();
    await page.getByText("Done.").waitFor();
    assert.equal(await page.getByText("this computer").count(), 0);

    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await page.getByRole("alert").getByText("The passkey was not accepted").waitFor();
    assert.equal((await context.request.get(`${url}/desk/`)).status(), 401);
  },
);

test(
  "without scripts the password stays, and nothing is offered that cannot work",
  {
    skip: NO_BROWSER,
    timeout: 30_000,
  },
  async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false, locale: "en-GB" });
    const still = await plain.newPage();
    await still.goto(`${url}/desk/sign-in`);
    assert.equal(await still.getByRole("button", { name: "Sign in with a passkey" }).count(), 0);
    assert.equal(await still.getByRole("button", { name: "Sign in" }).count(), 1);
    await plain.close();
  },
);
