import { asLineFileId } from "../../model/ids.ts";
import type { Instant, LineFileId } from "../../model/ids.ts";
import { JournalError } from "../../journal/port.ts";
import type { LineFileView } from "../../store/queries/line-files.ts";
import type { CommandDeps } from "../deps.ts";
import { DeskError, Problems } from "../desk-error.ts";
import { failed } from "../failed.ts";
import { checkText, type RawFields } from "../fields.ts";
import { mailboxOf, normalAddress } from "../mail/address.ts";
import { base64url, hashOf, sameSecret } from "../secrets.ts";
import { ACCESS_FILES_MAX, ACCESS_LINK_MS, LINE_NUMBER_CHARS_MAX } from "./limits.ts";
import { OWNER } from "./open-file.ts";

const SECRET_BYTES = 24;
/** The file's random part, when it ends, and what only this desk can have made. */
const TOKEN = /^([\w-]{16})\.([0-9a-z]{1,9})\.([\w-]{22})$/;

/** Keyed hash of a mailbox: the same however its address is spelled. */
export const mailboxHash = (deps: Pick<CommandDeps, "secrets">, address: string): string =>
  deps.secrets.tag("line-mailbox", mailboxOf(address));

const tagOf = (
  { secrets }: Pick<CommandDeps, "secrets">,
  {
    file,
    until,
    mailbox,
  }: { readonly file: LineFileId; readonly until: string; readonly mailbox: string },
): string => secrets.tag("line-link", `${file} ${until} ${mailbox}`);

/**
 * The owner says at which mailbox a new address of the file may be asked for (`address`; empty: at none).
 * Only its keyed hash is kept. Resolves with the address in one form.
 * @throws DeskError `invalid`, `unavailable`
 */
export async function setAccess(
  deps: CommandDeps,
  { file }: LineFileView,
  raw: RawFields,
): Promise<{ readonly seq: number; readonly address: string | null }> {
  const problems = new Problems();
  const words = checkText(raw, { field: "address", max: LINE_NUMBER_CHARS_MAX }, problems);
  const address = words === null ? null : normalAddress(words);
  if (words !== null && address === null)
    problems.add({ field: "address", problem: "not_a_contact" });
  problems.refuse("address");
  const mailbox = address === null ? null : mailboxHash(deps, address);
  const body = { kind: "line_access", file, mailbox } as const;
  const key = `line_access:${file}:${deps.secrets.freshKey()}`;
  try {
    const [appended] = await deps.journal.append([{ key, actor: OWNER, body }], { alone: true });
    return { seq: appended?.seq ?? 0, address };
  } catch (error) {
    throw failed(error);
  }
}

/** Links for the files of a mailbox, newest first; each opens its file once within an hour. */
export function accessLinks(deps: CommandDeps, address: string): readonly string[] {
  const mailbox = mailboxHash(deps, address);
  const until = (deps.clock() + ACCESS_LINK_MS).toString(36);
  return deps.store.lineFiles
    .byMailbox(mailbox, ACCESS_FILES_MAX)
    .map((file) => `${file.slice(1)}.${until}.${tagOf(deps, { file, until, mailbox })}`);
}

/** The file that a link of a mail opens. @throws DeskError `not_found` once it has run out or its mailbox was changed */
export function fileOfLink(deps: CommandDeps, token: string): LineFileView {
  const no = new DeskError("not_found", "no such link, or it has run out");
  const [whole, id = "", until = "", tag = ""] = TOKEN.exec(token) ?? [];
  if (whole === undefined) throw no;
  const ends: Instant = Number.parseInt(until, 36);
  const row = deps.store.lineFiles.byId(asLineFileId(`f${id}`));
  const mailbox = row === null ? null : deps.store.lineFiles.mailboxOf(row.file);
  if (row === null || row.erased || mailbox === null || ends < deps.clock()) throw no;
  if (!sameSecret(tag, tagOf(deps, { file: row.file, until, mailbox }))) throw no;
  return row;
}

/**
 * A new address of the file for whoever opened the link: the old ones stay. A link does it once.
 * @throws DeskError `not_found`, `gone` (the link was used), `unavailable`
 */
export async function useLink(
  deps: CommandDeps,
  token: string,
): Promise<{ readonly secret: string; readonly seq: number }> {
  const { file } = fileOfLink(deps, token);
  const secret = base64url(deps.random(SECRET_BYTES));
  const body = { kind: "line_key", file, secret: hashOf(secret) } as const;
  const key = `line_key:${hashOf(token)}`;
  try {
    const [appended] = await deps.journal.append([{ key, actor: OWNER, body }], { alone: true });
    return { secret, seq: appended?.seq ?? 0 };
  } catch (error) {
    if (error instanceof JournalError && error.code === "conflict")
      throw new DeskError("gone", "the link was used");
    throw failed(error);
  }
}
