import type { AreaCode } from "../../model/ids.ts";
import type { Drawing } from "../../places/shapes.ts";
import type { ShownState } from "../../store/views.ts";
import { html, raw } from "../html.ts";
import type { Html } from "../html.ts";
import { areaHref, isRest } from "./map-rows.ts";
import type { MapArea, MapContext, MapFrame, MapView } from "./map-view.ts";
import { mapWord } from "./map-words.ts";
import { type CellLook, lookClass } from "./map-tools.ts";
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
  /** Cells that any of the moments tells of: they are cut out of what is around them. */
  readonly cut: readonly AreaCode[];
  readonly looks: ReadonlyMap<AreaCode, CellLook>;
}

const rowWords = (context: MapContext, view: MapView, [row, cell]: [MapArea, AreaCode]): string => {
  const { lang, wording, places } = context;
  const rest = isRest(context, view, row) ? ` (${mapWord(lang, "elsewhere")})` : "";
  const name = `${places.name(row.code, lang)}${rest}`;
  const parts = [
    wording.say(`state.${row.state}`),
    `${wording.say("areas.witnesses")} ${wording.number(row.witnesses)}`,
  ];
  if (row.share !== null) parts.push(`${mapWord(lang, "covered")} ${wording.percent(row.share)}`);
  const host =
    row.code === cell ? "" : ` (${mapWord(lang, "drawnWith")} ${places.name(cell, lang)})`;
  return `${name}${host}, ${parts.join(", ")}`;
};

/** What is not told is not known, or is held back. */
export const stateWords = (
  { lang, wording }: MapContext,
  { held, others }: MapView,
  state: ShownState,
): string =>
  held && state === others
    ? `${wording.say(`state.${state}`)} ${mapWord(lang, "orFew")}`
    : wording.say(`state.${state}`);

/** One area: its shape in its state, a name to hear or hover, and the way to its page. */
export const cellMarkup = (
  context: MapContext,
  plan: Plan,
  { code, path }: { readonly code: AreaCode; readonly path: string },
): Html => {
  const { id, view, cells, frames, looks } = plan;
  const rows = cells.get(code) ?? [];
  const look = looks.get(code) ?? { state: view.others, part: false };
  const words =
    rows.length === 0
      ? `${context.places.name(code, context.lang)}, ${stateWords(context, view, look.state)}`
      : rows.map((row) => rowWords(context, view, [row, code])).join("; ");
  const shape = raw(`<path d="${path}"/>`);
  // The slider finds areas by their code.
  const found = frames.length === 0 ? "" : ` data-area="${code}"`;
  const attributes = raw(` class="m s-${lookClass(look)}"${fillOf(id, look.state)}${found}`);
  // Of hundreds of communes only those with something to tell are stops for the keyboard.
  return rows.length > 0 || view.level === "province"
    ? html`<a href="${areaHref(context, view, rows[0]?.code ?? code)}" ${attributes}
        ><title>${words}</title>${shape}</a
      >`
    : html`<g${attributes}><title>${words}</title>${shape}</g>`;
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
