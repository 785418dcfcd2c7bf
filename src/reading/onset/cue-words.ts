/**
 * Words that tell what a time in the same clause is about. Lists separated by commas; a star stands
 * for any ending of a single word; accents and capitals do not matter.
 */
export interface CueWords {
  /** It does not work, or badly. */
  readonly failure: string;
  /** Not, no, none, without. */
  readonly negation: string;
  /** It works (present tense): the end of a trouble unless negated. */
  readonly works: string;
  /** It works again. */
  readonly recovery: string;
  /** The act of repair, done or not: infinitives and nouns. */
  readonly repair: string;
  /** What will be, is promised or expected. */
  readonly promise: string;
  /** What should have been by then. */
  readonly missed: string;
  /** Visits and appointments. */
  readonly visit: string;
  /** Calls, messages, complaints: what somebody did about it, or said. */
  readonly contact: string;
  /** Waiting on a telephone line. */
  readonly waiting: string;
  /** Ordering, moving in, paying. */
  readonly contract: string;
  /** Still, again, not yet: the time beside it is that of the look, not of the begin. */
  readonly still: string;
  /** Others say so. */
  readonly hearsay: string;
  /** Not meant. */
  readonly irony: string;
  /** It worked until then. */
  readonly worked: string;
  /** It happens again and again. */
  readonly habit: string;
  /** Compares with another time. */
  readonly compare: string;
  /** Another outage than this one: "the last outage", "vorige keer". */
  readonly earlier: string;
  /** "It was", "I think": the clause tells the hour of what another clause names. */
  readonly told: string;
  /** Words that mean nothing here: "espace client", "customer service". */
  readonly noise: string;
  /** But: a new thought begins. */
  readonly contrast: string;
  /** And, because: a weaker break. */
  readonly join: string;
}
