/** Findings that waited and that an editor lets be seen. */
export const FINDING_REVIEWS_018 = `
CREATE TABLE finding_reviews (
  statement TEXT NOT NULL,
  claim_index INTEGER NOT NULL,
  verdict TEXT NOT NULL,
  PRIMARY KEY (statement, claim_index, verdict)
) WITHOUT ROWID;
`;
