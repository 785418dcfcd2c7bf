import { asIncidentId, type IncidentId, type Instant } from "../model/ids.ts";
import { civilOfDays } from "../time/civil.ts";
import { DAY_MS } from "../time/units.ts";
import { wallOf } from "./shape.ts";
import type { StreamKey } from "./stream.ts";

const two = (value: number): string => String(value).padStart(2, "0");

/** Operator, service, local day and the sequence of the cause: the same facts always give the same id. */
export function incidentId(key: StreamKey, cause: { seq: number; at: Instant }): IncidentId {
  const days = Math.floor((wallOf(cause.at, key.country.zone) - 3 * DAY_MS) / DAY_MS);
  const { year, month, day } = civilOfDays(days);
  const date = `${String(year)}${two(month)}${two(day)}`;
  return asIncidentId(`${key.operator}-${key.service ?? "any"}-${date}-${cause.seq.toString(36)}`);
}

export const pocketId = (parent: IncidentId, code: string): IncidentId =>
  asIncidentId(`${parent}-${code.toLowerCase()}`);
