import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as fc from "fast-check";
import { parseForm } from "./form.ts";

const parse = (text: string): ReturnType<typeof parseForm> => parseForm(Buffer.from(text), 10);

const fieldsOf = (count: number): string =>
  Array.from({ length: count }, (_, n) => `f${n}=`).join("&");

describe("a form", () => {
  it("is read like the WHATWG says, whatever was typed", () => {
    const field = fc.tuple(
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.string({ unit: "binary", maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(field, { maxLength: 8 }), (fields) => {
        const sent = new URLSearchParams(fields);
        const form = parse(sent.toString());
        for (const name of new Set(sent.keys()))
          assert.deepEqual(form?.all(name), sent.getAll(name));
      }),
      { seed: 20260101, numRuns: 200 },
    );
  });

  it("keeps a percent sign that escapes nothing", () => {
    assert.equal(parse("a=100%&b=%zz&c=%4")?.text("a"), "100%");
    assert.equal(parse("b=%zz")?.text("b"), "%zz");
    assert.equal(parse("c=%4")?.text("c"), "%4");
  });

  it("is refused when it is not UTF-8 or has too many fields", () => {
    assert.equal(parse("a=%ff"), null);
    assert.equal(parse("%c3=a"), null);
    assert.equal(parse(fieldsOf(11)), null);
    assert.notEqual(parse(fieldsOf(10)), null);
  });
});
