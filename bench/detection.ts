/**
 * What detection costs: µs per report over all levels, bytes per live node, the extent programme.
 * Run: `node bench/detection.ts [reports]` (default 1,000,000; 35,000 communes; with more the last step goes to 10,000,000).
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { asAreaCode, asOperatorId, asReportId, asWitnessKey } from "../src/model/ids.ts";
import type { ReportFact } from "../src/model/entry.ts";
import { createDetector, type Detector } from "../src/detection/detector.ts";
import type { HistoryRow } from "../src/detection/history.ts";
import { outline } from "../src/detection/extent.ts";
import { readCountry } from "../src/detection/country.ts";
import { HullPool } from "../src/detection/hull.ts";
import { NodePool } from "../src/detection/node-pool.ts";
import { DEFAULT_DETECTOR_SETTINGS } from "../src/detection/settings.ts";
import { Stream } from "../src/detection/stream.ts";
import { pooledShape } from "../src/detection/baseline.ts";
import { Random, Weighted } from "../src/simulation/random.ts";
import { usage, USAGE_MAX } from "../src/simulation/rhythm.ts";
import { completeSpec } from "../src/simulation/simulate.ts";
import { buildWorld, worldOf } from "../src/simulation/world.ts";

const REPORTS = Number(process.argv[2] ?? 1_000_000);
const COMMUNES = 35_000;
const START = Date.parse("2026-03-02T06:00:00Z");
const MINUTE = 60_000;

const spec = completeSpec({
  tree: {
    regions: 18,
    provinces: 101,
    arrondissements: 332,
    communes: COMMUNES,
    people: 67_000_000,
  },
});
const { areas } = buildWorld(spec, 1);
const world = worldOf(areas);
const root = asAreaCode("XA");
const country = readCountry(world.tree, root, spec.zone);
const draw = new Weighted(world.communes.map(({ population }) => population));
const seconds = (from: number): number => (performance.now() - from) / 1_000;
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
const heap = (): number => {
  collect();
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
};

/** Three fifths with the rhythm of a week, the rest in a surge of two hours. */
function times(random: Random): number[] {
  const usual = (): number => {
    for (;;) {
      const at = START + random.next() * 7 * 24 * 60 * MINUTE;
      if (random.next() * USAGE_MAX < usage(at, spec.zone)) return at;
    }
  };
  const all = Array.from({ length: REPORTS }, (_, n) =>
    n % 5 < 3 ? usual() : START + (3 * 24 + random.next() * 2) * 60 * MINUTE,
  );
  return all.toSorted((a, b) => a - b);
}

/** Four weeks of the same background, by the hour. */
function history(perDay: number): HistoryRow[] {
  const hour = 60 * MINUTE;
  const first = Date.parse("2026-02-02T00:00:00+01:00");
  return Array.from({ length: 28 * 24 * 4 }, (_, n) => {
    const at = first + Math.floor(n / 4) * hour;
    const operator = asOperatorId(`op${String(n % 4)}`);
    return {
      at,
      span: "hour",
      operator,
      service: "tv",
      area: root,
      count: (perDay / 24) * usage(at + hour / 2, spec.zone),
    };
  });
}

function benchCounting(): void {
  const random = new Random(2, "count");
  const pool = new NodePool();
  const hulls = new HullPool(DEFAULT_DETECTOR_SETTINGS);
  const { shape } = pooledShape([]);
  const baseline = { version: 0, rate: REPORTS / 12, share: country.share, shape, daysLearned: 28 };
  const key = { operator: asOperatorId("alfa"), service: "tv" as const, country };
  const nodes = Array.from(
    { length: REPORTS },
    () => country.number.get(world.communes[draw.draw(random)]?.code ?? root) ?? 0,
  );
  const at = times(random);
  const before = heap();
  const stream = new Stream(key, baseline, { pool, hulls, settings: DEFAULT_DETECTOR_SETTINGS });
  const thresholds = Float64Array.of(14, 18, 18, 21, 25);
  const started = performance.now();
  let hits = 0;
  for (let n = 0; n < REPORTS; n += 1) {
    const node = nodes[n] ?? 0;
    if (stream.count({ node, place: node }, at[n] ?? 0, thresholds) !== null) hits += 1;
  }
  const took = seconds(started);
  const bytes = heap() - before;
  if (at.length !== nodes.length) throw new Error("what is not measured is kept until here");
  console.log(
    `counting        ${((took / REPORTS) * 1e6).toFixed(2)} µs/report at ${String(country.nodes)} nodes, all levels (target 3), ${String(hits)} hits`,
  );
  console.log(
    `live nodes      ${String(stream.liveNodes)}, hull points ${String(hulls.size)}, ${(bytes / stream.liveNodes).toFixed(0)} bytes per live node by the heap, ${((hulls.bytes + pool.bytes) / stream.liveNodes).toFixed(0)} in columns (target 300)`,
  );
}

