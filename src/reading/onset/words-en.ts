import type { TimeWords } from "./words.ts";

export const TIME_WORDS_EN: TimeWords = {
  since: "since like, since, sinc, going back to, dating back to",
  sinceThen: "since then, ever since then, ever since",
  afterSinceThen: "",
  from: "from, starting, starting from, starting at, as of, beginning",
  ago: "",
  agoOrBefore: "",
  agoAfter: "ago",
  elapsed:
    "been, been down, been out, been off, been dead, been gone, been like this, been without, " +
    "for, for the past, for the last, over the past, over the last, in the past, in the last, " +
    "going on, for about, for over, for more than, for nearly, for almost, for at least, " +
    "for around, for roughly, for well over, for the best part of, the best part of, already, " +
    "the past, the last, during the last, during the past",
  lasting:
    "without, now, straight, running, with no, with nothing, on the trot, in a row, already, " +
    "and counting, no internet, no broadband, no signal, of no, no phone, no service",
  at: "it was, at, at exactly, on the dot, at precisely",
  around:
    "ish, just gone, gone past, gone, just past, bang on, dead on, somewhere about, half past ish, some time around, some time about, a little before, a bit before, from about, from around, around, round, round about, about, at around, at about, approximately, at approximately, roughly, circa, " +
    "shortly after, just after, just before, shortly before, at roughly, soon after, " +
    "some time after, sometime around, somewhere around, a bit after, a little after",
  roughly:
    "about, around, over, more than, nearly, almost, roughly, approximately, at least, some, " +
    "the best part of, well over, just over, just under, less than, under, good, full, " +
    "whole, solid, long, odd, or so, approx, close to",
  untilFirm: "by, no later than, at the latest by, by about, by around, by the",
  until: "until, till, til, before, up to, up until",
  within:
    "in, within, within the next, in the next, in about, in under, over the next, in around, " +
    "for the next, in less than",
  range: "between",
  soon: "nearly, almost",
  nowIs:
    "today is, today s, we re now, it is, it s, it is now, it s now, its now, it is nearly, " +
    "it s nearly, it s almost, it is almost, it s already, it is already, time is, " +
    "the time is, now, its, it s gone, it s just gone, it s past, it s coming up to, " +
    "coming up to",
  links:
    "the, of, on, in, in the, on the, of the, during, during the, and, some time, sometime, " +
    "back, early on, late on, at some point, with",
  this: "this",
  whole: "all, all this, the whole, whole of this, all of this, the entire",
  last: "last, past, previous",
  next: "next, coming, following",
  every:
    "every, each, daily, nightly, mondays, tuesdays, wednesdays, thursdays, fridays, " +
    "saturdays, sundays, all day every, most",
  days: {
    "-2": "the day before yesterday, day before yesterday, the day before last",
    "-1": "yesterday, yday, yest, ystrdy",
    "0": "today, 2day",
    "1": "tomorrow, tmrw, tomoz, tmr, 2moro",
    "2": "the day after tomorrow, day after tomorrow",
  },
  weekdayNames: ["", "tue,tues", "wed,weds", "thu,thur,thurs", "fri", "", ""],
  weekdayShort: ["mon", "", "", "", "", "sat", "sun"],
  parts: {
    early_morning:
      "early morning, early hours, the early hours, small hours, the small hours, dawn, " +
      "first thing, first thing in the morning, crack of dawn, the crack of dawn, wee hours",
    morning:
      "breakfast, breakfast time, brekkie, morning, mornings, in the morning, in the mornings",
    late_morning: "late morning, mid morning",
    noon: "lunchtime, lunch time, lunch, dinnertime",
    early_afternoon: "early afternoon",
    afternoon: "afternoon, in the afternoon, mid afternoon, arvo",
    late_afternoon: "late afternoon, teatime, tea time",
    early_evening: "dinner, supper, suppertime, supper time, early evening",
    evening: "evening, evenings, in the evening, in the evenings, eve",
    late_evening: "late evening, late at night",
    night:
      "night, nights, at night, middle of the night, the middle of the night, dead of night, " +
      "the dead of night, nighttime",
  },
  gluedParts: {},
  partsOfDay: {
    "-2": { last_night: "the night before last, night before last" },
    "-1": {
      morning: "yesterday morning",
      afternoon: "yesterday afternoon, yesterday pm",
      evening: "yesterday evening, yesterday eve, last evening",
      last_night: "last night, yesterday night, lastnight, last nite",
      late_evening: "late last night",
    },
    "0": {
      early_morning:
        "early this morning, this morning early, first thing this morning, " +
        "the early hours of this morning, early hours of this morning, the early hours, " +
        "early hours",
      morning: "this morning, thismorning, this am, this mornin",
      late_morning: "late this morning",
      noon: "lunchtime today",
      early_afternoon: "early this afternoon",
      afternoon: "this afternoon, this pm, this aft, this arvo",
      late_afternoon: "late this afternoon",
      early_evening: "early this evening",
      evening: "this evening, tonight, tonite, this eve",
      night: "overnight, during the night, in the night, the night, in the middle of the night",
    },
  },
  nightTo: "",
  noon: "noon, midday, 12 noon, mid day, twelve noon",
  midnight: "midnight, 12 midnight",
  monthShort: [
    "jan",
    "feb",
    "mar",
    "apr",
    "",
    "jun",
    "jul",
    "aug",
    "sept,sep",
    "oct",
    "nov",
    "dec",
  ],
  numbers: {
    "0": "zero",
    "0.5": "half, half a, half an",
    "1": "one, one ish, oneish",
    "1.5": "one and a half",
    "2.5": "two and a half",
    "3.5": "three and a half",
    "2": "two, two ish, twoish",
    "3": "three, three ish, threeish",
    "4": "four, four ish, fourish",
    "5": "five, five ish, fiveish",
    "6": "six, six ish, sixish",
    "7": "seven, seven ish, sevenish",
    "8": "eight, eight ish, eightish",
    "9": "nine, nine ish, nineish",
    "10": "ten, ten ish, tenish",
    "11": "eleven, eleven ish, elevenish",
    "12": "twelve, twelve ish, twelveish",
    "13": "thirteen",
    "14": "fourteen",
    "15": "fifteen",
    "16": "sixteen",
    "17": "seventeen",
    "18": "eighteen",
    "19": "nineteen",
    "20": "twenty",
    "30": "thirty",
    "40": "forty",
    "50": "fifty",
    "60": "sixty",
    "70": "seventy",
    "80": "eighty",
    "90": "ninety",
    "100": "hundred, a hundred",
  },
  articles: "a, an",
  vagueNumbers: {
    "2": "a couple of, couple of, a couple, two or three, 2 or 3, two three, couple, 2 3",
    "3": "several, a few, few, three or four, 3 or 4",
    "4": "four or five, 4 or 5",
    "10": "ten or so, 10 or so, ten odd",
    "12": "a dozen, a dozen or so",
    "6": "half a dozen",
  },
  ordinals: {
    "1": "first",
    "2": "second",
    "3": "third",
    "4": "fourth",
    "5": "fifth",
    "6": "sixth",
    "7": "seventh",
    "8": "eighth",
    "9": "ninth",
    "10": "tenth",
    "11": "eleventh",
    "12": "twelfth",
  },
  numberJoin: null,
  units: {
    minute: "minute, minutes, min, mins",
    hour: "hour, hours, hr, hrs",
    day: "day, days",
    week: "week, weeks, wk, wks",
    month: "month, months",
    year: "year, years, yr, yrs",
  },
  halfHours: "half an hour, half hour, half an hr",
  quarterHours: "quarter of an hour, quarter hour",
  threeQuarterHours: "three quarters of an hour, 3 quarters of an hour",
  fortnights: "fortnight",
  edges: {
    begin:
      "start of, the start of, beginning of, the beginning of, early, the start of the, " +
      "start of the, beginning of the, the beginning of the, early in",
    middle: "mid, middle of, the middle of, the middle of the",
    end: "end of, the end of, late, the end of the, end of the, late in",
  },
  edgeOf: {},
  weekend: "weekend, the weekend, wkend",
  holidays: {
    new_year_eve: "new year's eve, new years eve, nye",
    new_year: "new year's day, new year, new years day, new years",
    epiphany: "epiphany",
    valentine: "valentine's day, valentines day, valentines",
    saint_patrick: "st patrick's day, paddy's day",
    april_fool: "april fools day, april fool's day",
    labour_day: "may day, labour day",
    halloween: "halloween",
    all_saints: "all saints day",
    guy_fawkes: "bonfire night, guy fawkes night",
    armistice: "armistice day, remembrance day",
    christmas_eve: "christmas eve, xmas eve",
    christmas: "christmas, christmas day, xmas, xmas day",
    boxing_day: "boxing day, st stephen's day",
    shrove_tuesday: "shrove tuesday, pancake day",
    ash_wednesday: "ash wednesday",
    palm_sunday: "palm sunday",
    good_friday: "good friday",
    easter: "easter, easter sunday",
    easter_monday: "easter monday",
    ascension: "ascension day",
    pentecost: "pentecost, whit sunday",
    pentecost_monday: "whit monday",
  },
  afterBareClock:
    "and, the, my, no, our, it, is, was, everything, nothing, all, we, i, this, today, " +
    "yesterday, when, then, but, still, went, ish, or, have, has, internet, broadband, wifi, " +
    "in, on, at, here, with, near, from, across, over, to, again, so, until, both, every, can, could, please, why, any, sharp, prompt, " +
    "exactly, precisely, for, no, not, now, can t, cannot, nobody, everyone",
};
