import type { AreaCode, OperatorId } from "./ids.ts";
import type { Span } from "./reading.ts";

interface Named {
  /** As the witness wrote it: one to three words, letters only. Words of a person: shown to editors, published nowhere. */
  readonly name: string;
  readonly span: Span;
  /** 0..1: how surely the words are a name of what the editor put in. */
  readonly score: number;
}

/** A name that people give a place or a company and that the tables lack, as a correction reveals it. */
export type AliasCandidate =
  | (Named & { readonly of: "place"; readonly means: AreaCode })
  | (Named & { readonly of: "operator"; readonly means: OperatorId });
