import type { AreaTree } from "../model/area.ts";
import type { AreaCode, Instant, OperatorId } from "../model/ids.ts";
import { SERVICES, type Service } from "../model/vocabulary.ts";
import { DAY_MS, HOUR_MS } from "../time/units.ts";
import {
  type Baseline,
  fade,
  pooledShape,
  rateOf,
  RATE_DAYS,
  REACH_DAYS,
  sharesOf,
} from "./baseline.ts";
import { type Country, LEVELS, readCountry } from "./country.ts";
import { HullPool } from "./hull.ts";
import { NodePool } from "./node-pool.ts";
import type { DetectorSettings } from "./settings.ts";
import { SHAPE_BINS, type Shape, shapeOf, wallOf } from "./shape.ts";
import { Stream } from "./stream.ts";
import {
  type BlockMaxima,
  noMaxima,
  noteMaximum,
  recurrenceWeeks,
  type ThresholdsContext,
  thresholdsOf,
} from "./thresholds.ts";

/** Operators times services times countries that are followed; reports about further ones are kept but not counted. */
export const STREAMS_MAX = 2_000;
/** Areas whose place in the tree is remembered. */
const PLACES_MAX = 200_000;
const BLOCK_MS = 6 * HOUR_MS;
/** What comes so long after an outage may still be its echo. */
const ECHO_MS = 3 * HOUR_MS;
/** Thresholds are shared by at least this many streams a country, however few have reports yet. */
const STREAMS_MIN = 12;
/** Share of the prior for customers of an operator who write from another country. */
const ABROAD = 0.05;
/** A stream with this many reports has its own daily rhythm, mixed with everybody's. */
const OWN_SHAPE_MIN = 3_000;
const POOLED_SHAPE_STRENGTH = 2_000;
const LEARN_HOUR = 4;
/** In a history the first four weeks only teach the baseline. */
const BURN_IN_MS = RATE_DAYS * DAY_MS;

export interface BookDeps {
  readonly tree: AreaTree;
  readonly marketShare: (operator: OperatorId) => number;
  readonly homeCountry: (operator: OperatorId) => AreaCode | null;
  readonly zone: (area: AreaCode) => string;
  readonly settings: DetectorSettings;
}

/** A count of the past, at a node. */
export interface PastCount {
  readonly at: Instant;
  readonly minute: boolean;
  readonly stream: Stream;
  readonly node: number;
  readonly count: number;
}

export interface Place {
  readonly country: Country;
  readonly node: number;
}

interface CountryState {
  readonly country: Country;
  readonly streams: Stream[];
  readonly byOperator: Map<OperatorId, Map<Service | null, Stream>>;
  shape: Shape;
  shapeCounts: Float64Array;
  /** First local day with anything known. */
  firstDay: number | null;
  learnedDay: number | null;
  /** Local days of which an hour or more was not observed. */
  readonly unobserved: Set<number>;
}

/** All streams, what they learned, and the thresholds they share. */
export class StreamBook {
  readonly #deps: BookDeps;
  readonly #countries: Map<AreaCode, CountryState> = new Map();
  readonly #places: Map<AreaCode, Place | null> = new Map();
  readonly #streams: Stream[] = [];
  readonly #rivals: WeakMap<Stream, Stream[]> = new WeakMap();
  readonly #byOperator: Map<OperatorId, Stream[]> = new Map();
  readonly #pool: NodePool = new NodePool();
  readonly #hulls: HullPool;
  readonly maxima: BlockMaxima = noMaxima();
  thresholds: Float64Array = new Float64Array(LEVELS.length);
  #keys: Float64Array = new Float64Array(LEVELS.length);
  #rate = 0;
  #block: number | null = null;
  #version = 0;

  constructor(deps: BookDeps) {
    this.#deps = deps;
    this.#hulls = new HullPool(deps.settings);
  }

