import type { QuestionKey } from "../question-keys.ts";

export const questions: Readonly<Record<QuestionKey, string>> = {
  "question.title": "Die Redaktion fragt Sie",
  "question.asked": "Gefragt",
  "question.answered": "Beantwortet",
  "question.answer": "Ihre Antwort",
  "question.send": "Senden",
  "question.ask": "Den Zeugen fragen",
  "question.hint":
    "Auf der eigenen Seite des Zeugen, und per Mail, wo eine Adresse hinterlassen wurde. Die Antwort kommt hierher zurück.",
  "question.mail": "Eine Frage zu Ihrer Meldung",
  "question.mailHow": "Antworten Sie auf diese Nachricht oder auf Ihrer eigenen Seite.",
  "views.title": "Gemerkte Suchen",
  "views.name": "Diese Suche merken als",
  "views.keep": "Merken",
  "views.forget": "„{name}“ vergessen",
  "desk.keys.correct": "angehakte korrigieren",
  "desk.keys.split": "angehakte abtrennen",
  "desk.keys.ask": "den Zeugen der offenen Zeile fragen",
  "names.revealed": "Die Korrektur zeigt einen Namen, der den Tabellen fehlt:",
  "queue.flag.asked": "gefragt",
  "queue.flag.answered": "hat geantwortet",
  "ledger.cause.question": "Frage an einen Zeugen",
};
