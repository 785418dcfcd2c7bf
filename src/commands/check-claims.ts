import type { AreaCode, Instant } from "../model/ids.ts";
import { asAreaCode } from "../model/ids.ts";
import { CLAIM_KINDS } from "../model/statement.ts";
import type { Claim, ClaimKind } from "../model/statement.ts";
import { SERVICES } from "../model/vocabulary.ts";
import { Problems } from "./desk-error.ts";
import { checkFlag, checkInstant, checkList, checkText, checkWord, given } from "./fields.ts";
import type { RawFields } from "./fields.ts";
import { findPlace } from "./find-place.ts";
import type { PlaceDeps } from "./find-place.ts";
import { CLAIM_AREAS_MAX, STATEMENT_CLAIMS_MAX, WORDS_CHARS_MAX } from "./limits.ts";

/** A year of minutes: no operator claims more. */
const DURATION_MINUTES_MAX = 525_600;
/** What lasted so long. */
const DURATIONS_OF = ["service", "cause"] as const;
const COUNT_MAX = 1_000_000_000;

/** Reads the fields of one claim and names problems by their full path. */
class ClaimReader {
  readonly #deps: PlaceDeps;
  readonly #raw: RawFields;
  readonly #prefix: string;
  readonly #problems: Problems;

  constructor(deps: PlaceDeps, claim: { raw: RawFields; prefix: string }, problems: Problems) {
    this.#deps = deps;
    this.#raw = claim.raw;
    this.#prefix = claim.prefix;
    this.#problems = problems;
  }

