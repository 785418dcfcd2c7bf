import type { Instant } from "../model/ids.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../time/units.ts";
import { answersOf, iso, measurementsOf, statementsOf } from "./aftermath.ts";
import { background } from "./background.ts";
import { type Outage, planOutages } from "./plan.ts";
import { Random } from "./random.ts";
import type {
  AnswerLine,
  HistoryLine,
  MessageLine,
  ScenarioRows,
  StatementLine,
  TruthIncident,
} from "./rows.ts";
import { DEFAULT_SPEC, type ScenarioSpec, startOf } from "./spec.ts";
import { byPeople, testimonies, type Testimony } from "./witnesses.ts";
import { buildWorld, type World } from "./world.ts";

/** Fields that are not given take their defaults. */
export const completeSpec = (given: Partial<ScenarioSpec>): ScenarioSpec => ({
  ...DEFAULT_SPEC,
  ...given,
  tree: { ...DEFAULT_SPEC.tree, ...given.tree },
});

type Said = Testimony & { readonly id: string; readonly hearsay: boolean };

/** A world of witnesses: the same spec and seed give the same rows. */
export function simulate(given: Partial<ScenarioSpec>, seed: number): ScenarioRows {
  const spec = completeSpec(given);
  const world = buildWorld(spec, seed);
  const from = startOf(spec);
  const to = from + spec.days * DAY_MS;
  const outages = planOutages(spec, world, seed);
  const said: Said[] = [];
  const answers: AnswerLine[] = [];
  const statements: StatementLine[] = [];
  outages.forEach((outage, n) => {
    const name = `o${String(n + 1)}`;
    const random = new Random(seed, `outage ${name}`);
    const own = testimonies(spec, world, { outage, random, name })
      .filter(({ at }) => at < to)
      .map((report, i) => ({ ...report, id: `${name}-m${String(i + 1)}`, hearsay: false }));
    said.push(...own);
    answers.push(...answersOf(spec, own, { outage, random }));
    statements.push(...statementsOf(outage, name));
  });
  for (let n = 0; n < spec.rumours; n += 1) said.push(...rumour(spec, world, { n, seed }));
  const usual = background(spec, world, { from, to, seed });
  usual.forEach((report, n) => {
    const witness = `b${String(n + 1)}`;
    const silent = { onset: null, up: false, hearsay: false, downUntil: report.at };
    said.push({ ...report, ...silent, witness, id: `b-m${String(n + 1)}` });
  });
  return {
    scenario: {
      name: spec.name,
      zone: spec.zone,
      countries: [spec.country],
      start: iso(from),
      end: iso(to),
      operators: spec.operators,
      alarm_budget_per_week: spec.alarm_budget_per_week,
      note: `simulated, seed ${String(seed)}`,
    },
    areas: world.areas,
    history: historyOf(spec, world, { from, seed }),
    messages: said.toSorted((a, b) => a.at - b.at).map((report) => messageOf(world, report)),
    answers: answers.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)),
    statements: statements.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)),
    measurements: measurementsOf(spec, world, { outages, from, to, seed }),
    truth: { seed, incidents: outages.map((outage) => truthOf(world, outage)) },
  };
}

function messageOf(world: World, report: Said): MessageLine {
  const area = world.communes[report.commune]?.code;
  if (area === undefined) throw new RangeError("a report from nowhere");
  return {
    id: report.id,
    at: iso(report.at),
    source: "web",
    ...(report.hearsay ? { text: "Apparently it is down everywhere, people are saying." } : {}),
    ...(report.witness === null ? {} : { witness: report.witness }),
    operator: report.operator,
    services: [report.service],
    area,
    ...(report.onset === null ? {} : { onset: iso(report.onset) }),
    status: report.up ? "up" : "down",
  };
}

/** Earlier counts by the hour or minute, from the same world without outages. */
function historyOf(
  spec: ScenarioSpec,
  world: World,
  given: { readonly from: Instant; readonly seed: number },
): HistoryLine[] {
  const span = spec.history_span === "minute" ? MINUTE_MS : HOUR_MS;
  const begin = given.from - spec.history_days * DAY_MS;
  const lines: HistoryLine[] = [];
  const counts = new Map<string, number>();
  let open: Instant = Number.NEGATIVE_INFINITY;
  const close = (): void => {
    for (const [key, count] of counts) {
      const [operator = "", service = "", commune = ""] = key.split("\t");
      const area = world.communes[Number(commune)]?.code;
      if (area === undefined) continue;
      lines.push({ at: iso(open), span: spec.history_span, operator, service, area, count });
    }
    counts.clear();
  };
  for (const report of background(spec, world, { from: begin, to: given.from, seed: given.seed })) {
    const start = Math.floor(report.at / span) * span;
    if (start !== open) {
      close();
      open = start;
    }
    const key = `${report.operator}\t${report.service}\t${String(report.commune)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  close();
  return lines;
}

/** Hearsay without an outage: a hundred or two messages in two hours. */
function rumour(
  spec: ScenarioSpec,
  world: World,
  given: { readonly n: number; readonly seed: number },
): Said[] {
  const random = new Random(given.seed, `rumour ${String(given.n)}`);
  const operator = random.pick(Object.keys(spec.operators));
  const service = random.pick(spec.services);
  const start = startOf(spec) + random.next() * spec.days * DAY_MS;
  const everyone = byPeople(world);
  return Array.from({ length: 100 + random.below(100) }, (_, i) => ({
    id: `r${String(given.n + 1)}-m${String(i + 1)}`,
    at: start + random.exponential(HOUR_MS),
    operator,
    service,
    commune: everyone(random),
    onset: null,
    up: false,
    witness: `r${String(given.n + 1)}-${String(i + 1)}`,
    downUntil: start,
    hearsay: true,
  }));
}

function truthOf(world: World, outage: Outage): TruthIncident {
  return {
    operator: outage.operator,
    services: [outage.service],
    areas: outage.areas,
    start: iso(outage.start),
    end: iso(outage.end),
    cause: "simulated",
    size: outage.size,
    pockets: [...outage.pockets].flatMap(([commune, end]) => {
      const area = world.communes[commune]?.code;
      return area === undefined ? [] : [{ area, end: iso(end) }];
    }),
    resolved_at: outage.resolvedAt === null ? null : iso(outage.resolvedAt),
    scope: outage.scope,
  };
}
