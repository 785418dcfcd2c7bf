import type { QuestionKey } from "../question-keys.ts";

export const questions: Readonly<Record<QuestionKey, string>> = {
  "question.title": "The editors ask you",
  "question.asked": "Asked",
  "question.answered": "Answered",
  "question.answer": "Your answer",
  "question.send": "Send",
  "question.ask": "Ask the witness",
  "question.hint":
    "On the witness’s own page, and by mail where an address was left. The answer comes back here.",
  "question.mail": "A question about your report",
  "question.mailHow": "Answer this message, or on your own page.",
  "views.title": "Kept searches",
  "views.name": "Keep this search as",
  "views.keep": "Keep",
  "views.forget": "Forget “{name}”",
  "desk.keys.correct": "correct the ticked ones",
  "desk.keys.split": "split the ticked ones off",
  "desk.keys.ask": "ask the witness of the open row",
  "names.revealed": "The correction reveals a name the tables lack:",
  "queue.flag.asked": "asked",
  "queue.flag.answered": "has answered",
  "ledger.cause.question": "Question to a witness",
};
