/**
 * A strict reader of this project's own HTML for tests: every tag closed in order, every attribute
 * in double quotes, ids once, and nothing that a strict content policy would refuse. The one sheet of
 * a page stands in its head; its text is allowed by a hash, so that no word of a witness gets into it.
 */

const VOID = new Set(["meta", "link", "input", "br", "img"]);
const TOKEN = /<!doctype html>|<!--|<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^>"']|"[^"]*")*)>|</gi;
const ATTRIBUTE = /\s+([a-zA-Z][a-zA-Z0-9-]*)(?:="([^"]*)")?|(\S)/g;
const SELF_CLOSED = new Set(["rect", "path", "circle"]);

export interface Element {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const attributesOf = (tag: string, text: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const [all, name, value, stray] of text.matchAll(ATTRIBUTE)) {
    if (stray !== undefined || name === undefined) throw new Error(`<${tag}>: stray ${all}`);
    if (found.has(name)) throw new Error(`<${tag}>: ${name} twice`);
    if (/^on/i.test(name) || name === "style") throw new Error(`<${tag}>: ${name} is not allowed`);
    found.set(name, value ?? "");
  }
  return found;
};

/** Every element in order. Throws at the first fault. */
export function elementsOf(markup: string): readonly Element[] {
  const elements: Element[] = [];
  const open: string[] = [];
  const ids = new Set<string>();
  for (const match of markup.matchAll(TOKEN)) {
    const [all, slash, name, rest = ""] = match;
    if (/^<!doctype/i.test(all)) continue;
    if (name === undefined)
      throw new Error(`bare < at ${match.index}: ${markup.slice(match.index, match.index + 60)}`);
    const tag = name.toLowerCase();
    if (slash === "/") {
      const last = open.pop();
      if (last !== tag) throw new Error(`</${tag}> closes <${last ?? "nothing"}>`);
      continue;
    }
    const closed = rest.endsWith("/");
    const attributes = attributesOf(tag, closed ? rest.slice(0, -1) : rest);
    const id = attributes.get("id");
    if (id !== undefined) {
      if (ids.has(id)) throw new Error(`id ${id} twice`);
      ids.add(id);
    }
    if (tag === "script" && !attributes.has("src")) throw new Error("inline script");
    if (tag === "style" && (open.at(-1) !== "head" || elements.some((one) => one.tag === "style")))
      throw new Error("inline style");
    elements.push({ tag, attributes });
    if (closed && !SELF_CLOSED.has(tag) && !VOID.has(tag)) throw new Error(`<${tag}/>`);
    if (!closed && !VOID.has(tag)) open.push(tag);
  }
  if (open.length > 0) throw new Error(`never closed: ${open.join(", ")}`);
  return elements;
}

/** What a person reads: the text between tags, entities resolved, white space single. */
export const textOf = (markup: string): string =>
  markup
    .replaceAll(/<style>[^<]*<\/style>/g, " ")
    .replaceAll(/<(?:[^>"]|"[^"]*")*>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&#96;", "`")
    .replaceAll("&amp;", "&")
    .replaceAll(/[ \n\t]+/g, " ");
