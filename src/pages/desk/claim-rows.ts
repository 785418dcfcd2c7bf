import { saysEverything } from "../../claims/says-everything.ts";
import { CLAIM_KINDS } from "../../model/statement.ts";
import type { Claim, ClaimKind } from "../../model/statement.ts";
import type { AreaCode } from "../../model/ids.ts";
import { serviceChoices } from "../choices.ts";
import { choiceSet, hiddenField, one, selectField, textField } from "../fields.ts";
import type { FormState, FormValues } from "../fields.ts";
import type { Frame } from "../frame.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { placeNameInFull } from "../naming.ts";

type Field =
  | "places"
  | "spared"
  | "all"
  | "about"
  | "at"
  | "from"
  | "until"
  | "minutes"
  | "max"
  | "shareMax"
  | "only"
  | "words"
  | "what";

/** Which fields a kind has; those of another kind fold away. */
const FIELDS_OF: Readonly<Record<ClaimKind, readonly Field[]>> = {
  resolved: ["at", "places", "all"],
  partial: ["at", "places"],
  scope: ["places", "spared", "words"],
  count: ["max", "shareMax", "words"],
  since: ["at"],
  duration: ["minutes", "about"],
  eta: ["at"],
  cause: ["words"],
  service: ["only"],
  silence: ["words"],
  compensation: ["what", "places", "from", "until"],
};
const FIELDS: readonly Field[] = [
  "at",
  "places",
  "spared",
  "all",
  "about",
  "words",
  "max",
  "shareMax",
  "minutes",
  "only",
  "what",
  "from",
  "until",
];

const ABOUT = ["service", "cause"] as const;

const PERCENT = 100;

const areasOf = (claim: Claim): readonly AreaCode[] =>
  "areas" in claim ? (claim.areas ?? []) : [];

const plain = (value: number | undefined): string => (value === undefined ? "" : String(value));

/** A claim as its row shows it; values without a field of their own are "". */
const valuesOf = (
  frame: Frame,
  claim: Claim,
  text: string,
): Readonly<Record<Field, string | readonly string[]>> => {
  const moment = (at: number | undefined): string =>
    at === undefined ? "" : frame.times.input(at);
  return {
    places: areasOf(claim)
      .map((code) => placeNameInFull(frame, code))
      .join(" ; "),
    spared: claim.kind === "scope" && claim.spared === true ? "1" : "",
    // As the words would be tested, so that the editor sees it and decides.
    all: ((claim.kind === "resolved" ? claim.all : undefined) ?? saysEverything(text)) ? "1" : "",
    about: claim.kind === "duration" ? (claim.about ?? "") : "",
    at: "at" in claim ? moment(claim.at) : "",
    from: claim.kind === "compensation" ? moment(claim.from) : "",
    until: claim.kind === "compensation" ? moment(claim.until) : "",
    minutes: claim.kind === "duration" ? String(claim.minutes) : "",
    max: claim.kind === "count" ? plain(claim.max) : "",
    shareMax:
      claim.kind === "count" && claim.shareMax !== undefined
        ? String(claim.shareMax * PERCENT)
        : "",
    only: claim.kind === "service" ? claim.only : [],
    words: "words" in claim ? (claim.words ?? "") : "",
    what: claim.kind === "compensation" ? claim.what : "",
  };
};

const control = (
  frame: Frame,
  form: FormState,
  field: { readonly field: Field; readonly name: string },
): Html => {
  const labelled = { name: field.name, label: frame.say(`desk.claim.${field.field}`) };
  switch (field.field) {
    case "places":
      return textField(form, { ...labelled, hint: frame.say("desk.claim.placesHint") });
    case "about":
      return selectField(form, labelled, {
        choices: ABOUT.map((value) => ({ value, label: frame.say(`desk.claim.about.${value}`) })),
        empty: "–",
      });
    case "spared":
    case "all":
      return html`<div class="field">
        <label class="check"
          ><input
            type="checkbox"
            name="${field.name}"
            value="1"
            ${one(form.values, field.name) === "1" && html` checked`}
          />
          ${labelled.label}</label
        >
      </div>`;
    case "at":
    case "from":
    case "until":
      return textField(form, labelled, { type: "datetime-local" });
    case "minutes":
    case "max":
      return textField(form, labelled, { type: "number", min: 0, step: 1 });
    case "shareMax":
      return textField(form, labelled, { type: "number", min: 0, max: 100, step: "any" });
    case "only":
      return choiceSet(form, labelled, { type: "checkbox", choices: serviceChoices(frame) });
    case "words":
    case "what":
      return textField(form, labelled, { maxlength: 500 });
    default:
      return field.field satisfies never;
  }
};

