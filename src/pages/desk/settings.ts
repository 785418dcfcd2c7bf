import { ALARM_BUDGET_RANGE, SOURCES_MIN_RANGE, WORDS_CHARS_MAX } from "../../commands/limits.ts";
import type { Mute } from "../../model/setting.ts";
import type { MuteView, SettingsPage } from "../../store/settings-views.ts";
import type { PageContext } from "../context.ts";
import { operatorChoices, serviceChoices } from "../choices.ts";
import { hiddenField, problemSummary, selectField, textField } from "../fields.ts";
import type { FormState } from "../fields.ts";
import { frameOf, timeTag } from "../frame.ts";
import type { Frame } from "../frame.ts";
import { attributes, html } from "../html.ts";
import type { Html } from "../html.ts";
import { deskPage } from "../layout.ts";
import { whereText } from "../naming.ts";
import { deskHref } from "../paths.ts";
import { changesSection, learningSection, weeksSection } from "./settings-tables.ts";
import { mutedText, editorText } from "./setting-words.ts";

/** What was just done, or why it was not. */
export type SettingsNotice = "alarms" | "mute" | "unmute" | "changed" | "busy" | "full";

export interface SettingsFormView extends FormState {
  readonly csrf: string;
  readonly key: string;
  readonly settings: SettingsPage;
  /** Of accounts, as far as they are known. */
  readonly names: ReadonlyMap<string, string>;
  readonly notice: SettingsNotice | null;
  /** Id of the newest trial; null when there was none, or this desk makes none. */
  readonly trial: string | null;
  readonly canTry: boolean;
}

export const WEEKS_TRIED = ["1", "2", "4", "8"] as const;

const noticeLine = (frame: Frame, notice: SettingsNotice | null): Html | null => {
  if (notice === null) return null;
  if (notice === "alarms" || notice === "mute" || notice === "unmute")
    return html`<p class="notice" role="status">${frame.say(`settings.done.${notice}`)}</p>`;
  return html`<p class="problem" role="alert">${frame.say(`settings.${notice}`)}</p>`;
};

const hidden = (view: SettingsFormView): Html =>
  html`${hiddenField("csrf", view.csrf)}${hiddenField("key", view.key)}${hiddenField("basis", String(view.settings.basis))}`;

/** Never the first of a form: that one is what Enter presses. */
const tryButton = (frame: Frame, view: SettingsFormView, label: string): Html | null =>
  view.canTry
    ? html`<button
        type="submit"
        class="quiet"
        formaction="${deskHref(frame, "/settings/try")}"
        formnovalidate
      >
        ${label}
      </button>`
    : null;

const alarmsForm = (frame: Frame, view: SettingsFormView): Html => {
  const { alarms } = view.settings;
  const values = {
    alarm_budget_per_week: String(alarms.alarmBudgetPerWeek),
    sources_min: String(alarms.sourcesMin),
    weeks: "4",
    ...view.values,
  };
  const form: FormState = { ...view, values };
  const text = (
    name: string,
    label: string,
    hint: string,
  ): { name: string; label: string; hint: string } => ({
    name,
    label,
    hint,
  });
  const { say } = frame;
  return html`<section aria-labelledby="alarms">
    <h2 id="alarms">${say("settings.alarms")}</h2>
    <form action="${deskHref(frame, "/settings")}" method="post">
      ${hidden(view)}
      <div class="columns">
        ${textField(form, text("alarm_budget_per_week", say("settings.budget"), say("settings.budgetHint")), { type: "number", step: "0.01", ...rangeOf(ALARM_BUDGET_RANGE), required: true })}
        ${textField(form, text("sources_min", say("settings.sources"), say("settings.sourcesHint")), { type: "number", step: "1", ...rangeOf(SOURCES_MIN_RANGE), required: true })}
        ${textField(form, text("why", say("settings.why"), say("settings.whyHint")), { maxlength: WORDS_CHARS_MAX, required: true, autocomplete: "off" })}
        ${view.canTry && selectField(form, { name: "weeks", label: say("settings.weeks") }, { choices: WEEKS_TRIED.map((value) => ({ value, label: value })), empty: null })}
      </div>
      <p class="send">
        <button type="submit" data-save>${say("settings.apply")}</button>
        ${tryButton(frame, view, say("settings.try"))}
      </p>
    </form>
  </section>`;
};

const rangeOf = ({
  min,
  max,
}: {
  readonly min: number;
  readonly max: number;
}): { min: number; max: number } => ({
  min,
  max,
});

const heldText = (frame: Frame, { held, last }: MuteView): string => {
  if (last === null) return frame.say("mutes.heldNever");
  const times = frame.say("mutes.heldTimes", { count: held });
  return `${times}, ${frame.say("mutes.heldLast", {
    at: frame.times.at(last.at),
    witnesses: last.alarm.witnesses,
    where: whereText(frame, last.alarm.areas),
  })}`;
};

