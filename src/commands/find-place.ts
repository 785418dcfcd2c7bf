import type { AreaCode } from "../model/ids.ts";
import type { PlaceMention } from "../model/reading.ts";
import type { AreaTree } from "../model/area.ts";
import type { CommandDeps } from "./deps.ts";

export interface FoundPlace {
  /** The finest area that is certain; null when the words name none. */
  readonly area: AreaCode | null;
  /** What it may be when it is not certain, best first. */
  readonly candidates: readonly AreaCode[];
  /** The words, when they name no single place: they are all there is, so they are kept. */
  readonly words: string | null;
}

const CANDIDATES_KEPT_MAX = 10;

export type PlaceDeps = Pick<CommandDeps, "places" | "defaults" | "reader" | "clock">;

/** The smallest area that holds all of them; null when there is none. */
export function commonArea(tree: AreaTree, areas: readonly AreaCode[]): AreaCode | null {
  const [first, ...others] = areas;
  if (first === undefined) return null;
  return (
    tree.path(first).find((code) => others.every((other) => tree.contains(code, other))) ?? null
  );
}

/** What a mention says for certain: its own place, else the area all its candidates lie in. */
export function certainArea(
  tree: AreaTree,
  mention: Pick<PlaceMention, "code" | "candidates">,
): AreaCode | null {
  return (
    mention.code ??
    commonArea(
      tree,
      mention.candidates.map(({ code }) => code),
    )
  );
}

/** Bearers of the bare name, those of the country when it has any. */
function bearers(deps: PlaceDeps, name: string, country: string): readonly AreaCode[] {
  const all = deps.places.lookup(name);
  const near = all.filter((bearer) => bearer.country === country);
  return (near.length > 0 ? near : all).map(({ code }) => code);
}

/** What the reading takes the words for: one place for certain, or its candidates; null for no place. */
function read(deps: PlaceDeps, name: string, country: string): readonly AreaCode[] | null {
  try {
    const [mention] = deps.reader.message(name, { publishedAt: deps.clock(), country }).places;
    if (mention === undefined) return null;
    return mention.code === null ? mention.candidates.map(({ code }) => code) : [mention.code];
  } catch {
    return null;
  }
}

/**
 * A place by its words, read like one in a message; a country that is given must be its own. An
 * unknown or ambiguous one is no reason to lose a report: the words are kept.
 */
export function findPlace(deps: PlaceDeps, name: string, country: string | null): FoundPlace {
  const near = country ?? deps.defaults.country;
  const inCountry = (code: AreaCode): boolean =>
    country === null || deps.places.get(code)?.country === country;
  const asRead = (read(deps, name, near) ?? []).filter(inCountry);
  const known = asRead.length > 0 ? asRead : bearers(deps, name, near).filter(inCountry);
  if (known.length === 1) return { area: known[0] ?? null, candidates: [], words: null };
  const candidates = known.slice(0, CANDIDATES_KEPT_MAX);
  return { area: commonArea(deps.places, candidates), candidates, words: name };
}
