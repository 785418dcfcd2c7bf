import type { Hit } from "./hits.ts";
import { joined } from "./message.ts";
import type { Message } from "./message.ts";
import { beginsAt, CUES, endsBefore } from "./words.ts";
import type { CueNumber } from "./words.ts";

/** A message with all names found in it. */
interface Scene {
  readonly message: Message;
  readonly named: readonly Hit[];
}

const CAUSE_REACH_WORDS = 4;
const RELATIVE_REACH_WORDS = 3;
const WORK_REACH_WORDS = 2;
/** "Wir ziehen am 1. Oktober nach Ulm". */
const MOVING_REACH_WORDS = 6;
const CLAUSE_BREAK = /[,.;:!?\n()]/u;

const contains = (message: Message, cue: CueNumber, range: readonly [number, number]): boolean => {
  for (let at = range[0]; at < range[1]; at += 1) {
    const length = beginsAt(cue, message, at);
    if (length > 0 && at + length <= range[1]) return true;
  }
  return false;
};

/** A phrase ends at most `reach` words before the name, in the same clause and with no other place between. */
const shortlyBefore = (scene: Scene, hit: Hit, cue: readonly [CueNumber, number]): boolean => {
  const { message } = scene;
  const [phrases, reach] = cue;
  for (let at = hit.from; at > 0 && at >= hit.from - reach; at -= 1) {
    if (CLAUSE_BREAK.test(message.tokens.tokens[at]?.before ?? "")) return false;
    if (endsBefore(phrases, message, at) > 0) return true;
    if (at < hit.from && endsBefore(CUES.contrast, message, at) > 0) return false;
    if (scene.named.some((other) => other !== hit && at > other.from && at <= other.to))
      return false;
  }
  return false;
};

/** "Bern weg", "Leeds close by": street words that are everyday words too, without a capital. */
const LOOSE_STREETS: ReadonlySet<string> = new Set(
  "weg ring close way place court drive baan".split(" "),
);

const isStreet = (message: Message, hit: Hit): boolean => {
  const after = message.tokens.tokens[hit.to];
  const loose =
    LOOSE_STREETS.has(message.words[hit.to] ?? "") &&
    (after?.capital !== true || message.tokens.shouting);
  if (!loose && joined(message, hit.to) && beginsAt(CUES.streetAfter, message, hit.to) > 0)
    return true;
  let at = hit.from;
  while (joined(message, at)) {
    if (endsBefore(CUES.street, message, at) > 0) return true;
    const glue = endsBefore(CUES.streetGlue, message, at);
    if (glue === 0) return false;
    at -= glue;
  }
  return false;
};

/** A phrase stands right before the name or its article. */
const rightBefore = (message: Message, hit: Hit, phrases: CueNumber): boolean => {
  const start = hit.contracted ? hit.from - 1 : hit.from;
  if (!joined(message, start)) return false;
  if (endsBefore(phrases, message, start) > 0) return true;
  const article = endsBefore(CUES.article, message, start);
  return article > 0 && endsBefore(phrases, message, start - article) > 0;
};

/**
 * "Panne à Huy, pas à Engis" sets Engis apart; in "ne fonctionne pas à Engis" the negation is the
 * verb's. It sets apart only where it begins its clause or follows another place.
 */
const isSetApart = (scene: Scene, hit: Hit): boolean => {
  const { message, named } = scene;
  const start = hit.contracted ? hit.from - 1 : hit.from;
  if (!joined(message, start)) return false;
  const article = endsBefore(CUES.article, message, start);
  const length =
    endsBefore(CUES.notThere, message, start) ||
    (article > 0 ? article + endsBefore(CUES.notThere, message, start - article) : 0);
  const at = start - length;
  if (length <= article) return false;
  return (
    at === 0 ||
    CLAUSE_BREAK.test(message.tokens.tokens[at]?.before ?? "") ||
    endsBefore(CUES.contrast, message, at) > 0 ||
    endsBefore(CUES.joint, message, at) > 0 ||
    named.some((other) => other.to === at)
  );
};

/** "Ça marche à Huy, pas à Engis": it is down where it is not. */
const worksBefore = (message: Message, at: number): boolean =>
  contains(message, CUES.works, [0, at]) && !contains(message, CUES.negation, [0, at - 2]);

/** "Depuis la Saint-Sylvestre": a day. */
const isFeast = (message: Message, hit: Hit): boolean =>
  beginsAt(CUES.feast, message, hit.from) === hit.to - hit.from &&
  ["la", "since", "seit", "sinds", "depuis", "mit"].includes(message.words[hit.from - 1] ?? "");

