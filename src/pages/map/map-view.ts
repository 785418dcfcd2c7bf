import type { AreaCode, Instant, OperatorId } from "../../model/ids.ts";
import type { Service } from "../../model/vocabulary.ts";
import type { Shapes } from "../../places/shapes.ts";
import type { ShownState } from "../../store/views.ts";
import type { PageContext } from "../context.ts";

/** `province`: provinces and what stands beside them (cantons, departments, counties). */
export type MapLevel = "province" | "commune";

/** What is known of one area of a map. */
export interface MapArea {
  readonly code: AreaCode;
  readonly state: ShownState;
  /** Distinct witnesses with trouble, at least three. */
  readonly witnesses: number;
  /** Share of the area's inhabitants who live where the incident is, 0..1; null where it cannot be told. */
  readonly share: number | null;
  /** Only some places in it are concerned; those with three witnesses of their own are areas of the map. */
  readonly part: boolean;
}

/** The states of a map at an earlier moment. */
export interface MapFrame {
  readonly at: Instant;
  /** As in the view: what is not listed has the state of the others. */
  readonly areas: readonly Pick<MapArea, "code" | "state" | "part">[];
  /** Where this moment is drawn and tabulated by the server. */
  readonly href?: string;
}

/** One subject's states on one map. */
export interface MapView {
  /** What is shown as a whole: a country, or a unit with its communes. */
  readonly root: AreaCode;
  readonly level: MapLevel;
  /** Whose pages the areas lead to; null: to the pages of the places. */
  readonly operator: OperatorId | null;
  readonly service: Service | null;
  /**
   * Areas with something to tell, each once; of the map's level, or wider or finer ones, which then
   * take the place of the level's areas inside them or are cut out of those around them.
   */
  readonly areas: readonly MapArea[];
  /** The state of every area that is not listed: `none`, or `unknown` while the desk cannot tell. */
  readonly others: "none" | "unknown";
  /** Some of what is known is told nowhere on the map: fewer than three witnesses. */
  readonly held: boolean;
  /** Communes inside the areas shown that are known to be spared: named, and left out of the areas. */
  readonly except: readonly AreaCode[];
  /** Evidence up to this instant is in it. */
  readonly asOf: Instant;
  /**
   * Oldest first, one being the state of the view itself: a slider in the browser plays them.
   * At most MAP_FRAMES_MAX; absent or fewer than two: no slider.
   */
  readonly frames?: readonly MapFrame[];
  /** Which of the frames is the view itself; absent: the last. */
  readonly frameShown?: number;
}

/** What a map is drawn from besides its view. */
export interface MapContext extends PageContext {
  readonly shapes: Shapes;
}

/** A frame every ten minutes of a day. */
export const MAP_FRAMES_MAX = 144;
/** Above this many areas of a level only those with something to tell are drawn, on the land of the rest. */
export const MAP_AREAS_MAX = 400;
/** Regions overseas with fewer inhabitants are drawn only when there is something to tell. */
export const INSET_POPULATION_MIN = 200_000;
