import assert from "node:assert/strict";
import { test } from "node:test";
import { plain, read } from "./_reader.ts";

test("a verb and its particle are one, however far apart in their clause", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["Das Internet fiel gestern Abend in Kassel um 22 Uhr aus", "down"],
    ["Gespräche brechen mit dem Handy ständig ab", "degraded"],
    ["Om negen uur viel in Utrecht de tv van Ziggo uit en nu is alles zwart", "down"],
    ["Om 21u40 kwam de tv van Ziggo eindelijk terug", "up"],
    ["The broadband went at about nine last night down", "down"],
  ];
  for (const [text, status] of cases) {
    assert.equal(read(text).status, status, text);
    assert.equal(read(plain(text)).status, status, plain(text));
  }
});

test("a particle of another clause is not the verb's", () => {
  assert.notEqual(read("Was kommt heute im Fernsehen? Aus Kassel grüßt Ihr Kunde").status, "down");
});
