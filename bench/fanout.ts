// Telling many people at once. First messages per second into postfix's smtp-sink beside nodemailer's
// plain pool, in turns on the same machine. Then one large audience, told of an incident that witnesses
// report and the watch confirms: memory as it goes on, growth of the journal, and when the first message
// leaves: of that incident, of another one while the large audience is being told, and after a restart.
// `--short`: 2,000 and 50,000 people; `--people N`: the large audience (1,000,000); `--people 0`: none.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { openSqliteJournal } from "../src/journal/sqlite/open-sqlite-journal.ts";
import { asAreaCode, asIncidentId, asOperatorId } from "../src/model/ids.ts";
import { addNotice, folderWithRecipients } from "../test/_recipients.ts";
import {
  clientAddress,
  MANY_CLIENTS,
  postReport,
  type RunningDesk,
  startDesk,
  temporaryFolder,
} from "../test/_running-desk.ts";
import { Beside, journalBytes, mailEnv, memoryOf, toldSince } from "./_fan-out.ts";
import { median } from "./_load.ts";
import { hasSmtpSink, startSmtpSink } from "./_smtp-sink.ts";

const short = process.argv.includes("--short");
const named = process.argv.indexOf("--people");
const PEOPLE = named === -1 ? (short ? 50_000 : 1_000_000) : Number(process.argv[named + 1]);
const COUNT = short ? 2_000 : 10_000;
const ROUNDS = short ? 1 : 3;
const TARGETS = { ratio: 0.7, firstMs: 2_000, journalBytes: 200, memoryGrowth: 1.15 };
/** Subscribers of another operator, told of its incident while the large audience is being told. */
const OTHERS = 20;
const VOO = {
  kind: "subject",
  operator: asOperatorId("voo"),
  service: "internet",
  area: asAreaCode("BE-P60000"),
} as const;
const WITNESSES = 14;
const PATIENCE_MS = 900_000;

if (!hasSmtpSink) {
  console.log("smtp-sink is not installed (Debian package postfix): nothing to measure against");
  process.exit(0);
}
const sink = await startSmtpSink();
const ENV = { ...mailEnv(sink.port), ...MANY_CLIENTS };

const plain = (): number => {
  const script = join(import.meta.dirname, "_plain-pool.ts");
  const out = execFileSync(process.execPath, [script, String(sink.port), String(COUNT)]);
  return (JSON.parse(out.toString()) as { perSecond: number }).perSecond;
};

async function waitFor<T>(what: string, find: () => T | null | undefined): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = find();
    if (found !== null && found !== undefined) return found;
    if (Date.now() > end) throw new Error(`not within ${PATIENCE_MS} ms: ${what}`);
    await delay(50);
  }
}

const headOf = async (dir: string): Promise<number> => {
  const { journal } = await openSqliteJournal({ dir, clock: Date.now });
  const { seq } = await journal.head();
  await journal.close();
  return seq;
};

/** Witnesses of one outage until the watch decides that people are told; gives that entry. */
async function report(
  { desk, beside }: { readonly desk: RunningDesk; readonly beside: Beside },
  what: { readonly operator: string; readonly service: string; readonly area: string },
  after: number,
): Promise<number> {
  for (let n = 0; n < WITNESSES; n++) {
    const said = {
      operator: what.operator,
      services: [what.service],
      area: what.area,
      status: "down",
      contact: `w${n}.${what.operator}@witness.test`,
    };
    const from = clientAddress(n + 1);
    const { status, body } = await postReport(desk.url, said, { from });
    if (status !== 201) throw new Error(`a report was refused: ${JSON.stringify(body)}`);
  }
  const found = (): number | undefined => beside.notices(what.operator, after)[0];
  return waitFor(`${what.operator} is confirmed`, found);
}

/** Like the plain pool: one notice to everybody, from the first answer to the last. */
async function perSecond(dir: string): Promise<number> {
  const from = await headOf(dir);
  const { journal } = await openSqliteJournal({ dir, clock: Date.now });
  const cause = await addNotice(journal, { incident: asIncidentId(`i-${Date.now()}`) });
  await journal.close();
  const desk = await startDesk(dir, ENV);
  await waitFor("caught up", () => (desk.output().includes("caught up") ? true : null));
  const beside = new Beside(dir);
  await waitFor("all are told", () => (beside.accepted(cause) === COUNT ? true : null));
  beside.close();
  await desk.stop();
  const told = (await toldSince(dir, from)).get(cause);
  if (told?.people !== COUNT) throw new Error(`${told?.people ?? 0} of ${COUNT} were told`);
  return COUNT / ((told.lastAt - told.firstAt) / 1000);
}