function learnedDetector(perDay: number): Detector {
  const detector = createDetector({
    tree: world.tree,
    network: (operator) => operator,
    marketShare: () => 0.4,
    homeCountry: () => root,
    zone: () => spec.zone,
    settings: DEFAULT_DETECTOR_SETTINGS,
  });
  detector.learnHistory(history(perDay));
  return detector;
}

const factOf = (
  n: number,
  of: { readonly saidAt: number; readonly operator: string; readonly area: ReportFact["area"] },
): ReportFact => ({
  kind: "report",
  report: asReportId(`r${String(n)}`),
  source: "web",
  saidAt: of.saidAt,
  operator: asOperatorId(of.operator),
  services: ["tv"],
  area: of.area,
  otherAreas: [],
  onset: null,
  onsetPrecision: null,
  recoveredAt: null,
  status: "down",
  firstHand: true,
  witness: asWitnessKey(`w${String(n)}`),
  lang: "fr",
  audience: null,
  quotable: false,
  trace: null,
  sealed: null,
});

/** Reads facts as the watch does, with a tick every minute; seconds, processor time in µs, decisions. */
function observeAll(
  detector: Detector,
  facts: readonly ReportFact[],
): { took: number; user: number; made: number } {
  const cpu = process.cpuUsage();
  const started = performance.now();
  let tick = START;
  let seq = 0;
  let made = 0;
  for (const fact of facts) {
    for (; tick <= fact.saidAt; tick += MINUTE) {
      seq += 1;
      for (const decision of detector.observe({ seq, at: tick }, { kind: "tick" })) {
        detector.adopt(decision, tick);
        made += 1;
      }
    }
    seq += 1;
    for (const decision of detector.observe({ seq, at: fact.saidAt }, fact)) {
      detector.adopt(decision, fact.saidAt);
      made += 1;
    }
  }
  return { took: seconds(started), user: process.cpuUsage(cpu).user, made };
}

function benchDetector(): void {
  const random = new Random(3, "observe");
  const count = Math.min(REPORTS, 400_000);
  const detector = learnedDetector((count * 0.6) / 7 / 4);
  const at = times(random).filter((_, n) => n % Math.ceil(REPORTS / count) === 0);
  const facts = at.map((saidAt, n) =>
    factOf(n, {
      saidAt,
      operator: `op${String(n % 4)}`,
      area: world.communes[draw.draw(random)]?.code ?? root,
    }),
  );
  const { took, user, made } = observeAll(detector, facts);
  console.log(
    `whole detector  ${took.toFixed(2)} s for ${String(facts.length)} reports and their ticks (target 2 s for 400,000), ${((took / facts.length) * 1e6).toFixed(2)} µs each (${(user / facts.length).toFixed(2)} of processor time, collecting garbage included), ${String(made)} decisions`,
  );
}

/**
 * A year and a half of located starts of small faults, 959 places in five levels, nine of ten with the rhythm of a week and
 * the rest in forty storms of a province: read from start to end with a tick every minute, as a replay does.
 */
