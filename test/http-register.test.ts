import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Decision } from "../src/model/entry.ts";
import { asAreaCode, asOperatorId, asReportId, asStatementId } from "../src/model/ids.ts";
import type { IncidentDecision } from "../src/model/incident.ts";
import { incidentDecided } from "./_decisions.ts";
import { openTestDesk, postForm, postJson, SETUP_TOKEN } from "./_desk.ts";
import type { TestDesk } from "./_desk.ts";
import { fieldsOf } from "./_form.ts";

const HOUR = 3_600_000;

describe("the register: versions, replies, links, quotes, record", () => {
  let desk: TestDesk;
  let cookie = "";
  let bearer = "";
  let csrf = "";
  let statement = "";
  const actor = { role: "desk", id: null } as const;

  const page = (path: string): Promise<Response> =>
    fetch(desk.url + path, { headers: { accept: "text/html", cookie }, redirect: "manual" });
  const text = async (path: string): Promise<string> => (await page(path)).text();
  const post = (path: string, fields: Record<string, string>): Promise<Response> =>
    postForm(desk.url + path, { csrf, ...fields }, { cookie });
  const api = (path: string, body: unknown, key = ""): ReturnType<typeof postJson> =>
    postJson(desk.url + path, body, {
      authorization: `Bearer ${bearer}`,
      ...(key === "" ? {} : { "idempotency-key": key }),
    });
  const json = async (path: string): Promise<Record<string, unknown>> =>
    (await (await fetch(desk.url + path)).json()) as Record<string, unknown>;
  /** What was written is in the store, and a page that was just rendered may be rendered again. */
  const folded = async (): Promise<void> => {
    await desk.store.reached((await desk.journal.head()).seq);
    desk.later(2_000);
  };
  const head = async (): Promise<number> => (await desk.journal.head()).seq;

  let decided = 0;
  const incident = async (id: string, changes: Partial<IncidentDecision> = {}): Promise<void> => {
    const onset = desk.commands.clock() - 3 * HOUR;
    decided += 1;
    const body = {
      ...incidentDecided(id, onset, { reports: 9, witnesses: 8, ...changes }),
      cause: decided,
    };
    await desk.journal.append([{ key: `test@1:${decided}:0`, actor, body }]);
    await folded();
  };

  const judged = async (id: string): Promise<void> => {
    const now = desk.commands.clock();
    decided += 1;
    const body: Decision = {
      kind: "finding",
      cause: decided,
      rule: "test@1",
      finding: {
        statement: asStatementId(id),
        operator: asOperatorId("proximus"),
        claimIndex: 0,
        claim: { kind: "resolved", at: now },
        speaker: null,
        saidBy: "operator",
        verdict: "contradicted",
        doubtful: false,
        reason: "reports_after_claim",
        numbers: { witnesses_after: 8 },
        evidence: [],
        asOf: now,
      },
    };
    await desk.journal.append([{ key: `test@1:${decided}:1`, actor, body }]);
    await folded();
  };

  before(async () => {
    desk = await openTestDesk();
    const opened = await postForm(`${desk.url}/desk/setup`, { token: SETUP_TOKEN });
    cookie = (opened.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "";
    bearer = cookie.split("=")[1] ?? "";
    csrf = fieldsOf(await text("/desk/"))["csrf"] ?? "";
    await incident("i-1");
    await incident("i-2", { operator: asOperatorId("voo"), areas: [asAreaCode("BE-53053")] });
    const entered = await api("/api/v1/statements", {
      operator: "proximus",
      text: "Tout est résolu.",
      at: new Date(desk.commands.clock() - 2 * HOUR).toISOString(),
    });
    statement = String(entered.body["id"]);
    await folded();
    await judged(statement);
  });
  after(() => desk.close());

  it("keeps both versions, each with its time, and shows what changed", async () => {
    const form = await text(`/desk/statements/${statement}`);
    const fields = fieldsOf(form);
    assert.equal(fields["replaces"], statement);
    assert.equal(fields["text"], "Tout est résolu.");
    const at = new Date(desk.commands.clock() - HOUR).toLocaleString("sv", {
      timeZone: "Europe/Brussels",
    });
    const sent = {
      ...fields,
      text: "Tout est presque résolu.",
      at: at.slice(0, 16).replace(" ", "T"),
    };
    const saved = await post("/desk/statements", { ...sent, "claim.0.kind": "partial" });
    assert.equal(saved.status, 303, await saved.clone().text());
    const next = (saved.headers.get("location") ?? "").split("/").at(-1) ?? "";
    assert.notEqual(next, statement);
    await folded();
    const shown = await text(`/en/statements/${next}`);
    assert.match(shown, /<ins><span class="hidden">added:[^<]*<\/span>presque/);
    assert.match(await text(`/en/statements/${statement}`), /There is a later version/);
    const [old, later] = await Promise.all(
      [statement, next].map((id) => json(`/api/v1/statements/${id}`)),
    );
    assert.equal(old?.["text"], "Tout est résolu.");
    assert.equal(old?.["replaced_by"], next);
    assert.equal(later?.["replaces"], statement);
  });

  it("refuses a version of another operator's words, an older one, and a second of the same", async () => {
    const start = await head();
    const at = (hours: number): string =>
      new Date(desk.commands.clock() - hours * HOUR).toISOString();
    const version = { operator: "proximus", text: "Encore", replaces: statement, claims: [] };
    const problems = async (said: object): Promise<readonly string[]> => {
      const answer = await api("/api/v1/statements", said);
      assert.equal(answer.status, 422);
      return (answer.body["errors"] as readonly { field: string; problem: string }[]).map(
        ({ field, problem }) => `${field} ${problem}`,
      );
    };
    assert.deepEqual(await problems(version), ["replaces replaced_already"]);
    assert.deepEqual(await problems({ ...version, at: at(5) }), ["at before_replaced"]);
    assert.deepEqual(await problems({ ...version, operator: "voo" }), ["operator unknown_value"]);
    assert.deepEqual(await problems({ ...version, replaces: "nothing" }), [
      "replaces unknown_value",
    ]);
    assert.equal(await head(), start);
  });

  it("takes a reply of the operator, shows it everywhere, and changes no verdict by it", async () => {
    const form = await text(`/desk/statements/${statement}/reply`);
    const fields = { ...fieldsOf(form), claim: "0", speaker: "Jan Smit" };
    const words = "Nous contestons ce chiffre.";
    const start = await head();
    const saved = await post(`/desk/statements/${statement}/reply`, { ...fields, text: words });
    assert.equal(saved.status, 303, await saved.clone().text());
    assert.equal(saved.headers.get("location"), `/fr/statements/${statement}#claim-0`);
    const again = await post(`/desk/statements/${statement}/reply`, { ...fields, text: words });
    assert.equal(again.status, 303);
    assert.equal(await head(), start + 1, "once for a form sent twice");
    await folded();
    for (const path of [
      `/en/statements/${statement}`,
      "/en/incidents/i-1",
      "/en/incidents/i-1/postmortem",
      "/en/incidents/i-1/postmortem.md",
    ]) {
      const shown = await text(path);
      assert.match(shown, /Reply: Jan Smit, Proximus/, path);
      assert.match(shown, /Nous contestons ce chiffre\./, path);
    }
    const body = await json(`/api/v1/statements/${statement}`);
    const [reply] = body["replies"] as readonly Record<string, unknown>[];
    assert.deepEqual(
      [reply?.["claim"], reply?.["verdict"], reply?.["text"], reply?.["speaker"]],
      [0, "contradicted", words, "Jan Smit"],
    );
    const [finding] = body["findings"] as readonly Record<string, unknown>[];
    assert.equal(finding?.["verdict"], "contradicted");
  });

  it("refuses a reply to what was not found, or of nobody's", async () => {
    const start = await head();
    const path = `/api/v1/statements/${statement}/replies`;
    for (const bad of [
      { text: "x" },
      { claim: 7, text: "x" },
      { claim: "first", text: "x" },
      { claim: 0 },
      { claim: 0, text: "x".repeat(5001) },
      { claim: 0, text: "x", at: "2999-01-01T00:00:00Z" },
    ])
      assert.equal((await api(path, bad)).status, 422, JSON.stringify(bad).slice(0, 60));
    assert.equal(
      (await api("/api/v1/statements/nothing/replies", { claim: 0, text: "x" })).status,
      404,
    );
    assert.equal((await postJson(desk.url + path, { claim: 0, text: "x" })).status, 401);
    assert.equal((await api(path, { claim: 0, text: "x".repeat(5000) }, "long")).status, 201);
    const other = await api(path, { claim: 0, text: "something else" }, "long");
    assert.equal(other.status, 409);
    assert.equal(await head(), start + 1);
    const refused = await post(`/desk/statements/${statement}/reply`, {
      claim: "9",
      text: "gardé",
    });
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /gardé/, "what was typed is kept");
  });

  it("links incidents with a reason and the parties, on both pages, and takes it back", async () => {
    const form = await text("/desk/incidents/i-1");
    const fields = fieldsOf(form);
    const sent = {
      csrf,
      key: fields["key"] ?? "",
      kind: "third_party_works",
      incidents: "i-2",
      reason: "Une pelleteuse rue Haute",
      "party.0.kind": "works_company",
      "party.0.name": "Terrassements Dupont",
      "party.1.kind": "town",
      "party.1.name": "Charleroi",
    };
    const saved = await post("/desk/incidents/i-1/links", sent);
    assert.equal(saved.status, 303, await saved.clone().text());
    await folded();
    for (const id of ["i-1", "i-2"]) {
      const shown = await text(`/en/incidents/${id}`);
      assert.match(shown, /Works by a third party/);
      assert.match(shown, /works company Terrassements Dupont ; town Charleroi/);
      assert.match(shown, /Une pelleteuse rue Haute/);
    }
    const body = await json("/api/v1/incidents/i-1");
    const [link] = body["links"] as readonly Record<string, unknown>[];
    assert.deepEqual(link?.["incidents"], ["i-1", "i-2"]);
    assert.deepEqual(body["linked"], ["i-2"]);
    const id = String(link?.["id"]);
    const nothing = { incident: "i-1", row: "0", "reason.0": "" };
    assert.equal((await post(`/desk/links/${id}/withdraw`, nothing)).status, 422);
    const withdrawn = await post(`/desk/links/${id}/withdraw`, {
      ...nothing,
      "reason.0": "Erreur",
    });
    assert.equal(withdrawn.status, 303);
    await folded();
    assert.deepEqual((await json("/api/v1/incidents/i-2"))["links"], []);
    assert.doesNotMatch(await text("/en/incidents/i-2"), /Dupont/);
  });

  it("refuses links of one incident alone, of unknown ones, of works without parties", async () => {
    const start = await head();
    const good = { kind: "same_cause", incidents: ["i-1", "i-2"], reason: "x" };
    const party = { kind: "town", name: "x" };
    for (const bad of [
      { ...good, incidents: ["i-1"] },
      { ...good, incidents: ["i-1", "i-1"] },
      { ...good, incidents: ["i-1", "nothing"] },
      { ...good, incidents: "i-1" },
      { ...good, incidents: Array.from({ length: 21 }, (_, n) => `i-${n}`) },
      { ...good, kind: "cousins" },
      { ...good, reason: "" },
      { ...good, reason: "x".repeat(1001) },
      { ...good, kind: "third_party_works" },
      { ...good, parties: Array.from({ length: 11 }, () => party) },
      { ...good, parties: [{ kind: "martian", name: "x" }] },
      { ...good, parties: [{ kind: "town" }] },
    ])
      assert.equal((await api("/api/v1/links", bad)).status, 422, JSON.stringify(bad).slice(0, 90));
    assert.equal((await postJson(`${desk.url}/api/v1/links`, good)).status, 401);
    assert.equal((await api("/api/v1/links/nothing/withdraw", { reason: "x" })).status, 404);
    assert.equal(await head(), start);
    const parties = Array.from({ length: 10 }, () => party);
    const kept = await api("/api/v1/links", { ...good, parties, reason: "x".repeat(1000) });
    assert.equal(kept.status, 201);
    await folded();
    const refused = await post("/desk/incidents/i-1/links", {
      kind: "migration",
      reason: "à garder",
    });
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /à garder/);
  });

  it("proposes what a witness says the operator said, and records it as told by a witness", async () => {
    const report = await postJson(`${desk.url}/api/v1/reports`, {
      text: "Plus de TV Proximus à Charleroi, le 0800 dit l'inverse",
    });
    const id = String(report.body["id"]);
    await folded();
    assert.match(await text("/desk/statements"), new RegExp(`/desk/statements/told/${id}"`));
    const form = await text(`/desk/statements/told/${id}`);
    assert.match(form, /n’a pas accepté d’être cité|did not agree/);
    const fields = fieldsOf(form);
    assert.equal(fields["text"], "l'inverse");
    assert.equal(fields["saidBy"], "operator_as_told_by_witness");
    assert.equal(fields["operator"], "proximus");
    const before = await json("/api/v1/operators/proximus/record");
    const saved = await post("/desk/statements", { ...fields, text: "Il n'y a pas de panne." });
    assert.equal(saved.status, 303, await saved.clone().text());
    await folded();
    const shown = await text(saved.headers.get("location") ?? "");
    assert.match(shown, /rapporté|témoin/i);
    assert.doesNotMatch(await text("/desk/statements"), new RegExp(`/told/${id}"`));
    const record = await json("/api/v1/operators/proximus/record");
    assert.deepEqual(record["statements"], before["statements"], "not the operator's own words");
    assert.equal((await page("/desk/statements/told/nothing")).status, 404);
    assert.equal((await fetch(`${desk.url}/desk/statements/told/${id}`)).status, 401);
  });

  it("quotes a witness who agreed, in the witness's own words, until the report is erased", async () => {
    const say = async (words: string, consent: boolean): Promise<string> => {
      const said = {
        text: words,
        area: "BE-52011",
        operator: "proximus",
        services: ["tv"],
        consent,
      };
      const answer = await postJson(`${desk.url}/api/v1/reports`, said);
      await folded();
      return String(answer.body["id"]);
    };
    const words = "Plus de TV depuis 4 jours, ma mère appelle tous les soirs";
    const [yes, no] = [await say(words, true), await say("Rien non plus", false)];
    const form = await text("/desk/incidents/i-1");
    assert.match(form, /ma mère appelle/);
    assert.doesNotMatch(form, /Rien non plus/);
    const row = /action="\/desk\/reports\/([^"]+)\/quote"/.exec(form);
    assert.equal(row?.[1], yes);
    const sent = { incident: "i-1", row: "0", key: "q-1", "name.0": "Anne" };
    const quote = (report: string, said: string): Promise<Response> =>
      post(`/desk/reports/${report}/quote`, { ...sent, "text.0": said });
    assert.equal((await quote(yes, "Proximus est nul")).status, 422, "nobody wrote that");
    assert.equal((await quote(no, "Rien")).status, 403, "nobody agreed");
    const kept = "Plus de TV depuis 4 jours […] tous les soirs";
    assert.equal((await quote(yes, kept)).status, 303);
    assert.equal((await quote(yes, kept)).status, 303, "the same form again");
    await folded();
    const article = await text("/fr/incidents/i-1/article.txt");
    assert.match(article, /«\sPlus de TV depuis 4 jours \[…\] tous les soirs\s» \(Anne, Charleroi/);
    assert.match(await text("/fr/incidents/i-1"), /depuis 4 jours/);
    for (const entry of await desk.journal.read(1, 1000))
      assert.ok(!JSON.stringify(entry).includes("tous les soirs"), "the journal holds no words");
    const erased = { kind: "erasure", report: asReportId(yes) } as const;
    await desk.vault.erase(yes);
    await desk.journal.append([{ key: `erasure:${yes}`, actor, body: erased }]);
    await folded();
    desk.later(61_000);
    assert.doesNotMatch(await text("/fr/incidents/i-1/article.txt"), /tous les soirs/);
    assert.doesNotMatch(await text("/fr/incidents/i-1"), /tous les soirs/);
  });

  it("gives post-mortem, article and record in every form, and 404 for what is none", async () => {
    const forms = {
      "/de/incidents/i-1/postmortem": "text/html; charset=utf-8",
      "/de/incidents/i-1/postmortem.md": "text/markdown; charset=utf-8",
      "/api/v1/incidents/i-1/postmortem": "application/json; charset=utf-8",
      "/nl/incidents/i-1/article": "text/html; charset=utf-8",
      "/nl/incidents/i-1/article.txt": "text/plain; charset=utf-8",
      "/en/proximus/record": "text/html; charset=utf-8",
      "/api/v1/operators/proximus/record": "application/json; charset=utf-8",
      "/api/v1/findings": "application/json; charset=utf-8",
    };
    for (const [path, type] of Object.entries(forms)) {
      const answer = await page(path);
      assert.equal(answer.status, 200, path);
      assert.equal(answer.headers.get("content-type"), type, path);
      assert.ok(answer.headers.has("etag"), path);
    }
    for (const path of [
      "/de/incidents/nothing/postmortem",
      "/de/incidents/i-1/premortem",
      "/de/incidents/i-1/constructor",
      "/en/nobody/record",
      "/api/v1/operators/nobody/record",
      "/api/v1/findings?verdict=maybe",
      "/desk/incidents/nothing",
    ])
      assert.equal((await page(path)).status, 404, path);
    const { findings } = (await json("/api/v1/findings?verdict=contradicted")) as {
      findings: readonly { statement: string; operator: string }[];
    };
    assert.deepEqual(
      findings.map(({ statement: id, operator }) => [id, operator]),
      [[statement, "proximus"]],
    );
  });

  it("is closed to everybody without a session", async () => {
    for (const path of ["/desk/incidents/i-1", `/desk/statements/${statement}/reply`])
      assert.equal((await fetch(desk.url + path)).status, 401, path);
    const start = await head();
    for (const path of [
      "/desk/incidents/i-1/links",
      "/desk/links/x/withdraw",
      "/desk/reports/x/quote",
      "/desk/quotes/x/withdraw",
      `/desk/statements/${statement}/reply`,
    ])
      assert.equal((await postForm(desk.url + path, { text: "x" })).status, 401, path);
    assert.equal(await head(), start);
  });
});
