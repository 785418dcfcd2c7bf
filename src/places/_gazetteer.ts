import { readFileSync } from "node:fs";
import { loadGazetteer } from "./gazetteer.ts";
import type { Gazetteer } from "./gazetteer.ts";

/** The committed file, for tests. */
export const gazetteerBytes = (): Uint8Array =>
  readFileSync(new URL("../../data/gazetteer.bin", import.meta.url));

export const testGazetteer = (): Gazetteer => loadGazetteer(gazetteerBytes());
