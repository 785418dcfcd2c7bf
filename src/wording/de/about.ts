import type { AboutKey } from "../guide-keys.ts";

export const about: Readonly<Record<AboutKey, string>> = {
  "about.method": "Methode",
  "about.privacy": "Datenschutz",
  "about.legal": "Wer dies betreibt, Quellen und Lizenzen",
  "about.accessibility": "Erklärung zur Barrierefreiheit",
  "about.footer.method": "Methode",
  "about.footer.privacy": "Datenschutz",
  "about.footer.legal": "Impressum",
  "about.footer.accessibility": "Barrierefreiheit: nicht konform (noch keine volle Prüfung)",
  "about.pages": "Über diese Meldestelle",
  "about.tested": "Wie das geprüft wird: {section}",
  "publisher.name": "Herausgeber",
  "publisher.address": "Postanschrift",
  "publisher.contact": "Kontakt",
  "publisher.editor": "Verantwortlich für den Inhalt",
  "publisher.host": "Hosting",
  "publisher.controller": "Verantwortlich für die Daten",
  "publisher.missing": "noch nicht eingetragen",
  "publisher.todo":
    "Wer diese Meldestelle für alle öffnet, muss eintragen, was fehlt: die Einstellungen VIGIE_PUBLISHER, VIGIE_PUBLISHER_ADDRESS, VIGIE_PUBLISHER_CONTACT, VIGIE_PUBLISHER_EDITOR, VIGIE_HOSTED_BY und VIGIE_DATA_CONTROLLER.",
  "method.count.title": "Was gezählt wird",
  "method.count.text":
    "Wir zählen verschiedene Zeugen, nie Nachrichten. Wer zehnmal schreibt, zählt einmal; für den Alarm einmal in sechs Stunden.\nEine Meldung zählt, wenn sie sagt, dass etwas nicht oder schlecht geht, und den eigenen Anschluss betrifft. „Es geht“ zählt als Antwort, nicht als Störung. Was Roboter schreiben, wird aufbewahrt, aber nirgends gezählt.\nAnbieter, Dienst, Ort und Zeit werden nach festen Regeln aus den Worten gelesen. Der Zeuge sieht das Gelesene und kann es berichtigen; es zählt die berichtigte Meldung.\nEine Zahl, ein Balken oder ein Ort, der auf weniger als 3 Zeugen beruht, wird nicht gezeigt. Eine Ausnahme: In einem bestätigten Vorfall nennt die Liste nach „behoben“ eine Gemeinde mit der Uhrzeit der letzten Meldung, ohne Zahl.",
  "method.alarm.title": "Wann ein Vorfall bestätigt ist",
  "method.alarm.text":
    "Für jeden Anbieter, Dienst und Ort wissen wir, wie viele Meldungen zu dieser Stunde dieses Wochentags üblich sind. Solange die Meldestelle das nicht gelernt hat, gilt eine vorsichtige erste Schätzung; die Seite sagt, auf wie vielen Tagen sie beruht.\nKommen mehr, als der Zufall erklärt, wird der Vorfall geprüft; liegt der Überschuss über der Schwelle und sprechen mindestens 3 Zeugen aus eigener Erfahrung, ist er bestätigt. Die Schwelle ist so gewählt, dass alle Anbieter und Orte zusammen höchstens einen Fehlalarm in vier Wochen geben.\nDer Beginn wird aus den Uhrzeiten geschätzt, die Zeugen nennen, mit dem frühesten und dem spätesten, der passt.",
  "method.states.title": "Die Zustände",
  "method.states.text":
    "- Wird geprüft: mehr Meldungen als üblich, noch nicht genug für „ausgefallen“.\n- Ausgefallen: bestätigt, ohne Zeichen eines Endes.\n- Für beendet erklärt, aber widerlegt: Der Anbieter nennt es behoben, die Prüfung unten sagt Nein.\n- Erholt sich: weniger Meldungen, oder Zeugen, bei denen es wieder geht, noch nicht genug für „vorbei“.\n- Vorbei: nach Zeugen entschieden. Ein Vorfall kann wieder aufleben.",
  "method.extent.title": "Wo",
  "method.extent.text":
    "Der Umriss besteht aus Gemeinden mit Zeugen und aus ganzen Provinzen, Kreisen oder Regionen, wo sie über den größten Teil der Einwohner verteilt sind. Gemeinden, die bekanntermaßen verschont sind, werden genannt.\nDie Karten ziehen Grenzen auf halbem Weg zwischen bekannten Orten. Sie sind nah dran, nicht amtlich. Eine Gemeinde, aus der weniger als 3 Zeugen schrieben, steht dort nicht für sich: sie zählt, blasser, im Gebiet um sie herum mit, bis zur Provinz.",
  "method.end.title": "Wann es vorbei ist",
  "method.end.text":
    "Stille beweist nichts: Man schläft oder schreibt nicht mehr. Wir wägen zwei Geschichten ab, „es ist vorbei“ und „es geht weiter, mit wenigen Prozent der Spitze“, bei jeder Meldung und jeder ruhigen Stunde, in der Menschen wach sind. Steht es fünfzig zu eins für das Ende, ist der Vorfall vorbei.\nWir fragen Zeugen „Geht es bei Ihnen wieder?“, zwischen 7 und 22 Uhr, höchstens viermal. Ihre Antworten wiegen am meisten.",
  "method.resolved.title": "„Es ist behoben“",
  "method.resolved.text":
    "Zuerst die befragten Zeugen: „Widerlegt“ verlangt so viele Antworten „noch immer ausgefallen“, dass eine echte Behebung, bei der jeder zehnte Kunde übrig bleibt, sie nicht einmal in tausend Fällen gäbe, und das in mehreren Gemeinden. „Gestützt“ verlangt eine Obergrenze (95 %) von höchstens 10 % noch Betroffener: 29 Antworten ohne eine einzige.\nWurde niemand befragt, zählen wir, wer ab einer halben Stunde nach der Behauptung sagt, dass es andauert, und ziehen alles ab, was eine echte Behebung übrig lassen kann: ältere Schäden, späte Melder, das Echo der Nachrichten, einzelne Fehler. „Widerlegt“ verlangt mindestens 8 solche Zeugen in 5 Gemeinden über 3 Stunden und weit mehr als diese Summe. Weniger bleibt unentschieden.\n„Nach und nach“ verspricht kein Tempo: Widerlegt wird es erst nach zwei Stunden, wenn es kaum jemand wieder hat.",
  "method.scope.title": "„Nur dort“, „dort nicht“",
  "method.scope.text":
    "„Nur dort“ ist widerlegt, wenn eine Provinz außerhalb mindestens 5 Zeugen aus eigener Erfahrung hat, mehr als das Übliche und das Echo erklären, selbst wenn die Hälfte aller Meldungen Echo wäre. Gestützt ist es bei 20 Zeugen innerhalb und sicher weniger als einem Zehntel dieser Rate außerhalb.\n„Dort nicht“ besteht dieselbe Prüfung im genannten Ort oder nicht.",
  "method.numbers.title": "Zahlen und Zeiten",
  "method.numbers.text":
    "Wie viele: Aus den sicher betroffenen Zeugen berechnen wir eine Untergrenze der Betroffenen; wir nehmen an, dass höchstens 5 % von ihnen je schreiben. Liegt die genannte Zahl darunter, ist sie widerlegt. Eine Untergrenze bestätigt sie nie.\nSeit wann: widerlegt, wenn mindestens 5 Zeugen schon früher geschrieben hatten, über das Übliche hinaus. Eine Endzeit ist verfehlt, wenn unser geschätztes Ende 150 Minuten später liegt oder Zeugen „behoben“ widerlegen; eingehalten, wenn es höchstens 15 Minuten später liegt.",
  "method.other.title": "Andere Behauptungen",
  "method.other.text":
    "„Nur Fernsehen“: widerlegt, wenn ein anderer Dienst zu viele Zeugen hat, als dass es Irrtümer wären. „Es ruft keiner mehr an“ beweist keine Behebung. Eine Ursache können Zeugen nicht sehen: Sie wird festgehalten, nicht beurteilt. Ein Versprechen von Entschädigung wird mit seinen Bedingungen festgehalten.",
  "method.limits.title": "Was dies nicht sagen kann",
  "method.limits.text":
    "Zeugen sind keine Stichprobe der Kunden: Wer gar kein Netz hat, kann nicht schreiben, und wer von einer Störung hört, schreibt eher. Darum nennen wir keine Zahl betroffener Kunden, nur Untergrenzen.\nKeine Meldung heißt nicht, dass alles geht. Die Anteile von Echo, späten und irrigen Meldungen sind Obergrenzen aus Simulationen. Bei dünnen Belegen sagen wir „unentschieden“.\nWer von mehreren Geräten ohne Kontaktangabe schreibt, kann mehrfach zählen.",
  "method.again.title": "Zum Nachrechnen",
  "method.again.text":
    "Jede Entscheidung steht mit Grund und Zahlen in einem Journal, in dem nichts unbemerkt geändert werden kann. Die Seiten der Erklärungen zeigen die Zahlen jedes Befunds; die API gibt dieselben. Die Regeln hängen nur vom Journal ab, ihr Code ist öffentlich.",
  "privacy.words.title": "Was Sie schreiben",
  "privacy.words.text":
    "Ihre Worte und Ihr Kontakt sind mit einem eigenen Schlüssel verschlüsselt, der für Ihre Meldung gemacht wurde. Die Redaktion dieser Meldestelle kann sie öffnen, sonst niemand. Veröffentlicht werden sie nie, außer Sie kreuzen an, dass man Sie mit Vornamen und Gemeinde zitieren darf.\nOffen bewahren wir auf, was daraus gelesen wurde: Anbieter, Dienst, Gemeinde, Zeit, Zustand, Sprache, und ob Sie Privat- oder Geschäftskunde sind, wenn Sie es sagen. Daraus entstehen die Zahlen.",
  "privacy.person.title": "Personen unterscheiden",
  "privacy.person.text":
    "Um Sie nur einmal zu zählen, bewahren wir einen Fingerabdruck Ihrer Adresse oder Nummer auf, gemacht mit einem Geheimnis, das jedes Jahr wechselt: Niemand ist damit von einem Jahr ins nächste zu verfolgen. Ohne Kontakt steht jede Meldung für sich.\nIhr Kontakt dient nur einem Zweck: Sie zu fragen, ob es wieder geht.",
  "privacy.machine.title": "Ihr Gerät",
  "privacy.machine.text":
    "Leser bekommen kein Cookie, keinen Zähler, keine Datei von einer anderen Seite. Ihre Netzadresse bleibt kurz im Arbeitsspeicher, gegen Überflutung; gespeichert wird sie nicht. Wer die Maschine oder einen Vermittler davor betreibt, kann eigene Protokolle führen.\nDie Seite kann sich selbst auf Ihrem Telefon aufbewahren, samt einer Meldung, die noch nicht gesendet werden konnte. Die Redaktion bekommt ein Cookie, wenn sie sich anmeldet.",
  "privacy.photos.title": "Fotos",
  "privacy.photos.text":
    "Ein Foto wird bei der Ankunft neu gezeichnet: Gerät, Zeit und Ort verschwinden aus der Datei. Mit Ihrer Zustimmung dient der Ort einmal dazu, die Gemeinde festzuhalten. Fotos sind verschlüsselt, nur die Redaktion sieht sie, außer Sie erlauben auf Ihrer Seite, dass sie veröffentlicht werden: dann neu gezeichnet, Gesichter und Namen unkenntlich, und entfernt, sobald Sie es verlangen.",
  "privacy.mail.title": "E-Mail",
  "privacy.mail.text":
    "Wenn Sie benachrichtigt werden wollen, wird Ihre Adresse mit einem eigenen Schlüssel verschlüsselt und dient nur dazu. „Alles beenden“ vernichtet den Schlüssel; ohne Ihre Zustimmung wird er nach 7 Tagen vernichtet. Es bleibt ein Abdruck der Adresse: Er verhindert, dass ein Unbekannter Ihnen mehr als einmal am Tag schreiben lässt, und lässt eine Adresse in Ruhe, die sich beschwert hat. In den Nachrichten ist nichts, das Sie verfolgt; wir behalten, was der Server des Empfängers geantwortet hat, ohne die Adresse.\nMelden Sie per E-Mail, erhalten Sie höchstens eine Antwort am Tag, und wir vermerken, ob Ihre Domain den Absender bestätigt.",
  "privacy.long.title": "Wie lange",
  "privacy.long.text":
    "Worte, Kontakt und Fotos: bis Sie sie löschen oder die Meldestelle es tut. Diese Version löscht sie noch nicht von selbst nach einer Frist; die Meldestelle, die sie betreibt, muss eine festlegen und einhalten.\nWas daraus gelesen wurde und die Zahlen daraus: unbegrenzt, als Gedächtnis der Störungen, ohne etwas, das nach dem Löschen zu Ihnen führt, außer diesem Fingerabdruck, bis sein Geheimnis vernichtet ist.",
  "privacy.erase.title": "Löschen",
  "privacy.erase.text":
    "Ihre Meldung hat eine eigene Seite; die Adresse wurde Ihnen beim Senden gezeigt. „Meine Meldung löschen“ vernichtet dort den Schlüssel: Ihre Worte, Ihren Kontakt und Ihre Fotos kann niemand mehr lesen, Kopien und Sicherungen des Journals eingeschlossen. Anbieter, Dienst, Gemeinde und Zeit bleiben, mit dem Fingerabdruck, durch den Sie einmal zählen; sein Geheimnis wird vernichtet, wenn das Jahr vorbei ist.",
  "privacy.rights.title": "Ihre Rechte",
  "privacy.rights.text":
    "Sie können verlangen zu sehen, zu berichtigen oder zu löschen, was über Sie aufbewahrt wird; die Seite Ihrer Meldung tut alles drei sofort. Für alles andere schreiben Sie an {deskName}, das diese Meldestelle betreibt und für diese Daten einsteht. Sie können sich bei der Datenschutzbehörde Ihres Landes beschweren.",
  "legal.desk.title": "Wer diese Meldestelle betreibt",
  "legal.desk.text": "{deskName} ist eine Meldestelle für Störungen. Es antworten dafür:",
  "legal.verdicts.title": "Zahlen und Befunde",
  "legal.verdicts.text":
    "Zustände und Befunde werden nach den Regeln der Seite „Methode“ aus Meldungen von Zeugen berechnet; die Redaktion kann sie berichtigen. Sie beschreiben, was Zeugen sagen, nicht den Zustand eines Netzes. Ein Anbieter, der einen Fehler findet, kann der Meldestelle schreiben; eine Berichtigung steht mit ihrer Zeit da, die alte Fassung bleibt lesbar.\nWorte von Anbietern werden mit Quelle und Zeit zitiert.",
  "legal.sources.title": "Quellen der Orte und Karten",
  "legal.sources.text": "Namen, Einwohnerzahlen und Umrisse stammen aus diesen Quellen:",
  "legal.software.title": "Die Software",
  "legal.software.text":
    "Diese Meldestelle läuft mit Vigie, freier Software unter der GNU Affero General Public License, Version 3 oder später. Wer eine geänderte Version betreibt, muss seinen Lesern deren Quelltext anbieten.",
  "legal.reuse.title": "Die Daten nutzen",
  "legal.reuse.text":
    "Jeder kann die Liste der Vorfälle, die Erklärungen und die Befunde als CSV und JSON haben. Nennen Sie bitte {deskName} und die Zeit der Zahlen. Über die Lizenz ihrer eigenen Daten entscheidet die Meldestelle.",
  "accessibility.state.title": "Stand",
  "accessibility.state.text":
    "Das Ziel ist WCAG 2.2 Stufe AA und RGAA 4.1. Die Entwickler haben das Raster der 106 Kriterien von RGAA selbst ausgefüllt (docs/ACCESSIBILITY.md, bei der Software); eine Prüfung durch Dritte und Versuche mit Vorleseprogrammen gab es nicht. Solange sie fehlen, gilt diese Seite als nicht konform; hier steht, was geprüft wurde und was nicht.",
  "accessibility.tested.title": "Was geprüft wurde",
  "accessibility.tested.text":
    "- Mit axe-core 4.13 in Chromium, Regeln für WCAG 2.0 bis 2.2 A und AA, EN 301 549 und RGAA: alle öffentlichen Seiten, in vier Sprachen, und die der Redaktion; die Kontraste auch im Dunkeln. Kein Fehler gefunden, als diese Fassung entstand; bei jeder Änderung wird neu geprüft.\n- Mit der Tastatur, alle Seiten: Alles ist in Lesefolge zu erreichen, der Fokus ist zu sehen, nichts hält ihn fest, ein Link führt zum Inhalt.\n- Dass keine Seite bei 360 Pixeln seitwärts rollt; fünf Seiten bei 320 Pixeln, wie bei 200 %, mit weit gesetztem Text.\n- Dass Lesen und Melden ohne Skripte gehen.",
  "accessibility.untested.title": "Was nicht geprüft wurde",
  "accessibility.untested.text":
    "- Mit Vorleseprogrammen (NVDA, JAWS, VoiceOver, TalkBack), Sprachsteuerung und Menschen, die sie benutzen.\n- Mit anderen Browsern als Chromium.\nBekannte Mängel: Die Links „Belege“ und „+ 39“ sind nur mit dem klar, was um sie herum steht (Kriterium 6.1); auf den Seiten der Redaktion lassen sich Tastenkürzel aus einem Buchstaben nicht abschalten (12.10).\nAutomatische Regeln sehen etwa die Hälfte der Kriterien.",
  "accessibility.ways.title": "Umwege, und wem Sie es sagen",
  "accessibility.ways.text":
    "Jedes Diagramm und jede Karte hat dieselben Zahlen in einer Tabelle daneben. Zustände haben ein Wort und eine Form, nie nur eine Farbe. Die Karte lässt sich überspringen, ihre Gebiete sind mit der Tastatur zu erreichen.\nWenn Sie etwas aussperrt, sagen Sie es {deskName}; die Meldestelle muss antworten und Ihnen die Auskunft auf andere Weise geben.",
};
