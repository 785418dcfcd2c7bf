/** Questions to witnesses, and names that corrections reveal. */
export type QuestionKey =
  | `question.${"title" | "asked" | "answered" | "answer" | "send" | "ask" | "hint" | "mail" | "mailHow"}`
  | `views.${"title" | "name" | "keep" | "forget"}`
  | `desk.keys.${"correct" | "split" | "ask"}`
  | "names.revealed"
  | `queue.flag.${"asked" | "answered"}`
  | "ledger.cause.question";
