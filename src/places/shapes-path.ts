import type { Ring } from "./shapes-rings.ts";

/** Numbers run into each other where a minus sign or a letter parts them anyway. */
const joined = (text: string, value: number): string =>
  value < 0 || text === "" || /[a-zA-Z]$/.test(text) ? `${text}${value}` : `${text} ${value}`;

const ringPath = (ring: Ring): string => {
  let x = ring[0] ?? 0;
  let y = ring[1] ?? 0;
  let path = joined(joined("M", x), y);
  let last = "M";
  for (let at = 2; at < ring.length; at += 2) {
    const stepX = (ring[at] ?? 0) - x;
    const stepY = (ring[at + 1] ?? 0) - y;
    x += stepX;
    y += stepY;
    const command = stepX === 0 ? "v" : stepY === 0 ? "h" : "l";
    if (command !== last) path += command;
    last = command;
    if (command !== "v") path = joined(path, stepX);
    if (command !== "h") path = joined(path, stepY);
  }
  return `${path}z`;
};

/** The `d` of an SVG path in whole units; "" for no rings. */
export const svgPath = (rings: readonly Ring[]): string => rings.map(ringPath).join("");
