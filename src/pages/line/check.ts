import { type CheckList, checkLists } from "../../lines/check-list.ts";
import { CHECK_RESULTS } from "../../model/line-record.ts";
import type { PageContext } from "../context.ts";
import { type Frame, frameOf } from "../frame.ts";
import { html, type Html } from "../html.ts";
import { attributes } from "../html.ts";
import { publicPage } from "../layout.ts";
import { entryForm, hidden } from "./inputs.ts";
import { type LineView, roleName } from "./view.ts";

/** What was tried longer ago says nothing of a technician who leaves now. */
export const CHECK_FRESH_MS: number = 12 * 3_600_000;

/** Uncovered by the script, which measures; without it a page is opened by hand. */
const measurePanel = (frame: Frame): Html =>
  html`<div
    data-measure="${frame.base}/line/probe"
    data-wait="${frame.say("line.measure.wait")}"
    data-words="${frame.say("line.measure.said", { answered: "…1", sent: "…2", ms: "…3", mbits: "…4" })}"
    hidden
  >
    <p><button class="quiet" type="button">${frame.say("line.measure.do")}</button></p>
    <p class="small" data-measured aria-live="polite"></p>
    ${["sent", "answered", "ms", "kbits"].map((part) => hidden(`measure.${part}`, ""))}
  </div>`;

const listOf = (frame: Frame, view: LineView, list: CheckList): Html => {
  const { say } = frame;
  const bad = list.rows.filter(({ result }) => result !== "good");
  return html`<section>
    <h2>${roleName(frame, list.line)}</h2>
    <p class="notice${list.colour === "green" ? "" : " doubt"}">
      ${
        list.colour === "green"
          ? say("line.checkGreen")
          : say("line.checkOpen", {
              items: frame.wording.list(bad.map(({ item }) => say(`line.check.${item}`))),
            })
      }
    </p>
    ${entryForm(
      { action: `${view.path}/records`, kind: "check", name: `check-${list.line}` },
      html`${hidden("line", list.line)}${hidden("back", "check")}
        ${list.rows.map(
          ({ item, result }) =>
            html`<fieldset class="field">
              <legend>${say(`line.check.${item}`)}</legend>
              <p class="small">${say(`line.how.${item}`)}</p>
              ${item === "web" && measurePanel(frame)}
              <div class="set">
                ${CHECK_RESULTS.map(
                  (value) =>
                    html`<label
                      ><input
                        type="radio"
                        name="${`check.${item}`}"
                        value="${value}"
                        ${attributes({ checked: result === value })}
                      />
                      ${say(`line.result.${value}`)}</label
                    >`,
                )}
              </div>
            </fieldset>`,
        )}
        <p class="send"><button type="submit">${say("line.keep")}</button></p>`,
    )}
  </section>`;
};

/** `…/check`: what to try while the technician is still there. */
export function checkPage(context: PageContext, view: LineView): string {
  const frame = frameOf(context);
  const lists = checkLists(view.file, { now: frame.now, freshMs: CHECK_FRESH_MS });
  const title = frame.say("line.page.check");
  const main = html`<h1>${title}</h1>
    <p>${frame.say("line.checkText")}</p>
    ${lists.map((list) => listOf(frame, view, list))}
    <p><a href="${view.path}">${frame.say("line.back")}</a></p>`;
  return publicPage(frame, { title, path: null, main, secret: true, scripts: ["line"] });
}
