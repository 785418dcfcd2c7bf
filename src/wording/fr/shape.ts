import type { ShapeKey } from "../shape-keys.ts";

export const shape: Readonly<Record<ShapeKey, string>> = {
  "problem.same_incident": "C’est le même incident.",
  "problem.merged_already": "Cet incident n’existe plus séparément.",
  "problem.other_operator": "Celui-ci concerne un autre opérateur : créez plutôt un lien.",
  "problem.few_witnesses":
    "Moins de trois témoins pour une partie : cela désignerait des personnes.",
  "problem.not_two_parts": "Choisissez des lieux de son étendue, et laissez-en.",
  "problem.not_one_incident": "Cochez des témoignages d’un seul incident, avec leur lieu.",
  "problem.choose_one": "Choisissez au moins un élément.",
  "problem.say_why": "Dites pourquoi en quelques mots.",
  "shape.title": "Une panne ou plusieurs ?",
  "shape.why": "Pourquoi (visible des lecteurs)",
  "shape.preview": "Aperçu",
  "shape.preview.title": "Voici ce qui serait annoncé",
  "shape.moved": "La rédaction a réuni cet incident avec celui-ci.",
  "shape.merge": "Réunir avec un autre incident",
  "shape.merge.text":
    "Les lecteurs voient alors une seule page, celle-ci, faite des deux ; l’autre adresse mène ici. Chacun reste suivi séparément et vous pouvez les séparer à tout moment.",
  "shape.merge.other": "L’autre incident",
  "shape.merge.do": "Réunir",
  "shape.merge.none": "Aucun autre incident de cet opérateur.",
  "shape.merged": "Réuni par la rédaction",
  "shape.merged.note": "La rédaction y a réuni un autre incident :",
  "shape.merged.numbers": "ses propres chiffres",
  "shape.unmerge": "Séparer",
  "shape.unmerge.text":
    "Les deux sont de nouveau montrés séparément, chacun dans son état du moment.",
  "shape.unmerge.why": "Pourquoi (facultatif)",
  "shape.split": "Détacher des lieux",
  "shape.split.text":
    "Ces lieux deviennent un incident à part, qui est suivi et se termine de son côté ; le reste demeure ici. Pour revenir en arrière, réunissez les deux.",
  "shape.split.areas": "Lieux de l’autre panne",
  "shape.split.place": "Un lieu plus petit, à l’intérieur",
  "shape.split.do": "Détacher",
  "shape.split.part": "Détaché :",
  "shape.split.rest": "Ce qui reste :",
  "shape.split.note": "La rédaction a détaché de cet incident une panne à part :",
  "shape.split.of": "La rédaction a détaché ceci d’un autre incident :",
  "shape.name": "Lui donner un nom",
  "shape.name.text":
    "Le nom que l’on emploie, à côté de la phrase calculée. Une langue suffit ; tout vide retire le nom.",
  "shape.name.do": "Enregistrer le nom",
  "queue.split": "Détacher de leur incident",
};
