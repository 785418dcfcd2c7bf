import assert from "node:assert/strict";
import { test } from "node:test";
import { createOperators } from "../operators/operators.ts";
import register from "../operators/register.json" with { type: "json" };
import { NOON } from "./_reader.ts";
import { createExplainer } from "./explain.ts";

const explain = createExplainer({
  operators: createOperators(register),
  places: () => [],
  isPlace: () => false,
  zone: () => "Europe/Brussels",
});

test("an explanation names the words, companies, clauses and times that led to the answer", () => {
  const told = explain("Plus de télé Proximus depuis hier soir, internet marche", {
    publishedAt: NOON,
  });
  for (const part of [
    "language fr",
    '"télé" tv',
    '"Proximus" proximus',
    "down",
    '"depuis hier soir" onset, 2026-03-10T20:00:00+01:00, daypart',
    "→ down tv proximus",
  ]) {
    assert.ok(told.includes(part), `${part} in\n${told}`);
  }
});

test("a text without anything is explained too", () => {
  assert.ok(explain("", { publishedAt: NOON }).includes("→ unknown"));
});
