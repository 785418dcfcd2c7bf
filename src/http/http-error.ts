import type { FieldProblem } from "../commands/desk-error.ts";

/** What goes wrong at the door itself, before or beside any command. */
export class HttpError extends Error {
  override readonly name = "HttpError";
  readonly status: number;
  readonly problems: readonly FieldProblem[];
  /** Seconds; sent as Retry-After. */
  readonly retryAfter: number | null;

  constructor(
    status: number,
    message: string,
    more: { readonly problems?: readonly FieldProblem[]; readonly retryAfter?: number } = {},
  ) {
    super(message);
    this.status = status;
    this.problems = more.problems ?? [];
    this.retryAfter = more.retryAfter ?? null;
  }
}
