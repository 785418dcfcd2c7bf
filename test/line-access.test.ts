// A lost address: a link by mail makes a new one, once, within an hour, and for nobody else.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { plainLetter } from "../src/channels/email/plain-letter.ts";
import { RelayWay } from "../src/channels/email/send.ts";
import type { MailWatch } from "../src/model/mail-settings.ts";
import { openTestDesk, postForm, type TestDesk } from "./_desk.ts";
import { relayOf } from "./_mail-desk.ts";
import { type SmtpSink, smtpSink } from "./_smtp-sink.ts";

const HOUR = 3_600_000;
const TIMEOUT = { timeout: 120_000 } as const;

let desk: TestDesk;
let sink: SmtpSink;
let way: RelayWay;
before(async () => {
  sink = await smtpSink();
  way = new RelayWay(relayOf(sink.port), null);
  let count = 0;
  const watch: MailWatch = {
    state: () => ({ ways: [], inFlight: 0, open: [] }),
    watch: () => ({ proof: null, silent: false, on: false }),
    sender: "alert@desk.test",
    test: () => Promise.resolve([]),
    diagnose: () => Promise.resolve([]),
    setup: null,
    sendLetter: async (to, lang, letter) => {
      count += 1;
      const from = "alert@desk.test";
      const message = plainLetter(letter, { deskName: "Vigie", from, to, lang, id: `${count}` });
      return (await way.send(message)).kind === "accepted";
    },
  };
  desk = await openTestDesk({ mail: true, mailWatch: watch });
});
after(async () => {
  await way.close();
  await desk.close();
  await sink.close();
  assert.deepEqual(desk.troubles, []);
});

async function openFile(name: string): Promise<string> {
  const opened = await postForm(`${desk.url}/line/open`, { name });
  return opened.headers.get("location") ?? "";
}
const access = (path: string, address: string): Promise<Response> =>
  postForm(`${desk.url}${path}/access`, { address });
const ask = (address: string): Promise<Response> => postForm(`${desk.url}/line/send`, { address });
const get = (path: string): Promise<Response> => fetch(`${desk.url}${path}`);
/** The links of the newest letter to an address, once so many came. */
async function linksTo(address: string, letters: number): Promise<readonly string[]> {
  const own = () => sink.caught.filter(({ to }) => to === address);
  while (own().length < letters)
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  const text = (own().at(-1)?.raw ?? "").replaceAll(/=\r?\n/g, "").replaceAll("=3D", "=");
  return [...new Set(text.match(/\/line\/link\/[\w.-]+/g))];
}

test(
  "a link by mail opens the file under a new address, once; looking at it uses nothing up",
  TIMEOUT,
  async () => {
    const path = await openFile("Lost and found");
    assert.equal((await access(path, "boss@one.test")).status, 303);
    const [link = ""] = await linksTo("boss@one.test", 1);
    for (let looks = 0; looks < 2; looks += 1) assert.equal((await get(link)).status, 200);
    const opened = await postForm(`${desk.url}${link}`, {});
    assert.equal(opened.status, 303);
    const again = opened.headers.get("location") ?? "";
    assert.notEqual(again, path);
    assert.match(await (await get(again)).text(), /Lost and found/);
    assert.equal((await get(path)).status, 200, "the old one stays");
    assert.equal((await postForm(`${desk.url}${link}`, {})).status, 410, "a link works once");
    const journal = await desk.journal.read(1, (await desk.journal.head()).seq);
    const text = JSON.stringify(journal);
    assert.ok(!text.includes("boss@one.test") && !text.includes(again.split("/").at(-1) ?? ""));
  },
);

test(
  "whoever asks learns nothing, and a link runs out, belongs to its mailbox, and is made by nobody else",
  TIMEOUT,
  async () => {
    const path = await openFile("Careful");
    await access(path, "Boss+Lines@two.test");
    const [first = ""] = await linksTo("boss+lines@two.test", 1);
    const known = await (await ask("boss@two.test")).text();
    const unknown = await (await ask("nobody@two.test")).text();
    const bare = (html: string): string => html.replaceAll(/\d\d:\d\d/g, "");
    assert.equal(bare(known), bare(unknown));
    const [second = ""] = await linksTo("boss@two.test", 1);
    assert.ok(!sink.caught.some(({ to }) => to.startsWith("nobody")));
    for (const wrong of [second.slice(0, -1), `${second.slice(0, -1)}_`, second.replace(".", "x.")])
      assert.equal((await get(wrong)).status, 404, wrong);
    desk.later(HOUR + 1);
    assert.equal((await get(second)).status, 404, "it has run out");
    await ask("boss@two.test");
    const [third = ""] = await linksTo("boss@two.test", 2);
    assert.equal((await get(third)).status, 200);
    await access(path, "other@two.test");
    assert.equal((await get(third)).status, 404, "the mailbox was changed");
    assert.notEqual(first, third);
    await access(path, "");
    await ask("other@two.test");
    assert.match(await (await get(`${path}/share`)).text(), /name="address"/);
    assert.equal((await access(path, "no address")).status, 422);
  },
);

test(
  "letters to one mailbox are few; an erased file is opened by no later address",
  TIMEOUT,
  async () => {
    const path = await openFile("Few letters");
    await access(path, "boss@three.test");
    const [link = ""] = await linksTo("boss@three.test", 1);
    for (let asked = 0; asked < 4; asked += 1) await ask("boss@three.test");
    await linksTo("boss@three.test", 2);
    const later = (await postForm(`${desk.url}${link}`, {})).headers.get("location") ?? "";
    assert.equal((await get(later)).status, 200);
    await postForm(`${desk.url}${later}/erase`, { confirm: "1" });
    for (const one of [path, later]) assert.equal((await get(one)).status, 410);
    assert.equal((await get(link)).status, 404);
    await access(await openFile("A last letter"), "boss@four.test");
    await linksTo("boss@four.test", 1);
    assert.equal(sink.caught.filter(({ to }) => to === "boss@three.test").length, 2);
  },
);

test("a desk without mail offers no link", async () => {
  const other = await openTestDesk();
  const page = await (await fetch(`${other.url}/line/`)).text();
  assert.ok(!page.includes("/line/send"));
  assert.equal((await postForm(`${other.url}/line/send`, { address: "a@b.test" })).status, 404);
  await other.close();
});
