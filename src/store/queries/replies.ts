import type { StatementId } from "../../model/ids.ts";
import type { Reply } from "../../model/register.ts";
import type { ReplyView } from "../register-views.ts";
import { type Database, number, text } from "./database.ts";

const REPLIES_SHOWN_MAX = 50;

/** Oldest first. */
export const repliesTo = (db: Database, statement: StatementId): readonly ReplyView[] =>
  db
    .all(
      `SELECT body, entered_at FROM replies WHERE statement = ? ORDER BY seq LIMIT ${REPLIES_SHOWN_MAX}`,
      statement,
    )
    .map((row) => ({
      reply: JSON.parse(text(row, "body")) as Reply,
      enteredAt: number(row, "entered_at"),
    }));
