import type { AlarmNumbers, IncidentDecision, IncidentReason } from "../model/incident.ts";
import type { IncidentId, Instant, ReportId } from "../model/ids.ts";
import type { IncidentState as State } from "../model/vocabulary.ts";
import { poissonLimits } from "../statistics/poisson.ts";
import { contains } from "./country.ts";
import { outline } from "./extent.ts";
import { covers, type IncidentState } from "./incident-state.ts";
import { onsetOf } from "./onset.ts";
import { codesOf, publish, topmost } from "./publish-extent.ts";
import type { RecentReport } from "./recent.ts";
import type { DetectorSettings } from "./settings.ts";
import { usageNow, wallOf } from "./shape.ts";
import type { Hit, Stream } from "./stream.ts";

/** Reports cited by one decision. */
export const EVIDENCE_MAX = 50;
const COMMUNES_MAX = 200;
/** Reports of a window that are looked at one by one: beyond so many the sources are beyond doubt. */
const COUNTED_MAX = 2_000;
/** From here on the tree programme alone decides how wide an outline is named. */
export const DAYS_LEARNED_MIN = 7;

export interface AlarmEvidence {
  readonly reports: readonly RecentReport[];
  readonly sources: number;
  readonly firstHand: number;
}

/** The counted reports of an alarm's window at its node. */
export function evidenceOf(stream: Stream, hit: Hit): AlarmEvidence {
  const sources = new Set<string>();
  const firstHand = new Set<string>();
  const reports: RecentReport[] = [];
  for (const report of stream.recent.since(hit.window.since)) {
    if (!report.admitted || !contains(stream.key.country, hit.node, report.node)) continue;
    reports.push(report);
    sources.add(report.source);
    if (report.firstHand) firstHand.add(report.source);
    if (reports.length === COUNTED_MAX) break;
  }
  return { reports, sources: sources.size, firstHand: firstHand.size };
}

export interface NumbersContext {
  readonly thresholds: Float64Array;
  readonly recurrence: (level: number, score: number) => number;
}

export function numbersOf(
  stream: Stream,
  hit: Hit,
  context: NumbersContext & { readonly at: Instant },
): AlarmNumbers {
  const { country } = stream.key;
  const level = country.level[hit.node] ?? 0;
  const { reports, sources } = evidenceOf(stream, hit);
  const communes = new Set(reports.map(({ node }) => node));
  return {
    observed: hit.window.observed,
    expected: hit.window.expected,
    windowFrom: hit.window.since,
    windowTo: context.at,
    score: hit.window.score,
    threshold: context.thresholds[level] ?? 0,
    area: country.codes[hit.node] ?? country.root,
    communes: codesOf(country, [...communes].toSorted((a, b) => a - b).slice(0, COMMUNES_MAX)),
    sources,
    recurrenceWeeks: context.recurrence(level, hit.window.score),
  };
}

export interface Times {
  readonly onset: Instant;
  readonly onsetLow: Instant;
  readonly onsetHigh: Instant;
}

/** Since when, from the reports of the alarmed node. */
export function timesOf(
  stream: Stream,
  hit: Hit,
  context: { readonly at: Instant; readonly settings: DetectorSettings },
): Times {
  const { at, settings } = context;
  const { country } = stream.key;
  const above = country.last[hit.node] !== hit.node;
  const reports: Instant[] = [];
  const stated: Instant[] = [];
  for (const report of stream.recent.since(at - settings.windowMs)) {
    if (!report.admitted || !contains(country, hit.node, report.node)) continue;
    if (report.onset !== null) stated.push(report.onset);
    if (!report.late && (report.spread || !above)) reports.push(report.at);
  }
  const { shape } = stream.baseline;
  const found = onsetOf({
    reports,
    stated,
    now: at,
    dispersion: settings.dispersion,
    expected: (from, to) => stream.expected(hit.node, from, to),
    usage: (when) => usageNow(shape, wallOf(when, country.zone)),
  });
  const since = hit.window.since;
  if (found === null) return { onset: since, onsetLow: since, onsetHigh: since };
  return { onset: found.at, onsetLow: found.low, onsetHigh: found.high };
}