/** The name is said, but the outage is not there. */
const isElsewhere = (scene: Scene, hit: Hit): boolean => {
  const { message } = scene;
  return (
    isStreet(message, hit) ||
    isFeast(message, hit) ||
    rightBefore(message, hit, CUES.apart) ||
    endsBefore(CUES.apart, message, hit.from) > 0 ||
    rightBefore(message, hit, CUES.past) ||
    (isSetApart(scene, hit) && !worksBefore(message, hit.from)) ||
    shortlyBefore(scene, hit, [CUES.cause, CAUSE_REACH_WORDS]) ||
    shortlyBefore(scene, hit, [CUES.moving, MOVING_REACH_WORDS]) ||
    isWhereCut(scene, hit) ||
    isShop(scene, hit)
  );
};

/** Where somebody works or a relative lives: not where the witness is, who is at home. */
const CUT_REACH_WORDS = 12;
const SHOP_REACH_WORDS = 3;

/** "Un camion a arraché la fibre du côté de Nîmes": where it was cut, in a clause of its own. */
const isWhereCut = (scene: Scene, hit: Hit): boolean =>
  scene.named.length > 1 &&
  scene.named[0] !== hit &&
  shortlyBefore(scene, hit, [CUES.cut, CUT_REACH_WORDS]);

/** "La boutique SFR de Dijon": the shop's town. */
const isShop = (scene: Scene, hit: Hit): boolean =>
  scene.message.blocked[hit.from - 2] === true &&
  shortlyBefore(scene, hit, [CUES.shop, SHOP_REACH_WORDS]);

const isOthers = (scene: Scene, hit: Hit): boolean =>
  shortlyBefore(scene, hit, [CUES.work, WORK_REACH_WORDS]) ||
  shortlyBefore(scene, hit, [CUES.relative, RELATIVE_REACH_WORDS]);

/**
 * Leaves out where the cause lies, streets, what is set apart, and where others are. A relative's home
 * stays when it is the only place named, or is said to be hit too.
 */
export const withoutElsewhere = (message: Message, named: readonly Hit[]): readonly Hit[] => {
  const scene: Scene = { message, named };
  const here = named.filter((hit) => !isElsewhere(scene, hit));
  const all: readonly [number, number] = [0, message.words.length];
  const others = here.filter((hit) => isOthers(scene, hit));
  if (others.length === 0 || contains(message, CUES.also, all)) return here;
  if (here.length === 1 && !contains(message, CUES.home, all)) return here;
  return here.filter((hit) => !others.includes(hit));
};

interface Clause {
  readonly from: number;
  readonly to: number;
  readonly trouble: boolean;
  readonly works: boolean;
  readonly spared: boolean;
}

/** "pas de problème" works although it holds a negation; "ne marche pas" does not. */
const worksIn = (message: Message, range: readonly [number, number]): boolean => {
  let works = false;
  for (let at = range[0]; at < range[1]; at += 1) {
    const length = beginsAt(CUES.works, message, at);
    if (length === 0 || at + length > range[1]) continue;
    if (contains(message, CUES.negation, [at, at + length])) return true;
    works = true;
  }
  return works && !contains(message, CUES.negation, range) && !contains(message, CUES.again, range);
};

const clausesOf = (message: Message): Clause[] => {
  const clauses: Clause[] = [];
  const { length } = message.words;
  for (let from = 0; from < length;) {
    let to = from + 1;
    while (
      to < length &&
      !CLAUSE_BREAK.test(message.tokens.tokens[to]?.before ?? "") &&
      beginsAt(CUES.contrast, message, to) === 0
    ) {
      to += 1;
    }
    const range: readonly [number, number] = [from, to];
    clauses.push({
      from,
      to,
      trouble: contains(message, CUES.trouble, range),
      works: worksIn(message, range),
      spared: contains(message, CUES.spared, range),
    });
    from = to;
  }
  return clauses;
};

const worksAnywhere = (message: Message): boolean =>
  message.words.some(
    (_, at) => beginsAt(CUES.works, message, at) > 0 || beginsAt(CUES.spared, message, at) > 0,
  );

/** Leaves out the places where it works while it is down elsewhere ("mais à Namur ça marche"). */
export const withoutSpared = (message: Message, hits: readonly Hit[]): readonly Hit[] => {
  if (hits.length === 0 || !worksAnywhere(message)) return hits;
  const clauses = clausesOf(message);
  const clauseOf = (hit: Hit): Clause | undefined =>
    clauses.find((clause) => hit.from >= clause.from && hit.from < clause.to);
  const troubled = clauses.some((clause) => clause.trouble && !clause.works);
  const down = hits.some((hit) => clauseOf(hit)?.works === false);
  return hits.filter((hit) => {
    const clause = clauseOf(hit);
    if (clause === undefined) return true;
    if (clause.spared) return false;
    return !(clause.works && troubled && down);
  });
};
