import type { FormProblem } from "../wording/keys.ts";

/** Why a command refused; `http/` gives each its status once. */
export const DESK_ERROR_CODES = [
  "invalid",
  "unauthorised",
  "forbidden",
  "not_found",
  "gone",
  "conflict",
  "too_large",
  "too_many",
  "reauthenticate",
  "unavailable",
] as const;
export type DeskErrorCode = (typeof DESK_ERROR_CODES)[number];

/** What is wrong with one field: what a form may show, and what only a program can send. */
export type ProblemWord = FormProblem | "wrong_type" | "malformed" | "out_of_range" | "too_early";

export interface FieldProblem {
  /** Name of the field as the sender wrote it, e.g. `onset`, `claims.0.areas`. */
  readonly field: string;
  readonly problem: ProblemWord;
  /** The bound that was passed (`too_long`, `too_many`, `out_of_range`). */
  readonly max?: number;
  readonly min?: number;
  /** Every value the field may have (`unknown`). */
  readonly allowed?: readonly string[];
}

/** The one error commands throw. `message` is for logs; people read the code and the problems in their language. */
export class DeskError extends Error {
  override readonly name: string = "DeskError";
  readonly code: DeskErrorCode;
  readonly problems: readonly FieldProblem[];

  constructor(code: DeskErrorCode, message: string, problems: readonly FieldProblem[] = []) {
    super(message);
    this.code = code;
    this.problems = problems;
  }
}

/** Refused for now, whoever asks. */
export class TooMany extends DeskError {
  /** Seconds until it is worth another try. */
  readonly retryAfter: number;

  constructor(message: string, retryAfter: number) {
    super("too_many", message);
    this.retryAfter = retryAfter;
  }
}

/** Collects the problems of an input so that its sender learns of all of them at once. */
export class Problems {
  readonly #found: FieldProblem[] = [];

  add(problem: FieldProblem): null {
    this.#found.push(problem);
    return null;
  }

  get found(): readonly FieldProblem[] {
    return this.#found;
  }

  /** @throws DeskError `invalid` when any were found. */
  refuse(what: string): void {
    if (this.#found.length === 0) return;
    const names = this.#found.map(({ field, problem }) => `${field}: ${problem}`).join(", ");
    throw new DeskError("invalid", `${what} refused: ${names}`, this.#found);
  }
}
