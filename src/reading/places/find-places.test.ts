import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { asAreaCode } from "../../model/ids.ts";
import type { PlaceMention } from "../../model/reading.ts";
import type { Language } from "../../model/vocabulary.ts";
import { testGazetteer } from "../../places/_gazetteer.ts";
import { tokenise } from "../tokens.ts";
import { BRANDS, SENTENCES } from "./_sentences.ts";
import type { Sentence } from "./_sentences.ts";
import { findPlaces } from "./find-places.ts";

const gazetteer = testGazetteer();

const read = (text: string, lang: Language, ...countries: string[]): readonly PlaceMention[] => {
  const struck = Array.from(
    text.matchAll(BRANDS),
    (match) => [match.index, match.index + match[0].length] as const,
  );
  return findPlaces(tokenise(text), { lang, publishedAt: 0, countries, struck }, gazetteer);
};

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

interface Score {
  readonly f1: number;
  readonly wrong: readonly string[];
}

const score = (sentences: readonly Sentence[], typed: (text: string) => string): Score => {
  let right = 0;
  let total = 0;
  const wrong: string[] = [];
  for (const { lang, country, text, places } of sentences) {
    const found = new Set(read(typed(text), lang, country).map((mention) => mention.name));
    const hits = places.filter((name) => found.has(name)).length;
    right += hits;
    total += found.size + places.length;
    if (hits < places.length || found.size > hits) {
      wrong.push(`${text} → ${[...found].join(", ") || "none"}`);
    }
  }
  return { f1: (2 * right) / total, wrong };
};

const LANGUAGES = ["fr", "nl", "de", "en"] as const;

test("there are sentences of every language with and without places", () => {
  assert.ok(SENTENCES.length >= 120);
  for (const lang of LANGUAGES) {
    const own = SENTENCES.filter((sentence) => sentence.lang === lang);
    assert.ok(own.length >= 30, lang);
    assert.ok(own.some((sentence) => sentence.places.length === 0));
  }
});

for (const lang of LANGUAGES) {
  const own = SENTENCES.filter((sentence) => sentence.lang === lang);
  test(`the places of our ${lang} sentences are found, F1 at least 0.96`, () => {
    const { f1, wrong } = score(own, (text) => text);
    assert.ok(f1 >= 0.96, `${f1}\n${wrong.join("\n")}`);
  });
  test(`lower case without accents costs little in ${lang}, F1 at least 0.92`, () => {
    const { f1, wrong } = score(own, plain);
    assert.ok(f1 >= 0.92, `${f1}\n${wrong.join("\n")}`);
  });
}

test("a span covers the name as written, without the preposition", () => {
  const text = "Plus rien à La Louvière, ni chez les gens du Mans.";
  const spans = read(text, "fr", "FR").map(({ span }) => text.slice(span[0], span[1]));
  assert.deepEqual(spans, ["La Louvière", "Mans"]);
});

test("localities carry their GeoNames code, communes the official one", () => {
  const [jumet] = read("Panne à Jumet", "fr", "BE");
  assert.match(jumet?.code ?? "", /^BE-G\d+$/u);
  assert.equal(jumet?.kind, "locality");
  const [metz] = read("Panne à Metz", "fr", "FR");
  assert.deepEqual([metz?.code, metz?.kind, metz?.country], ["FR-57463", "commune", "FR"]);
});

test("the desk's country decides between homonyms", () => {
  assert.equal(read("Panne à Lille", "fr", "FR")[0]?.code, "FR-59350");
  assert.equal(read("Storing in Lille", "nl", "BE")[0]?.country, "BE");
  assert.equal(read("Panne à Mons", "fr", "BE")[0]?.code, "BE-53053");
});

test("other places of the message decide between homonyms", () => {
  const department = asAreaCode("FR-D63");
  const [alone] = read("Coupure à Beaumont", "fr", "FR");
  const [beside] = read("Coupure à Beaumont, Issoire, Riom et Cournon-d'Auvergne", "fr", "FR");
  const liesThere = (mention: PlaceMention | undefined): boolean =>
    gazetteer.contains(department, mention?.candidates[0]?.code ?? department);
  assert.equal(beside?.name, "Beaumont");
  assert.ok(liesThere(beside));
  assert.ok((beside?.candidates[0]?.score ?? 0) > (alone?.candidates[0]?.score ?? 1));
});

