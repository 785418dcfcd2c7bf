// Mails forwarded to a diary's own address become its entries.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import nodemailer from "nodemailer";
import sharp from "sharp";
import { type ReceiveDeps, receiveMail } from "../src/channels/email/receive.ts";
import { openSmtpIntake, type SmtpIntake } from "../src/channels/email/smtp-intake.ts";
import { LINE_MAILS_DAY_MAX } from "../src/commands/line/limits.ts";
import { openTestDesk, postForm, type TestDesk } from "./_desk.ts";

const INBOX = "alert@desk.test";
const DAY = 86_400_000;

let desk: TestDesk;
let intake: SmtpIntake;
const troubles: string[] = [];
before(async () => {
  desk = await openTestDesk({ inbox: INBOX });
  const deps: ReceiveDeps = {
    commands: desk.commands,
    ours: [INBOX],
    verdict: () => Promise.resolve("none"),
    onTrouble: (message) => troubles.push(message),
  };
  intake = await openSmtpIntake(
    {
      inbox: INBOX,
      clock: desk.commands.clock,
      limits: { PER_SENDER_HOUR_MAX: 1000 },
      onTrouble: (message) => troubles.push(message),
      receive: (incoming) => receiveMail(deps, incoming),
    },
    { host: "127.0.0.1", port: 0 },
  );
});
after(async () => {
  await intake.close();
  await desk.close();
});

async function openFile(place = "Charleroi"): Promise<string> {
  const opened = await postForm(`${desk.url}/line/open`, { name: "Fot", place });
  return opened.headers.get("location") ?? "";
}
const add = async (path: string, fields: Readonly<Record<string, string>>): Promise<void> => {
  assert.equal((await postForm(`${desk.url}${path}/records`, fields)).status, 303);
};
const addressOf = async (path: string): Promise<string | null> =>
  /<code>(alert\+[\w.]+@desk\.test)<\/code>/.exec(
    await (await fetch(`${desk.url}${path}/share`)).text(),
  )?.[1] ?? null;
async function withAddress(): Promise<{ path: string; to: string }> {
  const path = await openFile();
  await add(path, { kind: "mail_address" });
  return { path, to: (await addressOf(path)) ?? "" };
}

interface Mail {
  readonly from: string;
  readonly to?: string;
  readonly cc?: string;
  readonly subject?: string;
  readonly text: string;
  readonly messageId?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly attachments?: object[];
}
async function send(rcpt: string, mail: Mail): Promise<void> {
  const transport = nodemailer.createTransport({
    host: "127.0.0.1",
    port: intake.port,
    secure: false,
    ignoreTLS: true,
  });
  const from = /[\w.+-]+@[\w.-]+/.exec(mail.from)?.[0] ?? "";
  const date = new Date(desk.commands.clock());
  const envelope = { from, to: rcpt };
  await transport.sendMail({ to: rcpt, date, ...(mail as object), envelope });
  await desk.store.reached((await desk.journal.head()).seq);
}
interface Entry {
  readonly [name: string]: unknown;
}
const mailsOf = async (path: string): Promise<readonly Entry[]> => {
  const diary = (await (await fetch(`${desk.url}${path}/diary.json`)).json()) as {
    entries: Entry[];
  };
  return diary.entries.filter(({ kind, by }) => kind === "contact" && by === "mail");
};
const seen = ({ party, direction, number }: Entry): unknown[] => [party, direction, number];

const inOrder = (rows: readonly (readonly unknown[])[]): readonly string[] =>
  rows.map((row) => row.join(" ")).toSorted((a, b) => a.localeCompare(b));

test("there is no address before it is asked for, and a new one ends the old", async () => {
  const path = await openFile();
  assert.equal(await addressOf(path), null);
  await add(path, { kind: "mail_address" });
  const first = (await addressOf(path)) ?? "";
  assert.match(first, /^alert\+d[0-9a-f]{24}x[0-9a-f]{16}@desk\.test$/);
  await add(path, { kind: "mail_address" });
  const second = (await addressOf(path)) ?? "";
  assert.notEqual(second, first);
  const mail = { from: "me@plain.test", text: "words of mine", subject: "x" };
  await send(first, mail);
  await send(first.replace(/x[0-9a-f]{16}@/, `x${"0".repeat(16)}@`), mail);
  assert.equal((await mailsOf(path)).length, 0, "neither the old one nor a made up one");
  await send(second.toUpperCase(), mail);
  assert.equal((await mailsOf(path)).length, 1, "servers change case");
  await add(path, { kind: "mail_address", open: "no" });
  assert.equal(await addressOf(path), null);
  await send(second, { ...mail, text: "too late" });
  assert.equal((await mailsOf(path)).length, 1);
});

