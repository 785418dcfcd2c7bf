import assert from "node:assert/strict";
import { test } from "node:test";

import type { Entry } from "../model/entry.ts";
import { MONDAY, tick } from "./_drafts.ts";
import { Arrivals, followEntries, type FollowSource } from "./follow.ts";
import { JournalError } from "./port.ts";

const entry = (seq: number): Entry => ({ seq, at: MONDAY, ...tick(`k${seq}`) });

/** Three entries on a disk that fails as often as `failures` says. */
const failingSource = (failures: Error[]): FollowSource => ({
  headSeq: () => 3,
  isClosed: () => false,
  recent: () => null,
  history: async (seq) => {
    const failure = failures.shift();
    if (failure) throw failure;
    return [entry(seq)];
  },
  arrivals: new Arrivals(),
});

const followThree = async (source: FollowSource): Promise<number[]> => {
  const seen: number[] = [];
  const stop = new AbortController();
  for await (const chunk of followEntries(source, 1, stop.signal)) {
    seen.push(...chunk.map(({ seq }) => seq));
    if (seen.length === 3) stop.abort();
  }
  return seen;
};

test("a follower waits for a failing disk and misses nothing", async () => {
  const failures = [1, 2].map(() => new JournalError("unavailable", "disk"));
  assert.deepEqual(await followThree(failingSource(failures)), [1, 2, 3]);
  assert.deepEqual(failures, []);
});

test("a follower ends with an error that will not pass", async () => {
  await assert.rejects(followThree(failingSource([new Error("damaged")])), /damaged/);
});

test("a follower that waits for a failing disk ends when its signal aborts", async () => {
  const endless = failingSource([]);
  const stop = new AbortController();
  const source: FollowSource = {
    ...endless,
    history: () => {
      stop.abort();
      return Promise.reject(new JournalError("unavailable", "disk"));
    },
  };
  for await (const chunk of followEntries(source, 1, stop.signal)) assert.fail(`${chunk.length}`);
  assert.ok(stop.signal.aborted);
});

test("a follower that waits for the next entry leaves nothing behind when it ends", async () => {
  const arrivals = new Arrivals();
  const stop = new AbortController();
  const waiting = arrivals.next(stop.signal);
  stop.abort();
  await waiting;
  const announced = arrivals.next(new AbortController().signal);
  arrivals.announce();
  await announced;
});
