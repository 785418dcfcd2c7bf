import type { AreaCode } from "../../model/ids.ts";
import type { ShownState } from "../../store/views.ts";
import { frameOf } from "../frame.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { STATE_ORDER } from "./map-rows.ts";
import { MAP_FRAMES_MAX } from "./map-view.ts";
import type { MapContext, MapFrame, MapView } from "./map-view.ts";
import { mapWord } from "./map-words.ts";

/** The frames that a slider plays; none where there is nothing to compare. */
export const framesOf = ({ frames = [] }: MapView): readonly MapFrame[] => {
  if (frames.length > MAP_FRAMES_MAX) throw new Error(`a map of ${frames.length} frames`);
  return frames.length < 2 ? [] : frames;
};

/** How a cell looks: its state, and whether only a part of it is in it. */
export interface CellLook {
  readonly state: ShownState;
  readonly part: boolean;
}

/** Class of a cell without the `m s-` that all have. */
export const lookClass = ({ state, part }: CellLook): string => (part ? `${state} m-part` : state);

/**
 * Looks by cell, the worst where a cell stands for several communes. Cells that another moment told of
 * and this one does not look like what is told around them: they are cut out of it.
 */
export const looksByCell = (
  context: MapContext,
  areas: MapFrame["areas"],
  cut: readonly AreaCode[],
): ReadonlyMap<AreaCode, CellLook> => {
  const looks = new Map<AreaCode, CellLook>();
  for (const { code, state, part } of areas) {
    const cell = context.shapes.cellOf(code) ?? code;
    const known = looks.get(cell);
    if (known === undefined || STATE_ORDER.indexOf(state) < STATE_ORDER.indexOf(known.state)) {
      looks.set(cell, { state, part });
    }
  }
  const told = new Map(areas.map((area) => [area.code, area]));
  for (const cell of cut) {
    if (looks.has(cell)) continue;
    const [around] = context.places
      .path(cell)
      .slice(1)
      .flatMap((code) => told.get(code) ?? []);
    if (around !== undefined) looks.set(cell, around);
  }
  return looks;
};

/** For src/web/map.ts: `[label, { state: [cells] }, address]` of each frame, as JSON. */
const frameData = (
  context: MapContext,
  frames: readonly MapFrame[],
  cut: readonly AreaCode[],
): string => {
  const { times } = frameOf(context);
  return JSON.stringify(
    frames.map((frame) => {
      const cells: Record<string, AreaCode[]> = {};
      for (const [cell, look] of looksByCell(context, frame.areas, cut))
        (cells[lookClass(look)] ??= []).push(cell);
      return [times.at(frame.at), cells, frame.href ?? ""];
    }),
  );
};

/** Hidden until the script is there: zoom for every map, a slider for one with frames. */
export const mapTools = (context: MapContext, view: MapView, cut: readonly AreaCode[]): Html => {
  const { lang } = context;
  const frames = framesOf(view);
  const last = frames.length - 1;
  const slider =
    last < 1
      ? null
      : html`<button type="button" class="quiet" data-play data-stop="${mapWord(lang, "stop")}">
            ${mapWord(lang, "play")}
          </button>
          <input
            type="range"
            min="0"
            max="${last}"
            value="${view.frameShown ?? last}"
            aria-label="${mapWord(lang, "time")}"
            data-others="${view.others}"
            data-frames="${frameData(context, frames, cut)}"
          />
          <output class="small" aria-live="polite"></output>`;
  return html`<div class="map-tools" role="group" aria-label="${mapWord(lang, "tools")}" hidden>
    <button type="button" class="quiet" data-zoom="2">${mapWord(lang, "zoomIn")}</button>
    <button type="button" class="quiet" data-zoom="0.5">${mapWord(lang, "zoomOut")}</button>
    <button type="button" class="quiet" data-zoom="0">${mapWord(lang, "whole")}</button>
    ${slider}
  </div>`;
};
