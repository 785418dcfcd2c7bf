/** Small numbers and units of time in four languages, folded. */
export const NUMBER_WORDS: Readonly<Record<string, number | undefined>> = {
  un: 1,
  une: 1,
  een: 1,
  ein: 1,
  eine: 1,
  einen: 1,
  einer: 1,
  one: 1,
  a: 1,
  an: 1,
  deux: 2,
  twee: 2,
  zwei: 2,
  two: 2,
  couple: 2,
  trois: 3,
  drie: 3,
  drei: 3,
  three: 3,
  quatre: 4,
  vier: 4,
  four: 4,
  cinq: 5,
  vijf: 5,
  funf: 5,
  fuenf: 5,
  five: 5,
  six: 6,
  zes: 6,
  sechs: 6,
  sept: 7,
  zeven: 7,
  sieben: 7,
  seven: 7,
  huit: 8,
  acht: 8,
  eight: 8,
  neuf: 9,
  negen: 9,
  neun: 9,
  nine: 9,
  dix: 10,
  tien: 10,
  zehn: 10,
  ten: 10,
  elf: 11,
  eleven: 11,
  douze: 12,
  twaalf: 12,
  zwolf: 12,
  twelve: 12,
  quinze: 15,
  vijftien: 15,
  funfzehn: 15,
  fifteen: 15,
  vingt: 20,
  twintig: 20,
  zwanzig: 20,
  twenty: 20,
  trente: 30,
  dertig: 30,
  dreissig: 30,
  thirty: 30,
};

/** They stand after a number of hundreds, or for one hundred; "cent" alone may be a share or a coin. */
export const HUNDREDS: ReadonlySet<string> = new Set(
  "cent cents hundred hundreds honderd hundert".split(" "),
);

const UNITS_NL = "twee drie vier vijf zes zeven acht negen".split(" ");
const UNITS_DE = "zwei drei vier funf sechs sieben acht neun".split(" ");

const joined = (units: readonly string[], word: string, size: number): [string, number][] =>
  units.map((unit, index) => [unit + word, (index + 2) * size]);

/** "Tweehonderd", "dreitausend": a number and its hundreds or thousands in one word. */
export const JOINED_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...joined(UNITS_NL, "honderd", 100),
  ...joined(UNITS_NL, "duizend", 1000),
  ...joined(UNITS_DE, "hundert", 100),
  ...joined(UNITS_DE, "tausend", 1000),
  ["hundred", 100],
  ["honderd", 100],
  ["hundert", 100],
  ["einhundert", 100],
  ["eintausend", 1000],
]);

/** Words that make another number of the one beside them. */
export const MAGNITUDES: ReadonlySet<string> = new Set(
  `dizaine dizaines douzaine douzaines vingtaine trentaine cinquantaine centaine centaines millier
   milliers dozen dozens score scores hundreds thousands tiental tientallen dozijn honderdtal
   honderdtallen honderden duizenden dutzend hundertschaft hunderte tausende zehner
   quarante cinquante soixante septante huitante octante nonante quatre-vingt quatre-vingts
   forty fifty sixty seventy eighty ninety veertig vijftig zestig zeventig tachtig negentig
   vierzig funfzig sechzig siebzig achtzig neunzig`.split(/\s+/u),
);

/** What a number may be of that is no customer: data, money. */
export const UNITS_OF_THINGS: ReadonlySet<string> = new Set(
  `go gb mo mb to tb giga gigas gigaoctets gigabyte gigabytes gigabit mbit gbit megas euro euros eur
   chf francs franc franken pound pounds pond livres cent cents centimes fois keer mal times points
   chaines kanalen channels zenders`.split(/\s+/u),
);

export const THOUSANDS: Readonly<Record<string, number | undefined>> = {
  mille: 1000,
  duizend: 1000,
  tausend: 1000,
  thousand: 1000,
  k: 1000,
  million: 1_000_000,
  millions: 1_000_000,
  miljoen: 1_000_000,
  millionen: 1_000_000,
};

