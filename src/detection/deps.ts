import type { AreaTree } from "../model/area.ts";
import type { AreaCode, OperatorId } from "../model/ids.ts";
import type { DetectorSettings } from "./settings.ts";

export interface DetectorDeps {
  readonly tree: AreaTree;
  /** The network a brand runs on; reports are counted there. */
  network(operator: OperatorId): OperatorId;
  /** 0..1. */
  marketShare(operator: OperatorId): number;
  homeCountry(operator: OperatorId): AreaCode | null;
  /** IANA zone of an area. */
  zone(area: AreaCode): string;
  readonly settings: DetectorSettings;
}
