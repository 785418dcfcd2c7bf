import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { attributes, cleanText, escapeText, html, raw, toText } from "./html.ts";
import { elementsOf, textOf } from "./_well-formed.ts";

const PAYLOADS = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `' onmouseover='alert(1)`,
  "`${alert(1)}`",
  `</textarea><svg/onload=alert(1)>`,
  `<!--`,
  `--><script>alert(1)</script>`,
  `&lt;script&gt;`,
  `javascript:alert(1)`,
  `]]><x>`,
  `\u202Egnp.exe`,
  `a\u0000b`,
  `\uD800`,
];

test("whatever is interpolated stays text, in an element and in an attribute", () => {
  const value = fc.oneof(fc.constantFrom(...PAYLOADS), fc.string({ unit: "binary" }), fc.string());
  fc.assert(
    fc.property(value, value, (title, text) => {
      const markup = toText(html`<p title="${title}">${text}</p>`);
      const elements = elementsOf(markup);
      assert.equal(elements.length, 1);
      assert.deepEqual([...(elements[0]?.attributes.keys() ?? [])], ["title"]);
      const shown = markup.slice(markup.indexOf(">") + 1, -"</p>".length);
      assert.equal(textOf(shown), cleanText(text).replaceAll(/[ \n\t]+/g, " "));
    }),
    { seed: 20260101, numRuns: 2000 },
  );
});

test("bidi controls, control characters and half surrogates do not come through; emoji and accents do", () => {
  assert.equal(cleanText("a\u202Eb\u2066c\u0000d\u200Fe\uFEFF"), "abcde");
  assert.equal(cleanText("x\uD800y"), "x\uFFFDy");
  assert.equal(cleanText("é 👩‍👩‍👧 ü\n\tñ"), "é 👩‍👩‍👧 ü\n\tñ");
});

test("marks stacked on one letter are capped at four", () => {
  assert.equal(cleanText(`e${"\u0301".repeat(40)}x`), `e${"\u0301".repeat(4)}x`);
  assert.equal(cleanText(`e${"\u0301".repeat(4)}`), `e${"\u0301".repeat(4)}`);
});

test("a text that is passed on as it stands has nothing that would be taken out or escaped", () => {
  for (let code = 0; code <= 0xffff; code += 1) {
    const text = `a${String.fromCharCode(code).repeat(5)}b`;
    if (escapeText(text) !== text) continue;
    assert.equal(cleanText(text), text, code.toString(16));
    assert.doesNotMatch(text, /[&<>"'`]/);
  }
});

test("a string shaped like markup of ours is still text", () => {
  const forged = JSON.parse(`{"html":"<b>x</b>"}`) as unknown;
  assert.throws(() => html`<p>${forged as never}</p>`);
  assert.equal(toText(html`<p>${raw("<b>x</b>")}</p>`), "<p><b>x</b></p>");
});

test("an attribute value without quotes is a broken invariant", () => {
  assert.throws(() => html`<p title=${"x"}></p>`, /double quotes/);
});

test("attributes leave out null and false, and refuse handlers and styles", () => {
  assert.equal(
    toText(attributes({ id: "a", hidden: true, max: 3, title: null, open: false })),
    ` id="a" hidden max="3"`,
  );
  assert.throws(() => attributes({ onclick: "x" }));
  assert.throws(() => attributes({ style: "x" }));
  assert.throws(() => attributes({ "x y": "x" }));
});

test("null, undefined and false leave nothing, zero is shown, lists are joined", () => {
  assert.equal(
    toText(html`<p>${null}${undefined}${false}${0}${["a", ["<b"]]}</p>`),
    "<p>0a&lt;b</p>",
  );
});
