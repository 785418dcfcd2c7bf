import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ownFolder } from "./_folder.ts";
import { photoOf } from "./_photos.ts";
import { postReport, startDesk } from "./_running-desk.ts";

const CLI = join(import.meta.dirname, "..", "vigie.mjs");
const filesIn = (dir: string): readonly string[] =>
  readdirSync(dir, { recursive: true })
    .map(String)
    .filter((name) => name.includes("photo-") && statSync(join(dir, name)).isFile());

test("an export takes the sealed photos along, without those of erased reports, and names what is wrong", async (t) => {
  const dir = ownFolder(t);
  const data = join(dir, "data");
  const desk = await startDesk(data, { VIGIE_DEMO: "off" });
  const tokens: string[] = [];
  for (const text of ["Plus de télé à Jumet", "Plus de télé à Mons"]) {
    const { body } = await postReport(desk.url, { text });
    const token = String(body["follow_url"]).split("/").at(-1) ?? "";
    tokens.push(token);
    const put = await fetch(`${desk.url}/api/v1/reports/${token}/photos/0`, {
      method: "PUT",
      headers: { "content-type": "image/jpeg" },
      body: await photoOf({ width: 60, height: 40 }),
    });
    assert.equal(put.status, 201);
  }
  const erased = await fetch(`${desk.url}/fr/me/${tokens[1] ?? ""}/erase`, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "confirm=1",
  });
  assert.equal(erased.status, 303);
  await desk.stop();
  const run = (out: string): { status: number | null; stderr: string; stdout: string } =>
    spawnSync(process.execPath, [CLI, "export", "--data", data, "--photos", join(dir, out)], {
      encoding: "utf8",
    });
  const first = run("one");
  assert.equal(first.status, 0, first.stderr);
  assert.match(first.stderr, /1 photos in /);
  assert.match(first.stdout, /"kind":"photo"/);
  const copied = filesIn(join(dir, "one"));
  assert.deepEqual(copied, filesIn(data));
  assert.equal(copied.length, 1);
  assert.equal(run("one").status, 2, "a folder that is in use is not written over");
  const [name = ""] = copied;
  writeFileSync(join(data, name), "not what it was");
  const damaged = run("two");
  assert.equal(damaged.status, 1);
  assert.match(damaged.stderr, /is missing or is not what the journal says/);
  rmSync(join(data, name));
  assert.equal(run("three").status, 1);
});
