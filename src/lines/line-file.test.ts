import assert from "node:assert/strict";
import { test } from "node:test";
import type { LineRecordBody, LineRole, Tap } from "../model/line-record.ts";
import { at, fileOf } from "./_file.ts";
import { checkLists } from "./check-list.ts";
import { deadTogether } from "./common-cause.ts";
import { diaryFacts } from "./diary-facts.ts";
import { fileVisits } from "./file-visits.ts";
import { hoursByDay, totalOf } from "./hours-by-day.ts";
import { lineFile } from "./line-file.ts";
import { noticesOf, standingNotice } from "./notice-state.ts";
import { standingOf, testedClaims } from "./probation.ts";
import { tapRunsOf } from "./tapped.ts";

const zone = "Europe/Paris";
const HOUR = 3_600_000;

const state = (lines: readonly LineRole[], tap: Tap): LineRecordBody => ({
  kind: "state",
  lines,
  state: tap,
});
const visit = (minutes: number, said: string | null = null): LineRecordBody => ({
  kind: "visit",
  party: "operator",
  outcome: "kept",
  minutes,
  who: null,
  said,
  boxChanged: false,
});
const contact = (
  party: "operator" | "town" | "works_company",
  direction: "out" | "in",
  by: "call" | "mail" = "mail",
): LineRecordBody => ({
  kind: "contact",
  by,
  party,
  direction,
  reached: false,
  who: null,
  number: null,
  waitedMinutes: null,
  words: null,
});
const notice = (until: string | null): LineRecordBody => ({
  kind: "notice",
  notice: "closed",
  words: null,
  instead: null,
  until: until === null ? null : at(until),
});
const BOTH = ["main", "backup"] as const;

/** A cinema: two weeks without cards, two visits of five minutes, then both lines dead for a day. */
const REIMS = [
  ["2022-01-19T08:00:00+01:00", state(BOTH, "no_cards")],
  ["2022-02-03T08:35:00+01:00", visit(5)],
  ["2022-02-03T09:10:00+01:00", visit(5, "ça marche")],
  ["2022-02-03T09:11:00+01:00", { kind: "said_fixed", party: "operator", words: "ça marche" }],
  ["2022-02-03T09:30:00+01:00", state(BOTH, "dead")],
  ["2022-02-03T09:40:00+01:00", notice(null)],
  ["2022-02-04T10:00:00+01:00", state(BOTH, "works")],
] as const;

test("two visits of five minutes did not hold, and the second left it worse", () => {
  const visits = fileVisits(fileOf(REIMS), at("2022-02-04T12:00:00+01:00"));
  assert.deepEqual(
    visits.map(({ verdict, short }) => [verdict, short]),
    [
      ["did_not_hold", true],
      ["worse", true],
    ],
  );
  assert.deepEqual(
    visits[1]?.verdicts.map(({ line }) => line),
    ["main", "backup"],
  );
});

test("a line that works for an hour after the technician left is holding, and verified only after its quiet", () => {
  const file = fileOf([
    ["2026-03-02T08:00:00+01:00", state(["main"], "dead")],
    ["2026-03-02T10:00:00+01:00", visit(60)],
    ["2026-03-02T10:01:00+01:00", state(["main"], "works")],
  ]);
  const verdictAt = (iso: string): unknown => fileVisits(file, at(iso))[0]?.verdict;
  assert.equal(verdictAt("2026-03-02T10:05:00+01:00"), null);
  assert.equal(verdictAt("2026-03-02T10:20:00+01:00"), "carries");
  assert.equal(verdictAt("2026-03-02T11:30:00+01:00"), "holding");
  assert.equal(verdictAt("2026-03-03T10:30:00+01:00"), "verified");
  const standingAt = (iso: string): unknown => standingOf(file, "main", at(iso)).standing;
  assert.equal(standingAt("2026-03-02T09:00:00+01:00"), "trouble");
  assert.equal(standingAt("2026-03-02T10:05:00+01:00"), "announced");
  assert.equal(standingAt("2026-03-02T10:20:00+01:00"), "carries");
  assert.equal(standingAt("2026-03-02T12:00:00+01:00"), "holding");
  assert.equal(standingAt("2026-03-03T10:02:00+01:00"), "probation");
  // 28 days of 24 hours after 10:01 of 2 March end at 11:01 of the summer time that began on the 29th.
  assert.equal(standingAt("2026-03-30T11:00:00+02:00"), "probation");
  assert.equal(standingAt("2026-03-30T11:02:00+02:00"), "sound");
});

test("a relapse within 28 days says of the visit for how long it held", () => {
  const file = fileOf([
    ["2026-03-02T08:00:00+01:00", state(["main"], "dead")],
    ["2026-03-02T10:00:00+01:00", visit(60)],
    ["2026-03-02T10:00:00+01:00", state(["main"], "works")],
    ["2026-03-12T10:00:00+01:00", state(["main"], "dead")],
  ]);
  const [judged] = fileVisits(file, at("2026-03-12T11:00:00+01:00"));
  assert.deepEqual([judged?.verdict, judged?.heldMs], ["did_not_hold", 240 * HOUR]);
});

