import { readFileSync } from "node:fs";
import { loadGazetteer } from "./gazetteer.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { loadShapes } from "./shapes.ts";
import type { Shapes } from "./shapes.ts";

const read = (file: string): Uint8Array =>
  // Copied: a Buffer's slice() shares its memory.
  new Uint8Array(readFileSync(new URL(`../../data/${file}`, import.meta.url)));

export const mapBytes: Uint8Array = read("map.bin");
export const gazetteer: Gazetteer = loadGazetteer(read("gazetteer.bin"));
export const shapes: Shapes = loadShapes(mapBytes, gazetteer);

/** Rings of path data, x and y by turns. Reads what svgPath writes: M, l, h, v and z. */
export const ringsOfPath = (path: string): number[][] =>
  path
    .split("M")
    .slice(1)
    .map((part) => {
      const ring: number[] = [];
      let [x, y] = [0, 0];
      for (const [, command, text] of `M${part}`.matchAll(/([Mlhvz])([^Mlhvz]*)/g)) {
        const numbers = [...(text ?? "").matchAll(/-?\d+/g)].map(Number);
        const step = command === "h" || command === "v" ? 1 : 2;
        for (let at = 0; at < numbers.length; at += step) {
          const first = numbers[at] ?? 0;
          if (command === "M") [x, y] = [first, numbers[at + 1] ?? 0];
          else if (command === "h") x += first;
          else if (command === "v") y += first;
          else [x, y] = [x + first, y + (numbers[at + 1] ?? 0)];
          ring.push(x, y);
        }
      }
      return ring;
    });
