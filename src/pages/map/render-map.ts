import type { AreaCode } from "../../model/ids.ts";
import type { ShownState } from "../../store/views.ts";
import { frameOf } from "../frame.ts";
import { EMPTY, html, raw, toText } from "../html.ts";
import type { Html } from "../html.ts";
import { rowsByCell, rowsOf, STATE_ORDER } from "./map-rows.ts";
import { cellMarkup, provinceLines, restMarkup, stateWords } from "./map-cells.ts";
import type { Plan } from "./map-cells.ts";
import { framesOf, looksByCell, mapTools } from "./map-tools.ts";
import { mapTable } from "./map-table.ts";
import { INSET_POPULATION_MIN, MAP_AREAS_MAX } from "./map-view.ts";
import type { MapArea, MapContext, MapView } from "./map-view.ts";
import { mapWord } from "./map-words.ts";
import { patternDefinitions, patternKey } from "./patterns.ts";

/** Room around the drawing for the lines of its border. */
const MARGIN = 4;

/** The one map of a page, unless told otherwise. */
const MAP_ID = "map";

/**
 * Areas of a level together with those that are told: an area of the level inside a told one goes,
 * and what is finer comes after what is wider, because it is cut out of it.
 */
const withTold = (
  { places }: MapContext,
  level: readonly AreaCode[],
  told: readonly AreaCode[],
): readonly AreaCode[] => {
  const named = new Set(told);
  const depth = (code: AreaCode): number => places.path(code).length;
  const kept = level.filter(
    (code) =>
      !places
        .path(code)
        .slice(1)
        .some((above) => named.has(above)),
  );
  return [...new Set([...kept, ...told])].toSorted(
    (a, b) => depth(a) - depth(b) || (a < b ? -1 : 1),
  );
};

/** Every area of the level, or only those with something to tell where there are too many. */
const areasDrawn = (
  context: MapContext,
  view: MapView,
  told: ReadonlySet<AreaCode>,
): readonly AreaCode[] => {
  const all = context.shapes.areasIn(view.root, view.level);
  const drawn = all.filter((code) => {
    // A town that stands beside the provinces is land of the rest while it is quiet.
    if (view.level === "province" && context.places.get(code)?.kind === "commune") {
      return told.has(code);
    }
    const overseas = context.shapes.isInset(view.root, code);
    const population = context.places.get(code)?.population ?? 0;
    return !overseas || told.has(code) || population >= INSET_POPULATION_MIN;
  });
  const shown = drawn.length > MAP_AREAS_MAX ? [] : drawn;
  const spared = view.except.filter((code) => context.shapes.cellOf(code) === code);
  return withTold(context, shown, [...told, ...spared]);
};

const labelOf = ({ lang, places }: MapContext, { view }: Plan): string =>
  `${mapWord(lang, `title.${view.level}`)} (${places.name(view.root, lang)})`;

const picture = (context: MapContext, plan: Plan): Html => {
  const { id, drawing, cells } = plan;
  const panels = [drawing.main, ...drawing.insets];
  // What has something to tell comes last, so that its border lies above its neighbours'.
  const shapes = panels
    .flatMap((panel) => panel.areas)
    .toSorted((a, b) => Number(cells.has(a.code)) - Number(cells.has(b.code)));
  const frames = drawing.insets.map(({ frame }) =>
    raw(
      `<rect class="m-frame" x="${frame.x}" y="${frame.y}" width="${frame.width}" height="${frame.height}"/>`,
    ),
  );
  const size = `${-MARGIN} ${-MARGIN} ${drawing.width + 2 * MARGIN} ${drawing.height + 2 * MARGIN}`;
  return html`<svg
    class="map-picture"
    viewBox="${size}"
    role="group"
    aria-label="${labelOf(context, plan)}"
  >
    ${patternDefinitions(id, statesIn(plan))} ${frames} ${restMarkup(plan)}
    ${provinceLines(context, plan)} ${shapes.map((area) => cellMarkup(context, plan, area))}
  </svg>`;
};

const statesIn = ({ view, frames }: Plan): readonly ShownState[] => {
  const told = [view, ...frames].flatMap(({ areas }) => areas.map((area) => area.state));
  // Told as a whole, the root leaves no others.
  const whole = frames.length === 0 && view.areas.some(({ code }) => code === view.root);
  const states = new Set<ShownState>(whole ? told : [view.others, ...told]);
  return STATE_ORDER.filter((state) => states.has(state));
};

/** The state that shows what a paler area is like: of the first that is one. */
const partState = ({ view, frames }: Plan): ShownState =>
  [view, ...frames].flatMap(({ areas }) => areas).find(({ part }) => part)?.state ?? view.others;

const legend = (context: MapContext, plan: Plan): Html =>
  html`<ul class="map-legend small">
    ${statesIn(plan).map(
      (state) =>
        html`<li data-state="${state}">
          ${patternKey(plan.id, state)} <span>${stateWords(context, plan.view, state)}</span>
        </li>`,
    )}
    ${
      [plan.view, ...plan.frames].some(({ areas }) => areas.some(({ part }) => part)) &&
      html`<li>
        ${patternKey(plan.id, partState(plan), true)}
        <span>${mapWord(context.lang, "part")}</span>
      </li>`
    }
  </ul>`;

