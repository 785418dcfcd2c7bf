import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { buildTroubledDisk, noPreload } from "./_troubled-disk.ts";
import { postReport, startDesk, temporaryFolder } from "../test/_running-desk.ts";

/** A page may never wait for a disk that hangs 2 s; half of that leaves room for a busy machine. */
const PAGE_MS_MAX = 1_000;

test(
  "an fsync delayed by 2 s holds up the report, and no page",
  { skip: noPreload, timeout: 120_000 },
  async () => {
    const folder = temporaryFolder();
    const flag = join(folder.path, "slow");
    const desk = await startDesk(join(folder.path, "data"), {
      LD_PRELOAD: buildTroubledDisk(folder.path),
      SLOW_FSYNC_WHILE: flag,
    });
    try {
      const page = async (path: string): Promise<number> => {
        const began = performance.now();
        const response = await fetch(`${desk.url}${path}`);
        assert.equal(response.status, 200, path);
        await response.text();
        return performance.now() - began;
      };
      await page("/fr/proximus/tv");
      writeFileSync(flag, "");
      const began = performance.now();
      const answered = { ms: 0 };
      const report = postReport(
        desk.url,
        { operator: "proximus", services: ["tv"], area: "BE-62063" },
        { key: "slow-1" },
      ).then((answer) => {
        answered.ms = performance.now() - began;
        return answer;
      });
      const times: number[] = [];
      for (let round = 0; answered.ms === 0 && round < 1_000; round++) {
        // A new address each time, so that pages are rendered and not only served again.
        times.push(await page(round % 2 === 0 ? "/fr/proximus/tv" : `/fr/search?q=li${round}`));
      }
      assert.equal((await report).status, 201);
      const delayed = readFileSync(flag, "utf8").length;
      rmSync(flag);
      assert.ok(delayed > 0, "the delay never took effect");
      assert.ok(
        answered.ms >= 2_000,
        `the report was acknowledged after ${answered.ms} ms, before its fsync`,
      );
      const slowest = Math.max(...times);
      assert.ok(slowest < PAGE_MS_MAX, `a page took ${slowest} ms`);
      console.log(
        `report acknowledged after ${answered.ms.toFixed(0)} ms (${delayed} fsyncs delayed); meanwhile ${times.length} pages, ` +
          `slowest ${slowest.toFixed(1)} ms`,
      );
      assert.ok(
        (await postReport(desk.url, { operator: "proximus", services: ["tv"], area: "BE-62063" }))
          .status === 201,
      );
      assert.equal(await desk.stop(), 0);
    } finally {
      await desk.kill();
      folder.remove();
    }
  },
);
