import type { TimeWords } from "./words.ts";

export const TIME_WORDS_NL: TimeWords = {
  since:
    "sins, sinsdien van, sedert van, al van sinds, sinds, sedert, al sinds, al van, reeds sinds, sinds om, al sedert",
  sinceThen: "sindsdien, vanaf dan, sedertdien, vanaf toen, sinds dan, sinds toen",
  afterSinceThen: "",
  from: "vanaf, van af, startend vanaf, te beginnen vanaf",
  ago: "",
  agoOrBefore: "",
  agoAfter: "geleden, gelede, terug",
  elapsed:
    "al, reeds, nu al, inmiddels, ondertussen al, intussen al, ondertussen, intussen, alweer, " +
    "nu, gedurende de",
  lasting:
    "zonder, al, lang al, niets meer, geen, lang geen, offline, plat, down, lang zonder, lang",
  at: "het was, om, op, omstreeks klokslag, klokslag, dat om",
  around:
    "zo tegen, zo rond tegen, zo n beetje, zo om, zo omstreeks, om en rond, iets over, kort over, ruim na, nog voor, rond, omstreeks, rond de klok van, tegen de klok van, ongeveer om, zo rond, iets na, " +
    "iets voor, kort na, kort voor, vlak na, vlak voor, even na, even voor, even over, " +
    "om en bij, een uur of, rond een uur of, net na, net voor, ergens rond",
  roughly:
    "dikke, goede, ruime, stevige, ongeveer, bijna, ruim, meer dan, zo n, zowat, circa, ca, kleine, goed, " +
    "minstens, zeker, rond de, dik, haast, minder dan, toch, amper, wel, volle, " +
    "hele, lange",
  untilFirm: "tegen, uiterlijk, ten laatste, uiterlijk om, uiterlijk tegen, voor ten laatste",
  until: "voor, tot, tot aan, tot en met, vóór, tot om",
  within: "binnen, over, binnen de, binnen een termijn van, komende, in minder dan, de komende",
  range: "tussen",
  soon: "bijna, haast, stilaan, straks",
  nowIs:
    "vandaag is het, we zijn, we zijn nu, het is, het is nu, het is al, het is bijna, " +
    "het is ondertussen, het is intussen, nu is het, is het nu, is het al, " +
    "het is inmiddels, t is, t is nu, t is al, het is nu al",
  links:
    "in de loop van, in de loop van de, in de loop van het, ergens in de, ergens op, plots, plotseling, ineens, de, het, t, een, op, in, van, s, in de, in het, op de, dan, en, te, gedurende, tijdens, " +
    "tijdens de, d, d d, dd, ergens, heel",
  this: "deze, dit, die, heden",
  whole: "de hele, heel de, gans de, de ganse, hele, heel, heel deze, heel dit, het hele, heel het",
  last:
    "vorige, vorig, afgelopen, laatste, verleden, jongstleden, jl, voorbije, laatstleden, ll, " +
    "laatst, de laatste, de afgelopen, de voorbije",
  next: "volgende, volgend, komende, komend, aanstaande, eerstvolgende, eerstkomende",
  every:
    "elke, elk, iedere, ieder, alle, dagelijks, telkens, maandags, dinsdags, zaterdags, " +
    "zondags, om de",
  days: {
    "-2": "eergisteren, eergister",
    "-1": "gisteren, gister, gistren, gistere, gisterre, giseren, daags voordien",
    "0": "vandaag, vdg, heden",
    "1": "morgen",
    "2": "overmorgen",
  },
  weekdayNames: [],
  weekdayShort: ["ma", "di", "wo", "do", "vr", "za", ""],
  parts: {
    early_morning:
      "vroege ochtend, vroeg in de ochtend, ochtend vroeg, s ochtends vroeg, s morgens vroeg",
    morning:
      "na het ontbijt, het ontbijt, ontbijt, ontbijttijd, t morgens, s morgends, ochtend, s ochtends, s morgens, de morgen, in de morgen, smorgens, sochtends",
    forenoon: "voormiddag, s voormiddags, vm",
    late_morning: "late ochtend, eind van de ochtend, eind van de voormiddag",
    noon:
      "noen, de noen, t noen, het middageten, middageten, middagpauze, de middagpauze, lunch, de lunch, na de lunch, lunchpauze, tussen de middag, het middaguur, middaguur, rond de middag, lunchtijd, over de middag, " +
      "op de middag",
    early_afternoon: "vroege namiddag, begin van de middag, begin van de namiddag, vroege middag",
    afternoon: "middag, namiddag, s middags, s namiddags, smiddags, nm, achternoen",
    late_afternoon:
      "late namiddag, eind van de middag, einde van de namiddag, eind van de namiddag, " +
      "late middag, einde van de middag",
    early_evening:
      "valavond, de valavond, het avondeten, avondeten, etenstijd, na het eten, vooravond, begin van de avond, vroege avond",
    evening: "in de avond, tegen de avond, avond, avonden, s avonds, savonds",
    late_evening:
      "laat in de avond, laat s avonds, late avond, laat op de avond, s avonds laat, avond laat",
    night: "nacht, nachten, s nachts, snachts, middernachtelijke, nachts",
  },
  gluedParts: {
    morning: "ochtend, morgen, ochtends, morgend",
    forenoon: "voormiddag",
    afternoon: "middag, namiddag",
    evening: "avond",
    night: "nacht",
  },
  partsOfDay: {
    "-2": {
      evening: "eergisteravond, eergisterenavond",
      morning: "eergisterochtend, eergisterenochtend, eergistermorgen",
      afternoon: "eergistermiddag, eergisterenmiddag",
      night: "eergisternacht",
    },
    "-1": {
      morning:
        "gisterochtend, gisterenochtend, gistermorgen, gisterenmorgen, gisteren ochtend, " +
        "gisteren morgen, gister ochtend, gister morgen",
      forenoon: "gistervoormiddag, gisterenvoormiddag",
      afternoon:
        "gistermiddag, gisterenmiddag, gisternamiddag, gisterennamiddag, gisteren middag, " +
        "gister middag",
      evening:
        "gisteravond, gisterenavond, gister avond, gisteren avond, gisterenavonds, gistrenavond, " +
        "gistravond, gistereavond, gistren avond, gistere avond",
      night: "gisternacht, gisterennacht, gister nacht, gisteren nacht",
    },
    "1": {
      morning: "morgenochtend, morgenvroeg, morgen ochtend",
      forenoon: "morgenvoormiddag",
      afternoon: "morgenmiddag, morgennamiddag, morgen middag, morgen namiddag",
      evening: "morgenavond, morgen avond",
    },
    "0": {
      early_morning:
        "vanochtend vroeg, vanmorgen vroeg, deze ochtend vroeg, vroeg vanochtend, vroeg vanmorgen",
      morning:
        "vanochtend, vanmorgen, deze ochtend, deze morgen, van ochtend, van morgen, " +
        "vandemorgen, vandemorge, vanmorge, vanocht, vandaag morgen, vandaag ochtend, v ochtend",
      forenoon: "deze voormiddag, vanvoormiddag",
      afternoon: "vanmiddag, deze middag, deze namiddag, vannamiddag, van middag",
      evening: "vanavond, deze avond, van avond",
      night:
        "vannacht, deze nacht, afgelopen nacht, de afgelopen nacht, voorbije nacht, " +
        "de voorbije nacht, van nacht, laatste nacht, vorige nacht",
    },
  },
  nightTo: "nacht op, nacht naar, nacht tot",
  noon: "12 uur s middags, twaalf uur s middags",
  midnight: "middernacht",
  monthShort: ["jan", "feb,febr", "mrt", "apr", "", "", "", "aug", "sept,sep", "okt", "nov", "dec"],
  numbers: {
    "0": "nul",
    "0.5": "half, halve",
    "1.5": "anderhalf, anderhalve, één en een half",
    "2.5": "tweeënhalf, tweeënhalve, twee en een half, twee en een halve",
    "3.5": "drieënhalf, drieënhalve, drie en een half, drie en een halve",
    "2": "twee, tweeën",
    "3": "drie, drieën",
    "4": "vier, vieren",
    "5": "vijf, vijven",
    "6": "zes, zessen",
    "7": "zeven, zevenen",
    "8": "acht, achten",
    "9": "negen, negenen",
    "10": "tien, tienen",
    "11": "elf, elven",
    "12": "twaalf, twaalven",
    "13": "dertien",
    "14": "veertien",
    "15": "vijftien",
    "16": "zestien",
    "17": "zeventien",
    "18": "achttien",
    "19": "negentien",
    "20": "twintig",
    "30": "dertig",
    "40": "veertig",
    "50": "vijftig",
    "60": "zestig",
    "70": "zeventig",
    "80": "tachtig",
    "90": "negentig",
    "100": "honderd",
  },
  articles: "een, één, n",
  vagueNumbers: {
    "2":
      "een paar, twee à drie, twee a drie, twee tot drie, een koppel, 2 à 3, 2 a 3, 2 tot 3, " +
      "paar, twee drie, 2 3",
    "3": "meerdere, verscheidene, verschillende, enkele, drie à vier, drie a vier, 3 à 4, 3 a 4, een drietal, drietal, drie vier",
    "4": "een viertal, viertal, 4 à 5, vier à vijf",
    "5": "een vijftal, vijftal",
    "6": "een zestal",
    "8": "een achttal",
    "10": "een tiental, tiental",
    "12": "een dozijn, dozijn",
    "15": "een vijftiental",
    "20": "een twintigtal",
    "30": "een dertigtal",
  },
  ordinals: {
    "1": "eerste, 1e, 1ste",
    "2": "tweede, 2e, 2de",
    "3": "derde, 3e, 3de",
    "4": "vierde, 4e, 4de",
    "5": "vijfde, 5e, 5de",
    "6": "zesde, 6e, 6de",
    "7": "zevende, 7e, 7de",
    "8": "achtste, 8e, 8ste",
    "9": "negende, 9e, 9de",
    "10": "tiende, 10e, 10de",
  },
  numberJoin: "en",
  units: {
    minute: "minuut, minuten, min, mins, minuutjes, minuutje",
    hour: "uur, uren, u, uurtje, uurtjes, h, uurt",
    day: "dag, dagen, dgn, daagjes, dagen lang, d",
    week: "week, weken, wk, wkn, weekjes",
    month: "maand, maanden, mnd, maandje",
    year: "jaar, jaren, jr",
  },
  halfHours: "halfuur, half uur, half uurtje, halfuurtje",
  quarterHours: "kwartier, kwartiertje, kwartuur",
  threeQuarterHours: "drie kwartier, driekwartier, 3 kwartier, drie kwart uur, driekwart uur",
  fortnights: "",
  edges: {
    begin:
      "begin, begin van, het begin van, begin van de, het begin van de, begin van het, " +
      "begin deze, aanvang",
    middle: "half, midden, medio, het midden van, midden van de",
    end: "eind, einde, eind van, het einde van, einde van de, eind van de, het einde van de",
  },
  edgeOf: {
    begin: { month: "maandbegin", week: "weekbegin", year: "jaarbegin" },
    end: { month: "maandeinde", week: "weekeinde werkweek", year: "jaareinde" },
  },
  weekend: "weekend, weekeind, weekeinde, het weekend",
  holidays: {
    new_year_eve:
      "oudjaar, oudejaarsavond, oudjaarsavond, oudejaarsdag, oud en nieuw, oudejaarsnacht, " +
      "oudejaar",
    new_year: "jaarwisseling, nieuwjaar, nieuwjaarsdag, nieuwjaarsnacht",
    epiphany: "driekoningen",
    valentine: "valentijn, valentijnsdag",
    kings_day: "koningsdag",
    labour_day: "dag van de arbeid, 1 mei",
    dutch_remembrance: "dodenherdenking",
    dutch_liberation: "bevrijdingsdag",
    flemish_community: "11 juli, feest van de vlaamse gemeenschap, vlaamse feestdag",
    belgian_national: "21 juli, nationale feestdag",
    assumption: "onze lieve vrouw hemelvaart, olv hemelvaart",
    halloween: "halloween",
    all_saints: "allerheiligen",
    all_souls: "allerzielen",
    armistice: "wapenstilstand, 11 november",
    saint_martin: "sint-maarten, sint maarten",
    dutch_saint_nicholas_eve: "pakjesavond, sinterklaasavond",
    saint_nicholas: "sinterklaas, sint-niklaasdag",
    christmas_eve: "kerstavond",
    christmas: "kerst, kerstmis, kerstdag, eerste kerstdag, 1e kerstdag, kerstnacht",
    boxing_day: "tweede kerstdag, 2e kerstdag",
    carnival_monday: "carnaval",
    good_friday: "goede vrijdag",
    maundy_thursday: "witte donderdag",
    easter: "pasen, paaszondag, eerste paasdag",
    easter_monday: "paasmaandag, tweede paasdag, 2e paasdag",
    ascension: "hemelvaart, hemelvaartsdag, o h hemelvaart, onze lieve heer hemelvaart",
    pentecost: "pinksteren, pinksterzondag, eerste pinksterdag",
    pentecost_monday: "pinkstermaandag, tweede pinksterdag, 2e pinksterdag",
  },
  afterBareClock:
    "dat, toen, vloog, vlogen, gaf, gaven, begon, sindsdien, is, was, viel, ging, geen, niets, alles, het, de, plots, ineens, en, al, uitgevallen, " +
    "zitten, zit, staan, staat, krijg, krijgen, kan, kunnen, in, te, op, bij, hier, aan, thuis, ook, maar, want, niet, weer, nog, stipt, exact, precies, zonder, met, naar, tot, " +
    "weg, ligt, lag, werkt, werkte, doet, deed, stopte, onze, mijn, heb, hebben",
};
