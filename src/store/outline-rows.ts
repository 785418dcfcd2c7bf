import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { Entry } from "../model/entry.ts";
import type { AreaCode, Instant } from "../model/ids.ts";
import type { IncidentDecision } from "../model/incident.ts";
import type { IncidentState } from "../model/vocabulary.ts";
import { WITNESSES_SHOWN_MIN } from "./views.ts";

/** An incident's outline at one moment, as far as it may be told. */
export interface OutlineThen {
  readonly state: IncidentState;
  readonly areas: readonly AreaCode[];
  readonly except: readonly AreaCode[];
  readonly onset: Instant;
}

const MINUTE_MS = 60_000;
const LAST = `SELECT told, outline FROM incident_outlines WHERE incident = ? AND minute <= ?
  ORDER BY minute DESC LIMIT 1`;
const PUT = `INSERT OR REPLACE INTO incident_outlines (incident, minute, at, told, outline)
  VALUES (?, ?, ?, ?, ?)`;

/** Keeps what outlines were: one row a minute at most, and only when something changed. */
export class OutlineRows {
  readonly #last: StatementSync;
  readonly #put: StatementSync;

  constructor(db: DatabaseSync) {
    this.#last = db.prepare(LAST);
    this.#put = db.prepare(PUT);
  }

  add({ at }: Pick<Entry, "at">, decision: IncidentDecision): void {
    const { incident, state, areas, except, onset } = decision;
    // Below three witnesses a place could point at a person: it is not even kept.
    const told = decision.witnesses >= WITNESSES_SHOWN_MIN;
    const then: OutlineThen = told
      ? { state, areas, except, onset }
      : { state, areas: [], except: [], onset };
    const outline = JSON.stringify(then);
    const minute = Math.floor(at / MINUTE_MS);
    if (this.#last.get(incident, minute)?.["outline"] === outline) return;
    this.#put.run(incident, minute, at, told ? 1 : 0, outline);
  }
}
