import type { FindingNumbers } from "../model/finding.ts";
import { poissonExcess, poissonRatio } from "../statistics/poisson.ts";
import { compareRates } from "../statistics/two-rates.ts";
import {
  ECHO_OUTSIDE,
  RATE_SHARE_SUPPORTED,
  USUAL_FACTOR,
  WITNESSES_SUPPORTING_MIN,
  ZONE_EXCESS,
  ZONE_WITNESSES_MIN,
} from "./limits.ts";
import type { PlaceSeen, ScopeSeen } from "./scope-evidence.ts";
import { cite } from "./verdict-parts.ts";
import type { VerdictParts } from "./verdict-parts.ts";

/** Contradicting places named with their count. */
const PLACES_NAMED_MAX = 20;
/** A rest of a province smaller than this is rounding. */
const SHARE_MIN = 1e-9;

type Counted = Omit<PlaceSeen, "area">;

/** Reports a place may give although it is not hit: 1.5 times the usual and half of all by media echo. */
export const allowedOutside = (place: Counted, all: number): number =>
  USUAL_FACTOR * place.usual + ECHO_OUTSIDE * all * place.share;

const excessOf = (place: Counted, all: number): number =>
  place.witnesses < ZONE_WITNESSES_MIN
    ? 0
    : poissonExcess(place.witnesses, allowedOutside(place, all));

const numbersOf = (place: Counted, seen: ScopeSeen): FindingNumbers => {
  const ratio = poissonRatio(place.witnesses, place.usual);
  return {
    place_witnesses: place.witnesses,
    place_usual: place.usual,
    place_share: place.share,
    place_allowed: allowedOutside(place, seen.witnesses),
    place_excess: excessOf(place, seen.witnesses),
    rate_ratio: ratio?.ratio ?? null,
    rate_low: ratio?.low ?? null,
    rate_high: ratio?.high ?? null,
  };
};

/** Is one side's rate surely below a tenth of the other's? Sides that cannot be told apart are not. */
const surelyLower = (
  side: { readonly count: number; readonly exposure: number },
  other: { readonly count: number; readonly exposure: number },
): boolean =>
  other.count >= WITNESSES_SUPPORTING_MIN &&
  side.exposure > 0 &&
  other.exposure > 0 &&
  compareRates(other, side).high <= RATE_SHARE_SUPPORTED;

/**
 * "Only there": contradicted when a province wholly outside reports more than the usual and the media
 * echo explain (detection.md §4).
 */
export const judgeScope = (seen: ScopeSeen): VerdictParts => {
  const hits = seen.places.filter((place) => excessOf(place, seen.witnesses) >= ZONE_EXCESS);
  const strongest = seen.places.toSorted(
    (a, b) => excessOf(b, seen.witnesses) - excessOf(a, seen.witnesses),
  )[0];
  const inside = { count: seen.inside, exposure: seen.insideShare };
  const supported =
    hits.length === 0 &&
    surelyLower({ count: seen.outside, exposure: 1 - seen.insideShare }, inside) &&
    // The rest of the same province would be hidden among a silent country.
    (seen.aroundShare < SHARE_MIN ||
      surelyLower({ count: seen.around, exposure: seen.aroundShare }, inside));
  const contradicted = hits.length > 0;
  const reason = contradicted
    ? "reports_outside_scope"
    : supported
      ? "reports_in_line"
      : seen.witnesses === 0
        ? "no_incident"
        : "too_little_evidence";
  const cited = contradicted ? seen.citedIn(hits.map(({ area }) => area)) : seen.insideCited();
  return {
    verdict: contradicted ? "contradicted" : supported ? "supported" : "undecided",
    doubtful: false,
    reason,
    numbers: {
      witnesses: seen.witnesses,
      inside: seen.inside,
      outside: seen.outside,
      around: seen.around,
      places_outside: seen.places.length,
      places_contradicting: hits.length,
      ...(strongest === undefined ? {} : numbersOf(strongest, seen)),
      ...Object.fromEntries(
        hits
          .slice(0, PLACES_NAMED_MAX)
          .map((place) => [`witnesses_in_${place.area.toLowerCase()}`, place.witnesses]),
      ),
    },
    evidence: cite(cited),
    asOf: seen.lastAt,
  };
};

/**
 * "Spared there". Said with a qualification ("a minority there") witnesses from there do not
 * contradict it: then it stays undecided, with the numbers.
 */
export const judgeSpared = (place: Counted, seen: ScopeSeen, qualified: boolean): VerdictParts => {
  const strong = excessOf(place, seen.witnesses) >= ZONE_EXCESS;
  const elsewhere = { count: seen.outside, exposure: 1 - place.share };
  const supported =
    !strong && !qualified && surelyLower({ count: seen.inside, exposure: place.share }, elsewhere);
  const contradicted = strong && !qualified;
  const reason = supported
    ? "reports_in_line"
    : place.witnesses > 0
      ? "witnesses_in_spared_area"
      : seen.witnesses === 0
        ? "no_incident"
        : "too_little_evidence";
  return {
    verdict: contradicted ? "contradicted" : supported ? "supported" : "undecided",
    doubtful: false,
    reason,
    numbers: {
      witnesses: seen.witnesses,
      inside: seen.inside,
      outside: seen.outside,
      ...numbersOf(place, seen),
    },
    evidence: cite(seen.insideCited()),
    asOf: seen.lastAt,
  };
};
