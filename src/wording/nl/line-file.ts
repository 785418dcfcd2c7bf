import type { LineFileKey } from "../line-file-keys.ts";

export const lineFile: Readonly<Record<LineFileKey, string>> = {
  "line.exportPdf": "Het dagboek als PDF",
  "line.exportHow":
    "Iedereen kan beide zonder ons nagaan: elke aantekening staat met haar tijd in het register van deze redactie, en het bestand is ondertekend. Hoe: {command}; de sleutel van deze redactie:",
  "line.posterPdf": "Affiche als PDF, met QR-code",
  "line.pdf.made": "Gemaakt {at} ({zone}). Aantekeningen: {entries}.",
  "line.pdf.proof":
    "Register van deze redactie op dat moment: nummer {seq}, hash {hash}. Ondertekend met {key}.",
  "line.pdf.check":
    "Het hele dagboek zit als line-diary.json in dit bestand. Beide nagaan: {command}",
  "line.pdf.page": "{page} van {pages}",
};
