import { placeName, placeNameInFull } from "../naming.ts";
import { frameOf } from "../frame.ts";
import { html, raw } from "../html.ts";
import type { Html } from "../html.ts";
import { stateBadge } from "../marks.ts";
import { areaHref, isRest } from "./map-rows.ts";
import type { MapArea, MapContext, MapView } from "./map-view.ts";
import { mapWord } from "./map-words.ts";

export interface TableParts {
  /** Id of the map. */
  readonly id: string;
  readonly view: MapView;
  readonly rows: readonly MapArea[];
}

/** Rows shown at once; the rest folds away, so that a phone gets past a long list. */
const ROWS_OPEN_MAX = 12;

const rowsMarkup = (context: MapContext, { view, rows }: TableParts): readonly Html[] => {
  const frame = frameOf(context);
  // Below a country two communes may bear one name; the provinces of a country never do.
  const inFull = view.level === "commune" && frame.places.get(view.root)?.kind === "country";
  const nameOf = inFull ? placeNameInFull : placeName;
  return rows.map(
    (row) =>
      html`<tr>
        <th scope="row">
          <a href="${areaHref(context, view, row.code)}">${nameOf(frame, row.code)}</a>${
            isRest(context, view, row) && `, ${mapWord(context.lang, "elsewhere")}`
          }
        </th>
        <td>${stateBadge(frame, row.state)}</td>
        <td class="n">${frame.wording.number(row.witnesses)}</td>
        <td class="n">${row.share === null ? "–" : frame.wording.percent(row.share)}</td>
      </tr>`,
  );
};

/** All that is not listed; the root itself when nothing is. */
const othersMarkup = (context: MapContext, { view, rows }: TableParts): Html | null => {
  if (rows.some(({ code }) => code === view.root)) return null;
  if (context.shapes.areasIn(view.root, view.level).length <= rows.length) return null;
  const frame = frameOf(context);
  return html`<tr>
    <th scope="row">
      ${rows.length === 0 ? placeName(frame, view.root) : mapWord(context.lang, "others")}
    </th>
    <td>
      ${stateBadge(frame, view.others)}${view.held && html` <span>${mapWord(context.lang, "orFew")}</span>`}
    </td>
    <td class="n">–</td>
    <td class="n">–</td>
  </tr>`;
};

const tableMarkup = (
  { lang, wording }: MapContext,
  caption: string | null,
  rows: readonly (Html | null)[],
): Html => {
  const head = [
    wording.say("areas.place"),
    mapWord(lang, "state"),
    wording.say("areas.witnesses"),
    mapWord(lang, "covered"),
  ];
  return html`<table class="map-table">
    ${
      caption !== null &&
      html`<caption class="small">
        ${caption}
      </caption>`
    }
    <thead>
      <tr>
        ${head.map(
          (word, at) => html`<th scope="col" ${raw(at < 2 ? "" : ' class="n"')}>${word}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
};

/** The same as the picture, in words and numbers. */
export const mapTable = (context: MapContext, parts: TableParts): Html => {
  const { id, rows } = parts;
  const all = rowsMarkup(context, parts);
  const others = othersMarkup(context, parts);
  const open = all.slice(0, ROWS_OPEN_MAX);
  const folded = all.slice(ROWS_OPEN_MAX);
  const caption = mapWord(context.lang, "table");
  // Without rows there is no link inside to scroll by, so that keys must reach the table itself.
  return html`<div class="scroll" id="${id}-table" tabindex="${rows.length === 0 ? "0" : "-1"}">
    ${tableMarkup(context, caption, folded.length === 0 ? [...open, others] : open)}
    ${
      folded.length > 0 &&
      html`<details>
        <summary>${context.wording.say("list.more", { count: folded.length })}</summary>
        ${tableMarkup(context, null, [...folded, others])}
      </details>`
    }
  </div>`;
};
