import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { CHALLENGE_MS } from "../src/commands/accounts/passkey-challenge.ts";
import { PASSKEYS_MAX } from "../src/commands/accounts/own-passkeys.ts";
import { RESPONSE_CHARS_MAX } from "../src/commands/accounts/check-passkey.ts";
import { Authenticator } from "./_authenticator.ts";
import { openTestDesk, SETUP_TOKEN, type TestDesk } from "./_desk.ts";
import { DeskBrowser } from "./_desk-browser.ts";

const MINUTE = 60_000;
const PASSWORD = "une longue phrase de passe";

describe("passkeys", () => {
  let desk: TestDesk;
  /** By its name: there are no passkeys under an address of numbers. */
  let named: { readonly url: string };
  let origin: string;
  let owner: DeskBrowser;
  let key: Authenticator;
  before(async () => {
    desk = await openTestDesk();
    origin = desk.url.replace("127.0.0.1", "localhost");
    named = { url: origin };
    owner = new DeskBrowser(named);
    await owner.post("/desk/setup", { token: SETUP_TOKEN });
    await owner.post("/desk/account", { name: "Ada", login: "ada", password: PASSWORD });
    key = new Authenticator();
  });
  after(() => desk.close());
  // Tries are counted by the hour, and a proof counts for ten minutes.
  beforeEach(async () => {
    desk.later(90 * MINUTE);
    await owner.post("/desk/again", { password: PASSWORD });
  });

  const rpId = "localhost";
  const optionsAt = async (
    browser: DeskBrowser,
    path: string,
  ): Promise<{ readonly challenge: string; readonly user?: { readonly id: string } }> => {
    const answer = await browser.post(`${path}/options`, {}, "application/json");
    assert.equal(answer.status, 200, await answer.clone().text());
    return (await answer.json()) as { challenge: string };
  };
  const add = async (made: Authenticator, label = "blue key"): Promise<Response> => {
    const { challenge, user } = await optionsAt(owner, "/desk/account/passkeys");
    made.user = Buffer.from(user?.id ?? "", "base64url").toString("utf8");
    const response = made.make({ challenge, origin, rpId });
    return owner.post("/desk/account/passkeys", { label, response });
  };
  interface Turn {
    readonly origin?: string;
    readonly rpId?: string;
    readonly challenge?: string;
    readonly browser?: DeskBrowser;
  }
  /** Signs in with the key, unless told to cheat. */
  const enter = async (used: Authenticator, turn: Turn = {}): Promise<Response> => {
    const browser = turn.browser ?? new DeskBrowser(named);
    const { challenge } = await optionsAt(browser, "/desk/sign-in/passkey");
    const response = used.use({ challenge, origin, rpId, ...turn });
    return browser.post("/desk/sign-in/passkey", { response, to: "/desk/calls" });
  };

  it("are made after a proof, and open a session in the place of password and code", async () => {
    const before = owner.cookies.get("vigie_session");
    assert.equal((await add(key)).status, 303);
    assert.notEqual(owner.cookies.get("vigie_session"), before, "the session was not rotated");
    const page = (await owner.get("/desk/account")).text;
    assert.match(page, /blue key/);
    const browser = new DeskBrowser(named);
    const answer = await enter(key, { browser });
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get("location"), "/desk/calls");
    assert.equal((await browser.get("/desk/")).status, 200);
  });

  it("keep nothing readable in the journal", async () => {
    const { seq } = await desk.journal.head();
    const written = JSON.stringify(await desk.journal.read(1, seq));
    for (const word of ["blue key", key.id]) assert.equal(written.includes(word), false, word);
  });

  it("are not made without a fresh proof, nor with another session's form", async () => {
    desk.later(11 * MINUTE);
    const asked = await owner.post("/desk/account/passkeys/options", {}, "application/json");
    assert.equal(asked.status, 403);
    const late = await owner.post("/desk/account/passkeys", { label: "x", response: "{}" });
    assert.equal(late.headers.get("location"), "/desk/again?to=%2Fdesk%2Faccount");
    assert.doesNotMatch((await owner.get("/desk/account")).text, /data-passkey/);
    const csrf = "somebody-else";
    const foreign = await owner.post("/desk/account/passkeys/options", { csrf }, "text/html");
    assert.equal(foreign.status, 403);
  });

  it("refuse a challenge that was used", async () => {
    const browser = new DeskBrowser(named);
    const { challenge } = await optionsAt(browser, "/desk/sign-in/passkey");
    const cookie = browser.cookies.get("vigie_passkey") ?? "";
    const response = key.use({ challenge, origin, rpId });
    assert.equal((await browser.post("/desk/sign-in/passkey", { response })).status, 303);
    // Whoever saw all of it, cookie and answer, comes back with it.
    const again = new DeskBrowser(named);
    again.cookies.set("vigie_passkey", cookie);
    const replayed = await again.post("/desk/sign-in/passkey", { response });
    assert.equal(replayed.status, 401);
    assert.match(await replayed.text(), /passkey was not accepted/);
  });

  it("refuse a challenge of another browser, of another purpose, made up, or too old", async () => {
    const browser = new DeskBrowser(named);
    const { challenge } = await optionsAt(new DeskBrowser(named), "/desk/sign-in/passkey");
    assert.equal((await enter(key, { browser, challenge })).status, 401);
    const forProof = await optionsAt(owner, "/desk/again/passkey");
    assert.equal((await enter(key, { challenge: forProof.challenge })).status, 401);
    const invented = Buffer.from("zzzzzzzz.AAAA.BBBB").toString("base64url");
    assert.equal((await enter(key, { challenge: invented })).status, 401);
    const slow = new DeskBrowser(named);
    const asked = await optionsAt(slow, "/desk/sign-in/passkey");
    const response = key.use({ challenge: asked.challenge, origin, rpId });
    desk.later(CHALLENGE_MS + 1);
    assert.equal((await slow.post("/desk/sign-in/passkey", { response })).status, 401);
  });

  it("sign nothing but what was asked for", async () => {
    const toProve = await optionsAt(owner, "/desk/again/passkey");
    const made = new Authenticator();
    const answer = made.make({ challenge: toProve.challenge, origin, rpId });
    const added = await owner.post("/desk/account/passkeys", { label: "x", response: answer });
    assert.equal(added.status, 422, "a challenge to prove who one is makes no key");
    const toMake = await optionsAt(owner, "/desk/account/passkeys");
    const response = key.use({ challenge: toMake.challenge, origin, rpId });
    const proved = await owner.post("/desk/again/passkey", { response });
    assert.equal(proved.status, 422, "a challenge to make a key proves nothing");
  });

  it("end the session that the browser had before", async () => {
    const browser = new DeskBrowser(named);
    assert.equal((await enter(key, { browser })).status, 303);
    const before = new DeskBrowser(named);
    before.cookies.set("vigie_session", browser.cookies.get("vigie_session") ?? "");
    assert.equal((await before.get("/desk/")).status, 200);
    assert.equal((await enter(key, { browser })).status, 303);
    assert.equal((await before.get("/desk/")).status, 401);
  });

  it("refuse another origin, another host, and a key that did not ask who holds it", async () => {
    assert.equal((await enter(key, { origin: "https://evil.example" })).status, 401);
    assert.equal((await enter(key, { origin: origin.replace("http", "https") })).status, 401);
    assert.equal((await enter(key, { rpId: "evil.example" })).status, 401);
    key.verifiesUser = false;
    assert.equal((await enter(key)).status, 401);
    key.verifiesUser = true;
    assert.equal((await enter(key)).status, 303);
  });

  it("refuse a stranger's key that names the account, and answers that are none", async () => {
    const stranger = new Authenticator();
    stranger.user = key.user;
    assert.equal((await enter(stranger)).status, 401);
    for (const response of ["", "null", "[]", "{", "{}", "x".repeat(RESPONSE_CHARS_MAX + 1)]) {
      const browser = new DeskBrowser(named);
      await optionsAt(browser, "/desk/sign-in/passkey");
      assert.equal((await browser.post("/desk/sign-in/passkey", { response })).status, 401);
    }
  });

  it("tell a copy by its counter", async () => {
    const counting = new Authenticator();
    counting.counter = 7;
    assert.equal((await add(counting, "counts")).status, 303);
    assert.equal((await enter(counting)).status, 303);
    counting.counter = 7;
    assert.equal((await enter(counting)).status, 401, "a count that was there already");
    counting.counter = 20;
    assert.equal((await enter(counting)).status, 303);
  });

  it("prove who one is before what cannot be undone", async () => {
    desk.later(11 * MINUTE);
    const before = owner.cookies.get("vigie_session");
    const stale = await owner.post("/desk/accounts/invite", { role: "editor" });
    assert.equal(stale.headers.get("location"), "/desk/again?to=%2Fdesk%2Faccounts");
    const { challenge } = await optionsAt(owner, "/desk/again/passkey");
    const response = key.use({ challenge, origin, rpId });
    const to = "/desk/accounts";
    const proved = await owner.post("/desk/again/passkey", { response, to });
    assert.equal(proved.headers.get("location"), to);
    assert.notEqual(owner.cookies.get("vigie_session"), before);
    assert.equal((await owner.post("/desk/accounts/invite", { role: "editor" })).status, 200);
    const second = await owner.post("/desk/again/passkey", { response, to });
    assert.equal(second.status, 422, "the same answer again");
  });

  it("are made once, with a name, and not without end", async () => {
    const { challenge } = await optionsAt(owner, "/desk/account/passkeys");
    const response = key.make({ challenge, origin, rpId });
    const twice = await owner.post("/desk/account/passkeys", { label: "again", response });
    assert.equal(twice.status, 422);
    assert.equal((await add(new Authenticator(), "")).status, 422);
    assert.equal((await add(new Authenticator(), "x".repeat(61))).status, 422);
    for (let n = 2; n < PASSKEYS_MAX; n += 1)
      assert.equal((await add(new Authenticator(), `key ${n}`)).status, 303);
    const asked = await owner.post("/desk/account/passkeys/options", {}, "application/json");
    assert.equal(asked.status, 409);
  });

  it("open nothing once removed; every other session ends", async () => {
    const browser = new DeskBrowser(named);
    assert.equal((await enter(key, { browser })).status, 303);
    const removed = await owner.post("/desk/account/passkeys/remove", { id: key.id });
    assert.equal(removed.status, 303);
    assert.equal((await browser.get("/desk/")).status, 401);
    assert.equal((await owner.get("/desk/")).status, 200);
    assert.equal((await enter(key)).status, 401);
    const again = await owner.post("/desk/account/passkeys/remove", { id: key.id });
    assert.equal(again.status, 404);
  });

  it("are slowed down like passwords", async () => {
    const statuses: number[] = [];
    const stranger = new Authenticator();
    stranger.user = key.user;
    for (let n = 0; n < 11; n += 1) statuses.push((await enter(stranger)).status);
    assert.deepEqual(statuses, [...Array<number>(10).fill(401), 429]);
  });

  it("are not offered under an address of numbers", async () => {
    const numbers = new DeskBrowser(desk);
    assert.doesNotMatch((await numbers.get("/desk/sign-in")).text, /data-passkey/);
    assert.match((await new DeskBrowser(named).get("/desk/sign-in")).text, /data-passkey="use"/);
    const asked = await numbers.post("/desk/sign-in/passkey/options", {}, "application/json");
    assert.equal(asked.status, 409);
  });
});
