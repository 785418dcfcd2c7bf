import type { WhatIfJob } from "../../commands/settings/what-if.ts";
import { WORDS_CHARS_MAX } from "../../commands/limits.ts";
import {
  type TriedAlarm,
  WHAT_IF_EFFECTS,
  type WhatIfEffect,
  type WhatIfResult,
  type WhatIfRow,
} from "../../model/what-if.ts";
import type { PageContext } from "../context.ts";
import { hiddenField, textField } from "../fields.ts";
import { frameOf } from "../frame.ts";
import type { Frame } from "../frame.ts";
import { attributes, html } from "../html.ts";
import type { Html } from "../html.ts";
import { deskPage } from "../layout.ts";
import { operatorName, placeName, servicesText } from "../naming.ts";
import { deskHref } from "../paths.ts";
import { alarmsText, mutedText } from "./setting-words.ts";
import { headRow } from "./settings-tables.ts";

export interface WhatIfView {
  readonly csrf: string;
  readonly key: string;
  /** Sequence of the newest setting. */
  readonly basis: number;
  readonly job: WhatIfJob;
}

const AREAS_NAMED_MAX = 4;

const moment = (frame: Frame, alarm: TriedAlarm | null): string => {
  if (alarm === null) return frame.say("whatif.no");
  const { suspectedAt, confirmedAt, overAt } = alarm;
  if (confirmedAt === null)
    return frame.say("whatif.suspected", { at: frame.times.at(suspectedAt) });
  const confirmed = frame.say("whatif.confirmed", { at: frame.times.at(confirmedAt) });
  if (overAt === null) return confirmed;
  return `${confirmed}, ${frame.say("whatif.until", { at: frame.times.at(overAt) })}`;
};

const effectText = (frame: Frame, { effect, present, tried }: WhatIfRow): string => {
  const word = frame.say(`whatif.effect.${effect}`);
  const [before, after] = [present?.confirmedAt ?? null, tried?.confirmedAt ?? null];
  if ((effect !== "earlier" && effect !== "later") || before === null || after === null)
    return word;
  return `${word}, ${frame.wording.duration(Math.abs(after - before))}`;
};

const row = (frame: Frame, line: WhatIfRow): Html => {
  const areas = (line.tried ?? line.present)?.areas ?? [];
  const named = areas.slice(0, AREAS_NAMED_MAX).map((area) => placeName(frame, area));
  const where = areas.length > named.length ? `${named.join(", ")}…` : named.join(", ");
  const services = servicesText(frame, line.services);
  return html`<tr data-row tabindex="-1" class="effect-${line.effect}">
    <td>${effectText(frame, line)}</td>
    <th scope="row">
      ${operatorName(frame, line.operator)}${services !== "" && `, ${services}`}
      <span class="small">${where}</span>
    </th>
    <td>${moment(frame, line.present)}</td>
    <td>${moment(frame, line.tried)}</td>
  </tr>`;
};

const rowsTable = (frame: Frame, result: WhatIfResult): Html => {
  const total = WHAT_IF_EFFECTS.reduce((sum, effect) => sum + result.counts[effect], 0);
  const left = total - result.rows.length;
  if (total === 0) return html`<p>${frame.say("whatif.nothing")}</p>`;
  return html`<div class="scroll">
      <table class="reports">
        <caption class="small">
          ${frame.say("whatif.caption")}
        </caption>
        ${headRow(frame, ["whatif.col.effect", "whatif.col.alarm", "whatif.col.present", "whatif.col.tried"])}
        <tbody>
          ${result.rows.map((line) => row(frame, line))}
        </tbody>
      </table>
    </div>
    ${left > 0 && html`<p class="small">${frame.say("whatif.more", { count: left })}</p>`}`;
};

