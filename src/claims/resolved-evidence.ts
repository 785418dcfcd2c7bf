import type { Instant } from "../model/ids.ts";
import { poissonHigh } from "../statistics/poisson.ts";
import { HOUR_MS } from "../time/units.ts";
import { gatherAnswers } from "./answers.ts";
import type { Answers } from "./answers.ts";
import { beginOf, usageMinutes, usualOf, viewOf } from "./claim-case.ts";
import type { ClaimCase } from "./claim-case.ts";
import type { Witnessed } from "./evidence-book.ts";
import type { Firsts } from "./firsts.ts";
import { LASTS, LASTS_NOT, LastingTest } from "./lasting.ts";
import { CLAIM_FOLLOWED_MS, GRACE_MS, STILL_DOWN_TOLERATED } from "./limits.ts";
import { Marks } from "./marks.ts";
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
import { Recent } from "./recent.ts";
import type { Repair } from "./repair.ts";
import { tallied } from "./tally.ts";
import type { Tally } from "./tally.ts";
import type { EvidenceColumns } from "./columns.ts";
import type { EvidenceView } from "./view.ts";

/** All that is held against "resolved". */
export interface RepairSeen {
  readonly answers: Answers;
  /** Communes (or wider places given instead) of the witnesses before the claim. */
  readonly communesBefore: number;
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

interface Counted {
  readonly communesBefore: number;
  readonly persisting: Recent;
  /** The moment at which those who say that it lasts weighed most. */
  readonly peak: Weight;
  readonly after: number;
  readonly communes: number;
  readonly lastReportAt: Instant | null;
}

/** What was said until the claim. */
type Before = Pick<Persistence, "before" | "beforeHigh" | "hourBefore" | "hoursBefore" | "noticed">;

/** Distinct witnesses, and their communes, after the grace. */
interface Count {
  after: number;
  afterLate: number;
  communes: number;
  lastingCommunes: number;
  late: number;
}

/** More than can be counted. */
const ENOUGH = 2 ** 30;
const WEIGH_STEP = 1.1;
const secondOf = (at: Instant): number => Math.floor(at / 1000);
/** Share of those hit who have noticed by the claimed repair. */
const noticedBy = (item: ClaimCase, repair: Repair): number => {
  const from = item.incident?.last.onset ?? repair.at;
  return 1 - Math.exp(-usageMinutes(item, { from, to: repair.at }) / USAGE_TO_NOTICE_MINUTES);
};

/** Distinct communes of the first reports before a position; a wider place stands for itself. */
const communesOf = (item: ClaimCase, firsts: Firsts, position: number): number => {
  const { places } = item.book;
  const found = new Set<number>();
  for (const place of firsts.places) {
    if (firsts.countAt(place, position) === 0) continue;
    const commune = places.communeOf(place);
    found.add(commune >= 0 ? commune : place);
  }
  return found.size;
};

/** Counts, after the grace, who says that it lasts; what was said before the claim is known by position. */
class RepairTally implements Tally<Counted> {
  readonly #item: ClaimCase;
  readonly #repair: Repair;
  readonly #view: EvidenceView;
  readonly #firsts: Firsts;
  /** Position at which the claimed repair was. */
  readonly #claimed: number;
  readonly #says: LastingTest;
  readonly #before: Before;
  readonly #communesBefore: number;
  readonly #lasting = new Marks();
  #heardFrom = new Uint8Array(0);
  readonly #lastingCommunes = new Marks();
  readonly #persisting: Recent;
  readonly #count: Count = { after: 0, afterLate: 0, communes: 0, lastingCommunes: 0, late: 0 };
  #peak: Weight | null = null;
  /** The next number of them at which they are weighed: one by one, then in steps of a tenth. */
  #weighAt = PERSISTING_MIN;
  /** Row of the last report. */
  #lastRow = -1;
  /** Position up to which `after` and `afterLate` are counted. */
  #countedTo = -1;
  /** Position of the last who says that it lasts. */
  #lastLasting = -1;

