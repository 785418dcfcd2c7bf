import type { TriageFact } from "../model/triage.ts";
import type {
  AnswerFact,
  CorrectionFact,
  Fact,
  MeasurementFact,
  ReportFact,
} from "../model/entry.ts";
import type { IncidentDecision } from "../model/incident.ts";
import type { Instant, OperatorId, ReportId } from "../model/ids.ts";
import type { Service } from "../model/vocabulary.ts";
import { HOUR_MS } from "../time/units.ts";
import { type AlarmContext, type Burst, hitOfBurst, onBurst, onHit } from "./alarms.ts";
import { COMMUNE_LEVEL } from "./country.ts";
import type { NumbersContext } from "./decide.ts";
import type { DetectorDeps } from "./deps.ts";
import { hearAnswer, hearDown, isWatchedAfter, takeAnswer, tally } from "./evidence.ts";
import { sourceOf } from "./facts.ts";
import { covers, isOpen, type IncidentState } from "./incident-state.ts";
import { foundLate, LATE_MIN } from "./late.ts";
import { LazyIndex } from "./lazy-index.ts";
import { LineBook } from "./line-book.ts";
import type { RecentReport } from "./recent.ts";
import { hostOf, Registry } from "./registry.ts";
import { placeOf } from "./report-event.ts";
import { type Place, StreamBook } from "./stream-book.ts";
import { type OutReason, TakenOut } from "./taken-out.ts";
import type { Hit, Stream } from "./stream.ts";

/** At least so many of the last reports may be corrected here; older ones keep what they were counted as. */
const CORRECTABLE_MAX = 100_000;

/** Takes facts into streams and incidents, and tells which alarms they raised. */
export class Counting {
  readonly registry: Registry = new Registry();
  readonly lines: LineBook = new LineBook();
  readonly book: StreamBook;
  readonly #deps: DetectorDeps;
  #hits: Map<Stream, Hit> = new Map();
  readonly #lastHits: WeakMap<Stream, Hit> = new WeakMap();
  /** Two generations: forgetting the oldest one by one would walk over the holes they leave. */
  #reports: LazyIndex<ReportId, ReportFact> = new LazyIndex();
  #older: LazyIndex<ReportId, ReportFact> = new LazyIndex();
  /** In no count, but they may come back. */
  readonly #out = new TakenOut();
  readonly #bursts: Map<Stream, Burst> = new Map();
  readonly #lateDue: Set<Stream> = new Set();

  constructor(deps: DetectorDeps) {
    this.#deps = deps;
    this.book = new StreamBook(deps);
  }

  get numbers(): NumbersContext {
    return {
      thresholds: this.book.thresholds,
      recurrence: (level, score) => this.book.recurrence(level, score),
    };
  }

  lastHit(stream: Stream): Hit | null {
    return this.#lastHits.get(stream) ?? null;
  }

  /** `at`: the second; `came`: the exact time of the entry. */
  take(fact: Fact, at: Instant, came: Instant): void {
    if (fact.kind === "report") this.#report(fact, at, came);
    else if (fact.kind === "correction") this.#correction(fact, at);
    else if (fact.kind === "answer") this.#answer(fact, at, came);
    else if (fact.kind === "measurement") this.#measurement(fact, at);
    else if (fact.kind === "statement") this.#statement(fact, came);
    else if (fact.kind === "erasure") this.#erase(fact.report);
    else if (fact.kind === "triage") this.#triage(fact, at);
  }

