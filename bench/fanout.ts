// Telling many people at once: messages per second into postfix's smtp-sink beside nodemailer's plain
// pool, in turns on the same machine; then what it takes to go through a large audience: memory,
// growth of the journal, time to the first message. `--short`: seconds; `--people N`: the large audience.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { createServer, connect } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { openSqliteJournal } from "../src/journal/sqlite/open-sqlite-journal.ts";
import { addNotice, folderWithRecipients } from "../test/_recipients.ts";
import { type RunningDesk, startDesk, temporaryFolder } from "../test/_running-desk.ts";
import { median } from "./_load.ts";

const short = process.argv.includes("--short");
const named = process.argv.indexOf("--people");
const PEOPLE = named === -1 ? 0 : Number(process.argv[named + 1]);
const COUNT = short ? 2_000 : 10_000;
const ROUNDS = short ? 1 : 3;
const TARGETS = { ratio: 0.7, firstMs: 2_000, journalBytes: 200 };
const SINK = "/usr/sbin/smtp-sink";

if (!existsSync(SINK)) {
  console.log("smtp-sink is not installed (Debian package postfix): nothing to measure against");
  process.exit(0);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const open = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });

const sinkPort = await freePort();
const sink = spawn(SINK, ["-u", "nobody", `127.0.0.1:${sinkPort}`, "256"], { stdio: "ignore" });
for (let tries = 0; tries < 100 && !(await open(sinkPort)); tries++) await delay(50);

const ENV = {
  VIGIE_ORIGIN: "https://desk.test",
  VIGIE_MAIL_FROM: "alerte@desk.test",
  VIGIE_MAIL_RELAY: `smtp://127.0.0.1:${sinkPort}?name=main`,
  VIGIE_DEMO: "off",
};

const plain = (): number => {
  const script = join(import.meta.dirname, "_plain-pool.ts");
  const out = execFileSync(process.execPath, [script, String(sinkPort), String(COUNT)]);
  return (JSON.parse(out.toString()) as { perSecond: number }).perSecond;
};

const bytesOf = (dir: string): number =>
  ["journal.sqlite", "journal.sqlite-wal"]
    .map((name) => join(dir, name))
    .reduce((sum, path) => sum + (existsSync(path) ? statSync(path).size : 0), 0);

const memoryOf = (pid: number): number =>
  Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)]).toString()) / 1024;

interface FanOut {
  readonly perSecond: number;
  readonly firstMs: number;
  readonly journalBytes: number;
  /** MiB at the first, at most, and at the end. */
  readonly memory: readonly [number, number, number];
}

/** Rows of answers so far, and the time of the first: read from the journal beside the running desk. */
interface Progress {
  readonly told: number;
  readonly firstAt: number;
  readonly lastAt: number;
}

async function progressOf(dir: string, from: number): Promise<Progress> {
  const { journal } = await openSqliteJournal({ dir, clock: Date.now });
  const { seq } = await journal.head();
  let [told, firstAt, lastAt] = [0, 0, 0];
  for (let next = from; next <= seq;) {
    const entries = await journal.read(next, seq);
    for (const { at, body } of entries) {
      if (body.kind === "delivery") {
        told += body.rows.length;
        firstAt ||= at;
        lastAt = at;
      }
    }
    next += entries.length;
  }
  await journal.close();
  return { told, firstAt, lastAt };
}

/** One notice to everybody of a folder; the desk is started before it and stopped after it. */
async function fanOut(dir: string, people: number): Promise<FanOut> {
  const { journal } = await openSqliteJournal({ dir, clock: Date.now });
  await addNotice(journal, { incident: `i-${Date.now()}` as never });
  const { seq, at } = await journal.head();
  await journal.close();
  const before = bytesOf(dir);
  const started = Date.now();
  const desk: RunningDesk = await startDesk(dir, ENV);
  const pid = desk.child.pid ?? 0;
  const up = Date.now();
  const first = memoryOf(pid);
  let most = first;
  // The desk says itself when it is done: its journal stops growing.
  let same = 0;
  for (let size = -1; same < 6;) {
    await delay(500);
    most = Math.max(most, memoryOf(pid));
    const now = bytesOf(dir);
    same = now === size ? same + 1 : 0;
    size = now;
    if (Date.now() - up > people * 20 + 60_000) break;
  }
  const end = memoryOf(pid);
  await desk.stop();
  const { told, firstAt, lastAt } = await progressOf(dir, seq);
  if (told !== people) throw new Error(`${told} of ${people} were told`);
  console.log(`  started in ${up - started} ms, notice at ${new Date(at).toISOString()}`);
  return {
    perSecond: people / ((lastAt - firstAt) / 1000),
    firstMs: firstAt - up,
    journalBytes: (bytesOf(dir) - before) / people,
    memory: [first, most, end],
  };
}

const show = ({ perSecond, firstMs, journalBytes, memory }: FanOut): string =>
  `${perSecond.toFixed(0)}/s, first ${firstMs} ms after the start, journal ${journalBytes.toFixed(0)} bytes each, ` +
  `memory ${memory.map((mib) => mib.toFixed(0)).join(" → ")} MiB`;

const folder = temporaryFolder();
try {
  await folderWithRecipients(folder.path, COUNT);
  plain();
  const runs: { plain: number; desk: FanOut }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const floor = plain();
    const desk = await fanOut(folder.path, COUNT);
    console.log(`plain pool ${floor.toFixed(0)}/s; desk ${show(desk)}`);
    runs.push({ plain: floor, desk });
  }
  const ratio = median(runs.map((one) => one.desk.perSecond / one.plain));
  const bytes = median(runs.map((one) => one.desk.journalBytes));
  console.log(
    `ratio to the plain pool ${ratio.toFixed(2)} (target ${TARGETS.ratio}); journal ${bytes.toFixed(0)} bytes a recipient (target ${TARGETS.journalBytes})`,
  );
  if (PEOPLE > 0) {
    const large = temporaryFolder();
    try {
      const began = Date.now();
      await folderWithRecipients(large.path, PEOPLE);
      console.log(`${PEOPLE} recipients written in ${((Date.now() - began) / 1000).toFixed(0)} s`);
      console.log(`${PEOPLE} people: ${show(await fanOut(large.path, PEOPLE))}`);
    } finally {
      large.remove();
    }
  }
} finally {
  sink.kill("SIGTERM");
  folder.remove();
}
