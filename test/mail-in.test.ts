import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { promisify } from "node:util";
import { createTransport } from "nodemailer";
import { loadKnowledge } from "../src/app/knowledge.ts";
import { receiveMail, type ReceiveDeps, type Received } from "../src/channels/email/receive.ts";
import { openSmtpIntake, type SmtpIntake } from "../src/channels/email/smtp-intake.ts";
import { verdictOf } from "../src/channels/email/verdict.ts";
import type { Reader } from "../src/commands/deps.ts";
import { askWitness, openQuestions } from "../src/commands/ask-witness.ts";
import { openWords } from "../src/commands/words.ts";
import type { ReportFact } from "../src/model/entry.ts";
import { asReportId } from "../src/model/ids.ts";
import { dnsOf } from "./_dns.ts";
import { FROM, openMailDesk, until } from "./_mail-desk.ts";
import type { MailDesk } from "./_mail-desk.ts";
import { photoOf } from "./_photos.ts";
import { smtpSink } from "./_smtp-sink.ts";
import type { Caught, SmtpSink } from "./_smtp-sink.ts";

const run = promisify(execFile);
const hasSwaks = existsSync("/usr/bin/swaks");
const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const dkimKey = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const published = publicKey.export({ type: "spki", format: "der" }).toString("base64");
/** bank.test signs and says that everything else is forged; plain.test says nothing. */
const resolver = dnsOf({
  "s1._domainkey.bank.test TXT": [`v=DKIM1; k=rsa; p=${published}`],
  "_dmarc.bank.test TXT": ["v=DMARC1; p=reject"],
  "bank.test TXT": ["v=spf1 -all"],
});

const realReader = (): Reader => {
  const { reader } = loadKnowledge();
  return {
    message: (text, context) => reader.read(text, context),
    statement: (text, context) => reader.readStatement(text, context),
    version: reader.version,
  };
};

