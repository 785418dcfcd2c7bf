/** Statements that add rows; `projection.ts` gives their values in this order. */
export const INSERT_REPORT = `INSERT OR IGNORE INTO reports (report, seq, received_at, said_at, source, operator, network,
  services, area, commune, path, status, onset, onset_precision, recovered_at, person, first_hand, lang, quotable, sealed, quarantined)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
export const INSERT_INCIDENT = `INSERT INTO incidents (incident, operator, state, onset, first_at, confirmed_at, over_at,
  changed_at, parent, decision, alarm) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?5, ?8, ?9, ?10)
  ON CONFLICT (incident) DO UPDATE SET state = ?3, onset = ?4, changed_at = ?5,
  confirmed_at = coalesce(confirmed_at, ?6),
  over_at = CASE WHEN ?7 IS NULL THEN NULL ELSE coalesce(over_at, ?7) END, parent = ?8, decision = ?9, alarm = coalesce(?10, alarm)`;
