import type { DatabaseSync } from "node:sqlite";
import { combined, Merges, putAway } from "../detection/merging.ts";
import type { AreaTree } from "../model/area.ts";
import type { Entry } from "../model/entry.ts";
import type { IncidentId, Instant } from "../model/ids.ts";
import type { IncidentDecision } from "../model/incident.ts";
import type { Merge, MergingFact, ShapeFact } from "../model/incident-shape.ts";
import { putIncident } from "./insert-rows.ts";
import { OutlineRows } from "./outline-rows.ts";
import type { RegisterTables } from "./project-register.ts";

type Values = Readonly<Record<string, unknown>>;
type Moment = Pick<Entry, "seq" | "at">;

const COPIED = `incident, operator, state, onset, first_at, confirmed_at, over_at, changed_at, parent, decision, alarm`;
const HISTORY = `INSERT OR IGNORE INTO incident_history (seq, incident, at, state, reason, witnesses, numbers)
  VALUES (?, ?, ?, ?, ?, ?, ?)`;

export const isShapeFact = (body: Entry["body"]): body is ShapeFact =>
  body.kind === "merge" ||
  body.kind === "unmerge" ||
  body.kind === "split" ||
  body.kind === "incident_name";

const decisionOf = (row: Values): IncidentDecision =>
  JSON.parse(String(row["decision"])) as IncidentDecision;
const instantOf = (row: Values, column: string): Instant | null =>
  typeof row[column] === "number" ? row[column] : null;

function extreme(
  pick: (...values: number[]) => number,
  values: readonly (number | null)[],
): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : pick(...known);
}

/**
 * Incidents as everybody sees them. Those that editors put together are one row, made anew by the rule
 * that the watch uses whenever a part changes; the parts keep rows of their own, as the rules decided
 * them, so that taking them apart gives back what would be there without the merge.
 */
export class IncidentRows {
  readonly #tables: RegisterTables;
  readonly #tree: AreaTree;
  readonly #merges: Merges;
  readonly #outlines: OutlineRows;

