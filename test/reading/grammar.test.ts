import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Instant } from "../../src/model/ids.ts";
import { createOperators } from "../../src/operators/operators.ts";
import register from "../../src/operators/register.json" with { type: "json" };
import { loadGazetteer } from "../../src/places/gazetteer.ts";
import { createReader } from "../../src/reading/reader.ts";
import { toIso } from "../../src/time/to-iso.ts";
import { HOUR_MS, MINUTE_MS } from "../../src/time/units.ts";
import { GRAMMARS } from "./_onset-grammar.ts";
import type { Grammar } from "./_onset-grammar.ts";
import { NO_ONSET } from "./_no-onset.ts";
import { RECOVERIES } from "./_recoveries.ts";
import { STATES } from "./_states.ts";

const gazetteer = loadGazetteer(readFileSync(new URL("../../data/gazetteer.bin", import.meta.url)));
const reader = createReader({ gazetteer, operators: createOperators(register) });

/** All texts are of a Wednesday in winter time; London is on UTC, the others an hour ahead. */
const WRITTEN = "2026-03-11T14:20";
const instantOf = (wall: string, zone: string): Instant =>
  Date.parse(`${wall}:00Z`) - (zone === "Europe/London" ? 0 : HOUR_MS);

const plain = (text: string): string =>
  text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ß", "ss");

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

interface Wanted {
  readonly instant: Instant;
  readonly exactness: string;
  readonly now: Instant;
  readonly zone: string;
}

const isRight = (found: Instant | null, { instant, exactness, now, zone }: Wanted): boolean => {
  if (found === null || found > now) return false;
  const off = Math.abs(found - instant);
  const day = (moment: Instant): string => toIso(moment, zone).slice(0, 10);
  if (exactness === "m") return off <= 2 * MINUTE_MS;
  if (exactness === "h") return off <= HOUR_MS;
  if (exactness === "p") return off <= 6 * HOUR_MS;
  if (exactness === "d") return day(found) === day(instant);
  return off <= (now - instant) / 3 + MINUTE_MS;
};

type Reading = ReturnType<typeof reader.read>;

/** What was read otherwise, as one line each; `told` is the time that the phrases are to be read as. */
const misread = (
  { lang, country, zone, frames, times }: Grammar,
  told: (reading: Reading) => Instant | null,
): readonly string[] => {
  const now = instantOf(WRITTEN, zone);
  const wrong: string[] = [];
  for (const line of times.trim().split("\n")) {
    const [phrase = "", said = ""] = line.trim().split(" => ");
    const [moment = "", exactness = ""] = said.split(" ");
    const instant = moment.startsWith("-")
      ? now + Number(moment) * MINUTE_MS
      : instantOf(moment, zone);
    for (const frame of frames) {
      const text = frame.replace("{t}", phrase).replace("{T}", upper(phrase));
      for (const typed of [text, plain(text)]) {
        const found = told(reader.read(typed, { publishedAt: now, country }));
        if (isRight(found, { instant, exactness, now, zone })) continue;
        wrong.push(`${lang}: ${typed} -> ${found === null ? "-" : toIso(found, zone)}`);
      }
    }
  }
  return wrong;
};

void test("every way to say when it began is read in every sentence about a fault", () => {
  const wrong = GRAMMARS.flatMap((grammar) => misread(grammar, ({ onset }) => onset));
  assert.deepEqual(wrong, []);
});

void test("a time that is not the begin is none", () => {
  const wrong: string[] = [];
  for (const { country, zone, texts } of NO_ONSET) {
    const publishedAt = instantOf(WRITTEN, zone);
    for (const line of texts.trim().split("\n")) {
      for (const typed of [line.trim(), plain(line.trim())]) {
        const { onset } = reader.read(typed, { publishedAt, country });
        if (onset !== null) wrong.push(`${typed} -> ${toIso(onset, zone)}`);
      }
    }
  }
  assert.deepEqual(wrong, []);
});

void test("the state of things is read, with a company, a greeting or without, in any typing", () => {
  const wrong: string[] = [];
  for (const { lang, country, leads, texts } of STATES) {
    const publishedAt = instantOf(WRITTEN, "UTC");
    for (const line of texts.trim().split("\n")) {
      const [wanted = "", text = ""] = line.trim().split(" :: ");
      for (const typed of leads.flatMap((lead) => [lead + text, plain(lead + text)])) {
        const { status } = reader.read(typed, { publishedAt, country, lang });
        if (status !== wanted) wrong.push(`${typed} -> ${status}, not ${wanted}`);
      }
    }
  }
  assert.deepEqual(wrong, []);
});

void test("every way to say when it came back is read as that, and as no begin", () => {
  const wrong = RECOVERIES.flatMap((grammar) =>
    misread(grammar, ({ status, onset, recoveredAt }) =>
      status === "up" && onset === null ? recoveredAt : null,
    ),
  );
  assert.deepEqual(wrong, []);
});
