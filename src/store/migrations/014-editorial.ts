/** Rulings, notes and updates of incidents: what editors add to what the rules decide. */
export const EDITORIAL_014 = `
CREATE TABLE editorial (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  account TEXT,
  kind TEXT NOT NULL,
  id TEXT,
  incident TEXT,
  shown_from INTEGER,
  ended INTEGER NOT NULL DEFAULT 0,
  body TEXT NOT NULL
);
CREATE INDEX editorial_by_incident ON editorial (incident, seq);
CREATE INDEX editorial_by_id ON editorial (id) WHERE id IS NOT NULL;
`;