const notes = (context: MapContext, { view, drawing }: Plan): Html => {
  const { lang, wording, places } = context;
  const namesOf = (codes: readonly AreaCode[]): string =>
    wording.list(codes.map((code) => places.name(code, lang)));
  const overseas = drawing.insets.flatMap(({ areas }) => areas[0]?.code ?? []);
  const sources = context.shapes.credits.map(({ source, licence }) => `${source} (${licence})`);
  return html`${
      view.except.length === 0
        ? null
        : html`<p>${wording.say("headline.except", { names: namesOf(view.except) })}</p>`
    }
    ${
      overseas.length === 0
        ? null
        : html`<p class="small">${mapWord(lang, "overseas")} ${namesOf(overseas)}.</p>`
    }
    ${
      (view.held || view.areas.some(({ part }) => part)) &&
      html`<p class="small">${mapWord(lang, "few")}</p>`
    }
    <p class="small">
      ${mapWord(lang, "borders")} ${mapWord(lang, "sources")} ${sources.join("; ")}.
    </p>`;
};

/** A map about to be written, with what its table says; null for a root without an outline. */
const planOf = (
  context: MapContext,
  view: MapView,
  id: string,
): { readonly plan: Plan; readonly rows: readonly MapArea[] } | null => {
  const rows = rowsOf(context, view);
  const cells = rowsByCell(context, rows);
  const frames = framesOf(view);
  const told = new Set(cells.keys());
  for (const { code } of frames.flatMap(({ areas: earlier }) => earlier)) {
    told.add(context.shapes.cellOf(code) ?? code);
  }
  const areas = areasDrawn(context, view, told);
  const drawing = context.shapes.drawing(view.root, { areas });
  if (drawing === null) return null;
  const cut = frames.length === 0 ? [] : [...told];
  const looks = looksByCell(context, rows, cut);
  return { plan: { id, view, drawing, cells, frames, cut, looks }, rows };
};

/** A picture of a map in a file of its own. */
export interface MapFile {
  /** Units of the drawing. */
  readonly width: number;
  readonly height: number;
  /** An SVG document with its own colours; its areas lead where those of the page's map do. */
  readonly svg: string;
}

/** The picture alone; null for a root without an outline. `look`: the text of its sheet. */
export const mapFile = (context: MapContext, view: MapView, look: string): MapFile | null => {
  const made = planOf(context, view, MAP_ID);
  if (made === null) return null;
  const { drawing } = made.plan;
  const svg = toText(picture(context, made.plan))
    .replace("<svg ", `<svg xmlns="http://www.w3.org/2000/svg" `)
    .replace(">", `><style>${look}</style>`);
  return { width: drawing.width + 2 * MARGIN, height: drawing.height + 2 * MARGIN, svg };
};

export interface MapPlace {
  /** Must differ where a page has two maps. */
  readonly id?: string;
  /**
   * Where the picture lies as a file and the page with the whole map: then the picture is fetched
   * when it comes into view, and weighs nothing before.
   */
  readonly still?: { readonly src: string; readonly page: string; readonly file: MapFile };
}

const stillPicture = (
  context: MapContext,
  { plan, still }: { readonly plan: Plan; readonly still: NonNullable<MapPlace["still"]> },
): Html => {
  const { src, page, file } = still;
  return html`<svg class="hidden" aria-hidden="true" focusable="false">
      ${patternDefinitions(plan.id, statesIn(plan))}
    </svg>
    <img
      class="map-picture"
      src="${src}"
      width="${file.width}"
      height="${file.height}"
      loading="lazy"
      decoding="async"
      alt="${labelOf(context, plan)}"
    />
    <p class="map-tools"><a href="${page}">${mapWord(context.lang, "open")}</a></p>`;
};

/**
 * A map drawn on the server, with its legend and the same rows as a table. Nothing for a root
 * without an outline.
 */
export const renderMap = (
  context: MapContext,
  view: MapView,
  { id = MAP_ID, still }: MapPlace = {},
): Html => {
  const frame = frameOf(context);
  const made = planOf(context, view, id);
  if (made === null) return EMPTY;
  const { plan, rows } = made;
  const drawn =
    still === undefined
      ? html`${picture(context, plan)}${mapTools(context, view, made.plan.cut)}`
      : stillPicture(context, { plan, still });
  return html`<figure class="map" id="${id}" ${still && html`data-map="${still.page}"`}>
    <figcaption>
      <strong>${mapWord(context.lang, `title.${view.level}`)}</strong>
      <span class="small">${frame.say("site.asOf", { at: frame.times.at(view.asOf) })}</span>
    </figcaption>
    <a class="skip" href="#${id}-table">${mapWord(context.lang, "skip")}</a>
    <div class="map-side">${drawn}${legend(context, plan)}${notes(context, plan)}</div>
    ${mapTable(context, { id, view, rows })}
  </figure>`;
};
