import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { verifyDatabase } from "../src/journal/sqlite/read-batches.ts";
import { postReport, type RunningDesk, startDesk, temporaryFolder } from "../test/_running-desk.ts";
import {
  buildTroubledDisk,
  mountSmallDisk,
  noPreload,
  noSmallDisk,
  remount,
  unmount,
} from "./_troubled-disk.ts";

const REPORT = { operator: "proximus", services: ["tv"], area: "BE-62063", status: "down" };
const PAGES = ["/fr/", "/fr/proximus/tv", "/fr/proximus/tv/BE-62063", "/fr/report"];

/** Writes are refused with 503, Retry-After and a problem document; pages still come. */
async function refusesButServes(desk: RunningDesk, key: string): Promise<void> {
  const response = await fetch(`${desk.url}/api/v1/reports`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": key },
    body: JSON.stringify({ ...REPORT, text: "x".repeat(3_000) }),
  });
  assert.equal(response.status, 503, await response.clone().text());
  assert.match(response.headers.get("content-type") ?? "", /^application\/problem\+json/);
  assert.ok(Number(response.headers.get("retry-after")) > 0);
  for (const path of PAGES) {
    assert.equal((await fetch(`${desk.url}${path}`)).status, 200, path);
  }
  assert.equal((await fetch(`${desk.url}/healthz`)).status, 200);
  assert.equal((await fetch(`${desk.url}/readyz`)).status, 503);
}

/** The desk tries by itself once a second; a client that keeps its key is let in soon. */
async function acceptedAgain(desk: RunningDesk, key: string): Promise<void> {
  let answer = await postReport(desk.url, REPORT, { key });
  for (let tries = 0; answer.status === 503 && tries < 50; tries++) {
    await delay(200);
    answer = await postReport(desk.url, REPORT, { key });
  }
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  assert.equal((await fetch(`${desk.url}/readyz`)).status, 200);
}

test(
  "a full disk refuses reports, serves pages, and recovers by itself",
  { skip: noSmallDisk, timeout: 180_000 },
  async () => {
    const folder = temporaryFolder();
    const disk = join(folder.path, "disk");
    const data = join(disk, "data");
    assert.ok(mountSmallDisk(disk));
    let desk: RunningDesk | null = null;
    try {
      desk = await startDesk(data);
      assert.equal((await postReport(desk.url, REPORT, { key: "before" })).status, 201);
      const filler = join(disk, "filler");
      spawnSync("dd", ["if=/dev/zero", `of=${filler}`, "bs=4096"]);
      assert.ok(statSync(filler).size > 0);
      // The journal's log may have a few pages of room left: fill them too.
      let status = 201;
      let taken = 0;
      for (; status === 201 && taken < 2_000; taken++) {
        const text = "y".repeat(3_000);
        ({ status } = await postReport(desk.url, { ...REPORT, text }, { key: `filling-${taken}` }));
      }
      assert.equal(status, 503);
      await refusesButServes(desk, "refused");
      rmSync(filler);
      await acceptedAgain(desk, "after");
      assert.equal(await desk.stop(), 0);
      const chain = await verifyDatabase(data);
      assert.ok(chain.ok, JSON.stringify(chain));
      console.log(
        `full disk: refused after ${taken} more reports, recovered; ${chain.entries} entries verified`,
      );
    } finally {
      await desk?.kill();
      unmount(disk);
      folder.remove();
    }
  },
);

test(
  "a disk that turns read-only under a running desk refuses reports and serves pages",
  { skip: noPreload, timeout: 120_000 },
  async () => {
    const folder = temporaryFolder();
    const data = join(folder.path, "data");
    const flag = join(folder.path, "read-only");
    const env = { LD_PRELOAD: buildTroubledDisk(folder.path), READ_ONLY_WHILE: flag };
    const desk = await startDesk(data, env);
    try {
      assert.equal((await postReport(desk.url, REPORT, { key: "before" })).status, 201);
      writeFileSync(flag, "");
      await refusesButServes(desk, "refused");
      rmSync(flag);
      await acceptedAgain(desk, "after");
      assert.equal(await desk.stop(), 0);
      const chain = await verifyDatabase(data);
      assert.ok(chain.ok, JSON.stringify(chain));
    } finally {
      await desk.kill();
      folder.remove();
    }
  },
);

test(
  "a desk started on a read-only folder serves what it knows and refuses reports",
  { skip: noSmallDisk, timeout: 120_000 },
  async () => {
    const folder = temporaryFolder();
    const disk = join(folder.path, "disk");
    const data = join(disk, "data");
    assert.ok(mountSmallDisk(disk));
    let desk: RunningDesk | null = null;
    try {
      desk = await startDesk(data);
      const own = await postReport(
        desk.url,
        { ...REPORT, text: "Plus de télé à Liège" },
        { key: "before" },
      );
      assert.equal(own.status, 201);
      await desk.kill();
      assert.ok(remount(disk, "ro"), "the disk could not be made read-only");
      desk = await startDesk(data);
      await refusesButServes(desk, "refused");
      const page = await fetch(`${desk.url}${String(own.body["follow_url"])}`);
      assert.match(await page.text(), /Liège/, "the witness's page is there, words included");
      assert.equal(await desk.stop(), 0);
      assert.ok(remount(disk, "rw"));
      desk = await startDesk(data);
      await acceptedAgain(desk, "after");
    } finally {
      await desk?.kill();
      unmount(disk);
      folder.remove();
    }
  },
);
