import { domainToASCII } from "node:url";

const ADDRESS_CHARS_MAX = 254;
/** RFC 5321 without quoted local parts and address literals, which nobody subscribes with. */
const SHAPE = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([a-z0-9-]{1,63}\.)+[a-z0-9-]{2,63}$/;

/** Domains whose mailboxes take dots anywhere in the name. */
const DOTLESS = new Set(["gmail.com", "googlemail.com"]);

/** The address in one form: lower case, domain in ASCII; null when it is none. */
export function normalAddress(words: string): string | null {
  const text = words.trim().toLowerCase();
  const at = text.lastIndexOf("@");
  if (at < 1 || text.length > ADDRESS_CHARS_MAX) return null;
  const domain = domainToASCII(text.slice(at + 1));
  const address = `${text.slice(0, at)}@${domain}`;
  return SHAPE.test(address) && !address.includes("..") ? address : null;
}

/** The mailbox behind an address: what follows a `+` does not count, nor dots where they mean nothing. */
export function mailboxOf(address: string): string {
  const at = address.lastIndexOf("@");
  const domain = address.slice(at + 1);
  const name = address.slice(0, at).replace(/\+.*$/, "");
  return `${DOTLESS.has(domain) ? name.replaceAll(".", "") : name}@${domain}`;
}
