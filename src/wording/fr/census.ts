import type { CensusKey } from "../census-keys.ts";

export const census: Readonly<Record<CensusKey, string>> = {
  "census.title": "Est-ce revenu ? Les témoins interrogés",
  "census.afterClaim":
    "Interrogés {at}, après l’annonce de l’opérateur : {asked, plural, one {# témoin} other {# témoins}}.",
  "census.round": "Interrogés {at} : {asked, plural, one {# témoin} other {# témoins}}.",
  "census.answers":
    "{answered, plural, one {# a répondu} other {# ont répondu}} : {stillDown, plural, =0 {aucun n’est encore en panne} one {# est encore en panne} other {# sont encore en panne}}{degraded, plural, =0 {} one {, chez # cela marche mal} other {, chez # cela marche mal}}.",
  "census.share":
    "Encore en panne : {share} de ceux qui ont répondu (entre {low} et {high}, intervalle exact à 95 %).",
  "census.few": "moins de 3",
  "census.none": "Moins de 3 ont répondu pour l’instant.",
  "census.area": "Lieu",
  "census.asked": "Interrogés",
  "census.answered": "Réponses",
  "census.stillDown": "Encore en panne",
  "census.interval": "Part (intervalle à 95 %)",
  "census.earlier": "Sondages précédents",
  "census.method":
    "Sont interrogés les témoins de cette panne que l’on peut joindre, quatre fois au plus, jamais entre 22 h et 7 h ; la première réponse de chacun compte.",
  "census.askYou": "Nous vous le demandons : est-ce revenu chez VOUS ?",
};
