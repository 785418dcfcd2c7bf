import type { AreaTree } from "../model/area.ts";
import type { AreaCode, Instant, StatementId } from "../model/ids.ts";
import type { Claim, Statement } from "../model/statement.ts";
import type { Service } from "../model/vocabulary.ts";
import { MINUTE_MS } from "../time/units.ts";
import { DURATION_ROUNDING, DURATION_ROUNDING_MIN_MS } from "./duration.ts";
import { ETA_ROUNDING_MS } from "./eta.ts";

/**
 * What two statements do not agree on: `taken_back` ("resolved", later "coming back" or a new end
 * time), two end times, two onsets, two lengths, places that exclude one another, services.
 */
export const CONFLICT_KINDS = [
  "taken_back",
  "end_times",
  "onsets",
  "durations",
  "places",
  "services",
] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

export interface ClaimRef {
  readonly statement: StatementId;
  readonly claimIndex: number;
}

/** Two claims of one operator that cannot both be right, and since and until when both stood. */
export interface Conflict {
  readonly kind: ConflictKind;
  readonly earlier: ClaimRef;
  readonly later: ClaimRef;
  readonly from: Instant;
  /** When one of them was replaced, overtaken by its own time, or said anew; null: both stand. */
  readonly to: Instant | null;
}

/** Two onsets closer than this are one, told twice. */
export const ONSETS_APART_MS: number = 15 * MINUTE_MS;
/** Claims looked at; each is held against each. */
export const CONFLICT_CLAIMS_MAX = 600;
export const CONFLICTS_MAX = 50;

interface Said {
  readonly statement: Statement;
  readonly claim: Claim;
  readonly index: number;
}

const NO_AREAS: readonly AreaCode[] = [];
const areasOf = (claim: Claim): readonly AreaCode[] =>
  "areas" in claim ? (claim.areas ?? NO_AREAS) : NO_AREAS;

/** A claim that names no service is about all of them. */
const shareServices = (one: Claim, other: Claim): boolean => {
  const [a, b] = [one.services ?? [], other.services ?? []];
  return a.length === 0 || b.length === 0 || a.some((service) => b.includes(service));
};

const isCommon = (tree: AreaTree, one: AreaCode, other: AreaCode): boolean =>
  tree.contains(one, other) || tree.contains(other, one);

const sharePlaces = (tree: AreaTree, one: Claim, other: Claim): boolean => {
  const [a, b] = [areasOf(one), areasOf(other)];
  if (a.length === 0 || b.length === 0) return true;
  return a.some((area) => b.some((there) => isCommon(tree, area, there)));
};

/** "Resolved" that says in the same breath that it comes back step by step promises no more than that. */
const isOnlyBeginning = ({ claims }: Statement): boolean =>
  claims.some(({ kind }) => kind === "partial");

/** "Resolved", and later words that take for granted that it is not. */
const isTakenBack = (tree: AreaTree, earlier: Said, later: Said): boolean => {
  if (earlier.claim.kind !== "resolved" || isOnlyBeginning(earlier.statement)) return false;
  const { at } = earlier.claim;
  const isStillOut =
    later.claim.kind === "partial" ||
    (later.claim.kind === "eta" && later.claim.at > later.statement.at);
  if (!isStillOut || later.statement.at <= at) return false;
  if (later.statement.claims.some(({ kind }) => kind === "resolved")) return false;
  // Something that began after the repair is another outage.
  if (later.statement.claims.some((claim) => claim.kind === "since" && claim.at > at)) return false;
  return sharePlaces(tree, earlier.claim, later.claim);
};

const isWithin = (
  tree: AreaTree,
  inner: readonly AreaCode[],
  outer: readonly AreaCode[],
): boolean =>
  inner.length > 0 && inner.every((area) => outer.some((wide) => tree.contains(wide, area)));

/** "Spared", said of a whole area: said of a part of its customers, somebody there may be hit. */
const sparedWhole = (claim: Claim): readonly AreaCode[] =>
  claim.kind === "scope" && claim.spared === true && claim.words === undefined ? claim.areas : [];
const saidHit = (claim: Claim): readonly AreaCode[] => {
  if (claim.kind === "scope") return claim.spared === true ? [] : claim.areas;
  return claim.kind === "resolved" || claim.kind === "partial" ? areasOf(claim) : [];
};

const excludePlaces = (tree: AreaTree, one: Claim, other: Claim): boolean => {
  if (isWithin(tree, saidHit(other), sparedWhole(one))) return true;
  if (isWithin(tree, saidHit(one), sparedWhole(other))) return true;
  if (one.kind !== "scope" || other.kind !== "scope") return false;
  const [a, b] = [saidHit(one), saidHit(other)];
  if (a.length === 0 || b.length === 0) return false;
  return !a.some((area) => b.some((there) => isCommon(tree, area, there)));
};

const onlyOf = (claim: Claim): readonly Service[] => (claim.kind === "service" ? claim.only : []);
const excludeServices = (one: Claim, other: Claim): boolean => {
  const only = onlyOf(one);
  const named = other.kind === "service" ? other.only : (other.services ?? []);
  const told = ["resolved", "partial", "eta", "since", "service"].includes(other.kind);
  return only.length > 0 && told && named.length > 0 && !named.some((name) => only.includes(name));
};

