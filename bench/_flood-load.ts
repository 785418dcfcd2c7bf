import { LightConnection, type LightAnswer } from "./_light-client.ts";

/** Latencies of one kind of request, and what went wrong. */
export interface Stream {
  readonly sent: number;
  readonly answered: number;
  readonly wrong: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  readonly seconds: number;
}

export interface OpenLoad {
  readonly port: number;
  readonly perSecond: number;
  readonly seconds: number;
  /** The bytes of request number n. */
  readonly request: (n: number) => Buffer | string;
  readonly status: number;
  /** Called with every right answer when it is given: then bodies are kept. */
  readonly onAnswer?: (body: string, n: number) => void;
}

const TURN_MS = 4;
const CONNECTIONS_MAX = 1_500;

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

/**
 * An open loop: request n is sent at its hour whether or not earlier ones were answered, so that a
 * server that stands still is not spared. A latency runs from the writing of the request to the last
 * byte of its answer.
 */
export async function openLoad(load: OpenLoad): Promise<Stream> {
  const idle: LightConnection[] = [];
  const all: LightConnection[] = [];
  const pending = new Set<Promise<void>>();
  const latencies: number[] = [];
  let wrong = 0;
  let sent = 0;
  const one = async (n: number): Promise<void> => {
    let connection = idle.pop();
    while (connection?.closed === true) connection = idle.pop();
    if (connection === undefined) {
      if (all.length - idle.length >= CONNECTIONS_MAX) {
        wrong += 1;
        return;
      }
      connection = new LightConnection(load.port);
      all.push(connection);
    }
    const began = performance.now();
    let answer: LightAnswer;
    try {
      answer = await connection.ask(load.request(n), load.onAnswer !== undefined);
    } catch {
      wrong += 1;
      return;
    }
    latencies.push(performance.now() - began);
    idle.push(connection);
    if (answer.status !== load.status) wrong += 1;
    else if (answer.body !== null) load.onAnswer?.(answer.body, n);
  };
  const total = Math.round(load.perSecond * load.seconds);
  const began = performance.now();
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const due = Math.min(total, ((performance.now() - began) * load.perSecond) / 1000);
      while (sent < due) {
        const asked = one(sent++);
        pending.add(asked);
        void asked.finally(() => pending.delete(asked));
      }
      if (sent < total) return;
      clearInterval(timer);
      resolve();
    }, TURN_MS);
  });
  const seconds = (performance.now() - began) / 1000;
  await Promise.all(pending);
  for (const connection of all) connection.close();
  return {
    sent,
    answered: latencies.length,
    wrong,
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
    maxMs: latencies.reduce((most, one) => Math.max(most, one), 0),
    seconds,
  };
}
