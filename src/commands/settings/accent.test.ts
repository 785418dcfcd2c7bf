import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { accentOf, CONTRAST_MIN, contrast, DEFAULT_ACCENT } from "./accent.ts";

const SHEET = readFileSync(new URL("../../pages/colours.css", import.meta.url), "utf8");
const colour = (name: string, at: number): string => {
  const found = [...SHEET.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6})`, "g"))];
  return found[at]?.[1] ?? "";
};

test("contrast is that of the WCAG", () => {
  assert.equal(contrast("#000000", "#ffffff"), 21);
  assert.equal(contrast("#777777", "#ffffff").toFixed(2), "4.48");
});

test("whatever accent is taken stands out from the grounds of the pages, and words from it", () => {
  const grounds = [0, 1].map((at) => [colour("paper", at), colour("raised", at)]);
  assert.ok(grounds.flat().every((ground) => ground !== ""));
  const [light = [], dark = []] = grounds;
  let taken = 0;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
      const hex = `#${number.toString(16).padStart(6, "0")}`;
      const accent = accentOf(hex);
      const fits = [...light, "#ffffff"].every((one) => contrast(hex, one) >= CONTRAST_MIN);
      assert.equal(accent !== null, fits, hex);
      if (accent === null) return;
      taken += 1;
      for (const one of light) assert.ok(contrast(accent.light, one) >= CONTRAST_MIN, hex);
      for (const one of dark) assert.ok(contrast(accent.dark, one) >= CONTRAST_MIN, hex);
      assert.ok(contrast(accent.light, accent.onLight) >= CONTRAST_MIN, hex);
      assert.ok(contrast(accent.dark, accent.onDark) >= CONTRAST_MIN, hex);
    }),
    { seed: 20260101, numRuns: 2000 },
  );
  assert.ok(taken > 500, String(taken));
});

test("the default is the sheet's, and nothing but six digits is a colour", () => {
  assert.equal(colour("accent", 0), DEFAULT_ACCENT);
  assert.notEqual(accentOf(DEFAULT_ACCENT), null);
  for (const hex of ["", "red", "#fff", "#0b54750", "#0b547g", "0b5475", "#0b5475;}"])
    assert.equal(accentOf(hex), null, hex);
});
