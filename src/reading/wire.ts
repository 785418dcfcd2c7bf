import type { PlaceMention, Reading, StatementReading } from "../model/reading.ts";
import type { Claim } from "../model/statement.ts";
import type { Instant } from "../model/ids.ts";
import { toIso } from "../time/to-iso.ts";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

const toInstant = (instant: Instant | null, zone: string): string | null =>
  instant === null ? null : toIso(instant, zone);

const snake = (name: string): string =>
  name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);

const snakeKeys = (fields: Readonly<Record<string, Json | undefined>>): JsonObject =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      value === undefined ? [] : [[snake(name), value] as const],
    ),
  );

const placesToWire = (places: readonly PlaceMention[]): readonly JsonObject[] =>
  places.map(({ name, country, kind, code, candidates }) => ({
    name,
    country,
    kind,
    code,
    candidates: candidates.map((candidate) => ({ ...candidate })),
  }));

const NO_ZONE = "UTC";

/**
 * One output line of `vigie read`, without its id; instants in ISO 8601 with their zone's offset.
 */
export const readingToWire = (
  reading: Reading,
  zone: string = reading.zone ?? NO_ZONE,
): JsonObject => ({
  lang: reading.lang,
  operator: reading.operator,
  services: reading.services,
  places: placesToWire(reading.places),
  onset: toInstant(reading.onset, zone),
  onset_precision: reading.onsetPrecision,
  recovered_at: toInstant(reading.recoveredAt, zone),
  status: reading.status,
  reported_statement: reading.reportedStatement,
  first_hand: reading.firstHand,
  still: reading.still === true,
  confidence: snakeKeys(reading.confidence),
  spans: snakeKeys(reading.spans),
});

const CLAIM_INSTANTS: ReadonlySet<string> = new Set(["at", "from", "until"]);

/** A claim in the words of the contract: snake_case fields, ISO instants. */
export const claimToWire = (claim: Claim, zone: string): JsonObject =>
  Object.fromEntries(
    Object.entries(claim).map(([name, value]: [string, Json]) => [
      snake(name),
      CLAIM_INSTANTS.has(name) && typeof value === "number" ? toIso(value, zone) : value,
    ]),
  );

/** One output line of `vigie read --statements`, without its id. */
export const statementToWire = (
  reading: StatementReading,
  zone: string = reading.zone ?? NO_ZONE,
): JsonObject => ({
  lang: reading.lang,
  kind: reading.kind,
  also: reading.also,
  claims: reading.claims.map((claim) => claimToWire(claim, zone)),
  about_operator: reading.aboutOperator,
  said_by: reading.saidBy,
  services: reading.services,
  places: placesToWire(reading.places),
  cause_places: placesToWire(reading.causePlaces),
  at: toIso(reading.at, zone),
  eta: toInstant(reading.eta, zone),
  resolved_at: toInstant(reading.resolvedAt, zone),
  count: reading.count,
});
