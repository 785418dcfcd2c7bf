import type { Mesh } from "./shapes-mesh.ts";

/** Reads unsigned LEB128 numbers of up to 32 bits one after the other. */
export class NumberReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined || shift > 28) throw new Error("the map file was cut short");
      this.#at += 1;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  /** Small negative numbers stay small: 0, -1, 1, -2 … are written as 0, 1, 2, 3 … */
  nextSigned(): number {
    const value = this.next();
    return (value >>> 1) ^ -(value & 1);
  }
}

export const readMesh = (bytes: Uint8Array): Mesh => {
  const numbers = new NumberReader(bytes);
  const arcs = numbers.next();
  const points = numbers.next();
  if (arcs > bytes.length || points > bytes.length) throw new Error("the map file was cut short");
  const mesh = {
    coordinates: new Int32Array(points * 2),
    starts: new Uint32Array(arcs + 1),
    left: new Uint32Array(arcs),
    right: new Uint32Array(arcs),
  };
  let left = 0;
  let x = 0;
  let y = 0;
  let at = 0;
  for (let arc = 0; arc < arcs; arc += 1) {
    left += numbers.nextSigned();
    mesh.left[arc] = left;
    mesh.right[arc] = left - numbers.next();
    for (const end = at + numbers.next() * 2; at < end; at += 2) {
      x += numbers.nextSigned();
      y += numbers.nextSigned();
      mesh.coordinates[at] = x;
      mesh.coordinates[at + 1] = y;
    }
    mesh.starts[arc + 1] = at / 2;
  }
  return mesh;
};
