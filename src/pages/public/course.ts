import type { CourseMoment, IncidentCourse } from "../../store/course-view.ts";
import type { PageContext } from "../context.ts";
import { EMPTY_FORM, selectField } from "../fields.ts";
import { frameOf, timeTag } from "../frame.ts";
import type { Frame } from "../frame.ts";
import { incidentTitle } from "../headline.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { publicPage } from "../layout.ts";
import { mapRegion } from "../map/area-map.ts";
import { courseMaps } from "../map/course-map.ts";
import { mapWord } from "../map/map-words.ts";
import { renderMap } from "../map/render-map.ts";
import { stateBadge } from "../marks.ts";
import { whereText } from "../naming.ts";
import { coursePath, incidentPath, publicHref } from "../paths.ts";

/** As `coursePath` writes it. */
const valueOf = (course: IncidentCourse, moment: CourseMoment): string =>
  coursePath(course.card.incident, moment.at).split("?at=")[1] ?? "";

/** One moment in words; its counterpart on the map needs no reader who sees. */
const sentence = (frame: Frame, course: IncidentCourse, moment: CourseMoment): Html => {
  const places = moment.areas.length === 0 ? null : whereText(frame, moment.areas).trim();
  return html`<p class="lead" id="moment">
    ${timeTag(frame, moment.at)} ${stateBadge(frame, moment.shown)}
    ${places ?? mapWord(frame.lang, "nowhere")}${
      course.witnesses !== null &&
      html`. ${frame.say("headline.witnesses", { witnesses: course.witnesses, communes: "none" })}`
    }
  </p>`;
};

/** Choosing a moment without scripts. */
const chooser = (frame: Frame, course: IncidentCourse): Html => {
  const { card, moments, chosen } = course;
  const link = (index: number, word: "earlier" | "later"): Html | null => {
    const moment = moments[index];
    return moment === undefined
      ? null
      : html`<li>
          <a
            rel="${word === "earlier" ? "prev" : "next"}"
            href="${publicHref(frame, coursePath(card.incident, moment.at))}"
            >${mapWord(frame.lang, word)} (${frame.times.short(moment.at)})</a
          >
        </li>`;
  };
  const shown = moments[chosen];
  return html`<div id="chooser">
    <form
      class="filter"
      action="${publicHref(frame, coursePath(card.incident, null))}"
      method="get"
    >
      ${selectField(
        { ...EMPTY_FORM, values: { at: shown === undefined ? "" : valueOf(course, shown) } },
        { name: "at", label: mapWord(frame.lang, "moment") },
        {
          choices: moments.map((moment) => ({
            value: valueOf(course, moment),
            label: `${frame.times.short(moment.at)} · ${frame.say(`state.${moment.shown}`)}`,
          })),
          empty: null,
        },
      )}
      <button type="submit" class="quiet">${mapWord(frame.lang, "show")}</button>
    </form>
    <ul class="choices">
      ${link(chosen - 1, "earlier")} ${link(chosen + 1, "later")}
    </ul>
  </div>`;
};

/** `/{lang}/incidents/{id}/hours`: how it spread and shrank, moment by moment. `asked`: one was asked for. */
export function coursePage(context: PageContext, course: IncidentCourse, asked: boolean): string {
  const frame = frameOf(context);
  const { card, moments, chosen } = course;
  const shapes = frame.outlines?.();
  const maps =
    shapes === undefined
      ? []
      : courseMaps({ ...frame, shapes }, course).map((view, at) =>
          renderMap({ ...frame, shapes }, view, { id: at === 0 ? "map" : `map-${at + 1}` }),
        );
  const moment = moments[chosen];
  const title = `${mapWord(frame.lang, "course")} · ${incidentTitle(frame, card)}`;
  const main = html`<p class="above">
      <a href="${publicHref(frame, incidentPath(card.incident))}">${incidentTitle(frame, card)}</a>
    </p>
    <h1>${mapWord(frame.lang, "course")}</h1>
    <p>${mapWord(frame.lang, "courseHint")}</p>
    ${moment !== undefined && sentence(frame, course, moment)} ${chooser(frame, course)}
    ${mapRegion(frame, maps)}`;
  return publicPage(frame, {
    title,
    path: coursePath(card.incident, asked && moment !== undefined ? moment.at : null),
    main,
    map: maps.length > 0 && "played",
    guide: true,
    description: mapWord(frame.lang, "courseHint"),
  });
}
