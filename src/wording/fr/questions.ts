import type { QuestionKey } from "../question-keys.ts";

export const questions: Readonly<Record<QuestionKey, string>> = {
  "question.title": "La rédaction vous demande",
  "question.asked": "Demandé",
  "question.answered": "Répondu",
  "question.answer": "Votre réponse",
  "question.send": "Envoyer",
  "question.ask": "Interroger le témoin",
  "question.hint":
    "Sur la page du témoin, et par courriel s’il a laissé une adresse. La réponse revient ici.",
  "question.mail": "Une question sur votre témoignage",
  "question.mailHow": "Répondez à ce message, ou sur votre propre page.",
  "views.title": "Recherches gardées",
  "views.name": "Garder cette recherche sous le nom",
  "views.keep": "Garder",
  "views.forget": "Oublier « {name} »",
  "desk.keys.correct": "corriger les cochés",
  "desk.keys.split": "détacher les cochés",
  "desk.keys.ask": "interroger le témoin de la ligne ouverte",
  "names.revealed": "La correction révèle un nom absent des tables :",
  "queue.flag.asked": "interrogé",
  "queue.flag.answered": "a répondu",
  "ledger.cause.question": "Question à un témoin",
};
