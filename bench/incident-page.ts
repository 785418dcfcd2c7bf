// The page of an incident at its largest: 100,000 reports of 60,000 witnesses in every commune of
// Belgium and 200 statements of two claims each,
// every claim with its finding. Prints how long the store gathers it and how long
// it is drawn, in CPU of the thread; pages are drawn once per change, not once per reader.
//   node bench/incident-page.ts
import { loadKnowledge } from "../src/app/knowledge.ts";
import { asAreaCode, asWitnessKey } from "../src/model/ids.ts";
import type { Entry } from "../src/model/entry.ts";
import type { Claim } from "../src/model/statement.ts";
import { incidentPage } from "../src/pages/public/incident.ts";
import { contextOf } from "../src/pages/_samples.ts";
import {
  finding,
  incident,
  INCIDENT,
  numbering,
  report,
  smallDeps,
  statement,
} from "../src/store/_world.ts";
import { openStore } from "../src/store/open-store.ts";

const REPORTS = 100_000;
const WITNESSES = 60_000;
const STATEMENTS = 200;
/** One report in so many is told an hour late. */
const LATE_EVERY = 20;
const ROUNDS = 9;
/** Target of one page, ms. */
const TARGET_MS = 50;
const HOUR = 3_600_000;
const ONSET = Date.parse("2026-01-05T18:00:00Z");
const LENGTH = 27 * HOUR;

const { gazetteer } = loadKnowledge();
const communes = gazetteer
  .children(asAreaCode("BE"))
  .flatMap((region) => gazetteer.children(region))
  .flatMap((province) => gazetteer.children(province))
  .flatMap((area) => (gazetteer.get(area)?.kind === "commune" ? [area] : gazetteer.children(area)))
  .filter((area) => gazetteer.get(area)?.kind === "commune");

/** As a census of 60 with 40 "still down" leaves it. */
const NUMBERS = { answers: 60, still_down: 40, asked: 150, share_low: 0.53, share_high: 0.78 };
const store = openStore({ path: ":memory:", boot: "bench" }, { ...smallDeps(), tree: gazetteer });
const entry = numbering();
const entries: Entry[] = [];
const outline = { areas: [asAreaCode("BE")] };
for (let n = 0; n < REPORTS; n += 1) {
  const heard = ONSET + Math.floor((n * LENGTH) / REPORTS);
  const at = n % LATE_EVERY === 0 ? Math.max(ONSET, heard - HOUR) : heard;
  const area = communes[(n * 7919) % communes.length] ?? asAreaCode("BE");
  const witness = asWitnessKey(`witness-${(n * 104_729) % WITNESSES}`);
  entries.push(entry(report(`r${n}`, at, { area, witness }), heard));
  if (n === 10) entries.push(entry(incident(11, ONSET, outline), heard));
  if (n % (REPORTS / STATEMENTS) !== 0 || n === 0) continue;
  const id = `s${n}`;
  const claims: Claim[] = [
    { kind: "resolved", at: heard },
    { kind: "scope", areas: [area] },
  ];
  entries.push(entry(statement(id, heard, claims), heard));
  for (const [claimIndex, claim] of claims.entries()) {
    const body = finding(entries.length, id, "contradicted");
    if (body.kind !== "finding") continue;
    const found = { ...body.finding, claimIndex, claim, numbers: NUMBERS, asOf: heard };
    entries.push(entry({ ...body, finding: found }, heard));
  }
}
for (let at = 0; at < entries.length; at += 5_000) store.apply(entries.slice(at, at + 5_000));

const own = (work: () => void): number => {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
};
const now = ONSET + LENGTH + 60_000;
// As in a desk, words are compiled once per language.
const { wording } = contextOf("fr");
const gathered: number[] = [];
const drawn: number[] = [];
let bytes = 0;
for (let round = 0; round < ROUNDS; round += 1) {
  gathered.push(own(() => void store.incident(INCIDENT, now + round)));
  const view = store.incident(INCIDENT, now + round);
  if (view === null) throw new Error("the incident is not there");
  const context = contextOf("fr", { now: now + round, places: gazetteer, wording });
  drawn.push(own(() => (bytes = Buffer.byteLength(incidentPage(context, view)))));
}
const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
console.log(`communes ${communes.length}, page ${(bytes / 1024).toFixed(0)} KiB`);
for (const [name, times] of Object.entries({ gathered, drawn })) {
  console.log(
    `${name}: median ${median(times).toFixed(0)} ms, first ${(times[0] ?? 0).toFixed(0)} ms of CPU`,
  );
}
const both = median(gathered) + median(drawn);
console.log(`together ${both.toFixed(0)} ms (target ${TARGET_MS})`);
process.exitCode = both <= TARGET_MS ? 0 : 1;