async function ratio(): Promise<void> {
  const folder = temporaryFolder();
  await folderWithRecipients(folder.path, COUNT);
  plain();
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const floor = plain();
    const ours = await perSecond(folder.path);
    ratios.push(ours / floor);
    console.log(`plain pool ${floor.toFixed(0)}/s, desk ${ours.toFixed(0)}/s`);
  }
  folder.remove();
  console.log(
    `ratio to the plain pool ${median(ratios).toFixed(2)} (target ${TARGETS.ratio} or more)`,
  );
}

const QUARTERS = [0, 0.25, 0.5, 0.75, 1];

/** Memory at each quarter of an audience; `half` is called on the way. */
async function goThrough(
  { desk, beside, cause }: { desk: RunningDesk; beside: Beside; cause: number },
  half: () => Promise<void>,
): Promise<readonly number[]> {
  const pid = desk.child.pid ?? 0;
  const memory: number[] = [];
  let halved = false;
  for (let last = Date.now(), before = -1; memory.length < QUARTERS.length;) {
    const told = beside.accepted(cause);
    if (told !== before) [before, last] = [told, Date.now()];
    if (Date.now() - last > PATIENCE_MS) throw new Error(`it stands still at ${told}`);
    if (told >= (QUARTERS[memory.length] ?? 1) * PEOPLE) memory.push(memoryOf(pid));
    if (!halved && told > PEOPLE / 2) {
      halved = true;
      await half();
    }
    await delay(50);
  }
  return memory;
}

async function large(): Promise<void> {
  const folder = temporaryFolder();
  const dir = folder.path;
  const began = Date.now();
  await folderWithRecipients(dir, PEOPLE, { count: OTHERS, interest: VOO });
  const before = await headOf(dir);
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  console.log(`${PEOPLE} recipients, ${before} entries, written in ${seconds} s`);

  // The tables are made once; a restart finds them.
  const first = await startDesk(dir, ENV);
  await waitFor("caught up", () => (first.output().includes("caught up") ? true : null));
  await first.stop();
  const bytes = journalBytes(dir);
  const { journal } = await openSqliteJournal({ dir, clock: Date.now });
  const waiting = await addNotice(journal, {
    incident: asIncidentId("i-before"),
    operator: VOO.operator,
    services: [VOO.service],
    areas: [VOO.area],
    reach: [VOO.area],
  });
  await journal.close();
  const started = Date.now();
  const desk = await startDesk(dir, ENV);
  const up = Date.now();
  const beside = new Beside(dir);
  await waitFor("told after the start", () => (beside.accepted(waiting) === OTHERS ? true : null));
  await waitFor("caught up", () => (desk.output().includes("caught up") ? true : null));
  const caughtUp = Date.now();

  const tv = { operator: "proximus", service: "tv", area: "BE-52011" };
  const cause = await report({ desk, beside }, tv, before);
  let other = 0;
  const memory = await goThrough({ desk, beside, cause }, async () => {
    other = await report(
      { desk, beside },
      { operator: "voo", service: "internet", area: "BE-62063" },
      waiting,
    );
  });
  beside.close();
  await desk.stop();
  const grown = (journalBytes(dir) - bytes) / PEOPLE;
  const told = await toldSince(dir, before);
  const firstMs = (one: number): number => {
    const found = told.get(one);
    return found === undefined ? Number.NaN : found.firstAt - found.at;
  };
  const all = told.get(cause);
  const rate = PEOPLE / (((all?.lastAt ?? 0) - (all?.firstAt ?? 0)) / 1000);
  const growth = Math.max(...memory.slice(2)) / (memory[1] ?? Number.NaN);
  console.log(
    `${PEOPLE} people told, ${rate.toFixed(0)}/s; memory ${QUARTERS.map((share, n) => `${Math.round(share * PEOPLE)}: ${(memory[n] ?? Number.NaN).toFixed(0)} MiB`).join(", ")}; ` +
      `most after the first quarter ${growth.toFixed(2)} of it (target ${TARGETS.memoryGrowth} or less)\n` +
      `journal ${grown.toFixed(0)} bytes a recipient (target ${TARGETS.journalBytes} or less)\n` +
      `first answer after the decision: ${firstMs(cause)} ms, of another incident half-way ${firstMs(other)} ms (target ${TARGETS.firstMs} or less)\n` +
      `restart with a journal of ${before} entries: pages after ${up - started} ms, first answer ${(told.get(waiting)?.firstAt ?? 0) - up} ms after them (target ${TARGETS.firstMs} or less), watch caught up after ${caughtUp - up} ms`,
  );
  folder.remove();
}

try {
  await ratio();
  if (PEOPLE > 0) await large();
} finally {
  sink.child.kill("SIGTERM");
}
