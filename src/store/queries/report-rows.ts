import type { AreaCode, Instant, OperatorId } from "../../model/ids.ts";
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

/** Rows of the columns in the order their reports were said: a stretch of time is a stretch of rows. */
export interface ReportRows {
  readonly columns: ReportColumns;
  readonly rows: Int32Array;
}

/** The codes of `/BE/BE-P50000/BE-52011/`. */
export const codesOf = (path: string): readonly AreaCode[] =>
  path.split("/").filter((code) => code !== "") as AreaCode[];

const UNKNOWN = 0;
const INSIDE = 1;
const OUTSIDE = 2;

/** Whether a place is inside a filter, worked out once for each place met. */
function placeTest(columns: ReportColumns, filter: ReportFilter): (place: number) => boolean {
  const areas = new Set(filter.areas);
  const except = new Set(filter.except);
  const verdicts = new Uint8Array(columns.places.words.length);
  const isInside = (path: string): boolean => {
    const codes = codesOf(path);
    if (codes.some((code) => except.has(code))) return false;
    if (areas.size === 0) return true;
    return path === "" ? filter.placeless : codes.some((code) => areas.has(code));
  };
  return (place) => {
    if (verdicts[place] === UNKNOWN)
      verdicts[place] = isInside(columns.places.words[place] ?? "") ? INSIDE : OUTSIDE;
    return verdicts[place] === INSIDE;
  };
}

/** Reports come nearly in the order they were said: the few late ones are sorted and merged in. */
function inOrder({ saidAt }: ReportColumns, rows: Int32Array): Int32Array {
  const late: number[] = [];
  let kept = 0;
  let latest = -Infinity;
  for (const row of rows) {
    const at = saidAt[row] ?? 0;
    if (at < latest) {
      late.push(row);
      continue;
    }
    latest = at;
    rows[kept] = row;
    kept += 1;
  }
  if (late.length === 0) return rows;
  const sorted = Int32Array.from(late).toSorted((a, b) => (saidAt[a] ?? 0) - (saidAt[b] ?? 0));
  let next = sorted.length - 1;
  for (let to = rows.length - 1; next >= 0; to -= 1) {
    const [one, other] = [rows[kept - 1] ?? 0, sorted[next] ?? 0];
    if (kept > 0 && (saidAt[one] ?? 0) > (saidAt[other] ?? 0)) {
      rows[to] = one;
      kept -= 1;
    } else {
      rows[to] = other;
      next -= 1;
    }
  }
  return rows;
}

/** The reports that a filter means: one walk over the columns. */
export function rowsOf(columns: ReportColumns, filter: ReportFilter): ReportRows {
  const wantedNetwork = columns.numberOf(filter.network);
  if (wantedNetwork < 0) return { columns, rows: new Int32Array(0) };
  const brand = filter.brand === null ? null : columns.numberOf(filter.brand);
  const isInside = placeTest(columns, filter);
  const wanted = COUNTS[filter.local === true ? "local" : "trouble"];
  const { saidAt, counts, services, place, network, operator } = columns;
  const first = columns.firstRow(filter.from);
  const rows = new Int32Array(Math.max(0, columns.length - first));
  let count = 0;
  for (let row = first; row < columns.length; row++) {
    if (network[row] !== wantedNetwork || counts[row] !== wanted) continue;
    const at = saidAt[row] ?? 0;
    if (at < filter.from || at >= filter.to) continue;
    const said = services[row] ?? 0;
    if (filter.services !== 0 && said !== 0 && (said & filter.services) === 0) continue;
    if (brand !== null && operator[row] !== brand) continue;
    if (!isInside(place[row] ?? 0)) continue;
    rows[count] = row;
    count += 1;
  }
  return { columns, rows: inOrder(columns, rows.subarray(0, count)) };
}

/** How many of the rows were said before a moment. */
export function countBefore({ columns, rows }: ReportRows, at: Instant): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((columns.saidAt[rows[middle] ?? 0] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those said from (inclusive) and to (exclusive). */
export const rowsBetween = (
  said: ReportRows,
  { from, to }: { readonly from: Instant; readonly to: Instant },
): ReportRows => ({
  columns: said.columns,
  rows: said.rows.subarray(countBefore(said, from), countBefore(said, to)),
});

/** The rows of each place: `rows[starts[p]..starts[p + 1]]` are those of place `p`, in their order. */
export interface PlacedRows extends ReportRows {
  readonly starts: Int32Array;
}

export function byPlace({ columns, rows }: ReportRows): PlacedRows {
  const { place } = columns;
  const starts = new Int32Array(columns.places.words.length + 1);
  for (const row of rows) {
    const after = (place[row] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let at = 1; at < starts.length; at += 1)
    starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const next = starts.slice();
  const placed = new Int32Array(rows.length);
  for (const row of rows) {
    const group = place[row] ?? 0;
    const at = next[group] ?? 0;
    placed[at] = row;
    next[group] = at + 1;
  }
  return { columns, rows: placed, starts };
}
