import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";

/** An empty folder that is removed after the test. */
export const ownFolder = (context: TestContext): string => {
  const dir = mkdtempSync(join(tmpdir(), "vigie-"));
  context.after(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
};
