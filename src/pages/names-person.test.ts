import assert from "node:assert/strict";
import { test } from "node:test";
import { namesPerson } from "./names-person.ts";

test("a speaker that may be a person is told from an office and from the operator", () => {
  for (const name of [
    "Anne Lefèvre",
    "Anne Lefèvre, porte-parole",
    "porte-parole (Jan de Smet)",
    "Ursula von der Heide",
    "Jean-Marc D’Aubépine, CEO",
    "Jean-Marc d’Aubépine, directeur",
    "Lotte ten Berge",
    "Piet van 't Zand",
  ])
    assert.ok(namesPerson(name, "Proximus"), name);
  for (const name of [
    null,
    "",
    "press office",
    "Proximus",
    "Orange Belgium",
    "Porte-parole",
    "service de presse",
    "Service d’Orange",
    "PRESS OFFICE",
    "Sprecher",
  ])
    assert.ok(!namesPerson(name, "Orange Belgium Proximus"), String(name));
});
