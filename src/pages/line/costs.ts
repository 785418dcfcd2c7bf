import { hoursByDay, totalOf } from "../../lines/hours-by-day.ts";
import { recordsOf, rolesOf } from "../../lines/line-file.ts";
import { takingsOf } from "../../lines/takings.ts";
import type { PageContext } from "../context.ts";
import { type Frame, frameOf, timeTag } from "../frame.ts";
import { html, type Html } from "../html.ts";
import { publicPage } from "../layout.ts";
import { entryForm, hidden, input, type RefusedEntry, stateOf } from "./inputs.ts";
import { takingsListForm } from "./takings-list.ts";
import { type LineView, money, roleName, tapName } from "./view.ts";
import type { LineRole } from "../../model/line-record.ts";

const TOLD = ["dead", "no_cards", "degraded"] as const;

const hoursOf = (frame: Frame, ms: number): string => (ms === 0 ? "–" : frame.wording.duration(ms));

const lineTable = (frame: Frame, view: LineView, role: LineRole): Html | null => {
  const days = hoursByDay(view.file, role, { now: frame.now, zone: frame.zone });
  if (days.length === 0) return null;
  const total = totalOf(days);
  return html`<div class="scroll">
    <table class="numbers">
      <caption>
        ${roleName(frame, role)}
      </caption>
      <thead>
        <tr>
          <th scope="col">${frame.say("line.dayHead")}</th>
          ${TOLD.map((tap) => html`<th scope="col">${tapName(frame, tap)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${days.map(
          ({ day, ms }) =>
            html`<tr>
              <th scope="row">${frame.times.input(day).slice(0, 10)}</th>
              ${TOLD.map((tap) => html`<td>${hoursOf(frame, ms[tap])}</td>`)}
            </tr>`,
        )}
        <tr>
          <th scope="row"><strong>${frame.say("line.total")}</strong></th>
          ${TOLD.map((tap) => html`<td><strong>${hoursOf(frame, total[tap])}</strong></td>`)}
        </tr>
      </tbody>
    </table>
  </div>`;
};

/** A day counts once both of its figures are there; where the expected one comes from stands beside it. */
function takingsTable(frame: Frame, view: LineView): Html | null {
  const { now, zone, say } = frame;
  const { rows, usual, missingCents } = takingsOf(view.file, { now, zone });
  if (rows.length + usual === 0) return null;
  const cell = (cents: number | null): string => (cents === null ? "–" : money(frame, cents));
  return html`<p class="small">${say("line.takings.rule")}</p>
    ${
      rows.length > 0 &&
      html`<div class="scroll">
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">${say("line.dayHead")}</th>
              <th scope="col">${say("line.expected")}</th>
              <th scope="col">${say("line.actual")}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ({ day, expectedCents, from, actualCents }) =>
                html`<tr>
                  <th scope="row">${day}</th>
                  <td>
                    ${cell(expectedCents)}
                    ${from !== null && html`<br /><span class="small">${say("line.takings.mean", { days: from })}</span>`}
                  </td>
                  <td>${cell(actualCents)}</td>
                </tr>`,
            )}
            <tr>
              <th scope="row"><strong>${say("line.missing")}</strong></th>
              <td></td>
              <td><strong>${money(frame, missingCents)}</strong></td>
            </tr>
          </tbody>
        </table>
      </div>`
    }
    ${usual > 0 && html`<p class="small">${say("line.takings.usual", { days: usual })}</p>`}`;
}

/** `…/costs`: hours by calendar day, extra costs and takings; nothing but what was entered, added up. */
export function costsPage(
  context: PageContext,
  view: LineView,
  refused: RefusedEntry | null = null,
): string {
  const frame = frameOf(context);
  const { say } = frame;
  const costs = recordsOf(view.file, "cost");
  const form = stateOf(refused, "takings");
  const title = say("line.page.costs");
  const main = html`<h1>${title}</h1>
    <p>${say("line.costsText")}</p>
    <section>
      <h2>${say("line.hours")}</h2>
      ${rolesOf(view.file).map((role) => lineTable(frame, view, role))}
    </section>
    ${
      costs.length > 0 &&
      html`<section>
        <h2>
          ${say("line.extraCosts", {
            amount: money(
              frame,
              costs.reduce((sum, { body }) => sum + body.cents, 0),
            ),
          })}
        </h2>
        <ul class="rows">
          ${costs.map(({ at, body }) => html`<li class="row"><div>${timeTag(frame, at)} · ${money(frame, body.cents)}${body.words !== null && html` · ${body.words}`}</div></li>`)}
        </ul>
      </section>`
    }
    <section>
      <h2>${say("line.takings")}</h2>
      ${takingsTable(frame, view)}
      ${
        view.owner &&
        entryForm(
          { action: `${view.path}/records`, kind: "takings", name: "takings" },
          html`${hidden("back", "costs")}
            ${input(form, { name: "day", label: say("line.dayHead") }, { type: "date", required: true })}
            ${input(form, { name: "expected", label: say("line.expected") }, { inputmode: "decimal", maxlength: 14 })}
            ${input(form, { name: "actual", label: say("line.actual") }, { inputmode: "decimal", maxlength: 14 })}
            <p class="send"><button type="submit">${say("line.keep")}</button></p>`,
        )
      }
      ${
        view.owner &&
        html`<details class="more" id="takings-list">
          <summary>${say("line.takings.list")}</summary>
          ${takingsListForm(frame, view, "")}
        </details>`
      }
    </section>
    <p><a href="${view.path}">${say("line.back")}</a></p>`;
  return publicPage(frame, { title, path: null, main, secret: true, scripts: ["line"] });
}
