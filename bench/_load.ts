import autocannon from "autocannon";
import { type ChildProcess, spawn } from "node:child_process";

export interface Load {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly wrong: number;
}

/** Runs one load and counts every answer outside 2xx. */
export async function load(options: autocannon.Options, seconds: number): Promise<Load> {
  const result = await autocannon({ connections: 64, duration: seconds, ...options });
  return {
    perSecond: result["2xx"] / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    wrong: result.non2xx + result.errors + result.timeouts,
  };
}

/** Starts a bare server of this folder and resolves with its address. */
export async function startBare(
  script: string,
  argument: string,
): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [new URL(script, import.meta.url).pathname, argument], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.once("exit", () => reject(new Error(`${script} ended`)));
  });
  return { child, url };
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

export const row = (name: string, { perSecond, p50Ms, p99Ms, wrong }: Load): string =>
  `${name.padEnd(34)} ${perSecond.toFixed(0).padStart(8)}/s  p50 ${p50Ms.toFixed(1).padStart(6)} ms  p99 ${p99Ms
    .toFixed(1)
    .padStart(6)} ms${wrong === 0 ? "" : `  WRONG ANSWERS ${wrong}`}`;
