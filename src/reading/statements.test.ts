import assert from "node:assert/strict";
import { test } from "node:test";
import { LANGUAGES } from "../model/vocabulary.ts";
import { NOON, readStatement } from "./_reader.ts";
import { STATEMENT_KIND_SENTENCES } from "./sentences/_statement-kinds.ts";
import { STATEMENT_SENTENCES } from "./sentences/_statements.ts";

const LINE_PATTERN = /^(\S+) (\S+) (\S+) (.+) :: (.+)$/u;

for (const lang of LANGUAGES) {
  test(`statements in ${lang} have the kinds, services and counts a person reads`, () => {
    for (const line of STATEMENT_SENTENCES[lang].trim().split("\n")) {
      const [, kind, also, services, count, text = ""] = LINE_PATTERN.exec(line) ?? [];
      const reading = readStatement(text);
      assert.deepEqual(
        [
          reading.lang,
          reading.kind,
          reading.also.join(",") || "-",
          reading.services.join(",") || "-",
          reading.count ?? "-",
        ],
        [lang, kind, also, services, count],
        text,
      );
    }
  });
}

test("the main act of a statement is told, whoever reports it", () => {
  for (const line of STATEMENT_KIND_SENTENCES.trim().split("\n")) {
    const [head = "", text = ""] = line.split(" :: ");
    const reading = readStatement(text);
    assert.equal(`${reading.lang} ${reading.kind}`, head, text);
  }
});

test("the cause's place is not the outage's", () => {
  const reading = readStatement(
    "La panne à Namur est due à une coupure de courant dans un centre de données à Evere.",
  );
  assert.deepEqual(
    reading.places.map((place) => place.name),
    ["Namur"],
  );
});

test("a promise is an eta claim and no repair", () => {
  const reading = readStatement("Die Störung wird voraussichtlich bis 18 Uhr behoben sein.");
  assert.equal(reading.kind, "eta");
  assert.equal(reading.resolvedAt, null);
  assert.deepEqual(reading.claims, [{ kind: "eta", at: NOON + 5 * 3_600_000 }]);
});

test("a repair is claimed at its time, or when it was said", () => {
  const timed = readStatement("La panne est résolue depuis 11h30.");
  assert.deepEqual(timed.claims[0], { kind: "resolved", at: NOON - 90 * 60_000 });
  const bare = readStatement("The outage has been fixed.");
  assert.deepEqual(bare.claims[0], { kind: "resolved", at: NOON });
  assert.equal(bare.resolvedAt, NOON);
});

test("counts and shares become claims that evidence can contradict", () => {
  assert.deepEqual(
    readStatement("Environ 3 000 clients sont touchés.").claims.find(
      (claim) => claim.kind === "count",
    ),
    { kind: "count", max: 3000 },
  );
  assert.deepEqual(
    readStatement("Only 2% of customers are affected.").claims.find(
      (claim) => claim.kind === "count",
    ),
    { kind: "count", shareMax: 0.02 },
  );
  assert.equal(readStatement("Vers 14:30, les clients étaient touchés.").count, null);
});

test("a compensation ends when its duration does", () => {
  const { claims } = readStatement("Proximus offre un bouquet gratuit pendant deux semaines.");
  const paid = claims.find((claim) => claim.kind === "compensation");
  assert.equal(paid?.until, NOON + 14 * 24 * 3_600_000);
});

test("who says it: the operator, a witness about it, or a third party", () => {
  assert.equal(readStatement("Nos équipes travaillent.").saidBy, "operator");
  const told = readStatement("On m'a dit au téléphone que la panne était résolue.");
  assert.equal(told.saidBy, "operator_as_told_by_witness");
  const third = readStatement("Selon le bourgmestre, tout le village est touché.");
  assert.equal(third.saidBy, "third_party");
});

test("the operator given with a statement wins over one named in it", () => {
  const reading = readStatement("La panne chez Orange est résolue.", {
    operator: "proximus" as never,
  });
  assert.equal(reading.aboutOperator, "proximus");
});

