import type { AreaCode, Instant } from "../model/ids.ts";
import { beginOf, placeTest, speaksOf, usageMinutes, usualOf } from "./claim-case.ts";
import type { ClaimCase } from "./claim-case.ts";
import { firstFrom } from "./first-from.ts";
import type { Answered, Witnessed } from "./evidence-book.ts";
import { HOUR_MS } from "../time/units.ts";
import { CLAIM_FOLLOWED_MS, GRACE_MS, STILL_DOWN_TOLERATED } from "./limits.ts";
import { createMarks } from "./marks.ts";
import type { Marks } from "./marks.ts";
import {
  LATE_MS,
  PERSISTING_CERTAIN,
  PERSISTING_MIN,
  TOLERATED_OF_ALL,
  USAGE_TO_NOTICE_MINUTES,
  stronger,
  weightOf,
} from "./persistence.ts";
import type { Persistence, Weight } from "./persistence.ts";
import { addRecent, createRecent } from "./recent.ts";
import type { Recent } from "./recent.ts";
import { tallied } from "./tally.ts";
import type { Tally } from "./tally.ts";

/** "It works again since T", in these places (none: everywhere). */
export interface Repair {
  readonly at: Instant;
  readonly areas: readonly AreaCode[];
  /** Said of everybody. */
  readonly all: boolean;
}

/** First answers after the claim of asked witnesses who had reported before it. */
export interface Answers {
  readonly answers: number;
  readonly up: number;
  readonly down: number;
  readonly degraded: number;
  /** Communes that answered, and those where more than half of the answers are "still down". */
  readonly communes: number;
  readonly communesDown: number;
  readonly cited: readonly Answered[];
  readonly lastAt: Instant | null;
}

/** All that is held against "resolved". */
export interface RepairSeen {
  readonly answers: Answers;
  /** At the moment it weighed most. */
  readonly weight: Weight;
  /** Distinct witnesses who say that it lasts, until now. */
  readonly persisting: number;
  /** Usual reports from the end of the grace to the last report, and how long after the claim that was. */
  readonly usual: number;
  readonly sinceMs: number;
  /** Distinct witnesses, whatever they said of the onset, who reported after the grace. */
  readonly after: number;
  readonly afterCommunes: number;
  readonly cited: readonly Witnessed[];
  readonly lastAt: Instant | null;
}

/** Who gave no commune stands for the wider place, if any: all of them together as one. */
const placeOf = ({ report }: Answered): string =>
  report.commune >= 0 ? String(report.commune) : (report.area ?? "");

const mostlyDown = (answers: readonly Answered[]): boolean =>
  answers.filter(({ status }) => status === "down").length * 2 > answers.length;

/**
 * The first answer of each witness counts: asking again those who said "no" would count them twice.
 * Only who reported before the claim is asked about it: later witnesses are the ones still down.
 */
export const gatherAnswers = (item: ClaimCase, repair: Repair): Answers => {
  const { answers } = item.evidence;
  const isInside = placeTest(item, repair.areas);
  const end = repair.at + CLAIM_FOLLOWED_MS;
  const heard = new Set<number>();
  const cited: Answered[] = [];
  let up = 0;
  let degraded = 0;
  for (let index = firstFrom(answers, repair.at); index < answers.length; index += 1) {
    const answer = answers[index];
    if (answer === undefined || answer.saidAt > end) break;
    const { report } = answer;
    if (report.saidAt >= repair.at || !speaksOf(item, report) || !isInside(report.area)) continue;
    if (heard.has(report.witness)) continue;
    heard.add(report.witness);
    cited.push(answer);
    if (answer.status === "up") up += 1;
    if (answer.status === "degraded") degraded += 1;
  }
  const lastAt = cited.at(-1)?.saidAt ?? null;
  const down = cited.length - up - degraded;
  const groups = [...Map.groupBy(cited, placeOf).values()];
  const communesDown = groups.filter(mostlyDown).length;
  const communes = groups.length;
  return { answers: cited.length, up, down, degraded, communes, communesDown, cited, lastAt };
};

interface Heard {
  readonly report: Witnessed;
  /** Had reported before the claim. */
  readonly known: boolean;
}

/**
 * Says that the trouble of before the claim lasts: a stated onset before the claim, the word "still",
 * or a witness who had already reported. Once something new broke only a stated onset proves it.
 */
export const saysItLasts = (item: ClaimCase, repair: Repair, witnessed: Heard): boolean => {
  const { report, known } = witnessed;
  if (!report.firstHand || report.status !== "down" || report.commune < 0) return false;
  const { onset, onsetBy } = report;
  if (onset !== null && onset > repair.at) return false;
  if (onsetBy !== null && onsetBy <= repair.at)
    return (onset ?? 0) >= beginOf(item, repair.at) - HOUR_MS;
  if (item.nextTrouble !== null && report.saidAt >= item.nextTrouble) return false;
  return report.still || known;
};

interface Counted {
  readonly persisting: Recent;
  /** The moment at which those who say that it lasts weighed most. */
  readonly peak: Weight;
  readonly after: number;
  readonly communes: number;
  readonly lastReportAt: Instant | null;
}

/** Distinct witnesses, by what they said and when. */
const createCount = (): Record<
  | "before"
  | "hourBefore"
  | "hoursBefore"
  | "after"
  | "afterLate"
  | "communes"
  | "lastingCommunes"
  | "late",
  number
> => ({
  before: 0,
  hourBefore: 0,
  hoursBefore: 0,
  after: 0,
  afterLate: 0,
  communes: 0,
  lastingCommunes: 0,
  late: 0,
});

