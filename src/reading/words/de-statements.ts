import type { StatementWords } from "./statement-words.ts";

export const DE_STATEMENTS: StatementWords = {
  acknowledge: `analysieren die Ursache, Ursache wird untersucht, untersuchen die Ursache, suchen nach der Ursache, suchen die Ursache, Ursache wird noch, Ursache wird derzeit, Ursache ist noch unklar, prüfen die Ursache, Ursachenforschung, Fehlersuche läuft, liegen Meldungen, erreichen uns Meldungen, haben Meldungen, wir haben Kenntnis, haben Kenntnis, gestört, derzeit gestört, aktuell gestört, ist uns gemeldet, 
    ist uns bekannt, sind uns bewusst, ist bekannt, arbeiten, wir arbeiten, arbeitet,
    unsere Techniker, unsere Teams, unsere Experten, unsere Ingenieure, Techniker sind,
    Techniker vor Ort, vor Ort, mit Hochdruck, untersuchen, untersucht, wird untersucht,
    geprüft, prüfen, analysieren, Analyse läuft, es kommt zu, kommt es zu, kommt es derzeit,
    kommt es aktuell, derzeit eine Störung, aktuell eine Störung, liegt eine Störung vor,
    besteht eine Störung, bestätigt, bestätigen, eingegrenzt, lokalisiert,
    haben wir festgestellt, danke für Ihre Geduld, vielen Dank für Ihre Geduld, Geduld,
    Verständnis, verstehen, beobachten, viele Anrufe, erhöhtes Anrufaufkommen, kümmern uns,
    sind dran, tun alles, setzen alles daran, Priorität, suchen nach
  `,
  scope: `beschränkt sich, begrenzt sich, sind betroffen, betroffen sind, lediglich einzelne, nur in, haben kein, haben noch kein, sind ohne, 
    noch betroffen, noch ohne, betroffen, betrifft, betreffen, betroffene, Ausmaß, Umfang,
    Minderheit, Mehrheit, vor allem, hauptsächlich, überwiegend, vorwiegend, beschränkt auf,
    beschränkt, begrenzt auf, im Raum, in der Region, Region, Landkreis, mehrere Gemeinden,
    bundesweit, landesweit, schweizweit, im ganzen Land, überall, ausschließlich, lediglich,
    nur, ohne Internet, ohne Telefon, ohne Empfang, ohne Fernsehen, ohne Anschluss, Gebiet,
    Auswirkungen, Beeinträchtigungen in
  `,
  customers: `
    Mobilfunkkunden, Festnetzkunden, Internetkunden, Privatkunden, Geschäftskunden,
    Glasfaserkunden, Kabelkunden, Bestandskunden, Kunden, Kundinnen, Kunde, Haushalte,
    Haushalten, Anschlüsse, Anschlüssen, Nutzer, Nutzern, Personen, Menschen, Leitungen,
    Unternehmen, Betriebe, Teilnehmer, Abonnenten, Einwohner, Standorte, Masten, Sendemasten
  `,
  few: `
    kleine Anzahl, eine kleine Anzahl, kleiner Teil, kleinen Teil, Handvoll, eine Handvoll,
    eine geringe Zahl, geringe Anzahl, eine geringe Anzahl, kleine Zahl, eine kleine Anzahl,
    eine kleine Zahl, eine begrenzte Anzahl, begrenzte Zahl, eine Minderheit, einige Kunden,
    einige hundert, einige tausend, einige Dutzend, einzelne Kunden, einzelne, vereinzelt,
    mehrere hundert, mehrere tausend, Hunderte, Tausende, Zehntausende, Hunderttausende,
    eine Handvoll, ein Teil der, ein kleiner Teil, die Mehrheit, die meisten, der Großteil,
    ein Großteil, fast alle, eine Vielzahl, rund hundert, wenige Kunden, nur wenige,
    ein paar hundert, ein paar tausend
  `,
  cause: `verantwortlich für, verantwortlich dafür, Schuld ist, schuld ist, Schuld war, schuld war, Tiefbauarbeiten, wurde durchtrennt, Fehler in der, Fehler im, Fehler bei, Fehlkonfiguration, Kabelriss, Kabeldiebe, Anlass, Wasserschaden, Wassereinbruch, Überlastung, infolge eines, Defekt in, defekter, defekte, defektes, fehlerhaftes, fehlerhafte, fehlerhafter, missglücktes, Auslöser war, Marder, Ratten, 
    Sturm, Gewitter, Blitz, umgestürzter Baum, Bauarbeiten, Sabotageakt, Vandalen, gekappt,
    Frost, Diebstahl, Ursache, Ursachen, die Ursache, Grund, Grund dafür, Grund ist, Auslöser,
    verursacht, ausgelöst, zurückzuführen, liegt an, lag an, geht auf, warum, weshalb, Brand,
    Kabelschaden, Kabelbruch, Bagger, Baggerarbeiten, beschädigt, durchtrennt, Stromausfall,
    Softwarefehler, menschlicher Fehler, Konfigurationsfehler, Update, Wartungsarbeiten,
    Migration, Vandalismus, Kabeldiebstahl, Sabotage, Cyberangriff, Hackerangriff, Blitzschlag,
    Blitzeinschlag, Hochwasser, Hardwaredefekt, Hardwarefehler, technischer Defekt,
    defektes Bauteil, Defekt an, Überspannung, Unwetter
  `,
  because: `
    wegen, aufgrund, auf Grund, durch, infolge, nach einem, nach einer, wegen eines,
    bedingt durch
  `,
  eta: `dürfte, dürften, sollen wieder, wieder ab, Wiederherstellung bis, soll ab, Behebung bis, Behebung gegen, Behebung um, Behebung erwartet, werden wir, wird wieder, 
    rechnet mit, bis zum Abend, Ende des Tages, morgen früh, morgen, heute Abend, am Nachmittag,
    demnächst, voraussichtlich, bis, soll, sollen, sollte, sollten, wird behoben sein,
    werden behoben sein, wieder zur Verfügung stehen, gehen davon aus, geht davon aus, rechnen,
    rechnet, erwarten, erwartet, geschätzt, schätzungsweise, spätestens, im Laufe des,
    im Laufe der, in den nächsten Stunden, in Kürze, in Kürze wieder, hoffen, hofft, geplant,
    Prognose, dauert noch, wird noch, dauern, Entstörung bis, Entstörzeit, peilen, binnen
  `,
  noEta: `lässt sich noch nicht sagen, lässt sich nicht sagen, nicht vorherzusagen, kein Ende in Sicht, auf unbestimmte Zeit, derzeit nicht möglich, noch nicht abschätzbar, nicht abschätzbar, können wir noch keine, können noch keine, liegt noch keine, keine Prognose möglich, keine Auskunft, steht noch nicht fest, noch nicht fest, 
    keine genaue, noch keine Prognose, keine Prognose, keinen Termin, noch kein Termin,
    keine Dauer, kein Ende absehbar, keine Angabe, keine Angaben, noch nicht sagen,
    nicht sagen wann, können noch nicht sagen, kann noch nicht sagen, nicht absehbar,
    noch nicht absehbar, unklar wann, noch unklar, unklar wie lange, noch offen, kein Zeitpunkt,
    keinen Zeitpunkt, keine Uhrzeit, keine Zeitangabe, zu früh, wissen nicht wann,
    keine Entstörzeit, nicht vorhersagen, nicht bekannt wann, noch nicht bekannt
  `,
  partial: `Schritt für Schritt, in Teilen, hochgefahren, fahren wieder hoch, wieder hochgefahren, kehrt zurück, kehren zurück, normalisiert sich, normalisiert, ein Teil der, erste Kunden, 
    zwei Drittel, die Hälfte, ein Drittel, drei Viertel, neun von zehn, der Rest folgt,
    fast alle, schrittweise, nach und nach, sukzessive, allmählich, teilweise, zum Teil, teils,
    größtenteils, grösstenteils, weitgehend, die meisten Kunden, der Großteil, ein Großteil,
    stückweise, bereits wieder, Prozent der, stabilisiert sich, stabilisiert, Verbesserung,
    für einen Teil, mehrheitlich, peu à peu, überwiegend wieder
  `,
  follow: `folgt, folgen, kommt später, kommen später`,
  residual: `
    noch nicht, immer noch, weiterhin, noch einzelne, noch vereinzelt, noch betroffen,
    noch ohne, restlichen, übrigen, nach wie vor, vereinzelt, verbleibenden
  `,
  compensation: `schreiben _ gut, schreiben allen, gut geschrieben, Euro gut, Franken gut, gratis*, gutschreiben, schreiben gut, als Entschädigung, als Wiedergutmachung, Datenvolumen, gratis dazu, schenkt, verschenkt, Bonus, Kinogutschein, Kinogutscheine, zurückerstattet, zurückerstatten, anteilig erstattet, rückvergüten, rückvergütet, Rückvergütung, zahlen wir, zahlt Ihnen, Monatsgebühr, Grundgebühr, Abogebühr, 
    Gutschein, Gutscheine, Wiedergutmachung,Prozent Rabatt, Rabatt, Gratismonat, Gratismonate, Gratis-Monat, Gratisdaten, Freivolumen, Geld zurück, 
    Entschädigung, Entschädigungen, entschädigt, entschädigen, Gutschrift, Gutschriften,
    gutgeschrieben, gutschreiben, Erstattung, Erstattungen, erstattet, erstatten,
    Rückerstattung, Rabatt, Preisnachlass, Nachlass, kostenlos, kostenlose, kostenloses,
    kostenfrei, kostenfreies, gratis, geschenkt, schenken, schenkt, Kulanz, Ausgleich,
    Wiedergutmachung, Datenvolumen geschenkt, Tagesflat, Tagesflatrate, Freimonat,
    Grundgebühr erlassen, erlassen, Minderung, Schadenersatz, Schadensersatz, Guthaben
  `,
  apology: `verursachten Unannehmlichkeiten, Unannehmlichkeiten verursacht, entstandenen Unannehmlichkeiten, entschuldigen uns, um Nachsicht, bitten um Nachsicht, bitten um Verständnis, Umstände, aufrichtig leid, bedauern sehr, 
    entschuldigen, entschuldigt, Entschuldigung, bitten um Entschuldigung, bedauern, bedauert,
    tut uns leid, leid, Unannehmlichkeiten, sorry, um Verzeihung
  `,
  silence: `
    keine Meldungen mehr, keine Anrufe mehr, keine Beschwerden mehr, keine neuen Meldungen,
    keine weiteren Meldungen, erreichen uns keine, keine Störungsmeldungen mehr,
    keine neuen Störungsmeldungen, keine weiteren Störungsmeldungen, keine weiteren Anrufe,
    keine neuen Anrufe
  `,
  spared: `
    keine Kunden betroffen, niemand betroffen, keine Kunden sind betroffen, nicht betroffen,
    verschont, blieben verschont, funktionierten weiter,
    funktionieren normal, ohne Einschränkung, uneingeschränkt, keine Einschränkungen,
    hatten Zugang, behielten den Dienst, behielt den Dienst, konnten weiter fernsehen,
    konnten weiter telefonieren, nichts bemerkt, weiterhin nutzbar
  `,
  technical: `
    Rechenzentrum, Rechenzentrums, Rechenzentren, Datencenter, Server, Router, Backbone, Kabel,
    Kabelschaden, Kabelbruch, Stromausfall, Stromausfalls, Stromunterbrechung, Stromversorgung,
    Plattform, Anlage, Technikraum, Kernnetz, Software, technische Störung, Leitungsschaden
  `,
  witness: `mir wurde, uns wurde, wurde mir, wurde uns, 
    sagte mir, sagten mir, wurde mir gesagt, hat man mir gesagt, man sagte mir,
    mir wurde gesagt, mir wurde mitgeteilt, mir gesagt, am Telefon sagte, am Telefon hieß es,
    die Hotline sagt, die Hotline sagte, laut Hotline, laut Techniker, der Techniker sagt,
    der Techniker sagte, versprach mir, hat mir versprochen, wurde mir versichert,
    mir versichert, der Mitarbeiter sagte, uns wurde gesagt, sagte uns
  `,
  thirdParty: `
    Bürgermeister, Bürgermeisterin, Gemeinde teilt, die Gemeinde, die Stadt, Stadtverwaltung,
    Landratsamt, Minister, Ministerium, Bundesnetzagentur, Polizei, Feuerwehr, Stadtwerke,
    Verbraucherzentrale, laut Allestörungen, Allestörungen, downdetector, Behörde, Behörden,
    BAKOM, Presse, Medienberichten, laut Medien, Baufirma, Netzbetreiber teilt
  `,
  voice: `
    Sprecher, Sprecherin, Pressesprecher, Pressesprecherin, Unternehmenssprecher, wir, unsere,
    unser, uns, teilte mit, teilt mit, Mitteilung, erklärte, Pressestelle, Konzern
  `,
};
