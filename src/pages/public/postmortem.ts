import type { IncidentPage } from "../../store/views.ts";
import { barsFigure } from "../bars.ts";
import { spoken } from "../claim-words.ts";
import type { PageContext } from "../context.ts";
import { conflictSection } from "../conflicts.ts";
import { frameOf, timeTag } from "../frame.ts";
import type { Frame } from "../frame.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { publicPage } from "../layout.ts";
import { linkedList, linkNotes } from "../link-notes.ts";
import { incidentPath, postmortemPath, postmortemTextPath, publicHref } from "../paths.ts";
import { postMortemOf } from "../postmortem.ts";
import type { PostMortem } from "../postmortem.ts";

const timeline = (frame: Frame, { moments }: PostMortem): Html =>
  html`<section aria-labelledby="timeline">
    <h2 id="timeline">${frame.say("postmortem.timeline")}</h2>
    <ol class="history">
      ${moments.map(
        ({ at, who, text, lang }) =>
          html`<li>
            ${timeTag(frame, at)}
            <span
              >${
                who === null
                  ? text
                  : html`<span class="side">${who}</span> <q>${spoken(text, lang)}</q>`
              }</span
            >
          </li>`,
      )}
    </ol>
  </section>`;

const findings = (frame: Frame, { findings: lines }: PostMortem): Html | null =>
  lines.length === 0
    ? null
    : html`<section aria-labelledby="findings">
        <h2 id="findings">${frame.say("findings.title")}</h2>
        <ul class="bullets">
          ${lines.map(
            ({ claim, verdict, text, replies }) =>
              html`<li>
                <strong>${claim}${verdict !== null && ` (${verdict})`}</strong> ${text}
                ${replies.map(
                  (reply) =>
                    html`<span class="small"
                      >${reply.who} · ${timeTag(frame, reply.at)} <q>${reply.text}</q></span
                    >`,
                )}
              </li>`,
          )}
        </ul>
      </section>`;

const curve = (frame: Frame, { curve: rows }: PostMortem): Html =>
  html`<table class="numbers words">
    <caption>
      ${frame.say("postmortem.curve")}
    </caption>
    <thead>
      <tr>
        <th scope="col">${frame.say("bars.hour")}</th>
        <th scope="col">${frame.say("bars.reports")}</th>
        <th scope="col">${frame.say("bars.usual")}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ bar, says }) =>
          html`<tr>
            <th scope="row">
              ${timeTag(frame, bar.from)}
              ${says.length > 0 && html`<span class="small">${frame.say("axis.says")} · ${says.join(", ")}</span>`}
            </th>
            <td>
              ${bar.reports === null ? frame.say("bars.few") : frame.wording.number(bar.reports)}
            </td>
            <td>${frame.wording.number(bar.usual)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;

/** `/{lang}/incidents/{id}/postmortem`: timeline, findings and the curve, all of it from the incident's page. */
export function postMortemPage(context: PageContext, view: IncidentPage): string {
  const frame = frameOf(context);
  const report = postMortemOf(frame, view);
  const title = frame.say("postmortem.title");
  const json = `${frame.base}/api/v1/incidents/${encodeURIComponent(view.incident)}/postmortem`;
  const statements = view.axis.flatMap((item) => (item.side === "says" ? [item.statement] : []));
  const main = html`<p class="above">
      <a href="${publicHref(frame, incidentPath(view.incident))}">${report.title}</a>
    </p>
    <h1>${title}</h1>
    <div data-live="postmortem">
      <p class="lead">${report.lead}</p>
      ${
        report.extent !== null &&
        html`<details>
          <summary>${frame.say("incident.extent")}</summary>
          <p>${report.extent}</p>
        </details>`
      }
      <p class="small">
        ${frame.say("postmortem.note")}
        <a href="${publicHref(frame, postmortemTextPath(view.incident))}">Markdown</a> ·
        <a href="${json}">JSON</a>
      </p>
      ${timeline(frame, report)} ${findings(frame, report)}
      ${conflictSection(frame, view.conflicts, statements)}
      ${
        view.links.length + view.linked.length > 0 &&
        html`<section aria-labelledby="linked">
          <h2 id="linked">${frame.say("link.title")}</h2>
          ${linkNotes(frame, view, view.links)} ${linkedList(frame, view.linked)}
        </section>`
      }
      <section aria-labelledby="curve">
        <h2 id="curve">${frame.say("postmortem.curve")}</h2>
        ${barsFigure(frame, view.bars)} ${curve(frame, report)}
      </section>
    </div>`;
  return publicPage(frame, {
    title: `${title} · ${report.title}`,
    path: postmortemPath(view.incident),
    main,
    live: postmortemPath(view.incident),
    guide: true,
  });
}
