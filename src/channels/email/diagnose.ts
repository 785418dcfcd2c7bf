import { createPublicKey } from "node:crypto";
import { isIP } from "node:net";
import type { Diagnosis } from "../../model/mail-diagnosis.ts";
import type { Dkim } from "./relay.ts";
import type { Resolver } from "./verdict.ts";

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

type Found = Omit<Diagnosis, "about" | "found" | "record"> &
  Partial<Pick<Diagnosis, "found" | "record">>;

const said = (about: Diagnosis["about"], found: Found): Diagnosis => ({
  about,
  found: "",
  record: null,
  ...found,
});

/** How SPF names a server (RFC 7208); one on this machine leaves by the domain's own addresses. */
function senderTerm(host: string): string {
  if (["localhost", "127.0.0.1", "::1"].includes(host)) return "a mx";
  const version = isIP(host);
  return version === 0 ? `a:${host}` : `ip${version}:${host}`;
}

async function spf(resolver: Resolver, { bounceDomain, relays }: Sender): Promise<Found> {
  const name = bounceDomain;
  const found = await texts(resolver, name);
  if (found === null) return { level: "weak", code: "no_answer", name };
  const records = found.filter((text) => /^v=spf1(\s|$)/i.test(text));
  const [record] = records;
  const value = `v=spf1 ${[...new Set(relays.map(senderTerm))].join(" ")} ~all`;
  if (record === undefined)
    return { level: "bad", code: "spf_missing", name, record: { name, value } };
  if (records.length > 1)
    return { level: "bad", code: "spf_many", name, found: String(records.length) };
  if (/\s\+?all\s*$/i.test(record)) return { level: "weak", code: "spf_open", name, found: record };
  if (/\s-all\s*$/i.test(record) && record.split(/\s+/).length === 2)
    return { level: "bad", code: "spf_closed", name, found: record, record: { name, value } };
  return { level: "good", code: "spf_good", name, found: record };
}

const publicPart = ({ key }: Dkim): string =>
  createPublicKey(key).export({ type: "spki", format: "der" }).toString("base64");

/** Where a selector's key is published, and what stands there. */
export const dkimRecord = (dkim: Dkim): { readonly name: string; readonly value: string } => ({
  name: `${dkim.selector}._domainkey.${dkim.domain}`,
  value: `v=DKIM1; k=rsa; p=${publicPart(dkim)}`,
});

async function dkim(resolver: Resolver, sender: Sender): Promise<Found> {
  if (sender.dkim === null) return { level: "weak", code: "dkim_unsigned", name: sender.domain };
  const { domain } = sender.dkim;
  const record = dkimRecord(sender.dkim);
  const { name } = record;
  const wanted = publicPart(sender.dkim);
  const found = await texts(resolver, name);
  if (found === null) return { level: "weak", code: "no_answer", name };
  const published = found.map((text) =>
    /(?:^|;)\s*p=([A-Za-z0-9+/=\s]*)/.exec(text)?.[1]?.replaceAll(/\s/g, ""),
  );
  if (!published.some((key) => key !== undefined))
    return { level: "bad", code: "dkim_missing", name, record };
  if (!published.includes(wanted)) return { level: "bad", code: "dkim_other_key", name, record };
  if (domain !== sender.domain && !sender.domain.endsWith(`.${domain}`))
    return { level: "weak", code: "dkim_other_domain", name: sender.domain, found: domain };
  return { level: "good", code: "dkim_good", name };
}

async function dmarc(resolver: Resolver, { domain }: Sender): Promise<Found> {
  // The domain's own record, or that of a domain above it.
  const labels = domain.split(".");
  for (let from = 0; from <= labels.length - 2; from += 1) {
    const name = `_dmarc.${labels.slice(from).join(".")}`;
    const found = await texts(resolver, name);
    if (found === null) return { level: "weak", code: "no_answer", name };
    const records = found.filter((text) => /^v=DMARC1\b/i.test(text));
    const [record] = records;
    if (record === undefined) continue;
    if (records.length > 1)
      return { level: "bad", code: "dmarc_many", name, found: String(records.length) };
    const policy = /(?:^|;)\s*p\s*=\s*(\w+)/i.exec(record)?.[1]?.toLowerCase() ?? "";
    if (policy === "none")
      return { level: "weak", code: "dmarc_none", name: domain, found: record };
    return { level: "good", code: "dmarc_good", name: domain, found: record };
  }
  const value = `v=DMARC1; p=none; rua=mailto:postmaster@${domain}`;
  const record = { name: `_dmarc.${domain}`, value };
  return { level: "bad", code: "dmarc_missing", name: domain, record };
}

async function mx(resolver: Resolver, domain: string): Promise<Found> {
  try {
    const found = (await resolver(domain, "MX")) as unknown as readonly {
      readonly exchange?: string;
    }[];
    const hosts = found.map((one) => one.exchange ?? "").join(", ");
    if (hosts !== "") return { level: "good", code: "mx_good", name: domain, found: hosts };
  } catch {
    // Told below: no record and no answer are put right in the same place.
  }
  return { level: "bad", code: "mx_missing", name: domain };
}

/** What DNS says of a sender. */
export async function diagnose(resolver: Resolver, sender: Sender): Promise<readonly Diagnosis[]> {
  const { inboxDomain } = sender;
  return Promise.all([
    spf(resolver, sender).then((found) => said("SPF", found)),
    dkim(resolver, sender).then((found) => said("DKIM", found)),
    dmarc(resolver, sender).then((found) => said("DMARC", found)),
    ...(inboxDomain === null ? [] : [mx(resolver, inboxDomain).then((found) => said("MX", found))]),
  ]);
}
