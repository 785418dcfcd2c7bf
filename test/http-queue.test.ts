import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Body, EntryDraft } from "../src/model/entry.ts";
import { asAreaCode, asIncidentId, asOperatorId, asReportId } from "../src/model/ids.ts";
import { eraseReport } from "../src/commands/erase-report.ts";
import { COMMAND_LINE } from "../src/commands/permit.ts";
import { FOLLOWERS_MAX } from "../src/http/desk-news.ts";
import { folded, INDEX_IDLE_MS, WordIndex } from "../src/http/word-index.ts";
import { QUESTION_CHARS_MAX } from "../src/commands/limits.ts";
import { QUESTIONS_MAX } from "../src/model/question.ts";
import { QUEUE_VIEWS_MAX } from "../src/model/queue-view.ts";
import { TRIAGE_REPORTS_MAX, UNDO_MS } from "../src/model/triage.ts";
import { openTestDesk, postForm, postJson, reader, SETUP_TOKEN } from "./_desk.ts";
import type { TestDesk } from "./_desk.ts";

const HOUR = 3_600_000;

interface Working {
  readonly desk: TestDesk;
  readonly cookie: string;
  readonly csrf: string;
  page(path: string): Promise<{ readonly status: number; readonly text: string }>;
}

async function work(): Promise<Working> {
  // Says where in the text it saw the operator.
  const desk = await openTestDesk({
    reader: {
      ...reader,
      message: (text, context) => {
        const at = text.search(/proximus/i);
        const seen = at < 0 ? {} : { operator: [[at, at + 8] as const] };
        const sure = at < 0 ? {} : { operator: 0.91 };
        return { ...reader.message(text, context), spans: seen, confidence: sure };
      },
    },
  });
  const opened = await postForm(`${desk.url}/desk/setup`, { token: SETUP_TOKEN });
  const cookie = (opened.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "";
  const page: Working["page"] = async (path) => {
    const headers = { accept: "text/html", "accept-language": "en", cookie };
    const response = await fetch(desk.url + path, { headers });
    return { status: response.status, text: await response.text() };
  };
  const csrf = /name="csrf" value="([^"]+)"/.exec((await page("/desk/calls")).text)?.[1] ?? "";
  return { desk, cookie, csrf, page };
}

async function send(desk: TestDesk, said: Record<string, unknown>): Promise<string> {
  const { status, body } = await postJson(`${desk.url}/api/v1/reports`, said);
  assert.equal(status, 201, JSON.stringify(body));
  const id = String(body["id"]);
  const entry = await desk.journal.find(`report:${id}`);
  await desk.store.reached(entry?.seq ?? 0);
  return id;
}

const rowsOf = (text: string): readonly string[] =>
  [...text.matchAll(/<tr[^>]* id="([^"]+)"/g)].map((match) => match[1] ?? "");

