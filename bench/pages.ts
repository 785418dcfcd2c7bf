// Page reads per second beside bare Node sending the same bytes, in turns on the same machine.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { postReport, startDesk, temporaryFolder } from "../test/_running-desk.ts";
import { load, type Load, median, row, startBare } from "./_load.ts";
import { wire } from "./_wire.ts";

const short = process.argv.includes("--short");
const SECONDS = short ? 2 : 5;
const ROUNDS = short ? 1 : 3;
const TARGET = 0.7;
const PATHS = ["/fr/", "/fr/proximus/tv/BE-52011", "/fr/report"];
const ACCEPT = { "accept-encoding": "gzip" };

const folder = temporaryFolder();
const desk = await startDesk(join(folder.path, "data"));
for (let n = 0; n < 40; n++) {
  await postReport(desk.url, {
    operator: "proximus",
    services: ["tv"],
    area: "BE-52011",
    contact: `bench${n}@example.org`,
  });
}
let failed = false;
try {
  for (const path of PATHS) {
    const file = join(folder.path, "page.json");
    const page = await wire(`${desk.url}${path}`);
    writeFileSync(file, JSON.stringify(page));
    const bare = await startBare("./_bare-pages.ts", file);
    const runs: { bare: Load[]; desk: Load[] } = { bare: [], desk: [] };
    await load({ url: `${desk.url}${path}`, headers: ACCEPT }, 1);
    await load({ url: bare.url, headers: ACCEPT }, 1);
    for (let round = 0; round < ROUNDS; round++) {
      runs.bare.push(await load({ url: bare.url, headers: ACCEPT }, SECONDS));
      runs.desk.push(await load({ url: `${desk.url}${path}`, headers: ACCEPT }, SECONDS));
    }
    bare.child.kill("SIGKILL");
    for (const one of runs.bare) console.log(row(`bare ${path}`, one));
    for (const one of runs.desk) console.log(row(`desk ${path}`, one));
    const ratio = median(
      runs.desk.map((run, index) => run.perSecond / (runs.bare[index]?.perSecond ?? Number.NaN)),
    );
    console.log(
      `${path}: ${Buffer.from(page.body, "base64").length} bytes gzip, ratio to bare ${ratio.toFixed(2)} (target ${TARGET})`,
    );
    failed ||= [...runs.bare, ...runs.desk].some(({ wrong }) => wrong > 0);
  }
} finally {
  await desk.stop();
  folder.remove();
}
process.exitCode = failed ? 1 : 0;
