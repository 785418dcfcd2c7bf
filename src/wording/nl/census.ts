import type { CensusKey } from "../census-keys.ts";

export const census: Readonly<Record<CensusKey, string>> = {
  "census.title": "Werkt het weer? De bevraagde getuigen",
  "census.afterClaim":
    "Bevraagd {at}, na de aankondiging van de operator: {asked, plural, one {# getuige} other {# getuigen}}.",
  "census.round": "Bevraagd {at}: {asked, plural, one {# getuige} other {# getuigen}}.",
  "census.answers":
    "{answered, plural, one {# antwoordde} other {# antwoordden}}: {stillDown, plural, =0 {bij niemand is het nog stuk} one {bij # is het nog stuk} other {bij # is het nog stuk}}{degraded, plural, =0 {} one {, bij # werkt het slecht} other {, bij # werkt het slecht}}.",
  "census.share":
    "Nog stuk: {share} van wie antwoordde (tussen {low} en {high}, exact 95%-interval).",
  "census.few": "minder dan 3",
  "census.none": "Tot nu toe antwoordden er minder dan 3.",
  "census.area": "Plaats",
  "census.asked": "Bevraagd",
  "census.answered": "Antwoorden",
  "census.stillDown": "Nog stuk",
  "census.interval": "Aandeel (95%-interval)",
  "census.earlier": "Eerdere bevragingen",
  "census.method":
    "Bevraagd worden de getuigen van deze storing die te bereiken zijn, hoogstens vier keer, nooit tussen 22 en 7 uur; het eerste antwoord van ieder telt.",
  "census.askYou": "Wij vragen het u: werkt het weer bij U?",
};
