import type { AreaCode, IncidentId } from "./ids.ts";
import type { Language } from "./vocabulary.ts";

/** Incidents that one incident may be made of. */
export const MERGED_MAX = 20;
/** Places split off at once. */
export const SPLIT_AREAS_MAX = 200;

/**
 * An editor finds that `from` and `into` are one outage: from here on the public sees `into` alone,
 * made of both. The rules go on following each of them.
 */
export interface MergeFact {
  readonly kind: "merge";
  readonly merge: string;
  readonly into: IncidentId;
  readonly from: IncidentId;
  /** In the editor's words. */
  readonly why: string;
}

/** They are two again, each as the rules followed it meanwhile. */
export interface UnmergeFact {
  readonly kind: "unmerge";
  readonly merge: string;
  readonly why: string;
}

/** What goes on in these places is an outage of its own: it lives and ends apart from now on. */
export interface SplitFact {
  readonly kind: "split";
  readonly incident: IncidentId;
  /** The new incident. */
  readonly part: IncidentId;
  readonly areas: readonly AreaCode[];
  readonly why: string;
}

/** What people call it, beside the sentence the desk computes; no names: none from here on. */
export interface IncidentNameFact {
  readonly kind: "incident_name";
  readonly incident: IncidentId;
  readonly names: Readonly<Partial<Record<Language, string>>>;
}

export type MergingFact = MergeFact | UnmergeFact;
export type ShapeFact = MergingFact | SplitFact | IncidentNameFact;

/** A merge in force. */
export type Merge = Omit<MergeFact, "kind">;
