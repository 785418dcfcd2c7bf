import { placeName, placeNameInFull } from "../naming.ts";
import { frameOf } from "../frame.ts";
import { html, raw } from "../html.ts";
import type { Html } from "../html.ts";
import { stateBadge } from "../marks.ts";
import { areaHref } from "./map-rows.ts";
import type { MapArea, MapContext, MapView } from "./map-view.ts";
import { mapWord } from "./map-words.ts";

export interface TableParts {
  /** Id of the map. */
  readonly id: string;
  readonly view: MapView;
  readonly rows: readonly MapArea[];
}

/** The same as the picture, in words and numbers. */
export const mapTable = (context: MapContext, { id, view, rows }: TableParts): Html => {
  const frame = frameOf(context);
  const { lang, wording } = context;
  // Below a country two communes may bear one name; the provinces of a country never do.
  const inFull = view.level === "commune" && frame.places.get(view.root)?.kind === "country";
  const nameOf = inFull ? placeNameInFull : placeName;
  const others = context.shapes.areasIn(view.root, view.level).length > rows.length;
  const head = [
    frame.say("areas.place"),
    mapWord(lang, "state"),
    frame.say("areas.witnesses"),
    mapWord(lang, "covered"),
  ];
  return html`<div class="scroll" id="${id}-table" tabindex="-1">
    <table class="map-table">
      <caption class="small">
        ${mapWord(lang, "table")}
      </caption>
      <thead>
        <tr>
          ${head.map(
            (word, at) => html`<th scope="col" ${raw(at < 2 ? "" : ' class="n"')}>${word}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row">
                <a href="${areaHref(context, view, row.code)}">${nameOf(frame, row.code)}</a>
              </th>
              <td>${stateBadge(frame, row.state)}</td>
              <td class="n">
                ${row.witnesses === null ? frame.say("areas.few") : wording.number(row.witnesses)}
              </td>
              <td class="n">${row.share === null ? "–" : wording.percent(row.share)}</td>
            </tr>`,
        )}
        ${
          others &&
          html`<tr>
            <th scope="row">${mapWord(lang, "others")}</th>
            <td>${stateBadge(frame, view.others)}</td>
            <td class="n">–</td>
            <td class="n">–</td>
          </tr>`
        }
      </tbody>
    </table>
  </div>`;
};
