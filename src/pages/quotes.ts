import type { AreaCode, Instant, QuoteId } from "../model/ids.ts";
import type { Frame } from "./frame.ts";
import { timeTag } from "./frame.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { placeName } from "./naming.ts";

/** A quote with its words opened. */
export interface QuoteView {
  readonly quote: QuoteId;
  readonly name: string | null;
  readonly text: string;
  readonly area: AreaCode | null;
  readonly saidAt: Instant;
}

/** Quotes on the page of an incident, and so in its article: the newest. */
export const QUOTES_SHOWN_MAX = 6;

export const shownQuotes = (quotes: readonly QuoteView[]): readonly QuoteView[] =>
  quotes.slice(-QUOTES_SHOWN_MAX);

/** "Anne, Charleroi": who said it. */
export const quotedText = (frame: Frame, { name, area }: QuoteView): string =>
  [name ?? frame.say("quotes.witness"), area === null ? null : placeName(frame, area)]
    .filter((part) => part !== null)
    .join(", ");

/** Words of witnesses who agreed to be quoted; nothing where there are none. */
export function quotesSection(frame: Frame, quotes: readonly QuoteView[]): Html | null {
  const drawn = shownQuotes(quotes);
  return drawn.length === 0
    ? null
    : html`<section aria-labelledby="quotes" data-live="quotes">
        <h2 id="quotes">${frame.say("quotes.title")}</h2>
        ${drawn.map(
          (quote) =>
            html`<figure>
              <blockquote>${quote.text}</blockquote>
              <figcaption class="small">
                ${quotedText(frame, quote)} · ${timeTag(frame, quote.saidAt)}
              </figcaption>
            </figure>`,
        )}
      </section>`;
}
