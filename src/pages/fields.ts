import type { Frame } from "./frame.ts";
import { attributes, html } from "./html.ts";
import type { Html } from "./html.ts";

/** What was typed, by field name; several values where a field stands several times. */
export type FormValues = Readonly<Record<string, string | readonly string[] | undefined>>;
/** What is wrong, by field name: sentences in the reader's language. */
export type FormProblems = Readonly<Record<string, string | undefined>>;

export interface FormState {
  readonly values: FormValues;
  readonly problems: FormProblems;
}

export const EMPTY_FORM: FormState = { values: {}, problems: {} };

export const one = (values: FormValues, name: string): string => {
  const value = values[name];
  return typeof value === "string" ? value : (value?.[0] ?? "");
};

export const many = (values: FormValues, name: string): readonly string[] => {
  const value = values[name];
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
};

/** Ids may hold dots (`row.3.text`) but no spaces. */
const hintId = (name: string): string => `${name}-hint`;
const problemId = (name: string): string => `${name}-problem`;

export interface FieldOptions {
  readonly name: string;
  /** Where a page has several fields of one name; else the name. */
  readonly id?: string;
  readonly label: string;
  readonly hint?: string;
}

const describedBy = ({ name, id = name, hint }: FieldOptions, form: FormState): string | null => {
  const ids = [
    ...(hint === undefined ? [] : [hintId(id)]),
    ...(form.problems[name] === undefined ? [] : [problemId(id)]),
  ];
  return ids.length === 0 ? null : ids.join(" ");
};

const around = (form: FormState, field: FieldOptions, control: Html): Html => {
  const problem = form.problems[field.name];
  return html`<div class="field${problem === undefined ? "" : " wrong"}">
    <label for="${field.id ?? field.name}">${field.label}</label>
    ${field.hint !== undefined && html`<p class="small" id="${hintId(field.id ?? field.name)}">${field.hint}</p>`}
    ${problem !== undefined && html`<p class="problem" id="${problemId(field.id ?? field.name)}">${problem}</p>`}
    ${control}
  </div>`;
};

const shared = (form: FormState, field: FieldOptions): Html =>
  attributes({
    id: field.id ?? field.name,
    name: field.name,
    "aria-describedby": describedBy(field, form),
    "aria-invalid": form.problems[field.name] === undefined ? null : "true",
  });

export const textField = (
  form: FormState,
  field: FieldOptions,
  extra: Parameters<typeof attributes>[0] = {},
): Html =>
  around(
    form,
    field,
    html`<input${shared(form, field)}${attributes({ type: "text", ...extra })}
      value="${one(form.values, field.name)}"
    >`,
  );

export const textArea = (
  form: FormState,
  field: FieldOptions,
  extra: Parameters<typeof attributes>[0] = {},
): Html =>
  around(
    form,
    field,
    html`<textarea${shared(form, field)}${attributes(extra)}>${"\n"}${one(form.values, field.name)}</textarea>`,
  );

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** `empty`: the label of the choice that says nothing; null: there is no such choice. */
export const selectField = (
  form: FormState,
  field: FieldOptions,
  { choices, empty }: { readonly choices: readonly Choice[]; readonly empty: string | null },
): Html => {
  const chosen = one(form.values, field.name);
  return around(
    form,
    field,
    html`<select${shared(form, field)}>${empty !== null && html`<option value="">${empty}</option>`}${choices.map(
      ({ value, label }) =>
        html`<option value="${value}" ${attributes({ selected: value === chosen })}>
          ${label}
        </option>`,
    )}</select>`,
  );
};

/** Checkboxes that share a name, or radio buttons. */
export const choiceSet = (
  form: FormState,
  field: FieldOptions,
  { type, choices }: { readonly type: "checkbox" | "radio"; readonly choices: readonly Choice[] },
): Html => {
  const chosen = many(form.values, field.name);
  const problem = form.problems[field.name];
  return html`<fieldset class="field${problem === undefined ? "" : " wrong"}">
    <legend>${field.label}</legend>
    ${problem !== undefined && html`<p class="problem">${problem}</p>`}
    <div class="set">
      ${choices.map(
        ({ value, label }) =>
          html`<label
            ><input
              type="${type}"
              name="${field.name}"
              value="${value}"
              ${attributes({ checked: chosen.includes(value) })}
            />
            ${label}</label
          >`,
      )}
    </div>
  </fieldset>`;
};

export const checkbox = (form: FormState, field: FieldOptions): Html => {
  const problem = form.problems[field.name];
  return html`<div class="field${problem === undefined ? "" : " wrong"}">
    ${problem !== undefined && html`<p class="problem">${problem}</p>`}
    <label class="check"
      ><input
        type="checkbox"
        name="${field.name}"
        value="1"
        ${attributes({ checked: one(form.values, field.name) === "1" })}
      />
      ${field.label}</label
    >
  </div>`;
};

export const hiddenField = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}" />`;

/** What is wrong, above the form, each with a way to its field; nothing when all is well. */
export const problemSummary = (frame: Frame, { problems }: FormState): Html | null => {
  const found = Object.entries(problems).filter(([, sentence]) => sentence !== undefined);
  if (found.length === 0) return null;
  return html`<div class="problems" role="alert">
    <p><strong>${frame.say("report.problem")}</strong></p>
    <ul>
      ${found.map(([name, sentence]) => html`<li><a href="#${name}">${sentence}</a></li>`)}
    </ul>
  </div>`;
};
