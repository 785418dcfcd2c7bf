import type { CensusShare } from "../claims/census.ts";
import type { AreaCode, Instant, StatementId } from "../model/ids.ts";

/** Witnesses asked "is it back for you?" after one statement, or at one time without any. */
export interface CensusView extends CensusShare {
  readonly statement: StatementId | null;
  /** When the first of them were asked. */
  readonly at: Instant;
  /** By province, those with most asked first. */
  readonly byArea: readonly (CensusShare & { readonly area: AreaCode })[];
}
