/**
 * The plane of one sheet of the map: Lambert's azimuthal equal-area projection of the sphere around
 * the sheet's middle (Snyder, Map Projections, 1987, p. 185). Areas stay in proportion, and within
 * a country shapes do too.
 */
export interface Plane {
  /** Middle of the sheet in degrees. */
  readonly lat: number;
  readonly lon: number;
  /** Length of one unit of the plane. */
  readonly unitMetres: number;
}

export type Point = readonly [x: number, y: number];

const EARTH_RADIUS_METRES = 6_371_008.8;
const RADIANS = Math.PI / 180;

export type Projection = (lat: number, lon: number) => Point;

/** From degrees to units of the plane, x to the east and y to the SOUTH, as screens count. */
export const projection = (plane: Plane): Projection => {
  const sinMiddle = Math.sin(plane.lat * RADIANS);
  const cosMiddle = Math.cos(plane.lat * RADIANS);
  const radius = EARTH_RADIUS_METRES / plane.unitMetres;
  return (lat, lon) => {
    const sin = Math.sin(lat * RADIANS);
    const cos = Math.cos(lat * RADIANS);
    const turn = (lon - plane.lon) * RADIANS;
    const facing = 1 + sinMiddle * sin + cosMiddle * cos * Math.cos(turn);
    const scale = radius * Math.sqrt(2 / Math.max(facing, 1e-9));
    const north = cosMiddle * sin - sinMiddle * cos * Math.cos(turn);
    return [scale * cos * Math.sin(turn), -scale * north];
  };
};
