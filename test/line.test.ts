import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import type { ReportFact } from "../src/model/entry.ts";
import type { IncidentDecision } from "../src/model/incident.ts";
import { asAreaCode, asIncidentId, asOperatorId } from "../src/model/ids.ts";
import { openTestDesk, type TestDesk } from "./_desk.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let desk: TestDesk;
before(async () => {
  desk = await openTestDesk();
});
after(() => desk.close());

type Fields = Readonly<Record<string, string | readonly string[]>>;

const post = (path: string, fields: Fields, accept = "text/html"): Promise<Response> => {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const one of typeof value === "string" ? [value] : value) body.append(name, one);
  return fetch(`${desk.url}${path}`, {
    method: "POST",
    body,
    redirect: "manual",
    headers: { accept },
  });
};
const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(`${desk.url}${path}`, {
    redirect: "manual",
    headers: { "accept-language": "en", ...headers },
  });
const textOf = async (path: string): Promise<string> => (await get(path)).text();

/** Opens a file; resolves with its path. */
async function openFile(name: string): Promise<string> {
  const response = await post("/line/open", {
    name,
    place: "Charleroi",
    street: "Rue 1",
    phone: "071 1",
  });
  assert.equal(response.status, 303);
  return response.headers.get("location") ?? "";
}
async function add(path: string, fields: Fields): Promise<void> {
  const response = await post(`${path}/records`, fields);
  assert.equal(response.status, 303, await response.text());
}
const tap = (path: string, lines: readonly string[], state: string): Promise<void> =>
  add(path, { kind: "state", lines, state });

interface Json {
  readonly entries: readonly Readonly<Record<string, unknown>>[];
}
const jsonOf = async (path: string): Promise<Json> =>
  (await (await get(`${path}/diary.json`)).json()) as Json;

test("a file opens without account, and its address is the only way in", async () => {
  const path = await openFile("Cinéma du Test");
  assert.match(path, /^\/line\/f\/[\w-]{32}$/);
  const page = await get(path);
  assert.equal(page.status, 200);
  assert.equal(page.headers.get("cache-control"), "private, no-cache");
  assert.equal(page.headers.get("x-robots-tag"), "noindex");
  const html = await page.text();
  assert.match(html, /Cinéma du Test/);
  assert.ok(html.includes(path), "the address is shown");
  desk.later(25 * HOUR);
  assert.ok(!(await textOf(path)).includes(`${path}</code>`), "after a day it is shown no more");
});

/** Every route of one file; a new one belongs here. */
const OWNER_GETS = [
  "",
  "/diary",
  "/diary.json",
  "/diary.pdf",
  "/costs",
  "/check",
  "/notice",
  "/report",
  "/share",
];
const READER_GETS = ["", "/diary", "/diary.json", "/diary.pdf", "/costs"];
const OWNER_POSTS = [
  "/records",
  "/join",
  "/share",
  "/share/end",
  "/erase",
  "/takings",
  "/photos",
  "/access",
];

/** A link for an insurer; resolves with its path. */
async function share(path: string, days: string): Promise<string> {
  const html = await (await post(`${path}/share`, { label: "the insurer", days })).text();
  const [, link = ""] = /<code>http:\/\/[^<]*?(\/line\/s\/[\w-]{32})<\/code>/.exec(html) ?? [];
  assert.notEqual(link, "");
  return link;
}

