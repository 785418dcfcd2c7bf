import assert from "node:assert/strict";
import { test } from "node:test";
import type { AnswerStatus } from "../model/vocabulary.ts";
import { read } from "./_reader.ts";
import { readAnswer } from "./read-answer.ts";

const ANSWERS: Readonly<Record<AnswerStatus, readonly string[]>> = {
  down: [
    "Toujours pas.",
    "nog steeds niet",
    "still down",
    "Immer noch nichts",
    "Non, toujours rien",
    "Nee, nog altijd geen tv",
    "pas encore",
    "noch nicht",
    "not yet",
    "Nein",
    "nee",
    "Non.",
    "c’est pas revenu",
    "Bonjour,\n\nToujours pas.\n\nJeanne",
    "Goedenavond, nog steeds niet\nJan",
    "toujours la même chose",
    "ça ne marche toujours pas",
    "werkt nog steeds niet",
    "Es geht immer noch nicht",
  ],
  up: [
    "c’est revenu",
    "Oui, merci",
    "het werkt weer",
    "geht wieder",
    "It's back",
    "Ja",
    "ça remarche depuis 21h",
    "alles werkt weer",
  ],
  degraded: [
    "ça marche mal",
    "het werkt slecht",
    "geht schlecht",
    "works badly",
    "ça coupe encore",
  ],
};

test("short answers are read in the four languages, by the words that stand for the question alone or in full", () => {
  for (const status of ["down", "up", "degraded"] as const)
    for (const text of ANSWERS[status]) assert.equal(readAnswer(text, read(text)), status, text);
});

test("what answers nothing is no answer", () => {
  for (const text of ["Merci pour votre travail", "Qui êtes-vous ?", "Wie bent u?", ""])
    assert.equal(readAnswer(text, text === "" ? null : read(text)), null, text);
});
