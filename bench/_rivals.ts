import { asAreaCode, asOperatorId, type AreaCode, type Instant } from "../src/model/ids.ts";
import type { Service } from "../src/model/vocabulary.ts";
import type { Detector } from "../src/detection/detector.ts";
import { LEVELS } from "../src/detection/country.ts";
import type { ScenarioRows } from "../src/simulation/rows.ts";
import { worldOf } from "../src/simulation/world.ts";
import { detectorFor } from "./_detection-run.ts";

const HOUR = 3_600_000;
const BLOCK = 6 * HOUR;
const LEAST_MEAN = 0.5;

export type Rival = "naive hourly mean" | "EARS C2";

/** How far one report lifted a node. */
export interface Lift {
  readonly at: Instant;
  readonly operator: string;
  readonly service: string;
  readonly area: AreaCode;
  readonly level: number;
  readonly score: number;
  readonly count: number;
}

/** Position of the first time not before `at`. */
function firstFrom(times: readonly number[], at: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const within = (times: readonly number[], from: number, to: number): number =>
  firstFrom(times, to) - firstFrom(times, from);

function scoreOf(
  rival: Rival,
  times: readonly number[],
  now: { at: Instant; usual: number },
): number {
  const { at, usual } = now;
  const count = within(times, at - HOUR, at + 1);
  if (rival === "naive hourly mean") return count / Math.max(LEAST_MEAN, usual);
  const before = Array.from({ length: 7 }, (_, day) =>
    within(times, at - HOUR - (day + 1) * 24 * HOUR, at - (day + 1) * 24 * HOUR),
  );
  const mean = before.reduce((sum, value) => sum + value, 0) / 7;
  const deviation = Math.sqrt(before.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 6);
  return (count - mean) / Math.max(LEAST_MEAN, deviation);
}

/** Every report's lift at every node above it; the baseline is the detector's own. */
export function* lifts(rows: ScenarioRows, rival: Rival): Generator<Lift> {
  const world = worldOf(rows.areas);
  const detector: Detector = detectorFor(rows);
  const seen = new Map<string, number[]>();
  const paths = new Map<AreaCode, readonly AreaCode[]>();
  for (const { at: said, operator, services, area, status } of rows.messages) {
    if (status === "up") continue;
    const at = Date.parse(said);
    const service = services[0] ?? "";
    const path = paths.get(area) ?? world.tree.path(area);
    paths.set(area, path);
    for (const code of path) {
      const key = `${operator} ${service} ${code}`;
      let times = seen.get(key);
      if (times === undefined) seen.set(key, (times = []));
      times.push(at);
      const usual =
        rival === "EARS C2"
          ? 0
          : detector.usual({
              operator: asOperatorId(operator),
              service: service as Service,
              area: asAreaCode(code),
              from: at - HOUR,
              to: at,
            });
      const level = LEVELS.indexOf(
        (world.tree.get(code)?.kind ?? "commune") as (typeof LEVELS)[number],
      );
      yield {
        at,
        operator,
        service,
        area: code,
        level,
        score: scoreOf(rival, times, { at, usual }),
        count: within(times, at - HOUR, at + 1),
      };
    }
  }
}

/** Thresholds per level that keep the budget on weeks without outages. */
export function calibrate(rows: ScenarioRows, rival: Rival): number[] {
  const weeks = (Date.parse(rows.scenario.end) - Date.parse(rows.scenario.start)) / (7 * 24 * HOUR);
  const maxima = LEVELS.map(() => new Map<string, number>());
  for (const lift of lifts(rows, rival)) {
    if (lift.count < 3) continue;
    const block = `${lift.operator} ${lift.service} ${String(Math.floor(lift.at / BLOCK))}`;
    const level = maxima[lift.level];
    if (level !== undefined && lift.score > (level.get(block) ?? 0)) level.set(block, lift.score);
  }
  const rank = Math.max(
    1,
    Math.round((rows.scenario.alarm_budget_per_week / LEVELS.length) * weeks),
  );
  return maxima.map(
    (level) => [...level.values()].toSorted((a, b) => b - a)[rank - 1] ?? Number.POSITIVE_INFINITY,
  );
}

/** Minutes until each outage of a scenario was noticed; Infinity where it was missed. */
export function delays(
  rows: ScenarioRows,
  rival: Rival,
  thresholds: readonly number[],
): { size: string; delay: number }[] {
  const world = worldOf(rows.areas);
  const alarms = [...lifts(rows, rival)].filter(
    ({ level, score, count }) =>
      count >= 3 && score > (thresholds[level] ?? Number.POSITIVE_INFINITY),
  );
  return rows.truth.incidents.map(({ operator, services, areas, start, end, size }) => {
    const from = Date.parse(start);
    const to = Date.parse(end) + HOUR / 2;
    const first = alarms.find(
      (alarm) =>
        alarm.at >= from &&
        alarm.at <= to &&
        alarm.operator === operator &&
        alarm.service === services[0] &&
        areas.some(
          (area) => world.tree.contains(area, alarm.area) || world.tree.contains(alarm.area, area),
        ),
    );
    return {
      size,
      delay: first === undefined ? Number.POSITIVE_INFINITY : (first.at - from) / 60_000,
    };
  });
}