test("'everything is resolved' is told from 'the outage is resolved' and 'nearly everything'", () => {
  const all = (text: string): boolean | undefined => {
    const claim = readStatement(text).claims.find(({ kind }) => kind === "resolved");
    return claim?.kind === "resolved" ? claim.all : undefined;
  };
  for (const text of [
    "Tout est résolu.",
    "Alles is opgelost.",
    "Alles ist wieder in Ordnung, die Störung ist behoben.",
    "Everything has been fixed.",
  ]) {
    assert.equal(all(text), true, text);
  }
  for (const text of [
    "La panne est résolue.",
    "Presque tout est résolu.",
    "De storing is opgelost.",
  ]) {
    assert.notEqual(all(text), true, text);
  }
});

test("how long the fault behind an outage lasted is no word on the outage", () => {
  const cases: readonly (readonly [string, string | undefined, number])[] = [
    ["La panne du centre de données n'a duré qu'une heure.", "cause", 60],
    ["De stroompanne in het datacenter duurde twee uur.", "cause", 120],
    ["Der Stromausfall im Rechenzentrum dauerte drei Stunden.", "cause", 180],
    ["The power cut at the data centre lasted two hours.", "cause", 120],
    ["Nos clients ont été privés de télévision pendant deux heures.", "service", 120],
    ["The broadband outage lasted two hours.", "service", 120],
  ];
  for (const [text, about, minutes] of cases) {
    const claim = readStatement(text).claims.find(({ kind }) => kind === "duration");
    assert.ok(claim?.kind === "duration", text);
    assert.deepEqual([claim.about, claim.minutes], [about, minutes], text);
  }
});

test("a minority that kept the service is spared, in its own words, and no count of those hit", () => {
  for (const text of [
    "Une minorité de clients, surtout à Namur, a gardé le service.",
    "Een minderheid van de klanten, vooral in Utrecht, behield de dienst.",
    "A minority of customers, mainly in Leeds, kept their service.",
  ]) {
    const { claims } = readStatement(text);
    const scope = claims.find(({ kind }) => kind === "scope");
    assert.ok(scope?.kind === "scope" && scope.spared === true, text);
    assert.equal(scope.words, text.slice(0, -1));
    assert.ok(!claims.some(({ kind }) => kind === "count"), text);
  }
});

test("a number of customers is a bound only where the words make it one", () => {
  const cases: readonly (readonly [string, number | string | null])[] = [
    ["Only around two hundred customers are affected.", 200],
    ["Deux cents abonnés sont touchés.", 200],
    ["Tweehonderd klanten zitten zonder internet.", 200],
    ["Pas plus de 200 clients sont touchés.", 200],
    ["No more than 200 customers are affected.", 200],
    ["Plus de 5 000 clients sont touchés.", "Plus de 5 000"],
    ["Mehr als 5000 Kunden sind betroffen.", "Mehr als 5000"],
    ["Er zijn ruim 300 klanten getroffen.", "ruim 300"],
    ["At least 40 homes have no broadband.", "At least 40"],
    ["Entre 200 et 500 clients sont touchés.", 500],
    ["Zwischen 200 und 500 Kunden sind betroffen.", 500],
    ["Nous offrons 10 Go à tous nos clients touchés.", null],
    ["We will credit affected customers £8 each.", null],
    ["Trente-cinq clients sont touchés.", null],
    ["Deux cent cinquante abonnés sont touchés.", null],
    ["Three dozen customers are affected.", null],
  ];
  for (const [text, wanted] of cases) {
    const claim = readStatement(text).claims.find(({ kind }) => kind === "count");
    const read = claim?.kind === "count" ? (claim.max ?? claim.words ?? null) : null;
    assert.equal(read, wanted, text);
  }
  for (const [text, share] of [
    ["Moins d'un pour cent des clients est touché.", 0.01],
    ["One in ten customers is affected.", 0.1],
    ["Moins de 3 clients sur 100 sont touchés.", 0.03],
  ] as const) {
    const { claims } = readStatement(text);
    assert.ok(
      claims.some((claim) => claim.kind === "count" && claim.shareMax === share),
      text,
    );
  }
});

