import type { Language } from "../../model/vocabulary.ts";
import type { HolidayName } from "../../time/holiday.ts";
import { MONTH_NAMES } from "../../time/month-names.ts";
import { WEEKDAY_NAMES } from "../../time/weekday-names.ts";
import { addPhrase, addPhrases, foldWord, newTree, phrasesOf, wordsIn } from "./phrases.ts";
import type { PhraseTree } from "./phrases.ts";
import type { Edge, Part, Sense, Unit } from "./senses.ts";
import { TIME_WORDS_DE } from "./words-de.ts";
import { TIME_WORDS_EN } from "./words-en.ts";
import { TIME_WORDS_FR } from "./words-fr.ts";
import { TIME_WORDS_NL } from "./words-nl.ts";
import type { TimeWords } from "./words.ts";

/** The time words of a language, ready to be looked up. */
export interface Lexicon {
  readonly lang: Language;
  readonly phrases: PhraseTree<Sense>;
  readonly afterBareClock: ReadonlySet<string>;
  readonly afterSinceThen: ReadonlySet<string>;
  readonly soon: ReadonlySet<string>;
}

const WORDS: Readonly<Record<Language, TimeWords>> = {
  fr: TIME_WORDS_FR,
  nl: TIME_WORDS_NL,
  de: TIME_WORDS_DE,
  en: TIME_WORDS_EN,
};

const keysOf = <Key extends string>(record: Readonly<Partial<Record<Key, unknown>>>): Key[] =>
  Object.keys(record) as Key[];

function addMarkers(tree: PhraseTree<Sense>, words: TimeWords): void {
  addPhrases(tree, words.sinceThen, { kind: "since_then" });
  addPhrases(tree, words.since, { kind: "since" });
  addPhrases(tree, words.agoOrBefore, { kind: "ago", before: true });
  addPhrases(tree, words.ago, { kind: "ago", before: false });
  addPhrases(tree, words.agoAfter, { kind: "ago_after" });
  addPhrases(tree, words.untilFirm, { kind: "until", firm: true });
  addPhrases(tree, words.until, { kind: "until", firm: false });
  addPhrases(tree, words.nowIs, { kind: "now_is" });
  addPhrases(tree, words.last, { kind: "last" });
  addPhrases(tree, words.next, { kind: "next" });
  addPhrases(tree, words.every, { kind: "every" });
  addPhrases(tree, words.range, { kind: "range" });
  addPhrases(tree, words.around, { kind: "around" });
  addPhrases(tree, words.at, { kind: "at" });
  addPhrases(tree, words.from, { kind: "from" });
  addPhrases(tree, words.elapsed, { kind: "elapsed" });
  addPhrases(tree, words.within, { kind: "within" });
  addPhrases(tree, words.roughly, { kind: "roughly" });
  addPhrases(tree, words.whole, { kind: "whole" });
  addPhrases(tree, words.this, { kind: "this" });
  addPhrases(tree, words.links, { kind: "link" });
  addPhrases(tree, words.lasting, { kind: "lasting" });
}

function addWeekdays(tree: PhraseTree<Sense>, words: TimeWords, lang: Language): void {
  for (const [weekday, name] of WEEKDAY_NAMES[lang].entries()) {
    const folded = foldWord(name);
    addPhrase(tree, [folded], { kind: "weekday", weekday, part: null });
    for (const part of keysOf<Part>(words.gluedParts)) {
      for (const glued of phrasesOf(words.gluedParts[part] ?? "")) {
        const sense: Sense = { kind: "weekday", weekday, part };
        addPhrase(tree, [folded, ...glued], sense);
        addPhrase(tree, [folded + glued.join("")], sense);
      }
    }
    const sense = { kind: "weekday", weekday, part: null } as const;
    addPhrases(tree, words.weekdayNames[weekday] ?? "", sense);
    addPhrases(tree, words.weekdayShort[weekday] ?? "", { ...sense, short: true });
  }
}

