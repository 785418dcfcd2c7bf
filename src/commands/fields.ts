import type { Instant } from "../model/ids.ts";
import { parseIso } from "../time/parse-iso.ts";
import type { Problems } from "./desk-error.ts";

/** Fields as they came in: nothing about their types is known. */
export type RawFields = Readonly<Record<string, unknown>>;

/** Null, absent and empty mean the same: not given. */
export const given = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== "";

interface TextRule {
  readonly field: string;
  /** Name to use in a problem when it is not the field's own. */
  readonly as?: string;
  /** UTF-16 units. */
  readonly max: number;
}

/** A text without its outer blanks; null when not given or blank. */
export function checkText(raw: RawFields, rule: TextRule, problems: Problems): string | null {
  const value = raw[rule.field];
  if (!given(value)) return null;
  const field = rule.as ?? rule.field;
  if (typeof value !== "string") return problems.add({ field, problem: "wrong_type" });
  if (value.length > rule.max) return problems.add({ field, problem: "too_long", max: rule.max });
  // Half a surrogate pair or a NUL would not come back from a disk as it went in.
  if (!value.isWellFormed() || value.includes("\0"))
    return problems.add({ field, problem: "malformed" });
  const text = value.trim();
  return text === "" ? null : text;
}

/** One word of a closed list. */
export function checkWord<Word extends string>(
  raw: RawFields,
  rule: { readonly field: string; readonly words: readonly Word[] },
  problems: Problems,
): Word | null {
  const value = raw[rule.field];
  if (!given(value)) return null;
  const { field, words } = rule;
  if (typeof value !== "string") return problems.add({ field, problem: "wrong_type" });
  const word = words.find((known) => known === value);
  return word ?? problems.add({ field, problem: "unknown_value", allowed: words });
}

/** Distinct words of a closed list, in its order; null when not given or empty. A single word stands for a list of one. */
export function checkList<Word extends string>(
  raw: RawFields,
  rule: { readonly field: string; readonly words: readonly Word[] },
  problems: Problems,
): readonly Word[] | null {
  const value = raw[rule.field];
  if (!given(value)) return null;
  const { field, words } = rule;
  const list: unknown = typeof value === "string" ? [value] : value;
  if (!Array.isArray(list)) return problems.add({ field, problem: "wrong_type" });
  if (list.length > words.length)
    return problems.add({ field, problem: "too_many", max: words.length });
  for (const item of list as readonly unknown[]) {
    if (typeof item !== "string") return problems.add({ field, problem: "wrong_type" });
    if (!words.some((word) => word === item))
      return problems.add({ field, problem: "unknown_value", allowed: words });
  }
  return list.length === 0 ? null : words.filter((word) => list.includes(word));
}

/** ISO 8601 with a zone. */
export function checkInstant(raw: RawFields, field: string, problems: Problems): Instant | null {
  const value = raw[field];
  if (!given(value)) return null;
  if (typeof value !== "string") return problems.add({ field, problem: "wrong_type" });
  return parseIso(value) ?? problems.add({ field, problem: "not_a_moment" });
}

/** False when not given. */
export function checkFlag(raw: RawFields, field: string, problems: Problems): boolean {
  const value = raw[field];
  if (!given(value)) return false;
  if (typeof value === "boolean") return value;
  problems.add({ field, problem: "wrong_type" });
  return false;
}
