import assert from "node:assert/strict";
import { test } from "node:test";
import type { Language } from "../../model/vocabulary.ts";
import { toIso } from "../../time/to-iso.ts";
import { tokenise } from "../tokens.ts";
import { bare, goldenLines } from "./_golden.ts";
import { findStatementTimes } from "./find-statement-times.ts";

const ZONE = "Europe/Brussels";

/** After `=>`: `eta`, `resolved` and `since` with their wall clock, or `-`. */
const TABLES: Readonly<Record<Language, string>> = {
  fr: `
@ 2026-03-12T18:45
Le service sera rétabli d'ici demain midi => eta 2026-03-13T12:00
Depuis 17h30 tout fonctionne normalement => resolved 2026-03-12T17:30
Retour à la normale prévu vers 22h => eta 2026-03-12T22:00
La panne est résolue depuis 16h => resolved 2026-03-12T16:00
Nos équipes prévoient un rétablissement avant minuit => eta 2026-03-13T00:00
Nous estimons que tout sera réparé au plus tard vendredi 18h => eta 2026-03-13T18:00
La situation devrait être rétablie dans les deux heures => eta 2026-03-12T20:45
Le rétablissement complet est attendu en fin de semaine => eta 2026-03-15T23:59
Un incident touche la téléphonie depuis ce matin 9h => since 2026-03-12T09:00
Nous ne pouvons pas donner d'heure de rétablissement => -
Un geste commercial sera accordé jusqu'au 31 mars => -
Notre porte-parole a indiqué ce jeudi matin que tout était sous contrôle => -
La coupure survenue hier à 21h10 a été réparée cette nuit à 3h => resolved 2026-03-12T03:00 since 2026-03-11T21:10
Le réseau devrait revenir dans la soirée => eta 2026-03-12T22:00
`,
  nl: `
@ 2026-03-12T18:45
De dienst wordt hersteld tegen morgenmiddag 12 uur => eta 2026-03-13T12:00
Sinds 17u30 werkt alles weer normaal => resolved 2026-03-12T17:30
We verwachten herstel tegen 22 uur => eta 2026-03-12T22:00
De storing is sinds 16 uur opgelost => resolved 2026-03-12T16:00
Onze ploegen verwachten herstel voor middernacht => eta 2026-03-13T00:00
Alles zal uiterlijk vrijdag om 18 uur hersteld zijn => eta 2026-03-13T18:00
Het herstel zal binnen twee uur klaar zijn => eta 2026-03-12T20:45
Sinds vanmorgen 9 uur is er een storing op de vaste telefonie => since 2026-03-12T09:00
We kunnen geen hersteltijd geven => -
Klanten krijgen gratis films tot 31 maart => -
De storing van gisteren 21u10 werd vannacht om 3 uur verholpen => resolved 2026-03-12T03:00 since 2026-03-11T21:10
`,
  de: `
@ 2026-03-12T18:45
Der Dienst wird bis morgen Mittag wiederhergestellt => eta 2026-03-13T14:00
Seit 17:30 Uhr funktioniert alles wieder normal => resolved 2026-03-12T17:30
Wir rechnen mit einer Behebung bis 22 Uhr => eta 2026-03-12T22:00
Die Störung ist seit 16 Uhr behoben => resolved 2026-03-12T16:00
Die Entstörung soll bis Mitternacht abgeschlossen sein => eta 2026-03-13T00:00
Spätestens Freitag um 18 Uhr ist alles repariert => eta 2026-03-13T18:00
Die Wiederherstellung wird voraussichtlich in zwei Stunden erfolgen => eta 2026-03-12T20:45
Seit heute Morgen 9 Uhr ist die Telefonie gestört => since 2026-03-12T09:00
Eine Prognose ist derzeit nicht möglich => -
Kunden erhalten bis 31. März kostenlose Filme => -
Der Ausfall von gestern 21:10 Uhr wurde heute Nacht um 3 Uhr behoben => resolved 2026-03-12T03:00 since 2026-03-11T21:10
`,
  en: `
@ 2026-03-12T18:45
Service will be restored by noon tomorrow => eta 2026-03-13T12:00
Everything has been working normally since 5.30pm => resolved 2026-03-12T17:30
We expect a fix by 10pm => eta 2026-03-12T22:00
The fault has been resolved since 4pm => resolved 2026-03-12T16:00
Our engineers aim to restore service before midnight => eta 2026-03-13T00:00
All will be repaired by 6pm on Friday at the latest => eta 2026-03-13T18:00
Service should return within two hours => eta 2026-03-12T20:45
An issue has affected landlines since 9 this morning => since 2026-03-12T09:00
We cannot give an estimated time => -
Customers get free films until 31 March => -
Yesterday's outage was fixed at 3am => resolved 2026-03-12T03:00 since 2026-03-11T00:00
`,
};

function read(text: string, lang: Language, publishedAt: number): string {
  const found = findStatementTimes(tokenise(text), { lang, publishedAt, zone: ZONE });
  const parts: string[] = [];
  const put = (name: string, instant: number | null): void => {
    if (instant !== null) parts.push(`${name} ${toIso(instant, ZONE).slice(0, 16)}`);
  };
  put("eta", found.eta);
  put("resolved", found.resolvedAt);
  put("since", found.since);
  return parts.length === 0 ? "-" : parts.join(" ");
}

for (const lang of ["fr", "nl", "de", "en"] as const) {
  for (const line of goldenLines(TABLES[lang], ZONE)) {
    void test(`${lang} statement: ${line.text}`, () => {
      assert.equal(read(line.text, lang, line.publishedAt), line.expected);
      assert.equal(read(bare(line.text), lang, line.publishedAt), line.expected, "bare");
    });
  }
}
