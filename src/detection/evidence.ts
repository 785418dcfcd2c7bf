import type { Instant, ReportId } from "../model/ids.ts";
import { HOUR_MS, MINUTE_MS } from "../time/units.ts";
import { addAnswer, addReport, addSilence } from "./end-test.ts";
import { covers, holds, type IncidentState, isOpen, WITNESSES_MAX } from "./incident-state.ts";
import type { RecentReport } from "./recent.ts";
import { RATE_DAYS } from "./baseline.ts";
import { partsOf } from "./pockets.ts";

/** Minutes over which the peak rate is taken. */
const PEAK_MINUTES = 30;
/** Minutes before those over which it is seen how strongly an outage goes on. */
const LATE_MINUTES = 120;
const LATE_REPORTS_MIN = 3;
/** Silence of a stream nobody has measured yet counts this little. */
const UNLEARNED_TRUST = 0.1;

/** Adds a report to the counts and witnesses of an incident that it may belong to. */
export function tally(incident: IncidentState, report: RecentReport): void {
  // What is still out is a place that was named; it grows no further.
  if (incident.decision.parent !== null && !covers(incident, report.node)) return;
  if (!holds(incident, report.node)) return;
  if (report.admitted) {
    incident.counts.set(report.node, (incident.counts.get(report.node) ?? 0) + 1);
    incident.reports += 1;
  }
  if (incident.witnesses.has(report.source) || incident.witnesses.size >= WITNESSES_MAX) return;
  incident.witnesses.set(report.source, {
    report: report.report,
    reachable: report.reachable,
    node: report.node,
    saidAt: report.saidAt,
    firstHand: report.firstHand,
    asked: 0,
    askedAt: null,
    answeredAt: null,
    back: null,
  });
  if (report.reachable) incident.byReport.set(report.report, report.source);
}

/** After an end, pockets and relapses are watched for half a day. */
const AFTER_OVER_MS = 12 * HOUR_MS;

/** Whether what comes after its end still says anything: a pocket has none of its own. */
export const isWatchedAfter = ({ overAt, decision }: IncidentState, at: Instant): boolean =>
  overAt !== null && at - overAt <= AFTER_OVER_MS && decision.parent === null;

/** Someone says it is down: counts against the end, or for a relapse after it. */
export function hearDown(incident: IncidentState, report: RecentReport): void {
  const said = incident.returns.get(report.node);
  if (said !== undefined && isOpen(incident)) {
    said.back.delete(report.source);
    said.down.add(report.source);
  }
  if (!covers(incident, report.node)) return;
  incident.lastReportAt = report.at;
  if (isOpen(incident)) {
    addReport(incident.end, report.at);
    incident.minutes[0] = (incident.minutes[0] ?? 0) + 1;
  } else if (incident.overAt !== null) {
    incident.remains.report(report.node, report.source);
  }
}

/** Someone answers, or says of their own accord that it works. */
export function hearAnswer(
  incident: IncidentState,
  answer: { readonly source: string; readonly node: number; readonly back: boolean },
  at: Instant,
): void {
  if (!covers(incident, answer.node)) return;
  if (isOpen(incident)) {
    addAnswer(incident.end, answer.back, at);
    noteReturn(incident, answer);
  }
  if (incident.decision.endedAt === null) return;
  incident.remains.answer(answer.node, answer.source, answer.back);
}

function noteReturn(
  incident: IncidentState,
  answer: { readonly source: string; readonly node: number; readonly back: boolean },
): void {
  let said = incident.returns.get(answer.node);
  if (said === undefined) {
    said = { back: new Set(), down: new Set() };
    incident.returns.set(answer.node, said);
  }
  (answer.back ? said.back : said.down).add(answer.source);
  (answer.back ? said.down : said.back).delete(answer.source);
  incident.returnsNew = true;
}

/**
 * An answer counts when its witness was asked before it and has not answered since. Returns false
 * for all others.
 */
