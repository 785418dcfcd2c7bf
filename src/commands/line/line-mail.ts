import { recordsOf, type LineFile } from "../../lines/line-file.ts";
import { mailParty, type MailKnown } from "../../lines/mail-party.ts";
import { asLineFileId } from "../../model/ids.ts";
import type { Instant, LineFileId } from "../../model/ids.ts";
import type { LineParty, MailTrace } from "../../model/line-record.ts";
import type { LineFileView } from "../../store/queries/line-files.ts";
import type { CommandDeps } from "../deps.ts";
import { sameSecret } from "../secrets.ts";
import { appendRecord } from "./append-record.ts";
import { readLineFile } from "./find-file.ts";
import { LINE_MAILS_DAY_MAX, LINE_NUMBER_CHARS_MAX, LINE_WORDS_CHARS_MAX } from "./limits.ts";

const DAY_MS = 86_400_000;
const TAG_CHARS = 16;
/** Letters and digits alone, since servers change case: the file's id and a tag nobody can make up. */
const TAG = /\+d([0-9a-f]{24})x([0-9a-f]{16})@/i;

const tagOf = (
  { secrets }: Pick<CommandDeps, "secrets">,
  file: LineFileId,
  entry: string,
): string =>
  Buffer.from(secrets.tag("line-mail", `${file} ${entry}`))
    .toString("hex")
    .slice(0, TAG_CHARS);

/** The newest wish for an address: it holds until it is taken back or the next one. */
const wishOf = (file: LineFile): string | null => {
  const wish = recordsOf(file, "mail_address").at(-1);
  return wish === undefined || !wish.body.open ? null : wish.id;
};

/** Where mails for the diary go; null: the owner asked for none, or this desk takes no mail. */
export function mailAddressOf(
  deps: Pick<CommandDeps, "secrets">,
  {
    row,
    file,
    inbox,
  }: {
    readonly row: Pick<LineFileView, "file">;
    readonly file: LineFile;
    readonly inbox: string | null;
  },
): string | null {
  const wish = wishOf(file);
  if (wish === null || inbox === null) return null;
  const id = Buffer.from(row.file.slice(1), "base64url").toString("hex");
  return inbox.replace(/@(?=[^@]*$)/, `+d${id}x${tagOf(deps, row.file, wish)}@`);
}

export interface DiaryAddress {
  readonly row: LineFileView;
  readonly file: LineFile;
}

/** The diary that one of these addresses belongs to; null: none, or one that holds no longer. @throws DeskError `unavailable` */
export async function diaryOf(
  deps: CommandDeps,
  addresses: readonly string[],
): Promise<DiaryAddress | null> {
  for (const address of addresses) {
    const [, id = "", tag = ""] = TAG.exec(address) ?? [];
    if (id === "") continue;
    const name = asLineFileId(`f${Buffer.from(id, "hex").toString("base64url")}`);
    const row = deps.store.lineFiles.byId(name);
    if (row === null || row.erased) continue;
    const file = await readLineFile(deps, row);
    const wish = wishOf(file);
    if (wish !== null && sameSecret(tag.toLowerCase(), tagOf(deps, name, wish)))
      return { row, file };
  }
  return null;
}

export interface DiaryMail {
  readonly from: string | null;
  readonly recipients: readonly string[];
  /** The subject and what was written above what is quoted; the whole, where an earlier mail stands in it. */
  readonly text: string;
  readonly body: string;
  readonly sentAt: Instant;
  /** Unique to the mail. */
  readonly id: string;
  readonly auth: MailTrace["auth"];
  readonly automatic: boolean;
}

/** What the desk and the diary know of addresses. */
function knownOf(deps: CommandDeps, file: LineFile): MailKnown {
  const addresses = new Map<string, LineParty>();
  for (const { body } of recordsOf(file, "contact"))
    if (body.number !== null && body.number.includes("@") && body.party !== "other")
      addresses.set(body.number.trim().toLowerCase(), body.party);
  const operatorDomains = new Set<string>();
  for (const id of deps.operators.ids())
    for (const domain of deps.operators.get(id)?.domains ?? []) operatorDomains.add(domain);
  const area = recordsOf(file, "business").at(-1)?.body.area ?? null;
  const name = area === null ? null : (deps.places.get(area)?.name ?? null);
  const commune = name?.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase() ?? null;
  return { operatorDomains, addresses, commune };
}

export type DiaryMailKept = { readonly id: string } | "crowded";

/**
 * A mail becomes an entry of the diary it was sent to: with whom, which way, its words, its sender's address,
 * and how far that can be believed. The same mail again is the same entry.
 * @throws DeskError `unavailable`, `gone`, `conflict` (the file is full)
 */
export async function keepDiaryMail(
  deps: CommandDeps,
  { row, file }: DiaryAddress,
  mail: DiaryMail,
): Promise<DiaryMailKept> {
  const now = deps.clock();
  const today = recordsOf(file, "contact").filter(
    ({ body, writtenAt }) => body.mail !== undefined && now - writtenAt < DAY_MS,
  );
  if (today.length >= LINE_MAILS_DAY_MAX) return "crowded";
  const { party, direction, address } = mailParty(mail, knownOf(deps, file));
  const body = {
    kind: "contact",
    by: "mail",
    party,
    direction,
    reached: false,
    who: null,
    number: address?.slice(0, LINE_NUMBER_CHARS_MAX) ?? null,
    waitedMinutes: null,
    words: mail.text.slice(0, LINE_WORDS_CHARS_MAX) || null,
    mail: { auth: mail.auth, automatic: mail.automatic },
  } as const;
  const key = `mail:${mail.id}`;
  // Who reads it differs as entries are added: the same mail is known by its id alone.
  const asked = ["mail", mail.id];
  return appendRecord(deps, { file: row.file, key, at: mail.sentAt, body, asked });
}
