import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { until } from "./_mail-desk.ts";
import { DeskBrowser } from "./_desk-browser.ts";
import { type RunningDesk, startDesk, temporaryFolder } from "./_running-desk.ts";
import { type SmtpSink, smtpSink } from "./_smtp-sink.ts";

const PASSWORD = "correct horse battery staple";
const HOME_PATH = "/en/subscribe?operator=proximus";

describe("how mail leaves, said in the browser", { timeout: 300_000 }, () => {
  const folder = temporaryFolder();
  const file = join(folder.path, "mail.json");
  let sink: SmtpSink;
  let desk: RunningDesk;
  let owner: DeskBrowser;
  const env = { VIGIE_DEMO: "off", VIGIE_LANG: "en" };

  const signIn = async (): Promise<void> => {
    owner = new DeskBrowser(desk);
    const token = new URL(desk.setup).searchParams.get("token") ?? "";
    assert.equal((await owner.post("/desk/setup", { token })).status, 303);
  };
  const save = (fields: Record<string, string>): Promise<Response> =>
    owner.post("/desk/setup/mail/settings", {
      from: "alert@desk.test",
      host: "127.0.0.1",
      port: String(sink.port),
      security: "starttls",
      origin: "https://desk.test",
      ...fields,
    });
  const page = async (path = "/desk/setup/mail"): Promise<string> => (await owner.get(path)).text;
  const offered = async (): Promise<boolean> =>
    !(await (await fetch(desk.url + HOME_PATH)).text()).includes("does not send e-mail");

  before(async () => {
    sink = await smtpSink();
    desk = await startDesk(folder.path, env);
    await signIn();
  });
  after(async () => {
    await desk.stop();
    await sink.close();
    folder.remove();
  });

  it("is asked for on a desk that sends nothing, and says what is wrong with an answer", async () => {
    assert.match(await page(), /Outgoing server[^]*VIGIE_MAIL_RELAY/);
    assert.equal(await offered(), false);
    const wrong: readonly [Record<string, string>, RegExp][] = [
      [{ from: "nobody" }, /address|number/],
      [{ host: "" }, /class="problem"/],
      [{ host: "smtp.example.org/evil" }, /name of a server/],
      [{ port: "70000" }, /out of bounds/],
      [{ origin: "desk.test" }, /without a slash/],
      [{ selector: "a b" }, /one word/],
      [{ user: "me" }, /class="problem"[^]*password/],
      [{ host: "x\r\nHELO y" }, /name of a server/],
    ];
    for (const [fields, words] of wrong) {
      const answer = await save({ ...fields, pass: fields["user"] === undefined ? PASSWORD : "" });
      assert.equal(answer.status, 422, JSON.stringify(fields));
      const text = await answer.text();
      assert.match(text, words, JSON.stringify(fields));
      assert.ok(!text.includes(PASSWORD), "a password is never shown");
    }
    assert.ok(!existsSync(file));
  });

  it("holds at once: readers may ask to be told, and a test message goes out with a diagnosis", async () => {
    const saved = await save({ selector: "v1" });
    assert.equal(saved.headers.get("location"), "/desk/setup/mail?done=saved");
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.equal(await offered(), true);
    const shown = await page("/desk/setup/mail?done=saved");
    assert.match(shown, /v1\._domainkey\.desk\.test[^]*v=DKIM1; k=rsa; p=[A-Za-z0-9+/=]{300,}/);
    assert.ok(!shown.includes("PRIVATE KEY"));
    const told = await owner.post("/desk/setup/mail", { to: "ada@readers.test" });
    const text = await told.text();
    assert.match(text, /took the message: 250/);
    assert.match(text, /SPF:[^]*DKIM:[^]*DMARC:/);
    await until(() => sink.caught.length === 1, "the test message", 60_000);
    assert.match(sink.caught[0]?.header("dkim-signature") ?? "", /d=desk\.test[^]*s=v1/);
    // A reader is asked to confirm, with a link that leads to the desk.
    const asked = { email: "bea@readers.test", operator: "proximus" };
    assert.equal((await owner.post("/en/subscribe", asked)).status, 303);
    await until(() => sink.caught.length === 2, "the request to confirm", 60_000);
    assert.match(sink.caught[1]?.mail.text ?? "", /https:\/\/desk\.test\/en\/mail\//);
  });

  it("keeps the same key for the same selector, and a password for the same account alone", async () => {
    const key = (): string =>
      (JSON.parse(readFileSync(file, "utf8")) as { dkim: { key: string } }).dkim.key;
    const first = key();
    const pass = (): unknown => (JSON.parse(readFileSync(file, "utf8")) as { pass: unknown }).pass;
    assert.equal((await save({ selector: "v1", user: "me", pass: PASSWORD })).status, 303);
    assert.equal(key(), first);
    assert.match(await page(), /A password is kept/);
    assert.ok(!(await page()).includes(PASSWORD));
    assert.equal((await save({ selector: "v1", user: "me", from: "other@desk.test" })).status, 303);
    assert.equal(pass(), PASSWORD);
    // Whoever can change the settings cannot have it sent elsewhere.
    for (const fields of [{ host: "evil.test" }, { user: "you" }, { port: "25" }]) {
      const refused = await save({ selector: "v1", user: "me", ...fields });
      assert.equal(refused.status, 422, JSON.stringify(fields));
      assert.match(await refused.text(), /give the password again/);
    }
    assert.equal((await save({ selector: "v2" })).status, 303);
    assert.notEqual(key(), first);
    assert.equal(pass(), null);
  });

  it("is told in the list of changes, and neither password nor key is in the journal", async () => {
    assert.match(await page("/desk/settings"), /Mail: alert@desk\.test, 127\.0\.0\.1/);
    for (const name of ["journal.sqlite", "journal.sqlite-wal"]) {
      const bytes = readFileSync(join(folder.path, name)).toString("latin1");
      assert.ok(!bytes.includes(PASSWORD) && !bytes.includes("PRIVATE KEY"), name);
    }
  });

  it("is an administrator's alone", async () => {
    const stranger = new DeskBrowser(desk);
    const before = readFileSync(file, "utf8");
    for (const path of ["/desk/setup/mail/settings", "/desk/setup/mail/off"]) {
      assert.equal((await stranger.post(path, { host: "evil.test" })).status, 401, path);
      assert.equal((await owner.post(path, { host: "evil.test", csrf: "x" })).status, 403, path);
    }
    assert.equal(readFileSync(file, "utf8"), before);
  });

  it("outlives a restart; the environment wins and is said so; turned off, nothing of it is left", async () => {
    assert.equal(await desk.stop(), 0);
    const relay = `smtp://127.0.0.1:${sink.port}?name=from-outside`;
    const more = { VIGIE_ORIGIN: "https://other.test", VIGIE_MAIL_FROM: "env@other.test" };
    desk = await startDesk(folder.path, { ...env, ...more, VIGIE_MAIL_RELAY: relay });
    await signIn();
    const fixed = await page();
    assert.match(fixed, /sends as env@other\.test, through from-outside[^]*which wins/);
    assert.ok(!fixed.includes('name="host"'));
    assert.equal((await save({})).status, 409);
    assert.equal(await desk.stop(), 0);
    desk = await startDesk(folder.path, env);
    await signIn();
    assert.match(await page(), /sends as alert@desk\.test, through 127\.0\.0\.1/);
    assert.equal(await offered(), true);
    const off = await owner.post("/desk/setup/mail/off", {});
    assert.equal(off.headers.get("location"), "/desk/setup/mail?done=off");
    assert.ok(!existsSync(file));
    assert.equal(await offered(), false);
    assert.match(await page("/desk/settings"), /Mail: nothing is sent any more/);
  });
});
