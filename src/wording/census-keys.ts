/** The census of an incident: witnesses asked "is it back for you?". */
export type CensusKey =
  | "census.title"
  | "census.afterClaim"
  | "census.round"
  | "census.answers"
  | "census.share"
  | "census.few"
  | "census.none"
  | "census.area"
  | "census.asked"
  | "census.answered"
  | "census.stillDown"
  | "census.interval"
  | "census.earlier"
  | "census.method"
  | "census.askYou";
