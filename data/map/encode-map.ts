import { MAP_MAGIC, MAP_VERSION, SHEET_BLOCKS } from "../../src/places/shapes-layout.ts";
import type { MapHeader, SheetBlock, SheetHeader } from "../../src/places/shapes-layout.ts";
import type { Mesh } from "../../src/places/shapes-mesh.ts";

/** One sheet before it is written. */
export interface SheetDraft {
  readonly country: string;
  readonly plane: SheetHeader["plane"];
  readonly units: readonly string[];
  readonly unitMesh: Mesh;
  /** Sorted; face n is the n-th. */
  readonly communes: readonly string[];
  readonly communeMesh: Mesh;
  /** Face of the host of each commune without a point, sorted by code. */
  readonly guests: readonly (readonly [code: string, host: number])[];
}

class NumberWriter {
  readonly bytes: number[] = [];

  write(value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest >>>= 7) this.bytes.push((rest & 0x7f) | 0x80);
    this.bytes.push(rest);
  }

  writeSigned(value: number): void {
    this.write(((value << 1) ^ (value >> 31)) >>> 0);
  }
}

const encodeMesh = (mesh: Mesh): Uint8Array => {
  const out = new NumberWriter();
  const { coordinates, starts, left, right } = mesh;
  const order = [...left.keys()].toSorted(
    (a, b) => (left[a] ?? 0) - (left[b] ?? 0) || (right[a] ?? 0) - (right[b] ?? 0) || a - b,
  );
  out.write(left.length);
  out.write(coordinates.length / 2);
  let [lastLeft, x, y] = [0, 0, 0];
  for (const arc of order) {
    const face = left[arc] ?? 0;
    out.writeSigned(face - lastLeft);
    lastLeft = face;
    out.write(face - (right[arc] ?? 0));
    const [start, end] = [starts[arc] ?? 0, starts[arc + 1] ?? 0];
    out.write(end - start);
    for (let at = start; at < end; at += 1) {
      const [nextX, nextY] = [coordinates[at * 2] ?? 0, coordinates[at * 2 + 1] ?? 0];
      out.writeSigned(nextX - x);
      out.writeSigned(nextY - y);
      [x, y] = [nextX, nextY];
    }
  }
  return Uint8Array.from(out.bytes);
};

const frontCode = (sorted: readonly string[]): Uint8Array => {
  const bytes: number[] = [];
  let before = "";
  for (const code of sorted) {
    let shared = 0;
    while (shared < code.length && shared < before.length && code[shared] === before[shared])
      shared += 1;
    bytes.push(shared, code.length - shared, ...new TextEncoder().encode(code.slice(shared)));
    before = code;
  }
  return Uint8Array.from(bytes);
};

const blocksOf = (draft: SheetDraft): Readonly<Record<SheetBlock, Uint8Array>> => {
  const hosts = new NumberWriter();
  for (const [, host] of draft.guests) hosts.write(host);
  return {
    unitMesh: encodeMesh(draft.unitMesh),
    communes: frontCode(draft.communes),
    communeMesh: encodeMesh(draft.communeMesh),
    guests: frontCode(draft.guests.map(([code]) => code)),
    hosts: Uint8Array.from(hosts.bytes),
  };
};

/** The bytes of data/map.bin. */
export const encodeMap = (
  drafts: readonly SheetDraft[],
  credits: MapHeader["credits"],
): Uint8Array => {
  const sheets: SheetHeader[] = [];
  const blocks: Uint8Array[] = [];
  for (const draft of drafts) {
    const own = blocksOf(draft);
    const lengths = Object.fromEntries(SHEET_BLOCKS.map((name) => [name, own[name].length]));
    sheets.push({
      country: draft.country,
      plane: draft.plane,
      units: draft.units,
      communes: draft.communes.length,
      guests: draft.guests.length,
      lengths: lengths as Record<SheetBlock, number>,
    });
    for (const name of SHEET_BLOCKS) blocks.push(own[name]);
  }
  const header = new TextEncoder().encode(JSON.stringify({ sheets, credits } satisfies MapHeader));
  const start = new Uint8Array(12);
  const view = new DataView(start.buffer);
  view.setUint32(0, MAP_MAGIC, true);
  view.setUint32(4, MAP_VERSION, true);
  view.setUint32(8, header.length, true);
  return Uint8Array.from(Buffer.concat([start, header, ...blocks]));
};
