import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { DESK_NAME_CHARS_MAX, PUBLISHER_CHARS_MAX } from "../src/commands/limits.ts";
import type { Entry } from "../src/model/entry.ts";
import { openTestDesk, SETUP_TOKEN, type TestDesk } from "./_desk.ts";
import { DeskBrowser } from "./_desk-browser.ts";

async function settings(desk: TestDesk): Promise<readonly Entry[]> {
  const { seq } = await desk.journal.head();
  return (await desk.journal.read(1, seq)).filter(({ body }) => body.kind === "setting");
}

describe("the set-up in the browser", () => {
  let desk: TestDesk;
  let owner: DeskBrowser;
  before(async () => {
    desk = await openTestDesk({ limits: { RENDER_SPACING_MS: 0 } });
    owner = new DeskBrowser(desk);
  });
  after(() => desk.close());

  const save = (part: string, body: Record<string, string>): Promise<Response> =>
    owner.post(`/desk/setup/${part}`, body);
  const publicText = async (path: string): Promise<string> => (await fetch(desk.url + path)).text();

  it("begins after the one-time link on a desk of which nothing was said", async () => {
    const opened = await owner.post("/desk/setup", { token: SETUP_TOKEN });
    assert.equal(opened.headers.get("location"), "/desk/setup/country");
  });

  it("is nobody's without an administrator's session", async () => {
    const stranger = new DeskBrowser(desk);
    for (const step of ["country", "look", "mail", "page"])
      assert.equal((await stranger.get(`/desk/setup/${step}`)).status, 401, step);
    const csrf = "another-session";
    const foreign = await owner.post("/desk/setup/look", { csrf, name: "Mine" });
    assert.equal(foreign.status, 403);
    assert.equal((await settings(desk)).length, 0);
  });

  it("can be skipped from page to page, and then changes nothing", async () => {
    let path = "/desk/setup/country";
    const seen: string[] = [];
    while (path !== "/desk/setup/page") {
      seen.push(path);
      assert.ok(seen.length < 10, seen.join(" "));
      const { text } = await owner.get(path);
      const skip = /<a (?:class="button" )?href="([^"]+)"\s*>(?:Skip|Go on)</.exec(text);
      path = skip?.[1] ?? "";
    }
    assert.equal(seen.length, 6);
    assert.equal((await settings(desk)).length, 0);
  });

  it("holds at once, on pages that were kept too", async () => {
    assert.match(await publicText("/nl/"), /<title>[^<]*· Vigie</);
    const look = await save("look", { name: "Storingen Vandaag", accent: "#7A1F5C" });
    assert.equal(look.headers.get("location"), "/desk/setup/publisher");
    const home = await publicText("/nl/");
    assert.match(home, /<title>[^<]*· Storingen Vandaag</);
    const [, sheet = ""] = /href="(\/assets\/accent\/[^"]+)"/.exec(home) ?? [];
    assert.equal(sheet, "/assets/accent/7a1f5c.css");
    assert.match(await publicText(sheet), /--accent:#7a1f5c/);
    const manifest = await publicText("/manifest.webmanifest");
    assert.match(manifest, /"Storingen Vandaag"/);
  });

  it("keeps what the other pages of it said", async () => {
    await save("country", { country: "NL" });
    await save("publisher", { name: "De Krant", contact: "wij@krant.example" });
    const legal = await publicText("/nl/legal");
    assert.match(legal, /De Krant/);
    assert.match(legal, /Storingen Vandaag/);
    assert.match(legal, /Europe\/Amsterdam/);
    const present = (await owner.get("/desk/setup/publisher")).text;
    assert.match(present, /value="De Krant"/);
  });

  it("sends readers whose browser asks for nothing we offer to the first language", async () => {
    const asked = async (languages: string): Promise<string | null> => {
      const headers = { "accept-language": languages };
      const answer = await fetch(`${desk.url}/`, { redirect: "manual", headers });
      return answer.headers.get("location");
    };
    assert.equal(await asked("en"), "/en/");
    const form = new URLSearchParams([
      ["first", "nl"],
      ["languages", "nl"],
      ["languages", "fr"],
      ["csrf", await owner.csrf()],
    ]);
    const cookie = `vigie_session=${owner.cookies.get("vigie_session") ?? ""}`;
    await fetch(`${desk.url}/desk/setup/languages`, {
      method: "POST",
      redirect: "manual",
      headers: { cookie, "content-type": "application/x-www-form-urlencoded" },
      body: form.toString(),
    });
    assert.equal(await asked("en"), "/nl/");
    assert.equal(await asked("fr"), "/fr/");
    const page = await publicText("/nl/");
    const offered = [...page.matchAll(/hreflang="(\w\w)"\s+href="\/\w\w\/"/g)].map(
      ([, one]) => one,
    );
    assert.deepEqual(offered, ["fr"]);
    // The page of a language that is offered no longer still works for whoever has its address.
    assert.equal((await fetch(`${desk.url}/de/`)).status, 200);
  });

  it("lists the chosen operators before all others", async () => {
    await save("operators", { operators: "ziggo" });
    const report = await publicText("/nl/report");
    const [, first] =
      /<option value="(?!")([^"]+)"/.exec(report.slice(report.indexOf("operator"))) ?? [];
    assert.equal(first, "ziggo");
  });

  it("says what is wrong and keeps what was typed", async () => {
    const refused: readonly [string, Record<string, string>, RegExp][] = [
      ["look", { name: "Pale", accent: "#ffee00" }, /too pale[^]*value="Pale"/],
      ["look", { name: "x".repeat(DESK_NAME_CHARS_MAX + 1) }, /too long/],
      ["look", { name: "x", accent: "red" }, /too pale/],
      ["country", { country: "US" }, /class="problem"/],
      ["operators", { operators: "nobody" }, /class="problem"/],
      ["languages", { first: "xx" }, /class="problem"/],
      ["publisher", { editor: "x".repeat(PUBLISHER_CHARS_MAX + 1) }, /too long/],
    ];
    const before = (await settings(desk)).length;
    for (const [part, body, words] of refused) {
      const answer = await save(part, body);
      assert.equal(answer.status, 422, `${part} ${JSON.stringify(body).slice(0, 60)}`);
      assert.match(await answer.text(), words, part);
    }
    assert.equal((await settings(desk)).length, before);
    assert.equal((await save("look", { name: "x".repeat(DESK_NAME_CHARS_MAX) })).status, 303);
  });

  it("has each change in the list of changes, with the session that made it", async () => {
    const { text } = await owner.get("/desk/settings");
    assert.match(text, /The desk: [^<]*De Krant/);
    assert.match((await owner.get("/desk/deeds?kind=setting")).text, /<code>setting<\/code>/);
  });

  it("takes no colour that is none, and no style besides", async () => {
    for (const file of ["zzzzzz.css", "7a1f5c", "7a1f5c;}.css", "ffee00.css"]) {
      const answer = await fetch(`${desk.url}/assets/accent/${encodeURIComponent(file)}`);
      assert.equal(answer.status, 404, file);
    }
  });

  it("tells how mail is set, where this desk sends none", async () => {
    const { text } = await owner.get("/desk/setup/mail");
    assert.match(text, /<code>VIGIE_MAIL_RELAY<\/code>/);
    assert.equal((await save("mail", { to: "ada@desk.example" })).status, 422);
  });
});

