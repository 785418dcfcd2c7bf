import type { HolidayName } from "../../time/holiday.ts";
import type { Edge, Part, Unit } from "./senses.ts";

/**
 * Time words of one language. Every text is a list separated by commas; accents, capitals, hyphens
 * and apostrophes do not matter; the longest phrase wins. A native speaker can correct these files
 * without knowing the code.
 */
export interface TimeWords {
  /** Since, of a moment or a duration. */
  readonly since: string;
  /** Since then. */
  readonly sinceThen: string;
  /** Words that may follow a bare "since" when it means "since then" (French "depuis rien ne marche"). */
  readonly afterSinceThen: string;
  /** Starting from. */
  readonly from: string;
  /** Before a duration: so long ago. */
  readonly ago: string;
  /** Before a duration: so long ago; before a clock time: earlier than it. */
  readonly agoOrBefore: string;
  /** After a duration. */
  readonly agoAfter: string;
  /** Before a duration that runs until now. */
  readonly elapsed: string;
  /** After a duration that runs until now. */
  readonly lasting: string;
  /** Before a clock time, exact. */
  readonly at: string;
  /** Before a clock time, about. */
  readonly around: string;
  /** Before a duration, about. */
  readonly roughly: string;
  /** By, until: always an end. */
  readonly untilFirm: string;
  /** By, until, before: an end when something is promised. */
  readonly until: string;
  /** Before a duration still to come, or a delay. */
  readonly within: string;
  /** Between, from … to. */
  readonly range: string;
  /** "It is", before a clock time. */
  readonly nowIs: string;
  /** "Soon", "almost": before a clock time just ahead it says when one writes. */
  readonly soon: string;
  /** Articles and prepositions inside an expression. */
  readonly links: string;
  readonly this: string;
  /** Before a part of the day, a day or a week that has lasted until now: "all", "heel de". */
  readonly whole: string;
  readonly last: string;
  readonly next: string;
  readonly every: string;
  /** Days from today. */
  readonly days: Readonly<Record<string, string>>;
  /** Other names of the weekdays, Monday first. */
  readonly weekdayNames: readonly string[];
  /** Shortened names that are words too; read only within an expression ("since Mon", "seit Fr"). */
  readonly weekdayShort: readonly string[];
  /** Parts that need a day beside them, or qualify a clock time. */
  readonly parts: Readonly<Partial<Record<Part, string>>>;
  /** Parts that are glued to a weekday without or with a space (maandagavond). */
  readonly gluedParts: Readonly<Partial<Record<Part, string>>>;
  /** Day and part in one, by days from today. */
  readonly partsOfDay: Readonly<Record<string, Readonly<Partial<Record<Part, string>>>>>;
  readonly nightTo: string;
  readonly noon: string;
  readonly midnight: string;
  readonly monthShort: readonly string[];
  readonly numbers: Readonly<Record<string, string>>;
  /** Numbers that are the indefinite article too. */
  readonly articles: string;
  /** Vague numbers: "une dizaine", "a couple". */
  readonly vagueNumbers: Readonly<Record<string, string>>;
  readonly ordinals: Readonly<Record<string, string>>;
  /** Joins unit and ten in one word (fünfundzwanzig); null where tens come first, apart. */
  readonly numberJoin: string | null;
  readonly units: Readonly<Record<Unit, string>>;
  readonly halfHours: string;
  readonly quarterHours: string;
  readonly threeQuarterHours: string;
  readonly fortnights: string;
  readonly edges: Readonly<Record<Edge, string>>;
  /** Edge and period in one word (Monatsanfang). */
  readonly edgeOf: Readonly<Partial<Record<Edge, Readonly<Partial<Record<Unit, string>>>>>>;
  readonly weekend: string;
  readonly holidays: Readonly<Partial<Record<HolidayName, string>>>;
  /** Words after which a bare number is a clock time ("um 3 war alles weg"). */
  readonly afterBareClock: string;
}
