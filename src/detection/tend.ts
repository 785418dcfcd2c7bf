import type { CensusDecision } from "../model/entry.ts";
import type { IncidentDecision } from "../model/incident.ts";
import type { Instant } from "../model/ids.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../time/units.ts";
import { refreshedNumbers } from "./alarms.ts";
import { bounded, nodesOf, type Shape } from "./bounds.ts";
import { mayAsk, wantsToAsk, whomToAsk } from "./asking.ts";
import {
  changed,
  EVIDENCE_MAX,
  extentOf,
  type Extent,
  type NumbersContext,
  timesOf,
  witnessCount,
} from "./decide.ts";
import { END_DECISION, END_HINT } from "./end-test.ts";
import { expectedWithin, isWatchedAfter, passMinute, passTime } from "./evidence.ts";
import { type IncidentState, isOpen, setOutline } from "./incident-state.ts";
import { pocketId } from "./incident-id.ts";
import { isRelapse, mayHavePockets, type Pocket, POCKETS_MAX, pocketsOf } from "./pockets.ts";
import { remembered } from "./outline-memory.ts";
import { codesOf } from "./publish-extent.ts";
import type { Registry } from "./registry.ts";
import type { DetectorSettings } from "./settings.ts";

/** A suspicion whose score fell this far below its threshold goes away after an hour without reports. */
const LAPSE_MARGIN = 4;
const LAPSE_QUIET_MS = HOUR_MS;
const SUSPECTED_MAX_MS = 12 * HOUR_MS;
/** The onset is looked at again while the incident is young. */
const ONSET_REFRESH_MS = 2 * HOUR_MS;
const CLAIM_WAITS_MS = DAY_MS;
const CLAIM_ROUND_MS = 30 * MINUTE_MS;
/** Thousands of witnesses or hundreds of parts are looked through every few minutes only. */
const LOOK_PAUSE_MS = 5 * MINUTE_MS;
const NOBODY_PAUSE_MS = 15 * MINUTE_MS;
const MANY_PARTS = 100;
const MANY_WITNESSES = 1_000;
/** Reports of two and a half hours for which fifty to one is enough. */
const TRIES_USUAL = 30;
const TRIES_WEIGHT = 1.5;
/** No end is decided in the first minutes. */
const AGE_MIN_MS = 15 * MINUTE_MS;
/** Silence alone, while nobody says that it works: witnesses can be asked, so it must be clearer. */
const SILENCE_ALONE_MORE = 1;
/** An end that was taken back was decided too easily: each time e² more is asked for, three times at most. */
const RELAPSE_MORE = 2;
const RELAPSES_COUNTED = 3;

export interface TendContext extends NumbersContext {
  readonly registry: Registry;
  readonly settings: DetectorSettings;
  readonly at: Instant;
}

/** Once a minute: what time alone makes due for one incident. */
export function tend(incident: IncidentState, context: TendContext): IncidentDecision[] {
  if (incident.decision.state === "lapsed") return [];
  const { state } = incident.decision;
  if (state === "over") return tendOver(incident, context);
  if (state === "suspected") return tendSuspected(incident, context);
  passTime(incident, context.at);
  const ended = endOf(incident, context);
  if (ended !== null) return [ended];
  const turned = turnOf(incident, context.at);
  if (turned !== null) return [turned];
  const moved = state === "recovering" ? null : refresh(incident, context);
  return moved === null ? [] : [moved];
}

function tendSuspected(incident: IncidentState, context: TendContext): IncidentDecision[] {
  const { stream, hit, openedAt } = incident;
  const node = hit?.node ?? incident.taken[0] ?? 0;
  const level = stream.key.country.level[node] ?? 0;
  const threshold = context.thresholds[level] ?? 0;
  const score = stream.window(node, context.at)?.score ?? 0;
  const quiet = context.at - incident.lastReportAt >= LAPSE_QUIET_MS;
  const faded = quiet && score < threshold - LAPSE_MARGIN;
  if (faded || context.at - openedAt > SUSPECTED_MAX_MS) {
    return [changed(incident, "lapsed", "suspicion_lapsed")];
  }
  const moved = refresh(incident, context);
  return moved === null ? [] : [moved];
}

