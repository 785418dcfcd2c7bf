import type { Mute } from "../../model/setting.ts";
import type { SettingsPage } from "../../store/settings-views.ts";
import { timeTag } from "../frame.ts";
import type { Frame } from "../frame.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import type { MessageKey } from "../../wording/keys.ts";
import { operatorName } from "../naming.ts";
import { changeText, editorText } from "./setting-words.ts";

/** Streams that learn beyond these fold away. */
const LEARNING_OPEN_MAX = 12;
const DAYS_WANTED = 28;

export const headRow = (frame: Frame, keys: readonly MessageKey[]): Html =>
  html`<thead>
    <tr>
      ${keys.map((key) => html`<th scope="col">${frame.say(key)}</th>`)}
    </tr>
  </thead>`;

/** Alarms of the last weeks against the budget. */
export const weeksSection = (frame: Frame, settings: SettingsPage): Html =>
  html`<section aria-labelledby="weeks">
    <h2 id="weeks">${frame.say("weeks.title")}</h2>
    <p>
      ${frame.say("weeks.sentence", {
        budget: frame.wording.precise(settings.alarms.alarmBudgetPerWeek),
        most: settings.chanceMax,
      })}
    </p>
    <div class="scroll">
      <table class="numbers">
        ${headRow(frame, ["weeks.week", "weeks.confirmed", "weeks.lapsed", "weeks.held"])}
        <tbody>
          ${settings.weeks.map(
            ({ from, confirmed, lapsed, held }) =>
              html`<tr>
                <th scope="row">${timeTag(frame, from)}</th>
                <td>${frame.wording.number(confirmed)}</td>
                <td>${frame.wording.number(lapsed)}</td>
                <td>${frame.wording.number(held)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;

const learningTable = (frame: Frame, rows: SettingsPage["learning"]): Html =>
  html`<table class="numbers">
    ${headRow(frame, ["mutes.what", "learning.days"])}
    <tbody>
      ${rows.map(
        ({ operator, service, days }) =>
          html`<tr>
            <th scope="row">
              ${operatorName(frame, operator)},
              ${service === null ? frame.say("report.unknown") : frame.say(`service.${service}`)}
            </th>
            <td>${days} / ${DAYS_WANTED}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;

/** Which streams still learn what is usual. */
export const learningSection = (frame: Frame, { streams, learning }: SettingsPage): Html => {
  const rest = learning.slice(LEARNING_OPEN_MAX);
  return html`<section aria-labelledby="learning">
    <h2 id="learning">${frame.say("learning.title")}</h2>
    <p>
      ${
        streams === 0
          ? frame.say("learning.none")
          : frame.say("learning.sentence", { learning: learning.length, streams })
      }
    </p>
    ${learning.length > 0 && learningTable(frame, learning.slice(0, LEARNING_OPEN_MAX))}
    ${
      rest.length > 0 &&
      html`<details>
        <summary>${frame.say("list.more", { count: rest.length })}</summary>
        ${learningTable(frame, rest)}
      </details>`
    }
  </section>`;
};

/** Who changed what, when and why; newest first. */
export const changesSection = (
  frame: Frame,
  {
    changes,
    names,
  }: Pick<SettingsPage, "changes"> & {
    readonly names: ReadonlyMap<string, string>;
  },
  known: (mute: Mute["id"]) => Mute | null,
): Html =>
  html`<section aria-labelledby="changes">
    <h2 id="changes">${frame.say("changes.title")}</h2>
    ${
      changes.length === 0
        ? html`<p>${frame.say("changes.none")}</p>`
        : html`<div class="scroll">
            <table class="reports">
              ${headRow(frame, ["changes.when", "changes.what", "changes.why", "changes.who"])}
              <tbody>
                ${changes.map(
                  ({ at, editor, change, why }) =>
                    html`<tr data-row tabindex="-1">
                      <td>${timeTag(frame, at)}</td>
                      <td>${changeText(frame, change, known)}</td>
                      <td class="words">${why}</td>
                      <td>${editorText(names, editor)}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
    }
  </section>`;
