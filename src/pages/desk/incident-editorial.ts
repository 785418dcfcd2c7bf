import {
  NOTE_CHARS_MAX,
  REASON_CHARS_MAX,
  SIGNATURE_CHARS_MAX,
  UPDATE_TEXT_CHARS_MAX,
} from "../../commands/limits.ts";
import { RULINGS } from "../../model/editorial.ts";
import { LANGUAGES } from "../../model/vocabulary.ts";
import type { Language } from "../../model/vocabulary.ts";
import type { Explanation } from "../../store/explanation-view.ts";
import type { Editorial, UpdateView } from "../../store/queries/editorial.ts";
import type { IncidentCard } from "../../store/views.ts";
import { explanationBlocks } from "../explanation.ts";
import { hiddenField, problemSummary, textArea, textField } from "../fields.ts";
import type { FormState } from "../fields.ts";
import { timeTag } from "../frame.ts";
import type { Frame } from "../frame.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { deskHref, incidentPath } from "../paths.ts";
import { updateBlock } from "../updates.ts";

export interface EditorialView {
  readonly csrf: string;
  readonly key: string;
  readonly card: IncidentCard;
  readonly editorial: Editorial;
  /** Numbers of its alarms, in full. */
  readonly explanation: Explanation | null;
  /** What the facts say, for an update, in each language. */
  readonly drafts: Readonly<Record<Language, string>>;
  /** Name of whoever writes, where it is known. */
  readonly signature: string;
  /** Names of accounts, as far as they are known. */
  readonly names: ReadonlyMap<string, string>;
  /** An update to look at before it is published. */
  readonly preview: Pick<UpdateView, "texts" | "signature" | "from"> | null;
}

const action = (frame: Frame, view: EditorialView, verb: string): string =>
  `${deskHref(frame, incidentPath(view.card.incident))}/${verb}`;

const hidden = (view: EditorialView): Html =>
  html`${hiddenField("csrf", view.csrf)}${hiddenField("key", view.key)}`;

const who = (view: EditorialView, account: string | null): string =>
  account === null ? "–" : (view.names.get(account) ?? account);

const rulings = (frame: Frame, view: EditorialView): Html | null =>
  view.editorial.rulings.length === 0
    ? null
    : html`<h3>${frame.say("ruling.done")}</h3>
        <ul class="bullets">
          ${view.editorial.rulings.map(
            ({ ruling, why, at, account }) =>
              html`<li>
                ${frame.say(`ruling.said.${ruling}`)}: ${why}
                <span class="small">${who(view, account)}, ${timeTag(frame, at)}</span>
              </li>`,
          )}
        </ul>`;

/** The numbers of a suspicion with what to do about it; after that, what was decided. */
export const rulingSection = (frame: Frame, view: EditorialView, state: FormState): Html | null => {
  if (view.card.state !== "suspected") return rulings(frame, view);
  return html`<section aria-labelledby="ruling">
    <h2 id="ruling">${frame.say("ruling.title")}</h2>
    ${view.explanation !== null && explanationBlocks(frame, view.explanation)}
    <p class="small">${frame.say("ruling.text")}</p>
    ${problemSummary(frame, state)}
    <form class="statement" action="${action(frame, view, "ruling")}" method="post">
      ${hidden(view)}
      ${textField(state, { name: "why", label: frame.say("ruling.why") }, { maxlength: REASON_CHARS_MAX, required: true, autocomplete: "off", "data-why": true })}
      <p class="send">
        ${RULINGS.map(
          (ruling) =>
            html`<button
              name="ruling"
              value="${ruling}"
              class="${ruling === "reject" ? "quiet" : ""}"
            >
              ${frame.say(`ruling.${ruling}`)}
            </button> `,
        )}
      </p>
    </form>
    ${rulings(frame, view)}
  </section>`;
};

