// The desk's queue with 200,000 reports in one incident: prints how long the page takes to open, how
// long filters and searches take at the server (none of them finds enough to stop early), and what
// 50 reports a second cost an open page; fails above the floors.
//   node bench/desk.ts [--reports 200000]
import { parseArgs } from "node:util";
import type { EntryDraft } from "../src/model/entry.ts";
import { asAreaCode, asOperatorId, asReportId, asWitnessKey } from "../src/model/ids.ts";
import { packWords } from "../src/commands/words.ts";
import { folded, WordIndex } from "../src/http/word-index.ts";
import { openTestDesk, postForm, SETUP_TOKEN } from "../test/_desk.ts";
import { incident } from "../src/store/_world.ts";

const { values } = parseArgs({ options: { reports: { type: "string", default: "200000" } } });
const COUNT = Number(values.reports);
const BATCH = 500;
const ROUNDS = 5;
const OPEN_MS_MAX = 300;
const ANSWER_MS_MAX = 100;
const ARRIVAL_SHARE_MAX = 0.05;
const ARRIVALS_PER_SECOND = 50;

const COMMUNES = ["BE-52011", "BE-53053"].map(asAreaCode);
const WORDS = [
  "plus de télé depuis hier soir",
  "écran noir, décodeur qui clignote",
  "toujours rien ici",
];

function draft(index: number, at: number): EntryDraft {
  const report = asReportId(`bench-${index}`);
  const area = COMMUNES[index % COMMUNES.length] ?? null;
  return {
    key: `report:${report}`,
    actor: { role: "witness", id: null },
    body: {
      kind: "report",
      report,
      source: "web",
      saidAt: at,
      operator: asOperatorId("proximus"),
      services: ["tv"],
      area,
      otherAreas: [],
      onset: null,
      onsetPrecision: null,
      recoveredAt: null,
      status: "down",
      firstHand: true,
      witness: asWitnessKey(`w${index}`),
      lang: "fr",
      audience: null,
      quotable: false,
      trace: { version: "b@1", candidates: [], confidence: { operator: 0.9 }, spans: {} },
      sealed: null,
    },
  };
}
const said = (index: number): string =>
  `${WORDS[index % WORDS.length] ?? ""}, Proximus, rue numéro ${index}, c'est long et personne ne répond`;

const desk = await openTestDesk();
const onset = desk.commands.clock() - 3_600_000;
const state = incident(1, onset, { operator: asOperatorId("proximus"), areas: [asAreaCode("BE")] });
await desk.journal.append([{ key: "i", actor: { role: "desk", id: null }, body: state }]);
for (let from = 0; from < COUNT; from += BATCH) {
  const indices = Array.from({ length: Math.min(BATCH, COUNT - from) }, (_, index) => from + index);
  const drafts = indices.map((index) => draft(index, desk.commands.clock()));
  const seals = indices.map((index, at) => ({
    draft: at,
    plain: packWords({ text: said(index), contact: null, place: null, statement: null }),
  }));
  const made = await desk.journal.append(drafts, { seals });
  await desk.store.reached(made.at(-1)?.seq ?? 0);
}
const opened = await postForm(`${desk.url}/desk/setup`, { token: SETUP_TOKEN });
const cookie = (opened.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "";
let failed = 0;
const print = (name: string, ms: number, most: number): void => {
  if (ms > most) failed += 1;
  console.log(`${name.padEnd(44)} ${ms.toFixed(1).padStart(7)} ms (at most ${most})`);
};
const get = async (path: string): Promise<number> => {
  const began = performance.now();
  const response = await fetch(desk.url + path, { headers: { cookie, accept: "text/html" } });
  await response.text();
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
  return performance.now() - began;
};
const median = async (path: string): Promise<number> => {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await get(path));
  return times.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? Infinity;
};

let began = performance.now();
await desk.doors.warm();
console.log(`made ready at the start, once ${(performance.now() - began).toFixed(0)} ms`);
const first = await get("/desk/queue");
print("the queue opens, first time after the start", first, OPEN_MS_MAX);
print("the queue opens (median)", await median("/desk/queue"), OPEN_MS_MAX);

const { store, clock } = desk.commands;
const index = new WordIndex(desk.commands, console.error);
began = performance.now();
await index.filled();
console.log(
  `${index.state.reports} reports opened for the search in ${((performance.now() - began) / 1000).toFixed(1)} s`,
);
const nothing = {
  operator: null,
  service: null,
  area: null,
  status: null,
  source: null,
  flags: [],
  incident: null,
  words: null,
} as const;
const answered = (name: string, query: Parameters<typeof store.queue.part>[0]): void => {
  const times = Array.from({ length: ROUNDS }, () => {
    const from = performance.now();
    store.queue.part(query, { before: null, limit: 50, now: clock() });
    return performance.now() - from;
  });
  print(name, times.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? Infinity, ANSWER_MS_MAX);
};
answered("filter that nothing fits", { ...nothing, status: "up" });
answered("filter by incident that nothing fits", { ...nothing, incident: "none" });
answered("filter by place, most fit", { ...nothing, area: asAreaCode("BE-53053") });
answered("search of a word that stands nowhere", { ...nothing, words: index.matching("zzz") });
answered("search of two words, few reports have both", {
  ...nothing,
  words: index.matching(`proximus ${folded("777,")}`),
});
answered("search of two words, no report has both", {
  ...nothing,
  words: index.matching("telé ecran"),
});
answered("search outside every incident", {
  ...nothing,
  incident: "none",
  words: index.matching("decodeur"),
});

// An open page is told once a second; what arrives in it is looked at once.
const since = store.seq;
const [seconds, oldest] = [10, since - 60];
const cpu = process.threadCpuUsage();
let spent = 0;
for (let second = 0; second < seconds; second++) {
  const drafts = Array.from({ length: ARRIVALS_PER_SECOND }, (_, at) =>
    draft(COUNT + second * ARRIVALS_PER_SECOND + at, clock()),
  );
  const made = await desk.journal.append(drafts);
  await store.reached(made.at(-1)?.seq ?? 0);
  const from = process.threadCpuUsage();
  store.queue.news(nothing, { since, drawn: since, oldest, now: clock() });
  const { user, system } = process.threadCpuUsage(from);
  spent += (user + system) / 1_000;
}
const { user, system } = process.threadCpuUsage(cpu);
console.log(
  `taking ${ARRIVALS_PER_SECOND * seconds} reports in: ${((user + system) / 1_000).toFixed(0)} ms of CPU in all`,
);
print(
  `telling an open page of ${ARRIVALS_PER_SECOND} reports/s, a second`,
  spent / seconds,
  ARRIVAL_SHARE_MAX * 1_000,
);
index.close();
await desk.close();
process.exitCode = failed === 0 ? 0 : 1;
