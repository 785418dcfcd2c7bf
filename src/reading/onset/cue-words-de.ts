import type { CueWords } from "./cue-words.ts";

export const CUE_WORDS_DE: CueWords = {
  failure:
    "passiert, geschehen, geschah, losgegangen, ging los, angefangen, fing an, begann, begonnen, aufgehört, hörte, hört auf, weggefallen, weggebrochen, verschwand, wegbrach*, wegfiel*, abgekackt, das geht seit, das geht schon, das geht nun, geht das schon, geht das jetzt, so geht das, " +
    "startet, ausfiel*, abbrach*, zusammenbrach*, Störung*, Stoerung*, gestört*, gestoert*, " +
    "stört, Ausfall*, Ausfälle, Ausfaelle, ausgefallen*, fällt, fiel, fallen, faellt, " +
    "ausfällt, Panne*, Problem*, Probleme, defekt*, kaputt*, tot, tote, toter, weg, down, " +
    "offline, unterbrochen, Unterbrechung*, abgebrochen, " +
    "bricht, brach, brechen, Abbruch, Abbrüche, langsam*, lahm*, schleppend, instabil*, " +
    "wackel*, ruckelt, ruckeln, hakt, hängt, haengt, nix, nichts, kein, keine, keinen, " +
    "keinerlei, ohne, schlecht*, schlechter, schlimmer, mies*, unmöglich, unmoeglich, " +
    "unerreichbar, " +
    "nicht erreichbar, schwarz*, verschwunden, verloren, gekappt, getrennt, stumm, still, " +
    "streikt, spinnt, spinnen, Fehler*, Fehlermeldung, Totalausfall, abgeschaltet, aus, " +
    "abgestürzt, stürzt, lahmgelegt, betroffen*, beeinträchtigt, beeinträcht*, überlastet*, " +
    "gesperrt, " +
    "rot, blinkt, Kabelbruch, Kabelschaden, Funkloch, Funkstille, begonnen, begann, " +
    "angefangen, fing, Aussetzer*, Schnee, Katastrophe, ging, gingen, verabschiedet, " +
    "zusammengebrochen, null, Chaos, Mist, scheisse, Empfangsprobleme, abgeschnitten, " +
    "eingebrochen, flackert, rauscht, rauschen, eingefroren, bockt, katastroph*, abgerissen, " +
    "getroffen, abgeschmiert, schwankt, geflogen, rausgeflogen, lahmt, steht, versagt, zickt, " +
    "drossel*, gedrosselt, schwach*, unterirdisch",
  negation:
    "nicht, kein, keine, keinen, keiner, keinem, nichts, nix, nie, niemals, ohne, weder, " +
    "nirgends, niemand, net, nit, nich, null, keinerlei",
  works:
    "gaht, lauft, got, geit, geht, gehen, läuft, laufen, laeuft, funktioniert, funktionieren, funktionierts, tut, " +
    "klappt, klappen, stabil, normal, ok, online, erreichbar",
  recovery:
    "zurückgekommen, zurückgekehrt, wiedergekommen, keine Probleme mehr, keine Störung mehr, behoben, repariert, wiederhergestellt, " +
    "hergestellt, gelöst, geloest, beseitigt, geht wieder, läuft wieder, laeuft wieder, " +
    "funktioniert wieder, wieder da, wieder online, wieder ok, wieder normal, " +
    "wieder erreichbar, wieder verfügbar, wieder stabil, wieder alles, alles wieder, " +
    "wieder Internet, wieder Netz, wieder Empfang, wieder Strom, wieder WLAN, wieder TV, " +
    "wieder Bild, wieder verbunden, wieder frei, wieder hergestellt, entstört, wieder zurück, " +
    "zurück, vorbei, ausgestanden, wieder hoch, wieder in Betrieb, wieder Telefon, " +
    "gehts wieder, wieder am Laufen, wieder Verbindung, gefixt, wieder in Ordnung, in Ordnung, " +
    "wieder problemlos",
  repair:
    "Entstörung, Behebung, beheben, behoben sein, wiederherstellen, Wiederherstellung, " +
    "Reparatur, reparieren, Lösung, Rückkehr, Normalbetrieb, Instandsetzung, " +
    "lösen",
  promise:
    "soll, sollte, sollen, sollten, wird, werden, voraussichtlich, versproch*, verspricht, " +
    "versprechen, geplant, erwartet*, erwarten, hoff*, hoffen, hoffentlich, angekündigt, " +
    "prognose, rechnen, rechnet, dauern, dauert, vermutlich, Prognose, Zusage, zugesagt, " +
    "müsste, Ziel, angestrebt, avisiert",
  missed: "sollte, sollten, hätte, hätten, war versprochen, war geplant, war zugesagt",
  visit:
    "öffnet, öffnen, macht auf, Geburtstag, fange an zu arbeiten, fange um, zu arbeiten, Schicht, Frühschicht, Spätschicht, Meeting*, Besprechung*, Prüfung*, Klausur*, Videokonferenz*, schließt, macht zu, geöffnet, Öffnungszeit*, nur bis, Deadline, Dienst um, Dienst, " +
    "Techniker*, Termin*, Monteur*, gekommen, kamen, Besuch, Einsatz, vorbei, vorbeigekommen, " +
    "vorbeikommen, Servicetechniker*, Handwerker, Subunternehmer*, Bautrupp, Vor-Ort-Termin",
  contact:
    "nichts gehört, keine Antwort, keine Rückmeldung, keine Nachricht, nichts mehr gehört, meine Mail, meiner Mail, meiner Nachricht, meiner Meldung, meiner Anfrage, meinem Anruf, " +
    "meinen Anruf, mein Anruf, unserem Anruf, Rückruf*, zurückrufen, zurückgerufen, " +
    "zurückruft, angerufen, rief, rufe, telefoniert, gemeldet, melden, Meldung, meldete, " +
    "geschrieben, schrieb, geschickt, gesendet, Nachricht*, erhalten, bekam, Beschwerde*, " +
    "Ticket*, Tweet*, gesagt, sagte, sagten, mitgeteilt, " +
    "erklärt, geantwortet, kontaktiert, Brief, reklamiert, Reklamation, bestätigt, gesprochen, " +
    "Störungsmeldung, gepostet, informiert, Post, gelesen, gekauft, Ticketnummer, " +
    "Hotline angerufen, eröffnet, beschwert, Einschreiben, verschickt",
  waiting:
    "gewartet, warte, warten, Wartezeit, Warteschleife, Warteschlange, Hotline, " +
    "in der Leitung, am Telefon, hänge, versuche, versuchen, versucht, probiere, probieren, " +
    "wartet, warteten",
  contract:
    "gekündigt, weg von, im Homeoffice, im Home-Office, arbeite, arbeiten wir, im Büro, Tarif, Angebot, Rabatt, Kunde, Kundin, Kunden seit, Vertrag, Verträge, Vertrags*, Abo, " +
    "Abonnent, treu*, treuer, bestellt, Bestellung, beauftragt, installiert, umgezogen, Umzug, " +
    "angeschlossen, Anschluss seit, Rechnung*, bezahl*, bezahlt, zahle, zahlen, zahlt, " +
    "gezahlt, erstattet*, Erstattung, Entschädigung, " +
    "SLA, Garantie, garantiert, Entstörfrist, Frist, wohne, wohnen, wohnt, gekündigt, kündig*, " +
    "Kündigung*, gewechselt, Laufzeit, Mindestlaufzeit, Preis, bei euch, bei Ihnen, " +
    "eingezogen, freigeschaltet, geschaltet, Schaltung, geboren, " +
    "verheiratet, aktiviert, Glasfaser gelegt, unterschrieben",
  still:
    "auch nicht, auch kein, auch keine, auch keinen, auch nichts, immer noch, noch immer, immernoch, weiterhin, nach wie vor, noch nicht, noch kein, " +
    "noch keine, noch keinen, noch nichts",
  hearsay:
    "angeblich, angebl, laut, behauptet, behaupten, heisst, heißt es, sagen, sagt, meint, " +
    "meinen, offiziell, wohl, anscheinend, angeblichen, gemäss, behauptete, soll angeblich",
  irony:
    "gefühlt, gefühlten, gefuehlt, gefühlte, gefühlter, Ewigkeit, Ewigkeiten, ewig, Steinzeit, " +
    "Mittelalter, Jahrhunderte*, Jahrhundert, Dinosaurier, Dinos, Adam und Eva, Adam, Eva, " +
    "tausend Jahre, Urzeiten, Anno, Menschengedenken, Kaiser, Kaiserzeit, fühlt, " +
    "kommt mir vor, Urknall, Krieg, Äonen, Tobak, Lichtjahre*",
  worked:
    "funktionierte, funktionierten, lief, liefen, klappte, gut, einwandfrei, problemlos, ging noch",
  habit:
    "zweite mal, dritte mal, zweiten mal, dritten mal, vierten mal, zigsten mal, zweimal, dreimal, viermal, jeden, jede, jedes, jeder, täglich, immer um, immer gegen, oft, regelmässig, ständig um, " +
    "meistens, meist, immer wieder, immer, stets",
  compare:
    "wie, genauso, gleiche, gleichen, selbe, selben, schon mal, letztes Mal, verglichen, " +
    "ähnlich*, schlimmer als, besser als, schon einmal, erneut wie",
  earlier:
    "letzte Störung, letzter Ausfall, letzten Ausfall, letzte Mal, letztes Mal, letzten Mal, vorige Störung, voriger Ausfall, letzten Störung, vorigen Störung",
  told:
    "das war, es war, war es, wars, war das, gewesen, gewesen sein, ich glaube, glaub ich, " +
    "glaub, glaube ich, ich denke, denk ich, denke ich, ich schätze, schätze, schätz, " +
    "vermutlich, wahrscheinlich, wohl, meine ich, soweit ich weiß, angefangen, fing an, " +
    "begann, begonnen, ging es los, ging los, losgegangen, passiert, passierte",
  noise: "Kundenportal, Kundenkonto, Kundencenter, Kundenservice, Kundendienst, Kundennummer",
  contrast:
    "aber, jedoch, doch, sondern, obwohl, während, dann, danach, trotz, allerdings, trotzdem, " +
    "ausser, nur, also, deshalb",
  join: "mitten in der Besprechung, mitten im Meeting, während der Schicht, im Meeting, in der Besprechung, und, weil, da, denn, als, wegen, nach, nachdem, wenn, wo, dass",
};
