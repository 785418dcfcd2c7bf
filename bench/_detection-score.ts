import { type AreaCode, asAreaCode, type IncidentId, type Instant } from "../src/model/ids.ts";
import { local } from "../src/time/local.ts";
import type { ScenarioRows, TruthIncident } from "../src/simulation/rows.ts";
import { worldOf, type World } from "../src/simulation/world.ts";
import type { Made } from "./_detection-run.ts";

/** What became of one incident, from the decisions about it. */
export interface Life {
  readonly id: IncidentId;
  readonly operator: string;
  readonly service: string;
  readonly parent: IncidentId | null;
  confirmedAt: Instant | null;
  overAt: Instant | null;
  firstOverAt: Instant | null;
  endedAt: Instant | null;
  onset: Instant;
  reopened: number;
  /** Communes by index, from each moment on. */
  readonly extents: { at: Instant; communes: Set<number> }[];
}

export function livesOf(made: readonly Made[], world: World): Life[] {
  const lives = new Map<IncidentId, Life>();
  for (const { at, decision } of made) {
    if (decision.kind !== "incident") continue;
    const d = decision.incident;
    let life = lives.get(d.incident);
    if (life === undefined) {
      life = {
        id: d.incident,
        operator: d.operator,
        service: d.services[0] ?? "",
        parent: d.parent,
        confirmedAt: null,
        overAt: null,
        firstOverAt: null,
        endedAt: null,
        onset: d.onset,
        reopened: 0,
        extents: [],
      };
      lives.set(d.incident, life);
    }
    if (d.state === "confirmed") life.confirmedAt ??= at;
    if (d.state === "over") {
      life.overAt = at;
      if (life.firstOverAt === null) {
        life.firstOverAt = at;
        life.endedAt = d.endedAt;
      }
    }
    if (d.state === "reopened") {
      life.reopened += 1;
      life.overAt = null;
    }
    if (life.firstOverAt === null) life.onset = d.onset;
    const communes = new Set(d.areas.flatMap((area) => world.communesIn(area)));
    for (const area of d.except) for (const c of world.communesIn(area)) communes.delete(c);
    life.extents.push({ at, communes });
  }
  return [...lives.values()];
}

export interface Outcome {
  readonly truth: TruthIncident;
  readonly size: string;
  /** Minutes from start to confirmation; Infinity when missed. */
  readonly delay: number;
  readonly jaccard30: number | null;
  readonly jaccardEnd: number | null;
  readonly onsetError: number | null;
  readonly wrongOperator: number;
  /** Minutes from the true end to the decision; null when missed. Infinity when never. */
  readonly end: number | null;
  readonly endError: number | null;
  readonly endByDay: boolean;
  readonly reports: number;
  readonly pockets: number;
  readonly pocketsNamed: number;
  readonly pocketsFalse: number;
  readonly reopened: number;
}

const MINUTE = 60_000;

export function jaccard(world: World, a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  let either = 0;
  for (const c of new Set([...a, ...b])) {
    const people = world.communes[c]?.population ?? 0;
    either += people;
    if (a.has(c) && b.has(c)) both += people;
  }
  return either === 0 ? 0 : both / either;
}

const extentAt = (life: Life, at: Instant): Set<number> | null =>
  life.extents.filter((extent) => extent.at <= at).at(-1)?.communes ?? null;

/** Holds what was decided against the truth; returns outcomes and the alarms that belong to nothing. */
export function score(
  rows: ScenarioRows,
  made: readonly Made[],
): { outcomes: Outcome[]; falseAlarms: Life[]; confirmed: number } {
  const world = worldOf(rows.areas);
  const lives = livesOf(made, world).filter((life) => life.confirmedAt !== null);
  const used = new Set<Life>();
  const outcomes = rows.truth.incidents.map((truth): Outcome => {
    const start = Date.parse(truth.start);
    const end = Date.parse(truth.end);
    const hit = new Set(truth.areas.flatMap((area) => world.communesIn(area)));
    const pocketEnd = Math.max(end, ...truth.pockets.map((pocket) => Date.parse(pocket.end)));
    const near = lives.filter(
      (life) =>
        (life.confirmedAt ?? 0) >= start && (life.confirmedAt ?? 0) <= pocketEnd + 240 * MINUTE,
    );
    const overlapping = near.filter((life) =>
      life.extents.some(({ communes }) => [...communes].some((c) => hit.has(c))),
    );
    const own = overlapping.filter(
      (life) => life.operator === truth.operator && life.service === truth.services[0],
    );
    for (const life of own) used.add(life);
    const strays = near.filter(
      (life) =>
        life.operator !== truth.operator &&
        life.service === truth.services[0] &&
        life.parent === null,
    );
    for (const life of strays) used.add(life);
    const main = own
      .filter((life) => life.parent === null && (life.confirmedAt ?? 0) <= end + 30 * MINUTE)
      .toSorted((a, b) => (a.confirmedAt ?? 0) - (b.confirmedAt ?? 0))[0];
    const arrondissementOf = (code: AreaCode): AreaCode | undefined => world.tree.path(code)[1];
    const pockets = new Set(truth.pockets.map(({ area }) => arrondissementOf(area)));
    const named = new Set(
      own
        .filter((life) => main !== undefined && life.parent !== null)
        .flatMap((life) =>
          [...(life.extents[0]?.communes ?? [])].map((c) =>
            arrondissementOf(world.communes[c]?.code ?? asAreaCode("")),
          ),
        ),
    );
    const hour = local(end, rows.scenario.zone).hour;
    const at30 = main === undefined ? null : extentAt(main, start + 30 * MINUTE);
    const atEnd =
      main === undefined
        ? null
        : extentAt(main, Math.min(main.firstOverAt ?? Infinity, end + 600 * MINUTE));
    return {
      truth,
      size: truth.size,
      delay: main === undefined ? Infinity : ((main.confirmedAt ?? 0) - start) / MINUTE,
      jaccard30: at30 === null ? null : jaccard(world, at30, hit),
      jaccardEnd: atEnd === null ? null : jaccard(world, atEnd, hit),
      onsetError: main === undefined ? null : Math.abs(main.onset - start) / MINUTE,
      wrongOperator: strays.length,
      end:
        main === undefined
          ? null
          : main.firstOverAt === null
            ? Infinity
            : (main.firstOverAt - end) / MINUTE,
      endError: main?.endedAt === null || main === undefined ? null : (main.endedAt - end) / MINUTE,
      endByDay: hour >= 7 && hour < 21,
      reports: 0,
      pockets: pockets.size,
      pocketsNamed: [...named].filter((area) => pockets.has(area)).length,
      pocketsFalse: [...named].filter((area) => !pockets.has(area)).length,
      reopened: own.reduce((sum, life) => sum + life.reopened, 0),
    };
  });
  const falseAlarms = lives.filter((life) => !used.has(life) && life.parent === null);
  return { outcomes, falseAlarms, confirmed: lives.length };
}

export const quantile = (values: readonly number[], q: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))] ??
  Number.NaN;
export const known = <T>(values: readonly (T | null)[]): T[] =>
  values.filter((value): value is T => value !== null);
