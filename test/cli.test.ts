import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../src/app/knowledge.ts";
import { temporaryFolder } from "./_running-desk.ts";

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function vigie(args: readonly string[], input = ""): Ran {
  const run = spawnSync(process.execPath, [join(ROOT, "vigie.mjs"), ...args], {
    input,
    encoding: "utf8",
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

test("help goes to stderr, an unknown command exits with 2", () => {
  assert.equal(vigie(["--help"]).code, 0);
  assert.equal(vigie(["--help"]).out, "");
  const unknown = vigie(["explode"]);
  assert.equal(unknown.code, 2);
  assert.match(unknown.err, /no command "explode"/);
  assert.equal(vigie(["replay", "--unknown-flag"]).code, 2);
});

test("read answers one line per message, in order, in the contract's names", () => {
  const messages = [
    {
      id: "a",
      text: "Plus de télé Proximus à Jumet depuis hier soir 21h",
      published_at: "2018-01-09T17:09:00+01:00",
      country: "BE",
    },
    {
      id: "b",
      text: "Internet is back in Leeds, thanks BT",
      published_at: "2026-03-01T10:00:00Z",
      country: "GB",
    },
  ];
  const run = vigie(["read"], messages.map((message) => JSON.stringify(message)).join("\n"));
  assert.equal(run.code, 0, run.err);
  const [first, second, ...rest] = run.out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  assert.equal(rest.length, 0);
  assert.deepEqual([first?.["id"], second?.["id"]], ["a", "b"]);
  assert.deepEqual(
    ["lang", "operator", "services", "onset", "onset_precision", "status"].map(
      (field) => first?.[field],
    ),
    ["fr", "proximus", ["tv"], "2018-01-08T21:00:00+01:00", "minute", "down"],
  );
  const [place] = (first?.["places"] ?? []) as {
    name: string;
    code: string;
    kind: string;
    country: string;
  }[];
  assert.deepEqual([place?.name, place?.kind, place?.country], ["Jumet", "locality", "BE"]);
  assert.equal(second?.["status"], "up");
  for (const field of ["recovered_at", "reported_statement", "confidence", "spans"])
    assert.ok(field in (first ?? {}), field);
});

test("bad input names line and field and exits with 2", () => {
  const noTime = vigie(
    ["read"],
    '{"id":1,"text":"x","published_at":"2026-01-01T00:00:00Z"}\n{"id":2,"text":"x"}\n',
  );
  assert.equal(noTime.code, 2);
  assert.match(noTime.err, /line 2.*published_at/);
  const mixed = vigie(
    ["read"],
    [
      '{"id":1,"text":"no three signal","published_at":"2026-01-01T00:00:00Z"}',
      '{"id":2,"text":"x","published_at":"2026-01-01T00:00:00Z","zone":"Mars/Base"}',
      "not a message",
      '{"id":4,"text":"no sky broadband","published_at":"2026-01-01T00:00:00Z"}',
    ].join("\n"),
  );
  assert.equal(mixed.code, 2);
  assert.match(mixed.err, /line 2.*zone[^]*line 3.*JSON[^]*2 of 4 lines refused/);
  const answered = mixed.out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { id: number });
  assert.deepEqual(
    answered.map(({ id }) => id),
    [1, 4],
  );
  const broken = vigie(["read"], "{oops\n");
  assert.equal(broken.code, 2);
  assert.match(broken.err, /line 1.*JSON/);

  const folder = temporaryFolder();
  try {
    assert.match(vigie(["replay", folder.path]).err, /scenario\.json: missing/);
    const head = {
      zone: "Europe/Paris",
      countries: ["FR"],
      start: "2026-01-01T00:00:00+01:00",
      end: "2026-01-02T00:00:00+01:00",
    };
    writeFileSync(join(folder.path, "scenario.json"), JSON.stringify(head));
    assert.match(vigie(["replay", folder.path]).err, /messages\.jsonl: missing/);
    writeFileSync(join(folder.path, "messages.jsonl"), '{"id":"m1","at":"yesterday","text":"x"}\n');
    const run = vigie(["replay", folder.path]);
    assert.equal(run.code, 2);
    assert.match(run.err, /messages\.jsonl:1.*"at"/);
    writeFileSync(join(folder.path, "messages.jsonl"), "");
    const empty = vigie(["replay", folder.path]);
    assert.equal(empty.code, 0, empty.err);
    assert.deepEqual((JSON.parse(empty.out) as { incidents: unknown[] }).incidents, []);
  } finally {
    folder.remove();
  }
});

test("a scenario with a tree of its own replays any operator and service", () => {
  const folder = temporaryFolder();
  try {
    const head = {
      zone: "Europe/Paris",
      countries: ["XA"],
      start: "2026-01-05T12:00:00+01:00",
      end: "2026-01-05T20:00:00+01:00",
      operators: { alpha: 0.5 },
    };
    const areas = [
      { code: "XA", name: "Atlantis", kind: "country", parent: null, population: 3_000_000 },
      { code: "XA-P1", name: "North", kind: "province", parent: "XA", population: 3_000_000 },
      ...Array.from({ length: 30 }, (_, n) => ({
        code: `XA-${n}`,
        name: `Town ${n}`,
        kind: "commune",
        parent: "XA-P1",
        population: 100_000,
      })),
    ];
    const messages = Array.from({ length: 60 }, (_, n) => ({
      id: `m${n}`,
      at: new Date(Date.UTC(2026, 0, 5, 13, 0, n * 20)).toISOString().replace(/\.000Z$/, "Z"),
      source: "web",
      witness: `w${n}`,
      operator: "alpha",
      services: ["hologram"],
      area: `XA-${n % 30}`,
      status: "down",
    }));
    const lines = (rows: readonly unknown[]): string =>
      rows.map((row) => `${JSON.stringify(row)}\n`).join("");
    mkdirSync(folder.path, { recursive: true });
    writeFileSync(join(folder.path, "scenario.json"), JSON.stringify(head));
    writeFileSync(join(folder.path, "areas.jsonl"), lines(areas));
    writeFileSync(join(folder.path, "messages.jsonl"), lines(messages));
    const run = vigie(["replay", folder.path]);
    assert.equal(run.code, 0, run.err);
    const { incidents, counts } = JSON.parse(run.out) as {
      incidents: { operator: string; services: string[]; confirmed_at: string | null }[];
      counts: { messages: number };
    };
    assert.equal(counts.messages, 60);
    assert.ok(
      incidents.some(
        ({ operator, services, confirmed_at }) =>
          operator === "alpha" && services[0] === "hologram" && confirmed_at !== null,
      ),
      run.out.slice(0, 2_000),
    );
    const early = JSON.parse(
      vigie(["replay", folder.path, "--until", "2026-01-05T13:00:00Z"]).out,
    ) as { counts: { messages: number } };
    assert.equal(early.counts.messages, 1);
    const tried = join(folder.path, "tried.json");
    const withSettings = (settings: object): Ran => {
      writeFileSync(tried, JSON.stringify(settings));
      return vigie(["replay", folder.path, "--settings", tried]);
    };
    const effects = (settings: object): Record<string, number> => {
      const { out, err } = withSettings(settings);
      assert.notEqual(out, "", err);
      const { what_if: whatIf, incidents: same } = JSON.parse(out) as {
        what_if: { counts: Record<string, number>; rows: { present: object | null }[] };
        incidents: readonly object[];
      };
      // The document itself is of the scenario's own settings.
      assert.deepEqual(same, incidents);
      assert.ok(whatIf.rows.every(({ present }) => present !== null));
      return Object.fromEntries(Object.entries(whatIf.counts).filter(([, count]) => count > 0));
    };
    assert.deepEqual(effects({}), { same: 1 });
    assert.deepEqual(effects({ sources_min: 40 }), { not_opened: 1 });
    assert.deepEqual(effects({ mute: { operator: "alpha", area: "XA" } }), { held: 1 });
    const refused = withSettings({ sources_min: 2 });
    assert.equal(refused.code, 2);
    assert.match(refused.err, /tried\.json: field "sources_min": out_of_range \(3 to 50\)/);
    assert.equal(vigie(["replay", folder.path, "--settings", "none.json"]).code, 2);
  } finally {
    folder.remove();
  }
});
