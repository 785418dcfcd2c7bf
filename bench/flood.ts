// The desk on one core, all load on the other: readers, reports and readers who follow live, at once.
// The floor is a bare server of the same bytes on the same core under the same page load.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { MANY_CLIENTS, startDesk, temporaryFolder } from "../test/_running-desk.ts";
import { communesOfBelgium, reportsInJournal } from "./_flood-journal.ts";
import { flood, type FloodFigures, pageRequest, pin, reportRequest } from "./_flood.ts";
import { openLoad, type Stream } from "./_flood-load.ts";
import { startBare } from "./_load.ts";
import { wire } from "./_wire.ts";

/** `node bench/flood.ts [SECONDS]` */
const SECONDS = Number(process.argv[2] ?? 60);
const PLAN = { seconds: SECONDS, pagesPerSecond: 1000, reportsPerSecond: 200, followers: 5000 };
const TARGET = { pageP99Ms: 25, reportP99Ms: 100, memoryGrowth: 1.1 };
const DESK_CORE = 0;
const LOAD_CORE = 1;
const OPENING_SECONDS = 100;

const folder = temporaryFolder();
const dataDir = join(folder.path, "data");
const desk = await startDesk(dataDir, { ...MANY_CLIENTS, VIGIE_DEMO: "off" });
const pid = desk.child.pid ?? 0;
const port = Number(new URL(desk.url).port);
const pinned = pin(pid, DESK_CORE) && pin(process.pid, LOAD_CORE);
const areas = communesOfBelgium();

/** Reports until the desk has opened an incident: its page is the one that is read most. */
async function openIncident(): Promise<{ path: string; ids: readonly string[] }> {
  const ids: string[] = [];
  for (let n = 0; n < OPENING_SECONDS; n++) {
    await openLoad({
      port,
      perSecond: 50,
      seconds: 1,
      request: (m) => reportRequest({ areas, run: `opening${n}` }, m),
      status: 201,
      onAnswer: (body) => ids.push((JSON.parse(body) as { id: string }).id),
    });
    const answer = await fetch(`${desk.url}/api/v1/incidents`);
    const { incidents } = (await answer.json()) as { incidents: readonly { id: string }[] };
    const [first] = incidents;
    if (first !== undefined) return { path: `/fr/incidents/${first.id}`, ids };
  }
  throw new Error("no incident was opened");
}

/** The same page load on a bare server of the incident page's bytes. */
async function floor(path: string): Promise<Stream> {
  const file = join(folder.path, "page.json");
  writeFileSync(file, JSON.stringify(await wire(`${desk.url}${path}`)));
  const bare = await startBare("./_bare-pages.ts", file);
  pin(bare.child.pid ?? 0, DESK_CORE);
  const request = pageRequest(path);
  const load = {
    port: Number(new URL(bare.url).port),
    perSecond: PLAN.pagesPerSecond,
    request: () => request,
    status: 200,
  };
  await openLoad({ ...load, seconds: 2 });
  const stream = await openLoad({ ...load, seconds: Math.min(20, SECONDS) });
  bare.child.kill("SIGKILL");
  return stream;
}

const line = (name: string, stream: Stream): void => {
  const { sent, seconds, p50Ms, p99Ms, maxMs, wrong } = stream;
  const ms = (value: number): string => value.toFixed(1).padStart(7);
  console.log(
    `${name.padEnd(16)} ${(sent / seconds).toFixed(0).padStart(6)}/s  p50 ${ms(p50Ms)} ms  ` +
      `p99 ${ms(p99Ms)} ms  max ${ms(maxMs)} ms  wrong ${wrong}`,
  );
};

/** Mean of a part of the samples, by shares of the whole. */
function meanOf(values: readonly number[], from: number, to: number): number {
  const part = values.slice(Math.floor(values.length * from), Math.ceil(values.length * to));
  return part.reduce((sum, one) => sum + one, 0) / part.length;
}

function print(figures: FloodFigures, bare: Stream, lost: number): boolean {
  const { pages, reports, memoryMb, followersLost } = figures;
  line("bare pages", bare);
  line("desk pages", pages);
  line("desk reports", reports);
  const growth = meanOf(memoryMb, 2 / 3, 1) / meanOf(memoryMb, 1 / 3, 2 / 3);
  console.log(
    `page p99 ${(pages.p99Ms / bare.p99Ms).toFixed(1)} times the floor's; ` +
      `${figures.acknowledged.length} reports acknowledged, ${lost} of them not in the journal`,
  );
  console.log(
    `followers: ${PLAN.followers} connected, ${followersLost} lost, ` +
      `${(figures.events / PLAN.followers).toFixed(1)} events each (fewest ${figures.fewestEvents})`,
  );
  const everyTenth = memoryMb.filter((_, second) => second % 10 === 0);
  console.log(`memory each 10 s, MB: ${everyTenth.map((mb) => mb.toFixed(0)).join(" ")}`);
  console.log(
    `memory: ${memoryMb.at(0)?.toFixed(0)} MB at the start, ${memoryMb.at(-1)?.toFixed(0)} MB at the end, ` +
      `highest ${Math.max(...memoryMb).toFixed(0)} MB; last third ${growth.toFixed(2)} times the second third`,
  );
  console.log(
    `generator: turns late by ${figures.ownDelayMs.toFixed(1)} ms (p99); ${pinned ? "one core each" : "NOT PINNED"}`,
  );
  const held: readonly (readonly [string, boolean])[] = [
    [`page p99 <= ${TARGET.pageP99Ms} ms`, pages.p99Ms <= TARGET.pageP99Ms],
    [`report p99 <= ${TARGET.reportP99Ms} ms`, reports.p99Ms <= TARGET.reportP99Ms],
    ["none lost, none wrong", lost === 0 && pages.wrong + reports.wrong === 0],
    ["all followers stay and are told", followersLost === 0 && figures.fewestEvents > 0],
    ["memory flat", growth <= TARGET.memoryGrowth],
  ];
  for (const [name, holds] of held) console.log(`${holds ? "holds " : "FALLS SHORT"} ${name}`);
  return held.every(([, holds]) => holds);
}

try {
  const { path, ids } = await openIncident();
  const pages = [path, path.replace("/fr/", "/nl/"), "/fr/", "/fr/proximus/tv/BE-52011"];
  const bare = await floor(path);
  const figures = await flood({ port, pid, pages, witnesses: { areas, run: "flood" } }, PLAN);
  await delay(500);
  await desk.stop();
  const written = await reportsInJournal(dataDir);
  const lost = [...ids, ...figures.acknowledged].filter((id) => written.get(id) !== 1).length;
  process.exitCode = print(figures, bare, lost) ? 0 : 1;
} finally {
  await desk.stop();
  folder.remove();
}
