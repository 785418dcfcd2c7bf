import { KIND } from "./cue-kinds.ts";
import { FAR, has, isHabit, NEAR } from "./cue-tests.ts";
import type { Cue } from "./cues.ts";
import { hasDay } from "./frame.ts";
import type { Frame } from "./frame.ts";
import { isEarlierOutage, isOfProgramme, isWorkedThen } from "./other-times.ts";
import { isAboutPart, isThatPart, isWholeTime } from "./parts-alone.ts";
import type { Surroundings } from "./surroundings.ts";

/** What a time in a text is the time of. */
export type Role =
  | "onset"
  | "recovered"
  /** A promised end. */
  | "promise"
  /** A visit, a call, a message: something that happened, and that "since then" may point to. */
  | "event"
  | "none";

export interface Judged {
  readonly role: Role;
  /** 0..1 */
  readonly score: number;
}

const STATE = KIND.failure | KIND.recovery | KIND.works | KIND.worked | KIND.negation;
const DEEDS = KIND.contact | KIND.visit | KIND.waiting | KIND.contract;
const ALL = STATE | DEEDS | KIND.promise | KIND.repair;
const END = KIND.recovery | KIND.works | KIND.repair;
/** Words from a time to the participle at the end of its clause. */
const SUBJECT = 8;
const SENTENCE = 38;

/** "la panne de lundi", "de storing van gisteren", "der Ausfall von gestern", "the outage of Monday". */
const OF = new Set(["de", "d", "du", "van", "von", "vom", "of", "from", "des", "der"]);

/** "après deux jours de panne", "au bout de deux semaines": a length, not a begin. */
const AFTER = new Set(
  "apres pendant durant bout na gedurende nach waehrend wahrend after following during".split(" "),
);

const NONE: Judged = { role: "none", score: 0 };

/** Is a cue denied in its clause ("ne remarche pas", "nicht behoben")? */
function isDenied(cue: Cue, around: Surroundings, reach: number): boolean {
  return around.cues.some(
    (other) =>
      other !== cue &&
      has(other, KIND.negation) &&
      around.sameClause(cue, other) &&
      Math.abs(other.from - cue.from) <= reach,
  );
}

/** "Sollte repariert sein", "devrait remarcher": not done yet. */
const isOnlyMeant = (cue: Cue, around: Surroundings): boolean =>
  around.cues.some(
    (other) =>
      other !== cue &&
      has(other, KIND.promise | KIND.missed) &&
      !has(other, KIND.contact) &&
      around.sameClause(cue, other) &&
      around.distance(cue, other) <= NEAR,
  );

/** "À 18h15 tout était revenu": what was so is that it came back. */
function endedBeside(worked: Cue, around: Surroundings): Cue {
  const ended = around.nearest(worked, KIND.recovery, 2);
  return ended !== null && around.sameClause(worked, ended) ? ended : worked;
}

/** Does the text say that it works again at this time? */
function saysRecovered(frame: Frame, around: Surroundings): Cue | null {
  const near = around.nearest(frame, STATE, FAR);
  if (near === null) return null;
  const nearest = has(near, KIND.worked) ? endedBeside(near, around) : near;
  if (has(nearest, KIND.recovery))
    return isDenied(nearest, around, 5) || isOnlyMeant(nearest, around) ? null : nearest;
  if (has(nearest, KIND.failure) && !frame.intro.since) {
    // "Um 16 Uhr war die Störung behoben": what fails is the subject of what was done.
    const ended = around.nearest(frame, KIND.recovery, SUBJECT);
    const together =
      ended !== null && around.sameClause(nearest, ended) && around.isNearestTime(frame, ended);
    return together && around.sameClause(frame, ended) && !isDenied(ended, around, 5)
      ? ended
      : null;
  }
  if (!has(nearest, KIND.works)) {
    if (!has(nearest, KIND.negation) || has(nearest, KIND.failure)) return null;
  }
  const positive = around.nearest(frame, KIND.works | KIND.recovery, FAR);
  if (positive === null || !around.sameClause(nearest, positive)) return null;
  if (isDenied(positive, around, 12) || isOnlyMeant(positive, around)) return null;
  const failing = around.cues.some(
    (cue) => has(cue, KIND.failure) && around.sameClause(positive, cue),
  );
  return failing ? null : positive;
}

const isClaimed = (cue: Cue, around: Surroundings): boolean =>
  around.nearest(cue, KIND.hearsay, 10) !== null;

/** A deed stands nearer to the time than anything that fails. */
function nearestDeed(frame: Frame, around: Surroundings, within: number): Cue | null {
  const deed = around.nearest(frame, DEEDS, within);
  if (deed === null) return null;
  const failure = around.nearest(frame, KIND.failure | KIND.recovery, within);
  if (failure === null) return deed;
  return around.distance(frame, failure) <= around.distance(frame, deed) ? null : deed;
}

