import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { describe, it } from "node:test";
import type { MailMessage } from "../src/channels/email/mail-message.ts";
import { asAreaCode, asIncidentId } from "../src/model/ids.ts";
import type { Answer, Way } from "../src/outbox/port.ts";
import { RelayWay } from "../src/channels/email/send.ts";
import { verdictOf } from "../src/channels/email/verdict.ts";
import { dnsOf } from "./_dns.ts";
import { openMailDesk, relayOf, until } from "./_mail-desk.ts";
import type { MailDesk } from "./_mail-desk.ts";
import { addRecipients } from "./_recipients.ts";
import { smtpSink } from "./_smtp-sink.ts";

const MINUTE = 60_000;

/** A way in memory whose answers the test decides. */
class FakeWay implements Way<MailMessage> {
  readonly slots = 8;
  readonly sent: MailMessage[] = [];
  readonly name: string;
  readonly #answer: (message: MailMessage) => Answer | Promise<Answer>;
  tries = 0;

  constructor(name: string, answer: (message: MailMessage) => Answer | Promise<Answer>) {
    this.name = name;
    this.#answer = answer;
  }

  async send(message: MailMessage): Promise<Answer> {
    this.tries += 1;
    const answer = await this.#answer(message);
    if (answer.kind === "accepted") this.sent.push(message);
    return answer;
  }

  async close(): Promise<void> {
    await Promise.resolve();
  }
}

const taken: Answer = { kind: "accepted", answer: "250 2.0.0 ok" };
const subjects = (messages: readonly MailMessage[], to: string): readonly string[] =>
  messages.filter((one) => one.to === to).map(({ subject }) => subject);
const quiet = (desk: MailDesk): boolean =>
  desk.state().open.length === 0 && desk.state().inFlight === 0;

