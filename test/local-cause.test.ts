import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { postReport, type RunningDesk, startDesk, temporaryFolder } from "./_running-desk.ts";

const folder = temporaryFolder();
let desk: RunningDesk;
before(async () => {
  desk = await startDesk(folder.path, { VIGIE_DEMO: "off" });
});
after(async () => {
  assert.equal(await desk.stop(), 0);
  folder.remove();
});

/** Opens a witness's report; resolves with the address of the witness's own page. */
async function report(name: string): Promise<string> {
  const { status, body } = await postReport(desk.url, {
    operator: "proximus",
    services: ["tv"],
    area: "BE-52011",
    status: "down",
    contact: `${name}@example.org`,
  });
  assert.equal(status, 201);
  return `${desk.url}${new URL(String(body["follow_url"]), desk.url).pathname}`;
}
const answer = (page: string, fields: Record<string, string>): Promise<Response> =>
  fetch(`${page}/answer`, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/html" },
    body: new URLSearchParams(fields),
  });
const text = async (url: string): Promise<string> =>
  (await (await fetch(url)).text()).replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
const subject = async (): Promise<Readonly<Record<string, unknown>>> =>
  (await (await fetch(`${desk.url}/api/v1/operators/proximus/tv/BE-52011`)).json()) as Readonly<
    Record<string, unknown>
  >;
async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  for (let n = 0; n < 100; n++) {
    if (await holds()) return;
    await delay(50);
  }
  assert.fail(what);
}

test("what turns out to be local is said with one button, counted apart, and told from three on", async () => {
  const pages = await Promise.all(["a", "b", "c", "d", "e", "f"].map(report));
  await until(async () => (await subject())["witnesses_2h"] === 6, "six witnesses");
  const [one = "", two = "", three = ""] = pages;
  await until(async () => (await text(one)).includes("C’était chez moi"), "the button");
  for (const page of [one, two])
    assert.equal((await answer(page, { key: "", status: "up", cause: "local" })).status, 303);
  await until(async () => (await subject())["witnesses_2h"] === 4, "two fewer");
  assert.equal((await subject())["local_24h"], null, "two could point at a person");
  const check = `${desk.url}/fr/check?area=BE-52011&operator=proximus`;
  assert.ok(!(await text(check)).includes("révélés locaux"));
  assert.equal((await answer(three, { key: "", status: "up", cause: "local" })).status, 303);
  await until(async () => (await subject())["local_24h"] === 3, "three that were local");
  assert.equal((await subject())["witnesses_2h"], 3);
  // The same page is rendered once a second at most.
  await until(
    async () => (await text(check)).includes("3 témoignages se sont révélés locaux"),
    "the sentence on the page",
  );
  assert.ok((await text(`${desk.url}/en/proximus/tv/BE-52011`)).includes("3 reports turned out"));
});

test("the witness sees it on the own page, can take it back, and nothing else is taken as a cause", async () => {
  const page = await report("second");
  await answer(page, { key: "", status: "up", cause: "local" });
  await until(
    async () => ((await text(page)).match(/C’était chez moi/g) ?? []).length >= 2,
    "the answer on the page",
  );
  const before = Number((await subject())["witnesses_2h"]);
  await answer(page, { key: "", status: "down" });
  await until(async () => Number((await subject())["witnesses_2h"]) === before + 1, "counts again");
  const refused = await answer(page, { key: "", status: "up", cause: "weather" });
  assert.equal(refused.status, 422);
  const token = page.split("/").at(-1) ?? "";
  const api = await fetch(`${desk.url}/api/v1/reports/${token}/answer`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ status: "up", cause: "local" }),
  });
  assert.equal(api.status, 201);
});
