import { contactKey } from "../contact.ts";
import type { CommandDeps } from "../deps.ts";
import { failed } from "../failed.ts";
import { recipientId } from "./recipient.ts";

/**
 * Whether nothing may be sent to an address now: what was sent to it came back, or its holder
 * complained, as a subscriber or as a witness. @throws DeskError `unavailable`
 */
export async function isLeftAlone(
  deps: Pick<CommandDeps, "clock" | "secrets" | "store" | "vault">,
  address: string,
): Promise<boolean> {
  const { mail } = deps.store;
  const now = deps.clock();
  const known = mail.recipient(recipientId(deps.secrets, address));
  if (known !== null && known.suppressedUntil > now) return true;
  try {
    return mail.silentUntil(await deps.vault.witnessKey(contactKey(address), now)) > now;
  } catch (error) {
    throw failed(error);
  }
}
