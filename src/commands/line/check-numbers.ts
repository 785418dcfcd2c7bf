import type { Problems } from "../desk-error.ts";
import type { LineMeasured } from "../../model/line-record.ts";
import { given, type RawFields } from "../fields.ts";

import { MEASURED_ANSWERS_MAX, MEASURED_KBITS_MAX, MEASURED_MS_MAX } from "./limits.ts";

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

/** An amount as people and tills write it, `1 250`, `1.250,50`, `12,5` or `12.50 €`, in cents; NaN: none. */
export function centsOf(written: string): number {
  const text = written.replaceAll(/[\s€]|EUR/gi, "");
  const decimal = Math.max(text.lastIndexOf(","), text.lastIndexOf("."));
  // With both marks the last one is the decimal one; thousands stand in groups of three.
  const both = text.includes(",") && text.includes(".");
  const plain = both
    ? `${text.slice(0, decimal).replaceAll(/[.,](?=\d{3}(?!\d))/g, "")}.${text.slice(decimal + 1)}`
    : text.replace(",", ".");
  return /^\d{1,9}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : Number.NaN;
}

/** An amount in cents; null when not given. */
export function checkCents({ raw, problems }: Sent, { field, max }: Rule): number | null {
  const value = raw[field];
  if (!given(value)) return null;
  const cents = centsOf(String(value));
  if (Number.isNaN(cents)) return problems.add({ field, problem: "not_a_number" });
  return cents > max
    ? problems.add({ field, problem: "out_of_range", min: 0, max: max / 100 })
    : cents;
}

/** `measure.sent`, `measure.answered`, `measure.ms`, `measure.kbits`; null: nothing was measured. */
export function checkMeasured(sent: Sent): LineMeasured | null {
  const whole = (field: string, max: number): number | null => checkWhole(sent, { field, max });
  const asked = whole("measure.sent", MEASURED_ANSWERS_MAX);
  if (asked === null || asked === 0) return null;
  return {
    sent: asked,
    answered: whole("measure.answered", asked) ?? 0,
    medianMs: whole("measure.ms", MEASURED_MS_MAX),
    kbits: whole("measure.kbits", MEASURED_KBITS_MAX),
  };
}
