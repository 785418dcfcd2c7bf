import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteJournal } from "../src/journal/sqlite/open-sqlite-journal.ts";
import { openTestDesk, postForm, postJson } from "./_desk.ts";
import type { TestDesk, TestDeskOptions } from "./_desk.ts";

const head = async (desk: TestDesk): Promise<number> => (await desk.journal.head()).seq;

const ENGINES = ["memory", "sqlite"] as const;

for (const name of ENGINES)
  describe(`a report through the front door (${name})`, () => {
    let desk: TestDesk;
    let folder: string | null = null;
    let engine: TestDeskOptions["engine"];
    before(async () => {
      if (name === "sqlite") {
        folder = mkdtempSync(join(tmpdir(), "vigie-http-"));
        engine = await openSqliteJournal({ dir: folder, clock: Date.now });
      }
      desk = await openTestDesk(engine === undefined ? {} : { engine });
    });
    after(async () => {
      await desk.close();
      await engine?.journal.close();
      if (folder !== null) rmSync(folder, { recursive: true });
    });

    it("is answered 201 once it is in the journal", async () => {
      const { status, body } = await postJson(`${desk.url}/api/v1/reports`, {
        operator: "proximus",
        services: ["tv"],
        area: "BE-52011",
        status: "down",
      });
      assert.equal(status, 201);
      const entry = await desk.journal.find(`report:${String(body["id"])}`);
      assert.ok(entry?.body.kind === "report");
      assert.equal(entry.body.operator, "proximus");
      assert.equal(entry.body.sealed, null);
      assert.equal(entry.body.witness, null);
      assert.match(String(body["follow_url"]), /^\/fr\/me\/r[\w-]{44}$/);
    });

    it("is read when it is words, and what the witness filled in wins", async () => {
      const { body } = await postJson(`${desk.url}/api/v1/reports`, {
        text: "plus de TV Proximus à Charleroi",
        operator: "voo",
        contact: "a@example.org",
      });
      const entry = await desk.journal.find(`report:${String(body["id"])}`);
      assert.ok(entry?.body.kind === "report");
      assert.equal(entry.body.operator, "voo");
      assert.deepEqual(entry.body.services, ["tv"]);
      assert.equal(entry.body.area, "BE-52011");
      assert.notEqual(entry.body.witness, null);
      assert.ok(entry.body.sealed !== null && !JSON.stringify(entry).includes("plus de TV"));
    });

    it("gives the same answer to the same key, at once and a day later", async () => {
      const post = (): ReturnType<typeof postJson> =>
        postJson(
          `${desk.url}/api/v1/reports`,
          { text: "Proximus en panne à Charleroi", contact: "0470 11 22 33" },
          { "idempotency-key": "same-key-1" },
        );
      const first = await post();
      const seq = await head(desk);
      const second = await post();
      desk.later(25 * 3_600_000);
      const third = await post();
      desk.later(-25 * 3_600_000);
      assert.equal(first.status, 201);
      assert.deepEqual(second.body, first.body);
      assert.deepEqual(third.body, first.body);
      assert.equal(await head(desk), seq);
    });

    it("is one fact when 64 connections post the same key at once", async () => {
      for (const said of [
        { operator: "proximus", services: ["tv"], status: "down" },
        { text: "Proximus TV en panne", contact: "b@example.org" },
      ]) {
        const before64 = await head(desk);
        const key = `at-once-${Object.keys(said).length}`;
        const answers = await Promise.all(
          Array.from({ length: 64 }, () =>
            postJson(`${desk.url}/api/v1/reports`, said, {
              "idempotency-key": key,
              connection: "close",
            }),
          ),
        );
        assert.equal(await head(desk), before64 + 1);
        assert.equal(new Set(answers.map(({ body }) => JSON.stringify(body))).size, 1);
        assert.ok(answers.every(({ status }) => status === 201));
      }
    });

    it("comes from the form without scripts, sends to its own page, and can be answered, corrected and erased", async () => {
      const posted = await postForm(`${desk.url}/fr/report`, {
        text: "plus de TV Proximus à Charleroi <b>",
        contact: "c@example.org",
      });
      assert.equal(posted.status, 303);
      assert.match(posted.headers.get("set-cookie") ?? "", /vigie_device=[\w-]{22};.*HttpOnly/);
      const own = `${desk.url}${posted.headers.get("location") ?? ""}`;
      const page = await fetch(own);
      assert.equal(page.status, 200);
      assert.equal(page.headers.get("cache-control"), "no-store");
      assert.match(await page.text(), /plus de TV Proximus à Charleroi &lt;b&gt;/);

      assert.equal((await postForm(`${own}/answer`, { status: "down" })).status, 303);
      assert.equal(
        (await postForm(`${own}/correct`, { part: "operator", operator: "voo" })).status,
        303,
      );
      const report = (posted.headers.get("location") ?? "").slice("/fr/me/".length, -22);
      const now = desk.commands.clock();
      const view = desk.store.report(report as never, now);
      assert.equal(view?.operator, "voo");
      assert.equal(view?.answers.length, 1);

      assert.equal((await postForm(`${own}/erase`, {})).status, 422);
      assert.equal((await postForm(`${own}/erase`, { confirm: "1" })).status, 303);
      const erased = await fetch(own);
      assert.equal(erased.status, 410);
      assert.doesNotMatch(await erased.text(), /plus de TV/);
      assert.equal((await postForm(`${own}/answer`, { status: "up" })).status, 410);
      const entry = await desk.journal.find(`report:${report}`);
      assert.ok(entry?.body.kind === "report" && entry.body.sealed !== null);
      assert.equal(await desk.vault.open(report, entry.body.sealed), null);
    });

    it("is kept apart when a robot filled the field nobody sees", async () => {
      const posted = await postForm(`${desk.url}/fr/report`, {
        operator: "voo",
        website: "http://x",
      });
      assert.equal(posted.status, 303);
      const report = (posted.headers.get("location") ?? "").slice("/fr/me/".length, -22);
      const entry = await desk.journal.find(`report:${report}`);
      assert.ok(entry?.body.kind === "report" && entry.body.quarantined === true);
    });

    it("opens to nobody who knows only its public id", async () => {
      const { body } = await postJson(`${desk.url}/api/v1/reports`, { operator: "proximus" });
      const id = String(body["id"]);
      for (const token of [id, `${id}${"A".repeat(22)}`])
        assert.equal((await fetch(`${desk.url}/fr/me/${token}`)).status, 404);
    });
  });
