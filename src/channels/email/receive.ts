import { createHash } from "node:crypto";
import { acknowledge } from "../../commands/mail/acknowledge.ts";
import { recordReceipt } from "../../commands/mail/record-receipt.ts";
import { addPhoto } from "../../commands/add-photo.ts";
import { answerQuestion } from "../../commands/ask-witness.ts";
import { QUESTION_CHARS_MAX } from "../../commands/limits.ts";
import { answerReport } from "../../commands/answer-report.ts";
import type { CommandDeps } from "../../commands/deps.ts";
import { DeskError } from "../../commands/desk-error.ts";
import { type DiaryAddress, diaryOf, keepDiaryMail } from "../../commands/line/line-mail.ts";
import { addLinePhoto } from "../../commands/line/line-photos.ts";
import { forwardedIn } from "../../lines/mail-party.ts";
import { submitReport } from "../../commands/submit-report.ts";
import { PHOTOS_PER_REPORT_MAX } from "../../commands/photos/limits.ts";
import type { Actor } from "../../model/entry.ts";
import type { ReportId } from "../../model/ids.ts";
import type { AnswerStatus } from "../../model/vocabulary.ts";
import { cleanAnswer } from "../../outbox/recorder.ts";
import { readAnswer } from "../../reading/read-answer.ts";
import type { MailCause } from "../../store/mail-views.ts";
import { type Mark, readMark } from "./marks.ts";
import { parseMail, type ParsedMail } from "./parse-mail.ts";
import type { Envelope } from "./verdict.ts";

export interface Incoming extends Envelope {
  readonly raw: Uint8Array;
  /** Addresses of ours that it was sent to. */
  readonly rcptTo: readonly string[];
}

/** What a mail was. */
export type Received =
  | {
      readonly kind: "report";
      readonly report: ReportId;
      readonly photos: number;
      readonly auth: Verdict;
    }
  | { readonly kind: "answer"; readonly report: ReportId; readonly status: AnswerStatus | null }
  | {
      readonly kind: "receipt";
      readonly outcome: "bounced" | "delivered" | "complained" | "canary";
    }
  /** An entry of the diary of a business's lines. */
  | { readonly kind: "diary"; readonly photos: number }
  | {
      readonly kind: "ignored";
      readonly why: "automatic" | "loop" | "empty" | "unreadable" | "crowded";
    };

export type Verdict = "pass" | "none" | "fail";

export interface ReceiveDeps {
  readonly commands: CommandDeps;
  /** Our own addresses: a mail from one of them has gone round. */
  readonly ours: readonly string[];
  readonly verdict: (raw: Uint8Array, envelope: Envelope) => Promise<Verdict>;
  /** A canary came back. */
  readonly onProof?: () => void;
  readonly onTrouble: (message: string) => void;
}

const WITNESS: Actor = { role: "witness", id: null };
/** A mail that was longer on its way counts as said when it came. */
const UNDERWAY_MS_MAX = 7 * 86_400_000;
const PHOTO_ONLY = "(photo)";

/** /24 of an IPv4 address, /64 of an IPv6 one. */
export function networkOf(ip: string | null): string | null {
  if (ip === null) return null;
  if (!ip.includes(":")) return ip.split(".").slice(0, 3).join(".");
  return ip.split(":").slice(0, 4).join(":");
}

const hashOf = (bytes: Uint8Array | string): string =>
  createHash("sha256").update(bytes).digest("base64url").slice(0, 32);

function markIn(deps: ReceiveDeps, mail: ParsedMail, rcptTo: readonly string[]): Mark | null {
  const { secrets } = deps.commands;
  return readMark(secrets, rcptTo.join(" ")) ?? readMark(secrets, mail.answersTo);
}

/** A bounce, a complaint, or a message that came back to us. */
async function receipt(
  deps: ReceiveDeps,
  mail: ParsedMail,
  mark: Mark | null,
): Promise<Received | null> {
  const { commands, onProof } = deps;
  const cause = mark === null ? null : commands.store.mail.cause(mark.cause);
  if (mark !== null && cause?.kind === "canary" && mail.report === null) {
    const proof = { ...mark, outcome: "delivered", by: "canary", answer: "" } as const;
    await recordReceipt(commands, proof);
    onProof?.();
    return { kind: "receipt", outcome: "canary" };
  }
  if (mail.report === null) return null;
  const about = mark ?? readMark(commands.secrets, mail.report.about);
  const { kind, answer } = mail.report;
  // One that nobody of ours was sent is no news; a delay is none either.
  if (about === null || kind === "delayed") return { kind: "ignored", why: "automatic" };
  const by = kind === "complained" ? "complaint" : "bounce";
  await recordReceipt(commands, { ...about, outcome: kind, by, answer: cleanAnswer(answer) });
  return { kind: "receipt", outcome: kind };
}

