import assert from "node:assert/strict";
import { test } from "node:test";
import { NOON, plain, read } from "./_reader.ts";

const LASTING = [
  "Toujours pas d'internet à Nantes",
  "Internet encore en panne à Nantes",
  "La télé n'est pas revenue",
  "Rien n'est rétabli à Namur, la télé reste noire",
  "Internet ne marche pas depuis hier soir",
  "On nous dit que c'est résolu, mais la télé ne marche pas",
  "Plus d'internet, aucun changement depuis ce matin",
  "tjs rien, internet mort",
  "Nog steeds geen internet in Utrecht",
  "Het internet ligt er nog altijd uit",
  "De tv werkt sinds gisteravond niet meer",
  "Internet is nog niet hersteld",
  "Noch immer kein Netz in Kassel",
  "Das Internet ist weiterhin gestört",
  "Internet geht seit gestern Abend nicht",
  "Die Störung ist nicht behoben, kein Internet",
  "Still no broadband in Leeds",
  "The internet has been down since yesterday evening",
  "Broadband isn't back yet",
  "No change here, internet still dead",
];

const NOT_LASTING = [
  "Internet en panne à Nantes",
  "Encore une fois plus d'internet",
  "Encore une panne internet",
  "C'est toujours les mêmes, plus d'internet",
  "Internet marche toujours, mais plus de télé",
  "Internet marche toujours",
  "Plus d'internet depuis 20 minutes",
  "Geen internet in Utrecht",
  "Steeds weer valt het internet uit",
  "Het internet werkt nog steeds, maar de tv is uitgevallen",
  "Internet geht nicht",
  "Schon wieder kein Internet, noch einmal",
  "Das Internet läuft immer noch, aber das Fernsehen ist ausgefallen",
  "The internet is down",
  "Yet again no internet in Leeds",
  "Internet still works but the TV is dead",
  "Internet est revenu, toujours content",
];

test("words that say a trouble lasts are told from those that say it began or came again", () => {
  for (const [texts, still] of [
    [LASTING, true],
    [NOT_LASTING, false],
  ] as const) {
    for (const text of texts.flatMap((one) => [one, plain(one), one.toUpperCase()])) {
      const reading = read(text);
      assert.equal(reading.still, still, `${text} (${reading.status})`);
    }
  }
});

test("a trouble said to last for three hours lasts, of two hours and 59 minutes it began", () => {
  const at = (hours: number, minutes: number): boolean | undefined =>
    read("Plus d'internet depuis 10h", {
      publishedAt: NOON + (hours * 60 + minutes) * 60_000,
      zone: "UTC",
    }).still;
  assert.equal(at(0, 59), false);
  assert.equal(at(1, 0), true);
});
