import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";

const ROOT = join(import.meta.dirname, "..");
/** Fetches what `vigie desk` imports before it listens, and prints the packages met on the way. */
const TRACE = `
  import { registerHooks } from "node:module";
  const met = new Set();
  registerHooks({ load: (url, context, next) => {
    const [, name] = /node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(url) ?? [];
    if (name !== undefined) met.add(name);
    return next(url, context);
  } });
  await import(${JSON.stringify(join(ROOT, "src", "app", "verbs", "desk.ts"))});
  console.log([...met].join(" "));
`;

test("a desk starts without the libraries of mail, passkeys and documents: they come when they are needed", () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "--eval", TRACE],
    { cwd: ROOT, encoding: "utf8", timeout: 120_000 },
  );
  assert.equal(status, 0, stderr);
  const met = stdout.trim().split(" ");
  assert.ok(met.includes("fastify"), stdout);
  for (const name of [
    "mailauth",
    "imapflow",
    "smtp-server",
    "nodemailer",
    "@simplewebauthn/server",
    "pdfkit",
    "sharp",
  ])
    assert.ok(!met.includes(name), `${name} is loaded at the start`);
});
