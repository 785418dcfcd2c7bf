/**
 * How good detection is on simulated outages nobody tuned it to, beside two usual rules.
 * Run: `node bench/detection-quality.ts [scenarios] [first seed] [reports a day]`: 50 outages and
 * 26 quiet weeks a scenario. The default (2 scenarios) takes well under a minute.
 */
import { simulate } from "../src/simulation/simulate.ts";
import { OUTAGE_SIZES } from "../src/simulation/spec.ts";
import { run } from "./_detection-run.ts";
import { known, type Outcome, quantile, score } from "./_detection-score.ts";
import { calibrate, delays, type Rival } from "./_rivals.ts";

const SCENARIOS = Number(process.argv[2] ?? 2);
const SEED = Number(process.argv[3] ?? 4_000);
const RATE = Number(process.argv[4] ?? 900);
const OUTAGES = 50;
const RUMOURS = 40;
const QUIET_DAYS = 182;

const show = (value: number, digits = 0): string =>
  Number.isFinite(value) ? value.toFixed(digits) : "-";
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

function line(name: string, outcomes: readonly Outcome[]): void {
  const ends = outcomes
    .filter(({ end, endByDay }) => end !== null && endByDay)
    .map(({ end }) => end ?? 0);
  const found = outcomes.filter(({ delay }) => delay < Number.POSITIVE_INFINITY);
  const left = found.filter(({ pockets }) => pockets > 0);
  const delay = (q: number): string =>
    show(
      quantile(
        outcomes.map((outcome) => outcome.delay),
        q,
      ),
    );
  console.log(
    [
      name.padEnd(15),
      `found ${show((100 * found.length) / outcomes.length).padStart(3)} %`,
      `delay ${delay(0.5)}/${delay(0.75)}/${delay(0.9)} min`,
      `extent ${show(mean(known(outcomes.map(({ jaccard30 }) => jaccard30))), 2)} +30 min, ${show(mean(known(outcomes.map(({ jaccardEnd }) => jaccardEnd))), 2)} end`,
      `onset ${show(quantile(known(outcomes.map(({ onsetError }) => onsetError)), 0.5), 1)} min`,
      `wrong operator ${show(mean(outcomes.map(({ wrongOperator }) => wrongOperator)), 3)}`,
      `over after ${show(quantile(ends, 0.5))} min, too early ${show((100 * ends.filter((end) => end < -5).length) / ends.length, 1)} %`,
      `end off by ${show(quantile(known(found.map(({ endError }) => endError)).map(Math.abs), 0.5))} min`,
      left.length === 0
        ? ""
        : `pockets: ${String(left.filter(({ pocketsNamed }) => pocketsNamed > 0).length)} of ${String(left.length)} outages, ${show(sum(found.map(({ pocketsFalse }) => pocketsFalse)) / found.length, 2)} false`,
    ].join("  "),
  );
}

const outcomes: Outcome[] = [];
const rivals = new Map<Rival, { size: string; delay: number }[]>([
  ["naive hourly mean", []],
  ["EARS C2", []],
]);
let quietAlarms = 0;
let quietWeeks = 0;
let budget = 0;
let rumoured = 0;
console.log(
  `seeds ${String(SEED)} to ${String(SEED + SCENARIOS - 1)}, ${String(RATE)} background reports a day`,
);
for (let seed = SEED; seed < SEED + SCENARIOS; seed += 1) {
  const rows = simulate({ days: OUTAGES * 2.2, outages: OUTAGES, reports_per_day: RATE }, seed);
  outcomes.push(...score(rows, run(rows).made).outcomes);
  const quiet = simulate(
    {
      days: QUIET_DAYS,
      outages: 0,
      reports_per_day: RATE,
      history_days: QUIET_DAYS,
      history_span: "minute",
    },
    seed,
  );
  quietAlarms += score(quiet, run(quiet).made).falseAlarms.length;
  quietWeeks += QUIET_DAYS / 7;
  budget = quiet.scenario.alarm_budget_per_week;
  const rumours = simulate({ days: 60, outages: 0, rumours: RUMOURS, reports_per_day: RATE }, seed);
  rumoured += score(rumours, run(rumours).made).falseAlarms.length;
  for (const [rival, list] of rivals) list.push(...delays(rows, rival, calibrate(quiet, rival)));
}
for (const size of OUTAGE_SIZES)
  line(
    size,
    outcomes.filter((outcome) => outcome.size === size),
  );
line("all", outcomes);
console.log(
  `false alarms    ${show(quietAlarms / quietWeeks, 2)} a week on ${String(quietWeeks)} quiet weeks nobody saw (budget ${String(budget)})`,
);
console.log(
  `rumours         ${String(rumoured)} confirmed while ${String(RUMOURS * SCENARIOS)} of them went round in ${show((60 / 7) * SCENARIOS)} weeks, alarms by chance included`,
);
for (const [rival, list] of rivals) {
  for (const size of ["local", "country", null] as const) {
    const some = list.filter((one) => size === null || one.size === size).map(({ delay }) => delay);
    const found = some.filter((delay) => delay < Number.POSITIVE_INFINITY).length;
    console.log(
      `${rival}, ${size ?? "all"}: found ${show((100 * found) / some.length)} %, delay ${show(quantile(some, 0.5))}/${show(quantile(some, 0.75))}/${show(quantile(some, 0.9))} min`,
    );
  }
}