function addDays(tree: PhraseTree<Sense>, words: TimeWords): void {
  for (const key of Object.keys(words.partsOfDay)) {
    const parts = words.partsOfDay[key] ?? {};
    for (const part of keysOf<Part>(parts)) {
      addPhrases(tree, parts[part] ?? "", { kind: "part", part, offset: Number(key) });
    }
  }
  for (const part of keysOf<Part>(words.parts)) {
    addPhrases(tree, words.parts[part] ?? "", { kind: "part", part, offset: null });
  }
  for (const key of Object.keys(words.days)) {
    addPhrases(tree, words.days[key] ?? "", { kind: "day", offset: Number(key) });
  }
  addPhrases(tree, words.nightTo, { kind: "night_to" });
  addPhrases(tree, words.noon, { kind: "clock_word", hour: 12 });
  addPhrases(tree, words.midnight, { kind: "clock_word", hour: 0 });
  addPhrases(tree, words.weekend, { kind: "weekend" });
  for (const name of keysOf<HolidayName>(words.holidays)) {
    addPhrases(tree, words.holidays[name] ?? "", { kind: "holiday", name });
  }
  for (const edge of keysOf<Edge>(words.edgeOf)) {
    const units = words.edgeOf[edge] ?? {};
    for (const unit of keysOf<Unit>(units)) {
      addPhrases(tree, units[unit] ?? "", { kind: "edge_of", edge, unit });
    }
  }
  for (const edge of keysOf<Edge>(words.edges)) {
    addPhrases(tree, words.edges[edge], { kind: "edge", edge });
  }
}

const plain = (value: number, ordinal = false): Sense & { readonly kind: "number" } => ({
  kind: "number",
  value,
  article: false,
  approx: false,
  ordinal,
});

function addNumbers(tree: PhraseTree<Sense>, words: TimeWords): void {
  for (const key of Object.keys(words.vagueNumbers)) {
    addPhrases(tree, words.vagueNumbers[key] ?? "", { ...plain(Number(key)), approx: true });
  }
  for (const key of Object.keys(words.numbers)) {
    addPhrases(tree, words.numbers[key] ?? "", plain(Number(key)));
  }
  for (const key of Object.keys(words.ordinals)) {
    addPhrases(tree, words.ordinals[key] ?? "", plain(Number(key), true));
  }
  addPhrases(tree, words.articles, { ...plain(1), article: true });
  if (words.numberJoin === null) return;
  for (let tens = 20; tens <= 90; tens += 10) {
    for (let ones = 1; ones <= 9; ones += 1) {
      for (const one of phrasesOf(words.numbers[ones] ?? words.articles)) {
        const ten = phrasesOf(words.numbers[tens] ?? "")[0]?.[0] ?? "";
        addPhrase(tree, [`${one[0] ?? ""}${words.numberJoin}${ten}`], plain(tens + ones));
      }
    }
  }
}

function addDurations(tree: PhraseTree<Sense>, words: TimeWords): void {
  addPhrases(tree, words.threeQuarterHours, { kind: "duration", amount: 45, unit: "minute" });
  addPhrases(tree, words.quarterHours, { kind: "duration", amount: 15, unit: "minute" });
  addPhrases(tree, words.halfHours, { kind: "duration", amount: 30, unit: "minute" });
  addPhrases(tree, words.fortnights, { kind: "duration", amount: 2, unit: "week" });
  for (const unit of keysOf<Unit>(words.units)) {
    addPhrases(tree, words.units[unit], { kind: "unit", unit, factor: 1 });
  }
}

function compile(lang: Language): Lexicon {
  const words = WORDS[lang];
  const phrases = newTree<Sense>();
  // The first meaning of a phrase stands, so days come before the words they contain.
  addDays(phrases, words);
  addWeekdays(phrases, words, lang);
  for (const [index, name] of MONTH_NAMES[lang].entries()) {
    const sense: Sense = { kind: "month", month: index + 1 };
    addPhrase(phrases, [foldWord(name)], sense);
    addPhrases(phrases, words.monthShort[index] ?? "", sense);
  }
  addDurations(phrases, words);
  addNumbers(phrases, words);
  addMarkers(phrases, words);
  return {
    lang,
    phrases,
    afterBareClock: new Set(phrasesOf(words.afterBareClock).flat()),
    afterSinceThen: new Set(phrasesOf(words.afterSinceThen).flat()),
    soon: new Set(phrasesOf(words.soon).flat()),
  };
}

export const LEXICONS: Readonly<Record<Language, Lexicon>> = {
  fr: compile("fr"),
  nl: compile("nl"),
  de: compile("de"),
  en: compile("en"),
};

/** Every word of the lists of times. */
export function wordsKnownToTimes(lang: Language): ReadonlySet<string> {
  const words = new Set<string>();
  wordsIn(LEXICONS[lang].phrases, words);
  return words;
}
