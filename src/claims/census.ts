import type { AreaCode, IncidentId, Instant, StatementId } from "../model/ids.ts";
import type { AnswerStatus } from "../model/vocabulary.ts";
import { shareLimits } from "../statistics/binomial.ts";

/** One asked witness and what came back. */
export interface AskedWitness {
  readonly area: AreaCode | null;
  /** Null: no answer yet. */
  readonly status: AnswerStatus | null;
}

export interface CensusShare {
  readonly asked: number;
  readonly answered: number;
  readonly stillDown: number;
  readonly degraded: number;
  /** Still down of those who answered; null while nobody did. */
  readonly share: number | null;
  /** Clopper-Pearson 95 % limits of the share. */
  readonly low: number | null;
  readonly high: number | null;
}

export interface CensusFigures extends CensusShare {
  readonly incident: IncidentId;
  readonly statement: StatementId | null;
  readonly at: Instant;
  readonly byArea: readonly (CensusShare & { readonly area: AreaCode })[];
}

export const censusShare = (asked: readonly AskedWitness[]): CensusShare => {
  const answered = asked.filter((one) => one.status !== null).length;
  const stillDown = asked.filter((one) => one.status === "down").length;
  const limits = answered === 0 ? null : shareLimits({ x: stillDown, n: answered });
  return {
    asked: asked.length,
    answered,
    stillDown,
    degraded: asked.filter((one) => one.status === "degraded").length,
    share: answered === 0 ? null : stillDown / answered,
    low: limits?.low ?? null,
    high: limits?.high ?? null,
  };
};

/** The same share for each area, those with most asked first. */
export const censusByArea = (
  asked: readonly AskedWitness[],
): readonly (CensusShare & { readonly area: AreaCode })[] => {
  const groups = Map.groupBy(
    asked.filter((one): one is AskedWitness & { area: AreaCode } => one.area !== null),
    (one) => one.area,
  );
  return [...groups]
    .map(([area, group]) => ({ area, ...censusShare(group) }))
    .toSorted((a, b) => b.asked - a.asked || (a.area < b.area ? -1 : 1));
};