/** "la panne d'hier soir", "der Ausfall von gestern": the time belongs to the trouble itself. */
export function belongsToFailure(frame: Frame, around: Surroundings): boolean {
  const isOf = OF.has(around.word(frame.from - 1));
  const isPossessive = around.word(frame.to) === "s";
  if (!isOf && !isPossessive) return false;
  return around.cues.some(
    (cue) =>
      has(cue, KIND.failure) &&
      ((isOf && cue.to === frame.from - 1) || (isPossessive && cue.from === frame.to + 1)),
  );
}

/** "depuis mon appel de lundi": since a call, which stands inside the expression. */
const isSinceDeed = (frame: Frame, around: Surroundings): boolean =>
  !isSinceVisit(frame, around) &&
  around.cues.some(
    (cue) => cue.from >= frame.from && cue.to <= frame.to && has(cue, KIND.contact | KIND.contract),
  );

/** "Since the engineer left on Monday": what he did stands inside the expression. */
const isSinceVisit = (frame: Frame, around: Surroundings): boolean =>
  around.cues.some((cue) => cue.from >= frame.from && cue.to <= frame.to && has(cue, KIND.visit));

/** "Been back an hour": what came back stands inside the expression of time. */
const isBackInside = (frame: Frame, around: Surroundings): boolean =>
  frame.duration !== null &&
  around.cues.some(
    (cue) => cue.from >= frame.from && cue.to <= frame.to && has(cue, KIND.recovery),
  );

function judgeSince(frame: Frame, around: Surroundings): Judged {
  if (isBackInside(frame, around)) return { role: "recovered", score: 0.85 };
  if (isSinceDeed(frame, around)) return { role: "event", score: 0.3 };
  const recovered = saysRecovered(frame, around);
  if (recovered !== null) {
    return isClaimed(recovered, around) ? NONE : { role: "recovered", score: 0.9 };
  }
  const deed = nearestDeed(frame, around, NEAR);
  if (deed !== null && around.sameClause(frame, deed) && !isSinceVisit(frame, around)) {
    if (has(deed, KIND.contract)) return NONE;
    const failing = around.cues.some(
      (cue) => has(cue, KIND.failure | KIND.negation) && around.sameClause(frame, cue),
    );
    if (!failing || has(deed, KIND.waiting)) return { role: "event", score: 0.3 };
  }
  return { role: "onset", score: frame.intro.since ? 0.95 : 0.85 };
}

function judgeDuration(frame: Frame, around: Surroundings): Judged {
  const { intro } = frame;
  if ((intro.since || intro.elapsed || intro.nowIs) && frame.duration?.nth !== true) {
    return judgeCounted(frame, around, 0.9);
  }
  if (AFTER.has(around.word(frame.from - 1))) return NONE;
  if (intro.ago) return judgeCounted(frame, around, 0.85);
  if (frame.duration?.nth === true) return judgeCounted(frame, around, 0.55);
  if (intro.lasting || frame.isLast) return judgeCounted(frame, around, 0.75);
  return NONE;
}

/** A duration up to now, unless it counts a wait, a contract or the time since a call. */
function judgeCounted(frame: Frame, around: Surroundings, score: number): Judged {
  const judged = judgeSince(frame, around);
  if (judged.role !== "onset") return judged;
  const nearest = around.nearest(frame, ALL, FAR);
  const isFailing = around.cues.some(
    (cue) => has(cue, KIND.failure | KIND.negation) && around.sameClause(frame, cue),
  );
  const isCounted =
    (frame.intro.elapsed || frame.intro.lasting) && isFailing && !has(nearest, KIND.waiting);
  const isDeed =
    nearest !== null && !isCounted && (DEEDS_HAS(nearest) || has(nearest, KIND.promise));
  if (isDeed && !has(nearest, KIND.failure) && !frame.intro.since)
    return { role: "event", score: 0.3 };
  // "15 minutes sans" is a duration up to now only when something fails.
  if (frame.intro.since || frame.intro.elapsed) return { role: "onset", score };
  return around.nearest(frame, KIND.failure | KIND.negation, FAR) === null
    ? { role: "onset", score: score - 0.35 }
    : { role: "onset", score };
}

const DEEDS_HAS = (cue: Cue): boolean => has(cue, DEEDS);

/** "Still nothing this morning": the time of looking, in the clause of the time or of what fails. */
function isStill(frame: Frame, around: Surroundings): boolean {
  const still = around.nearest(frame, KIND.still, FAR);
  if (still === null) return false;
  if (around.sameClause(frame, still)) return true;
  const failure = around.nearest(frame, KIND.failure | KIND.negation, FAR);
  return (
    failure !== null && !around.sameClause(frame, failure) && around.sameClause(failure, still)
  );
}