const published = (frame: Frame, view: EditorialView): Html | null =>
  view.editorial.updates.length === 0
    ? html`<p>${frame.say("update.none")}</p>`
    : html`<h3>${frame.say("update.shown")}</h3>
        <ul class="rows">
          ${view.editorial.updates.map(
            (update) =>
              html`<li>
                ${updateBlock(frame, update)}
                ${update.embargoed && html`<p><strong>${frame.say("update.waits", { at: frame.times.at(update.from) })}</strong></p>`}
                <form
                  action="${deskHref(frame, `/updates/${encodeURIComponent(update.update)}/withdraw`)}"
                  method="post"
                >
                  ${hiddenField("csrf", view.csrf)}${hiddenField("incident", view.card.incident)}
                  <button type="submit" class="quiet">${frame.say("update.end")}</button>
                </form>
              </li>`,
          )}
        </ul>`;

export const updateSection = (frame: Frame, view: EditorialView, state: FormState): Html => {
  const isSent = Object.keys(state.values).length > 0;
  const drafted = Object.fromEntries(
    LANGUAGES.map((lang) => [`text.${lang}`, view.drafts[lang]] as const),
  );
  const shown: FormState = isSent
    ? state
    : { values: { ...drafted, signature: view.signature }, problems: {} };
  return html`<section aria-labelledby="update">
    <h2 id="update">${frame.say("update.title")}</h2>
    ${published(frame, view)}
    ${
      view.preview !== null &&
      html`<h3 id="preview">${frame.say("update.previewTitle")}</h3>
        ${LANGUAGES.map(
          (lang) =>
            html`<div lang="${lang}">
              ${updateBlock({ ...frame, lang }, view.preview ?? { texts: view.drafts, signature: "", from: frame.now })}
            </div>`,
        )}`
    }
    <details ${isSent && html` open`}>
      <summary data-update>${frame.say("update.title")}</summary>
      ${problemSummary(frame, state)}
      <p class="small">${frame.say("update.text")}</p>
      <form class="statement" action="${action(frame, view, "updates")}" method="post">
        ${hidden(view)}
        ${LANGUAGES.map((lang) =>
          textArea(
            shown,
            { name: `text.${lang}`, label: frame.say(`update.lang.${lang}`) },
            { rows: 4, lang, required: true, maxlength: UPDATE_TEXT_CHARS_MAX, class: "wide" },
          ),
        )}
        <div class="columns">
          ${textField(shown, { name: "signature", label: frame.say("update.signature") }, { maxlength: SIGNATURE_CHARS_MAX, required: true, autocomplete: "name" })}
          ${textField(shown, { name: "from", label: frame.say("update.from"), hint: frame.say("update.fromHint") }, { type: "datetime-local" })}
        </div>
        <p class="send">
          <button name="do" value="publish" data-save>${frame.say("update.publish")}</button>
          <button name="do" value="preview" class="quiet">${frame.say("update.preview")}</button>
        </p>
      </form>
    </details>
  </section>`;
};

export const noteSection = (frame: Frame, view: EditorialView, state: FormState): Html =>
  html`<section aria-labelledby="notes">
    <h2 id="notes">${frame.say("note.title")}</h2>
    ${
      view.editorial.notes.length === 0
        ? html`<p>${frame.say("note.none")}</p>`
        : html`<ul class="bullets">
            ${view.editorial.notes.map(
              ({ text, at, account }) =>
                html`<li>
                  ${text}
                  <span class="small"
                    >${frame.say("note.by", { who: who(view, account), at: frame.times.at(at) })}</span
                  >
                </li>`,
            )}
          </ul>`
    }
    ${problemSummary(frame, state)}
    <form class="statement" action="${action(frame, view, "notes")}" method="post">
      ${hidden(view)}
      ${textArea(state, { name: "text", label: frame.say("note.text"), hint: frame.say("note.hint") }, { rows: 2, required: true, maxlength: NOTE_CHARS_MAX, class: "wide" })}
      <p class="send"><button type="submit" class="quiet">${frame.say("note.save")}</button></p>
    </form>
  </section>`;
