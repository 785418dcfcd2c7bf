import { HELPLINES, TAG } from "./lexicon.ts";
import type { Mood } from "./moods.ts";
import { isBad } from "./moods.ts";
import type { Draft } from "./segment-reader.ts";
import { NO_FUTURE, SegmentReader } from "./segment-reader.ts";
import type { Link, Segment } from "./segments.ts";

/** One predicate with the services it speaks of, or services that no predicate claims. */
export interface Clause {
  readonly mood: Mood;
  /** Tags of its predicate; 0 without one. */
  readonly predicate: number;
  /** Tags of the whole segment. */
  readonly around: number;
  readonly negated: boolean;
  readonly services: number;
  /** Right behind "after two days": an outage that was, if it is said to be back. */
  readonly over: boolean;
  /** Inside a question or a condition. */
  readonly asked: boolean;
  readonly sentence: number;
  /** How its segment hangs on the one before. */
  readonly link: Link;
  readonly segment: number;
  /** Tokens, end exclusive; of the predicate where there is one. */
  readonly from: number;
  readonly to: number;
}

/** "Works half of the time": a working service that the next words take back. */
const takeBack = (drafts: readonly Draft[]): void => {
  for (const [index, draft] of drafts.entries()) {
    const next = drafts[index + 1];
    if (next?.mood !== "degraded" || next.services !== 0 || draft.mood !== "working") continue;
    next.services = draft.services;
    draft.services = 0;
    draft.mood = "none";
  }
};

/** "Drops every hour and comes back" is no repair. */
const comeAndGo = (drafts: readonly Draft[], around: number): void => {
  const often = (around & TAG.often) !== 0;
  const present = (around & TAG.past) === 0;
  const comes = drafts.some(
    ({ mood }) => (often && isBad(mood)) || (present && mood === "degraded"),
  );
  if (!comes || !drafts.some(({ mood }) => mood === "back")) return;
  for (const draft of drafts) {
    if (draft.mood === "back") draft.mood = "none";
    if (draft.mood === "down") draft.mood = "degraded";
  }
};

/** "The mobile has hiccups": what a weak verb speaks of is what its trouble is of. */
const haveTrouble = (drafts: readonly Draft[]): void => {
  for (const [index, draft] of drafts.entries()) {
    const weak = draft.predicate === TAG.able && !draft.negated && draft.mood === "none";
    const trouble = drafts[index + 1];
    if (!weak || trouble === undefined || !isBad(trouble.mood) || trouble.services !== 0) continue;
    trouble.services = draft.services;
    draft.services = 0;
  }
};

/** "4G gets through": a weak verb with a service says that this one is not what fails. */
const getThrough = (drafts: readonly Draft[]): void => {
  if (drafts.some(({ mood }) => isBad(mood))) {
    haveTrouble(drafts);
    return;
  }
  for (const draft of drafts) {
    const weak = draft.predicate === TAG.able && !draft.negated;
    const subject = draft.services & ~HELPLINES;
    if (weak && draft.mood === "none" && subject !== 0) draft.mood = "working";
  }
};

/** "Still" says something only where nothing else does: "läuft immer noch" is no trouble. */
const stillAlone = (drafts: readonly Draft[]): void => {
  const said = drafts.find((draft) => draft.predicate !== TAG.still && draft.predicate !== 0);
  if (said === undefined) return;
  for (const draft of drafts) {
    if (draft.predicate !== TAG.still) continue;
    said.services |= draft.services;
    draft.services = 0;
    draft.mood = "none";
  }
};

/** "Heeft weer panne": "has again" is no repair beside a trouble. */
const hasAgain = (drafts: readonly Draft[]): void => {
  if (!drafts.some((draft) => isBad(draft.mood))) return;
  for (const draft of drafts) {
    const weak = draft.predicate === TAG.able && !draft.negated && draft.services === 0;
    if (weak && draft.mood === "back") draft.mood = "none";
  }
};

/** Trouble named as what was solved ("the outage is over") is no trouble. */
const settle = (drafts: readonly Draft[], around: number): void => {
  stillAlone(drafts);
  hasAgain(drafts);
  takeBack(drafts);
  comeAndGo(drafts, around);
  getThrough(drafts);
  const solved = drafts.find((draft) => (draft.predicate & TAG.restored) !== 0);
  if (solved === undefined) return;
  for (const draft of drafts) {
    if ((draft.predicate & TAG.trouble) === 0 || (draft.predicate & TAG.restored) !== 0) continue;
    solved.services |= draft.services;
    draft.services = 0;
    draft.mood = "none";
  }
};

/** Who says so reaches over commas, up to the next contrast or full stop. */
const saidTags = (segments: readonly Segment[]): readonly number[] => {
  const tags = segments.map((segment) => segment.around & TAG.claim);
  for (let from = 0; from < segments.length;) {
    let to = from + 1;
    while (segments[to]?.link === "soft") to += 1;
    let said = 0;
    for (let at = from; at < to; at += 1) said |= tags[at] ?? 0;
    for (let at = from; at < to; at += 1) tags[at] = said;
    from = to;
  }
  return tags;
};

const FUTURE_END_TOKENS = 4;

/**
 * "I am waiting, that they repair it": where a future stands that reaches over a comma; -99 for
 * none.
 */
const futureBefore = (previous: Segment | undefined, segment: Segment): number => {
  const last = previous?.items.findLast(({ value }) => (value.tags & TAG.future) !== 0);
  const near = last !== undefined && segment.from - last.to <= FUTURE_END_TOKENS;
  return near && segment.link === "soft" ? last.to : NO_FUTURE;
};

export const clausesOf = (segments: readonly Segment[]): readonly Clause[] => {
  const clauses: Clause[] = [];
  const said = saidTags(segments);
  for (const [index, segment] of segments.entries()) {
    const around = segment.around | (said[index] ?? 0);
    const drafts = new SegmentReader(
      segment,
      around,
      futureBefore(segments[index - 1], segment),
    ).read();
    settle(drafts, around);
    for (const draft of drafts) {
      const { mood, predicate, negated, services, over, asked, from, to } = draft;
      clauses.push({
        mood,
        predicate,
        negated,
        services,
        over,
        asked,
        from,
        to,
        around,
        sentence: segment.sentence,
        link: segment.link,
        segment: index,
      });
    }
  }
  return clauses;
};
