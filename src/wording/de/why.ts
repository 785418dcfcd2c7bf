import type { WhyKey } from "../why-keys.ts";

export const why: Readonly<Record<WhyKey, string>> = {
  "why.title": "Warum dieser Alarm",
  "why.link": "Die Zahlen dieses Alarms",
  "why.back": "Zurück zum Vorfall",
  "why.desk": "Alle Zahlen, für die Redaktion",
  "why.public": "Was alle davon sehen",
  "why.none": "Keine Zählung von Meldungen hat diesen Vorfall geöffnet: {reason}.",
  "why.step.suspected": "Vermutet {at}",
  "why.step.confirmed": "Bestätigt {at}",
  "why.step.reopened": "Wieder geöffnet {at}",
  "why.step.latest": "Letzte Zahlen, {at}",
  "why.counts":
    "{where}, von {from} bis {to}: {observed, plural, one {# Meldung gezählt} other {# Meldungen gezählt}}, gegenüber sonst {expected} in derselben Zeit.",
  "why.countsFew":
    "{where}, von {from} bis {to}: weniger als 3 Meldungen gezählt, gegenüber sonst {expected} in derselben Zeit.",
  "why.sources":
    "Sie kommen von {sources, plural, one {# Zeugen} other {# Zeugen}} in {communes, plural, one {# Gemeinde} other {# Gemeinden}}.",
  "why.sourcesFew": "Sie kommen von weniger als 3 Zeugen.",
  "why.score": "Die Abweichung beträgt {score}; ein Alarm braucht {threshold}.",
  "why.scoreBelow":
    "Die Abweichung beträgt {score}, noch nicht die {threshold}, die ein Alarm braucht: ein Verdacht.",
  "why.counting":
    "Ein Zeuge zählt einmal in sechs Stunden. Oberhalb einer Gemeinde zählt jede Gemeinde einmal pro Stunde. Die Balken zeigen alle Zeugen und können deshalb höher sein als die Zählung.",
  "why.again": "Wie sich das nachrechnen lässt",
  "why.steps": "Diese Zahlen als Tabelle",
  "why.chart": "{where}: Zeugen um den Alarm, und sonst",
  "why.unit": "verschiedene Zeugen je {duration}, Ortszeit",
  "why.communes": "Gemeinden des Alarms",
  "why.communesFew":
    "{count, plural, one {# Gemeinde, aus der weniger als 3 Zeugen schrieben, wird nicht genannt.} other {# Gemeinden, aus denen weniger als 3 Zeugen schrieben, werden nicht genannt.}}",
  "why.communesLater": "Gemeinden werden genannt, sobald der Vorfall bestätigt ist.",
  "why.communesNone": "Kein Zeuge hat eine Gemeinde genannt.",
  "why.commune": "Gemeinde",
  "why.witnesses": "Zeugen",
  "why.moment": "Zeitpunkt",
  "why.area": "Gebiet",
  "why.observed": "Gezählt",
  "why.expected": "Sonst",
  "why.window": "Fenster",
  "why.scoreShort": "Abweichung / Schwelle",
  "why.recurrence": "Ohne Störung einmal in",
  "why.weeks": "{weeks, plural, one {# Woche} other {# Wochen}}",
  "why.lines":
    "{where}, von {from} bis {to}: {lines, plural, one {# gemessene Leitung fiel aus} other {# gemessene Leitungen fielen gemeinsam aus}}.",
  "why.rare": "Ohne Störung kommt ein solcher Abstand nicht einmal in tausend Jahren vor.",
};
