import type { AreaCode } from "../../model/ids.ts";
import type { PlaceMention } from "../../model/reading.ts";
import { nameWords } from "../../places/key.ts";
import { KIND_ORDER } from "../../places/layout.ts";
import type { Message } from "./message.ts";

const COMMUNE = KIND_ORDER.indexOf("commune");
/** What stands between a place and the wider unit it is told by: nothing that would begin a new member of a list. */
const BESIDE =
  /^[\s,(–-]*(?:(?:à|dans|en|in|im|de|du|le|la|l['’]|d['’]|province|provincie|kanton|canton|north|south|east|west|mid|nord|sud|est|ouest|süd|ost)[\s'’]*)*$/iu;
/** "Essen bij Kalmthout": the second only tells which one is meant. */
const NEARBY =
  /^\s+(?:bij|nabij|vlakbij|bei|nahe|near|next to|close to|by|près de|pres de|à côté de|a cote de|lez)\s+$/iu;
const BESIDE_DUTCH = /^[\s,(–-]*(?:(?:in|de|provincie)\s*)*$/iu;
/** "Hamburg-Altona", "Jumet (Charleroi)". */
const ATTACHED = /^(?:-|\s*\(\s*)$/u;

const between = (message: Message, left: PlaceMention, right: PlaceMention): string =>
  message.tokens.text.slice(left.span[1], right.span[0]);

/** The wider unit: of a region and a department of one name either will do. */
const codeOf = ({ code, kind, candidates }: PlaceMention): AreaCode | null =>
  code ?? (KIND_ORDER.indexOf(kind) < COMMUNE ? (candidates[0]?.code ?? null) : null);

const lies = (message: Message, inner: PlaceMention, outer: PlaceMention): boolean => {
  const within = codeOf(outer);
  return (
    inner.code !== null &&
    within !== null &&
    inner.code !== within &&
    message.gazetteer.contains(within, inner.code)
  );
};

/** "Newport in Shropshire": the historic county need not be the one the town is listed under. */
const IN_UNIT = /^\s+(?:in|dans|en|im|in der|in de|à)\s+(?:(?:la|le|the|de|het)\s+)?$/iu;

/** "Essen (Antwerpen)": the bracket names the province, which the town shares its name with. */
const namesUnitAbove = (message: Message, inner: PlaceMention, outer: PlaceMention): boolean => {
  const { gazetteer } = message;
  if (inner.code === null || outer.code === null) return false;
  const name = nameWords(outer.name);
  return gazetteer.path(inner.code).some((code) => {
    const above = nameWords(gazetteer.get(code)?.name ?? "").slice(-name.length);
    return code !== inner.code && above.join(" ") === name.join(" ");
  });
};

/** The left one is said to lie in the right one, or the right one stands before its quarter. */
const qualifies = (message: Message, outer: PlaceMention, inner: PlaceMention): boolean => {
  const outerLast = inner.span[0] < outer.span[0];
  const text = outerLast ? between(message, inner, outer) : between(message, outer, inner);
  if (outerLast && NEARBY.test(text)) return true;
  const attached = ATTACHED.test(text);
  if (attached && outerLast && namesUnitAbove(message, inner, outer)) return true;
  const wide = outer.kind === "province" || outer.kind === "region";
  const narrow = KIND_ORDER.indexOf(inner.kind) >= COMMUNE;
  if (outerLast && wide && narrow && inner.country === outer.country && IN_UNIT.test(text)) {
    return true;
  }
  if (!lies(message, inner, outer)) return false;
  if (KIND_ORDER.indexOf(outer.kind) >= COMMUNE) return attached;
  return (message.context.lang === "nl" ? BESIDE_DUTCH : BESIDE).test(text);
};

/**
 * A wider unit beside a place inside it only says which place is meant ("Wavre, Brabant wallon",
 * "Jumet (Charleroi)"); a country named beside any of its places does the same.
 */
export const withoutQualifiers = (
  message: Message,
  mentions: readonly PlaceMention[],
): PlaceMention[] =>
  mentions.filter((mention, at) => {
    if (mention.kind === "country") return !mentions.some((other) => lies(message, other, mention));
    const previous = mentions[at - 1];
    const next = mentions[at + 1];
    if (previous !== undefined && qualifies(message, mention, previous)) return false;
    return next === undefined || !qualifies(message, mention, next);
  });
