import type { Instant } from "../../model/ids.ts";

/** When and where a text was written. */
export interface Moment {
  readonly publishedAt: Instant;
  /** IANA name. */
  readonly zone: string;
}
