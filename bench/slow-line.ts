// One bar of signal: how long until an incident's state, hour and place can be read. Chromium's own
// throttle: 400 kbit/s, and 400 ms from a request to its answer; a new browser context each time.
import { openBrowser } from "../test/_browser.ts";
import { openPlayedPages } from "../test/_played-desk.ts";
import { median } from "./_load.ts";

const RUNS = 5;
const LINE = {
  offline: false,
  latency: 400,
  downloadThroughput: 400_000 / 8,
  uploadThroughput: 400_000 / 8,
};
const TARGET_MS = 800;
const PAGES = ["incident", "report", "home"] as const;

const desk = await openPlayedPages();
const browser = await openBrowser();
let failed = false;
try {
  for (const name of PAGES) {
    const seen: number[] = [];
    const requests: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
      const page = await context.newPage();
      const throttle = await context.newCDPSession(page);
      await throttle.send("Network.enable");
      await throttle.send("Network.emulateNetworkConditions", LINE);
      // The first frame after the page's sentence and, on an incident, its hour and place are there.
      await page.addInitScript(() => {
        const look = (): void => {
          const title = document.querySelector("main h1");
          const facts = document.querySelector("main .facts dd:has(a), main textarea, main .row");
          if (title === null || facts === null) requestAnimationFrame(look);
          else requestAnimationFrame(() => performance.mark("readable"));
        };
        requestAnimationFrame(look);
      });
      await page.goto(desk.url + (desk.pages[name] ?? ""), { waitUntil: "load" });
      const [at, before] = await page.evaluate(() => {
        const mark = performance.getEntriesByName("readable")[0]?.startTime ?? Number.NaN;
        const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
        const readable = Math.max(mark, paint);
        const blocking = performance
          .getEntriesByType("resource")
          .filter((entry) => Reflect.get(entry, "renderBlockingStatus") === "blocking")
          .filter(({ startTime }) => startTime < readable);
        return [readable, 1 + blocking.length] as const;
      });
      seen.push(at);
      requests.push(before);
      await context.close();
    }
    const ms = Math.round(median(seen));
    const most = Math.max(...requests);
    console.log(
      `${name.padEnd(9)} readable after ${ms} ms (median of ${RUNS}: ${seen.map((at) => Math.round(at)).join(", ")}; target ${TARGET_MS}), requests before it: ${most}`,
    );
    failed ||= !(ms <= TARGET_MS) || most > 1;
  }
} finally {
  await browser.close();
  await desk.close();
}
process.exitCode = failed ? 1 : 0;
