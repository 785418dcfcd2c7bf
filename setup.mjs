// Plain JavaScript for whatever Node the machine has: brings the packages (Node 24 among them) when
// the lockfile changed, and with --test the system packages that some tests need. Writes to stderr
// only, because the stdout of the commands that follow is data.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(fileURLToPath(import.meta.url));
const say = (line) => process.stderr.write(`${line}\n`);
const run = (command, args, env = {}) =>
  spawnSync(command, args, { cwd: root, stdio: ["ignore", 2, 2], env: { ...process.env, ...env } })
    .status === 0;

const lock = join(root, "package-lock.json");
const stamp = join(root, "node_modules", ".vigie-setup");
const hash = createHash("sha256").update(readFileSync(lock)).digest("hex");
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== hash) {
  say("vigie: installing packages (npm install, as the lockfile says) ...");
  // Not "npm ci": it refuses where the registry lacks a binary for another platform (decision 0006).
  if (!run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"])) {
    say("vigie: npm install failed. Check the network or the npm cache, then run this again.");
    process.exit(2);
  }
  writeFileSync(stamp, hash);
}

if (process.argv.includes("--test")) {
  // What the tests in test/ and drills/ start for real, and the Debian package that brings it.
  const has = (program) =>
    (process.env.PATH ?? "").split(":").some((folder) => existsSync(join(folder, program)));
  // A compiler alone is not enough: without the C library's headers it builds nothing.
  const compiles = () =>
    spawnSync("gcc", ["-x", "c", "-fsyntax-only", "-"], { input: "#include <dlfcn.h>\n" })
      .status === 0;
  const needed = [
    { program: "chromium", package: "chromium", for: "the browser tests" },
    {
      program: "gcc with the C library's headers",
      package: "gcc libc6-dev",
      for: "the drills with a disk in trouble",
      there: compiles,
    },
    { program: "postfix", package: "postfix", for: "the test with a real mail server" },
    { program: "swaks", package: "swaks", for: "the test with forged mail headers" },
    { program: "dovecot", package: "dovecot-imapd", for: "the test with a real mailbox" },
    { program: "w3m", package: "w3m", for: "the test of mail in a text browser" },
    { program: "mount", package: "mount", for: "the full-disk drill" },
  ];
  const missing = () => needed.filter(({ program, there }) => !(there?.() ?? has(program)));
  const debian = existsSync("/etc/debian_version") && has("apt-get");
  if (missing().length > 0 && debian && process.getuid?.() === 0) {
    const packages = missing().flatMap((need) => need.package.split(" "));
    say(`vigie: installing ${packages.join(", ")} (apt-get) ...`);
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    run("apt-get", ["update", "-qq"], env);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], env);
  }
  for (const need of missing()) {
    say(
      `vigie: ${need.program} is missing (Debian package "${need.package}"): ${need.for} will be left out.`,
    );
  }
}
