import type { Country } from "./country.ts";
import { COMMUNE_LEVEL } from "./country.ts";
import { PlaceCounts } from "./place-counts.ts";
import { priorShapeCounts, type Shape, SHAPE_BINS, shapeOf } from "./shape.ts";

/** Days of the past that the rate is the mean of. */
export const RATE_DAYS = 28;
/** Where days with incidents are left out, days as old as this fill in. */
export const REACH_DAYS = 84;
/** Strength of the people's share against a stream's own counts: their ratio varies by about 45 %. */
const SHARE_STRENGTH = 5;
/** What a place's counts keep from one night to the next: a memory of about 100 days. */
const SHARE_MEMORY = 0.99;
const SHARE_COUNT_MIN = 0.01;
const SHAPE_MEMORY = 0.99;
/** A stream that is as silent as can be still has a report in four days. */
const RATE_MIN = 0.25;

/** What is usual for one stream: so many reports a day, this share of them here, at these hours. */
export interface Baseline {
  readonly version: number;
  /** Reports a day in the whole country. */
  readonly rate: number;
  /** Share of each node; children add up to their parent. */
  readonly share: Float64Array;
  readonly shape: Shape;
  /** Days without incidents that the rate rests on, 0..28; below 28 the prior fills the gap. */
  readonly daysLearned: number;
}

/** Counts of the past of one stream. Bounded: 84 days, 48 bins and one number a commune. */
export interface Counts {
  /** By local day (days since a Monday of 1970): reports, and whether an incident was open. */
  readonly days: Map<number, { count: number; incident: boolean }>;
  readonly places: PlaceCounts;
  readonly hours: Float64Array;
}

export const noCounts = (): Counts => ({
  days: new Map(),
  places: new PlaceCounts(),
  hours: new Float64Array(SHAPE_BINS),
});

export interface Counted {
  readonly day: number;
  readonly bin: number;
  readonly node: number;
  readonly count: number;
}

export function addCount(counts: Counts, counted: Counted): void {
  dayOf(counts, counted.day).count += counted.count;
  counts.hours[counted.bin] = (counts.hours[counted.bin] ?? 0) + counted.count;
  counts.places.add(counted.node, counted.count);
}

export function dayOf(counts: Counts, day: number): { count: number; incident: boolean } {
  let known = counts.days.get(day);
  if (known === undefined) {
    known = { count: 0, incident: false };
    counts.days.set(day, known);
  }
  return known;
}

/** Every night: forgets days beyond the window and lets old places and hours fade. */
export function fade(counts: Counts, today: number): void {
  for (const day of counts.days.keys()) if (day < today - REACH_DAYS) counts.days.delete(day);
  counts.places.fade(SHARE_MEMORY, SHARE_COUNT_MIN);
  for (let bin = 0; bin < SHAPE_BINS; bin += 1) {
    counts.hours[bin] = (counts.hours[bin] ?? 0) * SHAPE_MEMORY;
  }
}

/**
 * Reports a day: mean of the last 28 days without incidents (of 84) and without days far above the median,
 * filled up to 28 with the prior.
 */
export function rateOf(
  counts: Counts,
  days: {
    readonly first: number;
    readonly today: number;
    /** Days in which the desk did not look: how few came then says nothing. */
    readonly unobserved?: ReadonlySet<number>;
  },
  prior: number,
): { readonly rate: number; readonly daysLearned: number } {
  const clean: number[] = [];
  const oldest = Math.max(days.first, days.today - REACH_DAYS);
  for (let day = days.today - 1; day >= oldest && clean.length < RATE_DAYS; day -= 1) {
    const known = counts.days.get(day);
    if (known?.incident !== true && days.unobserved?.has(day) !== true)
      clean.push(known?.count ?? 0);
  }
  const median = clean.toSorted((a, b) => a - b)[Math.floor(clean.length / 2)] ?? 0;
  // Twice the median, but never so near that chance alone would cut days off a quiet stream.
  const highest = Math.max(2 * median, median + 4 * Math.sqrt(median) + 4);
  const kept = clean.filter((count) => count <= highest);
  const total = kept.reduce((sum, count) => sum + count, 0);
  const learned = kept.length;
  // A day that was cut off tells no more than a day that is still to come, unless enough are left.
  const missing = clean.length >= RATE_DAYS / 2 ? 0 : RATE_DAYS - learned;
  const rate = (total + missing * prior) / Math.max(1, learned + missing);
  return { rate: Math.max(RATE_MIN, rate), daysLearned: missing === 0 ? RATE_DAYS : learned };
}

/** w_c = p_c (5 + n_c) / (5 + n p_c), normalised; units add up. */
export function sharesOf(country: Country, places: ReadonlyMap<number, number>): Float64Array {
  let known = 0;
  for (const [node, count] of places) if (isPlace(country, node)) known += count;
  if (known === 0) return country.share;
  const share = new Float64Array(country.nodes);
  let total = 0;
  for (let node = 0; node < country.nodes; node += 1) {
    if (!isPlace(country, node)) continue;
    const people = country.share[node] ?? 0;
    const own = places.get(node) ?? 0;
    const weight = (people * (SHARE_STRENGTH + own)) / (SHARE_STRENGTH + known * people);
    share[node] = weight;
    total += weight;
  }
  for (let node = country.nodes - 1; node >= 0; node -= 1) {
    if (isPlace(country, node)) share[node] = (share[node] ?? 0) / total;
    const parent = country.parent[node] ?? -1;
    if (parent >= 0) share[parent] = (share[parent] ?? 0) + (share[node] ?? 0);
  }
  return share;
}

const isPlace = (country: Country, node: number): boolean =>
  country.level[node] === COMMUNE_LEVEL && country.last[node] === node;

/** Shape of the counts of a whole country; the prior speaks until they are many. */
export function pooledShape(all: Iterable<Counts>): { shape: Shape; counts: Float64Array } {
  const sum = priorShapeCounts();
  for (const { hours } of all) {
    for (let bin = 0; bin < SHAPE_BINS; bin += 1) sum[bin] = (sum[bin] ?? 0) + (hours[bin] ?? 0);
  }
  return { shape: shapeOf(sum), counts: sum };
}
