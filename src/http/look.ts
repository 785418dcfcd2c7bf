import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { smallCss } from "../pages/small-css.ts";

const sheet = (name: string): string =>
  readFileSync(new URL(`../pages/${name}`, import.meta.url), "utf8");

/**
 * What every page looks like. It stands inside each page, so that the first answer is enough to
 * paint: on a slow line a sheet of its own costs a round trip before anything can be seen.
 */
export const LOOK: string = smallCss(sheet("colours.css") + sheet("look.css"));

/** What the picture of a map looks like where no page is around it. */
export const PICTURE_LOOK: string = smallCss(sheet("colours.css") + sheet("map/picture.css"));

/** The only styles a page may hold besides this desk's own files: by the hash of their text. */
export const STYLE_HASHES: readonly string[] = [LOOK, PICTURE_LOOK].map(
  (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
);
