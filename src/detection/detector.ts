import type { CensusDecision, Fact } from "../model/entry.ts";
import type { IncidentDecision } from "../model/incident.ts";
import type { HeldAlarm, SettingChange } from "../model/setting.ts";
import type { AreaCode, Instant, OperatorId } from "../model/ids.ts";
import type { Service } from "../model/vocabulary.ts";
import { DAY_MS, MINUTE_MS, SECOND_MS } from "../time/units.ts";
import { Counting } from "./counting.ts";
import { compareFacts, isWatched } from "./facts.ts";

import { type HistoryRow, pastCounts } from "./history.ts";
import { covers, type IncidentState, isOpen, type WitnessState } from "./incident-state.ts";
import { dayOf } from "./baseline.ts";
import type { DetectorDeps } from "./deps.ts";
import { skipTime } from "./evidence.ts";
import { Muting } from "./muting.ts";
import { dayNumber } from "./stream-book.ts";
import { ruled } from "./ruling.ts";
import { split } from "./splitting.ts";
import { boundedDecision } from "./bounds.ts";
import { type ScoreView, scoreOf } from "./score.ts";
import type { Stream } from "./stream.ts";
import { censusOf, isTended, outlineNow, tend } from "./tend.ts";
import { baselineDaysOf, shareOf, type UsualQuestion, usualOf } from "./usual.ts";

export type DetectionDecision =
  | { readonly kind: "incident"; readonly incident: IncidentDecision }
  | { readonly kind: "census"; readonly census: CensusDecision }
  | { readonly kind: "held"; readonly held: HeldAlarm };

/** An incident as adopted, with the moments of its life. */
export interface IncidentView {
  readonly decision: IncidentDecision;
  readonly openedAt: Instant;
  readonly decidedAt: Instant;
  readonly confirmedAt: Instant | null;
  readonly overAt: Instant | null;
}

export interface Detector {
  /**
   * One fact in journal order; returns what it makes due. The registry of incidents changes by
   * `adopt` only. Reports are counted when their second is over, so their order within it is free.
   */
  observe(
    cause: { readonly seq: number; readonly at: Instant },
    fact: Fact,
  ): readonly DetectionDecision[];
  /** Also called with stored decisions after a restart, right after observing their cause. */
  adopt(decision: DetectionDecision, at: Instant): void;
  /** Reports that are usual in a stretch of time; all services, or the whole country, where null. */
  usual(question: UsualQuestion): number;
  /** Share of a stream's reports that usually come from an area, 0..1. */
  share(operator: OperatorId, service: Service | null, area: AreaCode): number;
  /** Days of own history that what is usual of an operator rests on, 0..28; null: all services together. */
  baselineDays(operator: OperatorId, service: Service | null): number;
  /** Counts of the past, before the first fact. */
  learnHistory(rows: readonly HistoryRow[]): void;
  incidents(): readonly IncidentView[];
  /** The present score of a stream at an area, for explanations and for "possible". */
  score(
    at: Instant,
    where: { operator: OperatorId; service: Service | null; area: AreaCode },
  ): ScoreView | null;
  /** Live nodes, hull points and bytes held. */
  load(): { nodes: number; points: number; bytes: number };
}

/** Minutes that went by without a tick: nobody looked, and nothing came in. */
const GAP_MS = 10 * MINUTE_MS;

/** An outage teaches nothing about what is usual; what has gone on for so long is. */
const NEW_USUAL_MS = 3 * DAY_MS;

function isExceptional(incident: IncidentState, at: Instant): boolean {
  const { confirmedAt, decision } = incident;
  if (confirmedAt === null || decision.parent !== null || !isOpen(incident)) return false;
  return at - confirmedAt < NEW_USUAL_MS;
}

function noteAsked(witness: WitnessState, at: Instant): void {
  witness.asked += 1;
  witness.askedAt = at;
}

export function createDetector(deps: DetectorDeps): Detector {
  return new SecondBySecond(deps);
}

