import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { connect, createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";

const PROGRAM = "/usr/sbin/smtp-sink";
export const hasSmtpSink: boolean = existsSync(PROGRAM);

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const open = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });

/** Postfix's own sink: takes everything as fast as it can and keeps nothing. */
export async function startSmtpSink(): Promise<{ port: number; child: ChildProcess }> {
  const port = await freePort();
  const child = spawn(PROGRAM, ["-u", "nobody", `127.0.0.1:${port}`, "256"], { stdio: "ignore" });
  for (let tries = 0; tries < 200 && !(await open(port)); tries++) await delay(50);
  return { port, child };
}
