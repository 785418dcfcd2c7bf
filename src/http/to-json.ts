import type { Area } from "../model/area.ts";
import type { Finding } from "../model/finding.ts";
import type { AreaCode, Instant } from "../model/ids.ts";
import type { Claim } from "../model/statement.ts";
import { conflictJson, linkViewJson, replyViewJson } from "./reply-json.ts";
import { toIso } from "../time/to-iso.ts";
import type { IncidentCourse } from "../store/course-view.ts";
import type { Explanation } from "../store/explanation-view.ts";
import type {
  Bar,
  IncidentCard,
  IncidentPage,
  OperatorPage,
  StatementView,
  SubjectPage,
} from "../store/views.ts";

/** Views as the contract writes them: snake_case names, ISO 8601 instants, areas with their names. */
export interface JsonDeps {
  readonly zone: string;
  readonly area: (code: AreaCode) => Area | undefined;
}

const iso = (deps: JsonDeps, at: Instant | null): string | null =>
  at === null ? null : toIso(at, deps.zone);

export function areaJson(deps: JsonDeps, code: AreaCode): object {
  const area = deps.area(code);
  return {
    code,
    name: area?.name ?? code,
    country: area?.country ?? null,
    kind: area?.kind ?? null,
  };
}

const areas = (deps: JsonDeps, codes: readonly AreaCode[]): readonly object[] =>
  codes.map((code) => areaJson(deps, code));

export function incidentCardJson(deps: JsonDeps, card: IncidentCard): object {
  const after = card.afterResolved;
  return {
    id: card.incident,
    operator: card.operator,
    services: card.services,
    state: card.state,
    shown: card.shown,
    areas: areas(deps, card.areas),
    except: areas(deps, card.except),
    onset: iso(deps, card.onset),
    onset_low: iso(deps, card.onsetLow),
    onset_high: iso(deps, card.onsetHigh),
    confirmed_at: iso(deps, card.confirmedAt),
    over_at: iso(deps, card.overAt),
    ended_at: iso(deps, card.endedAt),
    witnesses: card.witnesses,
    communes: card.communes,
    last_report_at: iso(deps, card.lastReportAt),
    parent: card.parent,
    no_eta_since: iso(deps, card.noEtaSince),
    names: card.names,
    after_resolved:
      after === null
        ? null
        : {
            statement: after.statement,
            said_at: iso(deps, after.saidAt),
            speaker: after.speaker,
            witnesses: after.witnesses,
            communes: after.communes,
            last: iso(deps, after.last),
            contradicted: after.contradicted,
            places: after.places.map(({ area, last }) => ({
              area: areaJson(deps, area),
              last: iso(deps, last),
            })),
          },
  };
}

export const barJson = (deps: JsonDeps, bar: Bar): object => ({
  from: iso(deps, bar.from),
  to: iso(deps, bar.to),
  reports: bar.reports,
  usual: bar.usual,
});

export function incidentPageJson(deps: JsonDeps, page: IncidentPage): object {
  return {
    ...incidentCardJson(deps, page),
    reason: page.reason,
    history: page.history.map(({ state, at, reason }) => ({ state, at: iso(deps, at), reason })),
    bars: page.bars.map((bar) => barJson(deps, bar)),
    table: page.table.map(({ area, witnesses, last }) => ({
      area: areaJson(deps, area),
      witnesses,
      last: iso(deps, last),
    })),
    statements: page.axis.flatMap((item) =>
      item.side === "says" ? [statementJson(deps, item.statement)] : [],
    ),
    local: page.local,
    pockets: page.pockets.map((card) => incidentCardJson(deps, card)),
    linked: page.linked.map(({ incident }) => incident),
    merged: page.merges.map(({ from, into, why, at }) => ({
      incident: from,
      into,
      reason: why,
      at: iso(deps, at),
    })),
    splits: page.splits.map(({ part, incident, why, at }) => ({
      part,
      of: incident,
      reason: why,
      at: iso(deps, at),
    })),
    links: page.links.map((link) => linkViewJson(deps, link)),
    conflicts: page.conflicts.map((conflict) => conflictJson(deps, conflict)),
    alarm:
      page.alarm === null
        ? null
        : {
            observed: page.alarm.observed,
            expected: page.alarm.expected,
            from: iso(deps, page.alarm.from),
            to: iso(deps, page.alarm.to),
            recurrence_weeks: page.alarm.recurrenceWeeks,
          },
  };
}

