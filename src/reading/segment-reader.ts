import { TAG } from "./lexicon.ts";
import type { Mood } from "./moods.ts";
import { isBad, isGood, moodOf, PREDICATES } from "./moods.ts";
import type { Item, Segment } from "./segments.ts";

type Said = Pick<Draft, "predicate" | "mood" | "negated">;

/** A clause while it is read. */
export interface Draft {
  mood: Mood;
  predicate: number;
  negated: boolean;
  services: number;
  /** Right behind "after two days": an outage that was, if it is said to be back. */
  over: boolean;
  asked: boolean;
  from: number;
  to: number;
}

/** Token where no future stands. */
export const NO_FUTURE = -99;

const NEGATION_REACH_TOKENS = 5;
const FUTURE_REACH_TOKENS = 8;
const FUTURE_AFTER_TOKENS = 3;
/** "Herstel van de televisie verwacht": past the service that is to come back. */
const FUTURE_AFTER_NOUN_TOKENS = 6;
/** "aber nicht", "mais pas ici": a bare no to what was said before. */
const BARE_NO_TOKENS_MAX = 5;
const OBJECT_REACH_TOKENS = 3;
/** Dutch and German put the negation at the end of the clause. */
const NEGATED_AFTER_TOKENS = 9;
const BESIDE_TOKENS = 6;
const LOOKAHEAD_ITEMS = 5;
const NEGATIONS = TAG.not | TAG.no | TAG.nothing;
/** Predicates that stand before what they speak of. */
const TAKES_OBJECT = TAG.trouble | TAG.down | TAG.no | TAG.able;
const NEGATED_AFTER = TAG.works | TAG.worked | TAG.able | TAG.restored;

/** Reads one segment from left to right, binding services and negations to predicates. */
export class SegmentReader {
  readonly drafts: Draft[] = [];
  readonly #segment: Segment;
  readonly #around: number;
  /** What a bare negation says here: "no picture", "no picture half of the time". */
  readonly #bad: Mood;
  #floating = 0;
  #floatingFrom = -1;
  #lastServiceTo = -9;
  #lastServiceDraft: Draft | null = null;
  #negation: Item | null = null;
  #asked: boolean;
  #muted = false;
  #futureTo: number;
  /** Where "after two days" ends: the outage right behind it is one that was. */
  #pastTo = -9;
  /** A negation that its verb has taken already. */
  #used: Item | null = null;

  constructor(segment: Segment, around: number, futureTo: number) {
    this.#segment = segment;
    this.#around = around;
    this.#asked = segment.asked;
    this.#futureTo = futureTo;
    this.#bad = (around & TAG.often) === 0 ? "down" : "degraded";
  }

  read(): readonly Draft[] {
    for (const [index, item] of this.#segment.items.entries()) this.#take(item, index);
    this.#finish();
    return this.drafts;
  }

  #take(item: Item, index: number): void {
    const { tags, services } = item.value;
    if ((tags & TAG.noise) !== 0 || item === this.#used) return;
    // English "back up" is both a return and a reserve.
    if ((tags & TAG.backup) !== 0 && (tags & TAG.restored) === 0) this.#mute();
    if ((tags & TAG.hypothetical) !== 0) this.#asked = true;
    if ((tags & TAG.future) !== 0) this.#futureTo = item.to;
    if ((tags & TAG.past) !== 0) this.#pastTo = item.to;
    const predicate = tags & PREDICATES;
    if (services !== 0) this.#addServices(item);
    if (predicate === TAG.opposite && this.#deniesNext(item, index))
      this.#addNegation(item, this.#after(index));
    else if (predicate !== 0) this.#addPredicate(item, index);
    else if ((tags & NEGATIONS) !== 0) this.#addNegation(item, this.#after(index));
  }

  /** "It isn't" says no to what was said before; "it isn't fixed" to what follows. */
  #deniesNext(item: Item, index: number): boolean {
    const next = this.#after(index);
    return next !== undefined && next.from === item.to && (next.value.tags & PREDICATES) !== 0;
  }

  /** The next item that is a service, a predicate or a negation. */
  #after(index: number): Item | undefined {
    const end = Math.min(this.#segment.items.length, index + LOOKAHEAD_ITEMS);
    for (let at = index + 1; at < end; at += 1) {
      const item = this.#segment.items[at];
      if (item === undefined || (item.value.tags & TAG.noise) !== 0) continue;
      if (item.value.services !== 0 || (item.value.tags & (PREDICATES | NEGATIONS)) !== 0)
        return item;
    }
    return undefined;
  }

  #mute(): void {
    this.#muted = true;
    if (this.drafts.length === 0) this.#floating = 0;
  }

