// Every page walked with the Tab key alone, as somebody does who has no mouse.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { NO_BROWSER, openBrowser } from "./_browser.ts";
import { openPlayedPages, type PlayedPages } from "./_played-desk.ts";
import { type RunningDesk, startDesk, temporaryFolder } from "./_running-desk.ts";

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

/** One stop of the walk, as it looked while it had the focus. */
interface Stop {
  readonly name: string;
  /** Position among the page's stops in the order of the document; -1: not one of them. */
  readonly at: number;
  readonly seen: boolean;
  readonly inPicture: boolean;
  /** Of a control with labels and hints above it, the top of the row it stands in. */
  readonly top: number;
  readonly left: number;
  readonly right: number;
}

interface Walk {
  readonly stops: readonly string[];
  readonly visited: readonly Stop[];
  readonly back: boolean;
}

/**
 * Runs in the page: what can be reached, in the order of the document. Of a group of radio buttons
 * the first or the chosen one is a stop; arrows reach the others.
 */
const listStops = (): void => {
  const radios = new Set<string>();
  const all = [
    ...document.querySelectorAll<HTMLElement>(
      "a[href], button, input, select, textarea, summary, audio[controls], [tabindex]",
    ),
  ].filter((one) => {
    if (one.tabIndex < 0 || one.matches(":disabled") || one.matches("input[type=hidden]"))
      return false;
    const shown = one.checkVisibility({ visibilityProperty: true });
    if (!shown) return false;
    if (one instanceof HTMLInputElement && one.type === "radio") {
      const group = [...document.querySelectorAll<HTMLInputElement>("input[type=radio]")].filter(
        (other) => other.name === one.name && other.form === one.form,
      );
      const chosen = group.find((other) => other.checked) ?? group[0];
      if (chosen !== one || radios.has(one.name)) return false;
      radios.add(one.name);
    }
    return true;
  });
  const nameOf = (one: Element): string =>
    `${one.tagName.toLowerCase()} ${(one.getAttribute("aria-label") ?? one.textContent ?? "").trim().slice(0, 40)} ${one.getAttribute("name") ?? one.getAttribute("href") ?? ""}`;
  const looks = (one: Element): string => {
    const style = getComputedStyle(one);
    return [style.outlineStyle, style.outlineWidth, style.strokeWidth, style.boxShadow].join("|");
  };
  const plain = new Map(all.map((one) => [one, looks(one)]));
  const visited: object[] = [];
  document.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof Element)) return;
    const { top, left, right, width, height } = target.getBoundingClientRect();
    const known = target instanceof HTMLElement || target instanceof SVGElement;
    visited.push({
      name: nameOf(target),
      at: all.indexOf(target as HTMLElement),
      // It looks different, and it is not hidden somewhere: focus can be seen.
      seen: known && width > 1 && height > 1 && looks(target) !== plain.get(target as HTMLElement),
      inPicture: target.closest("svg") !== null,
      top: top + scrollY,
      left,
      right,
    });
  });
  Object.assign(window, { walk: { stops: all.map(nameOf), visited } });
};

/** Goes from the top of the page to its end with Tab. */
async function walk(page: Page): Promise<Walk> {
  await page.evaluate(() => {
    window.scrollTo(0, 0);
    // Tab goes on from where the focus was last: from the body itself, all of the page is ahead.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
  });
  await page.evaluate(listStops);
  const count = await page.evaluate(() => (Reflect.get(window, "walk") as Walk).stops.length);
  // A field for a date and a time has stops of its own inside.
  const spare = 8 * (await page.locator("input[type='datetime-local']:visible").count());
  const reached = (): Promise<number> =>
    page.evaluate(() => (Reflect.get(window, "walk") as Walk).visited.length);
  for (let press = 0; press < count; press++) await page.keyboard.press("Tab");
  for (let press = 0; press < spare && (await reached()) < count; press++)
    await page.keyboard.press("Tab");
  const { stops, visited } = await page.evaluate(() => Reflect.get(window, "walk") as Walk);
  const there = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  await page.keyboard.press("Tab");
  // Beyond the last stop the browser itself has the focus: nothing holds on to it.
  const left = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  return { stops, visited, back: count === 0 || left !== there };
}

const check = (name: string, { stops, visited, back }: Walk): void => {
  assert.ok(stops.length >= 3, `${name}: ${stops.length} stops`);
  const inOrder = visited.slice(0, stops.length);
  assert.deepEqual(
    inOrder.map(({ name: one }) => one),
    stops,
    `${name}: what Tab reaches, in order`,
  );
  assert.deepEqual(
    inOrder.filter(({ seen }) => !seen).map((stop) => stop.name),
    [],
    `${name}: focus that cannot be seen`,
  );
  assert.ok(back, `${name}: Tab does not leave the last stop`);
  const flow = inOrder.filter(({ inPicture }) => !inPicture).slice(1);
  const odd = flow.filter((stop, index) => {
    const previous = flow[index - 1];
    if (previous === undefined) return false;
    // Down the page; or along a line; or up again at the head of a column further right.
    return stop.top < previous.top - 60 && stop.left < previous.right - 60;
  });
  assert.deepEqual(
    odd.map((stop) => stop.name),
    [],
    `${name}: the order of Tab is not the order of the eye`,
  );
};

