import type { MedianDelay } from "../claims/operator-record.ts";
import type { FindingRow, OperatorRecord } from "../store/register-views.ts";
import { toIso } from "../time/to-iso.ts";
import { areaJson, findingJson, statementJson } from "./to-json.ts";
import type { JsonDeps } from "./to-json.ts";

const iso = (deps: JsonDeps, at: number | null): string | null =>
  at === null ? null : toIso(at, deps.zone);

export const findingRowJson = (deps: JsonDeps, { finding, at }: FindingRow): object => ({
  ...findingJson(deps, finding),
  operator: finding.operator,
  at: iso(deps, at),
});

const MINUTE_MS = 60_000;
const minutes = (ms: number | null): number | null =>
  ms === null ? null : Math.round(ms / MINUTE_MS);

const delayJson = (delay: MedianDelay): object => ({
  n: delay.n,
  observed: delay.observed,
  median_minutes: minutes(delay.median),
  low_minutes: minutes(delay.low),
  high_minutes: minutes(delay.high),
});

/** Shares with Clopper-Pearson limits, medians with order-statistic limits, both 95 %. */
export function recordJson(deps: JsonDeps, record: OperatorRecord): object {
  const { endTimes } = record;
  return {
    operator: record.operator,
    from: iso(deps, record.from),
    to: iso(deps, record.to),
    statements: { said: record.said, versions: record.versions },
    claims: record.claims,
    end_times: {
      given: endTimes.given,
      kept: endTimes.kept,
      missed: endTimes.missed,
      open: endTimes.open,
      share: endTimes.share,
      low: endTimes.low,
      high: endTimes.high,
      late_by: {
        n: endTimes.lateBy.n,
        median_minutes: minutes(endTimes.lateBy.median),
        low_minutes: minutes(endTimes.lateBy.low),
        high_minutes: minutes(endTimes.lateBy.high),
      },
    },
    acknowledged: delayJson(record.acknowledged),
    last_witness: delayJson(record.lastWitness),
    after_resolved: delayJson(record.afterResolved),
    incidents: record.incidents.map((one) => ({
      id: one.incident,
      services: one.services,
      areas: one.areas.map((code) => areaJson(deps, code)),
      onset: iso(deps, one.onset),
      over_at: iso(deps, one.overAt),
      witnesses: one.witnesses,
      acknowledged_after_minutes: minutes(one.acknowledgedAfter),
      last_witness_after_minutes: minutes(one.lastWitnessAfter),
      after_resolved_minutes: minutes(one.afterResolved),
    })),
    recent_statements: record.statements.map((view) => statementJson(deps, view)),
  };
}
