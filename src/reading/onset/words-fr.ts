import type { TimeWords } from "./words.ts";

export const TIME_WORDS_FR: TimeWords = {
  since:
    "depuis, depuis que, dps, depui, dpuis, dpui, dpi, depuit, depius, ça date de, remonte à, remontant à",
  sinceThen: "depuis lors, depuis ce moment, depuis ce moment-là, dès lors",
  afterSinceThen:
    "plus, rien, c, ca, cela, on, je, j, il, elle, nous, tout, aucun, aucune, impossible, pas, " +
    "toujours, encore, le, la, les, mon, ma, mes, notre, nos, silence, black",
  from: "à partir de, à partir du, à compter de, à compter du, dès, dès le, dès les",
  ago:
    "il y a, il y avait, ya, y a, ça fait, ca fait, cela fait, ça va faire, fait, voilà, " +
    "voici, ça faisait",
  agoOrBefore: "",
  agoAfter: "en arrière",
  elapsed: "déjà, bientôt, maintenant, désormais, à présent",
  lasting:
    "que, qu, sans, maintenant, désormais, déjà, de panne, de coupure, d'attente sans, en panne, " +
    "de galère, hors service, hs",
  at: "il était, à, a, sur le coup de",
  around:
    "sur les coups de, sur le coup des, passé, passées, autour des, aux alentours des, aux environs des, vers, vers les, aux environs de, aux alentours de, autour de, environ, à environ, " +
    "aux alentours, " +
    "peu après, peu avant, juste avant, juste après, un peu avant, un peu après, " +
    "approximativement, à peu près à, sur les, vers le, vers la",
  roughly:
    "environ, à peu près, presque, plus de, plus d, près de, au moins, bien, bonne, bon, " +
    "bonnes, bons, petite, petit, petites, petits, grosse, gros, grosses, grande, grandes, " +
    "pas loin de, moins de, moins d, quasi, quasiment, à peine, longues, long, longs, longue, " +
    "pleins, entiers, pleines",
  untilFirm:
    "d'ici, d'ici à, d'ici au, d'ici la, d'ici le, au plus tard, au plus tard le, au plus tard à",
  until:
    "avant, avant le, avant la, jusqu'à, jusqu'au, jusqu'en, jusque, jusqu'aux, jusqu, pour, " +
    "pour le, pour la",
  within:
    "dans, sous, dans les, sous les, dans un délai de, en moins de, d'ici, endéans, " +
    "endéans les, dans moins de, dans environ",
  range: "entre",
  soon: "bientôt, presque, quasi, quasiment",
  nowIs:
    "on est, on est le, nous sommes, nous sommes le, il est, il est déjà, il est maintenant, " +
    "il est bientôt, il est presque, il est près de, il est plus de, il va être, " +
    "il est environ, il est actuellement, il est exactement, à l'heure où j'écris, et à, même à",
  links:
    "passées, et quelques, pile, tapantes, et des poussières, bien tapées, environ, " +
    "dans le courant de, dans le courant de la, dans le courant du, courant de, en cours de, pendant la, pendant le, le, la, les, l, de, du, d, des, en, au, aux, dans, dans la, dans le, dans l, ce, cet, cette, et, " +
    "s, ces, en date du, date du, au cours de, au cours du, courant, pendant",
  this: "ce, cet, cette, ces",
  whole: "toute la, tout le, toute cette, tout ce, toute l",
  last:
    "dernier, dernière, derniers, dernières, passé, passée, écoulé, écoulée, écoulés, " +
    "écoulées, précédent, précédente",
  next: "prochain, prochaine, prochains, prochaines, suivant, suivante, qui vient, en huit, à venir",
  every:
    "tous les, toutes les, chaque, quotidiennement, tout les, toute les, chaques, un jour sur deux",
  days: {
    "-2": "avant-hier, avanthier, avant hier",
    "-1": "hier, la veille",
    "0": "aujourd'hui, aujourdhui, ajd, aujourd hui, ce jour, auj",
    "1": "demain",
    "2": "après-demain, après demain",
  },
  weekdayNames: [],
  weekdayShort: ["lun", "mar", "mer", "jeu", "ven", "sam", "dim"],
  parts: {
    early_morning:
      "premières heures, premières heures du jour, lever du jour, petit matin, tôt le matin, tôt ce matin, aube, début de matinée",
    morning:
      "milieu de matinée, milieu de la matinée, petit déjeuner, petit-déjeuner, petit dej, au petit déjeuner, le déjeuner du matin, matin, matinée, mat, du mat, au matin, matins",
    late_morning: "fin de matinée, fin de la matinée, fin de mat",
    noon: "le temps de midi, sur le temps de midi, temps de midi, pause déjeuner, sur l'heure de midi, déjeuner, l'heure de midi, heure du déjeuner, pause de midi, heure du midi",
    early_afternoon: "début d'après-midi, début de l'après-midi, début d'aprem, début d'après midi",
    afternoon:
      "milieu d'après-midi, milieu de l'après-midi, milieu d'aprem, après-midi, après midi, aprem, aprèm, aprèsmidi, l'après-midi, apm",
    late_afternoon: "fin d'après-midi, fin de l'après-midi, fin d'après midi, fin d'aprem",
    early_evening:
      "souper, dîner, l'apéro, heure du souper, heure du dîner, début de soirée, début de la soirée, fin de journée",
    evening: "soir, soirée, au soir, soirs, soirées",
    late_evening: "tard le soir, tard dans la soirée, fin de soirée, tard hier soir",
    night: "nuit, nuits, pleine nuit, milieu de la nuit, milieu de nuit",
  },
  gluedParts: {},
  partsOfDay: {
    "-1": {
      morning: "hier matin, hier au matin",
      afternoon: "hier aprem, hier après-midi, hier après midi",
      evening: "hier soir, hier au soir, hiersoir, hier en soirée, hier dans la soirée",
    },
    "0": {
      early_morning:
        "ce matin tôt, tôt ce matin, ce matin de bonne heure, à l'aube, au petit matin, " +
        "aux aurores",
      morning: "se matin, ce matin, cematin, c matin, ce mat, cette matinée, dans la matinée",
      noon: "ce midi",
      afternoon:
        "cet après-midi, cet aprem, cette après-midi, cet après midi, cette aprem, " +
        "cette après midi, cet aprèm, cet apm",
      evening: "se soir, ce soir, cette soirée, c soir",
      night:
        "en pleine nuit, au milieu de la nuit, dans la nuit, pendant la nuit, durant la nuit, cette nuit, la nuit dernière, la nuit passée, cte nuit, cett nuit, nuit dernière, " +
        "nuit passée",
    },
  },
  nightTo: "",
  noon: "midi, midi pile",
  midnight: "minuit, minuit pile",
  monthShort: ["janv", "févr,fév", "", "avr", "", "", "juil", "", "sept", "oct", "nov", "déc"],
  numbers: {
    "0": "zéro",
    "0.5": "demi, demie, une demi, une demie",
    "2": "deux",
    "3": "trois",
    "4": "quatre",
    "5": "cinq",
    "6": "six",
    "7": "sept",
    "8": "huit",
    "9": "neuf",
    "10": "dix",
    "11": "onze",
    "12": "douze",
    "13": "treize",
    "14": "quatorze",
    "15": "quinze",
    "16": "seize",
    "17": "dix-sept",
    "18": "dix-huit",
    "19": "dix-neuf",
    "20": "vingt",
    "21": "vingt-et-un, vingt-et-une, vingt et un",
    "30": "trente",
    "40": "quarante",
    "45": "quarante-cinq",
    "48": "quarante-huit",
    "50": "cinquante",
    "60": "soixante",
    "70": "septante, soixante-dix",
    "72": "soixante-douze",
    "75": "soixante-quinze",
    "80": "quatre-vingts, quatre-vingt, huitante, octante",
    "90": "nonante, quatre-vingt-dix",
    "96": "quatre-vingt-seize",
    "100": "cent",
  },
  articles: "un, une, 1e",
  vagueNumbers: {
    "2": "deux ou trois, 2 ou 3, une paire de, un couple de, deux trois",
    "3": "quelques, plusieurs, plsrs, qlq, qq, qqs, trois ou quatre, 3 ou 4, trois quatre",
    "4": "quatre ou cinq, 4 ou 5",
    "5": "cinq ou six, 5 ou 6",
    "6": "une demi-douzaine de",
    "8": "une huitaine de",
    "10": "une dizaine de, dizaine de, une dizaine d",
    "12": "une douzaine de, douzaine de, une douzaine d",
    "15": "une quinzaine de, quinzaine de",
    "20": "une vingtaine de, vingtaine de",
    "30": "une trentaine de, trentaine de",
    "40": "une quarantaine de",
    "50": "une cinquantaine de",
  },
  ordinals: {
    "1": "premier, 1er",
    "2": "deuxième, second, seconde, 2e, 2ème, 2eme",
    "3": "troisième, 3e, 3ème",
    "4": "quatrième, 4e, 4ème",
    "5": "cinquième, 5e, 5ème",
    "6": "sixième, 6e, 6ème",
    "7": "septième, 7e, 7ème",
    "8": "huitième, 8e, 8ème",
    "9": "neuvième, 9e",
    "10": "dixième, 10e",
  },
  numberJoin: null,
  units: {
    minute: "minute, minutes, min, mins, mn, minuttes",
    hour: "heure, heures, h, hr, hrs, heur, heurs",
    day: "jour, jours, j, jrs, journée, journées, jr",
    week: "semaine, semaines, sem, semaines complètes",
    month: "mois",
    year: "an, ans, année, années",
  },
  halfHours: "demi-heure, demi heure, demie heure, 1/2 heure, demiheure",
  quarterHours: "quart d'heure",
  threeQuarterHours: "trois quarts d'heure, 3 quarts d'heure, 3/4 d'heure, trois quart d'heure",
  fortnights: "quinzaine",
  edges: {
    begin:
      "début, début du, début de, le début du, le début de, début de la, le début de la, " +
      "le début de l, début de l, tout début",
    middle: "mi, milieu du, milieu de, le milieu du, milieu de la",
    end: "fin, fin du, fin de, la fin du, la fin de, fin de la, la fin de la, fin de l",
  },
  edgeOf: {},
  weekend: "week-end, weekend, we, wk",
  holidays: {
    new_year_eve:
      "réveillon de nouvel an, réveillon du nouvel an, réveillon du jour de l'an, réveillon de la saint-sylvestre, réveillon du nouvel an, saint-sylvestre, st sylvestre, nuit du nouvel an, " +
      "réveillon de la saint-sylvestre",
    new_year: "nouvel an, jour de l'an, le nouvel an, nouvelle année",
    epiphany: "épiphanie, jour des rois",
    candlemas: "chandeleur",
    valentine: "saint-valentin, st valentin",
    april_fool: "poisson d'avril",
    labour_day: "fête du travail, premier mai",
    victory_day: "8 mai 1945, armistice du 8 mai",
    luxembourg_national: "fête nationale luxembourgeoise",
    saint_john: "saint-jean, st jean",
    flemish_community: "fête de la communauté flamande",
    french_national: "14 juillet, quatorze juillet, 14-juillet, fête nationale française",
    belgian_national: "21 juillet, fête nationale belge",
    swiss_national: "1er août, fête nationale suisse",
    assumption: "assomption, 15 août",
    french_community: "fête de la communauté française, fête de la fédération wallonie-bruxelles",
    halloween: "halloween",
    all_saints: "toussaint",
    all_souls: "jour des morts, fête des morts",
    armistice: "armistice, 11 novembre",
    saint_martin: "saint-martin",
    saint_nicholas: "saint-nicolas, st nicolas",
    christmas_eve: "réveillon de noël, veille de noël, réveillon",
    christmas: "noël, jour de noël",
    boxing_day: "lendemain de noël",
    shrove_tuesday: "mardi gras",
    ash_wednesday: "mercredi des cendres",
    palm_sunday: "rameaux, dimanche des rameaux",
    maundy_thursday: "jeudi saint",
    good_friday: "vendredi saint",
    easter: "pâques, dimanche de pâques",
    easter_monday: "lundi de pâques",
    ascension: "ascension, jeudi de l'ascension",
    pentecost: "pentecôte",
    pentecost_monday: "lundi de pentecôte",
    corpus_christi: "fête-dieu",
  },
  afterBareClock:
    "à, au, aux, en, dans, chez, sur, vers, près, ici, plus, rien, et, mais, on, je, j, il, elle, ma, mon, mes, " +
    "notre, nos, nous, tout, toute, pas, aucun, aucune, ni, c, ca, cela, toujours, sans, avec, pour",
};
