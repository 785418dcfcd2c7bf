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
  "line.takings.list": "Recettes depuis une liste (CSV)",
  "line.takings.listText":
    "Un jour par ligne : jour et montant, ou jour, attendu et réel ; {rows} jours au plus. Les jours passés sans panne disent ce qui est habituel. Rien n’est inscrit avant que vous l’ayez vu.",
  "line.takings.file": "Fichier CSV",
  "line.takings.paste": "ou collez les lignes ici",
  "line.takings.look": "Regarder d’abord",
  "line.takings.ready": "{days} jours lisibles, du {from} au {until}.",
  "line.takings.write": "Inscrire ces jours",
  "line.takings.errors":
    "{count, plural, one {Une ligne est illisible} other {# lignes sont illisibles}} : rien n’a été inscrit. Corrigez la liste et regardez de nouveau.",
  "line.takings.mean": "moyenne de {days} jours semblables",
  "line.takings.usual":
    "{days, plural, one {Un autre jour dit} other {# autres jours disent}} ce qui est habituel.",
  "line.takings.rule":
    "Attendu : comme saisi ; sinon la moyenne du même jour de semaine des huit semaines précédentes, sur deux jours sans panne au moins.",
  "line.takings.line.columns":
    "Ligne {line} : il manque une colonne pour le jour ou pour un montant.",
  "line.takings.line.day": "Ligne {line} : ce n’est pas un jour (2022-01-29 ou 29/01/2022).",
  "line.takings.line.future": "Ligne {line} : ce jour n’est pas encore venu.",
  "line.takings.line.amount": "Ligne {line} : montant absent ou illisible (1250,50).",
  "line.takings.line.twice": "Ligne {line} : ce jour figure deux fois.",
  "line.takings.line.too_many": "Ligne {line} : la liste est trop longue.",
  "line.takings.line.unreadable": "Ligne {line} : ce n’est pas une liste.",
  "line.said.takingsList": "Recettes de {days} jours, du {from} au {until}.",
};
