// Claims at their largest: 100,000 reports, 10,000 answers and 200 statements in one incident.
// Prints how long all findings take from nothing (the first look after a restart), after one more
// report, after one that comes late, and after one answer; fails above the floor.
//   node bench/claims.ts
import { bigIncident } from "../src/claims/_big-incident.ts";

const ROUNDS = 4;
/** What a look may take, ms of CPU of the thread that decides (the machine may be busy with others). */
const FLOOR_MS = 200;

const timed = (work: () => void): { wall: number; own: number } => {
  const cpu = process.threadCpuUsage();
  const begin = performance.now();
  work();
  const { user, system } = process.threadCpuUsage(cpu);
  return { wall: performance.now() - begin, own: (user + system) / 1000 };
};

const best = (times: readonly { wall: number; own: number }[]): { wall: number; own: number } =>
  times.toSorted((a, b) => a.own - b.own)[0] ?? { wall: Infinity, own: Infinity };

const looks: Record<string, { wall: number; own: number }[]> = {};
const note = (name: string, work: () => void): void => {
  (looks[name] ??= []).push(timed(work));
};

for (let round = 0; round < ROUNDS; round += 1) {
  const big = bigIncident();
  note("first look after a restart", () => big.look());
  for (let again = 0; again < 3; again += 1) {
    big.report();
    note("after one more report", () => big.look());
    big.answer();
    note("after one answer", () => big.look());
    big.lateReport();
    note("after a report an hour late", () => big.look());
  }
}

let slow = 0;
for (const [name, times] of Object.entries(looks)) {
  const { wall, own } = best(times);
  if (own > FLOOR_MS) slow += 1;
  const first = times[0]?.own.toFixed(0) ?? "";
  console.log(
    `${name.padEnd(28)} ${own.toFixed(0).padStart(5)} ms of CPU (${wall.toFixed(0)} ms on the clock; first time ${first} ms)`,
  );
}
console.log(slow === 0 ? `all within ${FLOOR_MS} ms` : `${slow} above ${FLOOR_MS} ms`);
process.exitCode = slow === 0 ? 0 : 1;