type Count = ReturnType<typeof createCount>;

const WEIGH_STEP = 1.1;
const secondOf = (at: Instant): number => Math.floor(at / 1000);

/** Share of those hit who have noticed by the claimed repair. */
const noticedBy = (item: ClaimCase, repair: Repair): number => {
  const from = item.incident?.last.onset ?? repair.at;
  return 1 - Math.exp(-usageMinutes(item, { from, to: repair.at }) / USAGE_TO_NOTICE_MINUTES);
};

/** Weighs those who say that it lasts, up to the last of them: time alone does not change it. */
const weigh = (
  item: ClaimCase,
  repair: Repair,
  { count, persisting, noticed }: { count: Count; persisting: Recent; noticed: number },
): Persistence => {
  const graceEnd = repair.at + GRACE_MS;
  const to = persisting.lastAt ?? graceEnd;
  return {
    before: count.before,
    noticed,
    hourBefore: count.hourBefore,
    hoursBefore: count.hoursBefore,
    tolerated: repair.all ? TOLERATED_OF_ALL : STILL_DOWN_TOLERATED,
    witnesses: persisting.count,
    communes: count.lastingCommunes,
    spreadMs: (persisting.lastAt ?? 0) - (persisting.firstAt ?? 0),
    late: count.late,
    usual: usualOf(item, { from: graceEnd, to }, repair.areas),
    usualLate: usualOf(item, { from: repair.at + LATE_MS, to }, repair.areas),
    others: count.after - persisting.count,
    othersLate: Math.max(0, count.afterLate - count.late),
    sinceMs: to - repair.at,
  };
};

/** Counts what was said before the claim, then, after the grace, who says that it lasts. */
const createRepairTally = (item: ClaimCase, repair: Repair): Tally<Counted> => {
  const isInside = placeTest(item, repair.areas);
  const [known, heard, heardLate, lasting] = [0, 1, 2, 3].map(createMarks) as [
    Marks,
    Marks,
    Marks,
    Marks,
  ];
  const communes = createMarks();
  const lastingCommunes = createMarks();
  const persisting = createRecent();
  const hourFrom = repair.at - HOUR_MS;
  const hoursFrom = repair.at - 3 * HOUR_MS;
  const lateFrom = repair.at + LATE_MS;
  const count = createCount();
  const counted = { count, persisting, noticed: noticedBy(item, repair) };
  let peak: Weight | null = null;
  /** The next number of them at which they are weighed: one by one, then in steps of a tenth. */
  let weighAt = PERSISTING_MIN;
  let lastReportAt: Instant | null = null;

  const weighAll = (): void => {
    peak = stronger(peak, weightOf(weigh(item, repair, counted)));
    const isCertain = peak.strong && peak.excess > PERSISTING_CERTAIN;
    weighAt = isCertain ? Infinity : Math.ceil((persisting.count + 1) * WEIGH_STEP);
  };

  const visitBefore = (report: Witnessed): void => {
    if (report.saidAt >= hourFrom) count.hourBefore += 1;
    if (report.saidAt >= hoursFrom) count.hoursBefore += 1;
    if (known.add(report.witness)) count.before += 1;
  };
  const visitAfter = (report: Witnessed): void => {
    // Only whole seconds are weighed: the order within one does not matter.
    const isNewSecond = lastReportAt === null || secondOf(report.saidAt) > secondOf(lastReportAt);
    if (isNewSecond && persisting.count >= weighAt) weighAll();
    lastReportAt = report.saidAt;
    if (heard.add(report.witness)) count.after += 1;
    if (report.saidAt >= lateFrom && heardLate.add(report.witness)) count.afterLate += 1;
    if (report.commune >= 0 && communes.add(report.commune)) count.communes += 1;
    if (lasting.has(report.witness)) return;
    if (!saysItLasts(item, repair, { report, known: known.has(report.witness) })) return;
    lasting.add(report.witness);
    if (report.saidAt >= lateFrom) count.late += 1;
    if (lastingCommunes.add(report.commune)) count.lastingCommunes += 1;
    addRecent(persisting, report);
  };

  return {
    visit(report) {
      if (!isInside(report.area)) return;
      if (report.saidAt < repair.at) visitBefore(report);
      else if (report.saidAt >= repair.at + GRACE_MS) visitAfter(report);
    },
    read: () => ({
      persisting,
      peak: stronger(peak, weightOf(weigh(item, repair, counted))),
      after: count.after,
      communes: count.communes,
      lastReportAt,
    }),
  };
};

/** Gathers reports and answers about a claimed repair. */
export const gatherRepair = (item: ClaimCase, repair: Repair): RepairSeen => {
  const seen = tallied(item, {
    name: "repair",
    window: { from: beginOf(item, repair.at), to: repair.at + CLAIM_FOLLOWED_MS },
    depends: [
      repair.at,
      Number(repair.all),
      item.nextTrouble,
      item.incident?.last.onset ?? null,
      ...repair.areas,
    ],
    create: () => createRepairTally(item, repair),
  });
  const from = repair.at + GRACE_MS;
  const to = seen.lastReportAt ?? from;
  return {
    answers: gatherAnswers(item, repair),
    weight: seen.peak,
    persisting: seen.persisting.count,
    usual: usualOf(item, { from, to }, repair.areas),
    sinceMs: to - repair.at,
    after: seen.after,
    afterCommunes: seen.communes,
    cited: seen.persisting.newest,
    lastAt: seen.lastReportAt,
  };
};
