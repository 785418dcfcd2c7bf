import { asAreaCode } from "../../model/ids.ts";
import type { AreaCode } from "../../model/ids.ts";
import type { TroubledAreas } from "../../store/views.ts";
import type { Frame } from "../frame.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { isPart, shareOf } from "./incident-map.ts";
import type { MapContext, MapLevel } from "./map-view.ts";
import { renderMap } from "./render-map.ts";

/**
 * The region of a page that holds its maps, there even while it is empty, so that a map can come
 * with a live change. The sheet stands inside it: what comes before is painted without it.
 */
export const mapRegion = (frame: Frame, maps: readonly Html[]): Html =>
  html`<div data-live="map">
    ${maps.length > 0 && frame.assets.map && html`<link rel="stylesheet" href="${frame.assets.map.css}" />`}${maps}
  </div>`;

interface AreaMap {
  readonly root: AreaCode;
  readonly level: MapLevel;
  readonly areas: TroubledAreas;
}

const drawn = (frame: Frame, { root, level, areas: { areas, held } }: AreaMap): Html | null => {
  if (frame.outlines === undefined || frame.places.get(root) === undefined) return null;
  const context: MapContext = { ...frame, shapes: frame.outlines() };
  if (context.shapes.viewBox(root) === null) return null;
  const told = areas.map(({ area }) => area);
  return renderMap(context, {
    root,
    level,
    operator: null,
    service: null,
    areas: areas.map(({ area, shown, witnesses, parts, except }) => ({
      code: area,
      state: shown,
      witnesses,
      share: shareOf(frame, { area, parts, told, except }),
      part: isPart({ area, parts }),
    })),
    others: "none",
    held: held.length > 0,
    except: [],
    asOf: frame.now,
  });
};

/** The desk's country by province, with all that is open there whoever the operator; null without outlines. */
export const countryMap = (frame: Frame, areas: TroubledAreas): Html | null => {
  if (frame.country === undefined) return null;
  const root = asAreaCode(frame.country);
  const there = areas.areas.filter(({ area }) => frame.places.path(area).includes(root));
  const held = areas.held.filter((area) => frame.places.path(area).includes(root));
  if (there.length === 0 && held.length === 0) return null;
  return drawn(frame, { root, level: "province", areas: { areas: there, held } });
};

/** A country, region or province with what is open inside it; null for smaller places. */
export const placeMap = (frame: Frame, root: AreaCode, areas: TroubledAreas): Html | null => {
  if (areas.areas.length === 0 && areas.held.length === 0) return null;
  const kind = frame.places.get(root)?.kind;
  if (kind === "country" || kind === "region")
    return drawn(frame, { root, level: "province", areas });
  return kind === "province" ? drawn(frame, { root, level: "commune", areas }) : null;
};
