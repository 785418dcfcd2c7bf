import type { LinkKind, PartyKind } from "../model/register.ts";

/** The same words as `ConflictKind` of the claims, which this ring cannot see. */
export type ConflictWord =
  | "taken_back"
  | "end_times"
  | "onsets"
  | "durations"
  | "places"
  | "services";
export type LinkWord = LinkKind;
export type PartyWord = PartyKind;
