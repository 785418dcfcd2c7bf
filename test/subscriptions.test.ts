import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { asAreaCode, asIncidentId, asOperatorId } from "../src/model/ids.ts";
import { openMailDesk, ORIGIN, until } from "./_mail-desk.ts";
import type { MailDesk } from "./_mail-desk.ts";
import { postForm, postJson } from "./_desk.ts";
import { smtpSink } from "./_smtp-sink.ts";
import type { Caught, SmtpSink } from "./_smtp-sink.ts";

const HOUR = 3_600_000;
const SUBJECT = { operator: "proximus", service: "tv", area: "BE-P50000" };

describe("asking to be told", () => {
  let sink: SmtpSink;
  let desk: MailDesk;
  const page = (path: string): Promise<Response> =>
    fetch(desk.url + path, { headers: { accept: "text/html" }, redirect: "manual" });
  const head = async (): Promise<number> => (await desk.journal.head()).seq;
  const own = (link: string): string => link.replace(ORIGIN, desk.url);

  before(async () => {
    sink = await smtpSink();
    desk = await openMailDesk({
      relays: [sink.port],
      trustedProxies: ["127.0.0.1"],
      limits: { SUBSCRIPTIONS_PER_CLIENT_MAX: 20, SUBSCRIPTIONS_PER_CLIENT_SECOND: 0.001 },
    });
  });
  after(async () => {
    await desk.close();
    await sink.close();
  });

  it("sends one message to confirm, and nothing else before its holder agreed", async () => {
    const form = await page("/fr/subscribe?operator=proximus&service=tv&area=BE-P50000");
    assert.equal(form.status, 200);
    assert.match(await form.text(), /name="email"/);
    const asked = await postForm(`${desk.url}/fr/subscribe`, {
      email: " Anne@Example.ORG ",
      ...SUBJECT,
    });
    assert.equal(asked.status, 303);
    await sink.reached(1);
    const [invitation] = sink.caught;
    assert.ok(invitation !== undefined);
    assert.equal(invitation.to, "anne@example.org");
    assert.equal(invitation.header("auto-submitted"), "auto-generated");
    const link =
      /https:\/\/desk\.test\/fr\/mail\/[\w.-]+/.exec(invitation.mail.text ?? "")?.[0] ?? "";
    assert.ok(invitation.mail.html?.includes(link), "the same link in both parts");
    await desk.tell();
    await delay(200);
    assert.equal(sink.caught.length, 1, "an unconfirmed address was told");

    for (const path of ["", "/stop"]) assert.equal((await fetch(own(link) + path)).status, 200);
    const shown = await (await fetch(own(link))).text();
    const id = /name="subscription" value="([^"]+)"/.exec(shown)?.[1] ?? "";
    const confirmed = await postForm(`${own(link)}/confirm`, { subscription: id });
    assert.equal(confirmed.status, 303);
    await desk.tell();
    await sink.reached(2);
    assert.match(sink.caught[1]?.mail.subject ?? "", /Proximus/);
  });

  it("a GET changes nothing, on any address of a recipient", async () => {
    const token = await desk.subscribe("get@example.org");
    await until(() => desk.state().inFlight === 0 && desk.state().open.length === 0, "idle");
    const before = await head();
    for (const path of ["", "/stop", "/confirm", "/remove", "/preferences"])
      await fetch(`${desk.url}/fr/mail/${token}${path}`, { redirect: "manual" });
    assert.equal(await head(), before);
  });

  it("one click ends it and erases the address (RFC 8058); the link of another is not touched", async () => {
    const mine = await desk.subscribe("mine@example.org");
    const other = await desk.subscribe("other@example.org");
    await desk.tell({ incident: "i-click" as never });
    const notice = (to: string): Caught | undefined =>
      sink.caught.find((one) => one.to === to && one.mail.subject?.startsWith("Panne") === true);
    await until(() => notice("mine@example.org") !== undefined, "told");
    const told = notice("mine@example.org");
    const stop = /<(https:[^>]+)>/.exec(told?.header("list-unsubscribe") ?? "")?.[1] ?? "";
    assert.equal(told?.header("list-unsubscribe-post"), "List-Unsubscribe=One-Click");
    assert.equal(stop, `${ORIGIN}/fr/mail/${mine}/stop`);
    // Programs post one field, urlencoded or as multipart.
    const body = new FormData();
    body.set("List-Unsubscribe", "One-Click");
    const clicked = await fetch(own(stop), { method: "POST", body });
    assert.equal(clicked.status, 200);
    const again = await postForm(own(stop), { "List-Unsubscribe": "One-Click" });
    assert.equal(again.status, 200);
    assert.equal((await page(`/fr/mail/${mine}`)).status, 410);
    assert.equal((await page(`/fr/mail/${other}`)).status, 200);
    // Somebody else's subscription under one's own link is not found.
    const theirs = /name="subscription" value="([^"]+)"/.exec(
      await (await page(`/fr/mail/${other}`)).text(),
    );
    const own2 = await desk.subscribe("third@example.org");
    const stolen = await postForm(`${desk.url}/fr/mail/${own2}/remove`, {
      subscription: theirs?.[1] ?? "",
    });
    assert.equal(stolen.status, 404);
    for (const wrong of [
      mine.replace(/.$/, "x"),
      other.slice(0, -1),
      "x",
      mine.replace(".0.", ".1."),
    ])
      assert.ok([404, 410].includes((await page(`/fr/mail/${wrong}`)).status), wrong);
    const before = sink.caught.length;
    await desk.tell({ incident: "i-after" as never });
    await until(
      () => sink.caught.some(({ to }, n) => n >= before && to === "other@example.org"),
      "the other is told",
    );
    await until(() => desk.state().open.length === 0, "all told");
    assert.ok(!sink.caught.slice(before).some(({ to }) => to === "mine@example.org"));
  });

  it("10,000 requests for one victim make one message", { timeout: 120_000 }, async () => {
    const before = sink.caught.length;
    const spellings = [
      "victim@gmail.com",
      "v.ictim@gmail.com",
      "VICTIM+a@gmail.com",
      "victim+b@googlemail.com",
    ];
    const services = ["tv", "internet", "mobile", "fixed", "mail"];
    let sent = 0;
    const statuses = new Map<number, number>();
    const asking = async (): Promise<void> => {
      while (sent < 10_000) {
        const n = sent++;
        const email = n % 4 === 2 ? `victim+${n}@gmail.com` : (spellings[n % 2] ?? "");
        const { status } = await postForm(
          `${desk.url}/fr/subscribe`,
          {
            email,
            operator: n % 3 === 0 ? "telenet" : "proximus",
            service: services[n % 5] ?? "tv",
          },
          { "x-forwarded-for": `2001:db8:${(n >> 4).toString(16)}::1` },
        );
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: 16 }, asking));
    await until(
      () => desk.state().open.length === 0 && desk.state().inFlight === 0,
      "idle",
      30_000,
    );
    const mails = sink.caught.slice(before).filter(({ to }) => to.includes("ictim"));
    assert.deepEqual([...statuses.keys()], [303]);
    assert.equal(mails.length, 1);
    console.log(`10,000 requests: ${mails.length} message, journal at ${await head()}`);
  });

  it("one address may not ask without end, and says when it may again", async () => {
    const from = { "x-forwarded-for": "2001:db8:ffff:1::1" };
    const ask = (n: number): Promise<Response> =>
      postForm(`${desk.url}/fr/subscribe`, { email: `n${n}@example.org`, ...SUBJECT }, from);
    for (let n = 0; n < 20; n++) assert.equal((await ask(n)).status, 303, String(n));
    const refused = await ask(20);
    assert.equal(refused.status, 429);
    assert.ok(Number(refused.headers.get("retry-after")) > 0);
  });

  it("refuses what is no address or no subject, and keeps what was typed", async () => {
    for (const email of [
      "",
      "no address",
      "a@b",
      "a@b.c\nBcc: x@y.z",
      "a..b@example.org",
      `${"a".repeat(65)}@example.org`,
    ]) {
      const answer = await postForm(
        `${desk.url}/fr/subscribe`,
        { email, ...SUBJECT },
        { "x-forwarded-for": "2001:db8:aaaa::1" },
      );
      assert.equal(answer.status, 422, email);
    }
    const text = await (
      await postForm(
        `${desk.url}/fr/subscribe`,
        { email: "ok@example.org", operator: "nobody" },
        { "x-forwarded-for": "2001:db8:aaab::1" },
      )
    ).text();
    assert.match(text, /value="ok@example.org"/);
    const nothing = await postJson(`${desk.url}/api/v1/subscriptions`, { email: "a@example.org" });
    assert.equal(nothing.status, 401);
  });

  it("one incident, or what one reported, can be asked for by its link", async () => {
    const told = (to: string): number =>
      sink.caught.filter((one) => one.to === to && one.mail.subject?.startsWith("Panne") === true)
        .length;
    const { body } = await postJson(`${desk.url}/api/v1/reports`, {
      operator: "voo",
      services: ["internet"],
      area: "BE-52011",
      status: "down",
    });
    const report = String(body["follow_url"]).split("/").at(-1) ?? "";
    await desk.subscribe("mine2@example.org", { report });
    const voo = {
      operator: asOperatorId("voo"),
      services: ["internet"],
      areas: [asAreaCode("BE-52011")],
      reach: [asAreaCode("BE-52011")],
    } as const;
    await desk.tell({ ...voo, incident: asIncidentId("i-voo") });
    await until(() => told("mine2@example.org") === 1, "told of what was reported");
    await desk.tell({ ...voo, services: ["mobile"], incident: asIncidentId("i-voo-2") });
    await until(() => desk.state().open.length === 0, "idle");
    assert.equal(told("mine2@example.org"), 1);
    for (const wrong of [
      { report: "x" },
      { incident: "i-none" },
      { report: report.slice(0, -1) },
    ]) {
      const from = { "x-forwarded-for": "2001:db8:abcd::1" };
      const answer = await postForm(
        `${desk.url}/fr/subscribe`,
        { email: "a@example.org", ...wrong },
        from,
      );
      assert.equal(answer.status, 422, JSON.stringify(wrong));
    }
  });

  it("keeps language and quiet hours, and holds what happens meanwhile", async () => {
    const token = await desk.subscribe("quiet@example.org");
    const clock = (ms: number): string =>
      new Intl.DateTimeFormat("en-GB", {
        timeZone: "Europe/Brussels",
        hour: "2-digit",
        minute: "2-digit",
        hourCycle: "h23",
      }).format(Date.now() + ms);
    const quiet = { quiet_from: clock(-HOUR), quiet_until: clock(HOUR) };
    const change = (fields: Record<string, string>): Promise<Response> =>
      postForm(`${desk.url}/fr/mail/${token}/preferences`, { lang: "nl", ...fields });
    assert.equal((await change(quiet)).status, 303);
    assert.equal((await change({ quiet_from: "25:00", quiet_until: "x" })).status, 422);
    const told = (): readonly Caught[] =>
      sink.caught.filter(
        ({ to, mail }) => to === "quiet@example.org" && /storing/.test(mail.subject ?? ""),
      );
    await desk.tell({ incident: "i-quiet" as never });
    await desk.tell({ incident: "i-quiet" as never, kind: "over", endedAt: Date.now() });
    await delay(300);
    assert.equal(told().length, 0);
    desk.later(HOUR + 60_000);
    await until(() => told().length > 0, "told after quiet hours");
    await until(() => desk.state().open.length === 0, "idle");
    assert.equal(told().length, 1, "both in one message");
    assert.match(told()[0]?.mail.text ?? "", /storing bevestigd[^]*voorbij/);
  });
});
