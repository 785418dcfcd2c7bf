import assert from "node:assert/strict";
import { test } from "node:test";
import { htmlBody, plainBody } from "./body.ts";
import { headerLine } from "./compose.ts";
import { plusAddress } from "./marks.ts";
import { parseRelay } from "./relay.ts";

test("a line break, a control or a direction mark in a name becomes no header and turns nothing round", () => {
  assert.equal(headerLine("Vigie\r\nBcc: all@example.org"), "Vigie Bcc: all@example.org");
  assert.equal(headerLine("a\u0000b\u202Ec\u2028d"), "abc d");
  assert.equal(headerLine(`x${"y".repeat(500)}`).length, 150);
});

test("markup and formulas in words stay words, in both parts", () => {
  const blocks = [
    { kind: "head", text: "<img src=x onerror=alert(1)>" },
    { kind: "list", items: ["=HYPERLINK(1)", "</ul><script>"] },
    { kind: "link", label: '"><a>', url: 'https://desk.test/?a=1&b="' },
  ] as const;
  const markup = htmlBody("fr", { title: "</title><script>", blocks });
  assert.doesNotMatch(markup, /<script|<img|onerror=a[^&]*>|href="[^"]*"[^>]*"/);
  assert.match(markup, /&lt;img src=x/);
  assert.match(plainBody(blocks), /- =HYPERLINK\(1\)/);
  // Nothing is fetched when it is read.
  assert.doesNotMatch(markup, /<[^>]*\bsrc=|url\(|@import|<link/);
});

test("lines of the plain part are short, links stay whole", () => {
  const url = `https://desk.test/${"a".repeat(120)}`;
  const text = plainBody([
    { kind: "text", text: "mot ".repeat(60) },
    { kind: "link", label: "Suivre", url },
  ]);
  for (const line of text.split("\n")) assert.ok(line.length <= 76 || line === url, line);
});

test("plus addresses and relays are read as they are written", () => {
  assert.equal(plusAddress("alerte@desk.test", "a-b-c"), "alerte+a-b-c@desk.test");
  const relay = parseRelay("smtps://us%40er:p%2Fw@relay.test?connections=3&name=main");
  assert.deepEqual(relay, {
    name: "main",
    host: "relay.test",
    port: 465,
    secure: true,
    user: "us@er",
    pass: "p/w",
    verify: true,
    connections: 3,
  });
  for (const wrong of [
    "",
    "relay.test",
    "http://relay.test",
    "smtp://",
    "smtp://r?connections=0",
    "smtp://r?connections=51",
  ])
    assert.equal(parseRelay(wrong), null, wrong);
});
