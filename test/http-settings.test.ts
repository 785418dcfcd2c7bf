import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { WhatIfProcess } from "../src/app/what-if/what-if-process.ts";
import { MUTES_MAX } from "../src/detection/muting.ts";
import type { SettingFact } from "../src/model/entry.ts";
import { openTestDesk, postForm, postJson, SETUP_TOKEN } from "./_desk.ts";
import type { TestDesk } from "./_desk.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** `datetime-local` of Brussels. */
const local = (at: number): string =>
  new Date(at)
    .toLocaleString("sv-SE", { timeZone: "Europe/Brussels" })
    .replace(" ", "T")
    .slice(0, 16);

describe("settings of detection", () => {
  let desk: TestDesk;
  let jobs: WhatIfProcess;
  let cookie = "";
  let csrf = "";
  let bearer = "";
  const page = async (path: string): Promise<{ status: number; text: string }> => {
    const response = await fetch(desk.url + path, { headers: { accept: "text/html", cookie } });
    return { status: response.status, text: await response.text() };
  };
  const post = (path: string, fields: Record<string, string>): Promise<Response> =>
    postForm(desk.url + path, { csrf, ...fields }, { cookie });
  const head = async (): Promise<number> => (await desk.journal.head()).seq;
  const basis = (): string => String(desk.store.settings(desk.commands.clock()).basis);
  const authorized = (): { authorization: string } => ({ authorization: `Bearer ${bearer}` });
  const lastFact = async (): Promise<SettingFact> => {
    const seq = await head();
    const [entry] = await desk.journal.read(seq, seq);
    assert.ok(entry?.body.kind === "setting" && entry.actor.role === "admin");
    return entry.body;
  };

  before(async () => {
    desk = await openTestDesk({
      whatIf: (journal) => {
        jobs = new WhatIfProcess({ journal, country: "BE", log: () => undefined });
        return jobs;
      },
    });
    const opened = await postForm(`${desk.url}/desk/setup`, { token: SETUP_TOKEN });
    cookie = (opened.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "";
    bearer = cookie.split("=")[1] ?? "";
    const { text } = await page("/desk/settings");
    csrf = /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? "";
  });
  after(async () => {
    jobs.close();
    await desk.close();
  });

  it("is closed to everybody without a session or key, and writes nothing for them", async () => {
    const start = await head();
    const html = { accept: "text/html" };
    assert.equal((await fetch(`${desk.url}/desk/settings`, { headers: html })).status, 401);
    for (const path of ["", "/mutes", "/mutes/x/end", "/try", "/what-if/x/cancel"]) {
      const answer = await postForm(`${desk.url}/desk/settings${path}`, { why: "x" });
      assert.equal(answer.status, 401, path);
    }
    assert.equal((await fetch(`${desk.url}/api/v1/settings`)).status, 401);
    for (const path of ["", "/mutes", "/what-if"]) {
      assert.equal(
        (await postJson(`${desk.url}/api/v1/settings${path}`, { why: "x" })).status,
        401,
      );
    }
    assert.equal((await post("/desk/settings", { csrf: "x".repeat(22), why: "x" })).status, 403);
    assert.equal(await head(), start);
  });

  it("shows the values at the start, the budget against the last weeks, and says that nothing was changed", async () => {
    const { status, text } = await page("/desk/settings");
    assert.equal(status, 200);
    assert.match(text, /value="0\.25"/);
    assert.match(text, /name="sources_min"[^>]*value="3"|value="3"/);
    assert.match(text, /Rien n’a été changé/);
    // 8 weeks of 0.25: a Poisson of mean 2 stays at 5 or below in 97.5 of 100 cases.
    assert.match(text, /au plus 5/);
    assert.equal((text.match(/<tr>/g) ?? []).length >= 9, true);
  });

  it("records who changed what and why, and shows it; the same form twice is one fact", async () => {
    const fields = {
      key: "settings-key-1",
      basis: basis(),
      alarm_budget_per_week: "0,5",
      sources_min: "4",
      why: "Trop de <b>fausses</b> alarmes",
    };
    const start = await head();
    const answer = await post("/desk/settings", fields);
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get("location"), "/desk/settings?done=alarms");
    assert.equal((await post("/desk/settings", fields)).status, 303);
    assert.equal(await head(), start + 1);
    const fact = await lastFact();
    assert.deepEqual(fact.change, { what: "alarms", alarmBudgetPerWeek: 0.5, sourcesMin: 4 });
    const { text } = await page("/desk/settings?done=alarms");
    assert.match(text, /Réglages enregistrés/);
    assert.match(text, /Trop de &lt;b&gt;fausses/);
    assert.match(text, /0,5 fausse alarme par semaine, 4 témoins au moins/);
  });

  it("refuses what is out of bounds, on both sides of each bound, and keeps what was typed", async () => {
    const start = await head();
    const bad = async (fields: Record<string, string>): Promise<string> => {
      const answer = await post("/desk/settings", { why: "essai", ...fields });
      const text = await answer.text();
      assert.equal(answer.status, 422, JSON.stringify(fields));
      return text;
    };
    assert.match(await bad({ sources_min: "2", why: "mes mots" }), /mes mots/);
    await bad({ sources_min: "51" });
    await bad({ sources_min: "3.5" });
    await bad({ sources_min: "trois" });
    await bad({ alarm_budget_per_week: "0.009" });
    await bad({ alarm_budget_per_week: "20.1" });
    await bad({ alarm_budget_per_week: "-1" });
    await bad({ sources_min: "3", why: "" });
    await bad({ sources_min: "3", why: "x".repeat(501) });
    assert.equal(await head(), start);
    for (const good of [
      { sources_min: "50", alarm_budget_per_week: "20" },
      { sources_min: "3", alarm_budget_per_week: "0.01", why: "x".repeat(500) },
    ])
      assert.equal((await post("/desk/settings", { why: "essai", ...good })).status, 303);
  });

  it("refuses a form drawn on older settings, shows the newer ones, and loses no word", async () => {
    const old = basis();
    assert.equal(
      (await post("/desk/settings", { basis: old, sources_min: "5", why: "a" })).status,
      303,
    );
    const start = await head();
    const answer = await post("/desk/settings", { basis: old, sources_min: "7", why: "mes mots" });
    assert.equal(answer.status, 409);
    const text = await answer.text();
    assert.match(text, /entre-temps/);
    assert.match(text, /mes mots/);
    assert.equal(await head(), start);
  });

  it("mutes a brand's network in a place until a moment, lists it with its end, and ends it", async () => {
    const until = desk.commands.clock() + 2 * DAY;
    const fields = { mute: "1", operator: "scarlet", service: "tv", place: "Hainaut" };
    const answer = await post("/desk/settings/mutes", {
      ...fields,
      until: local(until),
      muteWhy: "travaux annoncés",
      key: "mute-key-1",
    });
    assert.equal(answer.status, 303, await answer.text());
    const { change } = await lastFact();
    assert.ok(change.what === "mute");
    const { mute } = change;
    assert.deepEqual([mute.operator, mute.service, mute.area], ["proximus", "tv", "BE-P50000"]);
    assert.ok(Math.abs(mute.until - until) < 60_000);
    const { text } = await page("/desk/settings?done=mute");
    assert.match(text, /Proximus, télévision, Hainaut/i);
    assert.match(text, /travaux annoncés/);
    assert.ok(text.includes(`/desk/settings/mutes/${mute.id}/end`));
    assert.equal((await post(`/desk/settings/mutes/${mute.id}/end`, { key: "k" })).status, 303);
    assert.equal(desk.store.settings(desk.commands.clock()).mutes.length, 0);
    assert.equal((await post(`/desk/settings/mutes/${mute.id}/end`, { key: "l" })).status, 404);
    assert.match((await page("/desk/settings")).text, /Aucune sourdine/);
  });

  it("a mute runs out by itself", async () => {
    const until = desk.commands.clock() + HOUR;
    const answer = await post("/desk/settings/mutes", {
      mute: "1",
      operator: "voo",
      until: local(until),
      muteWhy: "essai",
    });
    assert.equal(answer.status, 303);
    assert.equal(desk.store.settings(until - 120_000).mutes.length, 1);
    assert.equal(desk.store.settings(until + 120_000).mutes.length, 0);
  });

  it("refuses a mute without operator, place or end that exist, or that lasts too long", async () => {
    const start = await head();
    const good = {
      mute: "1",
      operator: "voo",
      until: local(desk.commands.clock() + DAY),
      muteWhy: "essai",
    };
    for (const bad of [
      { operator: "" },
      { operator: "nobody" },
      { place: "Nulle Part" },
      { service: "pigeon" },
      { until: "" },
      { until: "yesterday" },
      { until: local(desk.commands.clock() - HOUR) },
      { until: local(desk.commands.clock() + 93 * DAY) },
      { muteWhy: "" },
    ]) {
      const answer = await post("/desk/settings/mutes", { ...good, ...bad });
      assert.equal(answer.status, 422, JSON.stringify(bad));
    }
    assert.equal(await head(), start);
  });

  it("bounds the mutes in force", async () => {
    const { mutes } = desk.store.settings(desk.commands.clock());
    const until = new Date(desk.commands.clock() + DAY).toISOString();
    const add = (key: string): Promise<{ status: number }> =>
      postJson(
        `${desk.url}/api/v1/settings/mutes`,
        { operator: "voo", until, why: "bound" },
        { ...authorized(), "idempotency-key": key },
      );
    for (let n = mutes.length; n < MUTES_MAX; n += 1)
      assert.equal((await add(`bound-${String(n)}`)).status, 201);
    assert.equal((await add("bound-last")).status, 409);
    // A repeated request is the same fact, even now.
    assert.equal((await add(`bound-${String(MUTES_MAX - 1)}`)).status, 201);
    assert.equal(desk.store.settings(desk.commands.clock()).mutes.length, MUTES_MAX);
    const answer = await post("/desk/settings/mutes", {
      mute: "1",
      operator: "voo",
      until: local(desk.commands.clock() + DAY),
      muteWhy: "un de trop",
    });
    assert.equal(answer.status, 409);
    assert.match(await answer.text(), /Trop de sourdines/);
    for (const { id } of desk.store.settings(desk.commands.clock()).mutes) {
      const response = await fetch(`${desk.url}/api/v1/settings/mutes/${id}`, {
        method: "DELETE",
        headers: authorized(),
      });
      assert.equal(response.status, 200);
    }
  });

  it("the interface for programs reads and writes the same", async () => {
    const url = `${desk.url}/api/v1/settings`;
    const set = { alarm_budget_per_week: 0.3, why: "by program" };
    const answer = await postJson(url, set, authorized());
    assert.equal(answer.status, 201);
    assert.deepEqual(answer.body, { what: "alarms", alarm_budget_per_week: 0.3, sources_min: 5 });
    assert.equal(
      (await postJson(url, { alarm_budget_per_week: "many", why: "x" }, authorized())).status,
      422,
    );
    const response = await fetch(url, { headers: authorized() });
    const read = (await response.json()) as { alarm_budget_per_week: number; weeks: unknown[] };
    assert.equal(read.alarm_budget_per_week, 0.3);
    assert.equal(read.weeks.length, 8);
    assert.equal(response.headers.get("cache-control"), "no-store");
  });

  it(
    "tries settings on the past in a process of its own, one at a time, and changes nothing",
    { timeout: 120_000 },
    async () => {
      const start = await head();
      const tried = { alarm_budget_per_week: "1", sources_min: "3", weeks: "2" };
      const answer = await post("/desk/settings/try", tried);
      assert.equal(answer.status, 303);
      const path = answer.headers.get("location") ?? "";
      assert.match(path, /^\/desk\/settings\/what-if\/[\w-]+$/);
      const busy = await post("/desk/settings/try", tried);
      assert.equal(busy.status, 409);
      assert.match(await busy.text(), /Un autre essai tourne/);
      let text = "";
      for (let tries = 0; tries < 400; tries += 1) {
        ({ text } = await page(path));
        if (!text.includes("data-poll")) break;
        await delay(100);
      }
      assert.match(text, /Aucune alarme dans ces semaines/);
      assert.match(text, /Appliquer ces réglages/);
      assert.equal(jobs.pid, null);
      assert.equal(await head(), start);
      assert.equal((await page("/desk/settings/what-if/unknown")).status, 404);
      for (const weeks of ["0", "9", "1.5"])
        assert.equal((await post("/desk/settings/try", { ...tried, weeks })).status, 422, weeks);
    },
  );

  it(
    "cancels a trial: its process is gone, and the next one may start",
    { timeout: 60_000 },
    async () => {
      const url = `${desk.url}/api/v1/settings/what-if`;
      const begun = await postJson(url, { sources_min: 4, operator: "voo" }, authorized());
      assert.equal(begun.status, 202);
      const { pid } = jobs;
      assert.ok(pid !== null);
      const one = `${url}/${String(begun.body["id"])}`;
      const ended = await fetch(one, { method: "DELETE", headers: authorized() });
      const body = (await ended.json()) as { state: string; failure: string };
      assert.deepEqual([body.state, body.failure], ["failed", "cancelled"]);
      assert.equal(jobs.pid, null);
      for (let tries = 0; tries < 100; tries += 1) {
        try {
          process.kill(pid, 0);
        } catch {
          break;
        }
        await delay(50);
      }
      assert.throws(() => process.kill(pid, 0), /ESRCH/);
      const next = await postJson(url, { sources_min: 4 }, authorized());
      assert.equal(next.status, 202);
      jobs.cancel(String(next.body["id"]));
    },
  );
});
