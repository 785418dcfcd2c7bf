import { STATUSES } from "../model/vocabulary.ts";
import type { ReportView } from "../store/views.ts";
import { operatorChoices, serviceChoices } from "./choices.ts";
import { choiceSet, hiddenField, selectField, textField } from "./fields.ts";
import type { FieldOptions, FormState } from "./fields.ts";
import type { Frame } from "./frame.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { operatorName, placeNameInFull, servicesText } from "./naming.ts";

export interface CorrectionsView {
  readonly report: ReportView;
  /** Where the forms post to. */
  readonly action: string;
  /** Set on the desk, null on a witness's page. */
  readonly csrf: string | null;
  readonly problems: FormState["problems"];
  /** Stands before the ids of its fields; needed where other forms are on the page. */
  readonly idPrefix?: string;
}

type Part = "operator" | "services" | "place" | "onset" | "status";

/** Several readings may be open on one page. */
const fieldOf =
  (prefix: string) =>
  (name: Part, label: string): FieldOptions => ({ name, label, id: prefix + name });

interface Understood {
  readonly part: Part;
  readonly label: string;
  readonly value: string | null;
  readonly control: (form: FormState) => Html;
}

const understood = (
  frame: Frame,
  { report, idPrefix = "" }: CorrectionsView,
): readonly Understood[] => {
  const field = fieldOf(idPrefix);
  const empty = frame.say("report.unknown");
  const operator = frame.say("report.operator");
  const services = frame.say("report.services");
  const place = frame.say("report.place");
  const onset = frame.say("report.onset");
  const status = frame.say("report.status");
  return [
    {
      part: "operator",
      label: operator,
      value: report.operator === null ? null : operatorName(frame, report.operator),
      control: (form) =>
        selectField(form, field("operator", operator), { choices: operatorChoices(frame), empty }),
    },
    {
      part: "services",
      label: services,
      value: report.services.length === 0 ? null : servicesText(frame, report.services),
      control: (form) =>
        choiceSet(form, field("services", services), {
          type: "checkbox",
          choices: serviceChoices(frame),
        }),
    },
    {
      part: "place",
      label: place,
      value: report.area === null ? null : placeNameInFull(frame, report.area),
      control: (form) =>
        textField(form, { ...field("place", place), hint: frame.say("report.placeHint") }),
    },
    {
      part: "onset",
      label: onset,
      value: onsetText(frame, report),
      control: (form) =>
        textField(form, field("onset", onset), {
          type: "datetime-local",
          max: frame.times.input(frame.now),
        }),
    },
    {
      part: "status",
      label: status,
      value: report.status === "unknown" ? null : frame.say(`status.${report.status}`),
      control: (form) =>
        selectField(form, field("status", status), {
          choices: STATUSES.map((value) => ({ value, label: frame.say(`status.${value}`) })),
          empty: null,
        }),
    },
  ];
};

const onsetText = (frame: Frame, { onset, onsetPrecision }: ReportView): string | null => {
  if (onset === null) return null;
  // Whoever named a day named no hour.
  if (onsetPrecision === "day") return frame.times.day(onset);
  const time = frame.times.short(onset);
  return onsetPrecision === null || onsetPrecision === "minute"
    ? time
    : `${time} (${frame.say(`precision.${onsetPrecision}`)})`;
};

const formOf = (frame: Frame, { report, problems }: CorrectionsView): FormState => ({
  values: {
    operator: report.operator ?? "",
    services: report.services,
    place: report.area === null ? "" : frame.places.name(report.area, frame.lang),
    onset: report.onset === null ? "" : frame.times.input(report.onset),
    status: report.status,
  },
  problems,
});

/** What was understood of a report: each part is one line that opens into its correction. */
export function corrections(frame: Frame, view: CorrectionsView): Html {
  const form = formOf(frame, view);
  return html`<div class="understood">
    ${understood(frame, view).map(
      ({ part, label, value, control }) =>
        html`<details${view.problems[part] !== undefined && html` open`}>
      <summary><span class="term">${label}</span> <span class="value${value === null && " unsaid"}">${value ?? frame.say("me.notSaid")}</span> <span class="do">${frame.say("me.correct")}</span></summary>
      <form action="${view.action}" method="post">${view.csrf !== null && hiddenField("csrf", view.csrf)}${hiddenField("part", part)}${control(form)}
      <button type="submit" class="quiet">${frame.say("me.save")}</button></form></details>`,
    )}
  </div>`;
}
