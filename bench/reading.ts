/**
 * What reading costs: messages a second on one core, the share of each step, start and memory, and
 * the time per message with the places of one country and of seven.
 * Run: `node bench/reading.ts [rounds]` (default 40). CPU time of this process, since machines are shared.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildGazetteer } from "../data/build-gazetteer.ts";
import type { Language } from "../src/model/vocabulary.ts";
import { createOperators } from "../src/operators/operators.ts";
import register from "../src/operators/register.json" with { type: "json" };
import type { Gazetteer } from "../src/places/gazetteer.ts";
import { loadGazetteer } from "../src/places/gazetteer.ts";
import { clausesOf } from "../src/reading/clauses.ts";
import { createOperatorBook, findOperators } from "../src/reading/find-operators.ts";
import { createLanguageReader } from "../src/reading/language.ts";
import { createLexicon } from "../src/reading/lexicon.ts";
import { findOnset } from "../src/reading/onset/find-onset.ts";
import { findPlaces } from "../src/reading/places/find-places.ts";
import { createReader } from "../src/reading/reader.ts";
import { segmentsOf } from "../src/reading/segments.ts";
import { DE_SENTENCES } from "../src/reading/sentences/_de.ts";
import { EN_SENTENCES } from "../src/reading/sentences/_en.ts";
import { FR_SENTENCES } from "../src/reading/sentences/_fr.ts";
import { NL_SENTENCES } from "../src/reading/sentences/_nl.ts";
import { tokenise } from "../src/reading/tokens.ts";
import { judge } from "../src/reading/verdict.ts";

const ROUNDS = Number(process.argv[2] ?? 40);
const CHARS_MAX = 140;
const PUBLISHED_AT = Date.parse("2026-03-11T12:00:00Z");
const WARM_ROUNDS = 40;

const SETS: readonly (readonly [Language, string])[] = [
  ["fr", FR_SENTENCES],
  ["nl", NL_SENTENCES],
  ["de", DE_SENTENCES],
  ["en", EN_SENTENCES],
];
const texts = SETS.flatMap(([, lines]) =>
  lines
    .trim()
    .split("\n")
    .map((line) => line.split(" :: ").at(-1) ?? ""),
).filter((text) => text.length <= CHARS_MAX);

const cpuMs = (from?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1_000;
};

/** Microseconds of CPU time per text; the best of three runs, since others use the machine too. */
const perText = (work: (text: string, index: number) => unknown, rounds = ROUNDS): number => {
  const run = (times: number): number => {
    const from = process.cpuUsage();
    for (let round = 0; round < times; round += 1) texts.forEach(work);
    return (cpuMs(from) * 1_000) / (times * texts.length);
  };
  run(WARM_ROUNDS);
  return Math.min(run(rounds), run(rounds), run(rounds));
};

const line = (name: string, value: string): void => {
  process.stdout.write(`${name.padEnd(46)} ${value}\n`);
};
const us = (value: number): string => `${value.toFixed(1).padStart(7)} µs`;

const startedFrom = process.cpuUsage();
const file = readFileSync(join(import.meta.dirname, "..", "data", "gazetteer.bin"));
const gazetteer = loadGazetteer(file);
const operators = createOperators(register);
const reader = createReader({ gazetteer, operators });
reader.read("Plus d'internet depuis ce matin à Namur", { publishedAt: PUBLISHED_AT });
const startMs = cpuMs(startedFrom);

const context = { publishedAt: PUBLISHED_AT };
const whole = perText((text) => reader.read(text, context));
const floor = perText((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
const letters = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;

line("texts of ours, mean length", `${texts.length}, ${letters.toFixed(0)} characters`);
line("the whole reading", `${us(whole)}, ${Math.round(1e6 / whole)} messages/s on one core`);
line("floor: lower-casing and splitting", `${us(floor)}, ratio ${(whole / floor).toFixed(0)}`);
line("start: gazetteer, lists, first message", `${startMs.toFixed(0)} ms`);
line("memory", `${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MiB resident`);

const language = createLanguageReader();
const lexicon = createLexicon();
const book = createOperatorBook(operators);
const prior = { lang: null, country: null };
const prepared = texts.map((raw) => {
  const text = tokenise(raw);
  const { lang } = language(text, prior);
  const matches = lexicon[lang].all(text.tokens);
  return { text, lang, matches, segments: segmentsOf(text, matches) };
});
let told = 0;
type Prepared = (typeof prepared)[number];
const step = (name: string, work: (one: Prepared) => unknown): void => {
  const cost = perText((_, index) => {
    const one = prepared[index];
    return one === undefined ? null : work(one);
  });
  told += cost;
  line(`  ${name}`, `${us(cost)}  ${((100 * cost) / whole).toFixed(0).padStart(3)} %`);
};
const placesWith =
  (known: Gazetteer) =>
  ({ text, lang }: Prepared): unknown =>
    findPlaces(
      text,
      { lang, publishedAt: PUBLISHED_AT, countries: ["FR", "BE", "DE", "GB", "NL"], struck: [] },
      known,
    );
const zone = "Europe/Brussels";

step("words", ({ text }) => tokenise(text.text));
step("language", ({ text }) => language(text, prior));
step("lists of the field", ({ text, lang }) => lexicon[lang].all(text.tokens));
step("companies", ({ text, lang }) =>
  findOperators(text, book, { lang, fieldAt: () => false, serviceAt: () => false, capitals: true }),
);
step("clauses and status", ({ segments }) => judge(clausesOf(segments)));
step("places", placesWith(gazetteer));
step("times", ({ text, lang }) => findOnset(text, { lang, publishedAt: PUBLISHED_AT, zone }));
line("  country, company that fails, the record", us(whole - told));

const known = (areas: Gazetteer): number =>
  perText((text) => createdWith(areas).read(text, context));
const readers = new Map<Gazetteer, ReturnType<typeof createReader>>();
const createdWith = (areas: Gazetteer): ReturnType<typeof createReader> => {
  const made = readers.get(areas) ?? createReader({ gazetteer: areas, operators });
  readers.set(areas, made);
  return made;
};
const oneCountry = loadGazetteer(buildGazetteer(new Set(["BE"])));
line("one country's places (BE)", us(known(oneCountry)));
line("seven countries' places", us(known(gazetteer)));
