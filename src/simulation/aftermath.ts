import type { AreaCode, Instant } from "../model/ids.ts";
import { HOUR_MS, MINUTE_MS } from "../time/units.ts";
import type { Outage } from "./plan.ts";
import { Random } from "./random.ts";
import { usage, USAGE_MAX } from "./rhythm.ts";
import type { AnswerLine, MeasurementLine, StatementLine } from "./rows.ts";
import type { ScenarioSpec } from "./spec.ts";
import type { Testimony } from "./witnesses.ts";
import { byPeople } from "./witnesses.ts";
import type { World } from "./world.ts";

/** Share of the witnesses who answer when asked, how soon, and how many are wrong. */
const ANSWERS = 0.4;
const ANSWER_MEAN_MS = 20 * MINUTE_MS;
const ANSWER_WRONG = 0.03;
/** Answers are there to be given until so long after the last end; nobody knows when the desk asks. */
const ANSWERING_MS = 8 * HOUR_MS;
/** Witnesses per outage who would answer. */
const ANSWERING_MAX = 400;
const LINE_EVERY_MS = HOUR_MS;

export const iso = (at: Instant): string => new Date(Math.round(at)).toISOString();

/**
 * What each witness would answer, at the times of a Poisson process in usage time: the first one
 * after a question then comes as late as an answer comes.
 */
export function answersOf(
  spec: ScenarioSpec,
  said: readonly (Testimony & { readonly id: string })[],
  given: { readonly outage: Outage; readonly random: Random },
): AnswerLine[] {
  const { outage, random } = given;
  const until = Math.max(outage.end, ...outage.pockets.values()) + ANSWERING_MS;
  const first = new Map<string, Testimony & { id: string }>();
  for (const report of said) {
    if (report.witness === null || report.up || report.operator !== outage.operator) continue;
    if (!first.has(report.witness)) first.set(report.witness, report);
  }
  const answering = random.sample(
    [...first.values()],
    Math.min(ANSWERING_MAX / ANSWERS, first.size),
  );
  const answers: AnswerLine[] = [];
  for (const report of answering) {
    if (!random.chance(ANSWERS)) continue;
    let at = report.at;
    for (;;) {
      at += random.exponential(ANSWER_MEAN_MS / USAGE_MAX);
      if (at > until) break;
      if (random.next() * USAGE_MAX > usage(at, spec.zone)) continue;
      const down = at < report.downUntil !== random.chance(ANSWER_WRONG);
      answers.push({ at: iso(at), message: report.id, status: down ? "down" : "up" });
    }
  }
  return answers;
}

/** "Resolved" and "only here", in words and as claims. */
export function statementsOf(outage: Outage, name: string): StatementLine[] {
  const base = {
    operator: outage.operator,
    speaker: "press office",
    said_by: "operator",
    published_in: "simulated",
  } as const;
  const services = [outage.service];
  const lines: StatementLine[] = [];
  const scopeAt = outage.start + HOUR_MS;
  if (scopeAt < outage.end) {
    lines.push({
      ...base,
      id: `${name}-scope`,
      at: iso(scopeAt),
      text: `Only ${outage.scope.join(", ")} affected.`,
      claims: [{ kind: "scope", services, areas: outage.scope }],
    });
  }
  if (outage.resolvedAt !== null) {
    const at = iso(outage.resolvedAt);
    const text = "The outage is resolved.";
    lines.push({
      ...base,
      id: `${name}-resolved`,
      at,
      text,
      claims: [{ kind: "resolved", services, at }],
    });
  }
  return lines.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** Lines of agents: a sign of life every hour, and every change within a minute or two. */
export function measurementsOf(
  spec: ScenarioSpec,
  world: World,
  given: { outages: readonly Outage[]; from: Instant; to: Instant; seed: number },
): MeasurementLine[] {
  const lines: MeasurementLine[] = [];
  const everyone = byPeople(world);
  for (const operator of Object.keys(spec.operators)) {
    const random = new Random(given.seed, `lines ${operator}`);
    for (let n = 0; n < spec.lines; n += 1) {
      const commune = everyone(random);
      const area = world.communes[commune]?.code;
      if (area === undefined) continue;
      for (const service of spec.services) {
        const line = `${operator}-${String(n + 1)}`;
        const base = { line, operator, service, area, kind: "simulated" };
        const own = given.outages.filter(
          (outage) => outage.operator === operator && outage.service === service,
        );
        lines.push(
          ...lifeOf(base, { own, commune, world, random, from: given.from, to: given.to }),
        );
      }
    }
  }
  return lines;
}

function lifeOf(
  base: Omit<MeasurementLine, "at" | "state"> & { readonly area: AreaCode },
  given: {
    own: readonly Outage[];
    commune: number;
    world: World;
    random: Random;
    from: Instant;
    to: Instant;
  },
): MeasurementLine[] {
  const { own, commune, world, random } = given;
  const spans = own
    .filter(({ areas }) => areas.some((area) => world.communesIn(area).includes(commune)))
    .map((outage) => ({ start: outage.start, end: outage.pockets.get(commune) ?? outage.end }));
  const isDown = (at: Instant): boolean => spans.some(({ start, end }) => at >= start && at < end);
  const times: Instant[] = [];
  for (let at = given.from + random.next() * LINE_EVERY_MS; at < given.to; at += LINE_EVERY_MS)
    times.push(at);
  for (const { start, end } of spans) {
    times.push(
      start + random.between(0.2, 2) * MINUTE_MS,
      end + random.between(0.2, 2) * MINUTE_MS,
    );
  }
  return times
    .toSorted((a, b) => a - b)
    .map((at) => ({
      ...base,
      at: iso(at),
      state: isDown(at) ? ("down" as const) : ("up" as const),
    }));
}
