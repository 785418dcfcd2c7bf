import type { AreaCode } from "../../model/ids.ts";
import type { PlacePage, PlaceRow, ShownState } from "../../store/views.ts";
import type { PageContext } from "../context.ts";
import { frameOf } from "../frame.ts";
import type { Frame } from "../frame.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { publicPage } from "../layout.ts";
import { incidentSection } from "../lists.ts";
import { mapRegion, placeMap } from "../map/area-map.ts";
import { stateBadge, stateMark } from "../marks.ts";
import { operatorName, placeName, whereText } from "../naming.ts";
import { archivePath, placePath, publicHref, subjectPath } from "../paths.ts";

/** Operators and services named in the sentence; the table has them all. */
const NAMED_MAX = 4;
/** Places shown at once; the rest folds away. */
const PLACES_OPEN_MAX = 24;

const DOWN: readonly ShownState[] = ["down", "claimed_over", "recovering"];
const isDown = (state: ShownState): boolean => DOWN.includes(state);

/** "Proximus (television), Orange (Internet) and 2 more". */
const named = (frame: Frame, rows: readonly PlaceRow[]): string => {
  const texts = rows.slice(0, NAMED_MAX).map(({ operator, service }) => {
    const name = operatorName(frame, operator);
    return service === null ? name : `${name} (${frame.say(`service.${service}`)})`;
  });
  const more = rows.length - texts.length;
  return frame.wording.list(more > 0 ? [...texts, `+ ${frame.wording.number(more)}`] : texts);
};

/** "Being checked" where an incident is; witnesses alone are no state. */
const worstInside = ({ rows }: PlacePage): ShownState =>
  rows.some((row) => row.shownInside === "checking") ? "checking" : "none";

/** The answer first, and its state. */
const answer = (frame: Frame, view: PlacePage): { state: ShownState; sentence: string } => {
  const where = whereText(frame, [view.area]);
  const say = (
    key: "place.down" | "place.inside" | "place.heard",
    rows: readonly PlaceRow[],
  ): string => frame.say(key, { where, list: named(frame, rows) });
  const down = view.rows.filter((row) => isDown(row.shown));
  const [worst] = down;
  if (worst !== undefined) return { state: worst.shown, sentence: say("place.down", down) };
  const inside = view.rows.filter((row) => isDown(row.shownInside));
  const [part] = inside;
  if (part !== undefined) return { state: part.shownInside, sentence: say("place.inside", inside) };
  if (view.rows.length > 0)
    return { state: worstInside(view), sentence: say("place.heard", view.rows) };
  return { state: "none", sentence: frame.say("place.quiet", { where }) };
};

/** Without an incident the witnesses stand alone: "no outage known" beside them would be odd. */
const stateOf = (frame: Frame, { shown, shownInside }: PlaceRow): Html | string => {
  if (shown !== "none") return stateBadge(frame, shown);
  if (shownInside === "none") return frame.say("place.unconfirmed");
  return html`${stateBadge(frame, shownInside)}
    <span class="small">${frame.say("place.partly")}</span>`;
};

const table = (frame: Frame, view: PlacePage): Html =>
  html`<section aria-labelledby="rows" data-live="rows">
    <h2 id="rows">${frame.say("place.rows")}</h2>
    ${
      view.rows.length === 0
        ? html`<p>${frame.say("place.nothing")}</p>`
        : html`<div class="scroll">
            <table class="numbers words">
              <thead>
                <tr>
                  <th scope="col">${frame.say("place.operator")}</th>
                  <th scope="col">${frame.say("place.state")}</th>
                  <th scope="col">${frame.say("place.witnesses")}</th>
                </tr>
              </thead>
              <tbody>
                ${view.rows.map(
                  (row) =>
                    html`<tr>
                      <th scope="row">
                        <a
                          href="${publicHref(
                            frame,
                            subjectPath({
                              operator: row.operator,
                              service: row.service,
                              area: view.area,
                            }),
                          )}"
                          >${operatorName(frame, row.operator)},
                          ${frame.say(row.service === null ? "subject.allServices" : `service.${row.service}`)}</a
                        >
                      </th>
                      <td>${stateOf(frame, row)}</td>
                      <td>
                        ${
                          row.witnesses2h === null
                            ? frame.say("bars.few")
                            : frame.wording.number(row.witnesses2h)
                        }
                      </td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
    }
  </section>`;

const links = (frame: Frame, areas: readonly AreaCode[]): Html =>
  html`<ul class="choices">
    ${areas.map(
      (area) =>
        html`<li>
          <a href="${publicHref(frame, placePath(area))}">${placeName(frame, area)}</a>
        </li>`,
    )}
  </ul>`;

/** Localities have no page worth a link: their witnesses are those of the commune. */
const inside = (frame: Frame, area: AreaCode): readonly AreaCode[] =>
  frame.places
    .children(area)
    .filter((code) => frame.places.get(code)?.kind !== "locality")
    .toSorted((a, b) =>
      placeName(frame, a).localeCompare(placeName(frame, b), frame.wording.locale),
    );

const around = (frame: Frame, { area }: PlacePage): Html => {
  const wider = frame.places.path(area).slice(1);
  const within = inside(frame, area);
  const rest = within.slice(PLACES_OPEN_MAX);
  return html`${
    wider.length > 0 &&
    html`<nav aria-labelledby="wider">
      <h2 id="wider">${frame.say("place.wider")}</h2>
      ${links(frame, wider)}
    </nav>`
  }
  ${
    within.length > 0 &&
    html`<nav aria-labelledby="within">
      <h2 id="within">${frame.say("place.within", { place: placeName(frame, area) })}</h2>
      ${links(frame, within.slice(0, PLACES_OPEN_MAX))}
      ${
        rest.length > 0 &&
        html`<details>
          <summary>${frame.say("list.more", { count: rest.length })}</summary>
          ${links(frame, rest)}
        </details>`
      }
    </nav>`
  }`;
};

/** `/{lang}/places/{area}`: what is down in my town. */
export function placePage(context: PageContext, view: PlacePage): string {
  const frame = frameOf(context);
  const { area } = view;
  const { state, sentence } = answer(frame, view);
  const map = placeMap(frame, area, view.areas);
  const title = frame.say("place.title", { place: placeName(frame, area) });
  const report = `${publicHref(frame, "/report")}?area=${encodeURIComponent(area)}`;
  const main = html`<p class="above">${title}</p>
    <div data-live="state"><h1>${stateMark(state)} ${sentence}</h1></div>
    <p><a class="button" href="${report}">${frame.say("place.report")}</a></p>
    ${table(frame, view)}
    <div data-live="open">
      ${incidentSection(frame, view.open, { id: "open", title: frame.say("place.open") })}
    </div>
    ${mapRegion(frame, map === null ? [] : [map])} ${around(frame, view)}
    <p>
      <a href="${publicHref(frame, archivePath({ area }))}">${frame.say("place.past")}</a> ·
      <a href="${publicHref(frame, "/check")}">${frame.say("check.title")}</a>
    </p>`;
  return publicPage(frame, {
    title,
    path: placePath(area),
    main,
    guide: true,
    live: placePath(area),
    map: map !== null,
    description: sentence,
  });
}