describe("the outbox", () => {
  it("keeps what each recipient's server said; tries again what was refused for now, with the same id", async () => {
    const ids = new Map<string, Set<string>>();
    const way = new FakeWay("main", (message) => {
      const known = ids.get(message.to) ?? new Set();
      ids.set(message.to, known.add(message.messageId));
      if (message.to.startsWith("grey") && way.tries < 8)
        return { kind: "refused", permanent: false, answer: "450 4.2.0 greylisted" };
      if (message.to.startsWith("gone"))
        return {
          kind: "refused",
          permanent: true,
          answer: "550 5.1.1 <gone@example.org>: unknown",
        };
      return taken;
    });
    const desk = await openMailDesk({ ways: [way] });
    try {
      for (const name of ["anne", "grey", "gone"]) await desk.subscribe(`${name}@example.org`);
      await until(() => quiet(desk), "invitations settled");
      way.sent.length = 0;
      way.tries = 0;
      ids.clear();
      const cause = await desk.tell();
      await until(() => way.tries === 3, "first tries");
      const { mail } = desk.store;
      const counts = (): unknown => mail.ledger(1)[0]?.counts;
      await until(
        () => JSON.stringify(counts()) === '{"accepted":1,"deferred":1,"bounced":1}',
        "answers",
      );
      const states = mail.deliveries(cause, { state: null, after: -1, limit: 10 });
      assert.deepEqual(
        states.map(({ state, tries, answer }) => [state, tries, answer]),
        [
          ["accepted", 1, "250 2.0.0 ok"],
          ["deferred", 1, "450 4.2.0 greylisted"],
          ["bounced", 1, "550 5.1.1 *: unknown"],
        ],
      );
      way.tries = 7;
      desk.later(90 * 1000);
      await until(() => quiet(desk), "the deferred one is taken");
      assert.deepEqual(counts(), { accepted: 2, bounced: 1 });
      assert.equal(ids.get("grey@example.org")?.size, 1, "one id for all tries");
      // An address that does not exist is left alone.
      await desk.tell({ incident: asIncidentId("i-2") });
      await until(() => quiet(desk), "second notice");
      assert.deepEqual(subjects(way.sent, "gone@example.org"), []);
      assert.equal(mail.ledger(1)[0]?.counts.withdrawn, 1);
      const told = desk.store.mail.told(asIncidentId("i-1"));
      assert.deepEqual([told?.people, told?.p50Seconds], [2, 1]);
      assert.ok((told?.p95Seconds ?? 0) >= 90);
    } finally {
      await desk.close();
    }
  });

  it("an end in the middle loses nobody: what was not tried is still to be told", async () => {
    const way = new FakeWay("slow", async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return taken;
    });
    const desk = await openMailDesk({ ways: [way] });
    // Several pages: notices to the same people go through them side by side.
    const PEOPLE = 3_000;
    try {
      await addRecipients(desk.commands, desk.commands.secrets, { count: PEOPLE });
      await desk.store.reached((await desk.journal.head()).seq);
      way.sent.length = 0;
      const causes = [await desk.tell(), await desk.tell({ incident: asIncidentId("i-2") })];
      await until(() => way.sent.length > PEOPLE / 4, "under way", 60_000);
      await desk.stopSending();
      const { seq } = await desk.journal.head();
      await desk.store.reached(seq);
      const told = new Set(way.sent.map(({ to }) => to)).size;
      assert.ok(told < PEOPLE, `${told} were told before the end`);
      for (const cause of causes)
        assert.equal(desk.store.mail.people(cause), null, "nothing says that all were tried");
      const open = desk.store.mail.openCauses(0).map(({ cause }) => cause);
      assert.deepEqual(
        causes.filter((cause) => !open.includes(cause)),
        [],
        "a cause with people who were not tried is taken up again",
      );
      console.log(`stopped after ${told} of ${PEOPLE}, ${open.length} causes are taken up again`);
    } finally {
      await desk.close();
    }
  });

  it("our own line gone for ten minutes: everything arrives, in order, what waited in one message", async () => {
    let line = true;
    const way = new FakeWay("main", () =>
      line ? taken : { kind: "unreachable", answer: "connect ECONNREFUSED" },
    );
    const desk = await openMailDesk({ ways: [way] });
    try {
      const names = Array.from({ length: 30 }, (_, n) => `n${n}@example.org`);
      for (const name of names) await desk.subscribe(name);
      await until(() => quiet(desk), "invitations");
      way.sent.length = 0;
      await desk.tell();
      await until(() => quiet(desk), "told before");
      line = false;
      const { areas } = { areas: [asAreaCode("BE")] };
      await desk.tell({ kind: "changed", areas, reach: areas });
      desk.later(4 * MINUTE);
      await desk.tell({ kind: "over", endedAt: desk.commands.clock() });
      desk.later(3 * MINUTE);
      await desk.tell({ incident: asIncidentId("other") });
      desk.later(3 * MINUTE);
      await until(() => desk.state().ways[0]?.state === "closed", "the breaker opens");
      const tries = way.tries;
      line = true;
      desk.later(MINUTE);
      await until(() => quiet(desk), "told after");
      for (const name of names) {
        const own = way.sent.filter(({ to }) => to === name);
        assert.equal(own.length, 2, `${name}: ${own.map(({ subject }) => subject).join(" | ")}`);
        assert.match(own[0]?.subject ?? "", /^Panne/);
        assert.match(own[1]?.text ?? "", /étendue a changé[^]*terminée/);
        assert.match(own[1]?.subject ?? "", /autre panne/);
      }
      assert.ok(tries < 60 + 30 * 5, `${tries} tries while the line was gone`);
      console.log(`line gone: 30 people, ${way.sent.length} messages, ${way.tries} tries in all`);
    } finally {
      await desk.close();
    }
  });

  it("a provider that hangs delays the others by less than a second, and its own are sent by the next", async () => {
    // Takes connections and never says a word.
    const sockets: { destroy(): void }[] = [];
    const mute = createServer((socket) => void sockets.push(socket));
    await new Promise<void>((resolve) => mute.listen(0, "127.0.0.1", resolve));
    const sink = await smtpSink();
    const limits2 = { CONNECT_MS_MAX: 2000, SILENCE_MS_MAX: 2000, MESSAGE_MS_MAX: 3000 };
    const silent = (mute.address() as AddressInfo).port;
    const sound = await openMailDesk({ relays: [sink.port], limits2 });
    const desk = await openMailDesk({ relays: [silent, sink.port], limits2 });
    /** When each of 40 had it, in ms, soonest first. */
    const times = async (one: MailDesk, incident: string): Promise<readonly number[]> => {
      const before = sink.caught.length;
      const began = Date.now();
      await one.tell({ incident: asIncidentId(incident) });
      await until(() => quiet(one), "all told", 60_000);
      const own = sink.caught.slice(before);
      assert.equal(new Set(own.map(({ to }) => to)).size, 40);
      return own.map(({ at }) => at - began).toSorted((a, b) => a - b);
    };
    /** How much later the one of a rank has it; the best of three, as a busy machine may delay either. */
    let rounds = 0;
    const later = async (without: MailDesk, hanging: MailDesk, rank: number): Promise<number> => {
      let best = Number.POSITIVE_INFINITY;
      for (let tries = 0; tries < 3 && best >= 1000; tries++) {
        rounds += 1;
        const floor = (await times(without, `i-sound${rounds}`)).at(-1) ?? 0;
        const had = (await times(hanging, `i-${rounds}`))[rank] ?? 0;
        best = Math.min(best, had - floor);
        // After a while one message tries it again.
        hanging.later(10 * MINUTE);
      }
      return best;
    };
    try {
      for (const one of [sound, desk]) {
        for (let n = 0; n < 40; n++) await one.subscribe(`h${n}@example.org`);
        await until(() => quiet(one), "invitations", 20_000);
      }
      // Nothing is known of the ways: the first one takes what it can and answers nothing. The others
      // are those that no hanging connection holds: 8 at first, then the one that tries.
      const fresh = await later(sound, desk, 31);
      const again = await later(sound, desk, 38);
      console.log(
        `hanging provider: the others of 40 have it ${fresh} ms later than without it, ${again} ms once it is known`,
      );
      assert.ok(fresh < 1000, `${fresh} ms later than without`);
      assert.ok(again < 1000, `${again} ms later than without`);
    } finally {
      await sound.close();
      await desk.close();
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => mute.close(resolve));
      await sink.close();
    }
  });

  it("a small audience does not wait for a large one, and is told while that goes on", async () => {
    const way = new FakeWay("slow", async () => {
      await new Promise((resolve) => setTimeout(resolve, 4));
      return taken;
    });
    const desk = await openMailDesk({ ways: [way] });
    try {
      const LARGE = 1200;
      for (let n = 0; n < LARGE; n++)
        await desk.subscribe(`l${n}@example.org`, { operator: "voo" });
      await desk.subscribe("small@example.org", { operator: "proximus", area: "BE-53053" });
      await until(() => quiet(desk), "invitations", 30_000);
      way.sent.length = 0;
      await desk.tell({
        operator: "voo" as never,
        services: [],
        reach: [],
        incident: asIncidentId("large"),
      });
      await until(() => way.sent.length > 50, "the large one is under way");
      const began = Date.now();
      await desk.tell({ incident: asIncidentId("little") });
      const small = (): number =>
        way.sent.findIndex(({ to, subject }) => to === "small@example.org" && /Prox/.test(subject));
      await until(() => small() >= 0, "the small one", 60_000);
      const waited = Date.now() - began;
      const before = small();
      console.log(`a small audience: told after ${waited} ms and ${before} of ${LARGE} others`);
      // However slow the machine is: it stands behind few, and not behind the large one.
      assert.ok(before < LARGE - 100, `${before} of ${LARGE} were told before it`);
      await until(() => quiet(desk), "all");
      assert.equal(way.sent.length, LARGE + 1);
    } finally {
      await desk.close();
    }
  });

  it("signs what it sends, the one-click header included, so that a receiver can check it", async () => {
    const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const key = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
    const published = publicKey.export({ type: "spki", format: "der" }).toString("base64");
    const sink = await smtpSink();
    const dkim = { domain: "desk.test", selector: "v1", key };
    const desk = await openMailDesk({ ways: [new RelayWay(relayOf(sink.port), dkim)] });
    try {
      await desk.subscribe("signed@example.org");
      await desk.tell();
      await until(
        () => sink.caught.some(({ mail }) => mail.subject?.startsWith("Panne") === true),
        "told",
      );
      const told = sink.caught.find(({ mail }) => mail.subject?.startsWith("Panne") === true);
      assert.match(told?.header("dkim-signature") ?? "", /list-unsubscribe-post/i);
      const resolver = dnsOf({
        "v1._domainkey.desk.test TXT": [`v=DKIM1; k=rsa; p=${published}`],
        "_dmarc.desk.test TXT": ["v=DMARC1; p=reject"],
      });
      const envelope = { mailFrom: told?.from ?? "", ip: "192.0.2.7", helo: "relay.test" };
      assert.equal(await verdictOf(Buffer.from(told?.raw ?? ""), envelope, resolver), "pass");
    } finally {
      await desk.close();
      await sink.close();
    }
  });

  it("a disk that refuses for a while loses no answer", async () => {
    let broken = false;
    const way = new FakeWay("main", () => taken);
    const desk = await openMailDesk({
      ways: [way],
      wrap: (journal) => ({
        ...journal,
        append: (drafts, options) =>
          broken ? Promise.reject(new Error("disk full")) : journal.append(drafts, options),
        follow: (from, signal) => journal.follow(from, signal),
        read: (from, to, limit) => journal.read(from, to, limit),
        find: (key) => journal.find(key),
        decisions: (from) => journal.decisions(from),
        head: () => journal.head(),
        close: () => journal.close(),
      }),
    });
    try {
      for (let n = 0; n < 20; n++) await desk.subscribe(`d${n}@example.org`);
      await until(() => quiet(desk), "invitations");
      way.sent.length = 0;
      await desk.tell();
      broken = true;
      setTimeout(() => {
        broken = false;
      }, 700);
      await until(() => way.sent.length >= 20 && quiet(desk), "all told");
      await until(() => desk.store.mail.ledger(1)[0]?.counts.accepted === 20, "all written down");
    } finally {
      await desk.close();
    }
  });
});