export interface Extent {
  readonly taken: readonly number[];
  readonly cut: readonly number[];
  readonly units: readonly number[];
  readonly except: readonly number[];
  /** Times the usual rate that explains the counts best; 0 where nothing does. */
  readonly factor: number;
}

export interface ExtentQuestion {
  readonly stream: Stream;
  readonly counts: ReadonlyMap<number, number>;
  readonly since: Instant;
  readonly at: Instant;
  /** Used while the counts say nothing yet. */
  readonly node: number;
}

/** Where it is: the outline that explains the counts best, and how it is named. */
export function extentOf(question: ExtentQuestion, settings: DetectorSettings): Extent {
  const { stream, counts } = question;
  const { country } = stream.key;
  const found = outline({
    country,
    counts,
    expected: stream.expected(0, question.since, question.at),
    share: stream.baseline.share,
  });
  const shape = found ?? { taken: [question.node], cut: [] };
  // A measured baseline tells what silence means; before, witnesses speak for their own communes.
  const learned = stream.baseline.daysLearned >= DAYS_LEARNED_MIN;
  const wholeUnitShareMin = learned ? 0 : settings.wholeUnitShareMin;
  const published = publish(shape, { country, counts, wholeUnitShareMin });
  const taken = topmost(country, shape.taken);
  const factor = found?.factor ?? 0;
  if (published.units.length > 0) return { taken, cut: shape.cut, ...published, factor };
  return { taken, cut: [], units: [question.node], except: [], factor };
}

/** Fewest subscribers that can explain so many reports, if at most this share of those hit ever reports. */
export function affectedLow(reports: number, settings: DetectorSettings): number | null {
  if (reports < settings.sourcesMin) return null;
  return Math.floor(poissonLimits(reports).low / settings.reportingShareMax);
}

/** How many of the incident's sources lie in its outline. */
export function witnessCount(incident: IncidentState): number {
  let count = 0;
  for (const { node } of incident.witnesses.values()) if (covers(incident, node)) count += 1;
  return count;
}

export function citedReports(reports: readonly RecentReport[]): ReportId[] {
  const ordered = reports.toSorted(
    (a, b) =>
      Number(b.firstHand) - Number(a.firstHand) ||
      a.saidAt - b.saidAt ||
      (a.report < b.report ? -1 : 1),
  );
  return ordered.slice(0, EVIDENCE_MAX).map(({ report }) => report);
}

/** A change of state that keeps everything else as last decided. */
export function changed(
  incident: IncidentState,
  state: State,
  reason: IncidentReason,
): IncidentDecision {
  return {
    ...incident.decision,
    state,
    reason,
    reports: Math.max(incident.reports, incident.decision.reports),
    witnesses: Math.max(witnessCount(incident), incident.decision.witnesses),
  };
}

export interface Opening {
  readonly id: IncidentId;
  readonly stream: Stream;
  readonly hit: Hit;
  readonly at: Instant;
  readonly counts: ReadonlyMap<number, number>;
  readonly evidence: AlarmEvidence;
}

/** The first decision about an incident. */
export function opened(
  opening: Opening,
  context: NumbersContext,
  settings: DetectorSettings,
): IncidentDecision {
  const { stream, hit, at, evidence } = opening;
  const times = timesOf(stream, hit, { at, settings });
  const since = Math.min(times.onset, hit.window.since);
  const extent = extentOf({ stream, counts: opening.counts, since, at, node: hit.node }, settings);
  const { country, service, operator } = stream.key;
  return {
    incident: opening.id,
    state: "suspected",
    reason: "reports_above_usual",
    operator,
    services: service === null ? [] : [service],
    areas: codesOf(country, extent.units),
    except: codesOf(country, extent.except),
    ...times,
    endedAt: null,
    reports: evidence.reports.length,
    witnesses: evidence.sources,
    affectedLow: affectedLow(evidence.reports.length, settings),
    numbers: numbersOf(stream, hit, { ...context, at }),
    evidence: citedReports(evidence.reports),
    parent: null,
    linked: [],
    spillOverOf: null,
    foundLate: false,
  };
}
