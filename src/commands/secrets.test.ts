import assert from "node:assert/strict";
import { test } from "node:test";

import { createSecrets } from "./secrets.ts";

test("a report without a key has an id nobody else has, and a token that leads back to it", () => {
  const secrets = createSecrets(new Uint8Array(32).fill(7));
  // More than are drawn at a time.
  const ids = Array.from({ length: 1_000 }, () => secrets.freshReportId());
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) {
    assert.match(id, /^r[\w-]{22}$/);
    assert.equal(secrets.reportOf(secrets.reportToken(id)), id);
  }
  assert.equal(secrets.reportOf(`${ids[0]}${"A".repeat(22)}`), null);
});