/** Gathers the facts of a second, then takes them in an order of its own. */
class SecondBySecond implements Detector {
  readonly #counting: Counting;
  /** Its own copy: the settings of a desk change while it runs. */
  readonly #deps: { -readonly [Name in keyof DetectorDeps]: DetectorDeps[Name] };
  readonly #muting: Muting;
  #waiting: { readonly fact: Fact; readonly at: Instant }[] = [];
  #second = Number.NEGATIVE_INFINITY;
  #tickedAt: Instant | null = null;

  constructor(deps: DetectorDeps) {
    this.#deps = { ...deps };
    this.#counting = new Counting(this.#deps);
    this.#muting = new Muting(deps.tree, this.#counting.registry);
  }

  observe(
    cause: { readonly seq: number; readonly at: Instant },
    fact: Fact,
  ): readonly DetectionDecision[] {
    const second = Math.floor(cause.at / SECOND_MS);
    let made: readonly DetectionDecision[] = [];
    // A setting speaks for what comes after it: what waits is decided by those before.
    const due = second > this.#second || fact.kind === "setting";
    if (due && this.#waiting.length > 0) made = this.#muting.hold(this.#take(cause), cause.at);
    this.#second = second;
    if (fact.kind === "setting") this.#settle(fact.change, cause.at);
    if (fact.kind === "tick") {
      return [...made, ...this.#muting.hold(this.#tick(cause, made), cause.at)];
    }
    if (fact.kind === "ruling") return ruled(fact, this.#counting.registry, made);
    if (fact.kind === "split") {
      const { registry } = this.#counting;
      return split(fact, { registry, settings: this.#deps.settings }, made);
    }
    if (isWatched(fact)) this.#waiting.push({ fact, at: cause.at });
    return made;
  }

  #settle(change: SettingChange, at: Instant): void {
    if (change.what !== "alarms") return this.#muting.change(change, at);
    const { alarmBudgetPerWeek, sourcesMin } = change;
    this.#deps.settings = { ...this.#deps.settings, alarmBudgetPerWeek, sourcesMin };
    this.#counting.book.settingsChanged();
  }

  #take(cause: { readonly seq: number; readonly at: Instant }): DetectionDecision[] {
    const facts = this.#waiting;
    this.#waiting = [];
    if (facts.length > 1) facts.sort((a, b) => compareFacts(a.fact, b.fact));
    const at = this.#second * SECOND_MS;
    for (const { fact, at: came } of facts) this.#counting.take(fact, at, came);
    return this.#counting.alarms(cause, at).map((incident) => {
      const known = this.#counting.registry.get(incident.incident);
      if (known === undefined) return { kind: "incident", incident };
      const { bounds, stream, decision: before } = known;
      const decision = boundedDecision(stream.key.country, bounds, { decision: incident, before });
      return { kind: "incident", incident: decision };
    });
  }

  #tick(
    cause: { readonly at: Instant },
    before: readonly DetectionDecision[],
  ): DetectionDecision[] {
    // What was decided a moment ago is not yet adopted: those incidents wait for the next minute.
    const decided = new Set(
      before.map((d) => (d.kind === "incident" ? d.incident.incident : null)),
    );
    const { registry, book, lines } = this.#counting;
    const { settings } = this.#deps;
    const at = cause.at;
    const made: DetectionDecision[] = [];
    const busy = new Set<Stream>();
    const asked = new Set<string>();
    this.#notice(at);
    for (const incident of registry.all) {
      if (!isTended(incident) || decided.has(incident.id)) continue;
      if (isExceptional(incident, at)) busy.add(incident.stream);
      const context = { ...this.#counting.numbers, registry, settings, at };
      for (const decision of tend(incident, context))
        made.push({ kind: "incident", incident: decision });
      const census = this.#unasked(censusOf(incident, at, settings), incident, asked);
      if (census !== null) made.push({ kind: "census", census });
    }
    // What a mute hides is no usual day either.
    for (const held of this.#muting.heldLately(at)) {
      const stream = this.#counting.streamOf(held);
      if (stream !== null) busy.add(stream);
    }
    for (const stream of busy) {
      dayOf(stream.counts, dayNumber(stream.key.country, at)).incident = true;
      book.disturb(stream, at);
    }
    book.tick(at);
    if (Math.floor(at / MINUTE_MS) % 60 === 0) {
      registry.forget(at);
      lines.forget(at);
    }
    return made;
  }

  /** While the desk was down nobody could write to it: that silence says nothing. */
  #notice(at: Instant): void {
    const before = this.#tickedAt;
    this.#tickedAt = at;
    if (before === null || at - before <= GAP_MS) return;
    this.#counting.book.unobserved(before, at);
    for (const incident of this.#counting.registry.all) skipTime(incident, at);
  }

  /** An outage and its pockets do not both ask the same witness in one minute. */
  #unasked(
    census: CensusDecision | null,
    { id, decision }: IncidentState,
    before: Set<string>,
  ): CensusDecision | null {
    if (census === null) return null;
    const asked = census.asked.filter((report) => {
      const key = `${decision.parent ?? id} ${report}`;
      if (before.has(key)) return false;
      before.add(key);
      return true;
    });
    return asked.length === 0 ? null : { ...census, asked };
  }

