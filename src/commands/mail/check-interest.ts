import type { QuietHours, Interest } from "../../model/subscription.ts";
import { asAreaCode, asIncidentId } from "../../model/ids.ts";
import { SERVICES } from "../../model/vocabulary.ts";
import { checkOperator } from "../check-report.ts";
import type { CommandDeps } from "../deps.ts";
import type { Problems } from "../desk-error.ts";
import { checkText, checkWord, given } from "../fields.ts";
import type { RawFields } from "../fields.ts";
import type { PlaceDeps } from "../find-place.ts";
import { findPlace } from "../find-place.ts";
import { PLACE_CHARS_MAX } from "../limits.ts";

const TOKEN_CHARS_MAX = 100;
const DAY_MINUTES = 1440;
const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/;

type Deps = Pick<CommandDeps, "operators" | "store" | "secrets"> & PlaceDeps;

/** `area` (code) or `place` (words that name one). */
function checkArea(deps: Deps, raw: RawFields, problems: Problems): string | null {
  const code = checkText(raw, { field: "area", max: PLACE_CHARS_MAX }, problems);
  if (code !== null) {
    if (deps.places.get(asAreaCode(code)) !== undefined) return code;
    return problems.add({ field: "area", problem: "unknown_place" });
  }
  const words = checkText(raw, { field: "place", max: PLACE_CHARS_MAX }, problems);
  if (words === null) return null;
  const found = findPlace(deps, words, null);
  return found.area ?? problems.add({ field: "place", problem: "unknown_place" });
}

/**
 * `incident`, or `report` (token of a witness's page), or `operator` with `service?` and
 * `area?`/`place?`, in this order. Null with a problem noted.
 */
export function checkInterest(deps: Deps, raw: RawFields, problems: Problems): Interest | null {
  const incident = checkText(raw, { field: "incident", max: TOKEN_CHARS_MAX }, problems);
  if (incident !== null) {
    const id = asIncidentId(incident);
    if (deps.store.incident(id, deps.clock()) !== null) return { kind: "incident", incident: id };
    return problems.add({ field: "incident", problem: "unknown_value" });
  }
  const token = checkText(raw, { field: "report", max: TOKEN_CHARS_MAX }, problems);
  if (token !== null) {
    const report = deps.secrets.reportOf(token);
    const view = report === null ? null : deps.store.report(report, deps.clock());
    if (report !== null && view !== null && !view.erased && view.operator !== null)
      return { kind: "report", report };
    return problems.add({ field: "report", problem: "unknown_value" });
  }
  const operator = checkOperator(deps, raw, problems);
  const service = checkWord(raw, { field: "service", words: SERVICES }, problems);
  const area = checkArea(deps, raw, problems);
  if (operator === null) {
    if (!given(raw["operator"])) problems.add({ field: "operator", problem: "empty" });
    return null;
  }
  return { kind: "subject", operator, service, area: area === null ? null : asAreaCode(area) };
}

const minutesOf = (clock: string): number | null => {
  const match = CLOCK.exec(clock);
  return match === null ? null : (Number(match[1]) * 60 + Number(match[2])) % DAY_MINUTES;
};

/** `quiet_from` and `quiet_until` as "22:00"; both or none. */
export function checkQuiet(raw: RawFields, problems: Problems): QuietHours | null {
  const [from, until] = ["quiet_from", "quiet_until"].map((field) => {
    const text = checkText(raw, { field, max: CLOCK_CHARS_MAX }, problems);
    if (text === null) return null;
    return minutesOf(text) ?? problems.add({ field, problem: "not_a_moment" });
  });
  if (from === null || from === undefined || until === null || until === undefined) return null;
  return from === until ? null : { from, until };
}

const CLOCK_CHARS_MAX = 5;
