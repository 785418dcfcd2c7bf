import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";
import { clientAddress } from "../test/_running-desk.ts";
import { openLoad, type Stream } from "./_flood-load.ts";
import { LightFollower } from "./_light-client.ts";

export interface FloodPlan {
  readonly seconds: number;
  readonly pagesPerSecond: number;
  readonly reportsPerSecond: number;
  readonly followers: number;
}

export interface FloodFigures {
  readonly pages: Stream;
  readonly reports: Stream;
  /** Ids of reports that were answered 201. */
  readonly acknowledged: readonly string[];
  /** Of all followers together. */
  readonly events: number;
  readonly followersLost: number;
  readonly fewestEvents: number;
  /** Of the desk, one value a second, in MB. */
  readonly memoryMb: readonly number[];
  /** How late our own turns came, p99 in ms: what the generator adds to every latency at worst. */
  readonly ownDelayMs: number;
}

const CONNECTING_AT_ONCE = 200;

/** Keeps a process and all its threads on one core; false where that is not to be had. */
export function pin(pid: number, core: number): boolean {
  if (availableParallelism() < 2) return false;
  return spawnSync("taskset", ["-a", "-c", "-p", String(core), String(pid)]).status === 0;
}

const memoryOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;

export const pageRequest = (path: string): Buffer =>
  Buffer.from(`GET ${path} HTTP/1.1\r\nhost: desk\r\naccept-encoding: gzip\r\n\r\n`);

export interface Witnesses {
  readonly areas: readonly string[];
  /** Makes keys and addresses of two runs on one desk differ. */
  readonly run: string;
}

/** One report in five is words with a contact, the others are fields, each from its own address. */
export function reportRequest({ areas, run }: Witnesses, n: number): string {
  const area = areas[n % areas.length] ?? "";
  const fields = { operator: "proximus", services: ["tv"], area, status: "down" };
  const words = {
    text: `Plus de télé Proximus depuis hier soir 21h, message ${n}`,
    area,
    contact: `${run}${n}@example.org`,
  };
  const body = JSON.stringify(n % 5 === 0 ? words : fields);
  return (
    "POST /api/v1/reports HTTP/1.1\r\nhost: desk\r\ncontent-type: application/json\r\n" +
    `idempotency-key: ${run}-${n}\r\nx-forwarded-for: ${clientAddress(n)}\r\n` +
    `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  );
}

export async function followPages(
  port: number,
  pages: readonly string[],
  count: number,
): Promise<LightFollower[]> {
  const followers: LightFollower[] = [];
  while (followers.length < count) {
    const some = Array.from(
      { length: Math.min(CONNECTING_AT_ONCE, count - followers.length) },
      (_, n) => new LightFollower(port, [pages[(followers.length + n) % pages.length] ?? "/fr/"]),
    );
    await Promise.all(some.map(({ opened }) => opened));
    followers.push(...some);
  }
  return followers;
}

export interface Flooded {
  readonly port: number;
  readonly pid: number;
  readonly pages: readonly string[];
  readonly witnesses: Witnesses;
}

/** Readers, writers and followers at once, for as long as the plan says. */
export async function flood(
  { port, pid, pages, witnesses }: Flooded,
  plan: FloodPlan,
): Promise<FloodFigures> {
  const requests = pages.map(pageRequest);
  const followers = await followPages(port, pages, plan.followers);
  const refused = followers.filter(({ status }) => status !== 200).length;
  const memoryMb: number[] = [];
  const memory = setInterval(() => memoryMb.push(memoryOf(pid)), 1000);
  const own = monitorEventLoopDelay({ resolution: 2 });
  own.enable();
  const acknowledged: string[] = [];
  const { seconds } = plan;
  const [read, written] = await Promise.all([
    openLoad({
      port,
      perSecond: plan.pagesPerSecond,
      seconds,
      request: (n) => requests[n % requests.length] ?? "",
      status: 200,
    }),
    openLoad({
      port,
      perSecond: plan.reportsPerSecond,
      seconds,
      request: (n) => reportRequest(witnesses, n),
      status: 201,
      onAnswer: (body) =>
        acknowledged.push(String((JSON.parse(body) as Readonly<Record<string, unknown>>)["id"])),
    }),
  ]);
  own.disable();
  // The last change of the pages is on its way.
  await delay(2500);
  clearInterval(memory);
  const figures = {
    pages: read,
    reports: written,
    acknowledged,
    events: followers.reduce((sum, { events }) => sum + events, 0),
    followersLost: refused + followers.filter(({ closed }) => closed).length,
    fewestEvents: followers.reduce((least, { events }) => Math.min(least, events), Infinity),
    memoryMb,
    ownDelayMs: own.percentile(99) / 1e6,
  };
  for (const follower of followers) follower.close();
  return figures;
}
