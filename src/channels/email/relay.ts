/** Where mail is handed over. */
export interface Relay {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; else STARTTLS where it is offered. */
  readonly secure: boolean;
  readonly user: string | null;
  readonly pass: string | null;
  /** False only for a relay on a private line: a certificate that proves nothing is taken. */
  readonly verify: boolean;
  readonly connections: number;
}

/** Signs what leaves; null: the relay does. */
export interface Dkim {
  readonly domain: string;
  readonly selector: string;
  /** PEM. */
  readonly key: string;
}

const CONNECTIONS = 8;
const CONNECTIONS_MAX = 50;
const PORTS: Readonly<Record<string, number>> = { "smtp:": 587, "smtps:": 465 };

/**
 * `smtp://user:password@host:587?connections=8&verify=no&name=main`; null when it is no such address.
 * Names default to the host.
 */
export function parseRelay(address: string): Relay | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const port = PORTS[url.protocol];
  const connections = Number(url.searchParams.get("connections") ?? CONNECTIONS);
  const fits = Number.isInteger(connections) && connections > 0 && connections <= CONNECTIONS_MAX;
  if (port === undefined || url.hostname === "" || !fits) return null;
  const text = (value: string): string | null => (value === "" ? null : decodeURIComponent(value));
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return {
    name: url.searchParams.get("name") ?? url.hostname,
    host,
    port: url.port === "" ? port : Number(url.port),
    secure: url.protocol === "smtps:",
    user: text(url.username),
    pass: text(url.password),
    // A relay on this machine has a certificate nobody signed, and nobody in between.
    verify:
      !["127.0.0.1", "::1", "localhost"].includes(host) && url.searchParams.get("verify") !== "no",
    connections,
  };
}
