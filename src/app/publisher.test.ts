import assert from "node:assert/strict";
import { test } from "node:test";
import { PUBLISHER_CHARS_MAX } from "../commands/limits.ts";
import { readPublisher } from "./publisher.ts";

test("who answers for a desk is what was entered; the publisher answers for the data too", () => {
  const publisher = readPublisher({
    VIGIE_PUBLISHER: " Les Témoins asbl ",
    VIGIE_PUBLISHER_CONTACT: "desk@example.org",
    VIGIE_PUBLISHER_ADDRESS: " ",
  });
  assert.equal(publisher.name, "Les Témoins asbl");
  assert.equal(publisher.controller, "Les Témoins asbl");
  assert.equal(publisher.address, null);
  assert.equal(readPublisher({ VIGIE_DATA_CONTROLLER: "Autre" }).controller, "Autre");
});

test("an entry is bounded", () => {
  const longest = "x".repeat(PUBLISHER_CHARS_MAX);
  assert.equal(readPublisher({ VIGIE_HOSTED_BY: longest }).host, longest);
  assert.throws(
    () => readPublisher({ VIGIE_HOSTED_BY: `${longest}x` }),
    /VIGIE_HOSTED_BY: give at/,
  );
});
