import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { describe, it, type TestContext } from "node:test";
import type { Topic } from "../store/store.ts";
import { LiveHub } from "./live.ts";
import { DOOR_LIMITS } from "./limits.ts";
import type { PageSource, PageState } from "./page-cache.ts";

/** A reader's connection that takes what it is given, or nothing at all. */
class Reader extends EventEmitter {
  text = "";
  destroyed = false;
  writableLength = 0;
  readonly takes: boolean;
  constructor(takes: boolean) {
    super();
    this.takes = takes;
  }
  writeHead(): this {
    return this;
  }
  write(text: string): boolean {
    this.text += text;
    if (!this.takes) this.writableLength += text.length;
    return this.takes;
  }
  end(): void {
    this.emit("close");
  }
  destroy(): void {
    this.destroyed = true;
    this.emit("close");
  }
}

function hub(limits: Partial<typeof DOOR_LIMITS> = {}): {
  readonly live: LiveHub;
  readonly change: () => void;
  readonly follow: (reader: Reader, lastEventId?: string, urls?: readonly string[]) => void;
  readonly followFrom: (reader: Reader, address: string) => void;
  /** Pages renewed so far. */
  readonly renewed: () => number;
} {
  let state: PageState = { hash: "h0", changedAt: 0 };
  let tell: ((topics: readonly Topic[]) => void) | null = null;
  let version = 0;
  let renewed = 0;
  const live = new LiveHub({
    store: {
      onChange: (listener) => {
        tell = listener;
        return () => undefined;
      },
    },
    cache: {
      refresh: () => {
        renewed += 1;
        return state;
      },
      state: () => state,
    },
    addressOf: (request) => (request.headers["x-forwarded-for"] as string | undefined) ?? null,
    clock: () => 1_000_000,
    limits: { ...DOOR_LIMITS, EVENT_SPACING_MS: 0, ...limits },
    onTrouble: (message) => assert.fail(message),
  });
  const pageOf = (url: string): PageSource => ({
    url,
    topic: "all",
    type: "text/html",
    render: () => "",
  });
  return {
    live,
    change: () => {
      version += 1;
      state = { hash: `h${version}`, changedAt: 0 };
      tell?.(["all"]);
    },
    renewed: () => renewed,
    followFrom: (reader, address) =>
      live.follow(
        [pageOf("/fr/")],
        { headers: { "x-forwarded-for": address } } as unknown as IncomingMessage,
        reader as unknown as ServerResponse,
      ),
    follow: (reader, lastEventId, urls = ["/fr/"]) =>
      live.follow(
        urls.map(pageOf),
        { headers: { "last-event-id": lastEventId } } as unknown as IncomingMessage,
        reader as unknown as ServerResponse,
      ),
  };
}

/** A mocked tick is one step: what timers start within it comes in a later one. */
const pass = (t: TestContext, ms: number): void => {
  for (let n = 0; n < ms; n++) t.mock.timers.tick(1);
};

const told = (reader: Reader): number => reader.text.split("event: page").length - 1;

