import type { Instant } from "../model/ids.ts";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "./units.ts";

/**
 * Offsets are asked of `Intl` once per zone and block of time, then read from a small table: a
 * formatter costs microseconds, a look-up some ten nanoseconds.
 */
const BLOCK_MS = 2 ** 35; // about 398 days
/** Distance of the samples in a block: no zone changed its offset twice within eight days and back. */
const STEP_MS = 2 ** 29; // about 6.2 days
const BLOCKS_PER_ZONE_MAX = 400;
const ZONES_MAX = 700;

interface Segment {
  readonly until: Instant;
  readonly offsetMs: number;
}

interface ZoneTable {
  readonly format: Intl.DateTimeFormat;
  readonly blocks: Map<number, readonly Segment[]>;
}

// Memo of a pure function (zone data of the runtime): clearing it changes nothing but speed.
const tables: Map<string, ZoneTable> = new Map();

function tableOf(zone: string): ZoneTable {
  const known = tables.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  if (tables.size >= ZONES_MAX) tables.clear();
  const table = { format, blocks: new Map<number, readonly Segment[]>() };
  tables.set(zone, table);
  return table;
}

const OFFSET_WORDS = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/;

function askIntl(format: Intl.DateTimeFormat, instant: Instant): number {
  const match = OFFSET_WORDS.exec(format.format(instant));
  if (match?.[1] === undefined) return 0;
  const size =
    Number(match[2]) * HOUR_MS + Number(match[3]) * MINUTE_MS + Number(match[4] ?? 0) * SECOND_MS;
  return match[1] === "-" ? -size : size;
}

/** First whole second at which the offset is no longer that of `from`. */
function changeBetween(format: Intl.DateTimeFormat, from: Instant, to: Instant): Instant {
  const before = askIntl(format, from);
  let low = from;
  let high = to;
  while (high - low > SECOND_MS) {
    const middle = low + Math.floor((high - low) / 2 / SECOND_MS) * SECOND_MS;
    if (askIntl(format, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

function buildBlock(format: Intl.DateTimeFormat, block: number): readonly Segment[] {
  // Whole seconds, so that changes are found exactly.
  const start = Math.floor((block * BLOCK_MS) / SECOND_MS) * SECOND_MS;
  const end = Math.ceil(((block + 1) * BLOCK_MS) / SECOND_MS) * SECOND_MS;
  const segments: Segment[] = [];
  let at = start;
  let current = askIntl(format, at);
  while (at < end) {
    const next = Math.min(end, at + Math.floor(STEP_MS / SECOND_MS) * SECOND_MS);
    const then = askIntl(format, next);
    if (then !== current) {
      segments.push({ until: changeBetween(format, at, next), offsetMs: current });
      current = then;
    }
    at = next;
  }
  segments.push({ until: Number.POSITIVE_INFINITY, offsetMs: current });
  return segments;
}

/** Local time minus UTC in milliseconds. Throws a RangeError for a zone the runtime does not know. */
export function offsetMs(instant: Instant, zone: string): number {
  const table = tableOf(zone);
  const block = Math.floor(instant / BLOCK_MS);
  let segments = table.blocks.get(block);
  if (segments === undefined) {
    if (table.blocks.size >= BLOCKS_PER_ZONE_MAX) table.blocks.clear();
    segments = buildBlock(table.format, block);
    table.blocks.set(block, segments);
  }
  for (const segment of segments) if (instant < segment.until) return segment.offsetMs;
  return 0;
}

/** Local time minus UTC in minutes; not whole for the mean local times before about 1910. */
export const offsetMinutes = (instant: Instant, zone: string): number =>
  offsetMs(instant, zone) / MINUTE_MS;
