import { isDecision } from "../../model/entry.ts";
import type { Instant, OperatorId } from "../../model/ids.ts";
import { MemoryVault } from "../../journal/memory-vault.ts";
import { JOURNAL_LIMITS } from "../../journal/limits.ts";
import type { Moment } from "../../pages/demo/playing.ts";
import type { Knowledge } from "../knowledge.ts";
import { detectorDeps, factDeps } from "../replay/replay-folder.ts";
import type { ScenarioFolder } from "../scenario/read-scenario.ts";
import { InputError } from "../scenario/rows.ts";
import { inSlices } from "./in-slices.ts";
import { momentsOf } from "./moments.ts";
import { createPace, type Pace } from "./pace.ts";
import { PlayedDesk, type Stage } from "./played-desk.ts";

/** A scenario ready to be shown: its stage, its clock, and what is worth jumping to. */
export interface Show {
  readonly stage: Stage;
  readonly from: Instant;
  readonly to: Instant;
  readonly pace: Pace;
  readonly moments: readonly Moment[];
  /** Networks anybody spoke of. */
  readonly operators: readonly OperatorId[];
}

/** Some quiet before the first message: a visitor sees the page of an ordinary evening. */
const QUIET_BEFORE_MS = 10 * 60_000;

/** Plays the scenario once, unseen. @throws InputError for a scenario with places of its own */
export async function prepareShow(
  folder: ScenarioFolder,
  options: { readonly knowledge: Knowledge; readonly lengthMs: number },
): Promise<Show> {
  const { knowledge, lengthMs } = options;
  const { head } = folder;
  if (folder.areas !== null) {
    throw new InputError(
      `${folder.dir}: a demonstration is shown on real places, without areas.jsonl`,
    );
  }
  const tree = knowledge.gazetteer;
  const stage: Stage = {
    folder,
    knowledge,
    detection: detectorDeps(folder, knowledge, tree),
    facts: factDeps(folder, knowledge, tree),
  };
  const desk = new PlayedDesk(stage, { vault: new MemoryVault(JOURNAL_LIMITS), visitors: [] });
  await inSlices(desk.play(head.end));
  const entries = await desk.journal.read(1, desk.journal.headSeq(), Number.MAX_SAFE_INTEGER);
  desk.close();
  const spoken = entries.filter(({ body }) => !isDecision(body) && body.kind !== "tick");
  const messages = entries.filter(({ body }) => body.kind === "report").map(({ at }) => at);
  const statements = entries.flatMap(({ body }) =>
    body.kind === "statement" ? [body.statement] : [],
  );
  const named = entries.flatMap(({ body }) => {
    const operator = body.kind === "report" ? body.operator : null;
    return operator === null ? [] : [knowledge.operators.network(operator)];
  });
  const first = spoken[0]?.at ?? head.start;
  const from = Math.min(Math.max(head.start, first - QUIET_BEFORE_MS), head.end);
  return {
    stage,
    from,
    to: head.end,
    pace: createPace(
      spoken.map(({ at }) => at),
      { from, to: head.end, lengthMs },
    ),
    moments: momentsOf({ from, zone: head.zone, decided: desk.decided, statements, messages }),
    operators: [...new Set(named)],
  };
}
