import type { Civil } from "./civil.ts";
import { easterPlus } from "./easter.ts";

/** Feast days people date a trouble by, in the countries Vigie serves. */
export type HolidayName =
  | "new_year_eve"
  | "new_year"
  | "epiphany"
  | "candlemas"
  | "valentine"
  | "saint_patrick"
  | "april_fool"
  | "labour_day"
  | "dutch_remembrance"
  | "dutch_liberation"
  | "victory_day"
  | "europe_day"
  | "luxembourg_national"
  | "saint_john"
  | "flemish_community"
  | "french_national"
  | "belgian_national"
  | "swiss_national"
  | "assumption"
  | "french_community"
  | "german_unity"
  | "reformation"
  | "halloween"
  | "all_saints"
  | "all_souls"
  | "guy_fawkes"
  | "armistice"
  | "saint_martin"
  | "german_community"
  | "dutch_saint_nicholas_eve"
  | "saint_nicholas"
  | "christmas_eve"
  | "christmas"
  | "boxing_day"
  | "carnival_monday"
  | "shrove_tuesday"
  | "ash_wednesday"
  | "palm_sunday"
  | "maundy_thursday"
  | "good_friday"
  | "easter"
  | "easter_monday"
  | "ascension"
  | "pentecost"
  | "pentecost_monday"
  | "corpus_christi"
  | "kings_day";

/** `[month, day]`, or days after Easter Sunday. */
const DATES: Readonly<
  Record<Exclude<HolidayName, "kings_day">, number | readonly [month: number, day: number]>
> = {
  new_year_eve: [12, 31],
  new_year: [1, 1],
  epiphany: [1, 6],
  candlemas: [2, 2],
  valentine: [2, 14],
  saint_patrick: [3, 17],
  april_fool: [4, 1],
  labour_day: [5, 1],
  dutch_remembrance: [5, 4],
  dutch_liberation: [5, 5],
  victory_day: [5, 8],
  europe_day: [5, 9],
  luxembourg_national: [6, 23],
  saint_john: [6, 24],
  flemish_community: [7, 11],
  french_national: [7, 14],
  belgian_national: [7, 21],
  swiss_national: [8, 1],
  assumption: [8, 15],
  french_community: [9, 27],
  german_unity: [10, 3],
  reformation: [10, 31],
  halloween: [10, 31],
  all_saints: [11, 1],
  all_souls: [11, 2],
  guy_fawkes: [11, 5],
  armistice: [11, 11],
  saint_martin: [11, 11],
  german_community: [11, 15],
  dutch_saint_nicholas_eve: [12, 5],
  saint_nicholas: [12, 6],
  christmas_eve: [12, 24],
  christmas: [12, 25],
  boxing_day: [12, 26],
  carnival_monday: -48,
  shrove_tuesday: -47,
  ash_wednesday: -46,
  palm_sunday: -7,
  maundy_thursday: -3,
  good_friday: -2,
  easter: 0,
  easter_monday: 1,
  ascension: 39,
  pentecost: 49,
  pentecost_monday: 50,
  corpus_christi: 60,
};

/** Date of a feast day in a year of the Gregorian calendar. */
export function holiday(name: HolidayName, year: number): Civil {
  if (name === "kings_day") {
    // 27 April since 2014 (Queen's Day, 30 April, before), moved off a Sunday to the day before.
    const day = year >= 2014 ? 27 : 30;
    const isSunday = new Date(Date.UTC(year, 3, day)).getUTCDay() === 0;
    return { year, month: 4, day: isSunday ? day - 1 : day };
  }
  const date = DATES[name];
  if (typeof date === "number") return easterPlus(year, date);
  return { year, month: date[0], day: date[1] };
}