  constructor(
    item: ClaimCase,
    repair: Repair,
    { view, firsts }: { readonly view: EvidenceView; readonly firsts: Firsts },
  ) {
    const claimed = view.firstFrom(repair.at);
    const since = (from: Instant): number => claimed - Math.max(firsts.begin, view.firstFrom(from));
    const before = firsts.countBefore(claimed);
    this.#item = item;
    this.#repair = repair;
    this.#view = view;
    this.#firsts = firsts;
    this.#claimed = claimed;
    this.#says = new LastingTest(item, repair.at);
    this.#persisting = new Recent(view.columns);
    this.#communesBefore = communesOf(item, firsts, claimed);
    this.#before = {
      before,
      beforeHigh: poissonHigh(before),
      hourBefore: since(repair.at - HOUR_MS),
      hoursBefore: since(repair.at - 3 * HOUR_MS),
      noticed: noticedBy(item, repair),
    };
  }

  take(from: number, to: number): void {
    const { rows, telling, tellingLength, columns } = this.#view;
    const late = this.#view.firstFrom(this.#repair.at + LATE_MS);
    if (this.#countedTo < 0) this.#countedTo = from;
    for (let next = this.#view.firstTelling(from); next < tellingLength; next += 1) {
      const at = telling[next] ?? to;
      if (at >= to) break;
      const row = rows[at] ?? 0;
      if (this.#persisting.count >= this.#weighAt) this.#weighUntil(at);
      if (!this.#isNewLasting(columns, row)) continue;
      this.#addLasting(row, at >= late);
      this.#lastLasting = at;
    }
    if (this.#persisting.count >= this.#weighAt) this.#weighUntil(to - 1);
    this.#countTo(to);
    this.#addCommunes(from, to);
    this.#lastRow = rows[to - 1] ?? this.#lastRow;
  }

  read(): Counted {
    return {
      persisting: this.#persisting,
      peak: stronger(this.#peak, this.#weigh()),
      communesBefore: this.#communesBefore,
      after: this.#count.after,
      communes: this.#count.communes,
      lastReportAt: this.#view.columns.saidAt[this.#lastRow] ?? null,
    };
  }

  #isNewLasting(columns: EvidenceColumns, row: number): boolean {
    const said = this.#says.of(columns, row);
    if (said === LASTS_NOT) return false;
    const witness = columns.witness[row] ?? 0;
    if (said !== LASTS && !this.#firsts.isKnown(witness, this.#claimed)) return false;
    return this.#lasting.add(witness);
  }

  #addLasting(row: number, isLate: boolean): void {
    if (isLate) this.#count.late += 1;
    if (this.#lastingCommunes.add(this.#view.columns.commune[row] ?? 0))
      this.#count.lastingCommunes += 1;
    this.#persisting.add(row);
  }

  /** Distinct witnesses after the grace, and when the echo is over, on to a position. */
  #countTo(position: number): void {
    const { before } = this.#view;
    const grace = this.#view.firstFrom(this.#repair.at + GRACE_MS);
    const late = this.#view.firstFrom(this.#repair.at + LATE_MS);
    let [after, afterLate] = [0, 0];
    // Kept apart while it runs: this is walked for every report of every claim.
    for (let at = this.#countedTo; at < position; at += 1) {
      const last = before[at] ?? -1;
      if (last < grace) after += 1;
      if (last < late && at >= late) afterLate += 1;
    }
    this.#count.after += after;
    this.#count.afterLate += afterLate;
    this.#countedTo = Math.max(this.#countedTo, position);
  }

  #addCommunes(from: number, to: number): void {
    const { rows, columns } = this.#view;
    const { commune } = columns;
    const heardFrom = this.#placesHeard();
    let { communes } = this.#count;
    for (let at = from; at < to && communes < columns.communes; at += 1) {
      const place = commune[rows[at] ?? 0] ?? -1;
      if (heardFrom[place] !== 0) continue;
      heardFrom[place] = 1;
      communes += 1;
    }
    this.#count.communes = communes;
  }

  /** By place: whether anybody there was heard; room for all that are numbered by now. */
  #placesHeard(): Uint8Array {
    const places = this.#item.book.places.size();
    if (places > this.#heardFrom.length) {
      const wider = new Uint8Array(places * 2);
      wider.set(this.#heardFrom);
      this.#heardFrom = wider;
    }
    return this.#heardFrom;
  }

  /**
   * Weighs them with all that was said until the end of the second in which the last of them spoke, as
   * soon as something was said after it: the order within a second does not matter.
   */
  #weighUntil(position: number): void {
    const { rows, columns } = this.#view;
    const secondAt = (at: number): number => secondOf(columns.saidAt[rows[at] ?? 0] ?? 0);
    const second = secondAt(this.#lastLasting);
    if (secondAt(position) <= second) return;
    let end = this.#lastLasting + 1;
    while (secondAt(end) <= second) end += 1;
    this.#countTo(end);
    this.#peak = stronger(this.#peak, this.#weigh());
    const isCertain = this.#peak.strong && this.#peak.excess > PERSISTING_CERTAIN;
    this.#weighAt = isCertain ? ENOUGH : Math.ceil((this.#persisting.count + 1) * WEIGH_STEP);
  }

  /** Weighs those who say that it lasts, up to the last of them: time alone does not change it. */
  #weigh(): Weight {
    const [item, repair, persisting] = [this.#item, this.#repair, this.#persisting];
    const { after, afterLate, late, lastingCommunes } = this.#count;
    const graceEnd = repair.at + GRACE_MS;
    const to = persisting.lastAt ?? graceEnd;
    return weightOf({
      ...this.#before,
      tolerated: repair.all ? TOLERATED_OF_ALL : STILL_DOWN_TOLERATED,
      witnesses: persisting.count,
      communes: lastingCommunes,
      spreadMs: (persisting.lastAt ?? 0) - (persisting.firstAt ?? 0),
      late,
      usual: usualOf(item, { from: graceEnd, to }, repair.areas),
      usualLate: usualOf(item, { from: repair.at + LATE_MS, to }, repair.areas),
      others: after - persisting.count,
      othersLate: Math.max(0, afterLate - late),
      sinceMs: to - repair.at,
    });
  }
}

/** Gathers reports and answers about a claimed repair. */
export const gatherRepair = (item: ClaimCase, repair: Repair): RepairSeen => {
  const view = { services: item.services, firstHand: false, areas: repair.areas };
  const begin = beginOf(item, repair.at);
  const firsts = viewOf(item, view).firstsSince(begin, item.evidence.work);
  const seen = tallied(item, {
    name: "repair",
    view,
    window: { from: repair.at + GRACE_MS, to: repair.at + CLAIM_FOLLOWED_MS },
    depends: [
      begin,
      // Said before the claim, and known only now: a report that came late, a correction.
      firsts.countBefore(viewOf(item, view).firstFrom(repair.at)),
      Number(repair.all),
      item.nextTrouble,
      item.incident?.last.onset ?? null,
    ],
    create: (of) => new RepairTally(item, repair, { view: of, firsts }),
  });
  const from = repair.at + GRACE_MS;
  const to = seen.lastReportAt ?? from;
  return {
    answers: gatherAnswers(item, repair),
    communesBefore: seen.communesBefore,
    weight: seen.peak,
    persisting: seen.persisting.count,
    usual: usualOf(item, { from, to }, repair.areas),
    sinceMs: to - repair.at,
    after: seen.after,
    afterCommunes: seen.communes,
    cited: seen.persisting.newest(item.evidence.reports),
    lastAt: seen.lastReportAt,
  };
};