function statusOf(deps: ReceiveDeps, own: string): AnswerStatus | null {
  const { reader, clock, defaults } = deps.commands;
  if (own === "") return null;
  try {
    const context = { publishedAt: clock(), country: defaults.country, zone: defaults.zone };
    return readAnswer(own, reader.message(own, context));
  } catch {
    return readAnswer(own, null);
  }
}

async function answer(
  deps: ReceiveDeps,
  mail: ParsedMail,
  report: ReportId,
): Promise<Received | null> {
  const status = statusOf(deps, mail.own);
  if (status === null) return null;
  const { secrets } = deps.commands;
  try {
    await answerReport(deps.commands, WITNESS, {
      ref: { token: secrets.reportToken(report) },
      key: mail.messageId ?? hashOf(mail.own),
      said: { status },
    });
    return { kind: "answer", report, status };
  } catch (error) {
    // The report was erased: what they write now stands for itself.
    if (error instanceof DeskError && ["gone", "not_found"].includes(error.code)) return null;
    throw error;
  }
}

/** The words of a reply to a question; null once its report was erased, or without any. */
async function answerToQuestion(
  deps: ReceiveDeps,
  mail: ParsedMail,
  { report, question }: { readonly report: ReportId; readonly question: string },
): Promise<Received | null> {
  if (mail.own === "") return null;
  const ref = { token: deps.commands.secrets.reportToken(report) };
  const said = { answer: mail.own.slice(0, QUESTION_CHARS_MAX).toWellFormed() };
  try {
    await answerQuestion(deps.commands, WITNESS, { ref, question, said });
    return { kind: "answer", report, status: null };
  } catch (error) {
    if (error instanceof DeskError && ["gone", "not_found"].includes(error.code)) return null;
    throw error;
  }
}

/** What a reply to a notice takes for granted: that outage, in the place they asked about. */
function knownFrom(
  deps: ReceiveDeps,
  { cause, person }: { readonly cause: MailCause | null; readonly person: number },
  own: string,
): Readonly<Record<string, unknown>> {
  if (cause?.kind !== "notice") return {};
  const status = statusOf(deps, own);
  if (status === null) return {};
  const { operator, services } = cause.notice;
  const sought = deps.commands.store.mail.sought(person);
  const area = sought.find((row) => row.area !== null && row.operator !== null)?.area ?? null;
  return { operator, services, status, ...(area === null ? {} : { area }) };
}

async function photosOf(deps: ReceiveDeps, mail: ParsedMail, report: ReportId): Promise<number> {
  const { commands, onTrouble } = deps;
  if (commands.photos === undefined) return 0;
  let added = 0;
  for (const [number, bytes] of mail.photos.slice(0, PHOTOS_PER_REPORT_MAX).entries()) {
    try {
      const ref = { token: commands.secrets.reportToken(report) };
      await addPhoto(commands, WITNESS, { ref, number, bytes, position: false });
      added += 1;
    } catch (error) {
      if (error instanceof DeskError && error.code === "unavailable") throw error;
      onTrouble(`a photo of a mail was left out: ${String(error)}`);
    }
  }
  return added;
}

async function report(
  deps: ReceiveDeps,
  {
    mail,
    incoming,
    auth,
  }: { readonly mail: ParsedMail; readonly incoming: Incoming; readonly auth: Verdict },
  known: Readonly<Record<string, unknown>>,
): Promise<Received> {
  const { commands } = deps;
  const now = commands.clock();
  const text = mail.text === "" && mail.photos.length > 0 ? PHOTO_ONLY : mail.text;
  if (text === "") return { kind: "ignored", why: "empty" };
  const forged = auth === "fail";
  const from = mail.from;
  const sent = mail.sentAt ?? now;
  const saidAt = sent > now || now - sent > UNDERWAY_MS_MAX ? now : sent;
  const id = mail.messageId ?? hashOf(incoming.raw);
  const key = `mail:${hashOf(`${id} ${from ?? ""}`)}`;
  const said = { text, ...(from === null || forged ? {} : { contact: from }), ...known };
  const origin = {
    messageId: mail.messageId,
    auth,
    claimed: forged ? from : null,
    network: networkOf(incoming.ip),
  };
  const submitted = await submitOnce(deps, { key, said, saidAt, origin });
  const photos = await photosOf(deps, mail, submitted);
  if (from !== null && !forged) await acknowledge(commands, { report: submitted, address: from });
  return { kind: "report", report: submitted, photos, auth };
}

/** The same mail again, by another way or after a break, is the same report. */
async function submitOnce(
  { commands }: ReceiveDeps,
  input: {
    readonly key: string;
    readonly said: Readonly<Record<string, unknown>>;
    readonly saidAt: number;
    readonly origin: NonNullable<Parameters<typeof submitReport>[2]["mail"]>;
  },
): Promise<ReportId> {
  const { key, said, saidAt, origin } = input;
  try {
    const { fact } = await submitReport(commands, WITNESS, {
      key,
      source: "email",
      said,
      saidAt,
      lang: commands.defaults.lang,
      mail: origin,
    });
    return fact.report;
  } catch (error) {
    if (error instanceof DeskError && error.code === "conflict")
      return commands.secrets.reportId(key);
    throw error;
  }
}

