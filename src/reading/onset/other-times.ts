import { KIND } from "./cue-kinds.ts";
import { has } from "./cue-tests.ts";
import type { Cue } from "./cues.ts";
import type { Frame } from "./frame.ts";
import type { Surroundings } from "./surroundings.ts";

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Past tenses that say "it worked" beside "still": "ging noch", "lief noch", "deed het nog". */
const RAN = setOf("ging gingen lief liefen tat deed deden");
const THEN_STILL = setOf("noch nog encore still");
/** No clause that is read is longer. */
const CLAUSE_WORDS_MAX = 40;
/** Words between a time and what its clause says. */
const REACH = 9;

const inClause = (frame: Frame, around: Surroundings, words: ReadonlySet<string>): boolean => {
  for (let at = Math.max(0, frame.from - REACH); at < frame.to + REACH; at += 1) {
    if (words.has(around.word(at)) && around.sameClause(frame, { from: at, to: at + 1 }))
      return true;
  }
  return false;
};

const isRan = (cue: Cue, around: Surroundings): boolean =>
  cue.to === cue.from + 1 && RAN.has(around.word(cue.from));

/** "Gisteren werkte het nog, nu niets meer", "hier tout allait bien": a time before the trouble. */
export function isWorkedThen(frame: Frame, around: Surroundings): boolean {
  let worked = false;
  let ran = false;
  for (const cue of around.cues) {
    if (cue.to < frame.from - CLAUSE_WORDS_MAX || !around.sameClause(frame, cue)) continue;
    if (cue.from > frame.to + CLAUSE_WORDS_MAX) break;
    if (isRan(cue, around)) ran = true;
    else if (has(cue, KIND.worked)) worked = true;
    else if (has(cue, KIND.failure | KIND.negation | KIND.recovery)) return false;
  }
  return worked || (ran && inClause(frame, around, THEN_STILL));
}

/** "The last outage went on for 3 days", "vorig jaar ook al een storing": an outage that is over. */
export function isEarlierOutage(frame: Frame, around: Surroundings): boolean {
  if (frame.intro.since) return false;
  // Nobody tells when it broke by the year.
  if (frame.period === "year" && frame.isLast) return true;
  return around.cues.some((cue) => has(cue, KIND.earlier) && around.sameClause(frame, cue));
}

/** What is on at an hour; folded. */
const PROGRAMMES = setOf(
  "match matchs film films emission jt journal journaal nieuws news concert serie finale final spiel landerspiel tatort tagesschau sendung anpfiff game kickoff wedstrijd uitzending aftrap episode show telenovela",
);
const BETWEEN = setOf("de d du des le la van om um gegen von vom ab a at on of het den der s");
const DURING = setOf(
  "plein pleine pendant tijdens during mitten im beim midden middle milieu midst while waehrend wahrend",
);

/** "Le match de 21h", "the 9pm match", "Spiel um 21 Uhr": the hour of a programme; not "mitten im Tatort um neun". */
export function isOfProgramme(frame: Frame, around: Surroundings): boolean {
  if (frame.clock === null) return false;
  if (
    PROGRAMMES.has(around.word(frame.to)) &&
    around.sameClause(frame, { from: frame.to, to: frame.to + 1 })
  )
    return !DURING.has(around.word(frame.from - 1));
  let at = frame.from - 1;
  while (at > frame.from - 3 && BETWEEN.has(around.word(at))) at -= 1;
  if (!PROGRAMMES.has(around.word(at)) || !around.sameClause(frame, { from: at, to: at + 1 }))
    return false;
  return ![1, 2, 3].some((back) => DURING.has(around.word(at - back)));
}
