import type { PlaceMention } from "../../model/reading.ts";
import type { Gazetteer } from "../../places/gazetteer.ts";
import { KIND_ORDER, NO_AREA } from "../../places/layout.ts";
import type { Tokens } from "../tokens.ts";
import { everywhereIn } from "./everywhere.ts";
import { POSSIBLE_MIN, SCORE_MIN, scoreHit } from "./evidence.ts";
import { withoutElsewhere, withoutSpared } from "./exclusions.ts";
import { hitsAt } from "./hits.ts";
import type { Hit } from "./hits.ts";
import { prepare } from "./message.ts";
import type { Message, PlacesContext } from "./message.ts";
import { postcodesIn } from "./postcodes.ts";
import { withoutQualifiers } from "./qualifiers.ts";
import { likeliest, NOWHERE, resolve } from "./rank.ts";
import type { Neighbourhood } from "./rank.ts";
import { typoAt } from "./typos.ts";
import { CUES, beginsAt } from "./words.ts";

const PROVINCE = KIND_ORDER.indexOf("province");

/** More places than this in one message are a list nobody reads; the rest is left out. */
const MENTIONS_MAX = 60;

const isBlocked = (message: Message, hit: Hit): boolean => {
  for (let at = hit.from; at < hit.to; at += 1) if (message.blocked[at] === true) return true;
  return false;
};

/** Of the names that begin at a token: the longest that passes, else the longest that neighbours may save. */
const bestAt = (message: Message, at: number, found: number[]): Hit | null => {
  let possible: Hit | null = null;
  for (const hit of hitsAt(message, at, found)) {
    if (isBlocked(message, hit)) continue;
    hit.score = scoreHit(message, hit);
    const insideLonger = possible !== null && message.tokens.tokens[hit.to]?.before === "-";
    if (hit.score >= SCORE_MIN && !insideLonger) return hit;
    if (hit.score >= POSSIBLE_MIN) possible ??= hit;
  }
  return possible;
};

/** Names in the order of the text, none over another. */
const scan = (message: Message): Hit[] => {
  const hits: Hit[] = [];
  const found: number[] = [];
  for (let at = 0; at < message.words.length;) {
    if (message.blocked[at] === true) {
      at += 1;
      continue;
    }
    const hit = bestAt(message, at, found) ?? typoAt(message, at);
    if (hit === null) {
      at += 1;
      continue;
    }
    const last = hits.at(-1);
    if (last !== undefined && last.to > hit.from) hits.pop();
    hits.push(hit);
    at = hit.score >= SCORE_MIN ? hit.to : Math.max(at + 1, hit.from);
  }
  return hits.length > MENTIONS_MAX * 2 ? hits.slice(0, MENTIONS_MAX * 2) : hits;
};

const LIST_MARK = /^\s*[,/+&;•|]\s*$|^\s+[–-]\s+$|^\s*\n+\s*[-•*]?\s*$/u;
const BLANK = /^\s+$/u;
const LIST_BONUS = 1.7;
const BARE_BONUS = 0.9;

/** How strongly two names stand in one list: "Uccle, Ans", "Huy et Engis", "Modave Libramont". */
const listWeight = (message: Message, left: Hit, right: Hit): number => {
  const { tokens } = message.tokens;
  const gap = right.from - left.to;
  const mark = tokens[left.to]?.before ?? "";
  if (gap === 0) {
    if (LIST_MARK.test(mark)) return LIST_BONUS;
    return BLANK.test(mark) ? BARE_BONUS : 0;
  }
  if (gap < 0 || gap > 2) return 0;
  if (!BLANK.test(mark) && !LIST_MARK.test(mark)) return 0;
  if (beginsAt(CUES.joint, message, left.to) === gap) return LIST_BONUS;
  const next = gap === 1 && LIST_MARK.test(mark) ? left.to : -1;
  return next >= 0 && beginsAt(CUES.listPreposition, message, next) === 1 ? LIST_BONUS : 0;
};

const UNIT_BONUS = 1.4;

/** "spa theux": names side by side that lie side by side. */
const unitBonus = (message: Message, left: Hit, right: Hit): number => {
  const { areas } = message.gazetteer;
  const above = (hit: Hit): number => {
    let at = likeliest(message, hit);
    while (at >= 0 && at !== NO_AREA && areas.kindAt(at) > PROVINCE) at = areas.parentAt(at);
    return at;
  };
  const unit = above(left);
  return unit >= 0 && unit !== NO_AREA && unit === above(right) ? UNIT_BONUS : 0;
};

/** Adds what certain neighbours in a list say for a name, from left to right and back. */
const supportNeighbours = (message: Message, hits: readonly Hit[]): void => {
  const support = (hit: Hit | undefined, neighbour: Hit | undefined): void => {
    if (hit === undefined || neighbour === undefined) return;
    if (neighbour.score < SCORE_MIN || hit.score >= SCORE_MIN) return;
    const [left, right] = hit.from < neighbour.from ? [hit, neighbour] : [neighbour, hit];
    const weight = listWeight(message, left, right);
    hit.score +=
      weight === 0 || message.usesCapitals ? weight : weight + unitBonus(message, left, right);
  };
  for (let at = 1; at < hits.length; at += 1) support(hits[at], hits[at - 1]);
  for (let at = hits.length - 2; at >= 0; at -= 1) support(hits[at], hits[at + 1]);
};

const neighbourhood = (
  message: Message,
  hits: readonly (readonly [hit: Hit, area: number])[],
  except: Hit,
): Neighbourhood => {
  const { areas } = message.gazetteer;
  if (hits.length < 2) return NOWHERE;
  const countries = new Set<number>();
  const units = new Set<number>();
  for (const [hit, area] of hits) {
    if (hit === except || area < 0) continue;
    countries.add(areas.countryAt(area));
    for (let at = area; at !== NO_AREA; at = areas.parentAt(at)) units.add(at);
  }
  return { countries, units };
};

const once = (mentions: readonly PlaceMention[]): PlaceMention[] => {
  const seen = new Set<string>();
  return mentions.filter((mention) => {
    const id = mention.code ?? mention.candidates[0]?.code ?? mention.name;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
};

/**
 * The places a message names as affected, in the order of the text, each once. A place where the
 * cause lies, somebody works or it works again elsewhere is not one. Homonyms are ranked; the code is
 * null where none is likely enough.
 */
export const findPlaces = (
  tokens: Tokens,
  context: PlacesContext,
  gazetteer: Gazetteer,
): readonly PlaceMention[] => {
  if (tokens.tokens.length === 0) return [];
  const message = prepare(tokens, context, gazetteer);
  const hits = scan(message);
  if (hits.length > 1) supportNeighbours(message, hits);
  const named = hits.filter((hit) => hit.score >= SCORE_MIN);
  const here = withoutElsewhere(message, named);
  const meant = context.withSpared === true ? here : withoutSpared(message, here);
  const mentions: PlaceMention[] = [];
  const likely =
    named.length < 2 ? [] : named.map((hit) => [hit, likeliest(message, hit)] as const);
  for (const hit of meant) {
    const mention = resolve(message, hit, neighbourhood(message, likely, hit));
    if (mention !== null) mentions.push(mention);
  }
  const coded = postcodesIn(message, mentions);
  if (mentions.length === 0 && coded.length === 0) return everywhereIn(message, []);
  const all = [...mentions, ...coded].toSorted((left, right) => left.span[0] - right.span[0]);
  const found = withoutQualifiers(message, once(all)).slice(0, MENTIONS_MAX);
  return [...found, ...everywhereIn(message, found)];
};
