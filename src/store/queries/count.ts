import type { AreaCode, Instant, OperatorId } from "../../model/ids.ts";
import type { Bar, ShownCount } from "../views.ts";
import { WITNESSES_SHOWN_MIN } from "../views.ts";
import { COUNTS, type ReportColumns } from "../report-columns.ts";

/** Which reports are meant: trouble of one network, at a time, of some services, in some areas. */
export interface ReportFilter {
  readonly network: OperatorId;
  /** Only this brand of the network; null: all of it. */
  readonly brand: OperatorId | null;
  /** Bits of `serviceMask`; 0: any. Reports that named no service always count. */
  readonly services: number;
  /** Empty: everywhere. */
  readonly areas: readonly AreaCode[];
  readonly except: readonly AreaCode[];
  /** Reports that named no place count too (national faults are told so). */
  readonly placeless: boolean;
  /** What was in the witnesses' own homes, instead of what was not. */
  readonly local?: boolean;
  /** From (inclusive) and to (exclusive), by when it was said. */
  readonly from: Instant;
  readonly to: Instant;
}

export const shown = (count: number): ShownCount => (count >= WITNESSES_SHOWN_MIN ? count : null);

export interface Count {
  readonly witnesses: number;
  readonly communes: number;
  readonly last: Instant | null;
}

/** How many communes the witnesses are in tells nothing about one person once there are three of them. */
export const shownCommunes = (count: Count): ShownCount =>
  shown(count.witnesses) === null ? null : count.communes;

/** Whether a place is inside a filter, worked out once for each place met. */
function placeTest(columns: ReportColumns, filter: ReportFilter): (place: number) => boolean {
  const verdicts: (boolean | undefined)[] = [];
  const isInside = (path: string): boolean => {
    const holds = (area: AreaCode): boolean => path.includes(`/${area}/`);
    if (filter.areas.length === 0) return !filter.except.some(holds);
    if (path === "") return filter.placeless;
    return filter.areas.some(holds) && !filter.except.some(holds);
  };
  return (place) => (verdicts[place] ??= isInside(columns.places.words[place] ?? ""));
}

/** Calls `visit` with each row that the filter means, in the order the reports came. */
function eachRow(columns: ReportColumns, filter: ReportFilter, visit: (row: number) => void): void {
  const network = columns.numberOf(filter.network);
  if (network < 0) return;
  const brand = filter.brand === null ? null : columns.numberOf(filter.brand);
  const isInside = placeTest(columns, filter);
  const wanted = COUNTS[filter.local === true ? "local" : "trouble"];
  const { saidAt, counts, services, place } = columns;
  for (let row = columns.firstRow(filter.from); row < columns.length; row++) {
    if (columns.network[row] !== network || counts[row] !== wanted) continue;
    const at = saidAt[row] ?? 0;
    if (at < filter.from || at >= filter.to) continue;
    const said = services[row] ?? 0;
    if (filter.services !== 0 && said !== 0 && (said & filter.services) === 0) continue;
    if (brand !== null && columns.operator[row] !== brand) continue;
    if (isInside(place[row] ?? 0)) visit(row);
  }
}

export function countReports(columns: ReportColumns, filter: ReportFilter): Count {
  const persons = new Set<number>();
  const communes = new Set<number>();
  let last: Instant | null = null;
  eachRow(columns, filter, (row) => {
    persons.add(columns.person[row] ?? 0);
    const commune = columns.communeOf(columns.place[row] ?? 0);
    if (commune >= 0) communes.add(commune);
    last = Math.max(last ?? 0, columns.saidAt[row] ?? 0);
  });
  return { witnesses: persons.size, communes: communes.size, last };
}

/** Distinct witnesses in each area; an area inside another counts in both. */
export function personsByArea(
  columns: ReportColumns,
  filter: ReportFilter,
  areas: readonly AreaCode[],
): Map<AreaCode, Set<number>> {
  const found = new Map(areas.map((area) => [area, new Set<number>()]));
  const setsOf: (readonly Set<number>[] | undefined)[] = [];
  eachRow(columns, filter, (row) => {
    const place = columns.place[row] ?? 0;
    const path = columns.places.words[place] ?? "";
    const sets = (setsOf[place] ??= [...found].flatMap(([area, set]) =>
      path.includes(`/${area}/`) ? [set] : [],
    ));
    for (const set of sets) set.add(columns.person[row] ?? 0);
  });
  return found;
}