function endOf(incident: IncidentState, context: TendContext): IncidentDecision | null {
  const { end, confirmedAt, openedAt, reopenedAt } = incident;
  const since = reopenedAt ?? confirmedAt ?? openedAt;
  if (end.sum < endBar(incident) || context.at - since < AGE_MIN_MS) return null;
  const answered = isSaidBack(incident);
  const decision = changed(incident, "over", answered ? "witnesses_say_back" : "evidence_of_end");
  return { ...decision, endedAt: Math.max(end.zeroAt, decision.onset) };
}

/**
 * Each report begins the test anew, so an outage of many reports gives chance as many tries: the odds
 * asked for grow with them. After a true end of such an outage a few more silent minutes give them.
 */
function endBar(incident: IncidentState): number {
  let lately = 0;
  for (const count of incident.minutes) lately += count;
  const tries = TRIES_WEIGHT * Math.log(Math.max(1, lately / TRIES_USUAL));
  const alone = incident.end.back === 0 ? SILENCE_ALONE_MORE : 0;
  const relapses = RELAPSE_MORE * Math.min(RELAPSES_COUNTED, incident.relapses);
  return END_DECISION + tries + alone + relapses;
}

function isSaidBack(incident: IncidentState): boolean {
  for (const { back } of incident.witnesses.values()) if (back === true) return true;
  return false;
}

/** Between confirmed and recovering, as signs of an end come and go. */
function turnOf(incident: IncidentState, at: Instant): IncidentDecision | null {
  const { state } = incident.decision;
  const { sum, zeroAt } = incident.end;
  if (state === "recovering") {
    if (sum > 0) return null;
    return { ...changed(incident, "confirmed", "reports_above_usual"), endedAt: null };
  }
  // Twice the hint, so that one report more or less does not turn the sign back and forth.
  if (sum < 2 * END_HINT || at - (incident.confirmedAt ?? at) < AGE_MIN_MS) return null;
  const answered = isSaidBack(incident);
  const decision = changed(
    incident,
    "recovering",
    answered ? "witnesses_say_back" : "reports_falling",
  );
  return { ...decision, endedAt: zeroAt };
}

/** The outline as it stands now; kept for evidence at once, published when it changed and at most so often. */
function refresh(incident: IncidentState, context: TendContext): IncidentDecision | null {
  if (incident.decision.parent !== null) return null;
  const { at, settings } = context;
  const { stream, decision } = incident;
  const age = at - (incident.confirmedAt ?? incident.openedAt);
  if (at - incident.extentAt < pauseOf(age)) return null;
  // Nothing new, nothing to say; silence is weighed by the end test.
  if (incident.reports === incident.outlined && !incident.returnsNew) return null;
  incident.outlined = incident.reports;
  incident.returnsNew = false;
  incident.extentAt = at;
  const times =
    incident.hit !== null && age <= ONSET_REFRESH_MS
      ? timesOf(stream, incident.hit, { at, settings })
      : decision;
  const extent = outlineNow(incident, at, settings);
  const { country } = stream.key;
  const areas = codesOf(country, extent.units);
  const except = codesOf(country, extent.except);
  const same =
    areas.join() === decision.areas.join() &&
    except.join() === decision.except.join() &&
    Math.abs(times.onset - decision.onset) < MINUTE_MS;
  if (same) return null;
  return {
    ...changed(incident, decision.state, "extent_changed"),
    ...refreshedNumbers(incident, context, at),
    areas,
    except,
    onset: times.onset,
    onsetLow: times.onsetLow,
    onsetHigh: times.onsetHigh,
    reports: incident.reports,
    witnesses: witnessCount(incident),
  };
}

export function outlineNow(
  incident: IncidentState,
  at: Instant,
  settings: DetectorSettings,
): Extent {
  const { stream, counts, decision } = incident;
  const node = incident.hit?.node ?? incident.taken[0] ?? 0;
  const found = extentOf({ stream, counts, since: decision.onset, at, node }, settings);
  const whole = remembered(found, { incident, settings, at });
  const extent = incident.bounds === null ? whole : boundedExtent(incident, whole);
  setOutline(incident, extent.taken, extent.cut);
  return extent;
}

