import type { Instant } from "../../model/ids.ts";
import type { Span } from "../../model/reading.ts";
import type { Language, OnsetPrecision } from "../../model/vocabulary.ts";
import { startOfDay } from "../../time/start-of-day.ts";
import { HOUR_MS } from "../../time/units.ts";
import type { Tokens } from "../tokens.ts";
import type { Meaning } from "../lexicon.ts";
import type { PhraseMatch } from "../phrases.ts";
import { KIND } from "./cue-kinds.ts";
import { has } from "./cue-tests.ts";
import { readCues, withFieldWords } from "./cues.ts";
import type { Cue } from "./cues.ts";
import { hasDay } from "./frame.ts";
import type { Frame } from "./frame.ts";
import { readFrames } from "./frames.ts";
import type { Moment } from "./moment.ts";
import { isAboutPart } from "./parts-alone.ts";
import { LEXICONS } from "./lexicon.ts";
import { pastRange } from "./past-range.ts";
import { resolveFuture } from "./resolve-future.ts";
import { resolvePast } from "./resolve-past.ts";
import type { Resolved } from "./resolve-past.ts";
import {
  belongsToFailure,
  isDoneBy,
  isMissed,
  isPromised,
  isSaidOfRepair,
  isTold,
  isUntold,
  judgeFuture,
  judgePast,
} from "./role.ts";
import type { Judged, Role } from "./role.ts";
import { isTight, senseOf, wordAt } from "./scan.ts";
import type { MomentScan, Scan } from "./scan.ts";
import { surroundings } from "./surroundings.ts";
import type { Range, Surroundings } from "./surroundings.ts";

export interface TimeContext extends Moment {
  readonly lang: Language;
  /** The text is the operator's own: what it claims is taken as claimed. */
  readonly ownWords?: boolean;
  /** The text says that it works again. */
  readonly isUp?: boolean;
  /** Words of the field found in the text. */
  readonly words?: readonly PhraseMatch<Meaning>[];
  /** Tokens that name companies ("Three", "1&1"), which tell no time. */
  readonly named?: readonly Range[];
}

/** One time of a text: what it is the time of, and when that was or will be. */
export interface TimeMention {
  readonly role: Role;
  readonly instant: Instant;
  /** Null for a time ahead. */
  readonly precision: OnsetPrecision | null;
  readonly score: number;
  readonly spans: readonly Span[];
  /** Said as lasting until now ("since", "for two days"), not as a moment of the past. */
  readonly lasting: boolean;
}

/** A day and an hour of one event may stand so many words apart. */
const APART_MAX = 20;
/** Texts beyond this are read to here only: no report is longer, and time must stay linear. */
const TOKENS_MAX = 4000;
/** Words after the last time that can still tell what it is the time of. */
const REACH_TOKENS = 60;

/** Both ends are said: surer than any other time of the text. */
const RANGE_SCORE = 0.96;

const HALF_DAY_MS = 12 * HOUR_MS;

interface Candidate {
  readonly frame: Frame;
  readonly judged: Judged;
  readonly extra: readonly Frame[];
}

const NO_TIMES: readonly TimeMention[] = [];
const NO_NAMES: readonly Range[] = [];

const spanOf = (scan: Scan, frame: Frame): Span => [
  scan.tokens[frame.from]?.start ?? 0,
  scan.tokens[frame.to - 1]?.end ?? 0,
];

/** The day of one frame for the hour of another. */
const withDayOf = (hour: Frame, day: Frame): Frame => ({
  ...hour,
  day: day.day,
  weekday: day.weekday,
  nightTo: day.nightTo,
  date: day.date,
  holiday: day.holiday,
  weekend: day.weekend,
  isThis: hour.isThis || day.isThis,
  isLast: hour.isLast || day.isLast,
  part: hour.part ?? day.part,
});

const isHourOnly = (frame: Frame): boolean => frame.clock !== null && !hasDay(frame);
const isOfCalendar = (frame: Frame): boolean =>
  frame.date !== null || frame.weekday !== null || frame.holiday !== null;
const isDayOnly = (frame: Frame): boolean =>
  frame.clock === null && (hasDay(frame) || frame.part !== null) && frame.duration === null;

/** Nothing near tells what it is the time of: "21h30, en plein feu d'artifice du 14 juillet, …". */
const isLoose = ({ frame, judged }: Candidate, around: Surroundings): boolean =>
  judged.role === "none" && !frame.intro.every && isUntold(frame, around);

interface Scene {
  readonly around: Surroundings;
  readonly moment: Moment;
}

/** "Since yesterday, about nine": the hour follows its day, with a comma between them. */
const BESIDE_MAX = 8;

