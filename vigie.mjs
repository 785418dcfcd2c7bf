#!/usr/bin/env node
// Starts the command line on a Node that can run TypeScript, or says what to do.
import { enableCompileCache } from "node:module";
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 24 || (major === 24 && minor < 12)) {
  process.stderr.write(
    `Vigie needs Node 24.12 or newer, this is ${process.versions.node}. In a checkout use "npm start" or ` +
      `"npm run --silent vigie -- ...": they bring the right Node along.\n`,
  );
  process.exit(2);
}
enableCompileCache?.();
const { main } = await import("./src/app/cli.ts");
await main(process.argv.slice(2));
