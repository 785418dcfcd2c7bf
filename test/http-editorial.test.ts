import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { EMBARGO_MS_MAX, UPDATE_TEXT_CHARS_MAX } from "../src/commands/limits.ts";
import type { IncidentState } from "../src/model/vocabulary.ts";
import { incidentDecided } from "./_decisions.ts";
import { openTestDesk, postForm, postJson, SETUP_TOKEN } from "./_desk.ts";
import type { TestDesk } from "./_desk.ts";

const HOUR = 3_600_000;
const TEXTS = {
  "text.fr": "Selon nos calculs <b>tout</b> est rompu.",
  "text.nl": "Volgens ons ligt alles plat.",
  "text.de": "Nach unserer Rechnung steht alles.",
  "text.en": "By our numbers everything is down.",
};

/** `datetime-local` of Brussels. */
const local = (at: number): string =>
  new Date(at)
    .toLocaleString("sv-SE", { timeZone: "Europe/Brussels" })
    .replace(" ", "T")
    .slice(0, 16);

describe("what editors add to an incident", () => {
  let desk: TestDesk;
  let cookie = "";
  let csrf = "";
  const page = async (path: string): Promise<string> => {
    const headers = { accept: "text/html", "accept-language": "en", cookie };
    return (await fetch(desk.url + path, { headers })).text();
  };
  const post = async (path: string, fields: Record<string, string>): Promise<Response> => {
    const answer = await postForm(
      desk.url + path,
      { csrf, ...fields },
      { cookie, "accept-language": "en" },
    );
    await desk.store.reached((await desk.journal.head()).seq);
    return answer;
  };
  const head = async (): Promise<number> => (await desk.journal.head()).seq;
  const decide = async (id: string, state: IncidentState): Promise<void> => {
    const onset = desk.commands.clock() - HOUR;
    const body = incidentDecided(id, onset, { state });
    const draft = { key: `${id}:${state}`, actor: { role: "desk", id: null } as const, body };
    const [made] = await desk.journal.append([draft]);
    await desk.store.reached(made?.seq ?? 0);
  };

  before(async () => {
    desk = await openTestDesk();
    const opened = await postForm(`${desk.url}/desk/setup`, { token: SETUP_TOKEN });
    cookie = (opened.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "";
    csrf = /name="csrf" value="([^"]+)"/.exec(await page("/desk/calls"))?.[1] ?? "";
    for (const device of ["one", "two", "three"]) {
      const said = { text: "Plus de TV Proximus à Charleroi", device: `device-${device}` };
      assert.equal((await postJson(`${desk.url}/api/v1/reports`, said)).status, 201);
    }
    await decide("i-up", "confirmed");
    await decide("i-maybe", "suspected");
  });
  after(() => desk.close());

  it("draft an update from the facts in four languages, and show how it would look without writing", async () => {
    const text = await page("/desk/incidents/i-up");
    for (const lang of ["fr", "nl", "de", "en"])
      assert.match(text, new RegExp(`name="text.${lang}"[^>]*>\\n?[^<]*Proximus`), lang);
    const before = await head();
    const fields = { ...TEXTS, signature: "Ada Lovelace", do: "preview" };
    const preview = await post("/desk/incidents/i-up/updates", fields);
    assert.equal(preview.status, 200);
    const shown = await preview.text();
    assert.match(shown, /id="preview"/);
    assert.match(shown, /<p class="update-text">Volgens ons ligt alles plat\.<\/p>/);
    assert.match(shown, /Selon nos calculs &lt;b&gt;tout/);
    assert.equal(await head(), before);
  });

  it("refuse one without a signature or a language, and keep what was typed", async () => {
    const before = await head();
    const refused = await post("/desk/incidents/i-up/updates", { ...TEXTS, "text.de": "" });
    assert.equal(refused.status, 422);
    const text = await refused.text();
    assert.match(text, /href="#text\.de"/);
    assert.match(text, /href="#signature"/);
    assert.match(text, /Volgens ons ligt alles plat/);
    const long = { ...TEXTS, signature: "A", "text.fr": "x".repeat(UPDATE_TEXT_CHARS_MAX + 1) };
    assert.equal((await post("/desk/incidents/i-up/updates", long)).status, 422);
    const far = {
      ...TEXTS,
      signature: "A",
      from: local(desk.commands.clock() + EMBARGO_MS_MAX + HOUR),
    };
    assert.equal((await post("/desk/incidents/i-up/updates", far)).status, 422);
    assert.equal(
      (await post("/desk/incidents/i-none/updates", { ...TEXTS, signature: "A" })).status,
      404,
    );
    assert.equal(await head(), before);
  });

  it("publish it under a name and with its time, not before its hour, once however often it is sent", async () => {
    const until = desk.commands.clock() + 2 * HOUR;
    const fields = { ...TEXTS, signature: "Ada Lovelace", from: local(until), key: "u-1" };
    assert.equal((await post("/desk/incidents/i-up/updates", fields)).status, 303);
    const before = await head();
    assert.equal((await post("/desk/incidents/i-up/updates", fields)).status, 303);
    assert.equal(await head(), before);
    assert.doesNotMatch(await page("/en/incidents/i-up"), /By our numbers/);
    assert.match(await page("/desk/incidents/i-up"), /appears/);
    desk.later(2 * HOUR);
    const shown = await page("/en/incidents/i-up");
    assert.match(
      shown,
      /By our numbers everything is down\.<\/p>\s*<p class="small">Ada Lovelace, <time/,
    );
    assert.doesNotMatch(shown, /Volgens ons/);
    assert.match(await page("/nl/incidents/i-up"), /Volgens ons ligt alles plat/);
  });

  it("withdraw it", async () => {
    const address = /action="(\/desk\/updates\/[^"]+\/withdraw)"/.exec(
      await page("/desk/incidents/i-up"),
    )?.[1];
    assert.ok(address !== undefined);
    assert.equal((await post(address, { incident: "i-up" })).status, 303);
    // A page that keeps changing is rendered anew after a moment only.
    desk.later(5_000);
    assert.doesNotMatch(await page("/en/incidents/i-up"), /By our numbers/);
    assert.equal((await post("/desk/updates/none/withdraw", { incident: "i-up" })).status, 404);
  });

  it("rule on a suspicion with its numbers in view and a reason; on nothing else", async () => {
    const text = await page("/desk/incidents/i-maybe");
    assert.match(text, /Confirm or reject this suspicion/);
    assert.doesNotMatch(await page("/desk/incidents/i-up"), /Confirm or reject this suspicion/);
    const said = { ruling: "confirm", why: "the operator told us on the phone" };
    assert.equal((await post("/desk/incidents/i-maybe/ruling", { ruling: "confirm" })).status, 422);
    assert.equal(
      (await post("/desk/incidents/i-maybe/ruling", { ...said, ruling: "burn" })).status,
      422,
    );
    assert.equal((await post("/desk/incidents/i-up/ruling", said)).status, 409);
    assert.equal(
      (await post("/desk/incidents/i-maybe/ruling", { ...said, csrf: "x" })).status,
      403,
    );
    const before = await head();
    assert.equal((await post("/desk/incidents/i-maybe/ruling", said)).status, 303);
    const [entry] = await desk.journal.read(before + 1, before + 1);
    assert.deepEqual(entry?.body, { kind: "ruling", incident: "i-maybe", ...said });
    await decide("i-maybe", "lapsed");
    assert.match(await page("/desk/incidents/i-maybe"), /the operator told us on the phone/);
  });

  it("lead to a mute of the incident's stream, filled in", async () => {
    const text = await page("/desk/incidents/i-up");
    const [, to = ""] =
      /href="(\/desk\/settings\?operator=proximus&amp;service=tv)#mute"/.exec(text) ?? [];
    assert.notEqual(to, "");
    const settings = await page(to.replace("&amp;", "&"));
    assert.match(settings, /<option value="proximus"\s+selected/);
    assert.match(settings, /<option value="tv"\s+selected/);
  });

  it("leave notes at the desk that no public page has", async () => {
    const note = { text: "The mayor calls back <i>at nine</i>", key: "n-1" };
    assert.equal((await post("/desk/incidents/i-up/notes", note)).status, 303);
    assert.equal((await post("/desk/incidents/i-up/notes", { text: " " })).status, 422);
    assert.match(await page("/desk/incidents/i-up"), /The mayor calls back &lt;i&gt;at nine/);
    assert.doesNotMatch(await page("/en/incidents/i-up"), /mayor/);
  });

  it("hand over: what is open, what ended, what waits, and notes since a moment", async () => {
    assert.equal((await post("/desk/handover", { text: "Coffee is out", key: "n-2" })).status, 303);
    assert.equal((await post("/desk/handover", { text: "" })).status, 422);
    const embargo = local(desk.commands.clock() + 3 * HOUR);
    const update = { ...TEXTS, signature: "Ada Lovelace", from: embargo, key: "u-2" };
    assert.equal((await post("/desk/incidents/i-up/updates", update)).status, 303);
    await decide("i-new", "suspected");
    const open = await page("/desk/handover");
    assert.match(open, /to confirm or reject:\s*<a href="\/desk\/incidents\/i-new"/);
    assert.match(open, /an update appears [^<]*<a href="\/desk\/incidents\/i-up">Ada Lovelace/);
    assert.match(open, /Coffee is out/);
    assert.match(open, /The mayor calls back/);
    const ended = (text: string): string =>
      text.slice(text.indexOf('id="ended"'), text.indexOf('id="notes"'));
    assert.doesNotMatch(ended(open), /i-up/);
    await decide("i-up", "over");
    assert.match(ended(await page("/desk/handover")), /incidents\/i-up/);
    const later = local(desk.commands.clock() + HOUR);
    const since = await page(`/desk/handover?since=${later}`);
    assert.doesNotMatch(since, /Coffee is out/);
    assert.doesNotMatch(ended(since), /i-up/);
    const stranger = await fetch(`${desk.url}/desk/handover`, { headers: { accept: "text/html" } });
    assert.equal(stranger.status, 401);
  });
});
