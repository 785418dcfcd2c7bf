import type { ReadingTrace } from "../../model/entry.ts";
import type { TriageDeed } from "../../model/triage.ts";
import type { AccountId, IncidentId, Instant, ReportId } from "../../model/ids.ts";
import type { StoreDeps } from "../deps.ts";
import { type Database, text } from "../queries/database.ts";
import { reportRow, reportView } from "../queries/reports.ts";
import { serviceMask } from "../service-mask.ts";
import { IncidentMatchers } from "./incident-matchers.ts";
import {
  type Flag,
  FLAGS,
  type QueueColumns,
  sourceNumber,
  statusNumber,
} from "./queue-columns.ts";
import type { Queue, QueueGroup, QueueQuery, QueueRow } from "./queue-view.ts";

/** How far back reports are grouped; filters and search reach all that is kept. */
export const QUEUE_DAYS = 7;
const DAY_MS = 86_400_000;

/** Of what can still be taken back. */
const PENDING_SHOWN_MAX = 10;

type Test = (row: number) => boolean;

const flagsOfMask = (mask: number): ReadonlySet<Flag> =>
  new Set((Object.keys(FLAGS) as Flag[]).filter((flag) => (mask & FLAGS[flag]) !== 0));

const maskOf = (flags: readonly Flag[]): number =>
  flags.reduce((sum, flag) => sum | FLAGS[flag], 0);

