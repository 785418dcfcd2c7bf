import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { Secret, TOTP } from "otpauth";
import { newSession } from "../src/commands/accounts/new-session.ts";
import { accountDraft, newAccountId } from "../src/commands/accounts/save-account.ts";
import { signIn } from "../src/commands/accounts/sign-in.ts";
import { enterCall } from "../src/commands/enter-call.ts";
import { enterStatement } from "../src/commands/enter-statement.ts";
import { correctReport } from "../src/commands/correct-report.ts";
import { DeskError } from "../src/commands/desk-error.ts";
import { eraseReport } from "../src/commands/erase-report.ts";
import { invite, makeKey } from "../src/commands/accounts/manage-accounts.ts";
import { COMMAND_NAMES, type CommandName, isPermitted } from "../src/commands/permissions.ts";
import { openSession } from "../src/commands/open-session.ts";
import { permit } from "../src/commands/permit.ts";
import { withdrawPhoto } from "../src/commands/publish-photo.ts";
import { readDrafts } from "../src/commands/read-drafts.ts";
import { setUpDesk } from "../src/commands/settings/set-up-desk.ts";
import { setAlarms } from "../src/commands/settings/set-alarms.ts";
import { triageReports } from "../src/commands/triage-reports.ts";
import { endUpdate } from "../src/commands/publish-update.ts";
import { ruleIncident } from "../src/commands/rule-incident.ts";
import { saveQueueView } from "../src/commands/save-queue-view.ts";
import { askWitness } from "../src/commands/ask-witness.ts";
import { reviewFinding } from "../src/commands/review-finding.ts";
import { mergeIncidents } from "../src/commands/shape/merge-incidents.ts";
import { nameIncident } from "../src/commands/shape/name-incident.ts";
import { splitIncident } from "../src/commands/shape/split-incident.ts";
import { writeNote } from "../src/commands/write-note.ts";
import { recordVisit } from "../src/commands/record-visit.ts";
import { hashOf } from "../src/commands/secrets.ts";
import { prefixOf } from "../src/http/client-address.ts";
import { deskTarget } from "../src/http/desk-shared.ts";
import { type Role, ROLES } from "../src/model/account.ts";
import type { Actor, Entry } from "../src/model/entry.ts";
import { asReportId } from "../src/model/ids.ts";
import { openTestDesk, postForm, postJson, SETUP_TOKEN, type TestDesk } from "./_desk.ts";

const MINUTE = 60_000;
const PASSWORD = "une longue phrase de passe";
const OTHER = "encore une autre phrase";

