import {
  DESK_NAME_CHARS_MAX,
  OPERATORS_FIRST_MAX,
  PUBLISHER_CHARS_MAX,
} from "../../../commands/limits.ts";
import { CONTRAST_MIN, DEFAULT_ACCENT } from "../../../commands/settings/accent.ts";
import type { DeskPart } from "../../../commands/settings/set-up-desk.ts";
import { DESK_COUNTRIES, PUBLISHER_PARTS } from "../../../model/desk-settings.ts";
import { asAreaCode, type OperatorId } from "../../../model/ids.ts";
import { LANGUAGES } from "../../../model/vocabulary.ts";
import type { PageContext } from "../../context.ts";
import {
  choiceSet,
  type Choice,
  type FormState,
  type FormValues,
  selectField,
  textField,
} from "../../fields.ts";
import { type Frame, frameOf } from "../../frame.ts";
import { html, type Html } from "../../html.ts";
import { operatorName, placeName } from "../../naming.ts";
import { setupStepPage, stepForm } from "./steps.ts";

export interface SetupPartView {
  readonly part: DeskPart;
  readonly csrf: string;
  readonly key: string;
  /** Largest first. */
  readonly operators: readonly OperatorId[];
  /** What was refused; null: what holds is shown. */
  readonly refused: FormState | null;
}

/** What holds now, as the form of this part shows it. */
function presentOf(frame: Frame, part: DeskPart): FormValues {
  switch (part) {
    case "country":
      return { country: frame.country };
    case "operators":
      return { operators: frame.operatorsFirst ?? [] };
    case "languages": {
      const { languages = [], homeLang } = frame;
      const shown = languages.length === 0 ? LANGUAGES : languages;
      return { first: homeLang ?? frame.lang, languages: shown };
    }
    case "look":
      return { name: frame.deskName, accent: frame.accent ?? DEFAULT_ACCENT };
    case "publisher":
      return Object.fromEntries(
        PUBLISHER_PARTS.map((name) => [name, frame.publisher?.[name] ?? ""]),
      );
  }
}

const countryName = (frame: Frame, code: string): string => {
  const area = asAreaCode(code);
  return frame.places.get(area) === undefined ? code : placeName(frame, area);
};

function fieldsOf(frame: Frame, { part, operators }: SetupPartView, form: FormState): Html {
  const { say } = frame;
  const languages: readonly Choice[] = LANGUAGES.map((value) => ({
    value,
    label: say(`language.${value}`),
  }));
  switch (part) {
    case "country": {
      const choices = Object.keys(DESK_COUNTRIES)
        .map((value) => ({ value, label: countryName(frame, value) }))
        .toSorted((a, b) => a.label.localeCompare(b.label, frame.wording.locale));
      return selectField(
        form,
        { name: "country", label: say("setup.country") },
        { choices, empty: null },
      );
    }
    case "operators": {
      const choices = operators
        .slice(0, OPERATORS_FIRST_MAX)
        .map((value) => ({ value, label: operatorName(frame, value) }));
      const field = { name: "operators", label: say("setup.operators") };
      return choiceSet(form, field, { type: "checkbox", choices });
    }
    case "languages":
      return html`${selectField(form, { name: "first", label: say("setup.first") }, { choices: languages, empty: null })}
      ${choiceSet(form, { name: "languages", label: say("setup.languages") }, { type: "checkbox", choices: languages })}`;
    case "look":
      return html`${textField(
        form,
        { name: "name", label: say("setup.name") },
        { maxlength: DESK_NAME_CHARS_MAX, autocomplete: "off" },
      )}
      ${textField(
        form,
        {
          name: "accent",
          label: say("setup.accent"),
          hint: say("setup.accentHint", { contrast: frame.wording.number(CONTRAST_MIN) }),
        },
        { type: "color" },
      )}`;
    case "publisher":
      return html`${PUBLISHER_PARTS.map((name) =>
        textField(
          form,
          { name, label: say(`publisher.${name}`) },
          { maxlength: PUBLISHER_CHARS_MAX, autocomplete: "off" },
        ),
      )}`;
  }
}

/** `/desk/setup/{country|operators|languages|look|publisher}` */
export function setupPartPage(context: PageContext, view: SetupPartView): string {
  const frame = frameOf(context);
  const { part, csrf, key, refused } = view;
  const form = refused ?? { values: presentOf(frame, part), problems: {} };
  const fields = fieldsOf(frame, view, form);
  return setupStepPage(frame, {
    step: part,
    main: stepForm(frame, { step: part, csrf, key, form, fields }),
  });
}
