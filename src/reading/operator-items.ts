import type { OperatorMention } from "./find-operators.ts";
import type { Meaning } from "./lexicon.ts";
import { OWN_CHANNEL, SERVICE } from "./lexicon.ts";
import type { PhraseMatch } from "./phrases.ts";
import type { Tokens } from "./tokens.ts";

type Item = PhraseMatch<Meaning>;

const OWN_CHANNEL_REACH_TOKENS = 3;

const isNear = (item: Item, mention: OperatorMention): boolean =>
  item.from - mention.to <= OWN_CHANNEL_REACH_TOKENS &&
  mention.from - item.to <= OWN_CHANNEL_REACH_TOKENS;

/** A site or an app is the operator's own only beside its name. */
const settleChannel = (item: Item, mentions: readonly OperatorMention[]): Item => {
  const { value } = item;
  if ((value.services & OWN_CHANNEL) === 0) return item;
  const own = mentions.some((mention) => isNear(item, mention));
  const services = (value.services & ~OWN_CHANNEL) | (own ? SERVICE.customer_service : 0);
  return { ...item, value: { ...value, services } };
};

const servicesBy = (mention: OperatorMention): number =>
  mention.services | (mention.channel ? SERVICE.customer_service : 0);

const OWN_WORDS: ReadonlySet<string> = new Set([
  "my",
  "mijn",
  "mein",
  "meine",
  "meinem",
  "mon",
  "my",
]);
const LOGIN_WORDS: ReadonlySet<string> = new Set(
  "log login logging sign inloggen inlog ingelogd einloggen anmelden eingeloggt rein reinkommen connecter identifier".split(
    " ",
  ),
);
const LOGIN_REACH_TOKENS = 5;

/** "Log in to My Virgin Media", "niet in Mijn Ziggo, inloggen mislukt": its page for customers. */
const isLogin = ({ tokens }: Tokens, mention: OperatorMention, words: readonly Item[]): boolean => {
  const own = [tokens[mention.from - 1], tokens[mention.from]];
  if (!own.some((token) => OWN_WORDS.has(token?.folded ?? ""))) return false;
  if (words.some(({ value, from }) => from === mention.to && value.services !== 0)) return false;
  const last = Math.min(tokens.length, mention.to + LOGIN_REACH_TOKENS);
  for (let at = Math.max(0, mention.from - LOGIN_REACH_TOKENS); at < last; at += 1) {
    if (LOGIN_WORDS.has(tokens[at]?.folded ?? "")) return true;
  }
  return false;
};

/** Words and companies in one row: a box names its service, a help line the customer service. */
export const withOperators = (
  text: Tokens,
  words: readonly Item[],
  mentions: readonly OperatorMention[],
): readonly Item[] => {
  if (mentions.length === 0) return words.map((item) => settleChannel(item, []));
  const items: Item[] = [];
  let next = 0;
  for (const mention of mentions) {
    for (; (words[next]?.from ?? Infinity) < mention.from; next += 1) {
      const item = words[next];
      if (item !== undefined) items.push(settleChannel(item, mentions));
    }
    const inside: Item[] = [];
    for (; (words[next]?.from ?? Infinity) < mention.to; next += 1) {
      const item = words[next];
      if (item !== undefined) inside.push(settleChannel(item, mentions));
    }
    const login = isLogin(text, mention, words) ? SERVICE.customer_service : 0;
    const services = servicesBy(mention) | login;
    const value = inside.reduce(
      (sum, item) => ({
        // "T-Online" says nothing of being online.
        tags: sum.tags | (item.to > mention.to ? item.value.tags : 0),
        services: sum.services | item.value.services,
      }),
      { tags: 0, services },
    );
    const to = Math.max(mention.to, inside.at(-1)?.to ?? 0);
    if (value.tags !== 0 || value.services !== 0) items.push({ value, from: mention.from, to });
  }
  for (const item of words.slice(next)) items.push(settleChannel(item, mentions));
  return items;
};
