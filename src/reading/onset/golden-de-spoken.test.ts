import { testGolden } from "./_golden.ts";

/** As people say it: hours apart from their day, meals, dialect, slips. */
testGolden(
  "de",
  "Europe/Berlin",
  `
@ 2026-03-12T18:30
Gestern ist bei uns alles ausgefallen, es muss so gegen halb fünf gewesen sein => 2026-03-11T16:30 minute
Gestern fiel das Internet aus. Das war um Viertel nach drei => 2026-03-11T15:15 minute
Dienstag ist das Fernsehen ausgefallen, abends um acht => 2026-03-10T20:00 minute
Am Montag ging die Leitung kaputt, so gegen zehn Uhr vormittags => 2026-03-09T10:00 hour
Seit Dienstag tot, angefangen hat es um Viertel vor sechs abends => 2026-03-10T17:45 minute
Internet weg seit gestern, so um fünf rum => 2026-03-11T17:00 hour
seit gestern so gegen 17 uhr rum kein netz => 2026-03-11T17:00 hour
Vorgestern ist die Verbindung abgerissen, vermutlich gegen neun am Abend => 2026-03-10T21:00 hour
Seit heute früh, so sieben, geht nichts mehr => 2026-03-12T07:00 hour
Zehn vor halb zwölf heute Vormittag war alles weg => 2026-03-12T11:20 minute
Um fünf nach drei war das WLAN weg => 2026-03-12T15:05 minute
Seit fünf vor halb drei kein Internet => 2026-03-12T14:25 minute
Seit heute morgen um viertel neun kein Handyempfang => 2026-03-12T08:15 minute
seit dreiviertel vier kein internet => 2026-03-12T15:45 minute
Vorhin um fünf war der Fernseher plötzlich schwarz => 2026-03-12T17:00 minute
Heute Nachmittag ist das Netz weggebrochen, ich glaube kurz nach drei => 2026-03-12T15:00 hour
Ab heute früh 9 Uhr kein Internet mehr => 2026-03-12T09:00 minute
Schon seit gestern Abend kein TV => 2026-03-11T20:00 daypart
Seit gestern um die Mittagszeit tot => 2026-03-11T12:00 daypart
Seit heute Mittag gegen eins kein Empfang => 2026-03-12T13:00 hour
Seit der Nacht auf Mittwoch kein Internet => 2026-03-11T02:00 daypart
In der Nacht von Dienstag auf Mittwoch ist die Leitung ausgefallen => 2026-03-11T02:00 daypart
Über Nacht ist das Internet ausgefallen => 2026-03-12T02:00 daypart
Seit letzter Nacht geht das Telefon nicht => 2026-03-12T02:00 daypart
Seit dem Frühstück kein Internet => 2026-03-12T08:00 daypart
Seit dem Mittagessen geht nichts mehr => 2026-03-12T12:00 daypart
Nach dem Abendessen gestern war das Fernsehen weg => 2026-03-11T18:00 daypart
Seit einer guten Viertelstunde kein Fernsehen => 2026-03-12T18:15 minute
Seit anderthalb Stunden kein Internet => 2026-03-12T17:00 hour
Seit über einer Dreiviertelstunde keine Verbindung => 2026-03-12T17:45 minute
Seit einem halben Tag kein Handynetz => 2026-03-12T06:30 daypart
Seit knapp 2 Std kein DSL => 2026-03-12T16:30 hour
Internet ist seit 14.20 Uhr weg => 2026-03-12T14:20 minute
Seit 14 Uhr 20 kein TV => 2026-03-12T14:20 minute
Seit 14:20 kein TV => 2026-03-12T14:20 minute
Am Sonntagabend, mitten im Tatort, war das Bild weg, halb neun war es => 2026-03-08T20:30 minute
Mittwoch im Laufe des Nachmittags ist alles ausgefallen => 2026-03-11T15:00 daypart
Der Techniker war am Dienstag um 10 Uhr da, seitdem kein Internet => 2026-03-10T10:00 minute
Techniker kommt morgen um 9 Uhr, Internet tot => -
Der Termin vom Freitag 13 Uhr wurde auf Montag verschoben, weiterhin kein Internet => -
Bis Freitagmittag soll es behoben sein, momentan kein Internet => - eta 2026-03-13T14:00
Laut App behoben bis 22 Uhr => - eta 2026-03-12T22:00
Um halb sieben war alles wieder da => - rec 2026-03-12T18:30
Das Internet kam gegen viertel vor fünf zurück => - rec 2026-03-12T16:45
Seit zehn nach fünf läuft es wieder => - rec 2026-03-12T17:10
Gestern ausgefallen und heute gegen Mittag wiedergekommen => 2026-03-11T00:00 day rec 2026-03-12T12:00
Gestern Abend um neun ausgefallen, heute früh um sieben wieder ok => 2026-03-11T21:00 minute rec 2026-03-12T07:00
Jeden Abend gegen acht fällt das Internet aus => -
Alle fünf Minuten bricht die Verbindung ab => -
Hotline nur bis 18 Uhr besetzt, und kein Internet => -
Ich fange morgen um 7 an zu arbeiten und habe kein Internet => -
Ich hänge seit drei Viertelstunden in der Warteschleife der Hotline, kein Internet => -
Kunde seit 2015 und jetzt kein Internet => -
Seit dem 9. März um 16 Uhr ist die Leitung tot => 2026-03-09T16:00 minute
Seit Anfang der Woche kein Fernsehen => 2026-03-09T00:00 approx
Seit letzter Woche Mittwoch kein Telefon => 2026-03-04T00:00 day
Seit Mittwoch letzter Woche kein Telefon => 2026-03-04T00:00 day
Seit vergangenem Samstag kein Internet => 2026-03-07T00:00 day
Seit dem Wochenende kein Internet => 2026-03-07T00:00 day
Seit dem Sturm in der Nacht zum Montag kein TV => 2026-03-09T02:00 daypart
Vor drei Tagen ist die Leitung ausgefallen => 2026-03-09T00:00 day
Vor ner Woche fing es an, lahmes Internet => 2026-03-05T00:00 approx
vor ner halben stunde ist das netz ausgefallen => 2026-03-12T18:00 minute
vor na halben stunde ist das netz ausgefallen => 2026-03-12T18:00 minute
Heute früh ging alles noch, seit Mittag nichts mehr => 2026-03-12T12:00 daypart
Bis gestern 17 Uhr ging alles, danach nichts mehr => 2026-03-11T17:00 minute
Vormittags ging es noch, nachmittags gegen zwei ist es ausgefallen => 2026-03-12T14:00 hour
Gestern gegen 10 Uhr abends war das Fernsehen weg => 2026-03-11T22:00 hour
keine 10 Minuten her, dass alles ausgefallen ist => 2026-03-12T18:20 minute
sit hüt morge am nüni isch s netz weg => 2026-03-12T09:00 minute
sit em mittag kei tv => 2026-03-12T12:00 daypart
sit geschter abig kein empfang => 2026-03-11T20:00 daypart
seit heut früh is des internet weg => 2026-03-12T08:00 daypart
seit gestan auf d'nacht ka internet => 2026-03-11T20:00 daypart
seid heute morgen 6uhr kein netz => 2026-03-12T06:00 minute
seit ca 16h kein Internet => 2026-03-12T16:00 hour
seit ca. 3h kein Internet => 2026-03-12T15:30 hour
`,
);
