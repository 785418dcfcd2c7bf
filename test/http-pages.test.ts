import assert from "node:assert/strict";
import { connect } from "node:net";
import { after, before, describe, it } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { get as httpGet } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import { openTestDesk, postJson } from "./_desk.ts";
import type { TestDesk } from "./_desk.ts";

interface Raw {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Without the unpacking that fetch does. */
const get = (url: string, headers: Record<string, string> = {}, method = "GET"): Promise<Raw> =>
  new Promise((resolve, reject) => {
    httpGet(url, { headers, method, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    }).on("error", reject);
  });

const report = (desk: TestDesk): ReturnType<typeof postJson> =>
  postJson(`${desk.url}/api/v1/reports`, {
    operator: "proximus",
    services: ["tv"],
    area: "BE-52011",
    status: "down",
    contact: `w${Math.random()}@example.org`,
  });

const folded = async (desk: TestDesk): Promise<void> =>
  desk.store.reached((await desk.journal.head()).seq);

const PLACE = "/fr/proximus/tv/BE-52011";

describe("a page", () => {
  let desk: TestDesk;
  before(async () => {
    desk = await openTestDesk();
  });
  after(() => desk.close());

  it("is rendered once for 64 readers who come at once to a cold cache", async () => {
    const rendered = desk.doors.rendered();
    const answers = await Promise.all(Array.from({ length: 64 }, () => get(desk.url + PLACE)));
    assert.equal(desk.doors.rendered(), rendered + 1);
    assert.ok(answers.every(({ status }) => status === 200));
    assert.equal(new Set(answers.map(({ body }) => body.toString("utf8"))).size, 1);
  });

  it("comes as it is, as gzip and as brotli, each with a tag of its own", async () => {
    const plain = await get(desk.url + PLACE);
    const gzip = await get(desk.url + PLACE, { "accept-encoding": "gzip" });
    const br = await get(desk.url + PLACE, { "accept-encoding": "gzip, deflate, br" });
    assert.equal(gzip.headers["content-encoding"], "gzip");
    assert.equal(br.headers["content-encoding"], "br");
    assert.deepEqual(gunzipSync(gzip.body), plain.body);
    assert.deepEqual(brotliDecompressSync(br.body), plain.body);
    assert.equal(new Set([plain, gzip, br].map(({ headers }) => headers.etag)).size, 3);
    const refusing = await get(desk.url + PLACE, { "accept-encoding": "br;q=0, gzip" });
    assert.equal(refusing.headers["content-encoding"], "gzip");
    assert.match(plain.headers.vary ?? "", /accept-encoding/i);
    assert.match(plain.headers["cache-control"] ?? "", /max-age=15, stale-while-revalidate=60/);
    assert.match(String(plain.headers["content-security-policy"]), /default-src 'none'/);
  });

  it("is not sent again to who has it, and HEAD tells without sending", async () => {
    const first = await get(desk.url + PLACE);
    const etag = first.headers.etag ?? "";
    for (const known of [etag, `"other", ${etag}`, "*", `W/${etag}`]) {
      const again = await get(desk.url + PLACE, { "if-none-match": known });
      assert.equal(again.status, 304);
      assert.equal(again.body.length, 0);
      assert.equal(again.headers.etag, etag);
    }
    assert.equal((await get(desk.url + PLACE, { "if-none-match": '"other"' })).status, 200);
    const head = await get(desk.url + PLACE, {}, "HEAD");
    assert.equal(head.status, 200);
    assert.equal(head.body.length, 0);
    assert.equal(head.headers["content-length"], String(first.body.length));
  });

  it("does not care for parameters it does not know", async () => {
    await get(desk.url + PLACE);
    const rendered = desk.doors.rendered();
    for (let n = 0; n < 5; n++) await get(`${desk.url}${PLACE}?cache-buster=${n}`);
    assert.equal(desk.doors.rendered(), rendered);
  });

  it("is made anew after a change, and at most once a second while changes go on", async () => {
    await get(desk.url + PLACE);
    desk.later(2000);
    const old = await get(desk.url + PLACE);
    const rendered = desk.doors.rendered();
    for (let n = 0; n < 3; n++) await report(desk);
    await folded(desk);
    desk.later(2000);
    for (let n = 0; n < 10; n++) {
      await report(desk);
      await folded(desk);
      await get(desk.url + PLACE);
    }
    assert.ok(desk.doors.rendered() - rendered <= 2, `${desk.doors.rendered() - rendered}`);
    desk.later(1100);
    const fresh = await get(desk.url + PLACE);
    assert.notEqual(fresh.headers.etag, old.headers.etag);
  });

  it("of another operator is left alone by a change", async () => {
    await get(`${desk.url}/fr/voo`);
    const rendered = desk.doors.rendered();
    await report(desk);
    await folded(desk);
    desk.later(1100);
    await get(`${desk.url}/fr/voo`);
    assert.ok(desk.doors.rendered() - rendered <= 1);
  });

  it("is real: unknown addresses are 404, in HTML or as a problem", async () => {
    for (const path of [
      "/fr/nobody",
      "/fr/proximus/pigeon",
      "/fr/proximus/tv/FR-00000",
      "/fr/proximus/tv/BE-52011/x",
      "/fr/incidents/i-none",
      "/xx/",
      "/api/v1/incidents/none",
      "/api/v1/operators/nobody",
      `/fr/${"x".repeat(3000)}`,
    ]) {
      const { status, headers } = await get(desk.url + path, { accept: "text/html" });
      assert.equal(status, 404, path);
      const type = path.startsWith("/api") ? "application/problem+json" : "text/html";
      assert.ok(headers["content-type"]?.startsWith(type), path);
    }
    assert.equal((await get(`${desk.url}/fr/%ff`)).status, 400);
    assert.equal((await get(`${desk.url}/fr/voo`, { accept: "text/html" }, "DELETE")).status, 404);
  });

  it("of the house sends each reader to his language", async () => {
    const { status, headers } = await get(`${desk.url}/`, { "accept-language": "pl, en;q=0.5" });
    assert.equal(status, 302);
    assert.equal(headers.location, "/en/");
    assert.equal((await get(`${desk.url}/`)).headers.location, "/fr/");
    assert.equal((await get(`${desk.url}/nl`)).headers.location, "/nl/");
    for (const path of ["/fr/", "/en/", "/fr/report", "/fr/search?q=charleroi", "/fr/proximus"])
      assert.equal((await get(desk.url + path)).status, 200, path);
  });

  it("is kept and shown when it cannot be rendered any more, with its age", async () => {
    let broken = false;
    const other = await openTestDesk({
      wrapStore: (store) =>
        new Proxy(store, {
          get: (target, name) => {
            if (broken && name === "home") throw new Error("database disk image is malformed");
            const value: unknown = Reflect.get(target, name, target);
            return typeof value === "function" ? (value.bind(target) as unknown) : value;
          },
        }),
    });
    try {
      const good = await get(`${other.url}/fr/`);
      broken = true;
      other.later(180_000);
      const old = await get(`${other.url}/fr/`);
      assert.equal(old.status, 200);
      assert.deepEqual(old.body, good.body);
      assert.ok(Number(old.headers.age) >= 180, String(old.headers.age));
      assert.ok(other.troubles.length > 0);
      assert.equal((await get(`${other.url}/nl/`)).status, 500);
    } finally {
      await other.close();
    }
  });

  it("makes room: more addresses than the cache holds do not grow it", async () => {
    const small = await openTestDesk({ limits: { PAGES_CACHED_MAX: 3 } });
    try {
      for (const operator of ["voo", "proximus", "telenet", "base", "voo"])
        assert.equal((await get(`${small.url}/fr/${operator}`)).status, 200);
      assert.equal(small.doors.rendered(), 5);
      await get(`${small.url}/fr/voo`);
      assert.equal(small.doors.rendered(), 5);
    } finally {
      await small.close();
    }
  });
});

/** Reads events until `until` says enough, or the time is over. */
async function events(
  url: string,
  until: (text: string) => boolean,
  headers: Record<string, string> = {},
): Promise<string> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), 6000);
  const response = await fetch(url, { headers, signal: stop.signal });
  if (response.status !== 200) return `status ${response.status}`;
  let text = "";
  const decoder = new TextDecoder();
  try {
    for await (const part of response.body ?? []) {
      text += decoder.decode(part, { stream: true });
      if (until(text)) break;
    }
  } catch {
    text += "\n(time is over)";
  }
  clearTimeout(timer);
  stop.abort();
  return text;
}

