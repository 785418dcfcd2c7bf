import type { DatabaseSync, StatementSync } from "node:sqlite";
import { type AccountEntry, isAccountEntry } from "../model/account.ts";
import type { AreaTree } from "../model/area.ts";
import type {
  AnswerFact,
  CorrectionFact,
  Decision,
  Entry,
  Fact,
  ReportFact,
  SettingFact,
} from "../model/entry.ts";
import type { AreaCode, IncidentId, OperatorId, ReportId } from "../model/ids.ts";
import { CensusRows } from "./census-rows.ts";
import { isDecision, isMailFact } from "../model/entry.ts";
import { MailProjection } from "./mail-projection.ts";
import { IncidentRows, isShapeFact } from "./incident-rows.ts";
import { INSERT_REPORT } from "./insert-rows.ts";
import { applyAccountEntry, listDeed, type Run } from "./account-projection.ts";
import { isLineFact, type LineFact } from "../model/line-file.ts";
import { projectLineFiles } from "./project-line-files.ts";
import type { Topic } from "./store.ts";
import { projectNames, projectView } from "./project-desk.ts";
import { projectReview } from "./queries/finding-reviews.ts";
import { projectPhotos } from "./project-photos.ts";
import { projectRegister, tellsStatement } from "./project-register.ts";
import type { RegisterFact, RegisterTables } from "./project-register.ts";
import { COUNTED, countedAs, countedReport } from "./counted-report.ts";
import type { ReportColumns } from "./report-columns.ts";
import { isEditorial, projectEditorial } from "./editorial-projection.ts";
import { serviceMask } from "./service-mask.ts";
import { touchedTopics } from "./touched-topics.ts";

export interface ProjectionDeps {
  readonly tree: AreaTree;
  /** Brand → network; the network itself otherwise. */
  readonly network: (operator: OperatorId) => OperatorId;
  readonly brandsOf: (network: OperatorId) => readonly OperatorId[];
}

/** `/BE/BE-P50000/BE-52011/`: an area lies in another when its path holds that one's code between slashes. */
export function areaPath(tree: AreaTree, area: AreaCode | null): string {
  if (area === null) return "";
  const path = tree.path(area);
  return path.length === 0 ? `/${area}/` : `/${path.toReversed().join("/")}/`;
}

/** Turns entries into rows. One instance per open store; every statement is prepared once. */
export class Projection {
  readonly #db: DatabaseSync;
  readonly #deps: ProjectionDeps;
  readonly #paths = new Map<AreaCode, string>();
  readonly #touched: (operator: OperatorId) => readonly Topic[];
  readonly #prepared = new Map<string, StatementSync>();

