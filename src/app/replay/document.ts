import type { AreaTree } from "../../model/area.ts";
import type { AreaCode, Instant } from "../../model/ids.ts";
import type { IncidentDecision } from "../../model/incident.ts";
import type { Finding } from "../../model/finding.ts";
import type { LineFaultDecision } from "../../model/line.ts";
import { claimToWire } from "../../reading/wire.ts";
import type { Decided } from "./replay.ts";

type Json = Record<string, unknown>;

export interface DocumentDeps {
  readonly tree: AreaTree;
  readonly zone: string;
  readonly iso: (at: Instant) => string;
  /** Since when the operator has given no end time for an incident, from its statements. */
  readonly noEtaSince: (incident: IncidentDecision, confirmedAt: Instant | null) => Instant | null;
}

/** The outline as whole units or communes: a unit with exceptions is split into its parts. */
export function wholeUnits(
  tree: AreaTree,
  areas: readonly AreaCode[],
  except: readonly AreaCode[],
): AreaCode[] {
  const units: AreaCode[] = [];
  const visit = (area: AreaCode): void => {
    if (except.includes(area)) return;
    if (!except.some((inner) => tree.contains(area, inner))) {
      units.push(area);
      return;
    }
    for (const child of tree.children(area)) visit(child);
  };
  for (const area of areas) visit(area);
  return units;
}

const population = (tree: AreaTree, areas: readonly AreaCode[]): number =>
  areas.reduce((sum, area) => sum + (tree.get(area)?.population ?? 0), 0);

function areaJson(tree: AreaTree, code: AreaCode): Json {
  const area = tree.get(code);
  return {
    code,
    name: area?.name ?? null,
    country: area?.country ?? null,
    kind: area?.kind ?? null,
  };
}

interface IncidentStory {
  last: IncidentDecision;
  lastAt: Instant;
  /** Instants of decisions. */
  first: Partial<Record<IncidentDecision["state"], Instant>>;
  overAt: Instant | null;
  readonly reopened: Instant[];
  readonly history: { state: string; at: Instant; reason: string }[];
  readonly extents: { at: Instant; areas: readonly AreaCode[] }[];
  largest: readonly AreaCode[];
  largestPopulation: number;
  numbers: IncidentDecision["numbers"];
}

function storiesOf(decided: readonly Decided[], tree: AreaTree): IncidentStory[] {
  const stories = new Map<string, IncidentStory>();
  for (const { at, decision } of decided) {
    if (decision.kind !== "incident") continue;
    const { incident } = decision;
    const areas = wholeUnits(tree, incident.areas, incident.except);
    const story = stories.get(incident.incident) ?? {
      last: incident,
      lastAt: at,
      first: {},
      overAt: null,
      reopened: [],
      history: [],
      extents: [],
      largest: areas,
      largestPopulation: -1,
      numbers: null,
    };
    stories.set(incident.incident, story);
    story.history.push({ state: incident.state, at, reason: incident.reason });
    story.first[incident.state] ??= at;
    if (incident.state === "reopened" && story.last.state !== "reopened") story.reopened.push(at);
    if (incident.state !== "over") story.overAt = null;
    else story.overAt ??= at;
    const now = incident.state === "over" || incident.state === "lapsed" ? [] : areas;
    const before = story.extents.at(-1)?.areas ?? [];
    if (now.length !== before.length || now.some((area, index) => area !== before[index])) {
      story.extents.push({ at, areas: now });
    }
    const size = population(tree, areas);
    if (size > story.largestPopulation) {
      story.largest = areas;
      story.largestPopulation = size;
    }
    story.numbers = incident.numbers ?? story.numbers;
    story.last = incident;
    story.lastAt = at;
  }
  return [...stories.values()];
}

