import type { Language } from "../model/vocabulary.ts";
import type { FieldProblem, ProblemWord } from "../commands/desk-error.ts";
import type { FormProblem } from "../wording/keys.ts";
import type { Wording } from "../wording/wording.ts";

type ProgramProblem = Exclude<ProblemWord, FormProblem>;

/** What only a program can do wrong: no form of ours can send it. */
const PROGRAM_PROBLEMS: Readonly<Record<Language, Readonly<Record<ProgramProblem, string>>>> = {
  fr: {
    wrong_type: "Ce n’est pas le type attendu.",
    malformed: "Ce n’est pas du texte UTF-8 valide.",
    out_of_range: "Cette valeur est hors limites.",
    too_early: "Cette heure est trop ancienne.",
  },
  nl: {
    wrong_type: "Dit is niet het verwachte type.",
    malformed: "Dit is geen geldige UTF-8-tekst.",
    out_of_range: "Deze waarde valt buiten de grenzen.",
    too_early: "Dit tijdstip ligt te ver terug.",
  },
  de: {
    wrong_type: "Das ist nicht der erwartete Typ.",
    malformed: "Das ist kein gültiger UTF-8-Text.",
    out_of_range: "Dieser Wert liegt außerhalb der Grenzen.",
    too_early: "Dieser Zeitpunkt liegt zu weit zurück.",
  },
  en: {
    wrong_type: "This is not of the expected type.",
    malformed: "This is not valid UTF-8 text.",
    out_of_range: "This value is out of bounds.",
    too_early: "This time is too long ago.",
  },
};

const isProgramProblem = (word: ProblemWord): word is ProgramProblem => word in PROGRAM_PROBLEMS.en;

/** One sentence about one field, with the bound that was passed. */
export function fieldSentence({ problem, min, max }: FieldProblem, wording: Wording): string {
  const sentence = isProgramProblem(problem)
    ? PROGRAM_PROBLEMS[wording.lang][problem]
    : wording.say(`problem.${problem}`);
  if (max === undefined) return sentence;
  // A lower bound below one is not shown as zero.
  if (min !== undefined) return `${sentence} (${wording.precise(min)}–${wording.precise(max)})`;
  return `${sentence} (max. ${wording.number(max)})`;
}
