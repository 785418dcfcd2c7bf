import type { AreaCode, Instant } from "../../model/ids.ts";
import type { Bar, ShownCount } from "../views.ts";
import { WITNESSES_SHOWN_MIN } from "../views.ts";
import type { ReportColumns } from "../report-columns.ts";
import { codesOf, countBefore, type PlacedRows, type ReportRows } from "./report-rows.ts";

export const shown = (count: number): ShownCount => (count >= WITNESSES_SHOWN_MIN ? count : null);

export interface Count {
  readonly witnesses: number;
  readonly communes: number;
  readonly last: Instant | null;
}

/** How many communes the witnesses are in tells nothing about one person once there are three of them. */
export const shownCommunes = (count: Count): ShownCount =>
  shown(count.witnesses) === null ? null : count.communes;

const lastOf = ({ columns, rows }: ReportRows): Instant | null => {
  const row = rows.at(-1);
  return row === undefined ? null : (columns.saidAt[row] ?? 0);
};

/** Distinct witnesses of group after group: one mark a person, no set. */
class Witnesses {
  readonly #person: Int32Array;
  readonly #seenIn: Int32Array;
  #group = 0;
  #count = 0;

  constructor({ person, persons }: ReportColumns) {
    this.#person = person;
    this.#seenIn = new Int32Array(persons);
  }

  begin(): void {
    this.#group += 1;
    this.#count = 0;
  }

  /** The witnesses of these rows, with those seen since the group began. */
  add(rows: Int32Array): number {
    const [person, seenIn, group] = [this.#person, this.#seenIn, this.#group];
    let count = this.#count;
    for (const row of rows) {
      const one = person[row] ?? 0;
      if (seenIn[one] === group) continue;
      seenIn[one] = group;
      count += 1;
    }
    this.#count = count;
    return count;
  }
}

const communeCode = (columns: ReportColumns, commune: number): AreaCode =>
  (columns.communes.words[commune] ?? "") as AreaCode;

/** Distinct communes of group after group, newest report first. */
class Communes {
  readonly #columns: ReportColumns;
  readonly #seenIn: Int32Array;
  #group = 0;

  constructor(columns: ReportColumns) {
    this.#columns = columns;
    this.#seenIn = new Int32Array(columns.communes.words.length);
  }

