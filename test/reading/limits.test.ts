import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { labelledMessages } from "../../scripts/reading-labels.ts";
import { loadScorer } from "../../scripts/score-reading.ts";

const { reader } = loadScorer();
const PUBLISHED_AT = Date.parse("2026-03-11T12:00:00Z");
/** CPU time a text may take for each KB of it, and for being a text at all. */
const MS_PER_KB = 5;
const KB = 1024;

const cpuMs = (work: () => void): number => {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1_000;
};

/** The quickest of three, since a collection of garbage may fall into any one. */
const cost = (text: string): number =>
  Math.min(
    ...[0, 1, 2].map(() =>
      cpuMs(() => {
        reader.read(text, { publishedAt: PUBLISHED_AT });
        reader.readStatement(text, { publishedAt: PUBLISHED_AT });
      }),
    ),
  );

const words = labelledMessages("a").flatMap(({ text }) => text.split(" "));
const marks = [
  "\u200f",
  "\u202e",
  "\u0301\u0301\u0301",
  "👩‍👩‍👧‍👦",
  "\ud800",
  "\u00ad",
  "\u0000",
  "…",
  "«",
];

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 4 * KB }),
  fc.array(fc.constantFrom(...words, ...marks), { maxLength: 600 }).map((all) => all.join(" ")),
  fc
    .tuple(fc.constantFrom(...words, ...marks), fc.integer({ min: 1, max: 2_000 }))
    .map(([word, times]) => `${word} `.repeat(times)),
);

test("no text takes more than 5 ms per KB for both readings, and none throws", () => {
  for (const one of words.slice(0, 400)) reader.read(one, { publishedAt: PUBLISHED_AT });
  fc.assert(
    fc.property(text, (one) => {
      const kilobytes = Math.max(1, Buffer.byteLength(one) / KB);
      const spent = cost(one);
      assert.ok(spent <= MS_PER_KB * 2 * kilobytes, `${spent} ms for ${kilobytes} KB`);
    }),
    { seed: 20260101, numRuns: 120 },
  );
});

test("a text of 100,000 characters is read in the time of its first 20,000", () => {
  for (const one of ["à Namur ", "depuis hier soir 21h ", "plus d'internet ", "Liège, ", "@"]) {
    const long = one.repeat(Math.ceil(100_000 / one.length));
    assert.ok(cost(long) <= MS_PER_KB * 2 * (long.length / KB), one);
  }
});
