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
};
