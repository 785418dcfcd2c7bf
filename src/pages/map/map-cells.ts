import type { AreaCode } from "../../model/ids.ts";
import type { Drawing } from "../../places/shapes.ts";
import type { ShownState } from "../../store/views.ts";
import { html, raw } from "../html.ts";
import type { Html } from "../html.ts";
import { areaHref } from "./map-rows.ts";
import type { MapArea, MapContext, MapFrame, MapView } from "./map-view.ts";
import { mapWord } from "./map-words.ts";
import { fillOf } from "./patterns.ts";

/** One map about to be written. */
export interface Plan {
  /** Id of the map on its page. */
  readonly id: string;
  readonly view: MapView;
  readonly drawing: Drawing;
  /** What is told in each cell, worst first. */
  readonly cells: ReadonlyMap<AreaCode, readonly MapArea[]>;
  /** For the slider; empty when there is none. */
  readonly frames: readonly MapFrame[];
}

const rowWords = (context: MapContext, row: MapArea, cell: AreaCode): string => {
  const { lang, wording, places } = context;
  const name = places.name(row.code, lang);
  const parts = [wording.say(`state.${row.state}`)];
  if (row.witnesses !== null) {
    parts.push(`${wording.say("areas.witnesses")} ${wording.number(row.witnesses)}`);
  }
  if (row.share !== null) parts.push(`${mapWord(lang, "covered")} ${wording.percent(row.share)}`);
  const host =
    row.code === cell ? "" : ` (${mapWord(lang, "drawnWith")} ${places.name(cell, lang)})`;
  return `${name}${host}, ${parts.join(", ")}`;
};

/** One area: its shape in its state, a name to hear or hover, and the way to its page. */
export const cellMarkup = (
  context: MapContext,
  { id, view, cells, frames }: Plan,
  { code, path }: { readonly code: AreaCode; readonly path: string },
): Html => {
  const rows = cells.get(code) ?? [];
  const state: ShownState = rows[0]?.state ?? view.others;
  const words =
    rows.length === 0
      ? `${context.places.name(code, context.lang)}, ${context.wording.say(`state.${state}`)}`
      : rows.map((row) => rowWords(context, row, code)).join("; ");
  const shape = raw(`<path d="${path}"/>`);
  // The slider finds areas by their code.
  const found = frames.length === 0 ? "" : ` data-area="${code}"`;
  const look = raw(` class="m s-${state}"${fillOf(id, state)}${found}`);
  // Of hundreds of communes only those with something to tell are stops for the keyboard.
  return rows.length > 0 || view.level === "province"
    ? html`<a href="${areaHref(context, view, rows[0]?.code ?? code)}" ${look}
        ><title>${words}</title>${shape}</a
      >`
    : html`<g${look}><title>${words}</title>${shape}</g>`;
};

/** Borders of provinces, where not all communes are drawn and the land would be bare. */
export const provinceLines = (context: MapContext, { view, drawing }: Plan): Html | null => {
  if (view.level !== "commune" || drawing.main.rest === "") return null;
  const areas = context.shapes.areasIn(view.root, "province");
  const wide = context.shapes.drawing(view.root, { areas, fine: true });
  const paths = (wide?.main.areas ?? []).map(({ path }) => path).join("");
  return paths === "" ? null : raw(`<path class="m-border" d="${paths}"/>`);
};

/** The land that none of the drawn areas covers. */
export const restMarkup = ({ id, view, drawing }: Plan): Html | null => {
  const path = [drawing.main, ...drawing.insets].map(({ rest }) => rest).join("");
  if (path === "") return null;
  return raw(`<path class="m s-${view.others}"${fillOf(id, view.others)} d="${path}"/>`);
};
