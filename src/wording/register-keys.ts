import type { ConflictWord, LinkWord, PartyWord } from "./register-words.ts";

/** Replies, versions, conflicts, links, quotes, post-mortem, article and record. */
export type RegisterKey =
  | `reply.${"by" | "whole" | "note"}`
  | `diff.${"added" | "removed" | "same"}`
  | `versions.${"title" | "this" | "stood"}`
  | `conflict.${"title" | "both" | "stillBoth" | "more"}`
  | `conflict.kind.${ConflictWord}`
  | "finding.late"
  | "finding.correction"
  | "claim.from"
  | "claim.until"
  | `link.${LinkWord}`
  | `link.${"title" | "migration.first" | "parties" | "note"}`
  | `party.${PartyWord}`
  | `quotes.${"title" | "witness"}`
  | `article.${"title" | "hint" | "copy" | "plain" | "quote"}`
  | `postmortem.${"title" | "note" | "timeline" | "curve"}`
  | `statement.${"notItsOwn" | "incident"}`
  | `record.${"title" | "lead" | "span" | "endTimes" | "delays" | "claims" | "claim" | "count" | "verdicts"}`
  | `record.endTimes.${"none" | "counts" | "share" | "late"}`
  | `record.${"median" | "medianFew" | "noMedian" | "rests" | "nothingSaid"}`
  | `record.${"acknowledged" | "lastWitness" | "afterResolved"}${"" | ".short"}`
  | `record.${"incidents" | "incident" | "noIncidents" | "limits" | "limitsText"}`
  | `desk.told.${"title" | "hint" | "propose" | "private" | "from" | "said"}`
  | `desk.statement.${"recent" | "version" | "reply"}`
  | `desk.claim.${"all" | "about" | "about.service" | "about.cause"}`
  | `desk.reply.${"title" | "claim" | "text" | "save" | "none"}`
  | `desk.incident.${"title" | "list" | "open"}`
  | `desk.link.${"title" | "kind" | "incidents" | "first" | "firstNone" | "party" | "partyName"}`
  | `desk.link.${"reason" | "save" | "withdraw" | "withdrawReason"}`
  | `desk.quote.${"title" | "none" | "text" | "name" | "hint" | "publish" | "withdraw" | "shown"}`;
