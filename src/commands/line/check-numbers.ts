import type { Problems } from "../desk-error.ts";
import { given, type RawFields } from "../fields.ts";

interface Rule {
  readonly field: string;
  readonly max: number;
}

interface Sent {
  readonly raw: RawFields;
  readonly problems: Problems;
}

/** A whole number from 0 to `max`, as a number or as text; null when not given. */
export function checkWhole({ raw, problems }: Sent, { field, max }: Rule): number | null {
  const value = raw[field];
  if (!given(value)) return null;
  const number =
    typeof value === "number" ? value : /^\d{1,9}$/.test(String(value)) ? Number(value) : NaN;
  if (!Number.isInteger(number)) return problems.add({ field, problem: "not_a_number" });
  if (number < 0 || number > max)
    return problems.add({ field, problem: "out_of_range", min: 0, max });
  return number;
}

/** An amount as people write it, `1 250`, `12,50` or `12.50`, in cents; null when not given. */
export function checkCents({ raw, problems }: Sent, { field, max }: Rule): number | null {
  const value = raw[field];
  if (!given(value)) return null;
  const text = String(value).replaceAll(/[\s€]/g, "").replace(",", ".");
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(text)) return problems.add({ field, problem: "not_a_number" });
  const cents = Math.round(Number(text) * 100);
  return cents > max
    ? problems.add({ field, problem: "out_of_range", min: 0, max: max / 100 })
    : cents;
}
