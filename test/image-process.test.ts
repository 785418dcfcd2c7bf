import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { ImageProcess, type ImageProcessOptions } from "../src/commands/photos/image-process.ts";
import { ownFolder } from "./_folder.ts";
import { photoOf } from "./_photos.ts";

const opened = (t: TestContext, options?: ImageProcessOptions): ImageProcess => {
  const images = new ImageProcess(options);
  t.after(() => images.close());
  return images;
};

/** A process that hangs, dies or answers, as its picture says. */
const moody = (t: TestContext): URL => {
  const path = join(ownFolder(t), "moody.mjs");
  writeFileSync(
    path,
    `process.on("message", ({ bytes }) => {
      const mood = Buffer.from(bytes).toString();
      if (mood === "die") process.kill(process.pid, "SIGSEGV");
      else if (mood !== "hang") process.send({ bytes, width: 1, height: 1, position: null });
    });
    process.on("disconnect", () => process.exit(0));
    process.send("ready");`,
  );
  return pathToFileURL(path);
};
const NOWHERE = { position: false };
const mood = (words: string): Uint8Array => Buffer.from(words);
const alive = (pid: number | null): boolean => {
  try {
    return pid !== null && process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe("the process that makes photos anew", () => {
  it("ends with a picture that hangs or breaks it, and the next one gets a new process", async (t) => {
    const images = opened(t, { module: moody(t), workMsMax: 1500 });
    const answers = ["fine", "hang", "die", "fine"].map((words) =>
      images.remake(mood(words), NOWHERE),
    );
    const [fine, hung, died, again] = await Promise.all(answers);
    assert.ok(typeof fine === "object" && typeof again === "object");
    assert.deepEqual([hung, died], ["too_slow", "unreadable"]);
  });

  it("makes pictures wait up to a bound, and asks the others to come back", async (t) => {
    const images = opened(t, { module: moody(t), workMsMax: 300, waitingMax: 2 });
    const answers = await Promise.all(
      ["hang", "fine", "fine", "fine", "fine"].map((words) => images.remake(mood(words), NOWHERE)),
    );
    assert.deepEqual(
      answers.map((answer) => (typeof answer === "string" ? answer : "made")),
      ["too_slow", "made", "made", "busy", "busy"],
    );
  });

  it("that cannot start is no fault of the picture", async (t) => {
    const module = pathToFileURL(join(ownFolder(t), "missing.mjs"));
    assert.equal(await opened(t, { module }).remake(mood("fine"), NOWHERE), "busy");
  });

  it("goes when it has nothing to do or the desk closes, and comes when it is needed", async (t) => {
    const images = opened(t, { idleMs: 100 });
    const photo = await photoOf({ width: 40, height: 30 });
    assert.equal(images.pid, null);
    assert.ok(typeof (await images.remake(photo, NOWHERE)) === "object");
    const { pid } = images;
    assert.ok(alive(pid));
    await delay(600);
    assert.equal(alive(pid), false);
    assert.ok(typeof (await images.remake(photo, NOWHERE)) === "object");
    const second = images.pid;
    await images.close();
    await delay(300);
    assert.equal(alive(second), false);
    assert.equal(await images.remake(photo, NOWHERE), "busy");
  });
});
