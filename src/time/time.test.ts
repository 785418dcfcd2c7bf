import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { addDays } from "./add-days.ts";
import { addMonths } from "./add-months.ts";
import { easter } from "./easter.ts";
import { holiday } from "./holiday.ts";
import { instantOf } from "./instant-of.ts";
import { isWeekend } from "./is-weekend.ts";
import { isZone } from "./is-zone.ts";
import { local } from "./local.ts";
import { minuteOfWeek } from "./minute-of-week.ts";
import { MONTH_NAMES } from "./month-names.ts";
import { offsetMinutes } from "./offset.ts";
import { parseIso } from "./parse-iso.ts";
import { startOfDay } from "./start-of-day.ts";
import { toIso } from "./to-iso.ts";
import { WEEKDAY_NAMES } from "./weekday-names.ts";

const ZONES = [
  "UTC",
  "Europe/Paris",
  "Europe/Brussels",
  "Europe/Amsterdam",
  "Europe/Berlin",
  "Europe/London",
  "Europe/Luxembourg",
  "Europe/Zurich",
  "America/Guadeloupe",
  "America/Miquelon",
  "America/Sao_Paulo",
  "Indian/Reunion",
  "Pacific/Noumea",
  "Pacific/Apia",
  "Asia/Kolkata",
  "Africa/Casablanca",
  "Australia/Lord_Howe",
];
const RUNS = { seed: 20260101, numRuns: 2000 };
const zone = fc.constantFrom(...ZONES);
const instant = fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2045, 0, 1) });

const iso = (text: string): number => parseIso(text) ?? Number.NaN;

/** The wall clock as Intl shows it, to compare with. */
function intlWall(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).formatToParts(at);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
  return `${of("year")}-${of("month")}-${of("day")}T${of("hour")}:${of("minute")}:${of("second")}`;
}

void test("the local time is the one Intl shows, in every zone", () => {
  fc.assert(
    fc.property(instant, zone, (at, name) => {
      const expected = intlWall(at, name);
      assert.equal(toIso(Math.floor(at / 1000) * 1000, name).slice(0, 19), expected);
      const { year, month, day, weekday } = local(at, name);
      assert.equal(`${year}-${String(month).padStart(2, "0")}`, expected.slice(0, 7));
      assert.equal(weekday, (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7);
    }),
    { ...RUNS, numRuns: 300 },
  );
});

void test("a local time leads back to its instant, or to the other reading of an hour shown twice", () => {
  fc.assert(
    fc.property(instant, zone, (ms, name) => {
      const at = Math.floor(ms / 1000) * 1000;
      const fields = local(at, name);
      const earlier = instantOf(fields, name, "earlier");
      const later = instantOf(fields, name, "later");
      assert.ok(at === earlier || at === later);
      assert.equal(instantOf(fields, name), earlier);
      assert.deepEqual(local(earlier, name), fields);
      assert.deepEqual(local(later, name), fields);
    }),
    RUNS,
  );
});

void test("adding days keeps the local hour unless a clock change skips it", () => {
  fc.assert(
    fc.property(instant, zone, fc.integer({ min: -400, max: 400 }), (at, name, days) => {
      const moved = addDays(at, days, name);
      const from = local(at, name);
      const to = local(moved, name);
      const isGap = to.hour !== from.hour || to.minute !== from.minute;
      if (isGap) {
        assert.notEqual(offsetMinutes(moved - 86_400_000, name), offsetMinutes(moved, name));
      } else {
        const apart =
          Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day);
        assert.equal(apart, days * 86_400_000);
      }
    }),
    RUNS,
  );
});

void test("ISO text leads back to the same instant", () => {
  fc.assert(
    fc.property(instant, zone, (at, name) => {
      assert.equal(parseIso(toIso(at, name)), at);
    }),
    RUNS,
  );
});

void test("the start of a day is its first instant", () => {
  fc.assert(
    fc.property(instant, zone, (at, name) => {
      const start = startOfDay(at, name);
      assert.ok(start <= at);
      assert.equal(local(start, name).day, local(at, name).day);
      assert.notEqual(local(start - 1, name).day, local(at, name).day);
    }),
    RUNS,
  );
});

void test("clock changes: the hour skipped and the hour shown twice", () => {
  const spring = { year: 2026, month: 3, day: 29, hour: 2, minute: 30, second: 0 };
  assert.equal(instantOf(spring, "Europe/Paris"), iso("2026-03-29T03:30:00+02:00"));
  assert.equal(instantOf(spring, "Europe/Paris", "earlier"), iso("2026-03-29T01:30:00+01:00"));
  const autumn = { year: 2026, month: 10, day: 25, hour: 2, minute: 30, second: 0 };
  assert.equal(instantOf(autumn, "Europe/Paris"), iso("2026-10-25T02:30:00+02:00"));
  assert.equal(instantOf(autumn, "Europe/Paris", "later"), iso("2026-10-25T02:30:00+01:00"));
  // Midnight itself is skipped: the day starts at one.
  assert.equal(
    toIso(startOfDay(iso("2018-11-04T12:00:00-02:00"), "America/Sao_Paulo"), "America/Sao_Paulo"),
    "2018-11-04T01:00:00-02:00",
  );
  // Samoa skipped 30 December 2011.
  const skipped = { year: 2011, month: 12, day: 30, hour: 12, minute: 0, second: 0 };
  assert.equal(
    toIso(instantOf(skipped, "Pacific/Apia"), "Pacific/Apia"),
    "2011-12-31T12:00:00+14:00",
  );
});

