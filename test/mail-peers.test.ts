import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, it } from "node:test";
import { sleep } from "../src/app/sleep.ts";
import { ImapIntake } from "../src/channels/email/imap-intake.ts";
import { receiveMail, type ReceiveDeps, type Received } from "../src/channels/email/receive.ts";
import { openSmtpIntake } from "../src/channels/email/smtp-intake.ts";
import { FROM, openMailDesk, until } from "./_mail-desk.ts";
import type { MailDesk } from "./_mail-desk.ts";
import { hasDovecot, hasPostfix, startDovecot, startGreylist, startPostfix } from "./_peers.ts";
import { temporaryFolder } from "./_running-desk.ts";
import { smtpSink } from "./_smtp-sink.ts";

const CLI = join(import.meta.dirname, "..", "vigie.mjs");

const receiving = (
  desk: MailDesk,
  received: Received[],
): ((incoming: Parameters<typeof receiveMail>[1]) => Promise<Received>) => {
  const deps: ReceiveDeps = {
    commands: desk.commands,
    ours: [FROM],
    verdict: () => Promise.resolve("none"),
    onTrouble: (message) => (desk.troubles as string[]).push(message),
  };
  return async (incoming) => {
    const found = await receiveMail(deps, incoming);
    received.push(found);
    return found;
  };
};

