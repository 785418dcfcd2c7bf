import type { IncidentPage } from "../store/views.ts";
import { counterSentence } from "./counter.ts";
import type { Frame } from "./frame.ts";
import { headline, support } from "./headline.ts";
import { cleanText } from "./html.ts";
import { placeName } from "./naming.ts";
import { quotedText, shownQuotes } from "./quotes.ts";
import type { QuoteView } from "./quotes.ts";

/**
 * An incident as text for an article: the sentence, what is said against what is seen, the last
 * report per place after "resolved", quotes of witnesses who agreed. No number that the incident's
 * page does not show. `address`: where the page stands, if the desk knows its own origin.
 */
export function articleText(
  frame: Frame,
  view: IncidentPage,
  { quotes, address }: { readonly quotes: readonly QuoteView[]; readonly address: string | null },
): string {
  const counter = counterSentence(frame, view);
  const places = (view.afterResolved?.places ?? []).map(
    ({ area, last }) => `${placeName(frame, area)} · ${frame.times.short(last)}`,
  );
  const said = shownQuotes(quotes).map((quote) =>
    frame.say("article.quote", {
      text: quote.text,
      who: quotedText(frame, quote),
      at: frame.times.short(quote.saidAt),
    }),
  );
  const at = `${frame.times.day(frame.now)}, ${frame.times.clock(frame.now)}`;
  const paragraphs = [
    [headline(frame, view), ...support(frame, view)].join(" "),
    counter,
    places.length === 0 ? null : [frame.say("counter.copyHead"), ...places].join("\n"),
    said.length === 0 ? null : said.join("\n"),
    `${frame.deskName}. ${frame.say("site.asOf", { at })}${address === null ? "" : `\n${address}`}`,
  ];
  return `${cleanText(paragraphs.filter((part) => part !== null).join("\n\n"))}\n`;
}
