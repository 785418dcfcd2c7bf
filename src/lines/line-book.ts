import type { Fact } from "../model/entry.ts";
import type { AreaCode, Instant, LineId, OperatorId } from "../model/ids.ts";
import type { LineFaultDecision, Measurement, Visit } from "../model/line.ts";
import type { Service } from "../model/vocabulary.ts";
import { judgeVisits } from "./judge-visit.ts";
import {
  COMMON_CAUSE_LINES_MAX,
  COMMON_CAUSE_MS,
  MEASURED_MAX,
  PROBATION_MS,
  QUIET_MS_MAX,
  STATES_MAX,
  VISITS_MAX,
} from "./limits.ts";
import { changesOf, fallsOf, insertMeasured, runsOf, settlesMs } from "./runs.ts";
import type { StateAt } from "./runs.ts";

/** Where an entry stands in the journal. */
export interface Cause {
  readonly seq: number;
  readonly at: Instant;
}

/** All monitored lines; turns measurements and visits into decisions about line faults. */
export interface LineBook {
  /** Decisions that a fact makes due; they stand once adopted. */
  observe(cause: Cause, fact: Fact): readonly LineFaultDecision[];
  adopt(decision: LineFaultDecision, at: Instant): void;
}

interface LineService {
  readonly line: LineId;
  readonly service: Service;
  operator: OperatorId | null;
  area: AreaCode | null;
  /** As they were taken; kept because others may still come late and fall between. */
  measured: StateAt[];
  changes: readonly StateAt[];
  last: LineFaultDecision | undefined;
}

const keyOf = (line: LineId, service: Service): string => `${line} ${service}`;

/** Where the fault that lasts, or was last, began: falls within the probation belong to it. */
const onsetOf = (changes: readonly StateAt[]): Instant | null => {
  let onset: Instant | null = null;
  let upAt: Instant | null = null;
  for (const { state, at } of changes) {
    if (state === "up") {
      upAt = at;
      continue;
    }
    if (onset === null || (upAt !== null && at - upAt > PROBATION_MS)) onset = at;
    upAt = null;
  }
  return onset;
};

/** Forgets repetitions of the older half once there are too many; changes stay, the first of them always. */
const compact = (measured: StateAt[]): StateAt[] => {
  if (measured.length <= MEASURED_MAX) return measured;
  const half = measured.length >> 1;
  const older = changesOf(measured.slice(0, half));
  const kept =
    older.length <= STATES_MAX ? older : older.slice(0, 1).concat(older.slice(1 - STATES_MAX));
  return kept.concat(measured.slice(half));
};

/** When the line came back for good, so far; null while it is not up or has not settled. */
const overOf = (changes: readonly StateAt[], now: Instant): Instant | null => {
  const run = runsOf(changes).at(-1);
  if (run === undefined || run.state !== "up") return null;
  return now - run.at >= settlesMs(fallsOf(changes), run.at) ? run.at : null;
};

const timeOf = (visit: Visit): Instant => visit.arrived ?? visit.left ?? visit.promised ?? 0;

export function createLineBook(): LineBook {
  const lines = new Map<string, LineService>();
  const visits = new Map<LineId, Visit[]>();
  /** Decisions that time alone may still change. */
  const waiting = new Set<LineService>();

  const fellTogether = (own: LineService, onset: Instant): readonly LineId[] => {
    if (own.area === null) return [];
    const falls = fallsOf(own.changes).filter((at) => at >= onset);
    const found = new Set<LineId>();
    for (const other of lines.values()) {
      if (other.line === own.line || other.area !== own.area) continue;
      const together = fallsOf(other.changes).some((theirs) =>
        falls.some((ours) => Math.abs(ours - theirs) <= COMMON_CAUSE_MS),
      );
      if (together) found.add(other.line);
    }
    return [...found].toSorted().slice(0, COMMON_CAUSE_LINES_MAX);
  };

  const decide = (own: LineService, now: Instant): LineFaultDecision | null => {
    const onset = onsetOf(own.changes);
    if (onset === null) return null;
    const known = (visits.get(own.line) ?? []).filter((visit) => timeOf(visit) >= onset);
    return {
      line: own.line,
      operator: own.operator,
      service: own.service,
      area: own.area,
      onset,
      overAt: overOf(own.changes, now),
      state: own.changes.at(-1)?.state ?? "up",
      states: own.changes.filter(({ at }) => at >= onset),
      commonCauseWith: fellTogether(own, onset),
      visits: judgeVisits({ changes: own.changes, onset, now }, known),
    };
  };

  const changed = (some: Iterable<LineService>, now: Instant): readonly LineFaultDecision[] => {
    const decisions: LineFaultDecision[] = [];
    for (const own of some) {
      const decision = decide(own, now);
      if (decision === null) continue;
      if (JSON.stringify(decision) !== JSON.stringify(own.last)) decisions.push(decision);
      const since = own.changes.at(-1)?.at ?? now;
      const settled = decision.visits.every(({ verdict }) => verdict !== null);
      // After the longest quiet nothing changes by time alone.
      if (now - since > QUIET_MS_MAX && (settled || now - since > PROBATION_MS))
        waiting.delete(own);
      else waiting.add(own);
    }
    return decisions;
  };

  const lineServiceOf = ({ line, service, operator, area }: Measurement): LineService => {
    const key = keyOf(line, service);
    let own = lines.get(key);
    if (own === undefined) {
      own = { line, service, operator, area, measured: [], changes: [], last: undefined };
      lines.set(key, own);
    }
    own.operator = operator ?? own.operator;
    own.area = area ?? own.area;
    return own;
  };

  const addMeasurement = (measurement: Measurement, at: Instant): readonly LineService[] => {
    const own = lineServiceOf(measurement);
    const last = own.measured.at(-1);
    insertMeasured(own.measured, { state: measurement.state, at });
    own.measured = compact(own.measured);
    if (last !== undefined && last.state === measurement.state && at >= last.at) return [];
    own.changes = changesOf(own.measured);
    // A fall here may be the common cause of what is on record for its neighbours.
    return [...lines.values()].filter(
      (other) => other === own || (own.area !== null && other.area === own.area),
    );
  };

  const addVisit = (visit: Visit): readonly LineService[] => {
    const known = visits.get(visit.line) ?? [];
    known.push(visit);
    known.sort((a, b) => timeOf(a) - timeOf(b));
    visits.set(visit.line, known.slice(-VISITS_MAX));
    return [...lines.values()].filter((own) => own.line === visit.line);
  };

  return {
    observe(cause, fact) {
      if (fact.kind === "tick") return changed([...waiting], cause.at);
      if (fact.kind === "measurement")
        return changed(addMeasurement(fact.measurement, fact.measuredAt), cause.at);
      if (fact.kind === "visit") return changed(addVisit(fact.visit), cause.at);
      return [];
    },
    adopt(decision) {
      const own = lines.get(keyOf(decision.line, decision.service));
      if (own !== undefined) own.last = decision;
    },
  };
}
