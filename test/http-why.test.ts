import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Decision } from "../src/model/entry.ts";
import { asAreaCode, asIncidentId, asOperatorId } from "../src/model/ids.ts";
import { openTestDesk, postForm, postJson, SETUP_TOKEN } from "./_desk.ts";
import type { TestDesk } from "./_desk.ts";

const HOUR = 3_600_000;
const LANGUAGES = ["fr", "nl", "de", "en"] as const;

describe("why an alarm was raised", () => {
  let desk: TestDesk;
  let cookie = "";
  const page = async (
    path: string,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; text: string }> => {
    const response = await fetch(desk.url + path, { headers: { accept: "text/html", ...headers } });
    return { status: response.status, text: await response.text() };
  };

  before(async () => {
    desk = await openTestDesk();
    const opened = await postForm(`${desk.url}/desk/setup`, { token: SETUP_TOKEN });
    cookie = (opened.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "";
    for (const [n, area] of ["BE-52011", "BE-52011", "BE-52011", "BE-53053"].entries())
      await postJson(`${desk.url}/api/v1/reports`, {
        operator: "proximus",
        services: ["tv"],
        area,
        contact: `w${String(n)}@example.org`,
      });
    const now = desk.commands.clock();
    const decision = (cause: number, id: string, area: string | null): Decision => ({
      kind: "incident",
      cause,
      rule: "test@1",
      incident: {
        incident: asIncidentId(id),
        state: "confirmed",
        reason: area === null ? "pocket_named" : "first_hand_reports",
        operator: asOperatorId("proximus"),
        services: ["tv"],
        areas: [asAreaCode("BE-P50000")],
        except: [],
        onset: now - HOUR,
        onsetLow: now - HOUR,
        onsetHigh: now - HOUR,
        endedAt: null,
        reports: 4,
        witnesses: 4,
        affectedLow: null,
        numbers:
          area === null
            ? null
            : {
                observed: 4,
                expected: 0.125,
                windowFrom: now - HOUR,
                windowTo: now,
                score: 17.25,
                threshold: 16.1,
                area: asAreaCode(area),
                communes: [asAreaCode("BE-52011"), asAreaCode("BE-53053")],
                sources: 4,
                recurrenceWeeks: 9.4,
              },
        evidence: [],
        parent: null,
        linked: [],
        spillOverOf: null,
        foundLate: false,
      },
    });
    const actor = { role: "desk", id: null } as const;
    await desk.journal.append([
      { key: "test@1:1:0", actor, body: decision(1, "i-1", "BE-P50000") },
      { key: "test@1:2:0", actor, body: decision(2, "i-2", null) },
    ]);
    await desk.store.reached((await desk.journal.head()).seq);
  });
  after(() => desk.close());

  it("the incident's page leads to it, and stays without the chart of it", async () => {
    const { text } = await page("/fr/incidents/i-1");
    assert.match(text, /href="\/fr\/incidents\/i-1\/why"/);
    assert.doesNotMatch(text, /17,3/);
  });

  it("tells counts, window, recurrence and communes in four languages, with a chart and its table", async () => {
    for (const lang of LANGUAGES) {
      const { status, text } = await page(`/${lang}/incidents/i-1/why`);
      assert.equal(status, 200, lang);
      const words = text.replaceAll(/<[^>]+>/g, " ");
      assert.match(words, /\b4 (témoignages|meldingen|Meldungen|reports)\b/, lang);
      assert.match(words, /0[.,]125/, lang);
      assert.match(words, /\b9 (semaines|weken|Wochen|weeks)\b/, lang);
      assert.match(words, /Charleroi/, lang);
      assert.match(words, /17[.,]3/, lang);
      assert.match(text, /<svg class="plot"/, lang);
      assert.ok((text.match(/<table/g) ?? []).length >= 3, lang);
    }
  });

  it("hides counts below three from everybody and shows them to editors", async () => {
    const open = (await page("/fr/incidents/i-1/why")).text;
    const row = /Mons \(Hainaut\)<\/th>\s*<td>([^<]*)</;
    assert.equal(row.exec(open), null);
    assert.match(open, /1 commune où moins de 3 témoins ont écrit n’est pas nommée/);
    const closed = await page("/desk/incidents/i-1/why");
    assert.equal(closed.status, 401);
    const full = await page("/desk/incidents/i-1/why", { cookie });
    assert.equal(full.status, 200);
    assert.equal(row.exec(full.text)?.[1], "1");
  });

  it("gives the same numbers as JSON, and nothing below three", async () => {
    const { status, text } = await page("/api/v1/incidents/i-1/why", { accept: "*/*" });
    assert.equal(status, 200);
    const {
      steps,
      communes,
      bars_area: area,
    } = JSON.parse(text) as {
      steps: { observed: number; expected: number; score: number; threshold: number }[];
      communes: { area: { code: string }; witnesses: number }[];
      bars_area: { code: string };
    };
    const [step] = steps;
    assert.deepEqual(
      [step?.observed, step?.expected, step?.score, step?.threshold],
      [4, 0.125, 17.25, 16.1],
    );
    assert.deepEqual(
      communes.map((one) => [one.area.code, one.witnesses]),
      [["BE-52011", 3]],
    );
    assert.equal(area.code, "BE-P50000");
    assert.equal((await page("/api/v1/incidents/none/why")).status, 404);
  });

  it("says so when no count opened it, and knows no others", async () => {
    assert.match((await page("/fr/incidents/i-2/why")).text, /Aucun compte de témoignages/);
    assert.equal((await page("/fr/incidents/none/why")).status, 404);
    assert.equal((await page("/desk/incidents/none/why", { cookie })).status, 404);
  });
});
