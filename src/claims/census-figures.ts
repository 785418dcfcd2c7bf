import type { CensusDecision } from "../model/entry.ts";
import type { Instant } from "../model/ids.ts";
import { censusByArea, censusShare } from "./census.ts";
import type { AskedWitness, CensusFigures } from "./census.ts";
import type { EvidenceBook } from "./evidence-book.ts";

/** Censuses kept for their figures; older ones stay in the journal. */
export const CENSUSES_MAX = 2000;

export interface KnownCensus {
  readonly at: Instant;
  readonly decision: CensusDecision;
}

/** What those asked by one census have answered so far, in all and by province. */
export const figuresOf = ({ decision, at }: KnownCensus, book: EvidenceBook): CensusFigures => {
  const asked: AskedWitness[] = decision.asked.map((id) => {
    const report = book.report(id);
    const answer = book.answersOf(id).find((one) => one.saidAt >= at);
    return {
      area: report === undefined ? null : (book.places.code(report.province) ?? null),
      status: answer?.status ?? null,
    };
  });
  return {
    incident: decision.incident,
    statement: decision.statement,
    at,
    ...censusShare(asked),
    byArea: censusByArea(asked),
  };
};
