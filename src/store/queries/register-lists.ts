import type { Finding } from "../../model/finding.ts";
import type { OperatorId } from "../../model/ids.ts";
import type { StoreDeps } from "../deps.ts";
import type { FindingQuery, FindingRow } from "../register-views.ts";
import type { ListPart } from "../store.ts";
import type { Part, StatementView } from "../views.ts";
import { type Database, number, text } from "./database.ts";
import { PUBLIC_FINDING } from "./finding-reviews.ts";
import { statementViews } from "./incidents.ts";

/** Newest first. */
export function statementList(
  db: Database,
  deps: StoreDeps,
  { operator, part }: { readonly operator: OperatorId | null; readonly part: ListPart },
): Part<StatementView> {
  const network = operator === null ? null : deps.network(operator);
  const total = db.get(
    "SELECT count(*) AS n FROM statements WHERE ?1 IS NULL OR network = ?1",
    network,
  );
  const rows = db.all(
    `SELECT body, entered_at FROM statements WHERE ?1 IS NULL OR network = ?1
     ORDER BY said_at DESC, seq DESC LIMIT ?2 OFFSET ?3`,
    network,
    part.limit,
    part.offset,
  );
  return {
    total: total === undefined ? 0 : number(total, "n"),
    rows: statementViews(db, rows),
  };
}

/** The last finding of each claim. */
const STANDING = `FROM findings JOIN statements USING (statement)
  WHERE (?1 IS NULL OR network = ?1) AND (?2 IS NULL OR verdict = ?2) AND ${PUBLIC_FINDING}
  AND findings.seq = (SELECT max(later.seq) FROM findings AS later
    WHERE later.statement = findings.statement AND later.claim_index = findings.claim_index)`;

export function findingList(
  db: Database,
  deps: StoreDeps,
  { query, part }: { readonly query: FindingQuery; readonly part: ListPart },
): Part<FindingRow> {
  const network = query.operator === null ? null : deps.network(query.operator);
  const total = db.get(`SELECT count(*) AS n ${STANDING}`, network, query.verdict);
  const rows = db.all(
    `SELECT findings.body AS body, findings.at AS at ${STANDING}
     ORDER BY findings.seq DESC LIMIT ?3 OFFSET ?4`,
    network,
    query.verdict,
    part.limit,
    part.offset,
  );
  return {
    total: total === undefined ? 0 : number(total, "n"),
    rows: rows.map((row) => ({
      finding: JSON.parse(text(row, "body")) as Finding,
      at: number(row, "at"),
    })),
  };
}
