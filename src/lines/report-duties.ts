import type { Instant } from "../model/ids.ts";
import type { LineParty } from "../model/line-record.ts";
import { addDays } from "../time/add-days.ts";
import { addMonths } from "../time/add-months.ts";
import { isWeekend } from "../time/is-weekend.ts";
import { startOfDay } from "../time/start-of-day.ts";
import { DUTY_SHOWN_AFTER_MS } from "./limits.ts";
import { answersFor, type LineFile, rolesOf } from "./line-file.ts";
import { troublesOf } from "./tapped.ts";

/** Rights that hang on a dated report, as far as they were read; none is an amount. */
export const DUTY_IDS = [
  "fr_insurer",
  "fr_ticket",
  "be_mobile",
  "be_known",
  "de_report",
  "gb_report",
  "it_months",
  "pt_known",
] as const;
export type DutyId = (typeof DUTY_IDS)[number];

interface Rule {
  readonly id: DutyId;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly party: LineParty;
  /** Where it stands, as cited there. */
  readonly source: string;
  /** Contested before a court, or agreed by operators of their own will. */
  readonly status: "in_force" | "contested" | "voluntary" | "contract";
  /** When the right is lost; null: it only begins with the report, and every hour counts. */
  readonly until: ((onset: Instant, zone: string) => Instant) | null;
}

/** The end of the n-th day after `from` that is no Saturday or Sunday; holidays, which give more time, are not counted on. */
function workingDays(from: Instant, count: number, zone: string): Instant {
  let day = startOfDay(from, zone);
  for (let left = count; left > 0;) {
    day = addDays(day, 1, zone);
    if (!isWeekend(day, zone)) left -= 1;
  }
  return addDays(day, 1, zone);
}

const RULES: readonly Rule[] = [
  {
    id: "fr_insurer",
    country: "FR",
    party: "insurer",
    source: "C. ass., art. L. 113-2",
    status: "in_force",
    until: (onset, zone) => workingDays(onset, 5, zone),
  },
  {
    id: "fr_ticket",
    country: "FR",
    party: "operator",
    source: "Arrêté du 16 mars 2006",
    status: "contract",
    until: null,
  },
  {
    id: "be_mobile",
    country: "BE",
    party: "operator",
    source: "LCE / WEC, art. 113/2",
    status: "contested",
    until: null,
  },
  {
    id: "be_known",
    country: "BE",
    party: "operator",
    source: "LCE / WEC, art. 113/2",
    status: "contested",
    until: null,
  },
  {
    id: "de_report",
    country: "DE",
    party: "operator",
    source: "§ 58 TKG",
    status: "in_force",
    until: null,
  },
  {
    id: "gb_report",
    country: "GB",
    party: "operator",
    source: "Ofcom, Automatic Compensation (2019)",
    status: "voluntary",
    until: null,
  },
  {
    id: "it_months",
    country: "IT",
    party: "operator",
    source: "Delibera 347/18/CONS, art. 14 c. 4",
    status: "in_force",
    until: (onset, zone) => addMonths(onset, 3, zone),
  },
  {
    id: "pt_known",
    country: "PT",
    party: "operator",
    source: "Lei 16/2022, art. 129",
    status: "in_force",
    until: null,
  },
];

/** What was read last; a rule may have changed since. */
export const DUTIES_READ = "2026-06";

export interface Duty {
  readonly id: DutyId;
  readonly party: LineParty;
  readonly source: string;
  readonly status: Rule["status"];
  /** Null: no date; it begins with the report. */
  readonly until: Instant | null;
  /** `open`: not done yet; `done`: the party was told since the trouble began; `over`: the date has passed. */
  readonly state: "open" | "done" | "over";
}

/** The trouble that is told of: the oldest that lasts, else the newest that ended. */
function troubleNow(
  file: LineFile,
  now: Instant,
): { readonly from: Instant; readonly until: Instant | null } | null {
  const all = rolesOf(file)
    .flatMap((role) => troublesOf(file, role))
    .filter(({ from }) => from <= now)
    .toSorted((a, b) => a.from - b.from);
  return all.find(({ until }) => until === null || until > now) ?? all.at(-1) ?? null;
}

/**
 * The reports that rights of a country hang on, for the trouble there is or was last. A date is shown until
 * a while after it has passed; a right that begins with the report, as long as the trouble lasts.
 */
export function reportDuties(
  file: LineFile,
  {
    now,
    zone,
    country,
  }: { readonly now: Instant; readonly zone: string; readonly country: string },
): readonly Duty[] {
  const trouble = troubleNow(file, now);
  if (trouble === null) return [];
  const lasts = trouble.until === null || trouble.until > now;
  return RULES.filter((rule) => rule.country === country).flatMap((rule): Duty[] => {
    const until = rule.until?.(trouble.from, zone) ?? null;
    const shown = until === null ? lasts : now < until + DUTY_SHOWN_AFTER_MS;
    if (!shown) return [];
    const { id, party, source, status } = rule;
    const told = file.live.some(
      ({ at, body }) =>
        at >= trouble.from &&
        at <= now &&
        body.kind === "contact" &&
        body.direction === "out" &&
        answersFor(body.party, party),
    );
    const state = told ? "done" : until !== null && now >= until ? "over" : "open";
    return [{ id, party, source, status, until, state }];
  });
}
