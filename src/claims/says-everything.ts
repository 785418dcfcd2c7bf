import { plainWords } from "./plain-words.ts";

/**
 * "Everything is resolved" leaves room for single troubles, not for pockets. Read only where the claim
 * itself does not say whether it speaks of everybody; "not everything" does not.
 */
const EVERYTHING =
  /\b(tout (est|etait|serait|a ete|fonctionne|fonctionnait|remarche|marche|est redevenu)|tous les (clients|abonnes|services)|totalement|entierement|completement|integralement|everything|all (is|are|was|were|services|customers|clients)|fully|completely|entirely|alles|alle (klanten|diensten|kunden|dienste)|volledig|helemaal|vollstandig|komplett)\b/u;
const NOT_EVERYTHING =
  /\b(pas (encore )?(tout|tous|totalement|entierement|completement|integralement)|not (yet )?(everything|all|fully|completely|entirely)|(niet|nog niet) (alles|alle|volledig|helemaal)|(nicht|noch nicht) (alles|alle|vollstandig|komplett)|presque tout|almost|nearly|bijna|fast alle?s?)\b/u;

/** True when the words claim it of everything or everybody. */
export const saysEverything = (text: string): boolean => {
  const words = plainWords(text);
  return EVERYTHING.test(words) && !NOT_EVERYTHING.test(words);
};
