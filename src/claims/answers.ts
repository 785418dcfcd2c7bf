import type { AreaCode, Instant } from "../model/ids.ts";
import { speakingTest } from "./claim-case.ts";
import type { ClaimCase } from "./claim-case.ts";
import { firstFrom } from "./first-from.ts";
import type { Answered, Witnessed } from "./evidence-book.ts";
import { CLAIM_FOLLOWED_MS } from "./limits.ts";
import { Marks } from "./marks.ts";
import type { Repair } from "./repair.ts";

/** First answers after the claim of asked witnesses who had reported before it. */
export interface Answers {
  readonly answers: number;
  readonly up: number;
  readonly down: number;
  readonly degraded: number;
  /** Communes that answered, and those where more than half of the answers are "still down". */
  readonly communes: number;
  readonly communesDown: number;
  /** In the order they were given; and those of them that do not say "it works". */
  readonly cited: readonly Answered[];
  readonly citedNotUp: readonly Answered[];
  readonly lastAt: Instant | null;
}

/** Answers of one place. Who gave no commune stands for the wider place, if any: all of them together as one. */
interface Place {
  answers: number;
  down: number;
}

const isMostlyDown = ({ answers, down }: Place): boolean => down * 2 > answers;

/** A count of answers that goes on from where it stood. */
export interface AnswersMemo {
  readonly signature: string;
  readonly begin: number;
  next: number;
  readonly tally: AnswersTally;
}

class AnswersTally {
  readonly #item: ClaimCase;
  readonly #claimed: Instant;
  readonly #isInside: (place: number) => boolean;
  readonly #heard = new Marks();
  /** By commune; others by the area that was given. */
  readonly #communes: (Place | undefined)[] = [];
  readonly #wider = new Map<AreaCode | null, Place>();
  readonly #cited: Answered[] = [];
  readonly #citedNotUp: Answered[] = [];
  readonly #count = { answers: 0, up: 0, down: 0, degraded: 0, communes: 0, communesDown: 0 };

  constructor(item: ClaimCase, repair: Repair) {
    this.#item = item;
    this.#claimed = repair.at;
    this.#isInside = item.book.places.within(repair.areas);
  }

  /** Answers at these places of the list, until one was given after the end; returns where that is. */
  take(answers: readonly Answered[], from: number, end: Instant): number {
    const [claimed, heard, isInside] = [this.#claimed, this.#heard, this.#isInside];
    const speaks = speakingTest(this.#item);
    let at = from;
    for (; at < answers.length; at += 1) {
      const answer = answers[at];
      if (answer === undefined || answer.saidAt > end) break;
      const { report } = answer;
      if (report.saidAt >= claimed || !speaks(report) || !isInside(report.place)) continue;
      if (heard.add(report.witness)) this.#countIn(answer);
    }
    return at;
  }

  #countIn(answer: Answered): void {
    const { report, status } = answer;
    this.#count.answers += 1;
    this.#count[status] += 1;
    const place = this.#placeOf(report);
    const before = isMostlyDown(place);
    place.answers += 1;
    if (status === "down") place.down += 1;
    this.#count.communesDown += Number(isMostlyDown(place)) - Number(before);
    this.#cited.push(answer);
    if (status !== "up") this.#citedNotUp.push(answer);
  }

  read(): Answers {
    const lastAt = this.#cited.at(-1)?.saidAt ?? null;
    return { ...this.#count, cited: this.#cited, citedNotUp: this.#citedNotUp, lastAt };
  }

  #placeOf({ commune, area }: Witnessed): Place {
    const known = commune >= 0 ? this.#communes[commune] : this.#wider.get(area);
    if (known !== undefined) return known;
    const place = { answers: 0, down: 0 };
    if (commune >= 0) this.#communes[commune] = place;
    else this.#wider.set(area, place);
    this.#count.communes += 1;
    return place;
  }
}

/**
 * The first answer of each witness counts: asking again those who said "no" would count them twice.
 * Only who reported before the claim is asked about it: later witnesses are the ones still down.
 */
export const gatherAnswers = (item: ClaimCase, repair: Repair): Answers => {
  const { answers, rewrites } = item.evidence;
  const broken = item.incident?.services ?? 0;
  const signature = [repair.at, item.services, broken, rewrites, ...repair.areas].join(" ");
  const { memo } = item;
  const begin = firstFrom(answers, repair.at);
  if (memo.answers?.signature !== signature || memo.answers.begin !== begin)
    memo.answers = {
      signature,
      begin,
      next: begin,
      tally: new AnswersTally(item, repair),
    };
  const standing = memo.answers;
  const end = repair.at + CLAIM_FOLLOWED_MS;
  const next = standing.tally.take(answers, standing.next, end);
  item.evidence.work.rows += next - standing.next;
  standing.next = next;
  return standing.tally.read();
};
