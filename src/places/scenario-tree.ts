import type { Area, AreaTree } from "../model/area.ts";
import { asAreaCode } from "../model/ids.ts";
import type { AreaCode } from "../model/ids.ts";
import { AREA_KINDS } from "../model/vocabulary.ts";
import type { AreaKind } from "../model/vocabulary.ts";

/** A scenario names at most this many areas; the gazetteer has 62,000. */
export const SCENARIO_AREAS_MAX = 200_000;

export type TreeReading =
  | { readonly kind: "tree"; readonly tree: AreaTree }
  | {
      readonly kind: "unreadable";
      /** Counted from 1. */
      readonly line: number;
      readonly field: string;
      readonly reason: string;
    };

type Unreadable = Extract<TreeReading, { kind: "unreadable" }>;

const isKind = (value: unknown): value is AreaKind => AREA_KINDS.some((kind) => kind === value);
const isName = (value: unknown): value is string =>
  typeof value === "string" && value.trim() !== "";
const isNumber = (value: unknown): value is number =>
  typeof value === "number" && Number.isFinite(value);

/** Null stands for an absent coordinate, undefined for a wrong one. */
const coordinate = (value: unknown, limit: number): number | null | undefined => {
  if (value === null || value === undefined) return null;
  return isNumber(value) && Math.abs(value) <= limit ? value : undefined;
};

const readRow = (row: unknown, line: number): Area | Unreadable => {
  const bad = (field: string, reason: string): Unreadable => ({
    kind: "unreadable",
    line,
    field,
    reason,
  });
  if (typeof row !== "object" || row === null || Array.isArray(row))
    return bad("", "not an object");
  const fields: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(row));
  const { code, name, kind, parent, population } = fields;
  if (!isName(code)) return bad("code", "missing");
  if (!isName(name)) return bad("name", "missing");
  if (!isKind(kind)) return bad("kind", `not one of ${AREA_KINDS.join(", ")}`);
  if (parent !== null && parent !== undefined && !isName(parent))
    return bad("parent", "neither a code nor null");
  if (!isNumber(population) || population < 0)
    return bad("population", "not a number of inhabitants");
  const lat = coordinate(fields["lat"], 90);
  const lon = coordinate(fields["lon"], 180);
  if (lat === undefined) return bad("lat", "not between -90 and 90");
  if (lon === undefined) return bad("lon", "not between -180 and 180");
  const above = isName(parent) ? asAreaCode(parent) : null;
  return { code: asAreaCode(code), name, country: "", kind, parent: above, population, lat, lon };
};

class ScenarioTree implements AreaTree {
  readonly #areas: ReadonlyMap<AreaCode, Area>;
  readonly #children: ReadonlyMap<AreaCode, readonly AreaCode[]>;
  readonly #roots: readonly AreaCode[];

  constructor(areas: ReadonlyMap<AreaCode, Area>) {
    const children = new Map<AreaCode, AreaCode[]>();
    const roots: AreaCode[] = [];
    for (const { code, parent } of areas.values()) {
      if (parent === null) {
        roots.push(code);
        continue;
      }
      const siblings = children.get(parent);
      if (siblings === undefined) children.set(parent, [code]);
      else siblings.push(code);
    }
    this.#areas = areas;
    this.#children = children;
    this.#roots = roots;
  }

  get(code: AreaCode): Area | undefined {
    return this.#areas.get(code);
  }

  children(code: AreaCode): readonly AreaCode[] {
    return this.#children.get(code) ?? [];
  }

  path(code: AreaCode): readonly AreaCode[] {
    const path: AreaCode[] = [];
    for (let area = this.#areas.get(code); area !== undefined;) {
      path.push(area.code);
      area = area.parent === null ? undefined : this.#areas.get(area.parent);
    }
    return path;
  }

  contains(outer: AreaCode, inner: AreaCode): boolean {
    return this.#areas.has(outer) && this.path(inner).includes(outer);
  }

  roots(): readonly AreaCode[] {
    return this.#roots;
  }

  commune(code: AreaCode): AreaCode | null {
    return this.path(code).find((at) => this.#areas.get(at)?.kind === "commune") ?? null;
  }
}

/** Follows the parents up; null where they end nowhere or run in a circle. */
const rootOf = (areas: ReadonlyMap<AreaCode, Area>, first: Area): Area | null => {
  let area = first;
  for (let depth = 0; area.parent !== null; depth += 1) {
    const parent = areas.get(area.parent);
    if (parent === undefined || depth > AREA_KINDS.length) return null;
    area = parent;
  }
  return area;
};

/**
 * The tree of a scenario's `areas.jsonl`, one parsed row `{code, name, kind, parent|null, population,
 * lat?, lon?}` a line. The first bad row is the answer: its line from 1, field and reason.
 */
export const treeFromAreas = (rows: readonly unknown[]): TreeReading => {
  if (rows.length > SCENARIO_AREAS_MAX) {
    const reason = `more than ${SCENARIO_AREAS_MAX} areas`;
    return { kind: "unreadable", line: SCENARIO_AREAS_MAX + 1, field: "", reason };
  }
  const areas = new Map<AreaCode, Area>();
  const lines = new Map<AreaCode, number>();
  for (const [at, row] of rows.entries()) {
    const line = at + 1;
    const area = readRow(row, line);
    if (!("code" in area)) return area;
    if (areas.has(area.code))
      return { kind: "unreadable", line, field: "code", reason: "given twice" };
    areas.set(area.code, area);
    lines.set(area.code, line);
  }
  for (const area of areas.values()) {
    const line = lines.get(area.code) ?? 0;
    const bad = (reason: string): Unreadable => ({
      kind: "unreadable",
      line,
      field: "parent",
      reason,
    });
    const parent = area.parent === null ? null : areas.get(area.parent);
    if (parent === undefined) return bad("no row has this code");
    const root = rootOf(areas, area);
    if (root === null) return bad("an area lies within itself");
    if (parent !== null && AREA_KINDS.indexOf(parent.kind) >= AREA_KINDS.indexOf(area.kind)) {
      return bad("not a wider kind");
    }
    areas.set(area.code, { ...area, country: root.code });
  }
  return { kind: "tree", tree: new ScenarioTree(areas) };
};
