import type { Fact } from "../model/entry.ts";

/** A fact as rules hold on to it for months: without sealed words and what reading left beside the fields. */
export const leanFact = <F extends Fact>(fact: F): F =>
  fact.kind === "report" ? { ...fact, sealed: null, trace: null, request: null } : fact;
