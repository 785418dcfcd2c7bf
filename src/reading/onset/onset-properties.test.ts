import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import type { Language } from "../../model/vocabulary.ts";
import { local } from "../../time/local.ts";
import { tokenise } from "../tokens.ts";
import { findOnset } from "./find-onset.ts";
import { LEXICONS } from "./lexicon.ts";

const RUNS = { seed: 20260101, numRuns: 1500 };
const LANGS: readonly Language[] = ["fr", "nl", "de", "en"];
const lang = fc.constantFrom(...LANGS);
const zone = fc.constantFrom(
  "Europe/Paris",
  "Europe/Brussels",
  "Europe/London",
  "Europe/Berlin",
  "America/Guadeloupe",
  "America/Miquelon",
  "Indian/Reunion",
  "Pacific/Noumea",
);
const anyInstant = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) });
/** Year ends and clock changes, within two days. */
const edgeInstant = fc
  .tuple(
    fc.constantFrom(
      Date.UTC(2025, 11, 31, 23),
      Date.UTC(2026, 2, 29, 1),
      Date.UTC(2026, 9, 25, 1),
      Date.UTC(2024, 1, 29, 12),
    ),
    fc.integer({ min: -172_800_000, max: 172_800_000 }),
  )
  .map(([base, shift]) => base + shift);
const instant = fc.oneof(anyInstant, edgeInstant);
const moment = fc.tuple(instant, zone);
const pad = (value: number): string => String(value).padStart(2, "0");

/** Texts of the words the grammar knows, in any order, with numbers and marks between. */
const words = (of: Language): fc.Arbitrary<string> =>
  fc.constantFrom(...LEXICONS[of].phrases.keys());
const number = fc.constantFrom(
  "3",
  "14",
  "21h30",
  "8h",
  "20:15",
  "3.2.",
  "28/02",
  "2026",
  "12",
  "7pm",
);
const wordText = (of: Language): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(words(of), number, fc.constantFrom(",", ".", "panne", "storing", "down", "weg")),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .map((list) => list.join(" "));

void test("an onset or a recovery never lies after the text, a promise never before it", () => {
  for (const of of LANGS) {
    fc.assert(
      fc.property(wordText(of), moment, (text, [publishedAt, name]) => {
        const found = findOnset(tokenise(text), { lang: of, publishedAt, zone: name });
        assert.ok(found.onset === null || found.onset <= publishedAt, text);
        assert.ok(found.recoveredAt === null || found.recoveredAt <= publishedAt, text);
        assert.ok(found.eta === null || found.eta > publishedAt, text);
        assert.equal(found.onset === null, found.precision === null);
        for (const [start, end] of [...found.spans, ...found.recoveredSpans, ...found.etaSpans]) {
          assert.ok(start >= 0 && start < end && end <= text.length, text);
        }
      }),
      RUNS,
    );
  }
});

void test("any text is read without throwing, and long ones in linear time", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), lang, instant, (text, of, at) => {
      findOnset(tokenise(text), { lang: of, publishedAt: at, zone: "Europe/Paris" });
    }),
    RUNS,
  );
  const long = "depuis hier soir 21h plus rien, lundi 3 mars vers 8h technicien ".repeat(1600);
  const before = process.threadCpuUsage();
  findOnset(tokenise(long), {
    lang: "fr",
    publishedAt: Date.UTC(2026, 2, 12),
    zone: "Europe/Paris",
  });
  const { user, system } = process.threadCpuUsage(before);
  assert.ok((user + system) / 1000 < 500, "5 ms per KB");
});

const SINCE_HOUR: Readonly<Record<Language, (hour: number, minute: string) => string>> = {
  fr: (hour, minute) => `plus d'internet depuis ${hour}h${minute}`,
  nl: (hour, minute) => `geen internet sinds ${hour}u${minute}`,
  de: (hour, minute) => `kein Internet seit ${hour}:${minute} Uhr`,
  en: (hour, minute) => `no internet since ${hour}:${minute}`,
};

void test("a clock time is the last time the clock of the place showed it", () => {
  fc.assert(
    fc.property(
      fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 10, max: 59 })),
      lang,
      moment,
      ([hour, minute], of, [publishedAt, name]) => {
        // "Depuis 2h30", said by day, counts hours.
        fc.pre(of !== "fr" || hour < 1 || hour > 3);
        const text = SINCE_HOUR[of](hour, String(minute));
        const { onset } = findOnset(tokenise(text), { lang: of, publishedAt, zone: name });
        assert.ok(onset !== null, text);
        const wall = local(onset, name);
        const isRounded = publishedAt - onset === 0;
        // An hour that a clock change skipped is read with the offset before it.
        const isSkipped = wall.hour === hour + 1 && wall.minute === minute;
        assert.ok(isRounded || isSkipped || (wall.hour === hour && wall.minute === minute), text);
        assert.ok(publishedAt - onset < 25 * 3_600_000 + 1, text);
      },
    ),
    RUNS,
  );
});

const DAYS_AGO: Readonly<Record<Language, (days: number) => string>> = {
  fr: (days) => `plus de réseau depuis ${days} jours`,
  nl: (days) => `al ${days} dagen geen netwerk`,
  de: (days) => `seit ${days} Tagen kein Netz`,
  en: (days) => `no signal for ${days} days`,
};

void test("counted days lead to a local midnight so many calendar days back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 40 }), lang, moment, (days, of, [publishedAt, name]) => {
      const found = findOnset(tokenise(DAYS_AGO[of](days)), {
        lang: of,
        publishedAt,
        zone: name,
      });
      assert.ok(found.onset !== null);
      const [then, now] = [local(found.onset, name), local(publishedAt, name)];
      const apart =
        Date.UTC(now.year, now.month - 1, now.day) - Date.UTC(then.year, then.month - 1, then.day);
      assert.equal(apart, days * 86_400_000);
      assert.equal(then.hour, 0);
    }),
    RUNS,
  );
});

void test("a date without a year is the last one that has come", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      moment,
      (month, day, [publishedAt, name]) => {
        const text = `coupure depuis le ${pad(day)}/${pad(month)}`;
        const { onset } = findOnset(tokenise(text), { lang: "fr", publishedAt, zone: name });
        assert.ok(onset !== null, text);
        const then = local(onset, name);
        assert.deepEqual([then.month, then.day], [month, day]);
        assert.ok(onset <= publishedAt && publishedAt - onset < 367 * 86_400_000);
      },
    ),
    RUNS,
  );
});

void test("texts without words of time give nothing", () => {
  for (const [of, text] of [
    ["fr", "Plus de réseau à Tours, c'est la panne générale chez Free"],
    ["nl", "Geen netwerk in Essen en Mechelen, alles ligt plat bij Base"],
    ["de", "Kein Netz in Aachen und Essen bei Vodafone"],
    ["en", "No signal in Bath with Three, everything is dead"],
  ] as const) {
    const found = findOnset(tokenise(text), { lang: of, publishedAt: 0, zone: "Europe/Paris" });
    assert.deepEqual(
      [found.onset, found.recoveredAt, found.eta, found.confidence],
      [null, null, null, 0],
    );
  }
});

void test("spans show the words that were read", () => {
  const text = "Lundi, la connexion est tombée, vers 14h";
  const { spans } = findOnset(tokenise(text), {
    lang: "fr",
    publishedAt: Date.UTC(2026, 2, 12, 9),
    zone: "Europe/Paris",
  });
  assert.deepEqual(
    spans.map(([start, end]) => text.slice(start, end)),
    ["Lundi", "vers 14h"],
  );
});
