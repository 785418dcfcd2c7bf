import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { asAreaCode, asOperatorId } from "../model/ids.ts";
import type { Bar } from "./views.ts";
import {
  bars,
  barSpan,
  communesOf,
  countParts,
  countReports,
  firstPersonsByArea,
  lastByCommune,
  personsByArea,
  shown,
  witnessesByArea,
} from "./queries/count.ts";
import { byPlace, type ReportFilter, rowsBetween, rowsOf } from "./queries/report-rows.ts";
import { type CountedReport, ReportColumns } from "./report-columns.ts";

/** Two provinces of two communes, a locality inside one of them, and no place at all. */
const PLACES: readonly { path: string; commune: string | null }[] = [
  { path: "", commune: null },
  { path: "/XA/XA-P1/", commune: null },
  { path: "/XA/XA-P1/XA-1/", commune: "XA-1" },
  { path: "/XA/XA-P1/XA-1/XA-G1/", commune: "XA-1" },
  { path: "/XA/XA-P1/XA-2/", commune: "XA-2" },
  { path: "/XA/XA-P2/XA-3/", commune: "XA-3" },
  { path: "/XA/XA-P2/XA-4/", commune: "XA-4" },
];
const CODES = ["XA", "XA-P1", "XA-P2", "XA-1", "XA-3", "XA-G1"].map(asAreaCode);

interface Said {
  readonly at: number;
  readonly late: number;
  readonly person: number;
  readonly place: number;
  readonly services: number;
  readonly other: boolean;
}

const said = fc.record({
  at: fc.integer({ min: 0, max: 60 }),
  late: fc.constantFrom(0, 0, 0, 7, 40),
  person: fc.integer({ min: 0, max: 12 }),
  place: fc.integer({ min: 0, max: PLACES.length - 1 }),
  services: fc.integer({ min: 0, max: 3 }),
  other: fc.boolean(),
});
const areas = fc.uniqueArray(fc.constantFrom(...CODES), { maxLength: 3 });
const span = fc.tuple(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 70 }));

const reportsOf = (all: readonly Said[]): CountedReport[] =>
  all
    .toSorted((a, b) => a.at + a.late - b.at - b.late)
    .map(({ at, late, person, place, services, other }, index) => ({
      seq: index + 1,
      receivedAt: at + late,
      saidAt: at,
      network: other ? "voo" : "proximus",
      operator: other ? "voo" : "proximus",
      services,
      person: `w${person}`,
      commune: (PLACES[place]?.commune ?? null) as CountedReport["commune"],
      path: PLACES[place]?.path ?? "",
      counts: "trouble" as const,
    }));

const isIn = (path: string, codes: readonly string[]): boolean =>
  codes.some((code) => path.includes(`/${code}/`));

/** What the filter says, one report at a time. */
const meant = (report: CountedReport, filter: ReportFilter): boolean =>
  report.network === filter.network &&
  report.saidAt >= filter.from &&
  report.saidAt < filter.to &&
  (filter.services === 0 || report.services === 0 || (report.services & filter.services) !== 0) &&
  !isIn(report.path, filter.except) &&
  (filter.areas.length === 0 ||
    (report.path === "" ? filter.placeless : isIn(report.path, filter.areas)));

const persons = (reports: readonly CountedReport[]): number =>
  new Set(reports.map(({ person }) => person)).size;
const latest = (reports: readonly CountedReport[]): number =>
  Math.max(...reports.map(({ saidAt }) => saidAt));
const communes = (reports: readonly CountedReport[]): Map<string, CountedReport[]> =>
  Map.groupBy(
    reports.filter(({ commune }) => commune !== null),
    ({ commune }) => commune ?? "",
  );

