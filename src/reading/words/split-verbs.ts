import type { Language } from "../../model/vocabulary.ts";
import type { Tag } from "./words.ts";

/** A verb whose particle stands at the end of its clause: "fällt … aus", "valt … weg". */
export interface SplitVerb {
  /** Its forms. */
  readonly verb: string;
  readonly particles: string;
  readonly tag: Extract<Tag, "down" | "degraded" | "restored">;
}

export const SPLIT_VERBS: Readonly<Record<Language, readonly SplitVerb[]>> = {
  fr: [],
  nl: [
    { verb: "valt, viel, vallen, vielen", particles: "uit, weg, stil", tag: "down" },
    { verb: "ligt, lag, liggen, lagen", particles: "plat, eruit, stil, uit", tag: "down" },
    { verb: "gaat, ging, gaan, gingen, klapt, klapte", particles: "uit, plat, dicht", tag: "down" },
    { verb: "breekt, brak, breken, braken", particles: "af", tag: "degraded" },
    { verb: "komt, kwam, komen, kwamen, keert, keerde", particles: "terug", tag: "restored" },
  ],
  de: [
    { verb: "fällt, fiel, fallen, fielen", particles: "aus, weg", tag: "down" },
    { verb: "liegt, lag, liegen, lagen", particles: "flach, brach, danieder, still", tag: "down" },
    { verb: "bricht, brach, brechen, brachen", particles: "zusammen, weg", tag: "down" },
    {
      verb: "bricht, brach, brechen, brachen, reißt, riss, reißen, rissen",
      particles: "ab, ein",
      tag: "degraded",
    },
    { verb: "bleibt, blieb, bleiben, blieben", particles: "stehen, hängen", tag: "degraded" },
    { verb: "stürzt, stürzte, stürzen, schaltet, schaltete", particles: "ab, aus", tag: "down" },
    {
      verb: "kommt, kam, kommen, kamen, kehrt, kehrte",
      particles: "zurück, wieder",
      tag: "restored",
    },
    { verb: "fliegt, flog, fliege", particles: "raus, rein", tag: "down" },
    { verb: "geht, gehen, ging, gingen", particles: "zurück", tag: "restored" },
  ],
  en: [
    {
      verb: "cut, cuts, cutting, went, goes, going, drops, dropped, dropping",
      particles: "out, off, down",
      tag: "down",
    },
    { verb: "came, comes, coming", particles: "back", tag: "restored" },
  ],
};

/** Words that begin another clause, so that a particle before them ends its own. */
export const CLAUSE_STARTS = `
  in, bij, te, op, door, tijdens, bei, im, am, an, at, for, hier, around, near, sedert, seither, vor,
  during, from, vanaf, ab,
  en, maar, want, omdat, dus, toen, sinds, na, und, aber, weil, denn, seit, nach, and, but, because,
  so, since, when, after, then
`;
