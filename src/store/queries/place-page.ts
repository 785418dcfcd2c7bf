import type { AreaCode, Instant, OperatorId } from "../../model/ids.ts";
import { SERVICES, type Service } from "../../model/vocabulary.ts";
import type { StoreDeps } from "../deps.ts";
import type { IncidentCard, PlacePage, PlaceRow, TroubledAreas } from "../views.ts";
import { COUNTS, type ReportColumns } from "../report-columns.ts";
import { shown } from "./count.ts";
import type { Database } from "./database.ts";
import { incidentCard, incidentsSince } from "./incidents.ts";
import { SEVERITY, severity, worst } from "./severity.ts";
import { concerns, covers, touches } from "./subject-page.ts";
import { troubledAreas } from "./troubled-areas.ts";

const RECENT_MS = 2 * 3_600_000;
const SERVICE_BITS = SERVICES.map((_, bit) => 1 << bit);

/** Witnesses of one operator: of each service by its bit, of none named, and all together. */
interface Heard {
  readonly services: readonly Set<number>[];
  readonly unnamed: Set<number>;
  readonly all: Set<number>;
}

/**
 * Distinct witnesses with trouble inside an area, by network, and by brand where witnesses named
 * one: one walk over the reports of late.
 */
function heardIn(
  columns: ReportColumns,
  { area, from, to }: { readonly area: AreaCode; readonly from: Instant; readonly to: Instant },
): Map<OperatorId, Heard> {
  const found = new Map<number, Heard>();
  const inside: (boolean | undefined)[] = [];
  const part = `/${area}/`;
  const add = (operator: number, said: number, person: number): void => {
    let heard = found.get(operator);
    if (heard === undefined) {
      heard = { services: SERVICES.map(() => new Set()), unnamed: new Set(), all: new Set() };
      found.set(operator, heard);
    }
    heard.all.add(person);
    if (said === 0) heard.unnamed.add(person);
    for (const [at, bit] of SERVICE_BITS.entries())
      if ((said & bit) !== 0) heard.services[at]?.add(person);
  };
  const { saidAt, counts, services, place, network, operator, person } = columns;
  for (let row = columns.firstRow(from); row < columns.length; row++) {
    const at = saidAt[row] ?? 0;
    if (counts[row] !== COUNTS.trouble || at < from || at >= to) continue;
    const where = place[row] ?? 0;
    if (!(inside[where] ??= (columns.places.words[where] ?? "").includes(part))) continue;
    const [net, brand] = [network[row] ?? -1, operator[row] ?? -1];
    if (net < 0) continue;
    add(net, services[row] ?? 0, person[row] ?? 0);
    if (brand >= 0 && brand !== net) add(brand, services[row] ?? 0, person[row] ?? 0);
  }
  return new Map(
    [...found].map(([number, heard]) => [columns.nameOf(number) as OperatorId, heard]),
  );
}

/** Who named no service counts for each service that another witness named, as on the subject's page. */
function witnessesOf(heard: Heard | undefined, service: Service | null): number {
  if (heard === undefined) return 0;
  if (service === null) return heard.all.size;
  const named = heard.services[SERVICES.indexOf(service)] ?? new Set();
  return named.size === 0 ? 0 : new Set([...named, ...heard.unnamed]).size;
}

interface Known {
  readonly area: AreaCode;
  readonly open: readonly IncidentCard[];
  readonly heard: ReadonlyMap<OperatorId, Heard>;
}

function rowOf(
  deps: StoreDeps,
  { area, open, heard }: Known,
  subject: { readonly operator: OperatorId; readonly service: Service | null },
): PlaceRow {
  const { operator, service } = subject;
  const concerned = open.filter(
    (card) => card.operator === deps.network(operator) && concerns(card, service),
  );
  return {
    operator,
    service,
    shown: worst(concerned.filter((card) => covers(deps, card, area))),
    shownInside: worst(concerned),
    witnesses2h: shown(witnessesOf(heard.get(operator), service)),
  };
}

/** Every operator × service to tell of: an open incident names it, or three witnesses do. */
function rowsOf(deps: StoreDeps, known: Known): PlaceRow[] {
  const operators = new Set([...known.open.map((card) => card.operator), ...known.heard.keys()]);
  return [...operators].flatMap((operator) => {
    const rows = SERVICES.map((service) => rowOf(deps, known, { operator, service })).filter(
      ({ service, shownInside, witnesses2h }) =>
        witnesses2h !== null ||
        (shownInside !== "none" &&
          known.open.some(
            (card) =>
              card.operator === operator && service !== null && card.services.includes(service),
          )),
    );
    if (rows.length > 0) return rows;
    const whole = rowOf(deps, known, { operator, service: null });
    return whole.witnesses2h === null && whole.shownInside === "none" ? [] : [whole];
  });
}

const inside = (
  deps: StoreDeps,
  place: AreaCode,
  { areas, held }: TroubledAreas,
): TroubledAreas => ({
  areas: areas.filter(({ area }) => deps.tree.contains(place, area)),
  held: held.filter((area) => deps.tree.contains(place, area)),
});

const weight = (row: PlaceRow): number =>
  Math.min(SEVERITY.indexOf(row.shown), SEVERITY.indexOf(row.shownInside) + 0.5);

export function placePage(
  db: Database,
  deps: StoreDeps,
  { area, now }: { readonly area: AreaCode; readonly now: Instant },
): PlacePage | null {
  if (deps.tree.get(area) === undefined) return null;
  const open = incidentsSince(db, now)
    .filter((row) => row.overAt === null && touches(deps.tree, row.decision, area))
    .map((row) => ({ row, card: incidentCard(db, row, { now }) }));
  const cards = open.map(({ card }) => card).toSorted((a, b) => severity(a) - severity(b));
  const heard = heardIn(db.columns, { area, from: now - RECENT_MS, to: now + 1 });
  const rows = rowsOf(deps, { area, open: cards, heard });
  return {
    area,
    rows: rows.toSorted(
      (a, b) => weight(a) - weight(b) || (b.witnesses2h ?? 0) - (a.witnesses2h ?? 0),
    ),
    open: cards,
    areas: inside(deps, area, troubledAreas(db, deps.tree, { incidents: open, now })),
  };
}
