import assert from "node:assert/strict";
import { execFile, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import { test, type TestContext } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

import { journalContract } from "../src/journal/_contract.ts";
import { decisionDraft, MONDAY, reportDraft, tick } from "../src/journal/_drafts.ts";
import type { JournalLimits } from "../src/journal/limits.ts";
import { JournalError, type JournalFailure } from "../src/journal/port.ts";
import { openWith } from "../src/journal/seal.ts";
import { openSqliteJournal } from "../src/journal/sqlite/open-sqlite-journal.ts";
import { verifyDatabase } from "../src/journal/sqlite/read-batches.ts";
import { ownFolder } from "./_folder.ts";
import { seeded } from "./_random.ts";

journalContract({
  name: "sqlite",
  durable: true,
  place: ownFolder,
  open: (dir, clock, limits) => openSqliteJournal({ dir, clock, limits: limits ?? {} }),
});

/** Small enough that every path of keys and log is taken within a test. */
const SMALL = {
  KEYS_QUIET: 100,
  KEYS_IN_MEMORY_MAX: 2_000,
  LOG_QUIET_BYTES: 256 * 1024,
  LOG_BYTES_MAX: 1024 * 1024,
  READ_BYTES_MAX: 64 * 1024,
};

const refuses = (code: JournalFailure) => (error: unknown) =>
  error instanceof JournalError && error.code === code;
const clock = (): number => MONDAY;
const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

test("drafts beyond WAITING_DRAFTS_MAX are refused at once, and admitted again later", async (context) => {
  const limits = { WAITING_DRAFTS_MAX: 10 };
  const { journal } = await openSqliteJournal({ dir: ownFolder(context), clock, limits });
  context.after(() => journal.close());
  for (const round of range(3)) {
    const fit = range(5).map((n) => journal.append([tick(`${round}a${n}`), tick(`${round}b${n}`)]));
    await assert.rejects(journal.append([tick(`${round}c`)]), refuses("overloaded"));
    await Promise.all(fit);
    // What is refused leaves its place too.
    const refused = range(10).map((n) => journal.append([tick(`${n}`)], { lastDecision: 7 }));
    for (const one of refused) await assert.rejects(one, refuses("fenced"));
  }
  assert.equal((await journal.head()).seq, 30);
});

test("characters beyond WAITING_CHARS_MAX are refused at once, words to seal counted", async (context) => {
  const limits = { WAITING_CHARS_MAX: 20_000 };
  const { journal } = await openSqliteJournal({ dir: ownFolder(context), clock, limits });
  context.after(() => journal.close());
  const seals = [{ draft: 0, plain: new Uint8Array(9_000) }];
  const fit = ["a", "b"].map((key) => journal.append([reportDraft(key)], { seals }));
  const third = journal.append([reportDraft("c")], { seals });
  await assert.rejects(third, refuses("overloaded"));
  assert.equal((await Promise.all(fit)).length, 2);
  assert.equal((await journal.append([reportDraft("c")], { seals }))[0]?.seq, 3);
});

test("questions beyond WAITING_REQUESTS_MAX are refused at once, and admitted again later", async (context) => {
  const limits = { WAITING_REQUESTS_MAX: 5 };
  const { journal, vault } = await openSqliteJournal({ dir: ownFolder(context), clock, limits });
  context.after(() => journal.close());
  for (const round of range(2)) {
    const fit = range(5).map(() => journal.find(`${round}`));
    await assert.rejects(vault.open("r", "x"), refuses("overloaded"));
    assert.deepEqual(await Promise.all(fit), Array(5).fill(undefined));
  }
});

const batchSizes = (dir: string): number[] => {
  const database = new DatabaseSync(join(dir, "journal.sqlite"), { readOnly: true });
  const rows = database.prepare("SELECT last - first + 1 AS size FROM batch ORDER BY first").all();
  database.close();
  return rows.map((row) => Number(row["size"]));
};

test("appends of one turn share batches, up to BATCH_ENTRIES_MAX and BATCH_CHARS_MAX", async (context) => {
  const sizesWith = async (own: Partial<JournalLimits>): Promise<number[]> => {
    const dir = ownFolder(context);
    const limits = { PARCEL_REQUESTS_MAX: 1_000, ...own };
    const { journal } = await openSqliteJournal({ dir, clock, limits });
    await Promise.all(range(200).map((n) => journal.append([tick(`single-${n + 100}`)])));
    await journal.append(range(30).map((n) => tick(`together-${n}`)));
    await journal.close();
    return batchSizes(dir);
  };
  assert.deepEqual(await sizesWith({}), [200, 30]);
  const twenties = Array<number>(10).fill(20);
  assert.deepEqual(await sizesWith({ BATCH_ENTRIES_MAX: 20 }), [...twenties, 30]);
  const { key, actor, body } = tick("single-100");
  const chars = JSON.stringify({ key, actor, body }).length;
  assert.deepEqual(await sizesWith({ BATCH_CHARS_MAX: 20 * chars }), [...twenties, 30]);
  // In parcels the thread may begin with any of them; an append of many drafts is never split.
  const parcels = await sizesWith({ PARCEL_REQUESTS_MAX: 16 });
  assert.equal(parcels.pop(), 30);
  assert.ok(parcels.length <= Math.ceil(200 / 16), `${parcels.length} batches`);
  assert.equal(
    parcels.reduce((sum, size) => sum + size, 0),
    200,
  );
});

test("a thread that dies is 'unavailable' for a moment, loses nothing and starts again", async (context) => {
  const dir = ownFolder(context);
  const thread = new URL("./_journal-crasher.ts", import.meta.url);
  const { journal, vault } = await openSqliteJournal({ dir, clock, thread });
  context.after(() => journal.close());
  const followed: string[] = [];
  const stop = new AbortController();
  const follower = (async () => {
    for await (const chunk of journal.follow(1, stop.signal)) {
      followed.push(...chunk.map((entry) => entry.key));
      if (followed.includes("after")) return;
    }
  })();
  await journal.append([tick("before")]);
  const [crash, question] = [journal.append([tick("crash")]), vault.open("r", "x")];
  await assert.rejects(crash, refuses("unavailable"));
  await assert.rejects(question, refuses("unavailable"));
  await assert.rejects(journal.append([tick("at once")]), refuses("unavailable"));
  let [tries, appended] = [0, false];
  while (!appended) {
    tries += 1;
    assert.ok(tries < 100, "the thread did not come back");
    await sleep(100);
    appended = await journal.append([tick("after")]).then(
      () => true,
      () => false,
    );
  }
  await follower;
  assert.deepEqual(followed, ["before", "after"]);
  assert.equal((await journal.append([tick("before")]))[0]?.seq, 1);
});

test("keys are known whether they are in memory, being copied or in the table, also after a restart", async (context) => {
  const dir = ownFolder(context);
  const keys = range(6_000).map((n) => `key-${(n * 7919) % 6_000}`);
  for (const round of range(2)) {
    const { journal } = await openSqliteJournal({ dir, clock, limits: SMALL });
    context.after(() => journal.close());
    for (let at = 0; at < keys.length; at += 60) {
      const slice = keys.slice(at, at + 60);
      const answers = await Promise.all(slice.map((key) => journal.append([tick(key)])));
      const earlier = keys[Math.floor(at / 2)] ?? "";
      const [again] = await journal.append([tick(earlier)]);
      assert.equal(again?.duplicate, true);
      assert.deepEqual(
        answers.map(([answer]) => [answer?.seq, answer?.duplicate]),
        slice.map((_, index) => [at + index + 1, round > 0]),
      );
    }
    assert.equal((await journal.head()).seq, keys.length);
    assert.equal((await verifyDatabase(dir)).ok, true);
    await journal.close();
  }
  const database = new DatabaseSync(join(dir, "journal.sqlite"), { readOnly: true });
  context.after(() => database.close());
  const copied = Number(database.prepare("SELECT up_to FROM indexed").get()?.["up_to"]);
  assert.ok(copied > 3_000, `${copied} keys copied`);
});

const logBytes = (dir: string, file: string): number => statSync(join(dir, `${file}-wal`)).size;

/** Writes about 24 MB of entries and 5 MB of pages of the vault; the largest log of each, bytes. */
const largestLogs = async (context: TestContext, limits: Partial<JournalLimits>) => {
  const dir = ownFolder(context);
  const { journal, vault } = await openSqliteJournal({ dir, clock, limits });
  context.after(() => journal.close());
  const body = { kind: "learned", learned: "x".repeat(20_000) } as const;
  const largest = { journal: 0, vault: 0 };
  for (const turn of range(60)) {
    const drafts = range(20).map((n) => ({ ...tick(`${turn}-${n}`), body }));
    await Promise.all(drafts.map((draft) => journal.append([draft])));
    const reports = range(300).map(
      (n) => `${((turn * 300 + n) * 7919) % 18000}-${"r".repeat(100)}`,
    );
    await Promise.all(reports.map((report) => vault.seal(report, Buffer.from("words"))));
    largest.journal = Math.max(largest.journal, logBytes(dir, "journal.sqlite"));
    largest.vault = Math.max(largest.vault, logBytes(dir, "vault.sqlite"));
  }
  return largest;
};

test("the write-ahead logs stay within their bound, in quiet moments and when there are none", async (context) => {
  const MIB = 1024 * 1024;
  const never = 1024 * MIB;
  const grown = await largestLogs(context, { LOG_QUIET_BYTES: never, LOG_BYTES_MAX: never });
  assert.ok(grown.journal > 20 * MIB && grown.vault > 4 * MIB, JSON.stringify(grown));
  for (const limits of [
    { LOG_QUIET_BYTES: MIB, LOG_BYTES_MAX: never },
    { LOG_QUIET_BYTES: never, LOG_BYTES_MAX: MIB },
  ]) {
    const { journal, vault } = await largestLogs(context, limits);
    assert.ok(journal < 4 * MIB && vault < 3 * MIB, JSON.stringify({ limits, journal, vault }));
  }
});

test("history longer than one answer is read in order by range, by follower and by decision", async (context) => {
  const dir = ownFolder(context);
  const limits = { ...SMALL, TAIL_ENTRIES_MAX: 10 };
  const { journal } = await openSqliteJournal({ dir, clock, limits });
  context.after(() => journal.close());
  for (const turn of range(30)) {
    const drafts = range(100).map((n) => decisionDraft(`${turn}-${n}`, 1));
    await journal.append(drafts);
  }
  const expected = range(3_000).map((n) => n + 1);
  assert.deepEqual(
    (await journal.read(1, 3_000)).map((entry) => entry.seq),
    expected,
  );
  assert.deepEqual(
    (await journal.decisions(0)).map((entry) => entry.seq),
    expected,
  );
  const followed: number[] = [];
  for await (const chunk of journal.follow(1, new AbortController().signal)) {
    followed.push(...chunk.map((entry) => entry.seq));
    if (followed.length === 3_000) break;
  }
  assert.deepEqual(followed, expected);
});

test("a second desk on the same folder is refused and told by whom; a killed one is no obstacle", async (context) => {
  const dir = ownFolder(context);
  const writer = new URL("./_journal-writer.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, [writer, dir, "k"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  await once(child.stdout, "data");
  context.after(() => child.kill("SIGKILL"));
  child.stdout.resume();
  await assert.rejects(openSqliteJournal({ dir, clock }), (error: unknown) => {
    assert.ok(refuses("in_use")(error), String(error));
    assert.match(String(error), new RegExp(`process ${child.pid}\\b`));
    return true;
  });
  child.kill("SIGKILL");
  await once(child, "close");
  const { journal } = await openSqliteJournal({ dir, clock });
  context.after(() => journal.close());
  await assert.rejects(openSqliteJournal({ dir, clock }), refuses("in_use"));
  await journal.close();
  await (await openSqliteJournal({ dir, clock })).journal.close();
});

test("a folder that cannot be made or opened is refused with a reason", async (context) => {
  const dir = ownFolder(context);
  const file = new URL(import.meta.url).pathname;
  await assert.rejects(
    openSqliteJournal({ dir: join(file, "x"), clock }),
    /ENOTDIR|not a directory/,
  );
  const database = new DatabaseSync(join(dir, "journal.sqlite"));
  database.exec("PRAGMA user_version = 99");
  database.close();
  await assert.rejects(openSqliteJournal({ dir, clock }), /layout 99/);
});

/** Every byte of every file in a folder. */
const allBytes = (dir: string): Buffer =>
  Buffer.concat(readdirSync(dir).map((name) => readFileSync(join(dir, name))));

const secretsOf = (dir: string): Map<string, Buffer> => {
  const database = new DatabaseSync(join(dir, "vault.sqlite"), { readOnly: true });
  const rows = database
    .prepare(
      `SELECT 'report:' || report AS name, secret FROM report JOIN secret USING (id)
       UNION ALL SELECT 'salt:' || year, secret FROM salt JOIN secret USING (id)`,
    )
    .all();
  database.close();
  return new Map(
    rows.map((row) => [String(row["name"]), Buffer.from(row["secret"] as Uint8Array)]),
  );
};

test("after an erasure no file left holds the key, and no secret left opens the words", async (context) => {
  const dir = ownFolder(context);
  const desk = await openSqliteJournal({ dir, clock });
  context.after(() => desk.journal.close());
  const random = seeded(20260101);
  const name = (n: number): string => `report-${n}-${Math.floor(random() * 1e9)}`;
  const reports = range(3_000).map(name);
  for (let at = 0; at < reports.length; at += 100) {
    await Promise.all(
      reports.slice(at, at + 100).map((id) => {
        const plain = Buffer.from(`the words of ${id}`);
        return desk.journal.append([reportDraft(id)], { seals: [{ draft: 0, plain }] });
      }),
    );
  }
  const before = secretsOf(dir);
  const erased = reports.filter(() => random() < 0.1);
  for (const id of erased.slice(0, 20)) await desk.vault.erase(id);
  await Promise.all(erased.slice(20).map((id) => desk.vault.erase(id)));
  // New keys after the erasure move nothing that was left behind either.
  await Promise.all(range(500).map((n) => desk.vault.seal(`later-${n}`, Buffer.from("x"))));

  const check = (): void => {
    const bytes = allBytes(dir);
    for (const id of erased) {
      const key = before.get(`report:${id}`);
      assert.ok(key && key.byteLength === 32);
      assert.equal(bytes.includes(key), false, `the key of ${id} is still there`);
      assert.equal(bytes.includes(`the words of ${id}`), false);
    }
    const kept = reports.find((id) => !erased.includes(id)) ?? "";
    assert.equal(bytes.includes(before.get(`report:${kept}`) ?? "none"), true, "search is blind");
  };
  check();
  assert.equal((await verifyDatabase(dir)).ok, true);
  const entries = await desk.journal.read(1, 3_000);
  for (const [index, { body }] of entries.entries()) {
    if (body.kind !== "report") continue;
    const plain = await desk.vault.open(body.report, body.sealed ?? "");
    const expected = erased.includes(body.report) ? null : `the words of ${reports[index]}`;
    assert.equal(plain && Buffer.from(plain).toString(), expected);
  }
  await desk.journal.close();
  check();
  const left = [...secretsOf(dir).values()];
  for (const { body } of entries) {
    if (body.kind !== "report" || body.report !== erased[0]) continue;
    for (const secret of left) {
      assert.throws(() => openWith(secret, body.report, body.sealed ?? ""), refuses("damaged"));
    }
  }
});

test("a destroyed salt is in no file", async (context) => {
  const dir = ownFolder(context);
  const { journal, vault } = await openSqliteJournal({ dir, clock });
  context.after(() => journal.close());
  await vault.witnessKey("+32470000000", MONDAY);
  const salt = secretsOf(dir).get("salt:2026") ?? Buffer.of();
  assert.equal(salt.byteLength, 32);
  assert.equal(allBytes(dir).includes(salt), true);
  await vault.rotateSalts(Date.UTC(2027, 0, 1));
  assert.equal(allBytes(dir).includes(salt), false);
});

const prlimit = spawnSync("prlimit", ["--version"]).status === 0;

test(
  "a disk that refuses to write is 'unavailable' while reading goes on, and recovers by itself",
  { skip: !prlimit && "needs prlimit (util-linux)" },
  async (context) => {
    const dir = ownFolder(context);
    const writer = new URL("./_journal-prober.ts", import.meta.url).pathname;
    const child = spawn(process.execPath, [writer, dir], { stdio: ["pipe", "pipe", "inherit"] });
    context.after(() => child.kill("SIGKILL"));
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const ask = async (command: string): Promise<string> => {
      child.stdin.write(`${command}\n`);
      return (await answers.next()).value ?? "ended";
    };
    // The largest file the process may write, bytes: the kernel refuses beyond it as a bad disk would.
    const allowBytes = (bytes: string) =>
      promisify(execFile)("prlimit", ["--pid", `${child.pid}`, `--fsize=${bytes}:`]);

    assert.equal(await ask("append a"), "1 new");
    assert.equal(await ask("seal r"), "sealed");
    for (const round of [0, 1]) {
      await allowBytes("0");
      assert.equal(await ask(`append b${round}`), "unavailable");
      assert.equal(await ask(`append b${round}`), "unavailable");
      assert.equal(await ask(`seal r${round}`), "unavailable");
      assert.equal(await ask("erase r"), "unavailable");
      assert.equal(await ask("read"), `a ${round > 0 ? "b0" : ""}`.trim());
      await allowBytes("unlimited");
      assert.match(await ask(`append b${round}`), new RegExp(`^${round + 2} `));
      assert.equal(await ask(`seal r${round}`), "sealed");
    }
    assert.equal(await ask("erase r"), "erased");
    assert.equal(await ask("append a"), "1 known");
    assert.equal(await ask("close"), "closed");
    const verification = await verifyDatabase(dir);
    assert.deepEqual([verification.ok, verification.ok && verification.entries], [true, 3]);
  },
);