  /** Where an area counts: its commune, or itself when it is wider; without a place the operator's country. */
  place(area: AreaCode | null, operator: OperatorId): Place | null {
    if (area === null) {
      const roots = this.#deps.tree.roots();
      const root = this.#deps.homeCountry(operator) ?? roots[0];
      return root === undefined ? null : this.place(root, operator);
    }
    const known = this.#places.get(area);
    if (known !== undefined) return known;
    if (this.#places.size >= PLACES_MAX) this.#places.clear();
    const found = this.#find(area);
    this.#places.set(area, found);
    return found;
  }

  #find(area: AreaCode): Place | null {
    const path = this.#deps.tree.path(area);
    const root = path.at(-1);
    if (root === undefined) return null;
    const { country } = this.#country(root);
    for (const code of path) {
      const node = country.number.get(code);
      if (node !== undefined) return { country, node };
    }
    return null;
  }

  /** A country's streams are few and asked for with every report: no key is put together for it. */
  #known(operator: OperatorId, service: Service | null, state: CountryState): Stream | undefined {
    return state.byOperator.get(operator)?.get(service);
  }

  #country(root: AreaCode): CountryState {
    let known = this.#countries.get(root);
    if (known === undefined) {
      const country = readCountry(this.#deps.tree, root, this.#deps.zone(root));
      const { shape, counts } = pooledShape([]);
      known = {
        country,
        streams: [],
        byOperator: new Map(),
        shape,
        shapeCounts: counts,
        firstDay: null,
        learnedDay: null,
        unobserved: new Set(),
      };
      this.#countries.set(root, known);
    }
    return known;
  }

  get streams(): Iterable<Stream> {
    return this.#streams;
  }

  of(operator: OperatorId): readonly Stream[] {
    return this.#byOperator.get(operator) ?? [];
  }

  /** Streams of the same service and country, of all operators: itself among them. */
  alike(stream: Stream): readonly Stream[] {
    return this.#rivals.get(stream) ?? [];
  }

  find(operator: OperatorId, service: Service | null, country: Country): Stream | null {
    return this.#known(operator, service, this.#country(country.root)) ?? null;
  }

  /** The stream, made when it is new; null beyond the limit. */
  open(operator: OperatorId, service: Service | null, country: Country): Stream | null {
    const state = this.#country(country.root);
    const known = this.#known(operator, service, state);
    if (known !== undefined) return known;
    if (this.#streams.length >= STREAMS_MAX) return null;
    const baseline = this.prior(operator, country);
    const shared = { pool: this.#pool, hulls: this.#hulls, settings: this.#deps.settings };
    const stream = new Stream({ operator, service, country }, baseline, shared);
    this.#streams.push(stream);
    const services = state.byOperator.get(operator) ?? new Map<Service | null, Stream>();
    state.byOperator.set(operator, services.set(service, stream));
    const alike = state.streams.find(({ key: other }) => other.service === service);
    const group = (alike === undefined ? undefined : this.#rivals.get(alike)) ?? [];
    group.push(stream);
    this.#rivals.set(stream, group);
    state.streams.push(stream);
    const list = this.#byOperator.get(operator);
    if (list === undefined) this.#byOperator.set(operator, [stream]);
    else list.push(stream);
    this.#setThresholds();
    return stream;
  }

  /** What is expected of a stream that has not been heard of. */
  prior(operator: OperatorId, country: Country): Baseline {
    const state = this.#country(country.root);
    const days =
      state.firstDay === null || state.learnedDay === null ? 0 : state.learnedDay - state.firstDay;
    const learned = Math.min(RATE_DAYS, Math.max(0, days));
    const rate = (this.#priorRate(operator, country) * (RATE_DAYS - learned)) / RATE_DAYS;
    return {
      version: this.#version,
      rate: Math.max(0.25, rate),
      share: country.share,
      shape: state.shape,
      daysLearned: learned,
    };
  }

  #priorRate(operator: OperatorId, country: Country): number {
    const home = this.#deps.homeCountry(operator);
    const abroad = home !== null && home !== country.root ? ABROAD : 1;
    return this.#deps.settings.priorReportsPerDay * this.#deps.marketShare(operator) * abroad;
  }

  get context(): ThresholdsContext {
    return {
      alarmBudgetPerWeek: this.#deps.settings.alarmBudgetPerWeek,
      keys: this.#keys,
      rate: this.#rate,
    };
  }

  recurrence(level: number, score: number): number {
    return recurrenceWeeks(this.maxima, this.context, { level, score });
  }

  /** To be called when the settings have changed. */
  settingsChanged(): void {
    this.#setThresholds();
  }

  #setThresholds(): void {
    this.#rate = 0;
    for (const { baseline } of this.streams) this.#rate += baseline.rate;
    this.#keys = new Float64Array(LEVELS.length);
    for (const { country, streams } of this.#countries.values()) {
      if (streams.length === 0) continue;
      const counted = Math.max(STREAMS_MIN, streams.length);
      country.places.forEach((places, level) => {
        this.#keys[level] = (this.#keys[level] ?? 0) + counted * places;
      });
    }
    this.thresholds = thresholdsOf(this.maxima, this.context);
  }

  /** Notes that a day has begun to be observed in a country. */
  seen(country: Country, at: Instant): void {
    const state = this.#country(country.root);
    state.firstDay ??= dayNumber(country, at);
  }

  /** Nobody looked between two moments: days of which an hour or more is missing teach no rate. */
  unobserved(from: Instant, to: Instant): void {
    const oldest = to - REACH_DAYS * DAY_MS;
    for (const { country, unobserved } of this.#countries.values()) {
      for (const day of unobserved) if (day < dayNumber(country, oldest)) unobserved.delete(day);
      for (let at = Math.max(from, oldest); at + HOUR_MS <= to; at += HOUR_MS) {
        unobserved.add(dayNumber(country, at));
      }
    }
  }

  /** Once a minute: block maxima, nightly learning, and room freed once an hour. */
  tick(at: Instant): void {
    const block = Math.floor(at / BLOCK_MS);
    if (this.#block !== null && block !== this.#block) this.#closeBlock(this.#block * BLOCK_MS);
    this.#block = block;
    for (const state of this.#countries.values()) {
      const wall = wallOf(at, state.country.zone);
      const day = Math.floor((wall - LEARN_HOUR * HOUR_MS) / DAY_MS);
      if (state.learnedDay === day) continue;
      const first = state.learnedDay === null;
      state.learnedDay = day;
      if (!first) this.#learn(state, at);
    }
    if (Math.floor(at / 60_000) % 60 === 0) for (const stream of this.streams) stream.sweep(at);
  }

  /** An outage of a stream was open just now: what it and its rivals score is not chance. */
  disturb(stream: Stream, at: Instant): void {
    for (const each of this.alike(stream)) each.disturbedUntil = at + ECHO_MS;
  }

  #closeBlock(start: Instant): void {
    let quiet = 0;
    let all = 0;
    for (const stream of this.streams) {
      const undisturbed = stream.disturbedUntil < start;
      all += 1;
      if (undisturbed) quiet += 1;
      for (let level = 0; level < LEVELS.length; level += 1) {
        if (undisturbed) noteMaximum(this.maxima, level, stream.blockMaxima[level] ?? 0);
        stream.blockMaxima[level] = 0;
      }
    }
    if (all > 0) this.maxima.weeks += ((quiet / all) * BLOCK_MS) / (7 * DAY_MS);
  }

  #learn(state: CountryState, at: Instant): void {
    const { country, unobserved } = state;
    const today = dayNumber(country, at);
    for (const stream of state.streams) fade(stream.counts, today);
    const pooled = pooledShape(state.streams.map(({ counts }) => counts));
    state.shape = pooled.shape;
    state.shapeCounts = pooled.counts;
    this.#version += 1;
    const first = state.firstDay ?? today;
    for (const stream of state.streams) {
      const prior = this.#priorRate(stream.key.operator, country);
      const learned = rateOf(stream.counts, { first, today, unobserved }, prior);
      const share = sharesOf(country, stream.counts.places.all);
      const shape = this.#shapeFor(state, stream);
      stream.rebase({ version: this.#version, ...learned, share, shape }, at);
    }
    this.#setThresholds();
  }

  #shapeFor(state: CountryState, stream: Stream): Shape {
    const own = stream.counts.hours;
    const total = own.reduce((sum, count) => sum + count, 0);
    if (total < OWN_SHAPE_MIN) return state.shape;
    const pooled = state.shapeCounts.reduce((sum, count) => sum + count, 0);
    const mixed = new Float64Array(SHAPE_BINS);
    for (let bin = 0; bin < SHAPE_BINS; bin += 1) {
      const everybody = ((state.shapeCounts[bin] ?? 0) / pooled) * POOLED_SHAPE_STRENGTH;
      mixed[bin] = (own[bin] ?? 0) + everybody;
    }
    return shapeOf(mixed);
  }

  /** Learns baselines from counts of the past, and thresholds from those by the minute. */
  learnPast(rows: readonly PastCount[]): void {
    const first = rows[0];
    const last = rows.at(-1);
    if (first === undefined || last === undefined) return;
    for (const { stream, at } of [first, ...rows]) this.seen(stream.key.country, at);
    this.#learnBaselines(rows, last.at);
    if (rows.some(({ minute }) => minute)) this.#calibrate(rows, first.at);
    for (const stream of this.streams) stream.restart();
    this.#setThresholds();
  }

  #learnBaselines(rows: readonly PastCount[], until: Instant): void {
    for (const { stream, node, at, count } of rows) stream.remember(node, at, count);
    for (const state of this.#countries.values()) {
      // The morning after the last day: that day counts in full.
      this.#learn(state, until + DAY_MS);
      state.learnedDay = dayNumber(state.country, until + DAY_MS);
    }
  }

  /** Runs the counts by the minute through the detector, to see how high scores go by chance. */
  #calibrate(rows: readonly PastCount[], start: Instant): void {
    const from = rows.find(({ minute }) => minute)?.at ?? start;
    const span = (rows.at(-1)?.at ?? from) - from;
    const warm = span > 3 * BURN_IN_MS ? from + BURN_IN_MS / 4 : from;
    let block: number | null = null;
    for (const row of rows) {
      if (!row.minute) continue;
      const own = Math.floor(row.at / BLOCK_MS);
      if (block !== null && own !== block) this.#skipBlocks(block, own, warm);
      block = own;
      for (let i = 0; i < row.count; i += 1) {
        row.stream.count({ node: row.node, place: row.node }, row.at, this.thresholds);
      }
    }
    if (block !== null) this.#skipBlocks(block, block + 1, warm);
  }

  #skipBlocks(from: number, to: number, warm: Instant): void {
    if (from * BLOCK_MS < warm) {
      for (const stream of this.streams) stream.blockMaxima.fill(0);
      return;
    }
    this.#closeBlock(from * BLOCK_MS);
    this.maxima.weeks += ((to - from - 1) * BLOCK_MS) / (7 * DAY_MS);
  }

  /** For measuring: live nodes and bytes they take. */
  get load(): { nodes: number; points: number; bytes: number } {
    let nodes = 0;
    for (const stream of this.streams) nodes += stream.liveNodes;
    return { nodes, points: this.#hulls.size, bytes: this.#hulls.bytes + this.#pool.bytes };
  }
}

export const dayNumber = (country: Country, at: Instant): number =>
  Math.floor(wallOf(at, country.zone) / DAY_MS);

/** Services in the order of the vocabulary; ids outside it (a scenario's own) come last. */
export const serviceOrder = (service: Service | null): number =>
  service === null ? SERVICES.length + 1 : SERVICES.indexOf(service);