const names = (text: string): readonly string[] =>
  read(text, "fr", "BE").map((mention) => mention.name);

test("a wider unit beside its place only says which is meant", () => {
  assert.deepEqual(names("Plus rien à Wavre, Brabant wallon"), ["Wavre"]);
  assert.deepEqual(names("Plus rien à Jumet (Charleroi)"), ["Jumet"]);
  assert.deepEqual(names("Plus rien à Jumet et à Charleroi"), ["Jumet", "Charleroi"]);
  assert.deepEqual(names("Plus rien en Wallonie"), ["Wallonie"]);
});

test("words that objects inherit are no places", () => {
  assert.deepEqual(read("constructor toString valueOf __proto__ hasOwnProperty", "en", "GB"), []);
});

test("a coin toss between homonyms has candidates and no code", () => {
  const [mention] = read("Panne à Saint-Aubin", "fr", "FR");
  assert.equal(mention?.code, null);
  assert.ok((mention?.candidates.length ?? 0) >= 3);
  const scores = mention?.candidates.map((candidate) => candidate.score) ?? [];
  assert.deepEqual(
    scores,
    scores.toSorted((left, right) => right - left),
  );
  assert.ok(scores.reduce((sum, value) => sum + value, 0) <= 1.001);
});

test("postcodes stand for their commune, numbers of things do not", () => {
  assert.equal(read("Plus rien au 57000", "fr", "FR")[0]?.code, "FR-57463");
  assert.equal(read("Code postal 33000", "fr", "FR")[0]?.name, "Bordeaux");
  assert.deepEqual(read("57000 euros de pertes", "fr", "FR"), []);
  assert.deepEqual(read("57000 abonnés sans rien", "fr", "FR"), []);
  assert.equal(read("57000 Metz sans internet", "fr", "FR").length, 1);
});

test("a country is only a place when nothing finer is named", () => {
  assert.deepEqual(
    read("Tout le pays est touché, surtout Namur", "fr", "BE").map((mention) => mention.name),
    ["Namur"],
  );
  assert.equal(read("heel het land ligt plat", "nl", "BE")[0]?.code, "BE");
  assert.equal(read("heel het land ligt plat", "nl", "NL")[0]?.code, "NL");
  assert.deepEqual(read("tout le pays", "fr"), []);
});

test("a struck span is no place", () => {
  const text = "Orange ne marche plus";
  const context = { lang: "fr", publishedAt: 0, countries: ["FR"] } as const;
  const struck = [[0, 6]] as const;
  assert.deepEqual(findPlaces(tokenise(text), { ...context, struck }, gazetteer), []);
});

test("any text gives mentions in order, inside the text, each once", () => {
  const word = fc.constantFrom(
    "à",
    "Namur",
    "namur,",
    "de",
    "La",
    "Panne",
    "Gent",
    "und",
    "Köln",
    "57000",
    "@x",
    "mais",
    "ça marche",
    "rue",
    "Liège.",
    "«",
    "\n",
    "🙂",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), fc.constantFrom(...LANGUAGES), (words, lang) => {
      const text = words.join(" ");
      const mentions = read(text, lang, "BE");
      const codes = mentions.map((mention) => mention.code ?? mention.candidates[0]?.code);
      assert.equal(new Set(codes).size, codes.length);
      for (const { span } of mentions)
        assert.ok(span[0] >= 0 && span[0] < span[1] && span[1] <= text.length);
    }),
    { seed: 20260101, numRuns: 300 },
  );
});

test("a message of only place names stays bounded in time and length", () => {
  const text = "Saint-Martin Namur Liège Gent ".repeat(2000);
  const before = process.threadCpuUsage();
  const mentions = read(text, "fr", "FR");
  assert.ok(mentions.length <= 61);
  const { user, system } = process.threadCpuUsage(before);
  assert.ok((user + system) / 1000 < 5000);
});
