import type { AreaCode } from "./ids.ts";
import type { AreaKind } from "./vocabulary.ts";

/** One node of the tree commune < arrondissement < province < region < country (localities hang below communes). */
export interface Area {
  readonly code: AreaCode;
  /** Official name in the language of the place. */
  readonly name: string;
  /** ISO 3166-1 alpha-2, or a user-assigned code such as `XA` in a scenario with its own tree. */
  readonly country: string;
  readonly kind: AreaKind;
  /** Null for a country. */
  readonly parent: AreaCode | null;
  /** Inhabitants; 0 where unknown. */
  readonly population: number;
  readonly lat: number | null;
  readonly lon: number | null;
}

/**
 * What the rules need to know of places. The gazetteer of `places/` and the tree of a scenario's
 * `areas.jsonl` both give it.
 */
export interface AreaTree {
  get(code: AreaCode): Area | undefined;
  children(code: AreaCode): readonly AreaCode[];
  /** From the area itself up to its country, both included; empty for an unknown code. */
  path(code: AreaCode): readonly AreaCode[];
  /** True also when both are the same. */
  contains(outer: AreaCode, inner: AreaCode): boolean;
  /** The country nodes. */
  roots(): readonly AreaCode[];
  /** The commune an area lies in or is; null above commune level. */
  commune(code: AreaCode): AreaCode | null;
}
