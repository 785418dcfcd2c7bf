import assert from "node:assert/strict";
import { test } from "node:test";
import type { Language } from "../model/vocabulary.ts";
import { plain, read } from "./_reader.ts";
import { DE_SENTENCES } from "./sentences/_de.ts";
import { EN_SENTENCES } from "./sentences/_en.ts";
import { FR_SENTENCES } from "./sentences/_fr.ts";
import { NL_SENTENCES } from "./sentences/_nl.ts";

interface Sentence {
  readonly status: string;
  readonly operator: string | null;
  readonly services: string;
  readonly country: string | null;
  readonly text: string;
}

const nullable = (word: string | undefined): string | null =>
  word === undefined || word === "-" ? null : word;

const parse = (line: string): Sentence => {
  const parts = line.split(" :: ");
  const [status = "", operator, services] = (parts[0] ?? "").split(" ");
  return {
    status,
    operator: nullable(operator)?.split("=").at(-1) ?? null,
    services: (nullable(services) ?? "").split(",").toSorted().join(","),
    country: parts.length > 2 ? nullable(parts[1]) : null,
    text: parts.at(-1) ?? "",
  };
};

const SETS: readonly (readonly [Language, string])[] = [
  ["fr", FR_SENTENCES],
  ["nl", NL_SENTENCES],
  ["de", DE_SENTENCES],
  ["en", EN_SENTENCES],
];

for (const [lang, lines] of SETS) {
  const sentences = lines.trim().split("\n").map(parse);
  test(`at least 100 sentences of ${lang} are read as a person reads them`, () => {
    assert.ok(sentences.length >= 100);
    for (const { text, country, status, operator, services } of sentences) {
      for (const typed of [text, plain(text)]) {
        const reading = read(typed, country === null ? {} : { country });
        const found = {
          lang: reading.lang,
          status: reading.status,
          operator: reading.operator,
          services: reading.services.toSorted().join(","),
        };
        assert.deepEqual(found, { lang, status, operator, services }, typed);
      }
    }
  });
}
