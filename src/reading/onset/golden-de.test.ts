import { testGolden } from "./_golden.ts";

testGolden(
  "de",
  "Europe/Berlin",
  `
@ 2026-03-12T10:30
Seit gestern Abend kein Internet in Köln => 2026-03-11T20:00 daypart
Seit heute früh geht gar nichts mehr => 2026-03-12T08:00 daypart
Seit heute Morgen 7 Uhr ist das Festnetz tot => 2026-03-12T07:00 minute
Seit zehn Tagen kein Telefon => 2026-03-02T00:00 approx
Seit Donnerstagmittag letzter Woche kein Netz => 2026-03-05T12:00 daypart
Seit Dienstagabend Totalausfall => 2026-03-10T20:00 daypart
Internet ausgefallen seit halb neun => 2026-03-12T08:30 minute
Um viertel nach acht ist alles ausgefallen => 2026-03-12T08:15 minute
Seit drei Tagen keine Verbindung => 2026-03-09T00:00 day
Vor zwei Stunden ist das WLAN ausgefallen => 2026-03-12T08:30 hour
Seit einer halben Stunde kein Empfang => 2026-03-12T10:00 minute
Seit anderthalb Stunden Störung => 2026-03-12T09:00 hour
Seit einer Viertelstunde kein Netz => 2026-03-12T10:15 minute
Gestern gegen 18 Uhr brach die Verbindung ab => 2026-03-11T18:00 hour
Heute Nacht um 3 ist alles ausgefallen => 2026-03-12T03:00 minute
Letzte Nacht ist das Internet ausgefallen => 2026-03-12T02:00 daypart
In der Nacht auf Mittwoch fiel das Netz aus => 2026-03-11T02:00 daypart
Vorgestern ist der Fernseher schwarz geworden => 2026-03-10T00:00 day
Seit vorgestern Abend kein TV => 2026-03-10T20:00 daypart
Seit Montag läuft hier nichts => 2026-03-09T00:00 day
Seit letzten Freitag ist die Leitung tot => 2026-03-06T00:00 day
Seit dem 3. März kein Festnetz => 2026-03-03T00:00 day
Seit dem 28.2. funktioniert das Telefon nicht => 2026-02-28T00:00 day
Am 02.03.2026 um 14:30 Uhr ist das Internet ausgefallen => 2026-03-02T14:30 minute
Seit Anfang Februar ist das Netz langsam => 2026-02-01T00:00 approx
Seit Monatsanfang ständig Abbrüche => 2026-03-01T00:00 approx
Seit dem Wochenende kein Empfang => 2026-03-07T00:00 day
Seit 20 Uhr gestern Abend alles tot => 2026-03-11T20:00 minute
Seit Mitternacht kein Netz => 2026-03-12T00:00 hour
Seit 9 Uhr Störung bei Vodafone => 2026-03-12T09:00 minute
Seit 07:45 Uhr offline => 2026-03-12T07:45 minute
Seit acht Uhr morgens nichts mehr => 2026-03-12T08:00 minute
Montag fiel das Netz aus, gegen 14 Uhr => 2026-03-09T14:00 hour
Seit Weihnachten ist die Leitung langsam => 2025-12-25T00:00 day
Seit letzter Woche ruckelt der Fernseher => 2026-03-05T00:00 approx
Seit einem Monat kein Telefon => 2026-02-12T00:00 approx
Seit gestern Mittag keine Mails => 2026-03-11T12:00 daypart
Seit Mittwochnachmittag kein Internet => 2026-03-11T15:00 daypart
Schon drei Tage ohne Internet => 2026-03-09T00:00 day
Der Ausfall von gestern Abend dauert an => 2026-03-11T20:00 daypart
seit heute vormittag 9 uhr nix => 2026-03-12T09:00 minute
Seit gut zwei Wochen Aussetzer => 2026-02-26T00:00 approx
Seit 20 Minuten kein Netz => 2026-03-12T10:10 minute
Seit dreiviertel acht kein Internet => 2026-03-12T07:45 minute
Seit zehn nach acht geht nichts => 2026-03-12T08:10 minute
Seit gestern um 22.15 Uhr tot => 2026-03-11T22:15 minute
Gestern abend um 9 ist das Netz weggebrochen, seitdem Funkstille => 2026-03-11T21:00 minute
Seit 48 Stunden offline => 2026-03-10T10:30 hour
In den letzten zwei Stunden keine Verbindung => 2026-03-12T08:30 hour
Heute um kurz nach 8 ist das Internet ausgefallen => 2026-03-12T08:00 hour
Techniker kommt nächsten Dienstag, bis dahin kein Internet => -
Termin am 17. März, so lange kein Anschluss => -
Es ist 10:30 Uhr und immer noch nichts => -
Um 6:40 Uhr ging das Internet immer noch nicht => -
Seit 20 Jahren Kunde und jetzt das, kein Netz => -
Kunde seit 2009, Leitung tot, schlechter Service => -
45 Minuten in der Warteschleife gewartet, niemand => -
Entstörung binnen 24 Stunden laut Vertrag, Leitung tot => -
Jeden Abend um 20 Uhr bricht es ab => -
Jeden Tag dasselbe, keine Verbindung => -
Seit gefühlt 100 Jahren kein Internet => -
Kein Netz seit einer Ewigkeit => -
Hotline 0800 33 01000 ist dauernd besetzt => -
Gestern angerufen, keine Antwort => -
Ich habe die Störung am Montag gemeldet => -
Abends ist es immer langsam => -
Heute morgen immer noch kein Internet => -
Ich zahle 40 Euro im Monat für eine tote Leitung => -
Nächste Woche kündige ich, kein Empfang hier => -
Wie gestern kein Netz => -
Der Techniker war gestern da, immer noch nichts => -
Morgen früh soll ein Techniker kommen, Leitung tot => -
Es geht wieder seit 10 Uhr => - rec 2026-03-12T10:00
Seit heute früh läuft alles wieder => - rec 2026-03-12T08:00
Störung seit Montag, behoben heute um 9 Uhr => 2026-03-09T00:00 day rec 2026-03-12T09:00
Kein TV seit gestern, soll bis 18 Uhr behoben sein => 2026-03-11T00:00 day eta 2026-03-12T18:00
Telekom rechnet mit Wiederherstellung bis Freitagabend => - eta 2026-03-13T22:00
Seit Montag immer noch nicht behoben => 2026-03-09T00:00 day
Gestern lief noch alles einwandfrei => -
Der Techniker war gestern Nachmittag da, seitdem geht gar nichts mehr => 2026-03-11T15:00 daypart
Angeblich ist es seit 9 Uhr behoben, bei mir geht nichts => -
@ 2026-03-09T21:40
Seit heute Mittag kein Netz => 2026-03-09T12:00 daypart
Heute Abend um halb neun ist alles ausgefallen => 2026-03-09T20:30 minute
Seit heute Nachmittag kein Empfang => 2026-03-09T15:00 daypart
Seit 19 Uhr kein TV => 2026-03-09T19:00 minute
Seit Sonntagnacht kein Netz => 2026-03-09T00:00 daypart
Um halb drei ist das Internet ausgefallen => 2026-03-09T14:30 minute
@ 2026-01-04T09:00
Seit dem 28. Dezember kein Telefon => 2025-12-28T00:00 day
Seit Silvester kein Internet => 2025-12-31T00:00 day
@ 2026-06-02T12:00
Seit Pfingsten kein Netz => 2026-05-24T00:00 day
`,
);
