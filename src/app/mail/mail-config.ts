import { normalAddress } from "../../commands/mail/address.ts";
import { type Dkim, parseRelay, type Relay } from "../../channels/email/relay.ts";
import { InputError } from "../scenario/rows.ts";

/** Everything about e-mail, from `VIGIE_MAIL_…` (docs/MAIL.md). */
export interface MailConfig {
  readonly from: string;
  /** The preferred one first. */
  readonly relays: readonly Relay[];
  readonly dkim: Dkim | null;
  /** Address that answers, bounces and reports come to; null: none is read. */
  readonly inbox: string | null;
  /** Where the desk itself takes mail. */
  readonly listen: { readonly host: string; readonly port: number } | null;
  /** A mailbox that is read instead. */
  readonly imap: ImapAccount | null;
  /** Minutes between two canaries, where mail is sent and read; null: none. */
  readonly canaryMinutes: number | null;
  /** Fetched at each proof that mail arrives, for a watcher outside of this machine. */
  readonly deadManUrl: string | null;
}

export interface ImapAccount {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly user: string;
  readonly pass: string;
  readonly folder: string;
  /** False only on this machine: a certificate that proves nothing is taken. */
  readonly verify: boolean;
}

type Env = Readonly<Record<string, string | undefined>>;
/** Gives a file's text; throws when it cannot be read. */
type ReadText = (path: string) => string;

const CANARY_MINUTES = 15;
/** A certificate of a server on this machine is signed by nobody, and there is nobody in between. */
export const LOOPBACK: readonly string[] = ["127.0.0.1", "::1", "localhost"];

const set = (env: Env, name: string): string | null => {
  const value = env[name]?.trim();
  return value === undefined || value === "" ? null : value;
};

function address(env: Env, name: string): string | null {
  const value = set(env, name);
  if (value === null) return null;
  const known = normalAddress(value);
  if (known === null)
    throw new InputError(`${name}=${value}: give an address such as alert@desk.example`);
  return known;
}

function relays(env: Env): readonly Relay[] {
  return ["VIGIE_MAIL_RELAY", "VIGIE_MAIL_RELAY_2"].flatMap((name) => {
    const value = set(env, name);
    if (value === null) return [];
    const relay = parseRelay(value);
    // The address may hold a password: it is not repeated.
    if (relay === null)
      throw new InputError(`${name}: give smtp://user:password@host:587 or smtps://…`);
    return [relay];
  });
}

function dkim(env: Env, from: string, read: ReadText): Dkim | null {
  const path = set(env, "VIGIE_DKIM_KEY");
  if (path === null) return null;
  const selector = set(env, "VIGIE_DKIM_SELECTOR");
  if (selector === null)
    throw new InputError("VIGIE_DKIM_KEY is set: name its selector in VIGIE_DKIM_SELECTOR");
  try {
    const domain = set(env, "VIGIE_DKIM_DOMAIN") ?? from.slice(from.lastIndexOf("@") + 1);
    return { domain, selector, key: read(path) };
  } catch (error) {
    throw new InputError(`VIGIE_DKIM_KEY=${path} cannot be read: ${String(error)}`);
  }
}

function listen(env: Env): MailConfig["listen"] {
  const value = set(env, "VIGIE_MAIL_LISTEN");
  if (value === null) return null;
  const match = /^(?:(.+):)?(\d{1,5})$/.exec(value);
  const port = Number(match?.[2]);
  if (match === null || port > 65_535)
    throw new InputError(`VIGIE_MAIL_LISTEN=${value}: give a port, or address:port`);
  return { host: match[1]?.replace(/^\[|\]$/g, "") ?? "127.0.0.1", port };
}

function imap(env: Env): ImapAccount | null {
  const value = set(env, "VIGIE_MAIL_IMAP");
  if (value === null) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  const secure = url?.protocol === "imaps:";
  if (url === null || (!secure && url.protocol !== "imap:") || url.username === "")
    throw new InputError("VIGIE_MAIL_IMAP: give imaps://user:password@host/INBOX");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const folder = decodeURIComponent(url.pathname.slice(1));
  return {
    host,
    port: url.port === "" ? (secure ? 993 : 143) : Number(url.port),
    secure,
    user: decodeURIComponent(url.username),
    pass: decodeURIComponent(url.password),
    folder: folder === "" ? "INBOX" : folder,
    verify: !LOOPBACK.includes(host),
  };
}

function canaryMinutes(env: Env): number | null {
  const value = set(env, "VIGIE_MAIL_CANARY");
  if (value === "off") return null;
  const minutes = Number(value ?? CANARY_MINUTES);
  if (Number.isFinite(minutes) && minutes >= 1 && minutes <= 1440) return minutes;
  throw new InputError(`VIGIE_MAIL_CANARY=${value ?? ""}: give minutes from 1 to 1440, or off`);
}

function deadMan(env: Env): string | null {
  const value = set(env, "VIGIE_DEADMAN_URL");
  if (value === null || (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)))
    return value;
  throw new InputError("VIGIE_DEADMAN_URL: give an http or https address");
}

/** Null when nothing about mail is set. @throws InputError naming the setting and what it may be */
export function readMailConfig(
  env: Env,
  { origin, read }: { readonly origin: boolean; readonly read: ReadText },
): MailConfig | null {
  const from = address(env, "VIGIE_MAIL_FROM");
  const ways = relays(env);
  const [inbox, port, account] = [address(env, "VIGIE_MAIL_INBOX"), listen(env), imap(env)];
  if (from === null && ways.length === 0 && port === null && account === null) return null;
  if (ways.length > 0 && from === null)
    throw new InputError("VIGIE_MAIL_RELAY is set: name the sender in VIGIE_MAIL_FROM");
  if (ways.length > 0 && !origin)
    throw new InputError("VIGIE_MAIL_RELAY is set: messages need links, name VIGIE_ORIGIN");
  if ((port !== null || account !== null) && (inbox ?? from) === null)
    throw new InputError("mail is read: name its address in VIGIE_MAIL_INBOX");
  const reads = port !== null || account !== null;
  const sender = from ?? inbox ?? "";
  return {
    from: sender,
    relays: ways,
    dkim: dkim(env, sender, read),
    inbox: reads ? (inbox ?? from) : inbox,
    listen: port,
    imap: account,
    canaryMinutes: reads ? canaryMinutes(env) : null,
    deadManUrl: deadMan(env),
  };
}
