import { type AskedWitness, censusShare } from "../../claims/census.ts";
import type { AreaCode, Instant } from "../../model/ids.ts";
import type { AnswerStatus } from "../../model/vocabulary.ts";
import type { ReplayResult } from "./replay.ts";

/** The figures of the desk's own census: what works badly is told beside what is still down, and is neither. */
function figuresOf(asked: readonly AskedWitness[]): Record<string, number | null> {
  const { asked: count, answered, stillDown, degraded, share, low, high } = censusShare(asked);
  return { asked: count, answered, still_down: stillDown, degraded, share, low, high };
}

/**
 * Each time witnesses were asked: how many, who answered until the next asking of the same incident,
 * and the share still down with its Clopper-Pearson 95 % interval.
 */
export function censusJson(
  result: ReplayResult,
  iso: (at: Instant) => string,
): Record<string, unknown>[] {
  const rounds = result.decided.flatMap(({ at, decision }) =>
    decision.kind === "census" ? [{ at, census: decision.census }] : [],
  );
  return rounds.map(({ at, census }, index) => {
    const next = rounds.slice(index + 1).find((later) => later.census.incident === census.incident);
    const until = next?.at ?? Number.POSITIVE_INFINITY;
    const said = new Map<string, AnswerStatus>();
    for (const answer of result.answers) {
      if (answer.saidAt >= at && answer.saidAt < until) said.set(answer.report, answer.status);
    }
    const asked = [...new Set(census.asked)].map((report): AskedWitness => ({
      area: result.reportAreas.get(report) ?? null,
      status: said.get(report) ?? null,
    }));
    const byArea: ReadonlyMap<AreaCode | null, AskedWitness[]> = Map.groupBy(
      asked,
      ({ area }) => area,
    );
    return {
      incident: census.incident,
      statement: census.statement,
      at: iso(at),
      ...figuresOf(asked),
      by_area: [...byArea].map(([area, some]) => ({ area, ...figuresOf(some) })),
    };
  });
}
