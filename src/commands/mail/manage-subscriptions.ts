import type { Actor } from "../../model/entry.ts";
import { LANGUAGES } from "../../model/vocabulary.ts";
import type { RecipientView, SubscriptionView } from "../../store/mail-views.ts";
import type { CommandDeps } from "../deps.ts";
import { DeskError, Problems } from "../desk-error.ts";
import { failed } from "../failed.ts";
import { checkWord } from "../fields.ts";
import type { RawFields } from "../fields.ts";
import { SUBSCRIPTIONS_MAX } from "../limits.ts";
import { base64url } from "../secrets.ts";
import { checkQuiet } from "./check-interest.ts";
import { addressKey, recipientOf } from "./recipient.ts";

export interface Managed {
  readonly seq: number;
}

interface OwnChoice {
  /** From the recipient's own link. */
  readonly token: string;
  /** Ids of their own; others are not found. */
  readonly subscriptions: readonly string[];
}

const KEY_BYTES = 12;

/** Those of the named ones that belong to the holder of the link. @throws DeskError `not_found` */
function own(
  deps: CommandDeps,
  { number }: RecipientView,
  named: readonly string[],
): readonly SubscriptionView[] {
  const all = deps.store.mail.subscriptions(number);
  const found = all.filter(({ subscription }) => named.includes(subscription));
  if (found.length < new Set(named).size)
    throw new DeskError("not_found", "no such subscription of this recipient");
  return found;
}

async function append(
  deps: CommandDeps,
  actor: Actor,
  body: Parameters<CommandDeps["journal"]["append"]>[0][number]["body"],
): Promise<Managed> {
  try {
    const key = `${body.kind}:${base64url(deps.random(KEY_BYTES))}`;
    const [appended] = await deps.journal.append([{ key, actor, body }]);
    return { seq: appended?.seq ?? 0 };
  } catch (error) {
    throw failed(error);
  }
}

const RECIPIENT: Actor = { role: "witness", id: null };

/**
 * The holder of the address agrees to some of what was asked for. Again is the same.
 * @throws DeskError `not_found`, `gone`, `invalid`, `unavailable`
 */
export async function confirmSubscriptions(
  deps: CommandDeps,
  { token, subscriptions }: OwnChoice,
): Promise<Managed> {
  const recipient = recipientOf(deps, token);
  const chosen = own(deps, recipient, subscriptions).filter(({ confirmed }) => !confirmed);
  if (chosen.length === 0) return { seq: deps.store.seq };
  if (recipient.active + chosen.length > SUBSCRIPTIONS_MAX) {
    const problem = { field: "subscription", problem: "too_many", max: SUBSCRIPTIONS_MAX } as const;
    throw new DeskError("invalid", "too many subscriptions", [problem]);
  }
  return append(deps, RECIPIENT, {
    kind: "confirmation",
    recipient: recipient.recipient,
    subscriptions: chosen.map(({ subscription }) => subscription),
  });
}

/** Takes one interest away. @throws DeskError `not_found`, `gone`, `unavailable` */
export async function removeSubscription(
  deps: CommandDeps,
  { token, subscriptions }: OwnChoice,
): Promise<Managed> {
  const holder = recipientOf(deps, token);
  const [chosen] = own(deps, holder, subscriptions.slice(0, 1));
  if (chosen === undefined) throw new DeskError("not_found", "no subscription was named");
  const { subscription } = chosen;
  const { recipient } = holder;
  return append(deps, RECIPIENT, { kind: "withdrawal", recipient, subscription, reason: "asked" });
}

/** Ends everything for a recipient and makes the address unreadable for ever. @throws DeskError `unavailable` */
export async function eraseRecipient(
  deps: CommandDeps,
  { recipient, generation }: Pick<RecipientView, "recipient" | "generation">,
  reason: "asked" | "bounced" | "complained",
): Promise<Managed> {
  try {
    await deps.vault.erase(addressKey(recipient, generation));
  } catch (error) {
    throw failed(error);
  }
  return append(deps, RECIPIENT, { kind: "withdrawal", recipient, subscription: null, reason });
}

/**
 * One click ends everything (RFC 8058); a link that was used already has done its work.
 * @throws DeskError `not_found`, `unavailable`
 */
export async function unsubscribe(deps: CommandDeps, token: string): Promise<Managed> {
  try {
    return await eraseRecipient(deps, recipientOf(deps, token), "asked");
  } catch (error) {
    if (error instanceof DeskError && error.code === "gone") return { seq: deps.store.seq };
    throw error;
  }
}

/** `lang`, `quiet_from`, `quiet_until`. @throws DeskError `not_found`, `gone`, `invalid`, `unavailable` */
export async function setPreferences(
  deps: CommandDeps,
  { token, said }: { readonly token: string; readonly said: RawFields },
): Promise<Managed> {
  const { recipient, lang: before } = recipientOf(deps, token);
  const problems = new Problems();
  const lang = checkWord(said, { field: "lang", words: LANGUAGES }, problems) ?? before;
  const quiet = checkQuiet(said, problems);
  problems.refuse("preferences");
  return append(deps, RECIPIENT, { kind: "preferences", recipient, lang, quiet });
}