const muteRow = (frame: Frame, view: SettingsFormView, mute: MuteView): Html => {
  const what = mutedText(frame, mute);
  const action = deskHref(frame, `/settings/mutes/${encodeURIComponent(mute.id)}/end`);
  return html`<tr data-row tabindex="-1">
    <th scope="row">${what}</th>
    <td>${timeTag(frame, mute.since)}</td>
    <td>${timeTag(frame, mute.until)}</td>
    <td>${heldText(frame, mute)}</td>
    <td class="words">${mute.why}</td>
    <td>${editorText(view.names, mute.editor)}</td>
    <td>
      <form action="${action}" method="post">
        ${hiddenField("csrf", view.csrf)}${hiddenField("key", `${view.key}-${mute.id.slice(0, 8)}`)}
        <button
          type="submit"
          class="quiet"
          data-edit${attributes({ "aria-label": frame.say("mutes.endOf", { what }) })}
        >
          ${frame.say("mutes.end")}
        </button>
      </form>
    </td>
  </tr>`;
};

const mutesTable = (frame: Frame, view: SettingsFormView): Html =>
  html`<div class="scroll">
    <table class="reports">
      <thead>
        <tr>
          ${(
            [
              "mutes.what",
              "mutes.since",
              "mutes.until",
              "mutes.held",
              "settings.why",
              "mutes.by",
              "mutes.end",
            ] as const
          ).map((key) => html`<th scope="col">${frame.say(key)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${view.settings.mutes.map((mute) => muteRow(frame, view, mute))}
      </tbody>
    </table>
  </div>`;

const muteForm = (frame: Frame, view: SettingsFormView): Html => {
  const { say } = frame;
  return html`<form
    class="mute"
    action="${deskHref(frame, "/settings/mutes")}"
    method="post"
    aria-labelledby="mute"
  >
    ${hidden(view)}${hiddenField("mute", "1")}
    <h3 id="mute">${say("mutes.add")}</h3>
    <div class="columns">
      ${selectField(view, { name: "operator", label: say("report.operator") }, { choices: operatorChoices(frame), empty: "–" })}
      ${selectField(view, { name: "service", label: say("report.services") }, { choices: serviceChoices(frame), empty: say("mutes.allServices") })}
      ${textField(view, { name: "place", label: say("mutes.place"), hint: say("mutes.placeHint") }, { maxlength: 200, autocomplete: "off" })}
      ${textField(view, { name: "until", label: say("mutes.until") }, { type: "datetime-local", min: frame.times.input(frame.now), required: true })}
      ${textField(view, { name: "muteWhy", label: say("settings.why") }, { maxlength: WORDS_CHARS_MAX, required: true, autocomplete: "off" })}
    </div>
    <p class="send">
      <button type="submit">${say("mutes.button")}</button>
      ${tryButton(frame, view, say("mutes.try"))}
    </p>
  </form>`;
};

const mutesSection = (frame: Frame, view: SettingsFormView): Html =>
  html`<section aria-labelledby="mutes">
    <h2 id="mutes">${frame.say("mutes.title")}</h2>
    <p class="small">${frame.say("mutes.hint")}</p>
    ${view.settings.mutes.length > 0 ? mutesTable(frame, view) : html`<p>${frame.say("mutes.none")}</p>`}
    ${muteForm(frame, view)}
  </section>`;

/** `/desk/settings` */
export function settingsPage(context: PageContext, view: SettingsFormView): string {
  const frame = frameOf(context);
  const title = frame.say("settings.title");
  const { settings, trial } = view;
  const known = (id: Mute["id"]): Mute | null =>
    settings.mutes.find((mute) => mute.id === id) ??
    settings.changes
      .flatMap(({ change }) => (change.what === "mute" ? [change.mute] : []))
      .find((mute) => mute.id === id) ??
    null;
  const main = html`<h1>${title}</h1>
    ${noticeLine(frame, view.notice)}${problemSummary(frame, view)}
    <p class="small">${frame.say("settings.intro")}</p>
    ${alarmsForm(frame, view)}
    ${
      trial !== null &&
      html`<p>
        <a href="${deskHref(frame, `/settings/what-if/${encodeURIComponent(trial)}`)}"
          >${frame.say("whatif.latest")}</a
        >
      </p>`
    }
    ${mutesSection(frame, view)} ${weeksSection(frame, settings)}
    ${learningSection(frame, settings)}
    ${changesSection(frame, { changes: settings.changes, names: view.names }, known)}
    <ul class="bullets">
      <li><a href="${deskHref(frame, "/setup/country")}">${frame.say("setup.again")}</a></li>
      <li><a href="${deskHref(frame, "/status")}">${frame.say("status.title")}</a></li>
    </ul>`;
  return deskPage(frame, { title, current: "settings", main });
}