/** Without what an editor split off; where nothing would be left, as it was told last. */
function boundedExtent({ bounds, stream, decision }: IncidentState, whole: Extent): Extent {
  const { country } = stream.key;
  if (bounds === null) return whole;
  const inside = (areas: readonly number[], except: readonly number[]): Shape<number> =>
    bounded(country, bounds, { areas, except }) ?? nodesOf(country, decision);
  const hit = inside(whole.taken, whole.cut);
  const told = inside(whole.units, whole.except);
  return { ...whole, taken: hit.areas, cut: hit.except, units: told.areas, except: told.except };
}

/** Young outlines may change every minute, older ones more rarely. */
function pauseOf(ageMs: number): number {
  if (ageMs < HOUR_MS) return MINUTE_MS;
  if (ageMs < 4 * HOUR_MS) return 5 * MINUTE_MS;
  return ageMs < DAY_MS ? 15 * MINUTE_MS : HOUR_MS;
}

function tendOver(incident: IncidentState, context: TendContext): IncidentDecision[] {
  passMinute(incident);
  if (!isWatchedAfter(incident, context.at)) return [];
  const pause = incident.remains.places > MANY_PARTS ? LOOK_PAUSE_MS : 0;
  if (!incident.remains.fresh || context.at - incident.remainsLookedAt < pause) return [];
  incident.remains.fresh = false;
  incident.remainsLookedAt = context.at;
  if (!mayHavePockets(incident)) return relapse(incident, context.at);
  const found = pocketsOf(incident, context.at);
  // When most parts of a large outline are still out, it is not over: that is no pocket.
  if (found.length >= 3 && found.length > incident.remains.units.size / 2)
    return relapse(incident, context.at);
  return found
    .filter(({ unit }) => context.registry.get(idOf(incident, unit)) === undefined)
    .slice(0, Math.max(0, POCKETS_MAX - context.registry.pocketsOf(incident.id)))
    .map((pocket) => pocketOf(incident, pocket));
}

const idOf = (incident: IncidentState, unit: number): ReturnType<typeof pocketId> =>
  pocketId(incident.id, incident.stream.key.country.codes[unit] ?? "");

function relapse(incident: IncidentState, at: Instant): IncidentDecision[] {
  const since = incident.decision.endedAt ?? at;
  if (!isRelapse(incident, expectedWithin(incident, since, at), at - since)) return [];
  return [{ ...changed(incident, "reopened", "relapse"), endedAt: null }];
}

function pocketOf(incident: IncidentState, pocket: Pocket): IncidentDecision {
  const { decision, stream } = incident;
  const reports = pocket.sources.flatMap((source) => incident.witnesses.get(source)?.report ?? []);
  return {
    ...decision,
    incident: idOf(incident, pocket.unit),
    state: "confirmed",
    reason: "pocket_named",
    areas: codesOf(stream.key.country, pocket.nodes),
    except: [],
    endedAt: null,
    reports: pocket.sources.length,
    witnesses: pocket.sources.length,
    affectedLow: null,
    numbers: null,
    evidence: reports.slice(0, EVIDENCE_MAX),
    parent: incident.id,
    linked: [],
  };
}

/** Whom to ask now; null when nobody, or when it is not the hour. */
export function censusOf(
  incident: IncidentState,
  at: Instant,
  settings: DetectorSettings,
): CensusDecision | null {
  dropOldClaim(incident, at);
  const asksClaim = incident.claim !== null && incident.claim.askedAt === null;
  const many = incident.witnesses.size > MANY_WITNESSES;
  if (at < incident.askAgainAt && !asksClaim) return null;
  if (!mayAsk(incident, at) || !wantsToAsk(incident, at)) return null;
  const asked = whomToAsk(incident, at, settings.asksMax);
  const pause = asked.length === 0 ? NOBODY_PAUSE_MS : LOOK_PAUSE_MS;
  incident.askAgainAt = many ? at + pause : at;
  if (asked.length === 0) return null;
  return { incident: incident.id, statement: incident.claim?.statement ?? null, asked };
}

/** A claim is asked about for half an hour; at night it waits for the morning. */
function dropOldClaim(incident: IncidentState, at: Instant): void {
  if (incident.claim === null) return;
  const { askedAt, at: claimedAt } = incident.claim;
  const done = askedAt !== null && at - askedAt > CLAIM_ROUND_MS;
  if (done || at - claimedAt > CLAIM_WAITS_MS) incident.claim = null;
}

export const isTended = (incident: IncidentState): boolean =>
  isOpen(incident) || incident.overAt !== null;