/** Distinct witnesses and communes of one stretch of time; `areas` are the communes, newest report first. */
export interface PartCount extends Count {
  readonly areas: readonly AreaCode[];
}

/** The stretch a moment lies in: the last mark that is not after it; -1 before the first. */
function partOf(marks: readonly Instant[], at: Instant): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((marks[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * The reports of a filter counted between each two marks (ascending; from inclusive, to exclusive), in
 * one walk: as many counts as marks less one. `most`: how many communes each names.
 */
export function countParts(
  columns: ReportColumns,
  filter: ReportFilter,
  { marks, most }: { readonly marks: readonly Instant[]; readonly most: number },
): PartCount[] {
  const parts = marks.slice(1).map(() => ({
    persons: new Set<number>(),
    communes: new Map<number, Instant>(),
    last: null as Instant | null,
  }));
  const [from = 0] = marks;
  eachRow(columns, { ...filter, from, to: marks.at(-1) ?? from }, (row) => {
    const at = columns.saidAt[row] ?? 0;
    const part = parts[partOf(marks, at)];
    if (part === undefined) return;
    part.persons.add(columns.person[row] ?? 0);
    const commune = columns.communeOf(columns.place[row] ?? 0);
    if (commune >= 0) part.communes.set(commune, Math.max(part.communes.get(commune) ?? 0, at));
    part.last = Math.max(part.last ?? 0, at);
  });
  return parts.map(({ persons, communes, last }) => ({
    witnesses: persons.size,
    communes: communes.size,
    last,
    areas: [...communes]
      .map(([commune, at]) => ({ area: (columns.communes.words[commune] ?? "") as AreaCode, at }))
      .toSorted((a, b) => b.at - a.at || (a.area < b.area ? -1 : 1))
      .slice(0, most)
      .map(({ area }) => area),
  }));
}

export interface CommuneCount {
  readonly area: AreaCode;
  readonly witnesses: number;
  readonly last: Instant;
}

/** Communes with their distinct witnesses and last report, newest report first. */
export function communesOf(
  columns: ReportColumns,
  filter: ReportFilter,
  limit: number,
): CommuneCount[] {
  const found = new Map<number, { persons: Set<number>; last: Instant }>();
  eachRow(columns, filter, (row) => {
    const commune = columns.communeOf(columns.place[row] ?? 0);
    if (commune < 0) return;
    const known = found.get(commune) ?? { persons: new Set<number>(), last: 0 };
    known.persons.add(columns.person[row] ?? 0);
    known.last = Math.max(known.last, columns.saidAt[row] ?? 0);
    found.set(commune, known);
  });
  return [...found]
    .map(([commune, { persons, last }]) => ({
      area: (columns.communes.words[commune] ?? "") as AreaCode,
      witnesses: persons.size,
      last,
    }))
    .toSorted((a, b) => b.last - a.last || (a.area < b.area ? -1 : 1))
    .slice(0, limit);
}

const HOUR = 3_600_000;

interface BarOptions {
  readonly usual: (from: Instant, to: Instant) => number;
  /** Bars at most (the newest). */
  readonly most: number;
}

/** One bar for each stretch of this length touched by the filter's time, counted from 1970, the oldest first. */
export function bucketBars(
  columns: ReportColumns,
  filter: ReportFilter,
  { usual, most, length }: BarOptions & { readonly length: number },
): Bar[] {
  const last = Math.ceil(filter.to / length) * length;
  const first = Math.max(Math.floor(filter.from / length) * length, last - most * length);
  const buckets = new Map<number, Set<number>>();
  eachRow(columns, { ...filter, from: first, to: last }, (row) => {
    const bucket = Math.floor((columns.saidAt[row] ?? 0) / length);
    const persons = buckets.get(bucket) ?? new Set<number>();
    persons.add(columns.person[row] ?? 0);
    buckets.set(bucket, persons);
  });
  const bars: Bar[] = [];
  for (let from = first; from < last; from += length) {
    const reports = shown(buckets.get(from / length)?.size ?? 0);
    bars.push({ from, to: from + length, reports, usual: usual(from, from + length) });
  }
  return bars;
}

/** One bar per clock hour. */
export const hourBars = (
  columns: ReportColumns,
  filter: ReportFilter,
  options: BarOptions,
): Bar[] => bucketBars(columns, filter, { ...options, length: HOUR });