describe("readers who follow a page", () => {
  it("are told once of many changes at once, and again of a later one", (t) => {
    t.mock.timers.enable({ apis: ["setTimeout", "setInterval"] });
    const { live, change, follow } = hub();
    const reader = new Reader(true);
    follow(reader);
    for (let n = 0; n < 5; n++) change();
    t.mock.timers.tick(150);
    assert.equal(told(reader), 1);
    assert.match(reader.text, /id: h5\nevent: page\ndata: \{"page":"\/fr\/","version":"h5"\}/);
    change();
    t.mock.timers.tick(150);
    assert.equal(told(reader), 2);
    live.close();
  });

  it("are told at once what they missed, by the id they saw last", (t) => {
    t.mock.timers.enable({ apis: ["setTimeout", "setInterval"] });
    const { live, follow } = hub();
    const [same, old] = [new Reader(true), new Reader(true)];
    follow(same, "h0");
    follow(old, "h-before");
    assert.equal(told(same), 0);
    assert.equal(told(old), 1);
    live.close();
  });

  it("are dropped when they do not take what is sent, and only they", (t) => {
    t.mock.timers.enable({ apis: ["setTimeout", "setInterval"] });
    const { live, change, follow } = hub({ EVENT_BUFFER_BYTES_MAX: 300 });
    const [quick, slow] = [new Reader(true), new Reader(false)];
    follow(quick);
    follow(slow);
    for (let n = 0; n < 10; n++) {
      change();
      t.mock.timers.tick(150);
    }
    assert.equal(told(quick), 10);
    assert.ok(slow.destroyed);
    assert.ok(slow.text.length < 600, "nothing is piled up for a slow reader");
    assert.equal(live.clients, 1);
    live.close();
    assert.equal(live.clients, 0);
  });

  it("are told in turns when they are many, and the one who left is not waited for", (t) => {
    t.mock.timers.enable({ apis: ["setTimeout", "setInterval"] });
    const { live, change, follow } = hub();
    const readers = Array.from({ length: 100 }, () => new Reader(true));
    for (const reader of readers) follow(reader);
    pass(t, 150);
    change();
    const toldNow = (): number => readers.filter((reader) => told(reader) > 0).length;
    for (let ms = 0; ms < 200 && toldNow() === 0; ms++) t.mock.timers.tick(1);
    assert.ok(toldNow() > 0 && toldNow() < 50, `${toldNow()} were told in one turn`);
    const gone = readers.findLast((reader) => told(reader) === 0);
    gone?.end();
    pass(t, 50);
    assert.equal(toldNow(), 99);
    assert.equal(gone === undefined ? 1 : told(gone), 0);
    live.close();
  });

  it("have their pages renewed one by one, and hear of all of them in one id", (t) => {
    t.mock.timers.enable({ apis: ["setTimeout", "setInterval"] });
    const { live, change, follow, renewed } = hub();
    const reader = new Reader(true);
    const pages = ["/fr/", "/nl/", "/de/", "/en/"];
    follow(reader, undefined, pages);
    pass(t, 200);
    const before = renewed();
    change();
    for (let ms = 0; ms < 200 && renewed() === before; ms++) t.mock.timers.tick(1);
    assert.equal(renewed(), before + 1);
    pass(t, 200);
    assert.equal(renewed(), before + pages.length);
    assert.equal(told(reader), pages.length);
    assert.match(reader.text, /id: h1\.h1\.h1\.h1\nevent: page\ndata: \{"page":"\/en\/"/);
    live.close();
  });

  it("are refused beyond what one address may follow, without a place lost for others", (t) => {
    t.mock.timers.enable({ apis: ["setTimeout", "setInterval"] });
    const { live, follow, followFrom } = hub({ EVENT_CLIENTS_PER_ADDRESS_MAX: 2 });
    const [first, second] = [new Reader(true), new Reader(true)];
    followFrom(first, "192.0.2.1");
    followFrom(second, "192.0.2.1");
    assert.throws(() => followFrom(new Reader(true), "192.0.2.1"), { status: 429 });
    followFrom(new Reader(true), "192.0.2.2");
    for (let n = 0; n < 5; n++) follow(new Reader(true));
    first.end();
    followFrom(new Reader(true), "192.0.2.1");
    assert.throws(() => followFrom(new Reader(true), "192.0.2.1"), { status: 429 });
    live.close();
  });

  it("hear a heartbeat, and are refused beyond the bound", (t) => {
    t.mock.timers.enable({ apis: ["setTimeout", "setInterval"] });
    const { live, follow } = hub({ EVENT_CLIENTS_MAX: 1 });
    const reader = new Reader(true);
    follow(reader);
    assert.throws(() => follow(new Reader(true)), { status: 503 });
    t.mock.timers.tick(DOOR_LIMITS.EVENT_HEARTBEAT_MS + 1);
    assert.match(reader.text, /\n:\n\n/);
    reader.end();
    follow(new Reader(true));
    live.close();
  });
});