  readonly #columns: ReportColumns;
  readonly #census: CensusRows;
  readonly #incidents: IncidentRows;
  readonly #tables: RegisterTables = {
    run: (sql, values) => this.#run(sql, values),
    all: (sql, values) => this.#db.prepare(sql).all(...values),
  };
  readonly #mail: MailProjection;
  readonly #runs: Run = (sql, values) => this.#run(sql, values);

  constructor(db: DatabaseSync, columns: ReportColumns, deps: ProjectionDeps) {
    this.#db = db;
    this.#incidents = new IncidentRows(db, this.#tables, deps.tree);
    this.#columns = columns;
    this.#deps = deps;
    this.#census = new CensusRows((sql, values) => {
      this.#run(sql, values);
    });
    this.#touched = touchedTopics(deps);
    this.#mail = new MailProjection(db, deps);
  }

  #run(sql: string, values: readonly (string | number | null)[]): void {
    let statement = this.#prepared.get(sql);
    if (statement === undefined) {
      statement = this.#db.prepare(sql);
      this.#prepared.set(sql, statement);
    }
    statement.run(...values);
  }

  /** The incident that stands for this one. */
  standing(incident: IncidentId): IncidentId {
    return this.#incidents.standing(incident);
  }

  /** Folds one entry in and adds what it touched to `topics`. */
  apply(entry: Entry, topics: Set<Topic>): void {
    const body = entry.body;
    listDeed(this.#runs, entry);
    if (isDecision(body)) this.#decision(entry, body, topics);
    else if (isAccountEntry(body)) applyAccountEntry(this.#runs, entry, body);
    else if (isLineFact(body)) projectLineFiles(this.#runs, entry, body);
    else this.#fact(entry, body, topics);
  }

  /** Paths are worked out once per area: there are fewer areas than reports. */
  #pathOf(area: AreaCode | null): string {
    if (area === null) return "";
    let path = this.#paths.get(area);
    if (path === undefined) {
      path = areaPath(this.#deps.tree, area);
      this.#paths.set(area, path);
    }
    return path;
  }

  #touch(topics: Set<Topic>, operator: OperatorId | null): void {
    topics.add("all");
    if (operator === null) return;
    for (const topic of this.#touched(operator)) topics.add(topic);
  }

  #fact(entry: Entry, fact: Exclude<Fact, AccountEntry | LineFact>, topics: Set<Topic>): void {
    if (isMailFact(fact)) return this.#mail.fact(entry, fact, topics);
    if (isEditorial(fact)) {
      const incident = projectEditorial(this.#tables, entry, fact);
      return incident === null ? undefined : this.#touch(topics, this.#networkOf(incident));
    }
    if (isShapeFact(fact)) {
      const shaped = this.#incidents.shaped(entry, fact);
      return shaped.forEach((id) => this.#touch(topics, this.#networkOf(id)));
    }
    switch (fact.kind) {
      case "report":
        this.#report(entry, fact);
        return this.#touch(topics, fact.operator);
      case "correction":
        projectNames(this.#tables, entry, fact);
        return this.correct(fact, topics);
      case "answer":
        return this.#answer(entry, fact, topics);
      case "erasure":
        this.#run("UPDATE reports SET erased = 1, sealed = NULL WHERE report = ?", [fact.report]);
        for (const table of [
          "photos",
          "told",
          "questions",
          "revealed_names",
          "quotes",
          "photo_consents",
          "published_photos",
        ])
          this.#run(`DELETE FROM ${table} WHERE report = ?`, [fact.report]);
        return this.#touch(topics, this.#operatorOf(fact.report));
      case "photo":
        // Touches no topic: no public page shows it.
        return projectPhotos((sql, values) => this.#run(sql, values), entry, fact);
      case "photo_consent":
      case "photo_published":
      case "photo_withdrawn": {
        projectPhotos((sql, values) => this.#run(sql, values), entry, fact);
        const report = fact.kind === "photo_published" ? fact.photo.report : fact.report;
        return this.#touch(topics, this.#operatorOf(report));
      }
      case "statement": {
        const { statement } = fact;
        this.#run(
          `INSERT OR IGNORE INTO statements (statement, seq, entered_at, said_at, operator, network, replaces, body)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
          [
            statement.id,
            entry.seq,
            entry.at,
            statement.at,
            statement.operator,

            this.#deps.network(statement.operator),
            statement.replaces,
            JSON.stringify(statement),
          ],
        );
        return this.#touch(topics, statement.operator);
      }
      case "queue_view":
        return projectView(this.#tables, entry, fact);
      case "finding_review": {
        projectReview(this.#tables, fact);
        const row = this.#db
          .prepare("SELECT operator FROM statements WHERE statement = ?")
          .get(fact.statement);
        return this.#touch(topics, (row?.["operator"] as OperatorId | undefined) ?? null);
      }
      case "setting":
        return this.#setting(entry, fact);
      case "reply":
      case "link":
      case "unlink":
      case "quote":
      case "unquote":
        return this.#register(entry, fact, topics);
      case "tick":
      case "learned":
      case "measurement":
      case "visit":
      case "triage":
      case "untriage":
        return;
    }
  }

  #register(entry: Entry, fact: RegisterFact, topics: Set<Topic>): void {
    const { incidents, statement } = projectRegister(this.#tables, entry, fact);
    const touch = (sql: string, id: string): void => {
      const row = this.#db.prepare(sql).get(id);
      this.#touch(topics, (row?.["operator"] as OperatorId | undefined) ?? null);
    };
    for (const id of incidents) touch("SELECT operator FROM incidents WHERE incident = ?", id);
    if (statement !== null) touch("SELECT operator FROM statements WHERE statement = ?", statement);
  }

  #report(entry: Entry, fact: ReportFact): void {
    const { tree } = this.#deps;
    const network = fact.operator === null ? null : this.#deps.network(fact.operator);
    const services = serviceMask(fact.services);
    const commune = fact.area === null ? null : tree.commune(fact.area);
    const path = this.#pathOf(fact.area);
    const person = fact.witness ?? fact.report;
    const quarantined = fact.quarantined === true;
    this.#columns.set({
      seq: entry.seq,
      receivedAt: entry.at,
      saidAt: fact.saidAt,
      network,
      operator: fact.operator,
      services,
      person,
      commune,
      path,
      counts: countedAs(fact.status, { aside: quarantined, local: false }),
    });
    this.#run(INSERT_REPORT, [
      fact.report,
      entry.seq,
      entry.at,
      fact.saidAt,
      fact.source,
      fact.operator,
      network,
      services,

      fact.area,
      commune,
      path,
      fact.status,
      fact.onset,
      fact.onsetPrecision,
      fact.recoveredAt,
      person,
      fact.firstHand ? 1 : 0,
      fact.lang,
      fact.quotable ? 1 : 0,
      fact.sealed,
      quarantined ? 1 : 0,
    ]);
    if (tellsStatement(fact))
      this.#run("INSERT OR IGNORE INTO told (seq, report) VALUES (?, ?)", [entry.seq, fact.report]);
  }

  /** Touches no topic: the desk's pages are drawn for each reader. */
  #setting(entry: Entry, { change, why }: SettingFact): void {
    const mute =
      change.what === "mute" ? change.mute.id : change.what === "unmute" ? change.mute : null;
    this.#run(
      `INSERT OR IGNORE INTO settings (seq, at, editor, what, mute, until, change, why)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        entry.seq,
        entry.at,
        entry.actor.account ?? entry.actor.id,
        change.what,
        mute,
        change.what === "mute" ? change.mute.until : null,
        JSON.stringify(change),
        why,
      ],
    );
  }

  #answer(entry: Entry, fact: AnswerFact, topics: Set<Topic>): void {
    const { report, saidAt, status, cause = null } = fact;
    this.#run("INSERT INTO answers (report, said_at, status, seq, cause) VALUES (?, ?, ?, ?, ?)", [
      report,
      saidAt,
      status,
      entry.seq,
      cause,
    ]);
    this.#census.answer(fact);
    if (cause === "local" || status !== "up") {
      this.#run("UPDATE reports SET local = ? WHERE report = ?", [
        cause === "local" ? 1 : 0,
        report,
      ]);
      this.#recount(report);
    }
    this.#touch(topics, this.#operatorOf(report));
  }

  /** Takes a report's row into the columns that are counted. */
  #recount(report: ReportId): void {
    const row = this.#db.prepare(`${COUNTED} WHERE report = ?`).get(report);
    if (row !== undefined) this.#columns.set(countedReport(row));
  }

  /** Also for the many of one deed, once it can no longer be taken back. */
  correct(fact: CorrectionFact, topics: Set<Topic>): void {
    const { tree, network } = this.#deps;
    const { changes } = fact;
    this.#touch(topics, this.#operatorOf(fact.report));
    const set = (column: string, value: string | number | null): void =>
      this.#run(`UPDATE reports SET ${column} = ?, corrected = 1 WHERE report = ?`, [
        value,
        fact.report,
      ]);
    if (changes.operator !== undefined) {
      set("operator", changes.operator);
      set("network", changes.operator === null ? null : network(changes.operator));
    }
    if (changes.services !== undefined) set("services", serviceMask(changes.services));
    if (changes.area !== undefined) {
      set("area", changes.area);
      set("commune", changes.area === null ? null : tree.commune(changes.area));
      set("path", areaPath(tree, changes.area));
    }
    if (changes.onset !== undefined) set("onset", changes.onset);
    if (changes.onsetPrecision !== undefined) set("onset_precision", changes.onsetPrecision);
    if (changes.recoveredAt !== undefined) set("recovered_at", changes.recoveredAt);
    if (changes.status !== undefined) set("status", changes.status);
    this.#recount(fact.report);
    this.#touch(topics, this.#operatorOf(fact.report));
  }

  #operatorOf(report: string): OperatorId | null {
    const row = this.#db.prepare("SELECT operator FROM reports WHERE report = ?").get(report);
    return (row?.["operator"] as OperatorId | null | undefined) ?? null;
  }

  #decision(entry: Entry, body: Decision, topics: Set<Topic>): void {
    switch (body.kind) {
      case "incident":
        this.#incidents.decided(entry, body.incident);
        return this.#touch(topics, body.incident.operator);
      case "finding": {
        const { finding } = body;
        this.#run(
          "INSERT INTO findings (seq, statement, claim_index, at, verdict, body) VALUES (?, ?, ?, ?, ?, ?)",
          [
            entry.seq,
            finding.statement,
            finding.claimIndex,
            entry.at,
            finding.verdict,
            JSON.stringify(finding),
          ],
        );
        return this.#touch(topics, finding.operator);
      }
      case "line_fault":
        this.#run(
          "INSERT OR REPLACE INTO line_faults (line, service, onset, body) VALUES (?, ?, ?, ?)",
          [body.fault.line, body.fault.service, body.fault.onset, JSON.stringify(body.fault)],
        );
        return;
      case "held":
        this.#run("INSERT OR IGNORE INTO held (seq, at, mute, body) VALUES (?, ?, ?, ?)", [
          entry.seq,
          entry.at,
          body.held.mute,
          JSON.stringify(body.held),
        ]);
        return;
      case "notice":
        return this.#mail.notice(entry, body.notice);
      case "census":
        this.#mail.census(entry, body.census);
        for (const report of body.census.asked) {
          this.#run("INSERT OR REPLACE INTO asked (report, incident, at) VALUES (?, ?, ?)", [
            report,
            body.census.incident,
            entry.at,
          ]);
        }
        this.#census.add(entry, body.census);
        return this.#touch(topics, this.#networkOf(body.census.incident));
    }
  }

  #networkOf(incident: string): OperatorId | null {
    const row = this.#db.prepare("SELECT operator FROM incidents WHERE incident = ?").get(incident);
    return (row?.["operator"] as OperatorId | undefined) ?? null;
  }
}
