import type { CommandDeps } from "../deps.ts";
import { AGREE_MS } from "../limits.ts";
import { eraseRecipient } from "./manage-subscriptions.ts";

const AT_ONCE_MAX = 1000;

/** Addresses whose holders never agreed are made unreadable; gives how many. @throws DeskError `unavailable` */
export async function forgetUnconfirmed(deps: CommandDeps): Promise<number> {
  const { mail } = deps.store;
  const waiting = mail.unconfirmed(deps.clock() - AGREE_MS, AT_ONCE_MAX);
  for (const id of waiting) {
    const recipient = mail.recipient(id);
    if (recipient !== null) await eraseRecipient(deps, recipient, "asked");
  }
  return waiting.length;
}
