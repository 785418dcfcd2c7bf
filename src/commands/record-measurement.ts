import type { Actor } from "../model/entry.ts";
import type { AreaCode } from "../model/ids.ts";
import { asAreaCode, asLineId } from "../model/ids.ts";
import type { Measurement } from "../model/line.ts";
import { LINE_STATES, SERVICES } from "../model/vocabulary.ts";
import { checkOperator, checkPast } from "./check-report.ts";
import type { CommandDeps } from "./deps.ts";
import { Problems } from "./desk-error.ts";
import { failed } from "./failed.ts";
import { checkText, checkWord } from "./fields.ts";
import type { RawFields } from "./fields.ts";
import { LINE_CHARS_MAX } from "./limits.ts";
import { permit } from "./permit.ts";
import { base64url } from "./secrets.ts";

export interface RecordMeasurement {
  readonly key: string | null;
  /** `line, state, service, operator?, area?, kind?, at?` */
  readonly said: RawFields;
}

export interface RecordedMeasurement {
  readonly measurement: Measurement;
  readonly seq: number;
}

/** An area by its code; null when not given. */
export function checkArea(
  deps: Pick<CommandDeps, "places">,
  raw: RawFields,
  problems: Problems,
): AreaCode | null {
  const code = checkText(raw, { field: "area", max: LINE_CHARS_MAX }, problems);
  if (code === null || deps.places.get(asAreaCode(code)) !== undefined)
    return code === null ? null : asAreaCode(code);
  return problems.add({ field: "area", problem: "unknown_place" });
}

/**
 * The state of one line at one moment.
 * @throws DeskError `unauthorised`, `forbidden`, `invalid`, `conflict`, `unavailable`
 */
export async function recordMeasurement(
  deps: CommandDeps,
  actor: Actor,
  input: RecordMeasurement,
): Promise<RecordedMeasurement> {
  await permit(deps, actor, "record_line");
  const { said } = input;
  const problems = new Problems();
  const now = deps.clock();
  const line = checkText(said, { field: "line", max: LINE_CHARS_MAX }, problems);
  if (line === null) problems.add({ field: "line", problem: "empty" });
  const state = checkWord(said, { field: "state", words: LINE_STATES }, problems);
  if (state === null) problems.add({ field: "state", problem: "empty" });
  const service = checkWord(said, { field: "service", words: SERVICES }, problems);
  if (service === null) problems.add({ field: "service", problem: "empty" });
  const operator = checkOperator(deps, said, problems);
  const area = checkArea(deps, said, problems);
  const probe = checkText(said, { field: "kind", max: LINE_CHARS_MAX }, problems);
  const measuredAt = checkPast(said, { field: "at", now }, problems) ?? now;
  problems.refuse("measurement");
  if (line === null || state === null || service === null)
    throw new Error("a required field passed unseen");
  const measurement = { line: asLineId(line), operator, service, area, state, probe };
  const key = `measurement:${deps.secrets.requestHash(input.key ?? base64url(deps.random(16)), line)}`;
  try {
    const body = { kind: "measurement", measurement, measuredAt } as const;
    const [appended] = await deps.journal.append([{ key, actor, body }]);
    return { measurement, seq: appended?.seq ?? 0 };
  } catch (error) {
    throw failed(error);
  }
}
