import type { Instant } from "../../model/ids.ts";
import type { AlarmSettings } from "../../model/setting.ts";
import type { WhatIfQuestion, WhatIfResult } from "../../model/what-if.ts";
import type { TriedFact } from "../../watch/what-if/tried-run.ts";

/** What the desk tells the process of a what-if. */
export type ToProcess =
  | {
      readonly kind: "start";
      /** ISO 3166-1 alpha-2 of the desk. */
      readonly country: string;
      readonly question: WhatIfQuestion;
      readonly present: AlarmSettings;
      readonly from: Instant;
      readonly to: Instant;
    }
  /** Minutes are many and alike: a number stands for a tick at that time. */
  | {
      readonly kind: "facts";
      readonly seq: number;
      readonly facts: readonly (TriedFact | Instant)[];
    }
  | { readonly kind: "end" };

/** What it answers: `taken` for each `start` and `facts`, then the result. */
export type FromProcess =
  | { readonly kind: "taken" }
  | { readonly kind: "done"; readonly result: WhatIfResult };
