import type { Direction, LineParty } from "../model/line-record.ts";

/** What a mail that came into a diary says of itself. */
export interface MailSeen {
  readonly from: string | null;
  /** To whom else it went; the desk's own addresses are left out. */
  readonly recipients: readonly string[];
  readonly body: string;
}

/** With whom the mail was, and which way it went. */
export interface MailParty {
  readonly party: LineParty;
  readonly direction: Direction;
  /** Their address; null: the mail names none. */
  readonly address: string | null;
}

export interface MailKnown {
  /** Domains of operators, lower case. */
  readonly operatorDomains: ReadonlySet<string>;
  /** Addresses of the diary's own entries with their party. */
  readonly addresses: ReadonlyMap<string, LineParty>;
  /** Name of the business's commune in small letters without accents; null: not known. */
  readonly commune: string | null;
}

const ADDRESS = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[a-z0-9-]{1,63}\.)+[a-z]{2,63}/i;
const ADDRESSES = new RegExp(ADDRESS, "gi");
const MEDIATOR = /mediat|ombuds|schlicht|bemiddel/;
const INSURER =
  /assur|insur|versicher|verzeker|(^|[.-])(axa|allianz|generali|ethias|ergo|groupama|maif|macif|matmut|baloise|maaf|huk)([.-]|$)/;
const TOWN = /(^|[.-])(mairie|ville|commune|stad|gemeente|stadt|gemeinde|city|council)([.-]|$)/;
/** Who writes for a company rather than with its mailbox. */
const SERVICE =
  /no-?reply|ne-?pas|service|client|kunden|klant|sav|support|contact|kontakt|care|help|aide|reclam|klacht|beschwerde|info|ticket|stoer|storing|panne/;

const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1);

/** `support.orange.fr` is of `orange.fr`. */
const ofDomain = (domain: string, domains: ReadonlySet<string>): boolean => {
  for (let rest = domain; rest.includes("."); rest = rest.slice(rest.indexOf(".") + 1))
    if (domains.has(rest)) return true;
  return false;
};

function partyOf(address: string, known: MailKnown): LineParty {
  const learned = known.addresses.get(address);
  if (learned !== undefined) return learned;
  const domain = domainOf(address);
  if (MEDIATOR.test(domain)) return "mediator";
  if (ofDomain(domain, known.operatorDomains)) return "operator";
  if (INSURER.test(domain)) return "insurer";
  const labels = domain.split(/[.-]/);
  const town = known.commune !== null && labels.includes(known.commune);
  return town || TOWN.test(domain) ? "town" : "other";
}

const FROM = /^[>*\s]*(?:from|de|van|von|exp[ée]diteur)\s*:\**\s*(.{1,300})$/i;
const TO = /^[>*\s]*(?:to|à|a|aan|an|pour)\s*:\**\s*(.{1,300})$/i;
const OTHER =
  /^[>*\s]*(?:sent|date|envoy[ée]|verzonden|gesendet|datum|subject|objet|sujet|onderwerp|betreff)\s*:/i;
/** Lines that a block of headers may be spread over. */
const BLOCK_LINES = 8;

interface Forwarded {
  readonly from: string | null;
  readonly to: readonly string[];
}

const addressesIn = (text: string): readonly string[] =>
  [...text.matchAll(ADDRESSES)].map(([address]) => address.toLowerCase());

/** Headers of the mail that stands in the body, as mail programs write them in four languages; null: none. */
export function forwardedIn(body: string): Forwarded | null {
  const lines = body.split(/\r?\n/, 400);
  for (const [index, line] of lines.entries()) {
    const from = FROM.exec(line);
    if (from === null) continue;
    const block = lines.slice(index + 1, index + BLOCK_LINES);
    if (!block.some((other) => OTHER.test(other))) continue;
    const to = block.map((other) => TO.exec(other)?.[1] ?? "").join(" ");
    return { from: addressesIn(from[1] ?? "")[0] ?? null, to: addressesIn(to) };
  }
  return null;
}

/**
 * With whom a mail was that the owner forwarded, or sent with the diary's address as a copy, or that a
 * party sent there. Many businesses have their mailbox with their operator: an address there is the operator's
 * only when it writes as a service, or was written to.
 */
export function mailParty(mail: MailSeen, known: MailKnown): MailParty {
  const sender = (address: string): LineParty => {
    const party = partyOf(address, known);
    const service = SERVICE.test(address.slice(0, address.lastIndexOf("@")));
    return party === "operator" && !service && !known.addresses.has(address) ? "other" : party;
  };
  const sent = (to: readonly string[]): MailParty | null => {
    const named = to.map((address) => ({ address, party: partyOf(address, known) }));
    const one = named.find(({ party }) => party !== "other") ?? null;
    return one === null ? null : { ...one, direction: "out" };
  };
  const came = (from: string | null): MailParty | null => {
    const party = from === null ? "other" : sender(from);
    return from === null || party === "other" ? null : { party, address: from, direction: "in" };
  };
  const inside = forwardedIn(mail.body);
  const found =
    (inside === null ? null : (came(inside.from) ?? sent(inside.to))) ??
    sent(mail.recipients) ??
    came(mail.from);
  if (found !== null) return found;
  if (inside !== null) return { party: "other", direction: "in", address: inside.from };
  const [other = null] = mail.recipients;
  return other === null
    ? { party: "other", direction: "in", address: mail.from }
    : { party: "other", direction: "out", address: other };
}
