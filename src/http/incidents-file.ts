import { stringify } from "csv-stringify/sync";
import type { Instant } from "../model/ids.ts";
import type { IncidentLine } from "../store/views.ts";
import { toIso } from "../time/to-iso.ts";
import { MINUTE_MS } from "../time/units.ts";
import { INCIDENT_COLUMNS } from "../wording/guide-keys.ts";
import type { IncidentColumn } from "../wording/guide-keys.ts";

type Cell = string | number | null;

function cellsOf(line: IncidentLine, zone: string): Readonly<Record<IncidentColumn, Cell>> {
  const iso = (at: Instant | null): string | null => (at === null ? null : toIso(at, zone));
  const { onset, endedAt } = line;
  return {
    id: line.incident,
    operator: line.operator,
    services: line.services.join(" "),
    state: line.state,
    areas: line.areas.join(" "),
    except: line.except.join(" "),
    onset: iso(onset),
    onset_low: iso(line.onsetLow),
    onset_high: iso(line.onsetHigh),
    confirmed_at: iso(line.confirmedAt),
    over_at: iso(line.overAt),
    ended_at: iso(endedAt),
    duration_min: endedAt === null ? null : Math.round((endedAt - onset) / MINUTE_MS),
    witnesses: line.witnesses,
    parent: line.parent,
  };
}

/**
 * The list as CSV (RFC 4180), one incident a line, columns as in `INCIDENT_COLUMNS`. Cells that a
 * spreadsheet would take for a formula are quoted as words.
 */
export const incidentsFile = (lines: readonly IncidentLine[], zone: string): string =>
  stringify(
    lines.map((line) => cellsOf(line, zone)),
    {
      header: true,
      columns: [...INCIDENT_COLUMNS],
      escape_formulas: true,
      record_delimiter: "windows",
    },
  );