  adopt(decision: DetectionDecision, at: Instant): void {
    if (decision.kind === "incident") this.#adoptIncident(decision.incident, at);
    else if (decision.kind === "census") this.#adoptCensus(decision.census, at);
    else this.#muting.adopt(decision.held, at);
  }

  #adoptIncident(decision: IncidentDecision, at: Instant): void {
    const counting = this.#counting;
    const stream = counting.streamOf(decision);
    if (stream === null) return;
    const known = counting.registry.get(decision.incident);
    const wasConfirmed = known?.confirmedAt ?? null;
    const incident = counting.registry.adopt(decision, stream, at);
    if (known === undefined && counting.registry.splits.originOf(incident.id) === null) {
      incident.hit = counting.lastHit(stream);
      if (decision.parent === null) outlineNow(incident, at, this.#deps.settings);
    }
    if (wasConfirmed === null && incident.confirmedAt !== null && decision.parent === null) {
      counting.expectCallers(incident, at);
    }
  }

  #adoptCensus(census: CensusDecision, at: Instant): void {
    const incident = this.#counting.registry.get(census.incident);
    if (incident === undefined) return;
    if (incident.claim !== null) incident.claim.askedAt ??= at;
    incident.censusAt = at;
    // A pocket is a part of the same outage: its witnesses are not asked four times more.
    const others = [...this.#counting.registry.family(incident)].filter((o) => o !== incident);
    for (const report of census.asked) {
      const witness = incident.witnesses.get(incident.byReport.get(report) ?? "");
      if (witness === undefined) continue;
      noteAsked(witness, at);
      for (const part of others) {
        // Most witnesses lie outside most pockets: no need to look for their names there.
        if (part.decision.parent !== null && !covers(part, witness.node)) continue;
        const same = part.witnesses.get(part.byReport.get(report) ?? "");
        if (same !== undefined) noteAsked(same, at);
      }
    }
  }

  usual(question: UsualQuestion): number {
    return usualOf(this.#counting.book, this.#deps, question);
  }

  share(operator: OperatorId, service: Service | null, area: AreaCode): number {
    return shareOf(this.#counting.book, this.#deps, { operator, service, area });
  }

  baselineDays(operator: OperatorId, service: Service | null): number {
    return baselineDaysOf(this.#counting.book, this.#deps, { operator, service });
  }

  learnHistory(rows: readonly HistoryRow[]): void {
    this.#counting.book.learnPast(pastCounts(rows, this.#counting.book, this.#deps));
  }

  incidents(): readonly IncidentView[] {
    return Array.from(this.#counting.registry.all, (incident) => ({
      decision: incident.decision,
      openedAt: incident.openedAt,
      decidedAt: incident.decidedAt,
      confirmedAt: incident.confirmedAt,
      overAt: incident.overAt,
    }));
  }

  score(
    at: Instant,
    where: { operator: OperatorId; service: Service | null; area: AreaCode },
  ): ScoreView | null {
    return scoreOf(
      this.#counting.book,
      { ...where, operator: this.#deps.network(where.operator) },
      at,
    );
  }

  load(): { nodes: number; points: number; bytes: number } {
    return this.#counting.book.load;
  }
}
