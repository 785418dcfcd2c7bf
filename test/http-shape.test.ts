import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { INCIDENT_NAME_CHARS_MAX } from "../src/commands/limits.ts";
import { asAreaCode, asOperatorId } from "../src/model/ids.ts";
import type { IncidentDecision } from "../src/model/incident.ts";
import { incidentDecided } from "./_decisions.ts";
import { openTestDesk, postForm, postJson, SETUP_TOKEN } from "./_desk.ts";
import type { TestDesk } from "./_desk.ts";

const HOUR = 3_600_000;

describe("incidents put together, split and named", () => {
  let desk: TestDesk;
  let cookie = "";
  let csrf = "";
  const get = async (path: string): Promise<{ status: number; to: string; text: string }> => {
    const headers = { accept: "text/html", "accept-language": "en", cookie };
    const answer = await fetch(desk.url + path, { headers, redirect: "manual" });
    const to = answer.headers.get("location") ?? "";
    return { status: answer.status, to, text: await answer.text() };
  };
  const post = async (
    path: string,
    fields: Record<string, string>,
  ): Promise<{ status: number; to: string; text: string }> => {
    const headers = { cookie, "accept-language": "en" };
    const answer = await postForm(desk.url + path, { csrf, ...fields }, headers);
    await desk.store.reached((await desk.journal.head()).seq);
    // Pages are drawn anew once in a while only.
    desk.later(5_000);
    const to = answer.headers.get("location") ?? "";
    return { status: answer.status, to, text: await answer.text() };
  };
  const head = async (): Promise<number> => (await desk.journal.head()).seq;
  const decide = async (id: string, changes: Partial<IncidentDecision>): Promise<void> => {
    const onset = desk.commands.clock() - HOUR;
    const body = incidentDecided(id, onset, { areas: [asAreaCode("BE-52011")], ...changes });
    const draft = {
      key: `${id}:${await head()}`,
      actor: { role: "desk", id: null } as const,
      body,
    };
    const [made] = await desk.journal.append([draft]);
    await desk.store.reached(made?.seq ?? 0);
  };
  const reports: string[] = [];
  const send = async (area: string, device: string): Promise<void> => {
    const said = { operator: "proximus", services: ["tv"], status: "down", area, device };
    const { status, body } = await postJson(`${desk.url}/api/v1/reports`, said);
    assert.equal(status, 201, JSON.stringify(body));
    reports.push(String(body["id"]));
  };

  before(async () => {
    desk = await openTestDesk();
    const opened = await postForm(`${desk.url}/desk/setup`, { token: SETUP_TOKEN });
    cookie = (opened.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "";
    csrf = /name="csrf" value="([^"]+)"/.exec((await get("/desk/calls")).text)?.[1] ?? "";
    for (let n = 0; n < 3; n += 1) {
      await send("BE-52011", `here-device-${n}`);
      await send("BE-53053", `there-device-${n}`);
    }
    await decide("i-tv", { areas: [asAreaCode("BE-52011"), asAreaCode("BE-53053")] });
    await decide("i-net", { services: ["internet"], areas: [asAreaCode("BE-53053")] });
    await decide("i-voo", { operator: asOperatorId("voo") });
    await decide("i-few", {
      state: "suspected",
      services: ["mail"],
      areas: [asAreaCode("BE-21004")],
    });
  });
  after(() => desk.close());

  it("show what a merge would say and write nothing, refuse what cannot be one", async () => {
    const before = await head();
    const fields = { other: "i-net", "why.merge": "one cable", do: "preview" };
    const preview = await post("/desk/incidents/i-tv/merge", fields);
    assert.equal(preview.status, 200);
    assert.match(preview.text, /It would be told like this[\s\S]*TV and internet/i);
    for (const [other, sentence] of [
      ["i-tv", /same incident/],
      ["i-voo", /another operator/],
      ["i-few", /Fewer than three witnesses/],
      ["i-none", /no longer stands/],
      ["", /at least one/],
    ] as const) {
      const refused = await post("/desk/incidents/i-tv/merge", { ...fields, other, do: "merge" });
      assert.equal(refused.status, 422, other);
      assert.match(refused.text, sentence);
      assert.match(refused.text, /value="one cable"/, "what was typed is kept");
    }
    const mute = { ...fields, "why.merge": "", do: "merge" };
    assert.equal((await post("/desk/incidents/i-tv/merge", mute)).status, 422);
    assert.equal((await post("/desk/incidents/i-none/merge", fields)).status, 404);
    assert.equal(await head(), before);
  });

  it("put two together once however often it is sent; every address of the part leads to the whole", async () => {
    const fields = { other: "i-net", "why.merge": "one cable", do: "merge", key: "k-merge" };
    assert.equal((await post("/desk/incidents/i-tv/merge", fields)).status, 303);
    const before = await head();
    assert.equal((await post("/desk/incidents/i-tv/merge", fields)).status, 303);
    assert.equal(await head(), before);
    for (const [from, to] of [
      ["/en/incidents/i-net", "/en/incidents/i-tv#i-net"],
      ["/en/incidents/i-net/postmortem", "/en/incidents/i-tv/postmortem"],
      ["/api/v1/incidents/i-net", "/api/v1/incidents/i-tv"],
      ["/desk/incidents/i-net", "/desk/incidents/i-tv"],
    ] as const) {
      const moved = await get(from);
      assert.deepEqual([moved.status, moved.to], [302, to]);
    }
    const page = await get("/en/incidents/i-tv");
    assert.match(page.text, /id="i-net"[\s\S]*one cable/);
    assert.match(page.text, /<h1>[^<]*TV and internet/i);
    assert.equal((await get("/en/incidents/i-net/why")).status, 200, "its own numbers stay");
    const json = JSON.parse((await get("/api/v1/incidents/i-tv")).text) as Record<string, unknown>;
    assert.deepEqual(json["services"], ["tv", "internet"]);
    assert.deepEqual(
      (json["merged"] as readonly Record<string, unknown>[]).map(({ incident }) => incident),
      ["i-net"],
    );
    const list = await get("/api/v1/incidents");
    assert.doesNotMatch(list.text, /"i-net"/);
  });

  it("take them apart again, and show both as each stands", async () => {
    const shown = (await get("/desk/incidents/i-tv")).text;
    const merge = /\/desk\/merges\/([^/]+)\/undo/.exec(shown)?.[1] ?? "";
    await decide("i-net", { services: ["internet"], state: "over", endedAt: Date.now() });
    const undone = await post(`/desk/merges/${merge}/undo`, {
      incident: "i-tv",
      why: "two cables",
    });
    assert.deepEqual([undone.status, undone.to], [303, "/desk/incidents/i-tv"]);
    const page = await get("/en/incidents/i-net");
    assert.equal(page.status, 200);
    assert.match(page.text, /s-over/);
    assert.doesNotMatch((await get("/en/incidents/i-tv")).text, /one cable/);
    assert.equal((await post("/desk/merges/none/undo", { incident: "i-tv" })).status, 404);
  });

  it("show both halves before a split, refuse what leaves one empty or of few, then write it", async () => {
    const before = await head();
    const fields = { areas: "BE-53053", "why.split": "two exchanges", do: "preview" };
    const preview = await post("/desk/incidents/i-tv/split", fields);
    assert.equal(preview.status, 200);
    assert.match(preview.text, /Split off:[\s\S]*What stays:/);
    for (const [areas, sentence] of [
      ["BE", /leave some/],
      ["BE-P50000", /leave some/],
      ["XX-1", /cannot find this place/],
    ] as const) {
      const refused = await post("/desk/incidents/i-tv/split", { ...fields, areas, do: "split" });
      assert.equal(refused.status, 422, areas);
      assert.match(refused.text, sentence);
    }
    assert.equal(await head(), before);
    const done = { ...fields, do: "split", key: "k-split" };
    assert.equal((await post("/desk/incidents/i-tv/split", done)).status, 303);
    assert.equal((await post("/desk/incidents/i-tv/split", done)).status, 303);
    assert.equal(await head(), before + 1);
    const [entry] = await desk.journal.read(before + 1, before + 1, 1);
    assert.equal(entry?.body.kind === "split" && entry.body.areas.join(), "BE-53053");
    assert.match((await get("/en/incidents/i-tv")).text, /two exchanges/);
  });

  it("lead ticked reports of one incident to its form with their places ticked", async () => {
    const [first = "", second = ""] = reports;
    const to = await post("/desk/queue/split", { reports: second });
    assert.equal(to.status, 303);
    assert.match(to.to, /^\/desk\/incidents\/i-tv\?areas=BE-53053#shape$/);
    const form = await get(to.to.replace(/#.*/, ""));
    assert.match(form.text, /value="BE-53053"\s+checked/);
    assert.match(form.text, /<details\s+open>\s*<summary data-split>/);
    assert.notEqual(first, "");
    assert.equal((await post("/desk/queue/split", {})).status, 422);
  });

  it("name an incident in a language or in all, and take the name off", async () => {
    const long = "x".repeat(INCIDENT_NAME_CHARS_MAX + 1);
    assert.equal((await post("/desk/incidents/i-tv/name", { "name.fr": long })).status, 422);
    const name = "x".repeat(INCIDENT_NAME_CHARS_MAX - 10) + "<b>câble";
    assert.equal((await post("/desk/incidents/i-tv/name", { "name.fr": name })).status, 303);
    assert.match((await get("/en/incidents/i-tv")).text, /<strong lang="fr">x+&lt;b&gt;câble</);
    assert.match((await get("/en/")).text, /&lt;b&gt;câble/);
    assert.equal((await post("/desk/incidents/i-tv/name", {})).status, 303);
    assert.doesNotMatch((await get("/en/incidents/i-tv")).text, /&lt;b&gt;câble/);
  });
});
