import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import { isDecision } from "../../model/entry.ts";
import type { EntryDraft } from "../../model/entry.ts";
import { asLineId } from "../../model/ids.ts";
import { loadKnowledge, ROOT } from "../knowledge.ts";
import { readScenario } from "../scenario/read-scenario.ts";
import { inSlices } from "./in-slices.ts";
import { PlayedDesk } from "./played-desk.ts";
import { Player } from "./player.ts";
import { prepareShow } from "./show.ts";
import { MemoryVault } from "../../journal/memory-vault.ts";
import { JOURNAL_LIMITS } from "../../journal/limits.ts";

const knowledge = loadKnowledge();
const folder = await readScenario(join(ROOT, "scenarios", "proximus-2018"));
const show = await prepareShow(folder, { knowledge, lengthMs: 90_000 });
const opened: Player[] = [];
after(() => {
  for (const player of opened) player.close();
});

/** With a clock that only moves when told. */
function ownPlayer(): { player: Player; later: (ms: number) => void } {
  let wall = 0;
  const player = new Player(show, {
    wall: () => wall,
    onTrouble: (message) => assert.fail(message),
  });
  opened.push(player);
  return {
    player,
    later: (ms) => {
      wall += ms;
    },
  };
}

const note = (n: number): EntryDraft => ({
  key: `note:${n}`,
  actor: { role: "witness", id: null },
  body: {
    kind: "measurement",
    measurement: {
      line: asLineId(`line-${n}`),
      operator: null,
      service: "tv",
      area: null,
      state: "down",
      probe: null,
    },
    measuredAt: 0,
  },
});

const journalOf = async (player: Player): Promise<string> =>
  JSON.stringify(await player.desk.journal.read(1, player.desk.journal.headSeq(), 100_000));

const decisionsOf = async (desk: PlayedDesk): Promise<unknown[]> =>
  (await desk.journal.read(1, desk.journal.headSeq(), 100_000))
    .map(({ body }) => body)
    .filter(isDecision);

test("moving forward in steps and playing anew up to the same instant give the same journal", async () => {
  const { player } = ownPlayer();
  await player.visit();
  player.pause();
  const at = Date.parse("2018-01-08T22:48:30+01:00");
  for (let step = show.from; step < at; step += 7 * 60_000 + 1234) await player.seek(step);
  await player.seek(at);
  const walked = await journalOf(player);
  await player.seek(show.to);
  await player.seek(at);
  assert.equal(await journalOf(player), walked);
  assert.ok(walked.includes('"state":"confirmed"'));
  assert.equal(player.now, at);
});

test("the showing's decisions are those of the same facts in one go", async () => {
  const whole = new PlayedDesk(show.stage, {
    vault: new MemoryVault(JOURNAL_LIMITS),
    visitors: [],
  });
  await inSlices(whole.play(show.to));
  const { player } = ownPlayer();
  await player.visit();
  for (const { at } of show.moments) await player.seek(at);
  await player.seek(show.to);
  const expected = await decisionsOf(whole);
  assert.ok(expected.length > 20, `only ${expected.length} decisions`);
  assert.deepEqual(await decisionsOf(player.desk), expected);
  assert.equal(player.desk.store.seq, player.desk.journal.headSeq());
  whole.close();
});

test("visitors' entries come back at their time, are bounded, and end with the showing", async () => {
  const { player } = ownPlayer();
  await player.visit();
  player.pause();
  const at = Date.parse("2018-01-09T03:00:00+01:00");
  await player.seek(at);
  await player.append([note(1)]);
  const find = async (n: number): Promise<number | undefined> =>
    (await player.desk.journal.find(`note:${n}`))?.at;
  assert.equal(await find(1), at);
  await player.seek(at - 60_000);
  assert.equal(await find(1), undefined);
  await player.seek(at + 60_000);
  assert.equal(await find(1), at);
  const [again] = await player.append([note(1)]);
  assert.equal(again?.duplicate, true);
  for (let n = 2; n <= 200; n++) await player.append([note(n)]);
  await assert.rejects(player.append([note(201)]), { code: "overloaded" });
  await player.restart();
  await player.seek(show.to);
  assert.equal(await find(1), undefined);
  await player.append([note(201)]);
});

test("the first visitor starts it, it is shared while watched, and begins anew for who comes later", async () => {
  const { player, later } = ownPlayer();
  assert.equal(player.view.playing, false);
  await player.visit();
  assert.deepEqual([player.view.playing, player.now], [true, show.from]);
  await player.seek(show.from + 3_600_000);
  later(30_000);
  await player.enter();
  assert.ok(player.now >= show.from + 3_600_000, "a second visitor threw the first one back");
  player.pause();
  later(61_000);
  await player.enter();
  assert.deepEqual([player.view.playing, player.now], [true, show.from]);
  await player.seek(show.to);
  assert.equal(player.view.ended, true);
  await player.enter();
  assert.deepEqual([player.view.ended, player.now], [false, show.from]);
});

test("who moves the clock while it is being moved gets what the first asked for", async () => {
  const { player } = ownPlayer();
  await player.visit();
  player.pause();
  const later = show.to - 60_000;
  await Promise.all([player.seek(later), player.seek(show.from), player.seekPosition(500)]);
  assert.equal(player.now, later);
  const moving = player.seek(show.from);
  await assert.rejects(player.append([note(1)]), { code: "overloaded" });
  await moving;
});