/** "Your 9.30 message said it was sorted": the time is that of the message. */
function isToldNearer(frame: Frame, recovered: Cue, around: Surroundings): boolean {
  const deed = around.nearest(frame, DEEDS, NEAR);
  if (deed === null) return false;
  return around.distance(frame, deed) < around.distance(frame, recovered);
}

/** "5:45 Uhr und schon wieder kein Netz": the text begins with the time it is written at. */
export function isTimeline(frame: Frame, around: Surroundings): boolean {
  const { intro } = frame;
  const bare = !intro.at && !intro.around && !intro.from && !intro.since && !hasDay(frame);
  return frame.from === 0 && frame.clock !== null && bare && JOINS.has(around.word(frame.to));
}
const JOINS = new Set(["et", "en", "und", "and"]);

function judgeBare(frame: Frame, around: Surroundings): Judged {
  if (isTimeline(frame, around) || isWorkedThen(frame, around)) return NONE;
  if (isOfProgramme(frame, around)) return NONE;
  if (belongsToFailure(frame, around) && hasDay(frame)) return { role: "onset", score: 0.75 };
  const recovered = saysRecovered(frame, around);
  const nearest = around.nearest(frame, ALL, FAR);
  if (nearest === null) return NONE;
  if (recovered !== null && !isToldNearer(frame, recovered, around)) {
    // "Wifi perfect yesterday": that it worked on a past day is no recovery.
    if (!has(recovered, KIND.recovery) && frame.day !== 0) return NONE;
    return isClaimed(recovered, around) ? NONE : { role: "recovered", score: 0.8 };
  }
  if (isHabit(frame, around)) return NONE;
  if (isStill(frame, around)) return NONE;
  const deed = around.nearest(frame, KIND.contact | KIND.visit, NEAR);
  const isDeed = DEEDS_HAS(nearest) || has(nearest, KIND.promise) || has(nearest, KIND.repair);
  const isDone = deed !== null && around.sameClause(frame, deed) && !has(deed, KIND.failure);
  if (isDone || (isDeed && !has(nearest, KIND.failure))) return { role: "event", score: 0.3 };
  const failure = around.nearest(frame, KIND.failure | KIND.negation, FAR);
  if (failure === null) return { role: "event", score: 0.2 };
  if (has(nearest, KIND.recovery | KIND.works)) {
    if (!isDenied(nearest, around, 12) && !isBroken(nearest, around)) return NONE;
  }
  const isVague = frame.clock === null && frame.part === null && frame.day === 0;
  if (isVague && (failure.field === true || !around.sameClause(frame, failure))) return NONE;
  const isLoose = frame.month !== null || frame.period !== null;
  if (isLoose) return { role: "onset", score: 0.5 };
  return { role: "onset", score: frame.clock !== null ? 0.75 : isVague ? 0.5 : 0.65 };
}

const WAS = new Set(["was", "were", "had", "waren", "war", "wurde", "wurden", "werd", "werden"]);
const WAS_REACH = 9;

/** "All services were back to normal by 19:20": done by then. */
export function isDoneBy(frame: Frame, around: Surroundings): boolean {
  if (frame.clock === null) return false;
  const recovered = around.nearest(frame, KIND.recovery, NEAR + 2);
  if (recovered === null || recovered.from > frame.from) return false;
  if (!around.sameClause(frame, recovered) || isOnlyMeant(recovered, around)) return false;
  for (let at = recovered.from; at >= recovered.from - WAS_REACH && at >= 0; at -= 1) {
    if (WAS.has(around.word(at))) return true;
  }
  return false;
}

/** "jusqu'à hier soir tout marchait": the trouble began after it. */
function judgeUntil(frame: Frame, around: Surroundings): Judged {
  if (isDoneBy(frame, around)) return { role: "recovered", score: 0.75 };
  const worked = around.nearest(frame, KIND.worked, FAR);
  if (worked !== null) return { role: "onset", score: 0.55 };
  return frame.intro.until === "soft" && frame.clock !== null && hasDay(frame)
    ? judgeBare(frame, around)
    : NONE;
}

/** "Stopped working", "a cessé de marcher": what works is said to fail. */
const isBroken = (cue: Cue, around: Surroundings): boolean =>
  has(cue, KIND.works) &&
  around.cues.some((other) => has(other, KIND.failure) && around.sameClause(cue, other));

