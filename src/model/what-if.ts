import type { AreaCode, Instant, OperatorId } from "./ids.ts";
import type { AlarmSettings, Mute } from "./setting.ts";
import type { Service } from "./vocabulary.ts";

/** Settings to try on the past before they are applied. */
export interface WhatIfQuestion {
  readonly proposed: AlarmSettings;
  /** A further mute, as if it had been in force in all the weeks compared. */
  readonly mute: Pick<Mute, "operator" | "service" | "area"> | null;
  /** How many of the last weeks are compared. */
  readonly weeks: number;
}

/** An alarm as one of the two runs saw it. */
export interface TriedAlarm {
  readonly suspectedAt: Instant;
  /** Null: it stayed a suspicion. */
  readonly confirmedAt: Instant | null;
  readonly overAt: Instant | null;
  readonly areas: readonly AreaCode[];
  readonly witnesses: number;
}

/** What would have become of an alarm, compared with the present settings. */
export const WHAT_IF_EFFECTS = [
  "opened",
  "not_opened",
  "held",
  "earlier",
  "later",
  "same",
] as const;
export type WhatIfEffect = (typeof WHAT_IF_EFFECTS)[number];

export interface WhatIfRow {
  readonly effect: WhatIfEffect;
  readonly operator: OperatorId;
  readonly services: readonly Service[];
  /** By the present settings, and by those tried; null: not even suspected. */
  readonly present: TriedAlarm | null;
  readonly tried: TriedAlarm | null;
}

export interface WhatIfResult {
  /** The weeks compared. */
  readonly from: Instant;
  readonly to: Instant;
  /** What is usual was learned from here on; later than wished where the journal begins later. */
  readonly learnedFrom: Instant;
  readonly present: AlarmSettings;
  /** Reports within the weeks. */
  readonly reports: number;
  readonly counts: Readonly<Record<WhatIfEffect, number>>;
  /** Suspicions that were never confirmed. */
  readonly suspicions: { readonly present: number; readonly tried: number };
  /** Those that differ first, oldest first; at most 200. */
  readonly rows: readonly WhatIfRow[];
}
