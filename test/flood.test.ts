import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { flood } from "../bench/_flood.ts";
import { communesOfBelgium, reportsInJournal } from "../bench/_flood-journal.ts";
import { LightFollower } from "../bench/_light-client.ts";
import { DOOR_LIMITS } from "../src/http/limits.ts";
import { openTestDesk, postJson, type TestDesk } from "./_desk.ts";
import { MANY_CLIENTS, startDesk, temporaryFolder } from "./_running-desk.ts";

const PLAN = { seconds: 4, pagesPerSecond: 200, reportsPerSecond: 100, followers: 300 };

describe("a flood of readers, reports and followers at once", () => {
  it("loses no report, answers every reader and tells every follower, merged", async () => {
    const folder = temporaryFolder();
    const dataDir = join(folder.path, "data");
    const desk = await startDesk(dataDir, { ...MANY_CLIENTS, VIGIE_DEMO: "off" });
    try {
      const port = Number(new URL(desk.url).port);
      const witnesses = { areas: communesOfBelgium(), run: "test" };
      const pages = ["/fr/proximus/tv/BE", "/nl/proximus/tv/BE"];
      const pid = desk.child.pid ?? 0;
      const figures = await flood({ port, pid, pages, witnesses }, PLAN);
      assert.equal(figures.pages.wrong, 0);
      assert.equal(figures.pages.answered, PLAN.pagesPerSecond * PLAN.seconds);
      assert.equal(figures.reports.wrong, 0);
      assert.equal(figures.followersLost, 0);
      assert.ok(figures.fewestEvents >= 1, "a follower was told nothing");
      const spacings = (PLAN.seconds + 2.5) / (DOOR_LIMITS.EVENT_SPACING_MS / 1000);
      assert.ok(figures.events <= PLAN.followers * Math.ceil(spacings + 1), `${figures.events}`);
      assert.equal(await desk.stop(), 0);
      const written = await reportsInJournal(dataDir);
      assert.equal(figures.acknowledged.length, PLAN.reportsPerSecond * PLAN.seconds);
      for (const id of figures.acknowledged) assert.equal(written.get(id), 1, id);
    } finally {
      await desk.stop();
      folder.remove();
    }
  });
});

describe("followers of a page over a real connection", () => {
  const SPACING_MS = 200;
  const FOLLOWERS_MAX = 30;
  const BUFFER_BYTES_MAX = 2048;
  const PAGE = "/fr/proximus/tv/BE-52011";
  let desk: TestDesk;
  let port = 0;
  const followers: LightFollower[] = [];
  const follow = async (lastId: string | null = null): Promise<LightFollower> => {
    const follower = new LightFollower(port, [PAGE], lastId);
    followers.push(follower);
    await follower.opened;
    return follower;
  };
  const report = (): Promise<unknown> =>
    postJson(`${desk.url}/api/v1/reports`, {
      operator: "proximus",
      services: ["tv"],
      area: "BE-52011",
      status: "down",
    });
  const until = async (holds: () => boolean): Promise<void> => {
    for (let n = 0; n < 500 && !holds(); n++) await delay(10);
  };
  before(async () => {
    desk = await openTestDesk({
      limits: {
        EVENT_SPACING_MS: SPACING_MS,
        EVENT_CLIENTS_MAX: FOLLOWERS_MAX,
        EVENT_BUFFER_BYTES_MAX: BUFFER_BYTES_MAX,
      },
    });
    port = Number(new URL(desk.url).port);
  });
  after(async () => {
    for (const follower of followers) follower.close();
    await desk.close();
  });

  it("are told once of a burst, and after a break exactly what they missed", async () => {
    const first = await follow();
    for (let n = 0; n < 3; n++) await report();
    await until(() => first.events > 0);
    assert.equal(first.events, 1);
    const seen = first.lastId;
    first.close();
    for (let n = 0; n < 3; n++) await report();
    const back = await follow(seen);
    await until(() => back.events > 0);
    assert.ok(back.events >= 1, "what was missed was not told");
    assert.notEqual(back.lastId, seen);
    await delay(SPACING_MS * 2);
    const upToDate = await follow(back.lastId);
    await delay(SPACING_MS * 2);
    assert.equal(upToDate.events, 0, "nothing happened since");
    back.close();
    upToDate.close();
  });

  it("are refused above the bound with a word when to come back, and let in again later", async () => {
    const many = await Promise.all(Array.from({ length: FOLLOWERS_MAX }, () => follow()));
    assert.ok(many.every(({ status }) => status === 200));
    const refused = await fetch(`${desk.url}/events?page=${PAGE}`);
    assert.equal(refused.status, 503);
    assert.match(refused.headers.get("retry-after") ?? "", /^\d+$/);
    await refused.body?.cancel();
    for (const follower of many) follower.close();
    let again = await follow();
    for (let n = 0; n < 100 && again.status !== 200; n++) {
      again.close();
      await delay(10);
      again = await follow();
    }
    assert.equal(again.status, 200);
    again.close();
  });
});
