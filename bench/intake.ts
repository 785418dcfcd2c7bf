// Reports per second through the whole path (HTTP, checks, durable, watch and store behind it),
// beside a bare HTTP server with a bare durable group commit, in turns on the same machine.
import type autocannon from "autocannon";
import { clientAddress, MANY_CLIENTS, startDesk, temporaryFolder } from "../test/_running-desk.ts";
import { load, type Load, median, row, startBare } from "./_load.ts";

const short = process.argv.includes("--short");
const SECONDS = short ? 2 : 6;
const ROUNDS = short ? 1 : 3;
const TARGETS = { structured: 0.25, text: 0.2 };

const json = { "content-type": "application/json" };
const structured = JSON.stringify({
  operator: "proximus",
  services: ["tv"],
  area: "BE-52011",
  status: "down",
  onset: "2026-01-01T08:00:00+01:00",
});
const text = (number: number): string =>
  JSON.stringify({ text: `Plus de télé Proximus à Jumet depuis hier soir 21h, message ${number}` });

const folder = temporaryFolder();
const bareFolder = temporaryFolder();
const desk = await startDesk(folder.path, MANY_CLIENTS);
const bare = await startBare("./_bare-intake.ts", bareFolder.path);
/** Thousands of clients, as in an outage: one alone would be slowed down after some hundred reports. */
const CLIENTS = 1_000;

/** The same requests for the floor and for the desk: what the client itself costs is in both. */
const requests = (url: string, body: (number: number) => string): autocannon.Options => ({
  url,
  requests: Array.from({ length: CLIENTS }, (_, number) => ({
    method: "POST",
    headers: { ...json, "x-forwarded-for": clientAddress(number) },
    body: body(number),
  })),
});
const floor = requests(bare.url, () => structured);
const structuredReports = requests(`${desk.url}/api/v1/reports`, () => structured);
const textReports = requests(`${desk.url}/api/v1/reports`, text);
const runs: Record<"bare" | "structured" | "text", Load[]> = { bare: [], structured: [], text: [] };
try {
  await load(structuredReports, 1);
  await load(textReports, 1);
  for (let round = 0; round < ROUNDS; round++) {
    runs.bare.push(await load(floor, SECONDS));
    runs.structured.push(await load(structuredReports, SECONDS));
    runs.text.push(await load(textReports, SECONDS));
  }
} finally {
  bare.child.kill("SIGKILL");
  await desk.stop();
  folder.remove();
  bareFolder.remove();
}
for (const [name, list] of Object.entries(runs))
  for (const one of list) console.log(row(name, one));
const rate = (name: keyof typeof runs): number =>
  median(runs[name].map(({ perSecond }) => perSecond));
for (const name of ["structured", "text"] as const) {
  const ratio = rate(name) / rate("bare");
  console.log(
    `${name}: ${rate(name).toFixed(0)}/s, ratio to bare ${ratio.toFixed(2)} (target ${TARGETS[name]}), ` +
      `p99 ${median(runs[name].map(({ p99Ms }) => p99Ms)).toFixed(1)} ms`,
  );
}
const wrong = Object.values(runs)
  .flat()
  .reduce((sum, one) => sum + one.wrong, 0);
process.exitCode = wrong === 0 ? 0 : 1;