test("a mail is an entry with its party and its way, once, in four languages of forwarding", async () => {
  const { path, to } = await withAddress();
  const me = "Me <boss@orange.fr>";
  const mails: readonly (readonly [Mail, readonly unknown[]])[] = [
    [
      { from: me, to: "sav@proximus.be", cc: to, subject: "Panne", text: "Rien ne marche." },
      ["operator", "out", "sav@proximus.be"],
    ],
    [
      { from: "Proximus <noreply@mail.proximus.be>", to, subject: "Ticket", text: "Bien reçu." },
      ["operator", "in", "noreply@mail.proximus.be"],
    ],
    [
      {
        from: me,
        to,
        subject: "Tr: Votre demande",
        text: "\n\n---------- Message transféré ---------\nDe : Mairie <contact@charleroi.be>\nDate : lun. 16 juil. 2018\nObjet : Votre demande\nÀ : boss@orange.fr\n\nNous transmettons.",
      },
      ["town", "in", "contact@charleroi.be"],
    ],
    [
      {
        from: me,
        to,
        subject: "WG: Schaden",
        text: "Zur Akte.\n\nVon: boss@orange.fr\nGesendet: Montag, 16. Juli 2018\nAn: schaden@axa.de\nBetreff: Schaden\n\nSeit 10 Tagen.",
      },
      ["insurer", "out", "schaden@axa.de"],
    ],
    [
      {
        from: me,
        to,
        subject: "Fwd: case",
        text: "Begin forwarded message:\n\n> From: Desk <plainte@mediateurtelecom.be>\n> Subject: case\n> To: boss@orange.fr\n\nWe have it.",
      },
      ["mediator", "in", "plainte@mediateurtelecom.be"],
    ],
    [
      { from: me, to, subject: "Note", text: "A mailbox with an operator is not the operator." },
      ["other", "in", "boss@orange.fr"],
    ],
  ];
  for (const [mail] of mails) await send(to, { messageId: `<${mail.subject}@x.test>`, ...mail });
  const first = mails[0]?.[0];
  if (first !== undefined) await send(to, { messageId: "<Panne@x.test>", ...first });
  const found = await mailsOf(path);
  assert.deepEqual(
    inOrder(found.map(seen)),
    inOrder(mails.map(([, expected]) => expected)),
    "the same mail twice is one entry",
  );
  const town = found.find(({ party }) => party === "town");
  assert.match(String(town?.["words"]), /Nous transmettons/, "what is forwarded is kept");
});

test("an address the diary knows keeps its party; what a program wrote is no answer", async () => {
  const { path, to } = await withAddress();
  await add(path, {
    kind: "contact",
    by: "mail",
    party: "works_company",
    direction: "out",
    number: "dupont@travaux.test",
    words: "Vous avez coupé notre ligne.",
  });
  desk.later(3 * DAY);
  await send(to, {
    from: "dupont@travaux.test",
    subject: "Réponse automatique",
    text: "Je suis absent.",
    headers: { "auto-submitted": "auto-replied" },
  });
  const [, automatic] = await mailsOf(path);
  assert.deepEqual(seen(automatic ?? {}), ["works_company", "in", "dupont@travaux.test"]);
  const page = async (): Promise<string> =>
    (await (await fetch(`${desk.url}${path}`)).text()).replaceAll(/[\u00A0\u202F]/g, " ");
  assert.match(await page(), /Entreprise de travaux : sans réponse depuis 3 jours/);
  await send(to, { from: "dupont@travaux.test", subject: "Re: ligne", text: "Nous venons mardi." });
  assert.doesNotMatch(await page(), /sans réponse/);
});

test("photos of a mail are entries too, what is beyond a day's measure is left out, and nothing is answered", async () => {
  const { path, to } = await withAddress();
  const content = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#222" } })
    .jpeg()
    .toBuffer();
  const attachments = [{ filename: "box.jpg", content, contentType: "image/jpeg" }];
  const head = (await desk.journal.head()).seq;
  await send(to, { from: "me@plain.test", subject: "Photo", text: "the box", attachments });
  const kinds = (await desk.journal.read(head + 1, head + 9)).map(({ body }) => body.kind);
  assert.deepEqual(kinds, ["line_record", "line_record"], "no report, no acknowledgement");
  for (let count = 1; count < LINE_MAILS_DAY_MAX; count += 1)
    await send(to, { from: "me@plain.test", subject: `${count}`, text: "again" });
  assert.equal((await mailsOf(path)).length, LINE_MAILS_DAY_MAX);
  await send(to, { from: "me@plain.test", subject: "one too many", text: "again" });
  assert.equal((await mailsOf(path)).length, LINE_MAILS_DAY_MAX);
  assert.match(troubles.at(-1) ?? "", /more mails in a day/);
  desk.later(DAY);
  await send(to, { from: "me@plain.test", subject: "the next day", text: "again" });
  assert.equal((await mailsOf(path)).length, LINE_MAILS_DAY_MAX + 1);
  await postForm(`${desk.url}${path}/erase`, { confirm: "1" });
  const before = (await desk.journal.head()).seq;
  await send(to, { from: "me@plain.test", subject: "after", text: "erased" });
  const after = (await desk.journal.read(before + 1, before + 9)).map(({ body }) => body.kind);
  assert.ok(!after.includes("line_record"), "an erased file takes nothing");
});
