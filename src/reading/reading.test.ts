import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { NOON, plain, read, readStatement, testAnalyse } from "./_reader.ts";
import { READ_CHARS_MAX } from "./analyse.ts";
import { tokenise } from "./tokens.ts";
import { readingToWire, statementToWire } from "./wire.ts";

const cut = (text: string, spans: readonly (readonly [number, number])[] | undefined): string[] =>
  (spans ?? []).map((span) => text.slice(...span));

test("the country's own company is told by place, desk, words, money or number", () => {
  const cases: readonly (readonly [string, string, string?])[] = [
    ["Orange en panne à Nantes", "orange.fr"],
    ["Orange en panne à Namur", "orange.be"],
    ["Orange en panne", "orange.fr"],
    ["Orange en panne", "orange.be", "BE"],
    ["Orange en panne, bancontact aussi", "orange.be"],
    ["Vodafone is down", "vodafone.uk"],
    ["Vodafone ligt plat", "vodafone.nl"],
    ["Vodafone ist ausgefallen", "vodafone.de"],
    ["Vodafone down in Kassel", "vodafone.de"],
    ["O2 down, I pay £30 for this", "o2.uk"],
    ["O2 geht nicht", "o2.de"],
    ["Orange en panne, rappelez-moi au +32 470 12 34 56", "orange.be"],
    ["Orange Belgium is down", "orange.be"],
    ["T-Mobile ligt eruit in Utrecht", "odido"],
    ["@orangebe toujours en panne", "orange.be"],
  ];
  for (const [text, operator, country] of cases) {
    const context = country === undefined ? {} : { country };
    assert.equal(read(text, context).operator, operator, text);
    assert.equal(read(plain(text), context).operator, operator, plain(text));
  }
});

test("ordinary words are no operators", () => {
  const texts = [
    "Free wifi at the library isn't working",
    "le voyant orange clignote, pas d'internet",
    "The light is orange and no internet",
    "three days without internet",
    "The sky is grey and the internet is down",
    "à la base j'avais internet, plus rien depuis hier",
    "Ik ben al twee dagen zonder internet",
    "internet gone since sunrise",
    "de lamp is oranje, geen internet",
    "heel simpel: geen internet",
    "Salt water got into the cabinet, no broadband",
    "I can't make calls for free any more",
  ];
  for (const text of texts) {
    assert.equal(read(text).operator, null, text);
    assert.equal(read(plain(text)).operator, null, plain(text));
  }
});

test("a rival that works, a backup, an owner of the line is not the failing operator", () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ["Mon voisin chez Orange a internet, moi chez SFR rien du tout", "sfr"],
    ["Plus d'internet, je passe par la 4G de Bouygues", null],
    ["Het koper is van Proximus maar ik ben klant bij Scarlet, geen internet", "proximus"],
    ["Lijn van KPN, maar ik zit bij Odido: geen internet", "odido"],
    ["BT engineer came but my Sky broadband is still dead", "sky"],
    ["Bei der Telekom geht alles, nur bei Vodafone kein Internet", "vodafone.de"],
    ["EE works fine, Three has no signal", "three.uk"],
  ];
  for (const [text, operator] of cases) assert.equal(read(text).operator, operator, text);
});

test("what a witness says the operator said is kept apart, and is no repair", () => {
  const text = "Proximus dit que tout est résolu, mais je n'ai pas internet";
  const reading = read(text);
  assert.equal(reading.status, "down");
  assert.equal(reading.reportedStatement, "tout est résolu");
  assert.deepEqual(cut(text, reading.spans.reportedStatement), ["tout est résolu"]);
  assert.equal(read("Internet est coupé").reportedStatement, null);
});

test("recovery has its time only when the message says that it is back", () => {
  assert.equal(read("Internet remarche depuis 11h").recoveredAt, NOON - 2 * 3_600_000);
  assert.equal(read("On dit que ça remarche depuis 11h, mais toujours rien").recoveredAt, null);
});

test("hearsay is told from what one lives", () => {
  assert.equal(read("Il paraît que Proximus est en panne à Namur").firstHand, false);
  assert.equal(read("Je n'ai plus internet").firstHand, true);
  assert.equal(read("Meine Mutter hat kein Internet").firstHand, false);
});

test("spans are the words in the original text", () => {
  const text = "😀 L’été : plus d’INTERNET chez Próximus à Namur";
  const reading = read(text);
  assert.deepEqual(cut(text, reading.spans.operator), ["Próximus"]);
  assert.deepEqual(cut(text, reading.spans.services), ["INTERNET"]);
  assert.deepEqual(cut(text, reading.spans.places), ["Namur"]);
});