interface ClaimRow {
  readonly claim: Claim;
  readonly index: number;
  /** A row for a claim that reading missed: it counts only once it is ticked. */
  readonly spare: boolean;
}

const claimRow = (frame: Frame, form: FormState, { claim, index, spare }: ClaimRow): Html => {
  const name = (field: string): string => `claim.${index}.${field}`;
  const own = valuesOf(frame, claim, one(form.values, "text"));
  const values: Record<string, string | readonly string[]> = { [name("kind")]: claim.kind };
  for (const field of FIELDS) values[name(field)] = own[field];
  values[name("services")] = claim.services ?? [];
  // What was typed wins over what was proposed: a refused form comes back as it was sent.
  const typed: FormValues = form.values;
  // A box that was unticked is not sent: of a row that was, only what was sent counts.
  const wasSent = typed[name("kind")] !== undefined;
  const kept = wasSent ? one(typed, name("keep")) === "1" : !spare;
  const shownValues = wasSent ? typed : { ...values, ...typed };
  const state: FormState = { values: shownValues, problems: form.problems };
  const shown = spare ? FIELDS : FIELDS_OF[claim.kind];
  const rest = FIELDS.filter((field) => !shown.includes(field));
  const draw = (field: Field): Html => control(frame, state, { field, name: name(field) });
  const kind = selectField(
    state,
    { name: name("kind"), label: frame.say("desk.claim.kind") },
    {
      choices: CLAIM_KINDS.map((value) => ({ value, label: frame.say(`claimKind.${value}`) })),
      empty: null,
    },
  );
  const services = choiceSet(
    state,
    { name: name("services"), label: frame.say("report.services") },
    { type: "checkbox", choices: serviceChoices(frame) },
  );
  const title = spare ? frame.say("desk.claim.spare") : frame.say(`claimKind.${claim.kind}`);
  return html`<fieldset class="claim" data-row tabindex="-1">
    <legend>
      <label class="check"
        ><input
          type="checkbox"
          name="${name("keep")}"
          value="1"
          data-mark${kept && html` checked`}
        />
        ${title}</label
      >
    </legend>
    ${hiddenField(name("placesRead"), String(own.places))}${hiddenField(name("areas"), areasOf(claim).join(" "))}
    ${!spare && html`<div class="columns">${shown.map((field) => draw(field))}</div>`}
    <details>
      <summary data-edit>${frame.say("report.more")}</summary>
      <div class="columns">
        ${kind}${services} ${(spare ? shown : rest).map((field) => draw(field))}
      </div>
    </details>
  </fieldset>`;
};

const SPARE: Claim = { kind: "cause", words: "" };

/** Claims as rows to correct, and one spare row for a claim that reading missed. */
export function claimRows(frame: Frame, form: FormState, claims: readonly Claim[]): Html {
  const rows = [...claims.map((claim) => ({ claim, spare: false })), { claim: SPARE, spare: true }];
  return html`<section aria-labelledby="claims">
    <h2 id="claims">${frame.say("desk.statement.claims")}</h2>
    <p class="small">${frame.say("desk.statement.claimsHint")}</p>
    ${claims.length === 0 && html`<p>${frame.say("statement.noClaims")}</p>`}
    ${hiddenField("claims", String(rows.length))}
    ${rows.map((row, index) => claimRow(frame, form, { ...row, index }))}
  </section>`;
}
