import type { CensusKey } from "../census-keys.ts";

export const census: Readonly<Record<CensusKey, string>> = {
  "census.title": "Is it back? The witnesses asked",
  "census.afterClaim":
    "Asked {at}, after the operator’s announcement: {asked, plural, one {# witness} other {# witnesses}}.",
  "census.round": "Asked {at}: {asked, plural, one {# witness} other {# witnesses}}.",
  "census.answers":
    "{answered, plural, one {# answered} other {# answered}}: {stillDown, plural, =0 {none is still without service} one {# is still without service} other {# are still without service}}{degraded, plural, =0 {} one {, for # it works badly} other {, for # it works badly}}.",
  "census.share":
    "Still without service: {share} of those who answered (between {low} and {high}, exact 95% interval).",
  "census.few": "fewer than 3",
  "census.none": "Fewer than 3 have answered so far.",
  "census.area": "Place",
  "census.asked": "Asked",
  "census.answered": "Answers",
  "census.stillDown": "Still down",
  "census.interval": "Share (95% interval)",
  "census.earlier": "Earlier censuses",
  "census.method":
    "The witnesses of this outage who can be reached are asked, four times at most, never between 22:00 and 07:00; the first answer of each counts.",
  "census.askYou": "We are asking you: is it back for YOU?",
};