describe("mail that comes in", () => {
  let sink: SmtpSink;
  let desk: MailDesk;
  let intake: SmtpIntake;
  const received: Received[] = [];
  const folder = mkdtempSync(join(tmpdir(), "vigie-mail-"));
  const send = (
    mail: Parameters<ReturnType<typeof createTransport>["sendMail"]>[0],
    signed = false,
  ): Promise<unknown> =>
    createTransport({
      host: "127.0.0.1",
      port: intake.port,
      ignoreTLS: true,
      ...(signed
        ? { dkim: { domainName: "bank.test", keySelector: "s1", privateKey: dkimKey } }
        : {}),
    }).sendMail({ to: FROM, ...mail });
  const last = (): Received => {
    const found = received.at(-1);
    assert.ok(found !== undefined, "nothing was received");
    return found;
  };
  const factOf = async (id: string): Promise<ReportFact> => {
    const body = (await desk.journal.find(`report:${id}`))?.body;
    assert.ok(body?.kind === "report");
    return body;
  };
  const reportOf = async (): Promise<ReportFact> => {
    const found = last();
    assert.equal(found.kind, "report", JSON.stringify(found));
    return factOf(found.kind === "report" ? found.report : "");
  };
  const answers = (id: string): readonly string[] =>
    desk.store.report(asReportId(id), desk.commands.clock())?.answers.map(({ status }) => status) ??
    [];
  const toWitness = (address: string): readonly Caught[] =>
    sink.caught.filter(({ to }) => to === address);

  before(async () => {
    sink = await smtpSink((to) =>
      to.startsWith("dead") ? { code: 550, message: "5.1.1 no such user" } : null,
    );
    desk = await openMailDesk({ relays: [sink.port], reader: realReader() });
    const deps: ReceiveDeps = {
      commands: desk.commands,
      ours: [FROM],
      verdict: (raw, envelope) => verdictOf(raw, envelope, resolver),
      onTrouble: (message) => (desk.troubles as string[]).push(message),
    };
    intake = await openSmtpIntake(
      {
        inbox: FROM,
        clock: desk.commands.clock,
        limits: { MAIL_BYTES_MAX: 1024 * 1024, PER_SENDER_HOUR_MAX: 6 },
        onTrouble: (message) => (desk.troubles as string[]).push(message),
        receive: async (incoming) => {
          const found = await receiveMail(deps, incoming);
          received.push(found);
          return found;
        },
      },
      { host: "127.0.0.1", port: 0 },
    );
  });
  after(async () => {
    await intake.close();
    await desk.close();
    await sink.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("is a report: read, sealed, with its photos, and answered once with the way to follow it", async () => {
    const photo = Buffer.from(await photoOf({ width: 60, height: 40 }));
    await send({
      from: "Jeanne <jeanne@plain.test>",
      subject: "Panne Proximus",
      text: "Plus de télé à Charleroi depuis 18h40.\n\n-- \nJeanne",
      attachments: [{ filename: "écran.jpg", content: photo, contentType: "image/jpeg" }],
    });
    const fact = await reportOf();
    assert.deepEqual(
      [fact.operator, fact.services, fact.area, fact.status, fact.source, fact.auth],
      ["proximus", ["tv"], "BE-52011", "down", "email", "none"],
    );
    assert.equal(last().kind === "report" ? (last() as { photos: number }).photos : 0, 1);
    const view = desk.store.report(fact.report, desk.commands.clock());
    assert.ok(view !== null);
    const words = await openWords(desk.commands, view);
    assert.equal(words?.contact, "jeanne@plain.test");
    assert.ok(
      !JSON.stringify(await desk.journal.read(1, 10_000)).includes("jeanne@plain"),
      "an address in the clear",
    );
    await until(() => toWitness("jeanne@plain.test").length === 1, "acknowledged");
    const [ack] = toWitness("jeanne@plain.test");
    assert.equal(ack?.from, "", "the null sender");
    assert.equal(ack?.header("auto-submitted"), "auto-replied");
    assert.match(ack?.header("in-reply-to") ?? "", /^<.+>$/);
    assert.match(ack?.mail.text ?? "", /Proximus[^]*https:\/\/desk\.test\/fr\/me\//);
    await send({
      from: "jeanne@plain.test",
      subject: "encore",
      text: "Proximus, plus de télé ici à Charleroi, et le voisin non plus.",
    });
    await until(() => desk.state().open.length === 0 && desk.state().inFlight === 0, "idle");
    assert.equal(toWitness("jeanne@plain.test").length, 1, "once a day");
  });

  it("the same mail twice is one report", async () => {
    const mail = {
      from: "twice@plain.test",
      messageId: "<one@plain.test>",
      text: "Proximus en panne à Mons",
    };
    await send(mail);
    await send(mail);
    const [first, second] = received.slice(-2);
    assert.deepEqual(first, second);
  });

  it("an answer to the acknowledgement is an answer, in the witness's own words", async () => {
    await send({ from: "an@plain.test", subject: "tv", text: "Geen tv meer bij Proximus in Mons" });
    const { report } = await reportOf();
    await until(() => toWitness("an@plain.test").length === 1, "acknowledged");
    const [ack] = toWitness("an@plain.test");
    const quoted = `Op ma 23 nov. 2026 om 10:00 schreef Vigie <${FROM}>:\n> ${ack?.mail.text?.replaceAll("\n", "\n> ") ?? ""}`;
    for (const [text, status] of [
      ["Nog steeds niet.", "down"],
      ["het werkt weer!", "up"],
    ] as const) {
      await send({
        from: "an@plain.test",
        subject: `Re: ${ack?.mail.subject ?? ""}`,
        inReplyTo: ack?.mail.messageId ?? "",
        text: `${text}\n\n${quoted}`,
      });
      assert.deepEqual(last(), { kind: "answer", report, status });
    }
    await until(() => answers(report).length === 2, "answers");
    // Without any reference, from the same address.
    await send({ from: "an@plain.test", subject: "Re: tv", text: "nog steeds niets" });
    assert.deepEqual(last(), { kind: "answer", report, status: "down" });
    // By Reply-To alone, as some programs drop every reference.
    const replyTo = ack?.mail.replyTo?.[0]?.address ?? "";
    assert.match(replyTo, /^alerte\+/);
    await send({ from: "an@plain.test", to: replyTo, subject: "x", text: "ça remarche" });
    assert.deepEqual(last(), { kind: "answer", report, status: "up" });
  });

  it("a question of the editors goes out by mail, and the words of its reply are the answer", async () => {
    await send({ from: "quai@plain.test", subject: "tv", text: "Plus de TV Proximus à Mons" });
    const { report } = await reportOf();
    const actor = { role: "editor", id: "e" } as const;
    const said = { question: "Le voyant est-il rouge ?" };
    await askWitness(desk.commands, actor, { ref: { report }, key: "mail-ask", said });
    const asked = (): Caught | undefined =>
      toWitness("quai@plain.test").find(({ mail }) => mail.text?.includes("rouge ?") === true);
    await until(() => asked() !== undefined, "asked");
    const to = asked()?.mail.replyTo?.[0]?.address ?? "";
    await send({ from: "quai@plain.test", to, subject: "Re", text: "Oui, il clignote." });
    assert.deepEqual(last(), { kind: "answer", report, status: null });
    await until(() => desk.store.questions(report)[0]?.answer !== null, "answered");
    const [one] = await openQuestions(desk.commands, report);
    assert.equal(one?.answer, "Oui, il clignote.");
  });

  it("a census goes out to those it asks, and its replies are answers", async () => {
    await send({
      from: "cens@plain.test",
      subject: "panne",
      text: "Proximus : plus d'internet à Mons",
    });
    const { report } = await reportOf();
    const census = { incident: "i-1" as never, statement: null, asked: [report] };
    const body = { kind: "census", census, cause: 1, rule: "census@1" } as const;
    await desk.journal.append([{ key: "census@1:1:0", actor: { role: "desk", id: null }, body }]);
    const asked = (): Caught | undefined =>
      toWitness("cens@plain.test").find(({ mail }) => mail.subject === "Est-ce revenu chez vous ?");
    await until(() => asked() !== undefined, "asked");
    await send({
      from: "cens@plain.test",
      to: asked()?.mail.replyTo?.[0]?.address ?? "",
      subject: "Re",
      text: "Toujours rien chez nous.",
    });
    assert.deepEqual(last(), { kind: "answer", report, status: "down" });
  });

  it("a witness whose mail comes back, or who complains of it, is left alone from then on", async () => {
    const { mail } = desk.store;
    let census = 100;
    /** Asks one report's witness; what became of it. */
    const ask = async (report: ReportFact["report"]): Promise<string> => {
      census += 1;
      const asks = { incident: "i-1" as never, statement: null, asked: [report] };
      const body = { kind: "census", census: asks, cause: 1, rule: "census@1" } as const;
      const [entry] = await desk.journal.append([
        { key: `census@1:1:${census}`, actor: { role: "desk", id: null }, body },
      ]);
      const cause = entry?.seq ?? 0;
      const person = mail.seqOf(report) ?? 0;
      const state = (): string | undefined => mail.delivery(cause, person)?.state;
      await until(() => ![undefined, "attempted"].includes(state()), "answered");
      return state() ?? "";
    };
    const write = async (from: string, n: number): Promise<ReportFact["report"]> => {
      await send({ from, subject: `p${n}`, text: `Proximus : plus d'internet à Mons, ${n}` });
      return (await reportOf()).report;
    };
    // Refused at once: the acknowledgement, and then nothing more is tried, whatever asks for it.
    const dead = await write("dead@plain.test", 1);
    const witness = (await factOf(dead)).witness ?? "";
    await until(() => mail.silentUntil(witness) > desk.commands.clock(), "the answer came back");
    assert.equal(await ask(dead), "withdrawn");
    await desk.subscribe("Dead@plain.test").catch(() => undefined);
    await until(() => mail.ledger(1)[0]?.counts.withdrawn === 1, "no invitation either");
    // Taken, and then it comes back, or its holder complains.
    const notices: Readonly<Record<string, string>> = {
      late: "delivery-status\r\n\r\nReporting-MTA: dns; mx.plain.test\r\n\r\nFinal-Recipient: rfc822; late@plain.test\r\nAction: failed\r\nStatus: 5.1.1\r\n",
      angry: "feedback-report\r\n\r\nFeedback-Type: abuse\r\nUser-Agent: test/1\r\nVersion: 1\r\n",
    };
    for (const [n, [name, part]] of Object.entries(notices).entries()) {
      const first = await write(`${name}@plain.test`, n + 2);
      assert.equal(await ask(first), "accepted");
      const asked = toWitness(`${name}@plain.test`).at(-1);
      const raw = `From: MAILER-DAEMON@plain.test\r\nTo: ${FROM}\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n--b\r\nContent-Type: message/${part}\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n${asked?.raw ?? ""}\r\n--b--\r\n`;
      await send({ envelope: { from: "", to: asked?.from ?? "" }, raw });
      assert.equal(last().kind, "receipt", JSON.stringify(last()));
      const written = toWitness(`${name}@plain.test`).length;
      await until(() => mail.ledger(1)[0]?.counts.accepted === undefined, "recorded");
      assert.equal(await ask(first), "withdrawn", name);
      assert.equal(await ask(await write(`${name}@plain.test`, n + 10)), "withdrawn", name);
      assert.equal(toWitness(`${name}@plain.test`).length, written, `${name} was written to again`);
    }
    // Others are not touched.
    assert.equal(await ask(await write("calm@plain.test", 20)), "accepted");
  });

  it("a forged sender is stored, weighs less, and is never written to", async () => {
    const text = "Proximus en panne totale à Charleroi, plus de télé";
    await send({ from: "victim@bank.test", subject: "a", text });
    const forged = await reportOf();
    await send({ from: "other@bank.test", subject: "b", text });
    const second = await reportOf();
    assert.equal(forged.auth, "fail");
    assert.notEqual(forged.report, second.report);
    assert.equal(forged.witness, second.witness, "one machine is one witness");
    await send({ from: "victim@bank.test", subject: "c", text }, true);
    const signed = await reportOf();
    assert.equal(signed.auth, "pass");
    assert.notEqual(signed.witness, forged.witness, "nobody is made a witness by others");
    const view = desk.store.report(forged.report, desk.commands.clock());
    assert.ok(view !== null);
    const words = await openWords(desk.commands, view);
    assert.deepEqual(
      [words?.contact, words?.claimed, words?.text?.includes("panne totale")],
      [null, "victim@bank.test", true],
    );
    await until(() => toWitness("victim@bank.test").length === 1, "the signed one is answered");
    await until(() => desk.state().inFlight === 0 && desk.state().open.length === 0, "idle");
    assert.equal(toWitness("other@bank.test").length, 0);
    // A claim in the mail's own headers changes nothing.
    await send({
      from: "other@bank.test",
      subject: "d",
      text,
      headers: { "Authentication-Results": "desk.test; dmarc=pass" },
    });
    assert.equal((await reportOf()).auth, "fail");
  });

  it("programs are never answered and make no report; what went round is cut", async () => {
    const before = (await desk.journal.head()).seq;
    const caught = sink.caught.length;
    const automatic = [
      { headers: { "Auto-Submitted": "auto-replied" } },
      { headers: { Precedence: "bulk" } },
      { headers: { "List-Id": "<news.plain.test>" } },
      { subject: "Réponse automatique : absent" },
      { from: "MAILER-DAEMON@plain.test" },
      { from: "no-reply@plain.test" },
      { envelope: { from: "", to: FROM } },
    ];
    for (const mail of automatic) {
      await send({
        from: "bot@plain.test",
        subject: "x",
        text: "Proximus en panne",
        ...mail,
      }).catch(() => undefined);
      assert.deepEqual(last(), { kind: "ignored", why: "automatic" }, JSON.stringify(mail));
    }
    await send({ from: FROM, subject: "x", text: "Proximus en panne" });
    assert.deepEqual(last(), { kind: "ignored", why: "loop" });
    assert.equal((await desk.journal.head()).seq, before);
    assert.equal(sink.caught.length, caught);
  });

  it("limits: per sender, by size, and only for its own address; refused for now loses nothing", async () => {
    const flood = (n: number): Promise<unknown> =>
      send({ from: "flood@plain.test", subject: `n${n}`, text: `Proximus en panne ${n}` });
    for (let n = 0; n < 6; n++) await flood(n);
    await assert.rejects(flood(6), /450|4\.7\.1/);
    await send({ from: "calm@plain.test", text: "Proximus en panne" });
    await assert.rejects(
      send({ from: "big@plain.test", text: "x".repeat(1_200_000) }),
      /552|5\.3\.4/,
    );
    await assert.rejects(send({ from: "a@plain.test", to: "else@desk.test", text: "x" }), /550/);
  });

  it("markup, formulas and broken MIME come out as words", async () => {
    await send({
      from: '"=cmd|x" <html@plain.test>',
      subject: "<b>x</b>\r\nBcc: evil@plain.test",
      html: "<script>alert(1)</script><p>Proximus en panne &agrave; <b>Mons</b></p>",
    });
    const fact = await reportOf();
    assert.equal(fact.operator, "proximus");
    const page = await fetch(`${desk.url}/fr/me/${desk.commands.secrets.reportToken(fact.report)}`);
    const text = await page.text();
    assert.ok(!text.includes("<script>alert") && !text.includes("<b>x</b>"));
    const raw = Buffer.from(
      `From: x@plain.test\r\nSubject: =?utf-8?B?broken\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=nope\r\n\r\nProximus en panne \xff\xfe\r\n`,
      "latin1",
    );
    await send({ envelope: { from: "x@plain.test", to: FROM }, raw });
    assert.equal(last().kind, "report");
  });

  it(
    "swaks: a photo with a UTF-8 name, and forged headers",
    { skip: !hasSwaks && "swaks is not installed" },
    async () => {
      const file = join(folder, "écran.jpg");
      writeFileSync(file, await photoOf({ width: 80, height: 60 }));
      const common = ["--server", `127.0.0.1:${intake.port}`, "--to", FROM, "--silent", "3"];
      await run("swaks", [
        ...common,
        "--from",
        "sw@plain.test",
        "--header",
        "Subject: Proximus",
        "--body",
        "Plus de télé à Mons",
        "--attach-type",
        "image/jpeg",
        "--attach",
        `@${file}`,
      ]);
      const found = last();
      assert.deepEqual([found.kind, found.kind === "report" && found.photos], ["report", 1]);
      await run("swaks", [
        ...common,
        "--from",
        "attacker@plain.test",
        "--header",
        "From: Bank <boss@bank.test>",
        "--header",
        "Received: from bank.test by desk.test",
        "--add-header",
        "DKIM-Signature: v=1; a=rsa-sha256; d=bank.test; s=s1; h=from; bh=AAAA; b=AAAA",
        "--body",
        "Proximus en panne à Charleroi",
      ]);
      assert.equal((await reportOf()).auth, "fail");
    },
  );
});
