import { QUOTE_TEXT_CHARS_MAX, REASON_CHARS_MAX } from "../../commands/limits.ts";
import { masked } from "../../commands/mask-words.ts";
import { LINK_KINDS, PARTY_KINDS } from "../../model/register.ts";
import type { LinkView } from "../../store/register-views.ts";
import type { IncidentCard } from "../../store/views.ts";
import type { PageContext } from "../context.ts";
import {
  choiceSet,
  hiddenField,
  problemSummary,
  selectField,
  textArea,
  textField,
} from "../fields.ts";
import type { FormState } from "../fields.ts";
import { frameOf, timeTag } from "../frame.ts";
import type { Frame } from "../frame.ts";
import { headline } from "../headline.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { deskPage } from "../layout.ts";
import { linkNotes } from "../link-notes.ts";
import { operatorName } from "../naming.ts";
import { deskHref, incidentPath, publicHref, whyPath } from "../paths.ts";
import { quotedText } from "../quotes.ts";
import type { QuoteView } from "../quotes.ts";
import { noteSection, rulingSection, updateSection } from "./incident-editorial.ts";
import type { EditorialView } from "./incident-editorial.ts";
import { nameLine, shapeSection } from "./incident-shape.ts";
import type { ShapeView } from "./incident-shape.ts";
import type { ReportWithWords } from "./report-table.ts";

/** Rows of the form for parties. */
export const PARTY_ROWS = 4;

/** A form of this page; the one that was refused comes back as it was sent. */
export type IncidentForm =
  | "merge"
  | "split"
  | "name"
  | "link"
  | "unlink"
  | "quote"
  | "ruling"
  | "update"
  | "note";

export interface DeskIncidentView extends FormState, EditorialView, ShapeView {
  readonly links: readonly LinkView[];
  /** Other incidents it may belong with. */
  readonly others: readonly IncidentCard[];
  readonly quotes: readonly QuoteView[];
  /** Reports of this incident whose witnesses agreed to be quoted, newest first. */
  readonly quotable: readonly ReportWithWords[];
  /** The form that was refused, with the id of its link or report. */
  readonly refused: { readonly form: IncidentForm; readonly id: string } | null;
}

const EMPTY: FormState = { values: {}, problems: {} };

const stateOf = (view: DeskIncidentView, form: IncidentForm, id = ""): FormState =>
  view.refused?.form === form && view.refused.id === id ? view : EMPTY;

const nameOf = (frame: Frame, card: IncidentCard): string =>
  `${operatorName(frame, card.operator)} · ${headline(frame, card)}`;

const parties = (frame: Frame, state: FormState): readonly Html[] =>
  Array.from({ length: PARTY_ROWS }, (_, row) => {
    const choices = PARTY_KINDS.map((value) => ({ value, label: frame.say(`party.${value}`) }));
    return html`${selectField(state, { name: `party.${row}.kind`, label: `${frame.say("desk.link.party")} ${row + 1}` }, { choices, empty: "–" })}
    ${textField(state, { name: `party.${row}.name`, label: `${frame.say("desk.link.partyName")} ${row + 1}` }, { maxlength: 200, autocomplete: "off" })}`;
  });

const linkForm = (frame: Frame, view: DeskIncidentView): Html => {
  const state = stateOf(view, "link");
  const others = view.others.map((card) => ({
    value: card.incident as string,
    label: nameOf(frame, card),
  }));
  const all = [{ value: view.card.incident as string, label: nameOf(frame, view.card) }, ...others];
  return html`<section aria-labelledby="link">
    <h2 id="link">${frame.say("desk.link.title")}</h2>
    ${problemSummary(frame, state)}
    <form
      class="statement"
      action="${deskHref(frame, incidentPath(view.card.incident))}/links"
      method="post"
    >
      ${hiddenField("csrf", view.csrf)}${hiddenField("key", view.key)}
      ${selectField(
        state,
        { name: "kind", label: frame.say("desk.link.kind") },
        {
          choices: LINK_KINDS.map((value) => ({ value, label: frame.say(`link.${value}`) })),
          empty: null,
        },
      )}
      ${others.length > 0 && choiceSet(state, { name: "incidents", label: frame.say("desk.link.incidents") }, { type: "checkbox", choices: others })}
      ${selectField(state, { name: "first", label: frame.say("desk.link.first") }, { choices: all, empty: frame.say("desk.link.firstNone") })}
      <div class="columns">${parties(frame, state)}</div>
      ${textArea(state, { name: "reason", label: frame.say("desk.link.reason") }, { rows: 3, required: true, maxlength: REASON_CHARS_MAX, class: "wide" })}
      <p class="send"><button type="submit">${frame.say("desk.link.save")}</button></p>
    </form>
  </section>`;
};

