import type { Actor } from "../../model/entry.ts";
import type { Instant } from "../../model/ids.ts";
import type { AlarmSettings } from "../../model/setting.ts";
import type { WhatIfQuestion, WhatIfResult } from "../../model/what-if.ts";
import type { CommandDeps } from "../deps.ts";
import { DeskError, Problems } from "../desk-error.ts";
import { checkFlag, given } from "../fields.ts";
import type { RawFields } from "../fields.ts";
import { WHAT_IF_WEEKS_RANGE } from "../limits.ts";
import { permit } from "../permit.ts";
import { base64url } from "../secrets.ts";
import { checkNumber } from "./check-number.ts";
import { checkMuted } from "./mute-stream.ts";
import { checkAlarms } from "./set-alarms.ts";

export type WhatIfState =
  /** Share of the facts that were sent to the replay, 0..1. */
  | { readonly kind: "running"; readonly progress: number }
  | { readonly kind: "done"; readonly result: WhatIfResult }
  | { readonly kind: "failed"; readonly reason: "cancelled" | "too_long" | "broken" };

export interface WhatIfJob {
  readonly id: string;
  readonly question: WhatIfQuestion;
  readonly startedAt: Instant;
  readonly state: WhatIfState;
}

export interface WhatIfStart {
  readonly id: string;
  readonly question: WhatIfQuestion;
  readonly present: AlarmSettings;
  readonly now: Instant;
}

/** Replays of the past beside the desk: one at a time, each in a process of its own; the last few are kept. */
export interface WhatIfJobs {
  /** Null while another one runs. */
  start(asked: WhatIfStart): WhatIfJob | null;
  find(id: string): WhatIfJob | null;
  /** The newest one. */
  latest(): WhatIfJob | null;
  /** False when it does not run. */
  cancel(id: string): boolean;
}

const WEEKS_DEFAULT = 4;

/**
 * Starts a replay of the last weeks with other settings; changes nothing.
 * `said`: `alarm_budget_per_week?`, `sources_min?`, `weeks?` (4), and with `mute` true `operator`, `service?`, `area?` or `place?`.
 * @throws DeskError `unauthorised`, `forbidden`, `invalid`, `conflict` while another runs, `unavailable`
 */
export async function startWhatIf(
  deps: CommandDeps,
  actor: Actor,
  said: RawFields,
): Promise<WhatIfJob> {
  await permit(deps, actor, "change_settings");
  const { whatIf } = deps;
  if (whatIf === undefined) throw new DeskError("unavailable", "this desk replays nothing");
  const problems = new Problems();
  const now = deps.clock();
  const { alarms } = deps.store.settings(now);
  const proposed = checkAlarms(said, alarms, problems);
  const weeks = checkNumber(
    said,
    { field: "weeks", range: WHAT_IF_WEEKS_RANGE, whole: true },
    problems,
  );
  const wantsMute = checkFlag(said, "mute", problems) || given(said["operator"]);
  const mute = wantsMute ? checkMuted(deps, said, problems) : null;
  problems.refuse("what-if");
  const question = { proposed, mute, weeks: weeks ?? WEEKS_DEFAULT };
  const id = base64url(deps.random(9));
  const job = whatIf.start({ id, question, present: alarms, now });
  if (job === null)
    throw new DeskError("conflict", "another replay runs: wait for it or cancel it");
  return job;
}

/** @throws DeskError `unauthorised`, `forbidden`, `not_found` */
export async function findWhatIf(deps: CommandDeps, actor: Actor, id: string): Promise<WhatIfJob> {
  await permit(deps, actor, "change_settings");
  const job = deps.whatIf?.find(id) ?? null;
  if (job === null) throw new DeskError("not_found", `no replay ${id}`);
  return job;
}

/** Ends it; one that has ended already stays as it is. @throws DeskError as `findWhatIf` */
export async function cancelWhatIf(
  deps: CommandDeps,
  actor: Actor,
  id: string,
): Promise<WhatIfJob> {
  await findWhatIf(deps, actor, id);
  deps.whatIf?.cancel(id);
  return findWhatIf(deps, actor, id);
}