test("lengths are read with their halves, quarters and minutes, and are no hour of an end", () => {
  const cases: readonly (readonly [string, number])[] = [
    ["La coupure n'a duré qu'une demi-heure.", 30],
    ["La coupure a duré un quart d'heure.", 15],
    ["L'incident a duré deux heures et demie.", 150],
    ["L'incident a duré 1h30.", 90],
    ["L'incident a duré une heure et dix minutes.", 70],
    ["The outage lasted two and a half hours.", 150],
    ["The outage lasted an hour and a half.", 90],
    ["The outage lasted 1 hour 20 minutes.", 80],
    ["Der Ausfall dauerte anderthalb Stunden.", 90],
    ["Der Ausfall dauerte eine Viertelstunde.", 15],
    ["De onderbreking duurde anderhalf uur.", 90],
    ["De onderbreking duurde twee en een half uur.", 150],
  ];
  for (const [text, minutes] of cases) {
    const { claims } = readStatement(text, { publishedAt: NOON });
    const claim = claims.find(({ kind }) => kind === "duration");
    assert.ok(claim?.kind === "duration", text);
    assert.equal(claim.minutes, minutes, text);
    const resolved = claims.find(({ kind }) => kind === "resolved");
    if (resolved?.kind === "resolved") assert.equal(resolved.at, NOON, text);
  }
});

test("what is said to be hit is never read as spared, and what is spared is named", () => {
  const spared = (text: string): readonly string[] =>
    readStatement(text).claims.flatMap((claim) =>
      claim.kind === "scope" && claim.spared === true ? claim.areas : [],
    );
  const hit = (text: string): readonly string[] =>
    readStatement(text).claims.flatMap((claim) =>
      claim.kind === "scope" && claim.spared !== true ? claim.areas : [],
    );
  const both = "Seule la ville de Namur est touchée, les autres clients ne sont pas touchés.";
  assert.deepEqual(spared(both), []);
  assert.equal(hit(both).length, 1);
  assert.equal(spared("Les clients de Namur ne sont pas touchés.").length, 1);
  assert.equal(hit("Les clients de Namur ne sont pas touchés.").length, 0);
});

test("what a statement denies is not claimed: not only there, not before ten, not everywhere", () => {
  const kinds = (text: string): readonly string[] =>
    readStatement(text).claims.map((claim) =>
      claim.kind === "scope" && claim.spared === true ? "spared" : claim.kind,
    );
  for (const text of [
    "La panne ne se limite pas à Namur.",
    "The outage is not confined to Leeds.",
    "De storing is niet beperkt tot Utrecht.",
    "Pas seulement la télévision : Internet est aussi touché.",
    "Le rétablissement n'est pas prévu avant 22h.",
    "No fix is expected before 10pm.",
  ])
    assert.deepEqual(kinds(text), [], text);
  assert.deepEqual(kinds("Internet est coupé, rétablissement prévu avant 22h."), ["eta"]);
  assert.deepEqual(kinds("Tout est rétabli sauf à Namur."), ["partial"]);
  assert.deepEqual(kinds("Everything is restored except in Leeds."), ["partial"]);
  assert.deepEqual(kinds("Personne n'a été touché à Namur."), ["spared"]);
});

test("an end said apart from its steps is claimed beside them, steps alone are no end", () => {
  const both = readStatement("La panne est résolue : le service revient progressivement.");
  assert.deepEqual([both.kind, both.also[0]], ["resolved", "partial"]);
  assert.equal(readStatement("Les services sont progressivement rétablis.").kind, "partial");
});

test("what is said this morning of this morning is said of now", () => {
  const at = Date.parse("2026-03-11T08:00:00Z");
  const reading = readStatement("Ce mercredi matin, tout est résolu.", { publishedAt: at });
  assert.equal(reading.resolvedAt, at);
  const night = readStatement("La panne a été résolue cette nuit.", { publishedAt: at });
  assert.ok(night.resolvedAt !== null && night.resolvedAt < at - 4 * 3_600_000);
});

test("a claimed end near the word of who says it keeps its time", () => {
  const reading = readStatement("Selon Proximus, la panne est résolue depuis 11h30.");
  assert.equal(reading.resolvedAt, NOON - 90 * 60_000);
});