function incidentJson(story: IncidentStory, deps: DocumentDeps): Json {
  const { last, first } = story;
  const { tree } = deps;
  const iso = (at: Instant | null | undefined): string | null =>
    at === null || at === undefined ? null : deps.iso(at);
  // A pocket is confirmed by being named; callers of another operator's network never are.
  const confirmed = last.spillOverOf === null ? (first.confirmed ?? null) : null;
  return {
    id: last.incident,
    operator: last.operator,
    services: last.services,
    areas: story.largest.map((code) => areaJson(tree, code)),
    areas_now: story.extents.at(-1)?.areas.map((code) => areaJson(tree, code)) ?? [],
    extents: story.extents.map(({ at, areas }) => ({
      at: deps.iso(at),
      areas: areas.map((code) => areaJson(tree, code)),
    })),
    state: last.state,
    history: story.history.map(({ state, at, reason }) => ({ state, at: deps.iso(at), reason })),
    onset: iso(last.onset),
    onset_low: iso(last.onsetLow),
    onset_high: iso(last.onsetHigh),
    suspected_at: iso(first.suspected ?? first.confirmed),
    confirmed_at: iso(confirmed),
    recovering_at: iso(first.recovering),
    ended_at: iso(last.endedAt),
    over_at: iso(story.overAt),
    reopened: story.reopened.map(deps.iso),
    parent: last.parent,
    linked: last.linked,
    spill_over_of: last.spillOverOf,
    found_late: last.foundLate,
    no_eta_since: iso(deps.noEtaSince(last, confirmed)),
    recurrence: story.numbers?.recurrenceWeeks ?? null,
    reports: last.reports,
    witnesses: last.witnesses,
    affected_low: last.affectedLow,
  };
}

const snake = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Numbers keep their meaning; those that are instants (named `…_at`) become ISO. */
function numbersJson(finding: Finding, iso: (at: Instant) => string): Json {
  const json: Json = {};
  for (const [name, value] of Object.entries(finding.numbers)) {
    const isInstant = value !== null && (name.endsWith("_at") || name.endsWith("At"));
    json[snake(name)] = isInstant ? iso(value) : value;
  }
  return json;
}

/** One row per change of verdict; the last row of a claim carries its latest numbers. */
function findingsJson(decided: readonly Decided[], { iso, zone }: DocumentDeps): Json[] {
  const rows: { at: Instant; finding: Finding }[] = [];
  const latest = new Map<string, { at: Instant; finding: Finding }>();
  for (const { at, decision } of decided) {
    if (decision.kind !== "finding") continue;
    const { finding } = decision;
    const key = `${finding.statement}#${finding.claimIndex}`;
    const row = latest.get(key);
    if (row !== undefined && row.finding.verdict === finding.verdict) {
      row.finding = finding;
      continue;
    }
    const next = { at, finding };
    rows.push(next);
    latest.set(key, next);
  }
  return rows.map(({ at, finding }) => ({
    statement: finding.statement,
    claim: { index: finding.claimIndex, ...claimToWire(finding.claim, zone) },
    speaker: finding.speaker,
    said_by: finding.saidBy,
    verdict: finding.verdict,
    doubtful: finding.doubtful,
    at: iso(at),
    as_of: iso(finding.asOf),
    numbers: numbersJson(finding, iso),
    reason: finding.reason,
    evidence: finding.evidence,
  }));
}

function lineFaultsJson(decided: readonly Decided[], iso: (at: Instant) => string): Json[] {
  const faults = new Map<string, LineFaultDecision>();
  for (const { decision } of decided) {
    if (decision.kind !== "line_fault") continue;
    const { fault } = decision;
    faults.set(`${fault.line}/${fault.service}/${fault.onset}`, fault);
  }
  const orNull = (at: Instant | null): string | null => (at === null ? null : iso(at));
  return [...faults.values()].map((fault) => ({
    line: fault.line,
    operator: fault.operator,
    service: fault.service,
    area: fault.area,
    onset: iso(fault.onset),
    over_at: orNull(fault.overAt),
    states: fault.states.map(({ state, at }) => ({ state, at: iso(at) })),
    common_cause_with: fault.commonCauseWith,
    visits: fault.visits.map((visit) => ({
      line: visit.line,
      promised: orNull(visit.promised),
      arrived: orNull(visit.arrived),
      left: orNull(visit.left),
      by: visit.by,
      said: visit.said,
      outcome: visit.outcome,
      verdict: visit.verdict,
      held_ms: visit.heldMs ?? null,
    })),
  }));
}

/** Incidents, line faults and findings as the contract names them. */
export function documentOf(decided: readonly Decided[], deps: DocumentDeps): Json {
  return {
    incidents: storiesOf(decided, deps.tree).map((story) => incidentJson(story, deps)),
    line_faults: lineFaultsJson(decided, deps.iso),
    findings: findingsJson(decided, deps),
  };
}
