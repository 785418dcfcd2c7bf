import type { SealedQuote } from "../store/register-views.ts";
import type { CommandDeps } from "./deps.ts";

/** What is shown of a quote; sealed with the report's key. */
export interface QuoteWords {
  /** First name, as the editor knows it; null: "a witness". */
  readonly name: string | null;
  readonly text: string;
}

export const packQuote = (words: QuoteWords): Uint8Array =>
  Buffer.from(JSON.stringify(words), "utf8");

/** @throws when the bytes were not packed by `packQuote`. */
export function unpackQuote(bytes: Uint8Array): QuoteWords {
  const raw = JSON.parse(Buffer.from(bytes).toString("utf8")) as Readonly<Record<string, unknown>>;
  const name = typeof raw["name"] === "string" ? raw["name"] : null;
  return { name, text: typeof raw["text"] === "string" ? raw["text"] : "" };
}

/** The words of a quote; null once its report was erased. */
export async function openQuote(
  deps: Pick<CommandDeps, "vault">,
  quote: Pick<SealedQuote, "report" | "sealed">,
): Promise<QuoteWords | null> {
  const plain = await deps.vault.open(quote.report, quote.sealed);
  return plain === null ? null : unpackQuote(plain);
}

/** Marks that words were left out. */
const LEFT_OUT = /\[…\]|\[\.\.\.\]|…|\.\.\./;
const plainWords = (text: string): string =>
  text.replaceAll(/\s+/g, " ").replaceAll("’", "'").trim().toLowerCase();

/** True when every piece of the quote stands in the witness's words, in their order. */
export function isInWords(quote: string, words: string): boolean {
  const all = plainWords(words);
  let from = 0;
  for (const piece of quote.split(LEFT_OUT).map(plainWords)) {
    const at = all.indexOf(piece, from);
    if (at === -1) return false;
    from = at + piece.length;
  }
  return true;
}
