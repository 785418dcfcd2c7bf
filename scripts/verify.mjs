// Types, lint with type rules, format and unit tests (ring table and paths named in docs among
// them), in parallel where the machine has room. Every step's output is shown when it fails.
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";

// Two processes for two cores; whatever folder is added is in the second.
const RULES = ["app", "claims", "detection"];
const folders = readdirSync("src", { withFileTypes: true }).filter((entry) => entry.isDirectory());
const inside = ({ name }) => `src/${name}/**/*.test.ts`;
const rules = folders.filter(({ name }) => RULES.includes(name)).map(inside);
const rest = ["src/*.test.ts", ...folders.filter(({ name }) => !RULES.includes(name)).map(inside)];
const testing = (patterns) => [
  "--test",
  "--test-isolation=none",
  "--test-reporter=dot",
  ...patterns,
];

const steps = [
  { name: "types", command: "tsc", args: ["-p", "."] },
  { name: "lint", command: "oxlint", args: ["--type-aware", "--deny-warnings"] },
  { name: "format", command: "oxfmt", args: ["--check", "."] },
  { name: "unit tests of rules", command: "node", args: testing(rules) },
  { name: "unit tests of the rest", command: "node", args: testing(rest) },
];

const run = ({ command, args }) =>
  new Promise((resolve) => {
    let output = "";
    const child = spawn(command, args, { env: { ...process.env, FORCE_COLOR: "0" } });
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => resolve({ code: 1, output: String(error) }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });

const began = Date.now();
let failed = 0;
await Promise.all(
  steps.map(async (step) => {
    const { code, output } = await run(step);
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    if (code !== 0) failed += 1;
    console.log(`${code === 0 ? "ok    " : "FAILED"} ${step.name} (${seconds} s)`);
    if (code !== 0) console.log(output);
  }),
);
console.log(
  `verify: ${steps.length - failed} of ${steps.length} steps passed in ${((Date.now() - began) / 1000).toFixed(1)} s`,
);
process.exitCode = failed === 0 ? 0 : 1;
