import type { Actor } from "../model/entry.ts";
import type { CommandDeps } from "./deps.ts";
import { checkPast } from "./check-report.ts";
import { Problems } from "./desk-error.ts";
import type { RawFields } from "./fields.ts";
import { permit } from "./permit.ts";
import { submitReport } from "./submit-report.ts";
import type { Submitted } from "./submit-report.ts";

export interface EnterCall {
  readonly key: string | null;
  /** `text` and, when the call was not just now, `said_at`. */
  readonly said: RawFields;
}

/**
 * A telephone call, noted down by an editor.
 * @throws DeskError `unauthorised`, `forbidden`, `invalid`, `conflict`, `unavailable`
 */
export async function enterCall(
  deps: CommandDeps,
  actor: Actor,
  input: EnterCall,
): Promise<Submitted> {
  await permit(deps, actor, "enter_call");
  const problems = new Problems();
  const at = checkPast(input.said, { field: "said_at", now: deps.clock() }, problems);
  problems.refuse("call");
  return submitReport(deps, actor, {
    key: input.key,
    source: "phone",
    said: input.said,
    ...(at === null ? {} : { saidAt: at }),
    lang: deps.defaults.lang,
  });
}
