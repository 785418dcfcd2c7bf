/**
 * Pictures of every page, of a desk that shows the evening of 9 January 2018:
 *
 *     node scripts/screenshots.ts [--out DIR] [--langs fr,nl,de,en] [--pages home,incident] [--chosen]
 *
 * at 360 and 1280 px, light and dark, scripts on and off, as DIR/LANG/PAGE-WIDTH-COLOURS[-noscript].png,
 * and each public page as a document for paper, DIR/LANG/PAGE.pdf (A4)
 * (default DIR: artefacts/screenshots). `--chosen` makes only the few that docs/screenshots/ shows.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import sharp from "sharp";
import { LANGUAGES } from "../src/model/vocabulary.ts";
import type { Language } from "../src/model/vocabulary.ts";
import { openBrowser } from "../test/_browser.ts";
import { openPlayedPages, type PlayedPages } from "../test/_played-desk.ts";

interface Shot {
  readonly path: string;
  readonly file: string;
  readonly width: number;
  readonly colorScheme: "light" | "dark";
  readonly scripts: boolean;
  /** The whole page, or what a reader sees first. */
  readonly whole: boolean;
  /** An element to begin with; null: the top of the page. */
  readonly from: string | null;
}

const WIDTHS = [360, 1280] as const;
const HEIGHTS: Readonly<Record<number, number>> = { 360: 740, 1280: 900 };

/** What docs/screenshots/ shows: name, page, width, colours, and what the picture begins with. */
const CHOSEN: readonly (readonly [string, string, number, "light" | "dark", string?])[] = [
  ["incident-phone", "incident", 360, "light"],
  ["incident", "incident", 1280, "light"],
  ["axis", "incident", 1280, "light", "#statement-px-s04"],
  ["incident-dark", "incident", 1280, "dark"],
  ["home", "home", 1280, "light"],
  ["home-phone", "home", 360, "dark"],
  ["statement", "statement", 1280, "light"],
  ["report-phone", "report", 360, "light"],
  ["witness-phone", "witness", 360, "light"],
  ["desk", "deskHome", 1280, "light"],
];

const { values } = parseArgs({
  options: {
    out: { type: "string", default: "artefacts/screenshots" },
    langs: { type: "string", default: LANGUAGES.join(",") },
    pages: { type: "string" },
    chosen: { type: "boolean", default: false },
  },
});

const SHOT_HEIGHT_MAX = 12_000;

async function shoot(browser: Browser, desk: PlayedPages, shot: Shot): Promise<void> {
  const { width, colorScheme, scripts } = shot;
  const context = await browser.newContext({
    viewport: { width, height: HEIGHTS[width] ?? 900 },
    colorScheme,
    javaScriptEnabled: scripts,
    reducedMotion: "reduce",
    serviceWorkers: "block",
  });
  await context.addCookies([{ ...desk.editor, url: desk.url }]);
  const page = await context.newPage();
  await page.goto(desk.url + shot.path, { waitUntil: "load" });
  const height = await page.evaluate("document.documentElement.scrollHeight");
  if (shot.whole) {
    // What is fetched when it comes near comes now.
    await page.setViewportSize({ width, height: Math.min(SHOT_HEIGHT_MAX, Number(height)) });
    await page.waitForLoadState("networkidle", { timeout: 1_000 }).catch(() => undefined);
  }
  if (shot.from !== null)
    await page.evaluate(`document.querySelector("${shot.from}")?.scrollIntoView()`);
  mkdirSync(dirname(shot.file), { recursive: true });
  const png = await page.screenshot();
  // Few colours: a palette makes the files that are committed a third as large.
  if (shot.whole) writeFileSync(shot.file, png);
  else writeFileSync(shot.file, await sharp(png).png({ palette: true, effort: 10 }).toBuffer());
  await context.close();
}

/** As a reader with a dark screen prints it. */
async function print(browser: Browser, address: string, file: string): Promise<void> {
  const context = await browser.newContext({ colorScheme: "dark", serviceWorkers: "block" });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "load" });
  mkdirSync(dirname(file), { recursive: true });
  await page.pdf({ path: file, format: "A4", printBackground: true });
  await context.close();
}

function shotsOf(desk: PlayedPages, lang: Language): readonly Shot[] {
  const wanted = values.pages?.split(",");
  const deskPages = lang === "fr" ? desk.deskPages : {};
  return Object.entries({ ...desk.pages, ...deskPages })
    .filter(([name]) => wanted === undefined || wanted.includes(name))
    .flatMap(([name, path]) =>
      WIDTHS.flatMap((width) =>
        (["light", "dark"] as const).flatMap((colorScheme) =>
          [true, false].map((scripts) => ({
            path,
            width,
            colorScheme,
            scripts,
            whole: true,
            from: null,
            file: join(
              values.out,
              lang,
              `${name}-${width}-${colorScheme}${scripts ? "" : "-noscript"}.png`,
            ),
          })),
        ),
      ),
    );
}

function chosenShots(desk: PlayedPages): readonly Shot[] {
  return CHOSEN.map(([name, page, width, colorScheme, from]) => ({
    path: desk.pages[page] ?? desk.deskPages[page] ?? "",
    from: from ?? null,
    width,
    colorScheme,
    scripts: true,
    whole: false,
    file: join(values.out, `${name}.png`),
  }));
}

const browser = await openBrowser();
let made = 0;
try {
  const langs = values.chosen ? ["en" as const] : LANGUAGES;
  for (const lang of langs) {
    if (!values.chosen && !values.langs.split(",").includes(lang)) continue;
    const desk = await openPlayedPages({ lang });
    for (const shot of values.chosen ? chosenShots(desk) : shotsOf(desk, lang)) {
      await shoot(browser, desk, shot);
      made += 1;
    }
    const printed = values.chosen ? [] : Object.entries(desk.pages);
    for (const [name, path] of printed) {
      if (values.pages?.split(",").includes(name) === false) continue;
      await print(browser, desk.url + path, join(values.out, lang, `${name}.pdf`));
      made += 1;
    }
    await desk.close();
  }
} finally {
  await browser.close();
}
console.log(`${made} screenshots in ${values.out}`);
