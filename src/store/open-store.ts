import { rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { DeskSettings } from "../model/desk-settings.ts";
import type { Entry } from "../model/entry.ts";
import type { IncidentId, Instant } from "../model/ids.ts";
import type { SettingChange } from "../model/setting.ts";
import type { StoreDeps } from "./deps.ts";
import { migrate } from "./migrations.ts";
import { loadColumns } from "./counted-report.ts";
import { Projection } from "./projection.ts";
import { ReportColumns } from "./report-columns.ts";
import { accountsOf } from "./queries/accounts.ts";
import { lineFilesOf } from "./queries/line-files.ts";
import { Database, type Row, text } from "./queries/database.ts";
import { incidentById, incidentCard, incidentsSince, statementById } from "./queries/incidents.ts";
import { firstOnset, incidentLines } from "./queries/incident-list.ts";
import { mailStore } from "./queries/mail.ts";
import {
  agreedToPhotos,
  photosOfIncident,
  photosOfReport,
  publishedPhoto,
} from "./queries/published-photos.ts";
import { placePage } from "./queries/place-page.ts";
import { incidentCourse } from "./queries/incident-course.ts";
import { incidentPage } from "./queries/incident-page.ts";
import { editorialOf, incidentOfUpdate, notesSince } from "./queries/editorial.ts";
import { halvesOf, mergedCard } from "./queries/shape-preview.ts";
import { explanation } from "./queries/explanation.ts";
import { deskSettingsOf, settingsPage } from "./queries/settings-page.ts";
import { linkById, quoteById, quotesOf } from "./queries/links.ts";
import { operatorRecord } from "./queries/operator-record.ts";
import { questionsOf } from "./queries/questions.ts";
import { recentRows, reportRow, reportView, toldRows } from "./queries/reports.ts";
import { reviewable } from "./queries/finding-reviews.ts";
import { findingList, statementList } from "./queries/register-lists.ts";
import { statementPage } from "./queries/statement-page.ts";
import { homePage, operatorPage, subjectPage } from "./queries/subject-page.ts";
import { createQueue } from "./queue/queue.ts";
import { QueueColumns } from "./queue/queue-columns.ts";
import { QueueProjection } from "./queue/queue-projection.ts";
import { TriageProjection } from "./queue/triage-projection.ts";
import { touchedTopics } from "./touched-topics.ts";
import { serviceMask } from "./service-mask.ts";
import type { Store, Topic } from "./store.ts";
import type { ReportView } from "./views.ts";

const DAY = 86_400_000;

export interface StoreOptions {
  /** A file, or `:memory:`. The file holds nothing that the journal does not: it may be deleted at any time. */
  readonly path: string;
  /** Identifies the running system (it changes at a reboot): after a crash of the machine the file is not trusted. */
  readonly boot: string;
  readonly onTrouble?: (message: string) => void;
}

/** Opens the file, or an empty one when it is of another version or was written before a crash of the machine. */
function openFile(options: StoreOptions): DatabaseSync {
  const open = (path: string): DatabaseSync => {
    const db = new DatabaseSync(path);
    // No fsync: a page must never wait for a disk, and what a power cut breaks is rebuilt from the journal.
    // Its log is copied back seldom: under load the same pages are written again and again.
    db.exec(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8192",
    );
    migrate(db);
    return db;
  };
  try {
    const db = open(options.path);
    const row = db.prepare("SELECT value FROM meta WHERE name = 'boot'").get();
    const boot = row?.["value"];
    const clean = db.prepare("SELECT value FROM meta WHERE name = 'closed'").get() !== undefined;
    // Tells whether the file can be written at all: a read-only one is rebuilt in memory.
    db.exec("DELETE FROM meta WHERE name = 'closed'");
    if (boot === undefined || boot === options.boot || clean) return db;
    db.close();
  } catch (error) {
    if (options.path === ":memory:") throw error;
  }
  try {
    for (const suffix of ["", "-wal", "-shm"]) rmSync(`${options.path}${suffix}`, { force: true });
    return open(options.path);
  } catch (error) {
    // Slower at the next start, nothing else: the store is only a computation.
    options.onTrouble?.(
      `the store is kept in memory, ${options.path} cannot be written: ${String(error)}`,
    );
    return open(":memory:");
  }
}

/** SQLite's codes for a disk that is full, failing, read-only or gone. */
const DISK_CODES = [8, 10, 13, 14];
export const isDiskTrouble = (error: unknown): boolean =>
  error instanceof Error && "errcode" in error && DISK_CODES.includes(Number(error.errcode) & 0xff);

const isOnEveryPage = ({ what }: SettingChange): boolean => what === "desk" || what === "mail";

/** The store on SQLite. `apply` is called with every entry of the journal in order, from `seq + 1` on. */
export function openStore(options: StoreOptions, deps: StoreDeps): Store {
  const file = openFile(options);
  const columns = new ReportColumns();
  loadColumns(file, columns);
  const db = new Database(file, columns);
  const projection = new Projection(file, columns, deps);
  const queueColumns = new QueueColumns();
  const queue = new QueueProjection(file, columns, queueColumns);
  const touched = touchedTopics(deps);
  const triage = new TriageProjection({
    db: file,
    reports: columns,
    queue,
    touched,
    correct: (fact, changed) => projection.correct(fact, changed),
  });
  const versions = new Map<string, number>();
  let everything = 0;
  let desk: DeskSettings | null = null;
  const listeners = new Set<(topics: readonly Topic[]) => void>();
  const waiters: { seq: number; resolve: () => void }[] = [];
  const setMeta = file.prepare("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)");
  const seqRow = file.prepare("SELECT value FROM meta WHERE name = 'seq'").get();
  let seq = Number(seqRow?.["value"] ?? 0);
  setMeta.run("boot", options.boot);

  const apply = (entries: readonly Entry[]): void => {
    const topics = new Set<Topic>();
    file.exec("BEGIN");
    try {
      for (const entry of entries) {
        if (entry.seq <= seq) continue;
        if (entry.seq !== seq + 1)
          throw new Error(`entry ${entry.seq} after ${seq}: one is missing`);
        projection.apply(entry, topics);
        queue.apply(entry);
        triage.apply(entry, topics);
        seq = entry.seq;
      }
      setMeta.run("seq", String(seq));
      file.exec("COMMIT");
    } catch (error) {
      file.exec("ROLLBACK");
      seq = Number(file.prepare("SELECT value FROM meta WHERE name = 'seq'").get()?.["value"] ?? 0);
      throw error;
    }
    for (const topic of topics) versions.set(topic, (versions.get(topic) ?? 0) + 1);
    if (entries.some(({ body }) => body.kind === "setting" && isOnEveryPage(body.change))) {
      // It stands on every page.
      desk = null;
      everything += 1;
    }
    for (let index = waiters.length - 1; index >= 0; index--) {
      const waiter = waiters[index];
      if (waiter !== undefined && waiter.seq <= seq) {
        waiters.splice(index, 1);
        waiter.resolve();
      }
    }
    if (topics.size > 0) for (const listener of listeners) listener([...topics]);
  };

  /** The newest incident whose operator, services and outline the report falls in. */
  const incidentOf = (row: Row, now: Instant): IncidentId | null => {
    const network = row["network"];
    if (typeof network !== "string") return null;
    const mask = Number(row["services"]);
    const saidAt = Number(row["said_at"]);
    const path = text(row, "path");
    for (const { decision, overAt } of incidentsSince(db, now - 90 * DAY, network as never)) {
      const services = serviceMask(decision.services);
      if (mask !== 0 && services !== 0 && (mask & services) === 0) continue;
      if (saidAt < decision.onset - 6 * 3_600_000 || saidAt > (overAt ?? now)) continue;
      if (path === "" || decision.areas.some((area) => path.includes(`/${area}/`))) {
        return decision.incident;
      }
    }
    return null;
  };
  const view = (row: Row, now: Instant): ReportView =>
    reportView(db, row, { incident: incidentOf(row, now), now });

  return {
    get seq() {
      return seq;
    },
    apply,
    version: (topic) => (versions.get(topic) ?? 0) + everything,
    reached: (wanted) =>
      wanted <= seq
        ? Promise.resolve()
        : new Promise((resolve) => waiters.push({ seq: wanted, resolve })),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    home: (now) => homePage(db, deps, now),
    operator: (operator, now) => operatorPage(db, deps, { operator, now }),
    subject: (subject, now) => subjectPage(db, deps, { subject, now }),
    place: (area, now) => placePage(db, deps, { area, now }),
    incidents: (query, part) => incidentLines(db, deps, { query, part }),
    cards: (incidents, now) =>
      incidents.flatMap((id) => {
        const row = incidentById(db, id);
        return row === undefined ? [] : [incidentCard(db, row, { now })];
      }),
    firstOnset: () => firstOnset(db),
    standing: (incident) => projection.standing(incident),
    mergedCard: (of) => mergedCard(db, deps.tree, of),
    halves: (incident, of) => halvesOf(db, deps.tree, { incident, ...of }),
    incident: (incident, now) => incidentPage(db, deps, { incident, now }),
    course: (incident, asked) => incidentCourse(db, deps.tree, { incident, ...asked }),
    statement: (id) => statementById(db, id),
    settings: (now) => settingsPage(db, deps, now),
    deskSettings: () => (desk ??= deskSettingsOf(db)),
    reviewable: () => reviewable(db, (statement) => statementById(db, statement)),
    statementPage: (statement, now) => statementPage(db, deps, { statement, now }),
    statements: (operator, part) => statementList(db, deps, { operator, part }),
    findings: (query, part) => findingList(db, deps, { query, part }),
    record: (operator, now) => operatorRecord(db, deps, { operator, now }),
    link: (link) => linkById(db, link),
    quotes: (incident) => quotesOf(db, incident),
    photosOfIncident: (incident) => photosOfIncident(db, incident),
    photosOfReport: (report) => photosOfReport(db, report),
    publishedPhoto: (id) => publishedPhoto(db, id),
    agreedToPhotos: (report) => agreedToPhotos(db, report),
    quote: (quote) => quoteById(db, quote),
    toldReports: (limit, now) => toldRows(db, limit).map((row) => view(row, now)),
    explanation: (incident, query) => explanation(db, deps, { incident, ...query }),
    questions: (report) => questionsOf(db, report),
    revealedNames: (report) => {
      const row = db.get("SELECT sealed FROM revealed_names WHERE report = ?", report);
      return row === undefined ? null : text(row, "sealed");
    },
    report: (report, now) => {
      const row = reportRow(db, report);
      return row === undefined ? null : view(row, now);
    },
    recentReports: (limit, before) => {
      const now = before ?? Number.MAX_SAFE_INTEGER;
      return recentRows(db, limit, now).map((row) => view(row, Number(row["received_at"])));
    },
    editorial: (incident, now) => editorialOf(db, incident, now),
    incidentOfUpdate: (update) => incidentOfUpdate(db, update),
    notesSince: (since) => notesSince(db, since),
    queue: createQueue(db, queueColumns, deps),
    accounts: accountsOf(db),
    lineFiles: lineFilesOf(db),
    setupTokenUsed: (hash) =>
      db.get("SELECT token FROM setup_tokens WHERE token = ?", hash) !== undefined,
    mail: mailStore(db),
    close: () => {
      setMeta.run("closed", "1");
      file.close();
    },
  };
}
