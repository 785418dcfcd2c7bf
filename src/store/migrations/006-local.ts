/** Reports that turned out to be local; no answer of before could say so. */
export const LOCAL_006 = `
ALTER TABLE reports ADD COLUMN local INTEGER NOT NULL DEFAULT 0;
ALTER TABLE answers ADD COLUMN cause TEXT;
`;
