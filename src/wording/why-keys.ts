/** Why an alarm was raised: the numbers it was computed from. */
export type WhyKey =
  | `why.${"title" | "link" | "back" | "desk" | "public" | "none" | "counts" | "countsFew"}`
  | `why.${"sources" | "sourcesFew" | "score" | "scoreBelow" | "counting" | "again" | "steps"}`
  | `why.${"chart" | "unit" | "communes" | "communesFew" | "communesLater" | "communesNone" | "commune"}`
  | `why.${"witnesses" | "moment" | "area" | "observed" | "expected" | "window" | "scoreShort"}`
  | `why.${"recurrence" | "weeks" | "lines" | "rare"}`
  | `why.step.${"suspected" | "confirmed" | "reopened" | "latest"}`;
