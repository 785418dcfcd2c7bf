import type { AreaTable } from "./area-table.ts";
import { COORDINATE_SCALE, NO_AREA, NO_COORDINATE } from "./layout.ts";

/** Cells of a tenth of a degree. */
const CELL = COORDINATE_SCALE / 10;
const COLUMNS = 3600;
const ROWS = 1800;
/** Nothing within this many cells (about 50 km): the point lies in no country we know. */
const RINGS_MAX = 5;
const DISTANCE_DEGREES_MAX = 0.45;

/** Places sorted by the cell they lie in, to find the nearest commune of a point without looking at all. */
export class PointIndex {
  readonly #table: AreaTable;
  readonly #cells: Uint32Array;
  readonly #areas: Uint32Array;

  constructor(table: AreaTable) {
    this.#table = table;
    const { coordinates, count } = table.columns;
    const known: number[] = [];
    for (let area = 0; area < count; area += 1) {
      const placed = coordinates[area * 2] !== NO_COORDINATE;
      if (placed && table.communeAt(area) !== NO_AREA) known.push(area);
    }
    const cellOf = (area: number): number =>
      cellAt(coordinates[area * 2] ?? 0, coordinates[area * 2 + 1] ?? 0);
    const order = known.toSorted((left, right) => cellOf(left) - cellOf(right) || left - right);
    this.#areas = Uint32Array.from(order);
    this.#cells = Uint32Array.from(order, (area) => cellOf(area));
  }

  /** Number of the commune whose centre, or one of whose localities, is nearest; -1 when all are far. */
  commune(lat: number, lon: number): number {
    if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) return -1;
    let best = -1;
    let bestDistance = DISTANCE_DEGREES_MAX ** 2;
    for (let ring = 0; ring <= RINGS_MAX; ring += 1) {
      if (
        best >= 0 &&
        bestDistance < ((ring - 1) / 10) ** 2 * Math.cos((lat * Math.PI) / 180) ** 2
      ) {
        break;
      }
      for (const area of this.#ring([lat, lon], ring)) {
        const distance = this.#distance(area, [lat, lon]);
        if (distance >= bestDistance) continue;
        best = area;
        bestDistance = distance;
      }
    }
    return best < 0 ? -1 : this.#table.communeAt(best);
  }

  /** Squared degrees of latitude: near enough for ranking within 50 km. */
  #distance(area: number, [lat, lon]: readonly [number, number]): number {
    const { coordinates } = this.#table.columns;
    const north = (coordinates[area * 2] ?? 0) / COORDINATE_SCALE - lat;
    const east = (coordinates[area * 2 + 1] ?? 0) / COORDINATE_SCALE - lon;
    return north ** 2 + (east * Math.cos((lat * Math.PI) / 180)) ** 2;
  }

  *#ring([lat, lon]: readonly [number, number], ring: number): Generator<number> {
    for (let row = -ring; row <= ring; row += 1) {
      const edge = Math.abs(row) === ring;
      for (let column = -ring; column <= ring; column += edge ? 1 : Math.max(1, 2 * ring)) {
        const cell = cellAt(
          lat * COORDINATE_SCALE + row * CELL,
          lon * COORDINATE_SCALE + column * CELL,
        );
        for (let at = this.#lowerBound(cell); this.#cells[at] === cell; at += 1) {
          yield this.#areas[at] ?? 0;
        }
      }
    }
  }

  #lowerBound(cell: number): number {
    let low = 0;
    let high = this.#cells.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#cells[middle] ?? 0) < cell) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const cellAt = (lat: number, lon: number): number => {
  const row = Math.min(ROWS - 1, Math.max(0, Math.floor(lat / CELL) + ROWS / 2));
  const column = (Math.floor(lon / CELL) + COLUMNS / 2 + COLUMNS) % COLUMNS;
  return row * COLUMNS + column;
};
