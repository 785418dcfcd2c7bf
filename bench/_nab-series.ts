import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import type { NabWindow } from "./_nab-score.ts";

/** A file of the corpus: one value a row, in order of time. */
export interface NabSeries {
  /** Below `data/`, with slashes, as the labels name it. */
  readonly name: string;
  readonly at: readonly number[];
  readonly values: readonly number[];
  readonly windows: readonly NabWindow[];
}

/** NAB writes naive local times; only their differences matter. */
function timeOf(text: string, where: string): number {
  const at = Date.parse(
    `${text
      .trim()
      .replace(" ", "T")
      .replace(/\.\d+$/, "")}Z`,
  );
  if (Number.isNaN(at)) throw new Error(`${where}: "${text}" is no time (YYYY-MM-DD HH:MM:SS)`);
  return at;
}

function rowsOf(path: string): { at: number[]; values: number[] } {
  const [head = "", ...lines] = readFileSync(path, "utf8").split(/\r?\n/);
  if (head.trim() !== "timestamp,value") throw new Error(`${path}:1: expected "timestamp,value"`);
  const at: number[] = [];
  const values: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const where = `${path}:${String(index + 2)}`;
    const [time = "", value = ""] = line.split(",");
    const number = Number(value);
    if (value.trim() === "" || !Number.isFinite(number))
      throw new Error(`${where}: "${value}" is no number`);
    at.push(timeOf(time, where));
    values.push(number);
  }
  return { at, values };
}

/** Rows within a labelled stretch; null when it holds none. */
function windowOf(at: readonly number[], [from, to]: readonly [number, number]): NabWindow | null {
  const left = at.findIndex((time) => time >= from);
  const right = at.findLastIndex((time) => time <= to);
  return left === -1 || right < left ? null : { left, right };
}

/** `DIR/data/**.csv` with `DIR/labels/combined_windows.json`. @throws Error naming file and line */
export function readNab(dir: string): NabSeries[] {
  const labels = join(dir, "labels", "combined_windows.json");
  const windows = JSON.parse(readFileSync(labels, "utf8")) as Record<string, [string, string][]>;
  const data = join(dir, "data");
  const names = readdirSync(data, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".csv"))
    .map((name) => name.split(sep).join("/"))
    .toSorted();
  return names.map((name) => {
    const { at, values } = rowsOf(join(data, name));
    const labelled = windows[name];
    if (labelled === undefined) throw new Error(`${labels}: no entry for "${name}"`);
    return {
      name,
      at,
      values,
      windows: labelled.flatMap(
        ([from, to]) => windowOf(at, [timeOf(from, labels), timeOf(to, labels)]) ?? [],
      ),
    };
  });
}
