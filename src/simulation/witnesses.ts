import type { Instant } from "../model/ids.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../time/units.ts";
import type { Outage } from "./plan.ts";
import type { Random } from "./random.ts";
import { usage, USAGE_MAX } from "./rhythm.ts";
import type { ScenarioSpec } from "./spec.ts";
import type { World } from "./world.ts";

/** One message of somebody about an outage. */
export interface Testimony {
  readonly at: Instant;
  readonly operator: string;
  readonly service: string;
  readonly commune: number;
  readonly onset: Instant | null;
  readonly up: boolean;
  /** Null for those who cannot be reached again. */
  readonly witness: string | null;
  /** Until when the service of this witness is really gone; the past for echo and wrong operators. */
  readonly downUntil: Instant;
}

const NOTICE_MEAN_MS = HOUR_MS;
const REPORT_DELAY_MS = 8 * MINUTE_MS;
const AGAIN_PER_HOUR = 0.08;
const STATES_ONSET = 0.35;
const ONSET_WRONG = 0.08;
const REACHABLE = 0.6;
const SAYS_UP = 0.06;
const STALE = 0.02;
/** An average household has two of three services from its operator. */
const SERVICE_SHARE = 0.4;
const ECHO_AFTER_MS = 15 * MINUTE_MS;
const ECHO_DELAY_MS = 30 * MINUTE_MS;
const ROUNDINGS = [5, 15, 30, 60] as const;

/** Everything people say because of one outage, oldest first. */
export function testimonies(
  spec: ScenarioSpec,
  world: World,
  given: { readonly outage: Outage; readonly random: Random; readonly name: string },
): Testimony[] {
  const { outage, random, name } = given;
  const said: Testimony[] = [];
  const share = spec.operators[outage.operator] ?? 0;
  let people = 0;
  for (const area of outage.areas) {
    for (const commune of world.communesIn(area)) {
      const users = (world.communes[commune]?.population ?? 0) * share * SERVICE_SHARE;
      const willing = random.poisson(users * spec.reporting * outage.zeal);
      for (let i = 0; i < willing; i += 1) {
        people += 1;
        addPerson(said, spec, { outage, random, commune, witness: `${name}-${String(people)}` });
      }
    }
  }
  const genuine = said.filter(({ up }) => !up);
  addEcho(said, world, { outage, random, genuine, name });
  addStrays(said, spec, { outage, random, genuine, name });
  return said.toSorted((a, b) => a.at - b.at);
}

/** When somebody who is cut off at `from` notices: as often as people use the service. */
function notice(from: Instant, zone: string, random: Random): Instant {
  let at = from;
  do at += random.exponential(NOTICE_MEAN_MS / USAGE_MAX);
  while (random.next() * USAGE_MAX > usage(at, zone));
  return at;
}

function addPerson(
  said: Testimony[],
  spec: ScenarioSpec,
  given: {
    readonly outage: Outage;
    readonly random: Random;
    readonly commune: number;
    readonly witness: string;
  },
): void {
  const { outage, random, commune } = given;
  const noticed = notice(outage.start, spec.zone, random);
  const downUntil = outage.pockets.get(commune) ?? outage.end;
  if (noticed >= downUntil) return;
  const witness = random.chance(REACHABLE) ? given.witness : null;
  const first = noticed + random.exponential(REPORT_DELAY_MS);
  const base = { operator: outage.operator, service: outage.service, commune, witness, downUntil };
  said.push({ ...base, at: first, onset: statedOnset(outage.start, first, random), up: false });
  let again = first + random.exponential(HOUR_MS / AGAIN_PER_HOUR);
  while (again < downUntil) {
    if (random.next() * USAGE_MAX < usage(again, spec.zone)) {
      said.push({ ...base, at: again, onset: null, up: false });
    }
    again += random.exponential(HOUR_MS / AGAIN_PER_HOUR);
  }
  if (random.chance(STALE)) {
    said.push({ ...base, at: downUntil + random.exponential(2 * HOUR_MS), onset: null, up: false });
  }
  if (random.chance(SAYS_UP)) {
    said.push({ ...base, at: notice(downUntil, spec.zone, random), onset: null, up: true });
  }
}

function statedOnset(start: Instant, said: Instant, random: Random): Instant | null {
  if (!random.chance(STATES_ONSET)) return null;
  const wrong = random.chance(ONSET_WRONG) ? random.between(-6, 2) * HOUR_MS : 0;
  const step = random.pick(ROUNDINGS) * MINUTE_MS;
  const onset = Math.round((start + wrong) / step) * step;
  return onset > said || onset < said - DAY_MS ? null : onset;
}

/** "Me too" of people who read about it, all over the country, whether they are cut off or not. */
function addEcho(
  said: Testimony[],
  world: World,
  given: {
    readonly outage: Outage;
    readonly random: Random;
    readonly genuine: readonly Testimony[];
    readonly name: string;
  },
): void {
  const { outage, random, genuine, name } = given;
  const starts = outage.start + ECHO_AFTER_MS + random.exponential(ECHO_DELAY_MS);
  const share = random.between(0.1, 0.5);
  const everyone = byPeople(world);
  let n = 0;
  for (const { at } of genuine) {
    if (at < starts || !random.chance(share)) continue;
    n += 1;
    said.push({
      at: at + random.exponential(ECHO_DELAY_MS),
      operator: outage.operator,
      service: outage.service,
      commune: everyone(random),
      onset: null,
      up: false,
      witness: random.chance(REACHABLE) ? `${name}-echo-${String(n)}` : null,
      downUntil: outage.start,
    });
  }
}

/** Callers who name another operator. */
function addStrays(
  said: Testimony[],
  spec: ScenarioSpec,
  given: {
    readonly outage: Outage;
    readonly random: Random;
    readonly genuine: readonly Testimony[];
    readonly name: string;
  },
): void {
  const { outage, random, genuine, name } = given;
  for (const operator of Object.keys(spec.operators)) {
    if (operator === outage.operator) continue;
    const share = random.between(0.02, 0.06);
    genuine.forEach((report, n) => {
      if (!random.chance(share)) return;
      const witness = random.chance(REACHABLE) ? `${name}-${operator}-${String(n)}` : null;
      said.push({
        ...report,
        at: report.at + random.exponential(REPORT_DELAY_MS),
        operator,
        witness,
      });
    });
  }
}

export function byPeople(world: World): (random: Random) => number {
  const sums: number[] = [];
  let sum = 0;
  for (const { population } of world.communes) sums.push((sum += population));
  return (random) => {
    const target = random.next() * sum;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > target) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