test("a text longer than the limit is read up to it", () => {
  const long = `${"bla ".repeat(READ_CHARS_MAX / 4)}internet en panne`;
  assert.deepEqual(read(long).services, []);
  const short = `${"bla ".repeat(READ_CHARS_MAX / 4 - 10)}internet en panne`;
  assert.deepEqual(read(short).services, ["internet"]);
});

test("the wire form is the contract's, null where nothing was said", () => {
  const wire = readingToWire(read("Plus d'internet à Namur depuis 8h"));
  assert.equal(wire["onset"], "2026-03-11T08:00:00+01:00");
  assert.equal(wire["recovered_at"], null);
  assert.deepEqual(wire["services"], ["internet"]);
  assert.deepEqual(Object.keys(wire), [
    "lang",
    "operator",
    "services",
    "places",
    "onset",
    "onset_precision",
    "recovered_at",
    "status",
    "reported_statement",
    "first_hand",
    "still",
    "confidence",
    "spans",
  ]);
  const statement = statementToWire(readStatement("2 % des clients sont touchés."), "UTC");
  assert.deepEqual(statement["claims"], [{ kind: "count", share_max: 0.02 }]);
  assert.equal(statement["at"], "2026-03-11T12:00:00+00:00");
});

const WORDS = fc.constantFrom(
  "internet",
  "pas",
  "plus",
  "en panne",
  "Orange",
  "mais",
  ",",
  ".",
  "?",
  "werkt",
  "niet",
  "kein",
  "Netz",
  "is",
  "back",
  "not",
  "0800",
  "33800",
  "1&1",
  "depuis",
  "8h",
  "\u202e",
  "e\u0301",
  "😀",
  "\ud800",
  "ﷺ",
  "on nous dit que",
  "behoben",
  "wird",
  "via",
  "4G",
  "3 000",
  "clients",
  "%",
  "\n",
);
const TEXTS = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.array(WORDS, { maxLength: 60 }).map((words) => words.join(" ")),
);
const SETTINGS = { seed: 20260101, numRuns: 400 };

test("no text makes reading throw, and every span lies inside it", () => {
  fc.assert(
    fc.property(TEXTS, (text) => {
      const reading = read(text);
      readStatement(text);
      for (const spans of Object.values(reading.spans)) {
        for (const [start, end] of spans) {
          assert.ok(0 <= start && start < end && end <= text.length, `${start} ${end}`);
        }
      }
    }),
    SETTINGS,
  );
});

test("tokens cover the text in order and fold to plain letters and digits", () => {
  fc.assert(
    fc.property(TEXTS, (text) => {
      let end = 0;
      for (const token of tokenise(text).tokens) {
        assert.equal(text.slice(end, token.start), token.before);
        assert.equal(text.slice(token.start, token.end), token.raw);
        assert.ok(token.folded.length > 0);
        end = token.end;
      }
    }),
    SETTINGS,
  );
});

test("reading twice gives the same", () => {
  fc.assert(
    fc.property(TEXTS, (text) => assert.deepEqual(read(text), read(text))),
    { ...SETTINGS, numRuns: 100 },
  );
});

test("100,000 characters of any kind take less than 5 ms per KB", () => {
  const kinds = [
    "internet en panne ",
    "a,",
    "pas ",
    "é",
    "1 ",
    "Orange ",
    "\u0301",
    "😀",
    "\u200f",
    "mais ",
    "on nous dit que, ",
    "via ",
    "0800 ",
    "kein Netz ",
    "ﷺ",
  ];
  for (const kind of kinds) {
    const text = kind.repeat(Math.ceil(100_000 / kind.length));
    // The processor's time of this thread: other work on the machine is not counted.
    const before = process.threadCpuUsage();
    testAnalyse(text, { publishedAt: NOON });
    const { user, system } = process.threadCpuUsage(before);
    assert.ok((user + system) / 1000 < 500, `${kind}: ${(user + system) / 1000} ms`);
  }
});

test("a company's name says nothing of its state, an article may stand before it", () => {
  assert.deepEqual(read("E-Mails von T-Online kommen nicht an").services, ["mail"]);
  assert.equal(read("Can't log into the Three app").operator, "three.uk");
  assert.equal(read("Nothing for the three days").operator, null);
});

test("a bare no closes the other side: 'works at home, not at all here'", () => {
  const reading = read("In Utrecht werkt KPN mobiel, hier helemaal niet");
  assert.deepEqual([reading.status, reading.services], ["down", ["mobile"]]);
});

test("a payment terminal's connection is no internet outage", () => {
  assert.deepEqual(read("Notre terminal de paiement est sans connexion").services, ["payment"]);
  assert.deepEqual(read("Plus de connexion depuis ce matin").services, ["internet"]);
});

test("the elided article may be glued", () => {
  assert.deepEqual(read("plus dinternet a nantes").services, ["internet"]);
});
