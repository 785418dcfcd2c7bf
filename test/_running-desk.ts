import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface RunningDesk {
  readonly child: ChildProcess;
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** The one-time set-up link. */
  readonly setup: string;
  /** Everything it printed so far. */
  readonly output: () => string;
  /** SIGTERM, then waits; resolves with the exit code (null: killed). */
  stop(): Promise<number | null>;
  /** SIGKILL, then waits. */
  kill(): Promise<void>;
}

const START_MS_MAX = 60_000;
const CLI = join(import.meta.dirname, "..", "vigie.mjs");

export const temporaryFolder = (): { path: string; remove: () => void } => {
  const path = mkdtempSync(join(tmpdir(), "vigie-test-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};

const exited = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once("exit", (code) => resolve(code)));

/** Starts the desk as a user does, on a free port, and waits for its links. */
export async function startDesk(
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<RunningDesk> {
  const child = spawn(process.execPath, [CLI, "desk", "--port", "0", "--data", dataDir], {
    env: { ...process.env, VIGIE_COUNTRY: "BE", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const links = await new Promise<{ url: string; setup: string }>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error(`the desk did not start in ${START_MS_MAX} ms:\n${printed}`));
    }, START_MS_MAX);
    const listen = (chunk: Buffer): void => {
      printed += chunk.toString();
      const url = /(http:\/\/127\.0\.0\.1:\d+)\S*/.exec(printed);
      const setup = /(http:\S+\/desk\/\S+)/.exec(printed);
      if (url === null || setup === null) return;
      clearTimeout(timer);
      resolve({ url: url[1] ?? "", setup: setup[1] ?? "" });
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`the desk ended with ${String(code)}:\n${printed}`));
    });
  });
  return {
    ...links,
    child,
    output: () => printed,
    stop: () => {
      child.kill("SIGTERM");
      return exited(child);
    },
    kill: async () => {
      child.kill("SIGKILL");
      await exited(child);
    },
  };
}

/** Of a desk that trusts the loopback as its proxy: many clients behind one connection. */
export const MANY_CLIENTS = { VIGIE_TRUSTED_PROXIES: "127.0.0.1" } as const;

/** An address of the range for documentation of IPv6, one /64 for each number. */
export const clientAddress = (number: number): string =>
  `2001:db8:${(number >> 16).toString(16)}:${(number & 0xffff).toString(16)}::1`;

/** Posts one report; resolves with the status and the parsed body. */
export async function postReport(
  url: string,
  body: unknown,
  { key, from }: { readonly key?: string; readonly from?: string } = {},
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${url}/api/v1/reports`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(key === undefined ? {} : { "idempotency-key": key }),
      ...(from === undefined ? {} : { "x-forwarded-for": from }),
    },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === "" ? {} : (JSON.parse(text) as Record<string, unknown>),
  };
}