function benchStarts(): void {
  const weeks = 77.7;
  const count = 400_000;
  const tree = { regions: 3, provinces: 12, arrondissements: 60, communes: 883, people: 5_000_000 };
  const small = worldOf(buildWorld(completeSpec({ tree }), 6).areas);
  const random = new Random(6, "starts");
  const places = new Weighted(small.communes.map(({ population }) => population));
  const span = weeks * 7 * 24 * 60 * MINUTE;
  const storms = Array.from({ length: 40 }, () => ({
    from: START + random.next() * span,
    province: small.communesIn(random.pick(small.provinces)),
  }));
  const facts = Array.from({ length: count }, (_, n): ReportFact => {
    const storm = n % 10 === 0 ? random.pick(storms) : null;
    const commune = storm === null ? places.draw(random) : random.pick(storm.province);
    const saidAt =
      storm === null
        ? START + random.next() * span
        : storm.from + random.exponential(6 * 60 * MINUTE);
    return factOf(n, { saidAt, operator: "grid", area: small.communes[commune]?.code ?? root });
  }).toSorted((a, b) => a.saidAt - b.saidAt);
  const detector = createDetector({
    tree: small.tree,
    network: (operator) => operator,
    marketShare: () => 1,
    homeCountry: () => root,
    zone: () => spec.zone,
    settings: DEFAULT_DETECTOR_SETTINGS,
  });
  const { took, user, made } = observeAll(detector, facts);
  console.log(
    `located starts  ${took.toFixed(2)} s for ${String(count)} over ${String(weeks)} weeks, ticks included (target 2 s), ${(user / 1e6).toFixed(2)} s of processor time, ${String(made)} decisions`,
  );
}

function benchExtent(): void {
  const random = new Random(4, "extent");
  const counts = new Map<number, number>();
  for (let n = 0; n < 60_000; n += 1) {
    const node = country.number.get(world.communes[draw.draw(random)]?.code ?? root) ?? 0;
    counts.set(node, (counts.get(node) ?? 0) + 1);
  }
  const input = { country, counts, expected: 3_000, share: country.share };
  outline(input);
  const started = performance.now();
  for (let n = 0; n < 5; n += 1) outline(input);
  console.log(
    `extent          ${((performance.now() - started) / 5).toFixed(1)} ms with ${String(counts.size)} communes heard (target 40)`,
  );
}

function benchFlat(): void {
  const random = new Random(5, "flat");
  const pool = new NodePool();
  const hulls = new HullPool(DEFAULT_DETECTOR_SETTINGS);
  const { shape } = pooledShape([]);
  const stream = new Stream(
    { operator: asOperatorId("alfa"), service: "tv", country },
    { version: 0, rate: 20_000, share: country.share, shape, daysLearned: 28 },
    { pool, hulls, settings: DEFAULT_DETECTOR_SETTINGS },
  );
  const thresholds = Float64Array.of(99, 99, 99, 99, 999);
  let at = START;
  let done = 0;
  for (const upTo of [10_000, 100_000, 1_000_000, ...(REPORTS > 1_000_000 ? [10_000_000] : [])]) {
    const cpu = process.cpuUsage();
    const from = done;
    for (; done < upTo; done += 1) {
      at += random.exponential(4_000);
      const node = country.number.get(world.communes[draw.draw(random)]?.code ?? root) ?? 0;
      stream.count({ node, place: node }, at, thresholds);
    }
    console.log(
      `up to ${String(upTo).padStart(9)}  ${(process.cpuUsage(cpu).user / (done - from)).toFixed(2)} µs of processor time a report (drawing the place included)`,
    );
  }
}

/** A minute in which nothing comes and nothing is open: four streams with a history. */
function benchIdle(): void {
  const detector = learnedDetector(200);
  const ticks = 400_000;
  const started = performance.now();
  for (let n = 0; n < ticks; n += 1) {
    detector.observe({ seq: n + 1, at: START + n * MINUTE }, { kind: "tick" });
  }
  console.log(
    `idle tick       ${((seconds(started) / ticks) * 1e6).toFixed(2)} µs with the nightly learning of ${String(country.nodes)} nodes (target 5)`,
  );
}

benchCounting();
benchIdle();
benchDetector();
benchStarts();
benchExtent();
benchFlat();
