import type { Status } from "../model/vocabulary.ts";
import type { Clause } from "./clauses.ts";
import type { Link } from "./segments.ts";
import { CALLS, CONNECTION, HELPLINES, SERVICE, SIGNAL, TAG, TELEPHONE } from "./lexicon.ts";
import type { Mood } from "./moods.ts";
import { isBad, isGood } from "./moods.ts";

/** Status of a message, its services as bits, and the clauses the status was read from. */
export interface Verdict {
  readonly status: Status;
  readonly services: number;
  readonly clauses: readonly Clause[];
  /** All clauses, with what belongs to a neighbour given to it. */
  readonly read: readonly Clause[];
  /** 0..1 */
  readonly confidence: number;
}

const ALL_SERVICES = TELEPHONE - 1;

/** A telephone is a fixed one and calls are mobile ones, unless the text shows otherwise. */
const settleTelephones = (clauses: readonly Clause[]): readonly Clause[] => {
  const mentioned = clauses.reduce((mask, clause) => mask | clause.services, 0);
  if ((mentioned & ~ALL_SERVICES) === 0) return clauses;
  const mobile = (mentioned & (SERVICE.mobile | SIGNAL)) !== 0;
  const tv = (mentioned & SERVICE.tv) !== 0;
  const paying = (mentioned & SERVICE.payment) !== 0;
  const wired = (mentioned & (SERVICE.internet | SERVICE.fixed | SERVICE.mail)) !== 0;
  const fixed = (mentioned & (SERVICE.fixed | TELEPHONE)) !== 0;
  return clauses.map((clause) => {
    let services = clause.services & ALL_SERVICES;
    if ((clause.services & CONNECTION) !== 0 && !paying) services |= SERVICE.internet;
    const others = services & (SERVICE.internet | SERVICE.tv);
    const helpline = services & (SERVICE.customer_service | SERVICE.emergency);
    if ((clause.services & TELEPHONE) !== 0 && (!mobile || others !== 0)) services |= SERVICE.fixed;
    if ((clause.services & CALLS) !== 0 && !fixed && helpline === 0) services |= SERVICE.mobile;
    if ((clause.services & SIGNAL) !== 0 && !tv && !wired) services |= SERVICE.mobile;
    return services === clause.services ? clause : { ...clause, services };
  });
};

/** Help lines and emergency numbers count only where a clause says that they fail. */
const CAREFUL = HELPLINES;

const settleHelplines = (clauses: readonly Clause[]): readonly Clause[] => {
  let waiting = 0;
  let sentence = -1;
  return clauses.map((clause) => {
    let { services } = clause;
    let { mood } = clause;
    if (clause.sentence > sentence + 1) waiting = 0;
    const careful = services & CAREFUL;
    if (careful !== 0) {
      waiting = careful;
      sentence = clause.sentence;
    }
    const unreachable = (clause.predicate & TAG.unreachable) !== 0;
    if (unreachable && services === 0 && waiting !== 0 && isBad(mood)) services = waiting;
    const helpline = services & CAREFUL;
    if (unreachable && helpline !== 0 && isBad(mood)) mood = "down";
    const failing =
      isBad(mood) &&
      ((clause.predicate & (TAG.down | TAG.unreachable | TAG.degraded)) !== 0 ||
        (clause.negated && (clause.predicate & (TAG.works | TAG.able | TAG.worked)) !== 0) ||
        (clause.predicate & TAG.not) !== 0);
    const emergency = helpline & SERVICE.emergency;
    if (!failing && !isGood(mood)) services &= ~(isBad(mood) ? CAREFUL & ~emergency : CAREFUL);
    const same = services === clause.services && mood === clause.mood;
    return same ? clause : { ...clause, services, mood };
  });
};

const opposite = (mood: Mood): Mood => (isBad(mood) ? "working" : isGood(mood) ? "down" : mood);

type Bound = Link | "same";

const linkOf = (clause: Clause, before: Clause | undefined): Bound =>
  before?.segment === clause.segment ? "same" : clause.link;

const isBare = (clause: Clause): boolean =>
  clause.predicate === 0 && clause.mood === "none" && clause.services !== 0;

/** Services that no predicate claims take the mood of the clause before. */
const follow = (clause: Clause, previous: Clause | undefined, next: Clause | undefined): Clause => {
  if (previous === undefined) return clause;
  const link = linkOf(clause, previous);
  if (link === "except") return { ...clause, mood: opposite(previous.mood), predicate: TAG.not };
  const leads =
    next !== undefined &&
    linkOf(next, clause) === "soft" &&
    next.predicate !== 0 &&
    next.services === 0;
  if (leads || link !== "soft" || previous.mood === "none") return clause;
  return { ...clause, mood: previous.mood, predicate: previous.predicate };
};