describe("the queue", () => {
  let it0: Working;
  let first = "";
  let second = "";
  before(async () => {
    it0 = await work();
    first = await send(it0.desk, {
      text: "Plus de TV Proximus à Charleroi, l'écran de <b>l'Été</b> est noir",
      consent: true,
    });
    second = await send(it0.desk, { text: "rien ne marche", audience: "business" });
  });
  after(() => it0.desk.close());

  it("is closed to everybody without a session", async () => {
    for (const path of ["/desk/queue", "/desk/queue/news"]) {
      const answer = await fetch(it0.desk.url + path, { headers: { accept: "text/html" } });
      assert.equal(answer.status, 401, path);
    }
  });

  it("shows the newest first, marks what was read with how surely, and words stay words", async () => {
    const { status, text } = await it0.page("/desk/queue");
    assert.equal(status, 200);
    assert.deepEqual(rowsOf(text), [second, first]);
    assert.match(
      text,
      /<mark class="r-operator" title="operator, 91%">Proximus<\/mark> à Charleroi/,
    );
    assert.match(text, /&lt;b&gt;l&#39;Été&lt;\/b&gt;/);
    assert.match(text, /professional customer/);
  });

  it("filters by its address, keeps it in every link, and says what it cannot filter by", async () => {
    const rows = async (query: string): Promise<readonly string[]> =>
      rowsOf((await it0.page(`/desk/queue?${query}`)).text);
    assert.deepEqual(await rows("operator=proximus"), [first]);
    assert.deepEqual(await rows("place=charleroi"), [first]);
    assert.deepEqual(await rows("place=BE-52011&status=down&flag=quotable"), [first]);
    assert.deepEqual(await rows("flag=business"), [second]);
    assert.deepEqual(await rows("source=phone"), []);
    const { text } = await it0.page("/desk/queue?operator=proximus&q=écran");
    assert.match(text, /href="\/desk\/queue\?operator=proximus[^"]*q=[^"]*open=/);
    for (const [query, words] of [
      ["place=nirgendwo", /href="#place"/],
      ["operator=unheard-of", /href="#operator"/],
      ["service=steam", /href="#service"/],
    ] as const) {
      const refused = await it0.page(`/desk/queue?${query}`);
      assert.equal(refused.status, 422, query);
      assert.match(refused.text, /role="alert"/);
      assert.match(refused.text, words);
    }
  });

  it("finds words without their accents and case, and forgets them with the report", async () => {
    const { desk } = it0;
    const third = await send(desk, { text: "Les GÉRANIUMS de ma voisine, Proximus en panne" });
    const search = async (words: string): Promise<readonly string[]> => {
      await it0.page("/desk/queue");
      for (let turn = 0; turn < 200; turn++) {
        const { text } = await it0.page(`/desk/queue?q=${encodeURIComponent(words)}`);
        if (!text.includes("still being opened")) return rowsOf(text);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      throw new Error("the index is never filled");
    };
    assert.deepEqual(await search("geraniums voisine"), [third]);
    assert.deepEqual(await search("geraniums charleroi"), []);
    assert.deepEqual(await search("ete"), [first]);
    const { seq } = await eraseReport(desk.commands, COMMAND_LINE, {
      ref: { report: asReportId(third) },
    });
    await desk.store.reached(seq);
    assert.deepEqual(await search("geraniums"), []);
    assert.deepEqual(await search("proximus"), [first]);
  });

  it("opens a reading for correction in its place and comes back to the same address", async () => {
    const { desk, cookie, csrf } = it0;
    const address = `/desk/queue?operator=proximus&open=${first}`;
    const { text } = await it0.page(address);
    const action = /action="(\/desk\/reports\/[^"]+\/correct\?to=[^"]+)"/.exec(text)?.[1] ?? "";
    const answer = await postForm(
      desk.url + action,
      { csrf, part: "status", status: "degraded" },
      { cookie },
    );
    assert.equal(answer.status, 303);
    const back = new URL(answer.headers.get("location") ?? "", desk.url);
    assert.equal(back.searchParams.get("open"), null);
    assert.equal(back.searchParams.get("operator"), "proximus");
    // What comes in meanwhile does not push away what is being worked on.
    await send(desk, { text: "Proximus encore" });
    assert.deepEqual(rowsOf((await it0.page(back.pathname + back.search)).text), rowsOf(text));
    const away = action.replace(/to=.*/, `to=${encodeURIComponent("https://elsewhere.example/")}`);
    const elsewhere = await postForm(
      desk.url + away,
      { csrf, part: "status", status: "down" },
      { cookie },
    );
    assert.equal(elsewhere.headers.get("location"), "/desk/");
    assert.match((await it0.page("/desk/queue")).text, /corrected/);
  });

  it("groups by incident and by nowhere yet", async () => {
    const { desk } = it0;
    const now = desk.commands.clock();
    const body: Body = {
      kind: "incident",
      cause: 1,
      rule: "detection@2",
      incident: {
        incident: asIncidentId("i-queue"),
        state: "confirmed",
        reason: "reports_above_usual",
        operator: asOperatorId("proximus"),
        services: ["tv"],
        areas: [asAreaCode("BE-P50000")],
        except: [],
        onset: now - HOUR,
        onsetLow: now - HOUR,
        onsetHigh: now - HOUR,
        endedAt: null,
        reports: 3,
        witnesses: 3,
        affectedLow: null,
        numbers: null,
        evidence: [],
        parent: null,
        linked: [],
        spillOverOf: null,
        foundLate: false,
      },
    };
    const draft: EntryDraft = { key: "i-queue", actor: { role: "desk", id: null }, body };
    const [made] = await desk.journal.append([draft]);
    await desk.store.reached(made?.seq ?? 0);
    const { text } = await it0.page("/desk/queue?incident=i-queue");
    assert.equal(rowsOf(text).at(-1), first);
    assert.equal(rowsOf(text).includes(second), false);
    assert.match(text, /aria-current="true"[^>]*>[^<]*Proximus[^<]*<\/a>\s*<span class="count">2</);
    assert.equal(rowsOf((await it0.page("/desk/queue?incident=none")).text).at(-1), second);
  });

  it("tells an open page what came in and what was changed, within two seconds", async () => {
    const { desk, cookie } = it0;
    const { text } = await it0.page("/desk/queue");
    const address = (/data-news="([^"]+)"/.exec(text)?.[1] ?? "").replaceAll("&amp;", "&");
    const abort = new AbortController();
    const response = await fetch(desk.url + address, {
      headers: { cookie },
      signal: abort.signal,
    });
    assert.equal(response.headers.get("content-type"), "text/event-stream");
    const stream = response.body?.getReader();
    assert.ok(stream);
    const next = async (): Promise<string> =>
      new TextDecoder().decode((await stream.read()).value ?? new Uint8Array());
    assert.equal(await next(), 'data: {"fresh":0,"changed":0}\n\n');
    await send(desk, { text: "encore un" });
    // Told without being asked again; how soon is measured where an evening is worked (`npm run evening`).
    assert.equal(await next(), 'data: {"fresh":1,"changed":0}\n\n');
    abort.abort();
    assert.equal(FOLLOWERS_MAX, 100);
  });
});

describe("deeds on many reports", () => {
  let at: Working;
  const ids: string[] = [];
  before(async () => {
    at = await work();
    for (const town of ["un", "deux", "trois"])
      ids.push(
        await send(at.desk, {
          text: `Plus de TV Proximus à Charleroi, ${town}`,
          device: `device-${town}`,
          contact: `${town}@example.org`,
        }),
      );
  });
  after(() => at.desk.close());

  const post = async (
    path: string,
    fields: Record<string, string>,
    reports: readonly string[] = [],
  ): Promise<Response> => {
    const form = new URLSearchParams({ csrf: at.csrf, to: "/desk/queue", ...fields });
    for (const report of reports) form.append("reports", report);
    const response = await fetch(at.desk.url + path, {
      method: "POST",
      redirect: "manual",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        accept: "text/html",
        cookie: at.cookie,
      },
      body: form.toString(),
    });
    await at.desk.store.reached((await at.desk.journal.head()).seq);
    return response;
  };
  const witnesses = (): number =>
    at.desk.store.subject(
      { operator: asOperatorId("proximus"), service: "tv", area: null },
      at.desk.commands.clock(),
    ).witnesses2h ?? 0;
  const tick = async (): Promise<void> => {
    const key = `tick:${at.desk.commands.clock()}`;
    const [made] = await at.desk.journal.append([
      { key, actor: { role: "desk", id: null }, body: { kind: "tick" } },
    ]);
    await at.desk.store.reached(made?.seq ?? 0);
  };
  const undoOf = (text: string): string =>
    /action="(\/desk\/queue\/triage\/[^"]+\/undo)"/.exec(text)?.[1] ?? "";

  it("leave the queue at once and the public counts half a minute later, as one entry", async () => {
    assert.equal(witnesses(), 3);
    const before = (await at.desk.journal.head()).seq;
    const answer = await post(
      "/desk/queue/triage",
      { deed: "aside", why: "one robot" },
      ids.slice(0, 2),
    );
    assert.equal(answer.status, 303);
    assert.equal((await at.desk.journal.head()).seq, before + 1);
    const { text } = await at.page("/desk/queue");
    assert.deepEqual(rowsOf(text), [ids[2]]);
    assert.match(text, /2 reports set aside/);
    assert.equal(witnesses(), 3, "nothing leaves before");
    at.desk.later(UNDO_MS);
    await tick();
    assert.equal(witnesses(), 0, "one is left, which is too few to be told");
    assert.equal(undoOf((await at.page("/desk/queue")).text), "");
    assert.deepEqual(rowsOf((await at.page("/desk/queue?flag=aside")).text), [ids[1], ids[0]]);
  });

  it("are taken back as an entry of their own; too late is said and changes nothing", async () => {
    await post("/desk/queue/triage", { deed: "back" }, ids);
    const pending = undoOf((await at.page("/desk/queue")).text);
    assert.equal((await post(pending, {})).status, 303);
    assert.deepEqual(rowsOf((await at.page("/desk/queue")).text), [ids[2]]);
    await post("/desk/queue/triage", { deed: "back" }, ids);
    const late = undoOf((await at.page("/desk/queue")).text);
    at.desk.later(UNDO_MS);
    assert.equal((await post(late, {})).status, 409);
    await tick();
    assert.equal(witnesses(), 3);
    assert.equal((await post("/desk/queue/triage/unheard-of/undo", {})).status, 404);
  });

  it("correct the readings of many half a minute later, and leave them when taken back", async () => {
    const statusOf = (): readonly unknown[] =>
      ids.map((id) => at.desk.store.report(asReportId(id), at.desk.commands.clock())?.status);
    const correct = { deed: "correct", "to.status": "degraded", "to.services": "internet" };
    await post("/desk/queue/triage", correct, ids);
    const { text } = await at.page("/desk/queue");
    assert.match(text, /3 readings are corrected/);
    assert.equal((await post(undoOf(text), {})).status, 303);
    at.desk.later(UNDO_MS);
    await tick();
    assert.deepEqual(statusOf(), ["down", "down", "down"], "taken back in time");
    const before = (await at.desk.journal.head()).seq;
    await post("/desk/queue/triage", correct, ids);
    assert.equal((await at.desk.journal.head()).seq, before + 1, "one entry for all");
    assert.deepEqual(statusOf(), ["down", "down", "down"], "nothing leaves before");
    at.desk.later(UNDO_MS);
    await tick();
    assert.deepEqual(statusOf(), ["degraded", "degraded", "degraded"]);
    assert.deepEqual(rowsOf((await at.page("/desk/queue?service=tv")).text), []);
    assert.equal(witnesses(), 0, "they count elsewhere now");
    const none = await post("/desk/queue/triage", { deed: "correct" }, ids);
    assert.equal(none.status, 422, "nothing to correct is said");
    const nowhere = { deed: "correct", "to.place": "Nulle-Part-sur-Rien" };
    assert.equal((await post("/desk/queue/triage", nowhere, ids)).status, 422);
    await post("/desk/queue/triage", { ...correct, "to.status": "down", "to.services": "tv" }, ids);
    at.desk.later(UNDO_MS);
    await tick();
    assert.equal(witnesses(), 3);
  });

  it("ask a witness on the own page, and the first answer comes back into the queue", async () => {
    const [id = ""] = ids;
    const path = `/desk/reports/${id}/question`;
    const before = (await at.desk.journal.head()).seq;
    assert.equal((await post(path, { question: " " })).status, 422);
    const long = "x".repeat(QUESTION_CHARS_MAX + 1);
    assert.equal((await post(path, { question: long })).status, 422);
    assert.equal((await at.desk.journal.head()).seq, before);
    const asked = { question: "Le voyant est-il <b>rouge</b> ?", key: "ask-1", to: "/desk/queue" };
    assert.equal((await post(path, asked)).status, 303);
    assert.equal((await post(path, asked)).status, 303);
    assert.equal((await at.desk.journal.head()).seq, before + 1, "the same button is one question");
    assert.deepEqual(rowsOf((await at.page("/desk/queue?flag=asked")).text), [id]);
    const page = `/fr/me/${at.desk.commands.secrets.reportToken(asReportId(id))}`;
    const own = (await at.page(page)).text;
    assert.match(own, /Le voyant est-il &lt;b&gt;rouge/);
    const action = /action="([^"]+\/questions\/[^"]+)"/.exec(own)?.[1] ?? "";
    const tell = (answer: string): Promise<Response> =>
      postForm(at.desk.url + action, { row: "0", "answer.0": answer });
    assert.equal((await tell("")).status, 422);
    assert.equal((await tell("Oui, rouge fixe.")).status, 303);
    assert.equal((await tell("Non !")).status, 303, "too late, and no harm");
    await at.desk.store.reached((await at.desk.journal.head()).seq);
    const { text } = await at.page(`/desk/queue?flag=answered&open=${id}`);
    assert.deepEqual(rowsOf(text), [id]);
    assert.match(text, /Oui, rouge fixe\./);
    assert.doesNotMatch(text, /Non !/);
    const journal = JSON.stringify(await at.desk.journal.read(before, before + 9));
    assert.doesNotMatch(journal, /rouge/, "words are sealed");
    for (let n = 1; n < QUESTIONS_MAX; n += 1)
      assert.equal((await post(path, { question: `Et ${n} ?` })).status, 303);
    assert.equal((await post(path, { question: "Encore ?" })).status, 422, "bounded");
    assert.equal((await postForm(`${at.desk.url}${page}/questions/none`, {})).status, 404);
  });

  it("keep a search under a name for every editor, and forget it", async () => {
    const keep = { name: "Télé <b>", search: "service=tv&flag=call&before=7&open=x&evil=1" };
    assert.equal((await post("/desk/queue/views", { ...keep, name: "" })).status, 422);
    assert.equal((await post("/desk/queue/views", keep)).status, 303);
    assert.deepEqual(at.desk.store.queue.views(), [
      { name: "Télé <b>", search: "service=tv&flag=call" },
    ]);
    const { text } = await at.page("/desk/queue?service=tv&flag=call");
    assert.match(
      text,
      /href="\/desk\/queue\?service=tv&amp;flag=call"[^>]*aria-current="true"[^>]*>Télé &lt;b&gt;/,
    );
    for (let n = 1; n < QUEUE_VIEWS_MAX; n += 1)
      await post("/desk/queue/views", { name: `n${n}`, search: "status=down" });
    const more = { name: "more", search: "status=down" };
    assert.equal((await post("/desk/queue/views", more)).status, 422, "bounded");
    assert.equal((await post("/desk/queue/views", { ...more, name: "n1" })).status, 303);
    assert.equal((await post("/desk/queue/views", { name: "Télé <b>" })).status, 303);
    assert.equal(at.desk.store.queue.views().length, QUEUE_VIEWS_MAX - 1);
  });

  it("lead back to the search they were done in, and to no other site", async () => {
    const to = "/desk/queue?status=down&q=deux+mots&since=7";
    const answer = await post("/desk/queue/triage", { deed: "call", to }, []);
    assert.equal(answer.headers.get("location"), to);
    const away = { deed: "call", to: "https://elsewhere.example/desk/" };
    const home = await post("/desk/queue/triage", away, []);
    assert.equal(home.headers.get("location"), "/desk/");
  });

  it("keep a list of witnesses to call back, with what they left, for as long as they are on it", async () => {
    await post("/desk/queue/triage", { deed: "call" }, ids.slice(0, 1));
    const { text } = await at.page("/desk/queue?flag=call");
    assert.deepEqual(rowsOf(text), [ids[0]]);
    assert.match(text, /un@example\.org/);
    assert.doesNotMatch((await at.page("/desk/queue")).text, /deux@example\.org/);
    await post("/desk/queue/triage", { deed: "called" }, ids.slice(0, 1));
    assert.deepEqual(rowsOf((await at.page("/desk/queue?flag=call")).text), []);
  });

  it("are refused as a whole when something is wrong with them, and bounded", async () => {
    const { seq } = await at.desk.journal.head();
    assert.equal((await post("/desk/queue/triage", { deed: "burn" }, ids)).status, 422);
    assert.equal(
      (await post("/desk/queue/triage", { deed: "aside" }, [...ids, "nobody"])).status,
      422,
    );
    assert.equal((await post("/desk/queue/triage", { deed: "aside", csrf: "x" }, ids)).status, 403);
    assert.equal((await post("/desk/queue/triage", { deed: "aside" }, [])).status, 303);
    const many = Array.from({ length: TRIAGE_REPORTS_MAX + 1 }, (_, index) => `r${index}`);
    assert.equal((await post("/desk/queue/triage", { deed: "aside" }, many)).status, 422);
    assert.equal((await at.desk.journal.head()).seq, seq);
  });
});

describe("the index of words", () => {
  it("holds no more than its bound, the newest, and nothing once nobody looks for an hour", async () => {
    const it0 = await work();
    const { desk } = it0;
    try {
      for (const word of ["alpha", "beta", "gamma"])
        await send(desk, { text: `${word} ${"x".repeat(30)}` });
      const index = new WordIndex(desk.commands, assert.fail, 80);
      assert.equal(index.matching("  "), null);
      assert.equal(index.state.reports, 0, "nothing is opened before somebody looks");
      await index.filled();
      assert.deepEqual(index.state, { reports: 2, filling: false, full: true });
      const found = (word: string): boolean => {
        const matches = index.matching(word);
        return Array.from({ length: desk.store.seq }, (_, seq) => seq + 1).some(
          (seq) => matches?.(seq) ?? false,
        );
      };
      assert.deepEqual(["alpha", "beta", "gamma"].map(found), [false, true, true]);
      desk.later(INDEX_IDLE_MS + 1);
      await send(desk, { text: "delta" });
      assert.equal(index.state.reports, 0);
      index.close();
      assert.equal(folded("Réseau ÇÀ"), "reseau ca");
    } finally {
      await desk.close();
    }
  });
});
