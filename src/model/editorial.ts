import type { AccountId, IncidentId, Instant } from "./ids.ts";
import type { Language } from "./vocabulary.ts";

/** What an editor finds of a suspicion. */
export const RULINGS = ["confirm", "reject"] as const;
export type Ruling = (typeof RULINGS)[number];

/** Fewer witnesses than this would point at persons: no editor makes that public. */
export const RULING_WITNESSES_MIN = 3;

/** An editor confirms or rejects a suspected incident. It holds from its place in the journal on. */
export interface RulingFact {
  readonly kind: "ruling";
  readonly incident: IncidentId;
  readonly ruling: Ruling;
  /** In the editor's words. */
  readonly why: string;
}

/** For those who work here next; shown at the desk only. */
export interface NoteFact {
  readonly kind: "note";
  readonly note: string;
  /** Null: about the desk as a whole. */
  readonly incident: IncidentId | null;
  readonly text: string;
}

/** What a person of the desk says of an incident, under a name, in every language of the pages. */
export interface UpdateFact {
  readonly kind: "update";
  readonly update: string;
  readonly incident: IncidentId;
  readonly texts: Readonly<Record<Language, string>>;
  /** Who signs. */
  readonly signature: string;
  /** Shown from then on, and not before. */
  readonly from: Instant;
}

/** An update that is shown no longer. */
export interface UpdateEndFact {
  readonly kind: "update_end";
  readonly update: string;
  readonly why: string;
}

export type EditorialFact = RulingFact | NoteFact | UpdateFact | UpdateEndFact;

/** Who wrote, and when. */
export interface Written {
  readonly at: Instant;
  readonly account: AccountId | null;
}
