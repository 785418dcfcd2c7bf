import type { Language } from "../../model/vocabulary.ts";
import { typeset } from "../../wording/typography.ts";

export type MapWord =
  | "map"
  | "title.province"
  | "title.commune"
  | "skip"
  | "state"
  | "covered"
  | "others"
  | "drawnWith"
  | "overseas"
  | "borders"
  | "sources"
  | "table"
  | "tools"
  | "open"
  | "zoomIn"
  | "zoomOut"
  | "whole"
  | "time"
  | "play"
  | "stop"
  | "course"
  | "courseHint"
  | "moment"
  | "show"
  | "earlier"
  | "later"
  | "nowhere"
  | "elsewhere"
  | "part"
  | "orFew"
  | "few";

const WORDS: Readonly<Record<Language, Readonly<Record<MapWord, string>>>> = {
  fr: {
    map: "carte",
    "title.province": "Carte : où, et dans quel état",
    "title.commune": "Carte par commune : où, et dans quel état",
    skip: "Passer la carte, aller au tableau",
    state: "État",
    covered: "Population touchée",
    others: "Partout ailleurs",
    drawnWith: "dessiné avec",
    overseas: "Outre-mer, chaque cadre à sa propre échelle, dans le sens de la lecture :",
    borders:
      "À l’intérieur d’un pays les limites sont approchées : chacune passe à mi-chemin entre les lieux connus.",
    sources: "Sources :",
    table: "La carte en tableau",
    tools: "Commandes de la carte",
    open: "La carte entière, zone par zone",
    zoomIn: "Agrandir",
    zoomOut: "Réduire",
    whole: "Tout voir",
    time: "Moment montré",
    play: "Dérouler",
    stop: "Arrêter",
    course: "Heure par heure sur la carte",
    courseHint:
      "L’étendue telle que nous l’avons publiée à chaque moment. Tant que moins de 3 témoins l’appuyaient, aucun lieu n’est montré.",
    moment: "Moment",
    show: "Montrer",
    earlier: "Plus tôt",
    later: "Plus tard",
    nowhere: "Aucun lieu n’était montré à ce moment.",
    elsewhere: "ailleurs",
    part: "plus pâle : une partie de la zone",
    orFew: "ou moins de 3 témoins",
    few: "Une commune où moins de 3 témoins ont écrit n’est pas montrée seule : elle est comptée dans la zone qui l’entoure.",
  },
  nl: {
    map: "kaart",
    "title.province": "Kaart: waar, en in welke toestand",
    "title.commune": "Kaart per gemeente: waar, en in welke toestand",
    skip: "Sla de kaart over, ga naar de tabel",
    state: "Toestand",
    covered: "Getroffen bevolking",
    others: "Overal elders",
    drawnWith: "getekend met",
    overseas: "Overzee, elk kader op eigen schaal, in leesrichting:",
    borders:
      "Binnen een land zijn de grenzen bij benadering: elke grens loopt halverwege tussen de bekende plaatsen.",
    sources: "Bronnen:",
    table: "De kaart als tabel",
    tools: "Bediening van de kaart",
    open: "De hele kaart, gebied per gebied",
    zoomIn: "Inzoomen",
    zoomOut: "Uitzoomen",
    whole: "Alles tonen",
    time: "Getoond moment",
    play: "Afspelen",
    stop: "Stoppen",
    course: "Uur na uur op de kaart",
    courseHint:
      "De omvang zoals we die op elk moment publiceerden. Zolang minder dan 3 getuigen haar droegen, tonen we geen plaats.",
    moment: "Moment",
    show: "Tonen",
    earlier: "Vroeger",
    later: "Later",
    nowhere: "Op dit moment werd geen plaats getoond.",
    elsewhere: "elders",
    part: "bleker: een deel van het gebied",
    orFew: "of minder dan 3 getuigen",
    few: "Een gemeente waar minder dan 3 getuigen schreven, tonen we niet apart: ze telt mee in het gebied eromheen.",
  },
  de: {
    map: "Karte",
    "title.province": "Karte: wo, und in welchem Zustand",
    "title.commune": "Karte nach Gemeinden: wo, und in welchem Zustand",
    skip: "Karte überspringen, zur Tabelle",
    state: "Zustand",
    covered: "Betroffene Bevölkerung",
    others: "Überall sonst",
    drawnWith: "gezeichnet mit",
    overseas: "Übersee, jeder Rahmen in eigenem Maßstab, in Leserichtung:",
    borders:
      "Im Inneren eines Landes sind die Grenzen angenähert: jede läuft auf halbem Weg zwischen den bekannten Orten.",
    sources: "Quellen:",
    table: "Die Karte als Tabelle",
    tools: "Bedienung der Karte",
    open: "Die ganze Karte, Gebiet für Gebiet",
    zoomIn: "Vergrößern",
    zoomOut: "Verkleinern",
    whole: "Alles zeigen",
    time: "Gezeigter Zeitpunkt",
    play: "Abspielen",
    stop: "Anhalten",
    course: "Stunde für Stunde auf der Karte",
    courseHint:
      "Das Ausmaß, wie wir es zu jedem Zeitpunkt veröffentlicht haben. Solange es weniger als 3 Zeugen stützten, wird kein Ort gezeigt.",
    moment: "Zeitpunkt",
    show: "Zeigen",
    earlier: "Früher",
    later: "Später",
    nowhere: "Zu diesem Zeitpunkt wurde kein Ort gezeigt.",
    elsewhere: "andere Orte",
    part: "blasser: ein Teil des Gebiets",
    orFew: "oder weniger als 3 Zeugen",
    few: "Eine Gemeinde, aus der weniger als 3 Zeugen schrieben, zeigen wir nicht für sich: sie zählt im Gebiet um sie herum mit.",
  },
  en: {
    map: "map",
    "title.province": "Map: where, and in what state",
    "title.commune": "Map by commune: where, and in what state",
    skip: "Skip the map, go to the table",
    state: "State",
    covered: "Population covered",
    others: "Everywhere else",
    drawnWith: "drawn with",
    overseas: "Overseas, each box to its own scale, in reading order:",
    borders:
      "Inside a country borders are approximate: each runs half way between the places known on either side.",
    sources: "Sources:",
    table: "The map as a table",
    tools: "Controls of the map",
    open: "The whole map, area by area",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    whole: "Whole map",
    time: "Moment shown",
    play: "Play",
    stop: "Stop",
    course: "Hour by hour on the map",
    courseHint:
      "The extent as we published it at each moment. While fewer than 3 witnesses stood behind it, no place is shown.",
    moment: "Moment",
    show: "Show",
    earlier: "Earlier",
    later: "Later",
    nowhere: "No place was shown at this moment.",
    elsewhere: "elsewhere",
    part: "paler: a part of the area",
    orFew: "or fewer than 3 witnesses",
    few: "A commune from which fewer than 3 witnesses wrote is not shown by itself: it counts in the area around it.",
  },
};

export const mapWord = (lang: Language, word: MapWord): string => typeset(lang, WORDS[lang][word]);
