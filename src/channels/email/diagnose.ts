import { createPublicKey } from "node:crypto";
import type { Dkim } from "./relay.ts";
import type { Resolver } from "./verdict.ts";

/** One thing that was looked at, in words, and what to do about it. */
export interface Diagnosis {
  readonly level: "good" | "weak" | "bad";
  readonly about: "SPF" | "DKIM" | "DMARC" | "MX";
  readonly found: string;
  /** Null: nothing. */
  readonly todo: string | null;
}

export interface Sender {
  /** Domain of From. */
  readonly domain: string;
  /** Domain of the envelope sender, which SPF is about. */
  readonly bounceDomain: string;
  readonly dkim: Dkim | null;
  /** Hosts that mail is handed to. */
  readonly relays: readonly string[];
  /** Domain of the inbox when the desk's own server takes mail for it. */
  readonly inboxDomain: string | null;
}

const LINE_CHARS = 64;

/** Text records of a name; null when it could not be asked. */
async function texts(resolver: Resolver, name: string): Promise<readonly string[] | null> {
  try {
    const found = await resolver(name, "TXT");
    return found.map((record) => (typeof record === "string" ? record : record.join("")));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    return ["ENOTFOUND", "ENODATA"].includes(code) ? [] : null;
  }
}

const unknown = (about: Diagnosis["about"], name: string): Diagnosis => ({
  level: "weak",
  about,
  found: `${name} could not be asked: no answer from the name servers`,
  todo: "Check the name servers of this machine and run this again.",
});

async function spf(resolver: Resolver, { bounceDomain, relays }: Sender): Promise<Diagnosis> {
  const about = "SPF";
  const found = await texts(resolver, bounceDomain);
  if (found === null) return unknown(about, bounceDomain);
  const records = found.filter((text) => /^v=spf1(\s|$)/i.test(text));
  const [record] = records;
  const example = `v=spf1 ${relays.map((host) => `a:${host}`).join(" ")} ~all`;
  if (record === undefined)
    return {
      level: "bad",
      about,
      found: `${bounceDomain} does not say which servers may send for it`,
      todo: `Add a TXT record to ${bounceDomain}: "${example}". A provider usually names an "include:" of its own to use instead.`,
    };
  if (records.length > 1)
    return {
      level: "bad",
      about,
      found: `${bounceDomain} has ${records.length} SPF records: receivers then trust none`,
      todo: "Merge them into one TXT record.",
    };
  if (/\s\+?all\s*$/i.test(record))
    return {
      level: "weak",
      about,
      found: `${record}: everybody may send for ${bounceDomain}`,
      todo: `End it with "~all" or "-all".`,
    };
  if (/\s-all\s*$/i.test(record) && record.split(/\s+/).length === 2)
    return {
      level: "bad",
      about,
      found: `${record}: nobody may send for ${bounceDomain}`,
      todo: `Name the relay before "-all", for example "${example}".`,
    };
  return { level: "good", about, found: record, todo: null };
}

const publicPart = ({ key }: Dkim): string =>
  createPublicKey(key).export({ type: "spki", format: "der" }).toString("base64");

async function dkim(resolver: Resolver, sender: Sender): Promise<Diagnosis> {
  const about = "DKIM";
  if (sender.dkim === null)
    return {
      level: "weak",
      about,
      found: "the desk does not sign; the relay may",
      todo: `Ask the provider to sign for ${sender.domain}, or set VIGIE_DKIM_KEY and VIGIE_DKIM_SELECTOR.`,
    };
  const { selector, domain } = sender.dkim;
  const name = `${selector}._domainkey.${domain}`;
  const wanted = publicPart(sender.dkim);
  const found = await texts(resolver, name);
  if (found === null) return unknown(about, name);
  const published = found.map((text) =>
    /(?:^|;)\s*p=([A-Za-z0-9+/=\s]*)/.exec(text)?.[1]?.replaceAll(/\s/g, ""),
  );
  const record = `v=DKIM1; k=rsa; p=${wanted}`;
  if (!published.some((key) => key !== undefined))
    return {
      level: "bad",
      about,
      found: `${name} has no key: signatures cannot be checked`,
      todo: `Add a TXT record to ${name}: "${record}".`,
    };
  if (!published.includes(wanted))
    return {
      level: "bad",
      about,
      found: `${name} holds another key than the desk signs with (${wanted.slice(0, LINE_CHARS)}…)`,
      todo: `Replace it by "${record}", or use a selector of its own.`,
    };
  if (domain !== sender.domain && !sender.domain.endsWith(`.${domain}`))
    return {
      level: "weak",
      about,
      found: `signed for ${domain}, but mail is from ${sender.domain}: this does not count for DMARC`,
      todo: `Sign for ${sender.domain}: set VIGIE_DKIM_DOMAIN.`,
    };
  return { level: "good", about, found: `${name} holds the desk's key`, todo: null };
}

async function dmarc(resolver: Resolver, { domain }: Sender): Promise<Diagnosis> {
  const about = "DMARC";
  // The domain's own record, or that of a domain above it.
  const labels = domain.split(".");
  for (let from = 0; from <= labels.length - 2; from += 1) {
    const name = `_dmarc.${labels.slice(from).join(".")}`;
    const found = await texts(resolver, name);
    if (found === null) return unknown(about, name);
    const records = found.filter((text) => /^v=DMARC1\b/i.test(text));
    const [record] = records;
    if (record === undefined) continue;
    if (records.length > 1)
      return {
        level: "bad",
        about,
        found: `${name} has ${records.length} records: receivers then ignore all`,
        todo: "Keep one.",
      };
    const policy = /(?:^|;)\s*p\s*=\s*(\w+)/i.exec(record)?.[1]?.toLowerCase() ?? "";
    if (policy === "none")
      return {
        level: "weak",
        about,
        found: `${record}: forged mail in the name of ${domain} is let through`,
        todo: "When SPF or DKIM are good, set p=quarantine, then p=reject.",
      };
    return { level: "good", about, found: record, todo: null };
  }
  return {
    level: "bad",
    about,
    found: `${domain} has no policy: large providers refuse or hide such mail`,
    todo: `Add a TXT record to _dmarc.${domain}: "v=DMARC1; p=none; rua=mailto:postmaster@${domain}", and raise p later.`,
  };
}

async function mx(resolver: Resolver, domain: string): Promise<Diagnosis> {
  const about = "MX";
  try {
    const found = (await resolver(domain, "MX")) as unknown as readonly {
      readonly exchange?: string;
    }[];
    const hosts = found.map((one) => one.exchange ?? "").join(", ");
    if (hosts !== "")
      return { level: "good", about, found: `mail for ${domain} goes to ${hosts}`, todo: null };
  } catch {
    // Told below: no record and no answer are put right in the same place.
  }
  return {
    level: "bad",
    about,
    found: `nothing says where mail for ${domain} goes`,
    todo: `Add an MX record to ${domain} that names this machine, or pass mail on to it from the server that has it.`,
  };
}

/** What DNS says of a sender, each with what to do. */
export async function diagnose(resolver: Resolver, sender: Sender): Promise<readonly Diagnosis[]> {
  return Promise.all([
    spf(resolver, sender),
    dkim(resolver, sender),
    dmarc(resolver, sender),
    ...(sender.inboxDomain === null ? [] : [mx(resolver, sender.inboxDomain)]),
  ]);
}
