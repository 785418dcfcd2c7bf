import assert from "node:assert/strict";
import { test } from "node:test";
import type { Language } from "../../model/vocabulary.ts";
import { parseIso } from "../../time/parse-iso.ts";
import { instantOf } from "../../time/instant-of.ts";
import { toIso } from "../../time/to-iso.ts";
import { tokenise } from "../tokens.ts";
import { findOnset } from "./find-onset.ts";

/**
 * Golden lines: `@ 2026-03-12T10:30` sets when the next texts were written; then one text a line and,
 * after `=>`, what it says: `2026-03-11T20:00 daypart`, or `-` when it tells no onset; further
 * `rec 2026-…` (works again since) and `eta 2026-…` (promised end).
 */
export interface GoldenLine {
  readonly text: string;
  readonly publishedAt: number;
  readonly expected: string;
}

export function goldenLines(table: string, zone: string): readonly GoldenLine[] {
  const lines: GoldenLine[] = [];
  let publishedAt = 0;
  for (const line of table.trim().split("\n")) {
    const at = /^\s*@ (\S+)/.exec(line);
    if (at?.[1] !== undefined) {
      publishedAt = instantOfText(at[1], zone);
      continue;
    }
    const [text = "", expected = ""] = line.split(" => ");
    if (text.trim() !== "")
      lines.push({ text: text.trim(), publishedAt, expected: expected.trim() });
  }
  return lines;
}

function instantOfText(text: string, zone: string): number {
  const wall = parseIso(`${text}:00Z`);
  assert.ok(wall !== null, text);
  const date = new Date(wall);
  return instantOf(
    {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      hour: date.getUTCHours(),
      minute: date.getUTCMinutes(),
      second: 0,
    },
    zone,
  );
}

export function readGolden(line: GoldenLine, lang: Language, zone: string): string {
  const found = findOnset(tokenise(line.text), { lang, publishedAt: line.publishedAt, zone });
  const wall = (instant: number): string => toIso(instant, zone).slice(0, 16);
  const parts = [found.onset === null ? "-" : `${wall(found.onset)} ${found.precision ?? ""}`];
  if (found.recoveredAt !== null) parts.push(`rec ${wall(found.recoveredAt)}`);
  if (found.eta !== null) parts.push(`eta ${wall(found.eta)}`);
  return parts.join(" ");
}

/** As typed on a phone: lower case, no accents. */
export const bare = (text: string): string =>
  text.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("ß", "ss").toLowerCase();

export function testGolden(lang: Language, zone: string, table: string): void {
  for (const line of goldenLines(table, zone)) {
    void test(`${lang}: ${line.text}`, () => {
      assert.equal(readGolden(line, lang, zone), line.expected);
      assert.equal(
        readGolden({ ...line, text: bare(line.text) }, lang, zone),
        line.expected,
        "bare",
      );
    });
  }
}
