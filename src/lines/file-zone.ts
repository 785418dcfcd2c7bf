import { DESK_COUNTRIES } from "../model/desk-settings.ts";
import { businessOf, countryOf, type LineFile } from "./line-file.ts";

/** Parts of a country that keep a time of their own, by the start of their communes' codes. */
const OVERSEAS: Readonly<Record<string, string>> = {
  "FR-971": "America/Guadeloupe",
  "FR-972": "America/Martinique",
  "FR-973": "America/Cayenne",
  "FR-974": "Indian/Reunion",
  "FR-976": "Indian/Mayotte",
};
const OVERSEAS_CHARS = 6;

/** The zone a business lives by: as it was written down, else that of its place; null: neither is known. */
export function zoneOf(file: LineFile): string | null {
  const business = businessOf(file);
  if (business === null) return null;
  if (business.zone !== undefined && business.zone !== null) return business.zone;
  const overseas = OVERSEAS[business.area?.slice(0, OVERSEAS_CHARS) ?? ""];
  return overseas ?? DESK_COUNTRIES[countryOf(file) ?? ""]?.zone ?? null;
}
