import type { Entry, Fact, ReportFact } from "../model/entry.ts";
import type { IncidentId, StatementId } from "../model/ids.ts";

export type RegisterFact = Extract<
  Fact,
  { readonly kind: "reply" | "link" | "unlink" | "quote" | "unquote" }
>;

type Values = readonly (string | number | null)[];

/** What the rows of the register are written with. */
export interface RegisterTables {
  run(sql: string, values: Values): void;
  all(sql: string, values: Values): readonly Readonly<Record<string, unknown>>[];
}

/** Incidents and statements whose pages change. */
export interface Touched {
  readonly incidents: readonly IncidentId[];
  readonly statement: StatementId | null;
}

const NOTHING: Touched = { incidents: [], statement: null };

const incidentsOf = (rows: readonly Readonly<Record<string, unknown>>[]): Touched => ({
  incidents: rows.map((row) => row["incident"] as IncidentId),
  statement: null,
});

/** True when the words tell what the operator said. */
export const tellsStatement = ({ trace, quarantined }: ReportFact): boolean =>
  quarantined !== true && trace?.confidence.reportedStatement !== undefined;

/** Replies, links and quotes as rows. */
export function projectRegister(
  tables: RegisterTables,
  { seq, at }: Pick<Entry, "seq" | "at">,
  fact: RegisterFact,
): Touched {
  switch (fact.kind) {
    case "reply": {
      const { id, statement } = fact.reply;
      tables.run(
        "INSERT OR IGNORE INTO replies (reply, seq, entered_at, statement, body) VALUES (?, ?, ?, ?, ?)",
        [id, seq, at, statement, JSON.stringify(fact.reply)],
      );
      return { incidents: [], statement };
    }
    case "link": {
      const { id, incidents } = fact.link;
      tables.run("INSERT OR IGNORE INTO links (link, seq, at, body) VALUES (?, ?, ?, ?)", [
        id,
        seq,
        at,
        JSON.stringify(fact.link),
      ]);
      for (const incident of incidents)
        tables.run("INSERT OR IGNORE INTO linked_incidents (incident, link) VALUES (?, ?)", [
          incident,
          id,
        ]);
      return { incidents, statement: null };
    }
    case "unlink": {
      const touched = tables.all("SELECT incident FROM linked_incidents WHERE link = ?", [
        fact.link,
      ]);
      tables.run("DELETE FROM linked_incidents WHERE link = ?", [fact.link]);
      tables.run("DELETE FROM links WHERE link = ?", [fact.link]);
      return incidentsOf(touched);
    }
    case "quote": {
      const { id, report, incident, sealed } = fact.quote;
      // A quote that comes in beside an erasure of its report stays out.
      tables.run(
        `INSERT OR IGNORE INTO quotes (quote, seq, report, incident, sealed)
         SELECT ?1, ?2, report, ?4, ?5 FROM reports WHERE report = ?3 AND erased = 0`,
        [id, seq, report, incident, sealed],
      );
      return { incidents: [incident], statement: null };
    }
    case "unquote": {
      const touched = tables.all("SELECT incident FROM quotes WHERE quote = ?", [fact.quote]);
      tables.run("DELETE FROM quotes WHERE quote = ?", [fact.quote]);
      return incidentsOf(touched);
    }
    default:
      fact satisfies never;
      return NOTHING;
  }
}
