import type { AreaTree } from "../../model/area.ts";
import type { AreaCode, Instant } from "../../model/ids.ts";
import {
  type TriedAlarm,
  WHAT_IF_EFFECTS,
  type WhatIfEffect,
  type WhatIfResult,
  type WhatIfRow,
} from "../../model/what-if.ts";
import type { RunAlarm, RunHeld } from "./tried-run.ts";

export const WHAT_IF_ROWS_MAX = 200;
/** Decisions this near each other count as the same moment. */
const SAME_MS = 60_000;
/** What a mute held back is said within an hour of the alarm. */
const HELD_MS = 3_600_000;

export interface Runs {
  readonly present: readonly RunAlarm[];
  readonly tried: readonly RunAlarm[];
  readonly held: readonly RunHeld[];
}

const sameStream = (
  a: Pick<RunAlarm, "operator" | "services">,
  b: Pick<RunAlarm, "operator" | "services">,
): boolean => a.operator === b.operator && a.services.join() === b.services.join();

const meet = (tree: AreaTree, a: readonly AreaCode[], b: readonly AreaCode[]): boolean =>
  a.some((one) => b.some((other) => tree.contains(one, other) || tree.contains(other, one)));

const endOf = ({ overAt }: TriedAlarm): Instant => overAt ?? Number.POSITIVE_INFINITY;

/** The same trouble in the other run: same stream, at the same time, outlines that meet. */
function counterpart(
  tree: AreaTree,
  alarm: RunAlarm,
  others: ReadonlySet<RunAlarm>,
): RunAlarm | null {
  let best: RunAlarm | null = null;
  for (const other of others) {
    if (!sameStream(alarm, other) || !meet(tree, alarm.areas, other.areas)) continue;
    if (other.suspectedAt > endOf(alarm) || alarm.suspectedAt > endOf(other)) continue;
    const gap = (one: RunAlarm): number => Math.abs(one.suspectedAt - alarm.suspectedAt);
    if (best === null || gap(other) < gap(best)) best = other;
  }
  return best;
}

function effectOf(present: RunAlarm | null, tried: RunAlarm | null): WhatIfEffect | null {
  const [before, after] = [present?.confirmedAt ?? null, tried?.confirmedAt ?? null];
  if (before === null) return after === null ? null : "opened";
  if (after === null) return "not_opened";
  if (Math.abs(after - before) < SAME_MS) return "same";
  return after < before ? "earlier" : "later";
}

const lineOf = (alarm: RunAlarm | null): TriedAlarm | null => {
  if (alarm === null) return null;
  const { operator: _operator, services: _services, ...line } = alarm;
  return line;
};

const timeOf = ({ present, tried }: WhatIfRow): Instant =>
  Math.min(present?.suspectedAt ?? Infinity, tried?.suspectedAt ?? Infinity);

/** Which alarms the tried settings would have opened, not opened, or opened at another time. */
export function compareRuns(
  tree: AreaTree,
  { present, tried, held }: Runs,
): Pick<WhatIfResult, "counts" | "rows" | "suspicions"> {
  const left = new Set(tried);
  const rows: WhatIfRow[] = [];
  const suspicions = { present: 0, tried: 0 };
  const add = (before: RunAlarm | null, after: RunAlarm | null): void => {
    const alarm = before ?? after;
    if (alarm === null) return;
    if (before !== null && before.confirmedAt === null) suspicions.present += 1;
    if (after !== null && after.confirmedAt === null) suspicions.tried += 1;
    const effect = effectOf(before, after);
    if (effect === null) return;
    const hidden =
      effect === "not_opened" &&
      held.some(
        ({ at, alarm: one }) =>
          sameStream(one, alarm) && Math.abs(at - alarm.suspectedAt) <= HELD_MS,
      );
    const { operator, services } = alarm;
    rows.push({
      effect: hidden ? "held" : effect,
      operator,
      services,
      present: lineOf(before),
      tried: lineOf(after),
    });
  };
  for (const alarm of present) {
    const other = counterpart(tree, alarm, left);
    if (other !== null) left.delete(other);
    add(alarm, other);
  }
  for (const alarm of left) add(null, alarm);
  const counts = Object.fromEntries(
    WHAT_IF_EFFECTS.map((effect) => [effect, rows.filter((row) => row.effect === effect).length]),
  ) as Record<WhatIfEffect, number>;
  const ordered = rows.toSorted(
    (a, b) => Number(a.effect === "same") - Number(b.effect === "same") || timeOf(a) - timeOf(b),
  );
  return { counts, suspicions, rows: ordered.slice(0, WHAT_IF_ROWS_MAX) };
}
