import assert from "node:assert/strict";
import { request as httpRequest } from "node:http";
import { after, before, describe, it } from "node:test";
import {
  BATCH_LINES_MAX,
  CLOCK_AHEAD_MS_MAX,
  CONTACT_CHARS_MAX,
  IDEMPOTENCY_KEY_CHARS_MAX,
  ONSET_MIN,
  PLACE_CHARS_MAX,
  REPORT_TEXT_CHARS_MAX,
} from "../src/commands/limits.ts";
import { JournalError } from "../src/journal/port.ts";
import { openTestDesk, postForm, postJson } from "./_desk.ts";
import type { TestDesk } from "./_desk.ts";

const iso = (at: number): string => new Date(at).toISOString();

/** Raw bytes around an invalid UTF-8 sequence. */
const around = (head: string, bytes: readonly number[], tail: string): Uint8Array =>
  Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from(tail)]);

const linesOf = (count: number, tag: string): string =>
  Array.from({ length: count }, (_, line) =>
    JSON.stringify({ key: `${tag}-${line}`, operator: "voo" }),
  ).join("\n");

describe("bad input", () => {
  let desk: TestDesk;
  before(async () => {
    desk = await openTestDesk();
  });
  after(() => desk.close());

  const refused = async (
    what: {
      readonly body: unknown;
      readonly path?: string;
      readonly headers?: Record<string, string>;
    },
    status: number,
    field?: string,
  ): Promise<Record<string, unknown>> => {
    const head = (await desk.journal.head()).seq;
    const answer = await postJson(
      `${desk.url}${what.path ?? "/api/v1/reports"}`,
      what.body,
      what.headers,
    );
    const told = JSON.stringify(answer.body);
    assert.equal(answer.status, status, told);
    assert.match(answer.response.headers.get("content-type") ?? "", /^application\/problem\+json/);
    assert.equal(answer.body["status"], status);
    assert.equal(typeof answer.body["title"], "string");
    if (field !== undefined) {
      const errors = answer.body["errors"] as readonly { field: string; detail: string }[];
      assert.ok(
        errors.some((error) => error.field === field && error.detail !== ""),
        told,
      );
    }
    assert.equal((await desk.journal.head()).seq, head, "it left a trace");
    return answer.body;
  };
  const taken = async (body: unknown, headers?: Record<string, string>): Promise<void> => {
    const answer = await postJson(`${desk.url}/api/v1/reports`, body, headers);
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
  };

  it("of 10 MB is too large, and its sender reads the answer", async () => {
    await refused({ body: { text: "x".repeat(10_000_000) } }, 413);
  });

  it("of 10 MB without a length is too large as well", async () => {
    const head = (await desk.journal.head()).seq;
    const status = await new Promise<number>((resolve, reject) => {
      const sent = httpRequest(
        `${desk.url}/api/v1/reports`,
        { method: "POST", headers: { "content-type": "application/json" } },
        (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        },
      );
      sent.on("error", reject);
      for (let part = 0; part < 10; part++) sent.write(Buffer.alloc(1_000_000, 0x20));
      sent.end();
    });
    assert.equal(status, 413);
    assert.equal((await desk.journal.head()).seq, head);
  });

  it("of 100,000 characters names the bound; the bound itself is taken", async () => {
    const body = await refused({ body: { text: "x".repeat(100_000) } }, 422, "text");
    assert.match(JSON.stringify(body), /"max":5000/);
    await refused({ body: { text: "x".repeat(REPORT_TEXT_CHARS_MAX + 1) } }, 422, "text");
    await taken({ text: "x".repeat(REPORT_TEXT_CHARS_MAX) });
  });

  it("of the wrong types is named field by field", async () => {
    const wrong = { text: 5, operator: ["proximus"], services: { tv: true }, status: 1, onset: 3 };
    const body = await refused(
      { body: { ...wrong, contact: true, consent: "yes", lat: "x" } },
      422,
      "text",
    );
    const errors = body["errors"] as readonly { field: string; problem: string }[];
    assert.deepEqual(errors.map(({ field }) => field).toSorted(), [
      "consent",
      "contact",
      "lat",
      "onset",
      "operator",
      "services",
      "status",
      "text",
    ]);
    assert.ok(errors.every(({ problem }) => problem === "wrong_type"));
    for (const notObject of [[], "words", 5, null, true])
      await refused({ body: JSON.stringify(notObject) }, 400, "body");
    await refused({ body: '{"text":' }, 400, "body");
    await refused({ body: "" }, 400);
  });

  it("with an unknown operator id gets the list", async () => {
    const body = await refused({ body: { operator: "nobody" } }, 422, "operator");
    const [error] = body["errors"] as readonly { allowed: readonly string[] }[];
    assert.ok(error?.allowed.includes("proximus") && error.allowed.length > 20);
    await taken({ text: "rien chez Telenobody" });
  });

  it("with unknown words of closed lists is refused", async () => {
    await refused({ body: { operator: "voo", services: ["pigeon"] } }, 422, "services");
    await refused({ body: { operator: "voo", status: "broken" } }, 422, "status");
    await refused({ body: { operator: "voo", audience: "everyone" } }, 422, "audience");
    await refused({ body: { operator: "voo", area: "FR-00000" } }, 422, "area");
    await refused({ body: { operator: "voo", contact: "me" } }, 422, "contact");
    await refused({ body: { operator: "voo", lat: 91, lon: 0 } }, 422, "lat");
  });

  it("with a date in the future is refused; a clock slightly ahead is forgiven", async () => {
    const now = Date.now();
    const ahead = iso(now + CLOCK_AHEAD_MS_MAX + 60_000);
    await refused({ body: { operator: "voo", onset: ahead } }, 422, "onset");
    await refused({ body: { operator: "voo", onset: "yesterday" } }, 422, "onset");
    await refused({ body: { operator: "voo", onset: "2026-01-01T10:00" } }, 422, "onset");
    await refused({ body: { operator: "voo", onset: iso(ONSET_MIN - 1) } }, 422, "onset");
    await taken({ operator: "voo", onset: iso(now + CLOCK_AHEAD_MS_MAX - 30_000) });
    await taken({ operator: "voo", onset: iso(ONSET_MIN) });
  });

  it("in invalid UTF-8 is refused in every kind of body", async () => {
    const json = around('{"text":"', [0x70, 0xff, 0x61], '"}');
    await refused({ body: json }, 400, "body");
    await refused({ body: '{"text":"half a pair \\ud800"}' }, 422, "text");
    const head = (await desk.journal.head()).seq;
    for (const body of [around("text=", [0xc3, 0x28], ""), Buffer.from("text=caf%E9")]) {
      const response = await fetch(`${desk.url}/fr/report`, {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: new Uint8Array(body),
      });
      assert.equal(response.status, 400);
    }
    const lines = around('{"key":"k-utf8","text":"', [0xff], '"}');
    await refused(
      {
        body: lines,
        path: "/api/v1/reports/batch",
        headers: { "content-type": "application/jsonl" },
      },
      400,
    );
    assert.equal((await desk.journal.head()).seq, head);
  });

  it("under a known key with another body is a conflict", async () => {
    for (const said of [
      { operator: "voo" },
      { text: "plus de TV Voo", contact: "d@example.org" },
    ]) {
      const headers = { "idempotency-key": `known-${Object.keys(said).join("-")}` };
      await taken(said, headers);
      await refused({ body: { ...said, status: "up" }, headers }, 409);
      await refused({ body: { ...said, text: "autre chose" }, headers }, 409);
      await taken(said, headers);
    }
  });

  it("of a nonsense key, content type or path is refused", async () => {
    const long = "k".repeat(IDEMPOTENCY_KEY_CHARS_MAX + 1);
    await refused(
      { body: { operator: "voo" }, headers: { "idempotency-key": long } },
      422,
      "Idempotency-Key",
    );
    await taken({ operator: "voo" }, { "idempotency-key": long.slice(1) });
    await refused({ body: "<a/>", headers: { "content-type": "application/xml" } }, 415);
    await refused({ body: {}, path: "/api/v1/nothing" }, 404);
    await refused({ body: { operator: "voo", text: "" }, path: "/api/v1/reports/x/answer" }, 404);
  });

  it("without anything said is refused", async () => {
    await refused({ body: {} }, 422, "text");
    await refused({ body: { text: "   ", contact: "e@example.org" } }, 422, "text");
    await refused({ body: { area: "BE-52011" } }, 422, "text");
  });

  it("beyond the bounds of place and contact is refused, at them taken", async () => {
    const name = "m".repeat(PLACE_CHARS_MAX);
    await refused({ body: { operator: "voo", place: { name: `${name}x` } } }, 422, "place.name");
    await refused({ body: { operator: "voo", place: { country: "BE" } } }, 422, "place.name");
    await taken({ operator: "voo", place: { name } });
    const mail = `${"a".repeat(CONTACT_CHARS_MAX - 12)}@example.org`;
    assert.equal(mail.length, CONTACT_CHARS_MAX);
    await taken({ operator: "voo", contact: mail });
    await refused({ body: { operator: "voo", contact: `a${mail}` } }, 422, "contact");
  });

  it("of too many lines is too large; at the bound each line counts", async () => {
    const headers = { "content-type": "application/jsonl" };
    const path = "/api/v1/reports/batch";
    await refused({ body: linesOf(BATCH_LINES_MAX + 1, "over"), path, headers }, 413);
    await refused({ body: "\n\n", path, headers }, 422);
    const { status, body } = await postJson(
      desk.url + path,
      `${linesOf(BATCH_LINES_MAX - 2, "at")}\n{"key":"bad-line","operator":"nobody"}\nnot json`,
      headers,
    );
    assert.equal(status, 200);
    assert.equal(body["accepted"], BATCH_LINES_MAX - 2);
    assert.equal(body["refused"], 2);
    const rows = body["results"] as readonly { line: number; status: number }[];
    assert.deepEqual(
      rows.filter((row) => row.status !== 201).map((row) => row.line),
      [BATCH_LINES_MAX - 1, BATCH_LINES_MAX],
    );
  });

  it("is told in the reader's language", async () => {
    const titles = await Promise.all(
      ["fr-BE,fr;q=0.9", "nl", "de;q=0.8, xx", "en-GB"].map(async (language) => {
        const headers = { "accept-language": language };
        const { body } = await postJson(`${desk.url}/api/v1/reports`, { operator: "x" }, headers);
        return body["title"];
      }),
    );
    assert.equal(new Set([titles[0], titles[3]]).size, 2);
    const html = await postForm(`${desk.url}/fr/report`, { text: "" });
    assert.equal(html.status, 422);
    assert.match(await html.text(), /Écrivez quelques mots/);
  });

  it("gives back what was typed when a form is refused", async () => {
    const response = await postForm(`${desk.url}/en/report`, {
      text: "no tv <script>",
      contact: "nonsense",
    });
    assert.equal(response.status, 422);
    const page = await response.text();
    assert.match(page, /no tv &lt;script&gt;/);
    assert.match(page, /value="nonsense"/);
  });
});

