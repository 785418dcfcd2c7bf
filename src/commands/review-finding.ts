import type { Actor } from "../model/entry.ts";
import { asStatementId } from "../model/ids.ts";
import { VERDICTS } from "../model/vocabulary.ts";
import type { CommandDeps } from "./deps.ts";
import { DeskError, Problems } from "./desk-error.ts";
import { failed } from "./failed.ts";
import { checkWord } from "./fields.ts";
import type { RawFields } from "./fields.ts";
import { permit } from "./permit.ts";
import { base64url } from "./secrets.ts";

/**
 * Lets a finding that waits be seen as it stands, or makes it wait again. `verdict` is the one the
 * editor looked at: when another stands meanwhile, nothing is changed.
 * @throws DeskError `unauthorised`, `forbidden`, `not_found`, `invalid`, `conflict`, `unavailable`
 */
export async function reviewFinding(
  deps: CommandDeps,
  actor: Actor,
  input: {
    readonly statement: string;
    readonly claimIndex: number;
    readonly shown: boolean;
    /** `verdict` */
    readonly said: RawFields;
  },
): Promise<{ readonly seq: number }> {
  await permit(deps, actor, "review_finding");
  const statement = asStatementId(input.statement);
  const { claimIndex, shown } = input;
  const standing = deps.store.statement(statement)?.standing?.[claimIndex] ?? null;
  if (standing === null)
    throw new DeskError("not_found", `no finding on ${statement} ${claimIndex}`);
  const problems = new Problems();
  const verdict = checkWord(input.said, { field: "verdict", words: VERDICTS }, problems);
  problems.refuse("review");
  if (verdict !== standing.verdict)
    throw new DeskError("conflict", "another verdict stands by now: look at it first");
  const body = { kind: "finding_review", statement, claimIndex, verdict, shown } as const;
  const key = `finding_review:${base64url(deps.random(16))}`;
  try {
    const [appended] = await deps.journal.append([{ key, actor, body }]);
    return { seq: appended?.seq ?? 0 };
  } catch (error) {
    throw failed(error);
  }
}
