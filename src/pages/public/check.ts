import type { AreaCode, OperatorId } from "../../model/ids.ts";
import type { SubjectPage } from "../../store/views.ts";
import { HOME_CAUSES } from "../../wording/guide-keys.ts";
import { operatorChoices } from "../choices.ts";
import type { PageContext } from "../context.ts";
import { selectField, textField } from "../fields.ts";
import { frameOf, shown } from "../frame.ts";
import type { Frame } from "../frame.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { publicPage } from "../layout.ts";
import { incidentList } from "../lists.ts";
import { localLine } from "../local-line.ts";
import { stateMark } from "../marks.ts";
import { placeName, placeNameInFull, subjectText, subjectTitle, whereText } from "../naming.ts";
import { checkPath, placePath, publicHref, subjectPath } from "../paths.ts";
import { SEARCH_CHARS_MAX } from "../search-form.ts";

export interface CheckView {
  /** As typed; the name of the area where that was chosen. */
  readonly place: string;
  /** Chosen by its code. */
  readonly area: AreaCode | null;
  readonly operator: OperatorId | null;
  /** Places of that name, best first; more than one when the reader has to say which. */
  readonly places: readonly AreaCode[];
  /** What is known there; null until place and operator are told. */
  readonly subject: SubjectPage | null;
}

const form = (frame: Frame, view: CheckView): Html => {
  const missing = view.place !== "" && view.places.length === 0;
  const state = {
    values: { place: view.place, operator: view.operator ?? "" },
    problems: missing ? { place: frame.say("check.noPlace", { query: view.place }) } : {},
  };
  return html`<form class="filter" action="${publicHref(frame, "/check")}" method="get">
    ${textField(
      state,
      { name: "place", label: frame.say("check.place") },
      { maxlength: SEARCH_CHARS_MAX, autocomplete: "off", required: true },
    )}
    ${selectField(
      state,
      { name: "operator", label: frame.say("report.operator") },
      { choices: operatorChoices(frame), empty: frame.say("report.unknown") },
    )}
    <button type="submit">${frame.say("check.button")}</button>
  </form>`;
};

const which = (frame: Frame, { places, operator }: CheckView): Html =>
  html`<section aria-labelledby="which">
    <h2 id="which">${frame.say("check.which")}</h2>
    <ul class="choices">
      ${places.map(
        (area) =>
          html`<li>
            <a href="${publicHref(frame, checkPath({ place: null, area, operator }))}"
              >${placeNameInFull(frame, area)}</a
            >
          </li>`,
      )}
    </ul>
  </section>`;

const known = (frame: Frame, view: SubjectPage): Html => {
  const { subject, witnesses2h, communes2h } = view;
  const sentence = frame.say(`here.${view.shown}`, {
    subject: subjectText(frame, subject.operator, []),
    where: subject.area === null ? "" : whereText(frame, [subject.area]),
    number: "one",
  });
  return html`<section aria-labelledby="known" data-live="known">
    <h2 id="known">${frame.say("check.known")}</h2>
    <p class="lead">${stateMark(view.shown)} ${sentence}</p>
    <p>
      ${
        witnesses2h === null
          ? frame.say("subject.few")
          : frame.say("subject.witnesses", {
              witnesses: witnesses2h,
              communes: shown(communes2h),
            })
      }
    </p>
    ${localLine(frame, view.local24h)} ${view.open.length > 0 && incidentList(frame, view.open)}
    <p>
      <a href="${publicHref(frame, subjectPath(subject))}">${subjectTitle(frame, subject)}</a>
    </p>
  </section>`;
};

const atHome = (frame: Frame, { subject, operator, places }: CheckView): Html => {
  const query = new URLSearchParams({ status: "down" });
  if (operator !== null) query.set("operator", operator);
  const area = subject?.subject.area ?? (places.length === 1 ? places[0] : undefined);
  if (area !== undefined && area !== null) query.set("area", area);
  return html`<section aria-labelledby="home">
    <h2 id="home">${frame.say("check.home")}</h2>
    <ol class="bullets">
      ${HOME_CAUSES.map((cause) => html`<li>${frame.say(`check.item.${cause}`)}</li>`)}
    </ol>
    <p>
      <a class="button" href="${publicHref(frame, "/report")}?${query.toString()}"
        >${frame.say("check.report")}</a
      >
    </p>
    <p class="small">${frame.say("check.local")}</p>
  </section>`;
};

/** `/{lang}/check`: is it me or everybody? */
export function checkPage(context: PageContext, view: CheckView): string {
  const frame = frameOf(context);
  const title = frame.say("check.title");
  const { places, operator, subject } = view;
  const [only] = places;
  const area = subject?.subject.area ?? (places.length === 1 ? (only ?? null) : null);
  const main = html`<h1>${title}</h1>
    <p>${frame.say("check.intro")}</p>
    ${form(frame, view)} ${places.length > 1 && which(frame, view)}
    ${subject !== null && known(frame, subject)}
    ${
      area !== null &&
      html`<p>
        <a href="${publicHref(frame, placePath(area))}"
          >${frame.say("place.all", { place: placeName(frame, area) })}</a
        >
      </p>`
    }
    ${atHome(frame, view)}`;
  const path = checkPath({
    place: view.area === null ? view.place || null : null,
    area: view.area,
    operator,
  });
  return publicPage(frame, {
    title,
    path,
    main,
    guide: true,
    ...(view.place === "" ? {} : { secret: true }),
    description: frame.say("check.intro"),
  });
}