test("nobody but the owner and whoever holds a live link reads a line, by any route", async () => {
  const path = await openFile("Only Ours");
  await add(path, { kind: "note", words: "a secret of the house" });
  const other = await openFile("Others");
  const link = await share(path, "2");
  const stranger = `/line/f/${"x".repeat(32)}`;
  for (const route of OWNER_GETS) {
    assert.equal((await get(`${path}${route}`)).status, 200, route);
    assert.equal((await get(`${stranger}${route}`)).status, 404, route);
    assert.ok(!(await textOf(`${other}${route}`)).includes("secret of the house"), route);
    const asOwner = link.replace("/line/s/", "/line/f/");
    assert.equal((await get(`${asOwner}${route}`)).status, 404, `a link is no owner: ${route}`);
    const asLink = path.replace("/line/f/", "/line/s/");
    assert.equal(
      (await get(`${asLink}${route}`)).status,
      404,
      `an owner's key is no link: ${route}`,
    );
    const read = (await get(`${link}${route}`)).status;
    assert.equal(read, READER_GETS.includes(route) ? 200 : 404, `by a link: ${route}`);
  }
  assert.match(await textOf(`${link}/diary`), /secret of the house/);
  for (const route of OWNER_POSTS)
    for (const from of [stranger, link, link.replace("/line/s/", "/line/f/")]) {
      const { status } = await post(`${from}${route}`, { kind: "note", words: "x", confirm: "1" });
      assert.equal(status, 404, `${from.slice(0, 8)} ${route}`);
    }
  const routes = desk.doors.routes().filter((route) => / \/line(\/|$)/.test(route));
  const known = [
    ...OWNER_GETS.map((route) => `GET /line/f/:secret${route}`),
    ...READER_GETS.map((route) => `GET /line/s/:secret${route}`),
    ...OWNER_POSTS.map((route) => `POST /line/f/:secret${route}`),
    "GET /line/f/:secret/photos/:record",
    "GET /line/s/:secret/photos/:record",
    "GET /line",
    "GET /line/",
    "GET /line/key",
    "GET /line/probe",
    "POST /line/send",
    "GET /line/link/:token",
    "POST /line/link/:token",
    "GET /line/checkpoint",
    "POST /line/open",
    "GET /line/p/:notice",
    "GET /line/p/:notice/",
    "GET /line/p/:notice/:part",
    "GET /line/p/:notice/poster.pdf",
  ];
  assert.deepEqual(
    routes.toSorted(),
    known.toSorted(),
    "a route of lines that this test does not know",
  );
});

test("a link is logged when it is read, runs out by itself, and can be ended", async () => {
  const path = await openFile("Shared");
  const link = await share(path, "2");
  assert.match(await textOf(`${path}/share`), /Never read/);
  await get(link);
  await get(`${link}/diary`);
  assert.match(await textOf(`${path}/share`), /Read once/);
  const taken = (await jsonOf(path)) as Json & { links: { label: string; read_at: unknown[] }[] };
  assert.deepEqual(
    taken.links.map(({ label, read_at }) => [label, read_at.length]),
    [["the insurer", 1]],
    "the owner takes the log along",
  );
  assert.deepEqual(((await jsonOf(link)) as typeof taken).links, [], "nobody else does");
  desk.later(11 * 60_000);
  await get(link);
  assert.match(await textOf(`${path}/share`), /Read 2 times/);
  desk.later(2 * DAY);
  assert.equal((await get(link)).status, 404);
  const second = await share(path, "30");
  const [, hash = ""] = /name="share" value="(\w+)"/.exec(await textOf(`${path}/share`)) ?? [];
  assert.equal((await post(`${path}/share/end`, { share: hash })).status, 303);
  assert.equal((await get(second)).status, 404);
  const refused = await post(`${path}/share`, { label: "x", days: "366" });
  assert.equal(refused.status, 422);
  assert.equal((await post(`${path}/share/end`, { share: "0".repeat(64) })).status, 404);
});

test("what a phone sends twice is one entry; the same key with other words is refused", async () => {
  const path = await openFile("Twice");
  const entry = {
    kind: "note",
    words: "once",
    key: "key-of-one-entry",
    at: "2020-01-01T10:00:00Z",
  };
  const answers = await Promise.all(
    [1, 2, 3].map(() => post(`${path}/records`, entry, "application/json")),
  );
  assert.deepEqual(
    answers.map(({ status }) => status),
    [201, 201, 201],
  );
  const ids = await Promise.all(
    answers.map(async (one) => ((await one.json()) as { id: string }).id),
  );
  assert.equal(new Set(ids).size, 1);
  const other = await post(`${path}/records`, { ...entry, words: "twice" }, "application/json");
  assert.equal(other.status, 409);
  await desk.store.reached((await desk.journal.head()).seq);
  assert.equal((await jsonOf(path)).entries.filter(({ kind }) => kind === "note").length, 1);
});

