import assert from "node:assert/strict";
import { test } from "node:test";
import { median, resolvedClaims, zoneClaims } from "./_simulated.ts";

const SEED = 20_260_101;
/** Reports a day of the stream: a desk that is just known, and a small one. */
const SAMPLE = { seed: SEED, outages: 60, densities: [135, 22] };

test("simulated 'resolved': no true claim is contradicted, most premature ones soon are", () => {
  const { claims, wrong, naiveWrong, premature, waits } = resolvedClaims(SAMPLE);
  console.log(
    `seed ${SEED}: ${claims} true "resolved", ${wrong} contradicted (naive test ${naiveWrong}); ` +
      `${premature} premature by day, ${waits.length} contradicted, median ${median(waits).toFixed(1)} min`,
  );
  assert.equal(wrong, 0);
  assert.ok(naiveWrong > 0, "the world is no test if the naive rule passes it");
  assert.ok(waits.length >= 0.8 * premature);
  assert.ok(median(waits) <= 15);
});

test("simulated 'only here': no true claim is contradicted, most false ones are", () => {
  const { claims, wrong, naiveWrong, falseClaims, found } = zoneClaims(SAMPLE);
  console.log(
    `seed ${SEED}: ${claims} true "only here", ${wrong} contradicted (naive test ${naiveWrong}); ` +
      `${falseClaims} false, ${found} contradicted`,
  );
  assert.equal(wrong, 0);
  assert.ok(naiveWrong > 0, "the world is no test if the naive rule passes it");
  assert.ok(found >= 0.67 * falseClaims);
});
