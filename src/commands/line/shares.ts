import type { Instant } from "../../model/ids.ts";
import type { LineFileView } from "../../store/queries/line-files.ts";
import type { CommandDeps } from "../deps.ts";
import { DeskError, Problems } from "../desk-error.ts";
import { failed } from "../failed.ts";
import { checkText, type RawFields } from "../fields.ts";
import { base64url, hashOf } from "../secrets.ts";
import { checkWhole } from "./check-numbers.ts";
import { LINE_NAME_CHARS_MAX, LINE_SHARES_MAX, SHARE_DAYS_MAX } from "./limits.ts";
import { OWNER } from "./open-file.ts";
import { sealPlain } from "./sealed-record.ts";

const SECRET_BYTES = 24;
const DAY_MS = 86_400_000;

export interface MadeShare {
  /** Shown once; the desk keeps its hash. */
  readonly secret: string;
  readonly expiresAt: Instant;
  readonly seq: number;
}

/**
 * A link that lets somebody read the file: `label` (for whom), `days` (1 to 365).
 * @throws DeskError `invalid`, `conflict` when there are too many, `gone`, `unavailable`
 */
export async function shareLineFile(
  deps: CommandDeps,
  file: LineFileView,
  raw: RawFields,
): Promise<MadeShare> {
  const problems = new Problems();
  const label = checkText(raw, { field: "label", max: LINE_NAME_CHARS_MAX }, problems);
  if (label === null && problems.found.length === 0)
    problems.add({ field: "label", problem: "empty" });
  const days = checkWhole({ raw, problems }, { field: "days", max: SHARE_DAYS_MAX });
  if (days === 0)
    problems.add({ field: "days", problem: "out_of_range", min: 1, max: SHARE_DAYS_MAX });
  problems.refuse("link");
  const now = deps.clock();
  const live = deps.store.lineFiles
    .shares(file.file)
    .filter(({ ended, expiresAt }) => !ended && expiresAt > now);
  if (live.length >= LINE_SHARES_MAX)
    throw new DeskError("conflict", `a file has at most ${LINE_SHARES_MAX} links: end one first`);
  const secret = base64url(deps.random(SECRET_BYTES));
  const share = hashOf(secret);
  const expiresAt = now + (days ?? 7) * DAY_MS;
  const sealed = await sealPlain(deps, file.file, { label: label ?? "" });
  const body = { kind: "line_share", file: file.file, share, expiresAt, sealed } as const;
  try {
    const [appended] = await deps.journal.append([
      { key: `line_share:${share}`, actor: OWNER, body },
    ]);
    return { secret, expiresAt, seq: appended?.seq ?? 0 };
  } catch (error) {
    throw failed(error);
  }
}

/** Ends a link at once. Again is the same. @throws DeskError `not_found`, `unavailable` */
export async function endShare(
  deps: CommandDeps,
  file: LineFileView,
  share: string,
): Promise<number> {
  if (!deps.store.lineFiles.shares(file.file).some((known) => known.share === share))
    throw new DeskError("not_found", "no such link of this file");
  const body = { kind: "line_share_end", file: file.file, share } as const;
  try {
    const [appended] = await deps.journal.append([
      { key: `line_share_end:${share}`, actor: OWNER, body },
    ]);
    return appended?.seq ?? 0;
  } catch (error) {
    throw failed(error);
  }
}