test("entries are kept by when they happened, whichever phone sent first", async () => {
  const path = await openFile("Two phones");
  const at = (minutes: number): string =>
    new Date(desk.commands.clock() - minutes * 60_000).toISOString();
  await add(path, { kind: "state", lines: ["main"], state: "works", at: at(10) });
  await add(path, { kind: "state", lines: ["main"], state: "dead", at: at(60) });
  const { entries } = await jsonOf(path);
  assert.deepEqual(
    entries.filter(({ kind }) => kind === "state").map(({ state }) => state),
    ["dead", "works"],
  );
  assert.match(await textOf(path), /<h1>.*Main line: works/);
});

test("an entry that is refused says what is wrong and loses no word", async () => {
  const path = await openFile("Refused");
  await add(path, { kind: "line", line: "main", services: "cards" });
  const response = await post(`${path}/records`, {
    kind: "cost",
    amount: "much",
    words: "a 4G router",
  });
  assert.equal(response.status, 422);
  const html = await response.text();
  assert.match(html, /role="alert"/);
  assert.match(html, /value="much"/);
  assert.match(html, /a 4G router/);
  for (const [fields, problem] of [
    [{ kind: "nothing" }, "kind"],
    [{ kind: "state", state: "dead" }, "lines"],
    [{ kind: "note", words: "x".repeat(2001) }, "words"],
    [{ kind: "note", words: "x", at: "2999-01-01T00:00:00Z" }, "at"],
    [{ kind: "home_repair" }, "advised"],
    [{ kind: "notice", notice: "call" }, "instead"],
    [{ kind: "line", line: "main", operator: "Nobody Telecom" }, "operator"],
    [{ kind: "visit", party: "operator", outcome: "kept", minutes: "1441" }, "minutes"],
    [{ kind: "promise", party: "operator", part: "day", day: "Tuesday" }, "day"],
  ] as const) {
    const refused = await post(`${path}/records`, fields, "application/json");
    assert.equal(refused.status, 422, JSON.stringify(fields));
    assert.match(await refused.text(), new RegExp(`"${problem}"`));
  }
  await add(path, { kind: "note", words: "x".repeat(2000) });
});

test("erasure leaves nothing that decrypts: entries, links, public page", async () => {
  const path = await openFile("Gone Soon");
  await add(path, { kind: "note", words: "our words" });
  await add(path, { kind: "notice", notice: "closed" });
  const link = await share(path, "2");
  const page = /href="(\/line\/p\/[\w-]+)"/.exec(await textOf(path))?.[1] ?? "";
  assert.equal((await get(page)).status, 200);
  assert.equal((await post(`${path}/erase`, {})).status, 422);
  assert.equal((await post(`${path}/erase`, { confirm: "1" })).status, 200);
  for (const route of OWNER_GETS) assert.equal((await get(`${path}${route}`)).status, 410, route);
  assert.equal((await post(`${path}/records`, { kind: "note", words: "x" })).status, 410);
  assert.equal((await get(link)).status, 404);
  assert.equal((await get(page)).status, 410);
  let sealed = 0;
  for (const { body } of await desk.journal.read(1, (await desk.journal.head()).seq)) {
    if (!("file" in body) || !("sealed" in body)) continue;
    if (desk.store.lineFiles.records(body.file).length > 0) continue;
    sealed += 1;
    assert.equal(await desk.vault.open(body.file, body.sealed), null);
  }
  assert.ok(sealed >= 4, `${sealed} sealed texts of the file were seen`);
});

test("no word, name or number of a file stands in the journal in clear", async () => {
  const path = await openFile("Zebra & Sons");
  await add(path, {
    kind: "contact",
    by: "call",
    party: "operator",
    direction: "out",
    number: "0800-ZEBRA",
    who: "Mr Zebra",
    words: "zebra words",
  });
  await share(path, "1");
  const entries = await desk.journal.read(1, (await desk.journal.head()).seq);
  assert.doesNotMatch(JSON.stringify(entries), /zebra/i);
});

