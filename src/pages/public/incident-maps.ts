import { createHash } from "node:crypto";
import type { IncidentPage } from "../../store/views.ts";
import type { PageContext } from "../context.ts";
import { frameOf } from "../frame.ts";
import type { Frame } from "../frame.ts";
import { incidentTitle } from "../headline.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { publicPage } from "../layout.ts";
import { mapRegion } from "../map/area-map.ts";
import { incidentMaps } from "../map/incident-map.ts";
import type { MapContext, MapView } from "../map/map-view.ts";
import { mapWord } from "../map/map-words.ts";
import { mapFile, renderMap } from "../map/render-map.ts";
import { incidentMapPath, incidentPath, publicHref } from "../paths.ts";

interface IncidentMaps {
  readonly context: MapContext;
  readonly views: readonly MapView[];
}

/** Where it is, on one map for each country it reaches; null for a desk without outlines. */
const mapsOf = (frame: Frame, view: IncidentPage): IncidentMaps | null => {
  if (frame.outlines === undefined) return null;
  const context: MapContext = { ...frame, shapes: frame.outlines() };
  return { context, views: incidentMaps(context, view, view.outline) };
};

const idOf = (at: number): string => (at === 0 ? "map" : `map-${at + 1}`);
const VERSION_CHARS = 8;

/**
 * The maps as they stand on the incident's page: their pictures are files of their own, because
 * outlines weigh more than all the words. A picture that changed has another address.
 */
export const incidentStills = (frame: Frame, view: IncidentPage): readonly Html[] => {
  const maps = mapsOf(frame, view);
  const look = frame.assets.map?.picture;
  if (maps === null || look === undefined) return [];
  const page = publicHref(frame, incidentMapPath(view.incident));
  return maps.views.flatMap((map, at): Html[] => {
    const file = mapFile(maps.context, map, look);
    if (file === null) return [];
    const version = createHash("sha256")
      .update(file.svg)
      .digest("base64url")
      .slice(0, VERSION_CHARS);
    const src = `${publicHref(frame, incidentMapPath(view.incident, at))}?v=${version}`;
    return [renderMap(maps.context, map, { id: idOf(at), still: { src, page, file } })];
  });
};

/** `/{lang}/incidents/{id}/map-1.svg`; null when there is no such map. */
export function incidentPicture(
  context: PageContext,
  view: IncidentPage,
  at: number,
): string | null {
  const maps = mapsOf(frameOf(context), view);
  const map = maps?.views[at];
  const look = context.assets.map?.picture;
  if (maps === null || map === undefined || look === undefined) return null;
  return mapFile(maps.context, map, look)?.svg ?? null;
}

/** `/{lang}/incidents/{id}/map`: the maps with everything in them. */
export function incidentMapPage(context: PageContext, view: IncidentPage): string {
  const frame = frameOf(context);
  const maps = mapsOf(frame, view);
  const title = `${incidentTitle(frame, view)} – ${mapWord(frame.lang, "map")}`;
  const path = incidentMapPath(view.incident);
  const drawn = (maps?.views ?? []).map((map, at) =>
    maps === null ? html`` : renderMap(maps.context, map, { id: idOf(at) }),
  );
  const main = html`<p class="above">
      <a href="${publicHref(frame, incidentPath(view.incident))}">${incidentTitle(frame, view)}</a>
    </p>
    <h1>${title}</h1>
    ${mapRegion(frame, drawn)}`;
  return publicPage(frame, { title, path, main, live: path, map: true, description: title });
}
