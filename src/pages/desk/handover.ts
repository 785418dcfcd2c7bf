import { NOTE_CHARS_MAX } from "../../commands/limits.ts";
import type { Instant } from "../../model/ids.ts";
import type { NoteView, UpdateView } from "../../store/queries/editorial.ts";
import type { IncidentCard } from "../../store/views.ts";
import type { PageContext } from "../context.ts";
import { hiddenField, problemSummary, textArea, textField } from "../fields.ts";
import type { FormState } from "../fields.ts";
import { frameOf } from "../frame.ts";
import type { Frame } from "../frame.ts";
import { headline } from "../headline.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { deskPage } from "../layout.ts";
import { deskHref, incidentPath } from "../paths.ts";
import { EMPTY_ADDRESS, queuePath } from "./queue-address.ts";

export interface HandoverView extends FormState {
  readonly csrf: string;
  readonly key: string;
  readonly since: Instant;
  /** The reader's last deed before a pause; null: none is known. */
  readonly left: Instant | null;
  /** Deeds of others since then. */
  readonly deeds: number;
  readonly open: readonly IncidentCard[];
  readonly ended: readonly IncidentCard[];
  /** Witnesses to call back. */
  readonly calls: number;
  /** Reports that count nowhere yet. */
  readonly nowhere: number;
  /** Updates that wait for their hour. */
  readonly embargoed: readonly UpdateView[];
  readonly notes: readonly NoteView[];
  readonly names: ReadonlyMap<string, string>;
}

const incidentLink = (frame: Frame, card: IncidentCard): Html =>
  html`<a href="${deskHref(frame, incidentPath(card.incident))}">${headline(frame, card)}</a>`;

const incidents = (
  frame: Frame,
  {
    id,
    title,
    cards,
  }: { readonly id: string; readonly title: string; readonly cards: readonly IncidentCard[] },
): Html =>
  html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${
      cards.length === 0
        ? html`<p>${frame.say("handover.none")}</p>`
        : html`<ul class="bullets">
            ${cards.map((card) => html`<li data-row tabindex="-1">${incidentLink(frame, card)}</li>`)}
          </ul>`
    }
  </section>`;

const questions = (frame: Frame, view: HandoverView): Html => {
  const suspected = view.open.filter(({ state }) => state === "suspected");
  const queue = (change: Partial<typeof EMPTY_ADDRESS>): string =>
    deskHref(frame, queuePath({ ...EMPTY_ADDRESS, ...change }));
  const asked = [
    ...suspected.map(
      (card) => html`${frame.say("handover.suspected")} ${incidentLink(frame, card)}`,
    ),
    ...(view.calls === 0
      ? []
      : [
          html`<a href="${queue({ flags: ["call"] })}"
            >${frame.say("handover.call", { count: view.calls })}</a
          >`,
        ]),
    ...(view.nowhere === 0
      ? []
      : [
          html`<a href="${queue({ incident: "none" })}"
            >${frame.say("handover.nowhere", { count: view.nowhere })}</a
          >`,
        ]),
    ...view.embargoed.map(
      ({ from, incident, signature }) =>
        html`${frame.say("handover.embargoed", { at: frame.times.at(from) })}
          <a href="${deskHref(frame, incidentPath(incident))}">${signature}</a>`,
    ),
  ];
  return html`<section aria-labelledby="questions">
    <h2 id="questions">${frame.say("handover.questions")}</h2>
    ${
      asked.length === 0
        ? html`<p>${frame.say("handover.nothing")}</p>`
        : html`<ul class="bullets">
            ${asked.map((item) => html`<li>${item}</li>`)}
          </ul>`
    }
  </section>`;
};

const notes = (frame: Frame, view: HandoverView): Html =>
  html`<section aria-labelledby="notes">
    <h2 id="notes">${frame.say("note.title")}</h2>
    ${
      view.notes.length === 0
        ? html`<p>${frame.say("note.none")}</p>`
        : html`<ul class="bullets">
            ${view.notes.map(
              ({ text, at, account, incident }) =>
                html`<li>
                  ${text}
                  <span class="small"
                    >${frame.say("note.by", { who: view.names.get(account ?? "") ?? "–", at: frame.times.at(at) })}
                    ${incident !== null && html`<a href="${deskHref(frame, incidentPath(incident))}">${frame.say("desk.incident")}</a>`}</span
                  >
                </li>`,
            )}
          </ul>`
    }
    ${problemSummary(frame, view)}
    <form class="statement" action="${deskHref(frame, "/handover")}" method="post">
      ${hiddenField("csrf", view.csrf)}${hiddenField("key", view.key)}
      ${textArea(view, { name: "text", label: frame.say("note.text"), hint: frame.say("note.hint") }, { rows: 2, required: true, maxlength: NOTE_CHARS_MAX, class: "wide" })}
      <p class="send"><button type="submit" data-save>${frame.say("note.save")}</button></p>
    </form>
  </section>`;

/** `/desk/handover`: what changed since the reader left, what is open, and notes. */
export function handoverPage(context: PageContext, view: HandoverView): string {
  const frame = frameOf(context);
  const title = frame.say("handover.title");
  const since: FormState = { values: { since: frame.times.input(view.since) }, problems: {} };
  const main = html`<h1>${title}</h1>
    <form class="filter" action="${deskHref(frame, "/handover")}" method="get">
      ${textField(since, { name: "since", label: frame.say("handover.since") }, { type: "datetime-local" })}
      <button type="submit" class="quiet">${frame.say("handover.show")}</button>
    </form>
    <p class="small">
      ${view.left !== null && frame.say("handover.left", { at: frame.times.at(view.left) })}
      ${frame.say("handover.deeds", { count: view.deeds })}
    </p>
    ${questions(frame, view)}
    ${incidents(frame, { id: "open", title: frame.say("handover.open"), cards: view.open })}
    ${incidents(frame, { id: "ended", title: frame.say("handover.ended"), cards: view.ended })}
    ${notes(frame, view)}`;
  return deskPage(frame, { title, current: "handover", main });
}
