export type Encoding = "identity" | "gzip" | "br";

/** The best of ours that the reader takes: brotli, gzip, else the bytes as they are. `q=0` refuses. */
export function acceptedEncoding(header: string | string[] | undefined): Encoding {
  if (typeof header !== "string" || header === "") return "identity";
  if (accepts(header, "br")) return "br";
  return accepts(header, "gzip") ? "gzip" : "identity";
}

function accepts(header: string, encoding: string): boolean {
  const at = header.indexOf(encoding);
  if (at === -1) return false;
  const rest = header.slice(at + encoding.length);
  // The common case: the name stands alone.
  if (rest === "" || rest.startsWith(",")) return true;
  return !/^\s*;\s*q=0(\.0*)?\s*(,|$)/.test(rest);
}
