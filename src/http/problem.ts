import type { ErrorWord } from "../wording/keys.ts";
import type { Wording } from "../wording/wording.ts";
import { DeskError, TooMany } from "../commands/desk-error.ts";
import type { DeskErrorCode, FieldProblem } from "../commands/desk-error.ts";
import { HttpError } from "./http-error.ts";
import { fieldSentence } from "./field-sentence.ts";

/** One refusal, as every door tells it. */
export interface Refusal {
  readonly status: number;
  readonly word: ErrorWord;
  readonly problems: readonly FieldProblem[];
  readonly retryAfter: number | null;
}

const RETRY_AFTER_S = 5;

const STATUS: Readonly<Record<DeskErrorCode, number>> = {
  invalid: 422,
  unauthorised: 401,
  forbidden: 403,
  not_found: 404,
  gone: 410,
  conflict: 409,
  too_large: 413,
  too_many: 429,
  reauthenticate: 403,
  unavailable: 503,
};

function wordOf(status: number): ErrorWord {
  switch (status) {
    case 401:
    case 403:
      return "forbidden";
    case 404:
    case 405:
      return "not_found";
    case 409:
      return "conflict";
    case 410:
      return "gone";
    case 413:
    case 414:
      return "too_large";
    case 429:
      return "too_many";
    case 503:
      return "unavailable";
    default:
      return status >= 500 ? "broken" : "bad_request";
  }
}

/** The place where errors become statuses. Anything unforeseen is a 500. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof DeskError) {
    const status = STATUS[error.code];
    const later = error instanceof TooMany ? error.retryAfter : null;
    const retryAfter = error.code === "unavailable" ? RETRY_AFTER_S : later;
    return { status, word: wordOf(status), problems: error.problems, retryAfter };
  }
  if (error instanceof HttpError) {
    const { status, problems, retryAfter } = error;
    return { status, word: wordOf(status), problems, retryAfter };
  }
  const status = statusOf(error);
  return { status, word: wordOf(status), problems: [], retryAfter: null };
}

/** The status a library gave its error, when the request was at fault. */
function statusOf(error: unknown): number {
  if (!(error instanceof Error) || !("statusCode" in error)) return 500;
  const { statusCode } = error;
  return typeof statusCode === "number" && statusCode >= 400 && statusCode < 500 ? statusCode : 500;
}

/** RFC 9457, with one entry of `errors` per field. */
export function problemOf(refusal: Refusal, wording: Wording): object {
  const { status, word, problems } = refusal;
  return {
    type: `urn:vigie:problem:${word}`,
    title: wording.say(`error.title.${word}`),
    status,
    detail:
      problems.length === 0
        ? wording.say(`error.text.${word}`)
        : problems.map((problem) => sentence(problem, wording)).join(" "),
    ...(problems.length === 0 ? {} : { errors: problems.map((one) => errorOf(one, wording)) }),
  };
}

const sentence = (problem: FieldProblem, wording: Wording): string =>
  `${problem.field}: ${fieldSentence(problem, wording)}`;

const errorOf = (problem: FieldProblem, wording: Wording): object => ({
  field: problem.field,
  problem: problem.problem,
  detail: fieldSentence(problem, wording),
  ...(problem.max === undefined ? {} : { max: problem.max }),
  ...(problem.allowed === undefined ? {} : { allowed: problem.allowed }),
});
