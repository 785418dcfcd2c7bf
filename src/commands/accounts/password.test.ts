import assert from "node:assert/strict";
import { test } from "node:test";
import { TooMany } from "../desk-error.ts";
import { createGuards } from "../guards.ts";
import { AT_ONCE_MAX, hashPassword } from "./password.ts";

test("so many passwords are hashed at once and no more; the next ones are let in once these are done", async () => {
  const guards = createGuards();
  const tries = Array.from({ length: AT_ONCE_MAX + 1 }, () =>
    hashPassword(guards, "a long phrase"),
  );
  const results = await Promise.allSettled(tries);
  const refused = results.flatMap((result) =>
    result.status === "rejected" ? [result.reason as unknown] : [],
  );
  assert.equal(refused.length, 1, "one is beyond the bound");
  assert.ok(refused[0] instanceof TooMany && refused[0].retryAfter > 0);
  assert.equal(guards.hashing.running, 0);
  assert.match(await hashPassword(guards, "a long phrase"), /^\$argon2id\$/);
});