  #addServices(item: Item): void {
    if (this.#muted) return;
    const { services } = item.value;
    const joined = item.from - this.#lastServiceTo <= 1;
    const negation = this.#negation;
    const near = negation !== null && item.from - negation.to <= OBJECT_REACH_TOKENS;
    const denies =
      negation !== null &&
      near &&
      ((negation.value.tags & TAG.no) !== 0 || item.from === negation.to) &&
      (item.value.tags & PREDICATES) === 0;
    this.#lastServiceTo = item.to;
    if (denies) {
      this.#lastServiceDraft = this.#push(negation, {
        predicate: TAG.no,
        mood: this.#bad,
        negated: true,
      });
      this.#lastServiceDraft.services |= services;
      this.#negation = null;
    } else if (joined && this.#lastServiceDraft !== null) {
      this.#lastServiceDraft.services |= services;
    } else {
      if (this.#floating === 0) this.#floatingFrom = item.from;
      this.#floating |= services;
      this.#lastServiceDraft = null;
    }
  }

  #addNegation(item: Item, next: Item | undefined): void {
    const predicateFollows =
      next !== undefined &&
      (next.value.tags & PREDICATES & ~TAG.yes) !== 0 &&
      next.from - item.to <= NEGATION_REACH_TOKENS;
    const beside = this.#floating !== 0 && item.from - this.#lastServiceTo <= BESIDE_TOKENS;
    const last = this.drafts.at(-1);
    if (beside && !predicateFollows && (item.value.tags & TAG.no) === 0 && !last?.negated) {
      const draft = this.#push(item, { predicate: TAG.not, mood: this.#bad, negated: true });
      draft.services |= this.#floating;
      this.#floating = 0;
      this.#negation = null;
      return;
    }
    this.#negation = item;
  }

  #addPredicate(item: Item, index: number): void {
    const { tags } = item.value;
    const reached =
      this.#negation !== null && item.from - this.#negation.to <= NEGATION_REACH_TOKENS;
    const reachedBefore = reached && (tags & TAG.yes) === 0;
    const after = this.#negationAfter(item, index);
    if (after !== null) this.#used = after;
    const last = this.drafts.at(-1);
    // "Not able to log in": one predicate in two words.
    const weak = (tags & PREDICATES) === TAG.able && after === null && !reachedBefore;
    if (weak && last?.negated === true && last.predicate === TAG.able && item.from - last.to <= 1) {
      last.to = item.to;
      return;
    }
    const negated = reachedBefore || after !== null;
    if (negated) this.#negation = null;
    const mood = moodOf(tags, this.#aroundOf(item, index), negated);
    this.#place(this.#push(item, { predicate: tags & PREDICATES, mood, negated }));
  }

  /** "Werkt hier al de hele dag niet": the negation that closes the clause of a verb. */
  #negationAfter(item: Item, index: number): Item | null {
    const next = this.#after(index);
    if (next === undefined || (item.value.tags & NEGATED_AFTER) === 0) return null;
    const { tags } = next.value;
    if ((tags & (TAG.not | TAG.nothing)) === 0 || (tags & PREDICATES) !== 0) return null;
    if (next.from - item.to > NEGATED_AFTER_TOKENS) return null;
    const third = this.#after(this.#segment.items.indexOf(next, index));
    const goesOn =
      third !== undefined && (third.value.tags & PREDICATES) !== 0 && third.from - next.to <= 1;
    return goesOn ? null : next;
  }

  /** A future reaches only the predicate that follows it, or stands right before it. */
  #aroundOf(item: Item, index: number): number {
    const { items } = this.#segment;
    const noun = (items[index + 1]?.value.tags ?? 1) === 0;
    const next = items[noun ? index + 2 : index + 1];
    const before = item.from - this.#futureTo <= FUTURE_REACH_TOKENS;
    const after =
      next !== undefined &&
      (next.value.tags & TAG.future) !== 0 &&
      next.from - item.to < (noun ? FUTURE_AFTER_NOUN_TOKENS : FUTURE_AFTER_TOKENS);
    this.#futureTo = before ? NO_FUTURE : this.#futureTo;
    return before || after ? this.#around | TAG.future : this.#around & ~TAG.future;
  }

  /** Gives the services read since the last predicate to it, or to this one. */
  #place(draft: Draft): void {
    if (this.#floating === 0) return;
    const before = this.drafts.at(-2);
    const toBefore =
      before !== undefined &&
      before.services === 0 &&
      (before.predicate & TAKES_OBJECT) !== 0 &&
      isBad(before.mood) &&
      isGood(draft.mood);
    const target = toBefore ? before : draft;
    target.services |= this.#floating;
    this.#lastServiceDraft = target;
    this.#floating = 0;
  }

  #push(item: Pick<Item, "from" | "to">, said: Said): Draft {
    const draft: Draft = {
      ...said,
      mood: this.#muted && isGood(said.mood) ? "none" : said.mood,
      services: 0,
      over: item.from - this.#pastTo <= 1,
      asked: this.#asked,
      from: item.from,
      to: item.to,
    };
    this.drafts.push(draft);
    return draft;
  }

  /** Services without a predicate: denied, back ("weer internet") or only named. */
  #bare(negated: boolean): Said {
    if (negated) return { predicate: TAG.not, mood: "down", negated };
    // "TV every couple of minutes": what it does so often need not be said.
    if ((this.#around & TAG.often) !== 0) {
      return { predicate: TAG.often, mood: "degraded", negated };
    }
    const again = (this.#around & TAG.again) !== 0;
    if (!again) return { predicate: 0, mood: "none", negated };
    return { predicate: TAG.works, mood: moodOf(TAG.works, this.#around, false), negated };
  }

  #finish(): void {
    const negation = this.#negation;
    const last = this.drafts.at(-1);
    if (this.#floating !== 0 && last !== undefined) {
      last.services |= this.#floating;
    } else if (this.#floating !== 0) {
      this.#push(
        { from: this.#floatingFrom, to: this.#lastServiceTo },
        this.#bare(negation !== null),
      ).services = this.#floating;
      return;
    }
    if (negation === null) return;
    const nothing = (negation.value.tags & TAG.nothing) !== 0;
    const short = this.#segment.to - this.#segment.from <= BARE_NO_TOKENS_MAX;
    const { link, to } = this.#segment;
    // "Works in Brugge, in Torhout not at all": it closes its segment.
    const closes = link === "soft" && negation.to === to && to - this.#segment.from > 1;
    const bare = last === undefined && short && (link === "contrast" || closes);
    if (!nothing && !bare) return;
    const predicate = nothing ? TAG.nothing : TAG.opposite;
    this.#push(negation, { predicate, mood: "down", negated: false });
  }
}
