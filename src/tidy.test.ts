import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { test } from "node:test";

/** The ring rule as data: docs/ARCHITECTURE.md shows the same table. */
const RINGS: Readonly<Record<string, number>> = {
  model: 0,
  time: 1,
  places: 2,
  operators: 2,
  wording: 2,
  statistics: 2,
  reading: 3,
  detection: 3,
  lines: 3,
  claims: 3,
  dispatch: 3,
  journal: 4,
  store: 5,
  commands: 6,
  watch: 7,
  pages: 7,
  outbox: 7,
  http: 8,
  web: 8,
  channels: 8,
  simulation: 9,
  app: 10,
};
/** Browser code travels to the reader: it sees what is pure and small. */
const WEB_SEES_UP_TO = 2;
const PURE_UP_TO = 3;
const LINES_MAX = 400;
const ROOT = resolve(import.meta.dirname, "..");

interface SourceFile {
  /** Relative to the repository, e.g. `src/store/open-store.ts`. */
  readonly path: string;
  readonly text: string;
}

function filesBelow(folder: string, pick: (path: string) => boolean): SourceFile[] {
  const found: SourceFile[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = relative(ROOT, join(entry.parentPath, entry.name));
    if (!entry.isFile() || path.includes("node_modules") || !pick(path)) continue;
    found.push({ path, text: readFileSync(join(ROOT, path), "utf8") });
  }
  return found;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^;"']*?from\s*["']([^"']+)["']|import\s*\(\s*["']([^"']+)["']\s*\)|(?:^|\n)\s*import\s*["']([^"']+)["']/g;

function importsOf(file: SourceFile): string[] {
  return [...file.text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

const folderOf = (path: string): string | undefined => /^src\/([^/]+)\//.exec(path)?.[1];
const isTest = (path: string): boolean => /\.test\.ts$|\/_[^/]*\.ts$/.test(path);

/** What is wrong with the imports of one file, in words; empty when all is well. */
function ringFaults(file: SourceFile): string[] {
  const folder = folderOf(file.path);
  if (folder === undefined) return [];
  const ring = RINGS[folder];
  if (ring === undefined) return [`${file.path}: folder "${folder}" is not in the ring table`];
  const faults: string[] = [];
  for (const name of importsOf(file)) {
    if (name.startsWith("node:") && ring <= PURE_UP_TO && !isTest(file.path)) {
      faults.push(`${file.path}: imports ${name}, but rings 0-${PURE_UP_TO} are pure`);
    }
    if (!name.startsWith(".")) continue;
    const target = folderOf(relative(ROOT, resolve(ROOT, dirname(file.path), name)));
    if (target === undefined || target === folder) continue;
    const targetRing = RINGS[target] ?? Number.POSITIVE_INFINITY;
    const limit = folder === "web" ? WEB_SEES_UP_TO : ring - 1;
    if (targetRing > limit && !isTest(file.path)) {
      faults.push(`${file.path}: ${folder} (ring ${ring}) imports ${target} (ring ${targetRing})`);
    }
  }
  return faults;
}

/** Clocks, chance and the environment are arguments in the pure rings. */
function purityFaults(file: SourceFile): string[] {
  const ring = RINGS[folderOf(file.path) ?? ""] ?? Number.POSITIVE_INFINITY;
  if (ring > PURE_UP_TO || isTest(file.path)) return [];
  const code = file.text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, "");
  const banned = [
    /\bDate\.now\b/,
    /\bnew Date\(\s*\)/,
    /\bMath\.random\b/,
    /\bprocess\.\w/,
    /\bperformance\.now\b/,
  ];
  return banned
    .filter((word) => word.test(code))
    .map((word) => `${file.path}: uses ${word.source}`);
}

const sources = filesBelow(join(ROOT, "src"), (path) => path.endsWith(".ts"));

test("every import goes to a lower ring", () => {
  assert.ok(sources.length > 50, `only ${sources.length} source files were seen`);
  assert.ok(sources.flatMap(importsOf).length > 100, "imports are not being found");
  assert.deepEqual(sources.flatMap(ringFaults), []);
});

test("the ring rule finds planted violations, and lets lawful imports pass", () => {
  const fault = (path: string, text: string): number => ringFaults({ path, text }).length;
  assert.equal(fault("src/model/a.ts", 'import { x } from "../time/x.ts";'), 1);
  assert.equal(fault("src/reading/a.ts", 'import type { X } from "../detection/x.ts";'), 1);
  assert.equal(fault("src/claims/deep/a.ts", 'import {\n  x,\n} from "../../journal/x.ts";'), 1);
  assert.equal(fault("src/claims/a.ts", 'import { x } from "node:fs";'), 1);
  assert.equal(fault("src/claims/a.ts", 'export { x } from "node:fs";'), 1);
  assert.equal(fault("src/web/a.ts", 'import { x } from "../reading/x.ts";'), 1);
  assert.equal(fault("src/http/a.ts", 'const x = await import("../app/x.ts");'), 1);
  assert.equal(fault("src/attic/a.ts", ""), 1);
  assert.equal(fault("src/watch/a.ts", 'import { x } from "../journal/port.ts";'), 0);
  assert.equal(fault("src/claims/a.ts", 'import { x } from "./sub/x.ts";'), 0);
});

test("the pure rings read no clock, no chance and no environment", () => {
  assert.equal(
    purityFaults({ path: "src/claims/a.ts", text: "const now = Date.now();" }).length,
    1,
  );
  assert.equal(
    purityFaults({ path: "src/claims/a.ts", text: "// Date.now() would be wrong" }).length,
    0,
  );
  assert.deepEqual(sources.flatMap(purityFaults), []);
});

const byName = <T>(entries: readonly [string, T][]): [string, T][] =>
  entries.toSorted(([a], [b]) => (a < b ? -1 : 1));

test("the ring table is the one that docs/ARCHITECTURE.md shows", () => {
  const text = readFileSync(join(ROOT, "docs/ARCHITECTURE.md"), "utf8");
  const shown = new Map<string, number>();
  for (const [, ring, folders] of text.matchAll(/^\| (\d+) \| ([^|]+) \|/gm)) {
    for (const [, folder] of (folders ?? "").matchAll(/`([a-z]+)`/g))
      shown.set(folder ?? "", Number(ring));
  }
  assert.deepEqual(
    Object.fromEntries(byName([...shown])),
    Object.fromEntries(byName(Object.entries(RINGS))),
  );
});

test("source files stay short and have no default exports", () => {
  const long = sources
    .filter(({ path }) => !isTest(path))
    .map(({ path, text }) => ({ path, lines: text.split("\n").length }))
    .filter(({ lines }) => lines > LINES_MAX + 1);
  assert.deepEqual(long, []);
  assert.deepEqual(
    sources.filter(({ text }) => /^export default /m.test(text)).map(({ path }) => path),
    [],
  );
});

test("paths named in the documents exist", () => {
  const documents = [
    ...filesBelow(join(ROOT, "docs"), (path) => path.endsWith(".md")),
    ...filesBelow(join(ROOT, "src"), (path) => path.endsWith(".md")),
    ...["README.md", "CONTRIBUTING.md"].map((path) => ({
      path,
      text: readFileSync(join(ROOT, path), "utf8"),
    })),
  ];
  const named = /`((?:src|docs|test|bench|drills|scripts|data|scenarios)\/[A-Za-z0-9_./-]*)`/g;
  let seen = 0;
  const lost: string[] = [];
  for (const { path, text } of documents) {
    for (const [, name] of text.matchAll(named)) {
      seen += 1;
      if (!existsSync(join(ROOT, name ?? ""))) lost.push(`${path} names ${name ?? ""}`);
    }
  }
  assert.ok(seen > 10, `only ${seen} paths were found in the documents`);
  assert.deepEqual(lost, []);
});
