import type { AreaTree } from "../model/area.ts";
import type { AreaCode, Instant, OperatorId } from "../model/ids.ts";
import type { Service } from "../model/vocabulary.ts";

/** Expected reports of a stream in an area; every service of the operator when `service` is null. */
export interface UsualQuery {
  readonly operator: OperatorId;
  readonly service: Service | null;
  readonly area: AreaCode | null;
  readonly from: Instant;
  readonly to: Instant;
}

/** What the store asks of others: the area tree, brands, and the baseline of the running watch. */
export interface StoreDeps {
  readonly tree: AreaTree;
  readonly network: (operator: OperatorId) => OperatorId;
  /** Brands that a network carries, without itself: its incidents stand on their pages too. */
  readonly brandsOf: (network: OperatorId) => readonly OperatorId[];
  readonly servicesOf: (operator: OperatorId) => readonly Service[];
  readonly usual: (query: UsualQuery) => number;
  /** Days of own history the baseline of a subject rests on, 0..28. */
  readonly baselineDays: (subject: Pick<UsualQuery, "operator" | "service">) => number;
  /** Whether the desk sees what comes in at that moment; while it does not, "no outage" cannot be told. */
  readonly looks: (now: Instant) => boolean;
}
