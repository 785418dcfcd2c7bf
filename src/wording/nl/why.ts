import type { WhyKey } from "../why-keys.ts";

export const why: Readonly<Record<WhyKey, string>> = {
  "why.title": "Waarom dit alarm",
  "why.link": "De cijfers van dit alarm",
  "why.back": "Terug naar het incident",
  "why.desk": "Alle cijfers, voor de redactie",
  "why.public": "Wat iedereen ervan ziet",
  "why.none": "Geen telling van meldingen heeft dit incident geopend: {reason}.",
  "why.step.suspected": "Vermoed {at}",
  "why.step.confirmed": "Bevestigd {at}",
  "why.step.reopened": "Heropend {at}",
  "why.step.latest": "Laatste cijfers, {at}",
  "why.counts":
    "{where}, van {from} tot {to}: {observed, plural, one {# melding geteld} other {# meldingen geteld}}, tegen gewoonlijk {expected} in dezelfde tijd.",
  "why.countsFew":
    "{where}, van {from} tot {to}: minder dan 3 meldingen geteld, tegen gewoonlijk {expected} in dezelfde tijd.",
  "why.sources":
    "Ze komen van {sources, plural, one {# getuige} other {# getuigen}} in {communes, plural, one {# gemeente} other {# gemeenten}}.",
  "why.sourcesFew": "Ze komen van minder dan 3 getuigen.",
  "why.score": "De afwijking is {score}; voor een alarm is {threshold} nodig.",
  "why.scoreBelow":
    "De afwijking is {score}, nog niet de {threshold} die een alarm vraagt: een vermoeden.",
  "why.counting":
    "Een getuige telt één keer in zes uur. Boven een gemeente telt elke gemeente één keer per uur. De staven tonen alle getuigen en kunnen dus hoger zijn dan de telling.",
  "why.again": "Hoe dit na te rekenen",
  "why.steps": "Deze cijfers als tabel",
  "why.chart": "{where}: getuigen rond het alarm, en gewoonlijk",
  "why.unit": "verschillende getuigen per {duration}, lokale tijd",
  "why.communes": "Gemeenten van het alarm",
  "why.communesFew":
    "{count, plural, one {# gemeente waar minder dan 3 getuigen schreven, noemen we niet.} other {# gemeenten waar minder dan 3 getuigen schreven, noemen we niet.}}",
  "why.communesLater": "Gemeenten worden genoemd zodra het incident bevestigd is.",
  "why.communesNone": "Geen getuige noemde een gemeente.",
  "why.commune": "Gemeente",
  "why.witnesses": "Getuigen",
  "why.moment": "Moment",
  "why.area": "Gebied",
  "why.observed": "Geteld",
  "why.expected": "Gewoonlijk",
  "why.window": "Venster",
  "why.scoreShort": "Afwijking / drempel",
  "why.recurrence": "Zonder storing, één keer in",
  "why.weeks": "{weeks, plural, one {# week} other {# weken}}",
  "why.lines":
    "{where}, van {from} tot {to}: {lines, plural, one {# gemeten lijn viel uit} other {# gemeten lijnen vielen samen uit}}.",
  "why.rare": "Zonder storing komt zo’n afwijking nog niet één keer in duizend jaar voor.",
};
