import type { AreaCode, Instant, OperatorId } from "../../model/ids.ts";
import type { Bar, ShownCount } from "../views.ts";
import { WITNESSES_SHOWN_MIN } from "../views.ts";
import { COUNTS, type ReportColumns } from "../report-columns.ts";
import { byGroup, personsOfGroups } from "./distinct.ts";

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

/** The rows that a filter means, in the order the reports came. */
function rowsOf(columns: ReportColumns, filter: ReportFilter): Int32Array {
  const rows = new Int32Array(Math.max(0, columns.length - columns.firstRow(filter.from)));
  let count = 0;
  eachRow(columns, filter, (row) => {
    rows[count] = row;
    count += 1;
  });
  return rows.subarray(0, count);
}

export function countReports(columns: ReportColumns, filter: ReportFilter): Count {
  const persons = new Uint8Array(columns.persons);
  const communes = new Uint8Array(columns.communes.words.length);
  const count = { witnesses: 0, communes: 0 };
  let last: Instant | null = null;
  eachRow(columns, filter, (row) => {
    const person = columns.person[row] ?? 0;
    if (persons[person] === 0) count.witnesses += 1;
    persons[person] = 1;
    const commune = columns.communeOf(columns.place[row] ?? 0);
    if (commune >= 0 && communes[commune] === 0) {
      count.communes += 1;
      communes[commune] = 1;
    }
    last = Math.max(last ?? 0, columns.saidAt[row] ?? 0);
  });
  return { ...count, last };
}