/** Gives bare services to a neighbour: "TV and internet: nothing", "all fine except TV". */
const attach = (clauses: readonly Clause[]): readonly Clause[] => {
  const attached: Clause[] = [];
  for (const [index, clause] of clauses.entries()) {
    const previous = attached.at(-1);
    if (isBare(clause)) {
      attached.push(follow(clause, previous, clauses[index + 1]));
      continue;
    }
    const denied =
      clause.predicate === TAG.opposite &&
      clause.services === 0 &&
      previous?.mood === "working" &&
      linkOf(clause, previous) !== "sentence";
    if (denied) {
      attached.push({ ...clause, services: previous.services });
      continue;
    }
    const topic =
      previous !== undefined &&
      isBare(previous) &&
      linkOf(clause, previous) === "soft" &&
      clause.services === 0;
    if (topic) attached.pop();
    attached.push(topic ? { ...clause, services: previous.services } : clause);
  }
  return attached;
};

interface Trouble {
  readonly clause: Clause;
  services: number;
  readonly named: boolean;
  gone: boolean;
}

const isWeak = (clause: Clause): boolean =>
  (clause.predicate & (TAG.trouble | TAG.same)) !== 0 &&
  (clause.predicate & (TAG.down | TAG.unreachable)) === 0 &&
  !clause.negated;

/** The course of a message: troubles that stand, troubles that ended, what works. */
class Course {
  readonly troubles: Trouble[] = [];
  back = 0;
  backSeen = false;
  workingSeen = false;
  working = 0;
  expected = false;
  claimed = false;
  others = false;
  readonly good: Clause[] = [];
  #open: Trouble[] = [];
  /** Services last said to be back, claimed or expected: "nothing has changed" speaks of them. */
  #topic = 0;
  #topicSentence = -1;

  add(clause: Clause): void {
    const elsewhere = (clause.around & TAG.elsewhere) !== 0;
    if (isBad(clause.mood)) this.#addTrouble(clause);
    else if (elsewhere || clause.asked) this.expected ||= clause.mood === "expected" && !elsewhere;
    else if (clause.mood === "back") this.#addBack(clause);
    else if (clause.mood === "working") this.#addWorking(clause);
    else if (clause.mood === "expected") this.expected = true;
    else if (clause.mood === "claimed") this.claimed = true;
    const denied =
      clause.mood !== "working" ||
      clause.predicate === TAG.able ||
      (clause.around & TAG.elsewhere) !== 0;
    if (clause.services !== 0 && !isBad(clause.mood) && denied) {
      this.#topic = clause.services & ~CAREFUL;
      this.#topicSentence = clause.sentence;
    }
  }

  #addTrouble(clause: Clause): void {
    const past = (clause.around & TAG.past) !== 0 && isWeak(clause);
    if ((past || clause.over) && this.backSeen) return;
    const unnamed = clause.services === 0 && (clause.predicate & TAG.trouble) === 0;
    const last = this.#open.at(-1)?.clause.sentence;
    const near = clause.sentence - this.#topicSentence <= 1 && last !== clause.sentence;
    const services = unnamed && near ? this.#topic : clause.services;
    const trouble = {
      clause,
      services,
      named: clause.services !== 0,
      gone: false,
    };
    this.troubles.push(trouble);
    this.#open.push(trouble);
  }

  #addBack(clause: Clause): void {
    this.backSeen = true;
    this.good.push(clause);
    this.back |= clause.services;
    const rest: Trouble[] = [];
    for (const trouble of this.#open) {
      const met = clause.services === 0 || !trouble.named;
      if (met) this.back |= trouble.services;
      trouble.services &= ~clause.services;
      trouble.gone = met || trouble.services === 0;
      if (!trouble.gone) rest.push(trouble);
    }
    this.#open = rest;
  }

  #addWorking(clause: Clause): void {
    const everything = (clause.around & TAG.all) !== 0 && clause.services === 0;
    const isNow = (clause.around & TAG.now) !== 0;
    const last = this.#open.at(-1);
    const past = last !== undefined && (last.clause.around & TAG.past) !== 0;
    const same = last !== undefined && (clause.services === 0 || clause.services === last.services);
    const only = (clause.around & TAG.only) !== 0;
    if (only) {
      this.#addTrouble({ ...clause, mood: "down", services: 0, predicate: TAG.down });
      return;
    }
    if (clause.predicate === TAG.able) {
      this.working |= clause.services;
      return;
    }
    if (same && (isNow || past)) {
      this.#addBack(clause);
      return;
    }
    if (everything && this.#open.every((trouble) => isWeak(trouble.clause))) {
      for (const trouble of this.#open) trouble.gone = true;
      this.#open = [];
    }
    this.workingSeen = true;
    this.working |= clause.services;
    this.good.push(clause);
  }
}