/** How the outline went, moment by moment. */
export const courseJson = (deps: JsonDeps, course: IncidentCourse): object => ({
  incident: course.card.incident,
  extents: course.moments.map(({ at, shown, areas: outline, except }) => ({
    at: iso(deps, at),
    shown,
    areas: areas(deps, outline),
    except: areas(deps, except),
  })),
});

/** What an incident's alarms were computed from, as everybody may see it. */
export const whyJson = (deps: JsonDeps, view: Explanation): object => ({
  incident: view.card.incident,
  reason: view.reason,
  steps: view.steps.map((step) => ({
    at: iso(deps, step.at),
    state: step.state,
    reason: step.reason,
    area: areaJson(deps, step.area),
    from: iso(deps, step.from),
    to: iso(deps, step.to),
    observed: step.observed,
    expected: step.expected,
    sources: step.sources,
    communes: step.communes,
    score: step.score,
    threshold: step.threshold,
    recurrence_weeks: step.recurrenceWeeks,
  })),
  bars: view.bars.map((bar) => barJson(deps, bar)),
  bars_area: view.barsArea === null ? null : areaJson(deps, view.barsArea),
  communes: view.communes.map(({ area, witnesses }) => ({ area: areaJson(deps, area), witnesses })),
});

export function subjectJson(deps: JsonDeps, page: SubjectPage): object {
  const { operator, service, area } = page.subject;
  return {
    operator,
    service,
    area: area === null ? null : areaJson(deps, area),
    shown: page.shown,
    witnesses_2h: page.witnesses2h,
    communes_2h: page.communes2h,
    last_report_at: iso(deps, page.lastReportAt),
    local_24h: page.local24h,
    bars: page.bars.map((bar) => barJson(deps, bar)),
    open: page.open.map((card) => incidentCardJson(deps, card)),
    past: page.past.map((card) => incidentCardJson(deps, card)),
    statements: page.statements.map((view) => statementJson(deps, view)),
    baseline_days: page.baselineDays,
  };
}

export const operatorJson = (deps: JsonDeps, page: OperatorPage): object => ({
  operator: page.operator,
  services: page.services,
  open: page.open.map((card) => incidentCardJson(deps, card)),
  past: page.past.map((card) => incidentCardJson(deps, card)),
  statements: page.statements.map((view) => statementJson(deps, view)),
});

export function claimJson(deps: JsonDeps, claim: Claim, index: number): object {
  const fields: Record<string, unknown> = { index };
  for (const [name, value] of Object.entries(claim)) {
    const instant = ["at", "from", "until"].includes(name) && typeof value === "number";
    fields[name === "shareMax" ? "share_max" : name] = instant ? iso(deps, value) : value;
  }
  return fields;
}

export const findingJson = (deps: JsonDeps, finding: Finding): object => ({
  statement: finding.statement,
  claim: claimJson(deps, finding.claim, finding.claimIndex),
  speaker: finding.speaker,
  said_by: finding.saidBy,
  verdict: finding.verdict,
  doubtful: finding.doubtful,
  reason: finding.reason,
  numbers: finding.numbers,
  evidence: finding.evidence,
  as_of: iso(deps, finding.asOf),
});

export function statementJson(deps: JsonDeps, view: StatementView): object {
  const { statement } = view;
  return {
    id: statement.id,
    operator: statement.operator,
    speaker: statement.speaker,
    said_by: statement.saidBy,
    at: iso(deps, statement.at),
    published_in: statement.publishedIn,
    text: statement.text,
    lang: statement.lang,
    claims: statement.claims.map((claim, index) => claimJson(deps, claim, index)),
    replaces: statement.replaces,
    replaced_by: view.replacedBy,
    replies: view.replies.map((reply) => replyViewJson(deps, reply)),
    entered_at: iso(deps, view.enteredAt),
    findings: view.findings.map((finding) =>
      finding === null ? null : findingJson(deps, finding),
    ),
  };
}
