// Lighthouse's mobile profile (simulated slow 4G, a processor four times slower) on three pages of a
// desk that shows 9 January 2018: medians of five runs. `--runs N` for another number of runs.
import lighthouse from "lighthouse";
import { openBrowser } from "../test/_browser.ts";
import { openPlayedPages } from "../test/_played-desk.ts";
import { median } from "./_load.ts";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
const PAGES = ["home", "incident", "report"] as const;
const TARGET = 99;
const PORT = 9333;
const at = process.argv.indexOf("--runs");
const runs = at === -1 ? 5 : Number(process.argv[at + 1]);

const desk = await openPlayedPages();
const browser = await openBrowser([`--remote-debugging-port=${PORT}`]);
let failed = false;
try {
  for (const name of PAGES) {
    const scores = new Map<string, number[]>();
    const faults = new Set<string>();
    for (let run = 0; run < runs; run++) {
      const result = await lighthouse(desk.url + (desk.pages[name] ?? ""), {
        port: PORT,
        output: "json",
        logLevel: "error",
        onlyCategories: [...CATEGORIES],
      });
      if (result === undefined) throw new Error("Lighthouse gave no result");
      const { lhr } = result;
      for (const category of CATEGORIES) {
        const score = Math.round((lhr.categories[category]?.score ?? 0) * 100);
        scores.set(category, [...(scores.get(category) ?? []), score]);
      }
      for (const { id, score, title, displayValue } of Object.values(lhr.audits))
        if (score !== null && score < 0.9)
          faults.add(
            `${id}: ${title} ${displayValue ?? ""} ${JSON.stringify(lhr.audits[id]?.details ?? "").slice(0, 600)}`,
          );
    }
    const medians = CATEGORIES.map((category) => ({
      category,
      score: median(scores.get(category) ?? []),
    }));
    console.log(
      `${name.padEnd(9)} ${medians.map(({ category, score }) => `${category} ${score}`).join(", ")}`,
    );
    for (const fault of faults) console.log(`          ${fault}`);
    failed ||= medians.some(({ score }) => !(score >= TARGET));
  }
} finally {
  await browser.close();
  await desk.close();
}
process.exitCode = failed ? 1 : 0;