/** How many distinct witnesses are in each area; one inside another counts in both. */
export function witnessesByArea(
  columns: ReportColumns,
  filter: ReportFilter,
  areas: readonly AreaCode[],
): { readonly area: AreaCode; readonly witnesses: number }[] {
  const groupsOf: (readonly number[] | undefined)[] = [];
  const rows: number[] = [];
  const groups: number[] = [];
  eachRow(columns, filter, (row) => {
    const place = columns.place[row] ?? 0;
    const path = columns.places.words[place] ?? "";
    const inside = (groupsOf[place] ??= areas.flatMap((area, group) =>
      path.includes(`/${area}/`) ? [group] : [],
    ));
    for (const group of inside) {
      rows.push(row);
      groups.push(group);
    }
  });
  const grouped = {
    rows: Int32Array.from(rows),
    groups: Int32Array.from(groups),
    count: areas.length,
  };
  const witnesses = personsOfGroups(columns, grouped);
  return areas.map((area, group) => ({ area, witnesses: witnesses[group] ?? 0 }));
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

interface FirstPerson {
  readonly person: number;
  /** When they first said so. */
  readonly at: Instant;
}

/** The first so many distinct witnesses in each area; one inside another takes in both. */
export function firstPersonsByArea(
  columns: ReportColumns,
  filter: ReportFilter,
  { areas, most }: { readonly areas: readonly AreaCode[]; readonly most: number },
): Map<AreaCode, readonly FirstPerson[]> {
  const found = areas.map((area) => ({ area, part: `/${area}/`, firsts: [] as FirstPerson[] }));
  const insideOf: (typeof found | undefined)[] = [];
  eachRow(columns, filter, (row) => {
    const place = columns.place[row] ?? 0;
    const path = columns.places.words[place] ?? "";
    const inside = (insideOf[place] ??= found.filter(({ part }) => path.includes(part)));
    const [person, at] = [columns.person[row] ?? 0, columns.saidAt[row] ?? 0];
    for (const one of inside) {
      const known = one.firsts.find((first) => first.person === person);
      const latest = one.firsts.at(-1)?.at ?? 0;
      if ((known?.at ?? (one.firsts.length < most ? Infinity : latest)) <= at) continue;
      one.firsts = [...one.firsts.filter((first) => first !== known), { person, at }]
        .toSorted((a, b) => a.at - b.at)
        .slice(0, most);
    }
  });
  return new Map(found.map(({ area, firsts }) => [area, firsts]));
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
  const [from = 0] = marks;
  const rows = rowsOf(columns, { ...filter, from, to: marks.at(-1) ?? from });
  const groups = rows.map((row) => partOf(marks, columns.saidAt[row] ?? 0));
  const grouped = { rows, groups, count: Math.max(0, marks.length - 1) };
  const witnesses = personsOfGroups(columns, grouped);
  const { starts, order } = byGroup(grouped);
  const lastOf = new Float64Array(columns.communes.words.length);
  return Array.from(witnesses, (persons, part) => {
    const met: number[] = [];
    let last: Instant | null = null;
    order.subarray(starts[part], starts[part + 1]).forEach((position) => {
      const row = rows[position] ?? 0;
      const at = columns.saidAt[row] ?? 0;
      last = Math.max(last ?? 0, at);
      const commune = columns.communeOf(columns.place[row] ?? 0);
      if (commune < 0) return;
      if (lastOf[commune] === 0) met.push(commune);
      lastOf[commune] = Math.max(lastOf[commune] ?? 0, at);
    });
    const areas = met
      .map((commune) => ({ area: communeCode(columns, commune), at: lastOf[commune] ?? 0 }))
      .toSorted((a, b) => b.at - a.at || (a.area < b.area ? -1 : 1))
      .slice(0, most)
      .map(({ area }) => area);
    for (const commune of met) lastOf[commune] = 0;
    return { witnesses: persons, communes: met.length, last, areas };
  });
}

const communeCode = (columns: ReportColumns, commune: number): AreaCode =>
  (columns.communes.words[commune] ?? "") as AreaCode;

export interface CommuneCount {
  readonly area: AreaCode;
  readonly witnesses: number;
  readonly last: Instant;
  /** Who they are, where they are too few to be told. */
  readonly few: ReadonlySet<number>;
}

/** Communes with their distinct witnesses and last report, newest report first. */
export function communesOf(
  columns: ReportColumns,
  filter: ReportFilter,
  limit: number,
): CommuneCount[] {
  const isPlaced = (row: number): boolean => columns.communeOf(columns.place[row] ?? 0) >= 0;
  const rows = rowsOf(columns, filter).filter(isPlaced);
  const groups = rows.map((row) => columns.communeOf(columns.place[row] ?? 0));
  const count = columns.communes.words.length;
  const witnesses = personsOfGroups(columns, { rows, groups, count });
  const last = new Float64Array(count);
  const few = new Map<number, Set<number>>();
  groups.forEach((commune, position) => {
    const row = rows[position] ?? 0;
    last[commune] = Math.max(last[commune] ?? 0, columns.saidAt[row] ?? 0);
    if ((witnesses[commune] ?? 0) >= WITNESSES_SHOWN_MIN) return;
    const persons = few.get(commune) ?? new Set();
    few.set(commune, persons.add(columns.person[row] ?? 0));
  });
  return Array.from(witnesses, (persons, commune) => ({
    area: communeCode(columns, commune),
    witnesses: persons,
    last: last[commune] ?? 0,
    few: few.get(commune) ?? new Set<number>(),
  }))
    .filter((found) => found.witnesses > 0)
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
  const rows = rowsOf(columns, { ...filter, from: first, to: last });
  const groups = rows.map((row) => Math.floor(((columns.saidAt[row] ?? 0) - first) / length));
  const count = Math.max(0, Math.round((last - first) / length));
  return Array.from(personsOfGroups(columns, { rows, groups, count }), (persons, bucket) => {
    const from = first + bucket * length;
    return { from, to: from + length, reports: shown(persons), usual: usual(from, from + length) };
  });
}

/** One bar per clock hour. */
export const hourBars = (
  columns: ReportColumns,
  filter: ReportFilter,
  options: BarOptions,
): Bar[] => bucketBars(columns, filter, { ...options, length: HOUR });
