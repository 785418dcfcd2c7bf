import type { PageSource } from "./page-cache.ts";

/** Path segments and query of a request below the desk's prefix. */
export interface Address {
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
}

/** Null for an address that is not below `base`, or whose escapes are not UTF-8. */
export function addressOf(url: string, base: string): Address | null {
  if (!url.startsWith(base)) return null;
  const mark = url.indexOf("?");
  const path = url.slice(base.length, mark === -1 ? url.length : mark);
  if (!path.startsWith("/")) return null;
  const query = new URLSearchParams(mark === -1 ? "" : url.slice(mark + 1));
  try {
    return { segments: path.slice(1).split("/").map(decodeURIComponent), query };
  } catch {
    return null;
  }
}

/** Finds the page of an address; null when there is none. */
export type Resolve = (address: Address) => PageSource | null;
