import assert from "node:assert/strict";
import { test } from "node:test";

import { PersonIds } from "./person-ids.ts";

test("numbers hashes in the order they are met, one number each, through every growth", () => {
  const ids = new PersonIds();
  // Neighbours in the table on purpose: multiples of its length, and numbers beyond 32 bits.
  const hashes = Array.from({ length: 20_000 }, (_, n) =>
    n % 2 === 0 ? n * 2_048 : 2 ** 52 + n * 4_294_967_291,
  );
  for (const [n, hash] of hashes.entries()) assert.equal(ids.of(hash), n);
  for (const [n, hash] of hashes.entries()) assert.equal(ids.of(hash), n);
  assert.equal(ids.size, hashes.length);
  assert.equal(ids.known(hashes[7] ?? 0), 7);
  assert.equal(ids.known(3), -1, "never met");
  assert.equal(ids.size, hashes.length, "asking adds nobody");
});