  /** Alarms of the facts taken since the last call. */
  alarms(cause: { readonly seq: number; readonly at: Instant }, at: Instant): IncidentDecision[] {
    const hits = this.#hits;
    if (hits.size === 0 && this.#bursts.size === 0 && this.#lateDue.size === 0) return [];
    const context: AlarmContext = {
      ...this.numbers,
      registry: this.registry,
      lines: this.lines,
      settings: this.#deps.settings,
      cause,
      at,
    };
    const made: IncidentDecision[] = [];
    if (hits.size > 0) this.#hits = new Map();
    for (const [stream, hit] of hits) {
      this.#lastHits.set(stream, hit);
      made.push(...onHit(stream, hit, context));
    }
    for (const [stream, burst] of this.#bursts) {
      if (hits.has(stream)) continue;
      this.#lastHits.set(stream, hitOfBurst(burst, at));
      made.push(...onBurst(stream, burst, context));
    }
    this.#bursts.clear();
    for (const stream of this.#lateDue) {
      if (!hits.has(stream)) made.push(...foundLate(stream, context));
    }
    this.#lateDue.clear();
    return made.toSorted((a, b) =>
      a.incident < b.incident ? -1 : a.incident > b.incident ? 1 : 0,
    );
  }

  #report(fact: ReportFact, at: Instant, came: Instant): void {
    if (fact.operator === null) return;
    this.#reports.set(fact.report, fact);
    if (this.#reports.size >= CORRECTABLE_MAX) {
      this.#older = this.#reports;
      this.#reports = new LazyIndex();
    }
    const operator = this.#deps.network(fact.operator);
    const place = this.book.place(fact.area, operator);
    if (place === null) return;
    this.book.seen(place.country, at);
    const services: readonly (Service | null)[] = fact.services.length > 0 ? fact.services : [null];
    for (const service of services) this.#toStream({ fact, operator, place, service, at, came });
  }