/** Filters, groups and pages over columns in memory: a walk from the newest row on. */
export function createQueue(db: Database, columns: QueueColumns, deps: StoreDeps): Queue {
  const reports = db.columns;
  let known: IncidentMatchers | null = null;
  const matchers = (now: Instant): IncidentMatchers => {
    if (known?.stamp !== IncidentMatchers.stampOf(db, now)) known = new IncidentMatchers(db, now);
    return known;
  };

  const isIn = (area: string): Test => {
    const verdicts: (boolean | undefined)[] = [];
    const { places } = reports;
    return (row) => {
      const place = reports.place[row] ?? 0;
      return (verdicts[place] ??= (places.words[place] ?? "").includes(`/${area}/`));
    };
  };

  /** What was set aside or erased waits for nobody: it is in the list only when it is asked for. */
  const isWaiting = (query: QueueQuery): Test => {
    const hidden = (FLAGS.aside | FLAGS.erased) & ~maskOf(query.flags);
    return (row) => ((columns.flags[row] ?? 0) & hidden) === 0;
  };

  /** The cheap tests first. */
  const testsOf = (query: QueueQuery, now: Instant): readonly Test[] => {
    const { operator, service, area, status, source, incident, words } = query;
    const tests: Test[] = [];
    if (operator !== null) {
      const number = reports.numberOf(operator);
      const isNetwork = deps.network(operator) === operator;
      const column = isNetwork
        ? (row: number) => reports.network[row]
        : (row: number) => reports.operator[row];
      tests.push(number < 0 ? () => false : (row) => column(row) === number);
    }
    if (status !== null) {
      const number = statusNumber(status);
      tests.push((row) => columns.status[row] === number);
    }
    if (source !== null) {
      const number = sourceNumber(source);
      tests.push((row) => columns.source[row] === number);
    }
    const mask = maskOf(query.flags);
    if (mask !== 0) tests.push((row) => ((columns.flags[row] ?? 0) & mask) === mask);
    if (service !== null) {
      const bit = serviceMask([service]);
      tests.push((row) => ((reports.services[row] ?? 0) & bit) !== 0);
    }
    if (area !== null) tests.push(isIn(area));
    if (incident !== null) {
      const wanted = incident === "none" ? null : incident;
      const found = matchers(now);
      tests.push((row) => found.of(row) === wanted);
    }
    if (words !== null) tests.push((row) => words(reports.seq[row] ?? 0));
    return tests;
  };

  const rowBefore = (seq: number | null): number =>
    seq === null ? columns.length : reports.firstSeq(seq);

  const viewOf = (row: number, now: Instant): QueueRow | null => {
    const found = db.get(
      "SELECT report, trace FROM queue JOIN reports USING (seq) WHERE seq = ?",
      reports.seq[row] ?? 0,
    );
    if (found === undefined) return null;
    const sql = reportRow(db, text(found, "report") as ReportId);
    if (sql === undefined) return null;
    const { trace } = found;
    return {
      seq: reports.seq[row] ?? 0,
      report: reportView(db, sql, { incident: matchers(now).of(row), now }),
      trace: typeof trace === "string" ? (JSON.parse(trace) as ReadingTrace) : null,
      flags: flagsOfMask(columns.flags[row] ?? 0),
    };
  };

  return {
    part(query, { before, limit, now }) {
      const tests = [isWaiting(query), ...testsOf(query, now)];
      const found: number[] = [];
      let row = rowBefore(before) - 1;
      const first = row;
      for (; row >= 0 && found.length <= limit; row--) {
        const at = row;
        if (tests.every((test) => test(at))) found.push(at);
      }
      const rows = found.slice(0, limit).flatMap((at) => viewOf(at, now) ?? []);
      const last = rows.at(-1);
      return {
        rows,
        older: found.length > limit && last !== undefined ? last.seq : null,
        looked: first - row,
      };
    },
    groups(now) {
      const from = reports.firstRow(now - QUEUE_DAYS * DAY_MS);
      const found = matchers(now);
      const counted = new Map<IncidentId | null, { reports: number; last: Instant }>();
      for (let row = from; row < columns.length; row++) {
        if (((columns.flags[row] ?? 0) & (FLAGS.aside | FLAGS.erased)) !== 0) continue;
        const incident = found.of(row);
        const group = counted.get(incident);
        const last = reports.receivedAt[row] ?? 0;
        if (group === undefined) counted.set(incident, { reports: 1, last });
        else {
          group.reports += 1;
          group.last = last;
        }
      }
      return Array.from(counted, ([incident, group]): QueueGroup => ({
        incident,
        ...group,
      })).toSorted((a, b) => b.reports - a.reports);
    },
    news(query, { since, drawn, oldest, now }) {
      const tests = testsOf(query, now);
      const fits = (row: number): boolean => tests.every((test) => test(row));
      const waits = isWaiting(query);
      const firstNew = reports.firstSeq(since + 1);
      let [fresh, changed] = [0, 0];
      for (let row = firstNew; row < columns.length; row++) if (waits(row) && fits(row)) fresh += 1;
      for (let row = reports.firstSeq(oldest); row < firstNew; row++)
        if ((columns.touched[row] ?? 0) > drawn && fits(row)) changed += 1;
      return { fresh, changed };
    },
    pending: (now) =>
      db
        .all(
          "SELECT triage, deed, due, reports, editor FROM triages WHERE state = 0 AND due > ? ORDER BY seq DESC LIMIT ?",
          now,
          PENDING_SHOWN_MAX,
        )
        .map((row) => ({
          triage: text(row, "triage"),
          deed: text(row, "deed") as TriageDeed,
          reports: (JSON.parse(text(row, "reports")) as readonly unknown[]).length,
          account: row["editor"] as AccountId | null,
          until: Number(row["due"]),
        })),
    views: () =>
      db
        .all("SELECT name, search FROM queue_views ORDER BY name")
        .map((row) => ({ name: text(row, "name"), search: text(row, "search") })),
    row(report, now) {
      const found = db.get("SELECT seq FROM reports WHERE report = ?", report);
      return found === undefined ? null : viewOf(reports.rowOf(Number(found["seq"])), now);
    },
    sealed: (before, limit) =>
      db
        .all(
          "SELECT seq, report, sealed FROM reports WHERE seq < ? AND erased = 0 ORDER BY seq DESC LIMIT ?",
          before,
          limit,
        )
        .map((row) => ({
          seq: Number(row["seq"]),
          report: text(row, "report") as ReportId,
          sealed: row["sealed"] as string | null,
        })),
    isErased: (seq) => ((columns.flags[reports.rowOf(seq)] ?? 0) & FLAGS.erased) !== 0,
    erasedSince(since) {
      const erased: number[] = [];
      for (let row = 0; row < columns.length; row++)
        if ((columns.touched[row] ?? 0) > since && ((columns.flags[row] ?? 0) & FLAGS.erased) !== 0)
          erased.push(reports.seq[row] ?? 0);
      return erased;
    },
  };
}
