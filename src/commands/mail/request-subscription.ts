import type { Actor, SubscriptionFact } from "../../model/entry.ts";
import { asSubscriptionId } from "../../model/ids.ts";
import type { RecipientId } from "../../model/ids.ts";
import type { Interest } from "../../model/subscription.ts";
import type { Language } from "../../model/vocabulary.ts";
import { LANGUAGES } from "../../model/vocabulary.ts";
import { JournalError } from "../../journal/port.ts";
import type { RecipientView } from "../../store/mail-views.ts";
import type { CommandDeps } from "../deps.ts";
import { Problems } from "../desk-error.ts";
import { failed } from "../failed.ts";
import { checkText, checkWord } from "../fields.ts";
import type { RawFields } from "../fields.ts";
import {
  AGREE_MS,
  CONTACT_CHARS_MAX,
  INVITATION_PAUSE_MS,
  SUBSCRIPTIONS_WAITING_MAX,
} from "../limits.ts";
import { normalAddress } from "./address.ts";
import { appendOnce } from "./append-once.ts";
import { checkInterest, checkQuiet } from "./check-interest.ts";
import { addressKey, mailboxId, recipientId } from "./recipient.ts";

export interface RequestSubscription {
  /** `email`, an interest (`check-interest.ts`), `lang?`, `quiet_from?`, `quiet_until?`. */
  readonly said: RawFields;
  readonly lang: Language;
}

interface Checked {
  readonly address: string;
  readonly interest: Interest;
  readonly lang: Language;
  readonly quiet: SubscriptionFact["quiet"];
}

function check(deps: CommandDeps, { said, lang }: RequestSubscription): Checked {
  const problems = new Problems();
  const words = checkText(said, { field: "email", max: CONTACT_CHARS_MAX }, problems);
  const address = words === null ? null : normalAddress(words);
  if (words === null) problems.add({ field: "email", problem: "empty" });
  else if (address === null) problems.add({ field: "email", problem: "not_a_contact" });
  const interest = checkInterest(deps, said, problems);
  const quiet = checkQuiet(said, problems);
  const chosen = checkWord(said, { field: "lang", words: LANGUAGES }, problems);
  problems.refuse("subscription");
  if (address === null || interest === null) throw new Error("checked without a problem");
  return { address, interest, lang: chosen ?? lang, quiet };
}

/** The address sealed under a generation that is not erased, should it be withdrawn at this moment. */
async function sealed(
  deps: CommandDeps,
  { recipient, address }: { readonly recipient: RecipientId; readonly address: string },
  first: number,
): Promise<{ readonly generation: number; readonly sealed: string }> {
  for (let generation = first; ; generation += 1) {
    try {
      const key = addressKey(recipient, generation);
      return { generation, sealed: await deps.vault.seal(key, Buffer.from(address, "utf8")) };
    } catch (error) {
      const erased = error instanceof JournalError && error.code === "erased";
      if (!erased || generation > first) throw failed(error);
    }
  }
}

const isAsked = (deps: CommandDeps, mailbox: string, now: number): boolean => {
  const at = deps.store.mail.invitedAt(mailbox);
  return at !== null && now - at < INVITATION_PAUSE_MS;
};

/** The mailbox is left alone: its mail came back, or its holder complained. */
const isSuppressed = (known: RecipientView | null, now: number): boolean =>
  known !== null && known.suppressedUntil > now;

/**
 * Somebody asks that an address be told of something. Whether it is known, agrees or is suppressed,
 * the answer is the same. The holder of the mailbox is asked once a day at most, however often and
 * with however many spellings of the address somebody asks.
 * @throws DeskError `invalid`, `unavailable`
 */
export async function requestSubscription(
  deps: CommandDeps,
  actor: Actor,
  input: RequestSubscription,
): Promise<{ readonly seq: number }> {
  const { address, interest, lang, quiet } = check(deps, input);
  const now = deps.clock();
  const recipient = recipientId(deps.secrets, address);
  const mailbox = mailboxId(deps.secrets, address);
  const { mail } = deps.store;
  const known = mail.recipient(recipient);
  if (isSuppressed(known, now)) return { seq: deps.store.seq };
  const tag = deps.secrets.tag("subscription", `${recipient} ${JSON.stringify(interest)}`);
  const subscription = asSubscriptionId(`u${tag}`);
  if (known !== null) {
    const has = mail.subscriptions(known.number);
    const same = has.find((one) => one.subscription === subscription);
    // What waits for an agreement that was asked for already needs nothing more.
    if (same?.confirmed === true) return { seq: deps.store.seq };
  }
  if (mail.waiting(mailbox, now - AGREE_MS) < SUBSCRIPTIONS_WAITING_MAX) {
    const key = await sealed(deps, { recipient, address }, known?.generation ?? 0);
    const base = { kind: "subscription", subscription, recipient, mailbox } as const;
    const body: SubscriptionFact = { ...base, ...key, interest, lang, quiet };
    await appendOnce(deps, { key: `subscription:${subscription}:${key.generation}`, actor, body });
  }
  if (isAsked(deps, mailbox, now)) return { seq: deps.store.seq };
  // Of many at once, the key lets one through.
  const day = Math.floor(now / INVITATION_PAUSE_MS);
  const body = { kind: "invitation", recipient } as const;
  return { seq: await appendOnce(deps, { key: `invitation:${mailbox}:${day}`, actor, body }) };
}
