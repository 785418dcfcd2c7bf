import type { Reply } from "../../model/register.ts";
import type { ReplyView } from "../register-views.ts";
import { type Database, number, text } from "./database.ts";

const REPLIES_SHOWN_MAX = 50;

/** The replies to each of these statements (a JSON array of ids), oldest first. */
export function repliesTo(db: Database, statements: string): ReadonlyMap<string, ReplyView[]> {
  const found = new Map<string, ReplyView[]>();
  const rows = db.all(
    `SELECT statement, body, entered_at FROM replies
     WHERE statement IN (SELECT value FROM json_each(?)) ORDER BY seq`,
    statements,
  );
  for (const row of rows) {
    const statement = text(row, "statement");
    const reply = {
      reply: JSON.parse(text(row, "body")) as Reply,
      enteredAt: number(row, "entered_at"),
    };
    const known = found.get(statement);
    if (known === undefined) found.set(statement, [reply]);
    else if (known.length < REPLIES_SHOWN_MAX) known.push(reply);
  }
  return found;
}
