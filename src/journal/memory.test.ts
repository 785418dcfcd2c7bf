import assert from "node:assert/strict";
import { test } from "node:test";

import { journalContract } from "./_contract.ts";
import { MONDAY, tick } from "./_drafts.ts";
import { openMemoryJournal } from "./memory.ts";

journalContract({
  name: "memory",
  durable: false,
  place: () => "",
  open: async (_place, clock, limits) => openMemoryJournal({ clock, limits: limits ?? {} }),
});

test("appendNow numbers at once and a follower sees it", async () => {
  const { journal } = openMemoryJournal({ clock: () => MONDAY });
  const stop = new AbortController();
  const follower = (async () => {
    for await (const [entry] of journal.follow(1, stop.signal)) return entry?.key;
    return null;
  })();
  assert.deepEqual(journal.appendNow([tick("a")]), [{ seq: 1, at: MONDAY, duplicate: false }]);
  assert.equal(await follower, "a");
});
