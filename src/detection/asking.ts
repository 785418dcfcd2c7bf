import type { Instant, ReportId } from "../model/ids.ts";
import { HOUR_MS, MINUTE_MS } from "../time/units.ts";
import { END_HINT } from "./end-test.ts";
import { covers, type IncidentState, type WitnessState } from "./incident-state.ts";
import { usageDays, usageNow, wallOf } from "./shape.ts";

const ASK_FROM_HOUR = 7;
const ASK_UNTIL_HOUR = 22;
/** Between two questions to the same witness: an hour, of which 45 minutes of mean usage. */
const ASK_AGAIN_MS = 60 * MINUTE_MS;
const ASK_AT_END_MS = 20 * MINUTE_MS;
const ASK_AGAIN_USAGE_DAYS = 45 / 1_440;
/** Later than this nobody is asked about an incident that was declared over. */
const ASK_AFTER_OVER_MS = 12 * HOUR_MS;
/** Questions are gathered; only a claim is asked about at once. */
const CENSUS_PAUSE_MS = 10 * MINUTE_MS;
/** While most answers say "still down", the next round waits for so much mean usage. */
const DOWN_PAUSE_USAGE_DAYS = 45 / 1_440;
const ROUND_PAUSE_USAGE_DAYS = 15 / 1_440;
/** Who has just written is not asked at once. */
const SETTLE_MS = 15 * MINUTE_MS;
/** While it lasts, a part of the witnesses is asked in turn, so that some can always be asked later. */
const ROUNDS = 3;
const ROUND_MIN = 60;
const KEPT_FOR_THE_END = 1;
/** Asked per census at most. */
export const ASKED_MAX = 10_000;

/** Nobody is woken up: questions go out between 07:00 and 22:00 on the clock of the place. */
export function mayAsk(incident: IncidentState, at: Instant): boolean {
  const wall = wallOf(at, incident.stream.key.country.zone);
  const hour = Math.floor((((wall / HOUR_MS) % 24) + 24) % 24);
  return hour >= ASK_FROM_HOUR && hour < ASK_UNTIL_HOUR;
}

/** Whether something makes it worth asking now: a claim, signs of an end, or an end just decided. */
export function wantsToAsk(incident: IncidentState, at: Instant): boolean {
  if (incident.decision.state === "suspected" || incident.decision.state === "lapsed") return false;
  if (incident.overAt !== null && at - incident.overAt > ASK_AFTER_OVER_MS) return false;
  if (incident.claim !== null && incident.claim.askedAt === null) return true;
  if (incident.censusAt !== null && at - incident.censusAt < CENSUS_PAUSE_MS) return false;
  if (incident.overAt !== null || incident.claim !== null) return true;
  return incident.end.sum > END_HINT && isRoundOver(incident, at);
}

/**
 * Reports whose witnesses are asked now: those that can be reached, have not said that it is back,
 * and were not asked within the hour; the least asked first.
 */
export function whomToAsk(
  incident: IncidentState,
  at: Instant,
  asksMax: number,
): readonly ReportId[] {
  const able: WitnessState[] = [];
  // One question is kept for after the end: who is still out then?
  const asks = incident.overAt === null ? Math.max(1, asksMax - KEPT_FOR_THE_END) : asksMax;
  let reachable = 0;
  for (const witness of incident.witnesses.values()) {
    if (!witness.reachable || witness.back === true || !covers(incident, witness.node)) continue;
    reachable += 1;
    if (witness.asked >= asks || witness.saidAt > at - SETTLE_MS) continue;
    if (witness.askedAt === null || isTimeAgain(incident, witness, at)) able.push(witness);
  }
  const most =
    incident.overAt === null ? Math.max(ROUND_MIN, Math.ceil(reachable / ROUNDS)) : ASKED_MAX;
  return able
    .toSorted((a, b) => a.asked - b.asked || a.saidAt - b.saidAt || (a.report < b.report ? -1 : 1))
    .slice(0, most)
    .map(({ report }) => report);
}

function isRoundOver(incident: IncidentState, at: Instant): boolean {
  const since = incident.censusAt;
  if (since === null) return true;
  let down = 0;
  let back = 0;
  for (const witness of incident.witnesses.values()) {
    if (witness.answeredAt === null || witness.answeredAt < since) continue;
    if (witness.back === true) back += 1;
    else down += 1;
  }
  const pause = down > back ? DOWN_PAUSE_USAGE_DAYS : ROUND_PAUSE_USAGE_DAYS;
  return usageBetween(incident, since, at) >= pause;
}

function usageBetween(incident: IncidentState, from: Instant, to: Instant): number {
  const { shape } = incident.stream.baseline;
  const { zone } = incident.stream.key.country;
  return usageDays(shape, wallOf(to, zone)) - usageDays(shape, wallOf(from, zone));
}

function isTimeAgain(incident: IncidentState, witness: WitnessState, at: Instant): boolean {
  const since = witness.askedAt ?? at;
  // A claim, or an end just decided, is a new question.
  const news = incident.overAt ?? incident.claim?.at ?? null;
  if (news !== null && since < news) return at - since >= ASK_AT_END_MS;
  if (at - since < ASK_AGAIN_MS) return false;
  return usageBetween(incident, since, at) >= ASK_AGAIN_USAGE_DAYS;
}

/** Usage at a moment as a multiple of its mean. */
export const usageAt = (incident: IncidentState, at: Instant): number =>
  usageNow(incident.stream.baseline.shape, wallOf(at, incident.stream.key.country.zone));