test("'it is repaired' is a claim that the lines test", () => {
  const reims = testedClaims(fileOf(REIMS), at("2022-02-03T12:00:00+01:00"))[0];
  assert.deepEqual([reims?.result, reims?.line], ["contradicted", "main"]);
  const file = fileOf([
    ["2026-03-02T08:00:00+01:00", state(["main"], "dead")],
    ["2026-03-02T10:00:00+01:00", { kind: "said_fixed", party: "operator", words: null }],
    ["2026-03-02T10:05:00+01:00", state(["main"], "works")],
  ]);
  const resultAt = (iso: string): unknown => testedClaims(file, at(iso))[0]?.result;
  assert.equal(resultAt("2026-03-02T10:30:00+01:00"), "waiting");
  assert.equal(resultAt("2026-03-02T11:30:00+01:00"), "holds");
  assert.equal(resultAt("2026-03-03T10:30:00+01:00"), "verified");
  const never = fileOf([
    ["2026-03-02T08:00:00+01:00", state(["main"], "dead")],
    ["2026-03-02T10:00:00+01:00", { kind: "said_fixed", party: "operator", words: null }],
  ]);
  assert.equal(testedClaims(never, at("2026-03-02T11:59:00+01:00"))[0]?.result, "waiting");
  assert.equal(testedClaims(never, at("2026-03-02T12:01:00+01:00"))[0]?.result, "contradicted");
});

/** A company cut off by works: mails to three parties, a promise for Tuesday, a repair by its own staff. */
const METZ = [
  ["2018-07-10T09:00:00+02:00", state(["main"], "dead")],
  ["2018-07-10T10:00:00+02:00", contact("operator", "out", "call")],
  ["2018-07-11T10:00:00+02:00", contact("works_company", "out")],
  ["2018-07-11T10:05:00+02:00", contact("town", "out")],
  ["2018-07-12T10:00:00+02:00", contact("operator", "out")],
  ["2018-07-13T10:00:00+02:00", contact("operator", "out")],
  ["2018-07-16T10:00:00+02:00", contact("operator", "out")],
] as const;

test("messages that nobody answered are counted by calendar day and by reminder", () => {
  const facts = diaryFacts(fileOf(METZ), { now: at("2018-07-17T09:00:00+02:00"), zone });
  assert.deepEqual(
    facts.map((fact) =>
      fact.kind === "unanswered"
        ? [fact.party, fact.days, fact.messages, fact.reminders]
        : fact.kind,
    ),
    [
      ["operator", 7, 4, 3],
      ["works_company", 6, 1, 0],
      ["town", 6, 1, 0],
    ],
  );
});

test("an answer of a subcontractor ends the operator's silence and nobody else's", () => {
  const file = fileOf([
    ...METZ,
    [
      "2018-07-17T10:00:00+02:00",
      { ...contact("operator", "in"), party: "subcontractor" } as LineRecordBody,
    ],
  ]);
  const facts = diaryFacts(file, { now: at("2018-07-17T11:00:00+02:00"), zone });
  assert.deepEqual(
    facts.map((fact) => "party" in fact && fact.party),
    ["works_company", "town"],
  );
});

const PROMISE: LineRecordBody = {
  kind: "promise",
  party: "operator",
  from: at("2018-07-24T08:00:00+02:00"),
  until: at("2018-07-24T12:00:00+02:00"),
  words: "mardi",
};

test("promised for Tuesday: to come, missed, late, or kept", () => {
  const promised = [["2018-07-18T10:00:00+02:00", PROMISE]] as const;
  const kinds = (file: Parameters<typeof diaryFacts>[0], iso: string): readonly string[] =>
    diaryFacts(file, { now: at(iso), zone }).map(({ kind }) => kind);
  assert.deepEqual(kinds(fileOf(promised), "2018-07-24T11:59:00+02:00"), ["promised"]);
  assert.deepEqual(kinds(fileOf(promised), "2018-07-24T12:01:00+02:00"), ["missed"]);
  const late = fileOf([...promised, ["2018-07-24T15:00:00+02:00", visit(30)]]);
  assert.deepEqual(kinds(late, "2018-07-24T16:00:00+02:00"), ["late"]);
  const kept = fileOf([...promised, ["2018-07-24T11:00:00+02:00", visit(30)]]);
  assert.deepEqual(kinds(kept, "2018-07-24T16:00:00+02:00"), []);
});

test("trouble that the operator was never told of is said", () => {
  const file = fileOf([["2018-07-10T09:00:00+02:00", state(["main"], "dead")]]);
  assert.deepEqual(
    diaryFacts(file, { now: at("2018-07-10T10:00:00+02:00"), zone }).map(({ kind }) => kind),
    ["not_reported"],
  );
});