describe("the mail of the set-up", () => {
  it("hands a test message to each relay, and not without end", async (t) => {
    const sent: string[] = [];
    const desk = await openTestDesk({
      mailWatch: {
        state: () => ({
          ways: [{ name: "main", state: "open", inFlight: 0, retryAt: null, trouble: null }],
          inFlight: 0,
          open: [],
        }),
        watch: () => ({ proof: null, silent: false, on: false }),
        sender: "alert@desk.example",
        diagnose: () => Promise.resolve([]),
        setup: null,
        test: (to) => {
          sent.push(to);
          const accepted = to === "ada@desk.example";
          const trouble = accepted ? null : "recipient";
          return Promise.resolve([{ relay: "main", accepted, answer: "250 ok", trouble }]);
        },
      },
    });
    t.after(() => desk.close());
    const owner = new DeskBrowser(desk);
    await owner.post("/desk/setup", { token: SETUP_TOKEN });
    assert.match((await owner.get("/desk/setup/mail")).text, /alert@desk\.example, through main/);
    const good = await owner.post("/desk/setup/mail", { to: "ada@desk.example" });
    assert.match(await good.text(), /main took the message: 250 ok/);
    const bad = await owner.post("/desk/setup/mail", { to: "bob@desk.example" });
    assert.match(await bad.text(), /main did not take the message/);
    for (let n = 2; n < 10; n += 1) await owner.post("/desk/setup/mail", { to: "x@y.example" });
    assert.equal((await owner.post("/desk/setup/mail", { to: "x@y.example" })).status, 429);
    assert.equal(sent.length, 10);
  });
});
