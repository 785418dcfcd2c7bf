/** How well readings agree with labels: shares per language and per class. */
import { asAreaCode } from "../src/model/ids.ts";
import type { Instant } from "../src/model/ids.ts";
import type { Reading, StatementReading } from "../src/model/reading.ts";
import type { OnsetPrecision, Status } from "../src/model/vocabulary.ts";
import { STATUSES } from "../src/model/vocabulary.ts";
import type { Gazetteer } from "../src/places/gazetteer.ts";
import { fold } from "../src/reading/tokens.ts";
import { startOfDay } from "../src/time/start-of-day.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../src/time/units.ts";
import type { LabelledMessage, LabelledStatement } from "./reading-labels.ts";

/** How far an onset may be off: half a day-part, the rounding of an hour, a third of a long past. */
const WITHIN_MS: Readonly<Record<Exclude<OnsetPrecision, "day" | "approx">, number>> = {
  minute: 2 * MINUTE_MS,
  hour: 60 * MINUTE_MS,
  daypart: 6 * HOUR_MS,
};
const APPROX_SHARE = 0.35;
const APPROX_MS_MIN = 3 * DAY_MS;

interface Wanted {
  readonly at: Instant;
  readonly precision: OnsetPrecision;
  readonly publishedAt: Instant;
  readonly zone: string;
}

export const isOnsetRight = (found: Instant, wanted: Wanted): boolean => {
  const { at, precision, publishedAt, zone } = wanted;
  if (precision === "day") return startOfDay(found, zone) === startOfDay(at, zone);
  const off = Math.abs(found - at);
  if (precision !== "approx") return off <= WITHIN_MS[precision];
  return off <= Math.max(APPROX_MS_MIN, APPROX_SHARE * (publishedAt - at));
};

/** Right of how many. */
export interface Share {
  right: number;
  of: number;
}

export interface Figures {
  texts: number;
  readonly lang: Share;
  readonly operator: Share;
  readonly services: Share;
  readonly places: { right: number; found: number; wanted: number };
  readonly onset: Share;
  /** Texts without an onset that were given one: `right` counts the wrong ones. */
  readonly falseTimes: Share;
  readonly recovered: Share;
  readonly status: Readonly<Record<Status, Share>>;
}

const share = (): Share => ({ right: 0, of: 0 });

export const newFigures = (): Figures => ({
  texts: 0,
  lang: share(),
  operator: share(),
  services: share(),
  places: { right: 0, found: 0, wanted: 0 },
  onset: share(),
  falseTimes: share(),
  recovered: share(),
  status: Object.fromEntries(STATUSES.map((status) => [status, share()])) as Record<Status, Share>,
});

const count = (into: Share, right: boolean): boolean => {
  into.of += 1;
  if (right) into.right += 1;
  return right;
};

const setOf = (names: readonly string[]): string => names.toSorted().join("+");

const placeKeys = (places: readonly { name: string; country: string }[]): ReadonlySet<string> =>
  new Set(places.map(({ name, country }) => `${country} ${fold(name)}`));

const addPlaces = (
  into: Figures["places"],
  found: ReadonlySet<string>,
  wanted: ReadonlySet<string>,
): boolean => {
  const right = [...found].filter((name) => wanted.has(name)).length;
  into.right += right;
  into.found += found.size;
  into.wanted += wanted.size;
  return right === found.size && right === wanted.size;
};

