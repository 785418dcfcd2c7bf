import type { Finding } from "../../model/finding.ts";
import type { FindingReviewFact } from "../../model/finding-review.ts";
import type { RegisterTables } from "../project-register.ts";
import type { WaitingFinding } from "../register-views.ts";
import type { StatementView } from "../views.ts";
import { type Database, text } from "./database.ts";

/** The newest of all claims' findings are looked through for those that wait. */
const LOOKED_AT = 300;

type Reviewed = Pick<Finding, "statement" | "claimIndex" | "verdict">;

/** Whether an editor let these findings be seen; `statements`: ids as JSON, one query for all. */
export function reviewsOf(db: Database, statements: string): (of: Reviewed) => boolean {
  const seen = new Set(
    db
      .all(
        `SELECT statement, claim_index, verdict FROM finding_reviews
         WHERE statement IN (SELECT value FROM json_each(?))`,
        statements,
      )
      .map(
        (row) => `${text(row, "statement")} ${text(row, "claim_index")} ${text(row, "verdict")}`,
      ),
  );
  return (of) => seen.has(`${of.statement} ${String(of.claimIndex)} ${of.verdict}`);
}

/** True of a row of `findings` that anybody may see. */
export const PUBLIC_FINDING = `(json_extract(findings.body, '$.doubtful') = 0 OR EXISTS
  (SELECT 1 FROM finding_reviews AS seen WHERE seen.statement = findings.statement
   AND seen.claim_index = findings.claim_index AND seen.verdict = findings.verdict))`;

export function projectReview(tables: RegisterTables, fact: FindingReviewFact): void {
  const { statement, claimIndex, verdict, shown } = fact;
  tables.run(
    shown
      ? "INSERT OR IGNORE INTO finding_reviews (statement, claim_index, verdict) VALUES (?, ?, ?)"
      : "DELETE FROM finding_reviews WHERE statement = ? AND claim_index = ? AND verdict = ?",
    [statement, claimIndex, verdict],
  );
}

/** Standing findings on claims whose speaker is told or which are doubtful, newest first. */
export const reviewable = (
  db: Database,
  viewOf: (statement: Finding["statement"]) => StatementView | null,
): readonly WaitingFinding[] =>
  db
    .all(
      `SELECT body FROM findings WHERE seq = (SELECT max(later.seq) FROM findings AS later
         WHERE later.statement = findings.statement AND later.claim_index = findings.claim_index)
       ORDER BY seq DESC LIMIT ${LOOKED_AT}`,
    )
    .map((row) => JSON.parse(text(row, "body")) as Finding)
    .filter(({ doubtful, speaker }) => doubtful || speaker !== null)
    .flatMap((finding): readonly WaitingFinding[] => {
      const view = viewOf(finding.statement);
      const reviewed = view?.reviewed?.[finding.claimIndex] === true;
      return view === null ? [] : [{ finding, view, reviewed }];
    });