const countsText = (frame: Frame, counts: Readonly<Record<WhatIfEffect, number>>): string =>
  frame.wording.list(
    WHAT_IF_EFFECTS.filter((effect) => counts[effect] > 0).map((effect) =>
      frame.say(`whatif.count.${effect}`, { count: counts[effect] }),
    ),
  );

const triedText = (frame: Frame, { question }: WhatIfJob): string => {
  const settings = alarmsText(frame, question.proposed);
  if (question.mute === null) return settings;
  return `${settings}, ${frame.say("whatif.muted", { what: mutedText(frame, question.mute) })}`;
};

/** Applies what was tried; a mute needs its end, so its form is the one of the settings. */
const applyForm = (frame: Frame, view: WhatIfView): Html => {
  const { proposed } = view.job.question;
  return html`<form action="${deskHref(frame, "/settings")}" method="post">
    ${hiddenField("csrf", view.csrf)}${hiddenField("key", view.key)}${hiddenField("basis", String(view.basis))}
    ${hiddenField("alarm_budget_per_week", String(proposed.alarmBudgetPerWeek))}${hiddenField("sources_min", String(proposed.sourcesMin))}
    ${textField({ values: {}, problems: {} }, { name: "why", label: frame.say("settings.why") }, { maxlength: WORDS_CHARS_MAX, required: true, autocomplete: "off" })}
    <p class="send">
      <button type="submit" data-save>${frame.say("whatif.apply")}</button>
    </p>
  </form>`;
};

const resultBlock = (frame: Frame, view: WhatIfView, result: WhatIfResult): Html => {
  const counts = countsText(frame, result.counts);
  return html`${counts !== "" && html`<p class="lead">${counts}.</p>`}
    <p>
      ${frame.say("whatif.compared", {
        from: frame.times.short(result.from),
        reports: result.reports,
      })}
      ${frame.say("whatif.learned", { from: frame.times.short(result.learnedFrom) })}
    </p>
    ${rowsTable(frame, result)}
    <p class="small">${frame.say("whatif.suspicions", result.suspicions)}</p>
    ${view.job.question.mute === null && applyForm(frame, view)}`;
};

const stateBlock = (frame: Frame, view: WhatIfView): Html => {
  const { id, state } = view.job;
  const here = deskHref(frame, `/settings/what-if/${encodeURIComponent(id)}`);
  if (state.kind === "done") return resultBlock(frame, view, state.result);
  if (state.kind === "failed")
    return html`<p role="status">${frame.say(`whatif.failed.${state.reason}`)}</p>`;
  const percent = Math.floor(state.progress * 100);
  return html`<p>
      <label for="progress"
        >${frame.say("whatif.running", { percent: frame.wording.percent(percent / 100) })}</label
      >
      <progress id="progress" max="100" ${attributes({ value: percent })}></progress>
    </p>
    <form action="${here}/cancel" method="post">
      ${hiddenField("csrf", view.csrf)}
      <p class="send">
        <a href="${here}">${frame.say("whatif.again")}</a>
        <button type="submit" class="quiet">${frame.say("whatif.cancel")}</button>
      </p>
    </form>`;
};

/** `/desk/settings/what-if/{id}`: while it runs, the script looks again every second. */
export function whatIfPage(context: PageContext, view: WhatIfView): string {
  const frame = frameOf(context);
  const title = frame.say("whatif.title");
  const { job } = view;
  const running = job.state.kind === "running";
  const present = job.state.kind === "done" ? job.state.result.present : null;
  const main = html`<h1>${title}</h1>
    <ul>
      ${present !== null && html`<li>${frame.say("whatif.present", { settings: alarmsText(frame, present) })}</li>`}
      <li>${frame.say("whatif.tried", { settings: triedText(frame, job) })}</li>
    </ul>
    <section id="trial" ${attributes({ "data-poll": running })}>${stateBlock(frame, view)}</section>
    <p><a href="${deskHref(frame, "/settings")}">${frame.say("whatif.back")}</a></p>`;
  return deskPage(frame, { title, current: "settings", main });
}
