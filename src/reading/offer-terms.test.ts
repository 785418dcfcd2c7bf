import assert from "node:assert/strict";
import { test } from "node:test";
import { offerTerms } from "./offer-terms.ts";

const zone = "Europe/Brussels";
const said = Date.parse("2026-03-10T20:00:00+01:00");
const first = (day: string, offset = "+01:00"): number => Date.parse(`${day}T00:00:00${offset}`);
const last = (day: string, offset = "+01:00"): number => Date.parse(`${day}T23:59:00${offset}`);

test("the days of an offer are whole days of the place, in four languages", () => {
  const cases: readonly (readonly [string, number | null, number | null])[] = [
    ["Un film gratuit jusqu'au 24 mars.", null, last("2026-03-24")],
    ["10 Go offerts jusqu’au 31 mars inclus.", null, last("2026-03-31", "+02:00")],
    ["Gratuit du 12 au 24 mars pour tous.", first("2026-03-12"), last("2026-03-24")],
    [
      "Offre valable du 1er avril au 3 mai 2026.",
      first("2026-04-01", "+02:00"),
      last("2026-05-03", "+02:00"),
    ],
    ["Een gratis film van 12 tot en met 24 maart.", first("2026-03-12"), last("2026-03-24")],
    ["Gratis data tot 15 maart.", null, last("2026-03-15")],
    ["10 GB gratis vom 12. bis 24. März.", first("2026-03-12"), last("2026-03-24")],
    ["Gutschrift bis zum 20. März.", null, last("2026-03-20")],
    ["A free film from 12 to 24 March.", first("2026-03-12"), last("2026-03-24")],
    ["Free data until March 24th, 2026.", null, last("2026-03-24")],
    ["Offert jusqu'au 24/03/2026.", null, last("2026-03-24")],
    ["Un bon à utiliser jusqu'au 15 janvier.", null, last("2027-01-15")],
    ["Gratuit du 5 au 24 mars.", first("2026-03-05"), last("2026-03-24")],
    ["Un mois d'abonnement sera remboursé.", null, null],
    ["Jusqu'à 40 clients reçoivent 10 euros.", null, null],
    ["Valable jusqu'au 45 mars.", null, null],
  ];
  for (const [text, from, until] of cases)
    assert.deepEqual(offerTerms(text, { said, zone }), { from, until }, text);
});