  #under(check: (problems: Problems) => void): void {
    const own = new Problems();
    check(own);
    for (const found of own.found)
      this.#problems.add({ ...found, field: this.#prefix + found.field });
  }

  #required(field: string): void {
    if (!given(this.#raw[field]))
      this.#problems.add({ field: this.#prefix + field, problem: "empty" });
  }

  kind(): ClaimKind | null {
    this.#required("kind");
    let kind: ClaimKind | null = null;
    this.#under((own) => {
      kind = checkWord(this.#raw, { field: "kind", words: CLAIM_KINDS }, own);
    });
    return kind;
  }

  services(field: "services" | "only"): { readonly [name: string]: Claim["services"] } {
    let services: Claim["services"] | null = null;
    this.#under((own) => {
      services = checkList(this.#raw, { field, words: SERVICES }, own);
    });
    return services === null ? {} : { [field]: services };
  }

  instant(field: string): Instant | undefined {
    let at: Instant | null = null;
    this.#under((own) => {
      at = checkInstant(this.#raw, field, own);
    });
    return at ?? undefined;
  }

  requiredInstant(field: string): Instant {
    this.#required(field);
    return this.instant(field) ?? 0;
  }

  words(field: "words" | "what"): string | undefined {
    let words: string | null = null;
    this.#under((own) => {
      words = checkText(this.#raw, { field, max: WORDS_CHARS_MAX }, own);
    });
    return words ?? undefined;
  }

  number(field: string, max: number): number | undefined {
    const value = this.#raw[field];
    if (!given(value)) return undefined;
    const name = this.#prefix + field;
    if (typeof value !== "number") this.#problems.add({ field: name, problem: "wrong_type" });
    else if (!(value >= 0 && value <= max))
      this.#problems.add({ field: name, problem: "out_of_range", max });
    else return value;
    return undefined;
  }

  requiredNumber(field: string, max: number): number {
    this.#required(field);
    return this.number(field, max) ?? 0;
  }

  about(): (typeof DURATIONS_OF)[number] | undefined {
    let about: (typeof DURATIONS_OF)[number] | null = null;
    this.#under((own) => {
      about = checkWord(this.#raw, { field: "about", words: DURATIONS_OF }, own);
    });
    return about ?? undefined;
  }

  /** Undefined when not given: then the words decide. */
  optionalFlag(field: string): boolean | undefined {
    return given(this.#raw[field]) ? this.flag(field) : undefined;
  }

  flag(field: string): boolean {
    let flag = false;
    this.#under((own) => {
      flag = checkFlag(this.#raw, field, own);
    });
    return flag;
  }

  /** `areas` (codes), or `places` (names or codes). */
  areas(): readonly AreaCode[] | undefined {
    const named = given(this.#raw["places"]);
    const value = this.#raw[named ? "places" : "areas"];
    if (!given(value)) return undefined;
    const field = this.#prefix + (named ? "places" : "areas");
    if (!Array.isArray(value) || !value.every((item) => typeof item === "string")) {
      this.#problems.add({ field, problem: "wrong_type" });
    } else if (value.length > CLAIM_AREAS_MAX) {
      this.#problems.add({ field, problem: "too_many", max: CLAIM_AREAS_MAX });
    } else {
      const areas = value.map((item) => this.#area(item, named));
      if (areas.includes(null)) this.#problems.add({ field, problem: "unknown_place" });
      const known = areas.filter((code) => code !== null);
      return known.length === 0 ? undefined : known;
    }
    return undefined;
  }

  #area(item: string, named: boolean): AreaCode | null {
    const code = asAreaCode(item.trim());
    if (this.#deps.places.get(code) !== undefined) return code;
    return named ? findPlace(this.#deps, item, null).area : null;
  }
}

/** Drops what was not given: optional fields of a claim are absent, not null. */
function present<Fields extends object>(fields: Fields): Fields {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Fields;
}

function claimOf(read: ClaimReader, kind: ClaimKind): Claim {
  const services = read.services("services");
  const area = (): object => ({ areas: read.areas() });
  switch (kind) {
    case "resolved":
      return present({
        kind,
        ...services,
        at: read.requiredInstant("at"),
        ...area(),
        all: read.optionalFlag("all"),
      }) as Claim;
    case "partial":
      return present({ kind, ...services, at: read.instant("at"), ...area() }) as Claim;
    case "scope": {
      const spared = read.flag("spared") || undefined;
      const fields = { areas: read.areas() ?? [], spared, words: read.words("words") };
      return present({ kind, ...services, ...fields }) as Claim;
    }
    case "count": {
      const counts = { max: read.number("max", COUNT_MAX), shareMax: read.number("share_max", 1) };
      return present({ kind, ...services, ...counts, words: read.words("words") }) as Claim;
    }
    case "since":
    case "eta":
      return { kind, ...services, at: read.requiredInstant("at") };
    case "duration": {
      const minutes = read.requiredNumber("minutes", DURATION_MINUTES_MAX);
      return present({ kind, ...services, minutes, about: read.about() }) as Claim;
    }
    case "cause":
    case "silence":
      return { kind, ...services, words: read.words("words") ?? "" };
    case "service":
      return { kind, ...services, only: read.services("only")["only"] ?? [] };
    case "compensation": {
      const span = { from: read.instant("from"), until: read.instant("until") };
      const what = read.words("what") ?? "";
      return present({ kind, ...services, what, ...area(), ...span }) as Claim;
    }
  }
}

/** The claims an editor gives, under the names of the contract (`share_max`, `areas` …), instants as ISO 8601. */
export function checkClaims(deps: PlaceDeps, value: unknown, problems: Problems): readonly Claim[] {
  if (!Array.isArray(value)) {
    problems.add({ field: "claims", problem: "wrong_type" });
    return [];
  }
  if (value.length > STATEMENT_CLAIMS_MAX) {
    problems.add({ field: "claims", problem: "too_many", max: STATEMENT_CLAIMS_MAX });
    return [];
  }
  const claims: Claim[] = [];
  for (const [index, raw] of (value as readonly unknown[]).entries()) {
    const prefix = `claims.${index}.`;
    if (typeof raw !== "object" || raw === null) {
      problems.add({ field: `claims.${index}`, problem: "wrong_type" });
      continue;
    }
    const read = new ClaimReader(deps, { raw: raw as RawFields, prefix }, problems);
    const kind = read.kind();
    if (kind !== null) claims.push(claimOf(read, kind));
  }
  return claims;
}
