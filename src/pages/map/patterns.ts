import type { ShownState } from "../../store/views.ts";
import { raw } from "../html.ts";
import type { Html } from "../html.ts";

/** Side of a pattern's tile, in units of the drawing. */
const TILE = 16;

/**
 * A state is told by its pattern too, never by colour alone: full = down, full with white slashes =
 * said to be over but is not, upright stripes = being checked, slanting stripes = recovering, small
 * hollow squares = over, dots = unknown, plain = nothing. Colours come from map.css.
 */
const TILES: Readonly<Record<ShownState, string | null>> = {
  down: null,
  none: null,
  claimed_over: `<path class="p-cut" d="M-4 4 4-4M-4 20 20-4M12 20 20 12"/>`,
  checking: `<rect class="p-bar" width="8" height="16"/>`,
  recovering: `<path class="p-line" d="M-4 4 4-4M-4 20 20-4M12 20 20 12"/>`,
  over: `<rect class="p-box" x="4" y="4" width="8" height="8"/>`,
  unknown: `<circle class="p-dot" cx="4" cy="4" r="2"/><circle class="p-dot" cx="12" cy="12" r="2"/>`,
};

const patternId = (map: string, state: ShownState): string => `${map}-${state}`;

/** ` fill="url(#…)"` for states with a pattern; the stylesheet fills the others. */
export const fillOf = (map: string, state: ShownState): string =>
  TILES[state] === null ? "" : ` fill="url(#${patternId(map, state)})"`;

/** The patterns of the states that occur. `map`: the id of the map on its page. */
export const patternDefinitions = (map: string, states: Iterable<ShownState>): Html => {
  const patterns = [...states].flatMap((state) => {
    const tile = TILES[state];
    if (tile === null) return [];
    const base = `<rect class="p-base s-${state}" width="${TILE}" height="${TILE}"/>`;
    return `<pattern id="${patternId(map, state)}" width="${TILE}" height="${TILE}" patternUnits="userSpaceOnUse">${base}${tile}</pattern>`;
  });
  return raw(patterns.length === 0 ? "" : `<defs>${patterns.join("")}</defs>`);
};

/** A piece of map in a state, for the legend. */
export const patternKey = (map: string, state: ShownState, part = false): Html =>
  raw(
    `<svg class="map-key" viewBox="0 0 48 32" width="30" height="20" aria-hidden="true" focusable="false"><rect class="m s-${state}${part ? " m-part" : ""}" x="1" y="1" width="46" height="30"${fillOf(map, state)}/></svg>`,
  );
