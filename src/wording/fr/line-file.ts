import type { LineFileKey } from "../line-file-keys.ts";

export const lineFile: Readonly<Record<LineFileKey, string>> = {
  "line.exportPdf": "Le journal en PDF",
  "line.exportHow":
    "Chacun peut vérifier les deux sans nous : chaque note est dans le registre de cette rédaction avec son heure, et le fichier est signé. Comment : {command} ; la clé de cette rédaction :",
  "line.posterPdf": "Affiche en PDF, avec code QR",
  "line.pdf.made": "Établi {at} ({zone}). Notes : {entries}.",
  "line.pdf.proof":
    "Registre de cette rédaction à ce moment : note n° {seq}, empreinte {hash}. Signé avec {key}.",
  "line.pdf.check":
    "Le journal entier est joint à ce fichier sous le nom line-diary.json. Pour vérifier les deux : {command}",
  "line.pdf.page": "{page} sur {pages}",
};
