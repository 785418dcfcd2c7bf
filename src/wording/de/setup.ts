import type { SetupKey } from "../setup-keys.ts";

export const setup: Readonly<Record<SetupKey, string>> = {
  "problem.low_contrast": "Diese Farbe ist zu blass zum Lesen: Nehmen Sie eine dunklere.",
  "changes.desk": "Die Meldestelle: {what}",
  "setup.again": "Die Meldestelle einrichten: Land, Sprachen, Anbieter, Name, Farbe, E-Mail",
  "setup.title.country": "Land",
  "setup.title.operators": "Anbieter",
  "setup.title.languages": "Sprachen",
  "setup.title.look": "Name und Farbe",
  "setup.title.publisher": "Wer dafür einsteht",
  "setup.title.mail": "E-Mail",
  "setup.title.page": "Ihre erste Seite",
  "setup.text.country": "Orte dieses Landes kommen zuerst, und die Uhrzeiten sind seine.",
  "setup.text.operators": "Die angekreuzten stehen in jeder Liste vorn. Alle anderen bleiben.",
  "setup.text.languages": "Die erste begrüßt Leser, deren Browser keine der Ihren verlangt.",
  "setup.text.look": "Der Name steht auf jeder Seite; die Farbe ist die der Links und Knöpfe.",
  "setup.text.publisher":
    "Gezeigt im Impressum und in der Datenschutzerklärung, die es sagen, solange etwas fehlt.",
  "setup.text.mail":
    "Mit E-Mail können Leser von Störungen erfahren und der Meldestelle schreiben.",
  "setup.text.page":
    "Die Meldestelle ist bereit. Alles, was Sie gesagt haben, gilt schon und lässt sich unter „Einstellungen“ ändern.",
  "setup.steps": "Schritte der Einrichtung",
  "setup.step": "Schritt {step} von {steps}",
  "setup.save": "Speichern und weiter",
  "setup.skip": "Überspringen",
  "setup.next": "Weiter",
  "setup.country": "Land der Meldestelle",
  "setup.operators": "Anbieter, die vorn stehen",
  "setup.first": "Erste Sprache",
  "setup.languages": "Angebotene Sprachen",
  "setup.name": "Name der Meldestelle",
  "setup.accent": "Farbe",
  "setup.accentHint":
    "Dunkel genug, um auf heller Seite gelesen zu werden (Kontrast {contrast}:1); im Dunkeln wird ein hellerer Ton genommen.",
  "setup.mail.none":
    "Diese Meldestelle verschickt noch keine E-Mail. Das wird dort eingestellt, wo sie gestartet wird, denn dazu gehört ein Passwort; danach ist sie neu zu starten:",
  "setup.mail.ready": "Diese Meldestelle verschickt als {from}, über {relays}.",
  "setup.mail.to": "Eine Probenachricht senden an",
  "setup.mail.send": "Die Probenachricht senden",
  "setup.mail.sent": "{relay} hat die Nachricht angenommen: {answer}",
  "setup.mail.failed": "{relay} hat die Nachricht nicht angenommen: {answer}",
  "setup.page.open": "Die öffentliche Seite öffnen",
  "setup.page.account": "Mein Konto anlegen, um ohne den Link wiederzukommen",
  "setup.page.desk": "Zur Redaktion",
  "setup.page.origin": "Leser finden die Meldestelle unter {origin}.",
  "setup.page.noOrigin": "Wo Leser die Meldestelle finden, ist noch nicht gesagt.",
  "setup.page.environment":
    "Adresse, Port, Datenordner und Proxys werden dort eingestellt, wo die Meldestelle gestartet wird: {variables}.",
};
