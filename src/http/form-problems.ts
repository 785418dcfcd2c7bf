import type { Wording } from "../wording/wording.ts";
import type { FieldProblem } from "../commands/desk-error.ts";
import { fieldSentence } from "./field-sentence.ts";

/** The contract's names where the form's differ. */
const FORM_NAMES: Readonly<Record<string, string>> = {
  consent: "quotable",
  "place.name": "place",
  said_by: "saidBy",
  published_in: "publishedIn",
  said_at: "saidAt",
};

const CLAIM_NAMES: Readonly<Record<string, string>> = { share_max: "shareMax", areas: "places" };

/** `claims.2.share_max` stands in the form as `claim.2.shareMax`. */
function formName(field: string): string {
  const claim = /^claims\.(\d+)\.(.+)$/.exec(field);
  if (claim === null) return FORM_NAMES[field] ?? field;
  const [, row = "", name = ""] = claim;
  return `claim.${row}.${CLAIM_NAMES[name] ?? name}`;
}

/** One sentence a field, under the names of the form. */
export function problemsByField(
  problems: readonly FieldProblem[],
  wording: Wording,
): Readonly<Record<string, string>> {
  const sentences: Record<string, string> = {};
  for (const problem of problems)
    sentences[formName(problem.field)] ??= fieldSentence(problem, wording);
  return sentences;
}