const cookieOf = (response: Response): string =>
  (response.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "";

/** A browser: one cookie, and the token that its forms carry. */
class Browser {
  readonly desk: TestDesk;
  cookie: string;

  constructor(desk: TestDesk, cookie = "") {
    this.desk = desk;
    this.cookie = cookie;
  }

  async get(path: string): Promise<{ status: number; text: string; location: string | null }> {
    const response = await fetch(this.desk.url + path, {
      redirect: "manual",
      headers: { accept: "text/html", "accept-language": "en", cookie: this.cookie },
    });
    const location = response.headers.get("location");
    return { status: response.status, text: await response.text(), location };
  }

  async csrf(): Promise<string> {
    const { text } = await this.get("/desk/account");
    return /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? "";
  }

  async post(path: string, fields: Record<string, string>): Promise<Response> {
    const csrf = this.cookie === "" ? "" : await this.csrf();
    const response = await postForm(
      this.desk.url + path,
      { csrf, ...fields },
      { cookie: this.cookie, "accept-language": "en" },
    );
    const set = cookieOf(response);
    if (set !== "") this.cookie = set;
    return response;
  }
}

async function entries(desk: TestDesk): Promise<readonly Entry[]> {
  const { seq } = await desk.journal.head();
  return desk.journal.read(1, seq);
}

const refusals = async (desk: TestDesk): Promise<readonly string[]> =>
  (await entries(desk)).flatMap(({ body }) =>
    body.kind === "refusal" ? [`${body.command}:${body.reason}`] : [],
  );

/** Somebody with this role, signed in just now. */
async function personOf(desk: TestDesk, role: Role): Promise<{ actor: Actor; cookie: string }> {
  const deps = desk.commands;
  const account = { account: newAccountId(deps), version: 0, role };
  const secrets = { name: role, login: `${role}-login`, password: null, code: null, passkeys: [] };
  const maker: Actor = { role: "desk", id: null };
  const draft = await accountDraft(deps, maker, { account, role, secrets });
  const session = newSession(deps, { account, method: "password", replaces: null, once: null });
  const appended = await desk.journal.append([draft, session.draft]);
  await desk.store.reached(appended.at(-1)?.seq ?? 0);
  const id = hashOf(session.opened.secret);
  return {
    actor: { role, id, account: account.account },
    cookie: `vigie_session=${session.opened.secret}`,
  };
}

describe("an account, from the set-up link on", () => {
  let desk: TestDesk;
  let browser: Browser;
  before(async () => {
    desk = await openTestDesk();
    browser = new Browser(desk);
    assert.equal((await browser.post("/desk/setup", { token: SETUP_TOKEN })).status, 303);
  });
  after(() => desk.close());

  const codes = (secret: string): TOTP => new TOTP({ secret: Secret.fromBase32(secret) });
  const signIn = (fields: Record<string, string>, cookie = ""): Promise<Response> =>
    new Browser(desk, cookie).post("/desk/sign-in", {
      login: "Ada",
      password: PASSWORD,
      ...fields,
    });

  it("says what is wrong with a new account, all at once, and keeps what was typed", async () => {
    const answer = await browser.post("/desk/account", { name: "", login: "ada", password: "ada" });
    assert.equal(answer.status, 422);
    const text = await answer.text();
    assert.match(text, /value="ada"/);
    assert.match(text, /too short/);
    assert.doesNotMatch(text, /value="ada ada"/);
  });

  it("makes the account; the session of the link ends with it", async () => {
    const linked = browser.cookie;
    const wanted = { name: "Ada", login: "Ada ", password: PASSWORD };
    assert.equal((await browser.post("/desk/account", wanted)).status, 303);
    assert.notEqual(browser.cookie, linked, "the session was not rotated");
    assert.equal((await new Browser(desk, linked).get("/desk/")).status, 401);
    const { status, text } = await browser.get("/desk/account");
    assert.equal(status, 200);
    assert.match(text, /Ada \(ada\), administrator/);
  });

  it("keeps password, name and login out of the journal, sealed in the vault", async () => {
    const written = JSON.stringify(await entries(desk));
    for (const word of [PASSWORD, "argon2", "Ada", '"ada"']) {
      assert.equal(written.includes(word), false, `${word} stands in the journal`);
    }
  });

  it("opens a new session with the right password only, the same words for every refusal", async () => {
    const wrong = await signIn({ password: `${PASSWORD}!` });
    const unknown = await signIn({ login: "nobody", password: PASSWORD });
    assert.deepEqual([wrong.status, unknown.status], [401, 401]);
    const [first, second] = [await wrong.text(), await unknown.text()];
    assert.equal(first.replace("ada", ""), second.replace("nobody", ""));
    assert.match(first, /Login, password or code is wrong/);
    assert.deepEqual(await refusals(desk), ["sign_in:password", "sign_in:password"]);
    const planted = "vigie_session=planted-by-somebody-else";
    const right = await signIn({ to: "https://elsewhere.example/desk/" }, planted);
    assert.equal(right.status, 303);
    assert.equal(right.headers.get("location"), "/desk/");
    assert.notEqual(cookieOf(right), planted);
    assert.match(right.headers.get("set-cookie") ?? "", /HttpOnly; SameSite=Lax/);
    assert.equal((await new Browser(desk, planted).get("/desk/")).status, 401);
  });

  it("ends the session that the browser had before it signed in anew", async () => {
    const first = cookieOf(await signIn({}));
    assert.equal((await new Browser(desk, first).get("/desk/")).status, 200);
    const second = cookieOf(await signIn({}, first));
    assert.equal((await new Browser(desk, second).get("/desk/")).status, 200);
    assert.equal((await new Browser(desk, first).get("/desk/")).status, 401);
  });

  it("ends the session at sign-out, whoever kept its cookie", async () => {
    const other = new Browser(desk, cookieOf(await signIn({})));
    const kept = other.cookie;
    assert.equal((await other.get("/desk/")).status, 200);
    assert.equal((await other.post("/desk/sign-out", {})).status, 303);
    assert.equal((await new Browser(desk, kept).get("/desk/")).status, 401);
  });

  it("refuses a form without its session's token, or with another session's", async () => {
    const other = new Browser(desk, cookieOf(await signIn({})));
    for (const csrf of ["", "x", await other.csrf()]) {
      const answer = await browser.post("/desk/account/code-off", { password: PASSWORD, csrf });
      assert.equal(answer.status, 403, `token ${csrf}`);
    }
  });

  it("asks for the code of an authenticator once it is on, and takes each code once", async () => {
    const { text } = await browser.get("/desk/account");
    const secret = /name="secret" value="([^"]+)"/.exec(text)?.[1] ?? "";
    const code = (): string => codes(secret).generate({ timestamp: desk.commands.clock() });
    const bad = await browser.post("/desk/account/code-on", {
      secret,
      code: "000000",
      password: PASSWORD,
    });
    assert.equal(bad.status, 422);
    desk.later(60 * MINUTE);
    const on = { secret, code: code(), password: PASSWORD };
    assert.equal((await browser.post("/desk/account/code-on", on)).status, 303);
    desk.later(MINUTE);
    assert.equal((await signIn({})).status, 401, "without a code");
    const used = code();
    assert.equal((await signIn({ code: used })).status, 303);
    assert.equal((await signIn({ code: used })).status, 401, "the same code again");
    assert.ok((await refusals(desk)).includes("sign_in:code_used"));
    desk.later(MINUTE);
    assert.equal((await signIn({ code: code() })).status, 303);
    desk.later(MINUTE);
    const proof = { password: PASSWORD, code: code() };
    assert.equal((await browser.post("/desk/again", proof)).status, 303);
    assert.equal((await browser.post("/desk/again", proof)).status, 422, "to prove again, too");
    assert.equal((await signIn({ code: proof.code })).status, 401, "nor elsewhere");
    assert.equal(
      (await browser.post("/desk/account/code-off", { password: PASSWORD })).status,
      303,
    );
  });

  it("ends every other session when the password changes", async () => {
    desk.later(60 * MINUTE);
    const other = new Browser(desk, cookieOf(await signIn({})));
    assert.equal((await other.get("/desk/")).status, 200);
    const same = await browser.post("/desk/account/password", {
      password: "wrong wrong wrong",
      wanted: OTHER,
    });
    assert.equal(same.status, 422);
    const change = { password: PASSWORD, wanted: OTHER };
    assert.equal((await browser.post("/desk/account/password", change)).status, 303);
    assert.equal((await other.get("/desk/")).status, 401);
    assert.equal((await browser.get("/desk/")).status, 200);
    assert.equal((await signIn({})).status, 401);
    desk.later(60 * MINUTE);
    assert.equal((await signIn({ password: OTHER })).status, 303);
  });

  it("stops guessing, even with the right password in the end, until time has passed", async () => {
    desk.later(600 * MINUTE);
    const statuses: number[] = [];
    for (let n = 0; n < 11; n += 1)
      statuses.push((await signIn({ password: `guess ${n}` })).status);
    assert.deepEqual(statuses, [...Array<number>(10).fill(401), 429]);
    const right = await signIn({ password: OTHER });
    assert.equal(right.status, 429);
    assert.ok(Number(right.headers.get("retry-after")) > 0);
    desk.later(60 * MINUTE);
    assert.equal((await signIn({ password: OTHER })).status, 303);
  });
});

