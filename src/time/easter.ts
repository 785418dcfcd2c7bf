import { civilOfDays, daysOfCivil } from "./civil.ts";
import type { Civil } from "./civil.ts";

/** Sunday of Easter, Gregorian calendar (anonymous algorithm, Nature 1876; Meeus, Astronomical Algorithms, ch. 8). */
export function easter(year: number): Civil {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const e = (19 * a + b - Math.floor(b / 4) - d + 15) % 30;
  const f = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - e - (c % 4)) % 7;
  const g = Math.floor((a + 11 * e + 22 * f) / 451);
  const sum = e + f - 7 * g + 114;
  return { year, month: Math.floor(sum / 31), day: (sum % 31) + 1 };
}

/** The date some days after Easter Sunday. */
export function easterPlus(year: number, days: number): Civil {
  const { month, day } = easter(year);
  return civilOfDays(daysOfCivil(year, month, day) + days);
}
