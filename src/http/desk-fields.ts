import { asAreaCode, asOperatorId } from "../model/ids.ts";
import type { Instant } from "../model/ids.ts";
import { ONSET_PRECISIONS, SERVICES, SOURCES, STATUSES } from "../model/vocabulary.ts";
import type { ClaimKind } from "../model/statement.ts";
import type { Claim } from "../model/statement.ts";
import { parseIso } from "../time/parse-iso.ts";
import type { ImportRow } from "../pages/desk/import-table.ts";
import type { AcceptedRow } from "../commands/accept-drafts.ts";
import type { RawFields } from "../commands/fields.ts";
import { DRAFTS_MAX, STATEMENT_CLAIMS_MAX } from "../commands/limits.ts";
import type { Form } from "./form.ts";
import { momentIso, servicesOf } from "./form-fields.ts";

/** How many rows a form says it has, within the bound. */
function count(form: Form, name: string, max: number): number {
  const rows = Number(form.text(name));
  return Number.isInteger(rows) && rows > 0 ? Math.min(rows, max) : 0;
}

const wordOf = <Word extends string>(words: readonly Word[], text: string): Word | null =>
  words.find((word) => word === text) ?? null;

interface TableOptions {
  readonly zone: string;
  readonly now: Instant;
}

/** The ticked rows of the import table (`pages/FORMS.md`). */
export function acceptedRows(form: Form, { zone, now }: TableOptions): readonly AcceptedRow[] {
  const rows: AcceptedRow[] = [];
  for (let row = 0; row < count(form, "rows", DRAFTS_MAX); row++) {
    const text = (field: string): string => form.text(`row.${row}.${field}`);
    if (text("accept") === "") continue;
    const place = text("place");
    const read = place === text("placeRead") && text("area") !== "";
    const onset = text("onset");
    const precision = wordOf(ONSET_PRECISIONS, text("onsetPrecision"));
    rows.push({
      row,
      source: wordOf(SOURCES, text("source")) ?? "email",
      saidAt: parseIso(text("saidAt")) ?? now,
      witness: text("witness") === "" ? null : text("witness"),
      said: {
        text: text("text"),
        operator: text("operator"),
        services: servicesOf(form, `row.${row}.services`),
        ...(read ? { area: text("area") } : { place }),
        onset: momentIso(onset, zone),
        ...(onset === text("onsetRead") && precision !== null
          ? { onset_precision: precision }
          : {}),
        status: text("status"),
      },
    });
  }
  return rows;
}

/** The table as it was sent, to be drawn again. */
export function typedRows(form: Form, { zone, now }: TableOptions): readonly ImportRow[] {
  return Array.from({ length: count(form, "rows", DRAFTS_MAX) }, (_, row) => {
    const text = (field: string): string => form.text(`row.${row}.${field}`);
    const read = text("place") === text("placeRead") && text("area") !== "";
    const services = servicesOf(form, `row.${row}.services`);
    return {
      text: text("text"),
      saidAt: parseIso(text("saidAt")) ?? now,
      source: wordOf(SOURCES, text("source")) ?? "email",
      witness: text("witness") === "" ? null : text("witness"),
      operator: text("operator") === "" ? null : asOperatorId(text("operator")),
      services: SERVICES.filter((service) => services.includes(service)),
      place: read ? null : text("place"),
      area: text("area") === "" ? null : asAreaCode(text("area")),
      onset: parseIso(momentIso(text("onset"), zone)),
      onsetPrecision: wordOf(ONSET_PRECISIONS, text("onsetPrecision")),
      status: wordOf(STATUSES, text("status")) ?? "unknown",
      accept: text("accept") !== "",
    };
  });
}

const KINDS: Readonly<Record<ClaimKind, Claim>> = {
  resolved: { kind: "resolved", at: 0 },
  partial: { kind: "partial" },
  scope: { kind: "scope", areas: [] },
  count: { kind: "count" },
  since: { kind: "since", at: 0 },
  duration: { kind: "duration", minutes: 0 },
  eta: { kind: "eta", at: 0 },
  cause: { kind: "cause", words: "" },
  service: { kind: "service", only: [] },
  silence: { kind: "silence", words: "" },
  compensation: { kind: "compensation", what: "" },
};

const isKind = (word: string): word is ClaimKind => word in KINDS;

/** Claims of the kinds that were sent, as frames for what was typed; the last row is the spare one. */
export function typedClaims(form: Form): readonly Claim[] {
  const rows = Math.max(0, count(form, "claims", STATEMENT_CLAIMS_MAX + 1) - 1);
  return Array.from({ length: rows }, (_, row) => {
    const kind = form.text(`claim.${row}.kind`);
    return KINDS[isKind(kind) ? kind : "cause"];
  });
}

const PERCENT = 100;
const numberOf = (text: string): number | string => {
  const value = Number(text.replace(",", "."));
  return Number.isFinite(value) ? value : text;
};

function claimFields(form: Form, row: number, zone: string): RawFields {
  const name = (field: string): string => `claim.${row}.${field}`;
  const text = (field: string): string => form.text(name(field));
  const number = (field: string): number | string | null =>
    text(field) === "" ? null : numberOf(text(field));
  const share = number("shareMax");
  const places = text("places");
  const read = places === text("placesRead");
  return {
    kind: text("kind"),
    services: servicesOf(form, name("services")),
    ...(read
      ? { areas: text("areas").split(" ").filter(Boolean) }
      : {
          places: places
            .split(";")
            .map((place) => place.trim())
            .filter(Boolean),
        }),
    spared: form.flag(name("spared")),
    all: form.flag(name("all")),
    about: text("about"),
    at: momentIso(text("at"), zone),
    from: momentIso(text("from"), zone),
    until: momentIso(text("until"), zone),
    minutes: number("minutes"),
    max: number("max"),
    share_max: typeof share === "number" ? share / PERCENT : share,
    only: servicesOf(form, name("only")),
    words: text("words"),
    what: text("what"),
  };
}

/** A statement under the names of the contract; `row` numbers of its claims stay those of the form. */
export function statementFields(form: Form, zone: string): RawFields {
  return {
    operator: form.text("operator"),
    speaker: form.text("speaker"),
    said_by: form.text("saidBy"),
    at: momentIso(form.text("at"), zone),
    published_in: form.text("publishedIn"),
    text: form.text("text"),
    lang: form.text("lang"),
    replaces: form.text("replaces"),
  };
}

/** The claims that are kept; null when the form had none to choose from, so that they are read from the text. */
export function keptClaims(form: Form, zone: string): readonly RawFields[] | null {
  if (!form.has("claims")) return null;
  const claims: RawFields[] = [];
  for (let row = 0; row < count(form, "claims", STATEMENT_CLAIMS_MAX + 1); row++)
    if (form.flag(`claim.${row}.keep`)) claims.push(claimFields(form, row, zone));
  return claims;
}

/** Row of the form for each kept claim, so that a problem stands beside the right row. */
export function keptRows(form: Form): readonly number[] {
  const rows = count(form, "claims", STATEMENT_CLAIMS_MAX + 1);
  return Array.from({ length: rows }, (_, row) => row).filter((row) =>
    form.flag(`claim.${row}.keep`),
  );
}