describe("live events", () => {
  let desk: TestDesk;
  before(async () => {
    desk = await openTestDesk({
      limits: { EVENT_SPACING_MS: 300, EVENT_HEARTBEAT_MS: 100, EVENT_CLIENTS_MAX: 3 },
    });
  });
  after(() => desk.close());

  it("tell that a page changed, once for many changes, and then show the new page", async () => {
    await get(desk.url + PLACE);
    desk.later(120_000);
    const old = (await get(desk.url + PLACE)).headers.etag;
    desk.later(100_000);
    const seen = events(
      `${desk.url}/events?page=${PLACE}`,
      (text) => text.split("event: page").length > 2,
    );
    setTimeout(() => void Promise.all(Array.from({ length: 20 }, () => report(desk))), 300);
    const text = await seen;
    const told = text.split("event: page").length - 1;
    assert.ok(told >= 1 && told <= 3, text);
    assert.match(text, new RegExp(`data: \\{"page":"${PLACE}"`));
    assert.notEqual((await get(desk.url + PLACE)).headers.etag, old);
  });

  it("say at once what was missed, and nothing when nothing was", async () => {
    await get(desk.url + PLACE);
    desk.later(100_000);
    await get(desk.url + PLACE);
    desk.later(100);
    const url = `${desk.url}/events?page=${PLACE}`;
    const missed = await events(url, (text) => text.includes("event: page"), {
      "last-event-id": "old",
    });
    const id = /^id: (.+)$/m.exec(missed)?.[1] ?? "";
    assert.match(missed, /event: page/);
    const quiet = await events(url, (text) => text.includes(":\n\n"), { "last-event-id": id });
    assert.doesNotMatch(quiet, /event: page/);
  });

  it("are refused for unknown pages, for none, and beyond the number of readers", async () => {
    assert.equal(await events(`${desk.url}/events?page=/fr/nobody`, () => true), "status 404");
    assert.equal(await events(`${desk.url}/events`, () => true), "status 422");
    const many = Array.from({ length: 9 }, () => `page=${PLACE}`).join("&");
    assert.equal(await events(`${desk.url}/events?${many}`, () => true), "status 422");
    const held = await Promise.all([1, 2, 3].map(() => fetch(`${desk.url}/events?page=${PLACE}`)));
    const beyond = await fetch(`${desk.url}/events?page=${PLACE}`);
    assert.equal(beyond.status, 503);
    assert.ok(Number(beyond.headers.get("retry-after")) > 0);
    await Promise.all(held.map(async (response) => response.body?.cancel()));
  });
});

