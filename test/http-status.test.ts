import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Vitals } from "../src/model/vitals.ts";
import { prometheusText } from "../src/http/prometheus.ts";
import { type Concern, CONCERNS, concernsOf } from "../src/pages/desk/status-view.ts";
import { openTestDesk, postJson, SETUP_TOKEN, type TestDesk } from "./_desk.ts";
import { DeskBrowser } from "./_desk-browser.ts";

const GIB = 1024 ** 3;
const MINUTE = 60_000;
const NOW = Date.UTC(2026, 0, 1);

const WELL: Vitals = {
  startedAt: NOW - MINUTE,
  writes: { appends: 3, p50Ms: 1.5, p99Ms: 20, trouble: null },
  chain: { checkedAt: NOW, ok: true, entries: 7, reason: null },
  disk: { free: 5 * GIB, total: 10 * GIB, journal: 1024 },
  clock: { driftMs: 3, step: null },
  watch: { seq: 0, foldedAt: NOW },
  memory: { resident: 100, heap: 50 },
};

interface Line {
  readonly name: string;
  readonly labels: string;
  readonly value: number;
}

/** Reads the text format as a scraper does: every line is a comment or a sample, types come first. */
function scraped(text: string): readonly Line[] {
  assert.ok(text.endsWith("\n"));
  const typed = new Set<string>();
  return text
    .slice(0, -1)
    .split("\n")
    .flatMap((line): Line[] => {
      const type = /^# TYPE (\w+) (gauge|counter|summary)$/.exec(line);
      if (type !== null) typed.add(type[1] ?? "");
      if (line.startsWith("# ")) return [];
      const sample =
        /^([a-z_]+)((?:\{[a-z]+="(?:[^"\\]|\\.)*"(?:,[a-z]+="(?:[^"\\]|\\.)*")*\})?) (\S+)$/.exec(
          line,
        );
      assert.ok(sample !== null, line);
      const [, name = "", labels = "", value = ""] = sample;
      assert.ok(typed.has(name.replace(/_(count|sum)$/, "")) || typed.has(name), line);
      assert.ok(Number.isFinite(Number(value)), line);
      return [{ name, labels, value: Number(value) }];
    });
}

describe("how the desk itself stands", () => {
  let desk: TestDesk;
  let vitals: Vitals = WELL;
  before(async () => {
    desk = await openTestDesk({
      vitals: () => ({
        ...vitals,
        watch: { seq: desk.store.seq, foldedAt: desk.commands.clock() },
      }),
    });
  });
  after(() => desk.close());

  const metrics = async (): Promise<ReadonlyMap<string, number>> => {
    desk.later(2_000);
    const answer = await fetch(`${desk.url}/metrics`);
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get("content-type") ?? "", /^text\/plain; version=0\.0\.4/);
    const lines = scraped(await answer.text());
    return new Map(lines.map(({ name, labels, value }) => [name + labels, value]));
  };

  it("gives Prometheus what the journal, the tables and the caches say", async () => {
    await postJson(`${desk.url}/api/v1/reports`, { text: "plus de tv proximus à Charleroi" });
    await fetch(`${desk.url}/fr/`);
    const found = await metrics();
    const { seq } = await desk.journal.head();
    assert.ok(seq > 0);
    assert.equal(found.get("vigie_journal_entries_total"), seq);
    assert.equal(found.get("vigie_store_lag_entries"), seq - desk.store.seq);
    assert.equal(found.get("vigie_watch_lag_entries"), 0);
    assert.equal(found.get("vigie_live_clients"), 0);
    assert.ok((found.get("vigie_page_cache_pages") ?? 0) >= 1);
    assert.equal(found.get("vigie_pages_rendered_total"), desk.doors.rendered());
    assert.equal(found.get('vigie_journal_append_seconds{quantile="0.99"}'), 0.02);
    assert.equal(found.get("vigie_journal_append_seconds_count"), 3);
    assert.equal(found.get("vigie_disk_free_bytes"), 5 * GIB);
    assert.equal(found.get("vigie_writable"), 1);
  });

  it("counts those who follow pages", async () => {
    const stop = new AbortController();
    await fetch(`${desk.url}/events?page=/fr/`, { signal: stop.signal });
    assert.equal((await metrics()).get("vigie_live_clients"), 1);
    stop.abort();
  });

  it("says it on a page for whoever works here, and for nobody else", async () => {
    const editor = new DeskBrowser(desk);
    assert.equal((await editor.get("/desk/status")).status, 401);
    await editor.post("/desk/setup", { token: SETUP_TOKEN });
    const { status, text } = await editor.get("/desk/status");
    assert.equal(status, 200);
    assert.match(text, /Nothing needs looking after/);
    const { seq } = await desk.journal.head();
    assert.match(text, new RegExp(`<dt>Entries</dt>\\s*<dd>${seq}</dd>`));
    assert.match(text, /7 entries, it holds/);
    assert.match(text, /5 GiB/);
    vitals = { ...WELL, writes: { ...WELL.writes, trouble: "no space left <b>" } };
    const troubled = (await editor.get("/desk/status")).text;
    assert.match(troubled, /Nothing can be written: look at the disk/);
    assert.match(troubled, /no space left &lt;b&gt;/);
    assert.equal((await metrics()).get("vigie_writable"), 0);
    assert.equal((await metrics()).get('vigie_concerns{concern="writes"}'), 1);
    vitals = WELL;
  });

  it("does not measure more often than once a second, whoever asks", async () => {
    desk.later(2_000);
    const first = await (await fetch(`${desk.url}/metrics`)).text();
    vitals = { ...WELL, memory: { resident: 12_345, heap: 1 } };
    assert.equal(await (await fetch(`${desk.url}/metrics`)).text(), first);
    assert.equal((await metrics()).get("process_resident_memory_bytes"), 12_345);
  });
});

