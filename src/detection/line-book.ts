import type { MeasurementFact } from "../model/entry.ts";
import type { Instant, LineId } from "../model/ids.ts";
import { HOUR_MS, MINUTE_MS } from "../time/units.ts";
import { contains } from "./country.ts";
import type { Stream } from "./stream.ts";

/** Lines remembered per stream. */
export const LINES_MAX = 20_000;
/** A line that said nothing for this long says nothing about now. */
const FRESH_MS = 15 * MINUTE_MS;
const BURST_LINES_MIN = 5;
const BURST_PLACES_MIN = 2;
const BURST_SHARE_MIN = 0.3;
const FORGET_MS = 24 * HOUR_MS;

interface LineState {
  readonly node: number;
  readonly up: boolean;
  readonly at: Instant;
  /** Since when it is in this state. */
  readonly since: Instant;
}

export interface LinesSeen {
  readonly up: number;
  readonly down: number;
  /** Communes with a line that is down. */
  readonly downNodes: ReadonlySet<number>;
}

/** Last state of every measured line, per stream. */
export class LineBook {
  readonly #lines: Map<Stream, Map<LineId, LineState>> = new Map();

  /** Returns true when the line changed between working and not working. */
  note(stream: Stream, node: number, fact: MeasurementFact): boolean {
    const { line, state } = fact.measurement;
    let lines = this.#lines.get(stream);
    if (lines === undefined) {
      lines = new Map();
      this.#lines.set(stream, lines);
    }
    const up = state === "up" || state === "degraded";
    const before = lines.get(line);
    if (before !== undefined && before.at > fact.measuredAt) return false;
    if (before === undefined && lines.size >= LINES_MAX) return false;
    const same = before?.up === up;
    lines.set(line, {
      node,
      up,
      at: fact.measuredAt,
      since: same ? before.since : fact.measuredAt,
    });
    return !same;
  }

  /** Lines within a node that were measured lately; those down only count when they went down in the window. */
  stateOf(stream: Stream, node: number, window: { since: Instant; at: Instant }): LinesSeen {
    let up = 0;
    let down = 0;
    const downNodes = new Set<number>();
    for (const line of this.#lines.get(stream)?.values() ?? []) {
      if (!contains(stream.key.country, node, line.node)) continue;
      if (line.up) {
        if (window.at - line.at <= FRESH_MS) up += 1;
      } else if (line.since >= window.since - FRESH_MS) {
        down += 1;
        downNodes.add(line.node);
      }
    }
    return { up, down, downNodes };
  }

  /**
   * The narrowest node above a line that just went down in which many went down together: at least
   * five lines in two places, and three of ten of those that were measured. Null when it is only this one.
   */
  burst(stream: Stream, node: number, at: Instant): { node: number; seen: LinesSeen } | null {
    for (let v = node; v >= 0; v = stream.key.country.parent[v] ?? -1) {
      const seen = this.stateOf(stream, v, { since: at, at });
      const share = seen.down / Math.max(1, seen.down + seen.up);
      const many = seen.down >= BURST_LINES_MIN && seen.downNodes.size >= BURST_PLACES_MIN;
      if (many && share >= BURST_SHARE_MIN) return { node: v, seen };
    }
    return null;
  }

  forget(at: Instant): void {
    for (const lines of this.#lines.values()) {
      for (const [line, state] of lines) if (at - state.at > FORGET_MS) lines.delete(line);
    }
  }
}