/** The witness of an earlier mail who writes "it's back" in a new one, without answering any. */
async function earlierReport(deps: ReceiveDeps, mail: ParsedMail): Promise<ReportId | null> {
  const { commands } = deps;
  if (mail.from === null || statusOf(deps, mail.own) === null) return null;
  const context = {
    publishedAt: commands.clock(),
    country: commands.defaults.country,
    zone: commands.defaults.zone,
  };
  const reading = commands.reader.message(mail.reply ? mail.own : mail.text, context);
  // Who names an operator, a service or a place tells something of its own.
  if (reading.operator !== null || reading.services.length > 0 || reading.places.length > 0)
    return null;
  const witness = await commands.vault.witnessKey(`mail:${mail.from}`, commands.clock());
  return commands.store.mail.lastReportOf(witness, commands.clock() - UNDERWAY_MS_MAX);
}

const isOwn = (deps: ReceiveDeps, address: string): boolean =>
  deps.ours.includes(address.replace(/\+[^@]*@/, "@"));

/** Photos of a mail become entries of their own, as far as they are photos. */
async function diaryPhotos(
  deps: ReceiveDeps,
  {
    mail,
    diary,
    id,
  }: { readonly mail: ParsedMail; readonly diary: DiaryAddress; readonly id: string },
): Promise<number> {
  let added = 0;
  for (const [number, bytes] of mail.photos.slice(0, PHOTOS_PER_REPORT_MAX).entries())
    try {
      const key = `mail:${id}:${number}`;
      await addLinePhoto(deps.commands, { ...diary, key, said: {}, bytes });
      added += 1;
    } catch (error) {
      if (error instanceof DeskError && error.code === "unavailable") throw error;
      deps.onTrouble(`a photo of a mail into a diary was left out: ${String(error)}`);
    }
  return added;
}

/** What a business forwards, or sends and receives with the diary's address as a copy. Never answered. */
async function intoDiary(
  deps: ReceiveDeps,
  {
    mail,
    incoming,
    diary,
  }: {
    readonly mail: ParsedMail;
    readonly incoming: Incoming;
    readonly diary: DiaryAddress;
  },
): Promise<Received> {
  const now = deps.commands.clock();
  const id = hashOf(mail.messageId ?? incoming.raw);
  const sent = mail.sentAt ?? now;
  const kept = await keepDiaryMail(deps.commands, diary, {
    from: mail.from,
    recipients: mail.recipients.filter((address) => !isOwn(deps, address)),
    text: forwardedIn(mail.whole) === null ? mail.text : mail.whole,
    body: mail.whole,
    sentAt: sent > now || now - sent > UNDERWAY_MS_MAX ? now : sent,
    id,
    auth: await deps.verdict(incoming.raw, incoming),
    automatic: mail.automatic || mail.report !== null,
  });
  if (kept === "crowded") {
    deps.onTrouble("a diary was sent more mails in a day than it takes");
    return { kind: "ignored", why: "crowded" };
  }
  return { kind: "diary", photos: await diaryPhotos(deps, { mail, diary, id }) };
}

/**
 * One mail that came in. Everything it tells is durable when this resolves; it rejects with a
 * DeskError `unavailable` when it must be sent again.
 */
export async function receiveMail(deps: ReceiveDeps, incoming: Incoming): Promise<Received> {
  const mail = await parseMail(incoming.raw);
  if (mail === null) return { kind: "ignored", why: "unreadable" };
  const diary = mail.looping ? null : await diaryOf(deps.commands, incoming.rcptTo);
  if (diary !== null) return intoDiary(deps, { mail, incoming, diary });
  const mark = markIn(deps, mail, incoming.rcptTo);
  const told = await receipt(deps, mail, mark);
  if (told !== null) return told;
  if (mail.looping || (mail.from !== null && deps.ours.includes(mail.from)))
    return { kind: "ignored", why: "loop" };
  if (mail.automatic || incoming.mailFrom === "") return { kind: "ignored", why: "automatic" };
  const auth = await deps.verdict(incoming.raw, incoming);
  const { store } = deps.commands;
  const cause = mark === null ? null : store.mail.cause(mark.cause);
  const theirs =
    mark !== null && (cause?.kind === "census" || cause?.kind === "acknowledgement")
      ? store.mail.reportAt(mark.person)
      : auth === "fail" || mark !== null
        ? null
        : await earlierReport(deps, mail);
  if (theirs !== null) {
    const answered = await answer(deps, mail, theirs);
    if (answered !== null) return answered;
  }
  if (mark !== null && cause?.kind === "question") {
    const answered = await answerToQuestion(deps, mail, cause);
    if (answered !== null) return answered;
  }
  const known = mark === null ? {} : knownFrom(deps, { cause, person: mark.person }, mail.own);
  return report(deps, { mail, incoming, auth }, known);
}