describe("real mail servers", () => {
  it(
    "Postfix: greylisted and deferred ones arrive later, refused ones bounce at once or by a real notice",
    { skip: !hasPostfix && "Postfix is not installed, or this is not root", timeout: 120_000 },
    async () => {
      // The far side, behind Postfix.
      const far = await smtpSink((to, tries) => {
        if (to.startsWith("gone")) return { code: 550, message: "5.1.1 no such user here" };
        if (to.startsWith("slow") && tries < 2) return { code: 452, message: "4.2.2 try later" };
        return null;
      });
      const grey = await startGreylist(1);
      const received: Received[] = [];
      const late: { receive?: ReturnType<typeof receiving> } = {};
      const intake = await openSmtpIntake(
        {
          inbox: FROM,
          clock: Date.now,
          onTrouble: (message) => console.error(message),
          receive: (incoming) => late.receive?.(incoming) ?? Promise.reject(new Error("not open")),
        },
        { host: "127.0.0.1", port: 0 },
      );
      const postfix = await startPostfix({
        next: far.port,
        desk: intake.port,
        policy: grey.port,
        access: { "never@example.org": "550 5.1.1 unknown here" },
      });
      const desk = await openMailDesk({ relays: [postfix.port] });
      late.receive = receiving(desk, received);
      try {
        const names = ["anne", "grey", "slow", "gone", "never"];
        for (const name of names) await desk.subscribe(`${name}@example.org`);
        await until(() => desk.state().inFlight === 0, "invitations");
        const cause = await desk.tell();
        const { mail } = desk.store;
        const stateOf = (name: string): string => {
          const number = names.indexOf(name) + 1;
          return mail.delivery(cause, number)?.state ?? "queued";
        };
        await until(
          () =>
            ["accepted", "deferred", "bounced"].every((one) =>
              names.some((name) => stateOf(name) === one),
            ),
          "answers",
          30_000,
        );
        assert.equal(stateOf("grey"), "deferred", postfix.log());
        assert.equal(stateOf("never"), "bounced");
        assert.match(mail.delivery(cause, 5)?.answer ?? "", /5\.1\.1/);
        // The real notice of a message that Postfix had taken.
        await until(() => stateOf("gone") === "bounced", `the bounce\n${postfix.log()}`, 30_000);
        assert.match(mail.delivery(cause, 4)?.answer ?? "", /5\.1\.1/);
        assert.ok(received.some((one) => one.kind === "receipt" && one.outcome === "bounced"));
        assert.ok(
          (mail.person(4)?.suppressedUntil ?? 0) > Date.now(),
          "a dead address is left alone",
        );
        desk.later(2 * 60_000);
        await until(() => stateOf("grey") === "accepted", "the greylisted one");
        const notices = (): readonly string[] =>
          far.caught
            .filter((one) => one.mail.subject?.startsWith("Panne"))
            .map(({ to }) => to.split("@")[0] ?? "");
        await until(
          () => ["anne", "grey", "slow"].every((name) => notices().includes(name)),
          `arrivals: ${notices().join()}`,
          30_000,
        );
        const ids = far.caught
          .filter(({ to }) => to.startsWith("anne"))
          .map((one) => one.mail.messageId);
        assert.equal(new Set(ids).size, ids.length);
        console.log(
          `Postfix: ${names.map((name) => `${name} ${stateOf(name)}`).join(", ")}; grey asked ${grey.seen.get("grey@example.org") ?? 0} times`,
        );
      } finally {
        await desk.close();
        await postfix.stop();
        await intake.close();
        await grey.close();
        await far.close();
      }
    },
  );

  it(
    "mail-check hands a message to a real server, and says what to do about what it finds",
    { skip: !hasPostfix && "Postfix is not installed, or this is not root", timeout: 120_000 },
    async () => {
      const far = await smtpSink();
      const grey = await startGreylist(0);
      const access = { "never@example.org": "550 5.1.1 unknown here" };
      const postfix = await startPostfix({
        next: far.port,
        desk: far.port,
        policy: grey.port,
        access,
      });
      const folder = temporaryFolder();
      const check = async (to: string, port = postfix.port): Promise<[number, string]> => {
        const child = spawn(process.execPath, [CLI, "mail-check", "--to", to], {
          stdio: ["ignore", "pipe", "inherit"],
          env: {
            ...process.env,
            VIGIE_LANG: "en",
            VIGIE_DATA: folder.path,
            VIGIE_ORIGIN: "https://desk.test",
            VIGIE_MAIL_FROM: FROM,
            VIGIE_MAIL_RELAY: `smtp://127.0.0.1:${port}?name=main`,
          },
        });
        const out = text(child.stdout);
        const [code] = (await once(child, "exit")) as [number];
        return [code, await out];
      };
      try {
        const [code, good] = await check("anne@example.org");
        assert.match(good, /^ok +relay +main took the message: 250 2\.0\.0/m);
        // Nobody answers for desk.test: its records are to be put right.
        assert.equal(code, 1);
        assert.match(good, /SPF[^]*DKIM[^]*DMARC/);
        await until(() => far.caught.length === 1, `it arrives\n${postfix.log()}`, 60_000);
        assert.equal(far.caught[0]?.to, "anne@example.org");
        const [, refused] = await check("never@example.org");
        assert.match(refused, /^BAD +relay +main did not take[^]*5\.1\.1[^]*its answer says why/m);
        const [, nobody] = await check("anne@example.org", 1);
        assert.match(nobody, /^BAD +relay[^]*ECONNREFUSED[^]*Nothing listens there/m);
        console.log(good.trimEnd());
      } finally {
        await postfix.stop();
        await grey.close();
        await far.close();
        folder.remove();
      }
    },
  );

  it(
    "Dovecot: a mailbox is read, IDLE tells of a new mail within seconds, and what is unread after a break is read",
    { skip: !hasDovecot && "Dovecot is not installed, or this is not root", timeout: 120_000 },
    async () => {
      const desk = await openMailDesk();
      const received: Received[] = [];
      const dovecot = await startDovecot("vigie", "secret");
      const stop = new AbortController();
      const mailOf = (n: number): string =>
        `Return-Path: <w${n}@example.org>\r\nDelivered-To: ${FROM}\r\nReceived: from mx.example.org ([192.0.2.1]) by desk.test\r\nMessage-ID: <m${n}@example.org>\r\nFrom: w${n}@example.org\r\nTo: ${FROM}\r\nSubject: panne\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nProximus en panne à Charleroi, plus de tv ${n}\r\n`;
      dovecot.deliver(mailOf(0));
      const stop2 = new AbortController();
      const account = {
        host: "127.0.0.1",
        port: dovecot.port,
        secure: false,
        user: "vigie",
        pass: "secret",
        folder: "INBOX",
        verify: false,
        receive: receiving(desk, received),
        sleep,
        signal: stop.signal,
        onTrouble: (message: string) => void (desk.troubles as string[]).push(message),
      };
      const intake = new ImapIntake(account);
      let running = intake.run();
      try {
        await until(
          () => received.length === 1,
          `what was there: ${desk.troubles.join()} ${dovecot.log()}`,
          20_000,
        );
        // Nothing is asked of the server now but IDLE.
        await sleep(500, stop.signal);
        const began = Date.now();
        dovecot.deliver(mailOf(1));
        await until(() => received.length === 2, "told by IDLE", 20_000);
        const waited = Date.now() - began;
        // Nothing but IDLE would tell: there is no other look at the mailbox for minutes.
        assert.ok(waited < 20_000, `${waited} ms`);
        const kinds = received.map(({ kind }) => kind);
        assert.deepEqual(kinds, ["report", "report"]);
        stop.abort();
        await running;
        dovecot.deliver(mailOf(2));
        const again = new ImapIntake({ ...account, signal: stop2.signal });
        running = again.run();
        await until(() => received.length === 3, "what came meanwhile", 20_000);
        assert.equal(new Set(received.map((one) => one.kind === "report" && one.report)).size, 3);
        console.log(`Dovecot: a new mail was a report ${waited} ms after its delivery`);
      } finally {
        stop.abort();
        stop2.abort();
        await running;
        await dovecot.stop();
        await desk.close();
      }
    },
  );
});