/** An hour of which nothing is told belongs to the one day on which it broke. */
function joinLoose(
  candidate: Candidate,
  candidates: readonly Candidate[],
  { around, moment }: Scene,
): Candidate {
  const { frame } = candidate;
  const { intro } = frame;
  const told = isTold(frame, around);
  const days = candidates.filter(
    (other) =>
      isDayOnly(other.frame) &&
      other.judged.role === "onset" &&
      (!other.frame.intro.since || told || around.distance(frame, other.frame) <= BESIDE_MAX),
  );
  const [day, ...more] = days;
  if (day === undefined || more.some((other) => other.frame.from !== day.frame.from)) {
    return candidate;
  }
  if (!told && !isLoose(candidate, around)) return candidate;
  if (intro.nowIs || intro.until !== "no" || intro.since || intro.within) return candidate;
  if (candidates.some((other) => other !== candidate && isHourOnly(other.frame))) return candidate;
  if (around.sentencesApart(frame, day.frame) > 1) return candidate;
  const joined = withDayOf(frame, day.frame);
  if (resolvePast(joined, moment) === null) return candidate;
  return { frame: joined, judged: day.judged, extra: [day.frame] };
}

/** "Lundi la connexion est tombée, vers 14h": gives the hour its day. */
function joinApart(
  candidates: readonly Candidate[],
  around: Surroundings,
  moment: Moment,
): readonly Candidate[] {
  return candidates.map((candidate) => {
    const { frame, judged } = candidate;
    if (!isHourOnly(frame)) return candidate;
    if (judged.role === "none" || (judged.role === "event" && isTold(frame, around))) {
      return joinLoose(candidate, candidates, { around, moment });
    }
    if (judged.role !== "onset" && judged.role !== "recovered") return candidate;
    const partner = candidates.find(
      (other) =>
        isDayOnly(other.frame) &&
        !(judged.role === "recovered" && belongsToFailure(other.frame, around)) &&
        (other.judged.role === "onset" ||
          (judged.role === "recovered" && other.judged.score > 0) ||
          isLoose(other, around)) &&
        around.distance(frame, other.frame) <= APART_MAX &&
        (judged.role === "onset" || other.frame.to <= frame.from) &&
        around.sameSentence(frame, other.frame),
    );
    if (partner === undefined) return candidate;
    const joined = withDayOf(frame, partner.frame);
    if (resolvePast(joined, moment) === null) return candidate;
    const score = Math.max(judged.score, partner.judged.score);
    return { frame: joined, judged: { role: judged.role, score }, extra: [partner.frame] };
  });
}

/** Days that an hour of the same begin has taken: the hour tells it more exactly. */
const absorbedDays = (candidates: readonly Candidate[]): ReadonlySet<number> =>
  new Set(
    candidates
      .filter(({ judged, frame }) => judged.role === "onset" && !frame.sinceThen)
      .flatMap(({ extra }) => extra.filter(isDayOnly).map(({ from }) => from)),
  );

const isAbsorbed = ({ frame }: Candidate, absorbed: ReadonlySet<number>): boolean =>
  frame.clock === null && absorbed.has(frame.from);

/** "No network for three hours yesterday": a length that does not reach until now. */
function dropPastLengths(
  candidates: readonly Candidate[],
  around: Surroundings,
): readonly Candidate[] {
  return candidates.filter(({ frame }) => {
    const { intro } = frame;
    if (frame.duration === null || intro.since || intro.ago) return true;
    return !candidates.some(
      (other) =>
        other.frame !== frame &&
        hasDay(other.frame) &&
        other.frame.day !== 0 &&
        other.judged.role === "onset" &&
        !other.frame.intro.since &&
        around.sameClause(frame, other.frame),
    );
  });
}

/** Words between "since" and the day of a visit it names. */
const VISIT_WORDS_MAX = 7;

/** "No internet after the engineer came yesterday". */
const AFTER_VISIT = new Set(["after", "nachdem", "nadat", "apres"]);

/** "Rien ne marche depuis que le technicien est passé hier": since the visit. */
function sinceVisit(scan: Scan, candidate: Candidate, around: Surroundings): Candidate {
  const { frame, judged } = candidate;
  if (judged.role !== "event") return candidate;
  for (let at = frame.from - 1; at >= Math.max(0, frame.from - VISIT_WORDS_MAX - 1); at -= 1) {
    if (!isTight(scan, at + 1)) break;
    const kind = senseOf(scan, at)?.kind;
    const isSince = kind === "since" || kind === "since_then";
    if (!isSince && !AFTER_VISIT.has(wordAt(scan, at))) continue;
    const isVisit = around.cues.some(
      (cue) => cue.from > at && cue.to <= frame.to + 3 && has(cue, KIND.visit),
    );
    if (!isVisit) break;
    return { ...candidate, frame: { ...frame, from: at }, judged: { role: "onset", score: 0.7 } };
  }
  return candidate;
}

