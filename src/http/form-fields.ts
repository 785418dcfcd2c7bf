import { daysInMonth } from "../time/days-in-month.ts";
import { instantOf } from "../time/instant-of.ts";
import type { RawFields } from "../commands/fields.ts";
import type { Form } from "./form.ts";

const MOMENT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d)?$/;

/**
 * A `datetime-local` value in the desk's zone as an ISO 8601 instant; "" stays "", anything else
 * passes as it is and is refused by the check.
 */
export function momentIso(value: string, zone: string): string {
  const match = MOMENT.exec(value);
  if (match === null) return value;
  const part = (index: number): number => Number(match[index] ?? 0);
  const [year, month, day, hour, minute] = [part(1), part(2), part(3), part(4), part(5)];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return value;
  if (hour > 23 || minute > 59) return value;
  const at = instantOf({ year, month, day, hour, minute, second: 0 }, zone);
  return new Date(at).toISOString();
}

/** What was typed, by field name, for drawing the form again. */
export const formValues = (form: Form): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(form.entries());

export const servicesOf = (form: Form, name = "services"): readonly string[] =>
  form.all(name).filter((service) => service !== "");

/** The report form under the names of the contract. `place` wins over `area` when both are filled. */
export function reportFields(form: Form, zone: string): RawFields {
  const place = form.text("place");
  return {
    text: form.text("text"),
    operator: form.text("operator"),
    services: servicesOf(form),
    ...(place === "" ? { area: form.text("area") } : { place }),
    onset: momentIso(form.text("onset"), zone),
    status: form.text("status"),
    audience: form.text("audience"),
    contact: form.text("contact"),
    consent: form.flag("quotable"),
  };
}

/** The one part of a report that is put right; an unknown part gives nothing. `area` wins over `place`. */
export function correctionFields(form: Form, zone: string): RawFields {
  const part = form.text("part");
  switch (part) {
    case "operator":
    case "status":
      return { [part]: form.text(part) };
    case "services":
      return { services: servicesOf(form) };
    case "place":
      return form.text("area") === "" ? { place: form.text("place") } : { area: form.text("area") };
    case "onset":
      return { onset: momentIso(form.text("onset"), zone) };
    default:
      return {};
  }
}
