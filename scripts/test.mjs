// The tests that open ports, files, browsers and kill processes. Unit tests ran in verify.
import { spawnSync } from "node:child_process";

const { status } = spawnSync(
  "node",
  [
    "--test",
    "--test-concurrency=1",
    "--test-reporter=spec",
    "test/**/*.test.ts",
    "data/**/*.test.ts",
    "drills/**/*.test.ts",
  ],
  { stdio: "inherit" },
);
process.exitCode = status ?? 1;
