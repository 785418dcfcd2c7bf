import { INCIDENT_NAME_CHARS_MAX, REASON_CHARS_MAX } from "../../commands/limits.ts";
import type { AreaCode } from "../../model/ids.ts";
import { LANGUAGES } from "../../model/vocabulary.ts";
import type { MergeView, SplitView } from "../../store/queries/merged.ts";
import type { IncidentCard } from "../../store/views.ts";
import { choiceSet, hiddenField, problemSummary, textField } from "../fields.ts";
import type { FormState } from "../fields.ts";
import { timeTag } from "../frame.ts";
import type { Frame } from "../frame.ts";
import { headline, support } from "../headline.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { nameTag } from "../incident-name.ts";
import { placeNameInFull } from "../naming.ts";
import { deskHref, incidentPath, whyPath } from "../paths.ts";

/** Places offered to be split off by a tick; smaller ones are typed. */
const PLACES_OFFERED_MAX = 60;

/** What a merge or a split would say: the whole; or the part and what stays. */
export interface ShapePreview {
  readonly form: "merge" | "split";
  readonly cards: readonly IncidentCard[];
}

export interface ShapeView {
  readonly csrf: string;
  readonly key: string;
  readonly card: IncidentCard;
  readonly merges: readonly MergeView[];
  readonly splits: readonly SplitView[];
  /** Incidents of the same operator that stand by themselves. */
  readonly mergeable: readonly IncidentCard[];
  /** Places inside the outline, widest first. */
  readonly places: readonly AreaCode[];
  readonly shape: ShapePreview | null;
  readonly names: ReadonlyMap<string, string>;
}

const action = (frame: Frame, view: ShapeView, verb: string): string =>
  `${deskHref(frame, incidentPath(view.card.incident))}/${verb}`;

const hidden = (view: ShapeView): Html =>
  html`${hiddenField("csrf", view.csrf)}${hiddenField("key", view.key)}`;

const told = (frame: Frame, card: IncidentCard): Html =>
  html`<blockquote>
    <p><strong>${headline(frame, card)}</strong></p>
    <p>${support(frame, card).join(" ")}</p>
  </blockquote>`;

const preview = (frame: Frame, { shape }: ShapeView, form: ShapePreview["form"]): Html | null => {
  if (shape?.form !== form) return null;
  const labels =
    form === "split" ? [frame.say("shape.split.part"), frame.say("shape.split.rest")] : [];
  return html`<div role="status">
    <h3>${frame.say("shape.preview.title")}</h3>
    ${shape.cards.map((card, index) => html`${labels[index] !== undefined && html`<p class="side">${labels[index]}</p>`}${told(frame, card)}`)}
  </div>`;
};

const whyField = (frame: Frame, state: FormState, form: string): Html =>
  textField(
    {
      values: { [`why.${form}`]: state.values["why"] },
      problems: { [`why.${form}`]: state.problems["why"] },
    },
    { name: `why.${form}`, label: frame.say("shape.why") },
    { maxlength: REASON_CHARS_MAX, required: true, autocomplete: "off" },
  );

/** Why the page has ids of its own for a form's problems. */
const atForm = (state: FormState, form: string): FormState => {
  const { why, ...others } = state.problems;
  return { ...state, problems: why === undefined ? others : { ...others, [`why.${form}`]: why } };
};

const buttons = (frame: Frame, verb: "merge" | "split"): Html =>
  html`<p class="send">
    <button name="do" value="preview">${frame.say("shape.preview")}</button>
    <button name="do" value="${verb}" class="quiet">${frame.say(`shape.${verb}.do`)}</button>
  </p>`;

const mergeForm = (frame: Frame, view: ShapeView, state: FormState): Html => {
  const choices = view.mergeable.map((card) => ({
    value: card.incident as string,
    label: headline(frame, card),
  }));
  return html`<details ${state.values["other"] !== undefined && html` open`}>
    <summary data-merge>${frame.say("shape.merge")}</summary>
    <p class="small">${frame.say("shape.merge.text")}</p>
    ${preview(frame, view, "merge")} ${problemSummary(frame, atForm(state, "merge"))}
    ${
      choices.length === 0
        ? html`<p>${frame.say("shape.merge.none")}</p>`
        : html`<form class="statement" action="${action(frame, view, "merge")}" method="post">
            ${hidden(view)}
            <div id="other">
              ${choiceSet(state, { name: "other", label: frame.say("shape.merge.other") }, { type: "radio", choices })}
            </div>
            <p class="small">
              ${view.mergeable.map(
                (card) =>
                  html`<a href="${deskHref(frame, whyPath(card.incident))}"
                      >${frame.say("why.desk")}: ${headline(frame, card)}</a
                    ><br />`,
              )}
            </p>
            ${whyField(frame, state, "merge")} ${buttons(frame, "merge")}
          </form>`
    }
  </details>`;
};