test("a notice is one small page in four languages, and ends by the clock and by the lines", async () => {
  const path = await openFile("Kino");
  await add(path, { kind: "line", line: "main", services: "cards" });
  await add(path, { kind: "line", line: "backup" });
  await tap(path, ["main", "backup"], "dead");
  await add(path, { kind: "notice", notice: "closed", words: "Back soon </script><b>" });
  const page = /href="(\/line\/p\/[\w-]+)"/.exec(await textOf(path))?.[1] ?? "";
  for (const [lang, word] of [
    ["fr", "Fermé"],
    ["nl", "Gesloten"],
    ["de", "Geschlossen"],
    ["en", "Closed"],
  ] as const) {
    const response = await get(`${page}/${lang}`);
    const html = await response.text();
    assert.equal(response.headers.get("content-language"), lang);
    assert.ok(html.includes(word), lang);
    assert.ok(
      brotliCompressSync(html).length <= 8 * 1024,
      `${lang}: ${brotliCompressSync(html).length} bytes`,
    );
    assert.doesNotMatch(
      html,
      /<link rel="stylesheet"|<script (?!type="application\/ld\+json")|<img/,
    );
    const [, data = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
    const parsed = JSON.parse(data) as Record<string, unknown>;
    assert.equal(parsed["@type"], "SpecialAnnouncement");
    assert.equal(parsed["text"], "Back soon </script><b>");
  }
  const embed = await get(`${page}/embed`);
  assert.match(embed.headers.get("content-security-policy") ?? "", /frame-ancestors \*/);
  const whole = await get(page);
  assert.match(whole.headers.get("content-security-policy") ?? "", /frame-ancestors 'none'/);
  assert.match(await textOf(`${page}/poster`), /<svg role="img"/);
  await tap(path, ["main"], "works");
  desk.later(2 * HOUR);
  assert.match(await textOf(page), /Closed/, "one line is not both");
  await tap(path, ["backup"], "works");
  desk.later(59 * 60_000);
  assert.match(await textOf(page), /Closed/);
  desk.later(2 * 60_000);
  assert.match(await textOf(page), /Nothing out of the ordinary/);
  await tap(path, ["main"], "no_cards");
  const until = new Date(desk.commands.clock() + HOUR).toISOString();
  await add(path, { kind: "notice", notice: "cash_only", until });
  assert.match(await textOf(page), /cash only/);
  desk.later(HOUR);
  assert.match(await textOf(page), /Nothing out of the ordinary/);
});

test("a business lives by the time of its place, or by the one it says", async () => {
  const path = await openFile("Far away");
  const noon = new Date(desk.commands.clock() + DAY).toISOString().slice(0, 10);
  const promised = async (): Promise<unknown> => {
    await add(path, { kind: "promise", party: "operator", part: "morning", day: noon });
    return (await jsonOf(path)).entries.findLast(({ kind }) => kind === "promise")?.["from"];
  };
  const here = String(await promised());
  assert.match(await textOf(path), /Local times \(Europe\/Brussels\)/);
  assert.equal(
    (await post(`${path}/records`, { kind: "business", name: "x", zone: "Mars/Base" })).status,
    422,
  );
  await add(path, { kind: "business", name: "Far away", zone: "Indian/Reunion" });
  assert.match(await textOf(path), /Local times \(Indian\/Reunion\)/);
  const there = String(await promised());
  assert.ok(Date.parse(here) - Date.parse(there) >= 2 * HOUR, `${here} ${there}`);
});

test("a phone measures by answers of the length it asks for; what it measured is a part of the check", async () => {
  const length = async (query: string): Promise<number> =>
    (await (await get(`/line/probe${query}`)).arrayBuffer()).byteLength;
  assert.deepEqual(
    await Promise.all(["", "?bytes=0", "?bytes=65536", "?bytes=999999", "?bytes=x"].map(length)),
    [0, 0, 65_536, 65_536, 0],
  );
  const path = await openFile("Measured");
  const measured = { "measure.sent": "10", "measure.answered": "9", "measure.ms": "41" };
  await add(path, { kind: "check", line: "main", "check.web": "good", ...measured });
  const [check] = (await jsonOf(path)).entries.filter(({ kind }) => kind === "check");
  assert.deepEqual(check?.["measured"], { sent: 10, answered: 9, medianMs: 41, kbits: null });
  const wrong = { ...measured, "measure.answered": "11" };
  const fields = { kind: "check", line: "main", "check.web": "good", ...wrong };
  assert.equal((await post(`${path}/records`, fields)).status, 422);
});

test("who never told the public anything has no public page", async () => {
  await openFile("Quiet");
  const [row] = (await desk.journal.read(1, (await desk.journal.head()).seq))
    .map(({ body }) => body)
    .filter((body) => body.kind === "line_file")
    .slice(-1);
  assert.equal((await get(`/line/p/${row?.notice ?? ""}`)).status, 404);
});

test("a line in trouble is alone until an outage is confirmed; it counts there once, if the owner agrees", async () => {
  const path = await openFile("Peer");
  await add(path, {
    kind: "line",
    line: "main",
    operator: "Proximus",
    services: ["internet", "cards"],
  });
  await add(path, { kind: "line", line: "backup", operator: "Proximus" });
  assert.doesNotMatch(await textOf(path), /you are alone/, "no trouble yet");
  const head = (await desk.journal.head()).seq;
  await tap(path, ["main", "backup"], "dead");
  const reports = async (): Promise<readonly ReportFact[]> =>
    (await desk.journal.read(head, (await desk.journal.head()).seq))
      .map(({ body }) => body)
      .filter((body) => body.kind === "report");
  assert.match(
    await textOf(path),
    /Main line: no outage of Proximus in Charleroi is confirmed here/,
  );
  assert.deepEqual(await reports(), [], "nothing counts in public by itself");
  for (const line of ["main", "main", "backup"])
    assert.equal((await post(`${path}/join`, { line })).status, 303);
  const sent = await reports();
  assert.deepEqual(
    sent.map(({ operator, area, status, services, sealed }) => [
      operator,
      area,
      status,
      services,
      sealed,
    ]),
    [
      ["proximus", "BE-52011", "down", ["internet", "payment"], null],
      ["proximus", "BE-52011", "down", ["internet"], null],
    ],
  );
  assert.equal(new Set(sent.map(({ witness }) => witness)).size, 1, "one source");
  assert.match(await textOf(path), /Counted as one witness/);
  await desk.journal.append([
    {
      key: "an-incident-of-this-test",
      actor: { role: "desk", id: null },
      body: { kind: "incident", incident: confirmed(5), cause: head, rule: "detection@3" },
    },
  ]);
  await desk.store.reached((await desk.journal.head()).seq);
  assert.match(await textOf(path), /Main line: you are one of 5/);
  await tap(path, ["main", "backup"], "works");
  assert.equal((await post(`${path}/join`, { line: "main" })).status, 409);
});

test("a program with the file's secret as its key writes into the file and nowhere else", async () => {
  const path = await openFile("Program");
  const secret = path.split("/").at(-1) ?? "";
  const send = (line: string, body: unknown, key = secret): Promise<Response> =>
    fetch(`${desk.url}/api/v1/lines/${line}/records`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${key}`,
        "content-type": "application/json",
        "idempotency-key": "one-of-the-program",
      },
      body: JSON.stringify(body),
    });
  const at = new Date(desk.commands.clock() - HOUR).toISOString();
  for (const status of [201, 201])
    assert.equal((await send("backup", { state: "down", service: "internet", at })).status, status);
  await desk.store.reached((await desk.journal.head()).seq);
  const states = (await jsonOf(path)).entries.filter(({ kind }) => kind === "state");
  assert.deepEqual(
    states.map(({ lines, state }) => [lines, state]),
    [[["backup"], "dead"]],
  );
  assert.equal((await send("third", { state: "down" })).status, 422);
  assert.equal((await send("main", { state: "down" }, "x".repeat(32))).status, 401);
});

const confirmed = (witnesses: number): IncidentDecision => ({
  incident: asIncidentId("i-of-this-test"),
  state: "confirmed",
  reason: "reports_above_usual",
  operator: asOperatorId("proximus"),
  services: ["internet"],
  areas: [asAreaCode("BE-52011")],
  except: [],
  onset: desk.commands.clock() - HOUR,
  onsetLow: desk.commands.clock() - HOUR,
  onsetHigh: desk.commands.clock() - HOUR,
  endedAt: null,
  reports: witnesses,
  witnesses,
  affectedLow: null,
  numbers: null,
  evidence: [],
  parent: null,
  linked: [],
  spillOverOf: null,
  foundLate: false,
});
