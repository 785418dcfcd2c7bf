import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { ROOT } from "../src/app/knowledge.ts";
import { ownFolder } from "./_folder.ts";

interface Incident {
  readonly id: string;
  readonly operator: string;
  readonly state: string;
  readonly suspected_at: string | null;
  readonly confirmed_at: string | null;
  readonly over_at: string | null;
  readonly onset: string;
  readonly found_late: boolean;
  readonly parent: string | null;
  readonly history: readonly { readonly state: string; readonly at: string }[];
  readonly witnesses: number;
}
interface Census {
  readonly incident: string;
  readonly asked: number;
  readonly answered: number;
  readonly still_down: number;
  readonly degraded: number;
  readonly share: number | null;
}
interface Document {
  readonly incidents: readonly Incident[];
  readonly census: readonly Census[];
}

const START = Date.parse("2026-03-10T14:00:00Z");
const MINUTE = 60_000;
const at = (minutes: number): string => new Date(START + minutes * MINUTE).toISOString();

/** A country of one province with thirty communes, as files of a scenario folder. */
const AREAS = [
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

function replayed(
  context: TestContext,
  files: { readonly countries: readonly string[]; readonly hours: number } & Record<
    string,
    unknown
  >,
): Document {
  const dir = ownFolder(context);
  const { countries, hours, ...rows } = files;
  const head = { zone: "Europe/Brussels", countries, start: at(-60), end: at(hours * 60) };
  writeFileSync(join(dir, "scenario.json"), JSON.stringify(head));
  for (const [name, list] of Object.entries(rows)) {
    const text = (list as readonly unknown[]).map((row) => `${JSON.stringify(row)}\n`).join("");
    writeFileSync(join(dir, `${name}.jsonl`), text);
  }
  const run = spawnSync(process.execPath, [join(ROOT, "vigie.mjs"), "replay", dir], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  assert.equal(run.status, 0, run.stderr);
  return JSON.parse(run.stdout) as Document;
}

const message = (n: number, more: Record<string, unknown>): Record<string, unknown> => ({
  id: `m${n}`,
  source: "web",
  witness: `w${n}`,
  operator: "net",
  services: ["tv"],
  area: `XA-${n % 30}`,
  status: "down",
  ...more,
});

test("an outage of a network is one incident, of the network, whichever brand its customers name", (context) => {
  const towns = ["Charleroi", "Mons", "Tournai", "La Louvière", "Mouscron", "Binche", "Châtelet"];
  for (const brands of [
    ["proximus", "scarlet", "mobile-vikings"],
    ["scarlet", "mobile-vikings"],
  ]) {
    const messages = Array.from({ length: 42 }, (_, n) => ({
      ...message(n, { at: at(n / 2), operator: brands[n % brands.length], services: ["internet"] }),
      area: undefined,
      place: { name: towns[n % 7], country: "BE" },
    }));
    const { incidents } = replayed(context, { countries: ["BE"], hours: 1, messages });
    assert.deepEqual(
      incidents.map(({ operator, parent }) => [operator, parent]),
      [["proximus", null]],
    );
    // Three minutes: no brand waits for witnesses of its own.
    assert.ok(Date.parse(incidents[0]?.confirmed_at ?? "") <= START + 4 * MINUTE);
  }
});

test("reports that arrive late open nothing in the past, and what they open says so", (context) => {
  const said = Array.from({ length: 12 }, (_, n) =>
    message(n, { at: at(n), received_at: at(180 + n / 4), onset: at(-5) }),
  );
  const { incidents } = replayed(context, {
    countries: ["XA"],
    hours: 5,
    areas: AREAS,
    messages: said,
  });
  assert.equal(incidents.length, 1);
  const [found] = incidents;
  assert.ok(found !== undefined && found.found_late);
  for (const { at: decided } of found.history)
    assert.ok(Date.parse(decided) >= START + 180 * MINUTE);
  assert.ok(Date.parse(found.suspected_at ?? "") >= START + 180 * MINUTE);
  // Since when, they tell themselves.
  assert.ok(Math.abs(Date.parse(found.onset) - START) <= 10 * MINUTE, found.onset);
  const onTime = replayed(context, {
    countries: ["XA"],
    hours: 5,
    areas: AREAS,
    messages: said.map((row) => ({ ...row, received_at: undefined })),
  });
  assert.deepEqual(
    onTime.incidents.map(({ found_late }) => found_late),
    [false],
  );
  const two = replayed(context, {
    countries: ["XA"],
    hours: 5,
    areas: AREAS,
    messages: said.slice(0, 2),
  });
  assert.deepEqual(two.incidents, [], "two sources are never an incident");
});

test("a census of a replay counts as the desk does: what works badly is neither back nor still down", (context) => {
  const messages = Array.from({ length: 30 }, (_, n) => message(n, { at: at(n / 2) }));
  const statements = [
    {
      id: "s1",
      at: at(120),
      operator: "net",
      said_by: "operator",
      published_in: "site",
      text: "Resolved.",
      claims: [{ kind: "resolved", services: ["tv"], at: at(120) }],
    },
  ];
  const answers = messages.slice(0, 15).map(({ id }, n) => ({
    at: at(130 + n / 10),
    message: id,
    status: ["up", "down", "degraded"][n % 3],
  }));
  const { census } = replayed(context, {
    countries: ["XA"],
    hours: 3,
    areas: AREAS,
    messages,
    statements,
    answers,
  });
  const round = census.find(({ answered }) => answered > 0);
  assert.deepEqual(
    [round?.answered, round?.still_down, round?.degraded, round?.share],
    [15, 5, 5, 1 / 3],
  );
});
