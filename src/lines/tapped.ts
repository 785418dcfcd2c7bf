import type { Instant } from "../model/ids.ts";
import type { LineRole, Tap } from "../model/line-record.ts";
import type { LineState } from "../model/vocabulary.ts";
import { type LineFile, recordsOf } from "./line-file.ts";
import type { StateAt } from "./runs.ts";

/** A line as tapped from `at` on. */
export interface TapRun {
  readonly state: Tap;
  readonly at: Instant;
  /** Infinity for the present one. */
  readonly until: Instant;
}

/** For a business without cards the line is as good as unusable, and still above one that is dead. */
const STATE_OF: Readonly<Record<Tap, LineState>> = {
  works: "up",
  degraded: "degraded",
  no_cards: "unusable",
  dead: "down",
};

/** How a line was, run after run; at one instant the entry that came in last counts. */
export function tapRunsOf(file: LineFile, role: LineRole): readonly TapRun[] {
  const runs: { state: Tap; at: Instant }[] = [];
  for (const { at, body } of recordsOf(file, "state")) {
    if (!body.lines.includes(role)) continue;
    if (runs.at(-1)?.at === at) runs.pop();
    if (runs.at(-1)?.state !== body.state) runs.push({ state: body.state, at });
  }
  return runs.map((run, index) => ({ ...run, until: runs[index + 1]?.at ?? Infinity }));
}

/** The same for the rules that judge repairs. */
export const changesOfLine = (file: LineFile, role: LineRole): readonly StateAt[] =>
  tapRunsOf(file, role).map(({ state, at }) => ({ state: STATE_OF[state], at }));

/** How a line is now; null: nobody said. */
export const nowOf = (file: LineFile, role: LineRole): TapRun | null =>
  tapRunsOf(file, role).at(-1) ?? null;

/** Since when the trouble lasts that a line is in; null: it works, or nobody said. */
export function troubleSince(file: LineFile, role: LineRole): Instant | null {
  const runs = tapRunsOf(file, role);
  if (runs.length === 0 || runs.at(-1)?.state === "works") return null;
  const lastGood = runs.findLastIndex(({ state }) => state === "works");
  return runs[lastGood + 1]?.at ?? null;
}

/** Every stretch of trouble of a line, from the first state that is not "works"; null: it lasts. */
export function troublesOf(
  file: LineFile,
  role: LineRole,
): readonly { readonly from: Instant; readonly until: Instant | null }[] {
  const troubles: { from: Instant; until: Instant | null }[] = [];
  for (const { state, at } of tapRunsOf(file, role)) {
    const last = troubles.at(-1);
    if (state === "works") {
      if (last !== undefined && last.until === null) last.until = at;
    } else if (last === undefined || last.until !== null) troubles.push({ from: at, until: null });
  }
  return troubles;
}
