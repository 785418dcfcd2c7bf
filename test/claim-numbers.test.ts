import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../src/app/knowledge.ts";

// What stands beside a verdict, computed again by code that shares nothing with the desk: sums of
// probabilities term by term, and limits by halving. Written from docs/CLAIMS.md alone.

type Value = number | string | null;
interface Row {
  readonly statement: string;
  readonly claim: { readonly kind: string; readonly index: number } & Readonly<
    Record<string, unknown>
  >;
  readonly verdict: string;
  readonly reason: string;
  readonly numbers: Readonly<Record<string, Value>>;
}

/** "Below .001": what is .001 exactly (three of three at a tenth) is not, whichever way it was rounded. */
const LEVEL = 0.001 * (1 - 1e-9);

const lnFactorial = (n: number): number => {
  let sum = 0;
  for (let k = 2; k <= n; k += 1) sum += Math.log(k);
  return sum;
};
const binomialTerm = (k: number, n: number, p: number): number =>
  Math.exp(
    lnFactorial(n) -
      lnFactorial(k) -
      lnFactorial(n - k) +
      (k === 0 ? 0 : k * Math.log(p)) +
      (k === n ? 0 : (n - k) * Math.log(1 - p)),
  );
const binomialFrom = (x: number, n: number, p: number): number => {
  let sum = 0;
  for (let k = x; k <= n; k += 1) sum += binomialTerm(k, n, p);
  return sum;
};
const binomialTo = (x: number, n: number, p: number): number => {
  let sum = 0;
  for (let k = 0; k <= x; k += 1) sum += binomialTerm(k, n, p);
  return sum;
};
const poissonTo = (x: number, mean: number): number => {
  let sum = 0;
  for (let k = 0; k <= x; k += 1) sum += Math.exp(k * Math.log(mean) - mean - lnFactorial(k));
  return sum;
};
/** Where a rising function reaches 0, by halving. */
const halved = (rising: (x: number) => number, low: number, high: number): number => {
  let [from, to] = [low, high];
  for (let step = 0; step < 200; step += 1) {
    const middle = (from + to) / 2;
    if (rising(middle) < 0) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
};
const shareLow = (x: number, n: number): number =>
  x === 0 ? 0 : halved((p) => binomialFrom(x, n, p) - 0.025, 1e-12, 1);
const shareHigh = (x: number, n: number): number =>
  x === n ? 1 : halved((p) => 0.025 - binomialTo(x, n, p), 0, 1 - 1e-12);
const countLow = (n: number): number =>
  n === 0 ? 0 : halved((mean) => 0.975 - poissonTo(n - 1, mean), 1e-12, n + 1);
const countHigh = (n: number): number =>
  halved((mean) => 0.025 - poissonTo(n, mean), 1e-12, 2 * n + 20);
const excess = (n: number, m: number): number =>
  n > m ? (m > 0 ? n * Math.log(n / m) - n + m : Infinity) : 0;
const fading = (from: number, to: number): number =>
  Math.max(0, Math.exp(-from / 60) - Math.exp(-to / 60));

/** Counts, and what the baseline and the clock say: nothing to compute them from is printed. */
const GIVEN = new Set(
  `answers still_down degraded back communes_answered communes_still_down witnesses_before noticed
  reports_hour_before reports_3h_before witnesses_after communes_after usual_after minutes_after persisting
  persisting_counted persisting_others persisting_late_others persisting_communes persisting_late persisting_hours
  persisting_minutes persisting_usual persisting_late_usual tolerated witnesses inside outside around places_outside
  places_contradicting place_witnesses place_usual place_share other_witnesses other_usual services_named
  communes_before usual_before channel_witnesses lasting usual population reporting_share_max claimed_max claimed_share
  claimed_minutes observed_minutes minutes later_causes corrections later_promises`.split(/\s+/),
);

const instantOf = (value: Value | undefined): number => Date.parse(String(value));

/** Every number that can be computed from others, by its name. */
const computed = ({ claim, numbers }: Row): Record<string, number | null> => {
  const n = (name: string): number => Number(numbers[name]);
  const has = (name: string): boolean => name in numbers;
  const out: Record<string, number | null> = {};
  const ratio = (count: string, usual: string): void => {
    const known = n(usual) > 0;
    out["rate_ratio"] = known ? n(count) / n(usual) : null;
    out["rate_low"] = known ? countLow(n(count)) / n(usual) : null;
    out["rate_high"] = known ? countHigh(n(count)) / n(usual) : null;
  };
  if (has("p_answers")) {
    const [x, all] = [n("still_down"), n("answers")];
    out["share_low"] = all === 0 ? null : shareLow(x, all);
    out["share_high"] = all === 0 ? null : shareHigh(x, all);
    out["p_answers"] = all === 0 ? null : binomialFrom(x, all, 0.1);
    const places = n("communes_answered");
    out["p_communes"] = places === 0 ? null : binomialFrom(n("communes_still_down"), places, 0.1);
    assert.equal(x + n("degraded") + n("back"), all);
    ratio("witnesses_after", "usual_after");
    const [k, h] = [n("reports_hour_before"), n("reports_3h_before")];
    const allowed = 1.5 * n("usual_after") + 0.06 * k + 0.8 * k * fading(30, n("minutes_after"));
    out["reports_allowed"] = allowed;
    out["reports_excess"] = excess(n("witnesses_after"), allowed);
    const left = (n("tolerated") * countHigh(n("witnesses_before"))) / Math.max(0.01, n("noticed"));
    const lasting = (usual: string, others: string, from: number): number =>
      Math.min((1.5 * n(usual)) / 4, countHigh(n(others)) / 3) +
      0.06 * k +
      0.5 * Math.max(0.8 * k, 0.5 * h) * fading(from, n("persisting_minutes")) +
      left;
    const early = lasting("persisting_usual", "persisting_others", 30);
    const late = lasting("persisting_late_usual", "persisting_late_others", 180);
    const beyond = (count: number, m: number): number => (count >= 2 * m ? excess(count, m) : 0);
    out["persisting_allowed"] = early;
    out["persisting_late_allowed"] = late;
    out["persisting_excess"] = Math.max(
      beyond(n("persisting_counted"), early),
      beyond(n("persisting_late"), late),
    );
  }
  if (has("late_minutes"))
    out["late_minutes"] =
      numbers["ended_at"] === null
        ? null
        : (instantOf(numbers["ended_at"]) - instantOf(numbers["promised_at"])) / 60_000;
  if (has("p_back")) {
    const [x, all] = [n("back"), n("answers")];
    out["share_back_low"] = all === 0 ? null : shareLow(x, all);
    out["share_back_high"] = all === 0 ? null : shareHigh(x, all);
    out["p_back"] = all === 0 ? null : binomialFrom(x, all, 0.05);
    out["p_not_back"] = all === 0 ? null : binomialTo(x, all, 0.1);
  }
  if (has("place_witnesses")) {
    const allowed = 1.5 * n("place_usual") + 0.5 * n("witnesses") * n("place_share");
    out["place_allowed"] = allowed;
    out["place_excess"] = n("place_witnesses") < 5 ? 0 : excess(n("place_witnesses"), allowed);
    ratio("place_witnesses", "place_usual");
  }
  if (has("other_witnesses")) {
    const some = n("other_witnesses") > 0;
    const allowed = some ? 1.5 * n("other_usual") + 0.2 * n("witnesses") : 0;
    out["other_allowed"] = allowed;
    out["other_excess"] = n("other_witnesses") < 5 ? 0 : excess(n("other_witnesses"), allowed);
  }
  if (claim.kind === "since") {
    out["allowed"] = 1.5 * n("usual_before");
    out["excess"] =
      n("witnesses_before") < 5 ? 0 : excess(n("witnesses_before"), 1.5 * n("usual_before"));
  }
  if (claim.kind === "count") {
    const others = countHigh(n("witnesses") - n("lasting"));
    const old = Math.min((1.5 * n("usual")) / 4, others / 3);
    const certain = Math.max(
      0,
      countLow(n("witnesses")) - 1.5 * n("usual"),
      countLow(n("lasting")) - old,
    );
    out["certain_witnesses"] = certain;
    out["affected_low"] = Math.floor(certain / n("reporting_share_max"));
    out["share_low"] = n("population") > 0 ? Math.floor(certain / 0.05) / n("population") : null;
  }
  if (claim.kind === "compensation")
    out["days"] =
      numbers["from_at"] === null || numbers["until_at"] === null
        ? null
        : (instantOf(numbers["until_at"]) - instantOf(numbers["from_at"])) / 86_400_000;
  return out;
};

/** Are answers enough to say "contradicted", and "supported"? */
const byAnswers = ({ numbers }: Row): { against: boolean; borneOut: boolean } => {
  const n = (name: string): number => Number(numbers[name]);
  const [x, all] = [n("still_down"), n("answers")];
  const above = (count: number, of: number): boolean =>
    count >= 2 && binomialFrom(count, of, 0.1) < LEVEL;
  const places = above(n("communes_still_down"), n("communes_answered"));
  const enough = n("communes_answered") >= Math.min(3, n("communes_before"));
  const notBack = x + n("degraded");
  // Not above a tenth, one-sided: fewer would be rarer than one in twenty at a tenth.
  return {
    against: all > 0 && above(x, all) && (places || (enough && shareLow(x, all) > 0.5)),
    borneOut: all > 0 && binomialTo(notBack, all, 0.1) <= 0.05,
  };
};

const close = (a: number | null, b: Value | undefined, where: string): void => {
  if (a === null || b === null) assert.equal(b, a, where);
  else {
    const off = Math.abs(Number(b) - a);
    assert.ok(off <= 1e-9 * Math.max(1, Math.abs(a)), `${where}: ${String(b)} is printed, ${a}`);
  }
};

const rows: readonly { readonly name: string; readonly row: Row }[] = readdirSync(
  join(ROOT, "scenarios"),
).flatMap((name) => {
  const path = join(ROOT, "scenarios", name, "expected.json");
  if (!existsSync(path)) return [];
  const { findings } = JSON.parse(readFileSync(path, "utf8")) as { findings: readonly Row[] };
  return findings.map((row) => ({ name, row }));
});

test("every number printed beside a verdict follows from the counts printed with it, to 1e-9", () => {
  const covered = new Set<string>();
  let checked = 0;
  for (const { name, row } of rows) {
    const again = computed(row);
    for (const [number, value] of Object.entries(row.numbers)) {
      const where = `${name} ${row.statement} ${row.claim.kind} ${number}`;
      if (number in again) {
        close(again[number] ?? null, value, where);
        checked += 1;
        covered.add(number);
      } else {
        const isGiven =
          GIVEN.has(number) || number.endsWith("_at") || number.startsWith("witnesses_in_");
        assert.ok(isGiven, `${where}: nothing says how it is computed`);
      }
    }
    for (const number of Object.keys(again)) assert.ok(number in row.numbers, number);
  }
  console.log(
    `${rows.length} findings, ${checked} numbers of ${covered.size} names computed again`,
  );
  assert.ok(rows.length >= 60 && covered.size >= 26, `${rows.length} ${covered.size}`);
});

test("every verdict of 'resolved' and 'partial' follows from the printed counts", () => {
  const seen = new Set<string>();
  for (const { name, row } of rows) {
    const where = `${name} ${row.statement} ${row.reason}`;
    const n = (number: string): number => Number(row.numbers[number]);
    if (row.claim.kind === "resolved") {
      const { against, borneOut } = byAnswers(row);
      const lasts =
        n("persisting_counted") >= 8 &&
        n("persisting_communes") >= 5 &&
        n("persisting_late") >= 4 &&
        n("persisting_hours") >= 3 &&
        n("persisting_excess") >= 3.5;
      const many = n("reports_excess") >= 9.2;
      const expected = against
        ? "contradicted answers_still_down"
        : borneOut
          ? lasts || many
            ? "undecided evidence_both_ways"
            : "supported answers_back"
          : lasts
            ? "contradicted reports_after_claim"
            : many
              ? "undecided reports_after_claim"
              : n("answers") + n("witnesses_after") + n("witnesses_before") === 0
                ? "undecided no_incident"
                : "undecided too_little_evidence";
      assert.equal(`${row.verdict} ${row.reason}`, expected, where);
      seen.add(expected);
    }
    if (row.claim.kind === "partial") {
      const [x, all] = [n("back"), n("answers")];
      const borneOut = x >= 2 && binomialFrom(x, all, 0.05) < LEVEL;
      const none = all > 0 && binomialTo(x, all, 0.1) < LEVEL && n("minutes") >= 120;
      const expected = borneOut ? "supported" : none ? "contradicted" : "undecided";
      assert.equal(row.verdict, expected, where);
      seen.add(`partial ${expected}`);
    }
  }
  assert.ok(seen.size >= 7, [...seen].join(", "));
});