void test("ISO is strict", () => {
  for (const text of [
    "2026-01-01",
    "2026-01-01T10:00:00",
    "2026-02-29T10:00:00Z",
    "2026-13-01T10:00:00Z",
    "2026-01-01T24:00:00Z",
    "2026-01-01T10:60:00Z",
    "2026-01-01T10:00:60Z",
    "2026-01-01 10:00:00Z",
    "2026-01-01T10:00:00+25:00",
    "2026-01-01T10:00:00Z ",
    "20260101T100000Z",
  ]) {
    assert.equal(parseIso(text), null, text);
  }
  assert.equal(parseIso("2024-02-29T10:00Z"), Date.UTC(2024, 1, 29, 10));
  assert.equal(parseIso("2026-01-01T10:00:00.25+01:00"), Date.UTC(2026, 0, 1, 9, 0, 0, 250));
  assert.equal(parseIso("0001-01-01T00:00:00Z"), -62135596800000);
});

void test("Easter as printed in almanacs", () => {
  const days = [2000, 2008, 2011, 2019, 2024, 2025, 2026, 2038].map((year) => {
    const { month, day } = easter(year);
    return `${day}.${month}`;
  });
  assert.deepEqual(days, ["23.4", "23.3", "24.4", "21.4", "31.3", "20.4", "5.4", "25.4"]);
});

void test("feast days fixed, movable and moved off a Sunday", () => {
  assert.deepEqual(holiday("christmas", 2025), { year: 2025, month: 12, day: 25 });
  assert.deepEqual(holiday("ascension", 2026), { year: 2026, month: 5, day: 14 });
  assert.deepEqual(holiday("pentecost_monday", 2026), { year: 2026, month: 5, day: 25 });
  assert.deepEqual(holiday("kings_day", 2025), { year: 2025, month: 4, day: 26 });
  assert.deepEqual(holiday("kings_day", 2026), { year: 2026, month: 4, day: 27 });
  assert.deepEqual(holiday("kings_day", 2013), { year: 2013, month: 4, day: 30 });
});

void test("months are clamped to their last day", () => {
  const at = parseIso("2026-03-31T09:00:00+02:00") ?? 0;
  assert.equal(
    toIso(addMonths(at, -1, "Europe/Paris"), "Europe/Paris"),
    "2026-02-28T09:00:00+01:00",
  );
  assert.equal(
    toIso(addMonths(at, -3, "Europe/Paris"), "Europe/Paris"),
    "2025-12-31T09:00:00+01:00",
  );
});

void test("the week starts on Monday at local midnight", () => {
  const monday = parseIso("2026-06-01T00:00:00+02:00") ?? 0;
  assert.equal(minuteOfWeek(monday, "Europe/Paris"), 0);
  assert.equal(minuteOfWeek(monday - 1, "Europe/Paris"), 10_079);
  assert.equal(isWeekend(monday - 1, "Europe/Paris"), true);
  assert.equal(isWeekend(monday, "Europe/Paris"), false);
  assert.equal(isWeekend(monday, "America/Guadeloupe"), true);
  assert.equal(minuteOfWeek(0, "UTC"), 3 * 1440);
});

void test("zones are checked at doors and unknown ones throw inside", () => {
  assert.equal(isZone("Pacific/Noumea"), true);
  assert.equal(isZone("Mars/Olympus"), false);
  assert.throws(() => local(0, "Mars/Olympus"), RangeError);
  assert.equal(offsetMinutes(0, "Asia/Kolkata"), 330);
  assert.equal(offsetMinutes(Date.UTC(2026, 0, 1), "Pacific/Noumea"), 660);
});

void test("names are complete and in the order of the calendar", () => {
  for (const lang of ["fr", "nl", "de", "en"] as const) {
    const days = new Intl.DateTimeFormat(lang, { weekday: "long", timeZone: "UTC" });
    const months = new Intl.DateTimeFormat(lang, { month: "long", timeZone: "UTC" });
    assert.deepEqual(
      WEEKDAY_NAMES[lang],
      Array.from({ length: 7 }, (_, index) => days.format(Date.UTC(2024, 0, 1 + index))),
    );
    assert.deepEqual(
      MONTH_NAMES[lang],
      Array.from({ length: 12 }, (_, index) => months.format(Date.UTC(2024, index, 1))),
    );
  }
});
