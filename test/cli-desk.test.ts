// What the administrator at the machine does beside the desk.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, before, describe, it } from "node:test";
import { ROOT } from "../src/app/knowledge.ts";
import { type RunningDesk, startDesk, temporaryFolder } from "./_running-desk.ts";

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function vigie(args: readonly string[], env: Readonly<Record<string, string>> = {}): Ran {
  const run = spawnSync(process.execPath, [join(ROOT, "vigie.mjs"), ...args], {
    encoding: "utf8",
    env: { ...process.env, VIGIE_COUNTRY: "BE", ...env },
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

const folder = temporaryFolder();
const data = join(folder.path, "data");
const at = ["--data", data] as const;
after(() => folder.remove());

describe("vigie key create", () => {
  let desk: RunningDesk | null = null;
  let secret = "";
  before(async () => {
    desk = await startDesk(data, { VIGIE_DEMO: "off" });
  });
  after(async () => {
    await desk?.stop();
  });

  it("says what to do while the desk runs, and makes nothing", () => {
    const run = vigie(["key", "create", "--role", "editor", ...at]);
    assert.equal(run.code, 2, run.err);
    assert.match(run.err, /in use by process \d+.*Stop that desk/);
    assert.doesNotMatch(run.err, /\n\s+at /);
    assert.equal(run.out, "");
  });

  it("prints the key alone, once, beside a desk that is stopped", async () => {
    await desk?.stop();
    desk = null;
    const run = vigie(["key", "create", "--role", "editor", "--label", "wire", ...at]);
    assert.equal(run.code, 0, run.err);
    assert.match(run.out, /^vigie_[\w-]{32}\n$/);
    assert.match(run.err, /a key for editor \("wire"\)/);
    secret = run.out.trim();
  });

  it("makes a key that the desk takes from then on", async () => {
    desk = await startDesk(data, { VIGIE_DEMO: "off" });
    const url = `${new URL(desk.url).origin}/api/v1/settings`;
    const asked = (bearer: string): Promise<Response> =>
      fetch(url, { headers: { authorization: `Bearer ${bearer}` } });
    assert.equal((await asked(secret)).status, 200);
    assert.equal((await asked(`${secret}x`)).status, 401);
  });

  it("has a running desk measure itself", async () => {
    const { origin } = new URL(desk?.url ?? "");
    const text = await (await fetch(`${origin}/metrics`)).text();
    for (const [name, least] of [
      ["vigie_disk_free_bytes", 1],
      ["vigie_journal_file_bytes", 1],
      ["process_resident_memory_bytes", 1_000_000],
      ["vigie_writable", 1],
      ["vigie_store_lag_entries", 0],
    ] as const) {
      const [, value = "-1"] = new RegExp(`^${name} (\\d+)$`, "m").exec(text) ?? [];
      assert.ok(Number(value) >= least, `${name} ${value}`);
    }
  });

  it("refuses what is no role, no label, or no key at all", () => {
    for (const args of [
      ["key"],
      ["key", "create"],
      ["key", "make", "--role", "editor"],
      ["key", "create", "--role", "king"],
    ]) {
      const run = vigie([...args, ...at]);
      assert.equal(run.code, 2, args.join(" "));
      assert.match(run.err, /reader, editor, chief, admin, operator, subscriber/);
    }
    assert.match(vigie(["key", "--help"]).err, /vigie key create --role R/);
  });
});

describe("vigie doctor", () => {
  it("finds nothing wrong with a folder a desk has used, nor beside a desk at work", () => {
    const run = vigie(["doctor", ...at]);
    assert.equal(run.code, 0, run.out);
    assert.match(run.out, /ok {3}journal +\d+ entries, the chain holds/);
    assert.match(run.out, /ok {3}clock/);
    assert.match(run.out, /ok {3}rights/);
    assert.match(run.out, /weak address.*\n +→ Set VIGIE_ORIGIN/);
  });

  it("looks at a machine that has no desk yet, and leaves nothing behind", () => {
    const none = join(folder.path, "none");
    const run = vigie(["doctor", "--data", none]);
    assert.equal(run.code, 0, run.out);
    assert.equal(statSync(none, { throwIfNoEntry: false }), undefined);
  });

  it("tells of settings that are wrong, and of what to do", () => {
    const run = vigie(["doctor", ...at], { VIGIE_MAIL_RELAY: "nowhere" });
    assert.equal(run.code, 1);
    assert.match(run.out, /BAD {2}settings.*VIGIE_MAIL_RELAY/);
    assert.equal(vigie(["doctor", "--what"]).code, 2);
  });

  it("tells of a damaged chain, a lost secret, rights of others and a clock that went back", () => {
    const bent = join(folder.path, "bent");
    mkdirSync(bent, { mode: 0o700 });
    const made = vigie(["key", "create", "--role", "reader", "--data", bent]);
    assert.equal(made.code, 0, made.err);
    chmodSync(bent, 0o755);
    assert.match(vigie(["doctor", "--data", bent]).out, /weak rights.*\n +→ .*chmod go=/);
    chmodSync(bent, 0o700);
    const clock = join(folder.path, "ahead.mjs");
    writeFileSync(clock, "const now = Date.now; Date.now = () => now() - 86_400_000;\n");
    const late = vigie(["doctor", "--data", bent], { NODE_OPTIONS: `--import ${clock}` });
    assert.match(late.out, /BAD {2}clock.*after now/);
    rmSync(join(bent, "secret"));
    const journal = new DatabaseSync(join(bent, "journal.sqlite"));
    for (const { name } of journal
      .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'")
      .all())
      journal.exec(`DROP TRIGGER ${String(name)}`);
    journal.exec("UPDATE batch SET hash = zeroblob(32)");
    journal.close();
    const run = vigie(["doctor", "--data", bent]);
    assert.equal(run.code, 1);
    assert.match(run.out, /BAD {2}journal +batch 1/);
    assert.match(run.out, /BAD {2}vault +secret not there/);
  });
});
