import type { TimeWords } from "./words.ts";

export const TIME_WORDS_DE: TimeWords = {
  since:
    "sid, sit, sitem, seit, schon seit, bereits seit, nun seit, jetzt seit, seid, schon seid, scho sit",
  sinceThen:
    "seitdem, seither, seit dann, seit da, seit diesem Zeitpunkt, ab da, von da an, danach",
  afterSinceThen: "",
  from: "ab, ab dem",
  ago: "",
  agoOrBefore:
    "vor, vor etwa, vor ca, vor circa, vor ungefähr, vor rund, vor gut, vor fast, vor knapp, " +
    "vor mehr als, vor über",
  agoAfter: "her",
  elapsed:
    "schon, bereits, nunmehr, scho, nun, jetzt schon, mittlerweile, inzwischen, nun schon, jetzt, " +
    "die letzten, den letzten",
  lasting: "ohne, schon, lang schon, kein, keinen, keine, tot, offline, lang, down, jetzt",
  at: "es war, um, am, um genau, punkt, pünktlich um, um etwa, ab",
  around:
    "so, so zirka, so ungefähr um, so ungefähr, so kurz nach, so kurz vor, um rund, knapp nach, knapp vor, ab ca, ab etwa, ab circa, gegen, circa, ca, etwa um, so um, ungefähr um, um etwa, um ca, um circa, kurz nach, " +
    "kurz vor, kurz vor um, etwa gegen, so gegen, rund um, so ca, so circa, etwa, ungefähr, " +
    "irgendwann gegen, um die",
  roughly:
    "etwa, ca, circa, rund, ungefähr, fast, gut, knapp, über, mehr als, beinahe, mindestens, " +
    "gute, guten, guter, knappe, knappen, ganze, ganzen, vollen, volle, geschlagenen, " +
    "lange, langen, weniger als, nahezu",
  untilFirm:
    "spätestens, spätestens um, spätestens bis, bis spätestens, bis spätestens um, " +
    "bis spätestens zum",
  until:
    "bis, bis zum, bis um, bis ca, bis gegen, bis etwa, bis voraussichtlich, " +
    "voraussichtlich bis, vor dem",
  within:
    "in, innerhalb von, innerhalb, binnen, in den nächsten, in etwa, in ca, in den kommenden, " +
    "in rund, in circa",
  range: "zwischen",
  soon: "fast, gleich, bald, beinahe",
  nowIs:
    "heute ist, heute haben wir, wir haben, jetzt haben wir, es ist, es ist jetzt, " +
    "es ist schon, es ist bereits, es ist fast, es ist gleich, jetzt ist es, ist es jetzt, " +
    "wir haben jetzt, es ist nun, mittlerweile ist es, inzwischen ist es, nun ist es, " +
    "es ist kurz vor, es ist kurz nach, haben wir",
  links:
    "von, der, die, das, den, dem, des, am, im, em, de, in der, in den, vom, zum, zur, dann, und, " +
    "im laufe des, im laufe der, während, während des, tag, morgen den, irgendwann, in, auf, " +
    "auf den",
  this: "diese, dieser, dieses, diesen, diesem",
  whole:
    "den ganzen, die ganze, das ganze, de ganz, dr ganz, di ganz, de ganze, die gesamte, den gesamten, den lieben langen",
  last:
    "letzte, letzter, letztes, letzten, letztem, vergangene, vergangenen, vergangener, " +
    "vergangenem, vorige, vorigen, voriger, vorigem, vergangenes, voriges",
  next:
    "nächste, nächster, nächsten, nächstem, nächstes, kommende, kommenden, kommender, " +
    "kommendem, kommendes, folgenden, folgende",
  every:
    "jede, jeder, jedes, jeden, jedem, täglich, alle, allabendlich, montags, dienstags, " +
    "mittwochs, donnerstags, freitags, samstags, sonntags",
  days: {
    "-2": "vorgestern",
    "-1": "gestern, gestrigen, gestriger, gestriges, gestrige, gesten, gstern, geschter, gester, gestan, gestert, gesdern, gerstern",
    "0": "heute, heut, heutigen, heutiger, hüt, hüüt, heit, heude",
    "1": "morgen",
    "2": "übermorgen, uebermorgen",
  },
  weekdayNames: [
    "Mäntig, Mentig, Maentig, Mändig, Montig",
    "Zischtig, Ziischtig, Dienschtig, Zyschtig",
    "Mittwuch, Mittwuche",
    "Donnschtig, Dunnschtig, Donnerschtig",
    "Friitig, Fritig, Frytig, Freitig",
    "Samschtig, Samstig, Samschdig, Sonnabend",
    "Sunntig, Sunndig, Sonntig, Suntig",
  ],
  weekdayShort: ["Mo", "Di", "Mi", "Do", "Fr", "Sa", ""],
  parts: {
    early_morning:
      "frühen Morgen, am frühen Morgen, früher Morgen, frühen Morgenstunden, " +
      "den frühen Morgenstunden, in aller Frühe, früh morgens",
    morning:
      "Frühstück, dem Frühstück, beim Frühstück, nach dem Frühstück, am Morge, morge, de Morge, am Morgen, dem Morgen, morgens, früh, in der Früh, in der Früh, frueh, der Früh, Morgen um",
    forenoon: "Vormittag, am Vormittag, vormittags, Vormittags",
    late_morning: "späten Vormittag, am späten Vormittag",
    noon: "Mittagessen, dem Mittagessen, nach dem Mittagessen, beim Mittagessen, Mittagspause, der Mittagspause, zmittag, z Mittag, em Mittag, am Mittag herum, Mittag, mittags, am Mittag, Mittagszeit, zur Mittagszeit",
    early_afternoon: "frühen Nachmittag, am frühen Nachmittag, früher Nachmittag",
    afternoon: "Nachmittag, nachmittags, am Nachmittag, nachmittag",
    late_afternoon: "späten Nachmittag, am späten Nachmittag, später Nachmittag",
    early_evening:
      "Abendessen, dem Abendessen, nach dem Abendessen, beim Abendessen, Abendbrot, dem Abendbrot, Feierabend, nach Feierabend, frühen Abend, am frühen Abend, Vorabend, früher Abend",
    evening:
      "Abig, am Abig, Aabig, auf d'Nacht, auf die Nacht, am obig, Abend, abends, am Abend, abend",
    late_evening: "späten Abend, am späten Abend, spät abends, später Abend",
    night: "Nacht, nachts, in der Nacht, der Nacht, mitten in der Nacht",
  },
  gluedParts: {
    early_morning: "",
    morning: "Morgen, früh, frueh, in der Früh",
    forenoon: "Vormittag",
    noon: "Mittag",
    afternoon: "Nachmittag",
    evening: "Abend",
    night: "Nacht",
  },
  partsOfDay: {
    "-2": { morning: "vorgestern Morgen, vorgestern früh", evening: "vorgesternabend" },
    "-1": {
      morning: "gestern Morgen, gestern früh, gestern in der Früh, gesternmorgen, gestern frueh",
      forenoon: "gesternvormittag",
      noon: "gesternmittag",
      afternoon: "gesternnachmittag",
      evening: "gesternabend, gestrigen Abend, dem gestrigen Abend",
      night: "gestern Nacht, gesternnacht",
    },
    "0": {
      early_morning: "hüt am frühe Morge, heute am frühen Morgen, heute ganz früh, heute sehr früh",
      morning:
        "heute Morgen, heute früh, heute in der Früh, heutemorgen, diesen Morgen, heut früh, " +
        "heut Morgen, heute morgens, heute frueh, heutigen Morgen",
      evening: "hüt Abig, hüt z Abig",
      night:
        "über Nacht, ueber Nacht, übernacht, die Nacht über, heute Nacht, letzte Nacht, letzter Nacht, diese Nacht, vergangene Nacht, " +
        "vergangener Nacht, heutenacht, dieser Nacht, der letzten Nacht, " +
        "der vergangenen Nacht, heut Nacht",
    },
  },
  nightTo:
    "Nacht auf, Nacht zu, Nacht zum, Nacht auf den, Nacht zum heutigen, in der Nacht auf, " +
    "in der Nacht zu, in der Nacht zum, " +
    "in der Nacht auf den, der Nacht auf, der Nacht zu, der Nacht zum",
  noon: "zwölf Uhr mittags, 12 Uhr mittags",
  midnight: "Mitternacht",
  monthShort: [
    "Jan,Jänner,Jaenner",
    "Feb,Febr,Feber",
    "Mrz,Maerz",
    "Apr",
    "",
    "Jun",
    "Jul",
    "Aug",
    "Sept,Sep",
    "Okt",
    "Nov",
    "Dez",
  ],
  numbers: {
    "0": "null",
    "0.5":
      "halb, halbe, halben, halber, halbes, einer halben, eine halbe, einem halben, ein halbes, " +
      "ner halben, na halben, nem halben, ne halbe, nere halbe, ere halbe, halbi",
    "1": "eins",
    "1.5": "anderthalb, eineinhalb, einundeinhalb",
    "2.5": "zweieinhalb, zwei einhalb",
    "3.5": "dreieinhalb",
    "4.5": "viereinhalb",
    "2": "zwei, zwo, zwöi, zwee",
    "3": "drei, drü, drüü",
    "4": "vier, vieri",
    "5": "fünf, fuenf, füfi",
    "6": "sechs, sächsi",
    "7": "sieben, sibni",
    "8": "acht, achti",
    "9": "neun, nüni",
    "10": "zehn, zäni",
    "11": "elf, elfi",
    "12": "zwölf, zwoelf",
    "13": "dreizehn",
    "14": "vierzehn",
    "15": "fünfzehn, fuenfzehn",
    "16": "sechzehn",
    "17": "siebzehn",
    "18": "achtzehn",
    "19": "neunzehn",
    "20": "zwanzig",
    "21": "einundzwanzig",
    "22": "zweiundzwanzig",
    "23": "dreiundzwanzig",
    "24": "vierundzwanzig",
    "30": "dreissig",
    "40": "vierzig",
    "50": "fünfzig",
    "60": "sechzig",
    "70": "siebzig",
    "80": "achtzig",
    "90": "neunzig",
    "100": "hundert",
  },
  articles: "ein, eine, einer, einem, einen, eines, ner, ne, nem, ere, enere, emne",
  vagueNumbers: {
    "2": "zwei bis drei, zwei drei, 2 bis 3, 2 3",
    "3": "mehreren, mehrere, mehrerer, etlichen, etliche, ein paar, paar, einige, einigen, wenigen, drei bis vier, 3 bis 4, drei vier",
    "4": "vier bis fünf, 4 bis 5",
    "12": "ein Dutzend, einem Dutzend",
  },
  ordinals: {
    "1": "erste, ersten, erster",
    "2": "zweite, zweiten, zweiter",
    "3": "dritte, dritten, dritter",
    "4": "vierte, vierten, vierter",
    "5": "fünfte, fünften, fuenften",
    "6": "sechste, sechsten",
    "7": "siebte, siebten",
    "8": "achte, achten",
    "9": "neunte, neunten",
    "10": "zehnte, zehnten",
  },
  numberJoin: "und",
  units: {
    minute: "Minute, Minuten, min, mins, Min",
    hour: "Stunde, Stunden, Std, h, Stdn, Stündchen, Stund, Stunda",
    day: "Tag, Tage, Tagen, Tages, Täg, Tääg",
    week: "Woche, Wochen, Wuche, Wucha, Wuchä",
    month: "Monat, Monate, Monaten, Monats, Mönet, Monet",
    year: "Jahr, Jahre, Jahren, Jahres, Johr",
  },
  halfHours: "halbe Stunde, halben Stunde, halbstunde",
  quarterHours: "Viertelstunde, viertel Stunde",
  threeQuarterHours: "Dreiviertelstunde, dreiviertel Stunde",
  fortnights: "",
  edges: {
    begin: "Anfang, Anfang des, Anfang der, Beginn des, Beginn der, Anfang vom, Beginn",
    middle: "Mitte, Mitte des, Mitte der, mitte",
    end: "Ende, Ende des, Ende der, Ende vom",
  },
  edgeOf: {
    begin: {
      month: "Monatsanfang, Monatsbeginn, Monatsersten",
      week: "Wochenanfang, Wochenbeginn",
      year: "Jahresanfang, Jahresbeginn, Jahreswechsel",
    },
    middle: { month: "Monatsmitte", week: "Wochenmitte" },
    end: { day: "Tagesende", month: "Monatsende", year: "Jahresende" },
  },
  weekend: "Wochenende, WE, Wochenendes",
  holidays: {
    new_year_eve: "Silvester, Sylvester, Silvesternacht, Silvesterabend",
    new_year: "Neujahr, Neujahrstag",
    epiphany: "Heilige Drei Könige, Dreikönig, Dreikönigstag",
    valentine: "Valentinstag",
    labour_day: "Tag der Arbeit, erster Mai, ersten Mai, Maifeiertag",
    luxembourg_national: "Nationalfeiertag",
    saint_john: "Johannistag",
    belgian_national: "belgischer Nationalfeiertag",
    swiss_national: "Bundesfeier, 1 August, Bundesfeiertag",
    assumption: "Mariä Himmelfahrt, Maria Himmelfahrt",
    german_unity: "Tag der Deutschen Einheit, Tag der Einheit",
    reformation: "Reformationstag",
    halloween: "Halloween",
    all_saints: "Allerheiligen",
    all_souls: "Allerseelen",
    saint_martin: "Sankt Martin, Martinstag",
    german_community: "Tag der Deutschsprachigen Gemeinschaft",
    saint_nicholas: "Nikolaus, Nikolaustag",
    christmas_eve: "Heiligabend, Heilig Abend, Weihnachtsabend, Heiliger Abend",
    christmas:
      "Weihnachten, Weihnachtstag, ersten Weihnachtstag, erster Weihnachtstag, Weihnacht, " +
      "ersten Weihnachtsfeiertag, 1 Weihnachtstag, 1 Weihnachtsfeiertag",
    boxing_day:
      "zweiten Weihnachtstag, zweiter Weihnachtstag, zweiten Weihnachtsfeiertag, Stephanstag, " +
      "2 Weihnachtstag, 2 Weihnachtsfeiertag",
    carnival_monday: "Rosenmontag",
    shrove_tuesday: "Fastnacht, Faschingsdienstag, Fastnachtsdienstag",
    ash_wednesday: "Aschermittwoch",
    palm_sunday: "Palmsonntag",
    maundy_thursday: "Gründonnerstag",
    good_friday: "Karfreitag",
    easter: "Ostern, Ostersonntag",
    easter_monday: "Ostermontag",
    ascension: "Christi Himmelfahrt, Himmelfahrt, Vatertag, Auffahrt",
    pentecost: "Pfingsten, Pfingstsonntag",
    pentecost_monday: "Pfingstmontag",
    corpus_christi: "Fronleichnam",
  },
  afterBareClock:
    "sitzen, sitz, sitze, steht, stehen, bin, sind, bekomme, bekommen, kriege, krieg, kommt, in, bei, auf, hier, an, aber, nicht, mehr, wieder, immer, noch, bis, nur, auch, zu, ohne, mit, gar, rum, herum, ist, war, fiel, ging, kein, nichts, alles, das, die, der, plötzlich, und, schon, weg, " +
    "tot, läuft, funktioniert, haben, hab, habe, geht, keine, keinen, gab, unser, mein, meine, " +
    "unsere, brach",
};
