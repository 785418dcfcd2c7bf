import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { postReport, type RunningDesk, startDesk, temporaryFolder } from "./_running-desk.ts";

/** Scarlet and Mobile Vikings run on Proximus; Telenet does not. */
const TOWNS = ["Charleroi", "Mons", "Tournai", "La Louvière", "Mouscron", "Binche", "Châtelet"];
const WAIT_MS_MAX = 20_000;

const folder = temporaryFolder();
let desk: RunningDesk;

before(async () => {
  desk = await startDesk(folder.path);
});
after(async () => {
  assert.equal(await desk.stop(), 0);
  folder.remove();
});

interface Card {
  readonly id: string;
  readonly operator: string;
}

const page = async (path: string): Promise<string> => {
  const text = await (await fetch(desk.url + path)).text();
  return /<main[^]*<\/main>/.exec(text)?.[0] ?? "";
};
const json = async <T>(path: string): Promise<T> =>
  (await (await fetch(desk.url + path)).json()) as T;
/** Ids of the incidents a page leads to, each as often as it does. */
const led = (main: string): readonly string[] =>
  [...main.matchAll(/href="\/fr\/incidents\/([^"/]+)"/g)].map(([, id = ""]) => id);
const open = (operator: string): Promise<{ incidents: Card[]; total: number }> =>
  json(`/api/v1/incidents?operator=${operator}`);

let sent = 0;
async function witness(operator: string, place: string): Promise<void> {
  sent += 1;
  const answer = await postReport(desk.url, {
    operator,
    services: ["internet"],
    place,
    contact: `brand${String(sent)}@example.org`,
  });
  assert.equal(answer.status, 201);
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + WAIT_MS_MAX;
  while (!(await holds())) {
    if (performance.now() > end) assert.fail(`not within ${String(WAIT_MS_MAX)} ms: ${what}`);
    await delay(200);
  }
}

test(
  "an outage of a network stands once on its brands' pages, on its place's, at home and in the interface for programs",
  { timeout: 120_000 },
  async () => {
    // Drawn before there is anything: the brand's page must not stay as it was.
    for (const brand of ["scarlet", "mobile-vikings"])
      assert.deepEqual(led(await page(`/fr/${brand}`)), []);
    for (const town of TOWNS) {
      await witness("proximus", town);
      await witness("scarlet", town);
    }
    await until("one incident", async () => {
      // The second of the last reports is counted once another fact comes after it.
      await witness("scarlet", "Charleroi");
      return (await open("proximus")).total > 0;
    });
    const { incidents, total } = await open("proximus");
    assert.equal(total, 1);
    const [incident] = incidents;
    assert.equal(incident?.operator, "proximus");
    const id = encodeURIComponent(incident?.id ?? "");
    for (const brand of ["scarlet", "mobile-vikings"]) {
      assert.deepEqual(
        (await open(brand)).incidents.map((card) => card.id),
        [incident?.id],
      );
      const own = await json<{ open: Card[] }>(`/api/v1/operators/${brand}`);
      assert.deepEqual(
        own.open.map((card) => card.id),
        [incident?.id],
      );
      const there = await json<{ open: Card[]; shown: string }>(
        `/api/v1/operators/${brand}/internet/BE-52011`,
      );
      assert.deepEqual(
        there.open.map((card) => card.id),
        [incident?.id],
      );
    }
    const unrelated = await json<{ open: Card[] }>("/api/v1/operators/telenet");
    assert.deepEqual(unrelated.open, []);
    const pages = [
      "/fr/",
      "/fr/proximus",
      "/fr/scarlet",
      "/fr/mobile-vikings",
      "/fr/scarlet/internet",
      "/fr/scarlet/internet/BE-52011",
      "/fr/places/BE-52011",
    ];
    for (const path of pages) {
      await until(`${path} shows it`, async () => led(await page(path)).length > 0);
      assert.deepEqual(led(await page(path)), [id], path);
    }
    assert.deepEqual(led(await page("/fr/telenet")), []);
    assert.match(
      await page("/fr/scarlet"),
      /passe par le réseau de <a href="\/fr\/proximus">Proximus<\/a>/,
    );
    assert.doesNotMatch(await page("/fr/proximus"), /passe par le réseau/);
  },
);

test(
  "a reader of a brand's page is told when the network's incident changes",
  { timeout: 60_000 },
  async () => {
    const stop = new AbortController();
    const response = await fetch(`${desk.url}/events?page=/fr/mobile-vikings`, {
      signal: stop.signal,
    });
    const reader = response.body?.getReader();
    assert.ok(reader !== undefined);
    let told = 0;
    const decoder = new TextDecoder();
    const listening = (async () => {
      for (;;) {
        const { value, done } = await reader.read();
        if (done) return;
        told += decoder.decode(value).split("event: page").length - 1;
      }
    })().catch(() => undefined);
    // What a new reader is told first is how the page stands.
    await delay(1_500);
    const before = told;
    for (const town of TOWNS.slice(0, 4)) await witness("proximus", town);
    await until("the reader is told", () => Promise.resolve(told > before));
    stop.abort();
    await listening;
  },
);
