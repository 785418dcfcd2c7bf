import type { Plane } from "./shapes-plane.ts";

/**
 * The map's file, all numbers little-endian:
 *
 *     "VMAP" · version u32 · length of the header u32 · header (JSON, UTF-8) · blocks
 *
 * The header is a `MapHeader`; for each sheet the blocks of SHEET_BLOCKS follow in that order. A
 * mesh is a run of unsigned LEB128 numbers: arcs · points, then for each arc: left (zigzag
 * difference to the arc before) · left - right · points · x and y of each point (zigzag difference
 * to the point before, also across arcs).
 */
export const MAP_MAGIC = 0x50_41_4d_56;
export const MAP_VERSION = 1;

export const SHEET_BLOCKS = [
  /** Mesh of the units right above the communes; face n is `units[n - 1]`. Simplified for a view of the whole sheet. */
  "unitMesh",
  /** Codes of the communes with a cell, sorted, front-coded (bytes.ts); face n is the n-th. */
  "communes",
  "communeMesh",
  /** Codes of the communes without a known point, sorted, front-coded. */
  "guests",
  /** Face of the commune whose cell each of them shares, LEB128. */
  "hosts",
] as const;
export type SheetBlock = (typeof SHEET_BLOCKS)[number];

export interface SheetHeader {
  readonly country: string;
  readonly plane: Plane;
  /** Codes of the faces of the unit mesh. */
  readonly units: readonly string[];
  readonly communes: number;
  readonly guests: number;
  /** Bytes of each block. */
  readonly lengths: Readonly<Record<SheetBlock, number>>;
}

export interface MapHeader {
  /** The sheet of the mainland comes first of its country's. */
  readonly sheets: readonly SheetHeader[];
  readonly credits: readonly {
    readonly source: string;
    readonly licence: string;
    readonly url: string;
    readonly version: string;
  }[];
}