const splitForm = (frame: Frame, view: ShapeView, state: FormState): Html => {
  const choices = view.places
    .slice(0, PLACES_OFFERED_MAX)
    .map((code) => ({ value: code as string, label: placeNameInFull(frame, code) }));
  return html`<details ${state.values["areas"] !== undefined && html` open`}>
    <summary data-split>${frame.say("shape.split")}</summary>
    <p class="small">${frame.say("shape.split.text")}</p>
    ${preview(frame, view, "split")} ${problemSummary(frame, atForm(state, "split"))}
    <form class="statement" action="${action(frame, view, "split")}" method="post">
      ${hidden(view)}
      <div id="areas">
        ${choiceSet(state, { name: "areas", label: frame.say("shape.split.areas") }, { type: "checkbox", choices })}
      </div>
      ${textField(state, { name: "place", label: frame.say("shape.split.place") }, { autocomplete: "off", maxlength: 100 })}
      ${whyField(frame, state, "split")} ${buttons(frame, "split")}
    </form>
  </details>`;
};

const nameForm = (frame: Frame, view: ShapeView, state: FormState): Html => {
  const isSent = Object.keys(state.values).length > 0;
  const values = Object.fromEntries(
    LANGUAGES.map((lang) => [`name.${lang}`, view.card.names[lang] ?? ""] as const),
  );
  const shown: FormState = isSent ? state : { values, problems: {} };
  return html`<details ${isSent && html` open`}>
    <summary data-name>${frame.say("shape.name")}</summary>
    <p class="small">${frame.say("shape.name.text")}</p>
    ${problemSummary(frame, state)}
    <form class="statement" action="${action(frame, view, "name")}" method="post">
      ${hidden(view)}
      <div class="columns">
        ${LANGUAGES.map((lang) => textField(shown, { name: `name.${lang}`, label: frame.say(`update.lang.${lang}`) }, { lang, maxlength: INCIDENT_NAME_CHARS_MAX, autocomplete: "off" }))}
      </div>
      <p class="send"><button type="submit" class="quiet">${frame.say("shape.name.do")}</button></p>
    </form>
  </details>`;
};

const who = (view: ShapeView, account: string | null): string =>
  account === null ? "–" : (view.names.get(account) ?? account);

const merged = (frame: Frame, view: ShapeView): Html | null =>
  view.merges.length === 0
    ? null
    : html`<h3>${frame.say("shape.merged")}</h3>
        <ul class="rows">
          ${view.merges.map(
            ({ merge, from, why, at, account }, row) =>
              html`<li>
                <p>
                  ${why}
                  <span class="small"
                    >${who(view, account)}, ${timeTag(frame, at)} ·
                    <a href="${deskHref(frame, whyPath(from))}"
                      >${frame.say("shape.merged.numbers")}</a
                    ></span
                  >
                </p>
                <form
                  action="${deskHref(frame, `/merges/${encodeURIComponent(merge)}/undo`)}"
                  method="post"
                >
                  ${hiddenField("csrf", view.csrf)}${hiddenField("incident", view.card.incident)}
                  ${textField({ values: {}, problems: {} }, { name: "why", id: `unmerge.${row}`, label: frame.say("shape.unmerge.why"), hint: frame.say("shape.unmerge.text") }, { maxlength: REASON_CHARS_MAX, autocomplete: "off" })}
                  <button type="submit" class="quiet">${frame.say("shape.unmerge")}</button>
                </form>
              </li>`,
          )}
        </ul>`;

const split = (frame: Frame, view: ShapeView): Html | null =>
  view.splits.length === 0
    ? null
    : html`<ul class="bullets">
        ${view.splits.map((item) => {
          const isPart = item.part === view.card.incident;
          const other = isPart ? item.incident : item.part;
          return html`<li>
            ${frame.say(isPart ? "shape.split.of" : "shape.split.note")} ${item.why}
            <a href="${deskHref(frame, incidentPath(other))}">${frame.say("desk.incident")}</a>
            <span class="small">${who(view, item.account)}, ${timeTag(frame, item.at)}</span>
          </li>`;
        })}
      </ul>`;

/** What the incident is made of, and the ways to make it one with another, two, or known by a name. */
export const shapeSection = (
  frame: Frame,
  view: ShapeView,
  stateOf: (form: "merge" | "split" | "name") => FormState,
): Html =>
  html`<section aria-labelledby="shape">
    <h2 id="shape">${frame.say("shape.title")}</h2>
    ${merged(frame, view)} ${split(frame, view)} ${mergeForm(frame, view, stateOf("merge"))}
    ${view.merges.length === 0 && splitForm(frame, view, stateOf("split"))}
    ${nameForm(frame, view, stateOf("name"))}
  </section>`;

export const nameLine = (frame: Frame, card: IncidentCard): Html | null => {
  const name = nameTag(frame, card);
  return name === null ? null : html`<p class="above">${name}</p>`;
};
