import type { IncidentId, Instant } from "../../model/ids.ts";
import type { AlarmNumbers, IncidentReason } from "../../model/incident.ts";
import type { IncidentState, Service } from "../../model/vocabulary.ts";
import type { StoreDeps } from "../deps.ts";
import type { AlarmCommune, AlarmStep, Explanation } from "../explanation-view.ts";
import type { Bar, ShownCount } from "../views.ts";
import { serviceMask } from "../service-mask.ts";
import { bars, barSpan, communesOf, shown } from "./count.ts";
import { type Database, number, text } from "./database.ts";
import { incidentCard, type IncidentRow, ownIncidentById } from "./incidents.ts";
import { byPlace, type ReportFilter, rowsOf } from "./report-rows.ts";

const MINUTE = 60_000;
/** Lengths a bar may have: the shortest with which the chart has at most so many. */
const BAR_LENGTHS = [5, 10, 15, 30, 60, 120, 240].map((minutes) => minutes * MINUTE);
const BARS_MAX = 26;
/** Before the window, as much time again is shown, and no less than this. */
const BEFORE_MIN_MS = 60 * MINUTE;
const STEPS_MAX = 6;
const COMMUNES_SHOWN_MAX = 200;

interface Decided {
  readonly at: Instant;
  readonly state: IncidentState;
  readonly reason: IncidentReason;
  readonly numbers: AlarmNumbers;
}

function decidedOf(db: Database, incident: IncidentId): Decided[] {
  return db
    .all(
      `SELECT at, state, reason, numbers FROM incident_history
       WHERE incident = ? AND numbers IS NOT NULL ORDER BY seq`,
      incident,
    )
    .map((row) => ({
      at: number(row, "at"),
      state: text(row, "state") as IncidentState,
      reason: text(row, "reason") as IncidentReason,
      numbers: JSON.parse(text(row, "numbers")) as AlarmNumbers,
    }));
}

const same = (a: AlarmNumbers, b: AlarmNumbers): boolean =>
  a.windowTo === b.windowTo && a.area === b.area && a.observed === b.observed;

/** The opening, each way into "confirmed" and "reopened", and the last numbers. */
function chosen(decided: readonly Decided[]): Decided[] {
  const found = decided.filter(
    ({ state }, index) =>
      index === 0 ||
      ((state === "confirmed" || state === "reopened") && decided[index - 1]?.state !== state),
  );
  const last = decided.at(-1);
  if (last !== undefined && !found.some(({ numbers }) => same(numbers, last.numbers)))
    found.push(last);
  return found.length <= STEPS_MAX ? found : [...found.slice(0, STEPS_MAX - 1), ...found.slice(-1)];
}

type Count = (count: number) => ShownCount;

const stepOf = ({ at, state, reason, numbers }: Decided, count: Count): AlarmStep => ({
  at,
  state,
  reason,
  area: numbers.area,
  from: numbers.windowFrom,
  to: numbers.windowTo,
  observed: count(numbers.observed),
  expected: numbers.expected,
  sources: count(numbers.sources),
  communes: count(numbers.sources) === null ? null : numbers.communes.length,
  score: numbers.score,
  threshold: numbers.threshold,
  recurrenceWeeks: numbers.recurrenceWeeks,
});

const filterOf = (deps: StoreDeps, row: IncidentRow, numbers: AlarmNumbers): ReportFilter => ({
  network: row.decision.operator,
  brand: null,
  services: serviceMask(row.decision.services),
  areas: [numbers.area],
  except: [],
  placeless: deps.tree.get(numbers.area)?.kind === "country",
  from: numbers.windowFrom,
  to: numbers.windowTo + 1,
});

interface Drawn {
  readonly bars: readonly Bar[];
  readonly barMs: number;
}

function drawn(
  db: Database,
  deps: StoreDeps,
  of: { row: IncidentRow; numbers: AlarmNumbers },
): Drawn {
  const { row, numbers } = of;
  const { windowFrom, windowTo, area } = numbers;
  const before = Math.max(BEFORE_MIN_MS, windowTo - windowFrom);
  const span = windowTo - windowFrom + before;
  const barMs = BAR_LENGTHS.find((length) => span / length <= BARS_MAX - 2) ?? 240 * MINUTE;
  const { operator, services } = row.decision;
  const named: readonly (Service | null)[] = services.length > 0 ? services : [null];
  const usual = (from: Instant, to: Instant): number =>
    named.reduce((sum, service) => sum + deps.usual({ operator, service, area, from, to }), 0);
  const filter = { ...filterOf(deps, row, numbers), from: windowFrom - before };
  const shownSpan = barSpan(filter, { length: barMs, most: BARS_MAX });
  const said = rowsOf(db.columns, { ...filter, ...shownSpan });
  return { barMs, bars: bars(said, { ...shownSpan, length: barMs, usual }) };
}

/**
 * What an incident's alarms were computed from. `full`: for editors, who see every count; for all
 * others counts below three are null, and communes are named once the incident was confirmed and
 * three witnesses wrote from there.
 */
export function explanation(
  db: Database,
  deps: StoreDeps,
  query: { readonly incident: IncidentId; readonly now: Instant; readonly full: boolean },
): Explanation | null {
  const row = ownIncidentById(db, query.incident);
  if (row === undefined) return null;
  const { full, now } = query;
  const count: Count = full ? (value) => value : shown;
  const decided = chosen(decidedOf(db, query.incident));
  const step = decided.find(({ state }) => state === "confirmed") ?? decided[0];
  const chart = step === undefined ? null : drawn(db, deps, { row, numbers: step.numbers });
  const named = step !== undefined && (full || row.confirmedAt !== null);
  const communes: AlarmCommune[] = named
    ? communesOf(byPlace(rowsOf(db.columns, filterOf(deps, row, step.numbers))))
        .slice(0, COMMUNES_SHOWN_MAX)
        .toSorted((a, b) => b.witnesses - a.witnesses || (a.area < b.area ? -1 : 1))
        .map(({ area, witnesses }) => ({ area, witnesses: count(witnesses) }))
    : [];
  const told = communes.filter(({ witnesses }) => witnesses !== null);
  return {
    card: incidentCard(db, row, { now }),
    reason: row.decision.reason,
    steps: decided.map((one) => stepOf(one, count)),
    bars: chart?.bars ?? [],
    barMs: chart?.barMs ?? 0,
    barsArea: step?.numbers.area ?? null,
    communes: told,
    held: communes.length - told.length,
  };
}
