import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse, TYPE } from "@formatjs/icu-messageformat-parser";
import type { MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { LANGUAGES } from "../model/vocabulary.ts";
import type { MessageKey } from "./keys.ts";
import { NARROW_NO_BREAK_SPACE, typeset } from "./typography.ts";
import { CATALOGUES, createWording } from "./wording.ts";

const KEYS = Object.keys(CATALOGUES.fr) as MessageKey[];

/** Names of the values a message takes. */
const argumentsOf = (elements: readonly MessageFormatElement[]): Set<string> => {
  const found = new Set<string>();
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    found.add(element.value);
    if (element.type === TYPE.select || element.type === TYPE.plural) {
      for (const option of Object.values(element.options)) {
        for (const name of argumentsOf(option.value)) found.add(name);
      }
    }
  }
  return found;
};

for (const lang of LANGUAGES) {
  const catalogue = CATALOGUES[lang];
  test(`the catalogue ${lang} has every key and no other, and nothing empty`, () => {
    assert.deepEqual(Object.keys(catalogue).toSorted(), KEYS.toSorted());
    for (const key of KEYS) assert.notEqual(catalogue[key].trim(), "", key);
  });

  test(`every message of ${lang} can be compiled and takes no value that French does not take`, () => {
    for (const key of KEYS) {
      const own = argumentsOf(parse(typeset(lang, catalogue[key])));
      const french = argumentsOf(parse(typeset("fr", CATALOGUES.fr[key])));
      // English sentences also agree in number.
      own.delete("number");
      // "9 of 11 provinces in Belgium", "en Belgique, dans 9 provinces sur 11": another order, other forms.
      if (key === "where.ofAll") continue;
      for (const name of own) assert.ok(french.has(name), `${key}: ${name}`);
    }
  });

  test(`${lang} is written with typographic apostrophes, since a straight one quotes in a message`, () => {
    for (const key of KEYS) assert.doesNotMatch(catalogue[key], /'/, key);
  });
}

test("no two languages share their sentences", () => {
  const long = KEYS.filter(
    (key) => CATALOGUES.en[key].split(" ").length > 4 && !key.startsWith("where."),
  );
  for (const lang of LANGUAGES) {
    if (lang === "en") continue;
    const same = long.filter((key) => CATALOGUES[lang][key] === CATALOGUES.en[key]);
    assert.deepEqual(same, [], lang);
  }
});

test("French has a narrow no-break space before high punctuation and inside guillemets", () => {
  const fr = createWording("fr");
  const nbsp = NARROW_NO_BREAK_SPACE;
  assert.equal(
    fr.say("search.none", { query: "Xyz" }),
    `Rien trouvé pour «${nbsp}Xyz${nbsp}». Essayez le nom de la commune ou de l’opérateur.`,
  );
  for (const key of KEYS) {
    assert.doesNotMatch(typeset("fr", CATALOGUES.fr[key]), /[ \u00A0][:;?!»]|« /, key);
    assert.doesNotMatch(CATALOGUES.fr[key], /[\p{L}\d}][;?!»]/u, `${key}: no space written`);
  }
  assert.equal(createWording("en").say("seen.state", { state: "over", reason: "x" }), "over: x");
});

const saySeen = (lang: (typeof LANGUAGES)[number], witnesses: number): string =>
  createWording(lang).say("seen.reports", { witnesses, communes: "none" });

test("plurals are right in each language", () => {
  assert.equal(saySeen("fr", 0), "0 témoin");
  assert.equal(saySeen("fr", 1), "1 témoin");
  assert.equal(saySeen("fr", 2), "2 témoins");
  assert.equal(saySeen("en", 0), "0 witnesses");
  assert.equal(saySeen("en", 1), "1 witness");
  assert.equal(saySeen("nl", 1), "1 getuige");
  assert.equal(saySeen("nl", 2), "2 getuigen");
  assert.equal(saySeen("de", 1), "1 Zeuge");
  assert.equal(saySeen("de", 2), "2 Zeugen");
});

test("numbers, shares and lists follow the language", () => {
  assert.equal(createWording("fr").number(1312), `1${NARROW_NO_BREAK_SPACE}312`);
  assert.equal(createWording("en").number(1312), "1,312");
  assert.equal(createWording("de").number(2.45), "2,5");
  assert.equal(createWording("fr").percent(0.31), `31${NARROW_NO_BREAK_SPACE}%`);
  assert.equal(createWording("en").percent(0.004), "0.4%");
  assert.equal(createWording("nl").list(["a", "b", "c"]), "a, b en c");
});

test("durations are told as people tell them", () => {
  const en = createWording("en");
  const minutes = (count: number): string => en.duration(count * 60_000);
  assert.equal(minutes(-5), "0 min");
  assert.equal(minutes(59), "59 min");
  assert.equal(minutes(60), "1 h");
  assert.equal(minutes(95), "1 h 35 min");
  assert.equal(minutes(9 * 60 + 20), "9 h");
  assert.equal(minutes(47 * 60 + 59), "47 h");
  assert.equal(minutes(48 * 60), "2 days");
  assert.equal(minutes(51 * 60), "2 days 3 h");
});

test("a message is compiled once and a missing value is a broken invariant", () => {
  const en = createWording("en");
  assert.throws(() => en.say("search.title"));
  assert.equal(en.say("search.title", { query: "x" }), "Search: x");
});

test("pieces keep marked-up values apart from words", () => {
  const mark = { mark: true };
  assert.deepEqual(createWording("en").pieces("subject.last", { at: mark }), [
    "Last report: ",
    mark,
    ".",
  ]);
});

const sources = (folder: URL): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .filter((entry) => !entry.name.endsWith(".test.ts") && entry.name !== "keys.ts")
    .filter((entry) => !/[/\\](fr|nl|de|en)$/.test(entry.parentPath))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
    .join("\n");

test("every message is used somewhere", () => {
  const code = sources(new URL("../", import.meta.url));
  const unused = KEYS.filter((key) => {
    if (code.includes(`"${key}"`)) return false;
    // Keys of closed lists are put together: `state.${state}`, `time.${form}.${span}`.
    const parts = key.split(".");
    return !parts.some(
      (_, end) => end > 0 && code.includes(`\`${parts.slice(0, end).join(".")}.\${`),
    );
  });
  assert.deepEqual(unused, []);
});
