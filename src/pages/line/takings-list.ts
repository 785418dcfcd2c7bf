import { TAKINGS_ROWS_MAX } from "../../commands/line/limits.ts";
import type { TakingsRead } from "../../commands/line/read-takings.ts";
import type { PageContext } from "../context.ts";
import { type Frame, frameOf } from "../frame.ts";
import { html, type Html } from "../html.ts";
import { publicPage } from "../layout.ts";
import { entryForm, hidden } from "./inputs.ts";
import { type LineView, money } from "./view.ts";

/** Lines whose trouble is told one by one. */
const ERRORS_SHOWN = 20;
const DAYS_SHOWN = 10;

/** A list is looked at before anything of it is written down. */
export const takingsListForm = (frame: Frame, view: LineView, csv: string): Html => {
  const { say } = frame;
  return html`<form action="${view.path}/takings" method="post" enctype="multipart/form-data">
    <p class="small">${say("line.takings.listText", { rows: TAKINGS_ROWS_MAX })}</p>
    <label class="field"
      ><span>${say("line.takings.file")}</span>
      <input type="file" name="file" accept=".csv,text/csv,text/plain"
    /></label>
    <label class="field"
      ><span>${say("line.takings.paste")}</span>
      <textarea name="csv" rows="5" spellcheck="false">${"\n"}${csv}</textarea>
    </label>
    <p class="send"><button type="submit">${say("line.takings.look")}</button></p>
  </form>`;
};

const cents = (frame: Frame, value: number | null): string =>
  value === null ? "–" : money(frame, value);

/** `…/takings`: what a list says, or which of its lines cannot be read; nothing is written down by looking. */
export function takingsListPage(
  context: PageContext,
  view: LineView,
  { csv, read }: { readonly csv: string; readonly read: TakingsRead },
): string {
  const frame = frameOf(context);
  const { say } = frame;
  const { days, errors } = read;
  const sorted = days.map(({ day }) => day).toSorted();
  const span = { days: days.length, from: sorted[0] ?? "–", until: sorted.at(-1) ?? "–" };
  const title = say("line.takings.list");
  const main = html`<h1>${title}</h1>
    ${
      errors.length > 0
        ? html`<div class="problems" role="alert">
            <p><strong>${say("line.takings.errors", { count: errors.length })}</strong></p>
            <ul>
              ${errors.slice(0, ERRORS_SHOWN).map(({ line, problem }) => html`<li>${say(`line.takings.line.${problem}`, { line })}</li>`)}
            </ul>
          </div>`
        : html`<p class="notice">${say("line.takings.ready", span)}</p>
            ${entryForm(
              { action: `${view.path}/records`, kind: "takings_list", name: "takings_list" },
              html`${hidden("back", "costs")}${hidden("csv", csv)}
                <p class="send"><button type="submit">${say("line.takings.write")}</button></p>`,
            )}`
    }
    ${
      days.length > 0 &&
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
            ${days.slice(0, DAYS_SHOWN).map(
              (one) =>
                html`<tr>
                  <th scope="row">${one.day}</th>
                  <td>${cents(frame, one.expectedCents)}</td>
                  <td>${cents(frame, one.actualCents)}</td>
                </tr>`,
            )}
            ${
              days.length > DAYS_SHOWN &&
              html`<tr>
                <th scope="row">…</th>
                <td></td>
                <td></td>
              </tr>`
            }
          </tbody>
        </table>
      </div>`
    }
    <section>${takingsListForm(frame, view, csv)}</section>
    <p><a href="${view.path}/costs">${say("line.page.costs")}</a></p>`;
  return publicPage(frame, { title, path: null, main, secret: true });
}