const withdrawals = (frame: Frame, view: DeskIncidentView): Html | null =>
  view.links.length === 0
    ? null
    : html`<section aria-labelledby="links">
        <h2 id="links">${frame.say("link.title")}</h2>
        ${view.links.map((item, row) => {
          const { id } = item.link;
          const state = stateOf(view, "unlink", id);
          return html`${linkNotes(frame, view.card, [item])}
            <details>
              <summary>${frame.say("desk.link.withdraw")}</summary>
              ${problemSummary(frame, state)}
              <form
                action="${deskHref(frame, `/links/${encodeURIComponent(id)}/withdraw`)}"
                method="post"
              >
                ${hiddenField("csrf", view.csrf)}${hiddenField("incident", view.card.incident)}${hiddenField("row", String(row))}
                ${textField(
                  // Each form of the page has ids of its own.
                  { values: { [`reason.${row}`]: state.values["reason"] }, problems: {} },
                  { name: `reason.${row}`, label: frame.say("desk.link.withdrawReason") },
                  { maxlength: REASON_CHARS_MAX, required: true, autocomplete: "off" },
                )}
                <p class="send">
                  <button type="submit" class="quiet">${frame.say("desk.link.withdraw")}</button>
                </p>
              </form>
            </details>`;
        })}
      </section>`;

const quoteForm = (
  frame: Frame,
  view: DeskIncidentView,
  [row, item]: readonly [number, ReportWithWords],
): Html => {
  const { report, text } = item;
  const state = stateOf(view, "quote", report.report);
  const named = (field: string): string => `${field}.${row}`;
  const typed = state.values["text"];
  const shown: FormState = {
    values: {
      [named("text")]: typed ?? masked(text ?? "").slice(0, QUOTE_TEXT_CHARS_MAX),
      [named("name")]: state.values["name"],
    },
    problems: { [named("text")]: state.problems["text"], [named("name")]: state.problems["name"] },
  };
  return html`<li data-row tabindex="-1">
    <p class="side">${timeTag(frame, report.saidAt)}</p>
    <blockquote>${text ?? frame.say("desk.sealedGone")}</blockquote>
    <details ${state === view && html` open`}>
      <summary data-edit>${frame.say("desk.quote.publish")}</summary>
      ${problemSummary(frame, shown)}
      <form
        action="${deskHref(frame, `/reports/${encodeURIComponent(report.report)}/quote`)}"
        method="post"
      >
        ${hiddenField("csrf", view.csrf)}${hiddenField("key", `${view.key}.${row}`)}${hiddenField("incident", view.card.incident)}${hiddenField("row", String(row))}
        ${textArea(shown, { name: named("text"), label: frame.say("desk.quote.text"), hint: frame.say("desk.quote.hint") }, { rows: 3, required: true, maxlength: QUOTE_TEXT_CHARS_MAX, class: "wide" })}
        ${textField(shown, { name: named("name"), label: frame.say("desk.quote.name") }, { maxlength: 100, autocomplete: "off" })}
        <p class="send"><button type="submit">${frame.say("desk.quote.publish")}</button></p>
      </form>
    </details>
  </li>`;
};

const quotes = (frame: Frame, view: DeskIncidentView): Html =>
  html`<section aria-labelledby="quotes">
    <h2 id="quotes">${frame.say("desk.quote.title")}</h2>
    ${
      view.quotes.length > 0 &&
      html`<h3>${frame.say("desk.quote.shown")}</h3>
        <ul class="rows">
          ${view.quotes.map(
            (quote) =>
              html`<li>
                <blockquote>${quote.text}</blockquote>
                <p class="small">${quotedText(frame, quote)} · ${timeTag(frame, quote.saidAt)}</p>
                <form
                  action="${deskHref(frame, `/quotes/${encodeURIComponent(quote.quote)}/withdraw`)}"
                  method="post"
                >
                  ${hiddenField("csrf", view.csrf)}${hiddenField("incident", view.card.incident)}
                  <button type="submit" class="quiet">${frame.say("desk.quote.withdraw")}</button>
                </form>
              </li>`,
          )}
        </ul>`
    }
    ${
      view.quotable.length === 0
        ? html`<p>${frame.say("desk.quote.none")}</p>`
        : html`<ul class="rows">
            ${[...view.quotable.entries()].map((item) => quoteForm(frame, view, item))}
          </ul>`
    }
  </section>`;

/** The form of a mute, with the incident's stream filled in. */
const muteSearch = ({ operator, services }: IncidentCard): string => {
  const [service] = services;
  const one = services.length === 1 && service !== undefined ? { service } : {};
  return `/settings?${new URLSearchParams({ operator, ...one }).toString()}#mute`;
};

/** `/desk/incidents/{id}`: what it belongs with, and which words of witnesses are shown with it. */
export function deskIncidentPage(context: PageContext, view: DeskIncidentView): string {
  const frame = frameOf(context);
  const title = frame.say("desk.incident.title");
  const main = html`<h1>${title}</h1>
    ${nameLine(frame, view.card)}
    <p class="lead">${headline(frame, view.card)}</p>
    <p class="small">
      <a href="${publicHref(frame, incidentPath(view.card.incident))}"
        >${frame.say("desk.incident.open")}</a
      >
      · <a href="${deskHref(frame, whyPath(view.card.incident))}">${frame.say("why.desk")}</a> ·
      <a href="${deskHref(frame, muteSearch(view.card))}">${frame.say("mutes.add")}</a>
    </p>
    ${rulingSection(frame, view, stateOf(view, "ruling"))}
    ${updateSection(frame, view, stateOf(view, "update"))}
    ${noteSection(frame, view, stateOf(view, "note"))}
    ${shapeSection(frame, view, (form) => stateOf(view, form))} ${withdrawals(frame, view)}
    ${linkForm(frame, view)} ${quotes(frame, view)}`;
  return deskPage(frame, { title, current: "home", main });
}
