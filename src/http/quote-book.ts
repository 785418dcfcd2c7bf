import { openQuote } from "../commands/quote-words.ts";
import type { QuoteWords } from "../commands/quote-words.ts";
import type { CommandDeps } from "../commands/deps.ts";
import type { IncidentId, QuoteId } from "../model/ids.ts";
import type { QuoteView } from "../pages/quotes.ts";
import type { SealedQuote } from "../store/register-views.ts";

/**
 * The words of published quotes, opened once: pages are rendered without waiting for the vault. A
 * quote that is not opened yet is on the page a minute later; one whose report was erased is gone
 * from the store, and from here with it.
 */
export class QuoteBook {
  readonly #deps: Pick<CommandDeps, "store" | "vault">;
  readonly #onTrouble: (message: string) => void;
  readonly #words = new Map<QuoteId, QuoteWords>();
  readonly #opening = new Set<QuoteId>();
  readonly #forget: () => void;

  constructor(deps: Pick<CommandDeps, "store" | "vault">, onTrouble: (message: string) => void) {
    this.#deps = deps;
    this.#onTrouble = onTrouble;
    this.#forget = deps.store.onChange(() => this.#drop());
  }

  #drop(): void {
    for (const quote of this.#words.keys())
      if (this.#deps.store.quote(quote) === null) this.#words.delete(quote);
  }

  async #open(quote: SealedQuote): Promise<void> {
    if (this.#words.has(quote.quote) || this.#opening.has(quote.quote)) return;
    this.#opening.add(quote.quote);
    try {
      const words = await openQuote(this.#deps, quote);
      if (words !== null) this.#words.set(quote.quote, words);
    } catch (error) {
      this.#onTrouble(`a quote cannot be opened: ${String(error)}`);
    } finally {
      this.#opening.delete(quote.quote);
    }
  }

  /** Opens what the store knows, so that the first page has it. */
  async warm(incident: IncidentId | null = null): Promise<void> {
    for (const quote of this.#deps.store.quotes(incident)) await this.#open(quote);
  }

  /** Oldest first; those that are opened. */
  of(incident: IncidentId): readonly QuoteView[] {
    return this.#deps.store.quotes(incident).flatMap((quote): QuoteView[] => {
      const words = this.#words.get(quote.quote);
      if (words !== undefined)
        return [{ quote: quote.quote, area: quote.area, saidAt: quote.saidAt, ...words }];
      void this.#open(quote);
      return [];
    });
  }

  close(): void {
    this.#forget();
    this.#words.clear();
  }
}
