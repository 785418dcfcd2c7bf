import type { SubjectPage } from "../../store/views.ts";
import type { PageContext } from "../context.ts";
import { barsFigure } from "../bars.ts";
import { frameOf, shown, timeTag } from "../frame.ts";
import type { Frame } from "../frame.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { publicPage } from "../layout.ts";
import { incidentSection, statementList } from "../lists.ts";
import { localLine } from "../local-line.ts";
import { stateMark } from "../marks.ts";
import { placeName, subjectText, subjectTitle, whereText } from "../naming.ts";
import { subscribeLink } from "../subscribe-link.ts";
import { archivePath, operatorPath, placePath, publicHref, subjectPath } from "../paths.ts";

/** Until then what is usual rests on few days, and the page says so. */
const BASELINE_DAYS_FULL = 28;

/** The sentence for this place. */
const subjectSentence = (frame: Frame, { subject, shown: state }: SubjectPage): string => {
  const { operator, service, area } = subject;
  return frame.say(`here.${state}`, {
    subject: subjectText(frame, operator, service === null ? [] : [service]),
    where: whereText(frame, area === null ? [] : [area]),
    number: "one",
  });
};

const seenNow = (frame: Frame, view: SubjectPage): Html =>
  html`<p class="lead">
    ${
      view.witnesses2h === null
        ? frame.say("subject.few")
        : frame.say("subject.witnesses", {
            witnesses: view.witnesses2h,
            communes: view.subject.area === null ? shown(view.communes2h) : "none",
          })
    }
    ${
      view.witnesses2h !== null &&
      view.lastReportAt !== null &&
      html`<span class="small"
        >${[
          ...frame.wording.pieces("subject.last", { at: timeTag(frame, view.lastReportAt) }),
        ]}</span
      >`
    }
  </p>`;

/** One tap each; without scripts two plain buttons. */
const tapForm = (frame: Frame, { subject }: SubjectPage): Html =>
  html`<form class="tap" action="${publicHref(frame, "/report")}" method="post" data-report>
    <input type="hidden" name="key" value="" />
    <input type="hidden" name="operator" value="${subject.operator}" />
    ${subject.service !== null && html`<input type="hidden" name="services" value="${subject.service}" />`}
    ${subject.area !== null && html`<input type="hidden" name="area" value="${subject.area}" />`}
    <fieldset>
      <legend>${frame.say("subject.ask")}</legend>
      <button name="status" value="down">${frame.say("subject.down")}</button>
      <button name="status" value="up" class="quiet">${frame.say("subject.works")}</button>
    </fieldset>
  </form>`;

const otherServices = (frame: Frame, { subject }: SubjectPage): Html | null => {
  const services = frame.operators.get(subject.operator)?.services ?? [];
  const others = services.filter((service) => service !== subject.service);
  if (others.length === 0) return null;
  const href = (service: (typeof services)[number] | null): string =>
    publicHref(frame, subjectPath({ ...subject, service }));
  return html`<nav aria-labelledby="others">
    <h2 id="others">${frame.say("subject.otherServices")}</h2>
    <ul class="choices">
      ${subject.service !== null && html`<li><a href="${href(null)}">${frame.say("subject.allServices")}</a></li>`}
      ${others.map((service) => html`<li><a href="${href(service)}">${frame.say(`service.${service}`)}</a></li>`)}
      ${subject.area !== null && html`<li><a href="${publicHref(frame, subjectPath({ ...subject, area: null }))}">${frame.say("subject.everywhere")}</a></li>`}
    </ul>
  </nav>`;
};

/** `/{lang}/{operator}/{service}[/{area}]`, and `/{lang}/{operator}/all/{area}`. */
export function subjectPage(context: PageContext, view: SubjectPage): string {
  const frame = frameOf(context);
  const { subject } = view;
  const title = subjectTitle(frame, subject);
  const sentence = subjectSentence(frame, view);
  const main = html`<p class="above">
      <a href="${publicHref(frame, operatorPath(subject.operator))}"
        >${frame.operators.get(subject.operator)?.name ?? subject.operator}</a
      >
    </p>
    <div data-live="state">
      <h1>${stateMark(view.shown)} ${sentence}</h1>
      ${seenNow(frame, view)}
    </div>
    ${tapForm(frame, view)} ${subscribeLink(frame, subject)}
    <div data-live="bars">
      ${barsFigure(frame, view.bars)} ${localLine(frame, view.local24h)}
      ${view.baselineDays < BASELINE_DAYS_FULL && html`<p class="small">${frame.say("subject.learning", { days: view.baselineDays })}</p>`}
    </div>
    <div data-live="open">
      ${incidentSection(frame, view.open, { id: "open", title: frame.say("operator.open") })}
    </div>
    <section aria-labelledby="statements" data-live="statements">
      <h2 id="statements">${frame.say("operator.statements")}</h2>
      ${view.statements.length > 0 ? statementList(frame, view.statements) : html`<p>${frame.say("operator.noStatements")}</p>`}
    </section>
    <div data-live="past">
      ${incidentSection(frame, view.past, { id: "past", title: frame.say("operator.past") })}
    </div>
    ${otherServices(frame, view)}
    <p>
      ${
        subject.area !== null &&
        html`<a href="${publicHref(frame, placePath(subject.area))}"
            >${frame.say("place.all", { place: placeName(frame, subject.area) })}</a
          >
          · `
      }
      <a
        href="${publicHref(
          frame,
          archivePath({
            operator: subject.operator,
            service: subject.service,
            area: subject.area,
          }),
        )}"
        >${frame.say("archive.title")}</a
      >
    </p>`;
  return publicPage(frame, {
    title,
    path: subjectPath(subject),
    main,
    live: subjectPath(subject),
    scripts: ["report"],
    description: sentence,
  });
}