describe("what guards a desk before anybody knows it", () => {
  it("lets in one of two that use the set-up link at the very same time", async (t) => {
    const desk = await openTestDesk();
    t.after(() => desk.close());
    const nobody: Actor = { role: "desk", id: null };
    const open = (): Promise<unknown> =>
      openSession(desk.commands, nobody, { setupToken: SETUP_TOKEN });
    // Both look before either has written.
    const [first, second] = await Promise.allSettled([open(), open()]);
    assert.equal(first.status, "fulfilled");
    assert.ok(second.status === "rejected" && second.reason instanceof DeskError);
    assert.equal(second.reason.code, "gone");
  });

  it("stops guessing at many logins from one address, and at one address of many in its network", async (t) => {
    const desk = await openTestDesk();
    t.after(() => desk.close());
    const guess = async (client: string, n: number): Promise<string> => {
      const login = `login-${client}-${n}`;
      const input = { login, password: PASSWORD, code: "", client, replaces: null };
      const error: unknown = await signIn(desk.commands, input).catch((reason: unknown) => reason);
      return error instanceof DeskError ? error.code : String(error);
    };
    const codes: string[] = [];
    for (let n = 0; n < 21; n += 1) codes.push(await guess("192.0.2.1", n));
    assert.deepEqual(codes, [...Array<string>(20).fill("unauthorised"), "too_many"]);
    assert.equal(await guess("192.0.2.2", 0), "unauthorised", "somebody elsewhere is let try");
    desk.later(60 * MINUTE);
    assert.equal(await guess("192.0.2.1", 99), "unauthorised", "an hour later again");
    assert.equal(prefixOf("2001:db8:1:2:3::4"), prefixOf("2001:db8:1:2::9"));
    assert.notEqual(prefixOf("2001:db8:1:3::"), prefixOf("2001:db8:1:2::"));
  });
});

