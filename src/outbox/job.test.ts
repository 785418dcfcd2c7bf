import assert from "node:assert/strict";
import { test } from "node:test";
import { asIncidentId, asOperatorId } from "../model/ids.ts";
import type { MailCause, MailStore, SoughtRow } from "../store/mail-views.ts";
import type { AudienceDeps } from "./audience.ts";
import { Job } from "./job.ts";
import { Jobs } from "./jobs.ts";

const PEOPLE = 2_000;
const OPERATOR = asOperatorId("proximus");

const causeOf = (cause: number): MailCause => ({
  kind: "notice",
  cause,
  at: 0,
  notice: {
    kind: "confirmed",
    incident: asIncidentId(`i${cause}`),
    operator: OPERATOR,
    services: [],
    areas: [],
    reach: [],
    onset: 0,
    endedAt: null,
    statement: null,
    mutedBy: null,
  },
});

const rowOf = (number: number): SoughtRow => ({
  number,
  confirmed: 1,
  operator: OPERATOR,
  services: [],
  area: null,
  incident: null,
});

/** Everybody but each seventh agreed; an earlier run had answers of the first 700, each hundredth only for now. */
function world(): { readonly deps: AudienceDeps; readonly asked: number[] } {
  const asked: number[] = [];
  const mail: Partial<MailStore> = {
    byNetwork: (_network, after, limit) =>
      Array.from({ length: PEOPLE }, (_, n) => rowOf(n))
        .filter(({ number }) => number > after && number % 7 !== 0)
        .slice(0, limit),
    byIncident: () => [],
    answers: (_cause, from, to) => {
      asked.push(to - from);
      return Array.from({ length: 700 }, (_, person) => person)
        .filter((person) => person >= from && person <= to && person % 7 !== 0)
        .map((person) => ({ person, final: person % 100 !== 0 }));
    },
  };
  const tree = { path: () => [] } as unknown as AudienceDeps["tree"];
  return { deps: { mail: mail as MailStore, tree, network: (operator) => operator }, asked };
}

const AUDIENCE = Array.from({ length: PEOPLE }, (_, n) => n).filter((n) => n % 7 !== 0);

function swept(job: Job): readonly number[] {
  const people: number[] = [];
  while (!job.swept) people.push(...job.page());
  return people;
}

test("what an earlier run was answered is read page by page, and nobody is told again", () => {
  const { deps, asked } = world();
  const job = new Job(causeOf(10), deps, true);
  assert.equal(asked.length, 0, "a start reads nothing");
  assert.equal(job.isSettled(699), true, "also of somebody further on");
  assert.equal(job.isSettled(1_999), false);
  asked.length = 0;
  assert.deepEqual(swept(job), AUDIENCE.slice(AUDIENCE.indexOf(701)));
  assert.ok(
    asked.every((width) => width < 1_024),
    "one page at a time",
  );
  // 100, 200, … 600: those divisible by seven never agreed.
  assert.equal(job.deferred.size, 6);
  assert.equal(job.done, false);
  asked.length = 0;
  assert.equal(job.isSettled(1_999), false);
  assert.equal(asked.length, 0, "once gone through, memory knows");
});

test("a cause of this run never asks for earlier answers", () => {
  const { deps, asked } = world();
  const job = new Job(causeOf(10), deps, false);
  assert.equal(job.isSettled(1), false);
  assert.deepEqual(swept(job), AUDIENCE);
  assert.equal(asked.length, 0);
});

test("an audience is counted ahead of the letters, once, whatever is gone through again", () => {
  const { deps } = world();
  const job = new Job(causeOf(10), deps, false);
  assert.equal(job.total, null);
  job.page();
  const first = job.people;
  assert.ok(first > 0 && first < AUDIENCE.length);
  while (job.countOn());
  assert.equal(job.total, AUDIENCE.length);
  assert.equal(job.people, first);
  swept(job);
  job.restart();
  swept(job);
  assert.equal(job.people, AUDIENCE.length);
});

test("each has its turn first, and only those with somebody to take", () => {
  const { deps } = world();
  const jobs = new Jobs();
  const made = [10, 20, 30].map((cause) => new Job(causeOf(cause), deps, false));
  for (const job of made) jobs.add(job);
  const firsts = [0, 1, 2].map(() => jobs.ready()[0]?.cause.cause);
  assert.deepEqual(
    firsts.toSorted((a = 0, b = 0) => a - b),
    [10, 20, 30],
  );
  while (made.some(({ total }) => total === null)) jobs.countOn();
  const [one] = made;
  if (one !== undefined) swept(one);
  assert.deepEqual(
    jobs
      .ready()
      .map(({ cause }) => cause.cause)
      .toSorted((a, b) => a - b),
    [20, 30],
  );
});