export function takeAnswer(
  incident: IncidentState,
  answer: { readonly report: ReportId; readonly witness: string | null; readonly back: boolean },
  at: Instant,
): boolean {
  const source = answer.witness ?? incident.byReport.get(answer.report);
  const witness = source === undefined ? undefined : incident.witnesses.get(source);
  if (source === undefined || witness?.askedAt === undefined || witness.askedAt === null)
    return false;
  if (witness.askedAt >= at) return false;
  if (witness.answeredAt !== null && witness.answeredAt >= witness.askedAt) return false;
  witness.answeredAt = at;
  witness.back = answer.back;
  hearAnswer(incident, { source, node: witness.node, back: answer.back }, at);
  return true;
}

/** Moves silence on to now: what was to be expected in the outline and did not come. */
export function passTime(incident: IncidentState, at: Instant): void {
  const expected = expectedWithin(incident, incident.silenceTo, at);
  const trust = Math.max(UNLEARNED_TRUST, incident.stream.baseline.daysLearned / RATE_DAYS);
  incident.silenceTo = at;
  addSilence(incident.end, expected * trust);
  if (isOpen(incident)) noteRatios(incident, at);
  passMinute(incident);
}

/** Leaves out the time until now, in which nothing could have been heard: it is no silence. */
export function skipTime(incident: IncidentState, at: Instant): void {
  incident.silenceTo = at;
  incident.lastReportAt = Math.max(incident.lastReportAt, at);
  incident.minutes.length = 0;
}

/** Reports are remembered by the minute; to be called in each, after an end too. */
export function passMinute({ minutes }: IncidentState): void {
  minutes.unshift(0);
  if (minutes.length > PEAK_MINUTES + LATE_MINUTES) minutes.pop();
}

function noteRatios(incident: IncidentState, at: Instant): void {
  let lately = 0;
  let before = 0;
  incident.minutes.forEach((count, minute) => {
    if (minute < PEAK_MINUTES) lately += count;
    else before += count;
  });
  const middle = at - PEAK_MINUTES * MINUTE_MS;
  const usual = expectedWithin(incident, middle, at);
  if (usual > 0) incident.end.peakRatio = Math.max(incident.end.peakRatio, lately / usual);
  if (incident.minutes.length < PEAK_MINUTES + LATE_MINUTES) return;
  // Too few reports measure nothing: by night a handful is left, and what was measured before stands.
  if (before < LATE_REPORTS_MIN) return;
  // While usage grows from hour to hour reports do not: those who noticed first wrote first.
  const usualBefore = Math.max(
    expectedWithin(incident, middle - LATE_MINUTES * MINUTE_MS, middle),
    (usual * LATE_MINUTES) / PEAK_MINUTES,
  );
  if (usualBefore <= 0) return;
  const { end } = incident;
  end.lateRatio = before / usualBefore;
  if (end.zeroAt >= middle) end.shownRatio = end.lateRatio;
}

/** Expected reports within the outline. */
export function expectedWithin(incident: IncidentState, from: Instant, to: Instant): number {
  let expected = 0;
  for (const node of incident.taken) expected += incident.stream.expected(node, from, to);
  for (const node of incident.cut) expected -= incident.stream.expected(node, from, to);
  return Math.max(0, expected);
}

/** After the end is decided: everything known since the estimated end is sorted by arrondissement. */
export function sortRemains(incident: IncidentState, endedAt: Instant): void {
  incident.remains.clear();
  incident.remains.parts = partsOf(incident.stream.key.country, incident.mask);
  incident.lastHour.clear();
  incident.lastHourTotal = 0;
  for (const report of incident.stream.recent.since(endedAt - HOUR_MS)) {
    if (!covers(incident, report.node)) continue;
    if (report.saidAt > endedAt) {
      incident.remains.report(report.node, report.source);
    } else {
      const { parent } = incident.stream.key.country;
      for (let v = report.node; v >= 0; v = parent[v] ?? -1) {
        incident.lastHour.set(v, (incident.lastHour.get(v) ?? 0) + 1);
      }
      incident.lastHourTotal += 1;
    }
  }
  for (const [source, witness] of incident.witnesses) {
    if (witness.answeredAt === null || witness.answeredAt <= endedAt) continue;
    incident.remains.answer(witness.node, source, witness.back === true);
  }
}
