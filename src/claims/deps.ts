import type { AreaTree } from "../model/area.ts";
import type { AreaCode, Instant, OperatorId } from "../model/ids.ts";
import type { Service } from "../model/vocabulary.ts";

export interface UsualQuestion {
  readonly operator: OperatorId;
  /** Null: all services of the operator together. */
  readonly service: Service | null;
  /** Null: everywhere. */
  readonly area: AreaCode | null;
  readonly from: Instant;
  readonly to: Instant;
}

/** What the register needs to know of the world; all pure. */
export interface ClaimsDeps {
  readonly tree: AreaTree;
  /** Reports expected by the baseline, as if nothing were broken. */
  usual(question: UsualQuestion): number;
  /** Share 0..1 of a stream's usual reports that come from an area. */
  share(operator: OperatorId, service: Service | null, area: AreaCode): number;
  /** The network a brand's reports are counted under. */
  network(operator: OperatorId): OperatorId;
  /** The country whose people an operator's customers are; null when it is not known: then all countries count. */
  homeCountry(operator: OperatorId): AreaCode | null;
}
