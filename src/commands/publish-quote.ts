import type { Actor } from "../model/entry.ts";
import { asQuoteId, asReportId } from "../model/ids.ts";
import type { Quote } from "../model/register.ts";
import { JournalError } from "../journal/port.ts";
import type { CommandDeps } from "./deps.ts";
import { DeskError, Problems } from "./desk-error.ts";
import { failed } from "./failed.ts";
import { checkText, given } from "./fields.ts";
import type { RawFields } from "./fields.ts";
import { findLivingReport } from "./find-report.ts";
import { PLACE_CHARS_MAX, QUOTES_MAX, QUOTE_TEXT_CHARS_MAX } from "./limits.ts";
import { masked } from "./mask-words.ts";
import { permit } from "./permit.ts";
import { isInWords, openQuote, packQuote } from "./quote-words.ts";
import type { QuoteWords } from "./quote-words.ts";
import { base64url } from "./secrets.ts";
import { openWords } from "./words.ts";

export interface PublishQuote {
  readonly key: string | null;
  readonly report: string;
  /** `text` (a part of the witness's words, what is left out marked with …), `name?` */
  readonly said: RawFields;
}

interface Published {
  readonly quote: Quote;
  readonly seq: number;
}

/** The quote of a known key, when it says the same: each sealing differs. */
async function sameQuote(
  deps: CommandDeps,
  quote: Quote,
  words: QuoteWords,
): Promise<Published | null> {
  const entry = await deps.journal.find(`quote:${quote.id}`);
  if (entry?.body.kind !== "quote") return null;
  const first = entry.body.quote;
  const opened = await openQuote(deps, first);
  const same = opened?.text === words.text && opened.name === words.name;
  return same && first.report === quote.report ? { quote: first, seq: entry.seq } : null;
}

/**
 * Words of a witness who agreed to be quoted, chosen by an editor, to be shown with the incident the
 * report counts in. Nothing that the witness did not write can be quoted,
 * and numbers and names that point at persons are left out whoever chose them.
 * @throws DeskError `unauthorised`, `forbidden` (no consent), `not_found`, `gone`, `invalid`, `conflict`, `unavailable`
 */
export async function publishQuote(
  deps: CommandDeps,
  actor: Actor,
  input: PublishQuote,
): Promise<Published> {
  await permit(deps, actor, "publish_quote");
  const report = await findLivingReport(deps, asReportId(input.report));
  if (!report.quotable) throw new DeskError("forbidden", "the witness did not agree to be quoted");
  const { incident } = report;
  const problems = new Problems();
  const chosen = checkText(input.said, { field: "text", max: QUOTE_TEXT_CHARS_MAX }, problems);
  const text = chosen === null ? null : masked(chosen);
  if (!given(input.said["text"])) problems.add({ field: "text", problem: "empty" });
  const name = checkText(input.said, { field: "name", max: PLACE_CHARS_MAX }, problems);
  const words = await openWords(deps, report);
  if (text !== null && !isInWords(text, words?.text ?? ""))
    problems.add({ field: "text", problem: "not_in_words" });
  if (incident === null) problems.add({ field: "incident", problem: "empty" });
  else if (deps.store.quotes(incident).length >= QUOTES_MAX)
    problems.add({ field: "text", problem: "too_many", max: QUOTES_MAX });
  problems.refuse("quote");
  if (text === null || incident === null) throw new Error("a required field passed unseen");
  const said: QuoteWords = { name, text };
  try {
    const quote: Quote = {
      id: deps.secrets.quoteId(input.key ?? base64url(deps.random(16))),
      report: report.report,
      incident,
      sealed: await deps.vault.seal(report.report, packQuote(said)),
    };
    const body = { kind: "quote", quote } as const;
    try {
      const [appended] = await deps.journal.append([{ key: `quote:${quote.id}`, actor, body }]);
      return { quote, seq: appended?.seq ?? 0 };
    } catch (error) {
      const known = error instanceof JournalError && error.code === "conflict";
      const first = known ? await sameQuote(deps, quote, said) : null;
      if (first === null) throw error;
      return first;
    }
  } catch (error) {
    throw failed(error);
  }
}

/** Takes a quote off the pages. @throws DeskError `unauthorised`, `forbidden`, `not_found`, `unavailable` */
export async function withdrawQuote(
  deps: CommandDeps,
  actor: Actor,
  input: { readonly quote: string },
): Promise<{ readonly seq: number }> {
  await permit(deps, actor, "publish_quote");
  const quote = asQuoteId(input.quote);
  if (deps.store.quote(quote) === null) throw new DeskError("not_found", `no quote ${quote}`);
  const body = { kind: "unquote", quote } as const;
  try {
    const [appended] = await deps.journal.append([{ key: `unquote:${quote}`, actor, body }]);
    return { seq: appended?.seq ?? 0 };
  } catch (error) {
    throw failed(error);
  }
}