test("every count of the columns is what counting report by report gives, late ones and nested places too", () => {
  fc.assert(
    fc.property(
      fc.record({ all: fc.array(said, { maxLength: 60 }), areas, except: areas, span }),
      ({ all, areas: wanted, except, span: [one, other] }) => {
        const columns = new ReportColumns();
        const reports = reportsOf(all);
        for (const report of reports) columns.set(report);
        const filter: ReportFilter = {
          network: asOperatorId("proximus"),
          brand: null,
          services: 1,
          areas: wanted,
          except,
          placeless: true,
          from: Math.min(one, other),
          to: Math.max(one, other),
        };
        const plain = reports.filter((report) => meant(report, filter));
        const rows = rowsOf(columns, filter);
        assert.deepEqual(countReports(rows), {
          witnesses: persons(plain),
          communes: communes(plain).size,
          last: plain.length === 0 ? null : latest(plain),
        });
        const wide = rowsOf(columns, { ...filter, from: 0, to: 1_000 });
        assert.deepEqual(rowsBetween(wide, filter).rows, rows.rows);

        const marks = [filter.from, filter.from + 9, filter.from + 9, filter.to].toSorted(
          (a, b) => a - b,
        );
        const parts = countParts(rows, { marks, most: 9 });
        for (const [part, count] of parts.entries()) {
          const [from = 0, to = 0] = marks.slice(part);
          const within = plain.filter(({ saidAt }) => saidAt >= from && saidAt < to);
          assert.equal(count.witnesses, persons(within));
          assert.deepEqual(new Set(count.areas), new Set(communes(within).keys()));
          assert.equal(count.communes, count.areas.length);
        }
        const byCommune = [...communes(plain)].map(([area, own]) => ({
          area,
          witnesses: persons(own),
          last: latest(own),
        }));
        const few = (area: string): number => {
          const own = communes(plain).get(area) ?? [];
          return persons(own) < 3 ? persons(own) : 0;
        };
        const placed = byPlace(rows);
        assert.deepEqual(
          communesOf(placed).map(({ area, witnesses, last }) => ({ area, witnesses, last })),
          byCommune.toSorted((a, b) => b.last - a.last || (a.area < b.area ? -1 : 1)),
        );
        for (const commune of communesOf(placed)) assert.equal(commune.few.size, few(commune.area));
        assert.deepEqual(
          new Map(lastByCommune(rows, 9).map(({ area, last }) => [area, last])),
          new Map(byCommune.map(({ area, last }) => [area, last])),
        );
        const inArea = (code: string): number =>
          persons(plain.filter(({ path }) => isIn(path, [code])));
        assert.deepEqual(
          witnessesByArea(placed, CODES),
          CODES.map((area) => ({ area, witnesses: inArea(area) })),
        );
        for (const [code, found] of personsByArea(placed, CODES))
          assert.equal(found.size, inArea(code));

        for (const [code, firsts] of firstPersonsByArea(rows, { areas: CODES, most: 3 })) {
          const own = plain.filter(({ path }) => isIn(path, [code]));
          const times = [...Map.groupBy(own, ({ person }) => person).values()].map((by) =>
            Math.min(...by.map(({ saidAt }) => saidAt)),
          );
          assert.deepEqual(
            firsts.map(({ at }) => at),
            times.toSorted((a, b) => a - b).slice(0, 3),
          );
        }

        const stretch = barSpan(filter, { length: 10, most: 4 });
        const drawn = bars(rowsOf(columns, { ...filter, ...stretch }), {
          ...stretch,
          length: 10,
          usual: (from, to) => to - from,
        });
        assert.deepEqual(
          drawn,
          Array.from({ length: (stretch.to - stretch.from) / 10 }, (_, bar): Bar => {
            const from = stretch.from + bar * 10;
            const own = reports.filter((report) =>
              meant(report, { ...filter, from, to: from + 10 }),
            );
            return { from, to: from + 10, reports: shown(persons(own)), usual: 10 };
          }),
        );
      },
    ),
    { seed: 20260101, numRuns: 60 },
  );
});
