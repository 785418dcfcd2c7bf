import PostalMime from "postal-mime";
import type { Email } from "postal-mime";
import { normalAddress } from "../../commands/mail/address.ts";
import { plainWords, textOf } from "../../commands/drafts-mail.ts";
import { ownWords } from "../../commands/own-words.ts";

/** Parsing may not take more than the mail's own size a few times over. */
const MAIL_DEPTH_MAX = 20;
const HEADERS_BYTES_MAX = 256 * 1024;
const PHOTO_TYPES = ["image/jpeg", "image/jpg", "image/png", "image/webp"];
const WORDS_CHARS_MAX = 5000;
const RECEIVED_MAX = 30;

/** A machine's report on another message: bounces (RFC 3464) and complaints (RFC 5965). */
export interface MachineReport {
  readonly kind: "bounced" | "delayed" | "delivered" | "complained";
  readonly answer: string;
  /** Headers of the message it is about, as far as it came along. */
  readonly about: string;
}

export interface ParsedMail {
  readonly from: string | null;
  readonly messageId: string | null;
  /** Its own and those it answers: In-Reply-To and References. */
  readonly answersTo: string;
  readonly sentAt: number | null;
  /** The sender's own words without what is quoted. */
  readonly own: string;
  /** It answers another mail: its subject is that one's. */
  readonly reply: boolean;
  /** The same under the subject, as a first message is read. */
  readonly text: string;
  /** The subject and the whole body, what is quoted or forwarded too. */
  readonly whole: string;
  /** To and Cc. */
  readonly recipients: readonly string[];
  readonly photos: readonly Uint8Array[];
  readonly report: MachineReport | null;
  /** Written by a program: never answered, and no report. */
  readonly automatic: boolean;
  /** It went round too often. */
  readonly looping: boolean;
}

const REPLY = /^\s*(re|aw|antw|sv|rép|ref)\s*:/i;

const headerOf = (mail: Email, name: string): string =>
  mail.headers.find(({ key }) => key === name)?.value.trim() ?? "";

const bytesOf = (content: unknown): Uint8Array => {
  if (typeof content === "string") return Buffer.from(content, "utf8");
  return content instanceof ArrayBuffer ? new Uint8Array(content) : (content as Uint8Array);
};

const textOfPart = (mail: Email, type: RegExp): string => {
  const part = mail.attachments.find(({ mimeType }) => type.test(mimeType));
  return part === undefined ? "" : Buffer.from(bytesOf(part.content)).toString("utf8");
};

const field = (text: string, name: string): string =>
  new RegExp(`^${name}:[ \\t]*(.*(?:\\r?\\n[ \\t]+.*)*)`, "im").exec(text)?.[1]?.trim() ?? "";

/** Null: no machine's report. */
function machineReport(mail: Email): MachineReport | null {
  const type = headerOf(mail, "content-type").toLowerCase();
  const original = /^(message\/(rfc822|global)|text\/rfc822-headers)/i;
  const about = `${textOfPart(mail, original)}\n${type.includes("multipart/report") ? "" : (mail.text ?? "")}`;
  const complaint = textOfPart(mail, /^message\/feedback-report/i);
  if (complaint !== "")
    return { kind: "complained", answer: field(complaint, "feedback-type"), about };
  const status = textOfPart(mail, /^message\/(global-)?delivery-status/i);
  if (status === "") return null;
  const action = field(status, "action").toLowerCase();
  const code = field(status, "status");
  const said = field(status, "diagnostic-code").replace(/^[\w-]+;\s*/, "");
  const answer = said.includes(code) ? said : `${code} ${said}`;
  if (action === "failed") return { kind: "bounced", answer, about };
  if (action === "delivered" || action === "relayed") return { kind: "delivered", answer, about };
  return { kind: "delayed", answer, about };
}

function isAutomatic(mail: Email): boolean {
  const auto = headerOf(mail, "auto-submitted").toLowerCase();
  if (auto !== "" && !auto.startsWith("no")) return true;
  if (/\b(bulk|junk|list|auto_reply)\b/i.test(headerOf(mail, "precedence"))) return true;
  const marks = [
    "list-id",
    "list-unsubscribe",
    "x-autoreply",
    "x-autorespond",
    "x-auto-reply",
    "feedback-id",
  ];
  if (marks.some((name) => headerOf(mail, name) !== "")) return true;
  if (
    /^(mailer-daemon|postmaster|no-?reply|do-?not-?reply|ne-?pas-?repondre)@/i.test(
      mail.from?.address ?? "",
    )
  )
    return true;
  // Out of office, where a program says it in the subject alone.
  return /^(automatic reply|out of office|réponse automatique|absence|automatisch antwoord|afwezig|automatische antwort|abwesenheit)/i.test(
    mail.subject ?? "",
  );
}

/** Recipients looked at; a mail to more of them is a circular. */
const RECIPIENTS_MAX = 50;

const addressesOf = (mail: Email): readonly string[] =>
  [...(mail.to ?? []), ...(mail.cc ?? [])]
    .slice(0, RECIPIENTS_MAX)
    .flatMap(({ address }) => normalAddress(address ?? "") ?? []);

/** Never throws for what a mail holds: what cannot be read is empty. */
export async function parseMail(raw: Uint8Array): Promise<ParsedMail | null> {
  let mail: Email;
  try {
    mail = await PostalMime.parse(raw, {
      maxNestingDepth: MAIL_DEPTH_MAX,
      maxHeadersSize: HEADERS_BYTES_MAX,
    });
  } catch {
    return null;
  }
  const body =
    mail.text === undefined || mail.text.trim() === "" ? plainWords(mail.html ?? "") : mail.text;
  const own = ownWords(body).toWellFormed().replaceAll("\0", "").slice(0, WORDS_CHARS_MAX);
  const subject = (mail.subject ?? "").toWellFormed().replaceAll("\0", "").replaceAll(/\s+/g, " ");
  const at = mail.date === undefined ? Number.NaN : Date.parse(mail.date);
  const id = mail.messageId?.trim() ?? "";
  return {
    from: normalAddress(mail.from?.address ?? ""),
    messageId: /^<[^<>\s]{1,300}>$/.test(id) ? id : null,
    answersTo: `${mail.inReplyTo ?? ""} ${mail.references ?? ""}`,
    sentAt: Number.isNaN(at) ? null : at,
    own,
    reply: REPLY.test(subject) || mail.inReplyTo !== undefined,
    text: textOf(subject, own).slice(0, WORDS_CHARS_MAX),
    whole: textOf(subject, body.toWellFormed().replaceAll("\0", "")).slice(0, WORDS_CHARS_MAX),
    recipients: addressesOf(mail),
    photos: mail.attachments
      .filter(({ mimeType }) => PHOTO_TYPES.includes(mimeType.toLowerCase()))
      .map(({ content }) => bytesOf(content)),
    report: machineReport(mail),
    automatic: isAutomatic(mail),
    looping: mail.headers.filter(({ key }) => key === "received").length > RECEIVED_MAX,
  };
}
