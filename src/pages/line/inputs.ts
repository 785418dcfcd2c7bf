import { attributes, html } from "../html.ts";
import type { Html } from "../html.ts";
import { EMPTY_FORM, many, one } from "../fields.ts";
import type { Choice, FormState } from "../fields.ts";
import type { Frame } from "../frame.ts";

/** A form of a file's page that was refused, drawn again; null: none was. */
export interface RefusedEntry extends FormState {
  /** Which of the page's forms. */
  readonly kind: string;
}

/** The state of one of the forms of a page. */
export const stateOf = (refused: RefusedEntry | null, kind: string): FormState =>
  refused !== null && refused.kind === kind ? refused : EMPTY_FORM;

interface Input {
  readonly name: string;
  readonly label: string;
}

/** Several forms of one page have fields of one name: labels stand around them, so that no id is needed. */
const around = (form: FormState, { name, label }: Input, control: Html): Html => {
  const problem = form.problems[name];
  return html`<label class="field${problem === undefined ? "" : " wrong"}"
    ><span>${label}</span>${problem !== undefined && html`<span class="problem">${problem}</span>`}
    ${control}</label
  >`;
};

export const input = (
  form: FormState,
  field: Input,
  extra: Parameters<typeof attributes>[0] = {},
): Html =>
  around(
    form,
    field,
    html`<input${attributes({ type: "text", name: field.name, value: one(form.values, field.name), ...extra })}>`,
  );

export const area = (form: FormState, field: Input, rows = 2): Html =>
  around(
    form,
    field,
    html`<textarea${attributes({ name: field.name, rows, maxlength: 2000 })}>${"\n"}${one(form.values, field.name)}</textarea>`,
  );

/** `first`: chosen when nothing was typed. */
export const select = (
  form: FormState,
  field: Input,
  { choices, first }: { readonly choices: readonly Choice[]; readonly first?: string },
): Html => {
  const typed = one(form.values, field.name);
  const chosen = typed === "" ? first : typed;
  return around(
    form,
    field,
    html`<select name="${field.name}">
      ${choices.map(
        ({ value, label }) =>
          html`<option value="${value}" ${attributes({ selected: value === chosen })}>
            ${label}
          </option>`,
      )}
    </select>`,
  );
};

export const tick = (form: FormState, { name, label }: Input): Html => {
  const problem = form.problems[name];
  return html`${problem !== undefined && html`<p class="problem">${problem}</p>`}<label
      class="check"
      ><input
        type="checkbox"
        name="${name}"
        value="1"
        ${attributes({ checked: one(form.values, name) === "1" })}
      />
      ${label}</label
    >`;
};

/** Checkboxes that share a name. */
export const ticks = (
  form: FormState,
  { name, label }: Input,
  { choices, first }: { readonly choices: readonly Choice[]; readonly first: readonly string[] },
): Html => {
  const typed = many(form.values, name);
  const chosen = typed.length === 0 ? first : typed;
  return html`<fieldset class="field">
    <legend>${label}</legend>
    <div class="set">
      ${choices.map(
        (choice) =>
          html`<label
            ><input
              type="checkbox"
              name="${name}"
              value="${choice.value}"
              ${attributes({ checked: chosen.includes(choice.value) })}
            />
            ${choice.label}</label
          >`,
      )}
    </div>
  </fieldset>`;
};

export const hidden = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}" />`;

/** When it happened; empty: now. The script writes the phone's own time into `at` when it is sent late. */
export const whenField = (frame: Frame, form: FormState, label: string): Html =>
  input(
    form,
    { name: "when", label },
    { type: "datetime-local", max: frame.times.input(frame.now) },
  );

/** A form that adds one entry. It waits on the phone while there is no network. */
export const entryForm = (
  { action, kind, name }: { readonly action: string; readonly kind: string; readonly name: string },
  body: Html,
): Html =>
  html`<form action="${action}" method="post" data-line="${name}">
    ${hidden("kind", kind)}<input type="hidden" name="key" value="" /><input
      type="hidden"
      name="at"
      value=""
    />${body}
  </form>`;
