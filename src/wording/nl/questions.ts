import type { QuestionKey } from "../question-keys.ts";

export const questions: Readonly<Record<QuestionKey, string>> = {
  "question.title": "De redactie vraagt u",
  "question.asked": "Gevraagd",
  "question.answered": "Beantwoord",
  "question.answer": "Uw antwoord",
  "question.send": "Versturen",
  "question.ask": "Vraag het de getuige",
  "question.hint":
    "Op de eigen pagina van de getuige, en per mail waar een adres is achtergelaten. Het antwoord komt hier terug.",
  "question.mail": "Een vraag over uw melding",
  "question.mailHow": "Beantwoord dit bericht, of antwoord op uw eigen pagina.",
  "views.title": "Bewaarde zoekopdrachten",
  "views.name": "Deze zoekopdracht bewaren als",
  "views.keep": "Bewaren",
  "views.forget": "“{name}” vergeten",
  "desk.keys.correct": "aangevinkte verbeteren",
  "desk.keys.split": "aangevinkte afsplitsen",
  "desk.keys.ask": "de getuige van de open regel iets vragen",
  "names.revealed": "De verbetering toont een naam die de tabellen missen:",
  "queue.flag.asked": "gevraagd",
  "queue.flag.answered": "heeft geantwoord",
  "ledger.cause.question": "Vraag aan een getuige",
};
