import { censusByArea, censusShare } from "../../claims/census.ts";
import type { AskedWitness } from "../../claims/census.ts";
import type { AreaTree } from "../../model/area.ts";
import type { AreaCode, IncidentId, Instant, StatementId } from "../../model/ids.ts";
import type { AnswerStatus } from "../../model/vocabulary.ts";
import type { CensusView } from "../census-view.ts";
import { type Database, number } from "./database.ts";
import { GROUP } from "./merged.ts";

/** Censuses of an incident that its page shows. */
export const CENSUSES_SHOWN_MAX = 12;
const UNITS = ["province", "arrondissement", "region"];

/** The unit by which a census is told: the province, or what stands for it. */
const unitOf = (tree: AreaTree, area: AreaCode | null): AreaCode | null => {
  if (area === null) return null;
  const path = tree.path(area);
  for (const kind of UNITS) {
    const found = path.find((code) => tree.get(code)?.kind === kind);
    if (found !== undefined) return found;
  }
  return null;
};

const askedIn = (db: Database, tree: AreaTree, census: number): AskedWitness[] => {
  const units = new Map<AreaCode | null, AreaCode | null>();
  return db
    .all(
      `SELECT reports.area AS area, census_asked.status AS status FROM census_asked
       JOIN reports USING (report) WHERE census = ?`,
      census,
    )
    .map((row) => {
      const area = row["area"] as AreaCode | null;
      let unit = units.get(area);
      if (unit === undefined) {
        unit = unitOf(tree, area);
        units.set(area, unit);
      }
      return { area: unit, status: row["status"] as AnswerStatus | null };
    });
};

/** Newest first. */
export function censusesOf(
  db: Database,
  tree: AreaTree,
  { incident, now }: { readonly incident: IncidentId; readonly now: Instant },
): CensusView[] {
  return db
    .all(
      `SELECT census, statement, at FROM censuses WHERE incident IN ${GROUP} AND at <= ?2
       ORDER BY census DESC LIMIT ${CENSUSES_SHOWN_MAX}`,
      incident,
      now,
    )
    .map((row) => {
      const asked = askedIn(db, tree, number(row, "census"));
      return {
        statement: row["statement"] as StatementId | null,
        at: number(row, "at"),
        ...censusShare(asked),
        byArea: censusByArea(asked),
      };
    });
}
