import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import type { Door } from "./door.ts";

/** The host that passkeys of this desk belong to; null where there can be none: under an address of numbers. */
export function passkeyHost(door: Pick<Door, "site">, request: IncomingMessage): string | null {
  const { origin } = door.site;
  const asked = `http://${request.headers.host ?? ""}`;
  const url = origin ?? asked;
  if (!URL.canParse(url)) return null;
  const { hostname } = new URL(url);
  return hostname === "" || isIP(hostname.replaceAll(/^\[|\]$/g, "")) !== 0 ? null : hostname;
}
