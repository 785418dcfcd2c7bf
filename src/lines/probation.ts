import type { Instant } from "../model/ids.ts";
import type { LineRole, RecordOf } from "../model/line-record.ts";
import { HOLDING_AFTER_MS, PROBATION_MS, VISIT_EFFECT_MS } from "./limits.ts";
import { quietMs } from "./judge-visit.ts";
import { type LineFile, recordsOf, rolesOf } from "./line-file.ts";
import { fallsOf, rank, runsOf, settlesMs } from "./runs.ts";
import { changesOfLine } from "./tapped.ts";

/** How far a line that works again has come. */
export type Standing =
  /** It is in trouble. */
  | { readonly standing: "trouble"; readonly since: Instant }
  /** Back so recently that it may be down in a minute. */
  | {
      readonly standing: "announced" | "carries" | "holding";
      readonly since: Instant;
      readonly next: Instant;
    }
  /** As good as repaired, and watched for 28 days: a relapse is the same fault. */
  | { readonly standing: "probation"; readonly since: Instant; readonly next: Instant }
  | { readonly standing: "sound"; readonly since: Instant }
  | { readonly standing: "unknown" };

/**
 * Where a line stands by its own history alone, and when the next step comes if it stays as it is:
 * ten minutes (thirty where it flapped), an hour, three times the mean time between failures within
 * 24 to 72 hours, 28 days.
 */
export function standingOf(file: LineFile, line: LineRole, now: Instant): Standing {
  const changes = changesOfLine(file, line).filter(({ at }) => at <= now);
  const last = runsOf(changes).at(-1);
  if (last === undefined) return { standing: "unknown" };
  const since = last.at;
  const onset = changes.find(({ state }) => state !== "up")?.at;
  if (last.state !== "up") {
    const good = changes.findLastIndex(({ state }) => state === "up");
    return { standing: "trouble", since: changes[good + 1]?.at ?? since };
  }
  if (onset === undefined) return { standing: "sound", since };
  const held = now - since;
  const steps = [
    ["announced", settlesMs(fallsOf(changes), since)],
    ["carries", HOLDING_AFTER_MS],
    ["holding", quietMs(changes, onset, since)],
    ["probation", PROBATION_MS],
  ] as const;
  for (const [standing, length] of steps)
    if (held < length) return { standing, since, next: since + length };
  return { standing: "sound", since };
}

/** What became of "it is repaired" when somebody said so. */
export interface TestedClaim {
  readonly record: RecordOf<"said_fixed">;
  /** `waiting`: too early to tell; `holds`: every line worked from then on, so far. */
  readonly result: "waiting" | "holds" | "verified" | "contradicted";
  /** The line and moment that contradict it. */
  readonly line: LineRole | null;
  readonly at: Instant | null;
}

type Part = Pick<TestedClaim, "result" | "line" | "at">;

const WAITING: Part = { result: "waiting", line: null, at: null };

function testOn(
  file: LineFile,
  line: LineRole,
  { said, now }: { readonly said: Instant; readonly now: Instant },
): Part {
  const changes = changesOfLine(file, line).filter(({ at }) => at <= now);
  const then = changes.findLast(({ at }) => at <= said);
  if (then === undefined) return WAITING;
  const later = changes.filter(({ at }) => at > said);
  const back = then.state === "up" ? said : later.find(({ state }) => state === "up")?.at;
  // A line that was still in trouble has the time that a visit is given; to get worse it needs none.
  const deadline = said + VISIT_EFFECT_MS;
  if (back === undefined || back > deadline) {
    const worse = later.find(({ state }) => rank(state) > rank(then.state));
    if (worse !== undefined) return { result: "contradicted", line, at: worse.at };
    return now > deadline ? { result: "contradicted", line, at: deadline } : WAITING;
  }
  const fall = later.find(({ state, at }) => state !== "up" && at > back);
  if (fall !== undefined && fall.at - back <= PROBATION_MS)
    return { result: "contradicted", line, at: fall.at };
  const onset = changes.find(({ state }) => state !== "up")?.at ?? said;
  const held = (fall?.at ?? now) - back;
  if (held >= quietMs(changes, onset, back)) return { result: "verified", line: null, at: null };
  return held >= HOLDING_AFTER_MS ? { result: "holds", line: null, at: null } : WAITING;
}

const WORST_FIRST = ["contradicted", "waiting", "holds", "verified"] as const;

/** Each "it is repaired" tested by the lines themselves; the site's result is its worst line's. */
export const testedClaims = (file: LineFile, now: Instant): readonly TestedClaim[] =>
  recordsOf(file, "said_fixed").map((record) => {
    const parts = rolesOf(file)
      .filter((line) =>
        changesOfLine(file, line).some(({ state, at }) => state !== "up" && at <= record.at),
      )
      .map((line) => testOn(file, line, { said: record.at, now }));
    const worst = WORST_FIRST.map((word) => parts.find(({ result }) => result === word)).find(
      (found) => found !== undefined,
    );
    return { record, ...(worst ?? { result: "waiting", line: null, at: null }) };
  });
