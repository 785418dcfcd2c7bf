import type { AreaCode, Instant } from "../../model/ids.ts";
import { CLAIM_KINDS } from "../../model/statement.ts";
import type { Claim } from "../../model/statement.ts";
import { SERVICES, type Service } from "../../model/vocabulary.ts";
import { parseIso } from "../../time/parse-iso.ts";
import type { JsonRow } from "./rows.ts";

export function instantOrNull(row: JsonRow, field: string): Instant | null {
  const text = row.textOrNull(field);
  if (text === null) return null;
  return parseIso(text) ?? row.fail(field, "an ISO 8601 time with zone");
}

export function instant(row: JsonRow, field: string): Instant {
  return instantOrNull(row, field) ?? row.fail(field, "given as an ISO 8601 time with zone");
}

/** Services of the vocabulary; with a tree of its own a scenario may use any word. */
export function services(row: JsonRow, field: string, free: boolean): readonly Service[] | null {
  const words = row.textsOrNull(field);
  if (words === null) return null;
  if (!free) {
    for (const word of words) {
      if (!SERVICES.some((service) => service === word)) {
        row.fail(field, `a list of ${SERVICES.join(", ")}`);
      }
    }
  }
  return words as Service[];
}

/** A claim in the contract's names. `at` defaults to when the statement was made. */
export function claimOfRow(row: JsonRow, options: { saidAt: Instant; free: boolean }): Claim {
  const kind = row.wordOrNull("kind", CLAIM_KINDS) ?? row.fail("kind", "given");
  const named = services(row, "services", options.free);
  const base = named === null ? {} : { services: named };
  const areaCodes = row.textsOrNull("areas") as AreaCode[] | null;
  const areas = areaCodes === null ? {} : { areas: areaCodes };
  const at = instantOrNull(row, "at");
  switch (kind) {
    case "resolved":
      return { ...base, ...areas, kind, at: at ?? options.saidAt };
    case "partial":
      return { ...base, ...areas, kind, at: at ?? options.saidAt };
    case "scope": {
      const words = row.textOrNull("words");
      const spared = row.raw("spared") === true ? { spared: true } : {};
      return {
        ...base,
        kind,
        areas: areaCodes ?? [],
        ...spared,
        ...(words === null ? {} : { words }),
      };
    }
    case "count": {
      const max = row.numberOrNull("max");
      const shareMax = row.numberOrNull("share_max");
      const words = row.textOrNull("words");
      return {
        ...base,
        kind,
        ...(max === null ? {} : { max }),
        ...(shareMax === null ? {} : { shareMax }),
        ...(words === null ? {} : { words }),
      };
    }
    case "since":
    case "eta":
      return { ...base, kind, at: at ?? row.fail("at", "given as an ISO 8601 time with zone") };
    case "duration": {
      const about = row.wordOrNull("about", ["service", "cause"] as const);
      return {
        ...base,
        kind,
        minutes: row.number("minutes"),
        ...(about === null ? {} : { about }),
      };
    }
    case "cause":
    case "silence":
      return { ...base, kind, words: row.textOrNull("words") ?? "" };
    case "service":
      return { ...base, kind, only: services(row, "only", options.free) ?? named ?? [] };
    case "compensation": {
      const from = instantOrNull(row, "from");
      const until = instantOrNull(row, "until");
      return {
        ...base,
        ...areas,
        kind,
        what: row.textOrNull("what") ?? "",
        ...(from === null ? {} : { from }),
        ...(until === null ? {} : { until }),
      };
    }
  }
}
