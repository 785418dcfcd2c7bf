import { readFileSync } from "node:fs";
import { Problems } from "../../commands/desk-error.ts";
import { checkText, checkWord } from "../../commands/fields.ts";
import type { RawFields } from "../../commands/fields.ts";
import { checkAlarms } from "../../commands/settings/set-alarms.ts";
import { asAreaCode, asOperatorId } from "../../model/ids.ts";
import type { AlarmSettings } from "../../model/setting.ts";
import { SERVICES } from "../../model/vocabulary.ts";
import type { WhatIfQuestion } from "../../model/what-if.ts";
import { InputError } from "../scenario/rows.ts";

const NAME_CHARS_MAX = 200;

/** What a file asks to be tried; read once the settings of the scenario are known. */
export type ReadTried = (present: AlarmSettings) => Pick<WhatIfQuestion, "proposed" | "mute">;

function muteOf(raw: unknown, problems: Problems): WhatIfQuestion["mute"] {
  if (raw === undefined || raw === null) return null;
  if (typeof raw !== "object" || Array.isArray(raw))
    return problems.add({ field: "mute", problem: "wrong_type" });
  const fields = raw as RawFields;
  const text = (field: string): string | null =>
    checkText(fields, { field, as: `mute.${field}`, max: NAME_CHARS_MAX }, problems);
  const [operator, area] = [text("operator"), text("area")];
  const service = checkWord(fields, { field: "service", words: SERVICES }, problems);
  if (operator === null) return problems.add({ field: "mute.operator", problem: "empty" });
  return {
    operator: asOperatorId(operator),
    service,
    area: area === null ? null : asAreaCode(area),
  };
}

/**
 * A file `{alarm_budget_per_week?, sources_min?, mute?: {operator, service?, area?}}`.
 * @throws InputError when it cannot be read; the reader throws one that names the field.
 */
export function readTried(path: string): ReadTried {
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new InputError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof raw !== "object" || raw === null || Array.isArray(raw))
    throw new InputError(`${path}: give one JSON object`);
  const fields = raw as RawFields;
  return (present) => {
    const problems = new Problems();
    const proposed = checkAlarms(fields, present, problems);
    const mute = muteOf(fields["mute"], problems);
    const [first] = problems.found;
    if (first === undefined) return { proposed, mute };
    const bounds =
      first.max === undefined ? "" : ` (${String(first.min ?? 0)} to ${String(first.max)})`;
    throw new InputError(`${path}: field "${first.field}": ${first.problem}${bounds}`);
  };
}
