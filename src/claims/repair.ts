import type { AreaCode, Instant } from "../model/ids.ts";

/** "It works again since T", in these places (none: everywhere). */
export interface Repair {
  readonly at: Instant;
  readonly areas: readonly AreaCode[];
  /** Said of everybody. */
  readonly all: boolean;
}