const UNBOUND_KEPT = ALL_SERVICES & ~CAREFUL;

const unbound = (clauses: readonly Clause[]): number => {
  let mask = 0;
  for (const clause of clauses) {
    const apart = (clause.around & (TAG.elsewhere | TAG.backup)) !== 0;
    if (clause.mood === "none" && !apart) mask |= clause.services & UNBOUND_KEPT;
  }
  const withoutMail = mask & ~SERVICE.mail;
  return withoutMail === 0 ? mask : withoutMail;
};

/** What one waits for is what fails. */
const awaited = (clauses: readonly Clause[]): number =>
  clauses.reduce(
    (mask, clause) =>
      clause.mood === "expected" || clause.mood === "claimed" ? mask | clause.services : mask,
    0,
  );

const STRONG = TAG.down | TAG.no | TAG.restored | TAG.opposite;

/** "4G very weak, videos won't load": what bad quality leads to is no second trouble. */
const isConsequence = ({ clause }: Trouble, standing: readonly Trouble[]): boolean =>
  (clause.predicate & STRONG) === 0 &&
  standing.some(
    ({ clause: before }) =>
      before.mood === "degraded" &&
      before.sentence === clause.sentence &&
      before.from < clause.from &&
      (clause.services === 0 ||
        ((before.predicate & TAG.degraded) !== 0 && (clause.services & ~before.services) === 0)),
  );

const troubleVerdict = (
  course: Course,
  standing: readonly Trouble[],
  clauses: readonly Clause[],
): Verdict => {
  const strong = standing.filter((trouble) => !isWeak(trouble.clause));
  const degraded = standing.some((trouble) => trouble.clause.mood === "degraded");
  const down = strong.some(
    (trouble) => trouble.clause.mood === "down" && !isConsequence(trouble, standing),
  );
  let services = standing.reduce((mask, trouble) => mask | trouble.services, 0);
  const spare = unbound(clauses) & ~course.back & ~course.working;
  if (services === 0 || strong.length === 0) services |= spare;
  if (services === 0) services = awaited(clauses);
  return {
    status: degraded && !down ? "degraded" : "down",
    services,
    clauses: standing.map((trouble) => trouble.clause),
    read: clauses,
    confidence: strong.length > 0 ? 0.9 : 0.7,
  };
};

/** Reads status and services from the clauses of one message. */
export const judge = (read: readonly Clause[]): Verdict => {
  const settled = settleHelplines(settleTelephones(read));
  const clauses = attach(
    settled.filter((clause) => clause.mood !== "none" || clause.services !== 0),
  );
  const course = new Course();
  for (const clause of clauses) course.add(clause);
  course.others ||= read.some((clause) => (clause.around & TAG.others) !== 0);
  const standing = course.troubles.filter((trouble) => !trouble.gone);
  // "Anyone else without internet?" tells of it; "anyone else having issues?" asks.
  const certain = standing.filter(
    (trouble) => !trouble.clause.asked || (course.others && !isWeak(trouble.clause)),
  );
  if (certain.length > 0) return troubleVerdict(course, certain, clauses);
  const loose = unbound(clauses);
  if (course.backSeen) {
    const services = course.back === 0 ? loose | course.working : course.back;
    return { status: "up", services, clauses: course.good, read: clauses, confidence: 0.85 };
  }
  if (course.expected && standing.length === 0) {
    return {
      status: "down",
      services: mentioned(clauses),
      clauses: [],
      read: clauses,
      confidence: 0.5,
    };
  }
  if (course.workingSeen && standing.length === 0 && !course.claimed) {
    const services = course.working === 0 ? loose : course.working;
    return { status: "up", services, clauses: course.good, read: clauses, confidence: 0.7 };
  }
  return {
    status: "unknown",
    services: mentioned(clauses),
    clauses: [],
    read: clauses,
    confidence: 0.4,
  };
};

const mentioned = (clauses: readonly Clause[]): number => {
  let mask = 0;
  for (const clause of clauses) {
    if ((clause.around & TAG.elsewhere) === 0) mask |= clause.services & UNBOUND_KEPT;
  }
  return mask;
};