  constructor(db: DatabaseSync, tables: RegisterTables, tree: AreaTree) {
    this.#tables = tables;
    this.#tree = tree;
    this.#outlines = new OutlineRows(db);
    this.#merges = new Merges(
      tables
        .all("SELECT merge, into_incident, from_incident, why FROM merges ORDER BY seq", [])
        .map((row) => ({
          merge: String(row["merge"]),
          into: row["into_incident"] as IncidentId,
          from: row["from_incident"] as IncidentId,
          why: String(row["why"]),
        })),
    );
  }

  standing(incident: IncidentId): IncidentId {
    return this.#merges.standing(incident);
  }

  /** What the rules decided of an incident. */
  decided(entry: Moment, decision: IncidentDecision): void {
    const { incident } = decision;
    const standing = this.#merges.standing(incident);
    const merged = this.#merges.group(standing).length > 1;
    putIncident(this.#tables, merged ? "incident_parts" : "incidents", { at: entry.at, decision });
    if (!merged) {
      this.#history(entry, decision, decision.numbers);
      return this.#outlines.add(entry, decision);
    }
    if (standing !== incident) this.#history(entry, decision, decision.numbers);
    this.#redraw(entry, standing, standing === incident ? decision.numbers : null);
  }

  /** What an editor changed; the incidents whose pages change. */
  shaped(entry: Entry, fact: ShapeFact): readonly IncidentId[] {
    switch (fact.kind) {
      case "merge":
      case "unmerge":
        return this.#merged(entry, fact);
      case "split":
        this.#tables.run(
          "INSERT OR IGNORE INTO splits (part, seq, at, account, incident, why) VALUES (?, ?, ?, ?, ?, ?)",
          [fact.part, entry.seq, entry.at, entry.actor.account ?? null, fact.incident, fact.why],
        );
        return [fact.incident];
      case "incident_name":
        this.#tables.run("INSERT OR REPLACE INTO incident_names (incident, names) VALUES (?, ?)", [
          fact.incident,
          JSON.stringify(fact.names),
        ]);
        return [fact.incident];
    }
  }

  #merged(entry: Entry, fact: MergingFact): readonly IncidentId[] {
    const merge = this.#merges.apply(fact);
    if (merge === null) return [];
    const standing = this.#merges.standing(merge.into);
    if (fact.kind === "merge") this.#putTogether(entry, merge, standing);
    else this.#takeApart(entry, merge);
    this.#redraw(entry, standing, null);
    return [merge.into, merge.from, standing];
  }

  #putTogether({ seq, at, actor }: Entry, merge: Merge, standing: IncidentId): void {
    this.#tables.run(
      `INSERT OR IGNORE INTO merges (merge, seq, at, account, into_incident, from_incident, why)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [merge.merge, seq, at, actor.account ?? null, merge.into, merge.from, merge.why],
    );
    for (const incident of this.#merges.group(standing)) {
      this.#tables.run(
        `INSERT OR IGNORE INTO incident_parts (${COPIED}) SELECT ${COPIED} FROM incidents WHERE incident = ?`,
        [incident],
      );
      if (incident !== standing) this.#putAway(incident, standing, at);
    }
  }

  #putAway(incident: IncidentId, standing: IncidentId, at: Instant): void {
    const [part] = this.#tables.all("SELECT decision FROM incident_parts WHERE incident = ?", [
      incident,
    ]);
    if (part === undefined) return;
    this.#tables.run(
      "UPDATE incidents SET state = 'lapsed', standing = ?, changed_at = ?, decision = ? WHERE incident = ?",
      [standing, at, JSON.stringify(putAway(decisionOf(part))), incident],
    );
  }

  #takeApart(entry: Moment, { merge, from }: Merge): void {
    this.#tables.run("DELETE FROM merges WHERE merge = ?", [merge]);
    for (const incident of this.#merges.group(from))
      this.#tables.run("UPDATE incidents SET standing = ? WHERE incident = ?", [
        incident === from ? null : from,
        incident,
      ]);
    this.#redraw(entry, from, null);
  }

  /** The row of an incident that stands for itself, from its parts. */
  #redraw(entry: Moment, standing: IncidentId, numbers: IncidentDecision["numbers"]): void {
    const rows = this.#merges
      .group(standing)
      .flatMap((id) =>
        this.#tables.all(`SELECT ${COPIED} FROM incident_parts WHERE incident = ?`, [id]),
      );
    const [own] = rows;
    if (own === undefined || own["incident"] !== standing) return;
    const parts = rows.map(decisionOf);
    const decision = parts.length === 1 && parts[0] ? parts[0] : combined(this.#tree, parts);
    const told = rows.filter((row) => rows.length === 1 || row["state"] !== "lapsed");
    const all = (column: string): readonly (number | null)[] =>
      told.map((row) => instantOf(row, column));
    this.#tables.run(
      `UPDATE incidents SET state = ?, onset = ?, first_at = ?, confirmed_at = ?, over_at = ?, changed_at = ?,
       parent = ?, decision = ?, alarm = ? WHERE incident = ?`,
      [
        decision.state,
        decision.onset,
        extreme(Math.min, all("first_at")) ?? entry.at,
        extreme(Math.min, all("confirmed_at")),
        decision.state === "over" ? extreme(Math.max, all("over_at")) : null,
        entry.at,
        decision.parent,
        JSON.stringify(decision),
        own["alarm"] as string | null,
        standing,
      ],
    );
    this.#history(entry, decision, numbers);
    this.#outlines.add(entry, decision);
    if (rows.length === 1)
      this.#tables.run("DELETE FROM incident_parts WHERE incident = ?", [standing]);
  }

  #history(
    { seq, at }: Moment,
    { incident, state, reason, witnesses }: IncidentDecision,
    numbers: IncidentDecision["numbers"],
  ): void {
    const json = numbers === null ? null : JSON.stringify(numbers);
    this.#tables.run(HISTORY, [seq, incident, at, state, reason, witnesses, json]);
  }
}
