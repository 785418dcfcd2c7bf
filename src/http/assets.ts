import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { basename, dirname, join } from "node:path";
import type { Assets } from "../pages/context.ts";
import { smallCss } from "../pages/small-css.ts";
import { LOOK, PICTURE_LOOK } from "./look.ts";

/** One file of the look or of the browser code, under a name that holds its hash: it never changes. */
export interface AssetFile {
  readonly type: string;
  readonly body: string;
}

export interface LoadedAssets {
  readonly assets: Assets;
  /** By address. */
  readonly files: ReadonlyMap<string, AssetFile>;
}

export interface AssetFolders {
  /** URL prefix of the desk. */
  readonly base: string;
  /** Holds `icon.svg`, and the sheets that some pages need besides the look of all. */
  readonly pages: string;
  /** Holds `live.ts`, `report.ts`, `outbox.ts`, `desk.ts` and `sw.ts`. */
  readonly web: string;
  /** With the files that only the demonstration needs. */
  readonly demo?: boolean;
}

/** Below the prefix of the desk: a service worker reaches no further than its own folder. */
export const WORKER_PATH = "/sw.js";
const HASH_CHARS = 12;
const CSS = "text/css; charset=utf-8";
const JAVASCRIPT = "text/javascript; charset=utf-8";
/** A relative import, whether of values or of types. */
const IMPORT = /(\bfrom\s*|\bimport\s*)"(\.{1,2}\/[^"]+\.ts)"/g;
/** One that is gone with the types. */
const TYPES_ONLY = /^import type [^;]*;$/gm;

/** Node still calls this function experimental, on the terminal of whoever starts the desk. */
function withoutTypes(source: string): string {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** A file whose bytes are made when they are first asked for: what strips types is slow to start. */
class MadeOnce implements AssetFile {
  readonly type: string;
  readonly #make: () => string;
  #body: string | null = null;

  constructor(type: string, make: () => string) {
    this.type = type;
    this.#make = make;
  }

  get body(): string {
    return (this.#body ??= this.#make());
  }
}

const hashOf = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, HASH_CHARS);

/** Reads the files once; TypeScript loses its types, imports point to the addresses served. */
export function loadAssets({ base, pages, web, demo = false }: AssetFolders): LoadedAssets {
  const files = new Map<string, AssetFile>();
  const scripts = new Map<string, string>();

  const addressOf = (name: string, body: string): string => {
    const dot = name.lastIndexOf(".");
    return `${base}/assets/${name.slice(0, dot)}-${hashOf(body)}${name.slice(dot)}`;
  };
  const add = (name: string, type: string, body: string): string => {
    const url = addressOf(name, body);
    files.set(url, { type, body });
    return url;
  };
  const script = (path: string, above: readonly string[]): string => {
    const known = scripts.get(path);
    if (known !== undefined) return known;
    if (above.includes(path)) throw new Error(`browser code imports itself: ${path}`);
    const source = readFileSync(path, "utf8");
    const addressed = (text: string): string =>
      text.replaceAll(IMPORT, (_all, start: string, specifier: string) => {
        const url = script(join(dirname(path), specifier), [...above, path]);
        return `${start}"${url}"`;
      });
    // What it imports is in the hash by its address; its types are in it too, which costs nothing.
    const url = addressOf(
      `${basename(path, ".ts")}.js`,
      addressed(source.replaceAll(TYPES_ONLY, "")),
    );
    files.set(url, new MadeOnce(JAVASCRIPT, () => addressed(withoutTypes(source))));
    scripts.set(path, url);
    return url;
  };
  const page = (name: string, type: string): string =>
    add(name, type, readFileSync(join(pages, name), "utf8"));

  const shown = {
    look: LOOK,
    icon: page("icon.svg", "image/svg+xml"),
    scripts: {
      live: script(join(web, "live.ts"), []),
      report: script(join(web, "report.ts"), []),
      outbox: script(join(web, "outbox.ts"), []),
    },
  };
  /** One sheet of several files, under the name of the last; null where they are not. */
  const sheet = (paths: readonly string[]): string | null =>
    paths.every((path) => existsSync(path))
      ? add(
          basename(paths.at(-1) ?? ""),
          CSS,
          smallCss(paths.map((path) => readFileSync(path, "utf8")).join("")),
        )
      : null;
  const mapCss = sheet([join(pages, "map", "picture.css"), join(pages, "map", "map.css")]);
  const guideCss = sheet([join(pages, "public", "guide.css")]);
  const printCss = sheet([join(pages, "print.css")]);
  const deskCss = sheet([join(pages, "desk", "desk.css")]);
  // What every public page may need, for phones that keep it; they learn of a new list by its bytes.
  const kept = `const VIGIE_FILES = ${JSON.stringify([...files.keys()])};\n`;
  const worker = readFileSync(join(web, "sw.ts"), "utf8");
  files.set(`${base}${WORKER_PATH}`, new MadeOnce(JAVASCRIPT, () => kept + withoutTypes(worker)));
  const assets: Assets = {
    ...shown,
    scripts: {
      ...shown.scripts,
      desk: script(join(web, "desk.ts"), []),
      blur: script(join(web, "blur.ts"), []),
      line: script(join(web, "line.ts"), []),
      passkey: script(join(web, "passkey.ts"), []),
    },
    ...(guideCss !== null && { guideCss }),
    ...(printCss !== null && { printCss }),
    ...(deskCss !== null && { deskCss }),
    ...(mapCss !== null && {
      map: {
        css: mapCss,
        picture: PICTURE_LOOK,
        script: script(join(web, "map.ts"), []),
        whole: script(join(web, "whole-map.ts"), []),
        slider: script(join(web, "map-slider.ts"), []),
      },
    }),
    ...(demo && {
      demo: {
        css: add("demo.css", CSS, smallCss(readFileSync(join(pages, "demo", "demo.css"), "utf8"))),
        script: script(join(web, "demo.ts"), []),
      },
    }),
  };
  return { assets, files };
}
