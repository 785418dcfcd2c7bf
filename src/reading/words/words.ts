import type { Language, Service } from "../../model/vocabulary.ts";

/**
 * What a group of words tells the reader. Each is a list per language in this folder:
 * phrases between commas, `*` for any ending, `#` for a number, `_` for any one word.
 */
export const TAGS = [
  /** Says no: "not", "never", "plus". */
  "not",
  /** Says there is none of what follows: "no", "without", "plus de". */
  "no",
  /** "nothing": trouble by itself, a negation beside a verb. */
  "nothing",
  /** It is working now. */
  "works",
  /** It used to work. */
  "worked",
  /** Verbs that say little unless they are negated: "can", "arrive", "load". */
  "able",
  /** Short yes to an earlier verb: "tv wel", "la télé oui". */
  "yes",
  /** It is back. */
  "restored",
  /** It does not work. */
  "down",
  /** Names a trouble without saying that it lasts: "panne", "storing", "issue". */
  "trouble",
  /** It works badly. */
  "degraded",
  /** Nobody answers. */
  "unreachable",
  /** Beside a working verb: it is back. */
  "again",
  "now",
  /** Comes and goes. */
  "often",
  /** Begins the other side of a contrast. */
  "contrast",
  /** Turns the meaning round for the services that follow. */
  "except",
  /** Nothing but this works. */
  "only",
  /** Somebody says so, above all the operator. */
  "claim",
  /** The writer passes on what others live. */
  "hearsay",
  /** Will be, should be, hopes, waits for. */
  "future",
  /** Not real: "if", "in case of". */
  "hypothetical",
  /** It is over: "was". */
  "past",
  /** What one uses meanwhile. */
  "backup",
  /** Whose line, works or technician it is. */
  "owner",
  /** Other people: neighbours, colleagues. */
  "elsewhere",
  /** "same here", "moi aussi". */
  "same",
  /** "still": as before, when nothing else is said. */
  "still",
  /** "it is not true", "quite the contrary". */
  "opposite",
  /** "everything". */
  "all",
  /** The writer is speaking of himself. */
  "self",
  /** "anybody else?": a question that says one has the trouble. */
  "others",
  /** Words that would mislead: "by e-mail", "phone number". */
  "noise",
] as const;
export type Tag = (typeof TAGS)[number];

/** Names of the services, and words that become one through the rest of the text. */
export interface ServiceWords {
  readonly services: Readonly<Record<Service, string>>;
  /** A telephone, fixed unless the text speaks of mobile ones. */
  readonly telephone: string;
  /** Calling, mobile unless the text speaks of a fixed line. */
  readonly calls: string;
  /** Signal, mobile unless the text speaks of television. */
  readonly signal: string;
  /** A connection, the internet's unless a payment terminal's. */
  readonly connection: string;
  /** Sites and apps: the operator's own beside its name. */
  readonly ownChannel: string;
}

export interface Words extends ServiceWords {
  readonly lang: Language;
  readonly tags: Readonly<Record<Tag, string>>;
}
