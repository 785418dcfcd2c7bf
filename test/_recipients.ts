import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { addressKey, mailboxId, recipientId } from "../src/commands/mail/recipient.ts";
import { createSecrets } from "../src/commands/secrets.ts";
import type { Journal, Vault } from "../src/journal/port.ts";
import { openSqliteJournal } from "../src/journal/sqlite/open-sqlite-journal.ts";
import type { EntryDraft } from "../src/model/entry.ts";
import { asAreaCode, asOperatorId, asSubscriptionId } from "../src/model/ids.ts";
import type { Interest } from "../src/model/subscription.ts";
import type { Notice } from "../src/model/notice.ts";
import { NOTICE } from "./_mail-desk.ts";

const WITNESS = { role: "witness", id: null } as const;
const DESK = { role: "desk", id: null } as const;
const AT_ONCE = 1_000;

export const addressOf = (n: number): string => `r${n}@example.org`;

interface Seeded {
  readonly journal: Journal;
  readonly vault: Vault;
}

type SubjectInterest = Extract<Interest, { kind: "subject" }>;

const PROXIMUS_TV: SubjectInterest = {
  kind: "subject",
  operator: asOperatorId("proximus"),
  service: "tv",
  area: asAreaCode("BE-P50000"),
};

/** Confirmed subscriptions to Proximus TV in Hainaut, or to what is named, as if each had asked and agreed. */
export async function addRecipients(
  { journal, vault }: Seeded,
  secrets: ReturnType<typeof createSecrets>,
  {
    from = 0,
    count,
    interest = PROXIMUS_TV,
  }: { readonly from?: number; readonly count: number; readonly interest?: SubjectInterest },
): Promise<void> {
  for (let first = from; first < from + count; first += AT_ONCE) {
    const size = Math.min(AT_ONCE, from + count - first);
    const drafts = await Promise.all(
      Array.from({ length: size }, async (_, index): Promise<readonly EntryDraft[]> => {
        const address = addressOf(first + index);
        const recipient = recipientId(secrets, address);
        const subscription = asSubscriptionId(`u${secrets.tag("subscription", recipient)}`);
        const sealed = await vault.seal(addressKey(recipient, 0), Buffer.from(address));
        const mailbox = mailboxId(secrets, address);
        const lang = (["fr", "nl", "de", "en"] as const)[index % 4] ?? "fr";
        const base = { recipient, mailbox, generation: 0, lang, quiet: null, sealed };
        return [
          {
            key: `s${address}`,
            actor: WITNESS,
            body: { kind: "subscription", subscription, interest, ...base },
          },
          {
            key: `c${address}`,
            actor: WITNESS,
            body: { kind: "confirmation", recipient, subscriptions: [subscription] },
          },
        ];
      }),
    );
    await journal.append(drafts.flat());
  }
}

/** A notice as the watch decides it, with the tick that caused it. */
export async function addNotice(journal: Journal, notice: Partial<Notice> = {}): Promise<number> {
  const minute = Math.floor(Date.now() / 60_000);
  const tick = {
    key: `tick:${minute}:${randomBytes(4).toString("hex")}`,
    actor: DESK,
    body: { kind: "tick" },
  } as const;
  const [cause] = await journal.append([tick]);
  const seq = cause?.seq ?? 0;
  const body = {
    kind: "notice",
    notice: { ...NOTICE, ...notice },
    cause: seq,
    rule: "dispatch@1",
  } as const;
  const [told] = await journal.append([{ key: `dispatch@1:${seq}:0`, actor: DESK, body }]);
  return told?.seq ?? 0;
}

/** A data folder with recipients, and some for another subject; nobody is told of anything yet. */
export async function folderWithRecipients(
  dir: string,
  count: number,
  others: { readonly count: number; readonly interest: SubjectInterest } | null = null,
): Promise<void> {
  mkdirSync(dir, { recursive: true });
  const path = join(dir, "secret");
  if (!existsSync(path)) writeFileSync(path, randomBytes(32), { mode: 0o600 });
  const opened = await openSqliteJournal({ dir, clock: Date.now });
  const secrets = createSecrets(readFileSync(path));
  await addRecipients(opened, secrets, { count });
  if (others !== null) await addRecipients(opened, secrets, { from: count, ...others });
  await opened.journal.close();
}
