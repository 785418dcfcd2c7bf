import type { ReportView } from "../../store/views.ts";
import { timeTag } from "../frame.ts";
import type { Frame } from "../frame.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { operatorName, placeName, servicesText } from "../naming.ts";
import { photoList } from "../photos.ts";
import { deskHref, incidentPath, publicHref } from "../paths.ts";

/** A report with its words from the vault; null when there were none or they are erased. */
export interface ReportWithWords {
  readonly report: ReportView;
  readonly text: string | null;
}

const row = (frame: Frame, { report, text }: ReportWithWords): Html =>
  html`<tr data-row tabindex="-1">
    <td>${timeTag(frame, report.receivedAt)}</td>
    <td>${report.operator === null ? "–" : operatorName(frame, report.operator)}</td>
    <td>${servicesText(frame, report.services)}</td>
    <td>${report.area === null ? "–" : placeName(frame, report.area)}</td>
    <td>${frame.say(`status.${report.status}`)}</td>
    <td class="words">
      ${
        report.erased
          ? html`<span class="small">${frame.say("desk.sealedGone")}</span>`
          : text !== null && html`<span lang="${report.lang}">${text}</span>`
      }
      ${report.photos.length > 0 && photoList(frame, report.photos, { folder: deskHref(frame, `/reports/${encodeURIComponent(report.report)}/photos`), publish: true })}
    </td>
    <td class="small">${frame.say(`source.${report.source}`)}</td>
    <td>
      ${
        !report.erased &&
        html`<a
          data-edit
          href="${deskHref(frame, `/calls?last=${encodeURIComponent(report.report)}`)}"
          >${frame.say("me.correct")}</a
        >`
      }
      ${
        report.incident !== null &&
        html`<a href="${publicHref(frame, incidentPath(report.incident))}"
          >${frame.say("desk.incident")}</a
        >`
      }
    </td>
  </tr>`;

export const reportTable = (frame: Frame, reports: readonly ReportWithWords[]): Html =>
  html`<div class="scroll" tabindex="0" role="group" aria-label="${frame.say("desk.recent")}">
    <table class="dense">
      <thead>
        <tr>
          ${(
            [
              "desk.received",
              "report.operator",
              "operator.services",
              "counter.place",
              "report.status",
              "desk.words",
              "desk.source",
            ] as const
          ).map((key) => html`<th scope="col">${frame.say(key)}</th>`)}
          <th scope="col"><span class="hidden">${frame.say("me.correct")}</span></th>
        </tr>
      </thead>
      <tbody>
        ${reports.map((report) => row(frame, report))}
      </tbody>
    </table>
  </div>`;