  #toStream(item: {
    readonly fact: ReportFact;
    readonly operator: OperatorId;
    readonly place: Place;
    readonly service: Service | null;
    readonly at: Instant;
    readonly came: Instant;
  }): void {
    const { fact, place, at } = item;
    const stream = this.book.open(item.operator, item.service, place.country);
    if (stream === null) return;
    if (fact.status === "up") {
      this.#back(stream, fact, { node: place.node, at });
      return;
    }
    const host =
      item.service === null
        ? hostOf(this.registry, { operator: item.operator, stream, node: place.node })
        : null;
    if (host !== null) {
      this.#evidence([host], this.#recentOf(host.stream, item, false));
      return;
    }
    const report = this.#recentOf(stream, item, true);
    if (report.admitted && !report.late) {
      this.#count(stream, report);
      report.spread = stream.lastSpread;
    }
    stream.recent.push(report);
    if (report.admitted) stream.remember(report.node, at, 1);
    const incidents = this.registry.of(stream);
    if (incidents.length > 0) this.#evidence(incidents, report);
    if (report.admitted && incidents.length > 0) this.#expectElsewhere(stream, report);
    if (report.late && this.#manyLate(stream, at)) this.#lateDue.add(stream);
  }

  #recentOf(
    stream: Stream,
    item: { fact: ReportFact; place: Place; at: Instant; came: Instant },
    counted: boolean,
  ): RecentReport & { spread: boolean } {
    const { fact, place, at } = item;
    const source = sourceOf(fact);
    const commune = place.country.level[place.node] === COMMUNE_LEVEL;
    return {
      report: fact.report,
      source,
      reachable: fact.witness !== null,
      node: place.node,
      place: placeOf(place.node, commune, source),
      at,
      saidAt: fact.saidAt,
      onset: fact.onset,
      firstHand: fact.firstHand,
      late: item.came - fact.saidAt > this.#deps.settings.lateAfterMs,
      admitted: counted && stream.admit(source, at),
      spread: false,
    };
  }

  #count(stream: Stream, report: RecentReport): void {
    const hit = stream.count(report, report.at, this.book.thresholds);
    if (hit === null) return;
    const known = this.#hits.get(stream);
    if (known === undefined || hit.margin >= known.margin) this.#hits.set(stream, hit);
  }

  /** Goes to the incident that covers it; to all of the stream while none does. */
  #evidence(incidents: readonly IncidentState[], report: RecentReport): void {
    const owned = incidents.some((incident) => isOpen(incident) && covers(incident, report.node));
    for (const incident of incidents) {
      if (!isOpen(incident) || (owned && !covers(incident, report.node))) continue;
      if (report.saidAt >= incident.decision.onset) tally(incident, report);
    }
    for (const incident of incidents) {
      if (!isOpen(incident) && !isWatchedAfter(incident, report.at)) continue;
      if (report.saidAt >= incident.end.zeroAt) hearDown(incident, report);
    }
  }

  /** "It works": no report of an outage, but an answer nobody had to ask for. */
  #back(stream: Stream, fact: ReportFact, where: { node: number; at: Instant }): void {
    const source = sourceOf(fact);
    for (const incident of this.registry.ofOperator(stream.key.operator)) {
      if (stream.key.service !== null && incident.stream !== stream) continue;
      const witness = incident.witnesses.get(source);
      if (witness !== undefined) witness.back = true;
      hearAnswer(incident, { source, node: where.node, back: true }, where.at);
    }
  }

  #manyLate(stream: Stream, at: Instant): boolean {
    const sources = new Set<string>();
    for (const report of stream.recent.since(at - 6 * HOUR_MS)) {
      if (report.late && report.admitted) sources.add(report.source);
    }
    return sources.size >= LATE_MIN;
  }

  /** While an outage is confirmed, some of its callers name another operator: that is to be expected. */
  #expectElsewhere(stream: Stream, report: RecentReport): void {
    const down = this.registry
      .of(stream)
      .some((incident) => isOpen(incident) && incident.confirmedAt !== null);
    if (down) this.#expectFrom(stream, [report]);
  }

  /** Called when an incident is first confirmed: its callers of the last hour count too. */
  expectCallers(incident: IncidentState, at: Instant): void {
    const reports = [...incident.stream.recent.since(at - HOUR_MS)].filter(
      ({ admitted }) => admitted,
    );
    this.#expectFrom(incident.stream, reports);
  }

  #expectFrom(stream: Stream, reports: readonly RecentReport[]): void {
    const { spillEverywhere, spillSamePlace } = this.#deps.settings;
    for (const other of this.book.alike(stream)) {
      if (other.key.operator === stream.key.operator) continue;
      other.spill += spillEverywhere * reports.length;
      for (const { node } of reports) other.expectOnPath(node, spillSamePlace);
    }
  }

  #answer(fact: AnswerFact, at: Instant, came: Instant): void {
    if (fact.cause === "local") return this.#takeOut("local", fact.report);
    if (this.#out.has("local", fact.report)) {
      const local = fact.status === "up" ? undefined : this.#out.take("local", fact.report);
      return local === undefined ? undefined : this.#report(local, at, local.saidAt);
    }
    const answer = { report: fact.report, witness: fact.witness, back: fact.status === "up" };
    for (const incident of this.registry.all) takeAnswer(incident, answer, came);
  }

  /** No evidence of an outage, and none of its end. */
  #takeOut(why: OutReason, report: ReportId): void {
    const before = this.#reports.get(report) ?? this.#older.get(report);
    if (before === undefined) return;
    this.#reports.delete(report);
    this.#older.delete(report);
    if (before.operator !== null) this.#withdraw(before);
    this.#out.add(why, before);
  }

  /** What an editor set aside is in no count until an editor puts it back. */
  #triage({ deed, reports }: TriageFact, at: Instant): void {
    for (const report of reports) {
      const local = deed === "aside" ? this.#out.take("local", report) : undefined;
      const back = deed === "back" ? this.#out.take("aside", report) : undefined;
      if (local !== undefined) this.#out.add("aside", local);
      else if (deed === "aside") this.#takeOut("aside", report);
      if (back !== undefined) this.#report(back, at, back.saidAt);
    }
  }

  #statement(fact: Extract<Fact, { kind: "statement" }>, came: Instant): void {
    const { statement } = fact;
    const claims = statement.claims.filter(({ kind }) => kind === "resolved" || kind === "partial");
    if (claims.length === 0) return;
    const services = new Set(claims.flatMap((claim) => claim.services ?? []));
    for (const incident of this.registry.ofOperator(this.#deps.network(statement.operator))) {
      if (!isOpen(incident)) continue;
      const { service } = incident.stream.key;
      if (services.size > 0 && service !== null && !services.has(service)) continue;
      incident.claim = { statement: statement.id, at: came, askedAt: null };
    }
  }

  #measurement(fact: MeasurementFact, at: Instant): void {
    const { operator, service, area, state } = fact.measurement;
    if (operator === null || area === null) return;
    const network = this.#deps.network(operator);
    const place = this.book.place(area, network);
    if (place === null) return;
    const stream = this.book.open(network, service, place.country);
    if (stream === null || !this.lines.note(stream, place.node, fact)) return;
    const back = state === "up" || state === "degraded";
    const source = `line ${fact.measurement.line}`;
    for (const incident of this.registry.of(stream)) {
      hearAnswer(incident, { source, node: place.node, back }, at);
    }
    if (back) return;
    this.#recheck(stream, at);
    const burst = this.lines.burst(stream, place.node, at);
    if (burst !== null) this.#bursts.set(stream, burst);
  }

  /** A line went down: a suspicion may now be confirmed without another report. */
  #recheck(stream: Stream, at: Instant): void {
    for (const { decision, hit } of this.registry.openOf(stream)) {
      if (decision.state !== "suspected" || hit === null || this.#hits.has(stream)) continue;
      const window = stream.window(hit.node, at);
      const level = stream.key.country.level[hit.node] ?? 0;
      if (window === null) continue;
      const margin = window.score - (this.book.thresholds[level] ?? 0);
      this.#hits.set(stream, { node: hit.node, margin, window });
    }
  }

  /** A corrected report leaves the counts it had and is counted anew as what it is. */
  #correction(fact: CorrectionFact, at: Instant): void {
    this.#out.correct(fact);
    const before = this.#reports.get(fact.report) ?? this.#older.get(fact.report);
    if (before === undefined) return;
    this.#reports.delete(fact.report);
    this.#older.delete(fact.report);
    if (before.operator !== null) this.#withdraw(before);
    this.#report({ ...before, ...fact.changes }, at, before.saidAt);
  }

  #withdraw(fact: ReportFact): void {
    for (const stream of this.book.of(this.#deps.network(fact.operator ?? ("" as OperatorId)))) {
      const gone = stream.recent.remove(fact.report);
      if (gone === null) continue;
      stream.unadmit(gone.source);
      stream.recount(this.book.thresholds);
      for (const incident of this.registry.of(stream)) {
        const count = incident.counts.get(gone.node) ?? 0;
        if (gone.admitted && count > 0) {
          incident.counts.set(gone.node, count - 1);
          incident.reports -= 1;
        }
        const witness = incident.witnesses.get(gone.source);
        if (witness?.report === gone.report) incident.witnesses.delete(gone.source);
      }
    }
  }

  /** An erased report still counts; nobody is asked about it, and it is cited no more. */
  #erase(report: ReportId): void {
    for (const incident of this.registry.all) {
      const source = incident.byReport.get(report);
      const witness = source === undefined ? undefined : incident.witnesses.get(source);
      if (source === undefined || witness === undefined) continue;
      incident.witnesses.set(source, { ...witness, reachable: false });
      incident.byReport.delete(report);
    }
  }

  /** The stream a decision belongs to. */
  streamOf(decision: Pick<IncidentDecision, "operator" | "services" | "areas">): Stream | null {
    const area = decision.areas[0] ?? null;
    const place = this.book.place(area, decision.operator);
    if (place === null) return null;
    return this.book.open(decision.operator, decision.services[0] ?? null, place.country);
  }
}
