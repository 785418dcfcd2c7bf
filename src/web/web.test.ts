import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

/** Weight of one script before compression, on one bar of signal. */
const SCRIPT_BYTES_MAX = 6144;
const FOLDER = new URL("./", import.meta.url);
const SCRIPTS = readdirSync(FOLDER).filter(
  (name) => name.endsWith(".ts") && !name.endsWith(".test.ts"),
);

test("scripts are small and import nothing but one another", () => {
  assert.ok(SCRIPTS.length >= 9, SCRIPTS.join(", "));
  for (const name of SCRIPTS) {
    const source = readFileSync(new URL(name, FOLDER), "utf8");
    assert.ok(
      Buffer.byteLength(source) <= SCRIPT_BYTES_MAX,
      `${name}: ${Buffer.byteLength(source)}`,
    );
    for (const [, from] of source.matchAll(/^import .*from "([^"]+)"/gm))
      assert.match(from ?? "", /^\.\/[a-z-]+\.ts$/, name);
  }
});

test("no script makes markup of a string or runs one", () => {
  for (const name of SCRIPTS) {
    const source = readFileSync(new URL(name, FOLDER), "utf8");
    assert.doesNotMatch(
      source,
      /innerHTML|outerHTML\s*=|insertAdjacentHTML|document\.write|DOMParser|eval\(|Function\(|\.style\b/,
      name,
    );
  }
});
