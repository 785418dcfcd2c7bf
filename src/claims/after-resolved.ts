import type { AreaCode, Instant, StatementId } from "../model/ids.ts";

/** One person who said after the claim that it was still down. */
export interface StillDown {
  readonly witness: number | string;
  readonly commune: AreaCode | null;
  readonly saidAt: Instant;
}

export interface PlaceAfter {
  readonly commune: AreaCode;
  readonly witnesses: number;
  readonly lastAt: Instant;
}

/** The counter "since 'resolved' (Mon 22:30): N witnesses in M communes still down; last: Tue 21:00". */
export interface AfterResolved {
  readonly statement: StatementId;
  readonly claimIndex: number;
  readonly claimedAt: Instant;
  readonly witnesses: number;
  readonly communes: number;
  readonly lastAt: Instant | null;
  readonly lastCommune: AreaCode | null;
  /** Each commune with the last time somebody there said so, latest first. */
  readonly places: readonly PlaceAfter[];
}

export interface AfterClaim {
  readonly statement: StatementId;
  readonly claimIndex: number;
  readonly claimedAt: Instant;
}

/** Counts distinct witnesses and communes; the order of what was said does not matter. */
export const countAfter = (claim: AfterClaim, said: Iterable<StillDown>): AfterResolved => {
  const witnesses = new Set<number | string>();
  const places = new Map<AreaCode, { witnesses: Set<number | string>; lastAt: Instant }>();
  let last: StillDown | null = null;
  for (const one of said) {
    if (one.saidAt <= claim.claimedAt) continue;
    witnesses.add(one.witness);
    if (
      last === null ||
      one.saidAt > last.saidAt ||
      (one.saidAt === last.saidAt && (one.commune ?? "") < (last.commune ?? ""))
    )
      last = one;
    if (one.commune === null) continue;
    const place = places.get(one.commune) ?? { witnesses: new Set(), lastAt: one.saidAt };
    place.witnesses.add(one.witness);
    place.lastAt = Math.max(place.lastAt, one.saidAt);
    places.set(one.commune, place);
  }
  return {
    ...claim,
    witnesses: witnesses.size,
    communes: places.size,
    lastAt: last?.saidAt ?? null,
    lastCommune: last?.commune ?? null,
    places: [...places]
      .map(([commune, place]) => ({
        commune,
        witnesses: place.witnesses.size,
        lastAt: place.lastAt,
      }))
      .toSorted((a, b) => b.lastAt - a.lastAt || (a.commune < b.commune ? -1 : 1)),
  };
};