describe("what somebody should look after", () => {
  const view = (changed: Partial<Vitals>, seq = 0): Parameters<typeof concernsOf>[0] => ({
    journal: { seq, lastDecision: 0, hash: "", at: NOW },
    storeSeq: seq,
    vitals: { ...WELL, watch: { seq, foldedAt: NOW }, ...changed },
    readers: { live: 0, pages: 0, pageBytes: 0, rendered: 0 },
    mail: null,
    settings: {
      streams: 0,
      learning: [],
      weeks: [],
      chanceMax: 0,
      alarms: { alarmBudgetPerWeek: 1, sourcesMin: 3 },
    },
    openIncidents: 0,
  });

  it("is each of its bounds, from the one side and not from the other", () => {
    const disk = { free: GIB, total: GIB, journal: 1 };
    const step = (ms: number): Vitals["clock"] => ({ driftMs: 0, step: { ms, at: NOW } });
    const cases: readonly [Partial<Vitals>, readonly Concern[]][] = [
      [{}, []],
      [{ disk }, []],
      [{ disk: { ...disk, free: GIB - 1 } }, ["disk"]],
      [{ disk: null }, []],
      [{ clock: step(-2_000) }, []],
      [{ clock: step(-2_001) }, ["clock"]],
      [{ chain: null }, []],
      [{ chain: { checkedAt: NOW, ok: false, entries: null, reason: "1: x" } }, ["chain"]],
      [{ watch: { seq: 0, foldedAt: NOW - 3 * MINUTE } }, []],
      [{ watch: { seq: 0, foldedAt: NOW - 3 * MINUTE - 1 } }, ["watch"]],
      [{ writes: { ...WELL.writes, trouble: "full" } }, ["writes"]],
    ];
    for (const [changed, concerns] of cases)
      assert.deepEqual(concernsOf(view(changed), NOW), concerns, JSON.stringify(changed));
    const behind = { ...view({}, 10_001), storeSeq: 0 };
    assert.deepEqual(concernsOf(behind, NOW), ["store"]);
    assert.deepEqual(concernsOf({ ...behind, storeSeq: 1 }, NOW), []);
    const way = { name: "a", inFlight: 0, retryAt: null, trouble: null, state: "closed" } as const;
    const mail = {
      state: () => ({ ways: [way], inFlight: 0, open: [] }),
      watch: () => ({ proof: null, silent: true, on: true }),
    };
    assert.deepEqual(concernsOf({ ...view({}), mail }, NOW), ["mail", "silent"]);
    assert.equal(CONCERNS.length, 8);
  });

  it("survives whatever a relay is called", () => {
    const text = prometheusText([
      {
        name: "a",
        help: "b\nc",
        type: "gauge",
        samples: [{ value: 1, labels: { way: 'x"\\\ny' } }],
      },
      { name: "none", help: "", type: "gauge", samples: [] },
    ]);
    assert.equal(text, '# HELP a b\\nc\n# TYPE a gauge\na{way="x\\"\\\\\\ny"} 1\n');
  });
});
