import { readFileSync, statSync } from "node:fs";
import type { AreaTree } from "../model/area.ts";
import { OWN_OUTLINES_LIMITS, type OwnOutlines, readOwnOutlines } from "../places/own-outlines.ts";
import { InputError } from "./scenario/rows.ts";

const FILES_MAX = 40;
/** Coordinates are ASCII: a file of this size has at most as many characters as may be read. */
const BYTES_MAX = OWN_OUTLINES_LIMITS.charsMax;

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/**
 * An instance's own outlines for its maps, one GeoJSON file for a country (`data/map/README.md`).
 * @throws InputError naming the file and its first fault
 */
export function readOutlinesFiles(
  paths: readonly string[],
  tree: AreaTree,
): readonly OwnOutlines[] {
  if (paths.length > FILES_MAX)
    throw new InputError(`VIGIE_OUTLINES names ${paths.length} files: ${FILES_MAX} at most`);
  const byCountry = new Map<string, OwnOutlines>();
  for (const path of paths) {
    const refuse = (problem: string): never => {
      throw new InputError(`VIGIE_OUTLINES: ${path}: ${problem}`);
    };
    let text = "";
    try {
      const { size } = statSync(path);
      if (size > BYTES_MAX) refuse(`it has ${size} bytes, ${BYTES_MAX} are read at most`);
      text = readFileSync(path, "utf8");
    } catch (error) {
      if (error instanceof InputError) throw error;
      refuse(`it cannot be read (${reasonOf(error)})`);
    }
    const read = readOwnOutlines(text, tree);
    if (!read.ok) return refuse(read.problem);
    const { outlines } = read;
    if (byCountry.has(outlines.country))
      refuse(`another file has outlines of ${outlines.country} already`);
    byCountry.set(outlines.country, outlines);
  }
  return [...byCountry.values()];
}