/** "Ce matin deux personnes sont passées, mais depuis c'est pire": since then. */
function pointBack(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.map((candidate, index) => {
    const { frame } = candidate;
    if (!frame.sinceThen) return candidate;
    const earlier = candidates
      .slice(0, index)
      .findLast((other) => other.judged.role === "event" || other.judged.role === "onset");
    if (earlier === undefined) return candidate;
    const joined = { ...earlier.frame, sinceThen: false };
    return { frame: joined, judged: { role: "onset", score: 0.7 }, extra: [frame] };
  });
}

function judge(frame: Frame, around: Surroundings, moment: Moment): Judged {
  if (frame.sinceThen) return { role: "none", score: 0 };
  const past = resolvePast(frame, moment);
  if (mayLieAhead({ frame, past }, around, moment) && resolveFuture(frame, moment) !== null) {
    const judged = judgeFuture(frame, around);
    if (judged.role === "promise") return judged;
  }
  return past === null ? { role: "none", score: 0 } : judgePast(frame, around);
}

/** Can the words mean a time that is still to come? */
function mayLieAhead(
  { frame, past }: { readonly frame: Frame; readonly past: Resolved | null },
  around: Surroundings,
  moment: Moment,
): boolean {
  const { intro } = frame;
  if (intro.since || intro.ago) return false;
  if (past === null) return true;
  if (isAboutPart(frame, around)) return false;
  if (isMissed(frame, around) || isDoneBy(frame, around)) return false;
  if (intro.until !== "no" || intro.within || intro.from) return true;
  // "ce soir", said in the evening, of a return.
  if (frame.part !== null && frame.clock === null && (frame.day ?? 0) === 0) {
    return isSaidOfRepair(frame, around);
  }
  // "réparation prévue le 20 mars": the next one, not the last.
  if (!isHourOnly(frame)) return isOfCalendar(frame) && isSaidOfRepair(frame, around);
  // "rétabli à 9h" told at ten is no promise; "rétabli à 18h" told at ten is one.
  const ago = moment.publishedAt - past.instant;
  if (ago < HALF_DAY_MS) return false;
  const isToday = past.instant >= startOfDay(moment.publishedAt, moment.zone);
  return !isToday || isPromised(frame, around);
}

const isLasting = ({ intro, sinceThen }: Frame): boolean =>
  intro.since || intro.elapsed || intro.lasting || sinceThen;

function mentionOf(scan: Scan, candidate: Candidate, moment: Moment): TimeMention | null {
  const { frame, judged, extra } = candidate;
  const frames = [frame, ...extra].toSorted((a, b) => a.from - b.from);
  const spans = frames.map((each) => spanOf(scan, each));
  const lasting = frames.some(isLasting);
  if (judged.role === "promise") {
    const instant = resolveFuture(frame, moment);
    if (instant === null) return null;
    return { role: "promise", instant, precision: null, score: judged.score, spans, lasting };
  }
  const past = resolvePast(frame, moment);
  if (past === null) return null;
  return { role: judged.role, ...past, score: judged.score, spans, lasting };
}

const isHearsay = (cue: Cue): boolean => cue.kinds === KIND.hearsay;

/** All times of a text with what they are the time of, in order; `none` and vague ones are left out. */
export function readTimes(text: Tokens, context: TimeContext): readonly TimeMention[] {
  const tokens = text.tokens.length > TOKENS_MAX ? text.tokens.slice(0, TOKENS_MAX) : text.tokens;
  const scan: MomentScan = {
    tokens,
    named: context.named ?? NO_NAMES,
    lexicon: LEXICONS[context.lang],
    moment: context,
  };
  const frames = readFrames(scan);
  if (frames.length === 0) return NO_TIMES;
  const end = (frames.at(-1)?.to ?? 0) + REACH_TOKENS;
  const own = readCues(tokens.length > end ? tokens.slice(0, end) : tokens, context.lang);
  const cues = withFieldWords(own, context.words ?? [], context.isUp === true);
  const heard = context.ownWords === true ? cues.filter((cue) => !isHearsay(cue)) : cues;
  const around = surroundings(tokens, heard, frames);
  const judged = frames.map((frame): Candidate => {
    const candidate = { frame, judged: judge(frame, around, context), extra: [] };
    return sinceVisit(scan, candidate, around);
  });
  const mentions: TimeMention[] = [];
  const joined = joinApart(pointBack(dropPastLengths(judged, around)), around, context);
  const absorbed = absorbedDays(joined);
  for (const candidate of joined) {
    if (candidate.judged.role === "none" || isAbsorbed(candidate, absorbed)) continue;
    const mention = mentionOf(scan, candidate, context);
    if (mention !== null) mentions.push(mention);
  }
  const range = context.isUp === true ? pastRange(scan, frames, around) : null;
  if (range !== null) {
    for (const [role, frame] of [
      ["onset", range.begin],
      ["recovered", range.end],
    ] as const) {
      const mention = mentionOf(
        scan,
        { frame, judged: { role, score: RANGE_SCORE }, extra: [] },
        context,
      );
      if (mention !== null) mentions.push(mention);
    }
  }
  return mentions;
}
