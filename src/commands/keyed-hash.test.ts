import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";

import fc from "fast-check";

import { keyedHash } from "./keyed-hash.ts";

const hmac = (key: Uint8Array, text: string): string =>
  createHmac("sha256", key).update(text, "utf8").digest("base64url");

test("the same values as Node's HMAC, for keys and texts of any length, one after the other", () => {
  const key = fc.uint8Array({ minLength: 0, maxLength: 200 });
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.integer({ min: 0, max: 3_000 }).map((length) => "\u20ac".repeat(length)),
  );
  fc.assert(
    fc.property(key, fc.array(text, { minLength: 1, maxLength: 5 }), (secret, texts) => {
      const keyed = keyedHash(secret);
      for (const one of texts) assert.equal(keyed(one), hmac(secret, one));
    }),
    { seed: 20261122, numRuns: 300 },
  );
});
