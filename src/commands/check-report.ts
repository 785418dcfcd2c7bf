import type { AreaCode, Instant, OperatorId } from "../model/ids.ts";
import { asAreaCode, asOperatorId } from "../model/ids.ts";
import { AUDIENCES, LANGUAGES, ONSET_PRECISIONS, SERVICES, STATUSES } from "../model/vocabulary.ts";
import type { Audience, Language, OnsetPrecision, Service, Status } from "../model/vocabulary.ts";
import { isContact } from "./contact.ts";
import type { CommandDeps } from "./deps.ts";
import { Problems } from "./desk-error.ts";
import { checkFlag, checkInstant, checkList, checkText, checkWord, given } from "./fields.ts";
import type { RawFields } from "./fields.ts";
import { findPlace } from "./find-place.ts";
import type { FoundPlace, PlaceDeps } from "./find-place.ts";
import {
  CLOCK_AHEAD_MS_MAX,
  CONTACT_CHARS_MAX,
  DEVICE_CHARS_MAX,
  ONSET_MIN,
  PLACE_CHARS_MAX,
  REPORT_TEXT_CHARS_MAX,
} from "./limits.ts";

/** What a witness wrote, checked; `undefined` fields were not given, so that the text may fill them in. */
export interface CheckedReport {
  readonly text: string | null;
  readonly operator: OperatorId | null;
  readonly services: readonly Service[] | null;
  readonly place: FoundPlace | null;
  readonly onset: Instant | null;
  readonly onsetPrecision: OnsetPrecision | null;
  readonly recoveredAt: Instant | null;
  readonly status: Status | null;
  readonly audience: Audience | null;
  readonly lang: Language | null;
  readonly contact: string | null;
  readonly device: string | null;
  readonly quotable: boolean;
}

type CheckDeps = PlaceDeps & Pick<CommandDeps, "operators">;

/** An id of the register, else a problem with the list of all. */
export function checkOperator(
  deps: Pick<CommandDeps, "operators">,
  raw: RawFields,
  problems: Problems,
): OperatorId | null {
  const id = checkText(raw, { field: "operator", max: PLACE_CHARS_MAX }, problems);
  if (id === null) return null;
  const operator = asOperatorId(id);
  if (deps.operators.get(operator) !== undefined) return operator;
  return problems.add({
    field: "operator",
    problem: "unknown_operator",
    allowed: deps.operators.ids(),
  });
}

/** An instant that is not in the future; a clock slightly ahead counts as now. */
export function checkPast(
  raw: RawFields,
  { field, now }: { field: string; now: Instant },
  problems: Problems,
): Instant | null {
  const at = checkInstant(raw, field, problems);
  if (at === null) return null;
  if (at > now + CLOCK_AHEAD_MS_MAX) return problems.add({ field, problem: "in_the_future" });
  if (at < ONSET_MIN) return problems.add({ field, problem: "too_early" });
  return Math.min(at, now);
}

function checkCoordinate(raw: RawFields, field: "lat" | "lon", problems: Problems): number | null {
  const value = raw[field];
  if (!given(value)) return null;
  const max = field === "lat" ? 90 : 180;
  if (typeof value !== "number") return problems.add({ field, problem: "wrong_type" });
  if (!(Math.abs(value) <= max)) return problems.add({ field, problem: "out_of_range", max });
  return value;
}

/** `area` (code), `place` ({name, country?} or words) or `lat` and `lon`, in this order. */
export function checkPlace(deps: CheckDeps, raw: RawFields, problems: Problems): FoundPlace | null {
  const area = checkText(raw, { field: "area", max: PLACE_CHARS_MAX }, problems);
  if (area !== null) {
    const code = asAreaCode(area);
    if (deps.places.get(code) !== undefined) return foundArea(code);
    return problems.add({ field: "area", problem: "unknown_place" });
  }
  const { place } = raw;
  if (given(place)) {
    const nested = typeof place === "object" && place !== null && !Array.isArray(place);
    const fields: RawFields = nested ? (place as RawFields) : { name: place };
    const max = PLACE_CHARS_MAX;
    const name = checkText(
      fields,
      { field: "name", as: nested ? "place.name" : "place", max },
      problems,
    );
    const country = checkText(fields, { field: "country", as: "place.country", max: 2 }, problems);
    if (nested && name === null) problems.add({ field: "place.name", problem: "empty" });
    return name === null ? null : findPlace(deps, name, country?.toUpperCase() ?? null);
  }
  const [lat, lon] = [checkCoordinate(raw, "lat", problems), checkCoordinate(raw, "lon", problems)];
  if (lat === null || lon === null) return null;
  const nearest = deps.places.nearest(lat, lon);
  return nearest === null ? null : foundArea(nearest);
}

const foundArea = (area: AreaCode): FoundPlace => ({ area, candidates: [], words: null });

function checkContact(raw: RawFields, problems: Problems): string | null {
  const contact = checkText(raw, { field: "contact", max: CONTACT_CHARS_MAX }, problems);
  if (contact === null || isContact(contact)) return contact;
  return problems.add({ field: "contact", problem: "not_a_contact" });
}

/**
 * Checks what came in under the names of the HTTP contract. `now`: nothing may lie after it.
 * @throws DeskError `invalid` with every problem found.
 */
export function checkReport(deps: CheckDeps, raw: RawFields, now: Instant): CheckedReport {
  const problems = new Problems();
  const checked: CheckedReport = {
    text: checkText(raw, { field: "text", max: REPORT_TEXT_CHARS_MAX }, problems),
    operator: checkOperator(deps, raw, problems),
    services: checkList(raw, { field: "services", words: SERVICES }, problems),
    place: checkPlace(deps, raw, problems),
    onset: checkPast(raw, { field: "onset", now }, problems),
    onsetPrecision: checkWord(raw, { field: "onset_precision", words: ONSET_PRECISIONS }, problems),
    recoveredAt: checkPast(raw, { field: "recovered_at", now }, problems),
    status: checkWord(raw, { field: "status", words: STATUSES }, problems),
    audience: checkWord(raw, { field: "audience", words: AUDIENCES }, problems),
    lang: checkWord(raw, { field: "lang", words: LANGUAGES }, problems),
    contact: checkContact(raw, problems),
    device: checkText(raw, { field: "device", max: DEVICE_CHARS_MAX }, problems),
    quotable: checkFlag(raw, "consent", problems),
  };
  if (checked.onset !== null && checked.recoveredAt !== null) {
    if (checked.recoveredAt < checked.onset)
      problems.add({ field: "recovered_at", problem: "too_early" });
  }
  problems.refuse("report");
  // A person or a place alone says nothing about a network.
  if (checked.text === null && checked.operator === null && checked.services === null) {
    problems.add({ field: "text", problem: "empty" });
    problems.refuse("report");
  }
  return checked;
}
