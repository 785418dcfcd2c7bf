import type { AreaCode, IncidentId, LinkId, QuoteId, ReportId } from "../../model/ids.ts";
import type { IncidentLink } from "../../model/register.ts";
import type { LinkView, SealedQuote } from "../register-views.ts";
import { type Database, number, type Row, text } from "./database.ts";
import { GROUP } from "./merged.ts";

const LINKS_SHOWN_MAX = 20;
const QUOTES_SHOWN_MAX = 20;

const linkView = (row: Row): LinkView => ({
  link: JSON.parse(text(row, "body")) as IncidentLink,
  at: number(row, "at"),
});

/** Oldest first. */
export const linksOf = (db: Database, incident: IncidentId): readonly LinkView[] =>
  db
    .all(
      `SELECT DISTINCT link, body, at FROM links JOIN linked_incidents USING (link)
       WHERE incident IN ${GROUP} ORDER BY seq LIMIT ${LINKS_SHOWN_MAX}`,
      incident,
    )
    .map(linkView);

export const linkById = (db: Database, link: LinkId): LinkView | null => {
  const row = db.get("SELECT body, at FROM links WHERE link = ?", link);
  return row === undefined ? null : linkView(row);
};

const QUOTED = `SELECT quote, quotes.report, quotes.sealed, said_at, commune FROM quotes
  JOIN reports ON reports.report = quotes.report`;

const sealedQuote = (row: Row): SealedQuote => ({
  quote: text(row, "quote") as QuoteId,
  report: text(row, "report") as ReportId,
  sealed: text(row, "sealed"),
  area: row["commune"] as AreaCode | null,
  saidAt: number(row, "said_at"),
});

const QUOTES_WARMED_MAX = 1_000;

/** Of one incident oldest first; or the newest of all. */
export const quotesOf = (db: Database, incident: IncidentId | null): readonly SealedQuote[] =>
  (incident === null
    ? db.all(`${QUOTED} ORDER BY quotes.seq DESC LIMIT ${QUOTES_WARMED_MAX}`)
    : db.all(
        `${QUOTED} WHERE incident IN ${GROUP} ORDER BY said_at, quotes.seq LIMIT ${QUOTES_SHOWN_MAX}`,
        incident,
      )
  ).map(sealedQuote);

export const quoteById = (db: Database, quote: QuoteId): SealedQuote | null => {
  const row = db.get(`${QUOTED} WHERE quote = ?`, quote);
  return row === undefined ? null : sealedQuote(row);
};