test("hours are counted by the local day, also where it has 25 of them", () => {
  const file = fileOf([
    ["2022-10-29T22:00:00+02:00", state(["main"], "dead")],
    ["2022-10-31T01:00:00+01:00", state(["main"], "degraded")],
    ["2022-10-31T03:00:00+01:00", state(["main"], "works")],
  ]);
  const days = hoursByDay(file, "main", { now: at("2022-11-02T12:00:00+01:00"), zone });
  assert.deepEqual(
    days.map(({ ms }) => [ms.dead / HOUR, ms.degraded / HOUR]),
    [
      [2, 0],
      [25, 0],
      [1, 2],
    ],
  );
  assert.deepEqual(totalOf(days).dead / HOUR, 28);
});

test("a notice ends by its hour, by the next, by hand, or an hour after the lines work again", () => {
  const ends = (file: Parameters<typeof noticesOf>[0], iso: string): unknown =>
    noticesOf(file, at(iso)).map(({ endedAt, why }) => [why, endedAt]);
  const reims = fileOf(REIMS);
  assert.deepEqual(ends(reims, "2022-02-04T10:59:00+01:00"), [[null, null]]);
  assert.deepEqual(ends(reims, "2022-02-04T11:00:00+01:00"), [
    ["line_holds", at("2022-02-04T11:00:00+01:00")],
  ]);
  const clock = fileOf([["2022-02-03T09:40:00+01:00", notice("2022-02-03T23:00:00+01:00")]]);
  assert.notEqual(standingNotice(clock, at("2022-02-03T22:59:00+01:00")), null);
  assert.equal(standingNotice(clock, at("2022-02-03T23:00:00+01:00")), null);
  const twice = fileOf([
    ["2022-02-03T09:40:00+01:00", notice(null)],
    ["2022-02-03T12:00:00+01:00", notice(null)],
    ["2022-02-03T14:00:00+01:00", { kind: "notice_end" }],
  ]);
  assert.deepEqual(
    noticesOf(twice, at("2022-02-03T15:00:00+01:00")).map(({ why }) => why),
    ["replaced", "taken_back"],
  );
});

test("one line that works does not end a notice while the other is dead", () => {
  const file = fileOf([
    ...REIMS.slice(0, 6),
    ["2022-02-04T10:00:00+01:00", state(["main"], "works")],
  ]);
  assert.notEqual(standingNotice(file, at("2022-02-05T10:00:00+01:00")), null);
});

test("two lines that die at once ask for a common cause, and say when they are one operator's", () => {
  const own = (operator: string | null) => (line: LineRole) =>
    [
      "2022-01-01T08:00:00+01:00",
      { kind: "line", line, operator, contract: null, services: [] } as LineRecordBody,
    ] as const;
  const file = fileOf([...BOTH.map(own("orange.fr")), ...REIMS.slice(0, 5)]);
  const found = deadTogether(file, at("2022-02-03T10:00:00+01:00"));
  assert.deepEqual(
    [found?.lines, found?.atOnce, found?.sameOperator, found?.said],
    [["main", "backup"], true, true, null],
  );
  assert.equal(deadTogether(file, at("2022-02-03T09:00:00+01:00")), null);
  const unknown = fileOf([...BOTH.map(own(null)), ...REIMS.slice(0, 5)]);
  assert.equal(deadTogether(unknown, at("2022-02-03T10:00:00+01:00"))?.sameOperator, null);
});

test("the list is green only when everything was tried and is good", () => {
  const described: readonly [string, LineRecordBody] = [
    "2022-02-03T08:00:00+01:00",
    { kind: "line", line: "main", operator: null, contract: null, services: ["internet", "cards"] },
  ];
  const tried = (web: "good" | "bad", cards?: "good" | "bad") =>
    [
      "2022-02-03T09:00:00+01:00",
      {
        kind: "check",
        line: "main",
        results: { web, ...(cards === undefined ? {} : { cards }) },
      } as LineRecordBody,
    ] as const;
  const colour = (...entries: (readonly [string, LineRecordBody])[]): unknown =>
    checkLists(fileOf([described, ...entries]), {
      now: at("2022-02-03T09:30:00+01:00"),
      freshMs: 12 * HOUR,
    })[0]?.colour;
  assert.equal(colour(), "open");
  assert.equal(colour(tried("good")), "open");
  assert.equal(colour(tried("good", "good")), "green");
  assert.equal(colour(tried("good", "bad")), "red");
});

test("whatever order two phones send in, the file is the same; what was taken back counts no more", () => {
  const file = fileOf([
    ...REIMS,
    ["2022-02-04T12:00:00+01:00", { kind: "withdrawn", record: "e4" }],
  ]);
  assert.deepEqual(lineFile(file.all.toReversed()), file);
  assert.deepEqual(
    tapRunsOf(file, "main").map((run) => run.state),
    ["no_cards", "works"],
  );
  assert.equal(file.all.length, REIMS.length + 1);
});