const MINUTE = 1;
const HOUR = 60;
const DAY = 24 * HOUR;

/** Minutes of a unit; a month counts 30 days. */
export const UNIT_MINUTES: Readonly<Record<string, number | undefined>> = {
  minute: MINUTE,
  minutes: MINUTE,
  min: MINUTE,
  mins: MINUTE,
  minuut: MINUTE,
  minuten: MINUTE,
  heure: HOUR,
  heures: HOUR,
  h: HOUR,
  uur: HOUR,
  uren: HOUR,
  stunde: HOUR,
  stunden: HOUR,
  hour: HOUR,
  hours: HOUR,
  hrs: HOUR,
  jour: DAY,
  jours: DAY,
  dag: DAY,
  dagen: DAY,
  tag: DAY,
  tage: DAY,
  tagen: DAY,
  day: DAY,
  days: DAY,
  semaine: 7 * DAY,
  semaines: 7 * DAY,
  week: 7 * DAY,
  weken: 7 * DAY,
  woche: 7 * DAY,
  wochen: 7 * DAY,
  weeks: 7 * DAY,
  mois: 30 * DAY,
  maand: 30 * DAY,
  maanden: 30 * DAY,
  monat: 30 * DAY,
  monate: 30 * DAY,
  monaten: 30 * DAY,
  month: 30 * DAY,
  months: 30 * DAY,
};

/** "lasted", "for", "during": a duration follows. */
export const LASTED = `
  a duré, ont duré, duré, n'aurait duré, aurait duré, n'a duré, durait, duurde, heeft geduurd,
  geduurd, dauerte, hat gedauert, gedauert, lasted, has lasted, went on for, pendant, durant,
  gedurende, während, for, für, over a period of
`;

/** Said before a number: at least so many. */
export const AT_LEAST = `
  plus de, plus d', au moins, au-delà de, pas moins de, meer dan, ruim, minstens, ten minste,
  niet minder dan, mehr als, über, mindestens, wenigstens, nicht weniger als, more than, over,
  at least, upwards of, no fewer than, no less than
`;

/** Halves said of a unit of time: "a demi-heure" is half of it, "two and a half hours" half more. */
export const HALVES: ReadonlySet<string> = new Set(
  "demi demie half halve halber halbe halben halbes".split(" "),
);
export const QUARTERS: ReadonlySet<string> = new Set(
  "quart kwart kwartier viertel quarter".split(" "),
);
/** One and a half, in one word. */
export const ONE_AND_A_HALF: ReadonlySet<string> = new Set(
  "anderhalf anderhalve anderthalb eineinhalb".split(" "),
);
/** A part of an hour in one word. */
export const PARTS_OF_HOUR: Readonly<Record<string, number | undefined>> = {
  halfuur: 30,
  kwartier: 15,
  viertelstunde: 15,
  dreiviertelstunde: 45,
};

/** Shares in words, by what they are of 1. */
export const SHARE_WORDS: Readonly<Record<string, string>> = {
  "0.25": "un quart, een kwart, ein viertel, a quarter, one quarter, one in four, een op de vier",
  "0.33": "un tiers, een derde, ein drittel, a third, one third, one in three, een op de drie",
  "0.5": `la moitié, de helft, die hälfte, half of, half the, half our, one in two, een op de twee`,
  "0.67": "deux tiers, les deux tiers, twee derde, twee derden, zwei drittel, two thirds",
  "0.75": `trois quarts, les trois quarts, drie kwart, driekwart, drei viertel, dreiviertel,
    three quarters`,
  "0.8": "vier fünftel, four fifths, vier vijfde, quatre cinquièmes, vier op de vijf",
  "0.9": "neuf sur dix, negen op de tien, neun von zehn, nine out of ten, nine in ten",
};
