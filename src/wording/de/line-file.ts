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
};
