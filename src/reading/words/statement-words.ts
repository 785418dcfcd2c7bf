/** What groups of words do in an operator's statement. */
export const STATEMENT_TAGS = [
  /** "We know, we are working on it." */
  "acknowledge",
  /** Who and how many are hit. */
  "scope",
  /** Customers, as a count is of. */
  "customers",
  /** A number in words: "a limited number". */
  "few",
  /** The sentence is about the cause. */
  "cause",
  /** Names a cause on the side: "due to". */
  "because",
  /** When it shall be over. */
  "eta",
  /** Declines to say when. */
  "noEta",
  /** Step by step, for some. */
  "partial",
  /** "Broadband will follow": what is not back yet. */
  "follow",
  /** Some are still without. */
  "residual",
  "compensation",
  "apology",
  /** "Calls have stopped." */
  "silence",
  /** Places or people that were not hit. */
  "spared",
  /** The thing that broke, which is not the customers' service: a data centre, a cable. */
  "technical",
  /** Told by a witness. */
  "witness",
  /** An authority, a paper, another company. */
  "thirdParty",
  /** A spokesperson, "we". */
  "voice",
] as const;
export type StatementTag = (typeof STATEMENT_TAGS)[number];

export type StatementWords = Readonly<Record<StatementTag, string>>;
