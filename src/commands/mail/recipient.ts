import type { RecipientId } from "../../model/ids.ts";
import { asRecipientId } from "../../model/ids.ts";
import type { RecipientView } from "../../store/mail-views.ts";
import type { CommandDeps } from "../deps.ts";
import { DeskError } from "../desk-error.ts";
import { failed } from "../failed.ts";
import { sameSecret, type Secrets } from "../secrets.ts";
import { mailboxOf } from "./address.ts";

const TAG_CHARS = 22;
const TOKEN = /^(c[\w-]{22})\.([0-9a-z]{1,8})\.([\w-]{22})$/;

/** Stands for an address without telling it; the same address is the same recipient. */
export const recipientId = (secrets: Secrets, address: string): RecipientId =>
  asRecipientId(`c${secrets.tag("recipient", address).slice(0, TAG_CHARS)}`);

export const mailboxId = (secrets: Secrets, address: string): string =>
  secrets.tag("mailbox", mailboxOf(address));

/** Name of the key in the vault; a new one after each erasure. */
export const addressKey = (recipient: RecipientId, generation: number): string =>
  `${recipient}.${generation.toString(36)}`;

/** Opens the pages of one recipient; dead once the address was erased. */
export function mailToken(
  secrets: Secrets,
  { recipient, generation }: Pick<RecipientView, "recipient" | "generation">,
): string {
  const name = addressKey(recipient, generation);
  return `${name}.${secrets.tag("mail-token", name)}`;
}

/**
 * The recipient whose link this is. @throws DeskError `not_found` for a link this desk never gave,
 * `gone` once the address was erased
 */
export function recipientOf(
  deps: Pick<CommandDeps, "secrets" | "store">,
  token: string,
): RecipientView {
  const [, id = "", generation = "", tag = ""] = TOKEN.exec(token) ?? [];
  const expected = deps.secrets.tag("mail-token", `${id}.${generation}`);
  if (id === "" || !sameSecret(tag, expected))
    throw new DeskError("not_found", "no recipient under this link");
  const view = deps.store.mail.recipient(asRecipientId(id));
  if (view === null) throw new DeskError("not_found", "no recipient under this link");
  if (view.sealed === null || view.generation !== Number.parseInt(generation, 36))
    throw new DeskError("gone", "the address was erased");
  return view;
}

/** The address, at the moment of sending or showing; null once erased. @throws DeskError `unavailable` */
export async function openAddress(
  deps: Pick<CommandDeps, "vault">,
  { recipient, generation, sealed }: Pick<RecipientView, "recipient" | "generation" | "sealed">,
): Promise<string | null> {
  if (sealed === null) return null;
  try {
    const plain = await deps.vault.open(addressKey(recipient, generation), sealed);
    return plain === null ? null : Buffer.from(plain).toString("utf8");
  } catch (error) {
    throw failed(error);
  }
}
