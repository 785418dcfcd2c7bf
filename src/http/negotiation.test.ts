import assert from "node:assert/strict";
import type { IncomingMessage } from "node:http";
import { describe, it } from "node:test";
import { acceptedEncoding } from "./accepted-encoding.ts";
import { acceptedLanguage } from "./accepted-language.ts";
import { createClients, prefixOf } from "./client-address.ts";
import { TokenBuckets } from "../commands/token-buckets.ts";

describe("what a reader takes", () => {
  it("is the language with the highest weight among ours", () => {
    const table: readonly (readonly [string | undefined, string])[] = [
      [undefined, "fr"],
      ["", "fr"],
      ["nl-BE,fr;q=0.8", "nl"],
      ["pl, de;q=0.3, en;q=0.7", "en"],
      ["EN-us", "en"],
      ["en;q=0", "fr"],
      ["frisian", "fr"],
      ["*", "fr"],
      ["de;q=nonsense, nl;q=0.1", "nl"],
    ];
    for (const [header, lang] of table) assert.equal(acceptedLanguage(header, "fr"), lang, header);
  });

  it("is the smallest encoding it does not refuse", () => {
    const table: readonly (readonly [string | undefined, string])[] = [
      [undefined, "identity"],
      ["gzip, deflate, br, zstd", "br"],
      ["br;q=0, gzip", "gzip"],
      ["br;q=0.000,gzip;q=0", "identity"],
      ["br;q=0.5", "br"],
      ["deflate", "identity"],
    ];
    for (const [header, encoding] of table)
      assert.equal(acceptedEncoding(header), encoding, header);
  });
});

const request = (peer: string, forwarded?: string, proto?: string): IncomingMessage =>
  ({
    socket: { remoteAddress: peer },
    headers: { "x-forwarded-for": forwarded, "x-forwarded-proto": proto },
  }) as unknown as IncomingMessage;

describe("the address a request counts under", () => {
  const clients = createClients(["10.0.0.1", "192.168.0.0/16", "fd00::/8"]);

  it("is the peer's, unless the peer is our own proxy", () => {
    assert.equal(clients.of(request("203.0.113.5", "198.51.100.1")), "203.0.113.5");
    assert.equal(clients.of(request("10.0.0.1", "198.51.100.1")), "198.51.100.1");
    assert.equal(clients.of(request("::ffff:10.0.0.1", "198.51.100.1")), "198.51.100.1");
    assert.equal(clients.of(request("fd00::1", "198.51.100.1, 192.168.3.4")), "198.51.100.1");
    assert.equal(clients.of(request("10.0.0.1", "forged, 198.51.100.1")), "198.51.100.1");
    assert.equal(clients.of(request("10.0.0.1", "nonsense")), "10.0.0.1");
    assert.equal(clients.of(request("10.0.0.1")), "10.0.0.1");
  });

  it("is nobody's for this machine itself", () => {
    for (const own of ["127.0.0.1", "::1", "::ffff:127.0.0.1"])
      assert.equal(clients.of(request(own, "198.51.100.1")), null);
  });

  it("is a whole /64 in IPv6", () => {
    assert.equal(prefixOf("2001:db8::1"), "2001:db8:0:0::/64");
    assert.equal(prefixOf("2001:DB8:0:0:1:2:3:4"), "2001:db8:0:0::/64");
    assert.equal(prefixOf("2001:db8:0:1::"), "2001:db8:0:1::/64");
    assert.equal(prefixOf("::1"), "0:0:0:0::/64");
  });

  it("believes in TLS only what our own proxy says of it", () => {
    assert.equal(clients.secure(request("203.0.113.5", "x", "https")), false);
    assert.equal(clients.secure(request("10.0.0.1", "x", "https")), true);
  });

  it("refuses a list of proxies that are none", () => {
    assert.throws(() => createClients(["proxy.example"]), /proxy\.example/);
  });
});

describe("a bucket", () => {
  const limits = { capacity: 3, perSecond: 1, clientsMax: 2 };

  it("gives what it holds, says when there will be more, and fills again", () => {
    const buckets = new TokenBuckets(limits);
    assert.deepEqual(
      [0, 0, 0, 0].map((now) => buckets.take("a", now)),
      [0, 0, 0, 1],
    );
    assert.equal(buckets.take("a", 500), 1);
    assert.equal(buckets.take("a", 1500), 0);
    assert.equal(buckets.take("a", 100_000, 3), 0);
    assert.equal(buckets.take("a", 100_000, 3), 3);
  });

  it("forgets who was quiet longest, and is not filled by a clock that goes back", () => {
    const buckets = new TokenBuckets(limits);
    for (let n = 0; n < 3; n++) buckets.take("a", 0);
    buckets.take("b", 0);
    assert.equal(buckets.take("a", 0), 1);
    buckets.take("c", 0);
    assert.equal(buckets.take("a", 0), 1, "a was used after b");
    buckets.take("d", 0);
    buckets.take("e", 0);
    assert.equal(buckets.take("a", 0), 0, "a is new again");
    for (let n = 0; n < 2; n++) buckets.take("a", 0);
    assert.equal(buckets.take("a", -10_000), 1);
  });
});