const durationsApart = (one: Claim, other: Claim): boolean => {
  if (one.kind !== "duration" || other.kind !== "duration" || one.about !== other.about)
    return false;
  const longer = Math.max(one.minutes, other.minutes) * MINUTE_MS;
  const apart = Math.abs(one.minutes - other.minutes) * MINUTE_MS;
  return apart > Math.max(DURATION_ROUNDING_MIN_MS, longer * DURATION_ROUNDING);
};

/** A page that is kept up to date replaces what it said before: its last word is its word. */
const isSamePlace = (earlier: Statement, later: Statement): boolean =>
  earlier.publishedIn !== null && earlier.publishedIn === later.publishedIn;

const timesApart = (earlier: Said, later: Said): boolean => {
  const [one, other] = [earlier.claim, later.claim];
  if (one.kind !== "eta" || other.kind !== "eta" || later.statement.at >= one.at) return false;
  if (isSamePlace(earlier.statement, later.statement)) return false;
  return Math.abs(one.at - other.at) > ETA_ROUNDING_MS;
};

function kindOf(tree: AreaTree, earlier: Said, later: Said): ConflictKind | null {
  const [one, other] = [earlier.claim, later.claim];
  if (excludeServices(one, other) || excludeServices(other, one)) return "services";
  if (!shareServices(one, other)) return null;
  if (isTakenBack(tree, earlier, later)) return "taken_back";
  if (timesApart(earlier, later)) return "end_times";
  if (one.kind === "since" && other.kind === "since")
    return Math.abs(one.at - other.at) > ONSETS_APART_MS ? "onsets" : null;
  if (durationsApart(one, other)) return "durations";
  return excludePlaces(tree, one, other) ? "places" : null;
}

/** Which kinds can be at odds at all; the rest is not compared. */
const COMPARED: Readonly<Partial<Record<Claim["kind"], readonly Claim["kind"][]>>> = {
  resolved: ["partial", "eta", "scope", "service"],
  partial: ["scope", "service"],
  scope: ["scope", "resolved", "partial"],
  since: ["since", "service"],
  duration: ["duration"],
  eta: ["eta", "service"],
  service: ["service", "resolved", "partial", "eta", "since"],
};

/** Words that end a disagreement because the operator says the matter anew. */
const SETTLED_BY: Readonly<Record<ConflictKind, readonly Claim["kind"][]>> = {
  taken_back: ["resolved"],
  end_times: ["eta", "resolved"],
  onsets: ["since"],
  durations: ["duration"],
  places: ["scope"],
  services: ["service"],
};

/** Until when a claim of this kind stands by itself: a promised time passes. */
const runsOutAt = ({ claim }: Said): Instant => (claim.kind === "eta" ? claim.at : Infinity);

/**
 * Every pair of claims that do not agree, in the order in which the later was said. Statements are
 * those of one operator about one incident, in any order; only its own words count (`said_by`
 * operator). A version and the one it replaces never stood together, so they are no conflict.
 */
export function conflictsOf(statements: readonly Statement[], tree: AreaTree): readonly Conflict[] {
  const own = statements
    .filter(({ saidBy }) => saidBy === "operator")
    .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const replacedAt = new Map<StatementId, Instant>();
  for (const { replaces, at } of own)
    if (replaces !== null && !replacedAt.has(replaces)) replacedAt.set(replaces, at);
  const stoodUntil = ({ statement }: Said): Instant => replacedAt.get(statement.id) ?? Infinity;
  const all = own
    .flatMap((statement) => statement.claims.map((claim, index) => ({ statement, claim, index })))
    .filter(({ claim }) => COMPARED[claim.kind] !== undefined)
    .slice(0, CONFLICT_CLAIMS_MAX);
  const saidAnewAt = (kind: ConflictKind, after: Statement): Instant =>
    own.find(
      (statement) =>
        statement.at > after.at &&
        statement.claims.some((claim) => SETTLED_BY[kind].includes(claim.kind)),
    )?.at ?? Infinity;
  const found: Conflict[] = [];
  for (const [place, later] of all.entries()) {
    for (let before = 0; before < place; before += 1) {
      const earlier = all[before];
      if (earlier === undefined || earlier.statement === later.statement) continue;
      if (COMPARED[earlier.claim.kind]?.includes(later.claim.kind) !== true) continue;
      const from = later.statement.at;
      if (stoodUntil(earlier) <= from) continue;
      const kind = kindOf(tree, earlier, later);
      if (kind === null) continue;
      const to = Math.min(
        stoodUntil(earlier),
        stoodUntil(later),
        runsOutAt(earlier),
        runsOutAt(later),
        saidAnewAt(kind, later.statement),
      );
      found.push({
        kind,
        earlier: { statement: earlier.statement.id, claimIndex: earlier.index },
        later: { statement: later.statement.id, claimIndex: later.index },
        from,
        to: to === Infinity ? null : to,
      });
      if (found.length === CONFLICTS_MAX) return found;
    }
  }
  return found;
}
