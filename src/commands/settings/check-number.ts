import type { Problems } from "../desk-error.ts";
import { given } from "../fields.ts";
import type { RawFields } from "../fields.ts";

export interface NumberRule {
  readonly field: string;
  readonly range: { readonly min: number; readonly max: number };
  /** Refuses fractions. */
  readonly whole?: boolean;
}

/** A number, or its digits as a form sends them (a comma counts as a point); null when not given. */
export function checkNumber(raw: RawFields, rule: NumberRule, problems: Problems): number | null {
  const value = raw[rule.field];
  if (!given(value)) return null;
  const { field, range } = rule;
  const text = typeof value === "string" ? value.trim().replace(",", ".") : value;
  const number = typeof text === "string" ? Number(/^\d+(\.\d+)?$/.test(text) ? text : NaN) : text;
  if (typeof number !== "number") return problems.add({ field, problem: "wrong_type" });
  if (!Number.isFinite(number)) return problems.add({ field, problem: "not_a_number" });
  const { min, max } = range;
  const fits = number >= min && number <= max && (rule.whole !== true || Number.isInteger(number));
  return fits ? number : problems.add({ field, problem: "out_of_range", min, max });
}
