import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { openAliases } from "../src/commands/alias-candidates.ts";
import { asReportId } from "../src/model/ids.ts";
import { openTestDesk, postForm, postJson, SETUP_TOKEN } from "./_desk.ts";
import { fieldsOf } from "./_form.ts";
import type { TestDesk } from "./_desk.ts";

const many = (count: number): string =>
  Array.from({ length: count }, (_, n) => `message ${n}`).join("\n\n");

describe("the editors' desk", () => {
  let desk: TestDesk;
  let cookie = "";
  let csrf = "";
  const page = (path: string, headers: Record<string, string> = { cookie }): Promise<Response> =>
    fetch(desk.url + path, { headers: { accept: "text/html", ...headers }, redirect: "manual" });
  const post = (path: string, fields: Record<string, string>): Promise<Response> =>
    postForm(desk.url + path, { csrf, ...fields }, { cookie });
  const head = async (): Promise<number> => (await desk.journal.head()).seq;

  before(async () => {
    desk = await openTestDesk();
  });
  after(() => desk.close());

  it("is closed to everybody without a session", async () => {
    for (const path of ["/desk/", "/desk/calls", "/desk/import", "/desk/statements"])
      assert.equal((await page(path, {})).status, 401, path);
    const start = await head();
    for (const path of [
      "/desk/calls",
      "/desk/statements",
      "/desk/import/accept",
      "/desk/reports/x/correct",
    ])
      assert.equal((await postForm(desk.url + path, { text: "x", key: "k" })).status, 401, path);
    assert.equal(await head(), start);
  });

  it("opens once by the set-up link; looking at the link spends nothing", async () => {
    const url = `/desk/setup?token=${SETUP_TOKEN}`;
    assert.equal((await page(url, {})).status, 200);
    assert.equal((await page(url, {})).status, 200);
    assert.equal((await postForm(`${desk.url}/desk/setup`, { token: "wrong" })).status, 401);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => postForm(`${desk.url}/desk/setup`, { token: SETUP_TOKEN })),
    );
    assert.deepEqual(
      answers.map(({ status }) => status).toSorted((one, other) => one - other),
      [303, 410, 410, 410, 410, 410, 410, 410],
    );
    const opened = answers.find(({ status }) => status === 303);
    const set = opened?.headers.get("set-cookie") ?? "";
    assert.match(set, /HttpOnly/);
    assert.match(set, /SameSite=Lax/);
    cookie = set.split(";", 1)[0] ?? "";
    const secret = cookie.split("=")[1] ?? "";
    for (const entry of await desk.journal.read(1, 1000))
      assert.ok(!JSON.stringify(entry).includes(secret), "the journal knows the secret");
    const home = await page("/desk/");
    assert.equal(home.status, 200);
    assert.equal(home.headers.get("cache-control"), "no-store");
    csrf = fieldsOf(await home.text())["csrf"] ?? "";
    assert.match(csrf, /^[\w-]{22}$/);
    assert.equal((await postForm(`${desk.url}/desk/setup`, { token: SETUP_TOKEN })).status, 410);
  });

  it("refuses a form that is not its own", async () => {
    const start = await head();
    for (const wrong of ["", "x".repeat(22)])
      assert.equal((await post("/desk/calls", { csrf: wrong, text: "Voo en panne" })).status, 403);
    assert.equal(await head(), start);
  });

  it("takes a call, shows what was understood, and corrects it", async () => {
    const key = "call-key-1";
    const first = await post("/desk/calls", { key, text: "plus de TV Proximus à Charleroi" });
    assert.equal(first.status, 303);
    const report = (first.headers.get("location") ?? "").replace("/desk/calls?last=", "");
    const again = await post("/desk/calls", { key, text: "plus de TV Proximus à Charleroi" });
    assert.equal(again.headers.get("location"), first.headers.get("location"));
    const view = desk.store.report(report as never, desk.commands.clock());
    assert.equal(view?.source, "phone");
    assert.equal(view?.operator, "proximus");
    const shown = await (await page(`/desk/calls?last=${report}`)).text();
    assert.match(shown, /plus de TV Proximus à Charleroi/);
    const fields = { part: "place", place: "Mons" };
    assert.equal((await post(`/desk/reports/${report}/correct`, fields)).status, 303);
    assert.equal(desk.store.report(report as never, desk.commands.clock())?.area, "BE-53053");
    const wrong = await post(`/desk/reports/${report}/correct`, { part: "place", place: "Nulle" });
    assert.equal(wrong.status, 422);
    const future = await post("/desk/calls", { text: "Voo", saidAt: "2999-01-01T10:00" });
    assert.equal(future.status, 422);
  });

  it("keeps the names that a correction reveals, sealed until the report is erased", async () => {
    const text = "plus de TV Proximus sur Charl";
    const first = await post("/desk/calls", { key: "call-alias", text });
    const report = asReportId(
      (first.headers.get("location") ?? "").replace("/desk/calls?last=", ""),
    );
    const fields = { part: "place", place: "Charleroi" };
    assert.equal((await post(`/desk/reports/${report}/correct`, fields)).status, 303);
    const seq = await head();
    const last = (await desk.journal.read(seq, seq))[0]?.body;
    assert.ok(last?.kind === "correction" && last.aliases !== undefined);
    assert.doesNotMatch(JSON.stringify(last), /Charl"/);
    const opened = await openAliases(desk.commands, last);
    assert.deepEqual(
      opened.map(({ name, means, span }) => ({ name, means, said: text.slice(...span) })),
      [{ name: "Charl", means: "BE-52011", said: "Charl" }],
    );
    const queue = await (await page("/desk/queue")).text();
    assert.match(queue, /“Charl” →\s*Charleroi/, "shown with the correction");
    await desk.commands.vault.erase(report);
    assert.deepEqual(await openAliases(desk.commands, last), []);
  });

  const upload = async (
    text: string,
    files: Record<string, string | Uint8Array>,
  ): Promise<Response> => {
    const form = new FormData();
    form.set("csrf", csrf);
    form.set("text", text);
    for (const [name, body] of Object.entries(files))
      form.append("file", new Blob([body as BlobPart]), name);
    return fetch(`${desk.url}/desk/import`, {
      method: "POST",
      body: form,
      headers: { cookie, accept: "text/html" },
    });
  };

  it("reads pasted paragraphs, a table and mails, and accepts them in one go, once", async () => {
    const start = await head();
    const csv =
      'Date;Opérateur;Commune;Message\n08/01/2018 21:04;Proximus;Charleroi;"plus de TV; ""rien"""\n;Voo;;\n;;;\n';
    const mbox = [
      "From a@example.org Mon Jan  8 21:00:00 2018",
      "From: Anne <anne@example.org>",
      "Date: Mon, 8 Jan 2018 21:30:00 +0100",
      "Subject: Re: panne Proximus",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      "Plus de TV =C3=A0 Charleroi",
      ">From here on",
      "",
      "Le 8 janvier 2018, quelqu'un a écrit :",
      "> tout marche",
      "",
      "From b@example.org Mon Jan  8 22:00:00 2018",
      "From: bot@example.org",
      "Auto-Submitted: auto-replied",
      "Subject: absent",
      "",
      "Proximus: je suis absent",
      "",
    ].join("\n");
    const response = await upload(
      "Proximus en panne à Mons\n\nbonjour\n\nProximus en panne à Mons",
      {
        "export.csv": Buffer.from(csv, "latin1"),
        "box.mbox": mbox,
      },
    );
    const table = await response.text();
    assert.equal(response.status, 200);
    assert.equal(await head(), start, "reading stores nothing");
    const fields = fieldsOf(table);
    assert.equal(fields["rows"], "7");
    const accepted = Object.keys(fields).filter((name) => name.endsWith(".accept"));
    assert.deepEqual(accepted, ["row.0.accept", "row.3.accept", "row.4.accept", "row.5.accept"]);
    assert.equal(fields["row.3.text"], 'plus de TV; "rien"');
    assert.equal(Date.parse(fields["row.3.saidAt"] ?? ""), Date.UTC(2018, 0, 8, 20, 4));
    assert.equal(fields["row.3.area"], "BE-52011");
    assert.equal(fields["row.5.witness"], "anne@example.org");
    assert.equal(fields["row.5.text"], "panne Proximus\nPlus de TV à Charleroi\nFrom here on");

    const accept = { ...fields, "row.0.operator": "Voo", "row.5.operator": "" };
    const first = await post("/desk/import/accept", accept);
    assert.equal(first.status, 303, await first.clone().text());
    assert.equal(first.headers.get("location"), "/desk/?accepted=4");
    assert.equal(await head(), start + 4);
    const again = await post("/desk/import/accept", accept);
    assert.equal(again.headers.get("location"), "/desk/?accepted=4");
    assert.equal(await head(), start + 4);
    const [, third] = await desk.journal.read(start + 1, start + 4);
    assert.ok(third?.body.kind === "report" && third.body.saidAt === Date.UTC(2018, 0, 8, 20, 4));
    const mail = (await desk.journal.read(start + 4, start + 4))[0];
    assert.ok(mail?.body.kind === "report");
    assert.equal(mail.body.operator, null, "what the editor cleared stays unknown");
    assert.notEqual(mail.body.witness, null);
    assert.ok(!JSON.stringify(mail).includes("anne@"));
  });

  it("accepts all rows or none, and shows which cell is wrong", async () => {
    const start = await head();
    const fields = fieldsOf(
      await (await upload("Proximus en panne\n\nVoo en panne Proximus", {})).text(),
    );
    const refused = await post("/desk/import/accept", {
      ...fields,
      "row.1.operator": "nobody at all",
    });
    assert.equal(refused.status, 422);
    assert.equal(await head(), start);
    assert.match(await refused.text(), /nobody at all/);
  });

  it("bounds what it reads", async () => {
    assert.equal((await upload(many(500), {})).status, 200);
    assert.equal((await upload(many(501), {})).status, 413);
    assert.equal((await upload("", { "big.txt": "x".repeat(13_000_000) })).status, 413);
    assert.equal((await upload("  ", {})).status, 422);
  });

  it("enters a statement whose claims are read, corrected, kept and shown", async () => {
    const at = "2018-01-08T22:30";
    const given = {
      operator: "proximus",
      text: "Tout est résolu.",
      at,
      saidBy: "operator",
      key: "st-1",
    };
    const proposed = await post("/desk/statements/read", given);
    assert.equal(proposed.status, 200);
    const fields = fieldsOf(await proposed.text());
    assert.equal(fields["claim.0.keep"], "1");
    assert.equal(fields["claim.0.at"], at);
    const sent = {
      ...fields,
      ...given,
      "claim.0.kind": "resolved",
      "claim.0.places": "Charleroi; Mons",
    };
    const saved = await post("/desk/statements", sent);
    assert.equal(saved.status, 303, await saved.clone().text());
    const location = saved.headers.get("location") ?? "";
    assert.match(location, /^\/fr\/statements\/s[\w-]{22}$/);
    const view = desk.store.statement(location.slice("/fr/statements/".length) as never);
    assert.deepEqual(view?.statement.claims, [
      {
        kind: "resolved",
        at: Date.UTC(2018, 0, 8, 21, 30),
        areas: ["BE-52011", "BE-53053"],
        all: true,
      },
    ]);
    assert.equal((await page(location)).status, 200);
    const wrong = await post("/desk/statements", {
      ...sent,
      key: "st-2",
      "claim.0.places": "Nulle part",
    });
    assert.equal(wrong.status, 422);
    const again = fieldsOf(await wrong.text());
    assert.equal(again["claim.0.keep"], "1");
    assert.equal(again["claim.0.all"], "1");
    assert.equal(again["claim.0.places"], "Nulle part");
    const unticked: Record<string, string> = { ...sent, key: "st-3" };
    delete unticked["claim.0.all"];
    const refused = fieldsOf(
      await (
        await post("/desk/statements", { ...unticked, "claim.0.places": "Nulle part" })
      ).text(),
    );
    assert.equal(refused["claim.0.all"], undefined, "what was unticked stays so");
    const notAll = await post("/desk/statements", unticked);
    const id = (notAll.headers.get("location") ?? "").split("/").at(-1) ?? "";
    const [claim] = desk.store.statement(id as never)?.statement.claims ?? [];
    assert.equal(claim?.kind === "resolved" && claim.all, false, "the editor's word wins");
    const version = await page(location.replace("/fr/", "/desk/"));
    assert.match(await version.text(), /Tout est résolu/);
  });

  it("lets programs enter statements with its session as bearer, and nobody else", async () => {
    const said = {
      operator: "voo",
      text: "Résolu",
      claims: [{ kind: "eta", at: "2018-01-09T10:00:00Z" }],
    };
    const url = `${desk.url}/api/v1/statements`;
    const start = await head();
    assert.equal((await postJson(url, said)).status, 401);
    assert.equal((await postJson(url, said, { authorization: "Bearer x" })).status, 401);
    assert.equal((await postJson(url, said, { cookie })).status, 401);
    assert.equal(await head(), start);
    const authorization = `Bearer ${cookie.split("=")[1] ?? ""}`;
    const headers = { authorization, "idempotency-key": "api-statement" };
    const first = await postJson(url, said, headers);
    assert.equal(first.status, 201, JSON.stringify(first.body));
    const again = await postJson(url, said, headers);
    assert.equal(again.body["id"], first.body["id"]);
    assert.equal(await head(), start + 1);
    const bad = await postJson(url, { ...said, claims: [{ kind: "resolved" }] }, { authorization });
    assert.equal(bad.status, 422);
    assert.match(JSON.stringify(bad.body), /claims\.0\.at/);
    const list = await fetch(`${desk.url}/api/v1/statements?operator=voo`);
    assert.match(JSON.stringify(await list.json()), new RegExp(String(first.body["id"])));
  });
});