/** Adds one message to its figures; the fields that were read wrongly. */
export const addMessage = (
  figures: Figures,
  reading: Reading,
  { message, gazetteer }: { readonly message: LabelledMessage; readonly gazetteer: Gazetteer },
): readonly string[] => {
  const { expected } = message;
  const wrong: string[] = [];
  const check = (field: string, right: boolean): void => {
    if (!right) wrong.push(field);
  };
  figures.texts += 1;
  check("lang", count(figures.lang, reading.lang === expected.lang));
  check("operator", count(figures.operator, reading.operator === expected.operator));
  const services = setOf(reading.services) === setOf(expected.services);
  check("services", count(figures.services, services));
  const places = addPlaces(figures.places, placeKeys(reading.places), placeKeys(expected.places));
  check("places", places);
  const publishedAt = Date.parse(message.published_at);
  const zone = gazetteer.zone(asAreaCode(message.country));
  if (expected.onset === null || expected.onset_precision === null) {
    count(figures.falseTimes, reading.onset !== null);
    check("onset", reading.onset === null);
  } else {
    const at = Date.parse(expected.onset);
    const wanted = { at, precision: expected.onset_precision, publishedAt, zone };
    const right = reading.onset !== null && isOnsetRight(reading.onset, wanted);
    check("onset", count(figures.onset, right));
  }
  if (expected.recovered_at !== null) {
    const at = Date.parse(expected.recovered_at);
    const off = reading.recoveredAt === null ? Infinity : Math.abs(reading.recoveredAt - at);
    check("recoveredAt", count(figures.recovered, off <= HOUR_MS));
  }
  check("status", count(figures.status[expected.status], reading.status === expected.status));
  return wrong;
};

export interface StatementFigures {
  texts: number;
  readonly kind: Share;
  readonly services: Share;
  readonly places: { right: number; found: number; wanted: number };
  readonly causePlaces: { right: number; found: number; wanted: number };
  readonly eta: Share;
  readonly resolvedAt: Share;
  readonly count: Share;
  readonly saidBy: Share;
}

export const newStatementFigures = (): StatementFigures => ({
  texts: 0,
  kind: share(),
  services: share(),
  places: { right: 0, found: 0, wanted: 0 },
  causePlaces: { right: 0, found: 0, wanted: 0 },
  eta: share(),
  resolvedAt: share(),
  count: share(),
  saidBy: share(),
});

const isNear = (found: Instant | null, wanted: string | null): boolean =>
  wanted === null
    ? found === null
    : found !== null && Math.abs(found - Date.parse(wanted)) <= HOUR_MS;

const sameCount = (found: string | null, wanted: number | string | null): boolean =>
  found === null || wanted === null
    ? found === wanted
    : typeof wanted === "number"
      ? Number.parseFloat(found) === wanted || Number.parseFloat(found) / 100 === wanted
      : fold(found).includes(fold(wanted)) || fold(wanted).includes(fold(found));

/** Adds one statement to its figures; the fields that were read wrongly. */
export const addStatement = (
  figures: StatementFigures,
  reading: StatementReading,
  { expected }: LabelledStatement,
): readonly string[] => {
  const wrong: string[] = [];
  const check = (field: string, right: boolean): void => {
    if (!right) wrong.push(field);
  };
  figures.texts += 1;
  check("kind", count(figures.kind, reading.kind === expected.kind));
  const services = setOf(reading.services) === setOf(expected.services);
  check("services", count(figures.services, services));
  check("places", addPlaces(figures.places, placeKeys(reading.places), placeKeys(expected.places)));
  const causes = [placeKeys(reading.causePlaces), placeKeys(expected.cause_places)] as const;
  check("causePlaces", addPlaces(figures.causePlaces, ...causes));
  check("eta", count(figures.eta, isNear(reading.eta, expected.eta)));
  check("resolvedAt", count(figures.resolvedAt, isNear(reading.resolvedAt, expected.resolved_at)));
  check("count", count(figures.count, sameCount(reading.count, expected.count)));
  check("saidBy", count(figures.saidBy, reading.saidBy === expected.said_by));
  return wrong;
};

export const shareOf = ({ right, of }: Share): number => (of === 0 ? Number.NaN : right / of);

export const f1Of = ({ right, found, wanted }: Figures["places"]): number =>
  found + wanted === 0 ? 1 : (2 * right) / (found + wanted);

/** Mean of the recalls of the statuses that occur. */
export const macroRecall = ({ status }: Figures): number => {
  const shares = STATUSES.map((one) => status[one]).filter(({ of }) => of > 0);
  return shares.reduce((sum, one) => sum + shareOf(one), 0) / shares.length;
};