/** What a time that lies in the past is the time of. */
export function judgePast(frame: Frame, around: Surroundings): Judged {
  const { intro } = frame;
  if (intro.every || frame.isNext) return NONE;
  if (isIronic(frame, around)) return NONE;
  if (isCompared(frame, around) || isEarlierOutage(frame, around)) return NONE;
  if (frame.duration !== null) {
    if (intro.within && !intro.since) return NONE;
    return judgeDuration(frame, around);
  }
  if (intro.nowIs && !intro.since) return NONE;
  if (intro.whole && !intro.since && frame.clock === null)
    return isWholeTime(frame, around) ? { role: "onset", score: 0.6 } : NONE;
  if (isAboutPart(frame, around)) return { role: "onset", score: 0.6 };
  if (intro.until !== "no" && !intro.since) return judgeUntil(frame, around);
  if (intro.since) return judgeSince(frame, around);
  if (intro.from) {
    // "Abends ab 20 Uhr jedes Mal", "tous les soirs à partir de 20h".
    if (isHabit(frame, around)) return NONE;
    const judged = judgeSince(frame, around);
    return judged.role === "onset" ? { role: "onset", score: 0.75 } : judged;
  }
  if (isThatPart(frame, around)) return { role: "onset", score: 0.6 };
  // "le matin", "in the evening" without a day is a habit.
  if (frame.part !== null && !hasDay(frame) && frame.clock === null) return NONE;
  if (frame.month !== null && frame.edge === null) return NONE;
  return judgeBare(frame, around);
}

const IRONY_WITHIN = 9;

const isIronic = (frame: Frame, around: Surroundings): boolean =>
  around.cues.some((cue) => has(cue, KIND.irony) && around.distance(frame, cue) <= IRONY_WITHIN);

/** "comme hier", "like last week". */
const isCompared = (frame: Frame, around: Surroundings): boolean =>
  around.cues.some(
    (cue) =>
      has(cue, KIND.compare) &&
      cue.to <= frame.from &&
      frame.from - cue.to <= 1 &&
      !frame.intro.since,
  );

/** What is told should have been done by then. */
export const isMissed = (frame: Frame, around: Surroundings): boolean =>
  around.nearest(frame, KIND.missed, FAR) !== null;

/** Nothing in its clause and near it tells what it is the time of. */
export const isUntold = (frame: Frame, around: Surroundings): boolean =>
  !around.cues.some(
    (cue) =>
      has(cue, ALL & ~(KIND.failure | KIND.negation)) &&
      around.sameClause(frame, cue) &&
      around.distance(frame, cue) <= FAR,
  );

/** "It must have been about four", "das war um drei": the clause does no more than tell the hour. */
export const isTold = (frame: Frame, around: Surroundings): boolean =>
  frame.clock !== null &&
  around.cues.some(
    (cue) =>
      has(cue, KIND.told) &&
      (around.sameClause(frame, cue) || (cue.from < frame.to && cue.to > frame.from)) &&
      around.distance(frame, cue) <= NEAR,
  ) &&
  around.nearest(frame, KIND.recovery | KIND.works | KIND.repair | DEEDS, NEAR) === null;

/** Something near is promised or to be repaired. */
export const isPromised = (frame: Frame, around: Surroundings): boolean =>
  around.nearest(frame, KIND.promise | KIND.repair, FAR) !== null;

/** What stands nearest speaks of a repair to come. */
export function isSaidOfRepair(frame: Frame, around: Surroundings): boolean {
  const nearest = around.nearest(frame, ALL, FAR);
  if (nearest !== null && has(nearest, KIND.recovery)) return isOnlyMeant(nearest, around);
  return has(nearest, KIND.promise) || has(nearest, KIND.repair);
}

/** Is a time that lies ahead a promised end, rather than an appointment or a delay? */
export function judgeFuture(frame: Frame, around: Surroundings): Judged {
  const { intro } = frame;
  if (intro.every) return NONE;
  if (intro.within && around.nearest(frame, KIND.contract, FAR) !== null) return NONE;
  const promised = around.nearest(frame, KIND.promise | END, SENTENCE);
  const deed = around.nearest(
    frame,
    KIND.visit | KIND.contract | KIND.waiting | KIND.contact,
    NEAR + 1,
  );
  if (deed !== null && !has(deed, KIND.promise)) {
    const nearer =
      promised === null || around.distance(frame, deed) <= around.distance(frame, promised);
    if (nearer && !(has(deed, KIND.contact) && intro.until === "firm")) return NONE;
  }
  if (promised === null) {
    return intro.until === "firm" ? { role: "promise", score: 0.6 } : NONE;
  }
  const end = around.nearest(frame, END, SENTENCE);
  // "Jusqu'au 31 mars", "until Friday": an end of what, unless something is repaired.
  if (end === null && intro.until !== "firm" && !intro.within) return NONE;
  return { role: "promise", score: intro.until === "no" ? 0.7 : 0.85 };
}
