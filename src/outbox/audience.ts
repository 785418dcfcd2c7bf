import type { AreaTree } from "../model/area.ts";
import type { Person } from "../model/delivery.ts";
import type { OperatorId } from "../model/ids.ts";
import type { Notice } from "../model/notice.ts";
import { type Concerns, createConcerns } from "../dispatch/concerns.ts";
import type { MailCause, MailStore, SoughtRow } from "../store/mail-views.ts";
import { Bits } from "./bits.ts";
import { PAGE_ROWS } from "./limits.ts";

export interface AudienceDeps {
  readonly mail: MailStore;
  readonly tree: AreaTree;
  readonly network: (operator: OperatorId) => OperatorId;
}

type Phase = "network" | "incident" | "end";

/** Whether a subscription asks for a cause; made once for all who go through its audience. */
export const concernsOf = (cause: MailCause, deps: AudienceDeps): Concerns | null =>
  cause.kind === "notice" ? createConcerns(cause.notice, deps) : null;

/**
 * The people of one cause: a pure function of the journal up to it, gone through page by page, so
 * that it holds a bit for each and nothing else.
 */
export class Audience {
  /** How many different people were met so far. */
  people = 0;
  readonly #cause: MailCause;
  readonly #deps: AudienceDeps;
  readonly #concerns: Concerns | null;
  readonly #seen = new Bits();
  #phase: Phase = "network";
  #after: Person = -1;

  constructor(cause: MailCause, deps: AudienceDeps, concerns: Concerns | null) {
    this.#cause = cause;
    this.#deps = deps;
    this.#concerns = concerns;
  }

  get ended(): boolean {
    return this.#phase === "end";
  }

  /** From the start again; who was met is not counted twice. */
  restart(): void {
    this.#phase = "network";
    this.#after = -1;
  }

  /** Whether one of a recipient's subscriptions, agreed to before the cause, asks for it. */
  concerns(rows: readonly SoughtRow[]): boolean {
    return rows.some((row) => row.confirmed <= this.#cause.cause && this.#concerns?.(row) === true);
  }

  /** The next stretch; an empty one does not mean that it is at its end. */
  page(): readonly Person[] {
    const found = this.#next();
    for (const person of found) {
      if (this.#seen.has(person)) continue;
      this.#seen.add(person);
      this.people += 1;
    }
    return found;
  }

  #next(): readonly Person[] {
    const cause = this.#cause;
    const { mail } = this.#deps;
    if (this.ended) return [];
    if (cause.kind === "notice") return this.#subscribers(cause.notice);
    this.#phase = "end";
    switch (cause.kind) {
      case "census":
        return cause.asked.flatMap((report) => mail.seqOf(report) ?? []);
      case "acknowledgement":
      case "question":
        return [mail.seqOf(cause.report) ?? []].flat();
      case "invitation":
        return [mail.recipient(cause.recipient)?.number ?? []].flat();
      case "canary":
        return [0];
    }
  }

  #subscribers(notice: Notice): readonly Person[] {
    const { mail, network } = this.#deps;
    const rows =
      this.#phase === "network"
        ? mail.byNetwork(network(notice.operator), this.#after, PAGE_ROWS)
        : mail.byIncident(notice.incident, this.#after, PAGE_ROWS);
    const last = rows.at(-1);
    // One recipient may have more rows than fit: the last one is taken whole next time.
    const cut = rows.length === PAGE_ROWS && rows[0]?.number !== last?.number;
    const whole = cut ? rows.filter(({ number }) => number !== last?.number) : rows;
    this.#after = whole.at(-1)?.number ?? this.#after;
    if (rows.length < PAGE_ROWS) {
      this.#phase = this.#phase === "network" ? "incident" : "end";
      this.#after = -1;
    }
    const found = new Set<Person>();
    for (const row of whole) if (this.concerns([row])) found.add(row.number);
    return [...found];
  }
}