  /** How many there are; `visit` is handed the first `most` of them. */
  of(rows: Int32Array, most = 0, visit: (commune: number, row: number) => void = () => {}): number {
    this.#group += 1;
    const [{ place }, seenIn, group] = [this.#columns, this.#seenIn, this.#group];
    let count = 0;
    for (let at = rows.length - 1; at >= 0; at -= 1) {
      const row = rows[at] ?? 0;
      const commune = this.#columns.communeOf(place[row] ?? 0);
      if (commune < 0 || seenIn[commune] === group) continue;
      seenIn[commune] = group;
      if (count < most) visit(commune, row);
      count += 1;
    }
    return count;
  }
}

export function countReports(said: ReportRows): Count {
  const witnesses = new Witnesses(said.columns);
  witnesses.begin();
  return {
    witnesses: witnesses.add(said.rows),
    communes: new Communes(said.columns).of(said.rows),
    last: lastOf(said),
  };
}

/** The places inside each area, as far as rows are there; one inside another counts in both. */
function placesInside(
  { columns, starts }: PlacedRows,
  areas: readonly AreaCode[],
): ReadonlyMap<AreaCode, number[]> {
  const inside = new Map(areas.map((area): [AreaCode, number[]] => [area, []]));
  for (let place = 0; place + 1 < starts.length; place += 1) {
    if (starts[place] === starts[place + 1]) continue;
    for (const code of codesOf(columns.places.words[place] ?? "")) inside.get(code)?.push(place);
  }
  return inside;
}

const rowsAt = ({ rows, starts }: PlacedRows, place: number): Int32Array =>
  rows.subarray(starts[place] ?? 0, starts[place + 1] ?? 0);

/** How many distinct witnesses are in each area. */
export function witnessesByArea(
  placed: PlacedRows,
  areas: readonly AreaCode[],
): { readonly area: AreaCode; readonly witnesses: number }[] {
  const inside = placesInside(placed, areas);
  const witnesses = new Witnesses(placed.columns);
  return areas.map((area) => {
    witnesses.begin();
    let count = 0;
    for (const place of inside.get(area) ?? []) count = witnesses.add(rowsAt(placed, place));
    return { area, witnesses: count };
  });
}

/** Distinct witnesses in each area. */
export function personsByArea(
  placed: PlacedRows,
  areas: readonly AreaCode[],
): Map<AreaCode, Set<number>> {
  const persons = (place: number): number[] =>
    Array.from(rowsAt(placed, place), (row) => placed.columns.person[row] ?? 0);
  return new Map(
    [...placesInside(placed, areas)].map(([area, places]) => [
      area,
      new Set(places.flatMap(persons)),
    ]),
  );
}

export interface FirstPerson {
  readonly person: number;
  /** When they first said so. */
  readonly at: Instant;
}

/** The first so many distinct witnesses in each area, in the order they said so. */
export function firstPersonsByArea(
  { columns, rows }: ReportRows,
  { areas, most }: { readonly areas: readonly AreaCode[]; readonly most: number },
): Map<AreaCode, readonly FirstPerson[]> {
  const found = new Map(areas.map((area): [AreaCode, FirstPerson[]] => [area, []]));
  const firstsOf: (FirstPerson[][] | undefined)[] = [];
  for (const row of rows) {
    const place = columns.place[row] ?? 0;
    const inside = (firstsOf[place] ??= codesOf(columns.places.words[place] ?? "")
      .map((code) => found.get(code))
      .filter((firsts) => firsts !== undefined));
    const [person, at] = [columns.person[row] ?? 0, columns.saidAt[row] ?? 0];
    for (const firsts of inside) {
      if (firsts.length >= most || firsts.some((first) => first.person === person)) continue;
      firsts.push({ person, at });
    }
  }
  return found;
}

/** Distinct witnesses and communes of one stretch of time; `areas` are the communes, newest report first. */
export interface PartCount extends Count {
  readonly areas: readonly AreaCode[];
}

/** The rows between each two of these moments (ascending; from inclusive, to exclusive). */
function parts(said: ReportRows, marks: readonly Instant[]): Int32Array[] {
  const bounds = marks.map((at) => countBefore(said, at));
  return bounds.slice(1).map((end, part) => said.rows.subarray(bounds[part], end));
}

/** As many counts as marks less one. `most`: how many communes each names. */
export function countParts(
  said: ReportRows,
  { marks, most }: { readonly marks: readonly Instant[]; readonly most: number },
): PartCount[] {
  const { columns } = said;
  const witnesses = new Witnesses(columns);
  const communes = new Communes(columns);
  return parts(said, marks).map((rows) => {
    const areas: AreaCode[] = [];
    witnesses.begin();
    return {
      witnesses: witnesses.add(rows),
      communes: communes.of(rows, most, (commune) => areas.push(communeCode(columns, commune))),
      last: lastOf({ columns, rows }),
      areas,
    };
  });
}

/** The communes heard from, with their last report, newest first. */
export function lastByCommune(
  { columns, rows }: ReportRows,
  limit: number,
): { readonly area: AreaCode; readonly last: Instant }[] {
  const found: { area: AreaCode; last: Instant }[] = [];
  new Communes(columns).of(rows, limit, (commune, row) =>
    found.push({ area: communeCode(columns, commune), last: columns.saidAt[row] ?? 0 }),
  );
  return found;
}

export interface CommuneCount {
  readonly area: AreaCode;
  readonly witnesses: number;
  readonly last: Instant;
  /** Who they are, where they are too few to be told. */
  readonly few: ReadonlySet<number>;
}

/** Communes with their distinct witnesses and last report, newest report first. */
export function communesOf(placed: PlacedRows): CommuneCount[] {
  const { columns, starts } = placed;
  const places = new Map<number, number[]>();
  for (let place = 0; place + 1 < starts.length; place += 1) {
    const commune = columns.communeOf(place);
    if (commune < 0 || starts[place] === starts[place + 1]) continue;
    const known = places.get(commune);
    if (known === undefined) places.set(commune, [place]);
    else known.push(place);
  }
  const witnesses = new Witnesses(columns);
  return [...places]
    .map(([commune, within]) => {
      witnesses.begin();
      let count = 0;
      let last: Instant = 0;
      for (const place of within) {
        const rows = rowsAt(placed, place);
        count = witnesses.add(rows);
        last = Math.max(last, lastOf({ columns, rows }) ?? 0);
      }
      const persons = (place: number): number[] =>
        Array.from(rowsAt(placed, place), (row) => columns.person[row] ?? 0);
      const few = new Set(shown(count) === null ? within.flatMap(persons) : []);
      return { area: communeCode(columns, commune), witnesses: count, last, few };
    })
    .toSorted((a, b) => b.last - a.last || (a.area < b.area ? -1 : 1));
}

export const HOUR = 3_600_000;

interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** Whole stretches of this length, counted from 1970, that a span of time touches; the newest `most` of them. */
export function barSpan(
  { from, to }: Span,
  { length, most }: { readonly length: number; readonly most: number },
): Span {
  const last = Math.ceil(to / length) * length;
  return { from: Math.max(Math.floor(from / length) * length, last - most * length), to: last };
}

/** One bar for each stretch of a span that `barSpan` gave, the oldest first. */
export function bars(
  said: ReportRows,
  {
    from: first,
    to: last,
    length,
    usual,
  }: Span & {
    readonly length: number;
    readonly usual: (from: Instant, to: Instant) => number;
  },
): Bar[] {
  const count = Math.max(0, Math.round((last - first) / length));
  const marks = Array.from({ length: count + 1 }, (_, bar) => first + bar * length);
  const witnesses = new Witnesses(said.columns);
  return parts(said, marks).map((rows, bar) => {
    witnesses.begin();
    const [from, to] = [marks[bar] ?? first, marks[bar + 1] ?? last];
    return { from, to, reports: shown(witnesses.add(rows)), usual: usual(from, to) };
  });
}
