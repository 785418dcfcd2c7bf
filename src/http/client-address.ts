import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";
import { remembered } from "./remembered.ts";

/** Whose address a request counts under. */
export interface Clients {
  /**
   * IPv4 address or IPv6 /64; null for a loopback address: that is this machine itself (its own
   * tools, or a proxy nobody told us of) and never one witness.
   */
  of(request: IncomingMessage): string | null;
  /** Whether the request came to us, or to a proxy we trust, over TLS. */
  secure(request: IncomingMessage): boolean;
}

const GROUPS_OF_64 = 4;

function plain(address: string): string {
  return address.startsWith("::ffff:") && address.includes(".") ? address.slice(7) : address;
}

/** The first four groups of an IPv6 address: what one subscriber gets. */
export function prefixOf(address: string): string {
  if (!address.includes(":")) return address;
  const [head = "", tail = ""] = address.split("::", 2);
  const before = head === "" ? [] : head.split(":");
  const after = tail === "" ? [] : tail.split(":");
  const missing = address.includes("::") ? 8 - before.length - after.length : 0;
  const groups = [...before, ...Array.from({ length: missing }, () => "0"), ...after];
  const prefix = groups.slice(0, GROUPS_OF_64).map((group) => group.replace(/^0+(?=.)/, ""));
  return `${prefix.join(":").toLowerCase()}::/64`;
}

const peer = (request: IncomingMessage): string => plain(request.socket.remoteAddress ?? "");

const isLoopback = (address: string): boolean =>
  address === "::1" || address.startsWith("127.") || address === "";

/** `trusted`: addresses or CIDR ranges of our own proxies; only they may say who their client is. */
export function createClients(trusted: readonly string[]): Clients {
  const proxies = new BlockList();
  for (const range of trusted) {
    const [address = "", bits] = range.split("/", 2);
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (isIP(address) === 0) throw new Error(`trusted proxy ${range} is not an address`);
    if (bits === undefined) proxies.addAddress(address, family);
    else proxies.addSubnet(address, Number(bits), family);
  }
  const isProxy = remembered(
    (address) =>
      isIP(address) !== 0 && proxies.check(address, isIP(address) === 6 ? "ipv6" : "ipv4"),
  );
  const prefix = remembered(prefixOf);
  const isAddress = remembered((text) => isIP(text) !== 0);
  const farthest = (request: IncomingMessage): string => {
    let address = peer(request);
    const header = request.headers["x-forwarded-for"];
    const hops = typeof header === "string" ? header.split(",") : [];
    // From the nearest hop outwards, as long as each is ours: what lies beyond is hearsay.
    while (isProxy(address)) {
      const hop = plain(hops.pop()?.trim() ?? "");
      if (!isAddress(hop)) break;
      address = hop;
    }
    return address;
  };
  return {
    of: (request) => {
      const address = farthest(request);
      return isLoopback(address) ? null : prefix(address);
    },
    secure: (request) =>
      "encrypted" in request.socket ||
      (isProxy(peer(request)) && request.headers["x-forwarded-proto"] === "https"),
  };
}
