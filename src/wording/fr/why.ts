import type { WhyKey } from "../why-keys.ts";

export const why: Readonly<Record<WhyKey, string>> = {
  "why.title": "Pourquoi cette alarme",
  "why.link": "Les nombres de cette alarme",
  "why.back": "Retour à l’incident",
  "why.desk": "Tous les nombres, pour la rédaction",
  "why.public": "Ce que tout le monde en voit",
  "why.none": "Aucun compte de témoignages n’a ouvert cet incident : {reason}.",
  "why.step.suspected": "Soupçonné {at}",
  "why.step.confirmed": "Confirmé {at}",
  "why.step.reopened": "Rouvert {at}",
  "why.step.latest": "Derniers nombres, {at}",
  "why.counts":
    "{where}, de {from} à {to} : {observed, plural, one {# témoignage compté} other {# témoignages comptés}}, contre {expected} d’habitude dans le même temps.",
  "why.countsFew":
    "{where}, de {from} à {to} : moins de 3 témoignages comptés, contre {expected} d’habitude dans le même temps.",
  "why.sources":
    "Ils viennent de {sources, plural, one {# témoin} other {# témoins}} dans {communes, plural, one {# commune} other {# communes}}.",
  "why.sourcesFew": "Ils viennent de moins de 3 témoins.",
  "why.score": "L’écart vaut {score} ; il en faut {threshold} pour une alarme.",
  "why.scoreBelow":
    "L’écart vaut {score}, pas encore les {threshold} qu’il faut pour une alarme : un soupçon.",
  "why.counting":
    "Un témoin compte une fois en six heures. Au-dessus d’une commune, chaque commune compte une fois par heure. Les barres montrent tous les témoins, elles peuvent donc dépasser le compte.",
  "why.again": "Comment refaire ces calculs",
  "why.steps": "Ces nombres en tableau",
  "why.chart": "{where} : témoins autour de l’alarme, et d’habitude",
  "why.unit": "témoins distincts par tranche de {duration}, heures locales",
  "why.communes": "Communes de l’alarme",
  "why.communesFew":
    "{count, plural, one {# commune où moins de 3 témoins ont écrit n’est pas nommée.} other {# communes où moins de 3 témoins ont écrit ne sont pas nommées.}}",
  "why.communesLater": "Les communes sont nommées quand l’incident est confirmé.",
  "why.communesNone": "Aucun témoin n’a nommé de commune.",
  "why.commune": "Commune",
  "why.witnesses": "Témoins",
  "why.moment": "Moment",
  "why.area": "Zone",
  "why.observed": "Comptés",
  "why.expected": "D’habitude",
  "why.window": "Fenêtre",
  "why.scoreShort": "Écart / seuil",
  "why.recurrence": "Sans panne, une fois en",
  "why.weeks": "{weeks, plural, one {# semaine} other {# semaines}}",
  "why.lines":
    "{where}, de {from} à {to} : {lines, plural, one {# ligne mesurée est tombée} other {# lignes mesurées sont tombées ensemble}}.",
  "why.rare": "Sans panne, un tel écart ne se voit pas une fois en mille ans.",
};