describe("who lets others in", () => {
  let desk: TestDesk;
  let admin: Browser;
  before(async () => {
    desk = await openTestDesk();
    admin = new Browser(desk);
    await admin.post("/desk/setup", { token: SETUP_TOKEN });
    await admin.post("/desk/account", { name: "Ada", login: "ada", password: PASSWORD });
  });
  after(() => desk.close());

  const invitation = async (role: string): Promise<string> => {
    const answer = await admin.post("/desk/accounts/invite", { role });
    assert.equal(answer.status, 200);
    return /join\?token=([\w-]+)/.exec(await answer.text())?.[1] ?? "";
  };
  const join = (token: string, login: string): Promise<Response> =>
    new Browser(desk).post("/desk/join", { token, name: login, login, password: PASSWORD });

  it("invites with a link that works once: of two at once one gets in", async () => {
    const token = await invitation("editor");
    const answers = await Promise.all([join(token, "grace"), join(token, "edsger")]);
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
    assert.deepEqual(statuses, [303, 410]);
    assert.equal((await join(token, "late")).status, 410);
    assert.equal((await new Browser(desk).get(`/desk/join?token=${token}`)).status, 410);
  });

  it("lets no invitation outlive its week", async () => {
    const token = await invitation("reader");
    desk.later(8 * 24 * 60 * MINUTE);
    assert.equal((await join(token, "slow")).status, 410);
  });

  it("asks to prove who one is before letting others in, and goes on from where one was", async () => {
    const before = admin.cookie;
    const stale = await admin.post("/desk/accounts/invite", { role: "editor" });
    assert.equal(stale.status, 303);
    assert.equal(stale.headers.get("location"), "/desk/again?to=%2Fdesk%2Faccounts");
    assert.ok((await refusals(desk)).includes("manage_accounts:reauthenticate"));
    const to = "/desk/accounts";
    assert.equal((await admin.post("/desk/again", { to, password: "wrong wrong" })).status, 422);
    const proved = await admin.post("/desk/again", { to, password: PASSWORD });
    assert.equal(proved.headers.get("location"), to);
    assert.notEqual(admin.cookie, before, "the session was not rotated");
    assert.equal((await new Browser(desk, before).get("/desk/")).status, 401);
    assert.equal((await admin.post("/desk/accounts/invite", { role: "editor" })).status, 200);
  });

  it("changes a role at once in open sessions, and closes an account for good", async () => {
    const { actor, cookie } = await personOf(desk, "editor");
    const person = new Browser(desk, cookie);
    const call = (): Promise<Response> =>
      person.post("/desk/calls", { text: "plus de télé à Jumet" });
    assert.equal((await call()).status, 303);
    const path = `/desk/accounts/${actor.account ?? ""}`;
    assert.equal((await admin.post(`${path}/role`, { role: "reader" })).status, 303);
    assert.equal((await call()).status, 403);
    assert.equal((await person.get("/desk/")).status, 200);
    const sealed = desk.store.accounts.account(actor.account as never)?.sealed ?? "";
    assert.equal((await admin.post(`${path}/close`, {})).status, 303);
    assert.equal((await person.get("/desk/")).status, 401);
    assert.equal(await desk.vault.open(actor.account ?? "", sealed), null);
  });

  it("keeps the last administrator", async () => {
    const [own] = desk.store.accounts.all().filter(({ role, open }) => open && role === "admin");
    const path = `/desk/accounts/${own?.account ?? ""}`;
    assert.equal((await admin.post(`${path}/role`, { role: "reader" })).status, 409);
    assert.equal((await admin.post(`${path}/close`, {})).status, 409);
  });

  it("gives programs a key that works until it is revoked", async () => {
    const made = await admin.post("/desk/keys", { role: "editor", label: "wire" });
    const secret = /vigie_[\w-]{32}/.exec(await made.text())?.[0] ?? "";
    assert.notEqual(secret, "");
    const statement = {
      operator: "proximus",
      text: "Tout est résolu.",
      claims: [{ kind: "eta", at: "2018-01-09T10:00:00Z" }],
    };
    const send = async (): Promise<number> => {
      const headers = { authorization: `Bearer ${secret}` };
      return (await postJson(`${desk.url}/api/v1/statements`, statement, headers)).status;
    };
    assert.equal(await send(), 201);
    const key = hashOf(secret);
    assert.equal((await admin.post("/desk/keys/end", { key })).status, 303);
    assert.equal(await send(), 401);
    assert.equal(JSON.stringify(await entries(desk)).includes(secret), false);
  });

  it("says by name who changed a setting", async () => {
    const basis = String(desk.store.settings(desk.commands.clock()).basis);
    const fields = { basis, alarm_budget_per_week: "1", sources_min: "4", why: "quieter" };
    assert.equal((await admin.post("/desk/settings", fields)).status, 303);
    await desk.store.reached((await desk.journal.head()).seq);
    const { text } = await admin.get("/desk/settings");
    assert.match(text, /quieter<\/td>\s*<td>Ada<\/td>/);
  });

  it("lists who did what, by person and by kind", async () => {
    const { text } = await admin.get("/desk/deeds");
    for (const kind of ["account_invitation", "api_key_end", "refusal", "account"]) {
      assert.match(text, new RegExp(`<code>${kind}</code>`));
    }
    const keys = await admin.get("/desk/deeds?kind=api_key");
    assert.match(keys.text, /wire/);
    assert.doesNotMatch(keys.text, /<code>account_invitation<\/code>/);
    const nobody = await admin.get("/desk/deeds?account=nobody");
    assert.doesNotMatch(nobody.text, /<tbody>\s*<tr>/);
  });
});

