/**
 * Witnesses whose mail comes back, or who complained of it, by witness key: nothing more is sent to
 * them until then. Of deliveries, those that were not simply taken (state 0, see `mail-states.ts`) are found by their state.
 */
export const SILENT_WITNESSES_017 = `
CREATE TABLE silent_witnesses (
  person TEXT PRIMARY KEY,
  refused INTEGER NOT NULL DEFAULT 0,
  until INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX deliveries_by_state ON deliveries (cause, state, person) WHERE state > 0;
`;