const post = async (desk: TestDesk, from: string): Promise<Response> => {
  const headers = { "x-forwarded-for": from };
  return (await postJson(`${desk.url}/api/v1/reports`, { operator: "voo" }, headers)).response;
};

describe("the door", () => {
  it("closes within seconds while readers hold on to it", async () => {
    const desk = await openTestDesk({ limits: { CLOSE_MS_MAX: 1000 } });
    const port = Number(new URL(desk.url).port);
    const live = await fetch(`${desk.url}/events?page=/fr/`);
    const dribbling = connect(port, "127.0.0.1");
    dribbling.on("error", () => undefined);
    dribbling.write("POST /api/v1/reports HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{");
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
    const start = performance.now();
    await desk.close();
    // A bound, not a measure: without it the slow sender would hold the desk open for a minute.
    assert.ok(performance.now() - start < 15_000);
    await live.body?.cancel().catch(() => undefined);
    dribbling.destroy();
  });

  it("lets a town behind one address report, not a flood, and trusts only its own proxies", async () => {
    const trusting = await openTestDesk({
      trustedProxies: ["127.0.0.0/8"],
      limits: { REPORTS_PER_CLIENT_MAX: 300, REPORTS_PER_CLIENT_SECOND: 0.01 },
    });
    try {
      for (let n = 0; n < 300; n++)
        assert.equal((await post(trusting, "198.51.100.7")).status, 201);
      const flood = await post(trusting, "198.51.100.7");
      assert.equal(flood.status, 429);
      assert.ok(Number(flood.headers.get("retry-after")) > 0);
      assert.match(flood.headers.get("content-type") ?? "", /problem\+json/);
      assert.equal((await post(trusting, "198.51.100.8")).status, 201);
      // What the client wrote before the proxy's own addition does not count.
      assert.equal((await post(trusting, "203.0.113.1, 198.51.100.7")).status, 429);
      trusting.later(300_000);
      assert.equal((await post(trusting, "198.51.100.7")).status, 201);
      // One subscriber has a whole /64.
      for (let n = 0; n < 300; n++) await post(trusting, `2001:db8:1:2::${(n + 1).toString(16)}`);
      assert.equal((await post(trusting, "2001:db8:1:2:ffff::1")).status, 429);
      assert.equal((await post(trusting, "2001:db8:1:3::1")).status, 201);
    } finally {
      await trusting.close();
    }
  });
});
