import type { Language, Service } from "../model/vocabulary.ts";
import { SERVICES } from "../model/vocabulary.ts";
import type { PhraseBook } from "./phrases.ts";
import { createPhraseBook } from "./phrases.ts";
import { DE } from "./words/de.ts";
import { EN } from "./words/en.ts";
import { FR } from "./words/fr.ts";
import { NL } from "./words/nl.ts";
import type { Tag, Words } from "./words/words.ts";
import { TAGS } from "./words/words.ts";

/** Sets of tags and of services as bits, so that a clause is judged in a few operations. */
export interface Meaning {
  readonly tags: number;
  readonly services: number;
}

export const TAG = Object.fromEntries(TAGS.map((tag, index) => [tag, 2 ** index])) as Readonly<
  Record<Tag, number>
>;

export const SERVICE = Object.fromEntries(
  SERVICES.map((service, index) => [service, 2 ** index]),
) as Readonly<Record<Service, number>>;

/** What one calls for help: named in most messages without being what fails. */
export const HELPLINES: number = SERVICE.customer_service | SERVICE.emergency;

/** Beyond the eight services: what becomes one only through the rest of the text. */
export const TELEPHONE: number = 2 ** SERVICES.length;
export const CALLS: number = 2 ** (SERVICES.length + 1);
export const OWN_CHANNEL: number = 2 ** (SERVICES.length + 2);
export const SIGNAL: number = 2 ** (SERVICES.length + 3);

/** A terminal's connection is its own: "lecteur de cartes sans connexion" is no internet outage. */
export const CONNECTION: number = 2 ** (SERVICES.length + 4);

export const servicesOf = (mask: number): readonly Service[] =>
  SERVICES.filter((service) => (mask & SERVICE[service]) !== 0);

export const maskOf = (services: readonly Service[]): number =>
  services.reduce((mask, service) => mask | SERVICE[service], 0);

/** Phrases of a list stand between commas. */
export const listed = (list: string): readonly string[] =>
  list
    .split(/[,\n]/u)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");

const joinMeanings = (a: Meaning, b: Meaning): Meaning => ({
  tags: a.tags | b.tags,
  services: a.services | b.services,
});

/** "Internetausfall", "wifiproblemen": Dutch and German write service and trouble as one word. */
const TROUBLE_ENDINGS: Readonly<Partial<Record<Language, string>>> = {
  nl: "storing, storingen, probleem, problemen, uitval, panne, defect",
  de: `störung, störungen, stoerung, ausfall, ausfälle, ausfalls, problem, probleme, problemen,
    unterbruch, unterbrechung, panne`,
};

/** "Mobilfunkkunden", "internetnetwerk": the service stays the service. */
const PLAIN_ENDINGS: Readonly<Partial<Record<Language, string>>> = {
  nl: "netwerk, klanten, gebruikers, dienst, diensten, verkeer, aansluiting, verbinding",
  de: `netz, kunden, nutzer, dienst, dienste, verkehr, anschluss, anschlüsse, verbindung,
    versorgung`,
};

const SINGLE_WORD_PATTERN = /^\p{L}{2,}$/u;

const compounds = (words: Words): readonly (readonly [string, Meaning])[] => {
  const trouble = listed(TROUBLE_ENDINGS[words.lang] ?? "").map(
    (ending) => [ending, TAG.trouble] as const,
  );
  const plain = listed(PLAIN_ENDINGS[words.lang] ?? "").map((ending) => [ending, 0] as const);
  return SERVICES.flatMap((service) =>
    listed(words.services[service])
      .filter((name) => SINGLE_WORD_PATTERN.test(name))
      .flatMap((name) =>
        [...trouble, ...plain].map(([ending, tags]) => {
          const meaning = { tags, services: SERVICE[service] };
          return [name + ending, meaning] as const;
        }),
      ),
  );
};

/** "Plus dinternet", "ladsl": the apostrophe left out on a phone. */
const elided = (words: Words): readonly (readonly [string, Meaning])[] =>
  words.lang !== "fr"
    ? []
    : SERVICES.flatMap((service) =>
        listed(words.services[service])
          .filter((name) => /^[aeiouéè]\p{L}{3,}$/u.test(name))
          .flatMap((name) =>
            ["d", "l"].map((letter) => {
              return [letter + name, { tags: 0, services: SERVICE[service] }] as const;
            }),
          ),
      );

export const compileWords = (words: Words): PhraseBook<Meaning> => {
  const entries: [string, Meaning][] = [];
  const add = (list: string, meaning: Meaning): void => {
    for (const phrase of listed(list)) entries.push([phrase, meaning]);
  };
  for (const service of SERVICES) {
    add(words.services[service], { tags: 0, services: SERVICE[service] });
  }
  add(words.telephone, { tags: 0, services: TELEPHONE });
  add(words.calls, { tags: 0, services: CALLS });
  add(words.signal, { tags: 0, services: SIGNAL });
  add(words.connection, { tags: 0, services: CONNECTION });
  add(words.ownChannel, { tags: 0, services: OWN_CHANNEL });
  for (const tag of TAGS) add(words.tags[tag], { tags: TAG[tag], services: 0 });
  return createPhraseBook([...entries, ...compounds(words), ...elided(words)], joinMeanings);
};

export type Lexicon = Readonly<Record<Language, PhraseBook<Meaning>>>;

export const createLexicon = (): Lexicon => ({
  fr: compileWords(FR),
  nl: compileWords(NL),
  de: compileWords(DE),
  en: compileWords(EN),
});
