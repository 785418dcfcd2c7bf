import type { Instant } from "../../model/ids.ts";
import { shareLimits } from "../../statistics/binomial.ts";
import type { ReplayResult } from "./replay.ts";

interface Figures {
  asked: number;
  answered: number;
  stillDown: number;
}

function share({ answered, stillDown }: Figures): Record<string, number | null> {
  if (answered === 0) return { share: null, low: null, high: null };
  const { low, high } = shareLimits({ x: stillDown, n: answered });
  return { share: stillDown / answered, low, high };
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
    const asked = new Set<string>(census.asked);
    const total: Figures = { asked: asked.size, answered: 0, stillDown: 0 };
    const byArea = new Map<string, Figures>();
    const figuresOf = (report: string): Figures => {
      const area = result.reportAreas.get(report) ?? "";
      const figures = byArea.get(area) ?? { asked: 0, answered: 0, stillDown: 0 };
      byArea.set(area, figures);
      return figures;
    };
    for (const report of asked) figuresOf(report).asked += 1;
    for (const answer of result.answers) {
      if (!asked.has(answer.report) || answer.saidAt < at || answer.saidAt >= until) continue;
      for (const figures of [total, figuresOf(answer.report)]) {
        figures.answered += 1;
        if (answer.status !== "up") figures.stillDown += 1;
      }
    }
    return {
      incident: census.incident,
      statement: census.statement,
      at: iso(at),
      asked: total.asked,
      answered: total.answered,
      still_down: total.stillDown,
      ...share(total),
      by_area: [...byArea].map(([area, figures]) => ({
        area: area === "" ? null : area,
        asked: figures.asked,
        answered: figures.answered,
        still_down: figures.stillDown,
        ...share(figures),
      })),
    };
  });
}
