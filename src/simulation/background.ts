import type { Instant } from "../model/ids.ts";
import { offsetMs } from "../time/offset.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../time/units.ts";
import { Random, Weighted } from "./random.ts";
import { usage } from "./rhythm.ts";
import type { ScenarioSpec } from "./spec.ts";
import type { World } from "./world.ts";

/** A report of the background: something is always broken somewhere. */
export interface Background {
  readonly at: Instant;
  readonly operator: string;
  readonly service: string;
  /** Index of the commune. */
  readonly commune: number;
}

const COMMUNE_VARIATION = 0.45;
const DAY_SIGMA = 0.2;
const HOUR_VARIATION = 0.25;
/** Share of events that bring neighbours along, how many, and how soon. */
const CLUMP_SHARE = 0.07;
const CLUMP_MEAN = 2;
const CLUMP_DELAY_MS = 30 * MINUTE_MS;

/** Reports without any outage between two moments, oldest first. */
export function background(
  spec: ScenarioSpec,
  world: World,
  when: { readonly from: Instant; readonly to: Instant; readonly seed: number },
): Background[] {
  const reports: Background[] = [];
  for (const [operator, share] of Object.entries(spec.operators)) {
    for (const service of spec.services) {
      const random = new Random(
        when.seed,
        `background ${operator} ${service} ${String(when.from)}`,
      );
      const places = customersOf(spec, world, { operator, service, seed: when.seed });
      const perDay = (spec.reports_per_day * share) / spec.services.length;
      // Clumps come on top of events: events are that much rarer.
      const events = perDay / (1 + CLUMP_SHARE * CLUMP_MEAN);
      let day = Number.NaN;
      let dayFactor = 1;
      for (let hour = when.from; hour < when.to; hour += HOUR_MS) {
        const today = Math.floor((hour + offsetMs(hour, spec.zone)) / DAY_MS);
        if (today !== day) {
          day = today;
          dayFactor = random.logNormal(1, DAY_SIGMA) / Math.exp(DAY_SIGMA ** 2 / 2);
        }
        const factor = dayFactor * random.gamma(HOUR_VARIATION);
        const middle = Math.min(hour + HOUR_MS / 2, when.to);
        const count = random.poisson((events / 24) * usage(middle, spec.zone) * factor);
        for (let i = 0; i < count; i += 1) {
          const at = hour + random.next() * HOUR_MS;
          addEvent(reports, { at, operator, service, commune: places.draw(random) }, random);
        }
      }
    }
  }
  return reports.filter(({ at }) => at < when.to).toSorted((a, b) => a.at - b.at);
}

function addEvent(reports: Background[], event: Background, random: Random): void {
  reports.push(event);
  if (!random.chance(CLUMP_SHARE)) return;
  const neighbours = random.poisson(CLUMP_MEAN);
  for (let i = 0; i < neighbours; i += 1) {
    reports.push({ ...event, at: event.at + random.exponential(CLUMP_DELAY_MS) });
  }
}

/** Where the reports of one stream come from: by people, and by how strong the operator is there. */
export function customersOf(
  spec: ScenarioSpec,
  world: World,
  stream: { readonly operator: string; readonly service: string; readonly seed: number },
): Weighted {
  const random = new Random(
    stream.seed,
    `places ${stream.operator} ${stream.service} ${spec.country}`,
  );
  return new Weighted(
    world.communes.map(({ population }) => population * random.gamma(COMMUNE_VARIATION)),
  );
}
