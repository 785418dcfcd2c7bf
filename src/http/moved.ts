import type { ServerResponse } from "node:http";
import { asIncidentId } from "../model/ids.ts";
import { LANGUAGES } from "../model/vocabulary.ts";
import type { Store } from "../store/store.ts";
import { addressOf } from "./routed.ts";

/** Why it was found stays where it was: it is of that part alone. */
const OWN = "why";

/**
 * Where an incident went that editors put into another: that one's address, with what is behind it;
 * null for every other address. It may be taken out again, so the way is told as one of today.
 */
export function movedTo(
  url: string,
  { base, store }: { readonly base: string; readonly store: Pick<Store, "standing"> },
): string | null {
  if (!url.includes("/incidents/")) return null;
  const address = addressOf(url, base);
  if (address === null) return null;
  const { segments, query } = address;
  const at = segments.indexOf("incidents");
  const head = segments.slice(0, at);
  const isPage = head.length === 1 && LANGUAGES.some((lang) => lang === head[0]);
  const isApi = head.join("/") === "api/v1";
  const isDesk = head.join("/") === "desk" && segments.length === at + 2;
  const [id = "", ...rest] = segments.slice(at + 1);
  if ((!isPage && !isApi && !isDesk) || rest[0] === OWN) return null;
  const incident = asIncidentId(id);
  const standing = store.standing(incident);
  if (standing === incident) return null;
  const path = [...head, "incidents", standing, ...rest].map(encodeURIComponent).join("/");
  const search = query.size === 0 ? "" : `?${query.toString()}`;
  // The note of the page says why.
  const note = isPage && rest.length === 0 ? `#${encodeURIComponent(id)}` : "";
  return `${base}/${path}${search}${note}`;
}

export function sendMoved(
  response: ServerResponse,
  location: string,
  headers: readonly string[],
): void {
  response.writeHead(302, [...headers, "location", location, "cache-control", "max-age=15"]);
  response.end();
}
