import type { LineFileKey } from "../line-file-keys.ts";

export const lineFile: Readonly<Record<LineFileKey, string>> = {
  "line.exportPdf": "Das Tagebuch als PDF",
  "line.exportHow":
    "Jeder kann beides ohne uns prüfen: Jede Notiz steht mit ihrer Zeit im Register dieser Redaktion, und die Datei ist signiert. So geht es: {command}; der Schlüssel dieser Redaktion:",
  "line.posterPdf": "Plakat als PDF, mit QR-Code",
  "line.pdf.made": "Erstellt {at} ({zone}). Notizen: {entries}.",
  "line.pdf.proof":
    "Register dieser Redaktion zu diesem Zeitpunkt: Nr. {seq}, Prüfsumme {hash}. Signiert mit {key}.",
  "line.pdf.check":
    "Das ganze Tagebuch hängt dieser Datei als line-diary.json an. Beides prüfen: {command}",
  "line.pdf.page": "{page} von {pages}",
  "line.takings.list": "Einnahmen aus einer Liste (CSV)",
  "line.takings.listText":
    "Ein Tag je Zeile: Tag und Betrag, oder Tag, erwartet und tatsächlich; höchstens {rows} Tage. Vergangene Tage ohne Störung sagen, was üblich ist. Nichts wird aufgeschrieben, bevor Sie es gesehen haben.",
  "line.takings.file": "CSV-Datei",
  "line.takings.paste": "oder die Zeilen hier einfügen",
  "line.takings.look": "Erst ansehen",
  "line.takings.ready": "{days} Tage lesbar, von {from} bis {until}.",
  "line.takings.write": "Diese Tage aufschreiben",
  "line.takings.errors":
    "{count, plural, one {Eine Zeile ist unlesbar} other {# Zeilen sind unlesbar}}: Es wurde nichts aufgeschrieben. Berichtigen Sie die Liste und sehen Sie noch einmal nach.",
  "line.takings.mean": "Mittel aus {days} gleichen Tagen",
  "line.takings.usual":
    "{days, plural, one {Ein anderer Tag sagt} other {# andere Tage sagen}}, was üblich ist.",
  "line.takings.rule":
    "Erwartet: wie eingegeben; sonst das Mittel desselben Wochentags in den acht Wochen davor, aus mindestens zwei Tagen ohne Störung.",
  "line.takings.line.columns": "Zeile {line}: keine Spalte für den Tag oder für einen Betrag.",
  "line.takings.line.day": "Zeile {line}: Das ist kein Tag (2022-01-29 oder 29.01.2022).",
  "line.takings.line.future": "Zeile {line}: Dieser Tag kommt erst noch.",
  "line.takings.line.amount": "Zeile {line}: kein Betrag oder ein unlesbarer (1250,50).",
  "line.takings.line.twice": "Zeile {line}: Dieser Tag steht zweimal da.",
  "line.takings.line.too_many": "Zeile {line}: Die Liste ist zu lang.",
  "line.takings.line.unreadable": "Zeile {line}: Das ist keine Liste.",
  "line.said.takingsList": "Einnahmen von {days} Tagen, {from} bis {until}.",
  "line.duty.title": "Was von einer Meldung abhängt",
  "line.duty.none":
    "Wir kennen in diesem Land kein Recht, das von einer datierten Meldung abhängt. Melden Sie es trotzdem, mit der Uhrzeit.",
  "line.duty.fr_insurer":
    "Der Versicherer muss es innerhalb der Tage Ihres Vertrags wissen, nie weniger als fünf Werktage: spätestens {until}.",
  "line.duty.fr_ticket":
    "Verspricht der Vertrag eine Entstörung in so vielen Stunden, zählen sie ab dem Ticket des Betreibers.",
  "line.duty.be_mobile": "Mobilfunk, private Verträge: Nur wer es gemeldet hat, wird entschädigt.",
  "line.duty.be_known":
    "Private Verträge: Die Stunden zählen, sobald der Betreiber davon weiß, spätestens ab der ersten Meldung.",
  "line.duty.de_report":
    "Private Verträge: Die Entschädigung zählt ab dem dritten Kalendertag nach Ihrer Meldung; bis zum Ende des Folgetags muss der Betreiber sagen, was er tut.",
  "line.duty.gb_report":
    "Private Verträge bei einem Mitglied der Regelung: Die Entschädigung zählt ab dem zweiten vollen Werktag nach Ihrer Meldung.",
  "line.duty.it_months":
    "Der Betreiber muss Ihre Meldung innerhalb von drei Monaten haben: spätestens {until}.",
  "line.duty.pt_known":
    "Die Stunden zählen, sobald der Betreiber davon weiß, spätestens ab Ihrer Meldung.",
  "line.duty.status.in_force": "in Kraft",
  "line.duty.status.contested": "vor Gericht angefochten: vielleicht nicht geschuldet",
  "line.duty.status.voluntary": "von Betreibern freiwillig zugesagt",
  "line.duty.status.contract": "nach Vertrag",
  "line.duty.state.done": "getan",
  "line.duty.state.over": "das Datum ist vorbei",
  "line.duty.state.open": "noch nicht getan",
  "line.duty.source": "Quelle: {source} ({status}; gelesen {read})",
  "line.duty.mail": "Als Mail öffnen",
  "line.add.photo": "Foto",
  "line.photoText":
    "Neu gemacht, ohne Ort und Gerät der Aufnahme; nur Sie und wem Sie einen Link geben, sehen es.",
  "line.photoFile": "Foto (JPEG, PNG oder WebP)",
  "line.photoWords": "Was es zeigt",
  "line.said.photo": "Foto.",
  "line.mail.title": "Mails ins Tagebuch",
  "line.mail.text":
    "Leiten Sie Mails hierher weiter, oder setzen Sie diese Adresse in Kopie: Jede wird eine Notiz mit ihrer Zeit, ihren Worten und dem Beteiligten. Wer die Adresse hat, kann ins Tagebuch schreiben; machen Sie eine neue, wenn es zu viele werden.",
  "line.mail.make": "Adresse anlegen",
  "line.mail.again": "Neue Adresse anlegen (die alte endet)",
  "line.mail.end": "Keine Mails mehr annehmen",
  "line.said.mailAddress": "Mails dürfen ins Tagebuch geschickt werden.",
  "line.said.mailAddressEnd": "Das Tagebuch nimmt keine Mails mehr an.",
  "line.detail.automatic": "von einem Programm geschrieben",
  "line.detail.forged": "Absender vielleicht gefälscht",
  "line.business.edit": "Name, Ort oder Zeitzone berichtigen",
  "line.business.zone": "Zeitzone, wenn es nicht {zone} ist (etwa Indian/Reunion)",
  "line.access.title": "Wenn die Adresse dieser Seite verloren geht",
  "line.access.text":
    "Nennen Sie ein Postfach, an dem eine neue Adresse verlangt werden darf. Ein Link geht sofort dorthin: So sieht man, dass er ankommt. Nur ein Hash mit Schlüssel wird behalten.",
  "line.access.set": "Ein Postfach ist vermerkt. Ein neues ersetzt es; leer wird es gelöscht.",
  "line.access.address": "Ihre E-Mail-Adresse",
  "line.access.keep": "Vermerken und einen Link senden",
  "line.access.lost": "Ich habe die Adresse meiner Seite verloren",
  "line.access.send": "Einen Link senden",
  "line.access.sent":
    "Wenn für diese Adresse eine Seite vermerkt ist, ist ein Link unterwegs. Er gilt eine Stunde und öffnet die Seite einmal.",
  "line.access.once":
    "Das macht eine neue Adresse Ihrer Seite, die ihr Schlüssel ist. Die alte bleibt gültig. Der Link geht einmal.",
  "line.access.open": "Meine Seite öffnen",
  "line.access.subject": "{desk}: der Link zu Ihrer Leitung",
  "line.access.letter":
    "Jemand, wohl Sie, hat die Seite Ihrer Leitungen verlangt. Der Link gilt eine Stunde und geht einmal. Wer nichts verlangt hat, muss nichts tun.",
  "line.measure.do": "Mit diesem Telefon messen",
  "line.measure.wait": "Wird gemessen…",
  "line.measure.said": "{answered} von {sent} Antworten, die Hälfte binnen {ms} ms; {mbits} Mbit/s",
};
