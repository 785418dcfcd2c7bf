import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { smallTree } from "./_world.ts";
import { asAreaCode } from "../model/ids.ts";
import { readCountry } from "./country.ts";
import { pocketUnit, RemainsBook } from "./remains.ts";
import { SlotTable } from "./slot-table.ts";

const country = readCountry(smallTree(), asAreaCode("XA"), "Europe/Brussels");
const leaves = Array.from({ length: country.nodes }, (_, node) => node).filter(
  (node) => country.last[node] === node,
);

test("what remains of an arrondissement is the union of what remains of its communes", () => {
  const step = fc.tuple(
    fc.constantFrom(...leaves),
    fc.constantFrom("a", "b", "c", "d"),
    fc.constantFrom("report", "down", "back"),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const book = new RemainsBook(country);
      for (const [node, name, kind] of steps) {
        // A source speaks of its own commune.
        const source = `${name}${String(node)}`;
        if (kind === "report") book.report(node, source);
        else book.answer(node, source, kind === "back");
      }
      assert.equal(book.places, new Set(steps.map(([node]) => node)).size);
      for (const part of book.units.values()) {
        for (const kind of ["reports", "down", "back"] as const) {
          const all = part.nodes.flatMap((node) => [...(book.of(node)?.[kind] ?? [])]);
          assert.deepEqual([...part[kind]].toSorted(), all.toSorted());
        }
        for (const node of part.nodes) assert.equal(pocketUnit(country, node), part.unit);
      }
    }),
    { seed: 20260101, numRuns: 200 },
  );
});

test("the last answer of a source counts, and clearing forgets all", () => {
  const book = new RemainsBook(country);
  const node = leaves[3] ?? 0;
  book.answer(node, "a", false);
  book.answer(node, "a", true);
  assert.deepEqual([book.of(node)?.down.size, book.of(node)?.back.size], [0, 1]);
  assert.ok(book.fresh);
  book.clear();
  assert.equal(book.of(node), undefined);
  assert.equal(book.units.size, 0);
});

test('a second "still down" of the same witness is kept apart, until it works', () => {
  const book = new RemainsBook(country);
  const node = leaves[5] ?? 0;
  book.answer(node, "a", false);
  assert.equal(book.of(node)?.still.size, 0);
  book.answer(node, "a", false);
  book.answer(node, "b", false);
  assert.deepEqual([book.of(node)?.down.size, book.of(node)?.still.size], [2, 1]);
  book.answer(node, "a", true);
  assert.deepEqual([book.of(node)?.down.size, book.of(node)?.still.size], [1, 0]);
});

test("a slot table holds what a map would, however many nodes are live", () => {
  const step = fc.tuple(fc.integer({ min: 0, max: 99 }), fc.boolean());
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
      const table = new SlotTable(100);
      const map = new Map<number, number>();
      steps.forEach(([node, add], slot) => {
        if (!add) {
          table.delete(node);
          map.delete(node);
        } else if (table.get(node) < 0) {
          table.add(node, slot);
          map.set(node, slot);
        }
        assert.equal(table.size, map.size);
      });
      assert.deepEqual(new Map(table), map);
      table.clear();
      assert.equal(table.size, 0);
      assert.deepEqual([...table], []);
    }),
    { seed: 20260101, numRuns: 200 },
  );
});
