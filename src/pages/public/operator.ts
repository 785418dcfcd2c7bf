import type { OperatorId } from "../../model/ids.ts";
import type { OperatorPage } from "../../store/views.ts";
import type { PageContext } from "../context.ts";
import { frameOf } from "../frame.ts";
import type { Frame } from "../frame.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { publicPage } from "../layout.ts";
import { subscribeLink } from "../subscribe-link.ts";
import { incidentList, incidentSection, statementList } from "../lists.ts";
import { stateBadge } from "../marks.ts";
import { operatorName, subjectText } from "../naming.ts";
import { archivePath, operatorPath, publicHref, recordPath, subjectPath } from "../paths.ts";

/** A brand has no network of its own: why another name stands in its incidents. */
const carried = (frame: Frame, name: string, network: OperatorId): readonly (string | Html)[] =>
  frame.wording.pieces("operator.network", {
    operator: name,
    network: html`<a href="${publicHref(frame, operatorPath(network))}"
      >${operatorName(frame, network)}</a
    >`,
  });

/** `/{lang}/{operator}` */
export function operatorPage(context: PageContext, view: OperatorPage): string {
  const frame = frameOf(context);
  const { operator } = view;
  const name = operatorName(frame, operator);
  const report = `${publicHref(frame, "/report")}?operator=${encodeURIComponent(operator)}`;
  const quiet = frame.say("here.none", {
    subject: subjectText(frame, operator, []),
    where: "",
    number: "one",
  });
  const network = frame.operators.get(operator)?.network ?? null;
  const main = html`<h1>${name}</h1>
    ${network !== null && html`<p>${carried(frame, name, network)}</p>`}
    <section aria-labelledby="open" data-live="open">
      <h2 id="open">${frame.say("operator.open")}</h2>
      ${view.open.length > 0 ? incidentList(frame, view.open) : html`<p class="lead">${quiet}</p>`}
    </section>
    <p><a class="button" href="${report}">${frame.say("report.title")}</a></p>
    ${subscribeLink(frame, { operator })}
    <section aria-labelledby="services" data-live="services">
      <h2 id="services">${frame.say("operator.services")}</h2>
      <ul class="services">
        ${view.services.map(
          ({ service, shown }) =>
            html`<li>
              <a href="${publicHref(frame, subjectPath({ operator, service, area: null }))}"
                >${frame.say(`service.${service}`)}</a
              >
              ${stateBadge(frame, shown)}
            </li>`,
        )}
      </ul>
    </section>
    <section aria-labelledby="statements" data-live="statements">
      <h2 id="statements">${frame.say("operator.statements")}</h2>
      ${view.statements.length > 0 ? statementList(frame, view.statements) : html`<p>${frame.say("operator.noStatements")}</p>`}
    </section>
    <div data-live="past">
      ${
        view.past.length > 0
          ? incidentSection(frame, view.past, { id: "past", title: frame.say("operator.past") })
          : html`<section aria-labelledby="past">
              <h2 id="past">${frame.say("operator.past")}</h2>
              <p>${frame.say("operator.noPast")}</p>
            </section>`
      }
    </div>
    <p>
      <a href="${publicHref(frame, archivePath({ operator }))}">${frame.say("archive.title")}</a> ·
      <a href="${publicHref(frame, recordPath(operator))}"
        >${frame.say("record.title", { operator: name })}</a
      >
    </p>`;
  return publicPage(frame, {
    title: name,
    path: operatorPath(operator),
    main,
    live: operatorPath(operator),
  });
}