/** Maps that come when they are near have come. */
const settle = async (page: Page): Promise<void> => {
  const waiting = page.locator("[data-map]");
  while ((await waiting.count()) > 0) {
    await waiting.first().scrollIntoViewIfNeeded();
    await page.waitForFunction(() => document.querySelector("[data-map]") === null);
  }
};

const walkAll = async (
  context: BrowserContext,
  pages: Readonly<Record<string, string>>,
  url: string,
): Promise<void> => {
  const page = await context.newPage();
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(url + path, { waitUntil: "load" });
    await settle(page);
    check(name, await walk(page));
  }
};

test(
  "on every public page Tab reaches everything in reading order, visibly, and gets out again",
  { skip: NO_BROWSER, timeout: 240_000 },
  async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    await walkAll(context, desk.pages, desk.url);
    await context.close();
  },
);

test(
  "wide pages, where things stand side by side, keep that order",
  { skip: NO_BROWSER, timeout: 120_000 },
  async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const { home = "", incident = "", map = "", country = "", history = "" } = desk.pages;
    await walkAll(context, { home, incident, map, country, history }, desk.url);
    await context.close();
  },
);

test(
  "on the editors' pages too, and Escape leaves the field for the first row",
  { skip: NO_BROWSER, timeout: 120_000 },
  async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.addCookies([{ ...desk.editor, url: desk.url }]);
    await walkAll(context, desk.deskPages, desk.url);
    const page = await context.newPage();
    await page.goto(`${desk.url}/desk/`);
    const inField = (): Promise<boolean> =>
      page.evaluate(() => document.activeElement?.matches("input, textarea") ?? false);
    assert.ok(await inField(), "the overview begins in its field");
    await page.keyboard.press("Escape");
    assert.ok(!(await inField()));
    assert.ok(await page.evaluate(() => document.querySelector("[data-row].here") !== null));
    await context.close();
  },
);

test(
  "the skip link is the first stop of every page, shows itself, and leads to the content",
  { skip: NO_BROWSER, timeout: 120_000 },
  async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    await context.addCookies([{ ...desk.editor, url: desk.url }]);
    const page = await context.newPage();
    for (const [name, path] of Object.entries({ ...desk.pages, ...desk.deskPages })) {
      await page.goto(desk.url + path);
      await page.evaluate(() => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      });
      await page.evaluate(() => document.querySelector<HTMLElement>(".skip")?.focus());
      const first = await page.evaluate(
        () =>
          [...document.querySelectorAll("a[href], button, input, select, textarea, summary")][0]
            ?.className,
      );
      assert.equal(first, "skip", name);
      const box = await page.locator("a.skip").first().boundingBox();
      assert.ok((box?.width ?? 0) > 40 && (box?.x ?? -1) >= 0, `${name}: ${JSON.stringify(box)}`);
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate(() => document.activeElement?.id), "main", name);
    }
    await context.close();
  },
);

test(
  "what is folded away opens with the keyboard and then can be reached",
  { skip: NO_BROWSER, timeout: 60_000 },
  async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(desk.url + (desk.pages["witness"] ?? ""));
    await page.locator(".understood summary").first().focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const inside = await page.evaluate(
      () => document.activeElement?.closest(".understood details[open]") !== null,
    );
    assert.ok(inside);
    check("witness, opened", await walk(page));
    await context.close();
  },
);

test(
  "the demonstration can be paused, moved and written to with keys",
  { skip: NO_BROWSER, timeout: 120_000 },
  async () => {
    const folder = temporaryFolder();
    const running: RunningDesk = await startDesk(folder.path);
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    try {
      await fetch(`${running.url}/demo/fr/playing`, {
        method: "POST",
        redirect: "manual",
        headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/html" },
        body: "do=pause",
      });
      await walkAll(context, { "the demonstration": "/demo/fr/" }, running.url);
      const page = await context.newPage();
      await page.goto(`${running.url}/demo/fr/`);
      const slider = page.locator("input[name=position]");
      const before = await slider.inputValue();
      await slider.focus();
      await page.keyboard.press("End");
      assert.notEqual(await slider.inputValue(), before);
    } finally {
      await context.close();
      await running.stop();
      folder.remove();
    }
  },
);