describe("the table of permissions", () => {
  let desk: TestDesk;
  before(async () => {
    desk = await openTestDesk();
  });
  after(() => desk.close());

  /** One real call for each command; those without one of their own ask the table itself. */
  const CALLS: Readonly<Record<CommandName, (actor: Actor) => Promise<unknown>>> = {
    read_desk: (actor) => permit(desk.commands, actor, "read_desk"),
    read_audit: (actor) => permit(desk.commands, actor, "read_audit"),
    enter_call: (actor) => enterCall(desk.commands, actor, { key: null, said: { text: "x" } }),
    import_messages: (actor) =>
      readDrafts(desk.commands, actor, { bytes: Buffer.from("a"), format: "text" } as never),
    edit_report: (actor) =>
      correctReport(desk.commands, actor, {
        ref: { report: asReportId("r-none") },
        key: null,
        said: {},
      }),
    enter_statement: (actor) => enterStatement(desk.commands, actor, { key: null, said: {} }),
    save_view: (actor) => saveQueueView(desk.commands, actor, {}),
    ask_witness: (actor) =>
      askWitness(desk.commands, actor, {
        ref: { report: asReportId("r-none") },
        key: null,
        said: {},
      }),
    review_finding: (actor) =>
      reviewFinding(desk.commands, actor, {
        statement: "none",
        claimIndex: 0,
        shown: true,
        said: {},
      }),
    triage_reports: (actor) => triageReports(desk.commands, actor, { key: null, said: {} }),
    rule_incident: (actor) =>
      ruleIncident(desk.commands, actor, { incident: "nobody", key: null, said: {} }),
    merge_incidents: (actor) =>
      mergeIncidents(desk.commands, actor, { into: "nobody", key: null, said: {} }),
    split_incident: (actor) =>
      splitIncident(desk.commands, actor, { incident: "nobody", key: null, said: {} }),
    name_incident: (actor) =>
      nameIncident(desk.commands, actor, { incident: "nobody", key: null, said: {} }),
    publish_update: (actor) => endUpdate(desk.commands, actor, { update: "none", said: {} }),
    write_note: (actor) => writeNote(desk.commands, actor, { incident: null, key: null, said: {} }),
    record_line: (actor) => recordVisit(desk.commands, actor, { key: null, said: {} }),
    link_incidents: (actor) => permit(desk.commands, actor, "link_incidents"),
    publish_photo: (actor) => withdrawPhoto(desk.commands, actor, { report: "nobody", number: 0 }),
    publish_quote: (actor) => permit(desk.commands, actor, "publish_quote"),
    set_up_desk: (actor) =>
      setUpDesk(desk.commands, actor, { part: "country", key: null, said: { country: "XX" } }),
    change_settings: (actor) => setAlarms(desk.commands, actor, { key: null, said: {} }),
    erase_report: (actor) =>
      eraseReport(desk.commands, actor, { ref: { report: asReportId("r-none") } }),
    manage_accounts: (actor) => invite(desk.commands, actor, { role: "none" }),
    manage_keys: (actor) => makeKey(desk.commands, actor, { role: "none", label: "" }),
  };

  const outcome = async (call: () => Promise<unknown>): Promise<string> => {
    try {
      await call();
      return "done";
    } catch (error) {
      return error instanceof DeskError ? error.code : String(error);
    }
  };

  it("lets each role do what it says and nothing else, each refusal an entry", async () => {
    for (const role of ROLES) {
      const { actor } = await personOf(desk, role);
      for (const command of COMMAND_NAMES) {
        const before = (await refusals(desk)).length;
        const result = await outcome(() => CALLS[command](actor));
        const noted = (await refusals(desk)).slice(before);
        if (isPermitted(role, command)) {
          assert.notEqual(result, "forbidden", `${role} ${command}`);
          assert.notEqual(result, "unauthorised", `${role} ${command}`);
          assert.deepEqual(noted, [], `${role} ${command}`);
        } else {
          assert.equal(result, "forbidden", `${role} ${command}`);
          assert.deepEqual(noted, [`${command}:role`], `${role} ${command}`);
        }
      }
    }
  });

  it("lets nobody in without a session, and writes nothing of it", async () => {
    const before = (await entries(desk)).length;
    const nobody: Actor = { role: "witness", id: null };
    for (const command of COMMAND_NAMES) {
      assert.equal(await outcome(() => CALLS[command](nobody)), "unauthorised", command);
    }
    assert.equal((await entries(desk)).length, before);
  });

  it("bounds what refusals write", async () => {
    const { actor } = await personOf(desk, "reader");
    const before = (await refusals(desk)).length;
    for (let n = 0; n < 100; n += 1) await outcome(() => CALLS.enter_call(actor));
    assert.equal((await refusals(desk)).length - before, 60);
  });
});

describe("after signing in", () => {
  it("goes to a page of this desk only", () => {
    const at = (to: string): string => deskTarget("/outages", to);
    assert.equal(at("/outages/desk/accounts?x=1"), "/outages/desk/accounts?x=1");
    for (const to of [
      "//evil.example/outages/desk/",
      "https://evil.example",
      "/desk/",
      "/outages/desk//x",
      "/outages/desk/\\evil",
      "javascript:alert(1)",
      "",
    ]) {
      assert.equal(at(to), "/outages/desk/", to);
    }
  });
});
