import type { IncidentId, Instant } from "../../model/ids.ts";
import type { Verdict } from "../../model/vocabulary.ts";
import { COURSE_MOMENTS_MAX, type CourseMoment, type IncidentCourse } from "../course-view.ts";
import type { OutlineThen } from "../outline-rows.ts";
import type { ShownState } from "../views.ts";
import type { AreaTree } from "../../model/area.ts";
import { countReports, shown } from "./count.ts";
import { type Database, number, text } from "./database.ts";
import { toldOutline } from "./told-areas.ts";
import { type OutlineShown, toldThen } from "./told-then.ts";
import { incidentById, incidentCard, type IncidentRow, reportsOf } from "./incidents.ts";
import { byPlace, rowsOf } from "./report-rows.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Round spacings, so that a reader knows the hours; longer incidents take whole days. */
const SPACINGS = [5, 10, 15, 30, 60, 120, 180, 360, 720].map((minutes) => minutes * MINUTE);

interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** Its first moment, round times after it, and its last: at most `COURSE_MOMENTS_MAX`. */
export function momentsOf({ from, to }: Span): readonly Instant[] {
  const most = COURSE_MOMENTS_MAX - 2;
  const length = Math.max(0, to - from);
  const spacing =
    SPACINGS.find((ms) => length / ms < most) ?? Math.max(1, Math.ceil(length / DAY / most)) * DAY;
  const moments = [from];
  for (let at = Math.floor(from / spacing + 1) * spacing; at < to; at += spacing) moments.push(at);
  if (to > from) moments.push(to);
  return moments;
}

/** From which moments the operator's "resolved" stood contradicted, and no longer: oldest first. */
function verdictsOf(db: Database, row: IncidentRow, now: Instant): { at: Instant; no: boolean }[] {
  const after = incidentCard(db, row, { now }).afterResolved;
  if (after === null) return [];
  return db
    .all(
      `SELECT findings.at AS at, findings.verdict AS verdict FROM findings
       JOIN statements ON statements.statement = findings.statement
       WHERE findings.statement = ?1 AND json_extract(statements.body,
         '$.claims[' || findings.claim_index || '].kind') = 'resolved'
       ORDER BY findings.seq`,
      after.statement,
    )
    .map((found) => ({
      at: number(found, "at"),
      no: (text(found, "verdict") as Verdict) === "contradicted",
    }));
}

function shownThen(then: OutlineThen, contradicted: boolean): ShownState {
  switch (then.state) {
    case "suspected":
      return "checking";
    case "confirmed":
    case "reopened":
      return contradicted ? "claimed_over" : "down";
    case "recovering":
      return "recovering";
    case "over":
      return "over";
    case "lapsed":
      return "none";
  }
}

function outlineAt(db: Database, incident: IncidentId, at: Instant): OutlineThen | null {
  const row = db.get(
    `SELECT outline FROM incident_outlines WHERE incident = ? AND minute <= ?
     ORDER BY minute DESC LIMIT 1`,
    incident,
    Math.floor(at / MINUTE),
  );
  return row === undefined ? null : (JSON.parse(text(row, "outline")) as OutlineThen);
}

interface Asked {
  readonly incident: IncidentId;
  /** Null: the last moment. */
  readonly at: Instant | null;
  readonly now: Instant;
}

/** How an incident's outline went; null: no such incident, or nothing of it may be told yet. */
export function incidentCourse(
  db: Database,
  tree: AreaTree,
  { incident, at, now }: Asked,
): IncidentCourse | null {
  const row = incidentById(db, incident);
  const first = db.get(
    "SELECT min(at) AS at FROM incident_outlines WHERE incident = ? AND told = 1",
    incident,
  )?.["at"];
  if (row === undefined || typeof first !== "number") return null;
  const card = incidentCard(db, row, { now });
  const verdicts = verdictsOf(db, row, now);
  const to = Math.max(first, row.overAt ?? now);
  const outlines = momentsOf({ from: first, to }).map((moment): OutlineShown => {
    const then = outlineAt(db, incident, moment);
    const contradicted = verdicts.findLast((verdict) => verdict.at <= moment)?.no === true;
    const { areas = [], except = [] } = then ?? {};
    return {
      at: moment,
      shown: then === null ? "none" : shownThen(then, contradicted),
      areas,
      except,
    };
  });
  const told = toldThen(db.columns, tree, { filter: reportsOf(row, now), outlines });
  const moments = outlines.map((outline, index): CourseMoment => ({
    ...outline,
    told: told[index] ?? [],
  }));
  const wanted = at === null ? moments.length - 1 : moments.findLastIndex((one) => one.at <= at);
  const chosen = Math.max(0, wanted);
  const moment = moments[chosen];
  const areas = moment?.areas ?? [];
  const then = rowsOf(db.columns, {
    ...reportsOf(row, now),
    areas,
    except: moment?.except ?? [],
    to: (moment?.at ?? now) + 1,
  });
  return {
    card,
    moments,
    chosen,
    witnesses: areas.length === 0 ? null : shown(countReports(then).witnesses),
    outline: toldOutline(byPlace(then), tree, areas),
  };
}
