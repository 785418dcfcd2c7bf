import type { Part } from "./senses.ts";

/** Local hours of a part of the day: where it may begin, its middle, and its end for promises. */
export interface PartHours {
  readonly start: number;
  readonly middle: number;
  readonly end: number;
}

/** Night counts from the midnight that begins the day; it starts the evening before. */
export const PART_HOURS: Readonly<Record<Part, PartHours>> = {
  early_morning: { start: 4, middle: 6, end: 9 },
  morning: { start: 5, middle: 8, end: 12 },
  forenoon: { start: 6, middle: 10, end: 12 },
  late_morning: { start: 10, middle: 11, end: 12 },
  noon: { start: 11, middle: 12, end: 14 },
  early_afternoon: { start: 12, middle: 14, end: 15 },
  afternoon: { start: 12, middle: 15, end: 18 },
  late_afternoon: { start: 15, middle: 17, end: 18 },
  early_evening: { start: 17, middle: 18, end: 20 },
  evening: { start: 17, middle: 20, end: 22 },
  late_evening: { start: 20, middle: 22, end: 24 },
  night: { start: -2, middle: 2, end: 6 },
  last_night: { start: 18, middle: 22, end: 30 },
};

const isAfterNoon = (part: Part): boolean =>
  part === "afternoon" ||
  part === "early_afternoon" ||
  part === "late_afternoon" ||
  part === "early_evening" ||
  part === "evening" ||
  part === "late_evening";

/**
 * The hour of 24 that an hour of a clock means beside a part of the day ("8 in the evening" is 20).
 * Hours from 24 on lie on the next day ("1 h du matin, hier soir").
 */
export function hourInPart(hour: number, part: Part): number {
  if (isAfterNoon(part)) {
    if (hour >= 1 && hour <= 11) {
      const isSmallHour = hour <= 3 && (part === "evening" || part === "late_evening");
      return isSmallHour ? hour + 24 : hour + 12;
    }
    return hour === 0 || (hour === 12 && part.endsWith("evening")) ? 24 : hour;
  }
  if (part === "noon") return hour >= 1 && hour <= 3 ? hour + 12 : hour;
  if (part === "night" || part === "last_night") {
    if (hour >= 6 && hour <= 11) return hour + 12;
    return hour === 12 || hour === 24 ? 0 : hour;
  }
  return hour === 12 && part === "early_morning" ? 0 : hour;
}
