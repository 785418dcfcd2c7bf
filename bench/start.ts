// How long a desk with an empty journal takes from its start to its first page: `node bench/start.ts
// [--runs N]` starts it so many times, each in a folder of its own, and prints wall time and processor
// time until the home page is answered. A bare Node that answers from memory is the floor.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median } from "./_load.ts";

const ROOT = join(import.meta.dirname, "..");
const at = process.argv.indexOf("--runs");
const runs = at === -1 ? 9 : Number(process.argv[at + 1]);
const TARGET_MS = 300;
const TICKS_A_SECOND = 100;
const FLOOR = `import { createServer } from "node:http";
createServer((_, answer) => answer.end("hello")).listen(Number(process.argv[2]), "127.0.0.1");`;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });

/** User and system time of a process so far, in ms. */
const processorMs = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS_A_SECOND;
};

interface Start {
  readonly wallMs: number;
  readonly cpuMs: number;
}

async function start(args: (port: number, folder: string) => readonly string[]): Promise<Start> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "vigie-start-"));
  const began = performance.now();
  const child = spawn(process.execPath, args(port, folder), { cwd: ROOT, stdio: "ignore" });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  try {
    for (;;) {
      if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
      const answer = await fetch(`http://127.0.0.1:${port}/fr/`).catch(() => null);
      if (answer !== null) {
        await answer.text();
        if (answer.status === 200) break;
      }
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    return { wallMs: performance.now() - began, cpuMs: processorMs(child.pid ?? 0) };
  } finally {
    child.kill("SIGKILL");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

const floorFolder = mkdtempSync(join(tmpdir(), "vigie-floor-"));
const floorFile = join(floorFolder, "floor.mjs");
writeFileSync(floorFile, FLOOR);
const found = { floor: [] as Start[], desk: [] as Start[] };
try {
  // By turns, so that what else the machine does meets both.
  for (let run = 0; run <= runs; run++) {
    const floor = await start((port) => [floorFile, String(port)]);
    const desk = await start((port, data) => [
      join(ROOT, "vigie.mjs"),
      "desk",
      "--port",
      String(port),
      "--data",
      data,
    ]);
    // The first start fills the cache of compiled code.
    if (run === 0) continue;
    found.floor.push(floor);
    found.desk.push(desk);
  }
} finally {
  rmSync(floorFolder, { recursive: true, force: true });
}
for (const [name, starts] of Object.entries(found)) {
  const [wall, cpu] = [starts.map(({ wallMs }) => wallMs), starts.map(({ cpuMs }) => cpuMs)];
  console.log(
    `${name.padEnd(6)} to the first page: median ${median(wall).toFixed(0)} ms (least ${Math.min(...wall).toFixed(0)}), processor ${median(cpu).toFixed(0)} ms (least ${Math.min(...cpu).toFixed(0)})`,
  );
}
process.exitCode = median(found.desk.map(({ wallMs }) => wallMs)) <= TARGET_MS ? 0 : 1;