describe("a journal that cannot write", () => {
  it("gives 503 with Retry-After to writers and pages to readers", async () => {
    const desk = await openTestDesk({
      wrap: (journal) =>
        new Proxy(journal, {
          get: (target, name) => {
            if (name === "append")
              return () => Promise.reject(new JournalError("unavailable", "disk full"));
            const value: unknown = Reflect.get(target, name, target);
            return typeof value === "function" ? (value.bind(target) as unknown) : value;
          },
        }),
      ready: () => Promise.resolve(false),
    });
    try {
      const { status, body, response } = await postJson(`${desk.url}/api/v1/reports`, {
        operator: "voo",
      });
      assert.equal(status, 503);
      assert.equal(body["status"], 503);
      assert.ok(Number(response.headers.get("retry-after")) > 0);
      const form = await postForm(`${desk.url}/fr/report`, { text: "mes mots <b> gardés" });
      assert.equal(form.status, 503);
      assert.match(await form.text(), /mes mots &lt;b&gt; gardés/);
      assert.ok(Number(form.headers.get("retry-after")) > 0);
      assert.equal((await fetch(`${desk.url}/readyz`)).status, 503);
      assert.equal((await fetch(`${desk.url}/healthz`)).status, 200);
      assert.equal((await fetch(`${desk.url}/fr/`)).status, 200);
    } finally {
      await desk.close();
    }
  });
});
