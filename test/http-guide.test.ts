import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { parse } from "csv-parse/sync";
import { asAreaCode, asIncidentId, asOperatorId } from "../src/model/ids.ts";
import type { Decision } from "../src/model/entry.ts";
import { INCIDENT_COLUMNS } from "../src/wording/guide-keys.ts";
import { openTestDesk, postJson } from "./_desk.ts";
import type { TestDesk } from "./_desk.ts";

const ONSET = Date.parse("2025-12-31T23:30:00Z");

const decision = (state: "confirmed" | "over"): Decision => ({
  kind: "incident",
  cause: 1,
  rule: "test@1",
  incident: {
    incident: asIncidentId("=i-1"),
    state,
    reason: "reports_above_usual",
    operator: asOperatorId("proximus"),
    services: ["tv", "internet"],
    areas: [asAreaCode("BE-P50000")],
    except: [],
    onset: ONSET,
    onsetLow: ONSET,
    onsetHigh: ONSET,
    endedAt: state === "over" ? ONSET + 90 * 60_000 : null,
    reports: 9,
    witnesses: 2,
    affectedLow: null,
    numbers: null,
    evidence: [],
    parent: null,
    linked: [],
    spillOverOf: null,
    foundLate: false,
  },
});

describe("places, past incidents and the pages about the desk", () => {
  let desk: TestDesk;
  const text = async (path: string, status = 200): Promise<string> => {
    const response = await fetch(desk.url + path);
    assert.equal(response.status, status, path);
    return response.text();
  };

  before(async () => {
    desk = await openTestDesk();
    const actor = { role: "desk", id: null } as const;
    await desk.journal.append([
      { key: "test@1:1:0", actor, body: decision("confirmed") },
      { key: "test@1:1:1", actor, body: decision("over") },
    ]);
    await desk.store.reached((await desk.journal.head()).seq);
  });
  after(() => desk.close());

  it("shows a place's witnesses from the third on", async () => {
    const report = (): ReturnType<typeof postJson> =>
      postJson(`${desk.url}/api/v1/reports`, {
        operator: "proximus",
        services: ["mobile"],
        area: "BE-53053",
        status: "down",
        contact: `p${Math.random()}@example.org`,
      });
    await report();
    await report();
    await desk.store.reached((await desk.journal.head()).seq);
    assert.match(await text("/en/places/BE-53053"), /No outage known in Mons/);
    await report();
    await desk.store.reached((await desk.journal.head()).seq);
    desk.later(61_000);
    assert.match(await text("/en/places/BE-53053"), /Witnesses report: Proximus/);
    await text("/en/places/XX-1", 404);
  });

  it("filters past incidents by operator, service, place and the desk's year", async () => {
    const found = /href="\/en\/incidents\/%3Di-1"/;
    for (const query of [
      "",
      "?operator=proximus",
      "?service=tv",
      "?place=Hainaut",
      "?place=charleroi",
      // 00:30 on New Year's Day in Brussels.
      "?year=2026",
    ])
      assert.match(await text(`/en/history${query}`), found, query);
    for (const query of ["?operator=voo", "?service=mail", "?year=2025"])
      assert.doesNotMatch(await text(`/en/history${query}`), found, query);
    const unknown = await text("/en/history?place=Xyzzy%22%3E");
    assert.match(unknown, /We cannot find “Xyzzy&quot;&gt;”/);
  });

  it("gives the list as CSV that no spreadsheet runs, with the columns that are explained", async () => {
    const response = await fetch(`${desk.url}/api/v1/incidents.csv?year=2026`);
    assert.match(response.headers.get("content-type") ?? "", /^text\/csv/);
    const [head, row, ...more] = parse(await response.text());
    assert.deepEqual(head, INCIDENT_COLUMNS);
    assert.deepEqual(more, []);
    const cells = Object.fromEntries(INCIDENT_COLUMNS.map((name, at) => [name, row?.[at]]));
    assert.equal(cells["id"], "'=i-1");
    assert.equal(cells["services"], "tv internet");
    assert.equal(cells["onset"], "2026-01-01T00:30:00+01:00");
    assert.equal(cells["duration_min"], "90");
    assert.equal(cells["witnesses"], "");
    assert.equal((await text("/api/v1/incidents.csv?year=2025")).trim().split("\r\n").length, 1);
    await text("/api/v1/incidents.csv?operator=nobody", 404);
    await text("/api/v1/incidents?area=XX", 404);
  });

  it("has pages about the desk and the check in each language", async () => {
    for (const lang of ["fr", "nl", "de", "en"])
      for (const path of ["method", "privacy", "legal", "accessibility", "check", "history"])
        assert.match(await text(`/${lang}/${path}`), new RegExp(`<html lang="${lang}"`));
    const known = await text("/en/check?place=Charleroi&operator=proximus");
    assert.match(known, /What we know/);
  });
});
