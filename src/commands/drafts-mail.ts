import PostalMime from "postal-mime";
import type { RawDraft } from "./draft.ts";
import { ownWords } from "./own-words.ts";

/** Parsing a mail may not take more memory than its own size a few times over. */
const MAIL_DEPTH_MAX = 20;
const HEADERS_BYTES_MAX = 256 * 1024;

const FROM_LINE = /^From \S+ .*\d{4}\s*$/;
const HEADER_LINE =
  /^(received|from|to|subject|date|message-id|return-path|delivered-to|mime-version):/i;

/** What begins like a mailbox or a single mail. */
export const looksLikeMail = (text: string): boolean => {
  const [first = "", second = ""] = text.split(/\r?\n/, 2);
  return FROM_LINE.test(first) || (HEADER_LINE.test(first) && /^(\s|[\w-]+:)/.test(second));
};

/** The mails of a mailbox (mboxrd), as bytes in a latin1 string; one mail stays one. */
export function splitMailbox(mailbox: string): readonly string[] {
  const mails: string[][] = [];
  let blank = true;
  for (const line of mailbox.split(/\r?\n/)) {
    if (blank && FROM_LINE.test(line)) mails.push([]);
    else {
      if (mails.length === 0) mails.push([]);
      mails.at(-1)?.push(line.replace(/^>(>*From )/, "$1"));
    }
    blank = line === "";
  }
  return mails.map((lines) => lines.join("\r\n")).filter((mail) => mail.trim() !== "");
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/** The words of an HTML mail; markup is thrown away, nothing of it is ever shown as markup. */
export const plainWords = (markup: string): string =>
  markup
    .replaceAll(/<(style|script|head)\b[^>]*>[^]*?<\/\1\s*>/gi, " ")
    .replaceAll(/<(br|\/p|\/div|\/tr|\/li)\b[^>]*>/gi, "\n")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(\w+);/g, (all, name: string) => ENTITIES[name.toLowerCase()] ?? all)
    .replaceAll(/&#(\d{1,7});/g, (all, code: string) => {
      const point = Number(code);
      return point > 0 && point < 0x110000 ? String.fromCodePoint(point) : all;
    });

const PREFIX = /^((re|fwd?|tr|aw|wg|antw|doorst)\s*:\s*)+/i;

/** Subject and words in one: the first often holds what the second takes for granted. */
export function textOf(subject: string, body: string): string {
  const bare = subject.replace(PREFIX, "").trim();
  return bare === "" || body.includes(bare) ? body : `${bare}\n${body}`.trim();
}

/** One mail (bytes in a latin1 string); null when it holds no words or cannot be read. */
export async function mailDraft(mail: string): Promise<RawDraft | null> {
  try {
    const parsed = await PostalMime.parse(Buffer.from(mail, "latin1"), {
      maxNestingDepth: MAIL_DEPTH_MAX,
      maxHeadersSize: HEADERS_BYTES_MAX,
    });
    const body = ownWords(parsed.text ?? plainWords(parsed.html ?? ""));
    const text = textOf(parsed.subject ?? "", body);
    if (text === "") return null;
    const header = (name: string): string =>
      parsed.headers
        .find(({ key }) => key === name)
        ?.value.toLowerCase()
        .trim() ?? "";
    const auto = header("auto-submitted");
    const at = parsed.date === undefined ? Number.NaN : Date.parse(parsed.date);
    return {
      text,
      saidAt: Number.isNaN(at) ? null : at,
      source: "email",
      witness: parsed.from?.address ?? null,
      automatic:
        (auto !== "" && auto !== "no") || /bulk|junk|auto_reply/.test(header("precedence")),
    };
  } catch {
    return null;
  }
}
